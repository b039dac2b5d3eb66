import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const startMilliseconds = 10_000;
const stopMilliseconds = 2_000;

/** The embedded org in a process of its own. */
export class EmbeddedOrg {
  /** @type {import('node:child_process').ChildProcess} */
  #process;

  /**
   * @param {import('node:child_process').ChildProcess} process
   * @param {{ url: string, token: string }} address
   */
  constructor(process, { url, token }) {
    this.#process = process;
    this.url = url;
    this.token = token;
  }

  /**
   * Starts it on a free port and waits until it listens. Throws when it ends or says nothing instead.
   *
   * @param {string} script
   * @param {string} schema A folder with descriptions of objects.
   */
  static async start(script, schema) {
    // In a group of its own: Ctrl-C must reach the action first, which aborts its job at this org.
    const child = spawn(process.execPath, [script, '--port', '0', '--json', '--schema', schema], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    try {
      return new EmbeddedOrg(child, addressIn(await firstLine(child.stdout)));
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  }

  async stop() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const end = once(this.#process, 'exit');
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), stopMilliseconds);
    this.#process.kill('SIGTERM');
    await end;
    clearTimeout(timer);
  }
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
function firstLine(stream) {
  const { promise, resolve, reject } = withResolvers();
  const lines = createInterface({ input: stream });
  const timer = setTimeout(
    () => reject(new Error('The embedded org did not start in time.')),
    startMilliseconds,
  );
  lines.once('line', resolve);
  lines.once('close', () => reject(new Error('The embedded org ended before it listened.')));
  return promise.finally(() => clearTimeout(timer));
}

/** @returns {{ promise: Promise<string>, resolve: (line: string) => void, reject: (error: Error) => void }} */
function withResolvers() {
  /** @type {(line: string) => void} */
  let resolve = () => undefined;
  /** @type {(error: Error) => void} */
  let reject = () => undefined;
  /** @type {Promise<string>} */
  const promise = new Promise((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

/** @param {string} line */
function addressIn(line) {
  /** @type {unknown} */
  let address;
  try {
    address = JSON.parse(line);
  } catch {
    address = undefined;
  }
  if (
    typeof address === 'object' &&
    address !== null &&
    'url' in address &&
    typeof address.url === 'string' &&
    'token' in address &&
    typeof address.token === 'string'
  ) {
    return { url: address.url, token: address.token };
  }
  throw new Error(`The embedded org did not say where it listens, but: ${line}`);
}
