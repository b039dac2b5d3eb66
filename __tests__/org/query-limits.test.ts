import { expect, test } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { compileSoql } from '../../src/org/soql/soql-query.ts';
import { SoqlRefusal } from '../../src/org/soql/soql-refusal.ts';
import { atEnd } from '../scenarios/teardown.ts';

async function anOrg(): Promise<RunningOrg> {
  const org = await startOrg({});
  atEnd(() => org.stop());
  return org;
}

/** The status of a query by REST, and what is said of it. */
async function asked(org: RunningOrg, soql: string, more = {}): Promise<readonly [number, string]> {
  const response = await fetch(`${org.url}/services/data/v66.0/query?q=${encodeURIComponent(soql)}`, {
    headers: { Authorization: `Bearer ${org.token}`, ...more },
  });
  return [response.status, await response.text()];
}

/** A query that makes a URL of so many bytes. */
const queryOf = (bytes: number): string => {
  const frame = '/services/data/v66.0/query?q=SELECT%20Id%20FROM%20Account%20WHERE%20Name%20%3D%20%27%27'
    .length;
  return `SELECT Id FROM Account WHERE Name = '${'a'.repeat(bytes - frame)}'`;
};

test('a URL of more than 16,384 bytes is refused, and so is one that takes more with its headers', async () => {
  const org = await anOrg();
  expect((await asked(org, queryOf(14_000)))[0]).toBe(200);
  expect(await asked(org, queryOf(16_385))).toEqual([
    414,
    '[{"message":"The length of the URI exceeds the 16384 byte limit","errorCode":"URI_TOO_LONG"}]',
  ]);
  expect((await asked(org, queryOf(16_384)))[0]).toBe(431);
  expect((await asked(org, queryOf(12_000), { 'X-More': 'x'.repeat(5_000) }))[0]).toBe(431);
});

const refusal = (org: RunningOrg, soql: string): string => {
  try {
    compileSoql(soql, { schema: org.schema, store: org.store, userId: '', now: () => 0 });
    return 'none';
  } catch (error) {
    return error instanceof SoqlRefusal ? error.code : 'another error';
  }
};

test('a query has at most 100,000 characters', async () => {
  const org = await anOrg();
  const frame = "SELECT Id FROM Account WHERE Name = ''".length;
  const soql = (length: number): string =>
    `SELECT Id FROM Account WHERE Name = '${'a'.repeat(length - frame)}'`;
  expect([refusal(org, soql(100_000)), refusal(org, soql(100_001))]).toEqual(['none', 'MALFORMED_QUERY']);
});

test('a query with very many conditions is too complicated, and one with a long list is not', async () => {
  const org = await anOrg();
  const or = (times: number): string =>
    `SELECT Id FROM Account WHERE ${Array.from({ length: times }, (_, index) => `Name = '${index}'`).join(' OR ')}`;
  const list = Array.from({ length: 5_000 }, (_, index) => `'${index}'`).join(',');
  expect(refusal(org, or(1_001))).toBe('QUERY_TOO_COMPLICATED');
  expect(refusal(org, or(10))).toBe('none');
  expect(refusal(org, `SELECT Id FROM Account WHERE Name IN (${list})`)).toBe('none');
});
