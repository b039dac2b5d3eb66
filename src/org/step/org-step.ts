import { spawn, type ChildProcess } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { SchemaFinding } from '../schema/schema-finding.ts';
import { packageDirectories } from '../schema/sfdx-project.ts';
import type { WorkflowCommands } from './workflow-commands.ts';

const START_MILLISECONDS = 60_000;
/** What the runner sends a step that is cancelled. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Emits the signals that a process receives. */
interface SignalSource {
  once(signal: string, take: () => void): unknown;
  off(signal: string, take: () => void): unknown;
}

/** States of the step. */
const PID = 'pid';
const URL_OF_ORG = 'url';

/** What the org prints when it is up, or when it cannot read its schema or data. */
interface FirstLine {
  readonly mistakes?: readonly SchemaFinding[];
  readonly url?: string;
  readonly token?: string;
  readonly schema?: { readonly notUnderstood: readonly SchemaFinding[] };
}

/**
 * The step of the sub-action: starts the embedded org for the later steps of the job, and hands on its URL and token.
 *
 * @param script absolute path of the org's bundle
 * @param signals emits those that this process receives
 * @returns whether the org is up
 */
export async function startStep(
  script: string,
  environment: NodeJS.ProcessEnv,
  commands: WorkflowCommands,
  signals: SignalSource,
): Promise<boolean> {
  const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
  try {
    const child = spawn(process.execPath, [script, ...argumentsOf(environment, workspace)], {
      cwd: workspace,
      env: harmless(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
      // It outlives this step; the post step ends it, and the runner ends what is left of a job.
      detached: true,
      windowsHide: true,
    });
    const {
      mistakes,
      schema,
      token = '',
      url = '',
    } = JSON.parse(await firstLine(child, signals)) as FirstLine;
    for (const mistake of mistakes ?? []) commands.error(`${mistake.message}.`, mistake);
    if (mistakes !== undefined) return false;
    commands.mask(token);
    commands.state(PID, String(child.pid ?? ''));
    commands.state(URL_OF_ORG, url);
    commands.output('instance-url', url);
    commands.output('access-token', token);
    for (const { file, line, message } of schema?.notUnderstood ?? []) {
      commands.info(`Not understood: ${file}:${line}: ${message}`);
    }
    commands.info(`The embedded org is up at ${url}.`);
    return true;
  } catch (error) {
    commands.error(
      `The embedded org did not come up: ${error instanceof Error ? error.message : String(error)}.`,
    );
    return false;
  }
}

/** The post step: ends the org, unless it has ended. */
export async function stopStep(environment: NodeJS.ProcessEnv, commands: WorkflowCommands): Promise<void> {
  const pid = Number(environment[`STATE_${PID}`]);
  const url = environment[`STATE_${URL_OF_ORG}`] ?? '';
  // Another process may have got the number of an org that has ended.
  if (!Number.isInteger(pid) || pid <= 0 || !(await isUp(url))) return;
  try {
    process.kill(pid, 'SIGTERM');
    commands.info('The embedded org was stopped.');
  } catch {
    // It has ended meanwhile.
  }
}

async function isUp(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/services/data`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function argumentsOf(environment: NodeJS.ProcessEnv, workspace: string): string[] {
  const input = (name: string): string => (environment[`INPUT_${name}`] ?? '').trim();
  const named = input('ORG-SCHEMA')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const schema = named.length > 0 ? named : packageDirectories(workspace);
  const data = input('ORG-DATA');
  const kind = input('KIND');
  return [
    ...['--port', '0', '--json', '--random-token'],
    ...schema.map((folder) => `--schema=${folderBelow(workspace, folder, 'org-schema')}`),
    ...(data === '' ? [] : [`--data=${folderBelow(workspace, data, 'org-data')}`]),
    ...(kind === '' ? [] : [`--kind=${kind}`]),
  ];
}

/** A folder below the workspace, symbolic links included. @throws Error */
function folderBelow(workspace: string, name: string, input: string): string {
  const path = join(workspace, name);
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    throw new Error(`input "${input}": there is no folder "${name}"`);
  }
  const isBelow = [relative(workspace, path), relative(realpathSync(workspace), real)].every(
    (way) => way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way),
  );
  if (!isBelow) throw new Error(`input "${input}": "${name}" lies outside the workspace`);
  if (!statSync(real).isDirectory()) throw new Error(`input "${input}": "${name}" is no folder`);
  return relative(workspace, path).split(sep).join('/') || '.';
}

/** What the runner keeps secret does not go to a process that outlives the step. */
function harmless(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(?:INPUT_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/.test(name),
    ),
  );
}

async function firstLine(child: ChildProcess, signals: SignalSource): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    let line = '';
    let complaint = '';
    const settle = (): void => {
      clearTimeout(timer);
      for (const signal of SIGNALS) signals.off(signal, cancel);
      child.removeAllListeners();
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.unref();
    };
    const giveUp = (reason: string): void => {
      settle();
      child.kill();
      reject(new Error(reason));
    };
    const timer = setTimeout(() => {
      giveUp(`it was not up within ${START_MILLISECONDS / 1_000} s`);
    }, START_MILLISECONDS);
    // The post step does not know of it yet.
    const cancel = (): void => {
      giveUp('the step was cancelled');
    };
    for (const signal of SIGNALS) signals.once(signal, cancel);
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => (complaint += piece));
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      line += piece;
      if (!line.includes('\n')) return;
      settle();
      resolve(line.slice(0, line.indexOf('\n')));
    });
    child.once('error', reject);
    child.once('close', () => {
      settle();
      reject(new Error(complaint.trim().replace(/\.$/, '') || 'it ended at once'));
    });
  });
}
