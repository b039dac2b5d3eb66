// Made when they are needed: each takes milliseconds, and most runs have no list to write.
const formats = new Map<Intl.ListFormatType, Intl.ListFormat>();

/** `a, b and c`. */
export function allOf(words: readonly string[]): string {
  return formatOf('conjunction').format(words);
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return formatOf('disjunction').format(words);
}

function formatOf(type: Intl.ListFormatType): Intl.ListFormat {
  const format = formats.get(type) ?? new Intl.ListFormat('en-GB', { type });
  formats.set(type, format);
  return format;
}
