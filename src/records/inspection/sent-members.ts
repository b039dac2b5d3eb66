import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts';
import { csvCell } from '../csv/cells.ts';
import { isResultColumn, type Header } from '../csv/header.ts';
import type { CutRecords } from '../cutting/cutter.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { projectionOf, settled, type Projection } from '../mapping/projection.ts';
import type { MemberCells } from '../members/member-cells.ts';
import type { MemberColumns } from '../members/member-columns.ts';
import { MemberLinks } from '../members/member-links.ts';
import { memberPlan, type MemberPlan } from '../members/member-plan.ts';
import type { MemberDialect, MemberReader } from '../members/member-reader.ts';
import { MemberRewrite } from '../members/member-rewrite.ts';
import { MemberRow } from '../members/member-row.ts';

interface SentMembersParts {
  readonly mapping: Mapping;
  readonly dialect: MemberDialect;
  readonly reader: MemberReader;
  readonly columns: MemberColumns;
  readonly cells: MemberCells;
  readonly plan: MemberPlan;
  readonly rewrite: MemberRewrite;
}

/** What is sent of records with members, and written of them in result files: known when all have been read. */
export class SentMembers {
  readonly header: Header;
  /** What is wrong with the mapping, now that all names are known. */
  readonly defects: readonly Diagnostic[];
  readonly #parts: SentMembersParts;
  /** Names that are no fields. */
  readonly #parents: readonly string[];
  readonly #mapping: Mapping;
  readonly #projection: ReturnType<typeof projectionOf>['projection'];

  /** @param first the first record */
  constructor(parts: SentMembersParts, first: { readonly file: string; readonly line: number }) {
    const { columns, mapping, plan } = parts;
    const { names, places } = columns;
    this.#parts = parts;
    this.header = { columns: names, line: first.line, spans: [], places };
    this.#parents = columns.parents.filter((name) => !plan.names(name));
    this.#mapping = withoutParents(mapping, this.#parents, places[0]);
    const { defects, projection } = projectionOf(this.header, first.file, this.#mapping);
    this.defects = defects;
    this.#projection = projection;
  }

  get fields(): Projection['fields'] {
    return this.#projection.fields;
  }

  projection(cut: CutRecords, records: number): Projection {
    const { cells, dialect, reader, rewrite } = this.#parts;
    const projection = settled(this.#projection, this.#mapping, { ...cut, records });
    const { links, postponed } = projection;
    const { columns } = this.header;
    const shown = [...columns.keys()].filter((column) => {
      const name = columns[column] ?? '';
      return !isResultColumn(name) && !this.#parents.includes(name);
    });
    return {
      ...projection,
      sent: rewrite.changesRecords || this.#parents.length > 0 ? rewrite : undefined,
      resultHeader: shown.map((column) => csvCell(columns[column] ?? '')).join(','),
      postponed:
        postponed && new MemberRewrite(reader, dialect.syntax, memberPlan(this.#mapping, 'postponed')),
      links: links && { ...links, row: new MemberLinks(reader, cells, links) },
      result: new MemberRow(reader, cells, shown),
    };
  }
}

/** The mapping, where names of parents are no fields. */
function withoutParents(mapping: Mapping, parents: readonly string[], place: Place | undefined): Mapping {
  if (place === undefined) return mapping;
  const rules = parents.map((value) => ({ column: { value, place }, field: 'drop' as const }));
  return { ...mapping, columns: [...mapping.columns, ...rules] };
}
