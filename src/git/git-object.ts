import { createHash } from 'node:crypto';

export type ObjectKind = 'commit' | 'tree' | 'blob' | 'tag';

/** An object of a Git repository, unpacked. */
export interface GitObject {
  readonly kind: ObjectKind;
  readonly content: Buffer;
}

/** A repository does not hold what it should, or not in the form that Git gives it. */
export class GitError extends Error {
  override readonly name = 'GitError';

  constructor(message = 'the repository is damaged') {
    super(message);
  }
}

/** A tree of 500,000 names; commits and links are far smaller. What is longer is not unpacked. */
export const MAX_OBJECT_BYTES = 64 * 1024 * 1024;

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Whether a text is the whole id of an object, SHA-1 or SHA-256, in hexadecimal. */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/** The hash that made an id, recognised by its length (Git, "hash-function-transition"). */
export function hashOf(id: string): 'sha1' | 'sha256' {
  return id.length === 64 ? 'sha256' : 'sha1';
}

/** The id of an object, in hexadecimal. */
export function objectId({ kind, content }: GitObject, hash: 'sha1' | 'sha256'): string {
  return createHash(hash).update(`${kind} ${content.length}\0`).update(content).digest('hex');
}
