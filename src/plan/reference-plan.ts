import type { Diagnostic, Located } from '../diagnostic/diagnostic.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { ManifestJob, Reference } from '../manifest/manifest.ts';
import type { FieldReference } from '../records/field-reference.ts';
import type { Inspection } from '../records/inspection.ts';
import type { KeyedIndex } from '../records/keyed-fates.ts';
import { ReferenceIndex } from '../records/reference-index.ts';

interface ParentIndex {
  readonly key: readonly Located<string>[];
  readonly index: ReferenceIndex;
}

/** The indexes that a plan's references need: one for each job and key, whoever refers to it. Empty until the run. */
export class ReferencePlan {
  readonly #byJob = new Map<string, Map<string, ParentIndex>>();

  /** The references of a job, each with the indexes in which its key is looked up. */
  referencesOf(job: ManifestJob): FieldReference[] {
    return job.references.map((reference) => ({
      ...reference,
      parents: reference.jobs.map(({ value }) => ({ job: value, index: this.#indexOf(value, reference) })),
    }));
  }

  /** Where the records of a job are to be noted. Reports key columns that its files do not have. */
  indexesOf(
    job: ManifestJob,
    { files, header }: Inspection,
    report: (defect: Diagnostic) => void,
  ): KeyedIndex[] {
    const file = files[0]?.name ?? '';
    return [...(this.#byJob.get(job.id)?.values() ?? [])].map(({ index, key }) => {
      for (const { value, place } of key) {
        if (header.columns.includes(value)) continue;
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
      return { index, cells: key.map(({ value }) => header.columns.indexOf(value)) };
    });
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
