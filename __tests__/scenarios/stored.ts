import type { RunningOrg } from '../../src/org/org.ts';

/** What the org has stored, read as any other client would: a query over REST, in the order of creation. */
export async function stored(
  org: RunningOrg,
  object: string,
  fields: readonly string[],
): Promise<Readonly<Record<string, unknown>>[]> {
  const soql = `SELECT ${fields.join(', ')} FROM ${object} ORDER BY Id`;
  let url: string | null = `/services/data/v66.0/query?q=${encodeURIComponent(soql)}`;
  const rows: Readonly<Record<string, unknown>>[] = [];
  while (url !== null) {
    const answer = await fetch(new URL(url, org.url), { headers: { Authorization: `Bearer ${org.token}` } });
    const page = (await answer.json()) as { records: Record<string, unknown>[]; nextRecordsUrl?: string };
    rows.push(
      ...page.records.map((record) => Object.fromEntries(fields.map((name) => [name, record[name]]))),
    );
    url = page.nextRecordsUrl ?? null;
  }
  return rows;
}
