import { join } from 'node:path';
import { type ActionDefinition, type PostCondition, readActionDefinition } from './action-definition.ts';
import type { Intervention } from './cancellation.ts';
import { compileCache } from './compile-cache.ts';
import { inputEnvironment } from './inputs.ts';
import { githubToken, jobEnvironment } from './job-environment.ts';
import { createJobFolders, type JobFolders, type WorkspaceFiles } from './job-workspace.ts';
import { type Phase, type PhaseOptions, runPhase } from './phase.ts';
import { expectReport } from './report-schema.ts';
import { SecretMasks } from './secret-masks.ts';

export interface RunOptions {
  /** The step's `with:`. */
  readonly with?: Readonly<Record<string, string>>;
  /** Further variables of the job; they win over the runner's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files to write into the workspace first. */
  readonly workspaceFiles?: WorkspaceFiles;
  /** A folder to use as the workspace, as it stands. Default: a new one. */
  readonly workspace?: string;
  /** The event's payload. */
  readonly event?: unknown;
  /** Values hidden from the start, as those of the `secrets` context are. */
  readonly secrets?: readonly string[];
  /** The folder with `action.yml`. Default: this repository. */
  readonly action?: string;
  /** A script to run as `main` and `post` in place of those in `action.yml`. */
  readonly bundle?: string;
  /** The Node binary. Default: the one that runs the tests. */
  readonly node?: string;
  /** Arguments of Node's own, such as `--max-old-space-size=64`. */
  readonly nodeArguments?: readonly string[];
  /** Cancels `main` after so many milliseconds, or once it has printed a line with this text. */
  readonly cancelOn?: number | string;
  /** Kills `main` without a warning, likewise. */
  readonly killOn?: number | string;
  /** Factor on the pauses of 7.5 s and 2.5 s between a cancelled step's signals. */
  readonly cancelScale?: number;
  /**
   * Runs the step from the sources, in a process that runs others too: for scenarios whose subject is what the step
   * does, not its process. Interventions, another Node and a script of its own have their own process anyhow.
   */
  readonly isShared?: boolean;
  /** Whether to run the post step, as far as its `post-if` allows. Default: yes. */
  readonly post?: boolean;
  /** Milliseconds after which a phase that has not ended is an error. Default: 240000. */
  readonly limitMilliseconds?: number;
}

export interface Run {
  readonly main: Phase;
  /** Absent when the action has none, or `post-if` or the scenario leaves it out. */
  readonly post?: Phase;
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  /** Removes what the run made, except a workspace that was given. */
  remove(): Promise<void>;
}

const repository = join(import.meta.dirname, '..', '..');

/** Runs an action as one step of a job the way a GitHub runner does: `main`, then `post` whatever became of it. */
export async function runAction(options: RunOptions = {}): Promise<Run> {
  const definition = await readActionDefinition(options.action ?? repository);
  const folders = await createJobFolders({
    ...(options.workspace !== undefined && { workspace: options.workspace }),
    files: options.workspaceFiles ?? {},
    event: options.event ?? {},
  });
  try {
    const phases = await runPhases(definition, folders, options);
    await expectReport(phases.main, options);
    return { ...phases, workspace: folders.workspace, temp: folders.temp, remove: () => folders.remove() };
  } catch (error) {
    await folders.remove();
    throw error;
  }
}

async function runPhases(
  definition: ActionDefinition,
  folders: JobFolders,
  options: RunOptions,
): Promise<Pick<Run, 'main' | 'post'>> {
  const shared = phaseOptions(definition, folders, options);
  const main = await runPhase({
    ...shared,
    script: options.bundle ?? definition.main,
    interventions: interventionsOf(options),
  });
  const wanted = (options.post ?? true) && holds(definition.postCondition, main.outcome);
  if (!wanted || definition.post === undefined) return { main };
  const post = await runPhase({
    ...shared,
    script: options.bundle ?? definition.post,
    environment: { ...shared.environment, ...stateVariables(main) },
    warnings: [],
  });
  return { main, post };
}

function phaseOptions(
  definition: ActionDefinition,
  folders: JobFolders,
  options: RunOptions,
): Omit<PhaseOptions, 'script'> {
  const node = options.node ?? process.execPath;
  const inputs = inputEnvironment(definition, options.with ?? {}, {
    'github.token': githubToken,
    'github.workspace': folders.workspace,
    'runner.temp': folders.temp,
  });
  const masks = new SecretMasks();
  for (const secret of [githubToken, ...(options.secrets ?? [])]) masks.add(secret);
  return {
    node,
    nodeArguments: options.nodeArguments ?? [],
    workspace: folders.workspace,
    temp: folders.temp,
    environment: {
      ...jobEnvironment(folders, node),
      ...(options.bundle === undefined && options.action === undefined && compileCache),
      ...options.env,
      ...inputs.variables,
    },
    interventions: [],
    cancelScale: options.cancelScale ?? 1,
    limitMilliseconds: options.limitMilliseconds ?? 240_000,
    masks,
    isShared: mayShare(options),
    warnings: inputs.warnings,
  };
}

/** Variables that are read when a process starts, or a module is loaded. */
const READ_ONCE = /^(?:NODE_|TZ$|GITHUB_API_URL$)/;

function mayShare(options: RunOptions): boolean {
  const { action, bundle, cancelOn, env = {}, isShared = false, killOn, node, nodeArguments } = options;
  const own = [action, bundle, cancelOn, killOn, node, nodeArguments];
  return (
    isShared &&
    own.every((option) => option === undefined) &&
    !Object.keys(env).some((name) => READ_ONCE.test(name))
  );
}

function interventionsOf({ cancelOn, killOn }: RunOptions): Intervention[] {
  return [
    ...(cancelOn === undefined ? [] : [{ kind: 'cancel' as const, when: cancelOn }]),
    ...(killOn === undefined ? [] : [{ kind: 'kill' as const, when: killOn }]),
  ];
}

function stateVariables(main: Phase): Record<string, string> {
  return Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]));
}

function holds(condition: PostCondition, outcome: Phase['outcome']): boolean {
  switch (condition) {
    case 'always()':
      return true;
    case 'success()':
      return outcome === 'success';
    case 'failure()':
      return outcome === 'failure';
    case 'cancelled()':
      return outcome === 'cancelled';
    case '!cancelled()':
      return outcome !== 'cancelled';
  }
}
