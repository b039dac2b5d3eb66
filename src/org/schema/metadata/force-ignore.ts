/** Folders that no deployment takes (Salesforce DX Developer Guide, "How to Exclude Source When Syncing"). */
const PASSED_OVER = new Set(['node_modules', '__tests__', '__mocks__']);
/** A pattern is a path; what is longer is none. */
const MAX_PATTERN_LENGTH = 1_000;

interface Rule {
  readonly pattern: RegExp;
  readonly foldersOnly: boolean;
  /** Whether it takes back what a rule before has ignored. */
  readonly isException: boolean;
}

/** What a project keeps from deployment: the rules of its `.forceignore`, whose syntax is that of gitignore. */
export class ForceIgnore {
  readonly #rules: readonly Rule[];

  /** @param text of the file; empty where there is none */
  constructor(text: string) {
    this.#rules = text.split(/\r?\n/).flatMap(ruleOf);
  }

  /**
   * Whether a file or folder is passed over. What lies in a folder that is passed over is not asked for.
   *
   * @param path below the project, with forward slashes
   */
  ignores(path: string, isFolder: boolean): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (isFolder && (name.startsWith('.') || PASSED_OVER.has(name))) return true;
    const rule = this.#rules.findLast(
      ({ foldersOnly, pattern }) => (isFolder || !foldersOnly) && pattern.test(path),
    );
    return rule !== undefined && !rule.isException;
  }
}

function ruleOf(line: string): Rule[] {
  const text = line.replace(/(?<!\\)\s+$/, '');
  if (text === '' || text.startsWith('#') || text.length > MAX_PATTERN_LENGTH) return [];
  const isException = text.startsWith('!');
  const path = isException ? text.slice(1) : text;
  const foldersOnly = path.endsWith('/');
  const bare = path.replace(/\/+$/, '');
  // A slash ties a pattern to the project's own folder; a name alone is met at any depth.
  const begin = bare.includes('/') ? '^' : '(?:^|/)';
  try {
    return [{ pattern: new RegExp(`${begin}${expression(bare)}$`), foldersOnly, isException }];
  } catch {
    return [];
  }
}

function expression(glob: string): string {
  return glob
    .replace(/^\//, '')
    .replaceAll(
      /\\.|\*\*+\/|\/\*\*+$|\*+|\?|\[[^\]/]+\]|[.+^${}()|[\]]/g,
      (token) => EXPRESSIONS[token.replace(/\*{2,}/, '**')] ?? classOrLiteral(token),
    );
}

const EXPRESSIONS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '/**': '/.+',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

function classOrLiteral(token: string): string {
  if (token.startsWith('[') && token.length > 1) return token.replace(/^\[!/, '[^');
  return token.startsWith('\\') && /\w/.test(token.slice(1)) ? token.slice(1) : token.length > 1 ? token : `\\${token}`;
}
