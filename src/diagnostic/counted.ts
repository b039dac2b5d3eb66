/** A count and its noun for a sentence: `1 record`, `2 records`, `3 batches`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
