import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import { failureLimit } from '../manifest/failure-limit.ts';
import type { FailureLimit } from '../manifest/manifest.ts';
import type { Variables } from '../manifest/variables.ts';
import type { JobFilter } from '../monitor/job-filter.ts';
import type { LoginSettings } from '../salesforce/login/settings.ts';
import { reportCommentChoice } from './comment-input.ts';
import { readExpectedOrg, readJobs, readJobsOfOthers } from './id-inputs.ts';
import { inputFields, type InputId } from './input-fields.ts';
import { readLogin } from './login-inputs.ts';
import type { LoginTexts } from './login-texts.ts';
import { isLoginOptional, type Mode, readMode, reportUnfit } from './mode-input.ts';
import { readMonitorFilter } from './monitor-filter-input.ts';
import { readVariables } from './variables-input.ts';

/** The inputs of the action, checked. A plan and a rehearsal need no login. */
export type Inputs = CommonInputs &
  (
    | { readonly mode: Exclude<Mode, 'plan' | 'rehearse'>; readonly login: LoginSettings }
    | { readonly mode: 'plan' | 'rehearse'; readonly login?: LoginSettings }
  );

interface CommonInputs {
  /** The only org that may be loaded, 15 or 18 characters; any when absent. */
  readonly expectedOrgId?: string;
  readonly allowProduction: boolean;
  readonly allowUntrustedCheckout: boolean;
  /** Relative to the workspace, as written. */
  readonly manifest: string;
  /** Ids of the jobs to run; empty for all. Whether the manifest has them is not looked at. */
  readonly jobs: readonly string[];
  readonly variables: Variables;
  /** Such as `66.0`. */
  readonly apiVersion: string;
  readonly maxFailedRecords: FailureLimit;
  /** As written. */
  readonly resultsPath: string;
  /** As written; empty for a run of its own. */
  readonly resumeFrom: string;
  /** Ids of Bulk API jobs. */
  readonly jobsOfOthers: readonly string[];
  /** Folders as written; none for the package directories of the project. */
  readonly orgSchema: readonly string[];
  /** As written; empty where there is none. */
  readonly orgData: string;
  /** A folder or an undo.json as written; empty for the results folder. */
  readonly undoFrom: string;
  readonly undoChanged: 'undo' | 'skip';
  /** Which of the org's jobs `monitor` looks at. */
  readonly monitorFilter: JobFilter;
  readonly abortJobs: boolean;
  /** How many records of the org a plan reads for one job at most. */
  readonly compareLimit: number;
}

export type InputsReading =
  | { readonly inputs: Inputs; readonly diagnostics: readonly Diagnostic[] }
  | { readonly inputs?: never; readonly diagnostics: readonly Diagnostic[] };

/** Texts by the id of the input. */
export type RawInputs = Readonly<Partial<Record<string, string>>>;

/** From this version on `jobs/ingest` of the REST API lists jobs of the Bulk API, too. */
const MIN_API_VERSION = 41;

const SECRETS_HINT =
  'A secret is empty when its name is mistyped, and in runs for pull requests from forks and by Dependabot.';

/**
 * The inputs from their texts: one that is missing counts as empty, an empty one as its default. Every mistake is
 * found at once and names its input, as inputs have no place in a file. No message holds a secret.
 *
 * @param emptySecrets why secrets may be empty in this run: a sentence
 */
export function readInputs(raw: RawInputs, emptySecrets = SECRETS_HINT): InputsReading {
  const mistakes = new Mistakes();
  const value = (id: InputId): string => (raw[id] ?? '').trim() || inputFields[id].default;
  reportUnknown(raw, mistakes);
  const mode = readMode(value('mode'), mistakes);
  reportCommentChoice(value('comment'), mistakes);
  // Which mode is meant is not known where it is mistyped: it may need no login.
  const isOptional = mode === undefined || isLoginOptional(mode);
  const login = readLogin(loginTexts(value), { emptySecrets, isOptional }, mistakes);
  const inputs = {
    manifest: value('manifest'),
    jobs: readJobs(value('jobs'), mistakes),
    variables: readVariables(raw['variables'] ?? '', mistakes),
    apiVersion: readApiVersion(value('api-version'), mistakes),
    resultsPath: readResultsPath(raw['results-path'] ?? '', mistakes),
    resumeFrom: value('resume-from'),
    jobsOfOthers: readJobsOfOthers(value('jobs-of-others'), mistakes),
    orgSchema: lines(value('org-schema')),
    orgData: value('org-data'),
    undoFrom: value('undo-from'),
    undoChanged: readUndoChanged(value('undo-changed'), mistakes),
    monitorFilter: readMonitorFilter(raw['monitor-filter'] ?? '', mistakes),
    abortJobs: readFlag('abort-jobs', value, mistakes),
    compareLimit: readCompareLimit(value('compare-limit'), mistakes),
    allowProduction: readFlag('allow-production', value, mistakes),
    allowUntrustedCheckout: readFlag('allow-untrusted-checkout', value, mistakes),
    ...readExpectedOrg(value('expected-org-id'), mistakes),
  };
  const maxFailedRecords = readLimit(value('max-failed-records'), mistakes);
  if (mode !== undefined) reportUnfit(mode, (input) => value(input) !== '', mistakes);
  const { diagnostics } = mistakes;
  if (mistakes.hasErrors || mode === undefined || login === null || maxFailedRecords === null)
    return { diagnostics };
  const common = { ...inputs, maxFailedRecords };
  if (isLoginOptional(mode)) {
    return { inputs: { ...common, mode, ...(login && { login }) }, diagnostics };
  }
  return login === undefined ? { diagnostics } : { inputs: { ...common, mode, login }, diagnostics };
}

