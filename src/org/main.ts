import { dirname, join } from 'node:path';
import { parseCommandLine, USAGE, type Command } from './command-line.ts';
import { startOrg, type RunningOrg } from './org.ts';
import { SchemaMistakes } from './schema/schema-finding.ts';
import { startStep, stopStep } from './step/org-step.ts';
import { WorkflowCommands } from './step/workflow-commands.ts';

async function start(command: Command & { kind: 'start' }): Promise<void> {
  const org = await startOrg(command.options);
  const { url, token, orgId } = org;
  if (command.json) {
    process.stdout.write(`${JSON.stringify({ url, token, orgId, ...schemaFacts(command) })}\n`);
  } else if (!command.quiet) {
    process.stdout.write(`The embedded org is up.\n  url    ${url}\n  token  ${token}\n`);
  }
  if (command.untilInputEnds === true) stopWithInput(org);
  else for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void org.stop());
}

/** What was made of the schema's folders, as plain data. */
function schemaFacts({ sources }: Command & { kind: 'start' }): Record<string, unknown> {
  if (sources === undefined) return {};
  const { declared, files, leftOut, notUnderstood } = sources;
  return { schema: { objects: declared, files, notUnderstood, leftOut } };
}

/** The input ends with whoever started the org, however that ended; a signal to both must not end the org before. */
function stopWithInput(org: RunningOrg): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.stdin.on('error', () => undefined).resume();
  process.stdin.once('close', () => {
    void org.stop().then(() => process.exit());
  });
}

function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

function refuse({ message, mistakes }: SchemaMistakes, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ mistakes })}\n`);
  fail(message, 2);
}

/** Whether the bundle is run by the runner, as the step of the sub-action or its post step. */
async function isStep(argument: string | undefined): Promise<boolean> {
  if (argument !== 'start-step' && argument !== 'stop-step') return false;
  const commands = new WorkflowCommands(process.env, (text) => void process.stdout.write(text));
  const script = join(dirname(process.argv[1] ?? ''), 'index.js');
  if (argument === 'stop-step') await stopStep(process.env, commands);
  else if (!(await startStep(script, process.env, commands, process))) process.exitCode = 1;
  return true;
}

async function runCommandLine(): Promise<void> {
  const command = parseCommandLine(process.argv.slice(2));
  switch (command.kind) {
    case 'help':
      process.stdout.write(USAGE);
      break;
    case 'mistake':
      fail(command.message, 2);
      break;
    case 'refused':
      refuse(command.mistakes, command.json);
      break;
    case 'start':
      try {
        await start(command);
      } catch (error) {
        if (error instanceof SchemaMistakes) {
          refuse(error, command.json);
          break;
        }
        const reason = error instanceof Error ? error.message : String(error);
        const isOfPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
        const hint = isOfPort ? ' Give another --port, or 0 for any free one.' : '';
        fail(`The embedded org could not start: ${reason}.${hint}`, 1);
      }
  }
}

if (!(await isStep(process.argv[2]))) await runCommandLine();
