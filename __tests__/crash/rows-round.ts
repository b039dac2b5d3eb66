import { seededRandom } from '../../src/org/seeded-random.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { startLoadOrg } from '../random-loads/load-kinds.ts';
import { diceOf } from '../random-loads/random-load.ts';
import { node } from '../references/reference-graph.ts';
import { randomFaults } from '../soak/random-faults.ts';
import { loadUntilDone } from './mortal-load.ts';

/** How a load of a query's rows ended: `refused` with the sentence that says where to look. */
export interface RowsRound {
  readonly seed: number;
  readonly end: 'success' | 'records-failed' | 'refused' | 'other';
  readonly deaths: number;
  readonly faults: number;
  readonly mistakes: readonly string[];
}

interface Source {
  readonly name: string;
  /** The name of another one; empty: none. */
  readonly parent: string;
  readonly isValid: boolean;
}

const REFUSAL =
  /^A part of the rows of job "old" was sent before the run was interrupted.* look in job (.+) what/;
const DONE_BEFORE = 'It was done before the run was interrupted, and its records are not counted here.';

/**
 * Makes a node of each account that a query finds, linked like the accounts by a second pass or not at all, and one more
 * where all went well; in a process that dies at random moments.
 */
export async function rowsRound(seed: number, isFaulty: boolean): Promise<RowsRound> {
  const random = seededRandom(seed);
  const { upTo } = diceOf(random);
  const isLinked = random() < 0.5;
  const mayFail = random() < 0.3;
  const names = Array.from({ length: upTo(25) }, (_, index) => `Name ${seed}-${index}`);
  const sources = names.map((name): Source => {
    const parent = isLinked && random() < 0.7 ? (names[Math.floor(random() * names.length)] ?? '') : '';
    return { name, parent, isValid: !mayFail || random() < 0.9 };
  });
  const faults = isFaulty ? randomFaults(random) : [];
  const { org } = await startLoadOrg({
    seed,
    faults,
    timing: { kind: 'reads', reads: Math.floor(random() * 3) },
  });
  try {
    addAccounts(sources, org);
    const links = 'AccountNumber: Parent__c}, references: {Parent__c: {job: new, key: Name}}';
    const files = new MemoryFiles({
      '/w/bulk-load.yml': `version: 1
jobs:
  old: {object: Account, operation: query, query: "SELECT Id, Name, Site, AccountNumber FROM Account WHERE Type = 'Old'"}
  new: {object: Node__c, operation: insert, rowsFrom: old, batch: {maxRecords: ${upTo(6)}}, columns: {Id: ~, Site: Note__c, ${isLinked ? links : 'AccountNumber: ~}'}}
  after: {object: Node__c, operation: insert, files: after.csv}
`,
      '/w/after.csv': 'Name\nAfter\n',
    });
    const { deaths, last } = await loadUntilDone(org, files, random, isRefused);
    const job = last?.jobs.find(({ id }) => id === 'new');
    const { batches, jobsLeftOpen, log } = org.ledger.report();
    const used = new Set(batches.map(({ jobId }) => jobId));
    const open = jobsLeftOpen.filter((id) => used.has(id));
    return {
      seed,
      end: endOf(last),
      deaths: deaths.length,
      faults: log.reduce((sum, entry) => sum + entry.faults.length, 0),
      mistakes: [
        ...(open.length > 0 ? [`left open: ${open.join()}`] : []),
        ...[...files.contents.keys()].filter((path) => path.startsWith('/scratch')),
        ...(job === undefined ? [] : mistakesOf(job, sources, org)),
        ...(isFaulty || endOf(last) !== 'other'
          ? []
          : [`neither done nor refused: ${last?.verdict ?? 'dead'} ${JSON.stringify(last?.diagnostics)}`]),
      ],
    };
  } finally {
    await org.stop();
  }
}

function addAccounts(sources: readonly Source[], { schema, store }: RunningOrg): void {
  const account = schema.object('Account');
  if (account === undefined) throw new Error('The org knows no Account.');
  for (const { isValid, name, parent } of sources) {
    const values = { Name: name, Type: 'Old', Site: isValid ? 'fine' : 'too long', AccountNumber: parent };
    store.insert(account, new Map(Object.entries(values)));
  }
}

function isRefused(last: Outcome | undefined): boolean {
  return last?.jobs.some(({ reasons }) => reasons.some((reason) => REFUSAL.test(reason))) === true;
}

function endOf(last: Outcome | undefined): RowsRound['end'] {
  if (isRefused(last)) return 'refused';
  return last?.verdict === 'success' || last?.verdict === 'records-failed' ? last.verdict : 'other';
}

/** What the org holds, held against what was found and what is claimed. */
function* mistakesOf(
  { counts, jobIds, reasons, verdict }: Outcome['jobs'][number],
  sources: readonly Source[],
  org: RunningOrg,
): Generator<string> {
  const records = org.store.all(node);
  const stored = new Map(records.map((record) => [String(record.values.get('Name')), record]));
  const isDisturbed = org.ledger
    .report()
    .batches.some(({ jobId, stranger }) => stranger && jobIds.includes(jobId));
  if (isDisturbed && verdict === 'success' && !reasons.includes(DONE_BEFORE)) {
    yield 'green, though a job holds a batch of others';
  }
  if (stored.size < records.length && !isDisturbed) yield `${records.length - stored.size} stored twice`;
  const wanted = sources.filter(({ isValid }) => isValid);
  const isLinkedAsFound = ({ name, parent }: Source): boolean => {
    const id = stored.get(name)?.values.get('Parent__c');
    const found = typeof id === 'string' ? String(org.store.get(id)?.values.get('Name')) : '';
    return found === (stored.has(parent) ? parent : '');
  };
  const whole = wanted.every((source) => stored.has(source.name) && isLinkedAsFound(source));
  const clean = whole && wanted.length === sources.length;
  if (verdict === 'success' && !clean) yield 'green, though not everything is in the org';
  if (verdict === 'success' && counts.succeeded !== sources.length && !reasons.includes(DONE_BEFORE)) {
    yield `green with ${counts.succeeded} of ${sources.length} records, without a reason`;
  }
  if (stored.has('After') && !clean)
    yield 'the job that needs it was carried out, though records are missing';
  const [, jobs = ''] = reasons.map((reason) => REFUSAL.exec(reason)).find((match) => match !== null) ?? [];
  for (const id of jobs.split(', ').filter((one) => one !== '')) {
    if (!org.service.jobs.has(id)) yield `sent to job ${id}, which is none`;
  }
}
