import { counted, number } from '../diagnostic/counted.ts';
import { allOf } from '../diagnostic/word-list.ts';
import type { NotTakenBack, Outcome, UndoFindings } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { code, list } from './markdown.ts';
import { utcTime } from './quantity.ts';

/** What the page of an undo says first: of which run it is, and what of it stays as it is. */
export function* undoBlocks({ undo }: Outcome, detail: Detail): Generator<string> {
  if (undo === undefined) return;
  yield undoSentence(undo);
  const notes = [...changedNotes(undo), ...cascadeNotes(undo, detail)];
  if (notes.length > 0) yield list(notes);
  if (undo.notTakenBack.length > 0) {
    yield '### Not taken back';
    const shown = undo.notTakenBack.slice(0, detail.sentences);
    const more = undo.notTakenBack.length - shown.length;
    const lines = shown.map((one) => `${code(one.job, 80)}: ${reasonOf(one)}`);
    yield list(more > 0 ? [...lines, `… and ${number(more)} more, in \`report.json\``] : lines);
  }
}

/** Of which run the undo is, and what it did. */
export function undoSentence({ created, overwritten, run }: UndoFindings): string {
  const kept =
    overwritten > 0 ? `, and overwrote ${counted(overwritten, 'record')} whose values it kept` : '';
  return `The run of ${utcTime(run.startedAt)} created ${counted(created, 'record')}${kept}.`;
}

/** Why records stay as the run left them. */
export function reasonOf({ object, operation, reason, records }: NotTakenBack): string {
  const of = `${counted(records, 'record')} of ${object}`;
  switch (reason) {
    case 'deleted':
      return `the run deleted ${of} (${operation}), which no undo brings back`;
    case 'values-not-kept':
      return `the run overwrote ${of} (${operation}), whose values were not kept`;
    case 'gone':
      return `the run overwrote ${of} (${operation}), which the org does not have any more, listed in \`_undo/gone.csv\``;
  }
}

/** What was found of records that were changed since the run. */
export function changedNotes({ changed: { chosen, file = '', parents, records } }: UndoFindings): string[] {
  if (records === 0) return [];
  const kept = parents > 0 ? `left alone with ${counted(parents, 'parent')}` : 'left alone';
  const what = chosen === 'skip' ? kept : 'undone all the same';
  return [`${counted(records, 'record')} changed since the run: ${what}, listed in \`_undo/${file}\``];
}

function cascadeNotes({ cascades }: UndoFindings, detail: Detail): string[] {
  return cascades.map(({ children, object }) => {
    const shown = children.slice(0, detail.sentences).map((child) => code(child, 60));
    const more = children.length - shown.length;
    const all = more > 0 ? [...shown, `${number(more)} more`] : shown;
    return `A deleted ${code(object, 60)} takes its records of ${allOf(all)} along`;
  });
}
