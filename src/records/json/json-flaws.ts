import { number } from '../../diagnostic/counted.ts';
import { MAX_RECORD_FIELDS } from '../../limits/bulk-api-limits.ts';
import type { FormatFlaw } from '../members/member-reader.ts';

interface Sentences {
  readonly message: string;
  readonly hint: string;
  readonly passable?: true;
}

const SENTENCES = {
  'no-json': {
    message: 'The file is neither a JSON array nor lines of JSON objects.',
    hint: 'Write the records as [{…}, {…}], or as one object after the other.',
  },
  'no-object': {
    message: 'A value that is no object stands where a record should be.',
    hint: 'Each record is an object: {"LastName": "…"}.',
  },
  'comma-missing': { message: 'A comma is missing here.', hint: 'Put a comma between two values.' },
  'comma-too-many': { message: 'There is a comma too many here.', hint: 'Remove it.' },
  'comma-between-lines': {
    message: 'A comma stands between two objects that are in no array.',
    hint: 'Put the objects into brackets, [ and ], or leave the commas out.',
  },
  'text-after': {
    message: 'Text follows the end of the JSON array.',
    hint: 'A file holds one array. Remove what follows.',
  },
  'no-array': {
    message: 'The archive is sent as it is, but the records in its request.txt are in no JSON array.',
    hint: 'Put them into brackets, [ and ], with commas between them.',
  },
  'array-unclosed': {
    message: 'The JSON array is not closed.',
    hint: 'The file may have been cut. Close it with ].',
  },
  'record-unclosed': {
    message: 'The record that starts here is not closed.',
    hint: 'The file may have been cut, or a bracket or a quote is missing.',
  },
  'string-unclosed': {
    message: 'A string is not closed before the end of its line.',
    hint: 'Close it with a quote, and write a line end in it as \\n.',
  },
  'wrong-escape': {
    message: 'A backslash in a string stands before something that JSON does not know.',
    hint: 'Write \\\\ for the backslash itself.',
  },
  'no-name': {
    message: 'The name of a member is missing here.',
    hint: 'Names stand in double quotes, with a colon behind them; JSON has no comments.',
  },
  'no-colon': { message: 'A colon is missing here.', hint: 'Put a colon between a name and its value.' },
  'no-value': {
    message: 'This is no JSON value.',
    hint: 'Texts stand in double quotes; numbers have no plus sign and no leading zeros; true, false and null are in lower case.',
  },
  nul: { message: 'A string holds a NUL character.', hint: 'Remove it.', passable: true },
  'not-whole': {
    message: 'The answer in the file is not whole: it has further records behind "nextRecordsUrl".',
    hint: 'Put the records of all answers into one list, or query them in the run: "operation: query".',
  },
  tree: {
    message: 'The file is an sObject tree: its records have reference ids.',
    hint: 'Files of "sf data export tree" are loaded with "treePlan", which names their plan.',
  },
  'too-many-names': {
    message: `The records have more different names than the ${number(MAX_RECORD_FIELDS)} fields that the Bulk API takes.`,
    hint: 'Perhaps a value is written as a name. Give all records the same members.',
  },
} satisfies Record<string, Sentences>;

export type JsonFault = keyof typeof SENTENCES;

/** A flaw of JSON text at an offset. */
export function jsonFlaw(fault: JsonFault, at: number): FormatFlaw {
  return { passable: false, ...SENTENCES[fault], at };
}

/** A flaw of a member, which is named. What follows can be read. */
export function memberFlaw(fault: 'twin' | 'list' | 'deep' | 'no-key', name: string, at: number): FormatFlaw {
  return { ...MEMBER_SENTENCES[fault](name), at, passable: true };
}

const MEMBER_SENTENCES = {
  twin: (name: string) => ({
    message: `The record gives "${name}" twice.`,
    hint: 'Keep one of the two: which one counts is not defined.',
  }),
  list: (name: string) => ({
    message: `"${name}" holds a list, which no field takes.`,
    // The sf CLI wraps records so, and writes plans with lists of files.
    hint: /(?:^|\.)(?:records|files)$/.test(name)
      ? 'Plans and files of "sf data export tree" are loaded with "treePlan". Otherwise write the list alone: the file is an array of records.'
      : 'Children of a record are records of their own, in a job of their own; a multi-select picklist is a text with semicolons.',
  }),
  'no-key': (name: string) => ({
    message: `"${name}" has no field by which the parent is found.`,
    hint: 'Give it one, {"Account": {"External_Id__c": "…"}}, or null where there is no parent.',
  }),
  deep: (name: string) => ({
    message: `"${name}" is nested too deep: a record may hold parents, and they no further ones.`,
    hint: 'Refer to the parent by one of its own fields: {"Account": {"External_Id__c": "…"}}.',
  }),
};
