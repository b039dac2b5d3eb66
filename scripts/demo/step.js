import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} StepOptions
 * @property {string} script
 * @property {string} workspace
 * @property {string} temp RUNNER_TEMP.
 * @property {Record<string, string>} inputs
 * @property {Record<string, string>} state What `main` saved, for `post`.
 * @property {(line: string) => void} onLine
 *
 * @typedef {object} StepEnd
 * @property {number} exitCode
 * @property {Record<string, string>} outputs
 * @property {Record<string, string>} state
 * @property {string} summary
 */

/**
 * Runs one script of the action as a runner would: the environment of a step, files for outputs, state and summary.
 *
 * @param {StepOptions} options
 * @returns {Promise<StepEnd>}
 */
export async function runStep(options) {
  const files = await commandFiles(options.temp);
  const child = spawn(process.execPath, [options.script], {
    cwd: options.workspace,
    env: environment(options, files),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', options.onLine);
  /** @type {number | null} */
  const exitCode = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  process.off('SIGINT', passOn).off('SIGTERM', passOn);
  return {
    exitCode: exitCode ?? 1,
    outputs: pairs(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    state: pairs(await readFile(files.GITHUB_STATE, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

/** @param {string} temp */
async function commandFiles(temp) {
  const folder = join(temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const files = {
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  for (const file of Object.values(files)) await writeFile(file, '');
  return files;
}

/**
 * @param {StepOptions} options
 * @param {Record<string, string>} files
 * @returns {NodeJS.ProcessEnv}
 */
function environment({ workspace, temp, inputs, state }, files) {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  return {
    ...{ PATH, SystemRoot, TMPDIR, TEMP },
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_REPOSITORY: 'example-org/example',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    ...files,
    ...renamed(inputs, (id) => `INPUT_${id.replaceAll(' ', '_').toUpperCase()}`),
    ...renamed(state, (key) => `STATE_${key}`),
  };
}

/**
 * @param {Record<string, string>} values
 * @param {(name: string) => string} rename
 * @returns {Record<string, string>}
 */
function renamed(values, rename) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [rename(name), value]));
}

/**
 * Reads `NAME=VALUE` lines and `NAME<<DELIMITER` blocks.
 *
 * @param {string} text
 * @returns {Record<string, string>}
 */
function pairs(text) {
  const entry = /^([^=<\n]+)(?:=(.*)|<<(.+)\n([^]*?)(?:^|\n)\3)$/gm;
  /** @type {Record<string, string>} */
  const values = {};
  for (const [, name = '', line, , block = ''] of text.matchAll(entry)) values[name] = line ?? block;
  return values;
}
