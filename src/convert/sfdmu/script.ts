import type { Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion } from '../conversion.ts';
import { readJsonDocument } from '../json-document.ts';
import { type JsonObject, objectOf } from '../json-object.ts';
import type { Project } from '../project.ts';
import { LOST_OBJECT_KEYS, LOST_SCRIPT_KEYS, OBJECT_KEYS, SCRIPT_KEYS } from './script-keys.ts';
import { readQuery, type ScriptQuery } from './script-query.ts';

const OPERATIONS = [
  'insert',
  'update',
  'upsert',
  'readonly',
  'delete',
  'harddelete',
  'deletesource',
  'deletehierarchy',
] as const;
type Operation = (typeof OPERATIONS)[number];

/** An object of a set. */
export interface ScriptObject {
  readonly json: JsonObject;
  /** The object whose file is read. */
  readonly name: string;
  readonly query: ScriptQuery;
  readonly operation: Operation;
  /** The parts of the key, in their order, as they are written. */
  readonly externalId: readonly string[];
  readonly place: Place;
}

export interface Script {
  readonly json: JsonObject;
  /** Objects that are excluded are left out. */
  readonly sets: readonly (readonly ScriptObject[])[];
}

/** Reads `export.json`; reports what is wrong with it, and what has no counterpart. */
export async function readScript(
  project: Project,
  name: string,
  conversion: Conversion,
  mistakes: Mistakes,
): Promise<Script | undefined> {
  const document = await readJsonDocument(project, name, mistakes);
  const json = document && objectOf(document, 'export.json', mistakes);
  if (json === undefined) return undefined;
  refuseUnknown(json, [...SCRIPT_KEYS, ...Object.keys(LOST_SCRIPT_KEYS)]);
  reportLost(json, LOST_SCRIPT_KEYS, 'the project', conversion);
  const setsOf = json.objects('objectSets');
  const own = json.objects('objects');
  if (own.length === 0 && setsOf.length === 0) {
    mistakes.error({
      message: 'The file has neither "objects" nor "objectSets".',
      hint: 'Is it the export.json of SFDMU?',
      place: json.place,
    });
  }
  for (const set of setsOf) refuseUnknown(set, ['objects', 'name', 'description', 'excluded']);
  const lists = [...(own.length > 0 ? [own] : []), ...setsOf.map((set) => set.objects('objects'))];
  return {
    json,
    sets: lists.map((list) => list.flatMap((object) => readObject(object, conversion, mistakes) ?? [])),
  };
}

function refuseUnknown(json: JsonObject, known: readonly string[]): void {
  const comments = json.names.filter((name) => /^(?:[$_/#]|comment)/i.test(name));
  json.refuseUnknown([...known, ...comments], 'Keys that begin with $ or _ are taken for comments.');
}

function reportLost(
  json: JsonObject,
  lost: Readonly<Record<string, string>>,
  of: string,
  conversion: Conversion,
): void {
  for (const name of json.names) {
    const reason = lost[name];
    if (reason !== undefined) conversion.lost(`\`${name}\` of ${of}`, reason, json.placeOf(name));
  }
}

function readObject(json: JsonObject, conversion: Conversion, mistakes: Mistakes): ScriptObject | undefined {
  refuseUnknown(json, [...OBJECT_KEYS, ...Object.keys(LOST_OBJECT_KEYS)]);
  const text = json.text('query');
  const query = text === undefined ? undefined : readQuery(text);
  const place = json.placeOf('query');
  if (query === undefined) {
    mistakes.error({
      message:
        text === undefined
          ? 'An object has no "query".'
          : `The query cannot be taken apart: ${text.slice(0, 80)}`,
      hint: 'It has the form SELECT fields FROM object, with conditions behind it.',
      place,
    });
    return undefined;
  }
  const { object: name } = query;
  if (json.flag('excluded') === true) {
    conversion.carried(`\`${name}\` is excluded: it has no job.`, json.placeOf('excluded'));
    return undefined;
  }
  reportLost(json, LOST_OBJECT_KEYS, `\`${name}\``, conversion);
  return {
    json,
    name,
    query,
    operation: operationOf(json, mistakes),
    externalId: (json.text('externalId') ?? 'Name')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    place,
  };
}

function operationOf(json: JsonObject, mistakes: Mistakes): Operation {
  const written = json.text('operation') ?? 'Readonly';
  const found = OPERATIONS.find((one) => one === written.toLowerCase());
  if (found === undefined) {
    mistakes.error({
      message: `"${written}" is no operation of SFDMU.`,
      hint: 'There are Insert, Update, Upsert, Readonly, Delete, HardDelete, DeleteSource and DeleteHierarchy.',
      place: json.placeOf('operation'),
    });
  }
  return found ?? 'readonly';
}
