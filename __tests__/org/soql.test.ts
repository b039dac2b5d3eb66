import { fc } from '../fast-check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { daysOf } from '../../src/org/soql/date-literal.ts';
import { PlainClient } from './plain-client.ts';

/** A Monday. */
const NOW = Date.parse('2026-01-05T09:00:00.000Z');

const ACCOUNTS = Array.from({ length: 12 }, (_, at) => ({
  Name: `${['Alder', 'birch', 'Cedar', 'elm_tree'][at % 4] ?? ''} ${at}`,
  NumberOfEmployees: at % 5 === 0 ? null : at * 10,
  Rating: [null, 'Hot', 'Warm', 'Cold'][at % 4] ?? null,
}));
const CONTACTS = ACCOUNTS.flatMap((account, at) => [
  { LastName: `Person ${at}`, Birthdate: `19${70 + at}-0${(at % 9) + 1}-15`, account },
  { LastName: `Other ${at}`, Birthdate: null, account: null },
]);
type Contact = (typeof CONTACTS)[number];

let org: RunningOrg;
let client: PlainClient;

beforeAll(async () => {
  org = await startOrg({ timing: { kind: 'reads', reads: 0 }, now: () => NOW });
  client = new PlainClient(org);
  const rows = ACCOUNTS.map((row) => `${row.Name},${row.NumberOfEmployees ?? ''},${row.Rating ?? ''}`);
  const result = await client.load(
    'Account',
    'insert',
    `Name,NumberOfEmployees,Rating\n${rows.join('\n')}\n`,
  );
  const ids = result.split('\n').map((line) => line.slice(1, 19));
  const children = CONTACTS.map((row) => {
    const parent = row.account === null ? '' : (ids[ACCOUNTS.indexOf(row.account) + 1] ?? '');
    return `${row.LastName},${row.Birthdate ?? ''},${parent}`;
  });
  await client.load('Contact', 'insert', `LastName,Birthdate,AccountId\n${children.join('\n')}\n`);
});
afterAll(() => org.stop());

async function lastNames(condition: string): Promise<string[]> {
  const soql = `SELECT LastName FROM Contact WHERE ${condition}`;
  const response = await client.rest(`/services/data/v62.0/query?q=${encodeURIComponent(soql)}`);
  const answer = (await response.json()) as { records?: { LastName: string }[] };
  return answer.records?.map((record) => record.LastName) ?? [JSON.stringify(answer)];
}

/** A condition as text, and as what it means, written down a second time. */
type Condition = readonly [soql: string, holds: (contact: Contact) => boolean];

const number = fc.integer({ min: -5, max: 120 });
const comparisonOf = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');

function compares(operator: string, order: number | undefined): boolean {
  if (order === undefined) return operator === '!=';
  return {
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
    '=': order === 0,
    '!=': order !== 0,
  }[operator] as boolean;
}

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(comparisonOf, number).map(([operator, value]): Condition => [
    `Account.NumberOfEmployees ${operator} ${value}`,
    ({ account }) => {
      const held = account?.NumberOfEmployees ?? undefined;
      return compares(operator, held === undefined ? undefined : held - value);
    },
  ]),
  fc
    .tuple(comparisonOf, fc.integer({ min: 1969, max: 1983 }))
    .map(([operator, year]): Condition => [
      `Birthdate ${operator} ${year}-03-15`,
      ({ Birthdate }) =>
        compares(
          operator,
          Birthdate === null ? undefined : Date.parse(Birthdate) - Date.parse(`${year}-03-15`),
        ),
    ]),
  fc
    .subarray(['Hot', 'warm', 'COLD', 'none'], { minLength: 1 })
    .chain((values) =>
      fc
        .boolean()
        .map((not): Condition => [
          `Account.Rating ${not ? 'NOT IN' : 'IN'} (${values.map((value) => `'${value}'`).join(', ')})`,
          ({ account }) =>
            values.some((value) => value.toLowerCase() === account?.Rating?.toLowerCase()) !== not,
        ]),
    ),
  fc
    .constantFrom('alder%', '%1', '%r%', 'E%\\\\_t%', '______ _', 'Person', '%')
    .map((pattern): Condition => [
      `Account.Name LIKE '${pattern.replace('\\\\', '\\')}'`,
      ({ account }) => account !== null && matches(pattern.replace('\\\\', '\\'), account.Name),
    ]),
  fc
    .constantFrom('=', '!=')
    .map((operator): Condition => [
      `Birthdate ${operator} null`,
      ({ Birthdate }) => (Birthdate === null) === (operator === '='),
    ]),
);

