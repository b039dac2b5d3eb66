import { NAMESPACE } from './xml-syntax.ts';
import type { FormatFlaw } from '../members/member-reader.ts';

const SENTENCES = {
  'no-root': {
    message: `The root of the file is not <sObjects xmlns="${NAMESPACE}">.`,
    hint: 'Write <sObjects> around the records, and <sObject> around each of them.',
  },
  'no-namespace': {
    message: 'The archive is sent as it is, but <sObjects> in its request.txt has no namespace.',
    hint: `Write <sObjects xmlns="${NAMESPACE}">.`,
  },
  doctype: {
    message: 'The file has a document type.',
    hint: 'Remove <!DOCTYPE …>: the Bulk API takes none.',
  },
  encoding: {
    message: 'The XML declaration names another encoding than UTF-8.',
    hint: 'Save the file as UTF-8: the Bulk API takes nothing else.',
  },
  'no-record': {
    message: 'Something that is no <sObject> stands where a record should be.',
    hint: 'Between <sObjects> and </sObjects>, only <sObject> elements may stand.',
  },
  'text-after': { message: 'Something follows the end of </sObjects>.', hint: 'Remove it.' },
  'root-unclosed': {
    message: 'The element <sObjects> is not closed.',
    hint: 'The file may have been cut. Close it with </sObjects>.',
  },
  'record-unclosed': {
    message: 'The <sObject> that starts here is not closed.',
    hint: 'The file may have been cut, an end tag is missing, or a < in a text is not written as &lt;.',
  },
} satisfies Record<string, { readonly message: string; readonly hint: string }>;

export function xmlFlaw(fault: keyof typeof SENTENCES, at: number): FormatFlaw {
  return { passable: false, ...SENTENCES[fault], at };
}

/** What a strict reader of XML says of a record. */
export function unsoundXml(reason: string, at: number): FormatFlaw {
  return {
    message: `The record that starts here is not sound XML: ${reason}.`,
    hint: 'Every tag is closed, & is written &amp; and < is written &lt;; of entities there are five, and numbers.',
    ...{ at, passable: false },
  };
}

/** What stands where an entity would begin. */
export function bareAmpersand(at: number): FormatFlaw {
  return {
    message: 'The record holds an "&" that is not written as &amp;.',
    hint: 'Write &amp; for each & in a text, or put the text into <![CDATA[…]]>.',
    ...{ at, passable: false },
  };
}

/** An element, or an attribute, that a record of the Bulk API does not have. */
export function foreignXml(fault: 'prefix' | 'attribute' | 'deep', name: string, at: number): FormatFlaw {
  return { ...FOREIGN[fault](name), at, passable: true };
}

/** Something in a record that is no field, or in a field beside its parent. */
export function strayXml(at: number): FormatFlaw {
  return {
    message: 'The record holds something that is neither a field nor in one.',
    hint: 'A record holds fields alone, a field a text, or a parent as one <sObject> and nothing beside it.',
    ...{ at, passable: true },
  };
}

const FOREIGN = {
  prefix: (name: string) => ({
    message: `The record has an element <${name}>, which is in another namespace than that of the Bulk API.`,
    hint: 'Write elements without a prefix.',
  }),
  attribute: (name: string) => ({
    message: `The record has an attribute "${name}", which the Bulk API does not know.`,
    hint: 'The one attribute is xsi:nil="true", which empties a field.',
  }),
  deep: (name: string) => ({
    message: `<${name}> is nested too deep: a field holds a text, or a parent as one <sObject> with its key.`,
    hint: 'Refer to the parent by one of its own fields: <Account> <sObject> <External_Id__c>…</External_Id__c> </sObject> </Account>.',
  }),
};
