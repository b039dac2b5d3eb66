import { spawn, type ChildProcess } from 'node:child_process';
import { ProgramError, type ProgramEnd, type Programs } from './programs.ts';

/** Variables of a runner that hold secrets of its own. */
const SECRET_VARIABLES =
  /^(?:INPUT_|ACTIONS_(?:ID_TOKEN_REQUEST|RUNTIME|RESULTS|CACHE)_|GITHUB_TOKEN$|GH_TOKEN$)/;

/** What a program that is asked to end may take before it is killed. */
const GRACE_MILLISECONDS = 1_000;
/** What it may leave in the pipe; a program that it started may hold the pipe open for ever. */
const PIPE_MILLISECONDS = 500;
const IS_WINDOWS = process.platform === 'win32';

/** Programs as Node starts them. Windows starts scripts by its shell alone: arguments must be harmless there. */
export const nodePrograms: Programs = {
  run: async (program, args, limits) => {
    limits.signal.throwIfAborted();
    const child = spawn(program, args, {
      env: { ...harmlessEnvironment(), NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
      shell: IS_WINDOWS,
      // The leader of a group, so that what it starts can be ended with it.
      detached: !IS_WINDOWS,
    });
    return new Promise<ProgramEnd>((resolve, reject) => {
      const pieces: Buffer[] = [];
      let length = 0;
      const giveUp = (reason: Error): void => {
        settle();
        void endGroup(child);
        reject(reason);
      };
      const onAbort = (): void => {
        const { reason } = limits.signal as { reason: unknown };
        giveUp(reason instanceof Error ? reason : new Error('The program was given up.'));
      };
      const timer = setTimeout(() => {
        giveUp(new ProgramError(`it did not end within ${limits.timeoutMilliseconds / 1000} s`));
      }, limits.timeoutMilliseconds);
      const settle = (): void => {
        clearTimeout(timer);
        limits.signal.removeEventListener('abort', onAbort);
        child.stdout.removeAllListeners('data').destroy();
      };
      limits.signal.addEventListener('abort', onAbort, { once: true });
      child.stdout.on('data', (piece: Buffer) => {
        pieces.push(piece);
        length += piece.length;
        if (length > limits.maxOutputBytes) {
          giveUp(new ProgramError(`it wrote more than ${limits.maxOutputBytes} bytes`));
        }
      });
      child.on('error', (error: NodeJS.ErrnoException) => {
        settle();
        reject(
          error.code === 'ENOENT'
            ? new ProgramError('it is not there', true)
            : new ProgramError(`it could not be run (${error.code ?? 'no reason given'})`),
        );
      });
      const end = (exitCode: number | null, signal: NodeJS.Signals | null): void => {
        settle();
        if (exitCode === null)
          reject(new ProgramError(`it could not be run (${signal ?? 'no reason given'})`));
        else resolve({ exitCode, stdout: Buffer.concat(pieces).toString() });
      };
      child.once('close', end);
      child.once('exit', (exitCode, signal) => {
        const patience = setTimeout(end, PIPE_MILLISECONDS, exitCode, signal);
        child.once('close', () => {
          clearTimeout(patience);
        });
      });
    });
  },
};

/** Has a program end with all that it started: first as they are asked to, then as they must. */
async function endGroup(child: ChildProcess): Promise<void> {
  signalGroup(child, 'SIGTERM');
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, GRACE_MILLISECONDS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid === undefined) child.kill(signal);
    else if (IS_WINDOWS) endTree(child.pid);
    else process.kill(-child.pid, signal);
  } catch {
    // All of them have ended.
  }
}

/** Windows has no groups of processes, and the shell that was started is not the program. */
function endTree(pid: number): void {
  const options = { stdio: 'ignore', windowsHide: true } as const;
  spawn('taskkill', ['/pid', String(pid), '/t', '/f'], options).on('error', () => undefined);
}

/** The environment of this process without what the runner keeps secret. */
export function harmlessEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !SECRET_VARIABLES.test(name)));
}
