import type { Field } from './field.ts';
import type { ObjectOptions } from './object-schema.ts';

/** An object as a schema file declares it. */
export interface ObjectDeclaration {
  readonly name: string;
  readonly keyPrefix: string | undefined;
  readonly options: ObjectOptions;
  readonly fields: readonly Field[];
}
