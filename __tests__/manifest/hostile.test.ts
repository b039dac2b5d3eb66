import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { diagnosticText } from '../../src/diagnostic/diagnostic-text.ts';
import { MAX_MISTAKES } from '../../src/diagnostic/mistakes.ts';
import { MAX_MANIFEST_LENGTH } from '../../src/manifest/document.ts';
import { cpuMilliseconds } from '../cpu-time.ts';
import { fixtures, read } from './fixtures.ts';

/** For a quarter of the longest manifest: one that is read in a time that grows with its length takes a second here. */
const LIMIT_MILLISECONDS = 5_000;

const pieces = [
  ...['version: 1', 'jobs:', 'defaults:', '  accounts:', '    object: Account', '    operation: insert'],
  ...[
    '    files: a.csv',
    '    needs: [accounts]',
    '    columns: {',
    '    values:',
    '${STAGE}',
    '${NOPE}',
    '$${',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '- ',
    '? ',
    ': ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>',
    '"',
    "'",
    '#',
  ],
  ...[
    '&a ',
    '*a',
    '!!str ',
    '!x ',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '~',
    'null',
    '0x1',
    '1e999',
    '.nan',
    '__proto__: ',
  ],
  ...['\0', '\uFEFF', '\u202E', '\uD800', '名', '<<: ', '\\', '@', '`', 'constructor: ', 'hasOwnProperty: '],
];

/** Manifests that were right or wrong once, with pieces put in and taken out. */
const mutants = fc
  .tuple(
    fc.constantFrom(
      ...(['accepted', 'refused', 'beyond-schema', 'yaml'] as const).flatMap((kind) => fixtures(kind)),
    ),
    fc.array(fc.tuple(fc.nat(600), fc.nat(8), fc.constantFrom('', ...pieces)), { maxLength: 6 }),
  )
  .map(([{ text }, changes]) =>
    changes.reduce((all, [at, length, piece]) => all.slice(0, at) + piece + all.slice(at + length), text),
  );

const noise = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(''));

describe('whatever the text is', () => {
  test('reading it throws nothing, and says either what it is or what is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(noise, mutants, fc.string({ unit: 'binary' })), (text) => {
        const { manifest, diagnostics } = read(text);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(errors.length === 0).toBe(manifest !== undefined);
        const lines = text.replace(/^\uFEFF/, '').split('\n');
        for (const diagnostic of diagnostics) {
          expect(diagnosticText(diagnostic)).not.toMatch(/##\[|^\s*::|[^\n\P{Cc}]/mu);
          const { line = 0, column = 0, endColumn = 0, sourceLine } = diagnostic.place ?? {};
          if (sourceLine === undefined) continue;
          expect(lines[line - 1]?.replace(/\r$/, '')).toBe(sourceLine);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual(sourceLine.length + 1);
          expect(endColumn).toBeGreaterThan(column);
        }
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  const size = MAX_MANIFEST_LENGTH / 4;
  const fill = (piece: string, before = ''): string =>
    before + piece.repeat(Math.floor((size - before.length) / piece.length));
  const jobs = 'version: 1\njobs:\n';
  const job = `${jobs} a:\n  object: A\n  operation: insert\n  files: a\n`;
  const long: Readonly<Record<string, string>> = {
    'nested lists': fill('['),
    'nested maps': fill('{a: '),
    'nested dashes': fill('- '),
    'nested keys': Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'one long text': fill('a', 'version: '),
    'one long line of jobs': fill('b: {}, ', 'version: 1\njobs: {'),
    'unknown keys': fill('key: 1\n'),
    'different unknown keys': Array.from({ length: 4_000 }, (_, index) => `operatio${index}: 1`).join('\n'),
    'keys of one letter': fill(' a:\n', jobs),
    'different jobs': jobs + Array.from({ length: 7_000 }, (_, index) => ` a${index}:`).join('\n'),
    'jobs that need unknown jobs':
      jobs +
      Array.from(
        { length: 250 },
        (_, index) => ` accounts${index}: { needs: [${index}, a${index}, b${index}] }`,
      ).join('\n'),
    'jobs that need all jobs':
      jobs +
      Array.from(
        { length: 100 },
        (_, index) =>
          ` j${index}: { needs: [${Array.from({ length: 100 }, (__, other) => `j${other}`).join(',')}] }`,
      ).join('\n'),
    columns:
      job + '  columns: {' + Array.from({ length: 5_000 }, (_, index) => `c${index}: X`).join(', ') + '}',
    'names that nearly match': `${job}  columns: { a: ${'a_'.repeat(25_000)} }`,
    'paths that nearly match': `${job}  files: ${'a.json'.repeat(10_000)}/`,
    variables: fill('${NOPE}', 'version: '),
    'open variables': fill('${', 'version: '),
    anchors: fill('&a '),
    aliases: fill('*a, ', '['),
    tags: fill('!!str\n'),
    documents: fill('---\n'),
    'closing brackets': fill(']'),
    'percent signs': fill('%\n'),
    comments: fill('#\n'),
    escapes: `"${fill('\\u0041')}"`,
    'keys and colons': fill('a\n: '),
    tabs: fill('a:\n\t'),
  };

  test.for(Object.keys(long))('a long one of %s ends in time', async (name) => {
    const text = long[name] ?? '';
    expect(text.length).toBeLessThanOrEqual(MAX_MANIFEST_LENGTH);
    let [said, printed] = [read(''), ''];
    const spent = await cpuMilliseconds(() => {
      said = read(text);
      printed = said.diagnostics.map((one) => diagnosticText(one)).join('\n');
    });
    const { diagnostics, leftOut } = said;
    expect(spent).toBeLessThan(LIMIT_MILLISECONDS);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThanOrEqual(MAX_MISTAKES);
    // Nothing is left out before there is no more room.
    if (diagnostics.length < MAX_MISTAKES) expect(leftOut).toBe(0);
    expect(printed.length).toBeLessThan(200_000);
  });

  test('one that is too long is refused unread', () => {
    const { diagnostics } = read('a'.repeat(MAX_MANIFEST_LENGTH + 1));
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        message: 'The manifest is longer than 256 KiB.',
        hint: 'Split it into several manifests, or write a glob instead of many paths.',
        place: { file: 'bulk-load.yml' },
      },
    ]);
  });

  test('mistakes beyond those that are kept are counted', () => {
    const text = Array.from({ length: 500 }, (_, index) => `unknown${index}: 1`).join('\n');
    const { diagnostics, leftOut } = read(
      `version: 1\njobs: { a: { object: A, operation: insert, files: a } }\n${text}`,
    );
    expect(diagnostics).toHaveLength(MAX_MISTAKES);
    expect(leftOut).toBe(500 - MAX_MISTAKES);
  });
});
