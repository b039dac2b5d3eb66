const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `a, b and c`. */
export function allOf(words: readonly string[]): string {
  return AND.format(words);
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return OR.format(words);
}
