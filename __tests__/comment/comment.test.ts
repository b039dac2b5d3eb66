import { describe, expect, test } from 'vitest';
import { summaryTree } from '../../scripts/summary-page.ts';
import { elements, text } from '../report/html-tree.ts';
import { githubToken } from '../runner/job-environment.ts';
import { load, testOrg, type Loaded } from '../scenarios/load-scenario.ts';
import { startFakeGitHub, type FakeGitHub } from './fake-github.ts';

const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`;
const good = { 'people.csv': 'LastName,Title\nAbara,one\n' };
const bad = { 'people.csv': 'LastName,Title\nAbara,one\n,secret-cell\n' };
const onPullRequest = { pull_request: { number: 7 } };

interface Commented {
  readonly github: FakeGitHub;
  readonly files?: Readonly<Record<string, string>>;
  readonly jobs?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

async function loadAndComment(scenario: Commented): Promise<Loaded> {
  const { github } = scenario;
  return load({
    jobs: scenario.jobs ?? jobs,
    files: scenario.files ?? good,
    with: { comment: 'always', ...scenario.with },
    run: {
      event: scenario.event ?? onPullRequest,
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        GITHUB_EVENT_NAME: 'pull_request',
        ...scenario.env,
      },
    },
  });
}

const warnings = ({ main }: Loaded): string[] =>
  main.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

describe.concurrent('a comment on the pull request', () => {
  test('is made once and then updated in place', async () => {
    const github = await startFakeGitHub();
    const failed = await loadAndComment({ github, files: bad });
    expect(failed.main.outputs['outcome']).toBe('records-failed');
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]).toMatchObject({ issue: 7 });
    expect(github.comments[0]?.body).toMatch(
      /^<!-- salesforce-bulk-load [0-9a-f]{32} -->\n\n### ❌ 1 record failed\n/,
    );
    expect(github.comments[0]?.body).toContain('| 1 | people | `REQUIRED_FIELD_MISSING` | `LastName` |');
    expect(github.comments[0]?.body).toContain(
      'https://github.com/example-org/loads/actions/runs/1000000001/attempts/1',
    );
    await loadAndComment({ github });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('### ✅ Loaded completely');
    expect([...github.tokens]).toEqual([`token ${githubToken}`]);
  });

  test('holds no cell of a row, no message about one, and no address of the org', async () => {
    const github = await startFakeGitHub();
    const org = await testOrg();
    org.faults.replace([
      {
        route: 'add-batch',
        fault: { kind: 'row-error', statusCode: 'BAD', message: 'quotes secret-cell', fields: [], every: 1 },
      },
    ]);
    const event = onPullRequest;
    const env = { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` };
    await load({ org, jobs, files: bad, with: { comment: 'always' }, run: { event, env } });
    const [comment] = github.comments;
    expect(comment?.body).toContain('BAD');
    expect(comment?.body).not.toMatch(/secret-cell|127\.0\.0\.1/);
  });

  test('with on-failure comes for a failure, and is updated by a success that follows', async () => {
    const github = await startFakeGitHub();
    const choice = { comment: 'on-failure' };
    const calm = await loadAndComment({ github, with: choice });
    expect(github.comments).toEqual([]);
    expect(calm.main.log).toContain('No comment on pull request 7: the load succeeded.');
    await loadAndComment({ github, with: choice, files: bad });
    expect(github.comments[0]?.body).toContain('❌');
    await loadAndComment({ github, with: choice });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('✅');
  });

  test('never comes without being asked for', async () => {
    const github = await startFakeGitHub();
    await loadAndComment({ github, with: { comment: 'never' } });
    expect(github.seen).toEqual([]);
  });

  test('is told apart by workflow, job, step and manifest', async () => {
    const github = await startFakeGitHub();
    await loadAndComment({ github });
    await loadAndComment({ github, env: { GITHUB_WORKFLOW: 'other' } });
    await loadAndComment({ github, env: { GITHUB_JOB: 'other' } });
    await loadAndComment({ github, env: { GITHUB_ACTION: '__self_2' } });
    await loadAndComment({
      github,
      files: { ...good, 'other.yml': `version: 1\n${jobs}` },
      with: { manifest: 'other.yml' },
    });
    expect(github.comments).toHaveLength(5);
    expect(new Set(github.comments.map(({ body }) => body.split('\n')[0])).size).toBe(5);
  });

  test('is told apart by the input "jobs", as the legs of a matrix are, in whatever order it names them', async () => {
    const github = await startFakeGitHub();
    const two = `${jobs}  others: {object: Contact, operation: insert, files: people.csv}\n`;
    for (const chosen of ['', 'people', 'others', 'others, people', 'people\nothers']) {
      await loadAndComment({ github, jobs: two, with: { jobs: chosen } });
    }
    expect(github.comments).toHaveLength(4);
  });

  test('is found behind hundreds of others, and not taken from somebody who copied its marker', async () => {
    const github = await startFakeGitHub();
    await loadAndComment({ github });
    const [first] = github.comments;
    const marker = first?.body.split('\n')[0] ?? '';
    github.comments.length = 0;
    const copy = github.add(7, 'someone', `${marker}\n\nforged`);
    const other = github.add(7, 'other-app[bot]', `${marker}\n\nforged`);
    for (let index = 0; index < 250; index++) github.add(7, 'someone', 'a remark');
    const own = github.add(7, 'github-actions[bot]', `${marker}\n\nold`);
    await loadAndComment({ github });
    expect([copy.body, other.body]).toEqual([`${marker}\n\nforged`, `${marker}\n\nforged`]);
    expect(own.body).toContain('Loaded completely');
    expect(github.comments).toHaveLength(253);
  });

  test('says of mistakes in the manifest and in the inputs', async () => {
    const github = await startFakeGitHub();
    await loadAndComment({ github, jobs: 'jobs:\n  people: {object: Contact, operaton: insert}\n' });
    expect(github.comments[0]?.body).toMatch(/### 📝 Nothing was sent: \d mistakes to correct first/);
    expect(github.comments[0]?.body).toContain('`bulk-load.yml:3:29`');
    await loadAndComment({ github, with: { 'api-version': 'new' } });
    expect(github.comments[0]?.body).toContain('Input "api-version" takes a version');
  });

  test.each<[string, unknown, number | undefined]>([
    ['a pull request', { pull_request: { number: 3 } }, 3],
    ['a remark on a pull request', { issue: { number: 4, pull_request: { url: 'x' } } }, 4],
    ['a remark on an issue', { issue: { number: 5 } }, undefined],
    ['a run that a pull request started', { workflow_run: { pull_requests: [{ number: 6 }] } }, 6],
    ['a run that a fork started', { workflow_run: { pull_requests: [] } }, undefined],
    ['a push', { ref: 'refs/heads/main' }, undefined],
    ['a number that is none', { pull_request: { number: '1/../../x' } }, undefined],
  ])('goes to the pull request of the event: %s', async (_, event, issue) => {
    const github = await startFakeGitHub();
    const loaded = await loadAndComment({ github, event });
    expect(github.comments.map((comment) => comment.issue)).toEqual(issue === undefined ? [] : [issue]);
    if (issue === undefined) expect(loaded.main.log).toContain('is about no pull request.');
    expect(warnings(loaded)).toEqual([]);
  });
});

