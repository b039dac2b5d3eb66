import { describe, expect, test } from 'vitest';
import { planWithSchema } from '../../src/modes/plan.ts';
import { rehearse } from '../../src/modes/rehearse.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { OrgProcessError, type OrgProcess } from '../../src/ports/embedded-org.ts';
import type { Http } from '../../src/ports/http.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';

const FILES = {
  '/w/bulk-load.yml':
    'version: 1\njobs:\n  people: {object: Contact, operation: insert, files: people.csv}\n',
  '/w/people.csv': 'LastName\nOne\nTwo\n',
  '/w/objects/Garden__c.yml': '',
};

/** Rehearses or plans with an org that is lost with a request, which is never answered. */
async function lostAt(
  mode: typeof rehearse | typeof planWithSchema,
  isLast: (path: string) => boolean,
  loses: (lost: AbortController, cancelled: AbortController) => void,
): Promise<{ readonly outcome: Outcome; readonly stopped: boolean }> {
  const org = await testOrg();
  const [lost, cancelled] = [new AbortController(), new AbortController()];
  let stopped = false;
  const process: OrgProcess = {
    ...{ url: new URL(org.url), token: org.token, lost: lost.signal },
    schema: { objects: [], files: 0, notUnderstood: [], leftOut: [] },
    stop: async () => {
      stopped = true;
      return Promise.resolve();
    },
  };
  const http = new NodeHttp('test');
  atEnd(async () => {
    http.close();
    return Promise.resolve();
  });
  const line: Http = {
    send: async (request) => {
      if (!isLast(request.url.pathname)) return http.send(request);
      loses(lost, cancelled);
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => {
          reject(new Error('given up'));
        });
        if (request.signal.aborted) reject(new Error('given up'));
      });
    },
  };
  const nothing = (): undefined => undefined;
  const never = new AbortController().signal;
  const outcome = await mode(
    {
      ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
      ...{ apiVersion: '66.0', maxFailedRecords: { records: 0 }, resultsFolder: '/r' },
      ...{ scratchFolder: '/scratch', orgSchema: ['objects'], orgData: '', compareLimit: 1 },
    },
    {
      ...{ http: line, files: new MemoryFiles(FILES), clock: systemClock, random: Math.random },
      log: { info: nothing, debug: nothing },
      mask: nothing,
      listener: {
        ...{ jobStarted: nothing, jobCreated: nothing, batchFinal: nothing },
        ...{ progress: nothing, jobStopped: nothing, jobEnded: nothing },
      },
      openJobs: { opened: nothing, ended: nothing },
      cancellation: { cancelled: cancelled.signal, deadline: never, closing: never },
      orgs: { start: async () => Promise.resolve(process) },
    },
  );
  return { outcome, stopped };
}

const lose = (lost: AbortController): void => {
  lost.abort(new OrgProcessError('by SIGKILL'));
};
const SENTENCE =
  'The embedded org ended by itself by SIGKILL. What it had not answered by then is not known. Run it again.';

describe('an org that is lost', () => {
  test('ends a rehearsal at once, which says so', async () => {
    const { outcome, stopped } = await lostAt(rehearse, (path) => path.endsWith('/batch'), lose);
    expect(outcome.verdict).toBe('error');
    expect(outcome.troubles[0]).toBe(SENTENCE);
    expect(outcome.counts).toMatchObject({ read: 2, notProcessed: 2 });
    expect(stopped).toBe(true);
  });

  test('ends a plan at once, which says so', async () => {
    const { outcome } = await lostAt(planWithSchema, (path) => path.endsWith('/describe'), lose);
    expect(outcome.verdict).toBe('error');
    expect(outcome.troubles[0]).toBe(SENTENCE);
  });

  test('says nothing in a rehearsal that was cancelled before', async () => {
    const { outcome } = await lostAt(
      rehearse,
      (path) => path.endsWith('/batch'),
      (lost, cancelled) => {
        cancelled.abort(new Error('The run was cancelled.'));
        lose(lost);
      },
    );
    expect(outcome.verdict).toBe('cancelled');
    expect(outcome.troubles).toEqual([]);
  });
});
