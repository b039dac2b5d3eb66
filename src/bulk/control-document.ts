import type * as Builder from 'xmlbuilder2';
import { NAMESPACE } from './xml.ts';

/** Loads what writes the documents, which takes 30 ms: they pass while the first answer of the org is awaited. */
export async function loadBuilder(): Promise<Pick<typeof Builder, 'create'>> {
  return import('xmlbuilder2');
}

/** A control document with one level of fields, in the order given, which is that of the schema. UTF-8. */
export async function controlDocumentOf(
  root: string,
  fields: readonly (readonly [name: string, value: string])[],
): Promise<Buffer> {
  const { create } = await loadBuilder();
  const document = create({ version: '1.0', encoding: 'UTF-8' }).ele(NAMESPACE, root);
  for (const [name, value] of fields) document.ele(name).txt(value);
  return Buffer.from(`${document.end({ prettyPrint: true, indent: ' ' })}\n`);
}
