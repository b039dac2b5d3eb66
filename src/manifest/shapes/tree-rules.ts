import { mapOf } from './collections.ts';
import { fieldName, matchBy, objectName, reference, values } from './domain.ts';
import { mismatch, type Shape } from './shape.ts';

/** What stands below the name of an object. Where its fields stand in the place of objects, a hint says so. */
function belowObject<T>(shape: Shape<T>, example: string): Shape<T> {
  return {
    ...shape,
    read: (node, key, mistakes) => {
      if (node.kind === 'map') return shape.read(node, key, mistakes);
      const hint = `Beside "treePlan", an object of the plan stands above its fields: ${example}.`;
      return mismatch(node, { key, what: shape.what, hint }, mistakes);
    },
  };
}

/** Constants by object of a tree plan. */
export const treeValues = mapOf({
  what: 'a map from object to its fields with their constants',
  name: objectName,
  value: belowObject(values, 'values: { Account: { Rating: Hot } }'),
});

/** References by object of a tree plan. */
export const treeReferences = mapOf({
  what: 'a map from object to its fields with {job, key}',
  name: objectName,
  value: mapOf({
    what: 'a map from field to {job, key}',
    name: fieldName,
    value: belowObject(reference, 'references: { Contact: { AccountId: { job: …, key: … } } }'),
  }),
});

/** The fields that find records of the org, by object of a tree plan. */
export const treeMatchBy = belowObject(
  mapOf({ what: 'a map from object to a field or a list of fields', name: objectName, value: matchBy }),
  'matchBy: { Account: Name }',
);
