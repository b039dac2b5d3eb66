import { isSalesforceId, SALESFORCE_ID } from '../limits/salesforce-id.ts';
import { isJobId } from '../manifest/job-id.ts';
import type { Files } from '../ports/files.ts';
import { hashOf } from '../records/bytes/hashed-file.ts';
import { visitLines } from './id-lines.ts';
import { BEFORE_FILE, UNDO_VERSION, type NotTakenBack, type UndoHead, type UndoJob } from './undo-file.ts';

/** Ids that stand in undo.json, one a line. */
export interface IdList {
  /** Where the first one begins. */
  readonly offset: number;
  readonly count: number;
}

export interface RecordedJob extends UndoJob {
  readonly created: IdList;
  readonly overwritten: IdList;
}

/** An undo.json that is as the run wrote it. */
export interface UndoRecord {
  /** Absolute. */
  readonly path: string;
  readonly head: UndoHead;
  /** In the order in which they are to be taken back. */
  readonly jobs: readonly RecordedJob[];
  /** Of the whole file but its last line, in hexadecimal. */
  readonly sha256: string;
}

const QUOTE = 0x22;
const HASH_LINE = /^"sha256":"([0-9a-f]{64})"\}$/;
const CHANGED = 'it was changed since the run wrote it';

/**
 * Reads what a run left for an undo; its ids stay where they are.
 *
 * @param path absolute, of a file that is there
 * @returns why it cannot be used, as the end of a sentence, where it cannot
 * @throws when it cannot be read
 */
export async function readUndo(path: string, files: Files): Promise<UndoRecord | { readonly fault: string }> {
  const file = await files.open(path);
  try {
    const jobs: RecordedJob[] = [];
    let head: UndoHead | undefined;
    let about: UndoJob | undefined;
    let created: IdList = { offset: 0, count: 0 };
    let list = { offset: 0, count: 0 };
    let sha256 = '';
    let hashedBytes = 0;
    let fault: string | undefined;
    await visitLines({ file, name: path }, 0, (bytes, start, end, offset) => {
      if (bytes[start] === QUOTE && about !== undefined) {
        if (list.count === 0) list.offset = offset;
        list.count++;
        return true;
      }
      const line = bytes.toString('utf8', start, end);
      if (head === undefined) {
        head = headIn(line);
        if (head === undefined) fault = versionIn(line) === 1 ? OLDER : CHANGED;
        return fault === undefined;
      }
      const hash = HASH_LINE.exec(line)?.[1];
      if (hash !== undefined) {
        [sha256, hashedBytes] = [hash, offset];
        return false;
      }
      if (about === undefined && line.startsWith('{')) {
        about = jobIn(line);
        list = { offset: 0, count: 0 };
        if (about === undefined) fault = CHANGED;
      } else if (about !== undefined && line === '],"overwritten":[') {
        created = list;
        list = { offset: 0, count: 0 };
      } else if (about !== undefined && (line === ']},' || line === ']}')) {
        jobs.push({ ...about, created, overwritten: list });
        about = undefined;
      } else if (line !== '],') fault = CHANGED;
      return fault === undefined;
    });
    if (fault !== undefined) return { fault };
    const isWhole = head !== undefined && (await hashOf(file, hashedBytes)) === sha256;
    const length = hashedBytes + `"sha256":"${sha256}"}\n`.length;
    if (head === undefined || !isWhole || length !== file.size) return { fault: CHANGED };
    return { path, head, jobs, sha256 };
  } finally {
    await file.close();
  }
}

/** Passes each id of a list. @throws when one is none */
export async function visitIds(
  { path }: Pick<UndoRecord, 'path'>,
  { count, offset }: IdList,
  files: Files,
  take: (id: string) => void,
  pause?: () => Promise<void>,
): Promise<void> {
  if (count === 0) return;
  const file = await files.open(path);
  let left = count;
  try {
    await visitLines(
      { file, name: path },
      offset,
      (bytes, start) => {
        const id = bytes.toString('latin1', start + 1, bytes.indexOf(QUOTE, start + 1));
        if (!isSalesforceId(id))
          throw new Error(`"${id.slice(0, 30)}" in ${path} is not the id of a record.`);
        take(id);
        left--;
        return left > 0;
      },
      pause,
    );
  } finally {
    await file.close();
  }
}

const OLDER =
  'it was written by a version of this action that could not undo; its ids can be the rows of a job that deletes them';

type Members = Readonly<Record<string, unknown>>;

/** An object whose last list, which is open, goes on on the next lines. */
function opened(line: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(`${line}]}`);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function versionIn(line: string): unknown {
  return /^\{"version":(\d+),/.exec(line)?.[1] === '1' ? 1 : undefined;
}

function headIn(line: string): UndoHead | undefined {
  const members = opened(line);
  if (members?.['version'] !== UNDO_VERSION || !Array.isArray(members['notTakenBack'])) return undefined;
  const text = (name: string): string => (typeof members[name] === 'string' ? members[name] : '');
  const times = ['createdAt', 'since', 'until'].map(text);
  if (times.some((time) => Number.isNaN(Date.parse(time))) || !/^[0-9a-f]{16}$/.test(text('runId')))
    return undefined;
  const [createdAt = '', since = '', until = ''] = times;
  return {
    ...{ orgId: text('orgId'), runId: text('runId'), instanceUrl: text('instanceUrl') },
    ...{ apiVersion: text('apiVersion'), createdAt, since, until, complete: members['complete'] === true },
    bulkJobs: idsIn(members['bulkJobs']),
    notTakenBack: members['notTakenBack'].flatMap(notTakenBackIn),
  };
}

function idsIn(value: unknown): readonly string[] {
  const isId = (id: unknown): id is string => typeof id === 'string' && new RegExp(SALESFORCE_ID).test(id);
  return Array.isArray(value) ? value.filter(isId) : [];
}

function notTakenBackIn(value: unknown): NotTakenBack[] {
  if (typeof value !== 'object' || value === null) return [];
  const { job, object, operation, records } = { ...value } as Members;
  if (typeof job !== 'string' || typeof object !== 'string' || typeof operation !== 'string') return [];
  return typeof records === 'number' ? [{ job, object, operation, records }] : [];
}

function jobIn(line: string): UndoJob | undefined {
  const { before, job, jobIds, object, operation, secondPass } = opened(line) ?? {};
  if (typeof job !== 'string' || !isJobId(job) || typeof operation !== 'string') return undefined;
  // The name of the object becomes a part of queries.
  if (typeof object !== 'string' || !/^\w+$/.test(object)) return undefined;
  const kept = before === null ? null : beforeIn(before, job);
  if (kept === undefined) return undefined;
  return { job, object, operation, jobIds: idsIn(jobIds), secondPass: secondPass === true, before: kept };
}

function beforeIn(value: unknown, job: string): UndoJob['before'] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { file, sha256 } = { ...value } as Members;
  const isOwn = file === `${job}/${BEFORE_FILE}`;
  return isOwn && typeof sha256 === 'string' ? { file, sha256 } : undefined;
}
