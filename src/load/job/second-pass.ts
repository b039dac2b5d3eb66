import type { FailureDigest } from '../../outcome/failure-digest.ts';
import type { JobOutcome } from '../../outcome/outcome.ts';
import { passName, type PlannedJob } from '../../plan/plan.ts';
import { BatchSource } from '../../records/inspection/batch-source.ts';
import { FirstErrors } from '../../records/second-pass/first-errors.ts';
import { FirstPass } from '../../records/second-pass/first-pass.ts';
import { SecondPassSink } from '../../records/second-pass/second-pass-sink.ts';
import type { Pairing } from '../../records/record/pairing.ts';
import { LinkRows } from '../../records/second-pass/link-rows.ts';
import type { LinkProjection } from '../../records/mapping/projection.ts';
import type { ResultFiles } from '../../records/results/result-files.ts';
import { rowError } from '../../records/record/row-error.ts';
import { unseen, type BatchTally } from '../results/batch-result.ts';
import type { LoadContext } from '../send/context.ts';
import { runPass, type PassEnd } from './pass.ts';
import type { Stop } from '../send/stop.ts';

/** How the passes of a job fit between other jobs. */
export interface PassTiming {
  /**
   * Must be called when the first pass is over, with what is known of the job then, and whether it was stopped: then a
   * later run may send more of its records.
   */
  firstPassEnded(outcome: JobOutcome, isStopped: boolean): void;
  /**
   * Resolves when the records are there that the second pass refers to, or will not be: then to a sentence that says why
   * the pass must not begin.
   */
  readonly parentsLoaded: Promise<string | undefined>;
}

interface SecondPassParts {
  readonly planned: PlannedJob;
  readonly links: LinkProjection;
  readonly results: ResultFiles;
  readonly pairing: Pairing | undefined;
  readonly context: LoadContext;
  readonly digest: FailureDigest;
  readonly stop: Stop;
}

/** What the second pass did itself, and what finally became of the records of each batch. */
export interface SecondPassEnd extends PassEnd {
  /** What the service made of each batch's rows. */
  readonly linkTallies: readonly BatchTally[];
}

/**
 * The update that sets references to records that were not there when the first pass sent theirs. A record is counted
 * once: it has succeeded when both passes have, and failed, with its Id, when it is in the org without a reference.
 */
export class SecondPass {
  /** Takes what the first pass makes of the records. */
  readonly firstPass: FirstPass;
  /** Its name in the journal. */
  readonly name: string;
  readonly #parts: SecondPassParts;
  readonly #planned: PlannedJob;
  readonly #errorsPath: string;

  private constructor(parts: SecondPassParts, firstPass: FirstPass, errorsPath: string) {
    this.firstPass = firstPass;
    this.#parts = parts;
    this.#planned = { ...parts.planned, indexes: [], pass: 2 };
    this.name = passName(this.#planned);
    this.#errorsPath = errorsPath;
  }

  static async prepare(parts: SecondPassParts): Promise<SecondPass> {
    const { context, planned, results } = parts;
    const path = `${context.resultsFolder}/${planned.job.id}/first-pass.csv`;
    return new SecondPass(parts, await FirstPass.create(path, results, context.files), path);
  }

  /** Sends what can be sent, unless the job was stopped, and writes the result files in every case. */
  async run(first: PassEnd): Promise<SecondPassEnd> {
    const { context, digest, links, pairing, planned, results, stop } = this.#parts;
    const { files: ports } = context;
    const { inspection } = planned;
    const ahead = first.tallies.reduce((most, { failed }) => Math.max(most, failed), 0);
    const errors = await FirstErrors.open(this.#errorsPath, ahead, ports);
    const names = inspection.files.map(({ name }) => name);
    const sink = new SecondPassSink(
      { results, firstPass: this.firstPass, errors },
      links.fields,
      (record, error) => digest.add([rowError(error)], { file: names[record.file] ?? '', line: record.line }),
    );
    const end = await runPass({
      ...{ planned: this.#planned, context, digest, stop, files: sink },
      source: new BatchSource(inspection, ports, new LinkRows(links, this.firstPass, pairing)),
    });
    await ports.remove(this.#errorsPath);
    const tallies = first.tallies.map((tally, index) => {
      const [link, final] = [end.tallies[index], sink.batches[index]];
      return link === undefined || final === undefined ? (link ?? tally) : finalTally(tally, link, final);
    });
    return { ...end, tallies, linkTallies: end.tallies };
  }

  /** What is left to say when the result files cannot be written: nothing is known of any record any more. */
  unknown(): SecondPassEnd {
    const { batches } = this.#planned.inspection;
    const nothing = { retryBatches: [], retryDiscrepancies: [], listDiscrepancies: [], linkTallies: [] };
    return {
      ...{ ...nothing, jobIds: [], infos: new Map() },
      tallies: batches.map((batch) => unseen(batch, { kind: 'unknown' })),
    };
  }
}

function finalTally(
  first: BatchTally,
  link: BatchTally,
  final: SecondPassSink['batches'][number],
): BatchTally {
  return {
    ...final,
    healed: Math.min(final.succeeded, first.healed + link.healed),
    tolerated: first.tolerated + link.tolerated + final.tolerated,
    inDoubt: Math.min(first.inDoubt, final.notProcessed),
    discrepancies: [...first.discrepancies, ...link.discrepancies],
  };
}
