export const id = 608;
export const ids = [608];
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

/***/ 61608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTransformationSpec: () => (/* binding */ readTransformationSpec)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63601);
/* harmony import */ var _bytes_utf8_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27623);
/* harmony import */ var _bytes_byte_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67967);
/* harmony import */ var _csv_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4464);




const HEADER = ['Salesforce Field', 'Csv Header', 'Value', 'Hint'];
const MAX_CHARACTERS = 8_192;
const FIELD_PATH = /^(?:[A-Za-z]\w*:)?[A-Za-z]\w*(?:\.[A-Za-z]\w*)?$/;
function readTransformationSpec(file, content) {
    const bytes = content.subarray((0,_bytes_byte_order_js__WEBPACK_IMPORTED_MODULE_2__/* .markLength */ .I)(content));
    const reading = new SpecReading(file.name, bytes);
    const lines = reading.lines();
    return { spec: { file, bytes, lines }, defects: reading.defects };
}
const CSV = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };
class SpecReading {
    defects = [];
    #name;
    #bytes;
    #fields = new Map();
    constructor(name, bytes) {
        this.#name = name;
        this.#bytes = bytes;
    }
    lines() {
        const foreign = (0,_bytes_utf8_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(this.#bytes);
        if (foreign !== undefined) {
            this.#defect(foreign, 'The transformation spec is not UTF-8.', 'Save it as UTF-8.');
            return [];
        }
        const characters = this.#bytes.toString().length;
        if (characters >= MAX_CHARACTERS) {
            this.#defect(1, `The transformation spec has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .a)(characters)} characters; the Bulk API takes fewer than ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .a)(MAX_CHARACTERS)}.`, 'Leave fields out that need no spec, or map columns with "columns" instead.');
        }
        const rows = this.#rows();
        const [header] = rows;
        if (header === undefined || String(header.cells) !== String(HEADER)) {
            this.#defect(header?.line ?? 1, 'The transformation spec does not begin with its header row.', `It is ${HEADER.join(',')}.`);
            return [];
        }
        if (rows.length === 1)
            this.#defect(1, 'The transformation spec names no field.', 'Add a line for each field.');
        return rows.slice(1).flatMap(({ cells, line }) => this.#line(cells, line));
    }
    #line(cells, line) {
        const [field = '', column = '', value = ''] = cells;
        const first = this.#fields.get(field.toLowerCase());
        if (cells.length !== HEADER.length) {
            this.#defect(line, `This line of the transformation spec has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(cells.length, 'cell')}, not 4.`, 'Write the commas of empty cells, too.');
        }
        else if (!FIELD_PATH.test(field)) {
            this.#defect(line, `"${field}" is not a field's API name.`, 'The first cell of a line names the field that it fills.');
        }
        else if (first !== undefined) {
            this.#defect(line, `The transformation spec fills "${field}" twice.`, `Keep this line, or line ${first}.`);
        }
        else {
            this.#fields.set(field.toLowerCase(), line);
            return [{ field, column, value, line }];
        }
        return [];
    }
    #rows() {
        const { lines, tornLine } = (0,_csv_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .csvLines */ .A)(this.#bytes, CSV);
        if (tornLine !== undefined) {
            this.#defect(tornLine, 'The quotes of this line of the transformation spec do not match.', 'Correct them.');
        }
        return lines;
    }
    #defect(line, message, hint) {
        this.defects.push({ severity: 'error', message, hint, place: { file: this.#name, line } });
    }
}


/***/ })

};
