import { dirname, join } from 'node:path';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { SoqlPlaces } from '../manifest/soql-places.ts';
import { SourceText } from '../manifest/source-text.ts';
import type { Files } from '../ports/files.ts';
import { isWithin, slashed } from '../ports/paths.ts';
import type { Mapping } from '../records/mapping/mapping.ts';
import { AttachmentFolder } from '../records/zip/attachments.ts';
import { agreedContentType } from './agreed-content-type.ts';
import { withColumnMap } from './column-map-file.ts';
import { inspectJob } from './job-inspection.ts';
import type { ManifestFile } from './manifest-file.ts';
import { UNREAD_HINT } from './named-file.ts';
import type { PlanPorts, PlanRequest } from './plan-request.ts';
import type { Planned, UnsoundJob } from './plan.ts';
import type { ReferencePlan } from './reference-plan.ts';
import { rowSource } from './row-source.ts';
import { findSources, type SearchFolders } from './source-search.ts';
import { withValueFiles } from './value-files.ts';
import { readSpecFile } from './spec-file.ts';

/** A job before it is known which others refer to its records. */
export type WithoutIndexes = Planned extends infer One
  ? One extends Planned
    ? Omit<One, 'indexes'>
    : never
  : never;

/** What a job is planned with. */
export interface JobContext {
  readonly chosen: readonly ManifestJob[];
  readonly references: ReferencePlan;
  readonly file: ManifestFile;
  readonly request: PlanRequest;
  readonly ports: PlanPorts;
  readonly mistakes: Mistakes;
}

/** A job as far as it can be planned, or nothing after its mistakes have been reported. */
export async function plannedJob(
  written: ManifestJob,
  { chosen, file, request, ports, mistakes, references: all }: JobContext,
): Promise<WithoutIndexes | UnsoundJob | undefined> {
  const folders = { workspace: request.workspace, manifest: dirname(file.path) };
  const { columnMap } = written;
  const mapped = columnMap && (await withColumnMap(written, columnMap, folders, ports.files, mistakes));
  if (columnMap !== undefined && mapped === undefined) return undefined;
  const withValues = await withValueFiles(mapped?.job ?? written, folders, ports.files, mistakes);
  if (withValues === undefined) return undefined;
  const { job } = withValues;
  const sideFiles = [...(mapped?.mapFile === undefined ? [] : [mapped.mapFile]), ...withValues.files];
  const { variables } = request;
  const { query, rowsFrom, transformationSpec } = job;
  if (query !== undefined) {
    const places = new SoqlPlaces(new SourceText(file.name, file.text), query.soql);
    return { kind: 'query', job, query, places };
  }
  const spec = transformationSpec && (await readSpecFile(transformationSpec, folders, ports.files, mistakes));
  const withSpec = spec === undefined ? {} : { spec };
  const references = all.referencesOf(job);
  if (rowsFrom !== undefined) {
    const source = rowSource(rowsFrom, { ...job, ...withSpec }, chosen, mistakes);
    return (
      source && {
        kind: 'rows',
        job,
        source,
        references,
        instant: ports.instant,
        variables,
        ...withSpec,
        sideFiles,
      }
    );
  }
  const unsentColumns = request.unsentColumns?.get(job.id);
  const unsent = unsentColumns === undefined ? {} : { unsentColumns };
  const kind = job.archives !== undefined && job.archives.attachments === undefined ? 'zip' : 'records';
  const { sources, defects } = await findSources(job.files, folders, ports.files, kind);
  mistakes.takeOver(defects);
  const zip = job.archives && (await zipOf(job.archives, folders, ports.files, mistakes));
  const contentType =
    kind === 'zip' ? (job.contentType?.value ?? 'CSV') : agreedContentType(sources, job, mistakes);
  if (contentType === undefined) return undefined;
  const {
    inspection,
    defects: ofFiles,
    sentColumns,
  } = await inspectJob(
    sources,
    { ...job, references, instant: ports.instant, variables, ...withSpec, zip, ...unsent },
    job.batch,
    { ...ports, scratch: `${request.scratchFolder}/${job.id}-` },
    contentType,
  );
  mistakes.takeOver(ofFiles.diagnostics, ofFiles.leftOut);
  if (inspection !== undefined) return { kind: 'load', job, inspection, ...withSpec, sideFiles };
  // What a transformation spec makes of columns is the org's own.
  return spec === undefined && sentColumns !== undefined ? { kind: 'unsound', job, sentColumns } : undefined;
}

/** How the archives of a job are made; undefined after a mistake has been reported. */
async function zipOf(
  { attachments }: NonNullable<ManifestJob['archives']>,
  { manifest, workspace }: SearchFolders,
  files: Files,
  mistakes: Mistakes,
): Promise<Mapping['zip']> {
  if (attachments === undefined) return 'ready';
  const { value, place } = attachments;
  const unread = await files.readFault(join(manifest, value));
  if (unread !== undefined) {
    mistakes.error({ message: `"${value}" cannot be read: ${unread}.`, hint: UNREAD_HINT, place });
    return undefined;
  }
  const real = await files.realPath(join(manifest, value));
  if (real === undefined || (await files.isFile(real))) {
    mistakes.error({
      message: `There is no folder "${value}".`,
      hint: "Paths are relative to the manifest's folder; is the folder checked out?",
      place,
    });
    return undefined;
  }
  if (isWithin(real, (await files.realPath(workspace)) ?? workspace)) {
    const name = slashed(workspace, join(manifest, value));
    return new AttachmentFolder(real, name, files);
  }
  mistakes.error({
    message: `The folder "${value}" lies outside the workspace.`,
    hint: 'Name a folder inside the checkout.',
    place,
  });
  return undefined;
}
