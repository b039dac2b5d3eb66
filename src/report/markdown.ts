import { telling, type Column } from './table-column.ts';
import { visible } from './untrusted-text.ts';

/**
 * Pieces of GitHub's Markdown, and the only place where untrusted text becomes Markdown: as `code` (names),
 * as `prose` (sentences) or as `htmlCode` (names inside a `<summary>`, where Markdown is not read).
 */

/** Stands where a text is empty, so that the page keeps its form. */
const nothing = '–';

/** A name, id or path as a code span; nothing in it is read as Markdown, HTML, mention or link. */
export function code(text: string, limit = 100): string {
  const shown = visible(text, limit) || nothing;
  const fence = '`'.repeat(longestBacktickRun(shown) + 1);
  const inner = shown.startsWith('`') || shown.endsWith('`') ? ` ${shown} ` : shown;
  return `${fence}${inner}${fence}`;
}

function longestBacktickRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** A sentence as plain words: every character that Markdown or GitHub could act on is escaped or parted. */
export function prose(text: string, limit = 500): string {
  return parted(visible(text, limit) || nothing)
    .replaceAll(/[\\`*_{}[\]<>~^$&#!]/g, (mark) =>
      mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`,
    )
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** U+2060, which has no width and allows no break. */
const wordJoiner = '\u2060';

/** What may be a commit, short or whole. Salesforce's ids, of 15 or 18, can be copied as they are. */
const commit = /(?<![a-z0-9])(?=\d*[a-f])(?![a-z0-9]{15}\b|[a-z0-9]{18}\b)[0-9a-f]{7,40}(?![a-z0-9])/gi;
/** GitHub takes seven digits for a commit, and no less. */
const commitPart = /.{6}(?=.)/g;

/** Parts what GitHub would turn into a link after parsing: mentions, references, addresses, short codes, commits. */
function parted(text: string): string {
  return (
    text
      .replaceAll(/[@#:](?=\S)/g, `$&${wordJoiner}`)
      // An underscore may stand before them, which is no end of a word to a regular expression.
      .replaceAll(/www(?=\.)|gh(?=-\d)/gi, `$&${wordJoiner}`)
      .replaceAll(commit, (digits) => digits.replaceAll(commitPart, `$&${wordJoiner}`))
  );
}

/** A name for a place where only HTML is read. */
export function htmlCode(text: string, limit = 100): string {
  const escaped = visible(text, limit).replaceAll(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<code>${escaped}</code>`;
}

/** Keeps a quantity on one line: blanks become no-break spaces. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

/** A table of cells that are Markdown. */
export function table<Row>(all: readonly Column<Row>[], rows: readonly Row[]): string {
  const columns = telling(all, rows);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => column.title)),
    line(columns.map((column) => (column.align === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(columns.map((column) => withPipesEscaped(column.cell(row))))),
  ].join('\n');
}

/**
 * Rows are split at pipes before anything else is read, code spans included, unless an odd number of backslashes
 * stands before the pipe; one of them is then taken away.
 */
function withPipesEscaped(cell: string): string {
  return cell.replaceAll(/\\*\|/g, (run) => `${run.length % 2 === 1 ? '\\' : '\\\\'}${run}`);
}

/** Folded blocks. The blank lines end the HTML block, so that what is inside is read as Markdown. */
export function details(summaryHtml: string, ...blocks: readonly string[]): string {
  return [`<details>\n<summary>${summaryHtml}</summary>`, ...blocks, '</details>'].join('\n\n');
}

/** GitHub's coloured box. Its text must stand alone where the box is not known. */
export function alert(kind: 'CAUTION' | 'WARNING' | 'NOTE', ...paragraphs: readonly string[]): string {
  return [`> [!${kind}]`, paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n')].join('\n');
}

/** A bullet list of one-line items. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
