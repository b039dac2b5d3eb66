import { closestMatch } from 'leven';

/** Longer names are not compared: nobody mistypes them, and comparing takes time. In UTF-16 code units. */
const MAX_NAME_LENGTH = 80;

/** The candidate that `name` was probably meant to be: the same but for case, or few edits away. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined;
  const lowerCase = name.toLowerCase();
  const sameButForCase = candidates.find((candidate) => candidate.toLowerCase() === lowerCase);
  return sameButForCase ?? closestMatch(name, candidates, { maxDistance: editsAllowed(name) });
}

/** Two letters swapped are two edits, so that five letters allow for one swap. */
function editsAllowed(name: string): number {
  return Math.min(3, Math.floor(name.length * 0.4));
}
