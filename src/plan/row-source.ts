import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { ManifestJob, QueryRule } from '../manifest/manifest.ts';
import { readSelect } from '../manifest/soql-select.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { TransformationSpec } from '../records/mapping/transformation-spec.ts';
import { purposeOf, SPEC_REMOVAL, takesNoIds, type KeyedMapping } from './job-inspection.ts';

/** What of a job says which of a query's columns it sends, and as what. */
type RowMapping = KeyedMapping & Pick<ManifestJob, 'columns'> & { readonly spec?: TransformationSpec };

/**
 * The query that a job takes its rows from, or nothing after a mistake has been reported. It must run with the job,
 * since what an earlier run left may be old.
 */
export function rowSource(
  rowsFrom: Located<string>,
  mapping: RowMapping,
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
  const removal = idRemoval(query, mapping);
  if (removal === undefined) return query;
  mistakes.error({
    message: `The rows that the query finds have an Id, but the operation ${mapping.operation.value} ${purposeOf(mapping)}.`,
    hint: `${removal}, or choose an operation that finds its records by "Id".`,
    place: rowsFrom.place,
  });
  return undefined;
}

/** How a job is kept from taking over Ids from its query that it has no use for; undefined where it takes none. */
function idRemoval({ soql }: QueryRule, mapping: RowMapping): string | undefined {
  if (!takesNoIds(mapping)) return undefined;
  if (mapping.spec !== undefined) {
    const fills = mapping.spec.lines.some(
      ({ column, field, value }) => isSameField(field, 'Id') && (column !== '' || value !== ''),
    );
    return fills ? SPEC_REMOVAL : undefined;
  }
  const id = readSelect(soql.value).columns?.find((column) => isSameField(column, 'Id'));
  const isMapped = mapping.columns.some(({ column, field }) => {
    return isSameField(column.value, id ?? '') && (field === 'drop' || !isSameField(field.value, 'Id'));
  });
  return id === undefined || isMapped ? undefined : `Drop it with "columns: { ${id}: ~ }"`;
}
