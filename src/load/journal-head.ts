import { createHash } from 'node:crypto';
import type { ManifestIdentity } from '../plan/planning.ts';
import type { Plan, Planned } from '../plan/plan.ts';
import type { PlannedEntry, RunEntry } from './journal-entry.ts';

/** What a run is recognised by when it is resumed: the first lines of its journal. */
export interface JournalHead {
  readonly run: RunEntry;
  readonly planned: readonly PlannedEntry[];
}

/** The head of the journal of a run that begins. `instanceUrl` is the org's. */
export function journalHead(run: {
  readonly plan: Plan;
  readonly manifest: ManifestIdentity;
  readonly apiVersion: string;
  readonly instanceUrl: URL;
  readonly startedAt: Date;
}): JournalHead {
  const { apiVersion, instanceUrl, manifest, plan, startedAt } = run;
  return {
    run: {
      ...{ kind: 'run', version: 1, startedAt: startedAt.toISOString(), apiVersion },
      ...{ instance: sha256(instanceUrl.origin), manifest: manifest.sha256 },
      jobs: plan.jobs.map(({ job }) => job.id),
    },
    planned: plan.jobs.map(plannedEntry),
  };
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

/** A transformation spec and a mapping file say as much of what is loaded as the files do. */
function rulingFiles(planned: Planned): PlannedEntry['files'] {
  if (planned.kind === 'query') return [];
  const { mapFile, spec } = planned;
  return [
    ...(spec ? [{ name: spec.file.name, size: spec.bytes.length, sha256: sha256(spec.bytes) }] : []),
    ...(mapFile ? [{ name: mapFile.name, size: mapFile.size, sha256: mapFile.sha256 }] : []),
  ];
}

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
