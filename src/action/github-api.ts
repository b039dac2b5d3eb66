import { HttpFault, type Http, type HttpRequest, type HttpResponse } from '../ports/http.ts';
import type { AccessToken } from '../salesforce/access-token.ts';
import { listOf, member } from './pull-request.ts';

/** A comment as the REST API tells of it. */
export interface IssueComment {
  readonly id: number;
  readonly body: string;
  /** As in `octocat` or `github-actions[bot]`. */
  readonly login: string;
  readonly isBot: boolean;
}

export interface GitHubApiSettings {
  readonly http: Http;
  /** As in `https://api.github.com`. */
  readonly apiUrl: string;
  /** As in `https://api.github.com/graphql`; empty when it is not known. */
  readonly graphqlUrl: string;
  /** As in `octo-org/octo-repo`. */
  readonly repository: string;
  readonly token: AccessToken;
  readonly signal: AbortSignal;
}

/** GitHub's own answer when it refuses a request. */
export class GitHubRefusal extends Error {
  override readonly name = 'GitHubRefusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(`HTTP ${status}${message === '' ? '' : `: ${message}`}`);
    this.status = status;
  }
}

const PAGE_COMMENTS = 100;
/** A pull request with more comments gets a second one of ours rather than a search without end. */
const MAX_PAGES = 30;
/** A page of the longest comments is 26 MB. */
const MAX_ANSWER_BYTES = 32_000_000;
const TIMEOUT_MILLISECONDS = 10_000;
const ATTEMPTS = 3;

/** The calls of GitHub's REST API that a comment needs (GitHub REST API, "Issue comments"). */
export class GitHubApi {
  readonly #settings: GitHubApiSettings;

  constructor(settings: GitHubApiSettings) {
    this.#settings = settings;
  }

  /** The comments on an issue or a pull request, the oldest first. @throws GitHubRefusal; HttpFault */
  async comments(issue: number): Promise<IssueComment[]> {
    const comments: IssueComment[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const path = `issues/${issue}/comments?per_page=${PAGE_COMMENTS}&page=${page}`;
      const found = listOf(await this.#call('GET', this.#url(path)));
      comments.push(...found.map(commentOf));
      if (found.length < PAGE_COMMENTS) break;
    }
    return comments;
  }

  /** @throws GitHubRefusal; HttpFault, after which there may be one or not */
  async createComment(issue: number, body: string): Promise<void> {
    await this.#call('POST', this.#url(`issues/${issue}/comments`), { body });
  }

  /** @throws GitHubRefusal; HttpFault */
  async updateComment(id: number, body: string): Promise<void> {
    await this.#call('PATCH', this.#url(`issues/comments/${id}`), { body });
  }

  /** Whose token it is; undefined where nobody tells. The REST API does not tell it to the token of a workflow. */
  async viewer(): Promise<string | undefined> {
    const { graphqlUrl } = this.#settings;
    if (!URL.canParse(graphqlUrl)) return undefined;
    try {
      const answer = await this.#call('POST', new URL(graphqlUrl), { query: 'query { viewer { login } }' });
      const login = member(member(member(answer, 'data'), 'viewer'), 'login');
      return typeof login === 'string' && login !== '' ? login : undefined;
    } catch (error) {
      if (error instanceof GitHubRefusal) return undefined;
      throw error;
    }
  }

  #url(path: string): URL {
    const { apiUrl, repository } = this.#settings;
    return new URL(`${apiUrl.replace(/\/$/, '')}/repos/${repository}/${path}`);
  }

  async #call(method: HttpRequest['method'], url: URL, content?: unknown): Promise<unknown> {
    const { http, signal, token } = this.#settings;
    const request: HttpRequest = {
      ...{ method, url, signal },
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token.reveal()}`,
        'X-GitHub-Api-Version': '2022-11-28',
        ...(content === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
      },
      ...(content === undefined ? {} : { body: Buffer.from(JSON.stringify(content)) }),
      maxResponseBytes: MAX_ANSWER_BYTES,
      timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    };
    for (let left = method === 'POST' ? 1 : ATTEMPTS; ;) {
      left--;
      try {
        const response = await http.send(request);
        if (response.status < 500 || left === 0) return contentOf(response);
      } catch (error) {
        if (!(error instanceof HttpFault) || left === 0) throw error;
      }
    }
  }
}

function contentOf({ status, body }: HttpResponse): unknown {
  const content = json(body);
  if (status >= 200 && status < 300) return content;
  const message = member(content, 'message');
  throw new GitHubRefusal(status, typeof message === 'string' ? message.slice(0, 300) : '');
}

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function commentOf(value: unknown): IssueComment {
  const user = member(value, 'user');
  const text = (one: unknown): string => (typeof one === 'string' ? one : '');
  return {
    id: Number(member(value, 'id')),
    body: text(member(value, 'body')),
    login: text(member(user, 'login')),
    isBot: member(user, 'type') === 'Bot',
  };
}
