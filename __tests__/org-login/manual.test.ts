import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/org/oauth/login-policy.ts';
import { OAUTH_REFUSALS } from '../../src/org/oauth/oauth-refusal.ts';

const manual = readFileSync(join(import.meta.dirname, '../../docs/embedded-org.md'), 'utf8');
const chapter = /^## Logins\n(.*?)^## /ms.exec(manual)?.[1] ?? '';
const [, settings = '', refusals = ''] = chapter.match(/(?:^\|.*\n)+/gm) ?? [];
const cells = (table: string): string[][] =>
  table
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\', '')));

describe('the manual', () => {
  it('has every setting of logins, and no other', () => {
    const reported = cells(settings).flatMap(([, names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(reported.sort()).toEqual(Object.keys(defaultPolicy('sandbox')).sort());
  });

  it('has every refusal with a message of its own, and no other', () => {
    const reported = cells(refusals).map(([, error = '', text = '']) => [
      error.replaceAll('`', ''),
      text.replace(/ \*$/, ''),
    ]);
    expect(reported.sort()).toEqual(
      Object.values(OAUTH_REFUSALS)
        .map((row) => [...row])
        .sort(),
    );
  });
});
