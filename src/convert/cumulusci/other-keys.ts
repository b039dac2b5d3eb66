import { counted } from '../../diagnostic/counted.ts';
import type { Conversion } from '../conversion.ts';
import type { MappingStep } from './mapping-file.ts';
import type { StepRows } from './step-rows.ts';

const SELECT_HINT =
  'action: select finds records of the org by likeness or at random, which a load cannot do.';

/** Says what becomes of a step's keys that make no key of a job, and of the rows that it does not load. */
export function reportOtherKeys(step: MappingStep, rows: StepRows | undefined, conversion: Conversion): void {
  const { name } = step;
  for (const { name: key, place } of step.otherKeys) {
    if (key === 'select_options' && step.action !== 'select') continue;
    conversion.lost(`\`${name}\`: \`${key}\` is left out.`, HINTS[key] ?? SELECT_HINT, place);
  }
  if (step.action === 'select') {
    conversion.lost(
      `The step \`${name}\` has no job, and lookups to its table stay empty.`,
      `${SELECT_HINT} A query job can stand for it where the records have a key.`,
      step.actionPlace,
    );
    return;
  }
  if (rows === undefined || rows.count === 0) {
    conversion.decided(
      `The step \`${name}\` has no job.`,
      `It loads no row of the table \`${step.table.value}\`.`,
      step.place,
    );
    return;
  }
  const [filter] = step.filters;
  if (rows.leftOut > 0) {
    conversion.decided(
      `\`${name}\`: ${counted(rows.leftOut, 'row')} of the table \`${rows.table.name}\` ${rows.leftOut === 1 ? 'is' : 'are'} not written.`,
      'The filters of the step leave them out.',
      filter?.place ?? step.recordType?.place ?? step.place,
    );
  }
  if (rows.persons > 0) {
    conversion.look(
      `\`${name}\`: ${counted(rows.persons, 'contact')} of person accounts ${rows.persons === 1 ? 'is' : 'are'} not written.`,
      'The org makes them with the accounts. Lookups to them stay empty: fill those by a query job for PersonContactId.',
      step.place,
    );
  }
  const person = step.fields.find(({ field }) => field.toLowerCase() === 'ispersonaccount');
  if (person !== undefined) {
    conversion.lost(
      `\`${name}\`: the field \`IsPersonAccount\` is not sent.`,
      'It follows from the record type; no load can write it.',
      person.place,
    );
  }
  reportDates(step, rows, conversion);
  for (const { after, field, place } of step.lookups) {
    if (after === undefined) continue;
    conversion.carried(
      `\`${name}\`: \`${field}\` is set when the records of \`${after.value}\` are there; references do that by themselves.`,
      place,
    );
  }
}

const HINTS: Readonly<Record<string, string>> = {
  soql_filter: 'It narrows what is extracted from an org, and no load.',
  oid_as_pk: 'Keys are those of the table, whatever they are.',
};

function reportDates({ anchorDate, name }: MappingStep, rows: StepRows, conversion: Conversion): void {
  if (anchorDate === undefined) return;
  const fields = rows.columns.filter(({ lookup }) => lookup === undefined);
  const moving = fields.filter((column) => rows.moves(column)).map(({ field }) => `\`${field}\``);
  const mixed = fields.filter((column) => column.dates > 0 && !rows.moves(column));
  conversion.decided(
    moving.length === 0
      ? `\`${name}\`: no field moves with the anchor date ${anchorDate.value}.`
      : `\`${name}\`: ${moving.join(', ')} ${moving.length === 1 ? 'moves' : 'move'} with the day of the load (\`relativeDates\`).`,
    `Fields all of whose values are dates or date-times move, by their distance from ${anchorDate.value}.`,
    anchorDate.place,
  );
  for (const { dates, field, filled } of mixed) {
    conversion.look(
      `\`${name}\`: \`${field}\` does not move with the anchor date.`,
      `${counted(dates, 'value')} of ${filled} ${dates === 1 ? 'is a date' : 'are dates'}, the others are not.`,
      anchorDate.place,
    );
  }
}
