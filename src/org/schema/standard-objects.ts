import type { ObjectSchema } from './object-schema.ts';
import { objectsFromTable } from './object-table.ts';
import { FILES } from './standard/files.ts';
import { PRODUCTS } from './standard/products.ts';
import { SALES } from './standard/sales.ts';
import { SERVICE } from './standard/service.ts';
import { SETUP } from './standard/setup.ts';

/**
 * The usual standard objects, without any custom field. Fields, rights and keys are those of describes that others recorded
 * and published, and of the Object Reference; a feature's fields (multiple currencies, person accounts, state and country
 * picklists) are not there until a schema file declares them.
 */
export function standardObjects(): ObjectSchema[] {
  known ??= objectsFromTable([SALES, PRODUCTS, SERVICE, FILES, SETUP].join('\n'));
  return [...known];
}

/** Nothing changes them: orgs that one process starts share them. */
let known: readonly ObjectSchema[] | undefined;
