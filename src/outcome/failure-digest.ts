import type { ErrorGroup, FailedRecord, SourcePlace } from './outcome.ts';

const MAX_GROUPS = 1_000;
const SAMPLES_PER_GROUP = 5;
const RECORDS_PER_GROUP = 10;
/** A message may be of any length; the result files have more of it. */
const MAX_MESSAGE_CHARACTERS = 2_000;
const MAX_NAME_CHARACTERS = 100;
const MAX_FIELDS = 50;

/** One of the errors of a failed record, as the digest takes it. */
export interface Failure {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** Of a row that says that its record failed, and nothing else. */
const NO_REASON: Failure = { statusCode: 'UNKNOWN_ERROR', message: '', fields: [] };

interface OpenGroup extends Failure {
  count: number;
  readonly tolerated: boolean;
  readonly samples: SourcePlace[];
}

/** Gathers failed records by status code and fields; what it holds is bounded, what it counts is not. */
export class FailureDigest {
  readonly #tolerated: ReadonlySet<string>;
  readonly #groups = new Map<string, OpenGroup>();
  readonly #records: FailedRecord[] = [];

  constructor(toleratedCodes: ReadonlySet<string>) {
    this.#tolerated = toleratedCodes;
  }

  /**
   * Takes a record that failed, with each of its errors: it is counted in the group of each.
   *
   * @returns whether the manifest tolerates all of them
   */
  add(errors: readonly Failure[], place: SourcePlace): boolean {
    const failures = new Map<OpenGroup, Failure>();
    for (const whole of errors.length === 0 ? [NO_REASON] : errors) {
      const failure = shortened(whole);
      const group = this.#groupOf(failure);
      if (!failures.has(group)) failures.set(group, failure);
    }
    for (const [group, failure] of failures) {
      if (group.count < SAMPLES_PER_GROUP) group.samples.push(place);
      if (group.count < RECORDS_PER_GROUP) {
        this.#records.push({ ...failure, ...place, tolerated: group.tolerated });
      }
      group.count++;
    }
    return [...failures.keys()].every(({ tolerated }) => tolerated);
  }

  /** Most frequent first. */
  groups(): ErrorGroup[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count);
  }

  /** The first of each group, in the order they came. */
  records(): readonly FailedRecord[] {
    return this.#records;
  }

  #groupOf(failure: Failure): OpenGroup {
    const key = `${failure.statusCode} ${failure.fields.join()}`;
    const tolerated = this.#tolerated.has(failure.statusCode);
    const known = this.#groups.get(key) ?? this.#overflowGroup(tolerated);
    if (known !== undefined) return known;
    const group = { ...failure, tolerated, count: 0, samples: [] };
    this.#groups.set(key, group);
    return group;
  }

  /** Beyond the bound, further kinds of failures share one group. */
  #overflowGroup(tolerated: boolean): OpenGroup | undefined {
    if (this.#groups.size < MAX_GROUPS) return undefined;
    const key = `other ${String(tolerated)}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      const message = `Further kinds of errors, beyond the first ${MAX_GROUPS}.`;
      group = { statusCode: 'OTHER', message, fields: [], tolerated, count: 0, samples: [] };
      this.#groups.set(key, group);
    }
    return group;
  }
}

function shortened({ statusCode, message, fields }: Failure): Failure {
  return {
    statusCode: statusCode.slice(0, MAX_NAME_CHARACTERS),
    message:
      message.length > MAX_MESSAGE_CHARACTERS ? `${message.slice(0, MAX_MESSAGE_CHARACTERS)}…` : message,
    fields: fields.slice(0, MAX_FIELDS).map((field) => field.slice(0, MAX_NAME_CHARACTERS)),
  };
}
