import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BatchRequest } from '../../src/org/bulk/batch-request.ts';

const bytes = Buffer.from('Name\nÄ\n');

test.each([
  ['as it came', new BatchRequest(bytes)],
  ['unpacked', new BatchRequest(bytes, gzipSync(bytes))],
])('what was sent is read %s, as often as it is asked for', (_, request) => {
  expect(request.length).toBe(bytes.length);
  expect([request.bytes(), request.bytes()]).toEqual([bytes, bytes]);
});
