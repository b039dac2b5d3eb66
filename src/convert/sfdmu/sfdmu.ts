import type { Location, ProjectKind } from '../project.ts';

/** Projects of SFDMU: an `export.json`, and CSV files beside it. */
export const sfdmu: ProjectKind = {
  name: 'SFDMU',
  lookedFor: 'export.json of SFDMU',
  recognise: async ({ names }: Location) => Promise.resolve(names.filter((name) => name === 'export.json')),
  convert: async () => Promise.resolve(),
};
