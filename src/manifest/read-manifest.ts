import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { readDocument } from './document.ts';
import { reportIdleDefaults } from './job-keys.ts';
import { readJob } from './job.ts';
import type { Manifest, ManifestJob, TreeJob } from './manifest.ts';
import { manifestShape } from './manifest-fields.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import { readNeeds } from './needs.ts';
import { reportOutputs, reportRowSources } from './queries.ts';
import { orderOf, type FixedFields } from './reference-order.ts';
import { readReferences } from './references.ts';
import type { Node } from './tree.ts';
import { isTreeJob, readTreeJob } from './tree-job.ts';
import type { Variables } from './variables.ts';

interface ManifestSource {
  readonly text: string;
  /** The manifest file, relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly variables: Variables;
  /** Fields of references that cannot wait for a second pass, as far as that is known. */
  readonly fixed?: FixedFields;
}

/** A manifest and its warnings, or at least one error. `leftOut` counts further mistakes that were not kept. */
export type ManifestReading =
  | { readonly manifest: Manifest; readonly diagnostics: readonly Diagnostic[]; readonly leftOut: number }
  | { readonly manifest?: never; readonly diagnostics: readonly Diagnostic[]; readonly leftOut: number };

/** Reads a manifest's text. Every mistake is found at once; no file is looked at. Never throws. */
export function readManifest(source: ManifestSource): ManifestReading {
  const mistakes = new Mistakes();
  const root = readDocument(source, mistakes);
  const jobs = root && readJobs(root, source.fixed, mistakes);
  const { diagnostics, leftOut } = mistakes;
  if (mistakes.hasErrors || !jobs) return { diagnostics, leftOut };
  return { manifest: { file: source.file, ...jobs }, diagnostics, leftOut };
}

function readJobs(
  root: Node,
  fixed: FixedFields | undefined,
  mistakes: Mistakes,
): Pick<Manifest, 'jobs' | 'trees'> | null {
  if (root.kind !== 'map') {
    return root.kind === 'wrong'
      ? null
      : mistakes.error({
          message: 'The manifest is not a map of keys.',
          hint: 'It begins with "version: 1", and "jobs:" lists what to load.',
          place: root.place,
        });
  }
  const entries = manifestShape.read(root, 'manifest', mistakes);
  if (entries === null) return null;
  for (const [key, hint] of [
    ['version', 'Begin it with "version: 1".'],
    ['jobs', 'Write "jobs:" and below it, further to the right, what to load.'],
  ] as const) {
    if (entries[key] === undefined) {
      mistakes.error({ message: `The manifest lacks "${key}".`, hint, place: root.place });
    }
  }
  const defaults =
    entries.defaults === undefined || entries.defaults === 'wrong' ? {} : entries.defaults.value;
  if (entries.jobs === undefined || entries.jobs === 'wrong') return null;
  const written = entries.jobs.value;
  const { needs, references } = orderOf(
    readNeeds(written, defaults, mistakes),
    readReferences(written, defaults, mistakes),
    fixed,
  );
  reportIdleDefaults(defaults, written, mistakes);
  reportRowSources(written, defaults, mistakes);
  const jobs: ManifestJob[] = [];
  const trees: TreeJob[] = [];
  for (const job of written) {
    const id = job.id.value;
    const order = { defaults, needs: needs.get(id) ?? [], references: references.get(id) ?? [] };
    const tree = isTreeJob(job) ? readTreeJob(job, order, mistakes) : undefined;
    const one = isTreeJob(job) ? undefined : readJob(job, order, mistakes);
    if (tree !== undefined) trees.push(tree);
    if (one !== undefined) jobs.push(one);
  }
  reportOutputs(jobs, mistakes);
  return { jobs, trees };
}
