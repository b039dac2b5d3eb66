import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { reportText } from '../../src/report/report-json.ts';
import type { Phase } from './phase.ts';

const path = join(import.meta.dirname, '..', '..', 'schema', 'report.schema.json');
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(
  JSON.parse(readFileSync(path, 'utf8')) as object,
);

/**
 * What a value breaks of `schema/report.schema.json`, one line for each place.
 */
export function reportFlaws(report: unknown): string[] {
  validate(report);
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath}: ${error.message ?? ''} ${JSON.stringify(error.params)}`,
  );
}

/** The outcome of a run in this process, when its report keeps the schema. */
export function reported(outcome: Outcome): Outcome {
  refuseFlaws(reportText(outcome));
  return outcome;
}

/** Holds the report of a run against its schema, whatever became of the run. */
export async function expectReport(
  { outputs }: Phase,
  { action, bundle }: { action?: string; bundle?: string },
): Promise<void> {
  const { report } = outputs;
  // Empty where none was written.
  if (report === undefined || report === '' || action !== undefined || bundle !== undefined) return;
  // A report that could not be written is the concern of the test that kept it from being.
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  refuseFlaws(text);
}

function refuseFlaws(text: string): void {
  const flaws = reportFlaws(JSON.parse(text));
  if (flaws.length > 0) throw new Error(`report.json breaks its schema:\n${flaws.join('\n')}`);
}
