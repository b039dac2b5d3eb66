/** What nearly all addresses look like. */
const PLAIN = /^[\w+-][\w+.-]*@[A-Za-z\d]+(?:\.[A-Za-z\d]+)+$/;
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
  if (PLAIN.test(text)) return 'plain';
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
