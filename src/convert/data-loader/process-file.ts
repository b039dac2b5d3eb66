import { SaxesParser } from 'saxes';
import type { Located, Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { SourceText } from '../../manifest/source-text.ts';

/** A process of Data Loader's batch mode: a bean, and its settings. */
export interface DataLoaderProcess {
  readonly name: string;
  readonly place: Place;
  /** In the order of the file. */
  readonly settings: ReadonlyMap<string, Located<string>>;
}

interface OpenBean {
  readonly place: Place;
  readonly name: string;
  isProcess: boolean;
  readonly settings: Map<string, Located<string>>;
}

/** Reads the processes of a `process-conf.xml`, a file of beans of Spring; reports what is wrong with it. */
export function readProcesses(text: string, file: string, mistakes: Mistakes): readonly DataLoaderProcess[] {
  const source = new SourceText(file, text);
  const processes: DataLoaderProcess[] = [];
  const parser = new SaxesParser();
  let bean: OpenBean | undefined;
  let key: Located<string> | undefined;
  let written = '';
  let tagStart = 0;
  let root: string | undefined;
  let isBroken = false;
  const add = (name: Located<string>, value: string): void => {
    if (bean?.settings.has(name.value) === true) {
      mistakes.error({
        message: `"${name.value}" is there twice.`,
        hint: 'Keep one of the two.',
        place: name.place,
      });
    }
    bean?.settings.set(name.value, { value, place: name.place });
  };
  parser.on('error', (error) => {
    if (isBroken) return;
    isBroken = true;
    mistakes.error({
      message: `The file is not XML: ${error.message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '')}.`,
      hint: 'The rest of it was not read.',
      place: { file, line: parser.line, column: parser.column + 1 },
    });
  });
  parser.on('opentagstart', () => {
    tagStart = source.text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ attributes, name }) => {
    root ??= name;
    const place = source.place(tagStart, parser.position);
    written = '';
    if (name === 'bean') {
      const isProcess = attributes['class']?.endsWith('.ProcessRunner') === true;
      bean = { place, name: attributes['id'] ?? attributes['name'] ?? '', isProcess, settings: new Map() };
    } else if (name === 'entry' && attributes['key'] !== undefined) {
      key = { value: attributes['key'], place };
      if (attributes['value'] !== undefined) add(key, attributes['value']);
    }
  });
  parser.on('text', (text) => {
    written += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'value' && key !== undefined) add(key, written);
    if (name === 'entry') key = undefined;
    if (name !== 'bean' || bean === undefined) return;
    if (bean.isProcess) processes.push(bean);
    bean = undefined;
  });
  parser.write(source.text).close();
  if (isBroken) return [];
  if (root !== 'beans') {
    mistakes.error({
      message: `The file begins with <${root ?? ''}>, and not with <beans>.`,
      hint: 'Processes of Data Loader are beans in a process-conf.xml.',
      place: { file, line: 1 },
    });
  } else if (processes.length === 0) {
    mistakes.error({
      message: 'The file has no process, which is a bean of the class ProcessRunner.',
      hint: 'Is it the process-conf.xml?',
      place: { file, line: 1 },
    });
  }
  return processes;
}
