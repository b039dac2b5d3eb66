/** A source file is not what it was when it was checked. */
export class SourceChangedError extends Error {
  override readonly name = 'SourceChangedError';
  constructor(file: string) {
    super(
      `${file} was changed while it was being loaded. Nothing of the changed part was sent. ` +
        'Run the load again, and let no other step write to the file meanwhile.',
    );
  }
}
