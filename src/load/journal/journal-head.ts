import { createHash } from 'node:crypto';
import type { ManifestIdentity } from '../../plan/planning.ts';
import type { Plan, Planned } from '../../plan/plan.ts';
import type { OrgIdentity } from '../../salesforce/org-identity.ts';
import { CLOCK_DIFFERENCE_MILLISECONDS } from '../../bulk/job-listing.ts';
import { JOURNAL_VERSION, type PlannedEntry, type RunEntry } from './journal-entry.ts';

/** How far the clocks of the org's own machines may differ, one of which answers and one of which dates a job. */
const ORG_CLOCK_DIFFERENCE_MILLISECONDS = 5_000;

/** What a run is recognised by when it is resumed: the first lines of its journal. */
export interface JournalHead {
  readonly run: RunEntry;
  readonly planned: readonly PlannedEntry[];
}

/**
 * The head of the journal of a run that begins. `instanceUrl` is the org's; `org` says who is logged in there, and what
 * time its clock showed before any job was created.
 */
export function journalHead(run: {
  readonly plan: Plan;
  readonly manifest: ManifestIdentity;
  readonly apiVersion: string;
  readonly instanceUrl: URL;
  readonly org: Pick<OrgIdentity, 'userId' | 'askedAt'> | undefined;
  readonly startedAt: Date;
}): JournalHead {
  const { apiVersion, instanceUrl, manifest, org, plan, startedAt } = run;
  const jobsSince =
    org?.askedAt === undefined
      ? startedAt.getTime() - CLOCK_DIFFERENCE_MILLISECONDS
      : org.askedAt - ORG_CLOCK_DIFFERENCE_MILLISECONDS;
  return {
    run: {
      ...{ kind: 'run', version: JOURNAL_VERSION, startedAt: startedAt.toISOString() },
      ...{ jobsSince: new Date(jobsSince).toISOString(), apiVersion },
      ...{
        instance: instanceHash(instanceUrl.origin),
        user: sha256OfId(org?.userId),
        manifest: manifest.sha256,
      },
      jobs: plan.jobs.map(({ job }) => job.id),
    },
    planned: plan.jobs.map(plannedEntry),
  };
}

/** By what a journal knows the org again. @param origin of its instance URL */
export function instanceHash(origin: string): string {
  return sha256(origin);
}

function plannedEntry(planned: Planned): PlannedEntry {
  const { job } = planned;
  if (planned.kind !== 'load') {
    // What a query finds is not known beforehand; the manifest says the rest.
    return {
      ...{
        kind: 'planned',
        job: job.id,
        files: rulingFiles(planned),
        records: 0,
        batches: 0,
        cut: sha256(planned.kind),
      },
      ...{ maxRecords: job.batch.maxRecords, maxBytes: job.batch.maxBytes },
    };
  }
  const { batches, files, packing, records } = planned.inspection;
  const attached = packing?.attached;
  return {
    ...{ kind: 'planned', job: job.id },
    files: [
      ...[...files, ...(attached ? [attached] : [])].map(({ name, size, sha256: digest }) => ({
        ...{ name, size, sha256: digest },
      })),
      ...rulingFiles(planned),
    ],
    ...{ maxRecords: job.batch.maxRecords, maxBytes: job.batch.maxBytes, records },
    ...{ batches: batches.length, cut: sha256(JSON.stringify(batches)) },
  };
}

/** A transformation spec, a mapping file and those of `valueMap` say as much of what is loaded as the files do. */
function rulingFiles(planned: Planned): PlannedEntry['files'] {
  if (planned.kind === 'query') return [];
  const { sideFiles = [], spec } = planned;
  return [
    ...(spec ? [{ name: spec.file.name, size: spec.bytes.length, sha256: sha256(spec.bytes) }] : []),
    ...sideFiles.map(({ name, size, sha256: digest }) => ({ name, size, sha256: digest })),
  ];
}

/** Ids have 15 or 18 characters, of which the first 15 count. */
function sha256OfId(id: string | undefined): string {
  return id === undefined ? '' : sha256(id.slice(0, 15));
}

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
