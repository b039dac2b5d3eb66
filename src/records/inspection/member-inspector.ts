import { number } from '../../diagnostic/counted.ts';
import { isUtf8 } from 'node:buffer';
import { isError } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_BATCH_BYTES, MAX_RECORD_FIELDS } from '../../limits/bulk-api-limits.ts';
import { isUtf16, markLength } from '../bytes/byte-order.ts';
import { warnOfDivided } from '../cutting/group-cutter.ts';
import type { Inspection, Inspector, InspectorParts, SentColumns } from './inspector.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { MemberCutting } from './member-cutting.ts';
import { MemberDoubts } from './member-doubts.ts';
import { MemberLookups } from './member-lookups.ts';
import { MemberSizes } from './member-sizes.ts';
import { RecordTally, reportOnce } from './record-tally.ts';
import { SentMembers } from './sent-members.ts';
import { SourceMistakes } from './source-mistakes.ts';
import { refuseCircle } from '../mapping/own-references.ts';
import type { RecordBytes } from '../record/source-record.ts';
import type { InspectedFile, SourceFile, SourceWindow } from '../bytes/source-file.ts';
import { wholeTextEnd } from '../bytes/utf8-text.ts';
import {
  archiveLimits,
  CHANGES_IN_READY_ARCHIVE,
  type ArchiveInspection,
} from '../zip/archive-inspection.ts';
import { BINARY_FIELDS } from '../zip/binary-fields.ts';
import { jsonDialect } from '../json/json-dialect.ts';
import { jsonFlaw } from '../json/json-flaws.ts';
import { columnOf, lineEndsIn } from '../members/line-position.ts';
import { MemberCells } from '../members/member-cells.ts';
import { MemberColumns } from '../members/member-columns.ts';
import { MemberFormat } from '../members/member-format.ts';
import { memberPlan, type MemberPlan } from '../members/member-plan.ts';
import type { FormatFlaw, MemberDialect, MemberReader, RecordFinder } from '../members/member-reader.ts';
import { MemberRewrite } from '../members/member-rewrite.ts';
import { xmlDialect } from '../xml/xml-dialect.ts';

const DIALECTS = { JSON: jsonDialect, XML: xmlDialect } as const;

/** A place in a file, and the line on which it lies. */
interface Position {
  at: number;
  line: number;
}

/** Inspects files whose records have members: which names there are is known only at their end. */
export class MemberInspector implements Inspector {
  readonly #mistakes = new SourceMistakes();
  readonly #dialect: MemberDialect;
  readonly #mapping: Mapping;
  readonly #reader: MemberReader;
  readonly #columns: MemberColumns;
  readonly #cells: MemberCells;
  readonly #plan: MemberPlan;
  readonly #rewrite: MemberRewrite;
  readonly #archives: ArchiveInspection | undefined;
  readonly #cutting: MemberCutting;
  readonly #lookups: MemberLookups;
  readonly #doubts: MemberDoubts;
  readonly #sizes: MemberSizes;
  #records = 0;
  /** Index of the file that is inspected. */
  #file = -1;
  /** Up to here, what is left of the window was found to be UTF-8. */
  #textEnd = 0;
  /** Of the file, in another encoding. */
  #foreign = new RecordTally();
  #first: { readonly file: string; readonly line: number } | undefined;
  #sentColumns: SentColumns | undefined;

