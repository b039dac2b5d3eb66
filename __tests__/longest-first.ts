import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that wait for minutes of real time, or work for as long: begun at the end, one of them would be waited for alone. */
const LONGEST = [
  'ends/bundle',
  'fault-table/fault-table',
  'scenarios/cancellation',
  'crash/crash',
  'fault-table/step',
  'scenarios/memory',
  'references/levels',
  'undo/round-trip',
];

/** Begins with the files that take longest, on a machine that has not seen them before as well. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONGEST.some((name) => moduleId.endsWith(`/__tests__/${name}.test.ts`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
