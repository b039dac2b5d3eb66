import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const UPLOADS_IN_FLIGHT = 4;
const RESULTS_IN_FLIGHT = 4;
const PACKED = new Set(['text/csv', 'application/json', 'application/xml']);
const XML = 'application/xml; charset=UTF-8';
const pack = promisify(gzip);

/** The media type of the batches of a job, and its name in the job. */
export const formats = {
  csv: { contentType: 'CSV', mediaType: 'text/csv' },
  json: { contentType: 'JSON', mediaType: 'application/json' },
  ndjson: { contentType: 'JSON', mediaType: 'application/json' },
  xml: { contentType: 'XML', mediaType: 'application/xml' },
} as const;

export type Format = keyof typeof formats;

/** The calls of a load or a query, and nothing around them. */
export class FloorLoad {
  readonly #instanceUrl: string;
  readonly #token: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(instanceUrl: string, token: string) {
    this.#instanceUrl = instanceUrl;
    this.#token = token;
  }

  /**
   * Creates a job, packs and posts its bodies, looks until all batches are done, and reads their results.
   *
   * @param take receives each result with the number of its batch, from 0 on
   */
  async insert(
    object: string,
    format: Format,
    bodies: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    take: (result: Buffer, batch: number) => void,
  ): Promise<void> {
    const { contentType, mediaType } = formats[format];
    const jobId = await this.#create('insert', object, contentType);
    const ids: string[] = [];
    let batch = 0;
    await sideBySide(bodies, UPLOADS_IN_FLIGHT, async (body) => {
      const number = batch++;
      ids[number] = idIn(
        await this.#call('POST', `/${jobId}/batch`, mediaType, await pack(body, { level: 1 })),
      );
    });
    await this.#finish(jobId, ids.length);
    await sideBySide(ids.entries(), RESULTS_IN_FLIGHT, async ([number, id]) => {
      take(await this.#call('GET', `/${jobId}/batch/${id}/result`), number);
    });
  }

  /**
   * Creates a job, adds a query, looks until it is done, and reads its result.
   *
   * @param take receives each piece of the rows as CSV
   */
  async query(object: string, soql: string, take: (piece: Buffer) => void): Promise<void> {
    const jobId = await this.#create('query', object, 'CSV');
    const id = idIn(
      await this.#call('POST', `/${jobId}/batch`, 'text/csv; charset=UTF-8', Buffer.from(soql)),
    );
    await this.#finish(jobId, 1);
    const list = (await this.#call('GET', `/${jobId}/batch/${id}/result`)).toString();
    for (const [, result = ''] of list.matchAll(/<result>(\w+)/g)) {
      await this.#read('GET', `/${jobId}/batch/${id}/result/${result}`, take);
    }
  }

  async #create(operation: string, object: string, contentType: string): Promise<string> {
    const text = `<operation>${operation}</operation><object>${object}</object><contentType>${contentType}</contentType>`;
    return idIn(await this.#call('POST', '', XML, control(text)));
  }

  /** Looks until all batches are done, and closes the job. */
  async #finish(jobId: string, batches: number): Promise<void> {
    for (let wait = 200; ; wait = Math.min(wait * 1.5, 15_000)) {
      const list = (await this.#call('GET', `/${jobId}/batch`)).toString();
      if (list.match(/>Completed<|"Completed"/g)?.length === batches) break;
      await sleep(wait);
    }
    await this.#call('POST', `/${jobId}`, XML, control('<state>Closed</state>'));
  }

  end(): void {
    this.#agent.destroy();
  }

  async #call(method: string, path: string, type = XML, body?: Uint8Array): Promise<Buffer> {
    const pieces: Buffer[] = [];
    await this.#read(method, path, (piece) => pieces.push(piece), type, body);
    return Buffer.concat(pieces);
  }

  async #read(
    method: string,
    path: string,
    take: (piece: Buffer) => void,
    type = XML,
    body?: Uint8Array,
  ): Promise<void> {
    const headers = {
      'X-SFDC-Session': this.#token,
      'Content-Type': type,
      'Accept-Encoding': 'identity',
      ...(body === undefined ? {} : { 'Content-Length': body.length }),
      ...(PACKED.has(type) && body !== undefined ? { 'Content-Encoding': 'gzip' } : {}),
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(
        new URL(`/services/async/66.0/job${path}`, this.#instanceUrl),
        { method, headers, agent: this.#agent },
        (response) => {
          response.on('data', take).on('end', resolve).on('error', reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

/** Works through the items, so many at a time. */
async function sideBySide<T>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  for await (const item of items) {
    const task: Promise<void> = work(item).finally(() => running.delete(task));
    running.add(task);
    if (running.size >= width) await Promise.race(running);
  }
  await Promise.all(running);
}

/** The id in an answer, in either format. */
function idIn(answer: Buffer): string {
  return /<id>(\w+)|"id"\s*:\s*"(\w+)"/.exec(answer.toString())?.slice(1).find(Boolean) ?? '';
}

const control = (xml: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload">${xml}</jobInfo>`,
  );
