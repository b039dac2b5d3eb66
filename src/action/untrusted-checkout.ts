import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { checkoutOf, checkoutsIn } from './checkout.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/** Events that give a workflow secrets while others propose the code. */
const PRIVILEGED = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);

/**
 * Refuses to load what others may have written, where the workflow has secrets all the same. Trusted is the commit that
 * the workflow itself is of (`GITHUB_SHA`); whatever else is checked out may be the pull request's.
 *
 * @param manifest relative to the workspace
 */
export async function untrustedCheckout(
  event: WorkflowEvent,
  environment: NodeJS.ProcessEnv,
  { workspace, manifest }: { readonly workspace: string; readonly manifest: string },
): Promise<Diagnostic | undefined> {
  if (!PRIVILEGED.has(event.name) || event.head?.isForeign !== true) return undefined;
  const trusted = environment['GITHUB_SHA'] ?? '';
  const holder = await checkoutOf(manifest, workspace);
  const isTrusted = trusted !== '' && holder?.commit === trusted;
  const others = (await checkoutsIn(workspace)).filter(({ commit }) => commit !== trusted);
  if (isTrusted && others.length === 0) return undefined;
  const whose = event.head.repository === undefined ? 'others' : `"${event.head.repository.slice(0, 140)}"`;
  return {
    severity: 'error',
    message: `The workflow runs for ${event.name} with secrets, and what is checked out may be the code of ${whose}: it is not, or not only, the workflow's own commit.`,
    hint: 'Whoever proposes a manifest or data would write to the org. Check out nothing but the workflow\'s own commit, use "mode: plan" in a workflow for pull_request, or set "allow-untrusted-checkout: true" where all that is checked out is your own.',
  };
}
