import type { Files, WritableFile } from '../../ports/files.ts';
import { JournalChain } from './journal-chain.ts';
import type { JournalEvent } from './journal-entry.ts';
import { CHECKPOINT_FILE, type Journal } from './journal.ts';

/**
 * Writes the journal of a run, line by line. What is added while a write is under way goes to the disk together with
 * the next one, so that many who wait for the disk wait for few writes.
 */
export class Checkpoint {
  readonly #file: WritableFile;
  readonly #chain: JournalChain;
  #lines: string[] = [];
  #mustFlush = false;
  #next: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();

  private constructor(file: WritableFile, chain: JournalChain) {
    this.#file = file;
    this.#chain = chain;
  }

  /** Puts a journal that begins with the lines of `head` in the place of what may be in the folder. */
  static async begin(
    folder: string,
    head: Pick<Journal, 'bytes' | 'chain'>,
    files: Files,
  ): Promise<Checkpoint> {
    const path = `${folder}/${CHECKPOINT_FILE}`;
    await files.replace(path, head.bytes);
    return new Checkpoint(await files.append(path), new JournalChain(head.chain));
  }

  /** Adds a line; resolves when it, and every line before it, is on the disk. @throws when it cannot be written */
  async add(event: JournalEvent): Promise<void> {
    this.#mustFlush = true;
    await this.#append(event);
  }

  /** Adds a line that nothing waits for. That it could not be written is reported to whoever adds one later. */
  note(event: JournalEvent): void {
    this.#append(event).catch(() => undefined);
  }

  /** Lines that are under way are waited for. */
  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    await this.#file.close();
  }

  async #append(event: JournalEvent): Promise<void> {
    this.#lines.push(this.#chain.line(event));
    if (this.#next === undefined) {
      this.#next = this.#last.then(async () => this.#write());
      this.#last = this.#next;
    }
    return this.#next;
  }

  async #write(): Promise<void> {
    const bytes = Buffer.from(this.#lines.join(''));
    const mustFlush = this.#mustFlush;
    this.#lines = [];
    this.#mustFlush = false;
    this.#next = undefined;
    try {
      await this.#file.write(bytes);
      if (mustFlush) await this.#file.flush();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(
        `checkpoint.json could not be written, so nothing more was sent: a later run could not know of it. ${reason}`,
        { cause },
      );
    }
  }
}

/** Removes the journal of a run that needs none any more. */
export async function removeCheckpoint(folder: string, files: Files): Promise<void> {
  await files.remove(`${folder}/${CHECKPOINT_FILE}`);
}
