import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/action/inputs.ts';
import { jobFields } from '../../src/manifest/fields.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import type { Field } from '../../src/manifest/shapes/keys.ts';
import { readme } from './pages.ts';

const rows = new Map(
  readme.tables
    .filter(({ headings }) => headings[1] === 'Not supported yet')
    .flatMap((table) => table.rows.map(([where, what]) => [where?.text ?? '', what?.code ?? []])),
);

function listed(...labels: readonly string[]): string[] {
  return labels.flatMap((label) => rows.get(label) ?? []);
}

function isRefused(messages: readonly { readonly message: string }[]): boolean {
  return messages.some(({ message }) => message.endsWith('is not supported yet.'));
}

function manifest(key: string, value: string): string {
  const job = { object: 'Account', operation: 'insert', files: 'a.csv', [key]: value };
  return JSON.stringify({ version: 1, jobs: { accounts: job } });
}

describe('what is not supported yet', () => {
  test('are the keys of jobs that are refused', () => {
    const fields = Object.entries<Field<unknown>>(jobFields).filter(([, { isLater }]) => isLater);
    expect(listed('job keys').sort()).toEqual(fields.map(([key]) => key).sort());
  });

  test.each(listed('input mode'))('is mode %s', (mode) => {
    expect(isRefused(readInputs({ mode }).diagnostics)).toBe(true);
  });

  test.each([
    ...listed('operation').map((value) => ['operation', value]),
    ...listed('contentType').map((value) =>
      value.startsWith('.') ? ['files', `a${value}`] : ['contentType', value],
    ),
  ])('is %s: %s', (key = '', value = '') => {
    const reading = readManifest({ text: manifest(key, value), file: 'bulk-load.yml', variables: new Map() });
    expect(isRefused(reading.diagnostics)).toBe(true);
  });
});
