const pending: (() => Promise<unknown>)[] = [];

/** Has something ended or removed when the tests of the file are done; also for tests that run side by side. */
export function atEnd(action: () => Promise<unknown>): void {
  pending.push(action);
}

/** Does all that is to be done at the end of a file. */
export async function endAll(): Promise<void> {
  await Promise.all(pending.splice(0).map(async (action) => action()));
}
