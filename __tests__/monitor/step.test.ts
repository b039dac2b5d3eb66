import { expect, test } from 'vitest';
import { runAction } from '../runner/runner.ts';
import { orgWith, OTHER_USER, statesIn, wish } from './monitored.ts';

/** The committed bundle, as the runner would run it. */

test('the step aborts the stale jobs of its user, without a manifest, and sets every output', async () => {
  const org = await orgWith([
    wish({ hoursAgo: 20 }),
    wish({ hoursAgo: 20, createdById: OTHER_USER }),
    wish({ hoursAgo: 1 }),
    wish({ hoursAgo: 20, jobType: 'V2Ingest', state: 'UploadComplete' }),
  ]);
  const step = await runAction({
    with: {
      ...{ 'instance-url': org.url, 'access-token': org.token },
      ...{ mode: 'monitor', 'monitor-filter': 'createdBy=me\nolderThan=12h', 'abort-jobs': 'true' },
    },
  });
  const { main, post } = step;
  expect(main.exitCode).toBe(0);
  expect(post?.exitCode).toBe(0);
  expect(Object.values(statesIn(org))).toEqual(['Aborted', 'Open', 'Open', 'Aborted']);
  expect(main.outputs).toMatchObject({ outcome: 'success', 'records-processed': '0', 'job-ids': '{}' });
  const jobs = JSON.parse(main.outputs['bulk-jobs'] ?? '') as { readonly abort: string }[];
  expect(jobs.map(({ abort }) => abort)).toEqual(['aborted', 'aborted']);
  expect(main.summary).toContain('## ✅ 2 Bulk API jobs, 2 aborted, none left open');
  expect(main.log).toContain('Aborted job 750');
  await step.remove();
});

test('a mistake in the filter is reported, and nothing is sent', async () => {
  const org = await orgWith([wish()]);
  const step = await runAction({
    post: false,
    with: {
      ...{ 'instance-url': org.url, 'access-token': org.token },
      ...{ mode: 'monitor', 'monitor-filter': 'stat=Open', 'abort-jobs': 'true' },
    },
  });
  expect(step.main.exitCode).toBe(1);
  expect(step.main.outputs).toMatchObject({ outcome: 'invalid', 'bulk-jobs': '[]' });
  expect(step.main.log).toContain('Input "monitor-filter", line 1: there is no filter "stat".');
  expect(org.ledger.report().requestCount).toBe(0);
  await step.remove();
});
