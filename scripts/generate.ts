/**
 * Writes what the sources know better than a hand does: `schema/manifest.schema.json`, the names of discrepancies in
 * `schema/report.schema.json`, the tables of the README and of the pages of `docs`, and what WebAssembly makes of its
 * text. With `--check` it writes nothing and fails when the committed ones differ.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import wabt from 'wabt';
import { parse } from 'yaml';
import { jobFields } from '../src/manifest/fields.ts';
import { manifestSchema } from '../src/manifest/json-schema.ts';
import { manifestFields, variablesNote } from '../src/manifest/manifest-fields.ts';
import type { Fields } from '../src/manifest/shapes/keys.ts';
import { discrepancyNames } from '../src/outcome/discrepancy.ts';
import { loginRefusals } from '../src/salesforce/login/refusals.ts';

const root = join(import.meta.dirname, '..');

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

async function generated(): Promise<ReadonlyMap<string, string>> {
  const action = parse(read('action.yml')) as ActionFile;
  return new Map([
    ['schema/manifest.schema.json', `${JSON.stringify(manifestSchema(), undefined, 2)}\n`],
    ['schema/report.schema.json', withNames(read('schema/report.schema.json'))],
    pageWith('README.md', { inputs: inputTable(action), outputs: outputTable(action) }),
    pageWith('docs/manifest.md', {
      'manifest-keys': `${keyTable('key', manifestFields)}\n\n${variablesNote}`,
      'job-keys': keyTable('job key', jobFields),
    }),
    pageWith('docs/troubleshooting.md', { 'login-refusals': refusalTable() }),
    ['src/records/bytes/byte-marks-wasm.ts', await byteMarks()],
  ]);
}

/** A module with the bytes that a text of WebAssembly stands for. */
async function byteMarks(): Promise<string> {
  const name = 'byte-marks.wat';
  const module = (await wabt()).parseWat(name, read(`src/records/bytes/${name}`));
  const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
  return `/** What \`${name}\` stands for, in Base64. Written by \`npm run generate\`. */
export const byteMarksWasm =
  '${bytes}';
`;
}

/** The place of the names in the schema of report.json: what every discrepancy is one of. */
function withNames(schema: string): string {
  const place = /(?<="disagreements": \{[^]*?"name": \{ "enum": )\[[^\]]*\]/;
  if (!place.test(schema)) throw new Error('report.schema.json has no place for the names of discrepancies.');
  const names = discrepancyNames.map((name) => `"${name}"`).join(', ');
  return schema.replace(place, `[${names}]`);
}

function inputTable({ inputs }: ActionFile): string {
  const rows = Object.entries(inputs).map(([id, input]) => [
    `\`${id}\``,
    input.default === undefined || input.default === '' ? '' : `\`${input.default}\``,
    input.description,
  ]);
  return table(['input', 'default', 'meaning'], rows);
}

function outputTable({ outputs }: ActionFile): string {
  const rows = Object.entries(outputs).map(([id, { description }]) => [`\`${id}\``, description]);
  return table(['output', 'meaning'], rows);
}

function refusalTable(): string {
  const rows = loginRefusals.map(({ error, description, meaning, remedy }) => [
    [error, description].map((part) => (part === undefined ? '…' : `\`${part}\``)).join(': '),
    meaning,
    remedy,
  ]);
  return table(['answer', 'what it means', 'what to do'], rows);
}

function keyTable(title: string, fields: Fields): string {
  const rows = Object.entries(fields).map(([key, { values, description, default: value }]) => [
    `\`${key}\``,
    values,
    description + (value === undefined || typeof value === 'object' ? '' : ` Default: \`${String(value)}\`.`),
  ]);
  return table([title, 'values', 'meaning'], rows);
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A page and its text with these tables in their places. */
function pageWith(page: string, tables: Readonly<Record<string, string>>): [string, string] {
  let result = read(page);
  for (const [name, text] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- generated:${name} -->\\n)[^]*?(<!-- /generated -->)`);
    if (!place.test(result)) throw new Error(`${page} has no place for the table "${name}".`);
    result = result.replace(place, (_, open: string, close: string) => `${open}${text}\n${close}`);
  }
  return [page, result];
}

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

function isCurrent([name, text]: readonly [string, string]): boolean {
  try {
    return read(name) === text;
  } catch {
    return false;
  }
}

const different = [...(await generated())].filter((file) => !isCurrent(file));
if (!process.argv.includes('--check')) {
  for (const [name, text] of different) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
} else if (different.length > 0) {
  const names = different.map(([name]) => name).join(', ');
  console.error(`${names}: not what the sources generate. Run "npm run generate" and commit.`);
  process.exitCode = 1;
}
