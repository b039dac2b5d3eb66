import { parse } from 'csv-parse/sync';
import type { RunningOrg } from '../../src/org/org.ts';
import type { StoredRecord } from '../../src/org/records/stored-record.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { MemoryFiles } from '../ports/memory-files.ts';
import { LYING_COUNTER } from '../soak/random-faults.ts';
import type { RandomLoad, RandomJob, RandomRecord } from './random-load.ts';

/** What a run left behind, on both sides. */
export interface Remains {
  readonly outcome: Outcome;
  readonly files: MemoryFiles;
  readonly resultsFolder: string;
  readonly org: RunningOrg;
}

/** The org, the result files and the outcome, held against what was to be loaded. */
export interface Account {
  readonly rows: number;
  readonly stored: number;
  readonly duplicates: number;
  /** Records that are in the org and in no result file, or the other way round. */
  readonly lost: number;
  readonly mistakes: readonly string[];
}

type Told = Readonly<
  Record<'success' | 'failed' | 'unprocessed', readonly Readonly<Record<string, string>>[]>
>;

/** The second, simpler account of a load: names, and who points at whom. */
export function accountOf(randomLoad: RandomLoad, remains: Remains): Account {
  const stored = new Map<string, StoredRecord[]>();
  for (const object of randomLoad.objects) {
    for (const record of remains.org.store.all(object)) {
      const name = String(record.values.get('Name'));
      stored.set(name, [...(stored.get(name) ?? []), record]);
    }
  }
  const { batches } = remains.org.ledger.report();
  const isDisturbed = batches.some(({ stranger }) => stranger);
  const all = randomLoad.jobs.map((job) => accountOfJob(job, stored, { ...remains, isDisturbed }));
  const total = (key: 'rows' | 'stored' | 'duplicates' | 'lost'): number =>
    all.reduce((sum, account) => sum + account[key], 0);
  const left = [...remains.files.contents.keys()].filter(
    (path) => path.startsWith('/scratch') || /(?:first-pass|created-ids)\.csv$/.test(path),
  );
  const mistakes = [
    ...all.flatMap((account) => account.mistakes),
    ...(isGreen(remains.outcome) && isDisturbed ? ['green, though a job holds a batch of others'] : []),
    ...(isGreen(remains.outcome) && batches.some(({ processed }) => processed === LYING_COUNTER)
      ? ['green, though the counters are no true ones']
      : []),
    ...(left.length > 0 ? [`left behind: ${left.join()}`] : []),
  ];
  return {
    ...{ rows: total('rows'), stored: total('stored') },
    duplicates: total('duplicates'),
    lost: total('lost'),
    mistakes,
  };
}

function isGreen({ verdict }: Outcome): boolean {
  return verdict === 'success' || verdict === 'records-failed';
}

/** Where others have sent a batch to the load's jobs, what is in the org is not all the load's doing. */
function accountOfJob(
  job: RandomJob,
  stored: ReadonlyMap<string, readonly StoredRecord[]>,
  { files, isDisturbed, org, outcome, resultsFolder }: Remains & { readonly isDisturbed: boolean },
): Account {
  const reported = reportedOf(job.id, files, resultsFolder);
  const of = outcome.jobs.find(({ id }) => id === job.id);
  const mistakes: string[] = [];
  const say = (mistake: string): void => {
    mistakes.push(`${job.id}: ${mistake}`);
  };
  const names = (rows: Told['success']): string[] => rows.map((row) => row[job.nameField] ?? '');
  const saved = new Set(names(reported.success));
  // A record that is in the org without a link has failed, and its Id says where it is.
  const kept = new Set(names(reported.failed.filter((row) => row['sf__Id'] !== '')));
  const open = new Set(names(reported.unprocessed));
  let [duplicates, lost, unreported, count] = [0, 0, 0, 0];
  for (const record of job.records) {
    const { name } = record;
    const [found, ...others] = stored.get(name) ?? [];
    if (!isDisturbed) duplicates += others.length;
    if (found === undefined) {
      if (saved.has(name) || kept.has(name)) {
        lost++;
        say(`reported as saved, but not in the org: ${name}`);
      }
      continue;
    }
    count++;
    if (!saved.has(name) && !kept.has(name)) {
      unreported++;
      if (!open.has(name) && !isDisturbed) {
        lost++;
        say(`in the org, but reported as failed: ${name}`);
      }
    }
    for (const fault of isDisturbed ? [] : faultsOf(record, found, saved.has(name), org))
      say(`${name}: ${fault}`);
  }
  if (duplicates > 0) say(`${duplicates} stored twice`);
  const inDoubt = of?.inDoubt ?? 0;
  if (unreported > inDoubt && !isDisturbed) say(`${unreported} unproven, but ${inDoubt} in doubt`);
  const everything = [
    ...names(reported.success),
    ...names(reported.failed),
    ...names(reported.unprocessed),
  ].sort();
  const wanted = job.records.map(({ name }) => name);
  if (everything.join() !== wanted.toSorted().join()) say('the result files do not hold each record once');
  for (const part of Object.values(reported).map(names)) {
    const here = new Set(part);
    if (part.join() !== wanted.filter((name) => here.has(name)).join()) say('out of order');
  }
  if (reported.failed.some((row) => row['sf__Error'] === '')) say('failed without a reason');
  const { counts } = of ?? {};
  if (counts === undefined) say('has no outcome');
  else if (
    counts.read !== wanted.length ||
    counts.succeeded !== reported.success.length ||
    counts.failed !== reported.failed.length ||
    counts.notProcessed !== reported.unprocessed.length
  ) {
    say(`counts that are not those of the files: ${JSON.stringify(counts)}`);
  }
  if (
    of?.verdict === 'success' &&
    (reported.unprocessed.length > 0 || reported.failed.length > of.allowedFailures)
  ) {
    say('green with records missing');
  }
  return { rows: wanted.length, stored: count, duplicates, lost, mistakes };
}

/** What a record in the org has that its source has not, or lacks. */
function* faultsOf(
  { lookups = [], mustFail, parents = {}, values = {} }: RandomRecord,
  found: StoredRecord,
  isSaved: boolean,
  { store }: RunningOrg,
): Generator<string> {
  if (isSaved && mustFail === true) yield 'reported as saved, though it cannot be';
  for (const [field, value] of Object.entries(values)) {
    const stored = found.values.get(field) ?? null;
    if (stored !== value) yield `${field} is ${JSON.stringify(stored)}, not ${JSON.stringify(value)}`;
  }
  for (const lookup of lookups) {
    const id = found.values.get(lookup);
    const parent = typeof id === 'string' ? String(store.get(id)?.values.get('Name')) : undefined;
    const wanted = parents[lookup];
    if (parent !== undefined && parent !== wanted)
      yield `${lookup} points at ${parent}, not at ${wanted ?? 'nothing'}`;
    if (isSaved && parent === undefined && wanted !== undefined)
      yield `${lookup} points at nothing, not at ${wanted}`;
  }
}

/** The rows of a job's result files. */
export function reportedOf(job: string, files: MemoryFiles, folder: string): Told {
  const rows = (file: string): Told['success'] =>
    parse<Record<string, string>>(files.text(`${folder}/${job}/${file}.csv`), { columns: true });
  return { success: rows('success'), failed: rows('failed'), unprocessed: rows('unprocessed') };
}
