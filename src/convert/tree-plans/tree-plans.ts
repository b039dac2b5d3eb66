import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion } from '../conversion.ts';
import { hasFile } from '../csv-source.ts';
import { type JsonNode, readJsonDocument } from '../json-document.ts';
import { JsonObject } from '../json-object.ts';
import type { Location, Project, ProjectKind } from '../project.ts';

const PLAN_KEYS = ['sobject', 'saveRefs', 'resolveRefs', 'files'];
/** What a plan begins with: a list of objects, in which "sobject" stands. */
const PLAN = /^\uFEFF?\s*\[\s*\{[^]*"(?:sobject|saveRefs|resolveRefs)"\s*:/;
const PEEK_BYTES = 64 * 1024;

/** Plans of `sf data import tree` and of `sfdx force:data:tree:import`. */
export const treePlans: ProjectKind = {
  name: 'sf data import tree',
  lookedFor: 'plans of sf data import tree (JSON lists of {"sobject", "files"})',
  recognise: async ({ folder, names }: Location) => {
    const plans: string[] = [];
    for (const name of names.filter((name) => /\.json$/i.test(name))) {
      if (PLAN.test(await beginning(join(folder, name)))) plans.push(name);
    }
    return plans;
  },
  convert: async (project, conversion, mistakes) => {
    for (const plan of project.files) await convertPlan(plan, project, conversion, mistakes);
  },
};

async function beginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PEEK_BYTES), 0, PEEK_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function convertPlan(
  name: string,
  project: Project,
  conversion: Conversion,
  mistakes: Mistakes,
): Promise<void> {
  const plan = await readJsonDocument(project, name, mistakes);
  if (plan === undefined) return;
  for (const part of partsOf(plan, mistakes)) await checkPart(name, part, project, mistakes);
  const id = conversion.newId(name.replace(/\.json$/i, '').replace(/-plan$/i, ''));
  conversion.jobs.push({ id, keys: { treePlan: project.fromManifest(name) } });
  conversion.carried(`The plan and its files are loaded as they are, by the job \`${id}\`.`, plan.place);
}

function partsOf(plan: JsonNode, mistakes: Mistakes): readonly JsonObject[] {
  if (plan.kind !== 'list') {
    mistakes.error({ message: 'This is no plan, which is a list.', place: plan.place });
    return [];
  }
  return plan.items.flatMap((item) => {
    if (item.kind === 'map') return [new JsonObject(item, mistakes)];
    mistakes.error({
      message: 'A part of a plan is an object with "sobject" and "files".',
      place: item.place,
    });
    return [];
  });
}

async function checkPart(
  plan: string,
  part: JsonObject,
  project: Project,
  mistakes: Mistakes,
): Promise<void> {
  part.refuseUnknown(PLAN_KEYS, 'A plan has "sobject", "files", "saveRefs" and "resolveRefs".');
  for (const { place, value } of part.texts('files')) {
    if (!(await hasFile(project, project.beside(plan, value)))) {
      mistakes.error({
        message: `There is no file "${value}".`,
        hint: 'Files of a plan are named relative to it.',
        place,
      });
    }
  }
}
