import { CsvResultRows } from './csv-result-rows.ts';
import { JsonResultRows } from './json-result-rows.ts';
import { XmlResultRows } from './xml-result-rows.ts';
import type { ResultRows } from './result-rows.ts';

const OPEN_LIST = 0x5b;
const OPEN_TAG = 0x3c;

/** The walk through a result whose media type has been checked: its first byte says the rest. */
export function resultRows(bytes: Uint8Array): ResultRows {
  switch (bytes[0]) {
    case OPEN_LIST:
      return new JsonResultRows(bytes);
    case OPEN_TAG:
      return new XmlResultRows(bytes);
    default:
      return new CsvResultRows(bytes);
  }
}
