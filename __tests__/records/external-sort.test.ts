import { fc } from '../fast-check.ts';
import { expect, it } from 'vitest';
import { MemoryFiles } from '../ports/memory-files.ts';
import { ExternalSort, type SortKey } from '../../src/records/bytes/external-sort.ts';

const word = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 0, max: 0xffffffff }));
const entry = fc.record({
  key: fc.tuple(word, word, word),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.nat({ max: 255 }).map((byte) => new Uint8Array(70_000).fill(byte)),
  ),
});

it('passes what an array sort passes, in memory and over runs on the disk, and removes its file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 60 }),
      fc.integer({ min: 1, max: 4_000 }),
      fc.integer({ min: 1, max: 9 }),
      async (entries, runBytes, drainEvery) => {
        const files = new MemoryFiles();
        const sort = new ExternalSort('/scratch/a.sort', files, runBytes);
        for (const [index, { key, bytes }] of entries.entries()) {
          sort.add(key, bytes);
          if (index % drainEvery === 0) await sort.drain();
        }
        const seen: { key: SortKey; hex: string }[] = [];
        await sort.visit((key, bytes) => seen.push({ key, hex: bytes.toString('hex') }));
        await sort.close();

        const plain = entries
          .map(({ key, bytes }) => ({ key, hex: Buffer.from(bytes).toString('hex') }))
          .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2]);
        expect(seen.map(({ key }) => key)).toEqual(plain.map(({ key }) => key));
        expect(seen.map(textOf).sort()).toEqual(plain.map(textOf).sort());
        expect([...files.contents.keys()]).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

function textOf({ key, hex }: { key: SortKey; hex: string }): string {
  return `${key.join()} ${hex}`;
}
