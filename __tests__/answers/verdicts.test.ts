import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { InterruptedLoad } from '../checkpoint/interrupted-load.ts';
import { attempt } from '../crash/in-process-run.ts';
import { expectOutcome, load, testOrg, type Loaded } from '../scenarios/load-scenario.ts';
import { stored } from '../scenarios/stored.ts';
import { isList, isResult, startRewriting, withElements, type Rewrite } from './rewriting-relay.ts';

type Format = 'CSV' | 'JSON' | 'XML';
const formats: readonly Format[] = ['CSV', 'JSON', 'XML'];
const people = ['A', 'B', 'C', 'D'];

const files: Readonly<Record<Format, Readonly<Record<string, string>>>> = {
  CSV: { 'people.csv': `LastName\n${people.join('\n')}\n` },
  JSON: { 'people.json': `[\n${people.map((LastName) => JSON.stringify({ LastName })).join(',\n')}\n]\n` },
  XML: {
    'people.xml': `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${people.map((name) => `<sObject><LastName>${name}</LastName></sObject>\n`).join('')}</sObjects>`,
  },
};
const manifest = (keys = ''): string =>
  `jobs:\n  people: {object: Contact, operation: insert, files: "people.*"${keys}}\n`;

/** What a load left behind, on both sides. */
interface Ended {
  readonly org: RunningOrg;
  readonly outcome: Outcome;
  readonly rows: (path: string) => Readonly<Record<string, string>>[];
}

