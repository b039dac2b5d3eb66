import { basename, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Mistakes, type Mistake } from '../diagnostic/mistakes.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { slashed } from '../ports/paths.ts';
import { Conversion, type NewFile } from './conversion.ts';
import { KINDS } from './kinds.ts';
import { manifestText } from './manifest-text.ts';
import { writeFolder } from './output-folder.ts';
import { Project } from './project.ts';
import { recognise } from './recognition.ts';
import { reportPage, shortReport } from './report-text.ts';

export interface ConvertRequest {
  readonly path: string;
  /** When absent: `bulk-load` beside the files of the project. */
  readonly output?: string;
  /** What paths are relative to, and named by. Absolute. */
  readonly workingFolder: string;
}

export type ConvertOutcome =
  | { readonly kind: 'written'; readonly text: string }
  /** Nothing was written. */
  | { readonly kind: 'mistaken'; readonly diagnostics: readonly Diagnostic[] };

const FOLDER = 'bulk-load';
const MANIFEST = 'bulk-load.yml';

/** Converts what lies at a path, and writes manifest, report and new source files. */
export async function convert({ output, path, workingFolder }: ConvertRequest): Promise<ConvertOutcome> {
  const mistakes = new Mistakes();
  let text: string | undefined;
  try {
    text = await converted(resolve(workingFolder, path), { output, path, workingFolder }, mistakes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    mistakes.error({ message: `The project could not be converted: ${reason}.` });
  }
  if (text !== undefined && !mistakes.hasErrors) return { kind: 'written', text };
  return { kind: 'mistaken', diagnostics: mistakes.diagnostics };
}

async function converted(
  path: string,
  { output, path: shownPath, workingFolder }: { output: string | undefined } & Omit<ConvertRequest, 'output'>,
  mistakes: Mistakes,
): Promise<string | undefined> {
  const found = await recognise(path, shownPath, KINDS, mistakes);
  if (found === undefined) return undefined;
  const folder = output === undefined ? join(found.folder, FOLDER) : resolve(workingFolder, output);
  const project = new Project(found.folder, found.files, folder);
  const conversion = new Conversion();
  const ofProject = new Mistakes();
  await found.kind.convert(project, conversion, ofProject);
  if (conversion.jobs.length === 0 && !ofProject.hasErrors)
    ofProject.error(nothingToLoad(project, conversion));
  const note = [
    `From ${found.kind.name}: ${found.files.map((file) => project.fromManifest(file)).join(', ')}.`,
    'report.md says what was carried over, and what was decided and why.',
  ];
  const manifest = manifestText(note, conversion.jobs);
  reportMistakes(manifest, slashed(found.folder, join(folder, MANIFEST)), conversion);
  const shown = relative(workingFolder, folder).replaceAll('\\', '/') || '.';
  const written = {
    name: found.kind.name,
    entries: conversion.entries,
    jobs: conversion.jobs.length,
    files: conversion.files.map(({ name }) => name),
    base: `${relative(folder, found.folder).replaceAll('\\', '/') || '.'}/`,
  };
  if (!ofProject.hasErrors) {
    const files: readonly NewFile[] = [
      { name: MANIFEST, pieces: () => [manifest] },
      { name: 'report.md', pieces: () => [reportPage(written)] },
      ...conversion.files,
    ];
    await writeFolder(folder, files, shown, ofProject);
  }
  mistakes.takeOver(
    ofProject.diagnostics.map((one) => withPlaceFrom(one, found.folder, workingFolder)),
    ofProject.leftOut,
  );
  return shortReport(written, `${shown}/`);
}

/** A manifest without a job is none. */
function nothingToLoad({ files: [file = ''] }: Project, { entries }: Conversion): Mistake {
  const reasons = entries.filter(({ message }) => message.includes(' has no job')).slice(0, REASONS_SHOWN);
  return {
    message: 'The project has nothing to load: no job was made of it.',
    hint: reasons.map(({ message, reason = '' }) => `${message} ${reason}`).join(' '),
    place: reasons[0]?.place ?? { file },
  };
}

const REASONS_SHOWN = 3;

/** What a project names may be no name for a manifest: a field that has a blank in it, a condition that is none. */
function reportMistakes(text: string, file: string, conversion: Conversion): void {
  const { diagnostics } = readManifest({ text, file, variables: new Map() });
  for (const { hint = '', message, place, severity } of diagnostics) {
    if (severity === 'error') conversion.look(message, hint, place ?? { file });
  }
}

/** Names the file of a place as the working folder has it, so that an editor finds it. */
function withPlaceFrom(diagnostic: Diagnostic, folder: string, workingFolder: string): Diagnostic {
  const { place } = diagnostic;
  if (place === undefined) return diagnostic;
  const path = join(folder, place.file);
  const file = relative(workingFolder, path).startsWith('..') ? path : slashed(workingFolder, path);
  return { ...diagnostic, place: { ...place, file: file || basename(path) } };
}
