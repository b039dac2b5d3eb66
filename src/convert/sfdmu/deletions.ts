import type { Conversion } from '../conversion.ts';
import type { ScriptObject } from './script.ts';

/** Jobs that delete what a set's objects say, children first, as SFDMU does. */
export function addDeletions(set: readonly ScriptObject[], conversion: Conversion): void {
  for (const { json, name, operation, place, query } of [...set].reverse()) {
    const isDeletion = operation === 'delete' || operation === 'harddelete';
    if (operation === 'deletesource' || operation === 'deletehierarchy') {
      conversion.lost(
        `The operation \`${json.text('operation') ?? ''}\` of \`${name}\``,
        'What is deleted is what a query or a file says.',
        place,
      );
    }
    if (json.flag('deleteOldData') !== true && !isDeletion) continue;
    const id = conversion.newId(`old-${name}`);
    const conditions = query.conditions === '' ? '' : ` ${query.conditions}`;
    conversion.jobs.push({
      id,
      keys: {
        object: name,
        operation: 'query',
        query: json.text('deleteQuery') ?? `SELECT Id FROM ${name}${conditions}`,
      },
    });
    const isHard = operation === 'harddelete' || json.flag('hardDelete') === true;
    conversion.jobs.push({
      id: conversion.newId(`no-${name}`),
      keys: { object: name, operation: isHard ? 'hardDelete' : 'delete', rowsFrom: id },
    });
    conversion.carried(
      `Records of \`${name}\` are deleted before the set is loaded.`,
      json.placeOf('deleteOldData'),
    );
  }
}
