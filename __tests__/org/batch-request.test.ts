import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BatchRequest } from '../../src/org/bulk/batch-request.ts';
import { collectGarbage } from '../garbage.ts';

const bytes = Buffer.from('Name\nÄ\n');

test.each([
  ['as it came', new BatchRequest(bytes)],
  ['unpacked', new BatchRequest(bytes, gzipSync(bytes))],
])('what was sent is read %s, as often as it is asked for', (_, request) => {
  expect(request.length).toBe(bytes.length);
  expect([request.bytes(), request.bytes()]).toEqual([bytes, bytes]);
});

test('what came packed is held packed alone', async () => {
  const sent = (): [BatchRequest, WeakRef<Buffer>] => {
    const unpacked = Buffer.alloc(1_000_000);
    return [new BatchRequest(unpacked, gzipSync(unpacked)), new WeakRef(unpacked)];
  };
  const [request, unpacked] = sent();
  await setImmediate();
  collectGarbage();
  expect(unpacked.deref()).toBeUndefined();
  expect(request.bytes()).toHaveLength(1_000_000);
});
