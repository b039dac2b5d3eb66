import { cp, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readActionFile } from './action-file.js';
import { EmbeddedOrg } from './embedded-org.js';
import { LogView } from './log-view.js';
import { runStep } from './step.js';

/**
 * @typedef {object} DemoOptions
 * @property {string} actionFile The action's `action.yml`; its scripts lie relative to it.
 * @property {string} orgBundle The script of the embedded org.
 * @property {string} examples The folder that becomes the workspace; its `force-app/` is the org's schema.
 * @property {string} folder Where the workspace and the results go; what was there before is removed.
 * @property {boolean} failures Load the example in which rows fail, and expect that they do.
 * @property {boolean} color
 * @property {(text: string) => void} print
 */

/**
 * Starts the embedded org, runs the action's `main` and `post` on a copy of the examples, and shows what they say.
 *
 * @param {DemoOptions} options
 * @returns {Promise<number>} The exit code: that of the action, or with `failures` 0 when it failed as it should.
 */
export async function runDemo(options) {
  const { print } = options;
  const action = await readActionFile(options.actionFile);
  const missing = [action.main, action.post, options.orgBundle].find((file) => !existsSync(file));
  if (missing !== undefined) {
    print(`${missing} is missing. It is part of every clone; "npm ci" and "npm run build" make it anew.\n`);
    return 1;
  }
  const workspace = join(options.folder, 'workspace');
  await rm(options.folder, { recursive: true, force: true });
  await mkdir(options.folder, { recursive: true });
  await cp(options.examples, workspace, { recursive: true });

  // A signal is passed on to the step that runs; this process stays, to run post and to stop the org.
  const stay = () => undefined;
  process.on('SIGINT', stay).on('SIGTERM', stay);
  const org = await EmbeddedOrg.start(options.orgBundle, join(options.examples, 'force-app'));
  try {
    print(`The embedded org listens on ${org.url}\n\n`);
    const inputs = {
      ...action.defaults(join(options.folder, 'temp')),
      manifest: options.failures ? 'with-failures/bulk-load.yml' : 'bulk-load.yml',
      'instance-url': org.url,
      'access-token': org.token,
    };
    return await loadInto({ ...options, action, workspace, inputs, secret: org.token });
  } finally {
    await org.stop();
    process.off('SIGINT', stay).off('SIGTERM', stay);
  }
}

/**
 * @param {DemoOptions & {
 *   action: import('./action-file.js').ActionFile,
 *   workspace: string,
 *   inputs: Record<string, string>,
 *   secret: string,
 * }} options
 */
async function loadInto({ action, workspace, inputs, secret, ...options }) {
  const { print } = options;
  const view = new LogView({ print, color: options.color, secrets: [secret] });
  const step = { workspace, temp: join(options.folder, 'temp'), inputs, onLine: view.show.bind(view) };
  const main = await runStep({ ...step, script: action.main, state: {} });
  const post = await runStep({ ...step, script: action.post, state: main.state });

  print(`\n${view.heading('The job summary')}\n\n${main.summary}${post.summary}`);
  print(`\n${view.heading('The outputs')}\n\n`);
  for (const [name, value] of Object.entries(main.outputs)) print(`${name} = ${value}\n`);
  print(`\nThe result files are in ${relative(process.cwd(), join(options.folder, 'temp'))}\n`);

  if (post.exitCode !== 0) print(`The post step exited with ${post.exitCode}.\n`);
  if (!options.failures) return main.exitCode !== 0 ? main.exitCode : post.exitCode;
  const asExpected =
    main.exitCode === 1 && main.outputs['outcome'] === 'records-failed' && post.exitCode === 0;
  print(
    asExpected
      ? 'The step failed, as it should.\n'
      : `The step exited with ${main.exitCode}; 1 was expected.\n`,
  );
  return asExpected ? 0 : 1;
}
