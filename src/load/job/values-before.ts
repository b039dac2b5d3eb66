import { comparedFields } from '../../match/compared-fields.ts';
import { HeldRecords } from '../../match/held-records.ts';
import { ownField } from '../../match/own-field.ts';
import type { PlannedJob } from '../../plan/plan.ts';
import { copyFile } from '../../ports/copy-file.ts';
import type { Files } from '../../ports/files.ts';
import { ExternalSort } from '../../records/bytes/external-sort.ts';
import { hashOf } from '../../records/bytes/hashed-file.ts';
import { csvCell } from '../../records/csv/cells.ts';
import { BatchSource } from '../../records/inspection/batch-source.ts';
import type { Pairing } from '../../records/record/pairing.ts';
import type { SourceRecord } from '../../records/record/source-record.ts';
import { createRows } from '../../records/results/ordered-rows.ts';
import { fileText } from '../../records/results/spreadsheet-text.ts';
import { BEFORE_FILE } from '../../undo/undo-file.ts';
import type { LoadContext } from '../send/context.ts';

const NUMBERS: ReadonlySet<string> = new Set(['double', 'currency', 'percent']);
/** A number of more digits is rounded by those who read JSON. */
const SURE_DIGITS = 15;

/** What is known of a file with values before. */
export interface KeptValues {
  /** Rows below the header. */
  readonly records: number;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Gathers the values that the records of a job are about to lose, and writes them down before anything is sent. */
export class ValuesBefore {
  /** Takes the org's records. */
  readonly held: HeldRecords;
  readonly #planned: PlannedJob;
  readonly #files: Files;
  readonly #path: string;
  /** Names of fields that hold numbers. */
  readonly #numbers: ReadonlySet<string>;
  readonly #warn: (message: string) => void;

  private constructor(
    planned: PlannedJob,
    held: HeldRecords,
    path: string,
    { files, numbers, warn }: Pick<LoadContext, 'files' | 'warn'> & { readonly numbers: ReadonlySet<string> },
  ) {
    this.held = held;
    this.#planned = planned;
    this.#path = path;
    this.#files = files;
    this.#numbers = numbers;
    this.#warn = warn;
  }

  /** Finds the fields whose values can be kept, and warns of the others. @throws as `OrgRecords.describe` */
  static async begin(planned: PlannedJob, context: LoadContext): Promise<ValuesBefore> {
    const { files, orgRecords, resultsFolder, scratchFolder, warn } = context;
    const { id, object } = planned.job;
    const describe = await orgRecords.describe(planned);
    const described = describe(object.value);
    const { later, sent } = comparedFields(planned, describe);
    const [names, numbers] = [new Set<string>(), new Set<string>()];
    for (const { name } of [...sent, ...later]) {
      const own = described && ownField(name, described);
      if (own === undefined) {
        warn(`Job "${id}": the values of the field "${name}" cannot be read, so they are not kept.`);
      } else if (own.updateable) names.add(own.name);
      if (own !== undefined && NUMBERS.has(own.type)) numbers.add(own.name);
    }
    const sort = new ExternalSort(`${scratchFolder}/${id}-before.sort`, files);
    return new ValuesBefore(
      planned,
      new HeldRecords([...names], sort),
      `${resultsFolder}/${id}/${BEFORE_FILE}`,
      { files, numbers, warn },
    );
  }

  /** Writes the values of all records that are about to be overwritten; they are on the disk when it resolves. */
  async write(paired: Pairing, signal: AbortSignal): Promise<KeptValues> {
    const { inspection } = this.#planned;
    const names = this.held.paths;
    const header = ['sf__Id', 'sf__File', 'sf__Line', ...names].join(',');
    const rows = await createRows(this.#path, header, inspection.order, this.#files);
    const rounded = new Set<string>();
    let records = 0;
    try {
      await this.held.visit(inspection.batches, new BatchSource(inspection, this.#files), {
        read: (record) => {
          const { file, line, place } = record;
          return { file, line, place, isFound: mayBeSent(paired, record) };
        },
        meet: ({ isFound, ...place }, held) => {
          if (!isFound || held === undefined) return;
          records++;
          const source = fileText(inspection.files[place.file]?.name ?? '');
          const values = names.map((name) => held.valueAt(name));
          for (const [index, name] of names.entries()) {
            if (this.#numbers.has(name) && mayBeRounded(values[index] ?? '')) rounded.add(name);
          }
          const cells = [held.id, source, String(place.line), ...values].map(csvCell);
          rows.rows.appendText(`${cells.join(',')}\n`);
          rows.endRow(place);
        },
        pause: async () => rows.drain(),
        signal,
      });
    } finally {
      await rows.close(signal);
    }
    for (const name of rounded) {
      this.#warn(
        `Job "${this.#planned.job.id}": the field "${name}" holds numbers of more than ${SURE_DIGITS} digits, which the org's answers may round, so what is kept of them may not be exact.`,
      );
    }
    const file = await this.#files.append(this.#path);
    try {
      await file.flush();
    } finally {
      await file.close();
    }
    return { records, ...(await sizeAndHash(this.#path, this.#files)) };
  }

  async close(): Promise<void> {
    await this.held.close();
  }
}

function mayBeRounded(value: string): boolean {
  const [digits = ''] = value.split(/e/i);
  return digits.replace(/\D/g, '').replace(/^0+/, '').length > SURE_DIGITS;
}

/** Whether the org's record was found, and may be overwritten: what it will refer to may not be known yet. */
function mayBeSent(paired: Pairing, record: SourceRecord): boolean {
  return (
    paired.idOf(record.ordinal) !== undefined &&
    (paired.omissionOf(record) === undefined || !paired.isLinked(record))
  );
}

/**
 * Takes over the values that the interrupted run has kept: what the org holds now may be what that run wrote.
 *
 * @throws when they are not there as that run has left them
 */
export async function takeOverValues(
  job: string,
  { size, sha256 }: KeptValues,
  { earlierFolder, files, resultsFolder }: LoadContext,
): Promise<void> {
  const name = `${job}/${BEFORE_FILE}`;
  const path = `${earlierFolder ?? resultsFolder}/${name}`;
  const found = (await files.isFile(path)) ? await sizeAndHash(path, files) : undefined;
  if (found?.size !== size || found.sha256 !== sha256) {
    const what =
      found === undefined
        ? `There is no ${name} beside the checkpoint.json of the interrupted run`
        : `${name} is not as the interrupted run has left it`;
    throw new Error(
      `${what}, so the values before are not known any more. Nothing more was sent for job "${job}".`,
    );
  }
  const target = `${resultsFolder}/${name}`;
  if ((await files.realPath(path)) !== (await files.realPath(target))) await copyFile(path, target, files);
}

async function sizeAndHash(path: string, files: Files): Promise<Pick<KeptValues, 'size' | 'sha256'>> {
  const file = await files.open(path);
  try {
    return { size: file.size, sha256: await hashOf(file, file.size) };
  } finally {
    await file.close();
  }
}
