import type { ObjectDeclaration } from './object-declaration.ts';
import type { ObjectSchema, Schema } from './object-schema.ts';
import { metadataFiles, type MetadataFile } from './metadata/metadata-files.ts';
import { readMetadata } from './metadata/metadata-schema.ts';
import { SchemaMistakes, type SchemaFinding } from './schema-finding.ts';
import { declarationsIn, extendSchema } from './schema-folder.ts';
import { isPackageDirectory } from './sfdx-project.ts';

/** The objects that folders declare, and what of the folders was not understood. */
export interface SchemaSources {
  readonly schema: Schema;
  /** Names of the objects that the folders declare or add to. */
  readonly declared: readonly string[];
  /** Metadata files read. */
  readonly files: number;
  readonly notUnderstood: readonly SchemaFinding[];
  /** Objects whose records no load writes. */
  readonly leftOut: readonly string[];
}

const NOTHING = 'it holds neither metadata of objects nor, in its own files, describes or YAML';

/**
 * The standard objects and what folders add to them. A folder holds SFDX metadata, at any depth, or else, where it is no package
 * directory of a project, YAML or answers of describes in its own files. What YAML and describes declare counts for more than metadata.
 *
 * @throws SchemaMistakes naming every file that cannot be read, and every folder that has none, unless a project lists it
 */
export function schemaFromFolders(folders: readonly string[], standard: readonly ObjectSchema[]): SchemaSources {
  const files: MetadataFile[] = [];
  const declared: ObjectDeclaration[] = [];
  const empty: SchemaFinding[] = [];
  for (const folder of folders) {
    const found = metadataFiles(folder);
    // JSON beside the source of a project is of its tools.
    if (found.length === 0 && !isPackageDirectory(folder)) {
      const own = declarationsIn(folder);
      if (own === undefined) empty.push({ file: folder, line: 1, message: NOTHING });
      else declared.push(...own);
    }
    for (const file of found) files.push(file);
  }
  if (empty.length > 0) throw new SchemaMistakes(empty);
  const metadata = readMetadata(
    files,
    standard,
    declared.map(({ name }) => name),
  );
  const declarations = [...metadata.declarations, ...declared];
  return {
    schema: extendSchema(standard, declarations),
    declared: [...new Set(declarations.map(({ name }) => name))],
    files: files.length,
    notUnderstood: metadata.notUnderstood,
    leftOut: metadata.leftOut,
  };
}
