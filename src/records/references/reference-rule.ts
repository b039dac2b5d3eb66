import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellChange, ParentRule, Unsent } from '../record/cell-rule.ts';
import type { KeyBytes } from '../record/key-bytes.ts';
import type { Parent, ReferenceIndex } from './reference-index.ts';
import { isNullMarker, NULL_MARKER_BYTES } from '../record/null-marker.ts';

/** The records of a job that may be parents, by their key. */
export interface ParentKeys {
  /** Id of the parents' job in the manifest. */
  readonly job: string;
  readonly index: ReferenceIndex;
  /** Whether the job is the own one. Its records are sent behind all that may have their key, so none comes later. */
  readonly isOwn: boolean;
}

type Known = Exclude<Parent, { readonly kind: 'missing' | 'left-out' }>;

const PLACEHOLDER = Buffer.alloc(ID_BYTES, 'x');

/** Replaces a key by the Id that the record with this key got. `#N/A` stays, as it empties the field. */
export class ReferenceRule implements ParentRule {
  readonly cells: readonly number[];
  readonly mayOmit = true;
  readonly keepsIds = false;
  readonly #field: string;
  readonly #parents: readonly ParentKeys[];
  readonly #mayMiss: boolean;

  /**
   * @param parents the jobs that may hold the parent; a key that is in two of them is ambiguous
   * @param mayMiss whether a record whose parent is not there is sent without it
   */
  constructor(field: string, cells: readonly number[], parents: readonly ParentKeys[], mayMiss = false) {
    this.#field = field;
    this.cells = cells;
    this.#parents = parents;
    this.#mayMiss = mayMiss;
  }

  measure(value: KeyBytes, out: ByteBuffer): 'blank' | 'replaced' {
    if (value.blank) return 'blank';
    out.append(PLACEHOLDER);
    return 'replaced';
  }

  keyIn(value: KeyBytes): KeyBytes | undefined {
    return value.blank || isNullMarker(value.bytes, value.start, value.end) ? undefined : value;
  }

  apply(value: KeyBytes, out: ByteBuffer): CellChange {
    if (value.blank) return 'blank';
    if (isNullMarker(value.bytes, value.start, value.end)) {
      out.append(NULL_MARKER_BYTES);
      return 'replaced';
    }
    let known: Known | undefined;
    let leftOut: string | undefined;
    let index: ReferenceIndex | undefined;
    for (const parents of this.#parents) {
      const parent = parents.index.find(value);
      if (parent.kind === 'missing') continue;
      if (parent.kind === 'left-out') {
        leftOut ??= parent.place;
        continue;
      }
      if (known !== undefined && index !== undefined) {
        return this.#ambiguous(placeOf(known, index), placeOf(parent, parents.index));
      }
      [known, index] = [parent, parents.index];
    }
    switch (known?.kind) {
      case 'found':
        out.append(known.bytes, known.idStart, known.idStart + ID_BYTES);
        return 'replaced';
      case 'failed':
        return this.#unsent(
          'REFERENCE_FAILED',
          `The record that it refers to, ${known.place}, has no Id: it failed, or was not processed.`,
        );
      case 'ambiguous':
        return this.#ambiguous(...known.places);
      case undefined:
        return this.#missing(leftOut);
    }
  }

  #ambiguous(first: string, second: string): Unsent {
    return this.#unsent(
      'REFERENCE_AMBIGUOUS',
      `More than one record has the key that it refers to: ${first} and ${second}.`,
    );
  }

  /** @param leftOut where a record with the key stands that is left out */
  #missing(leftOut: string | undefined): 'blank' | Unsent {
    const unfinished = this.#parents.find(
      ({ index, isOwn }) => index.lacksKey || (isOwn ? this.#mayMiss && !index.isBegun : !index.complete),
    );
    if (unfinished !== undefined) {
      return this.#unsent(
        'REFERENCE_FAILED',
        `It refers to a record of the job "${unfinished.job}", of which not every record is known.`,
      );
    }
    if (this.#mayMiss) return 'blank';
    if (leftOut !== undefined) {
      return this.#unsent(
        'REFERENCE_NOT_FOUND',
        `The record that it refers to, ${leftOut}, is left out by "where".`,
      );
    }
    const jobs = this.#parents.map(({ job }) => `"${job}"`).join(' or ');
    return this.#unsent('REFERENCE_NOT_FOUND', `No record of the job ${jobs} has the key that it refers to.`);
  }

  #unsent(statusCode: Unsent['statusCode'], message: string): Unsent {
    return { statusCode, message, field: this.#field };
  }
}

function placeOf(parent: Known, index: ReferenceIndex): string {
  switch (parent.kind) {
    case 'found':
      return index.placeOf(parent.entry);
    case 'failed':
      return parent.place;
    case 'ambiguous':
      return parent.places[0];
  }
}
