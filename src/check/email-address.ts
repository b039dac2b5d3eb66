const AT_SIGN = 0x40;
const DOT = 0x2e;
/** By byte: what it may stand in, where an address looks as nearly all do. */
const IN_LOCAL_PART = 1;
const IN_LABEL = 2;
const PLACES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[A-Za-z\d]/.test(character)) return IN_LOCAL_PART | IN_LABEL;
  return /[_+.-]/.test(character) ? IN_LOCAL_PART : 0;
});
const LOCAL_PART = /^(?!\.)[\p{L}\p{M}\p{N}!#$%&'*/=?^_+\-`{|}~.]+$/u;
const LABEL = /^(?!-)[\p{L}\p{M}\p{N}-]+(?<!-)$/u;
/** A quoted text, or a comment in brackets: the standards have them, and few services take them. */
const UNUSUAL = /^(?:"[^"\\]+"|[^\s"@,;<>]*\([^()@]*\)[^\s"@,;<>]*)@|@.*\([^()@]*\)/;

/**
 * Whether a text is an e-mail address as Salesforce takes it (Salesforce Help 000384328): letters of any script, dots that may
 * follow each other and end the local part, but not begin it, and a domain of at least two labels. `unusual` is what the
 * standards allow and Salesforce may or may not take.
 */
export function emailForm(text: string): 'plain' | 'unusual' | 'none' {
  const at = text.lastIndexOf('@');
  const labels = text.slice(at + 1).split('.');
  const isPlain =
    at > 0 &&
    LOCAL_PART.test(text.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label));
  if (isPlain) return 'plain';
  return UNUSUAL.test(text) ? 'unusual' : 'none';
}

/** Whether the bytes of a text are an address in the form of nearly all: no string is made for it. */
export function isUsualAddress(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && ((PLACES[bytes[at] ?? 0] ?? 0) & IN_LOCAL_PART) !== 0) at++;
  if (at === start || at === end || bytes[start] === DOT || bytes[at] !== AT_SIGN) return false;
  let labelStart = at + 1;
  const domainStart = labelStart;
  for (at = labelStart; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === DOT) {
      if (at === labelStart) return false;
      labelStart = at + 1;
    } else if (((PLACES[byte] ?? 0) & IN_LABEL) === 0) return false;
  }
  return labelStart > domainStart && labelStart < end;
}
