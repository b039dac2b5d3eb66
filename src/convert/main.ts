import { diagnosticText } from '../diagnostic/diagnostic-text.ts';
import { parseCommandLine, USAGE } from './command-line.ts';
import { convert } from './convert.ts';

const command = parseCommandLine(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    process.stdout.write(USAGE);
    break;
  case 'mistake':
    process.stderr.write(`${command.message}\n`);
    process.exitCode = 1;
    break;
  case 'convert': {
    const outcome = await convert({ ...command, workingFolder: process.cwd() });
    if (outcome.kind === 'written') process.stdout.write(outcome.text);
    else {
      for (const diagnostic of outcome.diagnostics) process.stderr.write(`${diagnosticText(diagnostic)}\n`);
      process.exitCode = 1;
    }
  }
}
