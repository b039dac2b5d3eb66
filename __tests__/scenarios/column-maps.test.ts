import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectOutcome, load, type Loaded, type LoadScenario } from './load-scenario.ts';

const jobs = `jobs:
  firms:
    object: Account
    operation: insert
    files: firms.csv
    columns: maps/firms.sdl
    values: { Type: Customer }
`;

/** Runs what is wrong, and expects that the org received nothing. */
async function loadInvalid(scenario: LoadScenario): Promise<Loaded> {
  const loaded = await load(scenario);
  expectOutcome(loaded, 'invalid', {});
  expect(loaded.ledger.requests).toEqual({});
  return loaded;
}

function reported({ report }: Loaded): (readonly [place: string, message: string])[] {
  return report.diagnostics.map(({ message, place }) => [
    [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':'),
    message,
  ]);
}

test.concurrent('a mapping file of Data Loader says what is sent', async () => {
  const loaded = await load({
    jobs,
    files: {
      'firms.csv': 'Firm Name,State,Größe,sf__Error,Not a field\nAlpha,Utah,12,x,kept\nBeta,Ohio,30,y,too\n',
      'maps/firms.sdl': Buffer.from(
        '#Mapping values\nFIRM\\ NAME=Name\nState=BillingState, ShippingState\nGröße=NumberOfEmployees\n' +
          'Not\\ a\\ field=\nGone=\n"New\\ York"=BillingCity\n',
        'latin1',
      ),
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  const rows = await loaded.rows('firms/success.csv');
  const stored = rows.map(({ sf__Id = '' }) =>
    Object.fromEntries(loaded.org.store.get(sf__Id)?.values ?? []),
  );
  expect(stored).toMatchObject([
    {
      Name: 'Alpha',
      BillingState: 'Utah',
      ShippingState: 'Utah',
      NumberOfEmployees: 12,
      BillingCity: 'New York',
    },
    { Name: 'Beta', BillingState: 'Ohio', ShippingState: 'Ohio', NumberOfEmployees: 30, Type: 'Customer' },
  ]);
  expect(rows).toMatchObject([{ 'Firm Name': 'Alpha', 'Not a field': 'kept' }, { 'Not a field': 'too' }]);
});

test.concurrent('the rows of a query go through a mapping file, too', async () => {
  const loaded = await load({
    jobs: `jobs:
  seed: { object: Account, operation: insert, files: firms.csv }
  old: { object: Account, operation: query, query: "SELECT Id, Name FROM Account" }
  new: { object: Account, operation: update, rowsFrom: old, columns: again.sdl }
`,
    files: { 'firms.csv': 'Name\nAlpha\n', 'again.sdl': 'ID=Id\nNAME=Site\n"again"=Type\n' },
  });
  expectOutcome(loaded, 'success', { succeeded: 3 });
  const [row] = await loaded.rows('new/success.csv');
  expect(Object.fromEntries(loaded.org.store.get(row?.['sf__Id'] ?? '')?.values ?? [])).toMatchObject({
    Name: 'Alpha',
    Site: 'Alpha',
    Type: 'again',
  });
});

test.concurrent('all that is wrong in a mapping file is reported at its line and column', async () => {
  const loaded = await loadInvalid({
    jobs,
    files: {
      'firms.csv': 'Name,Phone\nAlpha,1\n',
      'maps/firms.sdl': 'Name=Name\nPhone=Phone, NAME\nFirm Size=NumberOfEmployees\n"x"=Type\nFax=\\q\n',
    },
  });
  expect(reported(loaded)).toEqual([
    ['maps/firms.sdl:2:14', 'Field "NAME" is filled twice.'],
    ['maps/firms.sdl:3:6', '"Size=NumberOfEmployees" is no field that a column can fill.'],
    ['maps/firms.sdl:4:5', 'Field "Type" is filled twice.'],
    ['maps/firms.sdl:5:5', '"\\q" is no character of a mapping file.'],
  ]);
  expect(loaded.main.log).toContain('  2 | Phone=Phone, NAME\n    |              ^^^^\n');
});

test.concurrent('a column that the file does not have is reported at its line', async () => {
  const loaded = await loadInvalid({
    jobs,
    files: {
      'firms.csv': 'Name,Phone\nAlpha,1\n',
      'maps/firms.sdl': '# none\nName=Name\nPhoen=Phone\nNAME2=Fax\n',
    },
  });
  expect(reported(loaded)).toEqual([
    ['maps/firms.sdl:3:1', 'There is no column "Phoen" in firms.csv.'],
    ['maps/firms.sdl:4:1', 'There is no column "NAME2" in firms.csv.'],
  ]);
  expect(loaded.main.log).toContain('Did you mean "Phone"?');
});

test.concurrent('a mapping file is for CSV alone', async () => {
  const loaded = await loadInvalid({
    jobs: jobs.replace('firms.csv', 'firms.json'),
    files: { 'firms.json': '[{"Name": "Alpha"}]', 'maps/firms.sdl': 'Name=Name\n' },
  });
  expect(reported(loaded)).toEqual([
    ['bulk-load.yml:7:14', 'A mapping file goes with CSV alone; the files of the job are JSON.'],
  ]);
});

test.concurrent('a mapping file that is not there, outside, or endless is refused', async () => {
  const root = await mkdtemp(join(tmpdir(), 'maps-'));
  const workspace = join(root, 'work', 'loads');
  await mkdir(join(workspace, 'folder.sdl'), { recursive: true });
  await writeFile(join(root, 'secret.sdl'), 'Name=Name\n');
  await symlink(join(root, 'secret.sdl'), join(workspace, 'link.sdl'));
  const paths = ['gone.sdl', 'folder.sdl', '../../secret.sdl', 'link.sdl', 'long.sdl'];
  const job = (path: string, index: number): string =>
    `  job${index}: { object: Account, operation: insert, files: firms.csv, columns: ${path} }\n`;
  const loaded = await loadInvalid({
    jobs: `jobs:\n${paths.map(job).join('')}`,
    files: { 'firms.csv': 'Name\nAlpha\n', 'long.sdl': 'Name=Name\n'.repeat(30_000) },
    run: { workspace },
  });
  expect(reported(loaded)).toEqual([
    ['bulk-load.yml:3:74', 'There is no file "gone.sdl".'],
    ['bulk-load.yml:4:74', 'There is no file "folder.sdl".'],
    ['bulk-load.yml:5:74', '"../../secret.sdl" lies outside the workspace.'],
    ['bulk-load.yml:6:74', '"link.sdl" lies outside the workspace.'],
    ['bulk-load.yml:7:74', 'The mapping file "long.sdl" is longer than 262,144 bytes.'],
  ]);
});
