import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { OrgLimits } from '../limits/org-limits.ts';
import { checkLimits } from '../load/limit-check.ts';
import { verifyOrg, type VerifiedOrg, type Destination } from '../load/destination.ts';
import type { Planned, UnsoundJob } from '../plan/plan.ts';
import type { Log } from '../ports/log.ts';
import type { OrgKind } from '../salesforce/org-identity.ts';
import type { Describes } from '../salesforce/describes.ts';
import type { Transport } from '../salesforce/transport.ts';
import { readOrgSchema } from '../check/org-reading.ts';
import type { OrgSchema } from '../check/org-schema.ts';

/** What the org said, and what speaks against the load before its jobs are looked at. */
export interface OrgVisit extends VerifiedOrg {
  readonly limits?: OrgLimits;
  /** Absent when the org is not one for the load, or could not be asked. */
  readonly schema?: OrgSchema;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Logs in and asks the org which one it is, what is left of its limits, and what its objects are like. Production is
 * asked, too: nothing is written there.
 *
 * @throws RestApiError; TransportError; what the login throws; the signal's reason
 */
export async function visitOrg(
  { jobs, unsound }: { readonly jobs: readonly Planned[]; readonly unsound: readonly UnsoundJob[] },
  destination: Destination,
  access: {
    readonly transport: Transport;
    readonly describes: Describes;
    readonly apiVersion: string;
    readonly signal: AbortSignal;
    readonly log: Log;
  },
): Promise<OrgVisit> {
  const verified = await verifyOrg({ ...destination, allowProduction: true }, access);
  if (verified.refusals.length > 0) return { ...verified, diagnostics: [] };
  const { limits, shortages } = await checkLimits({ jobs }, access);
  const schema = await readOrgSchema([...jobs, ...unsound], access.describes);
  const warnings = [...shortages.map(warning), ...productionWarnings(verified, destination)];
  return { ...verified, ...(limits && { limits }), schema, diagnostics: warnings };
}

const TRIAL_GROUNDS: readonly OrgKind[] = ['sandbox', 'scratch', 'developer'];

function productionWarnings({ org }: VerifiedOrg, { allowProduction }: Destination): Diagnostic[] {
  if (org === undefined || allowProduction || TRIAL_GROUNDS.includes(org.kind)) return [];
  return [
    {
      ...warning(
        org.kind === 'unknown'
          ? 'The user may not read the object Organization, so a load would take the org for a production org, and be refused.'
          : `${org.id} is no sandbox, scratch org or developer edition, so a load would be refused.`,
      ),
      hint: 'Set "allow-production: true" where loading into this org is meant, with "expected-org-id" beside it.',
    },
  ];
}

function warning(message: string): Diagnostic {
  return { severity: 'warning', message };
}
