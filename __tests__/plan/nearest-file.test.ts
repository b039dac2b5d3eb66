import { expect, test } from 'vitest';
import { nearestFileHint } from '../../src/plan/nearest-file.ts';
import { MemoryFiles } from '../ports/memory-files.ts';

const files = new MemoryFiles(
  Object.fromEntries(
    [
      ...['data/Accounts.csv', 'data/contacts.CSV', 'data/notes.md', 'leads.csv', 'README.md'],
      ...['seed/bulk-load.yml', 'seed/trees/plan.json', 'many/a1.csv', 'many/a2.csv', 'many/a3.csv'],
      ...['many/a4.csv', 'many/a5.csv', 'many/a6.csv', 'many/a7.csv'],
    ].map((name) => [`/work/${name}`, '']),
  ),
);

const meant = (path: string): string => `Did you mean "${path}"?`;
const inCase = (path: string): string => `${meant(path)} Upper and lower case count.`;

test.each<{ path: string; folder?: string; hint: string | undefined }>([
  { path: 'data/accounts.csv', hint: inCase('data/Accounts.csv') },
  { path: './data/contacts.csv', hint: inCase('data/contacts.CSV') },
  { path: 'date/Accounts.csv', hint: meant('data/Accounts.csv') },
  { path: 'leeds.csv', hint: meant('leads.csv') },
  { path: 'data/acc*.csv', hint: inCase('data/Accounts.csv') },
  { path: '../data/acounts.csv', folder: '/work/seed', hint: meant('../data/Accounts.csv') },
  { path: 'trees/pln.json', folder: '/work/seed', hint: meant('trees/plan.json') },
  { path: 'seed/bulk_load.yml', hint: meant('seed/bulk-load.yml') },
  { path: 'date/leads.csv', hint: 'Did you mean the folder "data"?' },
  { path: 'data/case*.csv', hint: 'The folder "data" has "Accounts.csv" and "contacts.CSV".' },
  { path: 'data/{a,b}.csv', hint: 'The folder "data" has "Accounts.csv" and "contacts.CSV".' },
  {
    path: '../data/x.csv',
    folder: '/work/seed',
    hint: 'The folder "../data" has "Accounts.csv" and "contacts.CSV".',
  },
  { path: 'case*.csv', hint: 'Its folder has "leads.csv".' },
  {
    path: 'many/b*.csv',
    hint: 'The folder "many" has "a1.csv", "a2.csv", "a3.csv", "a4.csv", "a5.csv" and 2 more.',
  },
  { path: 'data/trees.json', hint: undefined },
  { path: 'elsewhere/trees.json', hint: undefined },
  { path: '**/trees.json', hint: undefined },
])('where $path leads to nothing, $hint', async ({ path, folder = '/work', hint }) => {
  await expect(nearestFileHint(path, folder, files)).resolves.toBe(hint);
});
