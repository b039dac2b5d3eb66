import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion } from '../conversion.ts';
import type { ScriptObject } from './script.ts';

const MAPPING_HINT = 'It has "targetObject", or "sourceField" and "targetField".';

/** What `fieldMapping` says of an object: its name in the target, and those of its fields. */
export interface FieldMapping {
  readonly object: string;
  /** The field that a source field becomes: itself, where nothing is said. */
  readonly target: (field: string) => string;
}

export function fieldMappingOf(
  { json, name }: ScriptObject,
  conversion: Conversion,
  mistakes: Mistakes,
): FieldMapping {
  let object = name;
  const fields = new Map<string, string>();
  for (const item of json.flag('useFieldMapping') === true ? json.objects('fieldMapping') : []) {
    item.refuseUnknown(['targetObject', 'sourceField', 'targetField'], MAPPING_HINT);
    object = item.text('targetObject') ?? object;
    const [source, target] = [item.text('sourceField'), item.text('targetField')];
    if (source !== undefined && target !== undefined) {
      const former = fields.get(source.toLowerCase());
      if (former !== undefined && former !== target) {
        conversion.look(
          `\`${source}\` of \`${name}\` fills \`${target}\`, and \`${former}\` no more.`,
          'As in SFDMU, the last mapping of a field counts. A list under columns has one column fill several fields.',
          item.place,
        );
      }
      fields.set(source.toLowerCase(), target);
    } else if (source !== undefined || target !== undefined) {
      mistakes.error({
        message: 'A field is mapped by "sourceField" and "targetField" together.',
        place: item.place,
      });
    }
  }
  return { object, target: (field) => fields.get(field.toLowerCase()) ?? field };
}
