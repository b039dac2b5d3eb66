import { SaxesParser } from 'saxes';
import {
  CONCURRENCY_MODES,
  CONTENT_TYPES,
  OPERATIONS,
  type ConcurrencyMode,
  type JobRequest,
} from './job.ts';
import { Refusal } from './refusal.ts';
import { NAMESPACE, type ControlFormat } from './wire.ts';

/** The elements of a jobInfo in the order of the published schema. */
const SEQUENCE = [
  'id',
  'operation',
  'object',
  'createdById',
  'createdDate',
  'systemModstamp',
  'state',
  'externalIdFieldName',
  'concurrencyMode',
  'contentType',
  'numberBatchesQueued',
  'numberBatchesInProgress',
  'numberBatchesCompleted',
  'numberBatchesFailed',
  'numberBatchesTotal',
  'numberRecordsProcessed',
  'numberRetries',
  'apiVersion',
  'assignmentRuleId',
  'numberRecordsFailed',
  'totalProcessingTime',
  'apiActiveProcessingTime',
  'apexProcessingTime',
  'fastPathEnabled',
];
const CREATABLE = new Set([
  'operation',
  'object',
  'state',
  'externalIdFieldName',
  'concurrencyMode',
  'contentType',
  'apiVersion',
  'assignmentRuleId',
  'fastPathEnabled',
]);

/** A jobInfo as sent: element name → text. Elements that are empty or null are absent. */
export type JobDocument = ReadonlyMap<string, string>;

const unparsable = (): Refusal => new Refusal('InvalidJob', 'Unable to parse Job');

/**
 * Reads a jobInfo. `strict` refuses elements out of the schema's order; whether the service does is unknown.
 */
export function readJobDocument(text: string, format: ControlFormat, strict: boolean): JobDocument | Refusal {
  const members = format === 'json' ? jsonMembers(text) : xmlMembers(text);
  if (members instanceof Refusal) return members;
  const places = members.map(([name]) => SEQUENCE.indexOf(name));
  if (places.includes(-1) || new Set(places).size < places.length) return unparsable();
  if (strict && format === 'xml' && places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))) {
    return unparsable();
  }
  return new Map(members.filter(([name, value]) => value !== '' && !isUnset(name, value)));
}

/** The official client writes every number of a jobInfo into its JSON, zero where it has none to say. */
function isUnset(name: string, value: string): boolean {
  const counts = name.startsWith('number') || name.endsWith('ProcessingTime');
  if (counts || name === 'apiVersion') return Number(value) === 0;
  return name === 'fastPathEnabled' && value === 'false';
}

function jsonMembers(text: string): [string, string][] | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unparsable();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unparsable();
  const members: [string, string][] = [];
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'object' && member !== null) return unparsable();
    members.push([name, member === null ? '' : String(member)]);
  }
  return members;
}

function xmlMembers(text: string): [string, string][] | Refusal {
  const members: [string, string][] = [];
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let content = '';
  const foreign: string[] = [];
  parser.on('opentag', (tag) => {
    depth++;
    content = '';
    const legal = tag.uri === NAMESPACE && depth <= 2 && (depth === 2 || tag.local === 'jobInfo');
    if (!legal) foreign.push(tag.name);
  });
  parser.on('text', (piece) => (content += piece));
  parser.on('cdata', (piece) => (content += piece));
  parser.on('closetag', (tag) => {
    if (depth === 2) members.push([tag.local, content.trim()]);
    depth--;
  });
  try {
    parser.write(text).close();
  } catch {
    return new Refusal('InvalidXml', 'Unable to parse the request: it is not well-formed XML');
  }
  return foreign.length === 0 ? members : unparsable();
}

/** What a document asks for when it creates a job. */
export function readJobRequest(document: JobDocument): JobRequest | Refusal {
  for (const name of document.keys()) {
    if (!CREATABLE.has(name)) {
      return new Refusal('InvalidJob', `${name.charAt(0).toUpperCase()}${name.slice(1)} cannot be specified`);
    }
  }
  const operation = member(OPERATIONS, document.get('operation'));
  const contentType = member(CONTENT_TYPES, document.get('contentType') ?? 'XML');
  const concurrencyMode = concurrencyModeOf(document.get('concurrencyMode'));
  const object = document.get('object');
  const externalIdFieldName = document.get('externalIdFieldName');
  if ((document.get('state') ?? 'Open') !== 'Open') return unparsable();
  if (operation === undefined || contentType === undefined || concurrencyMode === undefined) {
    return unparsable();
  }
  if (object === undefined)
    return new Refusal('InvalidJob', 'Object was blank. An object must be specified.');
  if (operation === 'upsert' && externalIdFieldName === undefined) {
    const text = `External ID was blank for ${object}. An External ID must be specified for upsert.`;
    return new Refusal('InvalidJob', text);
  }
  if (operation !== 'upsert' && externalIdFieldName !== undefined) {
    return new Refusal('InvalidJob', `External ID cannot be specified for ${operation}`);
  }
  const assignmentRuleId = document.get('assignmentRuleId');
  return { operation, object, externalIdFieldName, concurrencyMode, contentType, assignmentRuleId };
}

/** Clients are known to send the ordinal of the mode in JSON. */
function concurrencyModeOf(text: string | undefined): ConcurrencyMode | undefined {
  if (text === '0') return 'Parallel';
  return text === '1' ? 'Serial' : member(CONCURRENCY_MODES, text ?? 'Parallel');
}

function member<T extends string>(legal: readonly T[], text: string | undefined): T | undefined {
  return legal.find((value) => value === text);
}

/** The state a document asks for; nothing but the state (and the job's own id) may be in it. */
export function readStateChange(document: JobDocument): 'Closed' | 'Aborted' | Refusal {
  for (const name of document.keys()) {
    if (name === 'createdById') return new Refusal('InvalidJob', 'CreatedById cannot be specified');
    if (name !== 'state' && name !== 'id') {
      return new Refusal('InvalidJob', `Only the state of a job can be changed, not its ${name}`);
    }
  }
  const state = document.get('state');
  if (state === 'Closed' || state === 'Aborted') return state;
  return new Refusal('InvalidJobState', `Job state cannot be changed to '${state ?? ''}'`);
}
