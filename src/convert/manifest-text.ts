import { Document, isMap, isPair, isScalar, isSeq, visit, type Pair, type Scalar, YAMLMap } from 'yaml';
import type { ConvertedJob, ManifestValue } from './conversion.ts';

/** Maps and lists of plain values that fit on a line are written on one. In UTF-16 code units. */
const MAX_FLOW_LENGTH = 80;
const MAX_LINE_LENGTH = 110;

/**
 * Jobs as the text of a manifest: YAML, with comments where something was decided. What the manifest would take for a
 * variable is escaped.
 *
 * @param heading comment lines at the top
 */
export function manifestText(heading: readonly string[], jobs: readonly ConvertedJob[]): string {
  const document = new Document({ version: 1, jobs: {} });
  document.commentBefore = heading.map((line) => ` ${line}`).join('\n');
  const all = new YAMLMap<Scalar<string>, YAMLMap>();
  for (const { comments = {}, id, keys } of jobs) {
    const map = new YAMLMap<Scalar<string>>();
    for (const [key, value] of Object.entries(keys)) {
      if (value === undefined) continue;
      const pair = document.createPair(key, escaped(value)) as Pair<Scalar<string>>;
      flow(pair.value);
      comment(pair.key, comments[key as keyof typeof comments]);
      map.items.push(pair);
    }
    const pair = document.createPair<Scalar<string>, YAMLMap>(id, map);
    comment(pair.key, comments.job);
    all.items.push(pair);
  }
  document.set('jobs', all);
  return document.toString({
    lineWidth: MAX_LINE_LENGTH,
    nullStr: '~',
    singleQuote: true,
    flowCollectionPadding: true,
  });
}

function comment(key: Scalar<string>, lines: string | readonly string[] = []): void {
  const text = [lines].flat().map((line) => ` ${line.replaceAll(/\s+/g, ' ')}`);
  if (text.length > 0) key.commentBefore = text.join('\n');
}

/** `${` begins a variable, in texts and in names. */
function escaped(value: ManifestValue): ManifestValue {
  if (typeof value === 'string') return value.replaceAll('${', '$${');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(escaped);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replaceAll('${', '$${'), escaped(inner)]),
  );
}

/** Writes short maps and lists that hold no others on one line. */
function flow(node: unknown): void {
  if (!isMap(node) && !isSeq(node)) return;
  visit(node, {
    Collection: (_, collection) => {
      const texts = collection.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
      const length = texts.reduce<number>(
        (sum, text) => sum + (isScalar(text) ? String(text.value).length + 2 : 0),
        0,
      );
      if (length <= MAX_FLOW_LENGTH && texts.every((text) => isScalar(text) || isShortList(text)))
        collection.flow = true;
    },
  });
}

function isShortList(node: unknown): boolean {
  return (
    isSeq(node) &&
    node.items.every(isScalar) &&
    node.items.map((item) => String(item.value)).join(', ').length <= 40
  );
}
