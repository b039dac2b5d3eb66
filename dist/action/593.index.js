export const id = 593;
export const ids = [593];
export const modules = {

/***/ 77593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   earlierRows: () => (/* binding */ earlierRows)
/* harmony export */ });
/* harmony import */ var _ports_open_all_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61604);
/* harmony import */ var _records_results_id_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62039);
/* harmony import */ var _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78568);
/* harmony import */ var _records_results_row_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48670);
/* harmony import */ var _job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83374);
/* harmony import */ var _job_values_before_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6573);
/* harmony import */ var _results_saved_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74242);







async function earlierRows(planned, context) {
    const { job } = planned;
    const passes = (0,_job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .passesOf */ .Hb)(job, context);
    const jobIds = passes.flatMap((pass) => pass?.jobIds ?? []);
    const [first] = passes;
    if (first === undefined || jobIds.length === 0) {
        return first?.isDone === true ? (0,_job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWithoutRows */ .sf)(planned, 'success', [DONE], context) : undefined;
    }
    context.earlierJobs.confirmEnded(passes);
    const { kept } = first;
    if (kept !== undefined)
        await (0,_job_values_before_js__WEBPACK_IMPORTED_MODULE_3__/* .takeOverValues */ .Y)(job.id, kept, context);
    const ofKept = kept === undefined ? {} : { kept: kept.records };
    const verdict = passes.at(-1)?.doneVerdict;
    if (verdict === undefined || !first.isDone) {
        const query = job.rowsFrom?.value ?? '';
        const reason = `A part of the rows of job "${query}" was sent before the run was interrupted, and it is not known any more which: the query is carried out again, and may find others. Nothing more was sent, and resuming the run again sends nothing either: look in job ${jobIds.join(', ')} what was done, and take the run back with "mode: undo" as far as that is possible, or load the rest in a new run.`;
        const outcome = await (0,_job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWithoutRows */ .sf)(planned, 'error', [reason], context);
        return { ...outcome, ...(0,_job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .ofEarlierAttempts */ .q5)(jobIds), ...ofKept, isBeyondResuming: true };
    }
    const reasons = [DONE];
    if (verdict !== 'success')
        reasons.push(`Records of it failed then: look in job ${jobIds.join(', ')}.`);
    const outcome = await (0,_job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWithoutRows */ .sf)(planned, verdict, reasons, context);
    const hasSecondPass = (passes[1]?.jobIds.length ?? 0) > 0;
    const saved = await listSaved(job.id, first, context);
    return { ...outcome, ...(0,_job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .ofEarlierAttempts */ .q5)(jobIds, { ...saved, hasSecondPass }), ...ofKept };
}
const DONE = 'It was done before the run was interrupted, and its records are not counted here.';
async function listSaved(job, { jobIds, kept }, { bulk, cancellation, earlierJobs, files, resultsFolder }) {
    const names = [_records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__/* .CREATED_IDS_FILE */ .l2, ...(kept === undefined ? [] : [_records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__/* .OVERWRITTEN_IDS_FILE */ .oK])];
    const lists = await (0,_ports_open_all_js__WEBPACK_IMPORTED_MODULE_5__/* .openAll */ .k)(names, async (name) => new _records_results_row_file_js__WEBPACK_IMPORTED_MODULE_6__/* .RowFile */ .h(await files.create(`${resultsFolder}/${job}/${name}`), _records_results_id_list_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_LIST_HEADER */ .vA));
    let [created, changed] = [0, 0];
    try {
        for (const info of jobIds.flatMap((jobId) => earlierJobs.endOf(jobId).batches)) {
            const batch = { info, format: 'CSV', bulk, signal: cancellation.cancelled };
            await (0,_results_saved_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .readSaved */ .S)(batch, ({ created: isNew, idBytes, idEnd, idStart }) => {
                if (isNew)
                    created++;
                else
                    changed++;
                const list = lists.get(isNew ? _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__/* .CREATED_IDS_FILE */ .l2 : _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__/* .OVERWRITTEN_IDS_FILE */ .oK);
                if (list !== undefined)
                    (0,_records_results_id_list_js__WEBPACK_IMPORTED_MODULE_0__/* .appendListedId */ .Bi)(list.rows, idBytes, idStart, idEnd);
            });
            for (const list of lists.values())
                await list.drain();
        }
    }
    finally {
        for (const list of lists.values())
            await list.close();
    }
    return { created, changed };
}


/***/ }),

/***/ 74242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readSaved)
/* harmony export */ });
/* harmony import */ var _bulk_batch_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34593);
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63601);
/* harmony import */ var _records_results_result_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6663);



async function readSaved({ bulk, format, info, signal }, take) {
    if ((0,_bulk_batch_info_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O)(info))
        return;
    const { id: batchId, jobId, numberRecordsProcessed } = info;
    const result = await bulk.readResult({ jobId, batchId, format }, signal);
    const rows = 'rows' in result ? (0,_records_results_result_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .resultRows */ .F)(result.rows) : undefined;
    let count = 0;
    while (rows?.next() === true) {
        count++;
        if (rows.success)
            take(rows);
    }
    const flaw = rows?.malformed ??
        (count < numberRecordsProcessed
            ? `there ${count === 1 ? 'is' : 'are'} ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(count, 'row')}`
            : undefined);
    if (flaw === undefined)
        return;
    throw new Error(`It cannot be known what batch ${batchId} of job ${jobId} saved, which processed ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(numberRecordsProcessed, 'record')}: ${flaw}.`);
}


/***/ })

};
