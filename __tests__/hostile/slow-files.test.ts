import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import type { Files } from '../../src/ports/files.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { inspect } from '../../src/records/inspection/inspection.ts';
import { cpuMilliseconds } from '../cpu-time.ts';
import { load } from '../scenarios/load-scenario.ts';
import { plainInsert, reported } from '../records/job.ts';

/** Of processor time, far above what it takes. */
const LIMIT_MILLISECONDS = 30_000;

/** A file of `size` bytes that repeats a text behind its head, without being anywhere. */
function endless(head: string, repeated: string, size: number): Files {
  const start = Buffer.from(head);
  const pattern = Buffer.from(repeated, 'latin1');
  // Long enough for a whole read, whatever the phase it begins in.
  const tile = Buffer.alloc(pattern.length * Math.ceil(4_000_000 / pattern.length + 1), pattern);
  return Object.assign(new MemoryFiles(), {
    open: async () =>
      Promise.resolve({
        size,
        read: async (target: Uint8Array, position: number) => {
          const length = Math.min(target.length, size - position);
          for (let done = 0; done < length;) {
            const at = position + done;
            const from = at < start.length ? start : tile;
            const offset = at < start.length ? at : (at - start.length) % pattern.length;
            const piece = from.subarray(offset, offset + length - done);
            target.set(piece, done);
            done += piece.length;
          }
          return Promise.resolve(length);
        },
        close: async () => Promise.resolve(),
      }),
  });
}

/** What repeats, behind which header, how many bytes of it, and what is said first. */
const files: Readonly<Record<string, readonly [string, string, number, RegExp]>> = {
  'one record of 60 MB': ['A,B\n', 'x', 60_000_000, /is longer than 10,000,000 bytes/],
  'quotes alone': ['A,B\n', '"', 60_000_000, /is longer than 10,000,000 bytes/],
  'cells of quotes': ['A,B\n', '"",', 60_000_000, /is longer than 10,000,000 bytes/],
  'a quote that swallows the file': ['A,B\n"', 'x,y\n', 60_000_000, /is longer than 10,000,000 bytes/],
  'NUL bytes': ['A,B\n', '\0', 60_000_000, /is longer than 10,000,000 bytes/],
  'lines of NUL bytes': ['A,B\n', '\0\n', 12_000_000, /holds a NUL byte/],
  'blank lines': ['A,B\n', '\n', 12_000_000, /has a header row and no records/],
  'blank lines before anything': ['', '\r\n', 12_000_000, /The file is empty/],
  'too few cells everywhere': ['A,B\n', 'x\n', 12_000_000, /has 1 cell; the header row has 2/],
  'bytes that are not UTF-8 in every line': ['A,B\n', '\u00e9,y\n', 12_000_000, /is not UTF-8/],
  'blank cells alone': ['A\n', '""\n', 12_000_000, /is blank; the Bulk API takes it for a blank line/],
  'ten million columns without a name': ['', ',', 9_900_000, /names 9,900,001 columns/],
  'a million columns of one name': ['', 'a,', 2_000_000, /names 1,000,001 columns/],
  'a header of one name': ['', 'x', 9_000_000, /The header row has 9,000,000 characters/],
};

describe('a file that is made to be slow ends with its sentence', () => {
  test.each(Object.entries(files))('%s', async (_, [head, repeated, size, says]) => {
    let diagnostics: readonly Diagnostic[] = [];
    const spent = await cpuMilliseconds(async () => {
      const { defects } = await inspect(
        [{ path: '/work/a.csv', name: 'a.csv' }],
        plainInsert,
        { maxRecords: 10_000, maxBytes: 10_000_000 },
        { files: endless(head, repeated, size), scratch: '/scratch/', signal: new AbortController().signal },
      );
      ({ diagnostics } = defects);
    });
    expect(spent).toBeLessThan(LIMIT_MILLISECONDS);
    const [first = ''] = reported(diagnostics);
    expect(first).toMatch(says);
    expect(diagnostics.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(diagnostics).length).toBeLessThan(500_000);
  });

  test('a name of 90,000 letters a hundred times over is quoted in part', async () => {
    const { defects } = await inspect(
      [{ path: '/work/a.csv', name: 'a.csv' }],
      plainInsert,
      { maxRecords: 10_000, maxBytes: 10_000_000 },
      {
        files: endless('', `${'x'.repeat(90_000)},`, 9_000_000),
        scratch: '/scratch/',
        signal: new AbortController().signal,
      },
    );
    expect(defects.diagnostics.length).toBeGreaterThan(50);
    expect(JSON.stringify(defects.diagnostics).length).toBeLessThan(500_000);
  });
});

describe.concurrent('the whole step keeps to a small heap', () => {
  test.each<[string, string, RegExp]>([
    ['ten million columns', `${','.repeat(9_900_000)}\nx\n`, /The header row names 9,900,001 columns/],
    ['ten million short records', `A,B\n${'x\n'.repeat(10_000_000)}`, /has 1 cell; the header row has 2/],
  ])('%s', async (_, text, says) => {
    const { main, report } = await load({
      jobs: 'jobs:\n  people: {object: Contact, operation: insert, files: people.csv}\n',
      files: { 'people.csv': text },
      run: { nodeArguments: ['--max-old-space-size=64'] },
    });
    expect(main.outputs['outcome']).toBe('invalid');
    expect(report.diagnostics[0]?.message).toMatch(says);
  });

  test.each(['*a*a*a*a*b.csv', '{a,aa}{a,aa}{a,aa}{a,aa}b.csv', '+(+(a))b.csv', '**/a/**/a/**/b.csv'])(
    'a pattern that would try out everything: %s',
    async (pattern) => {
      const { main, report } = await load({
        jobs: `jobs:\n  people: {object: Contact, operation: insert, files: '${pattern}'}\n`,
        files: { [`${'a'.repeat(240)}.csv`]: 'LastName\nx\n' },
      });
      expect(main.outputs['outcome']).toBe('invalid');
      expect(report.diagnostics[0]?.message).toBe(`"${pattern}" is too intricate a pattern.`);
    },
  );
});
