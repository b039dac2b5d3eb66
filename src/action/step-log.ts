import { debug, info } from '@actions/core';
import { visibleText } from '../diagnostic/visible-text.ts';
import type { Log } from '../ports/log.ts';
import { withoutCommand } from '../report/untrusted-text.ts';

const MAX_LINE_CHARACTERS = 2_000;

/** The step's log: no line of it can act as a workflow command. */
export const stepLog: Log = {
  info: (line) => {
    info(harmless(line));
  },
  debug: (line) => {
    debug(harmless(line));
  },
};

function harmless(line: string): string {
  return withoutCommand(visibleText(line.slice(0, MAX_LINE_CHARACTERS)));
}
