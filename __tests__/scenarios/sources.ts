/** A CSV source whose records are known as they were written, and where each of them starts. */
export interface Source {
  readonly text: string;
  readonly records: readonly { readonly raw: string; readonly line: number }[];
}

/**
 * Writes a source file from raw records, none of them with its line end. Lines are counted the plain way: by splitting
 * all that comes before a record.
 */
export function source(
  header: string,
  records: readonly string[],
  { bom = false, lineEnd = '\n', lastLineEnd = true, blankBefore = [] as readonly number[] } = {},
): Source {
  let text = `${bom ? '\uFEFF' : ''}${header}${lineEnd}`;
  const placed = records.map((raw, index) => {
    if (blankBefore.includes(index)) text += lineEnd;
    const line = text.split(/\r\n|\r|\n/).length;
    text += raw + (index < records.length - 1 || lastLineEnd ? lineEnd : '');
    return { raw, line };
  });
  return { text, records: placed };
}

/** Rows of `LastName,Description` that the org takes. */
export function contacts(count: number, first = 1): string[] {
  return Array.from({ length: count }, (_, index) => `Person ${first + index},row ${first + index}`);
}
