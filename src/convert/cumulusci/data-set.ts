import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { SqlDump } from '../sql/sql-dump.ts';
import type { SqlTable } from '../sql/sql-statement.ts';
import type { MappingStep } from './mapping-file.ts';
import { StepRows, textAt } from './step-rows.ts';

/** More names than an object can have record types: what has more is no table of them. */
const MAX_RECORD_TYPES = 10_000;

/** A data set held against its mapping: what each step loads of it, and the names of record types. */
export class DataSet {
  readonly #dump: SqlDump;
  readonly #steps = new Map<MappingStep, StepRows>();
  /** By table, id → developer name. */
  readonly #recordTypes = new Map<string, Map<string, string>>();

  constructor(dump: SqlDump) {
    this.#dump = dump;
  }

  get file(): string {
    return this.#dump.file;
  }

  /** Reads the data set once; reports what is wrong with it, and what the steps miss in it. */
  async survey(steps: readonly MappingStep[], mistakes: Mistakes): Promise<void> {
    const byTable = new Map<SqlTable, readonly StepRows[]>();
    await this.#dump.survey((row) => {
      const { table } = row;
      const known = byTable.get(table) ?? this.#openSteps(steps, table, mistakes);
      byTable.set(table, known);
      for (const step of known) step.survey(row, this.file, mistakes);
      if (/_rt_mapping$/i.test(table.name)) this.#noteRecordType(table, row.values);
    }, mistakes);
    if (mistakes.hasErrors) return;
    for (const step of steps) {
      const table = this.#dump.table(step.table.value);
      if (table !== undefined) {
        if (!this.#steps.has(step)) this.#steps.set(step, new StepRows(step, table, mistakes));
      } else {
        mistakes.error({
          message: `The data set ${this.file} has no table "${step.table.value}".`,
          hint: 'Is it the data set of this mapping?',
          place: step.table.place,
        });
      }
    }
  }

  rows(step: MappingStep): StepRows | undefined {
    return this.#steps.get(step);
  }

  /** The names of an object's record types by their ids, as the data set has them; nothing where it has no table of them. */
  recordTypes({ object, table }: MappingStep): ReadonlyMap<string, string> | undefined {
    return [object.value, table.value]
      .map((name) => this.#recordTypes.get(`${name}_rt_mapping`.toLowerCase()))
      .find((names) => names !== undefined);
  }

  /** The rows that a step loads, in the order of the file. */
  async *loaded(rows: StepRows, mistakes: Mistakes): AsyncGenerator<readonly (readonly string[])[]> {
    const names = this.recordTypes(rows.step);
    for await (const read of this.#dump.rows(rows.table, mistakes)) {
      yield read
        .filter(({ values }) => rows.has(values))
        .map(({ values }) => [
          textAt(rows.keyIndex, values),
          ...rows.columns.map((column) => rows.cell(column, values)),
          names?.get(textAt(rows.recordTypeIndex ?? -1, values)) ?? '',
        ]);
    }
  }

  #openSteps(steps: readonly MappingStep[], table: SqlTable, mistakes: Mistakes): readonly StepRows[] {
    return steps
      .filter((step) => step.table.value.toLowerCase() === table.name.toLowerCase())
      .map((step) => {
        const rows = new StepRows(step, table, mistakes);
        this.#steps.set(step, rows);
        return rows;
      });
  }

  #noteRecordType(table: SqlTable, values: Parameters<typeof textAt>[1]): void {
    const key = table.name.toLowerCase();
    const names = this.#recordTypes.get(key) ?? new Map<string, string>();
    this.#recordTypes.set(key, names);
    const [id, name] = ['record_type_id', 'developer_name'].map((column) =>
      textAt(
        table.columns.findIndex(({ name }) => name.toLowerCase() === column),
        values,
      ),
    );
    if (id !== undefined && name !== undefined && names.size < MAX_RECORD_TYPES) names.set(id, name);
  }
}
