import { jobFields } from './fields.ts';
import { jobs } from './shapes/jobs.ts';
import { type Field, keysOf } from './shapes/keys.ts';
import { version } from './shapes/numbers.ts';

/** The keys of the manifest itself. */
export const manifestFields = {
  version: {
    shape: version,
    values: '`1`',
    description: "Required. The version of the manifest's format.",
  },
  defaults: {
    shape: keysOf({ owner: '"defaults"', fields: jobFields }),
    values: 'map of job keys',
    description:
      "Values for every job whose operation takes the key; a job's own value replaces the whole of the default.",
  },
  jobs: {
    shape: jobs,
    values: 'map id → job',
    description:
      'Required. What to load. Ids name the folders of the result files: letters, digits, `_`, `-` and `.`.',
  },
} satisfies Record<string, Field<unknown>>;

/** What `docs/manifest.md` and the schema say of variables, in Markdown. */
export const variablesNote =
  'Variables: `${NAME}` in any text, and in the keys of `jobs`, `columns`, `values`, `where` and `valueMap`, is replaced by the value that ' +
  'the input `variables` gives to `NAME`. The value is taken as it is and never read as YAML; where a number or a truth ' +
  'value is expected, a variable may stand alone for one. `$${` stands for a literal `${`. Inside `{ }` and `[ ]` a ' +
  'text with a variable needs quotes.';

/** The shape of the whole manifest. */
export const manifestShape = keysOf({
  owner: 'The manifest',
  fields: manifestFields,
  elsewhere: (key) => (key in jobFields ? 'It is a key of a job, or of "defaults".' : undefined),
});
