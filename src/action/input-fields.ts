/** An input of the action as the code knows it; `action.yml` holds the same ids and defaults. */
export interface InputField {
  readonly default: string;
  /** Refused, when it has another value than its default. */
  readonly isLater?: true;
  readonly isLogin?: true;
}

const later = { default: '', isLater: true } as const;
const laterLogin = { ...later, isLogin: true } as const;

/** Every input of the action, by id. */
export const inputFields = {
  manifest: { default: 'bulk-load.yml' },
  mode: { default: 'load' },
  jobs: { default: '' },
  variables: { default: '' },
  'instance-url': { default: '' },
  'access-token': { default: '' },
  'sfdx-auth-url': laterLogin,
  'client-id': laterLogin,
  username: laterLogin,
  'private-key': laterLogin,
  'client-secret': laterLogin,
  'token-handler': laterLogin,
  'target-org': laterLogin,
  'login-url': { ...later, default: 'https://login.salesforce.com' },
  'expected-org-id': later,
  'allow-production': { ...later, default: 'false' },
  'api-version': { default: '66.0' },
  'max-failed-records': { default: '0' },
  'results-path': { default: '${{ runner.temp }}/bulk-load' },
  'resume-from': { default: '' },
  comment: { default: 'never' },
  'github-token': { default: '${{ github.token }}' },
} as const satisfies Record<string, InputField>;

export type InputId = keyof typeof inputFields;
