import type { Diagnostic } from './diagnostic.ts';

/** Keeps the first mistakes and counts the rest: a file may have a million of them. */
export class BoundedDiagnostics {
  readonly kept: Diagnostic[] = [];
  leftOut = 0;
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  add(...diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      if (this.kept.length < this.#capacity) this.kept.push(diagnostic);
      else this.leftOut++;
    }
  }

  get total(): number {
    return this.kept.length + this.leftOut;
  }
}