/** LIKE by walking both texts instead of a regular expression. */
function matches(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('%')) {
    return matches(pattern.slice(1), text) || (text !== '' && matches(pattern, text.slice(1)));
  }
  if (text === '') return false;
  const escaped = pattern.startsWith('\\');
  const letter = pattern.charAt(escaped ? 1 : 0);
  const fits = (letter === '_' && !escaped) || letter.toLowerCase() === text.charAt(0).toLowerCase();
  return fits && matches(pattern.slice(escaped ? 2 : 1), text.slice(1));
}

function negated([soql, holds]: Condition): Condition {
  return [`(NOT ${soql})`, (contact) => !holds(contact)];
}

// NOT stands before a comparison, and before the whole: the parser loses some where they nest deeper.
const { condition } = fc.letrec<{ condition: Condition; pair: Condition }>((tie) => ({
  pair: fc
    .tuple(tie('condition'), fc.constantFrom('AND', 'OR'), tie('condition'))
    .map(([left, joint, right]): Condition => [
      `(${left[0]} ${joint} ${right[0]})`,
      (contact) =>
        joint === 'AND' ? left[1](contact) && right[1](contact) : left[1](contact) || right[1](contact),
    ]),
  condition: fc.oneof({ maxDepth: 3 }, leaf, tie('pair'), leaf.map(negated)),
}));

const whole = fc.oneof(condition, condition.map(negated));

