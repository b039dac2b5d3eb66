import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { attempt } from '../crash/in-process-run.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { stored } from '../scenarios/stored.ts';
import { isList, startRewriting, withElements, type Rewrite } from './rewriting-relay.ts';

type Format = 'CSV' | 'JSON' | 'XML';
const formats: readonly Format[] = ['CSV', 'JSON', 'XML'];
const people = Array.from({ length: 8 }, (_, index) => `Name, "${index}" & <co>`);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const namespace = 'http://www.force.com/2009/06/asyncapi/dataload';
const files: Readonly<Record<Format, Readonly<Record<string, string>>>> = {
  CSV: {
    '/w/people.csv': `LastName\n${people.map((name) => `"${name.replaceAll('"', '""')}"`).join('\n')}\n`,
  },
  JSON: { '/w/people.json': JSON.stringify(people.map((LastName) => ({ LastName }))) },
  XML: {
    '/w/people.xml': `<sObjects xmlns="${namespace}">${people.map((name) => `<sObject><LastName>${escaped(name)}</LastName></sObject>`).join('')}</sObjects>`,
  },
};
const loading = '  people: {object: Contact, operation: insert, files: "people.*", batch: {maxRecords: 2}}\n';

async function run(
  jobs: string,
  sources: Readonly<Record<string, string>>,
  rewrite: Rewrite,
  faults: readonly FaultRule[] = [],
): Promise<{ outcome: Outcome; files: MemoryFiles; names: readonly unknown[] }> {
  const org = await testOrg();
  const url = await startRewriting(org.url, rewrite);
  org.faults.replace(faults);
  const inputs = new MemoryFiles({ '/w/bulk-load.yml': `version: 1\njobs:\n${jobs}`, ...sources });
  const { outcome } = await attempt({ url, token: org.token, files: inputs, random: () => 0.5 });
  if (outcome === 'dead') throw new Error('The process died.');
  expect(org.ledger.report().jobsLeftOpen).toEqual([]);
  const names = (await stored(org, 'Contact', ['LastName'])).map(({ LastName }) => LastName).sort();
  return { outcome, files: inputs, names };
}

const control = /\/(?:job|batch)(?:\/\w+)?$/;

describe.each(formats)('%s: control answers are read, whatever they call themselves', (format) => {
  test.each(['application/json', 'application/xml', 'text/plain', 'zip/xml', ''])('"%s"', async (type) => {
    const { names, outcome } = await run(loading, files[format], ({ url }) =>
      control.test(url) ? { type } : undefined,
    );
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 8 } });
    expect(names).toEqual(people);
  });
});

/** The same rows as another writer would write them. */
const anew: Readonly<Record<Format, readonly ((body: string) => string)[]>> = {
  CSV: [
    (body) => `\uFEFF${body}`,
    (body) => body.replace('LastName', '"LastName"').trimEnd(),
    (body) => body.replaceAll('\n', '\r\n'),
  ],
  JSON: [
    (body) => JSON.stringify(JSON.parse(body), undefined, 2),
    (body) => body.replaceAll('LastName', '\\u004castName').replaceAll('&', '\\u0026'),
  ],
  XML: [
    (body) => body.replace(/^<\?xml[^>]*>\s*/, ''),
    (body) =>
      body
        .replace(/xmlns="[^"]*"/, `xmlns:b="${namespace}"`)
        .replaceAll(/<(\/?)(?=\w)/g, '<$1b:')
        .replaceAll(/<(\/?b:sObject)/g, '\n <$1'),
    (body) => body.replaceAll(/&amp;/g, '<![CDATA[&]]>'),
  ],
};

describe.each(
  formats.flatMap((format) => anew[format].map((write, index) => [format, index, write] as const)),
)('%s: a batch whose answer was lost', (format, index, write) => {
  test(`is found again though it was written anew (${index})`, async () => {
    const { names, outcome } = await run(
      loading,
      files[format],
      ({ body, status, url }) =>
        status === 200 && url.endsWith('/request') ? { body: write(body) } : undefined,
      [{ route: 'add-batch', nth: 2, times: 2, fault: { kind: 'lost-answer' } }],
    );
    expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 8 } });
    expect(names).toEqual(people);
  });
});

