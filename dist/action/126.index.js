export const id = 126;
export const ids = [126];
export const modules = {

/***/ 32126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTreePlan: () => (/* binding */ readTreePlan)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63601);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _manifest_api_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74001);
/* harmony import */ var _records_tree_json_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71742);
/* harmony import */ var _named_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34669);





async function readTreePlan(path, folders, ports, mistakes) {
    const source = await (0,_named_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findNamedFile */ .$)(path, folders, ports.files, NAMING_HINTS, mistakes);
    if (source === undefined)
        return [];
    const reader = new PlanReader(source.name, mistakes);
    await (0,_records_tree_json_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(source, reader, ports, mistakes);
    if (reader.files.length === 0 && !mistakes.hasErrors) {
        mistakes.error({
            message: 'The plan names no file.',
            hint: PLAN_HINT,
            place: { file: source.name, line: 1 },
        });
    }
    const here = { ...folders, manifest: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(source.path) };
    const files = [];
    const seen = new Set();
    for (const { file, object } of reader.files) {
        const found = await (0,_named_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findNamedFile */ .$)(file, here, ports.files, NAMING_HINTS, mistakes);
        if (found === undefined)
            continue;
        if (seen.has(found.path)) {
            mistakes.error({
                message: `The plan names "${file.value}" twice.`,
                hint: 'Its records would be loaded twice: take one of them out.',
                place: file.place,
            });
        }
        seen.add(found.path);
        files.push({ ...found, object });
    }
    return files;
}
const NAMING_HINTS = {
    outside: 'Keep plans and their files inside the checkout, and name them relative to the file that names them.',
    missing: 'A plan is named relative to the manifest, its files relative to the plan; are they checked out?',
};
const PLAN_HINT = 'A plan is a list: [{"sobject": "Account", "files": ["accounts.json"]}, \u2026]. A file of records is named in one.';
const IS_OBJECT_NAME = new RegExp(_manifest_api_name_js__WEBPACK_IMPORTED_MODULE_3__/* .OBJECT_NAME */ ._i);
const PLAN_KEYS = new Set(['sobject', 'saveRefs', 'resolveRefs', 'files']);
const MAX_FILES = 10_000;
class PlanReader {
    files = [];
    #name;
    #mistakes;
    #depth = 0;
    #skipped = 0;
    #isTree = false;
    #key = '';
    #object = '';
    #part;
    #unknown = [];
    #listed = [];
    constructor(name, mistakes) {
        this.#name = name;
        this.#mistakes = mistakes;
        this.#part = { file: name, line: 1 };
    }
    opened(kind, place) {
        if (this.#isIdle) {
            this.#skipped++;
            return;
        }
        if (this.#depth === 0 && kind === 'object') {
            this.#isTree = true;
            this.#skipped++;
            this.#wrong('This is no plan, but an object, as the files of a plan are.', place);
            return;
        }
        const isRight = (this.#depth === 0 && kind === 'array') ||
            (this.#depth === 1 && kind === 'object') ||
            (this.#depth === 2 && kind === 'array' && this.#key === 'files');
        if (!isRight)
            this.#wrong('This does not belong into a plan.', place);
        this.#depth++;
        if (this.#depth !== 2)
            return;
        this.#part = { file: this.#name, ...place };
        this.#object = '';
        this.#listed = [];
        this.#unknown = [];
    }
    closed() {
        if (this.#skipped > 0) {
            this.#skipped--;
            return;
        }
        this.#depth--;
        if (this.#depth !== 1)
            return;
        if (this.#object === '' || this.#listed.length === 0) {
            this.#wrong('A part of the plan lacks "sobject" or "files".', this.#part);
            if (this.#object === '' && this.#listed.length === 0)
                return;
        }
        for (const { place, value } of this.#unknown) {
            this.#mistakes.warning({
                message: `The key "${value}" of the plan means nothing.`,
                hint: 'A plan has "sobject", "files", "saveRefs" and "resolveRefs". Take the key out, or correct it.',
                place,
            });
        }
        this.files.push(...this.#listed.map((file) => ({ object: this.#object, file })));
    }
    named(name, place) {
        if (this.#skipped > 0)
            return;
        this.#key = name;
        if (!PLAN_KEYS.has(name))
            this.#unknown.push({ value: name, place: { ...place, file: this.#name } });
    }
    get #isIdle() {
        return this.#skipped > 0 || this.#isTree || (this.#depth === 2 && !PLAN_KEYS.has(this.#key));
    }
    text(value, place) {
        if (this.#isIdle)
            return;
        if (this.#depth === 2 && this.#key === 'sobject') {
            if (IS_OBJECT_NAME.test(value))
                this.#object = value;
            else
                this.#wrong(`"${value}" is not the API name of an object.`, place);
        }
        else if (this.#depth === 3) {
            this.#listed.push({ value, place: { file: this.#name, ...place } });
            if (this.files.length + this.#listed.length > MAX_FILES)
                this.#wrong(`The plan names more than ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .a)(MAX_FILES)} files.`, place);
        }
        else
            this.literal('', place);
    }
    literal(written, place) {
        if (this.#isIdle)
            return;
        const isFlag = this.#key === 'saveRefs' || this.#key === 'resolveRefs';
        if (this.#depth === 2 && isFlag && (written === 'true' || written === 'false'))
            return;
        this.#wrong('This does not belong into a plan.', place);
    }
    #wrong(message, place) {
        this.#mistakes.error({ message, hint: PLAN_HINT, place: { ...place, file: this.#name } });
    }
}


/***/ }),

/***/ 71742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ placeIn),
  J: () => (/* binding */ readJsonFile)
});

// EXTERNAL MODULE: ./lib/records/bytes/hashed-file.js
var hashed_file = __webpack_require__(99020);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
;// CONCATENATED MODULE: ./lib/records/tree/json-scanner.js

const MAX_DEPTH = 100;
const MAX_TOKEN_CHARACTERS = 1_000_000;
const MAX_KNOWN_NAMES = 1_000;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const LITERAL = /[^\s,:{}[\]"]+/y;
const IS_PLAIN = /^[ -[\]-\uFFFF]*$/;
const IS_LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
class JsonScanner {
    flaw;
    #listener;
    #open = [];
    #names = new Map();
    #expected = 'value';
    #rest = '';
    #line = 1;
    #lineStart = 0;
    constructor(listener) {
        this.#listener = listener;
    }
    write(piece, final) {
        const text = this.#rest + piece;
        let at = this.#skipBlanks(text, 0);
        while (at < text.length && this.flaw === undefined) {
            const end = this.#read(text, at, final);
            if (end === undefined)
                break;
            at = this.#skipBlanks(text, end);
        }
        if (this.flaw !== undefined)
            return;
        if (final && (at < text.length || this.#expected !== 'nothing'))
            this.#fail('The text ends too early.', at);
        if (text.length - at > MAX_TOKEN_CHARACTERS) {
            this.#fail(`A value has more than ${(0,counted/* number */.a)(MAX_TOKEN_CHARACTERS)} characters.`, at);
        }
        this.#rest = text.slice(at);
        this.#lineStart -= at;
    }
    #skipBlanks(text, from) {
        let at = from;
        for (; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code === LF) {
                this.#line++;
                this.#lineStart = at + 1;
            }
            else if (code !== SPACE && code !== TAB && code !== CR)
                break;
        }
        return at;
    }
    #read(text, at, final) {
        switch (text[at]) {
            case '{':
                return this.#openBracket('object', at);
            case '[':
                return this.#openBracket('array', at);
            case '}':
                return this.#closeBracket('object', 'name or end', at);
            case ']':
                return this.#closeBracket('array', 'value or end', at);
            case ',':
                if (this.#expected !== 'comma or end')
                    return this.#unexpected(at);
                this.#expected = this.#open.at(-1) === 'object' ? 'name' : 'value';
                return at + 1;
            case ':':
                if (this.#expected !== 'colon')
                    return this.#unexpected(at);
                this.#expected = 'value';
                return at + 1;
            case '"':
                return this.#readText(text, at);
            default:
                return this.#readLiteral(text, at, final);
        }
    }
    #openBracket(kind, at) {
        if (!this.#takesValue())
            return this.#unexpected(at);
        if (this.#open.length >= MAX_DEPTH) {
            return this.#fail(`Objects and arrays lie more than ${MAX_DEPTH} deep in each other.`, at);
        }
        this.#open.push(kind);
        this.#expected = kind === 'object' ? 'name or end' : 'value or end';
        this.#listener.opened(kind, this.#placeOf(at));
        return at + 1;
    }
    #closeBracket(kind, empty, at) {
        const isExpected = this.#expected === empty || this.#expected === 'comma or end';
        if (!isExpected || this.#open.at(-1) !== kind)
            return this.#unexpected(at);
        this.#open.pop();
        this.#endValue();
        this.#listener.closed(kind);
        return at + 1;
    }
    #readText(text, at) {
        const isName = this.#expected === 'name' || this.#expected === 'name or end';
        if (!isName && !this.#takesValue())
            return this.#unexpected(at);
        const end = closingQuote(text, at + 1);
        if (end === undefined)
            return undefined;
        const written = text.slice(at + 1, end);
        const value = isName ? this.#nameOf(written) : IS_PLAIN.test(written) ? written : decoded(written);
        if (value === undefined)
            return this.#fail('A text holds a character or an escape that JSON does not allow.', at);
        if (isName) {
            this.#expected = 'colon';
            this.#listener.named(value, this.#placeOf(at));
        }
        else {
            this.#endValue();
            this.#listener.text(value, this.#placeOf(at));
        }
        return end + 1;
    }
    #nameOf(written) {
        const known = this.#names.get(written);
        if (known !== undefined)
            return known;
        const name = decoded(written);
        if (name === written && this.#names.size < MAX_KNOWN_NAMES)
            this.#names.set(name, name);
        return name;
    }
    #readLiteral(text, at, final) {
        LITERAL.lastIndex = at;
        const written = LITERAL.exec(text)?.[0] ?? '';
        const end = at + written.length;
        if (end === text.length && !final)
            return undefined;
        if (!this.#takesValue() || !IS_LITERAL.test(written))
            return this.#unexpected(at);
        this.#endValue();
        this.#listener.literal(written, this.#placeOf(at));
        return end;
    }
    #takesValue() {
        return this.#expected === 'value' || this.#expected === 'value or end';
    }
    #endValue() {
        this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or end';
    }
    #unexpected(at) {
        return this.#fail(`${EXPECTATIONS[this.#expected]} is expected here.`, at);
    }
    #fail(message, at) {
        this.flaw ??= { message, place: this.#placeOf(at) };
        return undefined;
    }
    #placeOf(at) {
        return { line: this.#line, column: at - this.#lineStart + 1 };
    }
}
const EXPECTATIONS = {
    value: 'A value',
    'value or end': 'A value or "]"',
    name: 'A name in quotes',
    'name or end': 'A name in quotes or "}"',
    colon: '":"',
    'comma or end': 'A comma or a closing bracket',
    nothing: 'The end of the text',
};
function closingQuote(text, from) {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
        let before = at;
        while (before > from && text[before - 1] === '\\')
            before--;
        if ((at - before) % 2 === 0)
            return at;
    }
    return undefined;
}
function decoded(written) {
    try {
        const value = JSON.parse(`"${written}"`);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/records/tree/json-file.js


const PIECE_BYTES = 256 * 1024;
async function readJsonFile(source, listener, { files, signal }, mistakes, pause = async () => Promise.resolve()) {
    const file = new hashed_file/* HashedFile */.y7(await files.open(source.path));
    try {
        const scanner = new JsonScanner(listener);
        const decoder = new TextDecoder('utf-8', { fatal: true });
        const bytes = Buffer.allocUnsafeSlow(PIECE_BYTES);
        let offset = 0;
        for (let final = false; !final && scanner.flaw === undefined;) {
            signal.throwIfAborted();
            const length = await file.read(bytes, offset);
            offset += length;
            final = offset >= file.size;
            const piece = textOf(decoder, bytes.subarray(0, length), final);
            if (piece === undefined) {
                mistakes.error({
                    message: 'The file is not UTF-8.',
                    hint: 'Save it as UTF-8.',
                    place: { file: source.name, line: 1 },
                });
                break;
            }
            scanner.write(piece, final);
            await pause();
        }
        if (scanner.flaw !== undefined) {
            const { message, place } = scanner.flaw;
            const hint = 'The file is not JSON; the rest of it was not checked.';
            mistakes.error({ message, hint, place: placeIn(source, place) });
        }
    }
    finally {
        await file.close();
    }
    return { ...source, size: file.size, sha256: file.sha256() };
}
function placeIn({ name }, place) {
    return { file: name, ...place };
}
function textOf(decoder, bytes, final) {
    try {
        return decoder.decode(bytes, { stream: !final });
    }
    catch {
        return undefined;
    }
}


/***/ })

};
