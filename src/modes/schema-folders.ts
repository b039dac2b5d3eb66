import { join, normalize, relative, sep } from 'node:path';
import type { Mistake } from '../diagnostic/mistakes.ts';
import { fileStart } from '../ports/file-start.ts';
import type { Files } from '../ports/files.ts';
import { isWithin } from '../ports/paths.ts';

/** Where an SFDX project names its package directories, relative to the workspace. */
export const SFDX_PROJECT = 'sfdx-project.json';

/** The folders that a schema is read from, relative to the workspace, with forward slashes; or why they cannot be. */
export interface SchemaFolders {
  readonly folders: readonly string[];
  readonly mistakes: readonly Mistake[];
  /** Package directories of the project that are not there. */
  readonly missing: readonly string[];
}

/**
 * The folders of the input `org-schema`; without any, the package directories of the project, of which those that are not there
 * are passed over, as a project may have empty ones.
 *
 * @param named as written, each relative to the workspace
 */
export async function schemaFolders(
  named: readonly string[],
  workspace: string,
  files: Files,
): Promise<SchemaFolders> {
  if (named.length > 0) {
    const found = await Promise.all(
      named.map(async (name) => folderIn('org-schema', name, workspace, files)),
    );
    return parted(found, []);
  }
  const path = join(workspace, SFDX_PROJECT);
  if (!(await files.isFile(path))) return { folders: [], mistakes: [], missing: [] };
  const directories = packageDirectories((await fileStart(path, files, MAX_PROJECT_BYTES)).toString('utf8'));
  if (typeof directories === 'string') {
    return {
      folders: [],
      missing: [],
      mistakes: [
        {
          message: directories,
          hint: 'Mend it, or name the folders of the schema in "org-schema".',
          place: { file: SFDX_PROJECT, line: 1 },
        },
      ],
    };
  }
  const found = await Promise.all(
    directories.map(async (name) => {
      const isThere = (await files.realPath(join(workspace, name))) !== undefined;
      return { name, folder: isThere ? await folderIn('org-schema', name, workspace, files) : undefined };
    }),
  );
  return parted(
    found.flatMap(({ folder }) => folder ?? []),
    found.flatMap(({ folder, name }) => (folder === undefined ? [name] : [])),
  );
}

/** A folder below the workspace that an input names, symbolic links included, or what is wrong with it. */
export async function folderIn(
  input: 'org-schema' | 'org-data',
  name: string,
  workspace: string,
  files: Files,
): Promise<string | Mistake> {
  const path = normalize(join(workspace, name));
  const real = await files.realPath(path);
  const realWorkspace = (await files.realPath(workspace)) ?? workspace;
  if (!isWithin(path, workspace) || (real !== undefined && !isWithin(real, realWorkspace))) {
    return {
      message: `Input "${input}": "${name}" lies outside the workspace.`,
      hint: 'Name a folder of the checkout.',
    };
  }
  if (real === undefined || (await files.isFile(path))) {
    return {
      message: `Input "${input}": there is no folder "${name}".`,
      hint: 'Paths are relative to the workspace; check that the folder is committed and checked out.',
    };
  }
  const way = relative(workspace, path).split(sep).join('/');
  return way === '' ? '.' : way;
}

function parted(found: readonly (string | Mistake)[], missing: readonly string[]): SchemaFolders {
  return {
    missing,
    folders: found.filter((one) => typeof one === 'string'),
    mistakes: found.filter((one) => typeof one !== 'string'),
  };
}

const MAX_PROJECT_BYTES = 1_000_000;

/** The paths that a project lists, or what is wrong with it: a sentence. */
function packageDirectories(text: string): string[] | string {
  let project: unknown;
  try {
    project = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return `${SFDX_PROJECT} is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
  }
  const list =
    typeof project === 'object' && project !== null && 'packageDirectories' in project
      ? project.packageDirectories
      : undefined;
  if (!Array.isArray(list)) return `${SFDX_PROJECT} does not list package directories.`;
  return list.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'path' in entry && typeof entry.path === 'string'
      ? [entry.path]
      : [],
  );
}
