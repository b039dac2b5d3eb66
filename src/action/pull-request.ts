/**
 * The number of the pull request that the event is about; undefined for other events. Told by the event's payload
 * (GitHub, "Webhook events and payloads"): `pull_request` and its relatives carry one, a comment on one is an
 * `issue`, and a `workflow_run` lists those of the same repository.
 */
export function pullRequestNumber(event: unknown): number | undefined {
  const issue = member(event, 'issue');
  const [triggering] = listOf(member(member(event, 'workflow_run'), 'pull_requests'));
  const numbers = [
    member(member(event, 'pull_request'), 'number'),
    member(issue, 'pull_request') === undefined ? undefined : member(issue, 'number'),
    member(triggering, 'number'),
  ];
  return numbers.find((one): one is number => Number.isSafeInteger(one) && Number(one) > 0);
}

/** A member of a JSON object; undefined when there is none, or the value is no object. */
export function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
