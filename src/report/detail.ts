/** How much a summary says. All limits but the last two are per job. */
export interface Detail {
  readonly name: string;
  /** Rows of the batch tables: batches with failures, and the others. */
  readonly troubledBatches: number;
  readonly quietBatches: number;
  readonly errorGroups: number;
  /** Sample places per error group. */
  readonly samples: number;
  /** Characters of a message. */
  readonly messageCharacters: number;
  /** Mistakes, troubles and a job's reasons: items of each list. */
  readonly sentences: number;
  /** Rows of the table of jobs, and jobs with a section of their own. */
  readonly jobs: number;
  readonly sections: number;
}

/**
 * The ladder, from everything to almost nothing. A summary takes the first level whose bytes fit. The last level
 * has only limits that keep it small whatever the outcome holds.
 */
export const ladder: readonly Detail[] = [
  {
    name: 'everything',
    troubledBatches: Infinity,
    quietBatches: Infinity,
    errorGroups: Infinity,
    samples: 5,
    messageCharacters: 600,
    sentences: 1000,
    jobs: Infinity,
    sections: Infinity,
  },
  {
    name: 'troubled batches',
    troubledBatches: Infinity,
    quietBatches: 0,
    errorGroups: 500,
    samples: 3,
    messageCharacters: 400,
    sentences: 500,
    jobs: Infinity,
    sections: Infinity,
  },
  {
    name: 'first troubles',
    troubledBatches: 50,
    quietBatches: 0,
    errorGroups: 50,
    samples: 3,
    messageCharacters: 200,
    sentences: 100,
    jobs: 500,
    sections: 100,
  },
  {
    name: 'main errors',
    troubledBatches: 5,
    quietBatches: 0,
    errorGroups: 5,
    samples: 1,
    messageCharacters: 150,
    sentences: 20,
    jobs: 100,
    sections: 30,
  },
  {
    name: 'jobs',
    troubledBatches: 0,
    quietBatches: 0,
    errorGroups: 0,
    samples: 0,
    messageCharacters: 150,
    sentences: 5,
    jobs: 20,
    sections: 0,
  },
  {
    name: 'totals',
    troubledBatches: 0,
    quietBatches: 0,
    errorGroups: 0,
    samples: 0,
    messageCharacters: 100,
    sentences: 1,
    jobs: 0,
    sections: 0,
  },
];
