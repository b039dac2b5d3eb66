import { allOf } from '../diagnostic/word-list.ts';
import type { RehearsalFindings } from '../outcome/outcome.ts';
import type { Planned } from '../plan/plan.ts';

/** What cannot be known before the run, whoever asks: sentences. */
export function unknowable(jobs: readonly Planned[]): string[] {
  const rows = named(jobs.filter(({ kind }) => kind === 'rows'));
  const found = new Set(jobs.filter(({ kind }) => kind !== 'load').map(({ job }) => job.id));
  const children = named(
    jobs.filter(({ job: { references } }) =>
      references.some(({ jobs: parents }) => parents.some(({ value }) => found.has(value))),
    ),
  );
  return [
    ...(rows.length === 0
      ? []
      : [`The rows of ${allOf(rows)} were not checked, since a query of the same run has yet to find them.`]),
    ...(children.length === 0
      ? []
      : [
          `References of ${allOf(children)} to records that a query of the same run has yet to find were not checked.`,
        ]),
  ];
}

function named(jobs: readonly Planned[]): string[] {
  return jobs.map(({ job }) => `"${job.id}"`);
}

/** What an org would have to be asked for: a sentence. */
export function unaskedOrg(hasLogin: boolean): string[] {
  return hasLogin
    ? [
        'Objects, fields, types and limits of the org were not checked, since the org could not be asked for all of them.',
      ]
    : ['Objects, fields, types and limits of the org were not checked, since no login is given.'];
}

/** What is known of the org's objects from files alone, and what of those was not understood: sentences. */
export function schemaOnly({ notUnderstood, schemaFrom }: Omit<RehearsalFindings, 'unknowable'>): string[] {
  return [
    `The org itself was not asked, since no login is given. Objects, fields and values were held against an embedded one. ${schemaFrom}`,
    ...notUnderstood.map(({ file, line, message }) => `Not understood: ${file}:${line}: ${message}`),
  ];
}

/** What only a load finds out: sentences. @param isCompared whether the org's records that jobs are about are read */
export function unknownToDescribe(jobs: readonly Planned[], isCompared: boolean): string[] {
  const queries = named(jobs.filter(({ kind }) => kind === 'query'));
  const specs = named(jobs.filter((planned) => planned.kind !== 'query' && planned.spec !== undefined));
  return [
    'Validation rules, triggers, flows, duplicate rules and sharing of the org were not checked: a load alone meets them.',
    isCompared
      ? "Of the org's records those alone that jobs change were looked at, as they are before the load: not whether ids and keys of parents lead to any, nor whether unique values are taken."
      : 'The records of the org were not looked at: whether ids and keys of parents lead to any, and whether unique values are taken.',
    ...(queries.length === 0
      ? []
      : [
          `Of the query of ${allOf(queries)} nothing was checked but the object: the org reads it in the run.`,
        ]),
    ...(specs.length === 0
      ? []
      : [
          `Columns and values of ${allOf(specs)} were not checked: the org maps them by a transformation spec.`,
        ]),
  ];
}

/** Of a check that was given up for its memory: a sentence. */
export function givenUp(job: string, fields: readonly string[]): string[] {
  return fields.map(
    (field) =>
      `The values of "${field}" in job "${job}" are too many to be compared with each other: later ones that repeat were not found.`,
  );
}
