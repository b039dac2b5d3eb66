import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Timing } from './bulk/timing.ts';
import { readFaultFile } from './faults/fault-rules.ts';
import { readPolicyFile } from './oauth/login-policy.ts';
import type { OrgOptions } from './org.ts';
import { SchemaMistakes } from './schema/schema-finding.ts';
import { schemaFromFolders, type SchemaSources } from './schema/schema-sources.ts';
import { standardObjects } from './schema/standard-objects.ts';
import { ORG_KINDS, type OrgKind } from './seed-records.ts';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'refused'; readonly mistakes: SchemaMistakes; readonly json: boolean }
  | {
      readonly kind: 'start';
      readonly options: OrgOptions;
      readonly json: boolean;
      readonly quiet: boolean;
      /** Where `--schema` was given. */
      readonly sources?: SchemaSources;
      /** Whether the org ends when nobody holds the other end of its input any more. */
      readonly untilInputEnds?: boolean;
    };

/** What `--help` prints. */
export const USAGE = `Usage: npm run org -- [options]

A Salesforce on 127.0.0.1 that speaks the Bulk API 1.0.

  --port NUMBER           the port to listen on (default 8080; 0 takes any free one)
  --tls-key FILE          listen by TLS: the private key, PEM
  --tls-certificate FILE  and the certificate, with its chain, PEM
  --json                  print one line of JSON with url, token and orgId
  --quiet                 print nothing
  --kind KIND             what the org says of itself: ${ORG_KINDS.join(', ')} (default sandbox)
  --schema DIR            further objects and fields: SFDX metadata, YAML files, or answers of a REST describe as
                          JSON; may be given several times
  --data DIR              records that the org holds first: CSV files named after objects
  --random-token          take a token that nobody can guess
  --until-input-ends      end when the standard input ends, and not by signals
  --faults FILE           a list of faults to play, YAML or JSON
  --login FILE            how users log in: settings, YAML or JSON
  --latency MS            wait before each answer
  --processing-reads N    batches are done after they were read N times (0: at once)
  --batch-time MS         batches are done after this time
  --batches-at-once N     with --batch-time: so many are worked on at once, the others wait for their turn
  --batches-left N        batches until the day's allocation is used up (default 15000)
  --result-file-length N  characters after which a query's result goes on in a further file
  --no-hard-delete        the user may not hardDelete
  --instant               for benchmarks: counts rows, stores nothing
  --strict                refuse what the service may or may not refuse
  --seed NUMBER           seed of everything that varies (default 1)
  --help                  print this
`;

