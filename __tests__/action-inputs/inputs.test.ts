import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { inputFields } from '../../src/action/input-fields.ts';
import { type Inputs, type RawInputs, readInputs } from '../../src/action/inputs.ts';
import { diagnosticText } from '../../src/diagnostic/diagnostic-text.ts';

const TOKEN = '00DFAKE00000000!AQ.fake_token';

/** What the runner hands over when the workflow gives a login and nothing else. */
const defaults: RawInputs = {
  ...Object.fromEntries(Object.entries(inputFields).map(([id, field]) => [id, field.default])),
  'results-path': '/tmp/runner/bulk-load',
  'github-token': 'ghs_fake',
  'instance-url': 'https://example.my.salesforce.com',
  'access-token': TOKEN,
};

function messages(raw: RawInputs): readonly string[] {
  return readInputs({ ...defaults, ...raw }).diagnostics.flatMap((one) =>
    diagnosticText(one).split('\n  hint: '),
  );
}

function inputs(raw: RawInputs = {}): Inputs {
  const reading = readInputs({ ...defaults, ...raw });
  if (!reading.inputs) throw new Error(reading.diagnostics.map((one) => diagnosticText(one)).join('\n'));
  return reading.inputs;
}

describe('inputs that are right', () => {
  test('give the defaults', () => {
    const { login, ...rest } = inputs();
    expect(login?.method === 'ready-token' && login.accessToken.reveal()).toBe(TOKEN);
    expect(login).toMatchObject({ instanceUrl: new URL('https://example.my.salesforce.com') });
    expect(rest).toEqual({
      mode: 'load',
      manifest: 'bulk-load.yml',
      jobs: [],
      variables: new Map(),
      allowProduction: false,
      allowUntrustedCheckout: false,
      apiVersion: '66.0',
      maxFailedRecords: { records: 0 },
      resultsPath: '/tmp/runner/bulk-load',
      resumeFrom: '',
      jobsOfOthers: [],
      orgSchema: [],
      orgData: '',
      compareLimit: 200_000,
      undoFrom: '',
      undoChanged: 'undo',
      monitorFilter: {},
      abortJobs: false,
    });
  });

  test('may be empty or missing where there is a default', () => {
    const { 'results-path': resultsPath, 'instance-url': url, 'access-token': token } = defaults;
    const missing = readInputs({ 'results-path': resultsPath, 'instance-url': url, 'access-token': token });
    expect(missing).toEqual(readInputs(defaults));
    const empty = Object.fromEntries(Object.keys(inputFields).map((id) => [id, ' ']));
    expect(
      readInputs({ ...empty, 'results-path': resultsPath, 'instance-url': url, 'access-token': token }),
    ).toEqual(readInputs(defaults));
  });

  test('are read whole', () => {
    expect(
      inputs({
        manifest: ' loads/nightly.yml ',
        jobs: 'accounts, contacts\n cases\n\naccounts',
        variables: 'STAGE=test\n\n  _n1 =a=b \r\nEMPTY=\n',
        'instance-url': 'HTTP://LocalHost:8080/',
        'access-token': ` ${TOKEN}\n`,
        'api-version': '67.0',
        'max-failed-records': '2.5%',
        'results-path': 'out',
        'resume-from': 'earlier',
        'jobs-of-others': '750000000000001AAA, 750000000000002\n\n750000000000001AAA',
        'allow-production': 'TRUE',
        'allow-untrusted-checkout': 'true',
        'expected-org-id': '00D000000000001EAA',
      }),
    ).toMatchObject({
      manifest: 'loads/nightly.yml',
      jobs: ['accounts', 'contacts', 'cases'],
      variables: new Map([
        ['STAGE', 'test'],
        ['_n1', 'a=b '],
        ['EMPTY', ''],
      ]),
      login: { method: 'ready-token', instanceUrl: new URL('http://localhost:8080') },
      expectedOrgId: '00D000000000001EAA',
      allowProduction: true,
      allowUntrustedCheckout: true,
      apiVersion: '67.0',
      maxFailedRecords: { percent: 2.5 },
      resultsPath: 'out',
      resumeFrom: 'earlier',
      jobsOfOthers: ['750000000000001AAA', '750000000000002'],
    });
  });

  test.for(['http://127.0.0.1:9', 'http://[::1]:8080', 'http://localhost', 'https://localhost:8443'])(
    'take %s',
    (url) => expect(inputs({ 'instance-url': url }).login).toMatchObject({ instanceUrl: new URL(url) }),
  );
});

