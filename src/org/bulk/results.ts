import type { RowError, RowResult } from '../records/row-result.ts';
import { escapeXml, NAMESPACE } from './wire.ts';

/** `CODE:message:Field1,Field2 --`, without fields `CODE:message:--`. */
function errorCell(error: RowError): string {
  const fields = error.fields.length > 0 ? `${error.fields.join(',')} ` : '';
  return `${error.statusCode}:${error.message}:${fields}--`;
}

/** Row results as CSV: every cell quoted, LF after every row, the same four columns for every operation. */
export function csvResults(rows: readonly RowResult[]): string {
  const lines = rows.map((row) =>
    row.success
      ? `"${row.id}","true","${row.created}",""\n`
      : `"","false","false","${errorCell(row.error).replaceAll('"', '""')}"\n`,
  );
  return `"Id","Success","Created","Error"\n${lines.join('')}`;
}

/** Row results as a JSON array in the order of the rows. */
export function jsonResults(rows: readonly RowResult[]): string {
  const results = rows.map((row) =>
    row.success
      ? { success: true, created: row.created, id: row.id, errors: [] }
      : {
          success: false,
          created: false,
          id: null,
          errors: [
            {
              message: row.error.message,
              fields: row.error.fields,
              statusCode: row.error.statusCode,
              extendedErrorDetails: null,
            },
          ],
        },
  );
  return JSON.stringify(results);
}

/** Row results as XML. A failed row has no id element. */
export function xmlResults(rows: readonly RowResult[]): string {
  const results = rows.map((row) =>
    row.success
      ? `<result><id>${row.id}</id><success>true</success><created>${row.created}</created></result>`
      : `<result>${xmlError(row.error)}<success>false</success><created>false</created></result>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><results xmlns="${NAMESPACE}">${results.join('')}</results>`;
}

function xmlError(error: RowError): string {
  const fields = error.fields.map((field) => `<fields>${escapeXml(field)}</fields>`).join('');
  const message = `<message>${escapeXml(error.message)}</message>`;
  return `<errors>${fields}${message}<statusCode>${escapeXml(error.statusCode)}</statusCode></errors>`;
}
