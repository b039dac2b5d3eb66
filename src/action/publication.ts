import { error, notice, setFailed, setOutput, warning } from '@actions/core';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnosticText } from '../diagnostic/diagnostic-text.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { Files } from '../ports/files.ts';
import { nodeFiles } from '../ports/node-files.ts';
import { annotations, type Annotation } from '../report/annotations.ts';
import { failureSentence } from '../report/failure-sentence.ts';
import { closingLines } from '../report/log.ts';
import { outputs } from '../report/outputs.ts';
import { reportText } from '../report/report-json.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../report/summary.ts';
import { stepLog } from './step-log.ts';

const MAX_DIAGNOSTICS_IN_LOG = 200;

/**
 * Tells the outcome everywhere: report.json, job summary, outputs, log and annotations, in this order, and fails the
 * step last of all. A place that cannot be written does not keep the others from being told; it fails the step, and
 * those that come after it say so.
 *
 * @param files null: the results folder is not this run's, and no report.json is written
 * @returns the outcome as it was told
 */
export async function publish(
  outcome: Outcome,
  resultsFolder: string,
  environment: NodeJS.ProcessEnv,
  files: Files | null = nodeFiles,
): Promise<Outcome> {
  const lost = await lossOf('report.json', async () => writeReport(outcome, resultsFolder, files));
  const isWritten = files !== null && lost.length === 0;
  let told = withLosses(outcome, lost);
  const summaryFile = environment['GITHUB_STEP_SUMMARY'];
  if (summaryFile !== undefined && summaryFile !== '') {
    const page = summaryMarkdown(told, { budgetBytes: summaryBudgetBytes });
    const lostPage = await lossOf('The job summary', async () => appendFile(summaryFile, page));
    told = withLosses(told, lostPage);
    // It would call a run green that is not.
    if (lostPage.length > 0) await lossOf('report.json', async () => writeReport(told, resultsFolder, files));
  }
  for (const [name, value] of Object.entries(outputs(told, resultsFolder))) {
    // What lies there is not of this run, or nothing.
    setOutput(name, name === 'report' && !isWritten ? '' : value);
  }
  logOutcome(told);
  annotations(told).forEach(annotate);
  const failure = failureSentence(told);
  if (failure !== undefined) setFailed(failure);
  return told;
}

async function writeReport(outcome: Outcome, folder: string, files: Files | null): Promise<void> {
  await files?.replace(join(folder, 'report.json'), Buffer.from(reportText(outcome)));
}

/** What could not be written, and why: a sentence, or none. */
async function lossOf(what: string, write: () => Promise<void>): Promise<string[]> {
  try {
    await write();
    return [];
  } catch (cause) {
    return [`${what} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`];
  }
}

function withLosses(outcome: Outcome, lost: readonly string[]): Outcome {
  if (lost.length === 0) return outcome;
  return { ...outcome, verdict: worse(outcome.verdict), troubles: [...outcome.troubles, ...lost] };
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
