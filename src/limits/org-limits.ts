/** An allocation of the org for 24 hours. */
export interface Allocation {
  readonly max: number;
  readonly remaining: number;
}

/** The allocations that a load uses; one that the org does not name is absent. */
export interface OrgLimits {
  /** Batches of the Bulk API (`DailyBulkApiBatches`). */
  readonly batches?: Allocation;
  /** Requests to every API (`DailyApiRequests`). */
  readonly apiRequests?: Allocation;
}

/** API requests of the last 24 hours, by everybody who uses the org. */
export interface ApiUsage {
  readonly used: number;
  readonly max: number;
}
