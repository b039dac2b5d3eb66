import type { JsonFault } from './json-flaws.ts';

/** What stands before the list is short in every answer. */
const MAX_HEAD_BYTES = 4096;
const MEMBERS = String.raw`(?:"[^"\\]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)\s*,\s*)*`;
const HEAD = new RegExp(String.raw`^\s*\{\s*${MEMBERS}(?:"result"\s*:\s*\{\s*${MEMBERS})?"records"\s*:\s*\[`);

interface Answer {
  readonly done?: unknown;
  readonly nextRecordsUrl?: unknown;
  readonly result?: Answer;
}

/** What stands around the list of records in an answer of the REST API, or of `sf data query --json`. */
export class JsonEnvelope {
  /** The offset behind the bracket that opens the list. */
  readonly end: number;
  readonly #head: string;

  private constructor(head: string, end: number) {
    this.#head = head;
    this.end = end;
  }

  /** The one that a file begins with. `more`: that cannot be known yet. */
  static at(
    bytes: Uint8Array,
    start: number,
    limit: number,
    final: boolean,
  ): JsonEnvelope | 'more' | undefined {
    const seen = Math.min(limit, start + MAX_HEAD_BYTES);
    const text = Buffer.from(bytes.subarray(start, seen)).toString('latin1');
    const head = HEAD.exec(text)?.[0];
    if (head !== undefined) return new JsonEnvelope(head, start + head.length);
    return !final && seen - start < MAX_HEAD_BYTES ? 'more' : undefined;
  }

  /** What is wrong with it, when the file ends at `limit`. @param from the end of the last record */
  faultOf(bytes: Uint8Array, from: number, limit: number): JsonFault | undefined {
    const rest = Buffer.from(bytes.subarray(from, limit)).toString();
    const tail = rest.slice(rest.indexOf(']'));
    try {
      const answer = JSON.parse(this.#head + tail) as Answer;
      return [answer, answer.result].every(isWhole) ? undefined : 'not-whole';
    } catch {
      return 'no-value';
    }
  }
}

function isWhole(answer: Answer | undefined): boolean {
  return answer === undefined || (answer.done !== false && typeof answer.nextRecordsUrl !== 'string');
}
