/** An input of the action as the code knows it; `action.yml` holds the same ids and defaults. */
export interface InputField {
  readonly default: string;
}

/** Every input of the action, by id. */
export const inputFields = {
  manifest: { default: 'bulk-load.yml' },
  mode: { default: 'load' },
  jobs: { default: '' },
  variables: { default: '' },
  'instance-url': { default: '' },
  'access-token': { default: '' },
  'sfdx-auth-url': { default: '' },
  'client-id': { default: '' },
  username: { default: '' },
  'private-key': { default: '' },
  'client-secret': { default: '' },
  'token-handler': { default: '' },
  'target-org': { default: '' },
  'login-url': { default: 'https://login.salesforce.com' },
  'expected-org-id': { default: '' },
  'allow-production': { default: 'false' },
  'allow-untrusted-checkout': { default: 'false' },
  'api-version': { default: '66.0' },
  'max-failed-records': { default: '0' },
  'results-path': { default: '${{ runner.temp }}/bulk-load' },
  'resume-from': { default: '' },
  'jobs-of-others': { default: '' },
  'org-schema': { default: '' },
  'org-data': { default: '' },
  'undo-from': { default: '' },
  'undo-changed': { default: 'undo' },
  'monitor-filter': { default: '' },
  'abort-jobs': { default: 'false' },
  'compare-limit': { default: '200000' },
  comment: { default: 'never' },
  'github-token': { default: '${{ github.token }}' },
} as const satisfies Record<string, InputField>;

export type InputId = keyof typeof inputFields;
