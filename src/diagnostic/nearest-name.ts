import { closestMatch } from 'leven';

/** Longer names are not compared: nobody mistypes them, and comparing takes time. In UTF-16 code units. */
const MAX_NAME_LENGTH = 80;

/** A shorter beginning of a name says too little. */
const MIN_BEGINNING_LENGTH = 4;

/** The candidate that `name` was probably meant to be: the same but for case, few edits away, or longer. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined;
  const lowerCase = name.toLowerCase();
  const sameButForCase = candidates.find((candidate) => candidate.toLowerCase() === lowerCase);
  if (sameButForCase !== undefined) return sameButForCase;
  const close = closestMatch(name, candidates, { maxDistance: editsAllowed(name) });
  if (close !== undefined || name.length < MIN_BEGINNING_LENGTH) return close;
  return candidates.find((candidate) => candidate.toLowerCase().startsWith(lowerCase));
}

/** Two letters swapped are two edits, so that five letters allow for one swap. */
function editsAllowed(name: string): number {
  return Math.min(3, Math.floor(name.length * 0.4));
}
