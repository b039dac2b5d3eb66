import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { startOrg, type OrgOptions, type RunningOrg } from '../../src/org/org.ts';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { LedgerReport } from '../../src/org/ledger.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import type { ReportJson } from '../../src/report/report-json.ts';
import type { WorkspaceFiles } from '../runner/job-workspace.ts';
import type { Phase } from '../runner/phase.ts';
import { runAction, type RunOptions } from '../runner/runner.ts';
import { atEnd } from './teardown.ts';
import { expectTruth } from './truth.ts';

/** What the workspace holds, what the org is like, and how the step is run. */
export interface LoadScenario {
  /** The manifest's text below `version: 1`. */
  readonly jobs: string;
  readonly files: WorkspaceFiles;
  readonly org?: OrgOptions | RunningOrg;
  readonly faults?: readonly FaultRule[];
  /** Inputs beside the login. */
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: RunOptions;
}

/** What a run left behind, on both sides. */
export interface Loaded {
  readonly org: RunningOrg;
  readonly ledger: LedgerReport;
  /** Whether the org keeps what it is sent; one that answers at once does not. */
  readonly isStored: boolean;
  readonly main: Phase;
  readonly post: Phase | undefined;
  readonly report: ReportJson;
  readonly workspace: string;
  /** The runner's temporary folder. */
  readonly temp: string;
  /** The text of a file below the results folder; undefined when there is none. */
  readonly resultFile: (path: string) => Promise<string | undefined>;
  /** The rows of a result file by column name. */
  readonly rows: (path: string) => Promise<Readonly<Record<string, string>>[]>;
}

export type ResultRow = Readonly<Record<string, string>>;

/** An org whose batches are done at once, with an external id on every object. */
export async function testOrg(options: OrgOptions = {}): Promise<RunningOrg> {
  const key = fieldFromNotation('External_Id__c', 'string(80) unique externalId');
  const org = await startOrg({
    timing: { kind: 'reads', reads: 0 },
    schema: new Schema(standardObjects().map((object) => object.with([key]))),
    ...options,
  });
  atEnd(() => org.stop());
  return org;
}

/** Runs a step, in a process that is shared unless the scenario says otherwise, and checks what must hold whatever happens. */
export async function load(scenario: LoadScenario): Promise<Loaded> {
  const org =
    scenario.org !== undefined && 'stop' in scenario.org ? scenario.org : await testOrg(scenario.org ?? {});
  if (scenario.faults !== undefined) org.faults.replace(scenario.faults);
  const run = await runAction({
    ...{ post: false, isShared: true },
    ...scenario.run,
    workspaceFiles: { 'bulk-load.yml': `version: 1\n${scenario.jobs}`, ...scenario.files },
    with: { 'instance-url': org.url, 'access-token': org.token, ...scenario.with },
  });
  atEnd(() => run.remove());
  const folder = run.main.outputs['results-path'] ?? join(run.temp, 'bulk-load');
  const resultFile = async (path: string): Promise<string | undefined> =>
    readFile(join(folder, path), 'utf8').catch(() => undefined);
  const loaded: Loaded = {
    org,
    ledger: org.ledger.report(),
    isStored: !(scenario.org !== undefined && 'instant' in scenario.org && scenario.org.instant),
    main: run.main,
    post: run.post,
    report: JSON.parse((await resultFile('report.json')) ?? 'null') as ReportJson,
    workspace: run.workspace,
    temp: run.temp,
    resultFile,
    rows: async (path) => parseRows((await resultFile(path)) ?? ''),
  };
  if (run.main.signal === null) await expectTruth(loaded);
  return loaded;
}

function parseRows(text: string): ResultRow[] {
  return parse(text, { columns: true, relax_column_count: false });
}

/** The outputs of a phase that count records. */
export function counted({ outputs }: Phase): Record<string, number> {
  return {
    succeeded: Number(outputs['records-succeeded']),
    failed: Number(outputs['records-failed']),
    notProcessed: Number(outputs['records-not-processed']),
    skipped: Number(outputs['records-skipped']),
  };
}

/** Expects the outcome, the exit code that goes with it, and the counts of records. */
export function expectOutcome(
  { main }: Loaded,
  outcome: string,
  counts: Readonly<Partial<Record<'succeeded' | 'failed' | 'notProcessed' | 'skipped', number>>>,
): void {
  expect({ outcome: main.outputs['outcome'], ...counted(main) }).toEqual({
    outcome,
    succeeded: 0,
    failed: 0,
    notProcessed: 0,
    skipped: 0,
    ...counts,
  });
  expect(main.exitCode).toBe(outcome === 'success' ? 0 : 1);
}
