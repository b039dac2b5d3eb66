import type { RunningOrg } from '../../src/org/org.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { accountOf } from '../random-loads/account.ts';
import { randomLoadOf, startLoadOrg, type LoadKind } from '../random-loads/load-kinds.ts';
import type { RandomLoad } from '../random-loads/random-load.ts';
import { attempt, type Attempt } from './in-process-run.ts';
import { RESULTS } from './mortal-load.ts';

const ATTEMPTS = 8;
const COPY = '/copy';
const COPIED = '/copied';

/** What was resumed from: the journal itself, or something that is not quite it. */
type Source = 'journal' | 'changed' | 'older';
type End = 'green' | 'red' | 'refused' | 'stopped' | 'dead';

/** A load that dies again and again, while others resume it from what is no longer its journal. */
export interface TamperedRound {
  readonly seed: number;
  /** How often which source came to which end, as in `older: refused`. */
  readonly ends: Readonly<Record<string, number>>;
  readonly mistakes: readonly string[];
}

/**
 * Loads a random randomLoad in a process that dies at random moments. After each death somebody resumes from a journal that
 * was changed, from an older copy, or from one that lacks its last lines; then from the journal itself.
 */
export async function tamperedRound(kind: LoadKind, seed: number): Promise<TamperedRound> {
  const random = seededRandom(seed);
  const { org, parentId } = await startLoadOrg({ seed, timing: { kind: 'reads', reads: 0 } });
  try {
    const randomLoad = randomLoadOf(kind, seed, parentId);
    const files = new MemoryFiles(
      Object.fromEntries(Object.entries(randomLoad.files).map(([name, content]) => [`/w/${name}`, content])),
    );
    const ends: Record<string, number> = {};
    const mistakes: string[] = [];
    const copies: Buffer[] = [];
    const resume = async (source: Source, wanted: Partial<Attempt>): Promise<End> => {
      const resultsFolder = source === 'journal' ? RESULTS : COPIED;
      const { outcome, sent } = await attempt({
        ...{ url: org.url, token: org.token, files, random, resultsFolder },
        ...wanted,
      });
      // What was on its way reaches the org.
      if (outcome === 'dead') await new Promise((resolve) => setTimeout(resolve, 10));
      const end = endOf(outcome);
      ends[`${source}: ${end}`] = (ends[`${source}: ${end}`] ?? 0) + 1;
      if (end === 'refused' && sent.batches > 0) mistakes.push(`refused, but sent: ${source}`);
      if (source === 'changed' && end !== 'refused' && end !== 'dead')
        mistakes.push(`not refused: ${source}`);
      if (outcome !== 'dead' && (end === 'green' || end === 'red')) {
        const ofRun = filesIn(resultsFolder, files);
        mistakes.push(...accountOf(randomLoad, { outcome, files: ofRun, resultsFolder, org }).mistakes);
      }
      return end;
    };
    let isDone = false;
    for (let number = 1; number <= ATTEMPTS && !isDone; number++) {
      const path = `${RESULTS}/checkpoint.json`;
      const end = await resume('journal', {
        ...(files.contents.has(path) ? { resumeFrom: RESULTS } : {}),
        ...(number < ATTEMPTS ? deathAt(random) : {}),
      });
      isDone = end !== 'dead';
      const journal = files.contents.get(path);
      if (journal === undefined) continue;
      copies.push(Buffer.from(journal));
      for (const source of ['changed', 'older'] as const) {
        const copy = source === 'changed' ? changed(journal, random) : older(copies, random);
        files.contents.set(`${COPY}/checkpoint.json`, copy);
        files.contents.delete(`${COPIED}/checkpoint.json`);
        await resume(source, { resumeFrom: COPY, ...(random() < 0.5 ? deathAt(random) : {}) });
      }
    }
    return { seed, ends, mistakes: [...mistakes, ...doubles(randomLoad, org)] };
  } finally {
    await org.stop();
  }
}

/** What another run has left in its own folder, since it died, is not looked at. */
function filesIn(folder: string, files: MemoryFiles): MemoryFiles {
  return new MemoryFiles(
    Object.fromEntries([...files.contents].filter(([path]) => path.startsWith(`${folder}/`))),
  );
}

function endOf(outcome: Outcome | 'dead'): End {
  if (outcome === 'dead') return 'dead';
  if (outcome.verdict === 'success') return 'green';
  if (outcome.verdict === 'records-failed') return 'red';
  return outcome.verdict === 'invalid' ? 'refused' : 'stopped';
}

function deathAt(random: () => number): Partial<Attempt> {
  const moment = random();
  return random() < 0.6
    ? { dieAtRequest: 1 + Math.floor(moment * 40) }
    : { dieAfterBytes: Math.floor(moment * 3_000) };
}

/** With a byte changed, or a line taken out, doubled or moved: never the last line alone, which a crash may tear. */
function changed(journal: Uint8Array, random: () => number): Buffer {
  const whole = Buffer.from(journal.subarray(0, journal.lastIndexOf(0x0a) + 1));
  const lines = whole.toString('utf8').slice(0, -1).split('\n');
  const text = (some: readonly string[]): Buffer => Buffer.from(some.map((line) => `${line}\n`).join(''));
  const at = Math.floor(random() * (lines.length - 1));
  const [line = '', next = ''] = lines.slice(at);
  switch (Math.floor(random() * 4)) {
    case 0:
      return text(lines.toSpliced(at, 1));
    case 1:
      return text(lines.toSpliced(at, 0, line));
    case 2:
      return text(lines.toSpliced(at, 2, next, line));
    default: {
      const place = Math.floor(random() * (whole.length - 1));
      whole[place] = (whole[place] ?? 0) ^ (1 + Math.floor(random() * 127));
      return whole;
    }
  }
}

/** A copy that was made at an earlier death, or that lacks some of its last lines. */
function older(copies: readonly Buffer[], random: () => number): Buffer {
  const copy = copies[Math.floor(random() * copies.length)] ?? Buffer.alloc(0);
  const lines = copy.toString('utf8').split('\n');
  const head = lines.filter((line) => /^\{"kind":"(?:run|planned)"/.test(line)).length;
  const kept = head + Math.floor(random() * (lines.length - head));
  return Buffer.from(
    lines
      .slice(0, kept)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

function doubles({ objects }: RandomLoad, org: RunningOrg): string[] {
  const names = objects.flatMap((object) =>
    org.store.all(object).map(({ values }) => String(values.get('Name'))),
  );
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return twice.length === 0 ? [] : [`stored twice: ${twice.join()}`];
}
