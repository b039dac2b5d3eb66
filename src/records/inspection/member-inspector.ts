import { number } from '../../diagnostic/counted.ts';
import { isUtf8 } from 'node:buffer';
import { isError, type Place } from '../../diagnostic/diagnostic.ts';
import { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_BATCH_BYTES, MAX_CELL_CHARACTERS, MAX_RECORD_FIELDS } from '../../limits/bulk-api-limits.ts';
import { BatchCutter, type BatchLimits } from '../cutting/batch-cutter.ts';
import { isUtf16, markLength } from '../bytes/byte-order.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { csvCell } from '../csv/cells.ts';
import type { Cutter, LevelFinder } from '../cutting/cutter.ts';
import { columnValue, GroupCutter, warnOfDivided } from '../cutting/group-cutter.ts';
import { isResultColumn } from '../csv/header.ts';
import {
  MAX_DEFECTS_PER_JOB,
  type Inspection,
  type InspectionPorts,
  type Inspector,
  type InspectorParts,
  type SentColumns,
  type SourceRules,
} from './inspector.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { RecordDoubts } from './record-doubts.ts';
import { RecordTally, reportOnce } from './record-tally.ts';
import { levelFinder, refuseCircle, type ColumnsOf } from '../mapping/own-references.ts';
import { linkHeader, projectionOf, settled } from '../mapping/projection.ts';
import { RecordLengths } from '../record/record-lengths.ts';
import { overheadOf, type RecordCells } from '../record/record-format.ts';
import { RowChoice } from '../mapping/row-choice.ts';
import { valueChanges } from '../mapping/source-values.ts';
import { ChangedMembers } from '../members/changed-members.ts';
import { ChangedCells } from '../record/record-change.ts';
import type { RecordBytes } from '../record/source-record.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { InspectedFile, SourceFile, SourceWindow } from '../bytes/source-file.ts';
import {
  archiveLimits,
  CHANGES_IN_READY_ARCHIVE,
  type ArchiveInspection,
} from '../zip/archive-inspection.ts';
import { BINARY_FIELDS, isBinaryField } from '../zip/binary-fields.ts';
import { referenceRule, type FieldReference } from '../references/field-reference.ts';
import { jsonFlaw } from '../json/json-flaws.ts';
import { columnOf, lineEndsIn } from '../members/line-position.ts';
import { MemberCells } from '../members/member-cells.ts';
import { MemberColumns } from '../members/member-columns.ts';
import { MemberFormat } from '../members/member-format.ts';
import { MemberLinks } from '../members/member-links.ts';
import {
  groupMember,
  memberPlan,
  referenceMembers,
  type MemberChoice,
  type MemberPlan,
} from '../members/member-plan.ts';
import type { FormatFlaw, MemberDialect, MemberReader, RecordFinder } from '../members/member-reader.ts';
import { MemberRewrite } from '../members/member-rewrite.ts';
import { MemberRow } from '../members/member-row.ts';
import { NULL, TEXT } from '../members/member-table.ts';

/** A place in a file, and the line on which it lies. */
interface Position {
  at: number;
  line: number;
}

/** Inspects files whose records have members: which names there are is known only at their end. */
export class MemberInspector implements Inspector {
  readonly defects = new Mistakes(MAX_DEFECTS_PER_JOB);
  readonly #dialect: MemberDialect;
  readonly #mapping: Mapping;
  readonly #limits: BatchLimits;
  readonly #reader: MemberReader;
  readonly #columns: MemberColumns;
  readonly #cells: MemberCells;
  readonly #plan: MemberPlan;
  readonly #rewrite: MemberRewrite;
  readonly #archives: ArchiveInspection | undefined;
  /** What a second pass sets. */
  readonly #linkFields: readonly string[];
  readonly #rules: SourceRules;
  readonly #cutter: Cutter;
  readonly #row = new ByteBuffer();
  readonly #doubts = new RecordDoubts();
  readonly #ports: InspectionPorts;
  #records = 0;
  /** Up to here, what is left of the window was found to be UTF-8. */
  #textEnd = 0;
  /** Of the file, in another encoding. */
  #foreign = new RecordTally();
  #source = '';
  #first: { readonly file: string; readonly line: number } | undefined;
  #sentColumns: SentColumns | undefined;

