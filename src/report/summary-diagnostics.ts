import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Detail } from './detail.ts';
import { code, prose, table } from './markdown.ts';
import { position } from './position.ts';

/** Mistakes and warnings with the place they stand at and what to do. */
export function diagnosticsTable(diagnostics: readonly Diagnostic[], detail: Detail): string {
  return table<Diagnostic>(
    [
      { title: '', cell: (diagnostic) => (diagnostic.severity === 'error' ? '❌' : '⚠️') },
      { title: 'Where', cell: ({ place }) => (place === undefined ? '–' : code(position(place))) },
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
    : `${text}<br>${prose(related.message, detail.messageCharacters)} (${code(position(related.place))})`;
}
