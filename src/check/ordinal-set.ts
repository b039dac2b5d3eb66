const BITS = 8;

/** Ordinals of records: a bit for each up to the largest. */
export class OrdinalSet {
  #bits = new Uint8Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(ordinal: number): boolean {
    return (((this.#bits[Math.floor(ordinal / BITS)] ?? 0) >> ordinal % BITS) & 1) === 1;
  }

  add(ordinal: number): void {
    if (this.has(ordinal)) return;
    const at = Math.floor(ordinal / BITS);
    if (at >= this.#bits.length) {
      const wider = new Uint8Array(Math.max(at + 1, this.#bits.length * 2));
      wider.set(this.#bits);
      this.#bits = wider;
    }
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << ordinal % BITS);
    this.#size++;
  }
}
