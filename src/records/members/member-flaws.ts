import { number } from '../../diagnostic/counted.ts';
import { MAX_RECORD_FIELDS } from '../../limits/bulk-api-limits.ts';
import type { FormatFlaw } from './member-reader.ts';

/** A flaw of the records as a whole: nothing behind the offset is read. */
export function tooManyNames(at: number): FormatFlaw {
  return {
    message: `The records have more different names than the ${number(MAX_RECORD_FIELDS)} fields that the Bulk API takes.`,
    hint: 'Perhaps a value is written as a name. Give all records the same members.',
    at,
    passable: false,
  };
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
