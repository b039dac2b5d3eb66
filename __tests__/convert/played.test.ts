import { describe, expect, test } from 'vitest';
import { guideSection } from '../guides/guide-section.ts';
import { loadOnce, stagedOrg, type Stage } from '../guides/play.ts';
import { converted } from './converted.ts';

const key = 'External_Id__c: string(40) unique externalId';
const schema = `Account:\n  fields: { ${key} }\nContact:\n  fields: { ${key}, Tier__c: string(20) }\n`;

/** Sections that show a project, whose manifest by hand and that of the command must load the same. */
const sections: readonly (readonly [tool: string, heading: string, path: string, stage: Stage])[] = [
  ['sfdmu', 'An example', 'export.json', { schema }],
  ['sfdmu', 'Delete old data', 'export.json', { before: { Account: 'Name\nOld\n', Case: 'Subject\nOld\n' } }],
  ['sfdmu', 'Object sets', 'export.json', { schema }],
  ['tree-plans', 'An example', 'data', {}],
];

describe('what the command makes of a project', () => {
  test.each(sections)('%s, %s: loads as the page says', async (tool, heading, path, stage) => {
    const section = guideSection(tool, heading);
    const project = Object.fromEntries(
      Object.entries(section.files).map(([name, content]) => [name, String(content)]),
    );
    const { diagnostics, written } = await converted(project, path);
    expect(diagnostics).toEqual([]);
    const manifests = Object.keys(written).filter((name) => name.endsWith('bulk-load.yml'));
    expect(manifests).toHaveLength(1);
    const org = await stagedOrg(stage);
    const made = { ...section, files: { ...project, ...written }, manifests };
    await loadOnce(made, org, stage);
    if (tool === 'sfdmu') await loadOnce(made, org, stage);
  });
});
