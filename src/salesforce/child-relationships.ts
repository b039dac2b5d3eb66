import { memberOf, restDocument } from './rest-answer.ts';
import { AnswerFault, type Transport } from './transport.ts';

/** How the records of an object refer to those of another one. */
export interface DescribedRelationship {
  readonly childSObject: string;
  /** The field of the child that refers to the parent. */
  readonly field: string;
  /** As nested records and subqueries name it. */
  readonly relationshipName: string;
}

/** Descriptions of objects with thousands of fields and relationships have a few megabytes. */
const MAX_ANSWER_BYTES = 20_000_000;
const TIMEOUT_MILLISECONDS = 60_000;
const API_NAME = /^\w{1,100}$/;

/**
 * Reads which records may lie in those of an object (REST API Developer Guide, "sObject Describe").
 *
 * @param apiVersion as in `66.0`
 * @throws RestApiError; CallFailedError; the signal's reason
 */
export async function readChildRelationships(
  transport: Transport,
  apiVersion: string,
  object: string,
  signal: AbortSignal,
): Promise<DescribedRelationship[]> {
  const purpose = `read the description of ${object}`;
  return transport.send({
    ...{ purpose, signal, method: 'GET', repeatable: true },
    path: `/services/data/v${apiVersion}/sobjects/${object}/describe`,
    headers: { Accept: 'application/json' },
    sessionHeader: 'Authorization',
    maxResponseBytes: MAX_ANSWER_BYTES,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    read: (response) => {
      const list = memberOf(restDocument(response, purpose), 'childRelationships');
      if (!Array.isArray(list)) throw new AnswerFault('"childRelationships" is not a list');
      return list.flatMap(relationshipOf);
    },
  });
}

/** Some relationships have no name: nothing can be nested in them. */
function relationshipOf(entry: unknown): DescribedRelationship[] {
  const [childSObject, field, relationshipName] = ['childSObject', 'field', 'relationshipName'].map((name) =>
    memberOf(entry, name),
  );
  if (!isApiName(childSObject) || !isApiName(field) || !isApiName(relationshipName)) return [];
  return [{ childSObject, field, relationshipName }];
}

function isApiName(value: unknown): value is string {
  return typeof value === 'string' && API_NAME.test(value);
}
