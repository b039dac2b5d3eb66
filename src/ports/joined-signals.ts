import { setMaxListeners } from 'node:events';

/** A signal that is aborted with the first of some. Any number may listen to it, which Node 20 takes for a leak. */
export function joinedSignals(...signals: readonly AbortSignal[]): AbortSignal {
  const joined = AbortSignal.any([...signals]);
  setMaxListeners(0, joined);
  return joined;
}
