/** The oldest version that the org has: what came before is retired (Salesforce Help, "API End-of-Life Policy"). */
export const OLDEST_API_VERSION = 31;
/** The newest version: Winter '27, in every org by October 2026 (Salesforce release notes). */
export const NEWEST_API_VERSION = 68;

/** What a version in a path is: `66.0` is current, `30.0` retired, `99.0` or `66` unknown. */
export function versionState(version: string): 'current' | 'retired' | 'unknown' {
  const number = /^\d{1,3}\.0$/.test(version) ? Number(version) : Number.NaN;
  if (number < OLDEST_API_VERSION) return 'retired';
  return number <= NEWEST_API_VERSION ? 'current' : 'unknown';
}
