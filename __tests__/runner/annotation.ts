import { isAbsolute, relative } from 'node:path';
import type { WorkflowCommand } from './workflow-command.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace when it lies in there. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** The runner keeps this many annotations of each level and step; later ones appear in the log alone. */
const keptPerLevel = 10;
const maximumMessageCharacters = 4096;

/** The annotations of one phase as GitHub would show them, and how many were asked for. */
export class Annotations {
  readonly kept: Annotation[] = [];
  readonly counts: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 };

  add(annotation: Annotation): void {
    this.counts[annotation.level] += 1;
    if (this.counts[annotation.level] > keptPerLevel) return;
    this.kept.push({ ...annotation, message: annotation.message.slice(0, maximumMessageCharacters) });
  }
}

export function isAnnotationLevel(name: string): name is AnnotationLevel {
  return name === 'error' || name === 'warning' || name === 'notice';
}

/** The annotation that a command asks for, with what the runner repairs or drops in its place. */
export function annotationOf(
  level: AnnotationLevel,
  { properties, data }: WorkflowCommand,
  workspace: string,
): Annotation {
  const { title, file } = properties;
  return {
    level,
    message: data,
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file: insideWorkspace(file, workspace) }),
    ...placeOf(properties),
  };
}

function placeOf(
  properties: Readonly<Record<string, string>>,
): Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'> {
  const number = (key: string): number | undefined => {
    const value = Number(properties[key]);
    return Number.isInteger(value) && value > 0 ? value : undefined;
  };
  const endLine = number('endline');
  const line = number('line') ?? endLine;
  const endColumn = number('endcolumn');
  const column = number('col') ?? endColumn;
  const columnsStand = line !== undefined && (endLine === undefined || endLine === line);
  return {
    ...(line !== undefined && { line }),
    ...(endLine !== undefined && { endLine }),
    ...(columnsStand && column !== undefined && { column }),
    ...(columnsStand && endColumn !== undefined && { endColumn }),
  };
}

function insideWorkspace(file: string, workspace: string): string {
  const path = isAbsolute(file) ? relative(workspace, file) : file;
  return path.startsWith('..') ? file : path.replaceAll('\\', '/');
}
