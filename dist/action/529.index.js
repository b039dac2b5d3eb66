export const id = 529;
export const ids = [529];
export const modules = {

/***/ 4464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ csvLines)
});

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/api/index.js + 3 modules
var api = __webpack_require__(37084);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js + 1 modules
var normalize_options = __webpack_require__(86845);
;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/sync.js



const parse = function (data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? Object.create(null) : [];
  const parser = (0,api/* transform */.p)(opts);
  const push = (record) => {
    if (parser.options.objname === undefined) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {};
  const error = parser.parse(data, true, push, close);
  if (error !== undefined) throw error;
  return records;
};



;// CONCATENATED MODULE: ./lib/records/mapping/csv-lines.js

function csvLines(bytes, options) {
    const all = [];
    let line = 1;
    try {
        parse(bytes, {
            ...options,
            on_record: (cells, { lines }) => {
                if (String(cells) !== '')
                    all.push({ cells, line });
                line = lines + 1;
                return null;
            },
        });
    }
    catch (error) {
        if (!(error instanceof api/* CsvError */.J))
            throw error;
        return { lines: all, tornLine: line };
    }
    return { lines: all };
}


/***/ }),

/***/ 94529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readValueFile: () => (/* binding */ readValueFile)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63601);
/* harmony import */ var _bytes_utf8_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27623);
/* harmony import */ var _csv_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4464);



const FORM_HINT = 'It has two columns below a header row: the old value and the new one.';
const QUOTES_HINT = 'Quotes stand around a whole cell, and are doubled inside.';
function readValueFile(bytes, source, mistakes) {
    const foreign = (0,_bytes_utf8_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(bytes);
    if (foreign !== undefined)
        return report(source, foreign, 'The file of values is not UTF-8.', 'Save it as UTF-8.', mistakes);
    const { lines: rows, tornLine } = (0,_csv_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .csvLines */ .A)(bytes, { bom: true, relax_column_count: true });
    if (tornLine !== undefined) {
        const message = 'The quotes of this line of the file of values do not match.';
        return report(source, tornLine, message, QUOTES_HINT, mistakes);
    }
    if (rows.length === 0)
        return report(source, 1, 'The file of values is empty.', FORM_HINT, mistakes);
    const values = new Map();
    let isSound = true;
    for (const [index, { cells, line: at }] of rows.entries()) {
        const [old = '', value = ''] = cells;
        if (cells.length !== 2) {
            const message = `This line of the file of values has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(cells.length, 'cell')}, not 2.`;
            report(source, at, message, FORM_HINT, mistakes);
            isSound = false;
        }
        else if (index > 0 && values.has(old)) {
            report(source, at, 'The file of values has this old value twice.', 'Keep one of the two.', mistakes);
            isSound = false;
        }
        if (index > 0)
            values.set(old, value);
    }
    return isSound ? values : null;
}
function report({ name }, line, message, hint, mistakes) {
    return mistakes.error({ message, hint, place: { file: name, line } });
}


/***/ })

};
