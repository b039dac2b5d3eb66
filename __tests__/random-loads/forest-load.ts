import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import type { RandomLoad, RandomRecord, Dice } from './random-load.ts';
import { written, type Row } from './written-rows.ts';

/** What the rows of a forest become: a parent for good, and a friend that can be set later. */
export const branch = new ObjectSchema('Branch__c', 'a07', [
  ...SYSTEM_FIELDS,
  fieldFromNotation('Name', 'string(80) required'),
  fieldFromNotation('Key__c', 'string(20) unique externalId'),
  fieldFromNotation('Note__c', 'string(5)'),
  fieldFromNotation('Shelf__c', 'string(10)'),
  fieldFromNotation('Parent__c', 'reference(Branch__c) createOnly'),
  fieldFromNotation('Friend__c', 'reference(Branch__c)'),
]);

interface Twig {
  readonly name: string;
  readonly key: string;
  readonly shelf: string;
  /** Keys; empty: none. */
  readonly parent: string;
  readonly friend: string;
  readonly isValid: boolean;
}

/** One job whose rows are trees, in any order and format; with friends, who make circles, or with rows that fail. */
export function forestLoad(dice: Dice): RandomLoad {
  const { oneOf, random, upTo } = dice;
  const hasFriends = random() < 0.5;
  const twigs = randomTwigs(hasFriends, dice);
  const rows: Row[] = twigs.map(({ friend, isValid, key, name, parent, shelf }) => ({
    ...{ Name: name, Key__c: key, Note__c: isValid ? 'fine' : 'too long', Shelf__c: shelf },
    ...{ Parent__c: parent, ...(hasFriends && { Friend__c: friend }) },
  }));
  // What the manifest names must be in some record.
  const isWhole =
    rows.some((row) => row['Parent__c'] !== '') &&
    (!hasFriends || rows.some((row) => row['Friend__c'] !== ''));
  const drawn = written('forest', rows, isWhole ? dice : { ...dice, oneOf: ([first]) => first });
  const isPlain = drawn.keys === '' && /\.(?:csv|json|xml)$/.test(drawn.name);
  const packed =
    isPlain && random() < 0.3
      ? `, contentType: ZIP_${drawn.name.split('.')[1]?.toUpperCase() ?? ''}, attachments: files`
      : '';
  const references = ['Parent__c', ...(hasFriends ? ['Friend__c'] : [])].map(
    (field) => `${field}: {job: forest, key: Key__c}`,
  );
  const keys = [
    ...['object: Branch__c', `files: ${drawn.name}${drawn.keys}${packed}`],
    oneOf(['operation: insert', 'operation: upsert, externalIdFieldName: Key__c']),
    `references: {${references.join(', ')}}`,
    `batch: {maxRecords: ${upTo(12)}}`,
    ...(random() < 0.3 ? ['groupBy: Shelf__c'] : []),
    ...(random() < 0.3 ? ['concurrencyMode: Serial'] : []),
    'maxFailedRecords: 1000',
  ];
  return {
    files: {
      ...{ [drawn.name]: drawn.content, 'files/none.txt': 'none' },
      'bulk-load.yml': `version: 1\njobs:\n  forest: {${keys.join(', ')}}\n`,
    },
    objects: [branch],
    jobs: [{ id: 'forest', nameField: 'Name', records: recordsOf(twigs) }],
  };
}

/** Trees by parents, in which each row comes after its parent at first, and in any order in the end. */
function randomTwigs(hasFriends: boolean, { oneOf, random, upTo }: Dice): Twig[] {
  const count = upTo(oneOf([12, 40]));
  const keyOf = (index: number): string => `k "${index}"`;
  const reach = upTo(20);
  const twigs = Array.from({ length: count }, (_, index) => {
    const parent = random() < 0.85 ? index - upTo(reach) : -1;
    const isMissing = !hasFriends && random() < 0.03;
    return {
      ...{ name: `twig ${index}`, key: keyOf(index), shelf: `s${upTo(4)}` },
      parent: isMissing ? 'nowhere' : parent < 0 ? '' : keyOf(parent),
      friend: hasFriends && random() < 0.2 ? keyOf(upTo(count) - 1) : '',
      isValid: hasFriends || random() < 0.95,
    };
  });
  return twigs
    .map((twig) => ({ twig, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ twig }) => twig);
}

function recordsOf(twigs: readonly Twig[]): RandomRecord[] {
  const byKey = new Map(twigs.map((twig) => [twig.key, twig]));
  const mustFail = ({ isValid, parent }: Twig): boolean => {
    if (!isValid) return true;
    const above = byKey.get(parent);
    return above === undefined ? parent !== '' : mustFail(above);
  };
  return twigs.map((twig) => {
    const parents = Object.entries({ Parent__c: twig.parent, Friend__c: twig.friend }).flatMap(
      ([field, key]) => {
        const name = byKey.get(key)?.name;
        return name === undefined ? [] : [[field, name] as const];
      },
    );
    return {
      ...{ name: twig.name, parents: Object.fromEntries(parents), lookups: ['Parent__c', 'Friend__c'] },
      ...{ values: { Key__c: twig.key, Shelf__c: twig.shelf }, mustFail: mustFail(twig) },
    };
  });
}
