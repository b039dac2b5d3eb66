type Row = Readonly<Record<string, string | null>>;

/** How the same rows are written in each format; a path over a parent becomes a nested member. */
export const FORMATS = {
  csv: (rows: readonly Row[]): string => {
    const names = Object.keys(rows[0] ?? {});
    const cell = (value: string | null = ''): string => `"${(value ?? '').replaceAll('"', '""')}"`;
    return [names.join(','), ...rows.map((row) => names.map((name) => cell(row[name])).join(','))]
      .map((line) => `${line}\n`)
      .join('');
  },
  json: (rows: readonly Row[]): string => JSON.stringify(rows.map(nested), null, 1),
  xml: (rows: readonly Row[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">\n${rows
      .map((row) => `<sObject>${xmlOf(nested(row))}</sObject>`)
      .join('\n')}\n</sObjects>`,
};

function nested(row: Row): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const [first = '', last] = name.split('.');
    if (last === undefined) made[first] = value;
    else made[first] = { [last]: value };
  }
  return made;
}

function xmlOf(members: Readonly<Record<string, unknown>>): string {
  return Object.entries(members)
    .map(([name, value]) =>
      typeof value === 'object' && value !== null
        ? `<${name}><sObject>${xmlOf(value as Record<string, unknown>)}</sObject></${name}>`
        : `<${name}>${(typeof value === 'string' ? value : '')
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')}</${name}>`,
    )
    .join('');
}

export const formats = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
