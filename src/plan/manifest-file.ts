import { number } from '../diagnostic/counted.ts';
import { join } from 'node:path';
import type { Mistake } from '../diagnostic/mistakes.ts';
import { fileStart } from '../ports/file-start.ts';
import type { Files } from '../ports/files.ts';
import { isWithin, slashed } from '../ports/paths.ts';
import { foreignLine } from '../records/bytes/utf8-text.ts';
import { nearestFileHint } from './nearest-file.ts';
import { UNREAD_HINT } from './named-file.ts';

/** The manifest as it lies on the disk. */
export interface ManifestFile {
  readonly text: string;
  /** Absolute. */
  readonly path: string;
  /** Relative to the workspace, with forward slashes. */
  readonly name: string;
}

const MAX_BYTES = 1024 * 1024;

/** Reads the manifest that the input names, or says why it cannot be read. */
export async function readManifestFile(
  workspace: string,
  input: string,
  files: Files,
): Promise<ManifestFile | Mistake> {
  const path = join(workspace, input);
  const real = await files.realPath(path);
  const realWorkspace = (await files.realPath(workspace)) ?? workspace;
  if (!isWithin(path, workspace) || (real !== undefined && !isWithin(real, realWorkspace))) {
    return {
      message: `The manifest "${input}" lies outside the workspace.`,
      hint: 'Keep it inside the checkout, and name it relative to the workspace.',
    };
  }
  const unread = await files.readFault(path);
  if (unread !== undefined) {
    return { message: `The manifest "${input}" cannot be read: ${unread}.`, hint: UNREAD_HINT };
  }
  if (!(await files.isFile(path))) {
    return {
      message: `There is no manifest "${input}" in the workspace.`,
      hint:
        (await nearestFileHint(input, workspace, files)) ??
        'Check the repository out before this step, and set the input "manifest" to its path.',
    };
  }
  await files.protect(path);
  const bytes = await fileStart(path, files, MAX_BYTES + 1);
  if (bytes.length > MAX_BYTES) {
    return {
      message: `The manifest "${input}" is longer than ${number(MAX_BYTES)} bytes.`,
      hint: 'Is it the right file? Data belongs into the files that the manifest names.',
    };
  }
  const name = slashed(workspace, path);
  const line = foreignLine(bytes);
  if (line === undefined) return { text: new TextDecoder().decode(bytes), path, name };
  return {
    message: `The manifest "${input}" is not UTF-8.`,
    hint: 'Save it as UTF-8.',
    place: { file: name, line },
  };
}
