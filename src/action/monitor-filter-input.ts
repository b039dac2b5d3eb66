import { JOB_TYPES } from '../bulk/job-listing.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import { allOf, oneOf } from '../diagnostic/word-list.ts';
import { isSalesforceId } from '../limits/salesforce-id.ts';
import { OBJECT_NAME } from '../manifest/api-name.ts';
import { durationMilliseconds } from '../manifest/duration.ts';
import { OPERATIONS } from '../manifest/fields.ts';
import { ME, type JobFilter } from '../monitor/job-filter.ts';

/** States of jobs of the Bulk API 1.0 and 2.0. */
const STATES = [
  'Open',
  'Closed',
  'Aborted',
  'Failed',
  'UploadComplete',
  'InProgress',
  'JobComplete',
] as const;

/** A part of the filter, from the text of its line; undefined for a text that it does not take. */
interface FilterName {
  readonly takes: string;
  readonly read: (text: string) => JobFilter | undefined;
  /** The values, where there are a few only: the nearest one is named. */
  readonly values?: readonly string[];
}

function choice<Value extends string>(
  values: readonly Value[],
  part: (value: Value) => JobFilter,
): FilterName {
  return {
    get takes() {
      return oneOf(values);
    },
    values,
    read: (text) => {
      const value = values.find((one) => one.toLowerCase() === text.toLowerCase());
      return value === undefined ? undefined : part(value);
    },
  };
}

const NAMES: Readonly<Record<string, FilterName>> = {
  isPkChunkingEnabled: choice(['true', 'false'], (value) => ({ isPkChunkingEnabled: value === 'true' })),
  jobType: choice(JOB_TYPES, (jobType) => ({ jobType })),
  concurrencyMode: choice(['Parallel', 'Serial'], (concurrencyMode) => ({ concurrencyMode })),
  state: choice(STATES, (state) => ({ state })),
  operation: choice(OPERATIONS, (operation) => ({ operation })),
  object: {
    takes: 'the API name of an object',
    read: (object) => (new RegExp(OBJECT_NAME).test(object) ? { object } : undefined),
  },
  createdBy: {
    takes: '"me", or the id of a user, which begins with "005"',
    read: (text) => {
      if (text.toLowerCase() === ME) return { createdBy: ME };
      return text.startsWith('005') && isSalesforceId(text) ? { createdBy: text } : undefined;
    },
  },
  olderThan: {
    takes: 'a duration such as 90s, 30m or 2h',
    read: (text) => {
      const olderThanMilliseconds = durationMilliseconds(text);
      return olderThanMilliseconds === undefined ? undefined : { olderThanMilliseconds };
    },
  },
};

/** Reads lines `name=value`; blank ones count for nothing. Every mistake is found at once and names its line. */
export function readMonitorFilter(text: string, mistakes: Mistakes): JobFilter {
  const names = Object.keys(NAMES);
  const seen = new Set<string>();
  let filter: JobFilter = {};
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const where = `Input "monitor-filter", line ${index + 1}`;
    const [, written, value] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (written === undefined || value === undefined) {
      mistakes.error({
        message: `${where}: this is not name=value.`,
        hint: `Its names are ${allOf(names)}.`,
      });
      continue;
    }
    const name = names.find((one) => one === written);
    if (name === undefined) {
      const meant = nearestName(written, names);
      mistakes.error({
        message: `${where}: there is no filter "${written}".`,
        hint: meant === undefined ? `Its names are ${allOf(names)}.` : `Did you mean "${meant}"?`,
      });
      continue;
    }
    if (seen.has(name)) {
      mistakes.error({ message: `${where}: "${name}" is there twice.`, hint: 'Keep one of the two.' });
      continue;
    }
    seen.add(name);
    const part = NAMES[name]?.read(value);
    if (part === undefined) reportValue(where, name, value, mistakes);
    else filter = { ...filter, ...part };
  }
  return filter;
}

function reportValue(where: string, name: string, value: string, mistakes: Mistakes): void {
  const { takes = '', values = [] } = NAMES[name] ?? {};
  const meant = nearestName(value, values);
  mistakes.error({
    message: `${where}: "${name}" takes ${takes}, not "${value}".`,
    ...(meant === undefined ? {} : { hint: `Did you mean "${meant}"?` }),
  });
}
