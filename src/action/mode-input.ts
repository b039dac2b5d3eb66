import type { Mistakes } from '../diagnostic/mistakes.ts';

export type Mode = 'load' | 'plan' | 'rehearse' | 'undo' | 'monitor';

/** Inputs that mean nothing in a mode, with why. */
const UNFIT: Readonly<Partial<Record<Mode, Readonly<Partial<Record<'resume-from' | 'jobs', string>>>>>> = {
  plan: { 'resume-from': 'A plan is checked as a whole' },
  rehearse: { 'resume-from': 'A rehearsal runs the whole manifest' },
  monitor: { 'resume-from': 'A monitor loads nothing', jobs: 'A monitor looks at no job of a manifest' },
  undo: { jobs: 'A run is taken back as a whole' },
};

/** What is to be done; undefined, and a mistake, where there is no such mode. */
export function readMode(mode: string, mistakes: Mistakes): Mode | undefined {
  switch (mode) {
    case 'load':
    case 'plan':
    case 'rehearse':
    case 'undo':
    case 'monitor':
      return mode;
    default:
      mistakes.error({
        message: `Input "mode" takes load, plan, rehearse, undo or monitor, not "${mode}".`,
        hint: 'Leave it out to load; write "plan" to check without writing anything to the org, "rehearse" to load into the embedded org, "undo" to take back what a run wrote, or "monitor" to list the jobs of the org.',
      });
      return undefined;
  }
}

/** A plan says what it could not check without a login; a rehearsal has an org of its own. */
export function isLoginOptional(mode: Mode): mode is 'plan' | 'rehearse' {
  return mode === 'plan' || mode === 'rehearse';
}

/** Reports the inputs that are given, and do not go with the mode. */
export function reportUnfit(
  mode: Mode,
  isGiven: (input: 'resume-from' | 'jobs') => boolean,
  mistakes: Mistakes,
): void {
  for (const input of ['resume-from', 'jobs'] as const) {
    const reason = UNFIT[mode]?.[input];
    if (reason === undefined || !isGiven(input)) continue;
    mistakes.error({
      message: `Input "${input}" does not go with "mode: ${mode}".`,
      hint: `${reason}. Leave "${input}" out.`,
    });
  }
}
