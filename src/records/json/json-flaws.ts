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
} satisfies Record<string, Sentences>;

export type JsonFault = keyof typeof SENTENCES;

/** A flaw of JSON text at an offset. */
export function jsonFlaw(fault: JsonFault, at: number): FormatFlaw {
  return { passable: false, ...SENTENCES[fault], at };
}
