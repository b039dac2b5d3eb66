import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startOrg } from '../../src/org/org.ts';
import { SchemaMistakes } from '../../src/org/schema/schema-finding.ts';

/** What is wrong with the rows of a file: line, column and message. */
async function mistakesIn(name: string, text: string): Promise<(string | number | undefined)[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, name), text);
  const thrown = await startOrg({ data: folder }).then(
    async (org) => org.stop(),
    (error: unknown) => error,
  );
  if (thrown === undefined) return [];
  if (!(thrown instanceof SchemaMistakes)) throw thrown as Error;
  return thrown.mistakes.map(({ column, line, message }) => [line, column, message]);
}

test.each([
  [
    'Name,Nope,Site,Nil\n',
    [
      [1, 6, 'Account has no field "Nope"'],
      [1, 16, 'Account has no field "Nil"'],
    ],
  ],
  [
    'Name,AnnualRevenue\r\n\r\n"A ""b""\r\nc",much\r\n',
    [[4, 4, 'AnnualRevenue: Annual Revenue: value not of required type: much']],
  ],
  ['Id,Name\n001,One\n', [[2, 1, '"001" is no id']]],
  [
    'Name,Parent.Name\nOne,None\nTwo,One\n',
    [
      [2, 5, 'no Account with Name "None"'],
      [3, 5, 'no Account with Name "One"'],
    ],
  ],
  ['Name,Site\nOne,a,b\n', [[2, 7, 'the row has 3 cells, the header has 2']]],
  ['Name,Site\nOne,a"b\n', [[2, 5, 'Found unescaped quote. A value with quote should be within a quote']]],
  ['Name,Site\nOne,a\nTwo,"b\n', [[3, 5, 'EOF reached before closing an opened quote']]],
  ['Name,Parent.Name\nTwo,One\nOne,\n', []],
])('what cannot be taken of %j is reported at its cell', async (text, mistakes) => {
  expect(await mistakesIn('Account.csv', text)).toEqual(mistakes);
});

test('a value that another record has is reported at its cell', async () => {
  const header =
    'LastName,Username,Email,Alias,TimeZoneSidKey,LocaleSidKey,LanguageLocaleKey,EmailEncodingKey';
  const row = 'a@b.example,x,GMT,en_US,en_US,UTF-8';
  const text = `${header},FederationIdentifier\nOne,one@b.example,${row},F-1\nTwo,two@b.example,${row},f-1\n`;
  expect(await mistakesIn('User.csv', text)).toEqual([
    [3, 55, 'FederationIdentifier: another record has "f-1" already'],
  ]);
});

test('a file that is named after no object is a mistake', async () => {
  expect(await mistakesIn('Acount.csv', 'Name\nOne\n')).toEqual([
    [1, undefined, 'there is no object "Acount"'],
  ]);
});