const NAMES_MY_DOMAIN = 'Write the My Domain URL of the org, such as "https://example.my.salesforce.com".';
const HTTPS = [
  'error: Input "instance-url" does not begin with "https://".',
  'The token must not travel in the clear. Plain http is for this machine alone ("http://localhost:8080").',
];

const mistakes: readonly (readonly [string, RawInputs, readonly string[]])[] = [
  [
    'jobs of an undo, which has no manifest',
    { mode: 'undo', jobs: 'people' },
    [
      'error: Input "jobs" does not go with "mode: undo".',
      'A run is taken back as a whole. Leave "jobs" out.',
    ],
  ],
  [
    'jobs of a monitor, which has no manifest either',
    { mode: 'monitor', jobs: 'people' },
    [
      'error: Input "jobs" does not go with "mode: monitor".',
      'A monitor looks at no job of a manifest. Leave "jobs" out.',
    ],
  ],
  [
    'no choice of what to do with changed records',
    { mode: 'undo', 'undo-changed': 'Skip' },
    [
      'error: Input "undo-changed" takes undo or skip, not "Skip".',
      'Leave it out to undo records all the same that were changed since the run.',
    ],
  ],
  [
    'no mode',
    { mode: 'Load' },
    [
      'error: Input "mode" takes load, plan, rehearse, undo or monitor, not "Load".',
      'Leave it out to load; write "plan" to check without writing anything to the org, "rehearse" to load into the embedded org, "undo" to take back what a run wrote, or "monitor" to list the jobs of the org.',
    ],
  ],
  [
    'no mode, and no login, which the one that is meant may not need',
    { mode: 'Plan', 'instance-url': '', 'access-token': '' },
    [
      'error: Input "mode" takes load, plan, rehearse, undo or monitor, not "Plan".',
      'Leave it out to load; write "plan" to check without writing anything to the org, "rehearse" to load into the embedded org, "undo" to take back what a run wrote, or "monitor" to list the jobs of the org.',
    ],
  ],
  [
    'no mode, and half a login',
    { mode: 'rehearsal', 'access-token': '', 'instance-url': 'https://a.my.salesforce.com' },
    [
      'error: Input "mode" takes load, plan, rehearse, undo or monitor, not "rehearsal".',
      'Leave it out to load; write "plan" to check without writing anything to the org, "rehearse" to load into the embedded org, "undo" to take back what a run wrote, or "monitor" to list the jobs of the org.',
      'error: No login is complete: "instance-url" is all that is given.',
      expect.stringContaining('ready token takes'),
    ],
  ],
  [
    'no choice of a comment',
    { comment: 'sometimes' },
    [
      'error: Input "comment" takes never, on-failure or always, not "sometimes".',
      'Leave it out for no comment.',
    ],
  ],
  [
    'no truth value',
    { 'allow-production': 'yes' },
    ['error: Input "allow-production" takes true or false, not "yes".', 'Leave it out for false.'],
  ],
  [
    'no org id',
    { 'expected-org-id': '00D000000000001AAB' },
    [
      'error: Input "expected-org-id" takes the id of an org, not "00D000000000001AAB".',
      'It begins with "00D" and has 15 or 18 characters, upper and lower case as under Setup, "Company Information".',
    ],
  ],
  [
    'a host alone',
    { 'instance-url': 'example.my.salesforce.com' },
    ['error: Input "instance-url" is not a URL.', NAMES_MY_DOMAIN],
  ],
  [
    'a host and port',
    { 'instance-url': 'localhost:8080' },
    ['error: Input "instance-url" is not a URL.', NAMES_MY_DOMAIN],
  ],
  [
    'a broken URL',
    { 'instance-url': 'https://exa mple' },
    ['error: Input "instance-url" is not a URL.', NAMES_MY_DOMAIN],
  ],
  ['plain http', { 'instance-url': 'http://example.my.salesforce.com' }, HTTPS],
  ['a host that only looks like this machine', { 'instance-url': 'http://127.0.0.1.example.com' }, HTTPS],
  ['another scheme', { 'instance-url': 'ftp://example.my.salesforce.com' }, HTTPS],
  [
    'a path',
    { 'instance-url': 'https://example.my.salesforce.com/services?x' },
    [
      'error: Input "instance-url" goes on after the host.',
      'Write scheme and host alone: "https://example.my.salesforce.com".',
    ],
  ],
  [
    'a password',
    { 'instance-url': 'https://user:secret@example.my.salesforce.com' },
    [
      'error: Input "instance-url" holds a user name or a password.',
      'Write scheme and host alone; a token belongs into "access-token".',
    ],
  ],
  [
    'the host of pages',
    { 'instance-url': 'https://example--test.sandbox.lightning.force.com' },
    [
      'error: Input "instance-url" names a host for browsers: "example--test.sandbox.lightning.force.com".',
      'Write the My Domain URL: "https://example--test.sandbox.my.salesforce.com".',
    ],
  ],
  [
    'the login host',
    { 'instance-url': 'https://login.salesforce.com' },
    [
      'error: Input "instance-url" names the login host "login.salesforce.com".',
      'Write the org\'s My Domain URL, which ends in ".my.salesforce.com".',
    ],
  ],
  [
    'a JWT-based token',
    { 'access-token': 'eyJfake.eyJfake.fake' },
    [
      'error: Input "access-token" is a JWT-based access token, which the Bulk API does not take.',
      'Have the connected app issue opaque tokens; they begin with "00D".',
    ],
  ],
  [
    'a token on two lines',
    { 'access-token': '00DFAKE!\nmore' },
    [
      'error: Input "access-token" has a blank or a line break inside.',
      'Store the token alone, on one line.',
    ],
  ],
  [
    'a token with a blank',
    { 'access-token': 'Bearer 00DFAKE!fake' },
    [
      'error: Input "access-token" has a blank or a line break inside.',
      'Store the token alone, on one line.',
    ],
  ],
  [
    'the text of the sf CLI',
    { 'access-token': "[REDACTED] Use 'sf org auth show-access-token' to view" },
    [
      'error: Input "access-token" is not a token, but a text that the sf CLI shows in its place.',
      'Take the token from "sf org auth show-access-token --json".',
    ],
  ],
  [
    'a token that no header takes',
    { 'access-token': '00DFAKE!“fake”' },
    [
      'error: Input "access-token" holds characters that no token has.',
      'Copy the token again; it is made of ASCII letters, digits and signs.',
    ],
  ],
  [
    'an auth URL',
    { 'access-token': 'force://PlatformCLI::fake@example.my.salesforce.com' },
    ['error: Input "access-token" is an SFDX auth URL, not a token.', 'Give it as "sfdx-auth-url", alone.'],
  ],
  [
    'an API version with a letter',
    { 'api-version': 'v66.0' },
    ['error: Input "api-version" takes a version such as "66.0", not "v66.0".', 'Write "66.0".'],
  ],
  [
    'an API version without its zero',
    { 'api-version': '65' },
    ['error: Input "api-version" takes a version such as "66.0", not "65".', 'Write "65.0".'],
  ],
  [
    'no API version',
    { 'api-version': 'latest' },
    ['error: Input "api-version" takes a version such as "66.0", not "latest".', 'Write "66.0".'],
  ],
  [
    'an old API version',
    { 'api-version': '40.0' },
    ['error: Input "api-version": "40.0" is too old.', 'Versions from 41.0 on are supported.'],
  ],
  [
    'no limit',
    { 'max-failed-records': '-1' },
    [
      'error: Input "max-failed-records" takes a number of records or a percentage, not "-1".',
      'Write "10", or "2%" for two in a hundred of the records read.',
    ],
  ],
  [
    'no folder',
    { 'results-path': '' },
    ['error: Input "results-path" is empty.', 'Leave it out, or name a folder.'],
  ],
  [
    'no ids',
    { jobs: 'accounts contacts' },
    [
      'error: Input "jobs" takes ids of the manifest\'s jobs, not "accounts contacts".',
      'Part them with commas or line ends.',
    ],
  ],
  [
    'no ids of Bulk API jobs',
    { 'jobs-of-others': '750000000000001AAA, accounts\n751000000000001AAA\n75000000000000aaaa' },
    ['accounts', '751000000000001AAA', '75000000000000aaaa'].flatMap((id) => [
      `error: Input "jobs-of-others" takes ids of Bulk API jobs, not "${id}".`,
      'They begin with "750" and have 15 or 18 characters. Part them with commas or line ends.',
    ]),
  ],
  [
    'no variables',
    { variables: 'STAGE=test\nsecret\nSTAGE=again\n2=x' },
    [
      'error: Input "variables", line 2: this is not NAME=value.',
      'The name is made of letters, digits and _, and does not begin with a digit.',
      'error: Input "variables", line 3: "STAGE" is there twice.',
      'Keep one of the two.',
      'error: Input "variables", line 4: this is not NAME=value.',
      'The name is made of letters, digits and _, and does not begin with a digit.',
    ],
  ],
];

