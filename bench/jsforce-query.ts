/**
 * The same query through jsforce's Bulk API client, its rows written to a file as they arrive.
 *
 * `node bench/jsforce-query.ts SOQL FILE INSTANCE_URL TOKEN`
 */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import jsforce from 'jsforce';

const [soql = '', file = '', instanceUrl = '', accessToken = ''] = process.argv.slice(2);
const connection = new jsforce.Connection({ instanceUrl, accessToken, version: '66.0' });
connection.bulk.pollInterval = 200;
connection.bulk.pollTimeout = 600_000;
const records = await connection.bulk.query(soql);
await finished(records.stream('csv').pipe(createWriteStream(file)));
