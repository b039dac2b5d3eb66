import { number } from '../../diagnostic/counted.ts';
import type { Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_CELL_CHARACTERS } from '../../limits/bulk-api-limits.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import { REFERENCE_SIGN } from '../references/marked-reference-rule.ts';
import { ANY } from '../members/member-table.ts';
import { RecordDoubts } from '../inspection/record-doubts.ts';
import { SourceChangedError } from '../bytes/source-changed.ts';
import { placeIn, readJsonFile, type JsonFilePorts } from './json-file.ts';
import { REFERENCE_ID_COLUMN, type StagedObject } from './staged-object.ts';
import { StagedRows } from './staged-rows.ts';
import { TreeReader, type TreeVisitor } from './tree-reader.ts';
import type { TreeRecord, TreeValue } from './tree-record.ts';
import { TreeReferences } from './tree-references.ts';
import type { BesideSurvey, SurveyedObject, TreeFile, TreeSurvey } from './tree-survey.ts';

export interface StagingPorts extends JsonFilePorts {
  /** What the paths of the staged files begin with. */
  readonly scratch: string;
}

/** What the records of a plan are like. */
export interface TreeLayout {
  readonly objects: TreeSurvey['objects'];
  /** The key of a nesting → the field of a nested record that refers to the one that it lies in. */
  readonly lookups: ReadonlyMap<string, string>;
}

const PARENT_HINT = 'A record has one parent in a field: take one of the two out.';
/** What exports call the records of a plan. Other texts with the sign before them may be names of accounts. */
const LOOKS_LIKE_REFERENCE = /^@\w*Ref\d*$/;

/**
 * Reads all files of a plan once more and writes their records to a file for each object.
 *
 * @param lookups as in a layout
 * @throws SourceChangedError when a file is not what it was in the survey
 */
export async function stageTrees(
  { survey, lookups }: { readonly survey: TreeSurvey; readonly lookups: TreeLayout['lookups'] },
  files: readonly TreeFile[],
  ports: StagingPorts,
  mistakes: Mistakes,
): Promise<StagedObject[]> {
  const staging = await TreeStaging.open({ objects: survey.objects, lookups }, ports, mistakes);
  try {
    for (const [index, file] of files.entries()) {
      staging.begin(index, file, survey);
      const reader = new TreeReader(file.object, staging);
      const { sha256 } = await readJsonFile(file, reader, ports, mistakes, async () => {
        await staging.drain();
        return true;
      });
      if (sha256 !== survey.files[index]?.sha256) throw new SourceChangedError(file.name);
    }
    return await staging.end(survey);
  } finally {
    await staging.close();
  }
}

/** What is known of the records of an object, and their rows. */
interface ObjectStage {
  readonly path: string;
  readonly rows: StagedRows;
  /** Field in small letters → objects. */
  readonly references: Map<string, Set<string>>;
  /** Field in small letters → where a value has the sign of a reference, but no record has its id. */
  readonly unknown: Map<string, Place>;
  readonly doubts: RecordDoubts;
}

/** Writes the records of a plan, as they are read, to a file for each object. */
export class TreeStaging implements TreeVisitor, BesideSurvey {
  readonly #lookups: TreeLayout['lookups'];
  readonly #mistakes: Mistakes;
  readonly #stages = new Map<string, ObjectStage>();
  readonly #key = new KeyBytes();
  #index = 0;
  #file: TreeFile = { path: '', name: '', object: '' };
  #references = new TreeReferences();

  private constructor(lookups: TreeLayout['lookups'], mistakes: Mistakes) {
    this.#lookups = lookups;
    this.#mistakes = mistakes;
  }

  /** Creates the files. @throws when one cannot be created; none is open then */
  static async open(
    { lookups, objects }: TreeLayout,
    { files, scratch }: StagingPorts,
    mistakes: Mistakes,
  ): Promise<TreeStaging> {
    const staging = new TreeStaging(lookups, mistakes);
    try {
      for (const [key, object] of objects) {
        if (object.records === 0) continue;
        const path = `${scratch}${object.name}.rows`;
        const rows = await StagedRows.create(path, [...object.columns.keys()], files);
        const doubts = doubtsOf(object);
        staging.#stages.set(key, { path, rows, references: new Map(), unknown: new Map(), doubts });
      }
      return staging;
    } catch (error) {
      await staging.close();
      throw error;
    }
  }

  begin(index: number, file: TreeFile, { references }: TreeSurvey): void {
    this.#index = index;
    this.#file = file;
    this.#references = references;
  }

  mistake(message: string, hint: string, place: Omit<Place, 'file'>): void {
    this.#mistakes.error({ message, hint, place: placeIn(this.#file, place) });
  }

