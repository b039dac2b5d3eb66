import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** An org that somebody has logged in to with the CLI. */
export interface SfOrg {
  readonly alias: string;
  readonly username: string;
  readonly orgId: string;
  readonly instanceUrl: string;
  /** What is shown when there is no refresh token, or when refreshing fails. */
  readonly accessToken: string;
  /** With it, the CLI asks the org for a new session each time. */
  readonly refreshToken?: string;
}

/** What the CLI knows, and how it behaves. */
export interface SfWorld {
  readonly orgs: readonly SfOrg[];
  /** The default org of its configuration. */
  readonly targetOrg?: string;
  /** Since 2.136.8 the CLI hides tokens, and has commands that show them. */
  readonly redacts: boolean;
  /** Lines on stderr: warnings, notices of updates. */
  readonly noise: readonly string[];
  /** Lines on stdout before the JSON. */
  readonly noiseBefore: readonly string[];
  readonly delayMilliseconds: number;
  /** The exit code of a command that succeeds. */
  readonly exitCode: number;
  readonly unknownCommandExitCode: number;
}

const QUIET: SfWorld = {
  orgs: [],
  redacts: true,
  noise: [],
  noiseBefore: [],
  delayMilliseconds: 0,
  exitCode: 0,
  unknownCommandExitCode: 127,
};

/** What the CLI likes to say beside its answer, colours included. */
export const UPDATE_NOTICE = [
  ' \u001B[33m›\u001B[39m   \u001B[33mWarning\u001B[39m: @salesforce/cli update available from 2.140.6 to 2.141.9.',
  '(node:4242) [DEP0040] DeprecationWarning: The `punycode` module is deprecated.',
];

/** A call of the CLI: its arguments, and the names of the variables that it could see. */
export interface SfCall {
  readonly words: readonly string[];
  readonly environment: readonly string[];
}

/** The Salesforce CLI in a folder that a test puts on the PATH. */
export class SfCli {
  readonly #folder: string;

  /** Writes an executable `sf` into the folder. */
  constructor(folder: string, world: Partial<SfWorld>) {
    this.#folder = folder;
    const script = pathToFileURL(join(import.meta.dirname, 'sf.ts')).href;
    const executable = join(folder, 'sf');
    writeFileSync(executable, `#!${process.execPath}\nimport(${JSON.stringify(script)});\n`);
    chmodSync(executable, 0o755);
    this.change(world);
  }

  /** What it knows and does from now on. */
  change(world: Partial<SfWorld>): void {
    writeFileSync(join(this.#folder, 'sf-world.json'), JSON.stringify({ ...QUIET, ...world }));
  }

  /** Every call so far. */
  get calls(): SfCall[] {
    const path = join(this.#folder, 'sf-calls.jsonl');
    const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
    return lines.map((line) => JSON.parse(line) as SfCall);
  }
}
