import { describe, expect, it } from 'vitest';
import { batchInfo, batchInfoList } from '../../src/org/bulk/batch-info.ts';
import type { Batch } from '../../src/org/bulk/batch.ts';
import { refusalAnswer } from '../../src/org/bulk/control-answer.ts';
import { jobInfo } from '../../src/org/bulk/job-info.ts';
import type { Job } from '../../src/org/bulk/job.ts';
import { Refusal } from '../../src/org/bulk/refusal.ts';
import { csvResults, jsonResults, xmlResults } from '../../src/org/bulk/results.ts';
import { countedResults } from '../../src/org/instant/counted-results.ts';
import { canonicalId } from '../../src/org/records/salesforce-id.ts';

// The layouts are those of recorded answers; the values are invented.
const START = Date.parse('2026-01-05T09:00:00.987Z');
const END = Date.parse('2026-01-05T09:00:21.001Z');

const batch: Batch = {
  id: '751AA000000jKlMYAU',
  jobId: '750AA000000bCdEYAU',
  state: 'Completed',
  stateMessage: undefined,
  createdDate: START,
  systemModstamp: END,
  numberRecordsProcessed: 251,
  numberRecordsFailed: 250,
  totalProcessingTime: 700,
  apiActiveProcessingTime: 450,
  apexProcessingTime: 0,
  request: undefined,
  bytes: 0,
  mediaType: 'text/csv',
  chunk: undefined,
  schedule: { kind: 'reads', queued: 0, running: 0 },
  outcome: undefined,
  result: undefined,
};

const job: Job = {
  id: '750AA000000bCdEYAU',
  operation: 'upsert',
  object: 'Account',
  createdById: '005AA000000fGhIYAU',
  createdDate: START,
  systemModstamp: END,
  state: 'Closed',
  externalIdFieldName: 'Key__c',
  concurrencyMode: 'Parallel',
  contentType: 'CSV',
  assignmentRuleId: undefined,
  apiVersion: '65.0',
  pkChunking: undefined,
  spec: undefined,
  batches: [batch],
};

