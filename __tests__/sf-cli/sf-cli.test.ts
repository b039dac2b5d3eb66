import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { SfCli, UPDATE_NOTICE, type SfOrg } from './sf-cli.ts';

let org: RunningOrg;
let folder: string;
let cli: SfCli;
let known: SfOrg;
beforeAll(async () => {
  org = await startOrg();
  folder = mkdtempSync(join(tmpdir(), 'sf-'));
  cli = new SfCli(folder, {});
  known = {
    ...{ alias: 'target', username: 'loader@embedded-org.example', orgId: org.orgId, instanceUrl: org.url },
    ...{ accessToken: `${org.orgId.slice(0, 15)}!OLD`, refreshToken: 'EMBEDDED.ORG.REFRESH' },
  };
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await org.stop();
});
beforeEach(() => {
  cli.change({ orgs: [known] });
});

interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `sf` as the PATH finds it. */
async function sf(...words: string[]): Promise<Said> {
  const environment = { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  const run = promisify(execFile)('sf', words, { env: environment });
  return run.then(
    (said) => ({ code: 0, ...said }),
    (error: unknown) => error as Said,
  );
}

describe('the fake Salesforce CLI', () => {
  it('shows a fresh token that the org takes', async () => {
    const { code, stdout } = await sf('org', 'auth', 'show-access-token', '--target-org', 'target', '--json');
    const { result, warnings } = JSON.parse(stdout) as {
      result: { accessToken: string };
      warnings: string[];
    };
    expect([code, warnings.length, org.session.isOpen(result.accessToken)]).toEqual([0, 1, true]);
    expect(cli.calls.at(-1)?.environment).toContain('PATH');
  });

  it('hides it in org display, or not when it is old', async () => {
    const show = async (): Promise<{ result: { accessToken: string; instanceUrl: string } }> =>
      JSON.parse((await sf('org', 'display', '-o', known.username, '--json')).stdout) as never;
    expect((await show()).result).toMatchObject({
      accessToken: "[REDACTED] Use 'sf org auth show-access-token' to view",
      instanceUrl: org.url,
    });
    cli.change({ orgs: [known], redacts: false });
    expect(org.session.isOpen((await show()).result.accessToken)).toBe(true);
    expect(await sf('org', 'auth', 'show-access-token', '-o', 'target', '--json')).toMatchObject({
      code: 127,
      stderr: expect.stringContaining('is not a sf command') as string,
    });
  });

  it('shows the old token with a warning when the refresh token has ended', async () => {
    cli.change({ orgs: [{ ...known, refreshToken: 'x' }] });
    const { stdout } = await sf('org', 'auth', 'show-access-token', '--target-org', 'target', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      result: { accessToken: known.accessToken },
      warnings: [
        expect.anything(),
        'Error authenticating with the refresh token: expired access/refresh token',
      ],
    });
  });

  it('says in JSON that it does not know an org, and makes noise where it is asked to', async () => {
    cli.change({ noise: UPDATE_NOTICE, noiseBefore: ['Warning: something'] });
    const unknown = await sf('org', 'display', '--target-org', 'nope', '--json');
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('update available');
    expect(unknown.stdout).toMatch(/^Warning: something\n\{\n/);
    expect(unknown.stdout).toContain('NamedOrgNotFoundError');
    expect((await sf('org', 'display', '--json')).stdout).toContain('NoDefaultEnvError');
  });
});