function loginTexts(value: (id: InputId) => string): LoginTexts {
  return {
    'instance-url': value('instance-url'),
    'access-token': value('access-token'),
    'sfdx-auth-url': value('sfdx-auth-url'),
    'client-id': value('client-id'),
    username: value('username'),
    'private-key': value('private-key'),
    'client-secret': value('client-secret'),
    'token-handler': value('token-handler'),
    'target-org': value('target-org'),
    'login-url': value('login-url'),
  };
}

function readFlag(
  id: 'allow-production' | 'allow-untrusted-checkout' | 'abort-jobs',
  value: (id: InputId) => string,
  mistakes: Mistakes,
): boolean {
  const text = value(id).toLowerCase();
  if (text !== 'true' && text !== 'false') {
    mistakes.error({
      message: `Input "${id}" takes true or false, not "${value(id)}".`,
      hint: 'Leave it out for false.',
    });
  }
  return text === 'true';
}

const PASSWORD_INPUTS = new Set(['password', 'security-token', 'user-name', 'sf-password']);
const NO_PASSWORD_HINT =
  'Salesforce is switching logins by password off. Log in by JWT ("client-id", "username", "private-key") or by client credentials ("instance-url", "client-id", "client-secret").';

/** The runner hands on inputs that `action.yml` does not have, with a warning that is easy to miss. */
function reportUnknown(raw: RawInputs, mistakes: Mistakes): void {
  const ids = Object.keys(inputFields);
  for (const id of Object.keys(raw).filter((one) => !ids.includes(one))) {
    if (PASSWORD_INPUTS.has(id)) {
      mistakes.error({ message: `There is no login by password: input "${id}".`, hint: NO_PASSWORD_HINT });
      continue;
    }
    const meant = nearestName(id, ids);
    mistakes.warning({
      message: `There is no input "${id}".`,
      hint: meant === undefined ? 'Take it out.' : `Did you mean "${meant}"?`,
    });
  }
}

function readUndoChanged(text: string, mistakes: Mistakes): 'undo' | 'skip' {
  if (text !== 'undo' && text !== 'skip') {
    mistakes.error({
      message: `Input "undo-changed" takes undo or skip, not "${text}".`,
      hint: 'Leave it out to undo records all the same that were changed since the run.',
    });
  }
  return text === 'skip' ? 'skip' : 'undo';
}

/** The lines of an input that are not empty. */
function lines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readApiVersion(text: string, mistakes: Mistakes): string {
  const [, major] = /^v?(\d{2})(?:\.0?)?$/i.exec(text) ?? [];
  if (major !== undefined && Number(major) < MIN_API_VERSION) {
    mistakes.error({
      message: `Input "api-version": "${text}" is too old.`,
      hint: `Versions from ${MIN_API_VERSION}.0 on are supported.`,
    });
  } else if (text !== `${major ?? ''}.0`) {
    mistakes.error({
      message: `Input "api-version" takes a version such as "66.0", not "${text}".`,
      hint: `Write "${major ?? '66'}.0".`,
    });
  }
  return text;
}

function readLimit(text: string, mistakes: Mistakes): FailureLimit | null {
  const limit = failureLimit(text);
  if (limit !== undefined) return limit;
  return mistakes.error({
    message: `Input "max-failed-records" takes a number of records or a percentage, not "${text}".`,
    hint: 'Write "10", or "2%" for two in a hundred of the records read.',
  });
}

function readCompareLimit(text: string, mistakes: Mistakes): number {
  if (!/^\d{1,9}$/.test(text)) {
    mistakes.error({
      message: `Input "compare-limit" takes a number of records, not "${text}".`,
      hint: 'Write "200000", or "0" where no record of the org is to be read.',
    });
  }
  return Number(text);
}

/** Its default is an expression that the runner evaluates, so that it is empty only when it was emptied. */
function readResultsPath(text: string, mistakes: Mistakes): string {
  if (text.trim() === '') {
    mistakes.error({ message: 'Input "results-path" is empty.', hint: 'Leave it out, or name a folder.' });
  }
  return text.trim();
}
