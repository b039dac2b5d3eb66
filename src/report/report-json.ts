import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import { sentenceOf } from '../outcome/discrepancy.ts';
import type {
  BatchOutcome,
  ErrorGroup,
  FailedRecord,
  JobChanges,
  JobOutcome,
  Outcome,
  PlanFindings,
  RehearsalFindings,
  SourcePlace,
  UndoFindings,
  Usage,
} from '../outcome/outcome.ts';
import { batchInfoJson } from './batch-info-json.ts';
import { monitorJson } from './monitor-json.ts';
import type { OrgRead } from '../outcome/org-read.ts';
import type { Verification } from '../outcome/verification.ts';
import type { Allocation, OrgLimits } from '../limits/org-limits.ts';

/** What `report.json` holds. */
export type ReportJson = ReturnType<typeof reportJson>;

/**
 * The value of `report.json`, described by `schema/report.schema.json`. Dates are ISO 8601, times milliseconds.
 * Every key is named here, so that what others add to the outcome does not leak into the file.
 */
export function reportJson(outcome: Outcome) {
  const { continues, instanceUrl, org, relativeDatesFrom, resumeFrom, usage } = outcome;
  return {
    version: 1 as const,
    outcome: outcome.verdict,
    manifestFile: outcome.manifestFile,
    ...(instanceUrl === undefined ? {} : { instanceUrl }),
    ...(org === undefined ? {} : { org: orgJson(org) }),
    apiVersion: outcome.apiVersion,
    startedAt: outcome.startedAt.toISOString(),
    ...(continues === undefined ? {} : { continues: continues.toISOString() }),
    ...(resumeFrom === undefined ? {} : { resumeFrom }),
    ...(relativeDatesFrom === undefined ? {} : { relativeDatesFrom: relativeDatesFrom.toISOString() }),
    durationMilliseconds: outcome.durationMilliseconds,
    counts: countsJson(outcome),
    troubles: [...outcome.troubles],
    diagnostics: outcome.diagnostics.map(diagnosticJson),
    diagnosticsLeftOut: outcome.diagnosticsLeftOut,
    usage: usageJson(usage),
    ...(outcome.plan === undefined ? {} : { plan: planJson(outcome.plan) }),
    ...(outcome.rehearsal === undefined ? {} : { rehearsal: rehearsalJson(outcome.rehearsal) }),
    ...(outcome.monitor === undefined ? {} : { monitor: monitorJson(outcome.monitor) }),
    ...(outcome.undo === undefined ? {} : { undo: undoJson(outcome.undo) }),
    jobs: outcome.jobs.map(jobJson),
  };
}

function rehearsalJson({ leftOut, notUnderstood, schemaFrom, unknowable }: RehearsalFindings) {
  return {
    schemaFrom,
    notUnderstood: notUnderstood.map(({ file, line, message }) => ({ file, line, message })),
    leftOut: [...leftOut],
    unknowable: [...unknowable],
  };
}

function undoJson({ cascades, changed, created, notTakenBack, overwritten, run, undoFile }: UndoFindings) {
  return {
    undoFile,
    run: { id: run.id, startedAt: run.startedAt.toISOString() },
    ...{ created, overwritten },
    notTakenBack: notTakenBack.map(({ job, object, operation, reason, records }) => ({
      ...{ job, object, operation, reason, records },
    })),
    changed: {
      ...{ records: changed.records, parents: changed.parents, chosen: changed.chosen },
      ...(changed.file === undefined ? {} : { file: `_undo/${changed.file}` }),
    },
    cascades: cascades.map(({ children, object }) => ({ object, children: [...children] })),
  };
}

function planJson({ changes, needs, notChecked, uncounted }: PlanFindings) {
  return {
    needs: { records: needs.records, batches: needs.batches, apiRequests: needs.apiRequests },
    uncounted: [...uncounted],
    notChecked: [...notChecked],
    ...(changes === undefined
      ? {}
      : { changes: Object.fromEntries([...changes].map(([job, one]) => [job, changesJson(one)])) }),
  };
}

function changesJson({ insert, update, unchanged, unmatched, ambiguous, fields, ...rest }: JobChanges) {
  return {
    ...{ insert, update, delete: rest.delete, unchanged, unmatched, ambiguous },
    fields: Object.fromEntries(fields),
  };
}

/** What JSON leaves as it is although a terminal or the runner would act on it: `##[` is a command when it is printed. */
const ACTIVE = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]|#(?=#\[)/gu;

/** How the text begins. */
export const REPORT_OPENING = '{\n  "version": 1,\n  "outcome": "';

