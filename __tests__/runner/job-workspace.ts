import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, normalize, resolve } from 'node:path';

/** Files of a workspace by their path in it. */
export type WorkspaceFiles = Readonly<Record<string, string | Uint8Array>>;

/** The folders of one job on a runner's disk. */
export interface JobFolders {
  /** Holds all the others, except a workspace that was given. */
  readonly root: string;
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  readonly eventFile: string;
  remove(): Promise<void>;
}

/** Makes the folders as a runner lays them out, the event and the workspace's files in place. */
export async function createJobFolders(options: {
  /** A folder that is used as it stands instead of a new one, and not removed. */
  readonly workspace?: string;
  readonly files: WorkspaceFiles;
  readonly event: unknown;
}): Promise<JobFolders> {
  for (const path of Object.keys(options.files)) {
    if (isAbsolute(path) || normalize(path).startsWith('..'))
      throw new Error(`${path} is not inside the workspace`);
  }
  const root = await mkdtemp(join(tmpdir(), 'runner-'));
  const folders = {
    root,
    workspace: resolve(options.workspace ?? join(root, 'work', 'loads', 'loads')),
    temp: join(root, '_temp'),
    home: join(root, 'home'),
    eventFile: join(root, '_temp', '_github_workflow', 'event.json'),
  };
  for (const folder of [folders.workspace, folders.temp, folders.home, dirname(folders.eventFile)]) {
    await mkdir(folder, { recursive: true });
  }
  await writeFile(folders.eventFile, JSON.stringify(options.event));
  await writeFiles(folders.workspace, options.files);
  return { ...folders, remove: () => rm(root, { recursive: true, force: true }) };
}

async function writeFiles(folder: string, files: WorkspaceFiles): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = resolve(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
