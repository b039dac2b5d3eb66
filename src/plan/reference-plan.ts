import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { ManifestJob, QueryRule, Reference } from '../manifest/manifest.ts';
import { readSelect } from '../manifest/soql-select.ts';
import type { FieldReference } from '../records/references/field-reference.ts';
import { isWithoutColumns, type Inspection } from '../records/inspection/inspection.ts';
import type { KeyedIndex } from '../records/results/indexing-sink.ts';
import type { ParentIndex } from '../records/references/parent-file.ts';
import { ReferenceIndex } from '../records/references/reference-index.ts';

/** The indexes that a plan's references need: one for each job and key, whoever refers to it. Empty until the run. */
export class ReferencePlan {
  readonly #byJob = new Map<string, Map<string, ParentIndex>>();

  /** The references of a job, each with the indexes in which its key is looked up. */
  referencesOf(job: ManifestJob): FieldReference[] {
    return job.references.map((reference) => ({
      ...reference,
      parents: reference.jobs.map(({ value }) => ({
        ...{ job: value, index: this.#indexOf(value, reference) },
        isOwn: value === job.id && reference.isOwn,
      })),
    }));
  }

  /**
   * Where the records of a job are to be noted. Reports key columns that its files do not have: in an index by such a
   * key nothing is noted, so that it is not said of every child as well that it has no parent.
   */
  indexesOf(job: ManifestJob, inspection: Inspection, report: (defect: Diagnostic) => void): KeyedIndex[] {
    const { files, header } = inspection;
    const file = files[0]?.name ?? '';
    return [...(this.#byJob.get(job.id)?.values() ?? [])].flatMap(({ index, key }) => {
      const missing = isWithoutColumns(inspection)
        ? []
        : key.filter(({ value }) => !header.columns.includes(value));
      for (const { value, place } of missing) {
        const near = nearestName(value, header.columns);
        report({
          severity: 'error',
          message: `The files of the job "${job.id}" have no column "${value}", which is to be the key of a reference.`,
          hint:
            near === undefined
              ? 'Column names are compared exactly, case included.'
              : `Did you mean "${near}"?`,
          place,
          related: { message: 'The header row is here.', place: { file, line: header.line } },
        });
      }
      if (missing.length > 0) {
        index.lacksKey = true;
        return [];
      }
      return [{ index, cells: key.map(({ value }) => header.columns.indexOf(value)) }];
    });
  }

  /**
   * Where the rows of a query are to be noted. Reports key columns that it does not select, as far as its text says.
   *
   * @param job the query, or a job that takes its rows from it
   */
  indexesOfQuery(job: ManifestJob, { soql }: QueryRule, report: (defect: Diagnostic) => void): ParentIndex[] {
    const indexes = [...(this.#byJob.get(job.id)?.values() ?? [])];
    const { columns } = readSelect(soql.value);
    if (columns === undefined || indexes.length === 0) return indexes;
    const isSelected = (wanted: string): boolean =>
      columns.some((column) => column.toLowerCase() === wanted.toLowerCase());
    for (const { key } of indexes) {
      for (const { value, place } of [
        ...key,
        ...(isSelected('Id') ? [] : key.map((one) => ({ ...one, value: 'Id' }))),
      ]) {
        if (isSelected(value)) continue;
        report({
          severity: 'error',
          message: `The query does not select "${value}", which references to job "${job.id}" need.`,
          hint: 'Select the Id and every column of the key.',
          place,
          related: { message: 'The query stands here.', place: soql.place },
        });
      }
    }
    return indexes;
  }

  #indexOf(job: string, { key }: Reference): ReferenceIndex {
    const ofJob = this.#byJob.get(job) ?? new Map<string, ParentIndex>();
    this.#byJob.set(job, ofJob);
    const name = JSON.stringify(key.map(({ value }) => value));
    const known = ofJob.get(name) ?? { key, index: new ReferenceIndex() };
    ofJob.set(name, known);
    return known.index;
  }
}
