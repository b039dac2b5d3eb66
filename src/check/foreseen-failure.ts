/** A way in which the org would refuse a record. The same object stands for the same way. */
export interface ForeseenFailure {
  /** The code that the record would fail with. */
  readonly statusCode: string;
  /** What is wrong with its value, as a sentence that names the field and never the value. */
  readonly message: string;
  readonly hint: string;
  /** Whether the org is sure to refuse it. */
  readonly isSure: boolean;
}
