import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const UPLOADS_IN_FLIGHT = 4;
const RESULTS_IN_FLIGHT = 4;
const PACKED = new Set(['text/csv', 'application/json', 'application/xml']);
const pack = promisify(gzip);

/** The media type of the batches of a job, and its name in the job. */
export const formats = {
  csv: { contentType: 'CSV', mediaType: 'text/csv' },
  json: { contentType: 'JSON', mediaType: 'application/json' },
  ndjson: { contentType: 'JSON', mediaType: 'application/json' },
  xml: { contentType: 'XML', mediaType: 'application/xml' },
} as const;

export type Format = keyof typeof formats;

/** The calls of a load, and nothing around them. */
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
    const created = await this.#call(
      'POST',
      '',
      'application/xml; charset=UTF-8',
      control(
        `<operation>insert</operation><object>${object}</object><contentType>${contentType}</contentType>`,
      ),
    );
    const jobId = /<id>(\w+)|"id":\s*"(\w+)"/.exec(created.toString())?.slice(1).find(Boolean) ?? '';
    const ids: string[] = [];
    let batch = 0;
    await sideBySide(bodies, UPLOADS_IN_FLIGHT, async (body) => {
      const number = batch++;
      const answer = await this.#call('POST', `/${jobId}/batch`, mediaType, await pack(body, { level: 1 }));
      ids[number] = /<id>(\w+)|"id"\s*:\s*"(\w+)"/.exec(answer.toString())?.slice(1).find(Boolean) ?? '';
    });
    for (let wait = 200; ; wait = Math.min(wait * 1.5, 15_000)) {
      const list = (await this.#call('GET', `/${jobId}/batch`)).toString();
      if (list.match(/>Completed<|"Completed"/g)?.length === ids.length) break;
      await sleep(wait);
    }
    await this.#call('POST', `/${jobId}`, 'application/xml; charset=UTF-8', control('<state>Closed</state>'));
    await sideBySide(ids.entries(), RESULTS_IN_FLIGHT, async ([number, id]) => {
      take(await this.#call('GET', `/${jobId}/batch/${id}/result`), number);
    });
  }

  end(): void {
    this.#agent.destroy();
  }

  async #call(
    method: string,
    path: string,
    type = 'application/xml; charset=UTF-8',
    body?: Uint8Array,
  ): Promise<Buffer> {
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
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('end', () => {
            resolve(Buffer.concat(pieces));
          });
          response.on('error', reject);
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

const control = (xml: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload">${xml}</jobInfo>`,
  );
