import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Questions that tests ask of a tree of HTML elements. */

type Parent = Root | Element;

export function elements(parent: Parent, tagName: string): Element[] {
  return descendants(parent).filter((element) => element.tagName === tagName);
}

export function text(node: RootContent | ElementContent | Root): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(text).join('') : '';
}

/** The text outside of code, where GitHub looks for mentions and references. */
export function linkableText(node: RootContent | ElementContent | Root): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && ['code', 'pre', 'a', 'br'].includes(node.tagName)) return '\n';
  return 'children' in node ? node.children.map(linkableText).join('') : '';
}

/** The elements nested as they are, without their text: `table(thead(tr(th th)))`. */
export function structure(parent: Parent): string {
  return children(parent)
    .map((child) => `${child.tagName}${attributes(child)}(${structure(child)})`)
    .join(' ');
}

function attributes({ properties }: Element): string {
  return ['href', 'src']
    .flatMap((name) => (name in properties ? [`[${name}=${String(properties[name])}]`] : []))
    .join('');
}

function descendants(parent: Parent): Element[] {
  return children(parent).flatMap((child) => [child, ...descendants(child)]);
}

function children(parent: Parent): Element[] {
  return parent.children.flatMap((child) => (child.type === 'element' ? [child] : []));
}
