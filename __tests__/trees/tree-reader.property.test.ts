import { expect, test } from 'vitest';
import { TreeReader } from '../../src/records/tree/tree-reader.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { readInPieces } from './json-pieces.ts';
import { randomNodes, treeFiles } from './random-tree.ts';

interface Found {
  readonly type: string;
  readonly referenceId: string;
  readonly nestedIn: string | undefined;
  readonly values: Readonly<Record<string, string | null>>;
}

interface Written {
  readonly attributes: { readonly type: string; readonly referenceId: string };
}

/** The records of a list as they end, found in the parsed text. */
function* recordsOf(records: readonly Written[], nestedIn?: string): Generator<Found> {
  for (const record of records) {
    const { attributes, ...members } = record;
    const values: Record<string, string | null> = {};
    for (const [name, value] of Object.entries<unknown>(members)) {
      if (typeof value === 'object' && value !== null) {
        const { records: nested } = value as { readonly records: readonly Written[] };
        yield* recordsOf(nested, `${attributes.referenceId}.${name}`);
      } else values[name] = value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
    }
    yield { ...attributes, nestedIn, values };
  }
}

test('records are read as they stand in the file, wherever it is cut', () => {
  let nested = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const random = seededRandom(seed);
    const files = treeFiles(randomNodes(random).outer, random);
    const lengths = Array.from({ length: 7 }, () => 1 + Math.floor(random() ** 3 * 400));
    for (const [path, text] of Object.entries(files)) {
      const object = /(\w+__c)\.json$/.exec(path)?.[1];
      if (object === undefined) continue;
      const found: Found[] = [];
      const reader = new TreeReader(object, {
        record({ nestedIn, referenceId, type, values }) {
          found.push({
            ...{ type, referenceId },
            nestedIn: nestedIn && `${nestedIn.referenceId}.${nestedIn.relationship}`,
            values: Object.fromEntries(
              values.map(({ field, isNull, token }) => [field.name, isNull ? null : token.text]),
            ),
          });
        },
        mistake: (message) => expect.fail(message),
      });
      expect(readInPieces(text, lengths, reader)).toBeUndefined();
      const { records } = JSON.parse(text) as { readonly records: readonly Written[] };
      expect({ seed, found }).toEqual({ seed, found: [...recordsOf(records)] });
      nested += found.filter(({ nestedIn }) => nestedIn !== undefined).length;
    }
  }
  expect(nested).toBeGreaterThan(500);
});
