/**
 * The least that a load of parents and children by key can do: send the parents, read their ids, and send the children
 * with the ids in the place of the keys, some columns and a constant. No check, no join, no result file.
 *
 * `node bench/references-floor.ts FOLDER INSTANCE_URL TOKEN`
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { FloorLoad } from './floor-load.ts';

const MAX_RECORDS = 10_000;
const PIECE_BYTES = 1024 * 1024;
const [folder = '', instanceUrl = '', token = ''] = process.argv.slice(2);
const load = new FloorLoad(instanceUrl, token);
const keys: string[] = [];
const ids = new Map<string, string>();
let rows = 0;
await load.insert('Account', 'csv', bodies('parents.csv', 'Name', parent), (result, batch) => {
  for (const [index, line] of result.toString('latin1').split('\n').slice(1, -1).entries()) {
    ids.set(keys[batch * MAX_RECORDS + index] ?? '', line.slice(1, 19));
  }
});
const fields = 'LastName,AccountId,Description,LeadSource';
await load.insert('Contact', 'csv', bodies('children.csv', fields, child), (result) => {
  for (let at = result.indexOf('\n'); at >= 0; at = result.indexOf('\n', at + 1)) rows++;
  rows--;
});
load.end();
console.log(`${ids.size} parents, ${rows} result rows of children`);

function parent(line: string): string {
  const comma = line.indexOf(',');
  keys.push(line.slice(0, comma));
  return line.slice(comma + 1);
}

/** Neither names nor keys have quotes. */
function child(line: string): string {
  const start = line.indexOf(',') + 1;
  const end = line.indexOf(',', start);
  return `${line.slice(0, start)}${ids.get(line.slice(start, end)) ?? ''}${line.slice(end)},Web`;
}

/** Yields bodies of the rows of a file, each made anew, under a header row. No cell has a line end. */
async function* bodies(
  name: string,
  header: string,
  rowOf: (line: string) => string,
): AsyncGenerator<Uint8Array> {
  const pieces = createReadStream(join(folder, name), { encoding: 'latin1', highWaterMark: PIECE_BYTES });
  let [rest, body, records] = ['', '', -1];
  for await (const piece of pieces as AsyncIterable<string>) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      body = records < 0 ? `${header}\n` : `${body}${rowOf(line)}\n`;
      records++;
      if (records < MAX_RECORDS) continue;
      yield Buffer.from(body, 'latin1');
      [body, records] = [`${header}\n`, 0];
    }
  }
  if (records > 0) yield Buffer.from(body, 'latin1');
}
