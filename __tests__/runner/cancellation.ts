import type { ChildProcess } from 'node:child_process';
import { busyness } from './busyness.ts';

/** Pauses between a cancelled step's signals (actions/runner, `ProcessInvoker.cs`). */
const interruptMilliseconds = 7_500;
const terminateMilliseconds = 2_500;

/** What to do to the step's process, and when. */
export interface Intervention {
  /** `cancel`: SIGINT, then SIGTERM, then SIGKILL. `kill`: SIGKILL at once, as when memory runs out. */
  readonly kind: 'cancel' | 'kill';
  /** Milliseconds after the start of the process, or a text: as soon as one of its streams has shown it. */
  readonly when: number | string;
}

/** Carries out interventions on one process; call `stop` when it has ended. */
export class Interventions {
  readonly #process: ChildProcess;
  readonly #pending: Set<Intervention>;
  readonly #timers: NodeJS.Timeout[] = [];
  /** Factor on the runner's pauses between signals. */
  readonly #scale: number;
  /** When SIGINT was sent, on the clock of `performance`; undefined when the step was not cancelled. */
  cancelledAt: number | undefined;

  constructor(process: ChildProcess, interventions: readonly Intervention[], scale: number) {
    this.#process = process;
    this.#scale = scale;
    this.#pending = new Set(interventions);
    for (const intervention of interventions) {
      if (typeof intervention.when === 'number')
        this.#after(intervention.when, () => this.#begin(intervention));
    }
  }

  /** To be called for each line that the process prints. */
  noticeLine(line: string): void {
    for (const intervention of this.#pending) {
      if (typeof intervention.when === 'string' && line.includes(intervention.when))
        this.#begin(intervention);
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #begin(intervention: Intervention): void {
    if (!this.#pending.delete(intervention)) return;
    if (intervention.kind === 'kill') this.#process.kill('SIGKILL');
    else this.#cancel();
  }

  #cancel(): void {
    this.cancelledAt = performance.now();
    this.#process.kill('SIGINT');
    const scale = this.#scale * busyness();
    const terminate = interruptMilliseconds * scale;
    this.#after(terminate, () => this.#process.kill('SIGTERM'));
    this.#after(terminate + terminateMilliseconds * scale, () => this.#process.kill('SIGKILL'));
  }

  #after(milliseconds: number, action: () => void): void {
    this.#timers.push(setTimeout(action, milliseconds));
  }
}
