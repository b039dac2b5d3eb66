/** How records of the org were read for a job. */
export interface OrgRead {
  /** What for: to pair them with the job's, and compare them as far as the job asks for it; or to verify what was saved. */
  readonly purpose: 'match' | 'verify';
  readonly api: 'REST' | 'Bulk';
  /** The field by whose values they were asked for; absent where all were read that meet the job's condition. */
  readonly by?: string;
  readonly records: number;
  /** HTTP requests that were answered with records, or with their number. */
  readonly requests: number;
}
