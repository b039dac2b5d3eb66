import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { timed, type Timing } from './timed-process.ts';

const root = join(import.meta.dirname, '..');

/** An embedded org. */
export interface Org {
  readonly url: string;
  readonly token: string;
  readonly stop: () => void;
}

/** @param options those of `npm run org` beside its port and its schema */
export async function startOrg(options: readonly string[]): Promise<Org> {
  const schema = join(import.meta.dirname, 'org-schema');
  const args = [
    ...[join(root, 'dist', 'org', 'index.js'), '--port', '0', '--json', '--schema', schema],
    ...options,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text: Buffer) => resolve(text.toString())),
  );
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return { url, token, stop: () => child.kill() };
}

/**
 * Writes a manifest into a folder, and returns how to run the action there.
 *
 * @param jobs the manifest's text below `jobs`; undefined where the one that is there will do
 * @param org undefined: without a login
 * @param inputs further ones, as the runner passes them
 */
export async function actionRun(
  workspace: string,
  jobs: string | undefined,
  org: Org | undefined,
  inputs: Readonly<Record<string, string>> = {},
): Promise<() => Promise<Timing>> {
  if (jobs !== undefined) {
    await writeFile(join(workspace, 'bulk-load.yml'), `version: 1\njobs:\n${jobs}`);
  }
  return async () => {
    const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
    for (const variable of files) await writeFile(join(workspace, variable), '');
    return timed(
      [join(root, 'dist', 'action', 'index.js')],
      {
        PATH: process.env['PATH'],
        GITHUB_WORKSPACE: workspace,
        ...Object.fromEntries(files.map((variable) => [variable, join(workspace, variable)])),
        ...(org !== undefined && { 'INPUT_INSTANCE-URL': org.url, 'INPUT_ACCESS-TOKEN': org.token }),
        'INPUT_RESULTS-PATH': join(workspace, 'results'),
        ...inputs,
      },
      workspace,
    );
  };
}
