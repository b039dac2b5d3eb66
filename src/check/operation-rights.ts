import type { Operation } from '../manifest/manifest.ts';

/** What the user must be allowed to do with the object; reading is not described. */
export function rightsFor(operation: Operation): readonly ('createable' | 'updateable' | 'deletable')[] {
  switch (operation) {
    case 'insert':
      return ['createable'];
    case 'update':
      return ['updateable'];
    case 'upsert':
      return ['createable', 'updateable'];
    case 'delete':
    case 'hardDelete':
      return ['deletable'];
    case 'query':
    case 'queryAll':
      return [];
  }
}
