import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaFromFolders } from '../../src/org/schema/schema-sources.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { loadMatching } from './in-process.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

test('a second run of the example writes nothing', async () => {
  const org = await testOrg({
    schema: schemaFromFolders([join(examples, 'force-app')], standardObjects()).schema,
  });
  const manifest = readFileSync(join(examples, 'bulk-load.yml'), 'utf8');
  const [, jobs = ''] = manifest.split('version: 1\n');
  // Its last job inserts, with dates that count from the day.
  const [upserts = ''] = jobs
    .replace('  operation: upsert\n', '  operation: upsert\n  unchanged: skip\n')
    .split('  # JSON, and parents');
  const files = Object.fromEntries(
    globSync('data/**/*.csv', { cwd: examples }).map((name) => [
      name,
      readFileSync(join(examples, name), 'utf8'),
    ]),
  );
  const first = await loadMatching(org, upserts, files);
  expect(first.outcome).toMatchObject({ verdict: 'success', counts: { read: 479, succeeded: 479 } });
  const batches = org.ledger.report().batches.length;
  const second = await loadMatching(org, upserts, files);
  expect(second.outcome).toMatchObject({ verdict: 'success', counts: { read: 479, skipped: 479 } });
  expect(org.ledger.report().batches).toHaveLength(batches);
});
