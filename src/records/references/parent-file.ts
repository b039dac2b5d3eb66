import type { Located } from '../../diagnostic/diagnostic.ts';
import { ID_BYTES, isIdAt } from '../../limits/salesforce-id.ts';
import type { Files } from '../../ports/files.ts';
import { readHeader } from '../csv/header.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import { RecordScanner } from '../csv/record-scanner.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { SourceWindow, type SourceFile } from '../bytes/source-file.ts';

/** An index of a job's records by a key, and the columns that the key stands in. */
export interface ParentIndex {
  readonly key: readonly Located<string>[];
  readonly index: ReferenceIndex;
}

/**
 * Notes the records of a CSV file that has their Ids in a column `Id`, as queries write it.
 *
 * @throws Error when a column is missing, or a row has no Id of 18 characters; when the file cannot be read
 */
export async function indexParents(
  source: SourceFile,
  parents: readonly ParentIndex[],
  files: Files,
): Promise<void> {
  const file = await files.open(source.path);
  try {
    const window = new SourceWindow(file, source.name);
    const reader = new ParentReader(source.name, parents);
    let at = 0;
    do {
      await window.advance(at);
      at = reader.read(window);
    } while (!window.final);
  } finally {
    await file.close();
  }
  for (const { index } of parents) index.complete = true;
}

class ParentReader {
  readonly #name: string;
  readonly #parents: readonly ParentIndex[];
  readonly #scanner = new RecordScanner();
  readonly #key = new KeyBytes();
  readonly #parentKey = new KeyBytes();
  #columns: readonly string[] | undefined;
  #line = 1;

  constructor(name: string, parents: readonly ParentIndex[]) {
    this.#name = name;
    this.#parents = parents;
    for (const { index } of parents) index.files = [name];
  }

  /** @returns where the first record begins that is not whole */
  read({ bytes, limit, final }: SourceWindow): number {
    const scanner = this.#scanner;
    scanner.begin(bytes, 0, limit, final);
    while (scanner.next()) {
      if (!scanner.isBlank) this.#take(bytes);
      this.#line += scanner.lineEnds;
    }
    return scanner.end;
  }

  #take(bytes: Uint8Array): void {
    const { cells, contentEnd, start } = this.#scanner;
    if (this.#columns === undefined) {
      this.#columns = readHeader(bytes, start, contentEnd, this.#line).columns;
      return;
    }
    this.#key.ofCells(bytes, cells, [this.#cellOf('Id')]);
    if (this.#key.end - this.#key.start !== ID_BYTES || !isIdAt(this.#key.bytes, this.#key.start)) {
      throw new Error(`${this.#name}:${this.#line} has no Id of 18 characters.`);
    }
    const [ids, idStart] = [this.#key.bytes, this.#key.start];
    const key = this.#parentKey;
    for (const parent of this.#parents) {
      const parts = parent.key.map(({ value }) => this.#cellOf(value));
      key.ofCells(bytes, cells, parts);
      parent.index.add(key, ids, idStart, 0, this.#line);
    }
  }

  #cellOf(column: string): number {
    const cell = this.#columns?.findIndex((name) => name.toLowerCase() === column.toLowerCase()) ?? -1;
    if (cell < 0)
      throw new Error(`${this.#name} has no column "${column}", so nothing can refer to its rows.`);
    return cell;
  }
}
