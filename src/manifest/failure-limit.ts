import type { FailureLimit } from './manifest.ts';

/** A percentage in the manifest and in the input: 0 to 100, decimals allowed. */
export const PERCENTAGE = '^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]+)?)%$';

const COUNT = /^[0-9]{1,15}$/;

/** `5` or `2%` as a limit; nothing when the text is neither. */
export function failureLimit(text: string): FailureLimit | undefined {
  if (COUNT.test(text)) return { records: Number(text) };
  if (new RegExp(PERCENTAGE).test(text)) return { percent: Number(text.slice(0, -1)) };
  return undefined;
}
