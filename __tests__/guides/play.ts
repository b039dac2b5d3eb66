import { expect } from 'vitest';
import { parse } from 'yaml';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Value } from '../../src/org/records/stored-record.ts';
import { extendSchema, objectsFromYaml } from '../../src/org/schema/schema-folder.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { PlainClient } from '../org/plain-client.ts';
import type { WorkspaceFiles } from '../runner/job-workspace.ts';
import { load, testOrg, type Loaded } from '../scenarios/load-scenario.ts';
import { expectedRows, found, livingRecords, objectOf, unshownFields } from './found.ts';
import { guideSection, type GuideSection } from './guide-section.ts';

/** What a section needs beside the files that it shows. */
export interface Stage {
  /** What the org has beside the standard objects, in the form of its schema files. */
  readonly schema?: string;
  /** Records that are in the org before: object → CSV. */
  readonly before?: Readonly<Record<string, string>>;
  /** Users and queues that are in the org before. */
  readonly owners?: readonly (readonly [object: string, values: Readonly<Record<string, Value>>])[];
  /** Files that a page cannot show, and those that a command on the page makes of the others. */
  readonly further?: (files: WorkspaceFiles, org: RunningOrg) => WorkspaceFiles | Promise<WorkspaceFiles>;
  readonly with?: Readonly<Record<string, string>>;
  /** What the org holds then, where another section says it. */
  readonly expectations?: GuideSection['expectations'];
}

export interface Played {
  readonly section: GuideSection;
  readonly org: RunningOrg;
  /** The first load of each manifest, and the second. */
  readonly loads: readonly Loaded[];
}

/** Loads a section's manifests twice into one org; each time the org holds what the page says, every cell of it. */
export async function play(tool: string, heading: string, stage: Stage = {}): Promise<Played> {
  const section = guideSection(tool, heading, stage.expectations);
  const org = await stagedOrg(stage);
  const loads = await loadOnce(section, org, stage);
  const ids = keptIds(section, org);
  loads.push(...(await loadOnce(section, org, stage)));
  expect(keptIds(section, org)).toEqual(ids);
  return { section, org, loads };
}

/** An org with a section's fields and with the records that are there before. */
export async function stagedOrg({ before = {}, owners = [], schema = '' }: Stage): Promise<RunningOrg> {
  const org = await testOrg({ schema: extendSchema(standardObjects(), objectsFromYaml(schema)) });
  const client = new PlainClient(org);
  for (const [object, csv] of Object.entries(before)) {
    expect(await client.load(object, 'insert', csv)).not.toContain('"false"');
  }
  for (const [name, values] of owners) {
    const object = org.schema.object(name);
    if (object !== undefined) org.store.insert(object, new Map(Object.entries(values)));
  }
  return org;
}

/** Loads the manifests one after the other, and compares what the org holds then. */
export async function loadOnce(section: GuideSection, org: RunningOrg, stage: Stage): Promise<Loaded[]> {
  const files = { ...section.files, ...(await stage.further?.(section.files, org)) };
  const loads: Loaded[] = [];
  for (const manifest of section.manifests) {
    const loaded = await load({ org, jobs: 'jobs: {}\n', files, with: { ...stage.with, manifest } });
    expect(loaded.report.diagnostics.map(({ message }) => message)).toEqual([]);
    expect(loaded.main.outputs['outcome'], loaded.main.log).toBe('success');
    loads.push(loaded);
  }
  const from = loads.at(-1)?.report.relativeDatesFrom;
  for (const { csv, query } of section.expectations) {
    const rows = expectedRows(csv, from === undefined ? undefined : new Date(from));
    expect(sorted(await found(org, query)), query).toEqual(sorted(rows));
  }
  expect(unshownFields(org, section.expectations)).toEqual([]);
  return loads;
}

/** Ids of the records that no job of the section deletes. */
function keptIds({ expectations, files, manifests }: GuideSection, org: RunningOrg): Map<string, string[]> {
  const deleted = manifests.flatMap((name) => {
    const { jobs } = parse(String(files[name])) as { jobs: Record<string, Record<string, unknown>> };
    return Object.values(jobs).flatMap(({ object, operation }) =>
      operation === 'delete' || operation === 'hardDelete' ? [object] : [],
    );
  });
  const kept = expectations.map(({ query }) => objectOf(query)).filter((object) => !deleted.includes(object));
  return new Map(kept.map((object) => [object, livingRecords(org, object).map(({ id }) => id)]));
}

function sorted(rows: readonly Readonly<Record<string, string>>[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
