import { join } from 'node:path';
import { staleBundles } from '../scripts/source-hash.ts';

/** Refuses to test bundles of other sources than those that are there. */
export default function setup(): void {
  const stale = staleBundles(join(import.meta.dirname, '..'));
  if (stale !== undefined) throw new Error(stale);
}