describe('WHERE', () => {
  it('finds what a plain filter over the same rows finds', async () => {
    await fc.assert(
      fc.asyncProperty(whole, async ([soql, holds]) => {
        const wanted = CONTACTS.filter(holds).map((contact) => contact.LastName);
        expect(await lastNames(soql), soql).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["Account.Name = 'alder 0'", ['Person 0']],
    ['CreatedDate = TODAY AND Account.NumberOfEmployees = 10', ['Person 1']],
    ['CreatedDate > TODAY', []],
    ['CreatedDate IN (YESTERDAY, TODAY) AND Birthdate = 1971-02-15', ['Person 1']],
    ['CreatedDate = LAST_N_DAYS:1 AND CreatedDate >= THIS_MONTH AND Birthdate < 1971-01-01', ['Person 0']],
    ["AccountId IN (SELECT Id FROM Account WHERE Rating = 'Hot' AND NumberOfEmployees > 50)", ['Person 9']],
    [
      "Id NOT IN (SELECT Id FROM Contact WHERE AccountId = null) AND Account.Rating = 'Cold'",
      ['Person 3', 'Person 7', 'Person 11'],
    ],
    ["Owner.Username LIKE 'loader@%' AND LastName = 'Other 2'", ['Other 2']],
  ])('%s', async (soql, names) => {
    expect(await lastNames(soql)).toEqual(names);
  });

  it.each([
    [
      'LastName = 5',
      /ERROR at Row:1:Column:36 value of filter criterion for field 'LastName' must be of type string and should be enclosed in quotes/,
    ],
    [
      "Account.NumberOfEmployees = '5'",
      /for field 'NumberOfEmployees' must be of type int and should not be enclosed in quotes/,
    ],
    ['CreatedDate > 2026-01-01', /must be of type dateTime and should not be enclosed in quotes/],
    ["Description = 'x'", /field 'Description' can not be filtered in a query call/],
    ["LastName INCLUDES ('x')", /The embedded org does not play this: INCLUDES on string fields/],
    ['CALENDAR_YEAR(CreatedDate) = 2026', /does not play this: functions in WHERE/],
    ["LastName == 'x'", /ERROR at Row:1:Column:46 unexpected token: '='/],
    ["LastName = 'x' LIMIT x", /ERROR at Row:1:Column:57 unexpected token: 'x'/],
    ["LastName = 'x", /Column:47 no viable alternative at character '''/],
    ['', /ERROR at Row:1:Column:36 unexpected token: '<EOF>'/],
  ])('%s is refused', async (soql, message) => {
    expect((await lastNames(soql)).join()).toMatch(message);
  });
});

describe('date literals', () => {
  it.each([
    ['TODAY', '2026-01-05', '2026-01-06'],
    ['yesterday', '2026-01-04', '2026-01-05'],
    ['TOMORROW', '2026-01-06', '2026-01-07'],
    ['THIS_WEEK', '2026-01-04', '2026-01-11'],
    ['LAST_WEEK', '2025-12-28', '2026-01-04'],
    ['LAST_MONTH', '2025-12-01', '2026-01-01'],
    ['NEXT_MONTH', '2026-02-01', '2026-03-01'],
    ['THIS_QUARTER', '2026-01-01', '2026-04-01'],
    ['LAST_FISCAL_QUARTER', '2025-10-01', '2026-01-01'],
    ['NEXT_YEAR', '2027-01-01', '2028-01-01'],
    ['LAST_90_DAYS', '2025-10-07', '2026-01-06'],
    ['NEXT_90_DAYS', '2026-01-06', '2026-04-06'],
    ['LAST_N_DAYS:1', '2026-01-04', '2026-01-06'],
    ['NEXT_N_DAYS:2', '2026-01-06', '2026-01-08'],
    ['N_DAYS_AGO:3', '2026-01-02', '2026-01-03'],
    ['LAST_N_WEEKS:2', '2025-12-21', '2026-01-04'],
    ['N_MONTHS_AGO:1', '2025-12-01', '2026-01-01'],
    ['LAST_N_MONTHS:13', '2024-12-01', '2026-01-01'],
    ['NEXT_N_QUARTERS:2', '2026-04-01', '2026-10-01'],
    ['LAST_N_FISCAL_YEARS:2', '2024-01-01', '2026-01-01'],
  ])('%s', (literal, from, to) => {
    expect(daysOf(literal, NOW)).toEqual({ from, to });
  });

  it('what is none', () => {
    expect(daysOf('SOMEDAY', NOW)).toBeUndefined();
    expect(daysOf('WEEK', NOW)).toBeUndefined();
    expect(daysOf('LAST_N_DAYS_AGO:3', NOW)).toBeUndefined();
  });
});

describe('TYPEOF and columns', () => {
  const rest = async (soql: string, more = '', version = '68.0'): Promise<Record<string, unknown>> => {
    const answer = await client.rest(`/services/data/v${version}/query?q=${encodeURIComponent(soql)}${more}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const account = async (): Promise<string> => {
    const { records } = await rest("SELECT Id FROM Account WHERE Name LIKE 'Alder 0'");
    return String((records as { Id: string }[])[0]?.Id);
  };

  it('selects the fields of the parent that a record has', async () => {
    const accountId = await account();
    const contact = (await rest("SELECT Id FROM Contact WHERE LastName = 'Person 0'"))['records'] as {
      Id: string;
    }[];
    await client.load(
      'Task',
      'insert',
      `Subject,WhatId,WhoId\na,${accountId},${contact[0]?.Id ?? ''}\nb,,\n`,
    );
    const { records } = await rest(
      'SELECT Subject, TYPEOF What WHEN Account THEN Name, Owner.Username WHEN Case THEN CaseNumber END, TYPEOF Who WHEN Lead THEN Company ELSE LastName END FROM Task ORDER BY Subject',
    );
    expect(records).toMatchObject([
      {
        Subject: 'a',
        What: {
          attributes: { type: 'Account' },
          Name: 'Alder 0',
          Owner: { Username: 'loader@embedded-org.example' },
        },
        Who: { attributes: { type: 'Contact' }, LastName: 'Person 0' },
      },
      { Subject: 'b', What: null, Who: null },
    ]);
    expect(Object.keys((records as { Who: object }[])[0]?.Who ?? {})).toEqual(['attributes', 'LastName']);
    const none = await rest(
      'SELECT TYPEOF What WHEN Case THEN CaseNumber END FROM Task WHERE WhatId != null',
    );
    expect((none['records'] as { What: object }[])[0]?.What).toEqual({
      attributes: { type: 'Account', url: `/services/data/v68.0/sobjects/Account/${accountId}` },
    });
  });

  it.each([
    ['TYPEOF Nothing WHEN Account THEN Name END', 'Nothing'],
    ['TYPEOF What WHEN Nope THEN Name END', 'Nope'],
    ['TYPEOF What WHEN Account THEN Nope END', 'Nope'],
    ['TYPEOF What WHEN Lead THEN Name END', 'Lead'],
  ])('refuses %s', async (clause, name) => {
    const [error] = (await rest(`SELECT ${clause} FROM Task`)) as unknown as {
      errorCode: string;
      message: string;
    }[];
    expect(error?.errorCode).toBe('INVALID_FIELD');
    expect(error?.message).toContain(`No such column '${name}'`);
  });

  it('the Bulk API does not take TYPEOF', async () => {
    const jobId = await client.createJob('Task', 'query');
    const batchId = await client.addBatch(jobId, 'SELECT TYPEOF What WHEN Account THEN Name END FROM Task');
    expect(await client.waitFor(jobId, batchId)).toContain('TYPEOF not supported in Bulk Query');
  });

  it('says the columns of a query as the Salesforce CLI reads them', async () => {
    const answer = await rest(
      'SELECT Id, Name, AnnualRevenue, IsPartner, Owner.Name, Owner.Profile.Name FROM Account',
      '&columns=true',
    );
    const shape = (list: unknown): unknown[] =>
      (list as Record<string, unknown>[]).map((one) => {
        const joined = one['joinColumns'] as unknown[];
        return joined.length === 0 ? one['columnName'] : { [String(one['columnName'])]: shape(joined) };
      });
    expect(answer).toMatchObject({
      entityName: 'Account',
      groupBy: false,
      idSelected: true,
      keyPrefix: '001',
    });
    expect(shape(answer['columnMetadata'])).toEqual([
      ...['Id', 'Name', 'AnnualRevenue', 'IsPartner'],
      { Owner: ['Name', { Profile: ['Name'] }] },
    ]);
    expect((answer['columnMetadata'] as unknown[]).slice(0, 3)).toEqual([
      {
        ...{ aggregate: false, apexType: 'Id', booleanType: false, columnName: 'Id', custom: false },
        ...{ displayName: 'Id', foreignKeyName: null, insertable: false, joinColumns: [], numberType: false },
        ...{ textType: false, updatable: false },
      },
      {
        ...{ aggregate: false, apexType: 'String', booleanType: false, columnName: 'Name', custom: false },
        ...{
          displayName: 'Name',
          foreignKeyName: null,
          insertable: true,
          joinColumns: [],
          numberType: false,
        },
        ...{ textType: true, updatable: true },
      },
      expect.objectContaining({ apexType: 'Double', numberType: true }),
    ]);
    expect((answer['columnMetadata'] as unknown[])[4]).toMatchObject({
      foreignKeyName: 'OwnerId',
      apexType: null,
    });
    const counted = await rest('SELECT COUNT(Id) total FROM Account', '&columns=true');
    expect(counted['columnMetadata']).toMatchObject([
      { aggregate: true, columnName: 'total', displayName: 'COUNT(Id)', numberType: true },
    ]);
    const typed = await rest(
      'SELECT TYPEOF What WHEN Account THEN Phone ELSE Name END FROM Task',
      '&columns=true',
    );
    expect(shape(typed['columnMetadata'])).toEqual([{ What: ['Phone', 'Name'] }]);
    expect(await rest('SELECT Nope FROM Account', '&columns=true')).toMatchObject([
      { errorCode: 'INVALID_FIELD' },
    ]);
  });
});
