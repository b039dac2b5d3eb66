import { number } from '../../diagnostic/counted.ts';
import type { Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { InspectedFile, SourceFile } from '../bytes/source-file.ts';
import { placeIn, readJsonFile, type JsonFilePorts } from './json-file.ts';
import type { JsonPlace } from './json-token.ts';
import { TreeReader, type TreeVisitor } from './tree-reader.ts';
import type { Nesting, TreeRecord } from './tree-record.ts';
import { TreeReferences } from './tree-references.ts';

/** A file of a plan. */
export interface TreeFile extends SourceFile {
  /** The object of its outer records. */
  readonly object: string;
}

/** A field of an object in the files of a plan. */
export interface SurveyedColumn {
  /** As written first. */
  readonly name: string;
  /** The record that has it first. */
  readonly place: Place;
  /** Whether it has a value in any record. */
  hasValue: boolean;
}

/** What the files of a plan say of the records of an object. */
export interface SurveyedObject {
  readonly name: string;
  /** By field in small letters. */
  readonly columns: Map<string, SurveyedColumn>;
  /** Where its first record stands. */
  readonly place: Place;
  records: number;
}

/** A child relationship in which records are nested. */
export interface SurveyedNesting extends Nesting {
  readonly child: string;
  readonly file: SourceFile;
}

/** What the files of a plan hold, without the values. */
export interface TreeSurvey {
  /** By name in small letters, those of the plan first. */
  readonly objects: ReadonlyMap<string, SurveyedObject>;
  /** By key. */
  readonly nestings: ReadonlyMap<string, SurveyedNesting>;
  /** Of all records, with the objects in small letters. */
  readonly references: TreeReferences;
  readonly files: readonly InspectedFile[];
}

/** Is shown each record behind the survey. */
export interface BesideSurvey {
  /** What comes next stands in this file. @param survey what is known so far */
  begin(index: number, file: TreeFile, survey: TreeSurvey): void;
  record(record: TreeRecord): void;
  /** Is awaited now and then. */
  drain(): Promise<void>;
}

/** Each object is a job of the service, and a file that is open. */
const MAX_OBJECTS = 200;

/** Reads all files of a plan, to learn which fields there are and which record has which reference id. */
export async function surveyTrees(
  files: readonly TreeFile[],
  ports: JsonFilePorts,
  mistakes: Mistakes,
  beside?: BesideSurvey,
): Promise<TreeSurvey> {
  const surveyor = new Surveyor(files, mistakes, beside);
  for (const [index, file] of files.entries()) {
    surveyor.begin(index, file);
    const reader = new TreeReader(file.object, surveyor);
    surveyor.files.push(
      await readJsonFile(file, reader, ports, mistakes, async () => {
        await beside?.drain();
        return true;
      }),
    );
    if (reader.hasRecords || mistakes.hasErrors) continue;
    mistakes.error({
      message: 'The file has no list "records".',
      hint: 'An sObject tree is {"records": [ … ]}.',
      place: { file: file.name, line: 1 },
    });
  }
  return surveyor;
}

/** Reads the first window of each file of a plan, as `surveyTrees` does the whole. */
export async function surveyBeginnings(
  files: readonly TreeFile[],
  ports: JsonFilePorts,
  mistakes: Mistakes,
): Promise<TreeSurvey> {
  const surveyor = new Surveyor(files, mistakes);
  for (const [index, file] of files.entries()) {
    surveyor.begin(index, file);
    const reader = new TreeReader(file.object, surveyor);
    await readJsonFile(file, reader, ports, mistakes, async () => Promise.resolve(false));
  }
  return surveyor;
}

class Surveyor implements TreeSurvey, TreeVisitor {
  readonly files: InspectedFile[] = [];
  readonly objects = new Map<string, SurveyedObject>();
  readonly nestings = new Map<string, SurveyedNesting>();
  readonly references = new TreeReferences();
  readonly #names: readonly string[];
  readonly #mistakes: Mistakes;
  readonly #beside: BesideSurvey | undefined;
  readonly #key = new KeyBytes();
  #index = 0;
  #file: TreeFile = { path: '', name: '', object: '' };

  constructor(files: readonly TreeFile[], mistakes: Mistakes, beside?: BesideSurvey) {
    this.#names = files.map(({ name }) => name);
    this.#mistakes = mistakes;
    this.#beside = beside;
    for (const file of files) {
      this.#file = file;
      this.#objectOf(file.object, { line: 1 });
    }
  }

  begin(index: number, file: TreeFile): void {
    this.#index = index;
    this.#file = file;
    this.#beside?.begin(index, file, this);
  }

  mistake(message: string, hint: string, place: Omit<Place, 'file'>): void {
    this.#mistakes.error({ message, hint, place: placeIn(this.#file, place) });
  }

  record(record: TreeRecord): void {
    this.#survey(record);
    this.#beside?.record(record);
  }

  #survey(record: TreeRecord): void {
    const { nestedIn, place, referenceId, type, values } = record;
    const object = this.#objectOf(type, place);
    if (object === undefined) return;
    object.records++;
    for (const { field, isNull } of values) {
      const known = object.columns.get(field.key);
      if (known === undefined) {
        const first = { file: this.#file.name, line: place.line };
        object.columns.set(field.key, { name: field.name, place: first, hasValue: !isNull });
      } else if (!isNull) known.hasValue = true;
    }
    if (referenceId !== '') this.#note(referenceId, type, place);
    if (nestedIn === undefined) return;
    const known = this.nestings.get(nestedIn.key);
    if (known === undefined) this.nestings.set(nestedIn.key, { ...nestedIn, child: type, file: this.#file });
    else if (known.child.toLowerCase() !== type.toLowerCase()) {
      this.mistake(
        `"${nestedIn.relationship}" of "${nestedIn.type}" holds records of "${known.child}" and of "${type}".`,
        'A child relationship has records of one object.',
        place,
      );
    }
  }

  #note(referenceId: string, type: string, place: JsonPlace): void {
    const key = this.#key.ofText(referenceId);
    const other = this.references.note(key, type.toLowerCase(), { file: this.#index, line: place.line });
    if (other === undefined) return;
    this.#mistakes.error({
      message: 'The reference id of the record is taken by another record of the plan.',
      hint: 'Give each record of a plan a reference id of its own.',
      place: placeIn(this.#file, place),
      related: {
        message: 'The other record stands here.',
        place: { file: this.#names[other.file] ?? '', line: other.line },
      },
    });
  }

  #objectOf(name: string, at: Omit<Place, 'file'>): SurveyedObject | undefined {
    const key = name.toLowerCase();
    const known = this.objects.get(key);
    if (known !== undefined) return known;
    const place = placeIn(this.#file, at);
    if (this.objects.size >= MAX_OBJECTS) {
      this.#mistakes.error({
        message: `The plan has records of more than ${number(MAX_OBJECTS)} objects.`,
        hint: 'Divide it into several plans.',
        place,
      });
      return undefined;
    }
    const object = { name, place, records: 0, columns: new Map<string, SurveyedColumn>() };
    this.objects.set(key, object);
    return object;
  }
}