async function run(
  org: RunningOrg,
  texts: Readonly<Record<string, string>>,
  rewrite: Rewrite,
  faults: readonly FaultRule[] = [],
): Promise<Ended> {
  const url = await startRewriting(org.url, rewrite);
  org.faults.replace(faults);
  const files = new MemoryFiles(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/w/${name}`, text])),
  );
  const { outcome } = await attempt({ url, token: org.token, files, random: () => 0.5 });
  if (outcome === 'dead') throw new Error('The process died.');
  const { counts } = outcome;
  expect(counts.read).toBe(counts.succeeded + counts.failed + counts.notProcessed);
  return { org, outcome, rows: (path) => parse(files.text(`/r/${path}`), { columns: true }) };
}

async function loadThrough(
  format: Format,
  rewrite: Rewrite,
  { faults, keys = '' }: { readonly faults?: readonly FaultRule[]; readonly keys?: string } = {},
): Promise<Ended> {
  const texts = { 'bulk-load.yml': `version: 1\n${manifest(keys)}`, ...files[format] };
  return run(await testOrg(), texts, rewrite, faults);
}

/** The same with the bundle, as the runner starts it. */
async function loadBundled(rewrite: Rewrite, faults: readonly FaultRule[] = []): Promise<Loaded> {
  const org = await testOrg();
  const url = await startRewriting(org.url, rewrite);
  return load({
    ...{ org, jobs: manifest(), files: files.CSV, faults, with: { 'instance-url': url } },
    run: { isShared: false },
  });
}

function expectEnd(
  { outcome }: Ended,
  verdict: Outcome['verdict'],
  counts: Partial<Outcome['counts']>,
): void {
  expect({ verdict: outcome.verdict, ...outcome.counts }).toEqual({
    ...{ verdict, read: 4, succeeded: 0, failed: 0, notProcessed: 0, skipped: 0 },
    ...counts,
  });
}

const LOCKED = 'UNABLE_TO_LOCK_ROW';

/** The result with its `nth` successful row as one that failed for a transient reason, and carries what it is given. */
function contradicting(
  body: string,
  nth: number,
  carries: { readonly id: boolean; readonly created: boolean },
): string {
  let row = 0;
  const once = (whole: string, made: string): string => (++row === nth ? made : whole);
  const { created } = carries;
  return body
    .replace(/"(\w{18})","true","true",""\n/g, (whole, id: string) =>
      once(whole, `"${carries.id ? id : ''}","false","${created}","${LOCKED}:busy:--"\n`),
    )
    .replace(/\{"success":true,"created":true,"id":"(\w{18})","errors":\[\]\}/g, (whole, id: string) =>
      once(
        whole,
        `{"success":false,"created":${created},"id":${carries.id ? `"${id}"` : 'null'},"errors":[{"statusCode":"${LOCKED}","message":"busy","fields":[]}]}`,
      ),
    )
    .replace(
      /<result><id>(\w{18})<\/id><success>true<\/success><created>true<\/created><\/result>/g,
      (whole, id: string) =>
        once(
          whole,
          `<result><errors><message>busy</message><statusCode>${LOCKED}</statusCode></errors>${carries.id ? `<id>${id}</id>` : ''}<success>false</success><created>${created}</created></result>`,
        ),
    );
}

const names = ({ outcome }: Ended): string[] =>
  outcome.jobs.flatMap(({ discrepancies }) => discrepancies.map(({ name }) => name));
const batchesOf = ({ org }: Pick<Ended, 'org'>): number =>
  org.ledger.report().log.filter(({ route, status }) => route === 'add-batch' && status === 201).length;

async function expectOnce({ org }: Pick<Ended, 'org'>): Promise<void> {
  const found = await stored(org, 'Contact', ['LastName']);
  expect(found.map(({ LastName }) => LastName).sort()).toEqual(people);
  expect(org.ledger.report().jobsLeftOpen).toEqual([]);
}

const contradictions = [
  { id: true, created: false },
  { id: false, created: true },
  { id: true, created: true },
];

describe.each(formats)('%s: a row that failed and carries what a saved one has', (format) => {
  test.each(contradictions)('%j leaves its record in doubt, and it is not sent again', async (carries) => {
    const loaded = await loadThrough(format, (said) =>
      isResult(said)
        ? { body: contradicting(said.body, 2, carries) }
        : isList(said)
          ? { body: withElements(said.body, { numberRecordsFailed: 1 }) }
          : undefined,
    );
    expectEnd(loaded, 'error', { succeeded: 3, notProcessed: 1 });
    expect(loaded.outcome.jobs[0]).toMatchObject({ inDoubt: 1 });
    expect(names(loaded)).toEqual(['records-in-doubt', 'rows-contradict-themselves']);
    expect(loaded.rows('people/unprocessed.csv').map(({ LastName }) => LastName)).toEqual(['B']);
    expect(loaded.rows('people/failed.csv')).toEqual([]);
    expect(batchesOf(loaded)).toBe(1);
    await expectOnce(loaded);
  });

  test.each([
    ['an attempt', 1, ''],
    ['the last attempt, which is serial', 2, ', retry: {attempts: 2}'],
  ])('in the result of %s', async (_, tries, keys) => {
    const results = new Set<string>();
    const loaded = await loadThrough(
      format,
      (said) => {
        if (!isResult(said)) return undefined;
        results.add(said.url);
        const nth = [...results].indexOf(said.url);
        return nth === tries
          ? { body: contradicting(said.body, 1, { id: true, created: false }) }
          : undefined;
      },
      { faults: [{ times: 99, fault: { kind: 'locked-rows', tries, rows: [3] } }], keys },
    );
    expectEnd(loaded, 'error', { succeeded: 3, notProcessed: 1 });
    expect(loaded.outcome.jobs[0]).toMatchObject({ inDoubt: 1, healed: 0 });
    expect(names(loaded)).toContain('rows-contradict-themselves');
    expect(batchesOf(loaded)).toBe(1 + tries);
    await expectOnce(loaded);
  });
});

test('a failed update may repeat the Id that was sent: it has failed, and is sent again where that may help', async () => {
  const org = await testOrg();
  const first = await run(
    org,
    { 'bulk-load.yml': `version: 1\n${manifest()}`, ...files.CSV },
    () => undefined,
  );
  const ids = first.rows('people/success.csv').map(({ sf__Id }) => sf__Id ?? '');
  const again = await run(
    org,
    {
      'bulk-load.yml': 'version: 1\njobs:\n  again: {object: Contact, operation: update, files: again.csv}\n',
      'again.csv': `Id,FirstName\n${ids.map((id) => `${id},New\n`).join('')}`,
    },
    (said) =>
      isResult(said)
        ? {
            body: said.body.replace(
              '"","false","false","UNABLE',
              `"${ids[1] ?? ''}","false","false","UNABLE`,
            ),
          }
        : undefined,
    [{ times: 1, fault: { kind: 'locked-rows', tries: 1, rows: [2] } }],
  );
  expectEnd(again, 'success', { succeeded: 4 });
  expect(again.outcome.jobs[0]?.healed).toBe(1);
});

