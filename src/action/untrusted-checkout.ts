import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { CommitTree } from '../git/commit-tree.ts';
import { GitError, isObjectId } from '../git/git-object.ts';
import { ObjectStore } from '../git/object-store.ts';
import { nodeFiles } from '../ports/node-files.ts';
import { checkoutOf, checkoutsIn } from './checkout.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/** Events that give a workflow secrets while others propose the code. */
const PRIVILEGED = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);

/** Whether others propose code for a run that has secrets. */
export function hasForeignCode({ head, name }: WorkflowEvent): boolean {
  return PRIVILEGED.has(name) && head?.isForeign === true;
}

/** The commit that files of the workspace are held against. */
export interface OwnCommit {
  readonly tree: CommitTree;
  /** The folder that it is checked out into: an absolute path. */
  readonly checkout: string;
}

/**
 * What of the workspace may be loaded although others may have written some of it: the files of the commit that the
 * workflow itself is of (`GITHUB_SHA`). A refusal instead where something else is checked out, the pull
 * request's code as a rule, or where the commit cannot be read. The checkouts' own word (`HEAD`) counts only against
 * them; for them speaks the content of each file alone.
 *
 * @param manifest relative to the workspace
 */
export async function ownCommit(
  event: WorkflowEvent,
  environment: NodeJS.ProcessEnv,
  { workspace, manifest }: { readonly workspace: string; readonly manifest: string },
): Promise<OwnCommit | Diagnostic> {
  const trusted = environment['GITHUB_SHA'] ?? '';
  const holder = await checkoutOf(manifest, workspace);
  const others = (await checkoutsIn(workspace)).filter(({ commit }) => commit !== trusted);
  if (holder?.commit !== trusted || !isObjectId(trusted) || others.length > 0) return foreignCheckout(event);
  try {
    const tree = await CommitTree.of(trusted, new ObjectStore(holder.objects, nodeFiles));
    return { tree, checkout: holder.folder };
  } catch (error) {
    if (error instanceof GitError) return unreadableCommit(event, error);
    throw error;
  }
}

/** Why nothing is taken back: no commit says whose a results folder is, wherever it lies. */
export function foreignUndo({ name }: WorkflowEvent): Diagnostic {
  return {
    severity: 'error',
    message: `The workflow runs for ${name} with secrets, and the results folder to be taken back may be that of others.`,
    hint: 'Whoever writes an undo.json would delete records of the org. Undo in a workflow that is started by hand, or set "allow-untrusted-checkout: true" where the folder can only be your own.',
  };
}

function foreignCheckout({ head, name }: WorkflowEvent): Diagnostic {
  const whose = head?.repository === undefined ? 'others' : `"${head.repository.slice(0, 140)}"`;
  return {
    severity: 'error',
    message: `The workflow runs for ${name} with secrets, and what is checked out may be the code of ${whose}: it is not, or not only, the workflow's own commit.`,
    hint: 'Whoever proposes a manifest or data would write to the org. Check out nothing but the workflow\'s own commit, use "mode: plan" in a workflow for pull_request, or set "allow-untrusted-checkout: true" where all that is checked out is your own.',
  };
}

function unreadableCommit({ name }: WorkflowEvent, fault: GitError): Diagnostic {
  return {
    severity: 'error',
    message: `The workflow runs for ${name} with secrets, and the workspace cannot be held against the workflow's own commit: ${fault.message}.`,
    hint: 'Check that commit out with actions/checkout, without a "filter" that leaves out trees, and keep its .git folder.',
  };
}
