import { counted, number } from '../diagnostic/counted.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { code, list, prose } from './markdown.ts';
import { position } from './position.ts';

/** What the page of a rehearsal says besides: where the schema comes from, what of it was not understood, and what cannot be known. */
export function* rehearsalBlocks({ rehearsal }: Outcome, detail: Detail): Generator<string> {
  if (rehearsal === undefined) return;
  const { leftOut, notUnderstood, schemaFrom, unknowable } = rehearsal;
  yield '### The org of the rehearsal';
  yield prose(schemaFrom, detail.messageCharacters);
  if (leftOut.length > 0) {
    const names = leftOut.slice(0, detail.sentences).map((name) => code(name, 60));
    const more = leftOut.length > names.length ? ` and ${number(leftOut.length - names.length)} more` : '';
    yield `Left out, since no load writes their records: ${names.join(', ')}${more}.`;
  }
  if (notUnderstood.length > 0) {
    yield `Not understood, and left as a new org has it (${counted(notUnderstood.length, 'place')}):`;
    const shown = notUnderstood
      .slice(0, detail.sentences)
      .map((place) => `${code(position(place), 160)}: ${prose(place.message, detail.messageCharacters)}`);
    const more = notUnderstood.length - shown.length;
    yield list(more > 0 ? [...shown, `… and ${number(more)} more, in \`report.json\``] : shown);
  }
  if (unknowable.length === 0) return;
  yield '### What a rehearsal cannot know';
  yield list(unknowable.map((one) => prose(one, detail.messageCharacters)));
}