test('a second pass in which a row contradicts itself is in doubt, and nothing of it is sent again', async () => {
  const results = new Set<string>();
  const ended = await run(
    await testOrg(),
    {
      'bulk-load.yml':
        'version: 1\njobs:\n  accounts: {object: Account, operation: insert, files: a.csv, columns: {Key: ~}, references: {ParentId: {job: accounts, key: Key}}}\n',
      'a.csv': 'Key,Name,ParentId\na,A,b\nb,B,a\nc,C,a\n',
    },
    (said) => {
      if (!isResult(said)) return undefined;
      results.add(said.url);
      if (results.size < 2) return undefined;
      return {
        body: said.body.replace(/"\w{18}","true","false",""/, `"","false","true","${LOCKED}:busy:--"`),
      };
    },
  );
  expectEnd(ended, 'error', { read: 3, succeeded: 2, failed: 1 });
  expect(ended.outcome.jobs[0]?.errors).toMatchObject([{ statusCode: 'REFERENCE_IN_DOUBT', count: 1 }]);
  expect(names(ended)).toEqual(expect.arrayContaining(['rows-contradict-themselves', 'references-in-doubt']));
  expect(batchesOf(ended)).toBe(2);
});

describe.each(formats)('%s: a batch that was not processed, and counts records as processed', (format) => {
  test.each([
    ['processed', { numberRecordsProcessed: 2, numberRecordsFailed: 0 }],
    ['failed', { numberRecordsProcessed: 0, numberRecordsFailed: 2 }],
  ])('%s, leaves them in doubt and is not sent again', async (_, counters) => {
    const loaded = await loadThrough(
      format,
      (said) => (isList(said) ? { body: withElements(said.body, counters) } : undefined),
      { faults: [{ fault: { kind: 'not-processed' } }] },
    );
    expectEnd(loaded, 'error', { notProcessed: 4 });
    expect(loaded.outcome.jobs[0]).toMatchObject({ inDoubt: 4 });
    expect(names(loaded)).toEqual(['records-in-doubt', 'not-processed-but-counted']);
    expect(batchesOf(loaded)).toBe(1);
  });

  test('counts what its result proves', async () => {
    const loaded = await loadThrough(format, (said) =>
      isList(said) ? { body: withElements(said.body, { state: 'NotProcessed' }) } : undefined,
    );
    expectEnd(loaded, 'error', { succeeded: 4 });
    expect(names(loaded)).toEqual(['not-processed-but-counted']);
    await expectOnce(loaded);
  });

  test('and one that counts none is sent again', async () => {
    const loaded = await loadThrough(format, () => undefined, {
      faults: [{ fault: { kind: 'not-processed' } }],
    });
    expectEnd(loaded, 'success', { succeeded: 4 });
    await expectOnce(loaded);
  });
});

test('a run that is resumed does not send a batch again that was not processed, and counts records', async () => {
  const interrupted = await InterruptedLoad.begin();
  const url = await startRewriting(interrupted.org.url, (said) =>
    isList(said)
      ? {
          body: said.body.replaceAll(
            /(<state>NotProcessed<\/state>[^]*?<numberRecordsProcessed>)0</g,
            '$11<',
          ),
        }
      : undefined,
  );
  interrupted.play({ nth: 1, fault: { kind: 'not-processed' } });
  expect(await interrupted.start({ url, dieAtBatch: 6 })).toBe('dead');
  interrupted.play();
  const outcome = await interrupted.resume({ url });
  expect(outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 10, notProcessed: 2 } });
  expect(outcome.jobs[0]).toMatchObject({ inDoubt: 2 });
  expect(outcome.jobs[0]?.discrepancies.map(({ name }) => name)).toContain('not-processed-but-counted');
  expect(interrupted.stored).toHaveLength(10);
});

