import { expect, test } from 'vitest';
import { rechained } from './chained.ts';
import { InterruptedLoad } from './interrupted-load.ts';
import type { Attempt } from '../crash/in-process-run.ts';

/** @param keys of the job, beside those that it has; `mapping.sdl` is a mapping file that it may name */
async function killed(keys = ''): Promise<InterruptedLoad> {
  const load = await InterruptedLoad.begin({}, keys);
  load.files.contents.set('/w/mapping.sdl', Buffer.from('LASTNAME=LastName\n'));
  expect(await load.start({ dieAtBatch: 3 })).toBe('dead');
  // What was on its way reaches the org.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return load;
}

function edit(load: InterruptedLoad, path: string, change: (text: string) => string): void {
  load.files.contents.set(path, Buffer.from(change(load.files.text(path))));
}

interface Refusal {
  readonly what: string;
  readonly change?: (load: InterruptedLoad) => void;
  readonly wanted?: Partial<Attempt>;
  readonly message: RegExp;
  readonly place?: object;
}

test.each<Refusal>([
  {
    what: 'the manifest',
    change: (load) => {
      edit(load, '/w/bulk-load.yml', (text) => text.replace('people:', 'people: # now with a comment\n   '));
    },
    message: /^The manifest, or a variable in it, is not what it was/,
    place: { file: 'bulk-load.yml', line: 1 },
  },
  {
    what: 'a file',
    change: (load) => {
      edit(load, '/w/people.csv', (text) => text.replace('Name 3', 'Name 4'));
    },
    message: /^The file is not what it was when the run that is to be resumed was begun\.$/,
    place: { file: 'people.csv', line: 1 },
  },
  {
    what: 'a file that has come',
    change: (load) => {
      edit(load, '/w/people2.csv', () => 'LastName\nSomebody\n');
    },
    message: /^The files of job "people" were people\.csv when .* now they are people\.csv, people2\.csv\.$/,
    place: { file: 'bulk-load.yml', line: 3 },
  },
  {
    what: 'the way of cutting batches',
    change: (load) => {
      edit(load, '/r/checkpoint.json', (text) =>
        rechained(text.replace(/"cut":"\w+"/, `"cut":"${'0'.repeat(64)}"`)),
      );
    },
    message: /^The records of job "people" would be cut into other batches/,
    place: { file: 'bulk-load.yml', line: 3 },
  },
  {
    what: 'the API version',
    wanted: { apiVersion: '65.0' },
    message: /^The run that is to be resumed was begun with API version 66\.0, not 65\.0\.$/,
  },
  {
    what: 'the jobs',
    change: (load) => {
      edit(load, '/r/checkpoint.json', (text) =>
        rechained(
          text.replace('"jobs":["people"]', '"jobs":["others"]').replace('"job":"people"', '"job":"others"'),
        ),
      );
    },
    message: /^The run that is to be resumed was begun with the jobs others, not with people\.$/,
  },
  {
    what: 'the folder: there is no checkpoint',
    wanted: { resumeFrom: '/elsewhere' },
    message: /^Input "resume-from": there is no checkpoint\.json in \/elsewhere\.$/,
  },
  {
    what: 'the user',
    change: (load) => {
      edit(load, '/r/checkpoint.json', (text) =>
        rechained(text.replace(/"user":"\w+"/, `"user":"${'0'.repeat(64)}"`)),
      );
    },
    message: /^The run that is to be resumed was begun by another user of the org\.$/,
  },
  {
    what: 'the time: the org keeps its jobs no longer',
    change: (load) => {
      const before = new Date(-7.1 * 24 * 60 * 60 * 1_000).toISOString();
      edit(load, '/r/checkpoint.json', (text) =>
        rechained(text.replace(/"startedAt":"[^"]+"/, `"startedAt":"${before}"`)),
      );
    },
    message:
      /^The run that is to be resumed was begun at \S+\. The org keeps jobs for 7 days, so it is not known/,
  },
  {
    what: 'a line of the checkpoint to one of another kind',
    change: (load) => {
      edit(load, '/r/checkpoint.json', (text) =>
        rechained(text.replace('"kind":"sending"', '"kind":"sent"')),
      );
    },
    message: /^Input "resume-from": checkpoint\.json in \/r cannot be used: line \d+ is none/,
  },
  {
    what: 'a number in the checkpoint',
    change: (load) => {
      edit(load, '/r/checkpoint.json', (text) => text.replace('"batch":2', '"batch":1'));
    },
    message:
      /^Input "resume-from": .* cannot be used: line \d+ is not the one that was written there: lines were/,
  },
])('refused is a change of $what, and nothing is sent', async ({ change, wanted, message, place }) => {
  const load = await killed();
  change?.(load);
  const before = load.files.text('/r/checkpoint.json');
  const outcome = await load.resume(wanted);
  expect(outcome.verdict).toBe('invalid');
  expect(outcome.diagnostics).toEqual([
    expect.objectContaining({
      severity: 'error',
      message: expect.stringMatching(message) as string,
      hint: expect.any(String) as string,
      ...(place === undefined ? {} : { place: expect.objectContaining(place) as object }),
    }),
  ]);
  expect([load.sent.writes, load.files.text('/r/checkpoint.json')]).toEqual([0, before]);
});

test('refused is another org', async () => {
  const load = await killed();
  const other = await InterruptedLoad.begin();
  const outcome = await load.resume({ url: other.org.url, token: other.org.token });
  expect(outcome.verdict).toBe('invalid');
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
    'The run that is to be resumed was begun in another org.',
  ]);
  expect(load.sent.writes).toBe(0);
});

test('a variable that the manifest uses must be the same, any other may change', async () => {
  const load = await InterruptedLoad.begin({}, ", values: {Title: 'No ${RUN}'}");
  expect(await load.start({ dieAtBatch: 3, variables: new Map([['RUN', '1']]) })).toBe('dead');
  const changed = await load.resume({ variables: new Map([['RUN', '2']]) });
  expect(changed.diagnostics.map(({ message }) => message)).toEqual([
    'The manifest, or a variable in it, is not what it was when the run that is to be resumed was begun.',
  ]);
  const variables = new Map([
    ['OTHER', '2'],
    ['RUN', '1'],
  ]);
  expect((await load.resume({ variables })).verdict).toBe('success');
});

test('a mapping file must be the same', async () => {
  const load = await killed(', columns: mapping.sdl');
  edit(load, '/w/mapping.sdl', (text) => `${text}"Baker"=Title\n`);
  const changed = await load.resume();
  expect(changed.diagnostics).toEqual([
    expect.objectContaining({
      message: 'The file is not what it was when the run that is to be resumed was begun.',
      place: { file: 'mapping.sdl', line: 1 },
    }),
  ]);
  expect(load.sent.writes).toBe(0);
  edit(load, '/w/mapping.sdl', () => 'LASTNAME=LastName\n');
  expect((await load.resume()).verdict).toBe('success');
});

test('a checkpoint that was continued elsewhere is refused, and the one there is not', async () => {
  const load = await killed();
  expect(await load.start({ resumeFrom: '/r', resultsFolder: '/second', dieAtBatch: 1 })).toBe('dead');
  const stale = await load.resume({ resultsFolder: '/third' });
  expect(stale.verdict).toBe('invalid');
  expect(stale.diagnostics[0]?.message).toMatch(
    /^The run of \S+ was continued in another folder at \S+, so this/,
  );
  const outcome = await load.resume({ resumeFrom: '/second', resultsFolder: '/second' });
  expect(outcome.verdict).toBe('success');
  expect(load.org.ledger.report().duplicates).toEqual({});
});
