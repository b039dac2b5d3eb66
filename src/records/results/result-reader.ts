import { markLength } from '../bytes/byte-order.ts';
import { CsvResultRows } from '../csv/csv-result-rows.ts';
import { JsonResultRows } from '../json/json-result-rows.ts';
import { XmlResultRows } from '../xml/xml-result-rows.ts';
import type { ResultRows } from '../record/result-rows.ts';

const OPEN_LIST = 0x5b;
const OPEN_TAG = 0x3c;
const SPACE = 0x20;

/** The walk through a result whose media type has been checked: its first byte says the rest. */
export function resultRows(result: Uint8Array): ResultRows {
  const bytes = result.subarray(markLength(result));
  switch (bytes.find((byte) => byte > SPACE)) {
    case OPEN_LIST:
      return new JsonResultRows(bytes);
    case OPEN_TAG:
      return new XmlResultRows(bytes);
    default:
      return new CsvResultRows(bytes);
  }
}
