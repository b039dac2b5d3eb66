import { expect, test } from 'vitest';
import { expectOutcome, load } from './load-scenario.ts';

const jobs = `jobs:
  people:
    object: Contact
    operation: insert
    files: people.csv
    transformationSpec: spec.csv
    batch: { maxRecords: 1 }
`;

const people = 'Surname,Born,Note\nAbara,24-05-1981,first\nBell,03-11-1990,second\n';

test.concurrent('a transformation spec has the service read a foreign file', async () => {
  const loaded = await load({
    jobs,
    files: {
      'people.csv': people,
      'spec.csv':
        'Salesforce Field,Csv Header,Value,Hint\nLastName,Surname,,\nBirthdate,Born,,dd-MM-yyyy\nTitle,,Baker,\n',
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  const ids = (await loaded.rows('people/success.csv')).map(({ sf__Id = '' }) => sf__Id);
  expect(ids.map((id) => Object.fromEntries(loaded.org.store.get(id)?.values ?? []))).toMatchObject([
    { LastName: 'Abara', Birthdate: '1981-05-24', Title: 'Baker' },
    { LastName: 'Bell', Birthdate: '1990-11-03', Title: 'Baker' },
  ]);
});

test.concurrent('what is wrong with a transformation spec is reported before anything is sent', async () => {
  const loaded = await load({
    jobs,
    files: {
      'people.csv': people,
      'spec.csv':
        'Salesforce Field,Csv Header,Value,Hint\nLast Name,Surname,,\nTitle,Note\nEmail,,,\nemail,,,\n',
    },
  });
  expectOutcome(loaded, 'invalid', {});
  expect(loaded.report.diagnostics.map(({ message, place }) => [place?.line, message])).toEqual([
    [2, '"Last Name" is not a field\'s API name.'],
    [3, 'This line of the transformation spec has 2 cells, not 4.'],
    [5, 'The transformation spec fills "email" twice.'],
  ]);
  expect(Object.keys(loaded.ledger.requests).filter((request) => !request.startsWith('GET '))).toEqual([]);
});

test.concurrent(
  'an update by a transformation spec must fill the Id, and a misspelt column is refused',
  async () => {
    const loaded = await load({
      jobs: jobs.replace('insert', 'update'),
      files: {
        'people.csv': people,
        'spec.csv': 'Salesforce Field,Csv Header,Value,Hint\nLastName,Surnam,,\n',
      },
    });
    expectOutcome(loaded, 'invalid', {});
    expect(loaded.main.log).toContain('Did you mean "Surname"?');
    expect(loaded.main.log).toContain('There is no column for "Id"');
  },
);

test.concurrent(
  'a misspelt column of a spec is refused by itself, and columns may take any of its names',
  async () => {
    const spec = 'Salesforce Field,Csv Header,Value,Hint\nLastName,Sur name (old),,\n';
    const refused = await load({ jobs, files: { 'people.csv': 'Surname\nA\n', 'spec.csv': spec } });
    expectOutcome(refused, 'invalid', {});
    expect(refused.main.log).toContain('fills "LastName" from column "Sur name (old)", which is not sent.');
    const taken = await load({
      jobs: `${jobs}    columns: {Surname: Sur name (old)}\n`,
      files: { 'people.csv': 'Surname\nA\n', 'spec.csv': spec },
    });
    expectOutcome(taken, 'success', { succeeded: 1 });
  },
);
