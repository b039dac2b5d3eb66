import { expect, test } from 'vitest';
import { expectOutcome, load } from './load-scenario.ts';
import { stored } from './stored.ts';

const MANIFEST = `jobs:
  people: {object: Contact, operation: insert, files: people.json, batch: {maxRecords: 2}}
`;

test.concurrent('a JSON file is loaded as JSON, and its results are joined', async () => {
  const loaded = await load({
    jobs: MANIFEST,
    files: {
      'people.json': `[
  {"LastName": "Abara", "Title": "says \\"hello\\", twice"},
  {"LastName": "Bell", "Description": null,
   "DoNotCall": true},
  {"Title": "no name"}
]
`,
    },
  });
  expectOutcome(loaded, 'records-failed', { succeeded: 2, failed: 1 });
  const [job] = loaded.org.service.jobs.values();
  expect(job).toMatchObject({ contentType: 'JSON', state: 'Closed' });
  expect(await stored(loaded.org, 'Contact', ['LastName', 'Title', 'DoNotCall'])).toEqual([
    { LastName: 'Abara', Title: 'says "hello", twice', DoNotCall: false },
    { LastName: 'Bell', Title: null, DoNotCall: true },
  ]);
  expect(await loaded.rows('people/success.csv')).toMatchObject([
    { sf__Line: '2', LastName: 'Abara', Title: 'says "hello", twice', Description: '', DoNotCall: '' },
    { sf__Line: '3', LastName: 'Bell', Title: '', Description: '', DoNotCall: 'true' },
  ]);
  const [failed] = await loaded.rows('people/failed.csv');
  expect(failed).toMatchObject({ sf__Line: '5', Title: 'no name' });
  expect(failed?.['sf__Error']).toMatch(/^REQUIRED_FIELD_MISSING:.*:LastName --$/);
});

test.concurrent('an XML file is loaded as XML, and its results are joined', async () => {
  const loaded = await load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.xml, batch: {maxRecords: 2}}
`,
    files: {
      'people.xml': `<?xml version="1.0" encoding="UTF-8"?>
<!-- <sObject> in a comment -->
<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <sObject><LastName>Abara &amp; sons</LastName><Title><![CDATA[a < b]]></Title></sObject>
  <sObject>
    <LastName>Bell</LastName><Title xsi:nil="true"/>
  </sObject>
  <sObject><Title>no name</Title></sObject>
</sObjects>
`,
    },
  });
  expectOutcome(loaded, 'records-failed', { succeeded: 2, failed: 1 });
  const [job] = loaded.org.service.jobs.values();
  expect(job).toMatchObject({ contentType: 'XML', state: 'Closed' });
  expect(await stored(loaded.org, 'Contact', ['LastName', 'Title'])).toEqual([
    { LastName: 'Abara & sons', Title: 'a < b' },
    { LastName: 'Bell', Title: null },
  ]);
  expect(await loaded.rows('people/success.csv')).toMatchObject([
    { sf__Line: '4', LastName: 'Abara & sons', Title: 'a < b' },
    { sf__Line: '5', LastName: 'Bell', Title: '' },
  ]);
  const [failed] = await loaded.rows('people/failed.csv');
  expect(failed).toMatchObject({ sf__Line: '8', Title: 'no name' });
  expect(failed?.['sf__Error']).toMatch(/^REQUIRED_FIELD_MISSING:.*:LastName --$/);
});
