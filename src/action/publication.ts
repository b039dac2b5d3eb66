import { error, notice, setFailed, setOutput, warning } from '@actions/core';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnosticText } from '../diagnostic/diagnostic-text.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { annotations, type Annotation } from '../report/annotations.ts';
import { failureSentence } from '../report/failure-sentence.ts';
import { closingLines } from '../report/log.ts';
import { outputs } from '../report/outputs.ts';
import { reportJson } from '../report/report-json.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../report/summary.ts';
import { stepLog } from './step-log.ts';

/** What must not be lost even if something else cannot be written. */
const MAX_DIAGNOSTICS_IN_LOG = 200;

/**
 * Tells the outcome everywhere: outputs, report.json, job summary, log and annotations, in this order, and fails the
 * step last of all. A place that cannot be written does not keep the others from being told; it fails the step.
 */
export async function publish(
  outcome: Outcome,
  resultsFolder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const lost: string[] = [];
  const attempt = async (what: string, write: () => Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (cause) {
      lost.push(`${what} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
  await attempt('report.json', async () => {
    await mkdir(resultsFolder, { recursive: true });
    await writeFile(join(resultsFolder, 'report.json'), `${JSON.stringify(reportJson(outcome), null, 2)}\n`);
  });
  const told: Outcome =
    lost.length === 0
      ? outcome
      : { ...outcome, verdict: worse(outcome.verdict), troubles: [...outcome.troubles, ...lost] };
  for (const [name, value] of Object.entries(outputs(told, resultsFolder))) setOutput(name, value);
  const summaryFile = environment['GITHUB_STEP_SUMMARY'];
  if (summaryFile !== undefined && summaryFile !== '') {
    await attempt('The job summary', async () =>
      appendFile(summaryFile, summaryMarkdown(told, { budgetBytes: summaryBudgetBytes })),
    );
  }
  logOutcome(told);
  annotations(told).forEach(annotate);
  const failure = failureSentence(told) ?? lost[0];
  if (failure !== undefined) setFailed(failure);
}

/** A green run whose report is lost is not green: what it proved cannot be shown. */
function worse(verdict: Outcome['verdict']): Outcome['verdict'] {
  return verdict === 'success' || verdict === 'records-failed' ? 'error' : verdict;
}

function logOutcome(outcome: Outcome): void {
  for (const diagnostic of outcome.diagnostics.slice(0, MAX_DIAGNOSTICS_IN_LOG)) {
    for (const line of diagnosticText(diagnostic).split('\n')) stepLog.info(line);
  }
  const leftOut =
    Math.max(0, outcome.diagnostics.length - MAX_DIAGNOSTICS_IN_LOG) + outcome.diagnosticsLeftOut;
  if (leftOut > 0) stepLog.info(`… and ${leftOut} more. report.json lists the first ones.`);
  for (const line of closingLines(outcome)) stepLog.info(line);
}

const COMMANDS = { error, warning, notice };

function annotate({ level, message, ...properties }: Annotation): void {
  COMMANDS[level](message, properties);
}
