import { Mistakes } from '../diagnostic/mistakes.ts';
import type { StagedObject } from '../records/tree/staged-object.ts';
import { TreeStaging, type StagingPorts, type TreeLayout } from '../records/tree/tree-staging.ts';
import {
  surveyBeginnings,
  type BesideSurvey,
  type TreeFile,
  type TreeSurvey,
} from '../records/tree/tree-survey.ts';
import type { TreeRecord } from '../records/tree/tree-record.ts';
import { treeLookups } from './parent-lookups.ts';
import type { RelationReaders } from './tree-relations.ts';

/**
 * Rows of the records of a plan, written while its files are surveyed as the beginnings of the files promise it. They
 * hold if the files are like that to their ends, and every record stands behind those that it names.
 */
export class TreeDraft implements BesideSurvey {
  readonly #layout: string;
  readonly #staging: TreeStaging;
  readonly #mistakes: Mistakes;
  #holds = true;

  private constructor(layout: TreeLayout, staging: TreeStaging, mistakes: Mistakes) {
    this.#layout = textOf(layout);
    this.#staging = staging;
    this.#mistakes = mistakes;
  }

  /** @returns nothing where the beginnings have mistakes, which the survey will report */
  static async begin(
    files: readonly TreeFile[],
    ports: RelationReaders & StagingPorts,
  ): Promise<TreeDraft | undefined> {
    const untold = new Mistakes();
    const beginnings = await surveyBeginnings(files, ports, untold);
    if (untold.hasErrors) return undefined;
    const lookups = await treeLookups(beginnings, ports, untold);
    if (lookups === undefined) return undefined;
    const layout = { objects: beginnings.objects, lookups };
    const mistakes = new Mistakes();
    return new TreeDraft(layout, await TreeStaging.open(layout, ports, mistakes), mistakes);
  }

  begin(index: number, file: TreeFile, survey: TreeSurvey): void {
    this.#staging.begin(index, file, survey);
  }

  record(record: TreeRecord): void {
    if (this.#holds) this.#staging.record(record);
  }

  async drain(): Promise<void> {
    this.#holds &&= !this.#mistakes.hasErrors && !this.#staging.hasUnknown;
    if (this.#holds) await this.#staging.drain();
  }

  /** @returns the rows, if they hold */
  async end(
    survey: TreeSurvey,
    lookups: TreeLayout['lookups'],
    mistakes: Mistakes,
  ): Promise<StagedObject[] | undefined> {
    await this.drain();
    if (!this.#holds || textOf({ objects: survey.objects, lookups }) !== this.#layout) return undefined;
    const staged = await this.#staging.end(survey);
    mistakes.takeOver(this.#mistakes.diagnostics, this.#mistakes.leftOut);
    return staged;
  }

  async close(): Promise<void> {
    await this.#staging.close();
  }
}

/** All that rows depend on, as a text to compare. */
function textOf({ lookups, objects }: TreeLayout): string {
  const written = [...objects.values()].filter(({ records }) => records > 0);
  return JSON.stringify([written.map(({ columns, name }) => [name, ...columns.keys()]), ...lookups]);
}
