import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Omission } from '../record/cell-rule.ts';
import type { FirstPass } from './first-pass.ts';
import type { LinkProjection } from '../mapping/projection.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { RowWriter } from '../inspection/row-writer.ts';
import type { SourceRecord } from '../record/source-record.ts';

const COMMA = 0x2c;

/** Rows of the second pass: the Id that a record got in the first one, and the fields that waited. */
export class LinkRows implements RowWriter {
  readonly mayOmit = true;
  readonly header: Uint8Array;
  readonly #links: LinkProjection;
  readonly #firstPass: FirstPass;

  constructor(links: LinkProjection, firstPass: FirstPass) {
    this.header = links.header;
    this.#links = links;
    this.#firstPass = firstPass;
  }

  append({ bytes, start, contentEnd, ordinal }: SourceRecord, out: ByteBuffer): Omission | undefined {
    if (ordinal < this.#links.from) return 'nothing-to-send';
    const outcome = this.#firstPass.outcomeOf(ordinal);
    if (outcome !== 'created' && outcome !== 'saved') return 'nothing-to-send';
    const before = out.length;
    const id = this.#firstPass.idOf(ordinal);
    out.append(id.bytes, id.start, id.start + ID_BYTES);
    out.appendByte(COMMA);
    const { fields, row } = this.#links;
    const cells = out.length;
    const unsent = row.append(bytes, start, contentEnd, out);
    // Blank cells leave nothing but the commas between them.
    const omission = unsent ?? (out.length - cells === fields.length - 1 ? 'nothing-to-send' : undefined);
    if (omission !== undefined) out.length = before;
    return omission;
  }
}