const FLAGS = {
  port: { type: 'string' },
  'tls-key': { type: 'string' },
  'tls-certificate': { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  kind: { type: 'string' },
  schema: { type: 'string', multiple: true },
  data: { type: 'string' },
  'random-token': { type: 'boolean' },
  'until-input-ends': { type: 'boolean' },
  faults: { type: 'string' },
  login: { type: 'string' },
  latency: { type: 'string' },
  'processing-reads': { type: 'string' },
  'batch-time': { type: 'string' },
  'batches-at-once': { type: 'string' },
  'batches-left': { type: 'string' },
  instant: { type: 'boolean' },
  'no-hard-delete': { type: 'boolean' },
  'result-file-length': { type: 'string' },
  strict: { type: 'boolean' },
  seed: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Reads the arguments; every mistake is a sentence. */
export function parseCommandLine(args: readonly string[]): Command {
  try {
    return read(args);
  } catch (error) {
    if (error instanceof SchemaMistakes) {
      return { kind: 'refused', mistakes: error, json: args.includes('--json') };
    }
    return { kind: 'mistake', message: `${sentenceOf(error)} See "npm run org -- --help".` };
  }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOfNode = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  // Node goes on with advice that is not ours, in which a quotation mark may be left open.
  const [said = ''] = isOfNode ? error.message.split(/\.\s/, 1) : [error.message.trimEnd()];
  return said.endsWith('.') ? said : `${said}.`;
}

function read(args: readonly string[]): Command {
  const { values } = parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false });
  if (values.help === true) return { kind: 'help' };
  const timing = timingOf(
    numberOf('processing-reads', values['processing-reads']),
    numberOf('batch-time', values['batch-time']),
    numberOf('batches-at-once', values['batches-at-once']),
  );
  for (const folder of values.schema ?? []) expectFolder('schema', folder);
  if (values.data !== undefined) expectFolder('data', values.data);
  for (const flag of ['faults', 'login', 'tls-key', 'tls-certificate'] as const)
    expectFile(flag, values[flag]);
  const tls = tlsOf(values['tls-key'], values['tls-certificate']);
  const latency = numberOf('latency', values.latency);
  const seed = numberOf('seed', values.seed);
  const batchesLeft = numberOf('batches-left', values['batches-left']);
  const resultFileLength = numberOf('result-file-length', values['result-file-length']);
  const sources = values.schema && schemaFromFolders(values.schema, standardObjects());
  const options: OrgOptions = {
    port: numberOf('port', values.port, 65_535) ?? 8080,
    instant: values.instant ?? false,
    strict: values.strict ?? false,
    ...(values['no-hard-delete'] === true ? { hardDeleteAllowed: false } : {}),
    ...(timing === undefined ? {} : { timing }),
    ...(tls === undefined ? {} : { tls }),
    ...(values.kind === undefined ? {} : { kind: kindOf(values.kind) }),
    ...(sources === undefined ? {} : { schema: sources.schema }),
    ...(values['random-token'] === true ? { token: randomToken() } : {}),
    ...(values.data === undefined ? {} : { data: values.data }),
    ...(values.faults === undefined ? {} : { faults: readFaultFile(values.faults) }),
    ...(values.login === undefined ? {} : { login: readPolicyFile(values.login) }),
    ...(latency === undefined ? {} : { latency }),
    ...(seed === undefined ? {} : { seed }),
    ...(batchesLeft === undefined ? {} : { batchesLeft }),
    ...(resultFileLength === undefined ? {} : { resultFileLength }),
  };
  return {
    ...{ kind: 'start', options, json: values.json ?? false, quiet: values.quiet ?? false },
    ...(sources === undefined ? {} : { sources }),
    ...(values['until-input-ends'] === true ? { untilInputEnds: true } : {}),
  };
}

function expectFolder(flag: string, path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new Error(`--${flag} names "${path}", which is no folder.`);
}

function expectFile(flag: string, path: string | undefined): void {
  if (path === undefined || statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) return;
  throw new Error(`--${flag} names "${path}", which is no file.`);
}

/** Has the form of a session id, so that it is masked and hidden like one. */
function randomToken(): string {
  return `00D000000000001!${randomBytes(48).toString('base64url')}`;
}

function tlsOf(key: string | undefined, cert: string | undefined): OrgOptions['tls'] {
  if (key === undefined && cert === undefined) return undefined;
  if (key === undefined || cert === undefined) {
    throw new Error('--tls-key and --tls-certificate belong together: give both.');
  }
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

function kindOf(text: string): OrgKind {
  const kind = ORG_KINDS.find((known) => known === text);
  if (kind === undefined) throw new Error(`--kind takes ${ORG_KINDS.join(', ')}, not "${text}".`);
  return kind;
}

function timingOf(
  reads: number | undefined,
  milliseconds: number | undefined,
  atOnce: number | undefined,
): Timing | undefined {
  if (reads !== undefined && milliseconds !== undefined) {
    throw new Error('--processing-reads and --batch-time exclude each other: give one of them.');
  }
  if (atOnce !== undefined && (milliseconds === undefined || atOnce === 0)) {
    throw new Error('--batches-at-once takes a whole number from 1 on, and needs --batch-time.');
  }
  if (reads !== undefined) return { kind: 'reads', reads };
  if (milliseconds === undefined) return undefined;
  return { kind: 'time', milliseconds, ...(atOnce === undefined ? {} : { atOnce }) };
}

function numberOf(flag: string, text: string | undefined, most = 2_147_483_647): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number <= most) return number;
  throw new Error(`--${flag} takes a whole number from 0 to ${most}, not "${text}".`);
}
