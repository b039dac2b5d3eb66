import { counted } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion, ConvertedJob, ManifestValue } from '../conversion.ts';
import { csvLine } from '../csv-source.ts';
import type { DataSet } from './data-set.ts';
import type { MappingStep, StepLookup } from './mapping-file.ts';
import { reportOtherKeys } from './other-keys.ts';
import type { StepColumn, StepRows } from './step-rows.ts';

/** The most records that a batch of the Bulk API takes. */
const MAX_BATCH_RECORDS = 10_000;
const RECORD_TYPE = 'RecordType.DeveloperName';
/** Steps whose records other steps may refer to. */
const MAKES_RECORDS = new Set(['insert', 'upsert', 'etl_upsert', 'smart_upsert']);
const OPERATIONS = {
  insert: 'insert',
  update: 'update',
  upsert: 'upsert',
  etl_upsert: 'upsert',
  smart_upsert: 'upsert',
  delete: 'delete',
  hard_delete: 'hardDelete',
} as const;

/** Steps of a mapping as jobs of a manifest, with a CSV file for the rows of each. */
export class StepJobs {
  readonly #steps: readonly MappingStep[];
  readonly #dataSet: DataSet;
  readonly #conversion: Conversion;
  readonly #mistakes: Mistakes;
  /** The ids of the jobs that steps become. */
  readonly #ids = new Map<MappingStep, string>();

  constructor(steps: readonly MappingStep[], dataSet: DataSet, conversion: Conversion, mistakes: Mistakes) {
    this.#steps = steps;
    this.#dataSet = dataSet;
    this.#conversion = conversion;
    this.#mistakes = mistakes;
  }

