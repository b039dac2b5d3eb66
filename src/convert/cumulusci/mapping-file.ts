import type { Located, Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { JsonMember, JsonNode } from '../json-document.ts';
import { JsonObject } from '../json-object.ts';

/** What a step of a mapping does with its rows. */
export type StepAction =
  'insert' | 'update' | 'upsert' | 'etl_upsert' | 'smart_upsert' | 'delete' | 'hard_delete' | 'select';

const ACTIONS: readonly StepAction[] = [
  'insert',
  'update',
  'upsert',
  'etl_upsert',
  'smart_upsert',
  'delete',
  'hard_delete',
  'select',
];

export interface StepLookup {
  readonly field: string;
  readonly place: Place;
  /** Tables, of which one holds the parent. */
  readonly tables: readonly Located<string>[];
  readonly keyField: string | undefined;
  readonly after: Located<string> | undefined;
}

/** A step of a `mapping.yml`. */
export interface MappingStep {
  readonly name: string;
  readonly place: Place;
  readonly object: Located<string>;
  readonly table: Located<string>;
  readonly action: StepAction;
  readonly actionPlace: Place;
  /** Field and column of the table. */
  readonly fields: readonly { readonly field: string; readonly column: string; readonly place: Place }[];
  readonly lookups: readonly StepLookup[];
  readonly statics: readonly { readonly field: string; readonly value: string; readonly place: Place }[];
  readonly filters: readonly Located<string>[];
  readonly updateKey: readonly Located<string>[];
  readonly recordType: Located<string> | undefined;
  readonly bulkMode: string | undefined;
  readonly batchSize: Located<number> | undefined;
  readonly api: string;
  /** `2026-01-15` */
  readonly anchorDate: Located<string> | undefined;
  /** Keys that are for extraction or selection alone, or of old versions. */
  readonly otherKeys: readonly JsonMember[];
}

const OTHER_KEYS = ['soql_filter', 'select_options', 'oid_as_pk'];
const KEYS = [
  ...['sf_object', 'table', 'fields', 'lookups', 'static', 'filters', 'action', 'api', 'batch_size'],
  ...['record_type', 'bulk_mode', 'anchor_date', 'update_key', ...OTHER_KEYS],
];
const LOOKUP_KEYS = ['table', 'key_field', 'value_field', 'join_field', 'after'];
const UNKNOWN_HINT = 'CumulusCI has no such key here.';
const MODES: Readonly<Record<string, string>> = { serial: 'Serial', parallel: 'Parallel' };
const APIS: Readonly<Record<string, string>> = { rest: 'rest', bulk: 'bulk', smart: 'smart' };

/** Reads the steps of a mapping, as CumulusCI's `mapping_parser.py` does; reports what is wrong with them. */
export function readMapping(root: JsonNode, mistakes: Mistakes): readonly MappingStep[] {
  if (root.kind !== 'map') {
    mistakes.error({
      message: 'This is no mapping, which names steps.',
      hint: 'A step has "sf_object" and "fields".',
      place: root.place,
    });
    return [];
  }
  return root.members.flatMap((member) => {
    const { name, place, value } = member;
    if (value.kind === 'map')
      return new StepReader(name, place, new JsonObject(value, mistakes), mistakes).step();
    mistakes.error({
      message: `The step "${name}" is no map.`,
      hint: 'It has "sf_object" and "fields".',
      place,
    });
    return [];
  });
}

class StepReader {
  readonly #name: string;
  readonly #place: Place;
  readonly #step: JsonObject;
  readonly #mistakes: Mistakes;

  constructor(name: string, place: Place, step: JsonObject, mistakes: Mistakes) {
    this.#name = name;
    this.#place = place;
    this.#step = step;
    this.#mistakes = mistakes;
  }

  step(): MappingStep[] {
    this.#step.refuseUnknown(KEYS, UNKNOWN_HINT);
    const object = this.#text('sf_object');
    if (object === undefined) {
      this.#wrong(
        `The step "${this.#name}" lacks "sf_object".`,
        'It names the object of the step.',
        this.#place,
      );
      return [];
    }
    const action = this.#choice('action', Object.fromEntries(ACTIONS.map((name) => [name, name])), 'insert');
    const fields = this.#fields();
    const step: MappingStep = {
      name: this.#name,
      place: this.#place,
      object,
      table: this.#text('table') ?? object,
      action: ACTIONS.find((name) => name === action) ?? 'insert',
      actionPlace: this.#step.placeOf('action'),
      fields,
      lookups: this.#lookups(),
      statics: this.#pairs('static').map(({ name, text, place }) => ({ field: name, value: text, place })),
      filters: this.#list('filters'),
      updateKey: this.#updateKey(fields),
      recordType: this.#text('record_type'),
      bulkMode: this.#choice('bulk_mode', MODES),
      batchSize: this.#batchSize(),
      api: this.#choice('api', APIS, 'smart') ?? 'smart',
      anchorDate: this.#anchorDate(),
      otherKeys: OTHER_KEYS.flatMap((name) => this.#step.member(name) ?? []),
    };
    this.#checkKeys(step);
    return [step];
  }

  #fields(): MappingStep['fields'] {
    if (this.#step.member('fields')?.value.kind !== 'list') {
      return this.#pairs('fields').map(({ name, text, place }) => ({ field: name, column: text, place }));
    }
    return this.#list('fields').map(({ value, place }) => ({ field: value, column: value, place }));
  }

  #lookups(): StepLookup[] {
    return this.#members('lookups').flatMap(({ name, place, value }) => {
      if (value.kind !== 'map') {
        this.#wrong(`The lookup "${name}" is no map.`, 'It has "table".', place);
        return [];
      }
      const lookup = new JsonObject(value, this.#mistakes);
      lookup.refuseUnknown(LOOKUP_KEYS, UNKNOWN_HINT);
      const reader = new StepReader(name, place, lookup, this.#mistakes);
      const tables =
        lookup.member('table')?.value.kind === 'list' ? reader.#list('table') : [reader.#text('table')];
      const named = tables.filter((table) => table !== undefined);
      if (named.length === 0)
        this.#wrong(`The lookup "${name}" lacks "table".`, 'It names the table of the parents.', place);
      return [
        {
          field: name,
          place,
          tables: named,
          keyField: reader.#text('key_field')?.value,
          after: reader.#text('after'),
        },
      ];
    });
  }

  /** The keys as the fields are written, whose columns they are in the new file. */
  #updateKey(fields: MappingStep['fields']): readonly Located<string>[] {
    const member = this.#step.member('update_key');
    const written = member?.value.kind === 'list' ? this.#list('update_key') : [this.#text('update_key')];
    return written
      .filter((text) => text !== undefined)
      .flatMap(({ place, value }) => value.split(',').map((part) => ({ value: part.trim(), place })))
      .map(({ place, value }) => {
        const named = fields.find(({ field }) => field.toLowerCase() === value.toLowerCase());
        return { value: named?.field ?? value, place };
      });
  }

  #batchSize(): Located<number> | undefined {
    const value = this.#step.number('batch_size');
    if (value === undefined) return undefined;
    const place = this.#step.placeOf('batch_size');
    if (Number.isInteger(value) && value > 0) return { value, place };
    this.#wrong('"batch_size" must be a whole number above 0.', 'It is a number of records.', place);
    return undefined;
  }

  #anchorDate(): Located<string> | undefined {
    const date = this.#text('anchor_date');
    if (date === undefined) return undefined;
    const written = date.value.slice(0, 10);
    if (/^\d{4}-\d\d-\d\d(?:$|[T ])/.test(date.value) && isDay(written)) return { ...date, value: written };
    this.#wrong(`"${date.value}" is no date.`, 'Write it as 2026-01-15.', date.place);
    return undefined;
  }

  #checkKeys(step: MappingStep): void {
    const isUpsert = /upsert$/.test(step.action);
    const [first] = step.updateKey;
    if (isUpsert && first === undefined) {
      this.#wrong(
        `The step "${step.name}" lacks "update_key".`,
        'An upsert finds its records by it.',
        step.actionPlace,
      );
    } else if (!isUpsert && first !== undefined) {
      this.#wrong(
        '"update_key" is for upserts alone.',
        'Take it out, or write "action: upsert".',
        first.place,
      );
    }
    const fields = new Set(step.fields.map(({ field }) => field.toLowerCase()));
    for (const { place, value } of step.updateKey) {
      if (fields.has(value.toLowerCase())) continue;
      this.#wrong(
        `The update key "${value}" is none of the step's fields.`,
        'Name it under "fields", too.',
        place,
      );
    }
  }

  #text(name: string): Located<string> | undefined {
    const member = this.#step.member(name);
    return member === undefined ? undefined : this.#textOf(member.value, name);
  }

  #textOf(node: JsonNode, name: string): Located<string> | undefined {
    if (node.kind === 'scalar' && node.value !== null) {
      return { value: typeof node.value === 'string' ? node.value : (node.source ?? ''), place: node.place };
    }
    this.#wrong(`"${name}" must be a text.`, 'Nothing else may stand there.', node.place);
    return undefined;
  }

  #list(name: string): Located<string>[] {
    const value = this.#step.member(name)?.value;
    if (value === undefined) return [];
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => this.#textOf(item, name) ?? []);
  }

  #pairs(name: string): { readonly name: string; readonly text: string; readonly place: Place }[] {
    return this.#members(name).map((member) => {
      const isEmpty = member.value.kind === 'scalar' && member.value.value === null;
      const text = isEmpty ? '' : (this.#textOf(member.value, member.name)?.value ?? '');
      return { name: member.name, text, place: member.place };
    });
  }

  #members(name: string): readonly JsonMember[] {
    const value = this.#step.member(name)?.value;
    if (value === undefined) return [];
    if (value.kind === 'map') return value.members;
    this.#wrong(`"${name}" must be a map.`, 'Write "key: value" below it.', value.place);
    return [];
  }

  #choice(name: string, choices: Readonly<Record<string, string>>, otherwise?: string): string | undefined {
    const written = this.#text(name);
    if (written === undefined) return otherwise;
    const choice = choices[written.value.toLowerCase()];
    if (choice === undefined) {
      this.#wrong(
        `"${written.value}" is no ${name} of CumulusCI.`,
        `It has ${Object.keys(choices).join(', ')}.`,
        written.place,
      );
    }
    return choice;
  }

  #wrong(message: string, hint: string, place: Place): void {
    this.#mistakes.error({ message, hint, place });
  }
}

/** Whether there is such a day, written as 2026-01-15. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
