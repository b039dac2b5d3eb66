import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { LedgerReport } from '../../src/org/ledger.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { ReportJson } from '../../src/report/report-json.ts';
import type { WorkspaceFiles } from '../runner/job-workspace.ts';
import type { Phase } from '../runner/phase.ts';
import { runAction } from '../runner/runner.ts';
import { atEnd } from '../scenarios/teardown.ts';

/** What the workspace holds, and how it is checked. */
export interface PlanScenario {
  /** The manifest's text below `version: 1`. */
  readonly jobs: string;
  readonly files: WorkspaceFiles;
  /** Absent: there is no login. */
  readonly org?: RunningOrg;
  readonly with?: Readonly<Record<string, string>>;
}

/** What a check left behind. */
export interface Planned {
  readonly main: Phase;
  readonly report: ReportJson;
  /** `severity place: message`, in the order of the report. */
  readonly reported: readonly string[];
  readonly resultsFolder: string;
}

/** Runs a step with `mode: plan`, and checks what must hold whatever it finds. */
export async function plan({ files, jobs, org, with: inputs }: PlanScenario): Promise<Planned> {
  const run = await runAction({
    isShared: true,
    workspaceFiles: { 'bulk-load.yml': `version: 1\n${jobs}`, ...files },
    with: {
      mode: 'plan',
      ...(org && { 'instance-url': org.url, 'access-token': org.token }),
      ...inputs,
    },
  });
  atEnd(() => run.remove());
  const { main } = run;
  const report = JSON.parse(await readFile(main.outputs['report'] ?? '', 'utf8')) as ReportJson;
  expect(main.outputs).toMatchObject({
    ...{ 'records-processed': '0', 'records-succeeded': '0', 'records-failed': '0', 'job-ids': '{}' },
    outcome: report.outcome,
  });
  expect(main.exitCode).toBe(report.outcome === 'success' ? 0 : 1);
  if (org !== undefined) expectNothingWritten(org.ledger.report());
  return {
    ...{ main, report },
    reported: report.diagnostics.map(({ message, place, severity }) => {
      const { column, file = '', line } = place ?? {};
      return `${severity} ${[file, line, column].filter((part) => part !== undefined).join(':')}: ${message}`;
    }),
    resultsFolder: main.outputs['results-path'] ?? '',
  };
}

/** Expects that nothing but reading and logging in was asked of the org. */
export function expectNothingWritten({ jobs, log, records }: LedgerReport): void {
  expect(log.filter(({ method, route }) => method !== 'GET' && route !== 'token')).toEqual([]);
  expect(jobs).toEqual([]);
  expect(Object.values(records).filter(({ created }) => created > 0)).toEqual([]);
}
