import { diagnosticText } from '../diagnostic/diagnostic-text.ts';
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import type { ErrorGroup, FailedRecord, JobOutcome, Outcome, SourcePlace } from '../outcome/outcome.ts';
import { position } from './position.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { hasInvisible, visible, visibleInPlace, withoutCommand } from './untrusted-text.ts';

/** The runner keeps this many annotations per level and step, and loses the later ones. */
const annotationsPerLevel = 10;

/** The runner cuts an annotation's message at 4,096 characters. */
export const messageLimitCharacters = 4096;

/** Lines and columns are 1-based, `endColumn` is the last column meant; `file` is relative to the workspace. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  /** What it reports, as the log would: the runner writes it to the log. Absent for a failed record. */
  readonly diagnostic?: Diagnostic;
}

/**
 * The annotations to make, within the runner's limit. One place among the errors is left for the step's failure,
 * `failureSentence`: if ten came before it, the message that says what happened would be the one lost.
 */
export function annotations(outcome: Outcome): Annotation[] {
  const all = [
    ...recordAnnotations(outcome),
    ...differenceAnnotations(outcome),
    ...outcome.diagnostics.map(diagnosticAnnotation),
  ];
  const errors = all.filter((annotation) => annotation.level === 'error');
  const warnings = all.filter((annotation) => annotation.level === 'warning');
  return [...errors.slice(0, annotationsPerLevel - 1), ...budgeted(warnings)].map(withoutCommands);
}

/** A file named ":" would begin a line with the two colons of a command. */
function withoutCommands(annotation: Annotation): Annotation {
  return { ...annotation, message: annotation.message.split('\n').map(withoutCommand).join('\n') };
}

function budgeted(warnings: readonly Annotation[]): readonly Annotation[] {
  if (warnings.length <= annotationsPerLevel) return warnings;
  const shown = warnings.slice(0, annotationsPerLevel - 1);
  const hidden = counted(warnings.length - shown.length, 'more warning');
  return [...shown, { level: 'warning', message: `${hidden}: the log and the job summary list them.` }];
}

/** As the log shows a mistake, with its place and the line with carets: the runner adds neither. */
function diagnosticAnnotation(diagnostic: Diagnostic): Annotation {
  const { severity, message, hint, place, related } = diagnostic;
  const shortened = {
    ...{ severity, message: visible(message, 1200) },
    ...(hint === undefined ? {} : { hint: visible(hint, 900) }),
    ...(place === undefined ? {} : { place: shortPlace(place) }),
    ...(related === undefined
      ? {}
      : { related: { message: visible(related.message, 300), place: shortPlace(related.place) } }),
  };
  return {
    ...{ level: severity, diagnostic },
    message: cutAtLine(diagnosticText(shortened, ''), messageLimitCharacters),
    ...(place === undefined ? {} : range(place)),
  };
}

function shortPlace({ sourceLine, ...place }: Place): Place {
  const file = visible(place.file, 100);
  return { ...place, file, ...(sourceLine === undefined ? {} : { sourceLine: visibleInPlace(sourceLine) }) };
}

/** The lines of a text that are no longer than `limit` together. */
function cutAtLine(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, text.lastIndexOf('\n', limit));
}

function range(place: Place): Partial<Annotation> {
  const { file, line, column, endColumn } = place;
  // A path with invisible characters would point elsewhere than it seems to: it is shown, but not linked.
  if (hasInvisible(file)) return { title: visible(file, 200) };
  if (line === undefined) return { file };
  if (column === undefined) return { file, startLine: line };
  const end = endColumn === undefined ? {} : { endColumn: Math.max(column, endColumn - 1) };
  return { file, startLine: line, endLine: line, startColumn: column, ...end };
}

/** The failed records to annotate, nine at most: the first of every kind of error before the second of any, tolerated kinds last. */
export function recordAnnotations(outcome: Outcome): Annotation[] {
  const kinds = outcome.jobs.flatMap((job) =>
    job.errors.map((group) => ({ job, group, records: recordsOf(job, group) })),
  );
  const counting = kinds
    .filter(({ group }) => !group.tolerated)
    .toSorted((a, b) => b.group.count - a.group.count);
  const tolerated = kinds.filter(({ group }) => group.tolerated);
  const inTurn = [...takenInTurn(counting), ...takenInTurn(tolerated)].slice(0, annotationsPerLevel - 1);
  return inTurn.map(({ kind, record }) => recordAnnotation(outcome, kind.job, kind.group, record));
}

interface Kind {
  readonly job: JobOutcome;
  readonly group: ErrorGroup;
  readonly records: readonly FailedRecord[];
}

function* takenInTurn(
  kinds: readonly Kind[],
): Generator<{ readonly kind: Kind; readonly record: FailedRecord }> {
  for (let turn = 0; turn < annotationsPerLevel; turn += 1) {
    for (const kind of kinds) {
      const record = kind.records[turn];
      if (record !== undefined) yield { kind, record };
    }
  }
}

/** The known records of a kind, in source order. The group's own samples know only the message of the first. */
function recordsOf(job: JobOutcome, group: ErrorGroup): FailedRecord[] {
  const { statusCode, fields, message, tolerated } = group;
  const same = job.failedRecords.filter(
    (record) => record.statusCode === statusCode && String(record.fields) === String(fields),
  );
  const isKnown = (place: SourcePlace): boolean =>
    same.some((record) => record.file === place.file && record.line === place.line);
  const samples = group.samples
    .filter((place) => !isKnown(place))
    .map((place) => ({ ...place, statusCode, fields, message, tolerated }));
  return [...same, ...samples];
}

/** The places of records that the org does not hold as they were sent: the first of every field before the second of any. */
function differenceAnnotations({ jobs }: Outcome): Annotation[] {
  const fields = jobs.flatMap(({ id, verification }) =>
    (verification?.fields ?? []).map((field) => ({ id, ...field })),
  );
  const turns = fields.flatMap(({ samples, ...field }) =>
    samples.map((place, turn) => ({ ...field, place, turn })),
  );
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, annotationsPerLevel - 1)
    .map(({ field, id, place, records }) => ({
      level: 'error',
      title: `Differs in ${visible(field, 100)}`,
      message: `${position(place)}: the org does not hold what was sent in ${visible(field, 100)}.\n${counted(records, 'record')} of job ${visible(id, 100)} ${records === 1 ? 'differs' : 'differ'} in it; the values are in ${visible(id, 100)}/differences.csv.`,
      ...range(place),
    }));
}

function recordAnnotation(
  outcome: Outcome,
  job: JobOutcome,
  group: ErrorGroup,
  record: FailedRecord,
): Annotation {
  const fields = record.fields.length > 0 ? ` (${visible(record.fields.join(', '), 300)})` : '';
  const share = group.count === 1 ? 'The only record' : `One of ${number(group.count)} records`;
  const failure = `failed with ${visible(record.statusCode, 100)}${group.tolerated ? ', which is tolerated' : ''}`;
  return {
    level: group.tolerated || outcome.verdict === 'success' ? 'warning' : 'error',
    title: `${visible(record.statusCode, 100)}${fields}`,
    message: `${position(record)}: ${visible(record.message, 3000)}\n${share} of job ${visible(job.id, 100)} that ${failure}.`,
    ...range(record),
  };
}
