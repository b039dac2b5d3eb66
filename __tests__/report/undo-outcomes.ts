import type { Outcome } from '../../src/outcome/outcome.ts';
import { cancelled } from './outcomes.ts';

/** An undo that was cut off, and has said all that there is to say. */
export const undone: Outcome = {
  ...cancelled,
  isUndo: true,
  undo: {
    undoFile: '/tmp/bulk-load/undo.json',
    run: { id: '0123456789abcdef', startedAt: new Date('2026-03-01T07:00:00Z') },
    ...{ created: 12, overwritten: 3 },
    notTakenBack: [
      { job: 'old', object: 'Lead', operation: 'delete', records: 4, reason: 'deleted' },
      { job: 'people', object: 'Contact', operation: 'update', records: 2, reason: 'values-not-kept' },
      { job: 'people', object: 'Contact', operation: 'update', records: 1, reason: 'gone' },
    ],
    changed: { records: 2, parents: 1, chosen: 'skip', file: 'changed.csv' },
    cascades: [{ object: 'Account', children: ['Contact', 'Opportunity'] }],
  },
};
