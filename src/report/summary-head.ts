import type { Outcome } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { alert, code, prose } from './markdown.ts';
import { proportionBar } from './proportion-bar.ts';
import { continuation, howToResume } from './resumption.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { duration, percentage, utcTime } from './quantity.ts';
import { diagnosticsTable } from './summary-diagnostics.ts';
import { instanceOrigin } from './summary-jobs.ts';
import { headline, inDoubt, meaning, sum, symbol } from './verdict.ts';

const barSquares = 32;

/** What a reader must see first: the verdict, the proportions, what is in doubt, what to correct. */
export function* headBlocks(outcome: Outcome, detail: Detail): Generator<string> {
  yield `## ${symbol(outcome.verdict)} ${headline(outcome)}`;
  yield `**${meaning(outcome)}**`;
  yield* cautions(outcome, detail);
  const hasBar = outcome.counts.read > 0 && outcome.verdict !== 'invalid' && outcome.plan === undefined;
  if (hasBar) yield bar(outcome);
  yield origin(outcome);
  if (outcome.org !== undefined) yield org(outcome.org);
  const resumption = [...continuation(outcome), ...howToResume(outcome)];
  if (resumption.length > 0)
    yield resumption.map((sentence) => prose(sentence, detail.messageCharacters)).join(' ');
  if (outcome.diagnostics.length > 0) yield diagnosticsTable(outcome.diagnostics, detail);
  if (outcome.diagnosticsLeftOut > 0) yield `… and ${counted(outcome.diagnosticsLeftOut, 'more mistake')}.`;
}

function* cautions(outcome: Outcome, detail: Detail): Generator<string> {
  const doubtful = inDoubt(outcome);
  const paragraphs = outcome.troubles
    .slice(0, detail.sentences)
    .map((trouble) => prose(trouble, detail.messageCharacters));
  if (doubtful > 0) {
    paragraphs.unshift(
      `**${counted(doubtful, 'record')} in doubt:** sent, but not known to be in the org or not. Look them up in the ` +
        'org before you send them again; they are listed in `unprocessed.csv` of their job.',
    );
  }
  if (paragraphs.length > 0) yield alert('CAUTION', ...paragraphs);
}

function bar(outcome: Outcome): string {
  const { read, succeeded, failed, notProcessed, skipped } = outcome.counts;
  const tolerated = sum(outcome.jobs, (job) => job.tolerated);
  const doubtful = inDoubt(outcome);
  const shares = [
    { square: '🟩', count: succeeded, name: 'succeeded' },
    { square: '🟦', count: skipped, name: 'skipped' },
    { square: '🟥', count: failed - tolerated, name: 'failed' },
    { square: '🟨', count: tolerated, name: 'failed, tolerated' },
    { square: '🟪', count: doubtful, name: 'in doubt' },
    { square: '⬜', count: notProcessed - doubtful, name: 'not processed' },
  ].filter((share) => share.count > 0);
  const legend = shares.map(
    ({ square, count, name }) => `${square} ${number(count)} ${name} (${percentage(count, read)})`,
  );
  return `${proportionBar(shares, barSquares)}<br>${legend.map((part) => part.replaceAll(' ', '\u00A0')).join(' · ')}`;
}

function relativeDates({ relativeDatesFrom }: Outcome): string[] {
  return relativeDatesFrom === undefined ? [] : [`relative dates count from ${utcTime(relativeDatesFrom)}`];
}

function origin(outcome: Outcome): string {
  const address = instanceOrigin(outcome.instanceUrl);
  return [
    ...(outcome.monitor === undefined ? [code(outcome.manifestFile)] : []),
    ...(address === undefined ? [] : [`[${new URL(address).host}](${address})`]),
    `API ${prose(outcome.apiVersion, 10)}`,
    utcTime(outcome.startedAt),
    duration(outcome.durationMilliseconds),
    ...relativeDates(outcome),
  ].join(' · ');
}

/** Which org it went to, and as whom. */
function org({ id, name, kind, userName }: NonNullable<Outcome['org']>): string {
  return [
    ...(name === undefined ? [] : [`**${prose(name, 80)}**`]),
    `${kind === 'production' ? '⚠️ ' : ''}${KINDS[kind]}`,
    ...(id === '' ? [] : [code(id)]),
    ...(userName === undefined ? [] : [`as ${code(userName)}`]),
  ].join(' · ');
}

const KINDS = {
  production: '**production**',
  sandbox: 'sandbox',
  scratch: 'scratch org',
  developer: 'developer edition',
  trial: 'trial org',
  unknown: 'kind unknown',
} as const;
