import type { Diagnostic } from './diagnostic.ts';

/** The runner cuts an annotation's message after this many characters. */
const MAX_MESSAGE_LENGTH = 4096;

/** A diagnostic as an annotation: `message` and the properties that a workflow command carries beside it. */
export interface DiagnosticAnnotation {
  readonly severity: Diagnostic['severity'];
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** A place without a line annotates the file, a diagnostic without a place the step. */
export function diagnosticAnnotation(diagnostic: Diagnostic): DiagnosticAnnotation {
  const { severity, message, hint, related, place } = diagnostic;
  const sentences = [message, hint, related && `${related.message} ${where(related.place)}`];
  return {
    severity,
    title: 'Salesforce Bulk Load',
    message: sentences
      .filter((sentence) => sentence !== undefined)
      .join('\n')
      .slice(0, MAX_MESSAGE_LENGTH),
    ...(place && { file: place.file }),
    ...(place?.line !== undefined && { startLine: place.line, endLine: place.line }),
    ...(place?.line !== undefined && place.column !== undefined && { startColumn: place.column }),
    ...(place?.line !== undefined && place.endColumn !== undefined && { endColumn: place.endColumn }),
  };
}

function where({ file, line }: { readonly file: string; readonly line?: number }): string {
  return line === undefined ? `(${file})` : `(${file}:${line})`;
}
