import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/action/inputs.ts';
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

describe('what is not supported yet', () => {
  test.each(listed('input mode'))('is mode %s', (mode) => {
    expect(isRefused(readInputs({ mode }).diagnostics)).toBe(true);
  });

  test('is nothing else', () => {
    expect([...rows.keys()]).toEqual(['input mode']);
  });
});
