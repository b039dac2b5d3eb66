/**
 * The least that a start can do: a load of a few rows, with the calls that the action makes for it and nothing else.
 * Plain JavaScript, since types are not taken out for nothing.
 *
 * `node bench/start-floor.js FILE INSTANCE_URL TOKEN`
 */
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const [file = '', instanceUrl = '', token = ''] = process.argv.slice(2);
const pack = promisify(gzip);
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const rest = '/services/data/v66.0';
const jobs = '/services/async/66.0/job';

/**
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @param {Uint8Array | string} [body] makes it a POST
 * @returns {Promise<string>}
 */
async function call(path, headers = {}, body) {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(path, instanceUrl),
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { Authorization: `Bearer ${token}`, 'X-SFDC-Session': token, ...headers },
        agent,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (/** @type {string} */ piece) => (text += piece));
        response.on('end', () => {
          if (response.statusCode !== undefined && response.statusCode < 300) resolve(text);
          else reject(new Error(`${path}: ${text}`));
        });
        response.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** @param {string} xml */
const control = (xml) =>
  `<?xml version="1.0" encoding="UTF-8"?><jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload">${xml}</jobInfo>`;
const ofXml = { 'Content-Type': 'application/xml; charset=UTF-8' };
/** @param {string} answer */
const idIn = (answer) => /<id>(\w+)/.exec(answer)?.[1] ?? '';

const rows = await readFile(file);
const organization = encodeURIComponent(
  'SELECT Id, Name, IsSandbox, TrialExpirationDate, OrganizationType FROM Organization',
);
await Promise.all([call(`${rest}/query?q=${organization}`), call('/services/oauth2/userinfo')]);
await Promise.all([call(`${rest}/limits`), call(`${rest}/sobjects/Contact/describe`)]);
await call(`${rest}/jobs/ingest?jobType=Classic`);
const insert = '<operation>insert</operation><object>Contact</object><contentType>CSV</contentType>';
const job = `${jobs}/${idIn(await call(jobs, ofXml, control(insert)))}`;
const ofRows = { 'Content-Type': 'text/csv; charset=UTF-8', 'Content-Encoding': 'gzip' };
const batch = idIn(await call(`${job}/batch`, ofRows, await pack(rows, { level: 1 })));
await call(`${job}/batch`);
const close = control('<state>Closed</state>');
const [result] = await Promise.all([call(`${job}/batch/${batch}/result`), call(job, ofXml, close)]);
await call(job);
await call(`${job}/batch`);
await call(`${rest}/jobs/ingest?jobType=Classic`);
agent.destroy();
console.log(`${result.trim().split('\n').length - 1} result rows`);
