import { NEWEST_API_VERSION, OLDEST_API_VERSION, versionState } from '../api-versions.ts';
import type { Job } from '../bulk/job.ts';
import { restAnswer, restError, type Answer } from '../http/answer.ts';
import type { OrgRequest } from '../http/request.ts';
import type { StoredRecord } from '../records/stored-record.ts';
import { canonicalId } from '../records/salesforce-id.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import { fieldPath } from '../soql/field-path.ts';
import { jsonRecord } from '../soql/json-record.ts';
import { describeGlobal, describeObject } from './describe.ts';
import { listJobs } from './job-listing.ts';
import { Locators } from './locators.ts';
import { answerQuery, queryPage } from './rest-query.ts';
import type { RestSettings } from './rest-settings.ts';
import { identity, userInfo, type TokenState } from './user-info.ts';

const JOBS_PER_PAGE = 1_000;
const ROWS_PER_PAGE = 2_000;
const REQUESTS_PER_DAY = 15_000;

/** The REST resources beside the Bulk API. */
export class RestRoutes {
  readonly #settings: RestSettings;
  readonly #jobLocators: Locators<Job>;
  readonly #rowLocators: Locators<Readonly<Record<string, unknown>>>;

  constructor(settings: RestSettings) {
    this.#settings = settings;
    this.#jobLocators = new Locators(settings.mint, JOBS_PER_PAGE);
    this.#rowLocators = new Locators(settings.mint, ROWS_PER_PAGE);
  }

  /** Answers a request under `/services/data`, `/services/oauth2` or `/id`; undefined when it is none of these. */
  answer(request: OrgRequest): Answer | undefined {
    const { path } = request;
    if (path === '/services/data') return restAnswer(200, versions());
    if (path === '/services/oauth2/userinfo') return userInfo(this.#settings, this.#tokenState(request));
    if (path.startsWith('/id/')) return identity(this.#settings, path, this.#tokenState(request));
    const match = /^\/services\/data\/v([^/]+)(?:\/(.*))?$/.exec(path);
    if (match === null) return undefined;
    const [, version = '', resource = ''] = match;
    const answer = this.#refusal(request, version) ?? this.#resource(request, version, resource);
    const usage = `api-usage=${this.#settings.requestCount()}/${REQUESTS_PER_DAY}${this.#settings.usageTail}`;
    const headers = { 'Sforce-Limit-Info': usage, Vary: 'Accept-Encoding', ...answer.headers };
    return { ...answer, headers };
  }

  #tokenState({ headers: { authorization } }: OrgRequest): TokenState {
    if (authorization === undefined) return 'missing';
    const [, token = ''] = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(authorization) ?? [];
    return this.#settings.session.accepts(token.trim()) ? 'accepted' : 'refused';
  }

  #refusal(request: OrgRequest, version: string): Answer | undefined {
    const { authorization = '' } = request.headers;
    if (authorization !== '' && !/^(?:Bearer|OAuth)\s+\S+\s*$/i.test(authorization)) {
      return restError(401, 'INVALID_AUTH_HEADER', 'INVALID_HEADER_TYPE');
    }
    if (this.#tokenState(request) !== 'accepted') {
      return restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    }
    const state = versionState(version);
    if (state === 'retired') return restError(410, 'GONE', 'The requested resource is no longer available');
    if (state === 'unknown') return notFound();
    if (request.method === 'GET') return undefined;
    const text = `HTTP Method '${request.method}' not allowed. Allowed are HEAD,GET`;
    return restError(405, 'METHOD_NOT_ALLOWED', text);
  }

  #resource(request: OrgRequest, version: string, resource: string): Answer {
    const [head = '', name = '', part = '', field = ''] = resource.split('/');
    const { schema, service, store, userId, now } = this.#settings;
    const org = { schema, store, userId, now };
    switch (head) {
      case '':
        return restAnswer(200, resources(version));
      case 'limits':
        return restAnswer(200, this.#limits());
      case 'jobs':
        if (name !== 'query' && name !== 'ingest') return notFound();
        return listJobs(version, request.query, service, this.#jobLocators);
      case 'sobjects':
        return this.#sobjects(version, name, part, field);
      case 'query':
      case 'queryAll':
        if (name !== '') return this.#nextRows(version, name);
        service.settleAll();
        return answerQuery(version, request.query, org, this.#rowLocators, head === 'queryAll');
      default:
        return notFound();
    }
  }

  #nextRows(version: string, locator: string): Answer {
    const page = this.#rowLocators.next(locator);
    if (page === undefined) return restError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    return queryPage(version, page);
  }

  #sobjects(version: string, name: string, part: string, file: string): Answer {
    const { schema, store, userId, now } = this.#settings;
    if (name === '') return restAnswer(200, describeGlobal(schema, version));
    const object = schema.object(name);
    if (object === undefined) return notFound();
    if (part === 'describe') {
      return restAnswer(200, describeObject(object, version, schema, this.#recordTypes(object)));
    }
    const record = store.get(canonicalId(part) ?? '');
    if (record === undefined || record.deleted || record.object !== object) {
      return restError(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible');
    }
    if (file !== '') return fileOf(record, file);
    const fields = object.fields.flatMap((field) => fieldPath(schema, object, field.name) ?? []);
    return restAnswer(
      200,
      jsonRecord(record, fields, { schema, store, userId, now }, version, (value) => value),
    );
  }

  #recordTypes(object: ObjectSchema): StoredRecord[] {
    const types = this.#settings.schema.object('RecordType');
    const all = types === undefined ? [] : this.#settings.store.all(types);
    return all.filter(({ deleted, values }) => !deleted && values.get('SobjectType') === object.name);
  }

  #limits(): Record<string, { Max: number; Remaining: number }> {
    const { batchesPerDay, service, requestCount } = this.#settings;
    return {
      DailyApiRequests: {
        Max: REQUESTS_PER_DAY,
        Remaining: Math.max(0, REQUESTS_PER_DAY - requestCount()),
      },
      DailyBulkApiBatches: { Max: batchesPerDay, Remaining: service.batchesLeft },
      DailyBulkV2QueryJobs: { Max: 10_000, Remaining: 10_000 },
      DataStorageMB: { Max: 200, Remaining: 200 },
    };
  }
}

/** The bytes of a binary field. */
function fileOf(record: StoredRecord, name: string): Answer {
  const field = record.object.field(name);
  const base64 = field?.type === 'base64' ? record.values.get(field.name) : undefined;
  if (typeof base64 !== 'string') return notFound();
  const said = record.values.get('ContentType');
  const contentType = typeof said === 'string' ? said : 'application/octet-stream';
  return { status: 200, contentType, body: Buffer.from(base64, 'base64') };
}

function notFound(): Answer {
  return restError(404, 'NOT_FOUND', 'The requested resource does not exist');
}

function versions(): unknown[] {
  const count = NEWEST_API_VERSION - OLDEST_API_VERSION + 1;
  const numbers = Array.from({ length: count }, (_, at) => OLDEST_API_VERSION + at);
  return numbers.map((number) => ({
    label: `Version ${number}`,
    url: `/services/data/v${number}.0`,
    version: `${number}.0`,
  }));
}

function resources(version: string): Record<string, string> {
  const names = ['jobs', 'limits', 'query', 'queryAll', 'sobjects'];
  return Object.fromEntries(names.map((name) => [name, `/services/data/v${version}/${name}`]));
}
