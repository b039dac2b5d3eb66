import { number } from '../diagnostic/counted.ts';
import { dirname } from 'node:path';
import type { Located, Place } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { OBJECT_NAME } from '../manifest/api-name.ts';
import type { SearchFolders } from './source-search.ts';
import { readJsonFile, type JsonFilePorts } from '../records/tree/json-file.ts';
import type { JsonListener } from '../records/tree/json-scanner.ts';
import type { JsonToken } from '../records/tree/json-token.ts';
import type { TreeFile } from '../records/tree/tree-survey.ts';
import { findNamedFile } from './named-file.ts';

/** Finds and reads a plan of `sf data import tree`, and finds its files, in its order. Reports what is wrong. */
export async function readTreePlan(
  path: Located<string>,
  folders: SearchFolders,
  ports: JsonFilePorts,
  mistakes: Mistakes,
): Promise<TreeFile[]> {
  const source = await findNamedFile(path, folders, ports.files, NAMING_HINTS, mistakes);
  if (source === undefined) return [];
  const reader = new PlanReader(source.name, mistakes);
  await readJsonFile(source, reader, ports, mistakes);
  if (reader.files.length === 0 && !mistakes.hasErrors) {
    mistakes.error({
      message: 'The plan names no file.',
      hint: PLAN_HINT,
      place: { file: source.name, line: 1 },
    });
  }
  const here = { ...folders, manifest: dirname(source.path) };
  const files: TreeFile[] = [];
  const seen = new Set<string>();
  for (const { file, object } of reader.files) {
    const found = await findNamedFile(file, here, ports.files, NAMING_HINTS, mistakes);
    if (found === undefined) continue;
    if (seen.has(found.path)) {
      mistakes.error({
        message: `The plan names "${file.value}" twice.`,
        hint: 'Its records would be loaded twice: take one of them out.',
        place: file.place,
      });
    }
    seen.add(found.path);
    files.push({ ...found, object });
  }
  return files;
}

const NAMING_HINTS = {
  outside:
    'Keep plans and their files inside the checkout, and name them relative to the file that names them.',
  missing: 'A plan is named relative to the manifest, its files relative to the plan; are they checked out?',
};

const PLAN_HINT =
  'A plan is a list: [{"sobject": "Account", "files": ["accounts.json"]}, …]. A file of records is named in one.';
const NO_PART = 'This does not belong into a plan.';
const IS_OBJECT_NAME = new RegExp(OBJECT_NAME);
/** Of `sf data import tree`; the second and the third one change nothing, neither there nor here. */
const PLAN_KEYS = new Set(['sobject', 'saveRefs', 'resolveRefs', 'files']);
const MAX_FILES = 10_000;

/** Finds objects and files in the tokens of a plan. */
class PlanReader implements JsonListener {
  readonly files: { readonly object: string; readonly file: Located<string> }[] = [];
  readonly #name: string;
  readonly #mistakes: Mistakes;
  #depth = 0;
  /** How deep the value of an unknown key is open. */
  #skipped = 0;
  #isTree = false;
  #key = '';
  #object = '';
  #part: Place;
  /** Unknown keys of a part, reported where it is one. */
  #unknown: Located<string>[] = [];
  #listed: Located<string>[] = [];

  constructor(name: string, mistakes: Mistakes) {
    this.#name = name;
    this.#mistakes = mistakes;
    this.#part = { file: name, line: 1 };
  }

  opened(kind: 'object' | 'array', { place }: JsonToken): void {
    if (this.#isIdle) {
      this.#skipped++;
      return;
    }
    if (this.#depth === 0 && kind === 'object') {
      this.#isTree = true;
      this.#skipped++;
      this.#wrong('This is no plan, but an object, as the files of a plan are.', place);
      return;
    }
    const isRight =
      (this.#depth === 0 && kind === 'array') ||
      (this.#depth === 1 && kind === 'object') ||
      (this.#depth === 2 && kind === 'array' && this.#key === 'files');
    if (!isRight) this.#wrong(NO_PART, place);
    this.#depth++;
    if (this.#depth !== 2) return;
    this.#part = { file: this.#name, ...place };
    this.#object = '';
    this.#listed = [];
    this.#unknown = [];
  }

  closed(): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    this.#depth--;
    if (this.#depth !== 1) return;
    if (this.#object === '' || this.#listed.length === 0) {
      this.#wrong('A part of the plan lacks "sobject" or "files".', this.#part);
      // A record in the place of a part: of its keys there is nothing more to say.
      if (this.#object === '' && this.#listed.length === 0) return;
    }
    for (const { place, value } of this.#unknown) {
      this.#mistakes.warning({
        message: `The key "${value}" of the plan means nothing.`,
        hint: 'A plan has "sobject", "files", "saveRefs" and "resolveRefs". Take the key out, or correct it.',
        place,
      });
    }
    this.files.push(...this.#listed.map((file) => ({ object: this.#object, file })));
  }

  named(name: string, { place }: JsonToken): void {
    if (this.#skipped > 0) return;
    this.#key = name;
    if (!PLAN_KEYS.has(name)) this.#unknown.push({ value: name, place: { ...place, file: this.#name } });
  }

  /** Whether what comes is of no interest: the value of an unknown key. */
  get #isIdle(): boolean {
    return this.#skipped > 0 || this.#isTree || (this.#depth === 2 && !PLAN_KEYS.has(this.#key));
  }

  text({ place, text: value }: JsonToken): void {
    if (this.#isIdle) return;
    if (this.#depth === 2 && this.#key === 'sobject') {
      if (IS_OBJECT_NAME.test(value)) this.#object = value;
      else this.#wrong(`"${value}" is not the API name of an object.`, place);
    } else if (this.#depth === 3) {
      this.#listed.push({ value, place: { file: this.#name, ...place } });
      if (this.files.length + this.#listed.length > MAX_FILES)
        this.#wrong(`The plan names more than ${number(MAX_FILES)} files.`, place);
    } else this.#wrong(NO_PART, place);
  }

  literal({ place, text: written }: JsonToken): void {
    if (this.#isIdle) return;
    const isFlag = this.#key === 'saveRefs' || this.#key === 'resolveRefs';
    if (this.#depth === 2 && isFlag && (written === 'true' || written === 'false')) return;
    this.#wrong(NO_PART, place);
  }

  #wrong(message: string, place: Omit<Place, 'file'>): void {
    this.#mistakes.error({ message, hint: PLAN_HINT, place: { ...place, file: this.#name } });
  }
}
