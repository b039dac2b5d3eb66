import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { MemberTable } from './member-table.ts';

/** How members are written in a format. */
export interface MemberSyntax {
  /** What a record begins and ends with, and what stands between its members. */
  readonly open: Uint8Array;
  readonly between: Uint8Array;
  readonly close: Uint8Array;
  target(name: string): TargetMember;
  /** Appends a member of a record under the name that it has there, with another value; undefined: one that empties its field. */
  appendMember(
    bytes: Uint8Array,
    at: { readonly table: MemberTable; readonly member: number },
    text: Uint8Array | undefined,
    out: ByteBuffer,
  ): void;
  /** Appends a text as the value of a member. */
  appendText(text: Uint8Array, out: ByteBuffer): void;
}

/** A member that is written under a name, which may be that of a parent's field: `Account.Name`, `Lead:Who.Email`. */
export interface TargetMember {
  /** What stands before and behind the value. */
  readonly open: Uint8Array;
  readonly close: Uint8Array;
  /** The member without a value, which empties its field. */
  readonly empty: Uint8Array;
}

/** The parts of a field's name. */
export interface FieldPath {
  readonly type: string | undefined;
  readonly relation: string | undefined;
  readonly field: string;
}

export function fieldPath(name: string): FieldPath {
  const dot = name.indexOf('.');
  if (dot < 0) return { type: undefined, relation: undefined, field: name };
  const colon = name.slice(0, dot).indexOf(':');
  return {
    type: colon < 0 ? undefined : name.slice(0, colon),
    relation: name.slice(colon + 1, dot),
    field: name.slice(dot + 1),
  };
}
