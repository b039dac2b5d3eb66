import { number } from '../../diagnostic/counted.ts';
import type { Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_CELL_CHARACTERS } from '../../limits/bulk-api-limits.ts';
import type { WritableFile } from '../../ports/files.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { csvCell } from '../csv/cells.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import { REFERENCE_SIGN } from '../references/marked-reference-rule.ts';
import { RecordDoubts } from '../inspection/record-doubts.ts';
import { SourceChangedError } from '../bytes/source-changed.ts';
import type { InspectedFile } from '../bytes/source-file.ts';
import { placeIn, readJsonFile, type JsonFilePorts } from './json-file.ts';
import { TreeReader, type TreeVisitor } from './tree-reader.ts';
import type { TreeRecord, TreeValue } from './tree-record.ts';
import { nestingKey, type SurveyedObject, type TreeFile, type TreeSurvey } from './tree-survey.ts';
import { NULL_MARKER } from '../record/null-marker.ts';

/** The column with the reference ids. No field is called so; it is never sent. */
export const REFERENCE_ID_COLUMN = 'attributes.referenceId';

/** The records of an object as rows of a file, each behind cells with its file, line and place: all numbers. */
export interface StagedObject {
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  /** Where its first record stands. */
  readonly place: Place;
  /** The column with the reference ids first. */
  readonly columns: readonly string[];
  /** By column: the record that has it first. */
  readonly places: readonly Place[];
  readonly records: number;
  /** The files that its records stand in, in the order of the numbers before the rows. */
  readonly files: readonly InspectedFile[];
  /** The fields whose values refer to records of the plan, as written → the objects of those records. */
  readonly references: ReadonlyMap<string, readonly string[]>;
}

export interface StagingPorts extends JsonFilePorts {
  /** What the paths of the staged files begin with. */
  readonly scratch: string;
}

/** Where the records of a plan come from, and what is known of them. */
export interface StagingSource {
  readonly files: readonly TreeFile[];
  readonly survey: TreeSurvey;
  /** `nestingKey` → the field of a nested record that refers to the one that it lies in. */
  readonly lookups: ReadonlyMap<string, string>;
}

const PARENT_HINT = 'A record has one parent in a field: take one of the two out.';
const NOTHING = new Set(['', NULL_MARKER]);
/** What exports call the records of a plan. Other texts with the sign before them may be names of accounts. */
const LOOKS_LIKE_REFERENCE = /^@\w*Ref\d*$/;
const FLUSH_BYTES = 1024 * 1024;

/**
 * Reads all files of a plan once more and writes their records to a file for each object.
 *
 * @throws SourceChangedError when a file is not what it was in the survey
 */
export async function stageTrees(
  source: StagingSource,
  ports: StagingPorts,
  mistakes: Mistakes,
): Promise<StagedObject[]> {
  const stage = new Stage(source, mistakes);
  try {
    await stage.open(ports);
    for (const [index, file] of source.files.entries()) {
      stage.begin(index, file);
      const reader = new TreeReader(file.object, stage);
      const { sha256 } = await readJsonFile(file, reader, ports, mistakes, async () => stage.drain());
      if (sha256 !== source.survey.files[index]?.sha256) throw new SourceChangedError(file.name);
    }
    return await stage.end();
  } finally {
    await stage.close();
  }
}

/** The rows of an object on their way to the file. */
interface ObjectStage {
  readonly object: SurveyedObject;
  readonly path: string;
  readonly file: WritableFile;
  readonly rows: ByteBuffer;
  /** Indexes of the files that have rows here. */
  readonly sources: number[];
  /** How many rows there are. */
  count: number;
  /** Field in small letters → its column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Field in small letters → objects. */
  readonly references: Map<string, Set<string>>;
  /** Field in small letters → where a value has the sign of a reference, but no record has its id. */
  readonly unknown: Map<string, Place>;
  readonly doubts: RecordDoubts;
}

class Stage implements TreeVisitor {
  readonly #source: StagingSource;
  readonly #mistakes: Mistakes;
  readonly #stages = new Map<string, ObjectStage>();
  readonly #key = new KeyBytes();
  #index = 0;
  #file: TreeFile = { path: '', name: '', object: '' };

  constructor(source: StagingSource, mistakes: Mistakes) {
    this.#source = source;
    this.#mistakes = mistakes;
  }

