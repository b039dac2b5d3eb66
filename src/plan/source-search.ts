import { number } from '../diagnostic/counted.ts';
import { isAbsolute, join } from 'node:path';
import type { Diagnostic, Located } from '../diagnostic/diagnostic.ts';
import type { Files, Matches } from '../ports/files.ts';
import { isWithin, slashed } from '../ports/paths.ts';
import { contentTypeOfName } from '../records/record/content-type.ts';
import type { SourceFile } from '../records/bytes/source-file.ts';
import { nearestFileHint } from './nearest-file.ts';

/** Folders that a search starts from: absolute paths. */
export interface SearchFolders {
  /** Nothing outside it is read, symbolic links included. */
  readonly workspace: string;
  /** The folder that the patterns are relative to. */
  readonly manifest: string;
}

const SPREADSHEET = /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i;

/**
 * Finds the files that a job's `files` name: a path as it is, or else a glob. Files of one pattern are sorted by name;
 * a file that several patterns match, or that a symbolic link reaches once more, is taken once, at its first place and
 * under the name that it has there.
 */
export async function findSources(
  patterns: readonly Located<string>[],
  folders: SearchFolders,
  files: Files,
  kind: 'records' | 'zip' = 'records',
): Promise<{ sources: SourceFile[]; defects: Diagnostic[] }> {
  const workspace = (await files.realPath(folders.workspace)) ?? folders.workspace;
  /** By real path. */
  const sources = new Map<string, SourceFile>();
  const defects: Diagnostic[] = [];
  for (const pattern of patterns) {
    const defect = (message: string, hint: string): void => {
      defects.push({ severity: 'error', message, hint, place: pattern.place });
    };
    const { value } = pattern;
    if (isAbsolute(value) || !isWithin(join(folders.manifest, value), folders.workspace)) {
      defect(
        `"${value}" lies outside the workspace.`,
        "Name files relative to the manifest's folder, inside the checkout.",
      );
      continue;
    }
    const path = join(folders.manifest, value);
    const isPath = await files.isFile(path);
    const fault = isPath ? undefined : await globFault(value, { ...folders, workspace }, files);
    if (fault !== undefined) {
      defect(fault.message, fault.hint);
      continue;
    }
    const { faults, paths } = isPath ? await named(path, files) : await files.match(value, folders.manifest);
    for (const { path: unread, reason } of faults) {
      // What cannot be read may hold records, so the others alone are not what was asked for.
      defect(
        `"${nameIn(folders, unread)}" cannot be read: ${reason}.`,
        'Nothing that a pattern meets is passed over: mend it, take it away, or narrow the pattern.',
      );
    }
    if (paths.length === 0 && faults.length === 0) {
      const near = await nearestFileHint(value, folders.manifest, files);
      defect(
        `No file matches "${value}".`,
        near ?? "Paths are relative to the manifest's folder; is the file checked out?",
      );
    }
    for (const found of paths) {
      const name = nameIn(folders, found);
      await files.protect(found);
      const real = await files.realPath(found);
      if (real === undefined || !isWithin(real, workspace)) {
        defect(`"${name}" leads out of the workspace.`, 'Replace the symbolic link by the file itself.');
      } else if (kind === 'zip') {
        if (!/\.zip$/i.test(name)) {
          defect(
            `"${name}" is not a .zip file.`,
            'Name archives, or set "attachments" to have the action pack them.',
          );
        } else if (!sources.has(real)) sources.set(real, { path: found, name });
      } else if (/\.zip$/i.test(name)) {
        defect(
          `"${name}" is an archive.`,
          'Set "contentType: ZIP_CSV", ZIP_JSON or ZIP_XML, without "attachments", to send it.',
        );
      } else if (contentTypeOfName(name) === undefined) {
        defect(
          `"${name}" ends in nothing that says its content type.`,
          SPREADSHEET.test(name)
            ? 'Save the sheet as "CSV UTF-8", and name that file.'
            : 'Name files that end in .csv, .txt, .json, .ndjson, .jsonl or .xml.',
        );
      } else if (!sources.has(real)) sources.set(real, { path: found, name });
    }
    if (sources.size <= MAX_SOURCES) continue;
    defect(
      `The job has more than ${number(MAX_SOURCES)} files.`,
      'Join files, or divide the job into several.',
    );
    break;
  }
  return { sources: [...sources.values()], defects };
}

