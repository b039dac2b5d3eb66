/** Other programs on this machine. */
export interface Programs {
  /**
   * Runs a program to its end, without a shell, and without the secrets that this process was given.
   *
   * @throws ProgramError when it cannot be started, takes too long or says too much; the signal's reason
   */
  run(program: string, args: readonly string[], limits: ProgramLimits): Promise<ProgramEnd>;
}

export interface ProgramLimits {
  readonly timeoutMilliseconds: number;
  readonly maxOutputBytes: number;
  readonly signal: AbortSignal;
}

export interface ProgramEnd {
  readonly exitCode: number;
  readonly stdout: string;
}

/** Why a program did not come to its end: the message names neither arguments nor output. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  /** Whether there is no such program. */
  readonly isMissing: boolean;

  constructor(message: string, isMissing = false) {
    super(message);
    this.isMissing = isMissing;
  }
}