  /** Adds a job and a file for each step that has rows, and what is to be said of it. */
  add(): void {
    for (const step of this.#steps) {
      reportOtherKeys(step, this.#dataSet.rows(step), this.#conversion);
      if (step.action === 'select' || (this.#dataSet.rows(step)?.count ?? 0) === 0) continue;
      const plain = step.name.replace(/^(?:insert|upsert|update|load)\s+/i, '');
      this.#ids.set(step, this.#conversion.newId(plain));
    }
    for (const [step, id] of this.#ids) {
      const rows = this.#dataSet.rows(step);
      if (rows !== undefined) this.#addJob(step, rows, id);
    }
  }

  #addJob(step: MappingStep, rows: StepRows, id: string): void {
    const columns = rows.columns.filter((column) => this.#isSent(step, column));
    const key = this.#keyHeader(step, columns);
    const recordTypes = this.#recordTypeHeader(step, rows);
    const file = this.#conversion.newFileName(`${id}.csv`);
    const header = [key, ...columns.map(({ field }) => field), recordTypes];
    const chosen = [
      0,
      ...columns.map((column) => rows.columns.indexOf(column) + 1),
      rows.columns.length + 1,
    ].filter((_, index) => header[index] !== undefined);
    const [dataSet, mistakes] = [this.#dataSet, this.#mistakes];
    this.#conversion.files.push({
      name: file,
      pieces: async function* () {
        yield csvLine(header.filter((name) => name !== undefined));
        for await (const read of dataSet.loaded(rows, mistakes)) {
          yield read.map((cells) => csvLine(chosen.map((index) => cells[index] ?? ''))).join('');
        }
      },
    });
    this.#conversion.jobs.push(this.#job(step, rows, { id, file, key, columns }));
    this.#conversion.carried(
      `The step \`${step.name}\` is the job \`${id}\`: ${counted(rows.count, 'row')} of the table \`${rows.table.name}\`, written to \`${file}\`.`,
      step.place,
    );
  }

  #job(
    step: MappingStep,
    rows: StepRows,
    {
      columns,
      file,
      id,
      key,
    }: {
      readonly id: string;
      readonly file: string;
      readonly key: string | undefined;
      readonly columns: readonly StepColumn[];
    },
  ): ConvertedJob {
    const moving = columns.filter((column) => column.lookup === undefined && rows.moves(column));
    const references = columns.flatMap(({ field, lookup }) =>
      lookup === undefined ? [] : [[field, this.#reference(lookup)] as const],
    );
    const values = [
      ...step.statics.map(({ field, value }) => [field, value] as const),
      ...(step.recordType === undefined ? [] : [[RECORD_TYPE, step.recordType.value] as const]),
    ];
    return {
      id,
      keys: {
        object: step.object.value,
        operation: step.action === 'select' ? 'insert' : OPERATIONS[step.action],
        ...this.#matching(step),
        files: file,
        columns: key === undefined || key === 'Id' ? undefined : { [key]: null },
        values: values.length === 0 ? undefined : Object.fromEntries(values),
        references: references.length === 0 ? undefined : Object.fromEntries(references),
        relativeDates: moving.length === 0 ? undefined : moving.map(({ field }) => field),
        concurrencyMode: step.bulkMode === 'Serial' ? 'Serial' : undefined,
        batch: this.#batch(step),
      },
    };
  }

  #matching({ action, name, updateKey }: MappingStep): {
    externalIdFieldName?: string;
    matchBy?: ManifestValue;
  } {
    const keys = updateKey.map(({ value }) => value);
    const [first] = updateKey;
    if (first === undefined) return {};
    if (action === 'upsert') return { externalIdFieldName: first.value };
    this.#conversion.decided(
      `\`${name}\`: records are found by ${keys.map((key) => `\`${key}\``).join(' and ')} (\`matchBy\`).`,
      `\`${action}\` takes fields that are no external id, which the Bulk API's own upsert does not.`,
      first.place,
    );
    return { matchBy: keys.length === 1 ? first.value : keys };
  }

  #batch({ api, batchSize, name }: MappingStep): ManifestValue | undefined {
    if (batchSize === undefined) return undefined;
    if (api === 'bulk' || batchSize.value > 200)
      return { maxRecords: Math.min(batchSize.value, MAX_BATCH_RECORDS) };
    this.#conversion.decided(
      `\`${name}\`: the \`batch_size\` of ${batchSize.value} is left out.`,
      'It is that of the REST API; the Bulk API takes 10,000 records at a time.',
      batchSize.place,
    );
    return undefined;
  }

  /** A field may have to stay behind: its step has no rows, or no job. */
  #isSent(step: MappingStep, { filled, ids, lookup }: StepColumn): boolean {
    if (lookup === undefined) return true;
    if (this.#parents(lookup).length > 0) {
      if (ids > 0 && !this.#parentsHaveIds(lookup)) {
        this.#conversion.look(
          `\`${step.name}\`: ${counted(ids, 'value')} of the lookup \`${lookup.field}\` ${ids === 1 ? 'is the Id' : 'are Ids'} of an org, and no ${ids === 1 ? 'key' : 'keys'} of the data set.`,
          'Such rows are sent without the parent, as CumulusCI does: their keys are another kind.',
          lookup.place,
        );
      }
      return true;
    }
    if (lookup.field === 'Id' || filled === 0) return false;
    const tables = lookup.tables.map(({ value }) => `\`${value}\``).join(', ');
    this.#conversion.look(
      `\`${step.name}\`: the lookup \`${lookup.field}\` is left out, with ${counted(filled, 'value')}.`,
      `No step makes records of the table ${tables}; CumulusCI would leave the field empty, too.`,
      lookup.place,
    );
    return false;
  }

  #parents({ tables }: StepLookup): readonly string[] {
    const names = tables.map(({ value }) => value.toLowerCase());
    return [...this.#ids]
      .filter(([step]) => MAKES_RECORDS.has(step.action) && names.includes(step.table.value.toLowerCase()))
      .map(([, id]) => id);
  }

  #parentsHaveIds({ tables }: StepLookup): boolean {
    const names = tables.map(({ value }) => value.toLowerCase());
    return [...this.#ids.keys()].some(
      (step) => names.includes(step.table.value.toLowerCase()) && this.#dataSet.rows(step)?.hasIds === true,
    );
  }

  #reference(lookup: StepLookup): ManifestValue {
    const parents = this.#parents(lookup);
    const job = parents.length === 1 ? (parents[0] ?? '') : parents;
    return { job, key: this.#keyName(), missing: 'blank' };
  }

  /** The header of the key column; none where nobody asks for it. */
  #keyHeader(step: MappingStep, columns: readonly StepColumn[]): string | undefined {
    if (['update', 'delete', 'hard_delete'].includes(step.action) || step.updateKey[0]?.value === 'Id') {
      return columns.some(({ field }) => field === 'Id') ? undefined : 'Id';
    }
    return this.#isParent(step) ? this.#keyName() : undefined;
  }

  #isParent(step: MappingStep): boolean {
    const name = step.table.value.toLowerCase();
    return (
      MAKES_RECORDS.has(step.action) &&
      [...this.#ids.keys()].some(({ lookups }) =>
        lookups.some(({ tables }) => tables.some(({ value }) => value.toLowerCase() === name)),
      )
    );
  }

  /** What the key column of files is called: no field of any step may have the name. */
  #keyName(): string {
    const fields = new Set(
      this.#steps.flatMap(({ fields }) => fields.map(({ field }) => field.toLowerCase())),
    );
    let name = 'Key';
    while (fields.has(name.toLowerCase())) name = `Source${name}`;
    return name;
  }

  #recordTypeHeader(step: MappingStep, rows: StepRows): string | undefined {
    if (rows.recordTypeIndex === undefined || step.recordType !== undefined) return undefined;
    const place = step.fields.find(({ field }) => /^recordtype(?:id)?$/i.test(field))?.place ?? step.place;
    const names = this.#dataSet.recordTypes(step);
    const unknown = [...rows.recordTypes].filter((id) => id !== '' && names?.has(id) !== true);
    if (unknown.length > 0) {
      this.#conversion.look(
        `\`${step.name}\`: the data set has no name for ${counted(unknown.length, 'record type')} (${unknown.slice(0, 3).join(', ')}).`,
        `Its table \`${step.object.value}_rt_mapping\` should have it; the records get the default record type.`,
        place,
      );
    }
    if (unknown.length === rows.recordTypes.size - Number(rows.recordTypes.has(''))) return undefined;
    this.#conversion.decided(
      `\`${step.name}\`: record types go by name, in the column \`${RECORD_TYPE}\`.`,
      'Their ids differ from org to org; the data set has the names.',
      place,
    );
    return RECORD_TYPE;
  }
}
