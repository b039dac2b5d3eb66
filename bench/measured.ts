import type { Timing } from './timed-process.ts';

/** What came of the runs of a case. */
export interface Measured {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly timings: readonly Timing[];
  /** The name of what does the least that it can be done with. */
  readonly floor?: string;
}

export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** The medians as a table in Markdown. */
export function measuredTable(all: readonly Measured[]): string {
  const lines = all.map((measured) => {
    const wall = wallOf(measured);
    const floor = all.find(({ name }) => name === measured.floor);
    const ratio = floor === undefined ? '' : `${(wall / wallOf(floor)).toFixed(2)} ×`;
    const { bytes, name, rows, timings } = measured;
    const perSecond = (amount: number): number => (amount * 1000) / wall;
    const cells = [
      ...[name, rows.toLocaleString('en'), megabytes(bytes), seconds(wall), ratio],
      ...[Math.round(perSecond(rows)).toLocaleString('en'), Math.round(perSecond(bytes) / 1e6)],
      megabytes(median(timings.map(({ peakBytes }) => peakBytes))),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| | records | files | wall | of the floor | records/s | MB/s | peak memory |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

function wallOf({ timings }: Measured): number {
  return median(timings.map(({ milliseconds }) => milliseconds));
}
