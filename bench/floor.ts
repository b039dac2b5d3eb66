/**
 * The least that a load can do: cut at record ends, pack, send, look until all is done, read the results. No check, no
 * join, no result file. What the action takes beyond this is the price of its promises.
 *
 * `node bench/floor.ts FILE INSTANCE_URL TOKEN`
 */
import { open } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const MAX_RECORDS = 10_000;
const MAX_BYTES = 10_000_000;
const UPLOADS_IN_FLIGHT = 4;
const RESULTS_IN_FLIGHT = 4;
const QUOTE = 0x22;
const LF = 0x0a;

const [file = '', instanceUrl = '', token = ''] = process.argv.slice(2);
const pack = promisify(gzip);
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

async function call(
  method: string,
  path: string,
  type = 'application/xml',
  body?: Uint8Array,
): Promise<Buffer> {
  const headers = {
    'X-SFDC-Session': token,
    'Content-Type': type,
    'Accept-Encoding': 'identity',
    ...(body === undefined ? {} : { 'Content-Length': body.length }),
    ...(type === 'text/csv' ? { 'Content-Encoding': 'gzip' } : {}),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(`/services/async/66.0/job${path}`, instanceUrl),
      { method, headers, agent },
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

/** Yields bodies that begin with the header row and end at a record end. */
async function* bodies(): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  const { size } = await handle.stat();
  const window = Buffer.allocUnsafe(4_000_000);
  let offset = 0;
  let header: Buffer | undefined;
  while (offset < size) {
    const { bytesRead } = await handle.read(window, 0, window.length, offset);
    let records = 0;
    let end = 0;
    let start = 0;
    let quoted = false;
    for (let at = 0; at < bytesRead; at++) {
      const byte = window[at];
      if (byte === QUOTE) quoted = !quoted;
      else if (byte === LF && !quoted) {
        if (header === undefined) {
          header = Buffer.from(window.subarray(0, at + 1));
          start = at + 1;
        } else {
          records++;
          end = at + 1;
          if (records === MAX_RECORDS || end - start > MAX_BYTES - 20_000) break;
        }
      }
    }
    if (header === undefined || end === 0) throw new Error('The window is too small for this file.');
    yield Buffer.concat([header, window.subarray(start, end)]);
    offset += end;
  }
  await handle.close();
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
const created = await call(
  'POST',
  '',
  'application/xml',
  control('<operation>insert</operation><object>Contact</object><contentType>CSV</contentType>'),
);
const jobId = /<id>(\w+)/.exec(created.toString())?.[1] ?? '';
const batchIds: string[] = [];
await sideBySide(bodies(), UPLOADS_IN_FLIGHT, async (body) => {
  const answer = await call('POST', `/${jobId}/batch`, 'text/csv', await pack(body, { level: 1 }));
  batchIds.push(/<id>(\w+)/.exec(answer.toString())?.[1] ?? '');
});
for (let wait = 200; ; wait = Math.min(wait * 1.5, 15_000)) {
  const list = (await call('GET', `/${jobId}/batch`)).toString();
  if (list.split('<state>Completed</state>').length - 1 === batchIds.length) break;
  await sleep(wait);
}
await call('POST', `/${jobId}`, 'application/xml', control('<state>Closed</state>'));
let rows = 0;
await sideBySide(batchIds, RESULTS_IN_FLIGHT, async (batchId) => {
  const result = await call('GET', `/${jobId}/batch/${batchId}/result`);
  for (let at = result.indexOf(LF); at >= 0; at = result.indexOf(LF, at + 1)) rows++;
  rows--;
});
agent.destroy();
console.log(`${batchIds.length} batches, ${rows} result rows`);