test('a batch that says something else is none of those that were lost', async () => {
  const { names, outcome } = await run(
    loading,
    files.JSON,
    ({ body, status, url }) =>
      status === 200 && url.endsWith('/request') ? { body: body.replace('Name, ', 'Name ') } : undefined,
    [{ route: 'add-batch', nth: 2, fault: { kind: 'lost-answer' } }],
  );
  expect(outcome.verdict).toBe('error');
  expect(new Set(names).size).toBe(names.length);
});

const reading = (format: Format): string =>
  `  found: {object: Contact, operation: query, query: SELECT Id FROM Contact, contentType: ${format}, output: found.txt}\n`;
const both = (format: Format): string =>
  `${loading}${reading(format).replace('{object', '{needs: people, object')}`;
/** Only the list of the query's job has one batch. */
const onQuery =
  (elements: Readonly<Record<string, number>>): Rewrite =>
  (said) =>
    isList(said) && (said.body.match(/<batchInfo>|"jobId"/g) ?? []).length === 1
      ? { body: withElements(said.body, elements) }
      : undefined;

describe.each(formats)('%s: a query whose counter says', (format) => {
  test.each([0, 3, 7])('%d of 8 rows: all are taken, with a warning', async (numberRecordsProcessed) => {
    const { files: found, outcome } = await run(both(format), files.CSV, onQuery({ numberRecordsProcessed }));
    expect(outcome.verdict).toBe('success');
    expect(outcome.jobs[1]).toMatchObject({ verdict: 'success', counts: { read: 8, succeeded: 8 } });
    expect(found.text('/r/found.txt').match(/003\w{15}/g)?.length).toBeGreaterThanOrEqual(8);
    expect(outcome.diagnostics).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(
          `the service counted ${numberRecordsProcessed} rows, but the result files have 8`,
        ) as string,
      },
    ]);
  });

  test('9 of 8 rows: not all are there, so it is no success', async () => {
    const { files: found, outcome } = await run(
      both(format),
      files.CSV,
      onQuery({ numberRecordsProcessed: 9 }),
    );
    expect(outcome.jobs[1]).toMatchObject({ verdict: 'error', counts: { succeeded: 0, notProcessed: 8 } });
    expect(outcome.jobs[1]?.discrepancies).toMatchObject([{ name: 'query-rows-differ' }]);
    expect(found.contents.has('/r/found.txt')).toBe(false);
  });

  test('the same: no word of it', async () => {
    const { outcome } = await run(both(format), files.CSV, () => undefined);
    expect(outcome).toMatchObject({ verdict: 'success', diagnostics: [] });
  });

  test.each([
    ['in words', (said: string) => said, 'Records not found for this query', 'text/csv'],
    [
      'in words of another type',
      (said: string) => said,
      'Records not found for this query',
      format === 'CSV' ? 'text/csv' : 'text/plain',
    ],
    [
      'by a list of no results',
      () => (format === 'JSON' ? '[]' : `<result-list xmlns="${namespace}"/>`),
      '',
      '',
    ],
  ])('nothing: %s', async (_, list, body, type) => {
    const { files: found, outcome } = await run(reading(format), {}, (said) => {
      if (said.status !== 200) return undefined;
      if (/\/result$/.test(said.url)) return { body: list(said.body) };
      return /\/result\/\w+$/.test(said.url) ? { body, type } : undefined;
    });
    expect(outcome).toMatchObject({ verdict: 'success', counts: { read: 0 }, diagnostics: [] });
    const written = found.text('/r/found.txt');
    if (format === 'CSV') expect(written).toBe('"Id"\n');
    else if (format === 'JSON') expect(JSON.parse(written)).toEqual([]);
    else expect(written).toContain('<queryResult');
  });
});