  async open({ files, scratch }: StagingPorts): Promise<void> {
    for (const [key, object] of this.#source.survey.objects) {
      if (object.records === 0) continue;
      const path = `${scratch}${object.name}.rows`;
      this.#stages.set(key, {
        ...{ object, path, file: await files.create(path), rows: new ByteBuffer(), sources: [], count: 0 },
        columns: new Map([...object.columns.keys()].map((field, index) => [field, index + 1])),
        ...{ references: new Map(), unknown: new Map(), doubts: doubtsOf(object) },
      });
    }
  }

  begin(index: number, file: TreeFile): void {
    this.#index = index;
    this.#file = file;
  }

  mistake(message: string, hint: string, place: Omit<Place, 'file'>): void {
    this.#mistakes.error({ message, hint, place: placeIn(this.#file, place) });
  }

  record(record: TreeRecord): void {
    const stage = this.#stages.get(record.type.toLowerCase());
    if (stage === undefined) return;
    const cells = new Array<string>(stage.columns.size + 1).fill('');
    cells[0] = csvCell(record.referenceId);
    for (const [name, value] of record.values) {
      const column = stage.columns.get(name);
      if (column !== undefined) cells[column] = this.#cell(name, value, stage);
    }
    this.#addParent(record, stage, cells);
    stage.doubts.see((column) => !NOTHING.has(cells[column] ?? ''), this.#file.name, record.place.line);
    if (stage.sources.at(-1) !== this.#index) stage.sources.push(this.#index);
    const origin = [stage.sources.length - 1, record.place.line, stage.count++];
    stage.rows.appendText(`${origin.join()},${cells.join(',')}\n`);
  }

  async drain(minimum = FLUSH_BYTES): Promise<void> {
    for (const { file, rows } of this.#stages.values()) {
      if (rows.length < minimum) continue;
      await file.write(rows.view());
      rows.clear();
    }
  }

  async end(): Promise<StagedObject[]> {
    await this.drain(1);
    return [...this.#stages.values()].map(({ doubts, object, path, references, sources, unknown }) => {
      doubts.report(this.#mistakes, PARENT_HINT);
      const { columns, name, place, records } = object;
      for (const field of references.keys()) {
        this.#reportUnknown(columns.get(field) ?? field, unknown.get(field));
      }
      return {
        ...{ name, path, place, records },
        files: this.#source.survey.files.filter((_, index) => sources.includes(index)),
        columns: [REFERENCE_ID_COLUMN, ...columns.values()],
        places: [place, ...[...columns.keys()].map((field) => object.places.get(field) ?? place)],
        references: new Map(
          [...references].map(([field, objects]) => [columns.get(field) ?? field, [...objects]]),
        ),
      };
    });
  }

  async close(): Promise<void> {
    for (const { file } of this.#stages.values()) await file.close();
  }

  #cell(name: string, value: TreeValue, stage: ObjectStage): string {
    const { field, kind, place, text } = value;
    if (kind === 'null' || text === '') return NULL_MARKER;
    if (text.length > MAX_CELL_CHARACTERS) {
      this.mistake(
        `"${field}" has ${number(text.length)} characters; the Bulk API takes at most ${number(MAX_CELL_CHARACTERS)}.`,
        'Shorten it.',
        place,
      );
    }
    if (text.includes('\0')) this.mistake(`"${field}" holds a NUL character.`, 'Remove it.', place);
    if (text.startsWith(REFERENCE_SIGN) && !field.includes('.')) this.#noteReference(name, value, stage);
    return csvCell(text);
  }

  #noteReference(name: string, { field, place, text }: TreeValue, stage: ObjectStage): void {
    const key = this.#key.ofText(text.slice(REFERENCE_SIGN.length));
    for (const [object, { references }] of this.#source.survey.objects) {
      if (references.find(key).kind === 'missing') continue;
      noteTarget(stage, name, object);
      return;
    }
    const unknown = placeIn(this.#file, place);
    if (LOOKS_LIKE_REFERENCE.test(text)) this.#reportUnknown(field, unknown);
    else if (!stage.unknown.has(name)) stage.unknown.set(name, unknown);
  }

  #reportUnknown(field: string, place: Place | undefined): void {
    if (place === undefined) return;
    this.#mistakes.error({
      message: `No record of the plan has the reference id that "${field}" names.`,
      hint: 'Add the file with that record to the plan, or correct the reference.',
      place,
    });
  }

  /** A nested record refers to the one that it lies in. */
  #addParent({ nestedIn, place }: TreeRecord, stage: ObjectStage, cells: string[]): void {
    if (nestedIn === undefined) return;
    const field = this.#source.lookups.get(nestingKey(nestedIn)) ?? '';
    const name = field.toLowerCase();
    const column = stage.columns.get(name);
    if (column === undefined) return;
    if (cells[column] !== '') {
      this.mistake(
        `The record lies in "${nestedIn.relationship}" of another one, and "${field}" names its parent as well.`,
        'Take one of them out.',
        place,
      );
    }
    cells[column] = csvCell(REFERENCE_SIGN + nestedIn.referenceId);
    noteTarget(stage, name, nestedIn.type.toLowerCase());
  }
}

function doubtsOf({ columns }: SurveyedObject): RecordDoubts {
  const doubts = new RecordDoubts();
  for (const [index, name] of [...columns.values()].entries()) doubts.addColumn(index + 1, name);
  return doubts;
}

function noteTarget({ references }: ObjectStage, field: string, object: string): void {
  const known = references.get(field);
  if (known === undefined) references.set(field, new Set([object]));
  else known.add(object);
}
