import { createReadStream } from 'node:fs';
import type { Located } from '../../diagnostic/diagnostic.ts';
import type { Conversion, ManifestValue } from '../conversion.ts';

export type Settings = ReadonlyMap<string, Located<string>>;

export interface SourceDialect {
  readonly delimiter: string;
  /** A WHATWG label; nothing for UTF-8. */
  readonly encoding?: string;
}

/** The system's own encoding, which Data Loader takes, is this on Windows in western countries. */
const LIKELY = 'windows-1252';
const SAMPLE_BYTES = 64 * 1024;

/** How a CSV file of a process is written, by its settings and its first line. */
export async function dialectOf(
  path: string,
  process: Located<string>,
  settings: Settings,
  conversion: Conversion,
): Promise<SourceDialect> {
  const encoding = await encodingOf(path, process, settings, conversion);
  const delimiter = await delimiterOf(path, encoding, settings);
  return { delimiter, ...(encoding === undefined ? {} : { encoding }) };
}

/** The dialect as the manifest says it; nothing where it is the usual one. */
export function csvKey({ delimiter, encoding }: SourceDialect): ManifestValue | undefined {
  const key = {
    ...(delimiter === ',' ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  };
  return Object.keys(key).length === 0 ? undefined : key;
}

async function encodingOf(
  path: string,
  process: Located<string>,
  settings: Settings,
  conversion: Conversion,
): Promise<string | undefined> {
  const charset = settings.get('dataAccess.readCharset');
  if (charset !== undefined && charset.value !== '') {
    try {
      const label = new TextDecoder(charset.value).encoding;
      return label === 'utf-8' ? undefined : label;
    } catch {
      conversion.look(
        `\`${process.value}\`: the encoding \`${charset.value}\` is not known here.`,
        'Write a label of the WHATWG under csv, such as windows-1252.',
        charset.place,
      );
    }
  }
  if (settings.get('dataAccess.readUTF8')?.value === 'true' || (await isUtf8(path))) return undefined;
  conversion.decided(
    `\`${process.value}\`: the file is read as ${LIKELY}.`,
    "It is not UTF-8, and no setting says what it is; Data Loader takes the system's own encoding.",
    process.place,
  );
  return LIKELY;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) {
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Data Loader takes each delimiter that is switched on; the one that the first line has most is the file's. */
async function delimiterOf(path: string, encoding: string | undefined, settings: Settings): Promise<string> {
  const isOn = (name: string, otherwise: boolean): boolean =>
    (settings.get(name)?.value ?? String(otherwise)) === 'true';
  const delimiters = [
    ...(isOn('loader.csvComma', true) ? [','] : []),
    ...(isOn('loader.csvTab', true) ? ['\t'] : []),
    ...(isOn('loader.csvOther', false)
      ? [...(settings.get('loader.csvOtherValue')?.value ?? '')].slice(0, 1)
      : []),
  ];
  const header = await firstLine(path, encoding);
  const count = (delimiter: string): number => header.split(delimiter).length;
  const [most = ','] = delimiters.sort((a, b) => count(b) - count(a));
  return most;
}

async function firstLine(path: string, encoding = 'utf-8'): Promise<string> {
  const stream = createReadStream(path, { end: SAMPLE_BYTES - 1 });
  for await (const bytes of stream as AsyncIterable<Uint8Array>) {
    const text = new TextDecoder(encoding).decode(bytes);
    return text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/)[0] ?? '';
  }
  return '';
}
