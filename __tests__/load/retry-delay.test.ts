import { expect, test } from 'vitest';
import { retryDelay } from '../../src/salesforce/retry-delay.ts';

const now = Date.UTC(2026, 0, 5, 9, 0, 0);

test.each([
  { attempt: 1, random: 0, retryAfter: undefined, delay: 250 },
  { attempt: 1, random: 1, retryAfter: undefined, delay: 500 },
  { attempt: 2, random: 1, retryAfter: undefined, delay: 1_000 },
  { attempt: 4, random: 0.5, retryAfter: undefined, delay: 3_000 },
  { attempt: 40, random: 1, retryAfter: undefined, delay: 30_000 },
  { attempt: 1, random: 1, retryAfter: '7', delay: 7_000 },
  { attempt: 1, random: 1, retryAfter: ' 7 ', delay: 7_000 },
  { attempt: 1, random: 1, retryAfter: '0', delay: 500 },
  { attempt: 1, random: 1, retryAfter: '-5', delay: 500 },
  { attempt: 1, random: 1, retryAfter: 'soon', delay: 500 },
  { attempt: 1, random: 1, retryAfter: '', delay: 500 },
  { attempt: 1, random: 1, retryAfter: 'Mon, 05 Jan 2026 09:00:20 GMT', delay: 20_000 },
  { attempt: 1, random: 1, retryAfter: 'Mon, 05 Jan 2026 08:59:00 GMT', delay: 500 },
])(
  'attempt $attempt with Retry-After $retryAfter waits $delay ms',
  ({ attempt, random, retryAfter, delay }) => {
    expect(retryDelay(attempt, random, retryAfter, now, 120_000)).toBe(delay);
  },
);