  record(record: TreeRecord): void {
    const stage = this.#stages.get(record.type.toLowerCase());
    if (stage === undefined) return;
    const { doubts, rows } = stage;
    rows.begin();
    for (const value of record.values) if (rows.take(value)) this.#check(value, stage);
    const parentAt = this.#parentColumn(record, stage);
    doubts.see((column) => column === parentAt || rows.hasValue(column), this.#file.name, record.place.line);
    rows.append(this.#index, record, parentAt);
  }

  /** Whether a value has the sign of a reference, and no record so far has its id. */
  get hasUnknown(): boolean {
    return [...this.#stages.values()].some(({ unknown }) => unknown.size > 0);
  }

  async drain(minimum?: number): Promise<void> {
    for (const { rows } of this.#stages.values()) await rows.drain(minimum);
  }

  /** Writes what is left. @param survey of the whole files: has the objects and columns of the layout */
  async end({ files, objects }: TreeSurvey): Promise<StagedObject[]> {
    await this.drain(1);
    return [...this.#stages].flatMap(([key, { doubts, path, references, rows, unknown }]) => {
      doubts.report(this.#mistakes, PARENT_HINT);
      const object = objects.get(key);
      if (object === undefined) return [];
      const { columns, name, place, records } = object;
      for (const field of references.keys()) {
        this.#reportUnknown(columns.get(field)?.name ?? field, unknown.get(field));
      }
      return {
        ...{ name, path, place, records },
        files: files.filter((_, index) => rows.sources.includes(index)),
        columns: [REFERENCE_ID_COLUMN, ...[...columns.values()].map((column) => column.name)],
        places: [place, ...[...columns.values()].map((column) => column.place)],
        references: new Map(
          [...references].map(([field, targets]) => [columns.get(field)?.name ?? field, [...targets]]),
        ),
      };
    });
  }

  async close(): Promise<void> {
    for (const { rows } of this.#stages.values()) await rows.close();
  }

  #check(value: TreeValue, stage: ObjectStage): void {
    const { field, token } = value;
    // A text has no more characters than bytes, and a NUL is written as an escape.
    if (token.end - token.start > MAX_CELL_CHARACTERS && token.text.length > MAX_CELL_CHARACTERS) {
      this.mistake(
        `"${field.name}" has ${number(token.text.length)} characters; the Bulk API takes at most ${number(MAX_CELL_CHARACTERS)}.`,
        'Shorten it.',
        token.place,
      );
    }
    if (token.form === ANY && token.text.includes('\0')) {
      this.mistake(`"${field.name}" holds a NUL character.`, 'Remove it.', token.place);
    }
    if (token.startsWith(REFERENCE_SIGN) && !field.name.includes('.')) this.#noteReference(value, stage);
  }

  #noteReference({ field, token }: TreeValue, stage: ObjectStage): void {
    const object = this.#references.objectOf(this.#idIn(token));
    if (object !== undefined) {
      noteTarget(stage, field.key, object);
      return;
    }
    const unknown = placeIn(this.#file, token.place);
    if (LOOKS_LIKE_REFERENCE.test(token.text)) this.#reportUnknown(field.name, unknown);
    else if (!stage.unknown.has(field.key)) stage.unknown.set(field.key, unknown);
  }

  /** The reference id behind the sign. */
  #idIn(token: TreeValue['token']): KeyBytes {
    if (token.form === ANY) return this.#key.ofText(token.text.slice(REFERENCE_SIGN.length));
    this.#key.ofBytes(token.bytes, token.start + REFERENCE_SIGN.length, token.end);
    return this.#key;
  }

  #reportUnknown(field: string, place: Place | undefined): void {
    if (place === undefined) return;
    this.#mistakes.error({
      message: `No record of the plan has the reference id that "${field}" names.`,
      hint: 'Add the file with that record to the plan, or correct the reference.',
      place,
    });
  }

  /** The column in which a nested record refers to the one that it lies in. */
  #parentColumn({ nestedIn, place }: TreeRecord, stage: ObjectStage): number | undefined {
    if (nestedIn === undefined) return undefined;
    const field = this.#lookups.get(nestedIn.key) ?? '';
    const name = field.toLowerCase();
    const column = stage.rows.columnOf(name);
    if (column === undefined) return undefined;
    if (stage.rows.isGiven(column)) {
      this.mistake(
        `The record lies in "${nestedIn.relationship}" of another one, and "${field}" names its parent as well.`,
        'Take one of them out.',
        place,
      );
    }
    noteTarget(stage, name, nestedIn.type.toLowerCase());
    return column;
  }
}

function doubtsOf({ columns }: SurveyedObject): RecordDoubts {
  const doubts = new RecordDoubts();
  for (const [index, { name }] of [...columns.values()].entries()) doubts.addColumn(index + 1, name);
  return doubts;
}

function noteTarget({ references }: ObjectStage, field: string, object: string): void {
  const known = references.get(field);
  if (known === undefined) references.set(field, new Set([object]));
  else known.add(object);
}
