import type { RunningOrg } from '../../src/org/org.ts';
import type { StoredRecord } from '../../src/org/records/stored-record.ts';
import { FORMATS, formats } from '../match/formats.ts';
import { stored } from '../match/in-process.ts';

/** A random number from 0 up to, and without, `sides`. */
export type Dice = (sides: number) => number;

/** A run of every operation, and what it will do that no undo takes back. */
export interface RandomRun {
  readonly jobs: string;
  readonly sources: Readonly<Record<string, string>>;
  /** Ids of records that it deletes, by the job that does. */
  readonly doomed: ReadonlyMap<string, readonly string[]>;
  /** Ids of records that it overwrites without keeping their values, each with another one. */
  readonly overwritten: readonly string[];
  /** Ids of records whose values it keeps. */
  readonly kept: readonly string[];
}

/** Lookups of every kind, within an object and between two, in both directions. */
export const FIELDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Account: [
    ['External_Id__c', 'string(80) unique externalId'],
    ['Head__c', 'reference(Contact)'],
    ['Mother__c', 'reference(Account) restrictedDelete'],
  ],
  Contact: [
    ['External_Id__c', 'string(80) unique externalId'],
    ['Chief__c', 'reference(Contact) restrictedDelete'],
  ],
};

export function range(length: number, from = 0): number[] {
  return Array.from({ length }, (_, index) => from + index);
}

/** Puts records into the org, and makes up what is to be done with them: every operation, in every format. */
export function randomRun(org: RunningOrg, dice: Dice): RandomRun {
  const held = existingRecords(org, dice);
  const format = (): (typeof formats)[number] => formats[dice(formats.length)] ?? 'csv';
  const size = 1 + dice(5);
  const [newAccounts, newContacts] = [1 + dice(8), 1 + dice(12)];
  const accountRows = [
    ...range(held.accounts.length).filter(() => dice(2) === 0),
    ...range(newAccounts, 100),
  ];
  const titled = held.contacts.filter(() => dice(2) === 0);
  const plain = held.plain.filter(() => dice(2) === 0);
  const sources: Record<string, string> = {};
  const jobs: string[] = [];
  const load = (
    id: string,
    rows: readonly Readonly<Record<string, string | null>>[],
    keys: string,
    more = '',
  ): void => {
    if (rows.length === 0) return;
    const ending = format();
    sources[`${id}.${ending}`] = FORMATS[ending](rows);
    jobs.push(
      `  ${id}: {${keys}, files: ${id}.${ending}, onFailure: continue, batch: {maxRecords: ${size}}${more}}\n`,
    );
  };
  const by = dice(2) === 0 ? 'externalIdFieldName: External_Id__c' : 'matchBy: External_Id__c';
  load(
    'accounts',
    accountRows.map((n) => ({
      ...{ External_Id__c: `A${n}`, Name: `name ${dice(9)}` },
      Mother__c: n < 100 || dice(2) === 0 ? '' : `A${100 + dice(newAccounts)}`,
      Head__c: `C${100 + dice(newContacts)}`,
    })),
    `object: Account, operation: upsert, ${by}, keepBefore: true`,
    ', references: {Mother__c: {job: accounts, key: External_Id__c}, Head__c: {job: contacts, key: External_Id__c}}',
  );
  load(
    'contacts',
    range(newContacts, 100).map((n) => ({
      ...{ External_Id__c: `C${n}`, LastName: `name ${dice(9)}`, Title: dice(2) === 0 ? '' : 'x' },
      AccountId: `A${accountRows[dice(accountRows.length)] ?? 100}`,
      Chief__c: `C${100 + dice(newContacts)}`,
    })),
    'object: Contact, operation: insert',
    ', references: {AccountId: {job: accounts, key: External_Id__c}, Chief__c: {job: contacts, key: External_Id__c}}',
  );
  load(
    'titles',
    titled.map(({ id }) => ({ Id: id, Title: dice(2) === 0 ? null : 'overwritten', LastName: 'now' })),
    'object: Contact, operation: update, keepBefore: true, blankCells: "null"',
  );
  load(
    'plain',
    plain.map((id) => ({ Id: id, Company: 'other' })),
    'object: Lead, operation: update',
  );
  load(
    'removed',
    held.removed.map((id) => ({ Id: id })),
    `object: Lead, operation: ${dice(2) === 0 ? 'delete' : 'hardDelete'}`,
  );
  if (dice(2) === 0 && held.found.length > 0) {
    jobs.push(
      `  look: {object: Lead, operation: query, query: "SELECT Id FROM Lead WHERE Company = 'found'"}\n`,
      `  swept: {object: Lead, operation: ${dice(2) === 0 ? 'delete' : 'hardDelete'}, rowsFrom: look}\n`,
    );
  }
  if (dice(2) === 0) {
    Object.assign(sources, tree(dice));
    jobs.push('  seed: {treePlan: plan.json, onFailure: continue}\n');
  }
  return {
    ...{ jobs: jobs.join(''), sources, overwritten: plain, kept: titled.map(({ id }) => id) },
    doomed: new Map([
      ['removed', held.removed],
      ['swept', jobs.some((job) => job.includes('swept')) ? held.found : []],
    ]),
  };
}

interface Existing {
  readonly accounts: readonly StoredRecord[];
  readonly contacts: readonly StoredRecord[];
  readonly plain: readonly string[];
  readonly removed: readonly string[];
  readonly found: readonly string[];
}

function existingRecords(org: RunningOrg, dice: Dice): Existing {
  const accounts = range(dice(6)).map((n) =>
    stored(org, 'Account', { Name: `old ${n}`, External_Id__c: `A${n}` }),
  );
  const contacts = range(2 + dice(6)).map((n) =>
    stored(org, 'Contact', {
      ...{ LastName: `old ${n}`, Name: `old ${n}`, External_Id__c: `C${n}` },
      ...{ Title: n % 2 === 0 ? null : 'title', AccountId: accounts[dice(accounts.length + 1)]?.id ?? null },
    }),
  );
  const leads = (company: string, count: number): string[] =>
    range(count).map((n) => stored(org, 'Lead', { LastName: `${company} ${n}`, Company: company }).id);
  return {
    ...{ accounts, contacts, plain: leads('plain', dice(4)) },
    ...{ removed: leads('removed', dice(4)), found: leads('found', dice(4)) },
  };
}

/** Accounts with contacts in them, and contacts that refer to others. */
function tree(dice: Dice): Record<string, string> {
  const contact = (name: string): object => ({
    ...{ attributes: { type: 'Contact', referenceId: name }, LastName: name },
    ...(dice(2) === 0 && { Chief__c: '@first' }),
  });
  const records = range(1 + dice(4)).map((n) => ({
    ...{ attributes: { type: 'Account', referenceId: `tree${n}` }, Name: `tree ${n}` },
    Contacts: { records: range(1 + dice(3)).map((child) => contact(`child${n}x${child}`)) },
  }));
  const plan = ['Account', 'Contact'].map((sobject) => ({
    sobject,
    saveRefs: true,
    files: [`${sobject}.json`],
  }));
  return {
    'plan.json': JSON.stringify(plan),
    'Account.json': JSON.stringify({ records }),
    'Contact.json': JSON.stringify({
      records: [{ attributes: { type: 'Contact', referenceId: 'first' }, LastName: 'first' }],
    }),
  };
}
