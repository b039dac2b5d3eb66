import { counted } from '../diagnostic/counted.ts';
import type { OrgRead } from '../outcome/org-read.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Log } from '../ports/log.ts';
import type { Describes } from '../salesforce/describes.ts';
import type { OrgAccess } from '../salesforce/object-describe.ts';
import { parentsOf, type Describe } from './match-fields.ts';
import { queryRecords } from '../salesforce/record-query.ts';
import { heldRecord, type HeldRecord } from './held-record.ts';
import { fitsUrl, type KeyFilter } from './key-filter.ts';
import { readingWay, RECORDS_PER_PAGE } from './reading-way.ts';

/** So many queries are not worth the question how many records there are. */
const FEW_QUERIES = 3;

/** What is to be read of the org's records of an object. */
export interface OrgReading {
  readonly object: string;
  /** Fields, and paths over parents. */
  readonly paths: readonly string[];
  /** What stands behind WHERE in any case. */
  readonly where: string | undefined;
  readonly filter: KeyFilter;
  readonly purpose: OrgRead['purpose'];
  /** How many records may be read. */
  readonly limit?: number;
}

/** There are more records in the org than may be read. */
export class TooManyRecords extends Error {
  override readonly name = 'TooManyRecords';
}

/** Takes the records that are read. */
export interface OrgReader {
  readonly take: (record: HeldRecord) => void;
  /** Awaited between some of them: bounds what is held in memory. */
  readonly pause?: () => Promise<void>;
}

/** What a query job of the Bulk API is to read. */
export interface RecordQuery {
  readonly object: string;
  readonly soql: string;
  /** What it selects behind the Id. */
  readonly paths: readonly string[];
  /** About how many there are. */
  readonly records: number;
}

/**
 * Runs a query as a job of the Bulk API, and passes all its records, each once. What is passed is only valid during the call.
 *
 * @returns how many there were
 */
export type QueryJob = (query: RecordQuery, reader: OrgReader) => Promise<number>;

/** How records are to be read. */
interface Way {
  readonly api: 'REST' | 'Bulk';
  /** The field by whose values they are asked for; absent where all are read. */
  readonly by?: string;
  readonly queries: readonly string[];
  /** Of the whole reading, where they were counted. */
  readonly records: number;
}

/** Reads the records of the org that a job is about. */
export class OrgRecords {
  readonly #describes: Describes;
  readonly #access: Omit<OrgAccess, 'signal'>;
  readonly #log: Log;
  readonly #queryJob: QueryJob | undefined;
  readonly #reads: Map<string, readonly OrgRead[]>;

  /** @param queryJob absent: nothing is read by jobs */
  constructor(
    access: Omit<OrgAccess, 'signal'>,
    describes: Describes,
    log: Log,
    queryJob?: QueryJob,
    reads = new Map<string, readonly OrgRead[]>(),
  ) {
    this.#describes = describes;
    this.#access = access;
    this.#log = log;
    this.#queryJob = queryJob;
    this.#reads = reads;
  }

  /** The same, where many records are read by a job. */
  through(queryJob: QueryJob): OrgRecords {
    return new OrgRecords(this.#access, this.#describes, this.#log, queryJob, this.#reads);
  }

  /** How records were read for a job, in the order in which it came to it. */
  readsFor(job: string): readonly OrgRead[] {
    return this.#reads.get(job) ?? [];
  }

  /** The object of a job and the parents that its columns and its `matchBy` name. @throws RestApiError; TransportError */
  async describe({ inspection, job }: PlannedJob): Promise<Describe> {
    const object = await this.#describes.object(job.object.value);
    const { match } = inspection.projection;
    if (object === undefined) return () => object;
    const parts = [...inspection.projection.fields, ...(match?.key ?? [])];
    const parents = await Promise.all(
      [...new Set(parentsOf(object, parts))].map(
        async (name) => [name, await this.#describes.object(name)] as const,
      ),
    );
    const byName = new Map(parents);
    return (name) => (name === job.object.value ? object : byName.get(name));
  }

  /**
   * Passes the records that may have one of the keys, and perhaps others: they are asked for by the values of one field,
   * or all are read, by the REST API or by a query job of the Bulk API: whatever takes the fewest requests.
   *
   * @throws TooManyRecords; RestApiError; TransportError; the reason of `signal`; as the query job does
   */
  async read(job: string, reading: OrgReading, signal: AbortSignal, reader: OrgReader): Promise<void> {
    const { pause, take } = reader;
    const { limit = Infinity, object, paths } = reading;
    const access = { ...this.#access, signal };
    const purpose = `read the records of ${object} for job "${job}"`;
    const requestsBefore = this.#access.transport.requests;
    const way = await this.#wayOf(reading, signal);
    let records = 0;
    for (const soql of way.queries) {
      if (way.api === 'Bulk' && this.#queryJob !== undefined) {
        const query = { object, soql, paths, records: way.records };
        records += await this.#queryJob(query, reader);
        continue;
      }
      const before = records;
      records += await queryRecords(soql, purpose, access, async (page, total) => {
        if (before + total > limit) throw new TooManyRecords();
        for (const record of page) take(heldRecord(record));
        await pause?.();
      });
    }
    const requests = this.#access.transport.requests - requestsBefore;
    const by = way.by === undefined ? 'as a whole' : `by their ${way.by}`;
    const api = way.api === 'Bulk' ? ' by a query job of the Bulk API' : '';
    this.#log.info(
      `Job ${job}: read ${counted(records, 'record')} of ${object} ${by}${api}, with ${counted(requests, 'request')}.`,
    );
    const read = { purpose: reading.purpose, api: way.api, records, requests };
    this.#reads.set(job, [...this.readsFor(job), way.by === undefined ? read : { ...read, by: way.by }]);
  }

  async #wayOf({ filter, object, paths, where }: OrgReading, signal: AbortSignal): Promise<Way> {
    const select = `SELECT ${['Id', ...paths].join(',')} FROM ${object}`;
    const queryOf = (condition: string): string => soqlOf(select, [condition, where]);
    const listed = filter.conditions(queryOf);
    const listing = {
      ...{ api: 'REST' as const, by: listed?.path ?? '', records: 0 },
      queries: listed?.conditions.map(queryOf) ?? [],
    };
    // Each key may have a record, whatever the lists name.
    const lists = Math.max(listed?.conditions.length ?? Infinity, filter.keys / RECORDS_PER_PAGE);
    if (lists <= FEW_QUERIES) return listing;
    const records = await this.#count(object, where, signal);
    const all = soqlOf(select, [where]);
    const whole = { queries: [all], records };
    const mayUseJob = this.#queryJob !== undefined;
    switch (readingWay({ lists, records, mayUseJob, fitsUrl: fitsUrl(all) })) {
      case 'by lists':
        return listing;
      case 'in pages':
        return { api: 'REST', ...whole };
      case 'by a job':
        return { api: 'Bulk', ...whole };
    }
  }

  async #count(object: string, where: string | undefined, signal: AbortSignal): Promise<number> {
    const soql = soqlOf(`SELECT COUNT() FROM ${object}`, [where]);
    const access = { ...this.#access, signal };
    return queryRecords(soql, `count the records of ${object}`, access, async () => Promise.resolve());
  }
}

function soqlOf(select: string, conditions: readonly (string | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined);
  if (given.length === 0) return select;
  return `${select} WHERE ${given.map((condition) => (given.length > 1 ? `(${condition})` : condition)).join(' AND ')}`;
}