/** The text of `report.json`: every value as it is, written so that printing the file does no harm. */
export function reportText(outcome: Outcome): string {
  const text = JSON.stringify(reportJson(outcome), null, 2);
  return `${text.replaceAll(ACTIVE, escaped)}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function orgJson({ id, name, kind, userName, host }: NonNullable<Outcome['org']>) {
  return {
    id,
    ...(name === undefined ? {} : { name }),
    kind,
    ...(userName === undefined ? {} : { userName }),
    host,
  };
}

function usageJson({ requests, retries, batches, recordBytes, sentBytes, limits, apiUsage }: Usage) {
  return {
    ...{ requests, retries, batches, recordBytes, sentBytes },
    ...(limits === undefined ? {} : { limits: limitsJson(limits) }),
    ...(apiUsage === undefined ? {} : { apiUsage: { used: apiUsage.used, max: apiUsage.max } }),
  };
}

function limitsJson({ batches, apiRequests }: OrgLimits) {
  return {
    ...(batches === undefined ? {} : { batches: allocationJson(batches) }),
    ...(apiRequests === undefined ? {} : { apiRequests: allocationJson(apiRequests) }),
  };
}

function allocationJson({ max, remaining }: Allocation) {
  return { max, remaining };
}

function countsJson({ counts: { read, succeeded, failed, notProcessed, skipped } }: Pick<Outcome, 'counts'>) {
  return { read, succeeded, failed, notProcessed, skipped };
}

function jobJson(job: JobOutcome) {
  const { externalIdFieldName, jobId } = job;
  return {
    id: job.id,
    object: job.object,
    operation: job.operation,
    ...(externalIdFieldName === undefined ? {} : { externalIdFieldName }),
    outcome: job.verdict,
    ...(jobId === undefined ? {} : { jobId }),
    jobIds: [...job.jobIds],
    reasons: [...job.reasons],
    disagreements: job.discrepancies.map((one) => ({ name: one.name, sentence: sentenceOf(one) })),
    counts: countsJson(job),
    created: job.created,
    healed: job.healed,
    tolerated: job.tolerated,
    inDoubt: job.inDoubt,
    allowedFailures: job.allowedFailures,
    ...(job.verification === undefined ? {} : { verification: verificationJson(job.verification) }),
    ...(job.kept === undefined ? {} : { kept: job.kept }),
    ...(job.orgReads === undefined || job.orgReads.length === 0
      ? {}
      : { orgReads: job.orgReads.map(orgReadJson) }),
    durationMilliseconds: job.durationMilliseconds,
    files: [...job.files],
    ...(job.output === undefined ? {} : { output: job.output }),
    ...(job.expectRecords === undefined ? {} : { expectRecords: { ...job.expectRecords } }),
    errors: job.errors.map(errorJson),
    failedRecords: job.failedRecords.map(failedRecordJson),
    batches: job.batches.map(batchJson),
  };
}

function verificationJson({ differing, fields, records, unread }: Verification) {
  return {
    ...{ records, differing },
    fields: fields.map((one) => ({
      ...{ field: one.field, records: one.records },
      samples: one.samples.map(sourcePlaceJson),
    })),
    unread: [...unread],
  };
}

function orgReadJson({ api, by, purpose, records, requests }: OrgRead) {
  return { purpose, api, ...(by === undefined ? {} : { by }), records, requests };
}

function errorJson({ statusCode, fields, count, tolerated, message, samples }: ErrorGroup) {
  return {
    statusCode,
    fields: [...fields],
    count,
    tolerated,
    message,
    samples: samples.map(sourcePlaceJson),
  };
}

function failedRecordJson({ file, line, statusCode, fields, message, tolerated }: FailedRecord) {
  return { file, line, statusCode, fields: [...fields], message, tolerated };
}

function batchJson(batch: BatchOutcome) {
  const { attempt, pass, number, records, firstRecord, info } = batch;
  return {
    number,
    ...(pass === undefined ? {} : { pass }),
    ...(attempt === undefined ? {} : { attempt }),
    records,
    firstRecord: sourcePlaceJson(firstRecord),
    counts: countsJson(batch),
    inDoubt: batch.inDoubt,
    ...(info === undefined ? {} : { info: batchInfoJson(info) }),
  };
}

function sourcePlaceJson({ file, line }: SourcePlace) {
  return { file, line };
}

function diagnosticJson({ severity, message, hint, place, related }: Diagnostic) {
  return {
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { place: placeJson(place) }),
    ...(related === undefined
      ? {}
      : { related: { message: related.message, place: placeJson(related.place) } }),
  };
}

/** Without the line of text that a place may carry for its caret. */
function placeJson({ file, line, column, endColumn }: Place) {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}
