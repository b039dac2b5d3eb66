import { NO_RECORDS } from '../outcome/counts.ts';
import type { Outcome, Usage } from '../outcome/outcome.ts';
import type { Clock } from '../ports/clock.ts';

/** When a run began. */
export interface Beginning {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** By the clock that measures: milliseconds since any moment. */
  readonly monotonic: number;
}

export const NO_USAGE: Usage = { requests: 0, retries: 0, batches: 0, recordBytes: 0, sentBytes: 0 };

export function beginningAt(clock: Clock): Beginning {
  return { at: clock.now(), monotonic: clock.monotonic() };
}

/** What makes a run one of its mode in every report, before anything is found: nothing for a load. */
export function nothingFound(mode: string): Pick<Outcome, 'plan' | 'rehearsal' | 'monitor' | 'isUndo'> {
  switch (mode) {
    case 'plan':
      return { plan: { needs: { records: 0, batches: 0, apiRequests: 0 }, uncounted: [], notChecked: [] } };
    case 'rehearse':
      return {
        rehearsal: { schemaFrom: 'No schema was read.', notUnderstood: [], leftOut: [], unknowable: [] },
      };
    case 'monitor':
      return { monitor: { filter: [], aborts: false, listed: 0, jobs: [] } };
    case 'undo':
      return { isUndo: true };
    default:
      return {};
  }
}

/** What is said of a run of any mode that came to no job. The modes add what they know. */
export function bareOutcome(
  { apiVersion, manifest }: { readonly apiVersion: string; readonly manifest: string },
  begun: Beginning,
  clock: Clock,
): Omit<Outcome, 'verdict'> {
  return {
    ...{ diagnostics: [], diagnosticsLeftOut: 0, troubles: [], jobs: [], counts: NO_RECORDS },
    ...{ manifestFile: manifest, apiVersion, startedAt: new Date(begun.at), usage: NO_USAGE },
    durationMilliseconds: clock.monotonic() - begun.monotonic,
  };
}
