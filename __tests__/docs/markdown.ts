import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A fenced block of code and the headings it stands under, outermost first. */
export interface CodeBlock {
  readonly headings: readonly string[];
  readonly language: string;
  readonly text: string;
  /** The piece of code that the paragraph above begins with: most often the name of the file that is shown. */
  readonly title: string | undefined;
  /** 1-based. */
  readonly line: number;
}

/** A table as texts; of a cell, its pieces of code as well. */
export interface Table {
  readonly headings: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  readonly code: readonly string[];
}

export interface MarkdownPage {
  readonly blocks: readonly CodeBlock[];
  readonly tables: readonly Table[];
  /** Pieces of code inside of texts. */
  readonly code: readonly string[];
  /** Texts without their pieces of code. */
  readonly prose: readonly string[];
  /** Targets of links and pictures. */
  readonly links: readonly string[];
  /** What a link to a heading of the page is called, without `#`. */
  readonly anchors: readonly string[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

type Root = ReturnType<typeof parser.parse>;
type Node = Root | Root['children'][number];

/** Takes a page apart. */
export function readMarkdown(markdown: string): MarkdownPage {
  const page = {
    blocks: [] as CodeBlock[],
    tables: [] as Table[],
    code: [] as string[],
    prose: [] as string[],
    links: [] as string[],
    anchors: [] as string[],
  };
  let headings: string[] = [];
  let title: string | undefined;
  const visit = (node: Node): void => {
    if (node.type === 'heading') {
      const text = textOf(node);
      headings = [...headings.slice(0, node.depth - 1), text];
      page.anchors.push(anchorOf(text));
    } else if (node.type === 'code') {
      const line = node.position?.start.line ?? 0;
      page.blocks.push({ headings, language: node.lang ?? '', text: node.value, title, line });
    } else if (node.type === 'table') {
      const [head = [], ...rows] = node.children.map(({ children }) => children.map(cellOf));
      page.tables.push({ headings, head: head.map(({ text }) => text), rows });
    } else if (node.type === 'inlineCode') page.code.push(node.value);
    else if (node.type === 'text') page.prose.push(node.value);
    else if (node.type === 'link' || node.type === 'image') page.links.push(node.url);
    if ('children' in node) node.children.forEach(visit);
    if (node.type === 'code') title = undefined;
    else if (node.type === 'paragraph') title = titleOf(node);
  };
  visit(parser.parse(markdown));
  return page;
}

function titleOf(paragraph: Node): string | undefined {
  const [first] = 'children' in paragraph ? paragraph.children : [];
  return first?.type === 'inlineCode' ? first.value : undefined;
}

function cellOf(cell: Node): Cell {
  return { text: textOf(cell), code: codeOf(cell) };
}

function textOf(node: Node): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}

function codeOf(node: Node): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap(codeOf) : [];
}

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
