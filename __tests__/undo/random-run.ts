import { seededRandom } from '../../src/org/seeded-random.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { attempt } from '../crash/in-process-run.ts';
import { stored } from '../match/in-process.ts';
import { randomFaults } from '../soak/random-faults.ts';
import { startOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { checkout, go, snapshot, UNDO } from './round-trip.ts';

/** What became of a random run and its undo, and what is wrong with it. */
export interface UndoRound {
  readonly seed: number;
  readonly ends: readonly string[];
  readonly mistakes: readonly string[];
}

/** Lookups of every kind, within an object and between two, in both directions. */
const FIELDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
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

/**
 * Loads random records into an org that holds some (inserts, upserts and updates that keep values, deletes), with faults,
 * a cancel or a death among them, and takes all of it back.
 */
export async function undoRound(seed: number): Promise<UndoRound> {
  const random = seededRandom(seed);
  const dice = (sides: number): number => Math.floor(random() * sides);
  const schema = new Schema(
    standardObjects().map((object) =>
      object.with((FIELDS[object.name] ?? []).map(([name, notation]) => fieldFromNotation(name, notation))),
    ),
  );
  const org = await startOrg({
    ...{ schema, timing: { kind: 'reads', reads: dice(3) }, seed },
    faults: dice(3) === 0 ? randomFaults(random) : [],
  });
  try {
    return { seed, ...(await loadAndUndo(org, dice, random)) };
  } finally {
    await org.stop();
  }
}

async function loadAndUndo(
  org: RunningOrg,
  dice: (sides: number) => number,
  random: () => number,
): Promise<Omit<UndoRound, 'seed'>> {
  const accounts = range(dice(6)).map((n) =>
    stored(org, 'Account', { Name: `old ${n}`, External_Id__c: `A${n}` }),
  );
  const contacts = range(2 + dice(6)).map((n) =>
    stored(org, 'Contact', {
      ...{
        LastName: `old ${n}`,
        Name: `old ${n}`,
        External_Id__c: `C${n}`,
        Title: n % 2 === 0 ? null : 'title',
      },
      AccountId: accounts[dice(accounts.length + 1)]?.id ?? null,
    }),
  );
  const doomed = range(dice(4)).map((n) => stored(org, 'Lead', { LastName: `doomed ${n}`, Company: 'c' }).id);
  const before = snapshot(org);
  const [newAccounts, newContacts] = [1 + dice(8), 1 + dice(12)];
  const accountRows = [...range(accounts.length), ...range(newAccounts).map((n) => 100 + n)].filter(
    (n) => n >= 100 || dice(2) === 0,
  );
  const titles = contacts
    .filter(() => dice(2) === 0)
    .map(({ id }) => [id, dice(2) === 0 ? '' : 'overwritten', 'now']);
  const sources = {
    'accounts.csv': csv(
      'External_Id__c,Name,Mother__c,Head__c',
      accountRows.map((n) => [`A${n}`, `name ${dice(9)}`, mother(n), `C${100 + dice(newContacts)}`]),
    ),
    'contacts.csv': csv(
      'External_Id__c,LastName,Title,AccountId,Chief__c',
      range(newContacts).map((n) => [
        ...[`C${100 + n}`, `name ${dice(9)}`, dice(2) === 0 ? '' : 'x'],
        ...[`A${accountRows[dice(accountRows.length)] ?? 100}`, `C${100 + dice(newContacts)}`],
      ]),
    ),
    'titles.csv': csv('Id,Title,LastName', titles),
    'doomed.csv': csv(
      'Id',
      doomed.map((id) => [id]),
    ),
  };
  function mother(n: number): string {
    return n < 100 || dice(2) === 0 ? '' : `A${100 + dice(newAccounts)}`;
  }
  const size = 1 + dice(5);
  const files = checkout(
    `  accounts:
    object: Account
    operation: upsert
    externalIdFieldName: External_Id__c
    keepBefore: true
    files: accounts.csv
    onFailure: continue
    batch: {maxRecords: ${size}}
    references:
      Mother__c: {job: accounts, key: External_Id__c}
      Head__c: {job: contacts, key: External_Id__c}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    onFailure: continue
    batch: {maxRecords: ${size}}
    references:
      AccountId: {job: accounts, key: External_Id__c}
      Chief__c: {job: contacts, key: External_Id__c}
${titles.length > 0 ? '  titles: {object: Contact, operation: update, keepBefore: true, blankCells: "null", files: titles.csv}\n' : ''}${
      doomed.length > 0 ? '  doomed: {object: Lead, operation: delete, files: doomed.csv}\n' : ''
    }`,
    sources,
  );
  const cancelled = new AbortController();
  const ends: string[] = [];
  const load = await attempt({
    ...{ url: org.url, token: org.session.token, files, random },
    ...(dice(2) === 0 && { dieAtRequest: 8 + dice(60) }),
    ...(dice(6) === 0 && { cancelled: cancelled.signal }),
  });
  ends.push(load.outcome === 'dead' ? 'dead' : load.outcome.verdict);
  if (load.outcome !== 'dead' && load.outcome.verdict === 'invalid')
    return { ends, mistakes: load.outcome.diagnostics.map(({ message }) => message) };
  if (!files.contents.has('/r/undo.json') && !files.contents.has('/r/checkpoint.json')) {
    return { ends, mistakes: differences(before, snapshot(org), doomed) };
  }
  if (load.outcome !== 'dead' && !files.contents.has('/r/undo.json') && load.outcome.verdict !== 'error') {
    return { ends, mistakes: differences(before, snapshot(org), doomed) };
  }
  for (let tries = 0; tries < 8; tries++) {
    const undone =
      dice(3) === 0 && tries < 3
        ? (
            await attempt({
              ...{ url: org.url, token: org.session.token, files, random },
              ...{ ...UNDO, dieAtRequest: 4 + dice(40), resultsFolder: '/u' },
              ...(files.contents.has('/u/checkpoint.json') && { resumeFrom: '/u' }),
            })
          ).outcome
        : await go(org, files, {
            ...{ ...UNDO, random, resultsFolder: '/u' },
            ...(files.contents.has('/u/checkpoint.json') && { resumeFrom: '/u' }),
          });
    ends.push(undone === 'dead' ? 'dead' : undone.verdict);
    if (undone === 'dead') continue;
    // What the step does when a run is finished.
    if (undone.verdict === 'success' || undone.verdict === 'records-failed')
      files.contents.delete('/u/checkpoint.json');
    if (undone.verdict === 'success') return { ends, mistakes: differences(before, snapshot(org), doomed) };
    ends.push(
      [
        ...undone.troubles,
        ...undone.diagnostics.map(({ message }) => message),
        ...undone.jobs.flatMap(({ reasons }) => reasons),
      ].join(' '),
    );
    if (undone.verdict === 'invalid') break;
  }
  return { ends, mistakes: ['the undo did not come to its end'] };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function csv(header: string, rows: readonly (readonly string[])[]): string {
  return [header, ...rows.map((row) => row.join(','))].map((line) => `${line}\n`).join('');
}

/** How the org differs from what it was, but for what the run deleted. */
function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  deleted: readonly string[],
): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids]
    .filter((id) => !deleted.includes(id) && JSON.stringify(before[id]) !== JSON.stringify(after[id]))
    .map((id) => `${id} is ${JSON.stringify(after[id])} and was ${JSON.stringify(before[id])}`);
}
