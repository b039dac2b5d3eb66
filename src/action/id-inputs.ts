import type { Mistakes } from '../diagnostic/mistakes.ts';
import { isSalesforceId } from '../limits/salesforce-id.ts';
import { isJobId } from '../manifest/job-id.ts';

/** The entries of an input that lists some, parted by commas or line ends, each once. */
export function listed(text: string): ReadonlySet<string> {
  const parts = text.split(/[,\r\n]/).map((part) => part.trim());
  return new Set(parts.filter((part) => part !== ''));
}

/** Ids of Bulk API jobs that a resumed run need not fear. */
export function readJobsOfOthers(text: string, mistakes: Mistakes): readonly string[] {
  const ids = listed(text);
  for (const id of ids) {
    if (id.startsWith('750') && isSalesforceId(id)) continue;
    mistakes.error({
      message: `Input "jobs-of-others" takes ids of Bulk API jobs, not "${id}".`,
      hint: 'They begin with "750" and have 15 or 18 characters. Part them with commas or line ends.',
    });
  }
  return [...ids];
}

/** Ids of the manifest's jobs; whether it has them is not looked at. */
export function readJobs(text: string, mistakes: Mistakes): readonly string[] {
  const jobs = listed(text);
  for (const id of jobs) {
    if (isJobId(id)) continue;
    mistakes.error({
      message: `Input "jobs" takes ids of the manifest's jobs, not "${id}".`,
      hint: 'Part them with commas or line ends.',
    });
  }
  return [...jobs];
}

/** The only org that may be loaded. */
export function readExpectedOrg(text: string, mistakes: Mistakes): { expectedOrgId?: string } {
  if (text === '') return {};
  if (!text.startsWith('00D') || !isSalesforceId(text)) {
    mistakes.error({
      message: `Input "expected-org-id" takes the id of an org, not "${text}".`,
      hint: 'It begins with "00D" and has 15 or 18 characters, upper and lower case as under Setup, "Company Information".',
    });
  }
  return { expectedOrgId: text };
}
