import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'convert'; readonly path: string; readonly output?: string };

/** What `--help` prints. */
export const USAGE = `Usage: npm run convert -- PATH [-o FOLDER]
       node dist/convert/index.js PATH [-o FOLDER]

Turns a project of another tool into a manifest, bulk-load.yml, with a report of what was carried over,
what was decided and why, what has no counterpart, and what to look at. Reads files alone, and changes none.

  PATH                 a folder, or a file in it: export.json of SFDMU, mapping.yml of CumulusCI with its
                       .sql, process-conf.xml of Data Loader, a plan of sf data import tree
  -o, --output FOLDER  where to write (default: bulk-load beside the project's files)
  -h, --help           print this
`;

const FLAGS = {
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments; every mistake is a sentence. */
export function parseCommandLine(args: readonly string[]): Command {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
    if (values.help === true) return { kind: 'help' };
    const [path, ...others] = positionals;
    if (path === undefined) return mistake('The path of a project is missing.');
    if (others.length > 0) return mistake('One project is converted at a time: give one path.');
    return { kind: 'convert', path, ...(values.output === undefined ? {} : { output: values.output }) };
  } catch (error) {
    // Node goes on with advice that is not ours, in which a quotation mark is left open.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/, 1);
    return mistake(said.endsWith('.') ? said : `${said}.`);
  }
}

function mistake(message: string): Command {
  return { kind: 'mistake', message: `${message} See "npm run convert -- --help".` };
}