  constructor(dialect: MemberDialect, { archives, limits, mapping, ports }: InspectorParts) {
    this.#dialect = dialect;
    this.#mapping = mapping;
    this.#ports = ports;
    this.#archives = archives;
    this.#limits = archives === undefined ? limits : archiveLimits(limits, BINARY_FIELDS.size);
    this.#linkFields = (mapping.references ?? [])
      .filter(({ deferred, isFixed, isOwn }) => deferred || (isOwn && !isFixed))
      .map(({ field }) => field.value);
    this.#reader = dialect.reader();
    this.#columns = new MemberColumns(this.#reader.names);
    this.#cells = new MemberCells(this.#reader, this.#columns, mapping.blankCells === 'null');
    this.#plan = memberPlan(mapping);
    this.#rewrite = new MemberRewrite(this.#reader, dialect.syntax, this.#plan);
    this.#rules = this.#rulesOf();
    this.#cutter = this.#cutterFor(ports);
  }

  get sentColumns(): SentColumns | undefined {
    return this.#sentColumns;
  }

  async finish(files: readonly InspectedFile[]): Promise<Inspection | undefined> {
    const [file] = files;
    // Where no file has a record, nothing is sent.
    if (this.#first === undefined && this.#records === 0 && file !== undefined && !this.defects.hasErrors)
      this.#first = { file: file.name, line: 1 };
    if (this.#first === undefined) return undefined;
    await this.#learnOfNulls();
    const { names: columns, places } = this.#columns;
    const header = { columns, line: this.#first.line, spans: [], places };
    const parents = this.#columns.parents.filter((name) => !this.#plan.names(name));
    const mapping = withoutParents(this.#mapping, parents, places[0]);
    const { projection: first, defects } = projectionOf(header, this.#first.file, mapping);
    if (!defects.some(isError)) {
      const { file, line } = this.#first;
      this.#sentColumns = {
        ...{ place: { file, line }, fields: first.fields, isWhole: !this.defects.hasErrors },
      };
    }
    // Which names there are, records alone say.
    if (!this.defects.hasErrors && this.#records > 0) this.defects.takeOver(defects);
    if (this.#archives?.isReady === true && this.#rewrite.changesValues) {
      this.defects.error({
        ...CHANGES_IN_READY_ARCHIVE,
        place: { file: this.#first.file, line: this.#first.line },
      });
    }
    this.#doubts.report(this.defects);
    if (this.defects.hasErrors) return undefined;
    const cut = await this.#cutter.endJob(this.#archives?.stored ?? files);
    warnOfDivided(cut.order, this.#mapping, this.defects);
    if (refuseCircle(cut.levels, this.#mapping.references ?? [], files, this.defects)) return undefined;
    const projection = settled(first, mapping, { ...cut, records: this.#records });
    const { links, postponed } = projection;
    const shown = [...header.columns.keys()].filter(
      (column) => !isResultColumn(columns[column] ?? '') && !parents.includes(columns[column] ?? ''),
    );
    return {
      ...{
        ...this.#rules,
        files,
        header,
        records: this.#records,
        packing: this.#archives?.packing(),
        ...cut,
      },
      format: new MemberFormat(
        this.#dialect,
        this.#reader,
        this.#columns,
        this.#mapping.blankCells === 'null',
      ),
      projection: {
        ...projection,
        sent: this.#rewrite.changesRecords || parents.length > 0 ? this.#rewrite : undefined,
        resultHeader: shown.map((column) => csvCell(columns[column] ?? '')).join(','),
        postponed:
          postponed &&
          new MemberRewrite(this.#reader, this.#dialect.syntax, memberPlan(mapping, 'postponed')),
        links: links && { ...links, row: new MemberLinks(this.#reader, this.#cells, links) },
        result: new MemberRow(this.#reader, this.#cells, shown),
      },
    };
  }

  async inspectFile(source: SourceFile, window: SourceWindow, signal: AbortSignal): Promise<number> {
    this.#foreign = new RecordTally();
    const records = await this.#inspect(source, window, signal);
    const mistake = {
      message: 'The record that starts here is not UTF-8.',
      hint: 'Save the file as UTF-8.',
    };
    reportOnce(this.#foreign, mistake, this.defects);
    return records;
  }

  async #inspect(source: SourceFile, window: SourceWindow, signal: AbortSignal): Promise<number> {
    this.#source = source.name;
    const finder = this.#dialect.finder(this.#reader);
    await window.advance(0);
    const head = window.bytes.subarray(0, window.limit);
    if (isUtf16(head)) {
      this.#defect(1, 'The file is UTF-16.', 'Save it as UTF-8: the Bulk API takes nothing else.');
      return 0;
    }
    const here: Position = { at: markLength(head), line: 1 };
    const before = this.#records;
    for (;;) {
      signal.throwIfAborted();
      this.#textEnd = textEnd(window, here.at);
      const step = await this.#takeRecords(finder, window, here);
      if (step === 'end') break;
      if (step === 'stopped') return this.#records - before;
      if (window.limit - here.at > MAX_BATCH_BYTES) {
        this.#defect(
          here.line,
          `The record that starts here is longer than ${number(MAX_BATCH_BYTES)} bytes, more than a batch can hold.`,
          'Perhaps a bracket is missing. The rest of the file was not checked.',
        );
        return this.#records - before;
      }
      await this.#cutter.settle(window, here.at);
      await window.advance(here.at);
      here.at = 0;
    }
    this.#cutter.endFile(window);
    if (this.#records === before) {
      if (this.#mapping.emptyFiles !== 'allow')
        this.#defect(
          1,
          'The file has no records.',
          'Give it records, leave it out, or write "emptyFiles: allow".',
        );
    } else if (this.#archives?.isReady === true && finder.bodyFlaw !== undefined) {
      const { hint, message } = finder.bodyFlaw;
      this.#defect(1, message, hint);
    }
    return this.#records - before;
  }

  /** Takes the records in the window; moves `here` behind the last one. */
  async #takeRecords(
    finder: RecordFinder,
    window: SourceWindow,
    here: Position,
  ): Promise<'more' | 'end' | 'stopped'> {
    for (;;) {
      const { bytes, limit } = window;
      const step = finder.next(bytes, here.at, limit, window.final);
      switch (step) {
        case 'more':
        case 'end':
          return step;
        case 'flaw':
          if (finder.flaw !== undefined) this.#report(finder.flaw, window, here);
          return 'stopped';
        case 'record': {
          here.line += lineEndsIn(bytes, here.at, finder.start);
          here.at = finder.start;
          const { end } = finder;
          const flaw = this.#split(window, here, end, finder);
          if (this.#reader.names.asksForLookups || this.#mayEmptyLookup()) await this.#learn();
          const reading = this.#readRecord(window, here, end, flaw);
          if (reading === 'stopped') return reading;
          const record = reading === 'sound' ? this.#ruled(window, here, end) : undefined;
          if (record !== undefined) {
            if (record.contentEnd - record.start > MAX_CELL_CHARACTERS)
              this.#checkLengths(record.bytes, here.line);
            this.#doubt(here.line);
            const attachedBytes =
              this.#archives && (await this.#weigh(this.#archives, record.bytes, here.line));
            this.#cutRecord(window, here, end, record, attachedBytes ?? 0);
          }
          here.line += finder.lineEnds;
          here.at = end;
          this.#records++;
        }
      }
    }
  }

  #split(
    { bytes }: SourceWindow,
    { at }: Position,
    end: number,
    { isSplit, isWrapped }: RecordFinder,
  ): FormatFlaw | undefined {
    const flaw = isSplit
      ? undefined
      : (this.#reader.check?.(bytes, at, end) ?? this.#reader.split(bytes, at, end));
    // What is learnt from a record may change how it is split.
    this.#reader.table.release();
    return isWrapped === true && this.#reader.namesReference === true ? jsonFlaw('tree', at) : flaw;
  }

  /** Asks the org which types parents have. Where it does not say, what records say is sent as it is. */
  async #learn(): Promise<void> {
    const { object } = this.#mapping;
    const lookups = await this.#ports.parentLookups?.(object.value).catch((error: unknown) => {
      this.#ports.signal.throwIfAborted();
      this.defects.warning({
        message: `The org did not describe the lookups of "${object.value}": ${error instanceof Error ? error.message : String(error)}`,
        hint: 'Types of parents are sent as the records say them.',
        place: object.place,
      });
      this.#reader.names.guesses = true;
      return undefined;
    });
    this.#reader.names.learn(lookups ?? []);
  }

  /** Whether the record that was split last has a null that may empty a lookup, whose name is longer. */
  #mayEmptyLookup(): boolean {
    const { names, table } = this.#reader;
    if (this.#mapping.blankCells !== 'null' || names.knowsLookups) return false;
    for (let member = 0; member < table.count; member = table.next(member)) {
      const isNothing =
        table.kind(member) === NULL || (table.kind(member) === TEXT && this.#reader.isBlank(member));
      if (isNothing && !/__\w$/.test(names.nameOf(table.node(member)))) return true;
    }
    return false;
  }

  /** A name under which there is nothing but null may be a relation's. Names of custom ones say that by themselves. */
  async #learnOfNulls(): Promise<void> {
    if (this.#reader.names.knowsLookups || this.defects.hasErrors) return;
    if (
      this.#columns.valueless.some(
        (name) => /^[A-Za-z]\w*$/.test(name) && !/__\w$/.test(name) && !this.#plan.names(name),
      )
    )
      await this.#learn();
  }

  /** Checks the record that was split last; after some faults, what follows cannot be read. */
  #readRecord(
    window: SourceWindow,
    here: Position,
    end: number,
    flaw: FormatFlaw | undefined,
  ): 'sound' | 'unsound' | 'stopped' {
    const { bytes } = window;
    const { at: start, line } = here;
    if (flaw !== undefined) {
      this.#report(flaw, window, here);
      return flaw.passable ? 'unsound' : 'stopped';
    }
    const isText = end <= this.#textEnd || isUtf8(bytes.subarray(start, end));
    if (!isText) this.#foreign.add(this.#source, line);
    this.#first ??= { file: this.#source, line };
    const known = this.#columns.names.length;
    this.#columns.add(this.#reader, this.#source, line);
    for (let column = known; column < this.#columns.names.length; column++) this.#addColumn(column);
    if (this.#columns.names.length > MAX_RECORD_FIELDS) {
      this.#defect(
        line,
        `Up to the record that starts here, the files give ${number(this.#columns.names.length)} different fields; the Bulk API takes at most ${number(MAX_RECORD_FIELDS)}.`,
        'Perhaps values are written as names. Split the files into several jobs.',
      );
      return 'stopped';
    }
    return 'sound';
  }

  /** The record that was split last as the job's rules make it, split; undefined when it is left out. */
  #ruled(window: SourceWindow, { at: start, line }: Position, end: number): RecordBytes | undefined {
    const { bytes } = window;
    const { change, choice } = this.#rules;
    if (choice?.leavesOut(bytes, start, end) === true) {
      // It is read with its batch, and not sent.
      const readBytes = Math.min(end - start, this.#limits.maxBytes >> 1);
      this.#cutter.add(window, start, end, end, readBytes, line);
      return undefined;
    }
    if (change === undefined) return { bytes, start, contentEnd: end };
    for (const { at, hint, message } of change.flaws(bytes, start, end)) {
      this.#defect(line + lineEndsIn(bytes, start, at), message, hint, columnOf(window, at));
    }
    const record = change.of(bytes, start, end);
    this.#reader.split(record.bytes, record.start, record.contentEnd);
    return record;
  }

  #rulesOf(): SourceRules {
    const { where = [] } = this.#mapping;
    const changes = valueChanges(this.#mapping);
    const { syntax } = this.#dialect;
    return {
      choice:
        where.length === 0
          ? undefined
          : new RowChoice(this.#cells, where, (column) => this.#columnOf((name) => name === column)),
      change: changes.size === 0 ? undefined : new ChangedMembers(this.#reader, syntax, changes),
    };
  }

  #addColumn(column: number): void {
    const name = this.#columns.names[column] ?? '';
    const { inputs, ruled } = this.#plan;
    const [field] = this.#plan.fieldsOf(name);
    if (field !== undefined) this.#doubts.addColumn(column, field);
    // What a rule is given fills its field, though it is not sent as it is.
    const filled = ruled.filter(({ rule: { cells } }) => inputs[cells[0] ?? -1]?.(name) === true);
    for (const one of filled) this.#doubts.addColumn(column, one.name);
  }

  /** Looks at the record that was split last for what may not be meant. */
  #doubt(line: number): void {
    const { names, table } = this.#reader;
    const isFilled = (member: number): boolean =>
      table.isLeaf(member) &&
      table.kind(member) !== NULL &&
      !(table.kind(member) === TEXT && this.#reader.isBlank(member));
    let isBlank = true;
    for (let member = 0; member < table.count && isBlank; member++) {
      isBlank = !isFilled(member) || this.#isIdle(names.nameOf(table.node(member)));
    }
    if (isBlank) this.#doubts.seeBlank(this.#source, line);
    if (!this.#doubts.hasRivals) return;
    const filled = new Set<number>();
    for (let member = 0; member < table.count; member++) {
      if (isFilled(member)) filled.add(this.#columns.of(table.node(member)));
    }
    this.#doubts.see((column) => filled.has(column), this.#source, line);
  }

  /** Whether what stands under a name is sent in no form. */
  #isIdle(name: string): boolean {
    return this.#plan.fieldsOf(name).length === 0 && !this.#plan.inputs.some((isInput) => isInput(name));
  }

  /** Cuts the record that was read last. @param attachedBytes of the files that it names */
  #cutRecord(
    window: SourceWindow,
    { at: sourceStart, line }: Position,
    sourceEnd: number,
    { bytes, contentEnd, start }: RecordBytes,
    attachedBytes: number,
  ): void {
    const ownBytes = this.#sentBytes(bytes, start, contentEnd) + attachedBytes;
    // Both passes have the same batches, so a record takes what it needs in the one that needs more.
    const sentBytes = Math.max(ownBytes, linkBytes(this.#linkFields.length));
    const flaw = this.#rewrite.flaw(bytes);
    if (flaw !== undefined)
      this.#defect(line, `"${flaw.name}" of the record that starts here ${flaw.message}.`, flaw.hint);
    if (!this.#cutter.fits(sentBytes)) {
      this.#defect(
        line,
        `The record that starts here takes ${sentBytes} bytes, too many for a batch of at most ${this.#limits.maxBytes} bytes with what stands around its records.`,
        `Raise "batch.maxBytes" (at most ${MAX_BATCH_BYTES}), or shorten the record.`,
      );
    } else this.#cutter.add(window, sourceStart, sourceEnd, sourceEnd, sentBytes, line);
  }

  /** Looks at the files that the record names which was read last. @returns what they add to an archive, in bytes */
  async #weigh(archives: ArchiveInspection, bytes: Uint8Array, line: number): Promise<number> {
    const { names, table } = this.#reader;
    const cells: string[] = [];
    for (let member = 0; member < table.count; member = table.next(member)) {
      if (!table.isLeaf(member)) continue;
      if (!this.#plan.fieldsOf(names.nameOf(table.node(member))).some(isBinaryField)) continue;
      this.#row.clear();
      this.#reader.appendText(bytes, member, this.#row);
      if (this.#row.length > 0) cells.push(this.#row.view().toString());
    }
    const weight = await archives.weigh(cells);
    for (const { hint, message } of weight.faults) this.#defect(line, message, hint);
    return weight.bytes;
  }

  /** What a record adds to a request body, the byte behind it included. */
  #sentBytes(bytes: Uint8Array, start: number, end: number): number {
    if (this.#rewrite.isUnchanged()) return end - start + 1;
    this.#row.clear();
    this.#rewrite.appendSplit(bytes, start, end, this.#row, 'measure');
    return this.#row.length + 1;
  }

  #checkLengths(bytes: Uint8Array, line: number): void {
    const { names, table } = this.#reader;
    const lengths = new RecordLengths();
    for (let member = 0; member < table.count; member++) {
      if (!table.isLeaf(member)) continue;
      this.#row.clear();
      this.#reader.appendText(bytes, member, this.#row);
      lengths.add(`"${names.nameOf(table.node(member))}"`, this.#row.view().toString().length);
    }
    for (const { hint, message } of lengths.defects()) this.#defect(line, message, hint);
  }

  #cutterFor(ports: InspectionPorts): Cutter {
    const headerBytes = Math.max(
      overheadOf(this.#dialect.frame),
      this.#linkFields.length > 0 ? linkHeader(this.#linkFields).length : 0,
    );
    if (this.#archives?.isReady === true) return this.#archives.cutter(headerBytes);
    const { groupBy, references = [] } = this.#mapping;
    const own = references.filter(({ isOwn }) => isOwn);
    if (groupBy === undefined && own.length === 0) return new BatchCutter(this.#limits, headerBytes, false);
    const { change } = this.#rules;
    const cells = change === undefined ? this.#cells : new ChangedCells(this.#cells, change);
    return new GroupCutter({
      ...{ ...ports, limits: this.#limits, headerBytes },
      valueOf: columnValue(cells, groupBy && this.#columnOf(groupMember(groupBy.value, this.#mapping))),
      levels: this.#levelFinder(own, cells),
    });
  }

  #levelFinder(own: readonly FieldReference[], cells: RecordCells): LevelFinder | undefined {
    const columnsOf: ColumnsOf = (names) => {
      const columns = names.map((name) => this.#columnOf((member) => member === name));
      return () => columns.map((column) => column());
    };
    const fields = own.map((reference) => {
      const columns = referenceMembers(reference, this.#mapping).map((choice) => this.#columnOf(choice));
      const parent = (): number[] => columns.map((column) => column());
      return { reference, parent, cell: referenceRule(reference, []) };
    });
    return levelFinder(fields, cells, columnsOf);
  }

  /** The column of the first member that is chosen; -1 as long as no record has one. */
  #columnOf(isChosen: MemberChoice): () => number {
    const { names } = this.#columns;
    let [column, seen] = [-1, 0];
    return () => {
      for (; column < 0 && seen < names.length; seen++) if (isChosen(names[seen] ?? '')) column = seen;
      return column;
    };
  }

  #report({ at, hint, message, passable }: FormatFlaw, window: SourceWindow, here: Position): void {
    const line = here.line + lineEndsIn(window.bytes, here.at, at);
    const rest = passable ? '' : ' The rest of the file was not checked.';
    this.#defect(line, message, `${hint}${rest}`, columnOf(window, at));
  }

  #defect(line: number, message: string, hint: string, column?: number): void {
    const place = { file: this.#source, line, ...(column !== undefined && { column }) };
    if (this.defects.hasRoom) this.defects.error({ message, hint, place });
    else this.defects.miss();
  }
}

/**
 * Where the text from `from` on ends that can be checked by itself, since a byte below 0x80 is no part of a longer
 * character; `from` when it is not UTF-8.
 */
function textEnd({ bytes, limit }: SourceWindow, from: number): number {
  let end = limit;
  while (end > from && (bytes[end - 1] ?? 0) >= 0x80) end--;
  return isUtf8(bytes.subarray(from, end)) ? end : from;
}

/** The mapping, where names of parents are no fields. */
function withoutParents(mapping: Mapping, parents: readonly string[], place: Place | undefined): Mapping {
  if (place === undefined) return mapping;
  const rules = parents.map((value) => ({ column: { value, place }, field: 'drop' as const }));
  return { ...mapping, columns: [...mapping.columns, ...rules] };
}

/** The most that a row of a second pass takes, with its line end: Ids alone. */
function linkBytes(fields: number): number {
  return fields === 0 ? 0 : ID_BYTES + fields * (1 + ID_BYTES) + 1;
}
