import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { summaryTree } from '../../scripts/summary-page.ts';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { startFakeGitHub, type FakeGitHub } from '../comment/fake-github.ts';
import { elements, linkableText, structure, text } from '../report/html-tree.ts';
import { load, testOrg, type Loaded } from '../scenarios/load-scenario.ts';
import { hostileTexts, unwritableTexts } from './texts.ts';

/** Commands that the step gives by itself. */
const ownCommands = ['add-mask', 'debug', 'endgroup', 'error', 'group', 'warning'];
const githubToken = 'ghs_0000000000000000000000000000example';

interface Told extends Loaded {
  readonly github: FakeGitHub;
  readonly comment: string;
}

type Scenario = Omit<Parameters<typeof load>[0], 'org' | 'run'>;

/** Loads with debug output and a comment, so that every sink is reported. */
async function tell(scenario: Scenario): Promise<Told> {
  const github = await startFakeGitHub();
  const loaded = await load({
    ...scenario,
    org: await testOrg(),
    with: { ...scenario.with, comment: 'always' },
    run: {
      event: { pull_request: { number: 7 } },
      post: true,
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        RUNNER_DEBUG: '1',
      },
    },
  });
  return { ...loaded, github, comment: github.comments[0]?.body ?? '' };
}

/** What must hold of every sink, whatever the texts were. */
async function expectHarmless(reported: Told): Promise<void> {
  const { main, org, comment } = reported;
  const names = new Set(main.commands.map(({ name }) => name));
  expect([...names].filter((name) => !ownCommands.includes(name))).toEqual([]);
  const masks = main.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
  // The tokens themselves, and the forms in which a library may repeat them.
  const secrets = [org.token, githubToken];
  const forms = secrets.flatMap((one) => [
    one,
    encodeURIComponent(one),
    String(new URLSearchParams({ _: one })),
    Buffer.from(one).toString('base64'),
  ]);
  expect(secrets.filter((one) => !masks.includes(one))).toEqual([]);
  expect(masks.filter((one) => !forms.some((form) => form.includes(one)))).toEqual([]);
  const given = main.commands.filter(({ name }) => ['error', 'warning', 'group'].includes(name));
  for (const { data } of given) expect(data).not.toMatch(/^\s*forged/);
  // Joiners shape emoji and scripts; nothing else that is invisible reaches a terminal.
  expect(main.rawStdout).not.toMatch(/(?![\n\u200b-\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  expect(
    Object.keys(main.state).filter((key) => !/^(?:open-job-\d+|all-was-reported|results-locks)$/.test(key)),
  ).toEqual([]);
  expect([main.environment, main.path]).toEqual([{}, []]);
  for (const page of [main.summary, comment]) expectPlain(page, org.url);
  const report = (await reported.resultFile('report.json')) ?? '';
  expect(JSON.parse(report)).toEqual(reported.report);
  expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]|##\[|^\s*::/mu);
}

const linkable = [/@[a-z0-9]/i, /#\d/, /\bgh-\d/i, /\w:\/\//, /\bwww\.\w/i, /:(\w*[a-z]\w*|[+-]1):/i];

function expectPlain(page: string, orgUrl: string): void {
  const tree = summaryTree(page);
  for (const tag of ['h1', 'img', 'b', 'script', 'input', 'del', 'sup', 'section', 'hr']) {
    expect(elements(tree, tag), tag).toEqual([]);
  }
  const addresses = elements(tree, 'a').map(({ properties }) => String(properties['href']));
  const own = [orgUrl, 'https://github.com/example-org/loads/actions/runs/1000000001'];
  expect(addresses.filter((address) => !own.some((start) => address.startsWith(start)))).toEqual([]);
  for (const link of linkable) expect(linkableText(tree)).not.toMatch(link);
  expect(linkableText(tree)).not.toMatch(/\b[0-9a-f]{40}\b/);
  expect(text(tree)).not.toMatch(/(?![\n\u2060])[\p{Cc}\p{Cf}\p{Cs}]/u);
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Two columns, a row for each text; the second cell names the row. */
function people(texts: readonly string[]): string {
  const rows = texts.map((cell, index) => `${quoted(cell.slice(0, 80))},${quoted(`r${index}`)}\n`);
  return `LastName,Title\n${rows.join('')}`;
}

/** Rows that fail with an error of their own, so that each is a kind of its own. */
function rowErrors(texts: readonly string[]): FaultRule[] {
  return texts.map((message, index) => ({
    times: 1000,
    fault: {
      kind: 'row-error',
      ...{
        field: 'Title',
        values: [`r${index}`],
        statusCode: `CODE_${index}`,
        message,
        fields: ['LastName'],
      },
    },
  }));
}

const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`;
const texts = Object.values(hostileTexts);
const messages = [...texts, ...Object.values(unwritableTexts)];

describe.concurrent('hostile texts', () => {
  test('from rows and their errors are reported as text, and the result file gives them back', async () => {
    const cells = messages.map((_, index) => texts[index % texts.length] ?? '');
    const source = people(cells);
    const reported = await tell({ jobs, files: { 'people.csv': source }, faults: rowErrors(messages) });
    const harmless = await tell({
      jobs,
      files: { 'people.csv': people(messages.map(() => 'x')) },
      faults: rowErrors(messages.map(() => 'x')),
    });
    await expectHarmless(reported);
    expect(structure(summaryTree(reported.comment))).toBe(structure(summaryTree(harmless.comment)));
    const shape = (of: Told): string =>
      structure(summaryTree(of.main.summary)).replaceAll(/\[href=[^\]]*\]/g, '');
    expect(shape(reported)).toBe(shape(harmless));
    const result = (await reported.resultFile('people/failed.csv')) ?? '';
    const rows: Record<string, string>[] = parse(result, { columns: true });
    const expected: Record<string, string>[] = parse(source, { columns: true });
    expect(rows.map(({ LastName, Title }) => ({ LastName, Title }))).toEqual(expected);
    for (const row of rows) {
      expect(row['sf__Error']).not.toMatch(/^[=+\-@\t\r]|\0|\u001b/);
      expect(row['sf__Error']?.length).toBeLessThanOrEqual(32_001);
    }
    const again = await tell({ jobs, files: { 'people.csv': result } });
    expect(again.report.counts.read).toBe(rows.length);
    expect(again.report.outcome).not.toBe('invalid');
  });

  test('from the server in the place of codes, fields, states and refusals are reported as text', async () => {
    const whole = messages.filter((one) => one.length < 500 && !/[\p{Cc}\p{Cs}]/u.test(one)).join(' ');
    const states = [
      ['failed-batch', { kind: 'failed-batch', stateMessage: whole }],
      ['state-message', { kind: 'state-message', stateMessage: whole }],
      ['row-error', { kind: 'row-error', statusCode: whole, message: whole, fields: [whole], every: 1 }],
    ] as const;
    for (const [, fault] of states) {
      const reported = await tell({ jobs, files: { 'people.csv': people(['x']) }, faults: [{ fault }] });
      await expectHarmless(reported);
    }
    const refusal = { kind: 'refusal', code: whole, message: whole } as const;
    await expectHarmless(
      await tell({
        jobs,
        files: { 'people.csv': people(['x']) },
        faults: [{ route: 'create', fault: refusal }],
      }),
    );
  });

  test('in names of files that a glob finds are reported as text', async () => {
    const names = texts
      .map((name) => name.replaceAll('/', '\u2215').slice(0, 60))
      .filter((name) => name.trim() !== '' && !name.startsWith('..'));
    const files = Object.fromEntries(names.map((name) => [`${name}.csv`, 'LastName,Title\nx,y\n,z\n']));
    const reported = await tell({
      jobs: "jobs:\n  people: {object: Contact, operation: insert, files: '*.csv'}\n",
      files,
    });
    await expectHarmless(reported);
    const written: Record<string, string>[] = parse((await reported.resultFile('people/failed.csv')) ?? '', {
      columns: true,
    });
    const named = written.map((row) => row['sf__File'] ?? '');
    expect(named.filter((name) => /^[=+\-@\t\r]/.test(name))).toEqual([]);
    // The wildcards of the glob library do not match a name that begins with a line end.
    const found = Object.keys(files).filter((name) => !/^[\r\n\u2028\u2029]/.test(name));
    expect(named.map((name) => name.replace(/^\.\//, '')).sort()).toEqual(found.sort());
  });

  test('in a manifest, in variables, in inputs and in a header are reported as text', async () => {
    const strings = texts.filter((one) => one.length < 500).map((one) => JSON.stringify(one));
    const kinds = ['object', 'operation', 'files', 'needs', 'timeout', 'externalIdFieldName'];
    const lines = strings.map((value, index) => {
      const key = kinds[index % kinds.length] ?? 'object';
      return ` j${index}: {object: A, operation: insert, files: a.csv, ${value}: 1}\n ${value}: {${key}: ${value}}\n`;
    });
    await expectHarmless(await tell({ jobs: `jobs:\n${lines.join('')}`, files: {} }));
    const header = texts.map((one) => quoted(one.slice(0, 60))).join();
    await expectHarmless(await tell({ jobs, files: { 'people.csv': `${header}\n${header}\n` } }));
    const all = texts.filter((one) => one.length < 500 && !one.includes('\0')).join('\n');
    const inputs = [
      'mode',
      'jobs',
      'variables',
      'api-version',
      'max-failed-records',
      'manifest',
      'login-url',
    ];
    await expectHarmless(
      await tell({
        jobs,
        files: {},
        with: Object.fromEntries(inputs.map((id) => [id, id === 'manifest' ? 'x' : all])),
      }),
    );
    await expectHarmless(await tell({ jobs, files: {}, with: { manifest: all } }));
  });
});