  constructor(format: keyof typeof DIALECTS, { archives, limits, mapping, ports }: InspectorParts) {
    const dialect: MemberDialect = DIALECTS[format];
    this.#dialect = dialect;
    this.#mapping = mapping;
    this.#archives = archives;
    this.#reader = dialect.reader();
    this.#columns = new MemberColumns(this.#reader.names);
    this.#cells = new MemberCells(this.#reader, this.#columns, mapping.blankCells === 'null');
    this.#plan = memberPlan(mapping);
    this.#rewrite = new MemberRewrite(this.#reader, dialect.syntax, this.#plan);
    const [reader, columns, plan] = [this.#reader, this.#columns, this.#plan];
    this.#cutting = new MemberCutting({
      ...{ mapping, dialect, reader, columns, cells: this.#cells, ports, archives },
      ...{
        mistakes: this.#mistakes,
        limits: archives === undefined ? limits : archiveLimits(limits, BINARY_FIELDS.size),
      },
    });
    this.#lookups = new MemberLookups({ mapping, reader, columns, plan, ports, mistakes: this.#mistakes });
    this.#doubts = new MemberDoubts(reader, columns, plan);
    const [rewrite, mistakes] = [this.#rewrite, this.#mistakes];
    this.#sizes = new MemberSizes({ reader, plan, rewrite, archives, mistakes });
  }

  get defects(): Mistakes {
    return this.#mistakes.found;
  }

  get sentColumns(): SentColumns | undefined {
    return this.#sentColumns;
  }

  async finish(files: readonly InspectedFile[]): Promise<Inspection | undefined> {
    const [file] = files;
    // Where no file has a record, nothing is sent.
    if (this.#first === undefined && this.#records === 0 && file !== undefined && !this.defects.hasErrors)
      this.#first = { file: file.name, line: 1 };
    const place = this.#first;
    if (place === undefined) return undefined;
    await this.#lookups.learnOfNulls();
    const sent = new SentMembers(
      {
        ...{ mapping: this.#mapping, dialect: this.#dialect, reader: this.#reader, columns: this.#columns },
        ...{ cells: this.#cells, plan: this.#plan, rewrite: this.#rewrite },
      },
      place,
    );
    if (!sent.defects.some(isError))
      this.#sentColumns = { place, fields: sent.fields, isWhole: !this.defects.hasErrors };
    // Which names there are, records alone say.
    if (!this.defects.hasErrors && this.#records > 0) this.defects.takeOver(sent.defects);
    if (this.#archives?.isReady === true && this.#rewrite.changesValues)
      this.defects.error({ ...CHANGES_IN_READY_ARCHIVE, place });
    this.#doubts.report(this.#mistakes);
    if (this.defects.hasErrors) return undefined;
    const cut = await this.#cutting.cutter.endJob(this.#archives?.stored ?? files);
    warnOfDivided(cut.order, this.#mapping, this.defects);
    if (refuseCircle(cut.levels, this.#mapping.references ?? [], files, this.defects)) return undefined;
    const records = this.#records;
    return {
      ...{
        ...this.#cutting.rules,
        files,
        header: sent.header,
        records,
        unchosen: this.#cutting.unchosen,
        ...cut,
      },
      packing: this.#archives?.packing(),
      format: new MemberFormat(
        this.#dialect,
        this.#reader,
        this.#columns,
        this.#mapping.blankCells === 'null',
      ),
      projection: sent.projection(cut, records),
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
    this.#mistakes.file = source.name;
    this.#cutting.cutter.beginFile(++this.#file);
    const finder = this.#dialect.finder(this.#reader);
    await window.advance(0);
    const head = window.bytes.subarray(0, window.limit);
    if (isUtf16(head)) {
      this.#mistakes.report(1, 'The file is UTF-16.', 'Save it as UTF-8: the Bulk API takes nothing else.');
      return 0;
    }
    const here: Position = { at: markLength(head), line: 1 };
    const before = this.#records;
    for (;;) {
      signal.throwIfAborted();
      const textEnd = wholeTextEnd(window.bytes, here.at, window.limit);
      this.#textEnd = isUtf8(window.bytes.subarray(here.at, textEnd)) ? textEnd : here.at;
      const step = await this.#takeRecords(finder, window, here);
      if (step === 'end') break;
      if (step === 'stopped') return this.#records - before;
      if (window.limit - here.at > MAX_BATCH_BYTES) {
        this.#mistakes.report(
          here.line,
          `The record that starts here is longer than ${number(MAX_BATCH_BYTES)} bytes, more than a batch can hold.`,
          'Perhaps a bracket is missing. The rest of the file was not checked.',
        );
        return this.#records - before;
      }
      await this.#cutting.cutter.settle(window, here.at);
      await window.advance(here.at);
      here.at = 0;
    }
    this.#cutting.cutter.endFile(window);
    if (this.#records === before) {
      if (this.#mapping.emptyFiles !== 'allow')
        this.#mistakes.report(
          1,
          'The file has no records.',
          'Give it records, leave it out, or write "emptyFiles: allow".',
        );
    } else if (this.#archives?.isReady === true && finder.bodyFlaw !== undefined) {
      const { hint, message } = finder.bodyFlaw;
      this.#mistakes.report(1, message, hint);
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
          if (this.#lookups.areNeeded) await this.#lookups.learn();
          const reading = this.#readRecord(window, here, end, flaw);
          if (reading === 'stopped') return reading;
          const record =
            reading === 'sound' ? this.#cutting.ruled(window, here.at, end, here.line) : undefined;
          if (record !== undefined) {
            this.#sizes.checkLengths(record, here.line);
            this.#doubts.see(this.#mistakes.file, here.line);
            const attachedBytes =
              this.#archives === undefined ? 0 : await this.#sizes.attachedBytes(record.bytes, here.line);
            this.#cutRecord(window, here, end, record, attachedBytes);
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
    if (!isText) this.#foreign.add(this.#mistakes.file, line);
    this.#first ??= { file: this.#mistakes.file, line };
    const known = this.#columns.names.length;
    this.#columns.add(this.#reader, this.#mistakes.file, line);
    for (let column = known; column < this.#columns.names.length; column++) this.#doubts.addColumn(column);
    if (this.#columns.names.length > MAX_RECORD_FIELDS) {
      this.#mistakes.report(
        line,
        `Up to the record that starts here, the files give ${number(this.#columns.names.length)} different fields; the Bulk API takes at most ${number(MAX_RECORD_FIELDS)}.`,
        'Perhaps values are written as names. Split the files into several jobs.',
      );
      return 'stopped';
    }
    return 'sound';
  }

  /** Cuts the record that was read last. @param attachedBytes of the files that it names */
  #cutRecord(
    window: SourceWindow,
    { at: sourceStart, line }: Position,
    sourceEnd: number,
    record: RecordBytes,
    attachedBytes: number,
  ): void {
    const ownBytes = this.#sizes.sentBytes(record) + attachedBytes;
    // Both passes have the same batches, so a record takes what it needs in the one that needs more.
    const sentBytes = Math.max(ownBytes, this.#cutting.leastBytes);
    const flaw = this.#rewrite.flaw(record.bytes);
    if (flaw !== undefined)
      this.#mistakes.report(
        line,
        `"${flaw.name}" of the record that starts here ${flaw.message}.`,
        flaw.hint,
      );
    this.#cutting.add(window, sourceStart, sourceEnd, sentBytes, line);
  }

  #report({ at, hint, message, passable }: FormatFlaw, window: SourceWindow, here: Position): void {
    const line = here.line + lineEndsIn(window.bytes, here.at, at);
    const rest = passable ? '' : ' The rest of the file was not checked.';
    this.#mistakes.report(line, message, `${hint}${rest}`, columnOf(window, at));
  }
}
