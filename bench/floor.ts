/**
 * The least that a load can do: cut at record ends, pack, send, look until all is done, read the results. No check, no
 * join, no result file. What the action takes beyond this is the price of its promises.
 *
 * `node bench/floor.ts csv|json|ndjson|xml FILE INSTANCE_URL TOKEN`
 */
import { bodies } from './floor-bodies.ts';
import { FloorLoad, formats, type Format } from './floor-load.ts';

const LF = 0x0a;
const [name = '', file = '', instanceUrl = '', token = ''] = process.argv.slice(2);
const isFormat = (text: string): text is Format => Object.hasOwn(formats, text);
if (!isFormat(name)) throw new Error(`There is no format "${name}".`);

const load = new FloorLoad(instanceUrl, token);
let bytes = 0;
let lines = 0;
await load.insert('Contact', name, bodies(file, name), (result) => {
  for (let at = result.indexOf(LF); at >= 0; at = result.indexOf(LF, at + 1)) lines++;
  bytes += result.length;
});
load.end();
console.log(`${lines} lines and ${bytes} bytes of results`);
