/** A job of an undo: what a manifest says of it. */
export interface UndoStep {
  readonly id: string;
  readonly object: string;
  readonly operation: 'delete' | 'update';
  /** In the folder of the undo. */
  readonly file: string;
  readonly records: number;
}

/** The file in the folder of an undo that a manifest of a load would be. */
export const UNDO_MANIFEST = 'undo.yml';

const MAX_NAME = 60;

/** Gives the jobs of an undo ids that are their own. */
export class StepNames {
  readonly #taken: Set<string>;

  /** @param taken ids of the jobs of the run, whose result files may lie in the same folder */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map((id) => id.toLowerCase()));
  }

  next(purpose: 'delete' | 'restore' | 'unlink', job: string): string {
    const name = `${purpose}-${job.slice(0, MAX_NAME)}`.replace(/\.+$/, '');
    let id = name;
    for (let number = 2; this.#taken.has(id.toLowerCase()); number++) id = `${name}-${number}`;
    this.#taken.add(id.toLowerCase());
    return id;
  }
}

/**
 * The jobs as a manifest: JSON is YAML. Each waits for the one before, whatever became of that: what can be taken back
 * is.
 */
export function undoManifest(steps: readonly UndoStep[]): string {
  const jobs = new Map(
    steps.map(({ file, id, object, operation }) => [
      id,
      {
        ...{ object, operation, files: file, onFailure: 'continue' },
        ...(operation === 'update' && { blankCells: 'null' }),
      },
    ]),
  );
  return `${JSON.stringify({ version: 1, jobs: Object.fromEntries(jobs) }, undefined, 2)}\n`;
}
