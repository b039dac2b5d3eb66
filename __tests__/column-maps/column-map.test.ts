import { describe, expect, test } from 'vitest';
import { diagnosticText } from '../../src/diagnostic/diagnostic-text.ts';
import { Mistakes } from '../../src/diagnostic/mistakes.ts';
import { readColumnMap } from '../../src/manifest/column-map.ts';

interface Read {
  readonly columns: readonly (readonly [string, string])[];
  readonly values: readonly (readonly [string, string])[];
  readonly log: string;
}

function read(content: string | Buffer): Read {
  const mistakes = new Mistakes();
  const { columns, values } = readColumnMap(Buffer.from(content), 'mapping.sdl', mistakes);
  return {
    columns: columns.map(({ column, field }) => [column.value, field === 'drop' ? '~' : field.value]),
    values: values.map(({ field, value }) => [field.value, value]),
    log: mistakes.diagnostics.map((diagnostic) => `${diagnosticText(diagnostic)}\n`).join('\n'),
  };
}

describe('a mapping file of Data Loader', () => {
  test('as Data Loader writes it', () => {
    const { columns, log, values } = read(
      '#Mapping values\n#Wed Jun 07 19:39:27 PDT 2006\nNAME=Name\nLASTACTIVITYDATE=\nFirst\\ Name=FirstName\n',
    );
    expect({ columns, values, log }).toEqual({
      columns: [
        ['NAME', 'Name'],
        ['First Name', 'FirstName'],
      ],
      values: [],
      log: '',
    });
  });

  test('as people write it: constants, several fields, parents, blanks around signs', () => {
    const { columns, log, values } = read(
      'Emp = NumberOfEmployees \n"California"=BillingState, ShippingState\n"New\\ York"=City__c\n""=Fax\n' +
        'State = BillingState__c , ShippingState__c\nPARENT=Parent:Ext_Id__c\nOWNER=User:Owner.Username\n"unused"=\n',
    );
    expect(log).toBe('');
    expect(columns).toEqual([
      ['Emp', 'NumberOfEmployees'],
      ['State', 'BillingState__c'],
      ['State', 'ShippingState__c'],
      ['PARENT', 'Parent.Ext_Id__c'],
      ['OWNER', 'User:Owner.Username'],
    ]);
    expect(values).toEqual([
      ['BillingState', 'California'],
      ['ShippingState', 'California'],
      ['City__c', 'New York'],
      ['Fax', ''],
    ]);
  });

  test('in ISO 8859-1, with escapes beside it', () => {
    expect(read(Buffer.from('Größe=Size__c\nStra\\u00dfe=Street__c\n', 'latin1'))).toEqual({
      columns: [
        ['Größe', 'Size__c'],
        ['Straße', 'Street__c'],
      ],
      values: [],
      log: '',
    });
  });

  test('with comments in UTF-8, a byte order mark and line ends of Windows', () => {
    expect(read('\uFEFF# Größe\r\nName=Name\r\n')).toEqual({
      columns: [['Name', 'Name']],
      values: [],
      log: '',
    });
  });

  test('is refused where it is UTF-16', () => {
    expect(read(Buffer.from('Name=Name', 'utf16le')).log).toContain(
      'mapping.sdl:1: error: The mapping file has NUL',
    );
  });

  test.each<[what: string, content: string]>([
    ['a name in UTF-8', 'A=Name\nGröße=Size__c\n'],
    ['blanks without backslashes', 'First Name=FirstName\n"New York"=City__c\n'],
    ['a column on two lines', 'A=Name\nB=Phone\na=Fax\n"x"=Site\n"X"=Sic\n"x"=Type\n'],
    ['several columns of one field', 'Street,\\ City=Address__c\n'],
    ['no column', '=Name\n'],
    ['a relationship with its object', 'A=Owner:User-Username\n'],
    ['a lookup field in the place of its relationship', 'A=Name, Parent__c.Ext__c\n'],
    ['escapes that are none', 'A\\u12=Name\n"C:\\data\\x"=Path__c\n'],
  ])('is refused with %s', async (what, content) => {
    await expect(`${content}\n---\n${read(content).log}`).toMatchFileSnapshot(
      `defects/${what.replaceAll(' ', '-')}.txt`,
    );
  });
});
