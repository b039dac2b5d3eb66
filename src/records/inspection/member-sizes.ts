import { MAX_CELL_CHARACTERS } from '../../limits/bulk-api-limits.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { MemberPlan } from '../members/member-plan.ts';
import type { MemberReader } from '../members/member-reader.ts';
import type { MemberRewrite } from '../members/member-rewrite.ts';
import { RecordLengths } from '../record/record-lengths.ts';
import type { RecordBytes } from '../record/source-record.ts';
import type { ArchiveInspection } from '../zip/archive-inspection.ts';
import { isBinaryField } from '../zip/binary-fields.ts';
import type { SourceMistakes } from './source-mistakes.ts';

interface MemberSizesParts {
  readonly reader: MemberReader;
  readonly plan: MemberPlan;
  readonly rewrite: MemberRewrite;
  readonly archives: ArchiveInspection | undefined;
  readonly mistakes: SourceMistakes;
}

/** Says how large the record that was split last is, and finds what of it is too large to be sent. */
export class MemberSizes {
  readonly #parts: MemberSizesParts;
  readonly #text = new ByteBuffer();

  constructor(parts: MemberSizesParts) {
    this.#parts = parts;
  }

  /** What it adds to a request body, in bytes, the one behind it included. */
  sentBytes({ bytes, contentEnd, start }: RecordBytes): number {
    const { rewrite } = this.#parts;
    if (rewrite.isUnchanged()) return contentEnd - start + 1;
    this.#text.clear();
    rewrite.appendSplit(bytes, start, contentEnd, this.#text, 'measure');
    return this.#text.length + 1;
  }

  /** Looks at the files that it names. @returns what they add to an archive, in bytes; 0 where none are sent */
  async attachedBytes(bytes: Uint8Array, line: number): Promise<number> {
    const { archives, mistakes, plan, reader } = this.#parts;
    if (archives === undefined) return 0;
    const { names, table } = reader;
    const cells: string[] = [];
    for (let member = 0; member < table.count; member = table.next(member)) {
      if (!table.isLeaf(member)) continue;
      if (!plan.fieldsOf(names.nameOf(table.node(member))).some(isBinaryField)) continue;
      const text = this.#textOf(bytes, member);
      if (text.length > 0) cells.push(text);
    }
    const weight = await archives.weigh(cells);
    for (const { hint, message } of weight.faults) mistakes.report(line, message, hint);
    return weight.bytes;
  }

  /** Reports values, and all of them together, that have more characters than the service takes. */
  checkLengths({ bytes, contentEnd, start }: RecordBytes, line: number): void {
    if (contentEnd - start <= MAX_CELL_CHARACTERS) return;
    const { names, table } = this.#parts.reader;
    const lengths = new RecordLengths();
    for (let member = 0; member < table.count; member++) {
      if (!table.isLeaf(member)) continue;
      lengths.add(`"${names.nameOf(table.node(member))}"`, this.#textOf(bytes, member).length);
    }
    for (const { hint, message } of lengths.defects()) this.#parts.mistakes.report(line, message, hint);
  }

  #textOf(bytes: Uint8Array, member: number): string {
    this.#text.clear();
    this.#parts.reader.appendText(bytes, member, this.#text);
    return this.#text.view().toString();
  }
}
