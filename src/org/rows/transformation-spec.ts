import { Refusal } from '../bulk/refusal.ts';
import { isPattern } from './date-pattern.ts';
import { CsvDefect, readCsv } from './csv-reader.ts';

const HEADER = ['Salesforce Field', 'Csv Header', 'Value', 'Hint'];
const MAX_LENGTH = 8_192;

/** One line of a transformation spec. */
export interface SpecLine {
  /** The header of the column it fills. */
  readonly target: string;
  /** The source column; empty when there is none. */
  readonly header: string;
  /** What stands in when the source has nothing. */
  readonly value: string;
  /** A date pattern, or a regular expression of what is true. */
  readonly hint: string;
}

/** Reads a transformation spec: CSV with exactly the four columns that the guide names. */
export function readSpec(text: string): SpecLine[] | Refusal {
  if (text.length >= MAX_LENGTH)
    return invalid(`It has ${text.length} characters, and must have fewer than ${MAX_LENGTH}`);
  const rows: string[][] = [];
  const reader = readCsv(text);
  for (let step = reader.next(); ; step = reader.next()) {
    if (step.done !== true) rows.push(step.value);
    else if (step.value instanceof CsvDefect) return invalid(step.value.message);
    else break;
  }
  const [header, ...lines] = rows;
  if (header?.join() !== HEADER.join()) return invalid(`Its header must be ${HEADER.join()}`);
  if (lines.length === 0) return invalid('It has no lines');
  const spec = lines.map(([target = '', header = '', value = '', hint = '']) => ({
    target,
    header,
    value,
    hint,
  }));
  const nameless = spec.findIndex(({ target }) => target === '');
  if (nameless !== -1) return invalid(`Line ${nameless + 2} names no Salesforce Field`);
  const targets = spec.map(({ target }) => target.toLowerCase());
  const twice = spec.find(({ target }, at) => targets.indexOf(target.toLowerCase()) !== at);
  return twice === undefined ? spec : invalid(`${twice.target} stands in it twice`);
}

/** Whether a hint can be used as what the field's type makes of it. */
export function isHint(hint: string, type: string): boolean {
  if (hint === '' || (type !== 'boolean' && type !== 'date' && type !== 'datetime')) return true;
  if (type !== 'boolean') return isPattern(hint);
  try {
    return new RegExp(hint) instanceof RegExp;
  } catch {
    return false;
  }
}

/** No text of the service for a bad spec is public. */
function invalid(reason: string): Refusal {
  return new Refusal('InvalidJob', `Invalid transformation spec. ${reason}`);
}
