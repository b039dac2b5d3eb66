import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Has all collected that nothing holds any more, at once. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
}

/** Bytes of the heap that a value holds, about: what is left of them once all else has been collected. */
export function heldBytes(make: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const made = [make()];
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  // Read behind the measurement, so that it is held until then.
  return made.length === 0 ? 0 : after - before;
}
