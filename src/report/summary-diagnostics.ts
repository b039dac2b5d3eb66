import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import type { Detail } from './detail.ts';
import { code, prose, table } from './markdown.ts';

/** Mistakes and warnings with the place they stand at and what to do. */
export function diagnosticsTable(diagnostics: readonly Diagnostic[], detail: Detail): string {
  return table<Diagnostic>(
    [
      { title: '', cell: (diagnostic) => (diagnostic.severity === 'error' ? '❌' : '⚠️') },
      { title: 'Where', cell: ({ place }) => (place === undefined ? '–' : position(place)) },
      { title: 'What', cell: (diagnostic) => what(diagnostic, detail) },
      { title: 'What to do', cell: (diagnostic) => optional(diagnostic.hint, detail) },
    ],
    diagnostics.slice(0, detail.sentences),
  );
}

function optional(hint: string | undefined, detail: Detail): string {
  return hint === undefined ? '' : prose(hint, detail.messageCharacters);
}

function what({ message, related }: Diagnostic, detail: Detail): string {
  const text = prose(message, detail.messageCharacters);
  return related === undefined
    ? text
    : `${text}<br>${prose(related.message, detail.messageCharacters)} (${position(related.place)})`;
}

function position({ file, line, column }: Place): string {
  return code([file, line, column].filter((part) => part !== undefined).join(':'));
}
