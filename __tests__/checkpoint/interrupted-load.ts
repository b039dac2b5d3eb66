import { parse } from 'csv-parse/sync';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { startOrg, type OrgOptions, type RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { attempt, type Attempt, type AttemptEnd } from '../crash/in-process-run.ts';
import { atEnd } from '../scenarios/teardown.ts';

export const names = Array.from({ length: 12 }, (_, index) => `Name ${index}`);

/** Twelve contacts in six batches, and the org that they go to. */
export class InterruptedLoad {
  readonly files: MemoryFiles;
  readonly org: RunningOrg;
  /** What the last attempt began to send. */
  sent: AttemptEnd['sent'] = { requests: 0, writes: 0, batches: 0 };

  private constructor(org: RunningOrg, keys: string) {
    this.org = org;
    this.files = new MemoryFiles({
      '/w/bulk-load.yml': `version: 1
jobs:
  people: {object: Contact, operation: insert, files: people*.csv, batch: {maxRecords: 2}${keys}}
`,
      '/w/people.csv': `LastName\n${names.join('\n')}\n`,
    });
  }

  /** @param keys of the job, beside those that it has, such as `, timeout: 90s` */
  static async begin(options: OrgOptions = {}, keys = ''): Promise<InterruptedLoad> {
    const org = await startOrg({ timing: { kind: 'reads', reads: 0 }, ...options });
    atEnd(() => org.stop());
    return new InterruptedLoad(org, keys);
  }

  /** Runs the load for the first time. */
  async start(wanted: Partial<Attempt> = {}): Promise<Outcome | 'dead'> {
    const { url, token } = this.org;
    const { outcome, sent } = await attempt({
      ...{ url, token, files: this.files, random: () => 0.25 },
      ...wanted,
    });
    this.sent = sent;
    return outcome;
  }

  /** Resumes it. @throws when it dies once more */
  async resume(wanted: Partial<Attempt> = {}): Promise<Outcome> {
    const outcome = await this.start({ resumeFrom: '/r', ...wanted });
    if (outcome === 'dead') throw new Error('The process died.');
    return outcome;
  }

  play(...faults: readonly FaultRule[]): void {
    this.org.faults.replace(faults);
  }

  get journal(): string[] {
    return this.files.text('/r/checkpoint.json').trimEnd().split('\n');
  }

  /** The last names that the org holds, sorted. */
  get stored(): string[] {
    const contact = this.org.schema.object('Contact');
    const records = contact === undefined ? [] : this.org.store.all(contact);
    return records.map(({ values }) => String(values.get('LastName'))).sort();
  }

  /** The last names that a result file says, in its order. */
  reported(file: string, folder = '/r'): string[] {
    const rows = parse<{ LastName: string }>(this.files.text(`${folder}/people/${file}`), { columns: true });
    return rows.map(({ LastName }) => LastName);
  }

  requests(name: string): number {
    return this.org.ledger.report().requests[name] ?? 0;
  }
}
