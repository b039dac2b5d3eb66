export const id = 483;
export const ids = [483];
export const modules = {

/***/ 99483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadRows: () => (/* binding */ loadRows)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63601);
/* harmony import */ var _plan_job_inspection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30739);
/* harmony import */ var _records_bytes_source_changed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21944);
/* harmony import */ var _job_job_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43329);
/* harmony import */ var _job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83374);






async function loadRows(planned, found, context, timing) {
    const { cancellation, checkpoint, files, resultsFolder, scratchFolder } = context;
    const { instant, job, references, source, variables } = planned;
    if (found.counts.read === 0) {
        checkpoint.note({ kind: 'done', job: job.id, verdict: 'success' });
        return (0,_job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeWithoutRows */ .sf)(planned, 'success', [], context);
    }
    const file = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(resultsFolder, source.output), name: source.output };
    const withSpec = planned.spec === undefined ? {} : { spec: planned.spec };
    const mapping = { ...job, references, instant, variables, ...withSpec };
    const { inspection, defects } = await (0,_plan_job_inspection_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectJob */ .g_)([file], mapping, job.batch, {
        files,
        signal: cancellation.cancelled,
        scratch: `${scratchFolder}/${job.id}-`,
    });
    const [read] = inspection?.files ?? [];
    if (read !== undefined && read.sha256 !== context.found.get(found.id)) {
        throw new _records_bytes_source_changed_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceChangedError */ ._(source.output);
    }
    const { diagnostics, hasErrors, leftOut } = defects;
    if (inspection !== undefined && !hasErrors) {
        const { columns } = inspection.header;
        const indexes = planned.indexes.map(({ index, key }) => ({
            index,
            cells: key.map(({ value }) => columns.findIndex((column) => column.toLowerCase() === value.toLowerCase())),
        }));
        const load = { kind: 'load', job, inspection, indexes, ...withSpec };
        return { ...(await (0,_job_job_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadJob */ ._)(load, context, timing)), diagnostics };
    }
    const mistakes = (0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(diagnostics.length + leftOut, 'mistake');
    const reason = `The rows of job "${found.id}" cannot be sent: ${mistakes} in ${source.output}. Nothing was sent.`;
    return { ...(await (0,_job_unsent_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeWithoutRows */ .sf)(planned, 'error', [reason], context)), diagnostics };
}


/***/ })

};