describe('inputs that are wrong', () => {
  test.for(mistakes)('%s', ([, raw, expected]) => {
    expect(messages(raw)).toEqual(expected);
    expect(readInputs({ ...defaults, ...raw }).inputs).toBeUndefined();
  });

  test('are reported at once', () => {
    const all = messages({
      mode: 'x',
      'api-version': '5',
      'max-failed-records': 'few',
      jobs: '/',
      'access-token': 'eyJ',
    });
    expect(all.filter((line) => line.startsWith('error: '))).toHaveLength(5);
  });

  test('github-token is none of the login', () => {
    expect(inputs({ 'github-token': 'ghs_other_fake' })).toBeDefined();
  });

  test('an input that action.yml does not have is a warning', () => {
    const reading = readInputs({ ...defaults, 'acess-token': 'x', colour: 'x' });
    expect(reading.inputs).toBeDefined();
    expect(reading.diagnostics).toEqual([
      {
        severity: 'warning',
        message: 'There is no input "acess-token".',
        hint: 'Did you mean "access-token"?',
      },
      { severity: 'warning', message: 'There is no input "colour".', hint: 'Take it out.' },
    ]);
  });

  test('no secret is shown, whichever input it was put into', () => {
    const secret = 'S3cretS3cret';
    const forms = [
      secret,
      `eyJ${secret}`,
      `a ${secret}`,
      `force://${secret}`,
      `https://u:${secret}@h`,
      `https://h/${secret}`,
      `“${secret}`,
    ];
    for (const form of forms) {
      for (const id of [
        'instance-url',
        'access-token',
        'variables',
        'private-key',
        'client-secret',
        'sfdx-auth-url',
      ]) {
        const reading = readInputs({ ...defaults, [id]: form });
        expect(JSON.stringify(reading), `${id}: ${form}`).not.toContain(secret);
      }
    }
  });

  test('any texts give inputs or errors', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom('', 'load', '66.0', '=', '\n', 'a=b', 'http://localhost'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(inputFields), 'other'), value), (raw) => {
        const { inputs: read, diagnostics } = readInputs(raw);
        expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(read === undefined);
      }),
    );
  });
});
