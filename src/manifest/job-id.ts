/** Names a job's folder of result files, on every system: no blank, no separator, no hidden file, no option. */
export const JOB_ID = '^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,78}[A-Za-z0-9_-])?$';

// `report.json` and its neighbours are files in the results folder; the others are devices on Windows.
const TAKEN =
  /^(?:(?:(?:report|undo|checkpoint)\.json|run\.lock)(?:\.new)?|(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?)$/i;

/** Whether the text can be the id of a job. */
export function isJobId(text: string): boolean {
  return new RegExp(JOB_ID).test(text) && !TAKEN.test(text);
}
