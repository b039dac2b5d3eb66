/**
 * The Salesforce CLI, as far as a login is read from it: `org display`, `org auth show-access-token`,
 * `org auth show-sfdx-auth-url`, `version`. What it knows stands in `sf-world.json` beside the file that was started;
 * every call is added to `sf-calls.jsonl` there.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SfOrg, SfWorld } from './sf-cli.ts';

const folder = dirname(process.argv[1] ?? '');
const world = JSON.parse(readFileSync(join(folder, 'sf-world.json'), 'utf8')) as SfWorld;
const words = process.argv.slice(2);
const json = words.includes('--json');
const command =
  words
    .slice(
      0,
      Math.max(
        0,
        words.findIndex((word) => word.startsWith('-')),
      ),
    )
    .join(' ') || words[0];

const REDACTED = "[REDACTED] Use 'sf org auth show-access-token' to view";
const REDACTED_URL = "[REDACTED] Use 'sf org auth show-sfdx-auth-url' to view";
const SENSITIVE =
  'This command will expose sensitive information that allows for subsequent activity using your current authenticated session.';

appendFileSync(
  join(folder, 'sf-calls.jsonl'),
  `${JSON.stringify({ words, environment: Object.keys(process.env).sort() })}\n`,
);
if (world.delayMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, world.delayMilliseconds));
for (const line of world.noise) process.stderr.write(`${line}\n`);
for (const line of world.noiseBefore) process.stdout.write(`${line}\n`);
await run();

async function run(): Promise<void> {
  switch (command) {
    case 'org display':
      await withOrg('OrgDisplayCommand', display);
      return;
    case 'org auth show-access-token':
      if (!world.redacts) break;
      await withOrg('AuthShowAccessToken', showAccessToken);
      return;
    case 'org auth show-sfdx-auth-url':
      if (!world.redacts) break;
      await withOrg('AuthShowSfdxAuthUrl', showAuthUrl);
      return;
    case '--version':
    case 'version':
      process.stdout.write(
        `@salesforce/cli/${world.redacts ? '2.140.6' : '2.60.13'} linux-x64 node-v22.22.0\n`,
      );
      return;
    default:
  }
  process.stderr.write(` ›   Warning: ${words.join(' ')} is not a sf command.\n`);
  process.exitCode = world.unknownCommandExitCode;
}

async function withOrg(name: string, action: (org: SfOrg) => void | Promise<void>): Promise<void> {
  const at = words.findIndex((word) => word === '--target-org' || word === '-o');
  const target = at < 0 ? (process.env['SF_TARGET_ORG'] ?? world.targetOrg) : words[at + 1];
  if (target === undefined) {
    fail(name, 'NoDefaultEnvError', 'No default environment found. Use -o or --target-org to specify one.');
    return;
  }
  const org = world.orgs.find(({ alias, username }) => alias === target || username === target);
  if (org === undefined) {
    fail(name, 'NamedOrgNotFoundError', `No authorization information found for ${target}.`);
    return;
  }
  await action(org);
}

async function display(org: SfOrg): Promise<void> {
  const { accessToken, warnings } = await refreshed(org);
  const status = warnings.length === 0 ? 'Connected' : 'RefreshTokenAuthError';
  const url = `force://PlatformCLI::${org.refreshToken ?? ''}@${new URL(org.instanceUrl).host}`;
  tell(
    {
      id: org.orgId,
      apiVersion: '67.0',
      accessToken: world.redacts ? REDACTED : accessToken,
      instanceUrl: org.instanceUrl,
      username: org.username,
      clientId: 'PlatformCLI',
      connectedStatus: status,
      ...(words.includes('--verbose') ? { sfdxAuthUrl: world.redacts ? REDACTED_URL : url } : {}),
      alias: org.alias,
    },
    world.redacts ? [] : [SENSITIVE],
  );
}

async function showAccessToken(org: SfOrg): Promise<void> {
  if (!json) {
    prompt();
    return;
  }
  const { accessToken, warnings } = await refreshed(org);
  tell({ accessToken }, [SENSITIVE, ...warnings]);
}

function showAuthUrl(org: SfOrg): void {
  if (!json) {
    prompt();
    return;
  }
  const host = new URL(org.instanceUrl).host;
  tell({ sfdxAuthUrl: `force://PlatformCLI::${org.refreshToken ?? ''}@${host}` }, [SENSITIVE]);
}

/** The CLI refreshes before it shows a token, and shows the old one with a warning when that fails. */
async function refreshed(org: SfOrg): Promise<{ accessToken: string; warnings: string[] }> {
  const { accessToken, refreshToken } = org;
  if (refreshToken === undefined) return { accessToken, warnings: [] };
  const form = { grant_type: 'refresh_token', client_id: 'PlatformCLI', refresh_token: refreshToken };
  try {
    const answer = await fetch(`${org.instanceUrl}/services/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const members = JSON.parse(await answer.text()) as Record<string, string>;
    const fresh = members['access_token'];
    if (fresh !== undefined) return { accessToken: fresh, warnings: [] };
    return {
      accessToken,
      warnings: [`Error authenticating with the refresh token: ${members['error_description'] ?? ''}`],
    };
  } catch (error) {
    return { accessToken, warnings: [`Error authenticating with the refresh token: ${String(error)}`] };
  }
}

function tell(result: object, warnings: readonly string[]): void {
  if (json) process.stdout.write(`${JSON.stringify({ status: 0, result, warnings }, null, 2)}\n`);
  else
    process.stdout.write(
      `${Object.entries(result)
        .map(([key, value]) => `${key}  ${String(value)}`)
        .join('\n')}\n`,
    );
  process.exitCode = world.exitCode;
}

/** Without `--json` the CLI asks a person, and gives up where there is none. */
function prompt(): void {
  process.stderr.write(` ›   Warning: ${SENSITIVE}\n? Are you sure? (y/N) `);
  process.exitCode = 1;
}

function fail(context: string, name: string, message: string): void {
  const document = {
    name,
    message,
    exitCode: 1,
    context,
    commandName: context,
    code: name,
    status: 1,
    warnings: [],
  };
  if (json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  else process.stderr.write(`Error (${name}): ${message}\n`);
  process.exitCode = 1;
}
