export const id = 408;
export const ids = [408];
export const modules = {

/***/ 97408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectStaged: () => (/* binding */ inspectStaged)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63601);
/* harmony import */ var _diagnostic_mistakes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(73042);
/* harmony import */ var _limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(54512);
/* harmony import */ var _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11269);
/* harmony import */ var _csv_cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73208);
/* harmony import */ var _cutting_grouped_batches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74038);
/* harmony import */ var _cutting_sorted_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71951);
/* harmony import */ var _csv_csv_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28557);
/* harmony import */ var _csv_header_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69544);
/* harmony import */ var _mapping_mapping_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99090);
/* harmony import */ var _mapping_own_references_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9654);
/* harmony import */ var _mapping_projection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2343);
/* harmony import */ var _record_record_origin_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(78564);
/* harmony import */ var _csv_record_scanner_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(50549);
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(50207);
/* harmony import */ var _bytes_source_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(51456);
















const COMMA = 0x2c;
async function inspectStaged(staged, asked, limits, { files, scratch, signal }) {
    const mapping = (0,_mapping_mapping_js__WEBPACK_IMPORTED_MODULE_5__/* .withPairedId */ .vn)(asked);
    const { columns, place, places } = staged;
    const header = { columns, places, line: place.line ?? 1, spans: [] };
    const { projection: sparse } = (0,_mapping_projection_js__WEBPACK_IMPORTED_MODULE_7__/* .rowProjectionOf */ .RJ)(header, place.file, mapping);
    const isBare = sparse.header.length <= 1 || (await hasBlankRow(staged, sparse, limits, { files, signal }));
    const defects = new _diagnostic_mistakes_js__WEBPACK_IMPORTED_MODULE_11__/* .Mistakes */ .So();
    defects.takeOver((0,_csv_header_js__WEBPACK_IMPORTED_MODULE_4__/* .headerDefects */ .Cr)(header, place.file));
    const filled = isBare ? { ...mapping, fillers: _mapping_projection_js__WEBPACK_IMPORTED_MODULE_7__/* .FILLERS */ .YV } : mapping;
    const { projection, defects: ofProjection } = (0,_mapping_projection_js__WEBPACK_IMPORTED_MODULE_7__/* .rowProjectionOf */ .RJ)(header, place.file, filled);
    defects.takeOver(ofProjection);
    if (defects.hasErrors)
        return { inspection: undefined, defects };
    const levels = (0,_mapping_own_references_js__WEBPACK_IMPORTED_MODULE_6__/* .levelFinder */ .xK)(projection.own.map((field) => ({ ...field, parent: () => field.cell.cells })), new _csv_csv_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CsvCells */ .u(), (0,_mapping_own_references_js__WEBPACK_IMPORTED_MODULE_6__/* .headerColumns */ .hF)(columns, mapping));
    const sorted = levels && new _cutting_sorted_records_js__WEBPACK_IMPORTED_MODULE_2__/* .SortedRecords */ .u({ limits, headerBytes: headerBytesOf(projection), files, scratch, levels });
    const cutter = new StagedCutter(projection, staged.files, limits, defects, sorted);
    await visitRows(staged.path, cutter, files, signal);
    const cut = sorted === undefined ? cutter.inPlace(staged.path, scratch) : await sorted.end();
    (0,_mapping_own_references_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseCircle */ .Lj)(cut.levels, mapping.references ?? [], staged.files, defects);
    const { files: sources, records } = staged;
    const inspection = {
        ...{ files: sources, header, records, unchosen: 0, ...cut, format: new _csv_csv_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CsvFormat */ .K(projection.header) },
        projection: (0,_mapping_projection_js__WEBPACK_IMPORTED_MODULE_7__/* .settled */ .gu)(projection, mapping, { ...cut, records }),
    };
    return { inspection, defects };
}
function headerBytesOf({ header, links }) {
    return Math.max(header.length, links?.header.length ?? 0);
}
async function hasBlankRow(staged, projection, limits, { files, signal }) {
    if (projection.header.includes(COMMA))
        return false;
    const cutter = new StagedCutter(projection, staged.files, limits, new _diagnostic_mistakes_js__WEBPACK_IMPORTED_MODULE_11__/* .Mistakes */ .So());
    await visitRows(staged.path, cutter, files, signal);
    return cutter.hasBlankRow;
}
async function visitRows(path, cutter, files, signal) {
    const file = await files.open(path);
    try {
        const window = new _bytes_source_file_js__WEBPACK_IMPORTED_MODULE_10__/* .SourceWindow */ .W(file, path);
        let at = 0;
        do {
            signal.throwIfAborted();
            await window.advance(at);
            at = cutter.take(window);
            await cutter.drain();
        } while (!window.final);
    }
    finally {
        await file.close();
    }
}
class StagedCutter {
    hasBlankRow = false;
    #projection;
    #sources;
    #limits;
    #defects;
    #scanner = new _csv_record_scanner_js__WEBPACK_IMPORTED_MODULE_8__/* .RecordScanner */ ._();
    #row = new _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_12__/* .ByteBuffer */ .$();
    #batches;
    #sorted;
    #headerBytes;
    #isSorted = true;
    #file = 0;
    #line = 0;
    #oneCell;
    constructor(projection, sources, limits, defects, sorted) {
        const { header } = projection;
        this.#sorted = sorted;
        this.#projection = projection;
        this.#sources = sources;
        this.#limits = limits;
        this.#defects = defects;
        this.#headerBytes = headerBytesOf(projection);
        this.#batches = new _cutting_grouped_batches_js__WEBPACK_IMPORTED_MODULE_1__/* .GroupedBatches */ .Z(limits, this.#headerBytes);
        this.#oneCell = !header.includes(COMMA);
    }
    take({ bytes, final, limit }) {
        this.#scanner.begin(bytes, 0, limit, final);
        while (this.#scanner.next())
            this.#takeRow(bytes);
        return this.#scanner.end;
    }
    async drain() {
        await this.#sorted?.drain();
    }
    inPlace(path, scratch) {
        return {
            batches: this.#batches.end(),
            stored: [{ path, name: 'the copy of the records of the tree files' }],
            order: { kind: 'groups', scratch, isSorted: this.#isSorted, divided: 0 },
        };
    }
    #takeRow(bytes) {
        const { contentEnd, end, start } = this.#scanner;
        const record = { bytes, start, file: 0, line: 0, place: 0 };
        (0,_record_record_origin_js__WEBPACK_IMPORTED_MODULE_13__/* .readOrigin */ .P)(record);
        const { file, line, start: rowAt } = record;
        const { links, sent } = this.#projection;
        this.#row.clear();
        sent?.measure(bytes, rowAt, contentEnd, this.#row);
        const place = { file: this.#sources[file]?.name ?? '', line };
        if (file < this.#file || (file === this.#file && line < this.#line))
            this.#isSorted = false;
        [this.#file, this.#line] = [file, line];
        this.hasBlankRow ||= this.#oneCell && (0,_csv_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlankCell */ .VI)(this.#row.view(), 0, this.#row.length);
        let sentBytes = this.#row.length + 1;
        if (links !== undefined) {
            this.#row.clear();
            links.row.measure(bytes, rowAt, contentEnd, this.#row);
            sentBytes = Math.max(sentBytes, _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_9__/* .ID_BYTES */ .Q$ + 1 + this.#row.length + 1);
        }
        if (this.#headerBytes + sentBytes > this.#limits.maxBytes) {
            this.#defects.error({
                message: `The record that starts here takes ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_14__/* .number */ .a)(sentBytes)} bytes, too many for a batch of at most ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_14__/* .number */ .a)(this.#limits.maxBytes)} bytes with its header row.`,
                hint: `Raise "batch.maxBytes" (at most ${_limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_15__/* .MAX_BATCH_BYTES */ .Uo}), or shorten the record.`,
                place,
            });
        }
        else if (this.#sorted === undefined) {
            this.#batches.add(_cutting_grouped_batches_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_GROUP */ .M, { file, line }, bytes.subarray(start, end), sentBytes);
        }
        else {
            this.#sorted.add(_cutting_grouped_batches_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_GROUP */ .M, { file, line }, bytes.subarray(rowAt, contentEnd), sentBytes);
        }
    }
}


/***/ })

};
