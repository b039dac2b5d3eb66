import type { Place } from '../diagnostic/diagnostic.ts';
import type { jobFields } from '../manifest/fields.ts';
import { isJobId } from '../manifest/job-id.ts';

/** A value of the manifest, as YAML has it. */
export type ManifestValue =
  string | number | boolean | null | readonly ManifestValue[] | { readonly [key: string]: ManifestValue };

export type JobKey = keyof typeof jobFields;

/** A job of the manifest. */
export interface ConvertedJob {
  readonly id: string;
  /** In the order in which they are written; what is undefined is left out. */
  readonly keys: { readonly [key in JobKey]?: ManifestValue | undefined };
  /** Comments above keys, a line each: why the key is as it is. */
  readonly comments?: { readonly [key in JobKey | 'job']?: string | readonly string[] };
}

/** A new source file, written a piece at a time. */
export interface NewFile {
  /** Relative to the manifest's folder, with forward slashes. */
  readonly name: string;
  /** May report mistakes while it is read: then nothing is written. */
  readonly pieces: () => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/**
 * What became of a part of the project: it was carried over; something was decided, for a reason; it has no
 * counterpart; or somebody has to look at it.
 */
export type EntryKind = 'carried' | 'decided' | 'lost' | 'look';

/** A line of the report. */
export interface ReportEntry {
  readonly kind: EntryKind;
  /** A sentence. */
  readonly message: string;
  /** Why it was decided so, or what to do, as a sentence. */
  readonly reason?: string;
  /** In the original. */
  readonly place: Place;
}

/** All that is written for a project, as the kinds of projects put it together. */
export class Conversion {
  readonly jobs: ConvertedJob[] = [];
  readonly files: NewFile[] = [];
  readonly entries: ReportEntry[] = [];
  readonly #ids = new Set<string>();
  readonly #names = new Set<string>();

  /** A job's id made of a name, in small letters; a number behind it parts it from those before. */
  newId(name: string): string {
    const plain = name
      .replace(/__[a-z]+$/i, '')
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 60);
    const first = isJobId(plain) ? plain : `job-${plain}`.replace(/-$/, '');
    return unused(first, this.#ids, (number) => `${first}-${number}`);
  }

  /** The name of a new source file, in a folder of its own beside the manifest. */
  newFileName(name: string): string {
    const [, stem = name, ending = ''] = /^(.*?)(\.[A-Za-z]+)?$/.exec(name) ?? [];
    return unused(`data/${name}`, this.#names, (number) => `data/${stem}-${number}${ending}`);
  }

  carried(message: string, place: Place): void {
    this.entries.push({ kind: 'carried', message, place });
  }

  decided(message: string, reason: string, place: Place): void {
    this.entries.push({ kind: 'decided', message, reason, place });
  }

  lost(message: string, reason: string, place: Place): void {
    this.entries.push({ kind: 'lost', message, reason, place });
  }

  look(message: string, reason: string, place: Place): void {
    this.entries.push({ kind: 'look', message, reason, place });
  }
}

function unused(first: string, used: Set<string>, further: (number: number) => string): string {
  let name = first;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = further(number);
  used.add(name.toLowerCase());
  return name;
}
