import { error, notice, setFailed, setOutput, warning } from '@actions/core';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { number } from '../diagnostic/counted.ts';
import { diagnosticText } from '../diagnostic/diagnostic-text.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { isDone } from '../outcome/verdict.ts';
import type { Files } from '../ports/files.ts';
import { isForeignFile } from '../ports/foreign-file.ts';
import { nodeFiles } from '../ports/node-files.ts';
import { annotations, type Annotation } from '../report/annotations.ts';
import { failureSentence } from '../report/failure-sentence.ts';
import { closingLines } from '../report/log.ts';
import { outputs } from '../report/outputs.ts';
import { REPORT_OPENING, reportText } from '../report/report-json.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../report/summary.ts';
import { stepLog } from './step-log.ts';

const MAX_DIAGNOSTICS_IN_LOG = 200;

/**
 * Publishes the outcome everywhere: report.json, job summary, outputs, annotations and log, in this order, and fails the
 * step last of all. A place that cannot be written does not keep the others from being reported; it fails the step, and
 * those that come after it say so.
 *
 * @param files null: the results folder is not this run's, and no report.json is written
 * @returns the outcome as it was reported
 */
export async function publish(
  outcome: Outcome,
  resultsFolder: string,
  environment: NodeJS.ProcessEnv,
  files: Files | null = nodeFiles,
): Promise<Outcome> {
  const lost = await lossOf('report.json', async () => writeReport(outcome, resultsFolder, files));
  // What lies there is another run's, a file that the run reads, or nothing.
  const noReport = files === null || lost.length > 0;
  let reported = withLosses(outcome, lost);
  const summaryFile = environment['GITHUB_STEP_SUMMARY'];
  if (summaryFile !== undefined && summaryFile !== '') {
    const page = summaryMarkdown(reported, { budgetBytes: summaryBudgetBytes });
    const lostPage = await lossOf('The job summary', async () => appendFile(summaryFile, page));
    reported = withLosses(reported, lostPage);
    // It would call a run green that is not.
    if (lostPage.length > 0)
      await lossOf('report.json', async () => writeReport(reported, resultsFolder, files));
  }
  for (const [name, value] of Object.entries(outputs(reported, resultsFolder))) {
    setOutput(name, name === 'report' && noReport ? '' : value);
  }
  logMistakes(reported);
  for (const line of closingLines(reported)) stepLog.info(line);
  const failure = failureSentence(reported);
  if (failure !== undefined) setFailed(failure);
  return reported;
}

async function writeReport(outcome: Outcome, folder: string, files: Files | null): Promise<void> {
  if (files === null) return;
  const path = join(folder, 'report.json');
  if (mayHaveUnknownInputs(outcome) && (await isForeignFile(path, REPORT_OPENING, files))) {
    throw new Error(`${path} is no report of an earlier run, and may be a file that the manifest names`);
  }
  await files.replace(path, Buffer.from(reportText(outcome)));
}

/** Whether the run has ended before it knew every file that it would have read. */
function mayHaveUnknownInputs({ jobs, verdict }: Outcome): boolean {
  return verdict === 'invalid' || jobs.length === 0;
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
  return isDone(verdict) ? 'error' : verdict;
}

/** Each mistake once: the runner writes an annotation to the log, too. */
function logMistakes(outcome: Outcome): void {
  const waiting = new Set(annotations(outcome));
  for (const diagnostic of outcome.diagnostics.slice(0, MAX_DIAGNOSTICS_IN_LOG)) {
    const [annotated] = [...waiting].filter((one) => one.diagnostic === diagnostic);
    if (annotated === undefined) {
      for (const line of diagnosticText(diagnostic).split('\n')) stepLog.info(line);
    } else {
      annotate(annotated);
      waiting.delete(annotated);
    }
  }
  const leftOut =
    Math.max(0, outcome.diagnostics.length - MAX_DIAGNOSTICS_IN_LOG) + outcome.diagnosticsLeftOut;
  if (leftOut > 0) stepLog.info(`… and ${number(leftOut)} more. report.json lists the first ones.`);
  waiting.forEach(annotate);
}

const COMMANDS = { error, warning, notice };

function annotate({ level, message, ...properties }: Annotation): void {
  COMMANDS[level](message, properties);
}
