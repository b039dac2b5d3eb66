import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { ManifestJob, QueryRule } from '../manifest/manifest.ts';
import { readSelect } from '../manifest/soql-select.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { purposeOf, takesNoIds, type KeyedMapping } from './job-inspection.ts';

/**
 * The query that a job takes its rows from, or nothing after a mistake has been reported. It must run with the job,
 * since what an earlier run left may be old.
 */
export function rowSource(
  rowsFrom: Located<string>,
  mapping: KeyedMapping & Pick<ManifestJob, 'columns'>,
  chosen: readonly ManifestJob[],
  mistakes: Mistakes,
): QueryRule | undefined {
  const query = chosen.find(({ id }) => id === rowsFrom.value)?.query;
  if (query === undefined) {
    mistakes.error({
      message: `The rows come from job "${rowsFrom.value}", which input "jobs" leaves out.`,
      hint: 'Name both jobs in the input "jobs".',
      place: rowsFrom.place,
    });
    return undefined;
  }
  const id = foundId(query, mapping);
  if (id === undefined) return query;
  mistakes.error({
    message: `The rows that the query finds have an Id, but the operation ${mapping.operation.value} ${purposeOf(mapping)}.`,
    hint: `Drop it with "columns: { ${id}: ~ }", or choose an operation that finds its records by "Id".`,
    place: rowsFrom.place,
  });
  return undefined;
}

/** The column of Ids that a job would take over from its query and has no use for. */
function foundId(
  { soql }: QueryRule,
  mapping: KeyedMapping & Pick<ManifestJob, 'columns'>,
): string | undefined {
  if (!takesNoIds(mapping)) return undefined;
  const id = readSelect(soql.value).columns?.find((column) => isSameField(column, 'Id'));
  const isMapped = mapping.columns.some(({ column, field }) => {
    return isSameField(column.value, id ?? '') && (field === 'drop' || !isSameField(field.value, 'Id'));
  });
  return isMapped ? undefined : id;
}
