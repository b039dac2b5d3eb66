import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { outputs } from '../../src/report/outputs.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { anyText, outcomeOf } from './hostile.ts';
import { monitoredAll } from './monitor-outcomes.ts';
import { undone } from './undo-outcomes.ts';
import {
  cancelled,
  differing,
  inDoubt,
  invalid,
  large,
  linked,
  planned,
  queried,
  recordsFailed,
  rehearsed,
  success,
  verified,
} from './outcomes.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'report.schema.json'), 'utf8'),
) as object;
const ajv = new Ajv2020({ allErrors: true, strict: true });
const validate = ajv.compile(schema);

const written = (of: Outcome): unknown => JSON.parse(JSON.stringify(reportJson(of)));
const scenarios = {
  success,
  rehearsed,
  queried,
  recordsFailed,
  invalid,
  inDoubt,
  linked,
  cancelled,
  differing,
  verified,
  resumed: { ...cancelled, continues: new Date('2026-03-02T07:00:00Z'), resumeFrom: '/tmp/bulk-load' },
  plan: planned,
  monitor: monitoredAll,
  undone,
  large: large({ jobs: 2, batches: 20, rhythm: 3 }),
};

describe('report.json', () => {
  test.each(Object.entries(scenarios))('%s follows the schema', (_name, of) => {
    validate(written(of));
    expect(validate.errors).toBeNull();
  });

  test('any text follows the schema', () => {
    fc.assert(
      fc.property(anyText, (text) => validate(written(outcomeOf(text)))),
      { numRuns: 200 },
    );
  });

  test('no object of the schema is open to further keys', () => {
    const closed = objectSchemas(schema).map((node) => node['additionalProperties']);
    expect(closed.length).toBeGreaterThan(10);
    expect(new Set(closed)).toEqual(new Set([false]));
  });

  test('no key of the schema is one that is never written', () => {
    const marked = structuredClone(schema);
    const unseen = new Set<string>();
    for (const [index, { properties }] of objectSchemas(marked).entries()) {
      for (const [key, value] of Object.entries(properties)) {
        unseen.add(`${index} ${key}`);
        properties[key] = { allOf: [value], seen: `${index} ${key}` };
      }
    }
    const watching = new Ajv2020({ strict: false }).addKeyword({
      keyword: 'seen',
      validate: (name: string) => unseen.delete(name) || true,
    });
    const check = watching.compile(marked);
    for (const of of Object.values(scenarios)) expect(check(written(of))).toBe(true);
    expect([...unseen]).toEqual([]);
  });

  test('the line of the manifest that a caret stands under is not written', () => {
    expect(JSON.stringify(written(invalid))).not.toContain('sourceLine');
  });

  test('the verdict and the counts stand where programs look for them', () => {
    expect(reportJson(recordsFailed)).toMatchObject({
      version: 1,
      outcome: 'records-failed',
      startedAt: '2026-03-02T08:15:30.000Z',
      counts: { read: 22_345, succeeded: 22_326, failed: 19, notProcessed: 0, skipped: 0 },
      jobs: [
        { id: 'accounts' },
        { id: 'contacts', batches: [{ info: { state: 'Completed', numberRecordsFailed: 17 } }, {}] },
      ],
    });
  });
});

interface ObjectSchema extends Record<string, unknown> {
  readonly properties: Record<string, unknown>;
}

/** Every node of the schema that describes an object. */
function objectSchemas(node: unknown): ObjectSchema[] {
  if (typeof node !== 'object' || node === null) return [];
  return [...(isObjectSchema(node) ? [node] : []), ...Object.values(node).flatMap(objectSchemas)];
}

function isObjectSchema(node: object): node is ObjectSchema {
  return 'type' in node && node.type === 'object' && 'properties' in node;
}

describe('outputs', () => {
  test('all are set', () => {
    expect(outputs(inDoubt, '/runner/temp/bulk-load')).toEqual({
      outcome: 'error',
      'bulk-jobs': '[]',
      'records-processed': '17340',
      'records-succeeded': '17338',
      'records-failed': '2',
      'records-not-processed': '5425',
      'records-skipped': '0',
      'job-ids': '{"accounts":"750000000000001AAA","contacts":"750000000000002AAA"}',
      report: join('/runner/temp/bulk-load', 'report.json'),
      'results-path': '/runner/temp/bulk-load',
    });
  });

  test.each(Object.entries(scenarios))('%s leaves none out', (_name, of) => {
    const values = Object.values(outputs(of, '/results'));
    expect(values).toHaveLength(10);
    expect(values.every((value) => value !== '')).toBe(true);
  });
});
