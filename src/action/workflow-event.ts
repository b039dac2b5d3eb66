import { readFile } from 'node:fs/promises';
import { memberOf } from '../salesforce/rest-answer.ts';

/** What started the workflow run, as far as it matters to whom the code belongs. */
export interface WorkflowEvent {
  /** As in `pull_request`. */
  readonly name: string;
  /** The pull request, or the run whose end started this one; absent for other events. */
  readonly head?: EventHead;
  readonly isByDependabot: boolean;
}

/** Where the proposed code comes from. */
export interface EventHead {
  /** As in `owner/name`; absent when the event does not say. */
  readonly repository?: string;
  /** Whether it is of another repository than the workflow, or of nobody knows which. */
  readonly isForeign: boolean;
}

/** Events whose payload may be about a pull request. */
const ABOUT_CODE = /^(?:pull_request(?:_target|_review|_review_comment)?|workflow_run|issue_comment)$/;

/** Reads the event from the runner's variables and its payload. A payload that cannot be read is that of a stranger. */
export async function workflowEvent(environment: NodeJS.ProcessEnv): Promise<WorkflowEvent> {
  const name = environment['GITHUB_EVENT_NAME'] ?? '';
  const isByDependabot = environment['GITHUB_ACTOR'] === 'dependabot[bot]';
  if (!ABOUT_CODE.test(name)) return { name, isByDependabot };
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const head = headOf(name, await payload(environment['GITHUB_EVENT_PATH'] ?? ''), repository);
  return { name, isByDependabot, ...(head === undefined ? {} : { head }) };
}

async function payload(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function headOf(name: string, event: unknown, own: string): EventHead | undefined {
  if (name === 'issue_comment') {
    // The payload says that it is a pull request, and not whose.
    return memberOf(memberOf(event, 'issue'), 'pull_request') === undefined ? undefined : { isForeign: true };
  }
  const run = name === 'workflow_run' ? memberOf(event, 'workflow_run') : undefined;
  const pullRequest = memberOf(event, 'pull_request');
  const source =
    name === 'workflow_run'
      ? memberOf(run, 'head_repository')
      : memberOf(memberOf(pullRequest, 'head'), 'repo');
  const repository = memberOf(source, 'full_name');
  // A fork that was deleted has no repository any more.
  if (typeof repository !== 'string') return { isForeign: true };
  return { repository, isForeign: repository.toLowerCase() !== own.toLowerCase() };
}

/** Why secrets may be empty in this run: a sentence. */
export function emptySecretsReason({ name, head, isByDependabot }: WorkflowEvent): string {
  if (name === 'pull_request' && head?.isForeign === true) {
    return 'This run is for a pull request from a fork, which gets no secrets: check it with "mode: plan", which needs none.';
  }
  if (isByDependabot) {
    return 'This run was started by Dependabot, which gets no secrets of Actions: check it with "mode: plan", which needs none.';
  }
  return 'A secret is empty when its name is mistyped, and in runs for pull requests from forks and by Dependabot.';
}
