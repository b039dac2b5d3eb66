import { warning } from '@actions/core';
import { createHash } from 'node:crypto';
import type { Outcome } from '../outcome/outcome.ts';
import { commentMarkdown } from '../report/comment.ts';
import { instanceOrigin } from '../report/summary-jobs.ts';
import { visible } from '../report/untrusted-text.ts';
import { AccessToken } from '../salesforce/access-token.ts';
import { NodeHttp } from '../salesforce/http-client.ts';
import type { CommentChoice } from './comment-input.ts';
import { GitHubApi, GitHubRefusal, type IssueComment } from './github-api.ts';
import { pullRequestNumber } from './pull-request.ts';
import { stepLog } from './step-log.ts';
import { USER_AGENT } from './user-agent.ts';

/** What all is reported by then must not wait for. */
const TIME_LIMIT_MILLISECONDS = 30_000;
/** The runner kills a cancelled step soon. */
const CANCELLED_TIME_LIMIT_MILLISECONDS = 1_500;
const MAX_MESSAGE_CHARACTERS = 1_000;

export interface CommentSettings {
  readonly choice: CommentChoice;
  readonly token: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The jobs that the step runs; empty for all. */
  readonly jobs: readonly string[];
  /** Gives the comment up. */
  readonly signal: AbortSignal;
}

/**
 * Comments the outcome on the pull request that the event is about: one comment for each step that loads, updated in
 * place. With `on-failure` a success only updates what an earlier failure has left. The outcome is reported already and
 * nothing changes it: what goes wrong here is a warning.
 */
export async function commentOutcome(outcome: Outcome, settings: CommentSettings): Promise<void> {
  if (settings.choice === 'never') return;
  const http = new NodeHttp(USER_AGENT);
  try {
    const said = await comment(outcome, settings, http);
    stepLog.info(said);
  } catch (error) {
    warning(visible(`No comment on the pull request: ${reason(error)}`, MAX_MESSAGE_CHARACTERS));
  } finally {
    http.close();
  }
}

/** @returns what was done, as a sentence for the log */
async function comment(outcome: Outcome, settings: CommentSettings, http: NodeHttp): Promise<string> {
  const { choice, environment, token } = settings;
  // With Octokit it takes 30 ms to load, which a step without a comment need not wait for.
  const { context } = await import('@actions/github');
  const issue = pullRequestNumber(context.payload);
  if (issue === undefined) {
    return `No comment, because the event "${context.eventName}" is about no pull request.`;
  }
  if (token === '') throw new Error('The input "github-token" is empty.');
  const limit = outcome.verdict === 'cancelled' ? CANCELLED_TIME_LIMIT_MILLISECONDS : TIME_LIMIT_MILLISECONDS;
  const { apiUrl, graphqlUrl, repo } = context;
  const api = await GitHubApi.of({
    ...{ http, apiUrl, graphqlUrl, ...repo, userAgent: USER_AGENT },
    token: new AccessToken(token),
    signal: AbortSignal.any([settings.signal, AbortSignal.timeout(limit)]),
  });
  const marker = markerOf(outcome, settings);
  const runUrl = runUrlOf(environment);
  const body = commentMarkdown(outcome, { marker, ...(runUrl === undefined ? {} : { runUrl }) });
  const marked = (await api.comments(issue)).filter((one) => one.body.startsWith(marker));
  const own = marked.length === 0 ? undefined : await ownComment(marked, api);
  if (own !== undefined) {
    await api.updateComment(own.id, body);
    return `The comment on pull request ${issue} was updated.`;
  }
  if (choice === 'on-failure' && outcome.verdict === 'success') {
    return `No comment on pull request ${issue}: the load succeeded.`;
  }
  await api.createComment(issue, body);
  return `Pull request ${issue} was commented on.`;
}

/**
 * Names the step, so that two of them do not overwrite each other's comments, legs of a matrix included, which differ in
 * the input "jobs" alone. Names may be anything: the marker holds a hash of them.
 */
function markerOf(outcome: Outcome, { environment, jobs }: CommentSettings): string {
  const names = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => environment[name] ?? '');
  const key = createHash('sha256')
    .update(JSON.stringify([...names, outcome.manifestFile, ...[...jobs].sort()]))
    .digest('hex');
  return `<!-- salesforce-bulk-load ${key.slice(0, 32)} -->`;
}

/** Anybody can copy the marker into a comment; only the one by the token's owner counts. */
async function ownComment(
  marked: readonly IssueComment[],
  api: GitHubApi,
): Promise<IssueComment | undefined> {
  const viewer = await api.viewer();
  return marked.find(({ isBot, login }) => (viewer === undefined ? isBot : login === viewer));
}

function runUrlOf(environment: NodeJS.ProcessEnv): string | undefined {
  const origin = instanceOrigin(environment['GITHUB_SERVER_URL']);
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const [run, attempt] = [environment['GITHUB_RUN_ID'] ?? '', environment['GITHUB_RUN_ATTEMPT'] ?? ''];
  const isSafe = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^\d+$/.test(run) && /^\d+$/.test(attempt);
  return origin !== undefined && isSafe
    ? `${origin}/${repository}/actions/runs/${run}/attempts/${attempt}`
    : undefined;
}

const REFUSED = new Set([401, 403, 404]);

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (!(error instanceof GitHubRefusal && REFUSED.has(error.status))) return text;
  return `GitHub refused it (${text}). Give the job "permissions: pull-requests: write". In pull requests from forks and by Dependabot the token may only read.`;
}
