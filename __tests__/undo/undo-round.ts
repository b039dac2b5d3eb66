import { seededRandom } from '../../src/org/seeded-random.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import type { NotTakenBack, Outcome } from '../../src/outcome/outcome.ts';
import { attempt } from '../crash/in-process-run.ts';
import type { MemoryFiles } from '../ports/memory-files.ts';
import { randomFaults } from '../soak/random-faults.ts';
import { FIELDS, randomRun, type Dice, type RandomRun } from './random-run.ts';
import { checkout, snapshot, UNDO } from './round-trip.ts';

/** What became of a random run and its undo, and what is wrong with it. */
export interface UndoRound {
  readonly seed: number;
  readonly ends: readonly string[];
  readonly mistakes: readonly string[];
}

/** How the round is disturbed. */
interface Disturbance {
  /** Whether the org misbehaves: then a row may be done twice, and be counted so. */
  readonly isFaulty: boolean;
  readonly random: () => number;
  readonly dice: Dice;
}

const MAX_TRIES = 8;
/** From this try on the org does as it should. */
const HEALED_AT = 5;

/**
 * Loads random records into an org that holds some, with faults, a cancel or a death among them, and takes all of it
 * back. Then the org must be what it was, but for what the undo says it has not taken back.
 */
export async function undoRound(seed: number): Promise<UndoRound> {
  const random = seededRandom(seed);
  const dice = (sides: number): number => Math.floor(random() * sides);
  const schema = new Schema(
    standardObjects().map((object) =>
      object.with((FIELDS[object.name] ?? []).map(([name, notation]) => fieldFromNotation(name, notation))),
    ),
  );
  const isFaulty = dice(3) === 0;
  const org = await startOrg({
    ...{ schema, timing: { kind: 'reads', reads: dice(3) }, seed },
    faults: isFaulty ? randomFaults(random) : [],
  });
  try {
    return { seed, ...(await loadAndUndo(org, { isFaulty, random, dice })) };
  } finally {
    await org.stop();
  }
}

async function loadAndUndo(
  org: RunningOrg,
  { dice, isFaulty, random }: Disturbance,
): Promise<Omit<UndoRound, 'seed'>> {
  const run = randomRun(org, dice);
  const before = snapshot(org);
  const files = checkout(run.jobs, run.sources);
  const common = { url: org.url, token: org.session.token, files, random };
  const end = dice(4);
  const load = await attempt({
    ...common,
    ...(end === 0 && { dieAtRequest: 8 + dice(80) }),
    ...(end === 1 && { cancelAtRequest: 8 + dice(80) }),
  });
  const ends = [load.outcome === 'dead' ? 'dead' : load.outcome.verdict];
  if (load.outcome !== 'dead') ends.push(reasonsOf(load.outcome));
  if (load.outcome !== 'dead' && load.outcome.verdict === 'invalid')
    return { ends, mistakes: load.outcome.diagnostics.map(({ message }) => message) };
  const purged =
    load.outcome !== 'dead' && load.outcome.verdict === 'success' ? purge(org, run, dice) : undefined;
  if (leavesNothing(load.outcome, files)) return { ends, mistakes: unlike(before, org, run, purged) };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const dies = dice(3) === 0 && tries < 3;
    if (tries === HEALED_AT) org.faults.replace([]);
    const { outcome: undone } = await attempt({
      ...{ ...common, ...UNDO, resultsFolder: '/u' },
      ...(dies && { dieAtRequest: 4 + dice(40) }),
      ...(files.contents.has('/u/checkpoint.json') && { resumeFrom: '/u' }),
    });
    ends.push(undone === 'dead' ? 'dead' : undone.verdict);
    if (undone === 'dead') continue;
    // What the step does when a run is finished.
    if (undone.verdict === 'success' || undone.verdict === 'records-failed')
      files.contents.delete('/u/checkpoint.json');
    ends.push(reasonsOf(undone));
    if (undone.verdict === 'success') {
      const listed = undone.undo?.notTakenBack ?? [];
      const wrong = [...unlike(before, org, run, purged), ...misreported(listed, org, run, purged, isFaulty)];
      return { ends, mistakes: wrong };
    }
    if (undone.verdict === 'invalid') break;
  }
  // What an org has answered wrongly of the run once, it may answer so for ever: then the undo says what is not known.
  const isSaid = isFaulty && ends.at(-2) === 'error' && ends.at(-1) !== '';
  return { ends, mistakes: isSaid ? [] : ['the undo did not come to its end'] };
}

function reasonsOf({ diagnostics, jobs, troubles }: Outcome): string {
  const messages = diagnostics.map(({ message }) => message);
  return [...troubles, ...messages, ...jobs.flatMap(({ reasons }) => reasons)].join(' ');
}

/** Removes a record for good whose values the run has kept. */
function purge(org: RunningOrg, { kept }: RandomRun, dice: Dice): string | undefined {
  const record = dice(2) === 0 ? org.store.get(kept[dice(kept.length)] ?? '') : undefined;
  if (record !== undefined) org.store.remove(record, dice(2) === 0);
  return record?.id;
}

/** Whether the run has created nothing and kept no values, as far as it knows. */
function leavesNothing(load: Outcome | 'dead', { contents }: MemoryFiles): boolean {
  if (contents.has('/r/undo.json')) return false;
  return !contents.has('/r/checkpoint.json') || (load !== 'dead' && load.verdict !== 'error');
}

/** How the org differs from what it was, but for what no undo takes back. */
function unlike(
  before: Readonly<Record<string, unknown>>,
  org: RunningOrg,
  { doomed, overwritten }: RandomRun,
  purged: string | undefined,
): string[] {
  const after = snapshot(org);
  const left = new Set([
    ...[...doomed.values()].flat(),
    ...overwritten,
    ...(purged === undefined ? [] : [purged]),
  ]);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => !left.has(id) && JSON.stringify(before[id]) !== JSON.stringify(after[id]))
    .map((id) => `${id} is ${JSON.stringify(after[id])} and was ${JSON.stringify(before[id])}`);
}

/** What the undo says that it has not taken back, and is not so. */
function misreported(
  listed: readonly NotTakenBack[],
  org: RunningOrg,
  { doomed, overwritten }: RandomRun,
  purged: string | undefined,
  isFaulty: boolean,
): string[] {
  const isGone = (id: string): boolean => org.store.get(id)?.deleted !== false;
  const isOther = (id: string): boolean => org.store.get(id)?.values.get('Company') === 'other';
  const expected = new Map([
    ...[...doomed].map(([job, ids]) => [`${job} deleted`, ids.filter(isGone).length] as const),
    ['plain values-not-kept', overwritten.filter(isOther).length],
    ['titles gone', purged === undefined ? 0 : 1],
  ]);
  const said = new Map(listed.map(({ job, reason, records }) => [`${job} ${reason}`, records]));
  return [...new Set([...expected.keys(), ...said.keys()])].flatMap((key) => {
    const [is, should] = [said.get(key) ?? 0, expected.get(key) ?? 0];
    return (isFaulty ? is > 0 === should > 0 : is === should)
      ? []
      : [`${key}: ${is} records are listed, and it is ${should}`];
  });
}
