import { number } from '../../diagnostic/counted.ts';
import { MAX_BATCH_BYTES } from '../../limits/bulk-api-limits.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { SourceWindow } from '../bytes/source-file.ts';
import { BatchCutter, type BatchLimits } from '../cutting/batch-cutter.ts';
import type { Cutter, LevelFinder } from '../cutting/cutter.ts';
import { columnValue, GroupCutter } from '../cutting/group-cutter.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { levelFinder, type ColumnsOf } from '../mapping/own-references.ts';
import { linkHeader } from '../mapping/projection.ts';
import { RowChoice } from '../mapping/row-choice.ts';
import { valueChanges } from '../mapping/source-values.ts';
import { ChangedMembers } from '../members/changed-members.ts';
import { columnOf, lineEndsIn } from '../members/line-position.ts';
import type { MemberCells } from '../members/member-cells.ts';
import type { MemberColumns } from '../members/member-columns.ts';
import { groupMember, referenceMembers, type MemberChoice } from '../members/member-plan.ts';
import type { MemberDialect, MemberReader } from '../members/member-reader.ts';
import { ChangedCells } from '../record/record-change.ts';
import { overheadOf, type RecordCells } from '../record/record-format.ts';
import type { RecordBytes } from '../record/source-record.ts';
import { referenceRule, type FieldReference } from '../references/field-reference.ts';
import type { ArchiveInspection } from '../zip/archive-inspection.ts';
import type { InspectionPorts, SourceRules } from './inspector.ts';
import type { SourceMistakes } from './source-mistakes.ts';

export interface MemberCuttingParts {
  readonly mapping: Mapping;
  readonly limits: BatchLimits;
  readonly dialect: MemberDialect;
  readonly reader: MemberReader;
  readonly columns: MemberColumns;
  readonly cells: MemberCells;
  readonly ports: InspectionPorts;
  readonly archives: ArchiveInspection | undefined;
  readonly mistakes: SourceMistakes;
}

/** How records with members are chosen, changed and cut into batches, as far as the job's mapping says it. */
export class MemberCutting {
  readonly rules: SourceRules;
  readonly cutter: Cutter;
  /** The least that a record takes of a batch, in bytes: a second pass has the same batches, of rows with Ids alone. */
  readonly leastBytes: number;
  /** Records that `where` leaves out, so far. */
  unchosen = 0;
  readonly #parts: MemberCuttingParts;

  constructor(parts: MemberCuttingParts) {
    this.#parts = parts;
    const linkFields = (parts.mapping.references ?? [])
      .filter(({ deferred, isFixed, isOwn }) => deferred || (isOwn && !isFixed))
      .map(({ field }) => field.value);
    this.leastBytes = linkBytes(linkFields.length);
    this.rules = this.#rules();
    this.cutter = this.#cutter(linkFields);
  }

  /** The record that was split last as the job's rules make it, split; undefined when it is left out. */
  ruled(window: SourceWindow, start: number, end: number, line: number): RecordBytes | undefined {
    const { bytes } = window;
    const { change, choice } = this.rules;
    const { limits, mistakes, reader } = this.#parts;
    if (choice?.leavesOut(bytes, start, end) === true) {
      // It is read with its batch, and not sent.
      this.unchosen++;
      const readBytes = Math.min(end - start, limits.maxBytes >> 1);
      this.cutter.add(window, start, end, end, readBytes, line);
      return undefined;
    }
    if (change === undefined) return { bytes, start, contentEnd: end };
    for (const { at, hint, message } of change.flaws(bytes, start, end)) {
      mistakes.report(line + lineEndsIn(bytes, start, at), message, hint, columnOf(window, at));
    }
    const record = change.of(bytes, start, end);
    reader.split(record.bytes, record.start, record.contentEnd);
    return record;
  }

  /** Puts the record between `start` and `end` into a batch. @param sentBytes what it adds to a request body */
  add(window: SourceWindow, start: number, end: number, sentBytes: number, line: number): void {
    if (this.cutter.fits(sentBytes)) {
      this.cutter.add(window, start, end, end, sentBytes, line);
      return;
    }
    this.#parts.mistakes.report(
      line,
      `The record that starts here takes ${number(sentBytes)} bytes, too many for a batch of at most ${number(this.#parts.limits.maxBytes)} bytes with what stands around its records.`,
      `Raise "batch.maxBytes" (at most ${MAX_BATCH_BYTES}), or shorten the record.`,
    );
  }

  #rules(): SourceRules {
    const { cells, dialect, mapping, reader } = this.#parts;
    const { where = [] } = mapping;
    const changes = valueChanges(mapping);
    const columnOf = (column: string): (() => number) => this.#columnOf((name) => name === column);
    return {
      choice: where.length === 0 ? undefined : new RowChoice(cells, where, columnOf),
      change: changes.size === 0 ? undefined : new ChangedMembers(reader, dialect.syntax, changes),
    };
  }

  #cutter(linkFields: readonly string[]): Cutter {
    const { archives, dialect, limits, mapping, ports } = this.#parts;
    const headerBytes = Math.max(
      overheadOf(dialect.frame),
      linkFields.length > 0 ? linkHeader(linkFields).length : 0,
    );
    if (archives?.isReady === true) return archives.cutter(headerBytes);
    const { groupBy, references = [] } = mapping;
    const own = references.filter(({ isOwn }) => isOwn);
    if (groupBy === undefined && own.length === 0) return new BatchCutter(limits, headerBytes, false);
    const { change } = this.rules;
    const cells = change === undefined ? this.#parts.cells : new ChangedCells(this.#parts.cells, change);
    return new GroupCutter({
      ...{ ...ports, limits, headerBytes },
      valueOf: columnValue(cells, groupBy && this.#columnOf(groupMember(groupBy.value, mapping))),
      levels: this.#levelFinder(own, cells),
    });
  }

  #levelFinder(own: readonly FieldReference[], cells: RecordCells): LevelFinder | undefined {
    const columnsOf: ColumnsOf = (names) => {
      const columns = names.map((name) => this.#columnOf((member) => member === name));
      return () => columns.map((column) => column());
    };
    const fields = own.map((reference) => {
      const members = referenceMembers(reference, this.#parts.mapping);
      const columns = members.map((choice) => this.#columnOf(choice));
      const parent = (): number[] => columns.map((column) => column());
      return { reference, parent, cell: referenceRule(reference, []) };
    });
    return levelFinder(fields, cells, columnsOf);
  }

  /** The column of the first member that is chosen; -1 as long as no record has one. */
  #columnOf(isChosen: MemberChoice): () => number {
    const { names } = this.#parts.columns;
    let [column, seen] = [-1, 0];
    return () => {
      for (; column < 0 && seen < names.length; seen++) if (isChosen(names[seen] ?? '')) column = seen;
      return column;
    };
  }
}

/** The most that a row of a second pass takes, with its line end: Ids alone. */
function linkBytes(fields: number): number {
  return fields === 0 ? 0 : ID_BYTES + fields * (1 + ID_BYTES) + 1;
}
