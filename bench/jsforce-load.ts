/**
 * The same file through jsforce's Bulk API client, cut by hand into legal batches, several in flight.
 *
 * `node bench/jsforce-load.ts FILE INSTANCE_URL TOKEN`
 */
import { readFile } from 'node:fs/promises';
import jsforce from 'jsforce';

const MAX_RECORDS = 10_000;
const IN_FLIGHT = 4;

const [file = '', instanceUrl = '', accessToken = ''] = process.argv.slice(2);
const connection = new jsforce.Connection({ instanceUrl, accessToken, version: '66.0' });
connection.bulk.pollInterval = 200;
connection.bulk.pollTimeout = 600_000;

/** Cuts where a line feed is outside quotes; as text, since that is what the client takes. */
function cut(text: string): string[] {
  const bodies: string[] = [];
  const headerEnd = text.indexOf('\n') + 1;
  const header = text.slice(0, headerEnd);
  let start = headerEnd;
  let records = 0;
  let quoted = false;
  for (let at = headerEnd; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted && ++records === MAX_RECORDS) {
      bodies.push(header + text.slice(start, at + 1));
      start = at + 1;
      records = 0;
    }
  }
  if (start < text.length) bodies.push(header + text.slice(start));
  return bodies;
}

const bodies = cut(await readFile(file, 'utf8'))[Symbol.iterator]();
const job = connection.bulk.createJob('Contact', 'insert');
let succeeded = 0;
await Promise.all(
  Array.from({ length: IN_FLIGHT }, async () => {
    for (const body of bodies) {
      const batch = job.createBatch();
      const results = await new Promise<{ success: boolean | null }[]>((resolve, reject) => {
        batch.on('error', reject);
        batch.on('queue', () => {
          batch.poll(200, 600_000);
        });
        batch.on('response', resolve);
        batch.execute(body);
      });
      for (const { success } of results) if (success === true) succeeded++;
    }
  }),
);
await job.close();
console.log(`${succeeded} records succeeded`);
