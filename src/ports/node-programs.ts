import { execFile, type ExecFileException } from 'node:child_process';
import { ProgramFault, type ProgramEnd, type ProgramLimits, type Programs } from './programs.ts';

/** Variables of a runner that hold secrets of its own. */
const SECRET_VARIABLES =
  /^(?:INPUT_|ACTIONS_(?:ID_TOKEN_REQUEST|RUNTIME|RESULTS|CACHE)_|GITHUB_TOKEN$|GH_TOKEN$)/;

/** Programs as Node starts them. Windows starts scripts by its shell alone: arguments must be harmless there. */
export const nodePrograms: Programs = {
  run: async (program, args, limits) => {
    limits.signal.throwIfAborted();
    return new Promise<ProgramEnd>((resolve, reject) => {
      const options = {
        env: { ...harmlessEnvironment(), NO_COLOR: '1', FORCE_COLOR: '0' },
        timeout: limits.timeoutMilliseconds,
        maxBuffer: limits.maxOutputBytes,
        windowsHide: true,
        shell: process.platform === 'win32',
        signal: limits.signal,
      };
      const child = execFile(program, args, options, (error, stdout) => {
        const end = error === null ? { exitCode: 0, stdout } : endOf(error, stdout, limits);
        if (end instanceof Error) reject(end);
        else resolve(end);
      });
      child.stdin?.end();
    });
  },
};

function harmlessEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !SECRET_VARIABLES.test(name)));
}

/** Node's own error quotes the whole command line. */
function endOf(
  error: ExecFileException,
  stdout: string,
  { maxOutputBytes, signal, timeoutMilliseconds }: ProgramLimits,
): ProgramEnd | Error {
  if (signal.aborted) {
    return signal.reason instanceof Error ? signal.reason : new Error('The program was given up.');
  }
  if (typeof error.code === 'number') return { exitCode: error.code, stdout };
  if (error.code === 'ENOENT') return new ProgramFault('it is not there', true);
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
    return new ProgramFault(`it wrote more than ${maxOutputBytes} bytes`);
  }
  if (error.killed === true) return new ProgramFault(`it did not end within ${timeoutMilliseconds / 1000} s`);
  return new ProgramFault(`it could not be run (${error.code ?? error.signal ?? 'no reason given'})`);
}
