import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { ignoredBelow } from '../sfdx-project.ts';

/** What a metadata file holds, by the name of its outermost element. */
export type MetadataKind = 'CustomObject' | 'CustomField' | 'RecordType' | 'GlobalValueSet' | 'StandardValueSet';

/** A metadata file of a source folder. */
export interface MetadataFile {
  readonly kind: MetadataKind;
  /** The folder that was given, and the path below it, with forward slashes. */
  readonly path: string;
  /** The object that it belongs to; for value sets, the name of the set. */
  readonly owner: string;
  /** The API name that the file's own name says. */
  readonly name: string;
}

const MAX_FILES = 200_000;
const MAX_DEPTH = 40;
const ENDINGS: readonly (readonly [RegExp, MetadataKind])[] = [
  [/^(.+)\.field-meta\.xml$/, 'CustomField'],
  [/^(.+)\.recordType-meta\.xml$/, 'RecordType'],
  [/^(.+)\.object(?:-meta\.xml)?$/, 'CustomObject'],
  [/^(.+)\.globalValueSet(?:-meta\.xml)?$/, 'GlobalValueSet'],
  [/^(.+)\.standardValueSet(?:-meta\.xml)?$/, 'StandardValueSet'],
];
/**
 * The files of objects, fields, record types and value sets below a folder, by path. Links are not followed, and what a
 * deployment passes over is passed over.
 *
 * @throws Error when a folder cannot be read, or there are too many files
 */
export function metadataFiles(folder: string): MetadataFile[] {
  const found: MetadataFile[] = [];
  const isIgnored = ignoredBelow(folder);
  let seen = 0;
  const visit = (parts: readonly string[]): void => {
    if (parts.length > MAX_DEPTH) throw new Error(`folders below ${folder} are nested too deeply`);
    for (const entry of entriesOf(join(folder, ...parts))) {
      if (++seen > MAX_FILES) throw new Error(`there are more than ${MAX_FILES} files below ${folder}`);
      if (entry.isDirectory()) {
        if (!isIgnored([...parts, entry.name], true)) visit([...parts, entry.name]);
      } else if (entry.isFile()) {
        const file = fileOf(folder, parts, entry.name);
        if (file !== undefined && !isIgnored([...parts, entry.name], false)) found.push(file);
      }
    }
  };
  visit([]);
  return found;
}

function entriesOf(path: string): Dirent[] {
  return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fileOf(folder: string, parts: readonly string[], fileName: string): MetadataFile | undefined {
  for (const [ending, kind] of ENDINGS) {
    const [, name] = ending.exec(fileName) ?? [];
    if (name === undefined) continue;
    const isPart = kind === 'CustomField' || kind === 'RecordType';
    const owner = isPart ? (parts.at(-2) ?? '') : name;
    return { kind, path: [folder, ...parts, fileName].join('/').replaceAll('\\', '/'), owner, name };
  }
  return undefined;
}
