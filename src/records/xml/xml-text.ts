const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an element's content that was found sound: entities, CDATA sections and line ends read, comments left out. */
export function xmlText(content: string): string {
  return content.replace(
    /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|&([^;]+);|\r\n?/g,
    (whole, data: string | undefined, entity: string | undefined) => {
      if (data !== undefined) return data.replace(/\r\n?/g, '\n');
      if (entity !== undefined) return character(entity);
      return whole.startsWith('\r') ? '\n' : '';
    },
  );
}

function character(entity: string): string {
  if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
  if (entity.startsWith('#')) return String.fromCodePoint(Number.parseInt(entity.slice(1), 10));
  return ENTITIES[entity] ?? '';
}
