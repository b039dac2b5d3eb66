import type { Annotation, AnnotationLevel } from './annotation.ts';
import type { Intervention } from './cancellation.ts';
import { CommandStream } from './command-stream.ts';
import { FileCommandFolder, type FileCommands, maximumSummaryBytes } from './file-commands.ts';
import type { SecretMasks } from './secret-masks.ts';
import { runSharedStep } from './shared-step.ts';
import { runStepProcess, type StepProcessEnd } from './step-process.ts';
import type { WorkflowCommand } from './workflow-command.ts';

/** What became of `main` or of `post`, as GitHub would know it, and beside it what the process really printed. */
export interface Phase extends StepProcessEnd {
  readonly outcome: 'success' | 'failure' | 'cancelled';
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Variables and folders meant for later steps. */
  readonly environment: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** Secrets hidden; empty when there is none or when it was too long and dropped. */
  readonly summary: string;
  /** As written. */
  readonly summaryBytes: number;
  /** Those kept: ten of each level. */
  readonly annotations: readonly Annotation[];
  /** How many of each level were asked for. */
  readonly annotationCounts: Readonly<Record<AnnotationLevel, number>>;
  /** Commands that were obeyed, in order. */
  readonly commands: readonly WorkflowCommand[];
  /** Secrets hidden. */
  readonly log: string;
  /** Broken file commands and refused commands; each makes the outcome a failure. */
  readonly problems: readonly string[];
}

export interface PhaseOptions {
  readonly script: string;
  readonly node: string;
  readonly nodeArguments: readonly string[];
  readonly workspace: string;
  readonly temp: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly interventions: readonly Intervention[];
  readonly cancelScale: number;
  readonly limitMilliseconds: number;
  readonly masks: SecretMasks;
  /** Whether a process that runs other steps too will do. */
  readonly isShared: boolean;
  /** Shown as the runner's own warnings before the script starts. */
  readonly warnings: readonly string[];
}

/** Runs one script of the action with files of its own. */
export async function runPhase(options: PhaseOptions): Promise<Phase> {
  const { masks, workspace } = options;
  const files = await FileCommandFolder.create(options.temp);
  const stream = new CommandStream(masks, workspace);
  for (const warning of options.warnings) stream.report('warning', warning);
  const run = options.isShared ? runSharedStep : runStepProcess;
  const end = await run({
    ...options,
    workingDirectory: workspace,
    environment: { ...options.environment, ...files.environment() },
    onLine: (line) => stream.readLine(line),
  });
  const written = await files.read();
  for (const problem of written.problems)
    stream.report('error', `Unable to process file command: ${problem}`);
  const summary = summaryOf(written, stream, masks);
  const problems = [...stream.problems, ...written.problems];
  return {
    ...end,
    outcome: end.cancelled
      ? 'cancelled'
      : end.exitCode === 0 && problems.length === 0
        ? 'success'
        : 'failure',
    outputs: { ...stream.outputs, ...written.outputs },
    state: { ...stream.state, ...written.state },
    environment: written.environment,
    path: written.path,
    summary,
    summaryBytes: written.summary.length,
    annotations: stream.annotations.kept,
    annotationCounts: stream.annotations.counts,
    commands: stream.commands,
    log: stream.log,
    problems,
  };
}

/** The size is tested before secrets are hidden; a summary that is too long is lost, not cut. */
function summaryOf({ summary }: FileCommands, stream: CommandStream, masks: SecretMasks): string {
  if (summary.length > maximumSummaryBytes) {
    const size = `${Math.ceil(summary.length / 1024)}k`;
    stream.report(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}.`,
    );
    return '';
  }
  return summary
    .toString('utf8')
    .split('\n')
    .map((line) => masks.hide(line))
    .join('\n');
}
