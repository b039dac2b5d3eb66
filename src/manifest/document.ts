import { type Document, isCollection, parseDocument } from 'yaml';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { SourceText } from './source-text.ts';
import { reportSyntaxErrors } from './syntax-error.ts';
import { readTree } from './yaml-tree.ts';
import type { Node } from './tree.ts';
import type { Variables } from './variables.ts';

/** A longer manifest is refused: reading it takes seconds, and nobody writes one. In UTF-16 code units. */
export const MAX_MANIFEST_LENGTH = 256 * 1024;

interface ManifestFile {
  readonly text: string;
  readonly file: string;
  readonly variables: Variables;
}

/** The one YAML document of a manifest as a tree with places; nothing when it cannot be read as one. */
export function readDocument({ text, file, variables }: ManifestFile, mistakes: Mistakes): Node | undefined {
  if (text.length > MAX_MANIFEST_LENGTH) {
    mistakes.error({
      message: `The manifest is longer than ${MAX_MANIFEST_LENGTH / 1024} KiB.`,
      hint: 'Split it into several manifests, or write a glob instead of many paths.',
      place: { file },
    });
    return undefined;
  }
  const source = new SourceText(file, text);
  const document = parseDocument(source.text, {
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false, // its cost is the square of the number of keys; the tree looks for duplicates itself
    logLevel: 'error',
  });
  if (reportSyntaxErrors(document, source, mistakes)) return undefined;
  reportDirectives(document, source, mistakes);
  const { contents } = document;
  if (contents === null || (!isCollection(contents) && source.text.trim() === '')) {
    mistakes.error({
      message: 'The manifest is empty.',
      hint: 'It begins with "version: 1", and "jobs:" lists what to load.',
      place: { file, line: 1, column: 1 },
    });
    return undefined;
  }
  return readTree(contents, source, { mistakes, variables });
}

/** `%YAML 1.1` would change what plain words mean, `%TAG` is of use for tags alone. */
function reportDirectives(document: Document.Parsed, source: SourceText, mistakes: Mistakes): void {
  const { directives } = document;
  if (!directives.yaml.explicit && Object.keys(directives.tags).length === 1) return;
  const start = source.text.search(/^%/m);
  mistakes.error({
    message: 'A manifest holds no YAML directives.',
    hint: 'Take out the line that begins with %; the manifest is read as YAML 1.2.',
    place: source.place(start, start + 1),
  });
}
