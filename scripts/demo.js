/**
 * `npm run demo`: loads `examples/` into the embedded org with the committed bundles, as a workflow would, and shows
 * the log, the summary and the outputs. `--failures` loads the example with three rows that fail instead.
 *
 * Needs Node 20 or later and a clone; nothing has to be installed.
 */
import { join } from 'node:path';
import { runDemo } from './demo/demo.js';

const root = join(import.meta.dirname, '..');
process.exitCode = await runDemo({
  actionFile: join(root, 'action.yml'),
  orgBundle: join(root, 'dist', 'org', 'index.js'),
  examples: join(root, 'examples'),
  folder: join(root, '.work', 'demo'),
  failures: process.argv.includes('--failures'),
  color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  print: (text) => process.stdout.write(text),
});
