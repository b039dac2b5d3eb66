import { cumulusci } from './cumulusci/cumulusci.ts';
import { dataLoader } from './data-loader/data-loader.ts';
import type { ProjectKind } from './project.ts';
import { sfdmu } from './sfdmu/sfdmu.ts';
import { treePlans } from './tree-plans/tree-plans.ts';

/** The kinds of projects that the command knows; a path is held against each of them. */
export const KINDS: readonly ProjectKind[] = [sfdmu, cumulusci, dataLoader, treePlans];
