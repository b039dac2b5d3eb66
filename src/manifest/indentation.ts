import type { Mistakes } from '../diagnostic/mistakes.ts';
import { allOf } from '../diagnostic/word-list.ts';
import { isEmpty, type MapEntry, quoted } from './tree.ts';

/** More names in a sentence help nobody. */
const MAX_NAMES = 6;

/**
 * The entries of a map as they were meant: those that stand beside the entry above them, and belong into it, are put
 * there. Each such entry that misses some is one mistake, however many they are.
 */
export function indented(
  entries: readonly MapEntry[],
  belongs: (entry: MapEntry, above: MapEntry) => boolean,
  mistakes: Mistakes,
): readonly MapEntry[] {
  const meant: MapEntry[] = [];
  let missed: MapEntry[] = [];
  const settle = (): void => {
    const above = meant.pop();
    if (above === undefined) return;
    meant.push(missed.length === 0 ? above : joined(above, missed, mistakes));
    missed = [];
  };
  for (const entry of entries) {
    const above = meant.at(-1);
    if (above !== undefined && mayHold(above) && belongs(entry, above)) missed.push(entry);
    else {
      settle();
      meant.push(entry);
    }
  }
  settle();
  return meant;
}

function mayHold({ value }: MapEntry): boolean {
  return value.kind === 'map' || isEmpty(value);
}

function joined(above: MapEntry, missed: readonly MapEntry[], mistakes: Mistakes): MapEntry {
  const [first] = missed;
  const place = first?.key.place ?? above.key.place;
  const names = missed.slice(0, MAX_NAMES).map(({ written }) => quoted(written));
  const rest = missed.length > MAX_NAMES ? ['what follows'] : [];
  mistakes.error({
    message: `${quoted(first?.written ?? '')} stands beside ${quoted(above.written)}, and belongs into it.`,
    hint: `Indent ${allOf([...names, ...rest])} further to the right than ${quoted(above.written)}.`,
    place,
    related: { message: `${quoted(above.written)} stands here.`, place: above.key.place },
  });
  const own = above.value.kind === 'map' ? above.value.entries : [];
  const value = { kind: 'map', entries: [...own, ...missed], place } as const;
  return { ...above, value };
}
