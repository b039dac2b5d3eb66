/**
 * The value of a default that is a literal: a text in quotes, a number, a truth value. A formula that the org would have to
 * work out gives undefined.
 */
export function literalOf(formula: string): string | undefined {
  const text = formula.trim();
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')$/s.exec(text) ?? [];
  const quoted = double ?? single;
  if (quoted !== undefined) return quoted.replace(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character));
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return text;
  return /^(?:true|false)$/i.test(text) ? text.toLowerCase() : undefined;
}
