// Joiners shape emoji and several scripts; every other invisible character could hide or reorder text.
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * Text of unknown origin as one harmless line of a log: control characters, line ends, bidirectional overrides
 * and the like are shown instead of obeyed (`␛`, `␊`, `<U+202E>`), and nothing in it is a workflow command.
 */
export function visibleText(text: string): string {
  return withoutCommands(text.replaceAll(INVISIBLE, picture));
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The runner obeys `##[name]` anywhere in a line. The zero-width blank breaks it without moving the caret. */
export function withoutCommands(line: string): string {
  return line.replaceAll('##[', '#\u200B#[');
}
