import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommandLine, USAGE } from '../../src/org/command-line.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'org-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const HINT = ' See "npm run org -- --help".';

describe('the command line', () => {
  it('has defaults, and takes every flag', () => {
    expect(parseCommandLine([])).toEqual({
      kind: 'start',
      json: false,
      quiet: false,
      options: { port: 8080, instant: false, strict: false },
    });
    const faults = join(folder, 'faults.yml');
    writeFileSync(faults, '- route: list\n  nth: 2\n  fault: { kind: status, status: 503 }\n');
    const args = [
      '--port',
      '0',
      '--json',
      '--latency',
      '5',
      '--batch-time',
      '30',
      '--strict',
      '--no-hard-delete',
      '--result-file-length',
      '500',
      '--seed',
      '7',
      '--batches-left',
      '3',
    ];
    const command = parseCommandLine([...args, '--kind', 'production', '--faults', faults]);
    expect(command).toEqual({
      kind: 'start',
      json: true,
      quiet: false,
      options: {
        port: 0,
        instant: false,
        strict: true,
        hardDeleteAllowed: false,
        resultFileLength: 500,
        latency: 5,
        seed: 7,
        batchesLeft: 3,
        kind: 'production',
        timing: { kind: 'time', milliseconds: 30 },
        faults: [{ route: 'list', nth: 2, fault: { kind: 'status', status: 503 } }],
      },
    });
    expect(parseCommandLine(['--help'])).toEqual({ kind: 'help' });
  });

  it.each<[string[], string | RegExp]>([
    [['--port', 'x'], '--port takes a whole number from 0 to 65535, not "x".'],
    [
      ['--processing-reads', '1', '--batch-time', '2'],
      '--processing-reads and --batch-time exclude each other: give one of them.',
    ],
    [['--batches-at-once', '5'], '--batches-at-once takes a whole number from 1 on, and needs --batch-time.'],
    [['--schema', '/nowhere'], '--schema names "/nowhere", which is no folder.'],
    [['--data', '/nowhere'], '--data names "/nowhere", which is no folder.'],
    [['--data', 'package.json'], '--data names "package.json", which is no folder.'],
    [['--faults', '/nowhere'], '--faults names "/nowhere", which is no file.'],
    [['--login', 'src'], '--login names "src", which is no file.'],
    [['--tls-key', '/nowhere', '--tls-certificate', 'x'], '--tls-key names "/nowhere", which is no file.'],
    [['--login', 'package.json'], /^package\.json: a login policy has no .*[^.]\.$/],
    [['--moon'], "Unknown option '--moon'."],
    [['--seed'], "Option '--seed <value>' argument missing."],
    [['moon'], "Unexpected argument 'moon'."],
    [['--kind', 'moon'], '--kind takes sandbox, scratch, developer, trial, production, not "moon".'],
  ])('%j is a mistake', (args, message) => {
    const command = parseCommandLine(args);
    const said = command.kind === 'mistake' ? command.message : '';
    expect(said.endsWith(HINT)).toBe(true);
    if (typeof message === 'string') expect(said).toBe(message + HINT);
    else expect(said.slice(0, -HINT.length)).toMatch(message);
  });

  it('says the flags, and every flag is reported', () => {
    for (const flag of ['prot', 'schema', 'faults', 'login']) {
      expect(parseCommandLine([`--${flag}`, '/nowhere'])).toMatchObject({ kind: 'mistake' });
    }
    const reported = [...USAGE.matchAll(/--([a-z-]+)/g)].map(([, flag]) => flag);
    expect(new Set(reported)).toEqual(
      new Set([
        ...[
          'port',
          'json',
          'quiet',
          'kind',
          'schema',
          'data',
          'random-token',
          'until-input-ends',
          'faults',
          'latency',
          'processing-reads',
        ],
        ...[
          'batch-time',
          'batches-at-once',
          'batches-left',
          'instant',
          'strict',
          'no-hard-delete',
          'result-file-length',
          'seed',
          'help',
          'login',
          'tls-key',
          'tls-certificate',
        ],
      ]),
    );
  });
});

describe('the process', () => {
  const start = (args: string[]): ReturnType<typeof spawn> =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/org/main.ts', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const textOf = async (stream: AsyncIterable<Buffer> | null): Promise<string> => {
    let text = '';
    for await (const chunk of stream ?? []) text += chunk.toString();
    return text;
  };

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one line of JSON, answers, and ends cleanly on %s',
    async (signal) => {
      const child = start(['--port', '0', '--json']);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const line = await new Promise<string>((resolve) =>
        child.stdout?.once('data', (data: Buffer) => {
          resolve(data.toString());
        }),
      );
      const { url, token, orgId } = JSON.parse(line) as Record<string, string>;
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(token?.split('!')[0]).toBe(orgId?.slice(0, 15));
      const answer = await fetch(`${url ?? ''}/services/data/v66.0/limits`, {
        headers: { Authorization: `Bearer ${token ?? ''}` },
      });
      expect(answer.status).toBe(200);
      child.kill(signal);
      expect(await ended).toBe(0);
    },
  );

  it('says what is wrong with a flag, and exits 2', async () => {
    const child = start(['--prot', '1']);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    expect(await textOf(child.stderr)).toContain("Unknown option '--prot'");
    expect(await ended).toBe(2);
  });

  it('speaks of the port only where that is why it could not start', async () => {
    const file = join(folder, 'no-key.pem');
    writeFileSync(file, 'none');
    const child = start(['--port', '0', '--tls-key', file, '--tls-certificate', file]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    expect(await textOf(child.stderr)).toMatch(/^The embedded org could not start: [^\n]*\.\n$/);
    expect(await ended).toBe(1);
  });

  it('says that a port is taken, and exits 1', async () => {
    const first = start(['--port', '0', '--json']);
    const line = await new Promise<string>((resolve) =>
      first.stdout?.once('data', (data: Buffer) => {
        resolve(data.toString());
      }),
    );
    const port = /:(\d+)"/.exec(line)?.[1] ?? '';
    const second = start(['--port', port]);
    const ended = new Promise((resolve) => second.once('exit', resolve));
    expect(await textOf(second.stderr)).toMatch(
      /EADDRINUSE.*Give another --port, or 0 for any free one\.\n$/,
    );
    expect(await ended).toBe(1);
    first.kill();
  });
});