/** A file that is named as it is. */
async function named(path: string, files: Files): Promise<Matches> {
  const reason = await files.readFault(path);
  return reason === undefined ? { paths: [path], faults: [] } : { paths: [], faults: [{ path, reason }] };
}

function nameIn({ workspace }: SearchFolders, path: string): string {
  return slashed(workspace, path);
}

/** Why a pattern is not to be searched for; `folders.workspace` is its real path. */
async function globFault(
  pattern: string,
  folders: SearchFolders,
  files: Files,
): Promise<{ readonly message: string; readonly hint: string } | undefined> {
  if (isIntricate(pattern)) {
    return {
      message: `"${pattern}" is too intricate a pattern.`,
      hint: 'A name may hold three of * and { }, a path two **, and what stands in { } may come to 1,000 patterns; brackets ( ) have no meaning.',
    };
  }
  const start = await files.realPath(join(folders.manifest, plainStart(pattern)));
  if (start === undefined || isWithin(start, folders.workspace)) return undefined;
  return {
    message: `"${pattern}" leads out of the workspace.`,
    hint: 'Replace the symbolic link by the files themselves.',
  };
}

/** The folders of a pattern up to the first name with a wildcard: where its search begins. */
function plainStart(pattern: string): string {
  const names = pattern.split('/').slice(0, -1);
  const wild = names.findIndex((name) => /[*?{[(!]/.test(name));
  return names.slice(0, wild === -1 ? names.length : wild).join('/');
}

/** Linux takes no longer path, and the glob library no pattern of more than 65,536 characters. */
const MAX_PATTERN_CHARACTERS = 4_096;
const MAX_CHOICES_PER_NAME = 3;
/** Beyond the first one of each name: what is tried out for one name is tried out again for each way of the others. */
const MAX_FURTHER_CHOICES = 2;
const MAX_GLOBSTARS = 2;
/** What the braces of a pattern may be multiplied to. */
const MAX_EXPANSIONS = 1_000;
/** As many as a tree plan may name: more are a mistake in a pattern. */
const MAX_SOURCES = 10_000;

/**
 * Whether comparing a path with the pattern could take long. Patterns become regular expressions, which try out every
 * way of sharing a name among its wildcards: the work grows with the power of their number. What stands in round
 * brackets is read as a regular expression as it is, and so is a plus sign behind a bracket.
 */
function isIntricate(pattern: string): boolean {
  const names = pattern.split('/');
  const choices = names.map((name) => name.match(/\*+|\{|[\])}]\+/g)?.length ?? 0);
  return (
    pattern.length > MAX_PATTERN_CHARACTERS ||
    (pattern.includes('(') && /[*?+|{[]/.test(pattern)) ||
    names.filter((name) => name.includes('**')).length > MAX_GLOBSTARS ||
    Math.max(...choices) > MAX_CHOICES_PER_NAME ||
    choices.reduce((sum, count) => sum + Math.max(0, count - 1), 0) > MAX_FURTHER_CHOICES ||
    expansions(pattern) > MAX_EXPANSIONS
  );
}

/** At most how many patterns without braces say the same. */
function expansions(pattern: string): number {
  const alternatives: number[] = [];
  let product = 1;
  for (const character of pattern) {
    if (character === '{') alternatives.push(1);
    else if (character === ',' && alternatives.length > 0) {
      alternatives.push((alternatives.pop() ?? 0) + 1);
    } else if (character === '}') product *= alternatives.pop() ?? 1;
  }
  return alternatives.reduce((all, count) => all * count, product);
}
