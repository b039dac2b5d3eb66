import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** Mistakes that are kept; further ones are counted. A file that is wrong throughout must not flood the log. */
export const MAX_MISTAKES = 200;

/** Collects the mistakes of a manifest while it is read. */
export class Mistakes {
  readonly #diagnostics: Diagnostic[] = [];
  #errors = 0;
  #leftOut = 0;

  /** Returns null, for readers that return null after a mistake. */
  error(mistake: Omit<Diagnostic, 'severity'>): null {
    this.#errors += 1;
    this.#keep({ severity: 'error', ...mistake });
    return null;
  }

  warning(mistake: Omit<Diagnostic, 'severity'>): void {
    this.#keep({ severity: 'warning', ...mistake });
  }

  /** Whether the next mistake will be kept, and looking for a hint is worth the time. */
  get hasRoom(): boolean {
    return this.#diagnostics.length < MAX_MISTAKES;
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  get leftOut(): number {
    return this.#leftOut;
  }

  /** In the order of the file. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics.toSorted(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  }

  #keep(diagnostic: Diagnostic): void {
    if (this.hasRoom) this.#diagnostics.push(diagnostic);
    else this.#leftOut += 1;
  }
}
