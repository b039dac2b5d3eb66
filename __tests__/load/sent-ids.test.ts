import { expect, test } from 'vitest';
import { SentIds } from '../../src/load/results/sent-ids.ts';
import type { BatchSource } from '../../src/records/inspection/batch-source.ts';
import { KeyBytes } from '../../src/records/record/key-bytes.ts';

const ID = '003000000000AbCAAU';
const OTHER = '003000000000AbDAAU';

const batch = {
  ...{ number: 1, origin: { file: 0, line: 2 }, segments: [], records: 1, bytes: 0, verbatim: true },
};

/** A batch of one row that was sent with this Id. */
function sourceOf(id: string): Pick<BatchSource, 'visitIds'> {
  const bytes = new Uint8Array();
  const place = { file: 0, line: 2, place: 0, ordinal: 0, stored: { file: 0, offset: 0, start: 0 } };
  return {
    visitIds: async (_, visitor) => {
      visitor(new KeyBytes().ofText(id), {
        ...{ bytes, start: 0, contentEnd: 0, end: 0, omission: undefined, ...place },
      });
      return Promise.resolve();
    },
  };
}

test.each([
  { sent: ID, row: `"${ID}","true","false",""`, isOwn: true },
  { sent: ID.toLowerCase(), row: `"${ID}","true","false",""`, isOwn: true },
  { sent: ` ${ID} `, row: `"${ID}","true","false",""`, isOwn: true },
  { sent: ID.slice(0, 15), row: `"${ID}","true","false",""`, isOwn: true },
  { sent: ID.slice(0, 15).toLowerCase(), row: `"${ID}","true","false",""`, isOwn: false },
  { sent: OTHER, row: `"${ID}","true","false",""`, isOwn: false },
  { sent: OTHER, row: `"${ID}","false","false","DELETED:gone:--"`, isOwn: false },
  { sent: OTHER, row: '"","false","false","DELETED:gone:--"', isOwn: true },
  { sent: 'no id', row: '"","false","false","MALFORMED_ID:no:--"', isOwn: true },
  { sent: '', row: `"${ID}","true","true",""`, isOwn: true },
  { sent: '', row: `"${ID}","true","false",""`, isOwn: false },
  { sent: '', row: '"","false","false","REQUIRED_FIELD_MISSING:no:--"', isOwn: true },
  { sent: ID, row: undefined, isOwn: true },
])('a row of a result is about what was sent: $sent, $row: $isOwn', async ({ isOwn, row, sent }) => {
  const result = Buffer.from(`"Id","Success","Created","Error"\n${row === undefined ? '' : `${row}\n`}`);
  const flaw = await new SentIds(sourceOf(sent), ['people.csv']).flawIn(batch, result);
  expect(flaw).toBe(
    isOwn ? undefined : 'the row of people.csv:2 is about another record than the one that was sent',
  );
});
