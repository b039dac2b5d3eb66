import { counted } from '../diagnostic/counted.ts';
import type { OrgRead } from '../outcome/org-read.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Log } from '../ports/log.ts';
import type { Describes } from '../salesforce/describes.ts';
import type { OrgAccess } from '../salesforce/object-describe.ts';
import { parentsOf, type Describe } from './match-fields.ts';
import { queryRecords, type OrgRecord } from '../salesforce/record-query.ts';
import type { KeyFilter } from './key-filter.ts';

/** Records on a page of the REST API at most. */
const RECORDS_PER_PAGE = 2_000;
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
  readonly take: (record: OrgRecord) => void;
  /** Awaited between pages: bounds what is held in memory. */
  readonly pause?: () => Promise<void>;
}

/** Reads the records of the org that a job is about. */
export class OrgRecords {
  readonly #describes: Describes;
  readonly #access: Omit<OrgAccess, 'signal'>;
  readonly #log: Log;
  readonly #reads = new Map<string, readonly OrgRead[]>();

  constructor(access: Omit<OrgAccess, 'signal'>, describes: Describes, log: Log) {
    this.#describes = describes;
    this.#access = access;
    this.#log = log;
  }

  /** How records were read for a job, in the order in which it came to it. */
  readsFor(job: string): readonly OrgRead[] {
    return this.#reads.get(job) ?? [];
  }

  /** The object of a job and the parents that its columns and its `matchBy` name. @throws RestApiError; CallFailedError */
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
   * or, where that takes fewer requests, read all.
   *
   * @throws TooManyRecords; RestApiError; CallFailedError; the reason of `signal`
   */
  async read(
    job: string,
    { filter, limit = Infinity, object, paths, purpose: use, where }: OrgReading,
    signal: AbortSignal,
    { pause, take }: OrgReader,
  ): Promise<void> {
    const access = { ...this.#access, signal };
    const purpose = `read the records of ${object} for job "${job}"`;
    const select = `SELECT ${['Id', ...paths].join(',')} FROM ${object}`;
    const queryOf = (condition: string): string => soqlOf(select, [condition, where]);
    const listed = filter.conditions(queryOf);
    const isCounted = listed !== undefined && listed.conditions.length > FEW_QUERIES;
    let requests = isCounted ? 1 : 0;
    const isListed = listed !== undefined && (await this.#isBetter(listed.conditions, object, where, signal));
    const queries = isListed ? listed.conditions.map(queryOf) : [soqlOf(select, [where])];
    let records = 0;
    for (const soql of queries) {
      const before = records;
      records += await queryRecords(soql, purpose, access, async (page, total) => {
        if (before + total > limit) throw new TooManyRecords(`There are more than ${limit} records.`);
        requests++;
        page.forEach(take);
        await pause?.();
      });
    }
    const way = isListed ? `by their ${listed.path}` : 'as a whole';
    this.#log.info(
      `Job ${job}: read ${counted(records, 'record')} of ${object} ${way}, with ${counted(requests, 'request')}.`,
    );
    const read = { purpose: use, api: 'REST' as const, records, requests };
    this.#reads.set(job, [...this.readsFor(job), isListed ? { ...read, by: listed.path } : read]);
  }

  /** Whether queries for single values take fewer requests than all records do. */
  async #isBetter(
    conditions: readonly string[],
    object: string,
    where: string | undefined,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (conditions.length <= FEW_QUERIES) return true;
    const soql = soqlOf(`SELECT COUNT() FROM ${object}`, [where]);
    const access = { ...this.#access, signal };
    const records = await queryRecords(soql, `count the records of ${object}`, access, async () =>
      Promise.resolve(),
    );
    return conditions.length <= Math.ceil(records / RECORDS_PER_PAGE);
  }
}

function soqlOf(select: string, conditions: readonly (string | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined);
  if (given.length === 0) return select;
  return `${select} WHERE ${given.map((condition) => (given.length > 1 ? `(${condition})` : condition)).join(' AND ')}`;
}
