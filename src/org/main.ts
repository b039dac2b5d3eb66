import { parseCommandLine, USAGE } from './command-line.ts';
import { startOrg } from './org.ts';

const command = parseCommandLine(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    process.stdout.write(USAGE);
    break;
  case 'mistake':
    process.stderr.write(`${command.message}\n`);
    process.exitCode = 2;
    break;
  case 'start': {
    const org = await startOrg(command.options);
    const { url, token, orgId } = org;
    if (command.json) process.stdout.write(`${JSON.stringify({ url, token, orgId })}\n`);
    else if (!command.quiet)
      process.stdout.write(`Embedded org listening\n  url    ${url}\n  token  ${token}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void org.stop());
  }
}
