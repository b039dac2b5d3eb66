import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Manifest, ManifestJob } from '../../src/manifest/manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

function manifestIn(folder: string): Manifest {
  const text = readFileSync(join(folder, 'bulk-load.yml'), 'utf8');
  const reading = readManifest({ text, file: 'bulk-load.yml', variables: new Map() });
  expect(reading.diagnostics).toEqual([]);
  if (reading.manifest === undefined) throw new Error('The example has no manifest.');
  return reading.manifest;
}

type Row = Record<string, string>;

function rowsOf(folder: string, job: ManifestJob): Row[] {
  const files = job.files.flatMap(({ value }) => globSync(value, { cwd: folder })).sort();
  expect(files).not.toEqual([]);
  return files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file));
    if (file.endsWith('.json')) return JSON.parse(bytes.toString()) as Row[];
    const rows: Row[] = parse(bytes, { bom: true, columns: true });
    return rows;
  });
}

/** The source column that a job sends as this field. */
function columnOf(job: ManifestJob, field: string): string {
  const rule = job.columns.find((candidate) => candidate.field !== 'drop' && candidate.field.value === field);
  return rule?.column.value ?? field;
}

describe('examples/bulk-load.yml', () => {
  const manifest = manifestIn(examples);
  const rows = new Map(manifest.jobs.map((job) => [job.id, rowsOf(examples, job)]));
  const keys = new Map(
    manifest.jobs.map((job) => {
      const column = columnOf(job, job.externalIdFieldName?.value ?? '');
      return [job.id, rows.get(job.id)?.map((row) => row[column] ?? '') ?? []];
    }),
  );

  test('has the number of rows that its README says', () => {
    const counts = manifest.jobs.map(({ id }) => rows.get(id)?.length ?? 0);
    expect(counts).toEqual([3, 21, 132, 64, 39, 18, 34, 168, 16]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(495);
  });

  const upserted = [...keys].filter(([id]) => id !== 'follow-ups');
  test.each(upserted)('each row of %s has a key of its own', (_, values) => {
    expect(values).not.toContain('');
    expect(new Set(values).size).toBe(values.length);
  });

  test.each([
    ['cafes', 'Parent.External_Id__c', 'regions'],
    ['volunteers', 'Account.External_Id__c', 'cafes'],
    ['tools', 'Cafe__r.External_Id__c', 'cafes'],
    ['grants', 'Account.External_Id__c', 'cafes'],
    ['grants', 'Campaign.External_Id__c', 'repair-days'],
    ['repairs', 'Contact.External_Id__c', 'volunteers'],
    ['repairs', 'Account.External_Id__c', 'cafes'],
    ['repairs', 'Tool__r.External_Id__c', 'tools'],
    ['follow-ups', 'WhatId', 'repairs'],
    ['follow-ups', 'WhoId', 'volunteers'],
  ])('%s find their %s among %s', (id, field, parent) => {
    const job = manifest.jobs.find((candidate) => candidate.id === id);
    const column = job === undefined ? field : columnOf(job, field);
    const values = rows.get(id)?.map((row) => row[column]) ?? [];
    const known = new Set(['', ...(keys.get(parent) ?? [])]);
    expect(values.filter((value) => value === undefined || !known.has(value))).toEqual([]);
  });
});

test('examples/with-failures/bulk-load.yml is a manifest without mistakes', () => {
  const folder = join(examples, 'with-failures');
  expect(manifestIn(folder).jobs.map((job) => rowsOf(folder, job).length)).toEqual([3, 10]);
});
