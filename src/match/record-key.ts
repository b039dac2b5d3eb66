import { ByteBuffer } from '../records/bytes/byte-buffer.ts';
import type { KeyPart } from '../records/mapping/match-key.ts';
import type { Unsent } from '../records/record/cell-rule.ts';
import { KeyBytes } from '../records/record/key-bytes.ts';
import type { RecordCells } from '../records/record/record-format.ts';
import { withLength } from './digest.ts';
import type { HeldRecord } from './held-record.ts';
import type { MatchField } from './match-fields.ts';
import type { ValueForm } from './value-form.ts';
import { NULL_MARKER } from '../records/record/null-marker.ts';

/** Reads the values of key parts out of the records of a job. */
export class RowValues {
  readonly #cells: RecordCells;
  readonly #value = new KeyBytes();
  readonly #made = new ByteBuffer(256);

  constructor(cells: RecordCells) {
    this.#cells = cells;
  }

  split(bytes: Uint8Array, start: number, contentEnd: number): void {
    this.#cells.split(bytes, start, contentEnd);
  }

  /** The value as it is sent, empty for none; or why the record cannot be sent. */
  of({ source }: Pick<KeyPart, 'source'>): string | Unsent {
    switch (source.kind) {
      case 'constant':
        return withoutNull(source.value);
      case 'column':
        return withoutNull(this.#text([source.index]));
      case 'rule': {
        const text = this.#text(source.rule.cells);
        this.#made.clear();
        const change = source.rule.apply(this.#value, this.#made);
        if (typeof change === 'object') return change;
        if (change === 'same') return withoutNull(text);
        return change === 'replaced' ? withoutNull(this.#made.view().toString()) : '';
      }
    }
  }

  /**
   * The value of a field that is written: undefined where the record says nothing of it, empty where it empties it; or why
   * the record cannot be sent.
   *
   * @param markBlanks whether a blank value empties its field
   */
  sent(part: Pick<KeyPart, 'source'>, markBlanks: boolean): string | Unsent | undefined {
    const { source } = part;
    const value = this.of(part);
    if (value !== '' || markBlanks) return this.#isAbsent(source) ? undefined : value;
    return this.#isEmptied(source) ? '' : undefined;
  }

  /** Whether the record does not mention the field: in JSON and XML, it is left as it is then. */
  #isAbsent(source: KeyPart['source']): boolean {
    const cells = cellsOf(source);
    return cells.length > 0 && cells.every((cell) => this.#cells.holds(cell) === 'absent');
  }

  /** Whether it is a null that is written, and no blank. */
  #isEmptied(source: KeyPart['source']): boolean {
    if (source.kind === 'constant') return source.value === NULL_MARKER;
    const cells = cellsOf(source);
    return cells.length > 0 && cells.every((cell) => this.#cells.holds(cell) === 'null');
  }

  #text(cells: readonly number[]): string {
    const [only] = cells;
    this.#cells.key(cells, this.#value);
    const isHeld = cells.length !== 1 || only === undefined || this.#cells.holds(only) === 'value';
    return isHeld ? this.#value.text : '';
  }
}

function cellsOf(source: KeyPart['source']): readonly number[] {
  if (source.kind === 'column') return [source.index];
  return source.kind === 'rule' ? source.rule.cells : [];
}

function withoutNull(text: string): string {
  return text === NULL_MARKER ? '' : text;
}

/** What the service stores of each part, empty for nothing; a text that it does not store stays as it is. */
export function storedParts(texts: readonly string[], fields: readonly MatchField[]): readonly string[] {
  return fields.map(({ form }, index) => storedPart(texts[index] ?? '', form));
}

function storedPart(text: string, form: ValueForm): string {
  return text === '' ? '' : (form.stored(text) ?? text);
}

/** The key of a row, whose parts are as they are stored: one text for all keys that SOQL's `=` takes for equal. */
export function rowKey(parts: readonly string[], fields: readonly MatchField[]): string {
  let key = '';
  for (const [index, { form }] of fields.entries()) key += withLength(form.key(parts[index] ?? ''));
  return key;
}

/** The same of a record of the org. */
export function heldKey(record: HeldRecord, fields: readonly MatchField[]): string {
  let key = '';
  for (const { form, path } of fields) key += withLength(form.key(storedPart(record.valueAt(path), form)));
  return key;
}
