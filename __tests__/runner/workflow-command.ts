/** A line of output that the runner takes as an instruction instead of text. */
export interface WorkflowCommand {
  /** In lower case. */
  readonly name: string;
  /** Keys in lower case. */
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Every command the runner knows (actions/runner, `ActionCommandManager.cs`); other names are plain text. */
export const commandNames: ReadonlySet<string> = new Set([
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice'],
  ...['remove-matcher', 'save-state', 'set-env', 'set-output', 'stop-commands', 'warning'],
]);

/**
 * The command in a line, if there is one: `::name properties::data` after leading blanks, or the older
 * `##[name properties]data` anywhere in the line.
 */
export function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  return parseModern(line, known) ?? parseLegacy(line, known);
}

function parseModern(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end === -1) return undefined;
  const data = unescape(text.slice(end + 2), { '%0D': '\r', '%0A': '\n', '%25': '%' });
  const escapes = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return command(text.slice(2, end), ',', escapes, data, known);
}

function parseLegacy(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start === -1 || end === -1) return undefined;
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };
  return command(line.slice(start + 3, end), ';', escapes, unescape(line.slice(end + 1), escapes), known);
}

function command(
  head: string,
  separator: string,
  escapes: Readonly<Record<string, string>>,
  data: string,
  known: ReadonlySet<string>,
): WorkflowCommand | undefined {
  const blank = head.indexOf(' ');
  const name = (blank === -1 ? head : head.slice(0, blank)).toLowerCase();
  if (!known.has(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const property of blank === -1 ? [] : head.slice(blank).trim().split(separator)) {
    const [key = '', ...value] = property.trim().split('=');
    if (value.length > 0) properties[key.toLowerCase()] = unescape(value.join('='), escapes);
  }
  return { name, properties, data };
}

/** One pass, so that an escaped percent sign cannot begin another escape. */
function unescape(text: string, escapes: Readonly<Record<string, string>>): string {
  return text.replace(/%(?:0D|0A|25|3A|2C|3B|5D)/g, (escape) => escapes[escape] ?? escape);
}
