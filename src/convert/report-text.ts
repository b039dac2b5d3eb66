import { counted } from '../diagnostic/counted.ts';
import { visibleText } from '../diagnostic/visible-text.ts';
import type { EntryKind, ReportEntry } from './conversion.ts';

const HEADINGS: readonly (readonly [EntryKind, string, string])[] = [
  ['look', 'Look at this', 'What to do'],
  ['decided', 'Decided, and why', 'Why'],
  ['lost', 'No counterpart', 'What that means'],
  ['carried', 'Carried over', ''],
];

interface Written {
  /** The kind of project. */
  readonly name: string;
  readonly entries: readonly ReportEntry[];
  readonly jobs: number;
  /** New source files, relative to the folder. */
  readonly files: readonly string[];
  /** From the report's folder to that which places are relative to, with a slash at its end. */
  readonly base: string;
}

/** The report as a page of Markdown, whose places are links. */
export function reportPage({ base, entries, files, jobs, name }: Written): string {
  const lines = [`# From ${name}`, '', `\`bulk-load.yml\` has ${counted(jobs, 'job')}. ${newFiles(files)}`];
  for (const [kind, heading, second] of HEADINGS) {
    const found = entries.filter((entry) => entry.kind === kind);
    if (found.length === 0) continue;
    const columns = ['what', 'where', ...(second === '' ? [] : [second.toLowerCase()])];
    lines.push('', `## ${heading}`, '', row(columns), row(columns.map(() => '---')));
    for (const { message, place, reason } of found) {
      lines.push(
        row([cell(message), placeLink(place, base), ...(second === '' ? [] : [cell(reason ?? '')])]),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function newFiles(files: readonly string[]): string {
  if (files.length === 0) return 'It loads the files of the project as they are.';
  return `Files that had to change their form are ${files.map((file) => `\`${file}\``).join(', ')}.`;
}

/** The report for the terminal: how much there is of each kind, and what somebody has to look at. */
export function shortReport({ entries, jobs, name }: Written, folder: string): string {
  const counts = HEADINGS.map(([kind, heading]) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return `${heading.toLowerCase()}: ${count}`;
  });
  const look = entries.filter(({ kind }) => kind === 'look');
  return [
    `${name}: ${counted(jobs, 'job')} in ${folder}bulk-load.yml.`,
    `${counts.join(', ')}; see ${folder}report.md.`,
    ...look.map(
      ({ message, place, reason }) =>
        `  ${placeText(place)}: ${visibleText(message)} ${visibleText(reason ?? '')}`,
    ),
    '',
  ].join('\n');
}

function placeText({ column, file, line }: ReportEntry['place']): string {
  return [visibleText(file), line, column].filter((part) => part !== undefined).join(':');
}

function placeLink(place: ReportEntry['place'], base: string): string {
  const address = `${base}${place.file}`.split('/').map(encodeURIComponent).join('/');
  return `[${cell(placeText(place))}](${address}${place.line === undefined ? '' : `#L${place.line}`})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Names of the project as plain text of a table; what stands in backticks is code. */
function cell(text: string): string {
  return visibleText(text)
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(/[\\*_[\]<>~&#!]/g, '\\$&')))
    .join('')
    .replaceAll('|', '\\|');
}