describe.each(formats)('%s: a batch that failed for a transient reason, and counts nothing', (format) => {
  test.each(['InternalServerError', 'Timeout', 'TooManyLockFailure'])(
    '%s: what its result shows is not sent again, the rest is',
    async (code) => {
      const loaded = await loadThrough(format, () => undefined, {
        faults: [
          { fault: { kind: 'failed-batch', afterRows: 2, stateMessage: `${code} : for a while` } },
          { fault: { kind: 'wrong-counters', processed: 0, failed: 0 } },
        ],
      });
      expectEnd(loaded, 'success', { succeeded: 4 });
      expect(loaded.outcome.jobs[0]).toMatchObject({ healed: 2 });
      const calls = loaded.org.ledger
        .report()
        .log.map(({ method, target }) => `${method} ${target.replace(/.*\/job\/\w+/, '')}`);
      const sendings = calls.flatMap((call, at) => (call === 'POST /batch' ? [at] : []));
      expect(calls.slice(sendings[0], sendings[1]).filter((call) => call.endsWith('/result'))).toHaveLength(
        1,
      );
      await expectOnce(loaded);
    },
  );

  test('and whose result cannot be had: nothing of it is sent again', async () => {
    const loaded = await loadThrough(
      format,
      (said) => (isResult(said) ? { body: said.body.slice(0, -9) } : undefined),
      {
        faults: [
          { fault: { kind: 'failed-batch', afterRows: 2 } },
          { fault: { kind: 'wrong-counters', processed: 0, failed: 0 } },
        ],
      },
    );
    expect(loaded.outcome.verdict).toBe('error');
    expect(batchesOf(loaded)).toBe(1);
  });
});

/** Fills a result up to four rows with ones that say nothing. */
function padded(body: string): string {
  const missing = (rows: number): number => people.length - rows;
  if (body.startsWith('"'))
    return body + '"","false","false",""\n'.repeat(missing(body.trim().split('\n').length - 1));
  if (body.startsWith('[')) {
    const rows = JSON.parse(body) as unknown[];
    const blank = { success: false, created: false, id: null, errors: [] };
    return JSON.stringify([...rows, ...Array.from({ length: missing(rows.length) }, () => blank)]);
  }
  const rows = body.split('<result>').length - 1;
  return body.replace(
    '</results>',
    `${'<result><success>false</success><created>false</created></result>'.repeat(missing(rows))}</results>`,
  );
}

describe.each(formats)('%s: a batch that failed, and whose result is filled up with empty rows', (format) => {
  const pad: Rewrite = (said) => (isResult(said) ? { body: padded(said.body) } : undefined);
  const failing = (stateMessage: string): FaultRule => ({
    fault: { kind: 'failed-batch', afterRows: 1, stateMessage },
  });

  test('keeps its message', async () => {
    const loaded = await loadThrough(format, pad, {
      faults: [failing('InvalidBatch : Field name not found : X')],
    });
    expectEnd(loaded, 'records-failed', { succeeded: 1, failed: 3 });
    const failed = loaded.rows('people/failed.csv');
    expect(failed.map(({ LastName, sf__Error }) => [LastName, sf__Error])).toEqual(
      ['B', 'C', 'D'].map((name) => [name, 'InvalidBatch : Field name not found : X']),
    );
    expect(loaded.outcome.jobs[0]?.errors).toMatchObject([
      { statusCode: 'InvalidBatch', message: 'Field name not found : X', count: 3 },
    ]);
  });

  test('keeps it where it counts them as failed', async () => {
    const loaded = await loadThrough(
      format,
      (said) =>
        pad(said) ??
        (isList(said)
          ? { body: withElements(said.body, { numberRecordsProcessed: 4, numberRecordsFailed: 3 }) }
          : undefined),
      { faults: [failing('InvalidBatch : No')] },
    );
    expectEnd(loaded, 'records-failed', { succeeded: 1, failed: 3 });
  });

  test('is sent again where its reason passes', async () => {
    const results = new Set<string>();
    const loaded = await loadThrough(
      format,
      (said) => {
        if (!isResult(said)) return undefined;
        results.add(said.url);
        return [...results][0] === said.url ? { body: padded(said.body) } : undefined;
      },
      { faults: [failing('Timeout : Too long')] },
    );
    expectEnd(loaded, 'success', { succeeded: 4 });
    await expectOnce(loaded);
  });

  test('is in doubt where it claims to have saved more than its rows show', async () => {
    const loaded = await loadThrough(
      format,
      (said) =>
        pad(said) ??
        (isList(said) ? { body: withElements(said.body, { numberRecordsProcessed: 3 }) } : undefined),
      { faults: [failing('Timeout : Too long')] },
    );
    expectEnd(loaded, 'error', { succeeded: 1, notProcessed: 3 });
    expect(loaded.outcome.jobs[0]).toMatchObject({ inDoubt: 3 });
    expect(batchesOf(loaded)).toBe(1);
  });
});

