/**
 * The least that a query can do: ask, look until it is done, write the rows to a file as they arrive.
 *
 * `node bench/query-floor.ts SOQL FILE INSTANCE_URL TOKEN`
 */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { FloorLoad } from './floor-load.ts';

const LF = 0x0a;
const [soql = '', file = '', instanceUrl = '', token = ''] = process.argv.slice(2);
const load = new FloorLoad(instanceUrl, token);
const output = createWriteStream(file);
let lines = 0;
await load.query('Contact', soql, (piece) => {
  for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1)) lines++;
  output.write(piece);
});
load.end();
await finished(output.end());
console.log(`${lines - 1} rows`);