describe('the bytes of control documents', () => {
  it('jobInfo in XML', () => {
    expect(jobInfo(job, 'xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?><jobInfo
   xmlns="http://www.force.com/2009/06/asyncapi/dataload">
 <id>750AA000000bCdEYAU</id>
 <operation>upsert</operation>
 <object>Account</object>
 <createdById>005AA000000fGhIYAU</createdById>
 <createdDate>2026-01-05T09:00:00.000Z</createdDate>
 <systemModstamp>2026-01-05T09:00:21.000Z</systemModstamp>
 <state>Closed</state>
 <externalIdFieldName>Key__c</externalIdFieldName>
 <concurrencyMode>Parallel</concurrencyMode>
 <contentType>CSV</contentType>
 <numberBatchesQueued>0</numberBatchesQueued>
 <numberBatchesInProgress>0</numberBatchesInProgress>
 <numberBatchesCompleted>1</numberBatchesCompleted>
 <numberBatchesFailed>0</numberBatchesFailed>
 <numberBatchesTotal>1</numberBatchesTotal>
 <numberRecordsProcessed>251</numberRecordsProcessed>
 <numberRetries>0</numberRetries>
 <apiVersion>65.0</apiVersion>
 <numberRecordsFailed>250</numberRecordsFailed>
 <totalProcessingTime>700</totalProcessingTime>
 <apiActiveProcessingTime>450</apiActiveProcessingTime>
 <apexProcessingTime>0</apexProcessingTime>
</jobInfo>`);
  });

  it('jobInfo in JSON: keys sorted, absent values null', () => {
    expect(jobInfo({ ...job, operation: 'insert', externalIdFieldName: undefined }, 'json')).toBe(
      '{"apexProcessingTime":0,"apiActiveProcessingTime":450,"apiVersion":65,"assignmentRuleId":null,"concurrencyMode":"Parallel","contentType":"CSV","createdById":"005AA000000fGhIYAU","createdDate":"2026-01-05T09:00:00.000+0000","externalIdFieldName":null,"fastPathEnabled":false,"id":"750AA000000bCdEYAU","numberBatchesCompleted":1,"numberBatchesFailed":0,"numberBatchesInProgress":0,"numberBatchesQueued":0,"numberBatchesTotal":1,"numberRecordsFailed":250,"numberRecordsProcessed":251,"numberRetries":0,"object":"Account","operation":"insert","state":"Closed","systemModstamp":"2026-01-05T09:00:21.000+0000","totalProcessingTime":700}',
    );
  });

  it('batchInfo with a stateMessage, escaped', () => {
    const failed: Batch = { ...batch, state: 'Failed', stateMessage: 'InvalidBatch : <a> & \u0000' };
    expect(batchInfo(failed, 'xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?><batchInfo
   xmlns="http://www.force.com/2009/06/asyncapi/dataload">
 <id>751AA000000jKlMYAU</id>
 <jobId>750AA000000bCdEYAU</jobId>
 <state>Failed</state>
 <stateMessage>InvalidBatch : &lt;a&gt; &amp; ?</stateMessage>
 <createdDate>2026-01-05T09:00:00.000Z</createdDate>
 <systemModstamp>2026-01-05T09:00:21.000Z</systemModstamp>
 <numberRecordsProcessed>251</numberRecordsProcessed>
 <numberRecordsFailed>250</numberRecordsFailed>
 <totalProcessingTime>700</totalProcessingTime>
 <apiActiveProcessingTime>450</apiActiveProcessingTime>
 <apexProcessingTime>0</apexProcessingTime>
</batchInfo>`);
  });

  it('batchInfo in JSON: exactly eleven keys', () => {
    expect(batchInfo(batch, 'json')).toBe(
      '{"apexProcessingTime":0,"apiActiveProcessingTime":450,"createdDate":"2026-01-05T09:00:00.000+0000","id":"751AA000000jKlMYAU","jobId":"750AA000000bCdEYAU","numberRecordsFailed":250,"numberRecordsProcessed":251,"state":"Completed","stateMessage":null,"systemModstamp":"2026-01-05T09:00:21.000+0000","totalProcessingTime":700}',
    );
  });

  it('lists, empty and not', () => {
    expect(batchInfoList([], 'xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><batchInfoList\n   xmlns="http://www.force.com/2009/06/asyncapi/dataload" />',
    );
    expect(batchInfoList([], 'json')).toBe('{"batchInfo":[]}');
    expect(batchInfoList([batch], 'xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?><batchInfoList
   xmlns="http://www.force.com/2009/06/asyncapi/dataload">
 <batchInfo>
  <id>751AA000000jKlMYAU</id>
  <jobId>750AA000000bCdEYAU</jobId>
  <state>Completed</state>
  <createdDate>2026-01-05T09:00:00.000Z</createdDate>
  <systemModstamp>2026-01-05T09:00:21.000Z</systemModstamp>
  <numberRecordsProcessed>251</numberRecordsProcessed>
  <numberRecordsFailed>250</numberRecordsFailed>
  <totalProcessingTime>700</totalProcessingTime>
  <apiActiveProcessingTime>450</apiActiveProcessingTime>
  <apexProcessingTime>0</apexProcessingTime>
 </batchInfo>
</batchInfoList>`);
  });

  it('errors', () => {
    const refusal = new Refusal('InvalidJob', 'Unable to find object: Video__c');
    expect(refusalAnswer(refusal, 'xml')).toMatchObject({
      status: 400,
      contentType: 'application/xml',
      body: `<?xml version="1.0" encoding="UTF-8"?><error
   xmlns="http://www.force.com/2009/06/asyncapi/dataload">
 <exceptionCode>InvalidJob</exceptionCode>
 <exceptionMessage>Unable to find object: Video__c</exceptionMessage>
</error>`,
    });
    expect(refusalAnswer(refusal, 'json')).toMatchObject({
      contentType: 'application/json',
      body: '{"exceptionCode":"InvalidJob","exceptionMessage":"Unable to find object: Video__c"}',
    });
  });
});

describe('the bytes of results', () => {
  const rows = [
    { success: true, id: '001AA000000jKlMYAU', created: true },
    {
      success: false,
      error: { statusCode: 'A_CODE', message: 'says "no": here', fields: ['LastName', 'Company'] },
    },
    { success: false, error: { statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] } },
  ] as const;

  it('CSV', () => {
    expect(csvResults(rows)).toBe(
      `"Id","Success","Created","Error"
"001AA000000jKlMYAU","true","true",""
"","false","false","A_CODE:says ""no"": here:LastName,Company --"
"","false","false","ENTITY_IS_DELETED:entity is deleted:--"
`,
    );
  });

  it('JSON', () => {
    expect(jsonResults(rows.slice(0, 2))).toBe(
      '[{"success":true,"created":true,"id":"001AA000000jKlMYAU","errors":[]},{"success":false,"created":false,"id":null,"errors":[{"message":"says \\"no\\": here","fields":["LastName","Company"],"statusCode":"A_CODE","extendedErrorDetails":null}]}]',
    );
  });

  it('XML: a failed row has no id', () => {
    expect(xmlResults(rows.slice(1, 2))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><results xmlns="http://www.force.com/2009/06/asyncapi/dataload"><result><errors><fields>LastName</fields><fields>Company</fields><message>says "no": here</message><statusCode>A_CODE</statusCode></errors><success>false</success><created>false</created></result></results>',
    );
  });

  it('counted rows have valid ids, one after the other', () => {
    const count = 62 * 62 * 3;
    const text = countedResults({ keyPrefix: '00Q', firstSerial: 60, rows: count }, 'CSV', true).toString();
    const [header, ...lines] = text.split('\n');
    expect(header).toBe('"Id","Success","Created","Error"');
    expect(lines.pop()).toBe('');
    const ids = lines.map((line) => /^"(\w{18})","true","true",""$/.exec(line)?.[1] ?? line);
    expect(new Set(ids).size).toBe(count);
    expect(ids.filter((id) => canonicalId(id) !== id)).toEqual([]);
    expect([ids[0], ids[1], ids[2]].map((id) => id?.slice(0, 15))).toEqual([
      '00QEM000000000y',
      '00QEM000000000z',
      '00QEM0000000010',
    ]);
  });
});
