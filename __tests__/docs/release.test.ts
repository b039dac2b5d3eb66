import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { releaseNotes } from '../../scripts/release-notes.ts';
import { USER_AGENT } from '../../src/action/user-agent.ts';
import { root } from './pages.ts';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const packageFile = JSON.parse(read('package.json')) as Readonly<Record<string, unknown>>;
const version = String(packageFile['version']);

describe('the Marketplace', () => {
  const action = parse(read('action.yml')) as Readonly<Record<string, string>>;

  test('takes a description of fewer than 125 characters', () => {
    expect(action['description']?.length).toBeGreaterThan(50);
    expect(action['description']?.length).toBeLessThan(125);
  });

  test('wants a name, an author and a brand', () => {
    expect(action).toMatchObject({ name: /\S/, author: /\S/, branding: { icon: /\S/, color: /\S/ } });
  });
});

describe('the version', () => {
  test('is the same in package.json, the lock file and what the action calls itself', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: { '': { version: string } };
    };
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    expect(USER_AGENT).toBe(`salesforce-bulk-load/${version.replace(/\.\d+$/, '')}`);
  });

  test('has notes in the changelog', () => {
    expect(releaseNotes(`v${version}`, version, read('CHANGELOG.md'))).toMatch(/^### Added\n/);
  });

  test('package.json says where the code and its issues are', () => {
    const repository = expect.stringMatching(/^git\+https:\/\/github\.com\/[\w-]+\/[\w-]+\.git$/) as unknown;
    expect(packageFile).toMatchObject({ repository: { type: 'git', url: repository } });
    expect(packageFile['bugs']).toMatch(/\/issues$/);
    expect(packageFile['keywords']).toContain('salesforce');
  });
});

describe('the notes of a release', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n- New.\n\n## [1.1.0] - 2026-12-01\n\n### Added\n\n- This.\n\n## [1.0.0] - 2026-11-01\n\n- That.\n\n[1.0.0]: https://example.org/compare\n';

  test('are those of its version alone', () => {
    expect(releaseNotes('v1.1.0', '1.1.0', changelog)).toBe('### Added\n\n- This.\n');
    expect(releaseNotes('v1.0.0', '1.0.0', changelog)).toBe('- That.\n');
  });

  test('must be there, and belong to the tag', () => {
    expect(() => releaseNotes('v2.0.0', '2.0.0', changelog)).toThrow(
      'CHANGELOG.md has no notes for version 2.0.0.',
    );
    expect(() => releaseNotes('v1.2.0', '1.1.0', changelog)).toThrow(
      'The tag is v1.2.0, and package.json has version 1.1.0.',
    );
  });
});

test('the forms for issues are sound', () => {
  const folder = join(root, '.github', 'ISSUE_TEMPLATE');
  for (const name of readdirSync(folder).filter((file) => file !== 'config.yml')) {
    const form = parse(readFileSync(join(folder, name), 'utf8')) as { body: { id?: string; type: string }[] };
    expect(form).toMatchObject({
      name: expect.any(String) as unknown,
      description: expect.any(String) as unknown,
    });
    const ids = form.body.filter(({ type }) => type !== 'markdown').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id !== undefined && /^[\w-]+$/.test(id))).toBe(true);
  }
});
