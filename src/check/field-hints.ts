import type { ManifestJob } from '../manifest/manifest.ts';

/** What to do about a field, where the job says which fields it fills. */
export interface FieldHints {
  /** There is no such field. */
  readonly unknown: string;
  readonly unwritable: string;
  /** It is required, and nothing gives it a value. */
  readonly required: string;
}

const OF_COLUMNS: FieldHints = {
  unknown:
    'Name the field under "columns", drop the column there with "~", or give the user access to the field.',
  unwritable: 'Drop the column under "columns" with "~", or give the user write access to the field.',
  required: 'Add a column for it, map one to it under "columns", or give it a constant under "values".',
};

const OF_TREES: FieldHints = {
  unknown: 'Correct its name, take it out of the records, or give the user access to the field.',
  unwritable: 'Take it out of the records, or give the user write access to the field.',
  required: 'Give it a value in each record.',
};

const OF_SPECS: FieldHints = {
  unknown: 'Correct the name, take the line out, or give the user access to the field.',
  unwritable: 'Take the line out, or give the user write access to the field.',
  required: 'Add a line for it, with a column or a value.',
};

/** The fields of a tree's records go by no other name; those of a specification stand in its lines. */
export function fieldHints({
  transformationSpec,
  treePlan,
}: Pick<ManifestJob, 'transformationSpec' | 'treePlan'>): FieldHints {
  if (treePlan !== undefined) return OF_TREES;
  return transformationSpec === undefined ? OF_COLUMNS : OF_SPECS;
}
