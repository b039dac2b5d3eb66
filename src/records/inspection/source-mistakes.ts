import { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_DEFECTS_PER_JOB } from './inspector.ts';

/** What is wrong with the records of a job's files, each at its line. */
export class SourceMistakes {
  readonly found = new Mistakes(MAX_DEFECTS_PER_JOB);
  /** The name of the file whose records are at hand. */
  file = '';

  /** Takes in a mistake at a line of the file, from 1 on; one that there is no room for is only counted. */
  report(line: number, message: string, hint: string, column?: number): void {
    const place = { file: this.file, line, ...(column !== undefined && { column }) };
    if (this.found.hasRoom) this.found.error({ message, hint, place });
    else this.found.miss();
  }
}
