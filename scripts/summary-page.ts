import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { rehypeGithubAlerts } from 'rehype-github-alerts';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .freeze();

/** Markdown as the tree of HTML elements that GitHub would show, reduced to those it allows. */
export function summaryTree(markdown: string): Root {
  return pipeline.runSync(pipeline.parse(markdown));
}

/** The tree as a page in GitHub's style. Alerts are drawn after the elements were reduced, as GitHub does it. */
export function summaryPage(markdown: string, theme: 'light' | 'dark'): string {
  const folder = join(import.meta.dirname, '..', 'node_modules', 'github-markdown-css');
  const styles = readFileSync(join(folder, `github-markdown-${theme}.css`), 'utf8');
  const tree = summaryTree(markdown);
  rehypeGithubAlerts({})(tree);
  return [
    '<!doctype html><meta charset="utf-8">',
    `<style>${styles}</style>`,
    `<style>body { margin: 0; background: ${theme === 'dark' ? '#0d1117' : '#ffffff'} }</style>`,
    `<article class="markdown-body" style="padding: 24px 32px">${unified().use(rehypeStringify).stringify(tree)}</article>`,
  ].join('\n');
}
