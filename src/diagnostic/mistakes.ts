import type { Diagnostic } from './diagnostic.ts';

/** Mistakes that are kept; further ones are counted. A file that is wrong throughout must not flood the log. */
export const MAX_MISTAKES = 200;

/** A diagnostic whose severity follows from how it is reported. */
export type Mistake = Omit<Diagnostic, 'severity'>;

/** Collects mistakes, so that all of them can be told at once. The same one at the same place counts once. */
export class Mistakes {
  readonly #diagnostics = new Map<string, Diagnostic>();
  #errors = 0;
  #leftOut = 0;

  /** Returns null, for readers that return null after a mistake. */
  error(mistake: Mistake): null {
    this.#errors += 1;
    this.#keep({ severity: 'error', ...mistake });
    return null;
  }

  warning(mistake: Mistake): void {
    this.#keep({ severity: 'warning', ...mistake });
  }

  /** Whether the next mistake will be kept, and looking for a hint is worth the time. */
  get hasRoom(): boolean {
    return this.#diagnostics.size < MAX_MISTAKES;
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  /** How many mistakes were not kept. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** In the order of their places. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()].sort(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  }

  #keep(diagnostic: Diagnostic): void {
    const { place, message } = diagnostic;
    const key = `${place?.line ?? ''}:${place?.column ?? ''}:${message}`;
    if (this.#diagnostics.has(key)) return;
    if (this.hasRoom) this.#diagnostics.set(key, diagnostic);
    else this.#leftOut += 1;
  }
}
