import type { Files } from '../ports/files.ts';
import type { Describes } from '../salesforce/describes.ts';
import type { UndoAccess } from './org-state.ts';
import type { UndoRecord } from './undo-record.ts';

/** What an undo is planned with. */
export interface UndoPlanning {
  readonly record: UndoRecord;
  /** Absolute path of the results folder of the run. */
  readonly runFolder: string;
  /** Absolute path of the folder that the files of the undo are put into. */
  readonly folder: string;
  /** What to do with records that were changed since the run. */
  readonly ofChanged: 'undo' | 'skip';
  readonly access: UndoAccess;
  readonly describes: Describes;
  readonly files: Files;
}
