import { createHash } from 'node:crypto';
import type { JournalEntry } from './journal-entry.ts';

const LINKED = /^(\{.*),"chain":"([0-9a-f]{64})"\}$/s;

/**
 * Ties each line of a journal to all before it: `chain`, the last key of a line, is the SHA-256 of the chain of the line
 * before and of the line's other content. A line that was changed, taken out, put in or moved breaks it, and so do the
 * lines of another run. Unlike those of a CRC, two changes never cancel each other out. There is no secret in it that
 * the runs share, so who reckons the sums anew is not found out by them, but by what the org holds.
 */
export class JournalChain {
  #last: string;

  /** @param last of the line that is continued; empty at the beginning */
  constructor(last = '') {
    this.#last = last;
  }

  /** The chain of the last line. */
  get last(): string {
    return this.#last;
  }

  /** The next line, its line end included. */
  line(entry: JournalEntry): string {
    const content = JSON.stringify(entry);
    this.#last = linked(this.#last, content);
    return `${content.slice(0, -1)},"chain":"${this.#last}"}\n`;
  }

  /**
   * Takes in the next line of a journal that is read.
   *
   * @param line without its line end
   * @returns its entry as JSON, and whether it follows the one before; undefined when it has no chain
   */
  follow(line: string): { readonly content: string; readonly follows: boolean } | undefined {
    const [, body, digest = ''] = LINKED.exec(line) ?? [];
    if (body === undefined) return undefined;
    const content = `${body}}`;
    const follows = linked(this.#last, content) === digest;
    this.#last = digest;
    return { content, follows };
  }
}

function linked(last: string, content: string): string {
  return createHash('sha256').update(last).update(content).digest('hex');
}
