import { text } from './texts.ts';

/** Delimiters that YAML, or the eye, reads badly. */
const NAMES: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

export const delimiter = text({
  what: 'comma, semicolon, tab, pipe, or one character',
  pattern: `^(?:${Object.keys(NAMES).join('|')}|[^"\\r\\n\\u0000\\ufeff])$`,
  hint: (written) => (written === '' ? 'For a tab write "tab".' : undefined),
});

/** The character that a value of `delimiter` means. */
export function delimiterCharacter(written: string): string {
  return NAMES[written] ?? written;
}

export const encoding = text({
  what: 'the label of an encoding, such as windows-1252, iso-8859-15, utf-16le or shift_jis',
  pattern: '^[A-Za-z0-9:_-]+$',
  accepts: isEncoding,
  hint: () =>
    'The labels are those of the Encoding Standard, https://encoding.spec.whatwg.org/#names-and-labels.',
});

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label, { fatal: true }).encoding !== '';
  } catch {
    return false;
  }
}
