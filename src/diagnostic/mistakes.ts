import type { Diagnostic } from './diagnostic.ts';

/** Mistakes that are kept by default; further ones are counted. A file that is wrong throughout must not flood the log. */
export const MAX_MISTAKES = 200;

/** What a sentence may quote has no bound of its own: a header may be one name of ten megabytes. */
const MAX_SENTENCE_CHARACTERS = 2_000;

/** A diagnostic whose severity follows from how it is reported. */
export type Mistake = Omit<Diagnostic, 'severity'>;

export function asError(mistake: Mistake): Diagnostic {
  return { severity: 'error', ...mistake };
}

/** Collects mistakes, so that all of them can be reported at once. The same one at the same place counts once. */
export class Mistakes {
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #ofFiles: Diagnostic[] = [];
  /** The files in the order in which their first mistakes came. */
  readonly #files = new Map<string, number>();
  readonly #capacity: number;
  #errors = 0;
  #leftOut = 0;

  constructor(capacity = MAX_MISTAKES) {
    this.#capacity = capacity;
  }

  /** Returns null, for readers that return null after a mistake. */
  error(mistake: Mistake): null {
    this.#errors += 1;
    this.#keep({ severity: 'error', ...bounded(mistake) });
    return null;
  }

  /** Takes what is wrong with a file as a whole: it comes before others, and where there is no room, one makes it. */
  errorOfFile(mistake: Mistake): void {
    this.#errors += 1;
    const last = [...this.#diagnostics.keys()].at(-1);
    if (!this.hasRoom && last !== undefined) {
      this.#diagnostics.delete(last);
      this.#leftOut += 1;
    }
    this.#noteFile(mistake);
    this.#ofFiles.push({ severity: 'error', ...bounded(mistake) });
  }

  warning(mistake: Mistake): void {
    this.#keep({ severity: 'warning', ...bounded(mistake) });
  }

  /** Takes what another collector, or another part, has found. */
  takeOver(diagnostics: readonly Diagnostic[], leftOut = 0): void {
    for (const { severity, ...mistake } of diagnostics) {
      if (severity === 'error') this.error(mistake);
      else this.warning(mistake);
    }
    this.#leftOut += leftOut;
    this.#errors += leftOut;
  }

  /** Whether the next mistake will be kept, and looking for a hint is worth the time. */
  get hasRoom(): boolean {
    return this.#diagnostics.size + this.#ofFiles.length < this.#capacity;
  }

  /** Counts an error that there is no room for, without the cost of reporting it. */
  miss(): void {
    this.#errors += 1;
    this.#leftOut += 1;
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  /** How many mistakes were not kept. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** In the order of their places, file by file. */
  get diagnostics(): readonly Diagnostic[] {
    const order = (one: Diagnostic): [number, number, number] => [
      this.#files.get(one.place?.file ?? '') ?? 0,
      one.place?.line ?? 0,
      one.place?.column ?? 0,
    ];
    return [...this.#ofFiles, ...this.#diagnostics.values()].sort((a, b) => {
      const [fileA, lineA, columnA] = order(a);
      const [fileB, lineB, columnB] = order(b);
      return fileA - fileB || lineA - lineB || columnA - columnB;
    });
  }

  #noteFile({ place }: Mistake): string {
    const file = place?.file ?? '';
    if (!this.#files.has(file)) this.#files.set(file, this.#files.size);
    return file;
  }

  #keep(diagnostic: Diagnostic): void {
    const { place, message } = diagnostic;
    const file = this.#noteFile(diagnostic);
    const key = `${file}:${place?.line ?? ''}:${place?.column ?? ''}:${message}`;
    if (this.#diagnostics.has(key)) return;
    if (this.hasRoom) this.#diagnostics.set(key, diagnostic);
    else this.#leftOut += 1;
  }
}

function bounded(mistake: Mistake): Mistake {
  const { message, hint } = mistake;
  return {
    ...mistake,
    message: shortened(message),
    ...(hint === undefined ? {} : { hint: shortened(hint) }),
  };
}

function shortened(sentence: string): string {
  return sentence.length <= MAX_SENTENCE_CHARACTERS
    ? sentence
    : `${sentence.slice(0, MAX_SENTENCE_CHARACTERS)}…`;
}
