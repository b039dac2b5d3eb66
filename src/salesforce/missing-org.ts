import type { HttpResponse } from '../ports/http.ts';

/** What Salesforce answers at the address of an org that is gone: a scratch org that has expired, as a rule. */
const MISSING_ORG_STATUS = 420;

/** There is no org at the address; that does not pass. */
export class MissingOrgError extends Error {
  override readonly name = 'MissingOrgError';

  constructor(purpose: string) {
    super(
      `Could not ${purpose}: the org is no longer there (HTTP 420). A scratch org or trial may have expired or been deleted: check "instance-url", and log in to an org that is up.`,
    );
  }
}

/** @throws MissingOrgError when an answer says that there is no org */
export function refuseMissingOrg({ status }: HttpResponse, purpose: string): void {
  if (status === MISSING_ORG_STATUS) throw new MissingOrgError(purpose);
}
