import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Omission } from '../record/cell-rule.ts';
import type { FirstPass } from './first-pass.ts';
import type { LinkProjection } from '../mapping/projection.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { RowWriter } from '../inspection/row-writer.ts';
import type { Pairing } from '../record/pairing.ts';
import type { SourceRecord } from '../record/source-record.ts';

const COMMA = 0x2c;

/** Rows of the second pass: the Id that a record got in the first one, and the fields that waited. */
export class LinkRows implements RowWriter {
  readonly mayOmit = true;
  readonly header: Uint8Array;
  readonly #links: LinkProjection;
  readonly #firstPass: FirstPass;
  readonly #pairing: Pairing | undefined;

  /** @param pairing what the org's records say of the job's */
  constructor(links: LinkProjection, firstPass: FirstPass, pairing?: Pairing) {
    this.header = links.header;
    this.#links = links;
    this.#firstPass = firstPass;
    this.#pairing = pairing;
  }

  append(record: SourceRecord, out: ByteBuffer): Omission | undefined {
    const { bytes, start, contentEnd, ordinal } = record;
    if (ordinal < this.#links.from || !this.#isHeld(record)) return 'nothing-to-send';
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

  /** Whether the record is in the org, and may lack what it refers to. */
  #isHeld(record: SourceRecord): boolean {
    const outcome = this.#firstPass.outcomeOf(record.ordinal);
    if (outcome === 'unchanged') return this.#pairing?.isLinked(record) === false;
    return outcome === 'created' || outcome === 'saved';
  }
}
