import type { RunningOrg } from '../../src/org/org.ts';

const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';

/** An answer, read to its end. */
export interface PlainAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  readonly headers: Headers;
}

/** The calls of the Bulk API as the developer guide prints them, by plain `fetch`. */
export class PlainClient {
  readonly #org: RunningOrg;
  readonly #version: string;
  token: string;

  constructor(org: RunningOrg, version = '62.0') {
    this.#org = org;
    this.#version = version;
    this.token = org.token;
  }

  async call(
    method: string,
    path: string,
    type?: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<PlainAnswer> {
    const response = await fetch(`${this.#org.url}/services/async/${this.#version}/${path}`, {
      method,
      headers: {
        'X-SFDC-Session': this.token,
        ...(type === undefined ? {} : { 'Content-Type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
      headers: response.headers,
    };
  }

  /** Creates a job by XML and returns its id. */
  async createJob(
    object: string,
    operation: string,
    more = '<contentType>CSV</contentType>',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const body = jobXml(`<operation>${operation}</operation><object>${object}</object>${more}`);
    const answer = await this.call('POST', 'job', 'application/xml', body, headers);
    return idIn(answer.text);
  }

  /** Adds a batch and returns its id. */
  async addBatch(jobId: string, body: string | Uint8Array<ArrayBuffer>, type = 'text/csv'): Promise<string> {
    const answer = await this.call('POST', `job/${jobId}/batch`, type, body);
    return idIn(answer.text);
  }

  /** Reads a batch until it is final. */
  async waitFor(jobId: string, batchId: string): Promise<string> {
    for (;;) {
      const { text } = await this.call('GET', `job/${jobId}/batch/${batchId}`);
      if (!/Queued|InProgress/.test(text)) return text;
    }
  }

  /** Sends rows through a job of their own and returns their result. */
  async load(object: string, operation: string, csv: string, more?: string): Promise<string> {
    const jobId = await this.createJob(object, operation, more);
    const batchId = await this.addBatch(jobId, csv);
    const info = await this.waitFor(jobId, batchId);
    const result = await this.call('GET', `job/${jobId}/batch/${batchId}/result`);
    return result.status === 200 ? result.text : info;
  }

  rest(path: string, token = this.token): Promise<Response> {
    return fetch(`${this.#org.url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  }
}

/** A jobInfo document around these elements. */
export function jobXml(elements: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><jobInfo xmlns="${NAMESPACE}">${elements}</jobInfo>`;
}

/** The first id in a control document, XML or JSON. */
export function idIn(text: string): string {
  const id = /(?:<id>|"id":")(\w{18})/.exec(text)?.[1];
  if (id === undefined) throw new Error(`There is no id in ${text}`);
  return id;
}

/** The text of the first element of this name. */
export function elementIn(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
}