describe('with the bundle', () => {
  test('a row that contradicts itself is reported in the log, the summary and the report', async () => {
    const loaded = await loadBundled((said) =>
      isResult(said) ? { body: contradicting(said.body, 3, { id: true, created: true }) } : undefined,
    );
    expectOutcome(loaded, 'error', { succeeded: 3, notProcessed: 1 });
    for (const text of [
      loaded.main.log,
      loaded.main.summary.replaceAll(/[\\\u2060]/g, ''),
      JSON.stringify(loaded.report),
    ]) {
      expect(text).toContain('1 row of its result says that the record failed');
      expect(text).toContain('people.csv:4');
    }
    await expectOnce(loaded);
  });

  test('a batch that was not processed and counts records is reported, and not sent again', async () => {
    const loaded = await loadBundled(
      (said) => (isList(said) ? { body: withElements(said.body, { numberRecordsProcessed: 2 }) } : undefined),
      [{ fault: { kind: 'not-processed' } }],
    );
    expectOutcome(loaded, 'error', { notProcessed: 4 });
    expect(loaded.main.log).toContain('the service says that it did not process it, and counts 2 records');
    expect(batchesOf(loaded)).toBe(1);
  });

  test('a batch that failed and is filled up with empty rows keeps its message', async () => {
    const loaded = await loadBundled(
      (said) => (isResult(said) ? { body: padded(said.body) } : undefined),
      [{ fault: { kind: 'failed-batch', afterRows: 2, stateMessage: 'InvalidBatch : No' } }],
    );
    expectOutcome(loaded, 'records-failed', { succeeded: 2, failed: 2 });
    expect((await loaded.rows('people/failed.csv')).map(({ sf__Error }) => sf__Error)).toEqual([
      'InvalidBatch : No',
      'InvalidBatch : No',
    ]);
  });
});

describe.each(formats)('%s: a created record that is given the Id of another one', (format) => {
  test('in the same result is in doubt', async () => {
    const loaded = await loadThrough(format, (said) => {
      if (!isResult(said)) return undefined;
      const ids = said.body.match(/\w{18}/g) ?? [];
      return { body: said.body.replace(String(ids[3]), String(ids[1])) };
    });
    expectEnd(loaded, 'error', { succeeded: 3, notProcessed: 1 });
    expect(names(loaded)).toEqual(['records-in-doubt', 'record-ids-repeated']);
    expect(loaded.rows('people/unprocessed.csv').map(({ LastName }) => LastName)).toEqual(['D']);
    await expectOnce(loaded);
  });

  test('since a cache answers with the result of another batch, is in doubt', async () => {
    const first: string[] = [];
    const loaded = await loadThrough(
      format,
      (said) => {
        if (!isResult(said)) return undefined;
        first.push(said.body);
        return { body: String(first[0]) };
      },
      { keys: ', batch: {maxRecords: 2}' },
    );
    expect(loaded.outcome.verdict).toBe('error');
    expect(names(loaded)).toContain('record-ids-repeated');
    await expectOnce(loaded);
  });
});

test('an Id that comes again for a record which was updated is no mistake', async () => {
  const org = await testOrg();
  const ended = await run(
    org,
    {
      'bulk-load.yml':
        'version: 1\njobs:\n  people: {object: Contact, operation: upsert, externalIdFieldName: External_Id__c, files: people.csv}\n',
      'people.csv': `LastName,External_Id__c\n${Array.from({ length: 202 }, (_, at) => `N${at},K${at % 201}`).join('\n')}\n`,
    },
    () => undefined,
  );
  expect(ended.outcome.verdict).toBe('success');
  expect(ended.outcome.counts).toMatchObject({ read: 202, succeeded: 202 });
});
