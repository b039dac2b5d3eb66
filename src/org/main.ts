import { parseCommandLine, USAGE, type Command } from './command-line.ts';
import { startOrg } from './org.ts';

async function start(command: Command & { kind: 'start' }): Promise<void> {
  const org = await startOrg(command.options);
  const { url, token, orgId } = org;
  if (command.json) process.stdout.write(`${JSON.stringify({ url, token, orgId })}\n`);
  else if (!command.quiet)
    process.stdout.write(`The embedded org is up.\n  url    ${url}\n  token  ${token}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void org.stop());
}

function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

const command = parseCommandLine(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    process.stdout.write(USAGE);
    break;
  case 'mistake':
    fail(command.message, 2);
    break;
  case 'start':
    try {
      await start(command);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      fail(`The embedded org could not start: ${reason}. Give another --port, or 0 for any free one.`, 1);
    }
}
