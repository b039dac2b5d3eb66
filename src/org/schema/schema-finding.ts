/** What is to be said of a place in a schema file or a data file. */
export interface SchemaFinding {
  /** As it was named or found: the folder that was given, and the path below it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based; absent where the whole line is meant. */
  readonly column?: number;
  readonly message: string;
}

/** Files that cannot be read, each at its line: nothing can be made of the folder. */
export class SchemaMistakes extends Error {
  override readonly name = 'SchemaMistakes';
  readonly mistakes: readonly SchemaFinding[];

  constructor(mistakes: readonly SchemaFinding[]) {
    super(mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.mistakes = mistakes;
  }
}