describe.concurrent('a comment that cannot be made is a warning and changes nothing', () => {
  test.each<[string, (github: FakeGitHub) => void, RegExp]>([
    [
      'no permission',
      (github) => {
        github.intercept = ({ method }, response) => {
          if (method === 'GET') return false;
          response.writeHead(403, { 'Content-Type': 'application/json' });
          response.end(
            '{"message":"Resource not accessible by integration ##[error]forged\\n::error::forged"}',
          );
          return true;
        };
      },
      /^No comment on the pull request: GitHub refused it \(HTTP 403: Resource not accessible by integration .*\)\. Give the job "permissions: pull-requests: write"\./,
    ],
    [
      'an answer that is a page',
      (github) => {
        github.intercept = (_, response) => {
          response.writeHead(503, { 'Content-Type': 'text/html' }).end('<html>');
          return true;
        };
      },
      /^No comment on the pull request: HTTP 503$/,
    ],
    [
      'connections that break',
      (github) => {
        github.intercept = (request) => {
          request.socket.destroy();
          return true;
        };
      },
      /^No comment on the pull request: (?:socket hang up|read ECONNRESET)/,
    ],
    [
      'an endless answer',
      (github) => {
        github.intercept = (_, response) => {
          response.writeHead(200, { 'Content-Type': 'application/json' });
          const more = (): void => {
            while (!response.destroyed && response.write(Buffer.alloc(1_000_000, ' ')));
          };
          response.on('drain', more);
          more();
          return true;
        };
      },
      /^No comment on the pull request: the answer is longer than 32000000 bytes$/,
    ],
    [
      'a redirect',
      (github) => {
        github.intercept = ({ url = '' }, response) => {
          response.writeHead(307, { Location: `http://localhost:9${url}` }).end();
          return true;
        };
      },
      /^No comment on the pull request: HTTP 307$/,
    ],
  ])('%s', async (_, spoil, said) => {
    const github = await startFakeGitHub();
    spoil(github);
    const loaded = await loadAndComment({ github });
    expect(loaded.main.outputs['outcome']).toBe('success');
    expect(loaded.main.exitCode).toBe(0);
    expect(warnings(loaded)).toEqual([expect.stringMatching(said)]);
    expect(github.comments).toEqual([]);
  });

  test('no token', async () => {
    const github = await startFakeGitHub();
    const loaded = await loadAndComment({ github, with: { 'github-token': '' } });
    expect(warnings(loaded)).toEqual(['No comment on the pull request: The input "github-token" is empty.']);
    expect(github.seen).toEqual([]);
  });

  test('and the token is masked, and stands nowhere', async () => {
    const github = await startFakeGitHub();
    const token = 'ghp_fake0000000000000000000000000000other';
    github.intercept = (_, response) => {
      response.writeHead(403, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ message: `not with ${token}` }));
      return true;
    };
    const loaded = await loadAndComment({ github, with: { 'github-token': token } });
    expect([...github.tokens]).toEqual([`token ${token}`]);
    expect(loaded.main.rawStdout).toContain(`::add-mask::${token}\n`);
    expect(loaded.main.log).not.toContain(token);
    expect(warnings(loaded).join()).toContain('not with ***');
  });
});

test('a comment of many jobs with many kinds of failures fits, and says what it leaves out', async () => {
  const github = await startFakeGitHub();
  const names = Array.from({ length: 60 }, (_, index) => `job-${index}-${'x'.repeat(60)}`);
  const lines = names.map(
    (name) => `  ${name}: {object: Contact, operation: insert, files: people.csv, needs: []}\n`,
  );
  await loadAndComment({ github, files: bad, jobs: `jobs:\n${lines.join('')}` });
  const body = github.comments[0]?.body ?? '';
  expect(Buffer.byteLength(body)).toBeLessThan(65_536);
  const tree = summaryTree(body);
  expect(elements(tree, 'table')).toHaveLength(2);
  expect(text(tree)).toContain('All 60 jobs');
  expect(text(tree)).toContain('… and 40 more kinds of failures.');
});
