import { describe, expect, test } from 'vitest';
import { type Fixture, fixtures, log, read } from './fixtures.ts';

const wrong = [...fixtures('refused'), ...fixtures('beyond-schema'), ...fixtures('yaml')];

describe('every message about a manifest, whole', () => {
  test.for(wrong)('$name is refused', async ({ text, messages }: Fixture) => {
    const reading = read(text);
    expect(reading.manifest).toBeUndefined();
    await expect(log(reading)).toMatchFileSnapshot(messages);
  });

  test.for(fixtures('accepted'))('$name is accepted', async ({ text, messages }: Fixture) => {
    const reading = read(text);
    expect(reading.manifest).toBeDefined();
    expect(reading.diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
    await expect(log(reading)).toMatchFileSnapshot(messages);
  });

  test.for(wrong)('each caret of $name stands below the text that is meant', ({ text }: Fixture) => {
    const lines = text.split('\n');
    for (const { place } of read(text).diagnostics) {
      if (place?.sourceLine === undefined) continue;
      const { line = 0, column = 0, endColumn = 0 } = place;
      expect(lines[line - 1]).toBe(place.sourceLine);
      expect(column).toBeLessThanOrEqual(place.sourceLine.length + 1);
      expect(endColumn).toBeGreaterThan(column);
      expect(endColumn).toBeLessThanOrEqual(place.sourceLine.length + 2);
    }
  });
});
