import type { OrgOptions, RunningOrg } from '../../src/org/org.ts';
import { testOrg } from './load-scenario.ts';
import { startRelay } from './relay.ts';

/** An org behind a relay that looks at the batches on their way to it. */
export interface UploadWatch {
  readonly org: RunningOrg;
  /** Of the relay. */
  readonly url: string;
  /** How many batches were on their way at once, at most. */
  readonly most: number;
  /** How many batches were sent while one of another job was not final. */
  readonly early: number;
}

export async function watchUploads(options: OrgOptions | RunningOrg = {}): Promise<UploadWatch> {
  const org = 'stop' in options ? options : await testOrg(options);
  const watch = { org, most: 0, early: 0 };
  let underWay = 0;
  const { url } = await startRelay(org.url, ({ method, url: target }, response) => {
    const [, jobId] = /\/job\/(\w+)\/batch$/.exec(target) ?? [];
    if (method !== 'POST' || jobId === undefined) return false;
    underWay++;
    watch.most = Math.max(watch.most, underWay);
    const others = org.ledger.report().jobs.filter(({ id }) => id !== jobId);
    if (others.some(({ unfinishedBatches }) => unfinishedBatches > 0)) watch.early++;
    response.once('close', () => underWay--);
    return false;
  });
  return Object.assign(watch, { url });
}
