import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text that the sources can show to a user. */
export interface SourceSentence {
  /** Relative to the repository. */
  readonly file: string;
  /** With `…` in the place of what is known at run time only. */
  readonly text: string;
  /** Whether it is the end of a sentence alone, such as a reason in "Could not …: the answer is not XML." */
  readonly isFragment: boolean;
}

/** Stands for what is known at run time only. */
export const GAP = '…';

/**
 * Left out are the embedded org, which users of the action do not meet, the report, whose texts are put together from
 * words, and the file system and the server that tests use.
 */
const LEFT_OUT = /^src\/(?:org|report)\/|^src\/ports\/memory-\w+\.ts$/;

/**
 * Finds every sentence in the sources: a string, a template or a sum of them that ends with a full stop, behind which
 * advice may follow, or begins like a sentence and leaves its end open. What stands in the place of a hint or a description is none.
 */
export function sourceSentences(root: string): SourceSentence[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !LEFT_OUT.test(file))
    .sort()
    .flatMap((file) => sentencesOf(file, readFileSync(join(root, file), 'utf8')));
}

/** The sentences of one file's text. */
export function sentencesOf(file: string, code: string): SourceSentence[] {
  const found: SourceSentence[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && isSentence(text) && !isSaidElsewhere(node)) {
      found.push({ file, text, isFragment: false });
    } else if (text !== undefined && isFragment(text) && isReason(node)) {
      found.push({ file, text, isFragment: true });
    }
    // A template may fill in a sentence of its own; the parts of a sum are none.
    ts.forEachChild(node, (child) => {
      if (text === undefined || textOf(child) === undefined) visit(child);
    });
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

/** The text of a string, a template or a sum of them. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ literal }) => literal.text);
    return withSingleGaps([node.head.text, ...parts].join(GAP));
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  if (left === undefined && right === undefined) return undefined;
  return withSingleGaps(`${left ?? GAP}${right ?? GAP}`);
}

function withSingleGaps(text: string): string {
  return text.replaceAll(new RegExp(`${GAP}(?: ?${GAP})+`, 'g'), GAP);
}

/** Whether it ends like a sentence, or ends with what somebody else has to say: "…: …", "… at once. …". */
function isSentence(text: string): boolean {
  if (!text.includes(' ') || letters(text) < 8) return false;
  if (/\.…?$/.test(text)) return true;
  return /[:.;] [^:.;]*…$/.test(text) && /^(?:[A-Z…]|\w+\.json )/.test(text);
}

function isFragment(text: string): boolean {
  return /^[a-z"…]/.test(text) && text.includes(' ') && !text.endsWith('.') && letters(text) >= 8;
}

function letters(text: string): number {
  return text.replaceAll(/[^A-Za-z]/g, '').length;
}

const SAID_ELSEWHERE = /hint|description|note$|^(?:what|ceiling|elsewhere|related)$/i;

/** Whether the text is a hint, a description, the second place of a diagnostic, or for programmers and debuggers alone. */
function isSaidElsewhere(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isCallExpression(parent) && (isLaterText(at, parent) || isDebugging(parent) || isReported(parent)))
      return true;
    if (ts.isNewExpression(parent) && parent.expression.getText() === 'RangeError') return true;
    if (
      (ts.isPropertyAssignment(at) || ts.isVariableDeclaration(at)) &&
      SAID_ELSEWHERE.test(at.name.getText())
    ) {
      return true;
    }
    if (ts.isFunctionDeclaration(at)) return SAID_ELSEWHERE.test(at.name?.getText() ?? '');
  }
  return false;
}

/** Whether a call writes to the debug log, which is for those who look into the action. */
function isDebugging({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'debug';
}

/** Whether a call adds a line to the report of a conversion, which has its reason beside it. */
function isReported({ expression }: ts.CallExpression): boolean {
  return (
    ts.isPropertyAccessExpression(expression) && /^(?:carried|decided|lost|look)$/.test(expression.name.text)
  );
}

/** Whether an argument comes after another one that is a text: `defect(message, hint)`. */
function isLaterText(argument: ts.Node, call: ts.CallExpression): boolean {
  const first = call.arguments.find((one) => textOf(one) !== undefined);
  return first !== undefined && call.arguments.some((one) => one === argument) && argument.pos > first.pos;
}

/** Whether the text is why something failed: the argument of a fault, or why a result is malformed. */
function isReason(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at) && !ts.isStatement(at); at = at.parent) {
    const { parent } = at;
    if (ts.isNewExpression(parent)) return /(?:Fault|^Error)$/.test(parent.expression.getText());
    if (ts.isCallExpression(parent)) return parent.expression.getText() === 'refuse';
    if (ts.isBinaryExpression(parent) && parent.left.getText().endsWith('alformed')) return true;
  }
  return false;
}
