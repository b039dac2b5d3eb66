import type { getOctokit } from '@actions/github';
import { HttpError, type Http, type HttpRequest, type HttpResponse } from '../ports/http.ts';
import type { AccessToken } from '../salesforce/access-token.ts';
import { listOf, member } from './pull-request.ts';

/** A comment as the REST API returns it. */
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
  readonly owner: string;
  readonly repo: string;
  readonly token: AccessToken;
  readonly userAgent: string;
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
/** Statuses whose answers have no body (Fetch Standard, "null body status"). */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** The calls of GitHub's REST API that a comment needs (GitHub REST API, "Issue comments"), by Octokit. */
export class GitHubApi {
  readonly #settings: GitHubApiSettings;
  readonly #octokit: ReturnType<typeof getOctokit>;
  readonly #place: { readonly owner: string; readonly repo: string };

  private constructor(settings: GitHubApiSettings, octokit: ReturnType<typeof getOctokit>) {
    this.#settings = settings;
    this.#octokit = octokit;
    this.#place = { owner: settings.owner, repo: settings.repo };
  }

  static async of(settings: GitHubApiSettings): Promise<GitHubApi> {
    const { getOctokit } = await import('@actions/github');
    const octokit = getOctokit(settings.token.reveal(), {
      baseUrl: settings.apiUrl.replace(/\/$/, ''),
      userAgent: settings.userAgent,
      request: { fetch: boundedFetch(settings) },
    });
    return new GitHubApi(settings, octokit);
  }

  /** The comments on an issue or a pull request, the oldest first. @throws GitHubRefusal; HttpError */
  async comments(issue: number): Promise<IssueComment[]> {
    const comments: IssueComment[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const found = listOf(
        await answerTo(
          this.#octokit.rest.issues.listComments({
            ...{ ...this.#place, issue_number: issue, per_page: PAGE_COMMENTS, page },
          }),
        ),
      );
      comments.push(...found.map(commentOf));
      if (found.length < PAGE_COMMENTS) break;
    }
    return comments;
  }

  /** @throws GitHubRefusal; HttpError, after which there may be one or not */
  async createComment(issue: number, body: string): Promise<void> {
    await answerTo(this.#octokit.rest.issues.createComment({ ...this.#place, issue_number: issue, body }));
  }

  /** @throws GitHubRefusal; HttpError */
  async updateComment(id: number, body: string): Promise<void> {
    await answerTo(this.#octokit.rest.issues.updateComment({ ...this.#place, comment_id: id, body }));
  }

  /** Whose token it is; undefined where nobody knows. The REST API does not say it to the token of a workflow. */
  async viewer(): Promise<string | undefined> {
    const { graphqlUrl } = this.#settings;
    if (!URL.canParse(graphqlUrl)) return undefined;
    try {
      const query = 'query { viewer { login } }';
      const answer = await answerTo(this.#octokit.request(`POST ${graphqlUrl}`, { query }));
      const login = member(member(member(answer, 'data'), 'viewer'), 'login');
      return typeof login === 'string' && login !== '' ? login : undefined;
    } catch (error) {
      if (error instanceof GitHubRefusal) return undefined;
      throw error;
    }
  }
}

/** What Octokit asks of `fetch`. */
interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Octokit's requests, bounded in size and time, repeated where that does no harm. */
function boundedFetch({ http, signal }: GitHubApiSettings) {
  return async (address: string, { body, headers = {}, method }: FetchOptions = {}): Promise<Response> => {
    const request: HttpRequest = {
      ...{ signal, headers, method: methodOf(method), url: new URL(address) },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
      maxResponseBytes: MAX_ANSWER_BYTES,
      timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    };
    for (let left = request.method === 'POST' ? 1 : ATTEMPTS; ;) {
      left--;
      try {
        const response = await http.send(request);
        if (response.status < 500 || left === 0) return responseOf(response);
      } catch (error) {
        if (!(error instanceof HttpError) || left === 0) throw error;
      }
    }
  };
}

/** Of its headers none but the media type: Octokit writes to the log what a server says in them. */
function responseOf({ body, status }: HttpResponse): Response {
  if (status < 200 || status > 599) throw new GitHubRefusal(status, '');
  const content = WITHOUT_BODY.has(status) ? null : new TextDecoder().decode(body);
  return new Response(content, { status, headers: { 'content-type': 'application/json' } });
}

function methodOf(method = 'GET'): HttpRequest['method'] {
  return method === 'POST' || method === 'PATCH' ? method : 'GET';
}

/** The content of an answer. @throws GitHubRefusal; what the request itself has thrown */
async function answerTo(
  call: Promise<{ readonly status: number; readonly data: unknown }>,
): Promise<unknown> {
  const { status, data } = await call.catch((error: unknown) => {
    const response = member(error, 'response');
    const refused = member(response, 'status');
    // Octokit wraps what `fetch` throws, and has an answer when there was one.
    if (typeof refused !== 'number') throw member(error, 'cause') ?? error;
    return { status: refused, data: member(response, 'data') };
  });
  if (status >= 200 && status < 300) return data;
  const message = member(data, 'message');
  throw new GitHubRefusal(status, typeof message === 'string' ? message.slice(0, 300) : '');
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
