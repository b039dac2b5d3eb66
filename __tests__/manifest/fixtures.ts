import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticText } from '../../src/diagnostic/diagnostic-text.ts';
import { type ManifestReading, readManifest } from '../../src/manifest/read-manifest.ts';

const folder = join(import.meta.dirname, 'fixtures');

/** The variables that every fixture may use. */
export const variables: ReadonlyMap<string, string> = new Map([
  ['STAGE', 'test'],
  ['PREFIX', 'ns__'],
  ['OPERATION', 'insert'],
  ['COLUMN', 'Full Name'],
  ['COUNT', '250'],
  ['FLAG', 'false'],
  ['SPACED', 'My Object'],
  ['HOSTILE', 'x }\n  other: { object: ${STAGE}'],
]);

/** Where the fixtures of a kind lie, and what each kind says of them: see the README beside them. */
export type Kind = 'accepted' | 'refused' | 'beyond-schema' | 'yaml';

export interface Fixture {
  readonly name: string;
  readonly text: string;
  /** Path of the file that holds the messages. */
  readonly messages: string;
}

export function fixtures(kind: Kind): readonly Fixture[] {
  return readdirSync(join(folder, kind))
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({
      name: `${kind}/${file}`,
      text: readFileSync(join(folder, kind, file), 'utf8'),
      messages: join(folder, kind, file.replace(/yml$/, 'txt')),
    }));
}

export function read(text: string): ManifestReading {
  return readManifest({ text, file: 'bulk-load.yml', variables });
}

/** All messages of a reading as the log shows them. */
export function log({ diagnostics }: ManifestReading): string {
  return diagnostics.map((diagnostic) => `${diagnosticText(diagnostic)}\n`).join('\n');
}
