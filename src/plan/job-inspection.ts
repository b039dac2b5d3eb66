import { counted } from '../diagnostic/counted.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ContentType } from '../manifest/manifest.ts';
import type { BatchLimits } from '../records/cutting/batch-cutter.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { filledColumns, type FilledColumn } from '../records/inspection/filled-columns.ts';
import {
  inspect,
  type Inspected,
  type Inspection,
  type InspectionPorts,
} from '../records/inspection/inspection.ts';
import { keyField, type Mapping } from '../records/mapping/mapping.ts';
import type { SentField } from '../records/mapping/projection.ts';
import { filledFields } from '../records/mapping/specified-fields.ts';
import type { SourceFile } from '../records/bytes/source-file.ts';

/** Reads all files of a job as `inspect` does, without Ids that its operation has no use for. @throws as `inspect` */
export async function inspectJob(
  sources: readonly SourceFile[],
  mapping: Mapping,
  limits: BatchLimits,
  ports: InspectionPorts,
  contentType?: ContentType,
): Promise<Inspected> {
  return withoutIds(
    { mapping, ports, removal: (name) => `Drop it with "columns: { ${name}: ~ }"` },
    async (one, itsPorts) => inspect(sources, one, limits, itsPorts, contentType),
  );
}

/** What is to be inspected. */
interface ToInspect {
  readonly mapping: Mapping;
  readonly ports: InspectionPorts;
  /** How a column is taken out: the beginning of a hint. */
  readonly removal: (column: string) => string;
}

/**
 * Inspects records. An insert, and an upsert by another key, take no Ids: records that have one are a mistake, and a
 * column that is for Ids and has none is not sent.
 *
 * @throws what `inspection` throws
 */
export async function withoutIds<One extends Pick<Inspected, 'inspection' | 'defects'>>(
  { mapping, ports, removal }: ToInspect,
  inspection: (mapping: Mapping, ports: InspectionPorts) => Promise<One>,
): Promise<One> {
  const first = await inspection(mapping, ports);
  const { defects, inspection: inspected } = first;
  if (inspected === undefined || defects.hasErrors) return first;
  const ids = takesNoIds(mapping)
    ? filledFields(mapping.spec, inspected.projection.fields).filter(({ name }) => isSameField(name, 'Id'))
    : [];
  if (ids.length === 0) return first;
  const columns = ids.flatMap(({ source }) => (source.kind === 'column' ? [source.index] : []));
  const mistakes = [
    ...givenIds(ids, mapping),
    ...filledIds(await filledColumns(inspected, columns, ports), inspected, { mapping, removal }),
  ];
  defects.takeOver(mistakes);
  const staysAsItIs = mapping.zip === 'ready' || mapping.spec !== undefined;
  if (mistakes.length > 0 || columns.length === 0 || staysAsItIs) return first;
  const unsentColumns = new Set([
    ...(mapping.unsentColumns ?? []),
    ...columns.map((column) => inspected.header.columns[column] ?? ''),
  ]);
  return inspection({ ...mapping, unsentColumns }, { ...ports, scratch: `${ports.scratch}again-` });
}

export const SPEC_REMOVAL = 'Take the line for "Id" out of the transformation spec';

function filledIds(
  filled: ReadonlyMap<number, FilledColumn>,
  { header }: Inspection,
  { mapping, removal }: Omit<ToInspect, 'ports'>,
): Diagnostic[] {
  return [...filled].map(([column, { file, line, records }]) => {
    const name = header.columns[column] ?? '';
    return {
      severity: 'error',
      message: `The column "${name}" gives ${counted(records, 'record')} an Id, but the operation ${mapping.operation.value} ${purposeOf(mapping)}.`,
      hint: `${mapping.spec === undefined ? removal(name) : SPEC_REMOVAL}, or choose an operation that finds its records by "Id".`,
      place: { file, line },
    };
  });
}

function givenIds(ids: readonly SentField[], mapping: Mapping): Diagnostic[] {
  return ids
    .filter(({ source }) => source.kind === 'rule' || (source.kind === 'constant' && source.value !== ''))
    .map(({ place }) => ({
      severity: 'error',
      message: `The ${mapping.spec === undefined ? 'manifest' : 'transformation spec'} gives each record an Id, but the operation ${mapping.operation.value} ${purposeOf(mapping)}.`,
      hint: 'Take "Id" out, or choose an operation that finds its records by "Id".',
      place,
    }));
}

/** How an operation finds its records. */
export type KeyedMapping = Pick<Mapping, 'operation' | 'externalIdFieldName'>;

/** What an operation does that has no use for Ids: the end of a sentence. */
export function purposeOf(mapping: KeyedMapping): string {
  return mapping.operation.value === 'insert'
    ? 'makes new records'
    : `finds its records by "${keyField(mapping)}"`;
}

/** Whether the operation has no use for Ids. */
export function takesNoIds(mapping: KeyedMapping): boolean {
  const operation = mapping.operation.value;
  return operation === 'insert' || (operation === 'upsert' && !isSameField(keyField(mapping), 'Id'));
}
