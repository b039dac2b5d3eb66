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
/* harmony import */ var _records_tree_json_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48411);
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
const NO_PART = 'This does not belong into a plan.';
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
    opened(kind, { place }) {
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
            this.#wrong(NO_PART, place);
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
    named(name, { place }) {
        if (this.#skipped > 0)
            return;
        this.#key = name;
        if (!PLAN_KEYS.has(name))
            this.#unknown.push({ value: name, place: { ...place, file: this.#name } });
    }
    get #isIdle() {
        return this.#skipped > 0 || this.#isTree || (this.#depth === 2 && !PLAN_KEYS.has(this.#key));
    }
    text({ place, text: value }) {
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
            this.#wrong(NO_PART, place);
    }
    literal({ place, text: written }) {
        if (this.#isIdle)
            return;
        const isFlag = this.#key === 'saveRefs' || this.#key === 'resolveRefs';
        if (this.#depth === 2 && isFlag && (written === 'true' || written === 'false'))
            return;
        this.#wrong(NO_PART, place);
    }
    #wrong(message, place) {
        this.#mistakes.error({ message, hint: PLAN_HINT, place: { ...place, file: this.#name } });
    }
}


/***/ }),

/***/ 80500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ literalEnd)
/* harmony export */ });
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const LOWER_E = 0x65;
const CASE_BIT = 0x20;
const WORDS = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), Buffer.from(word)]));
function literalEnd(bytes, start) {
    const word = WORDS.get(bytes[start] ?? 0);
    return word === undefined ? numberEnd(bytes, start) : wordEnd(bytes, start, word);
}
function wordEnd(bytes, start, word) {
    for (let at = 0; at < word.length; at++)
        if (bytes[start + at] !== word[at])
            return start;
    return start + word.length;
}
function numberEnd(bytes, start) {
    const whole = bytes[start] === MINUS ? start + 1 : start;
    let at = bytes[whole] === ZERO ? whole + 1 : digitsEnd(bytes, whole);
    if (at === whole)
        return start;
    if (bytes[at] === POINT) {
        const fraction = at + 1;
        at = digitsEnd(bytes, fraction);
        if (at === fraction)
            return start;
    }
    if (((bytes[at] ?? 0) | CASE_BIT) !== LOWER_E)
        return at;
    const sign = bytes[at + 1];
    const exponent = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
    at = digitsEnd(bytes, exponent);
    return at === exponent ? start : at;
}
function digitsEnd(bytes, start) {
    let at = start;
    while (isDigit(bytes[at]))
        at++;
    return at;
}
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}


/***/ }),

/***/ 85907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ MemberTable),
/* harmony export */   Cq: () => (/* binding */ NULL),
/* harmony export */   E9: () => (/* binding */ BYTES),
/* harmony export */   Hd: () => (/* binding */ RELATION),
/* harmony export */   JA: () => (/* binding */ CELL),
/* harmony export */   NP: () => (/* binding */ NO_PARENT),
/* harmony export */   a$: () => (/* binding */ TEXT),
/* harmony export */   iw: () => (/* binding */ ATTRIBUTES),
/* harmony export */   tZ: () => (/* binding */ PLAIN),
/* harmony export */   x4: () => (/* binding */ ANY)
/* harmony export */ });
const TEXT = 1;
const PLAIN = 2;
const NULL = 3;
const RELATION = 4;
const ATTRIBUTES = 5;
const NO_PARENT = 6;
const ANY = 0;
const BYTES = 1;
const CELL = 2;
class MemberTable {
    count = 0;
    #bytes;
    #start = 0;
    #end = 0;
    #nodes = new Int32Array(64);
    #kinds = new Uint8Array(64);
    #forms = new Uint8Array(64);
    #starts = new Int32Array(64);
    #ends = new Int32Array(64);
    #valueStarts = new Int32Array(64);
    #valueEnds = new Int32Array(64);
    #nexts = new Int32Array(64);
    clear() {
        this.count = 0;
        this.#bytes = undefined;
    }
    hold(bytes, start, end) {
        this.#bytes = bytes;
        this.#start = start;
        this.#end = end;
    }
    release() {
        this.#bytes = undefined;
    }
    holds(bytes, start, end) {
        return this.#bytes === bytes && this.#start === start && this.#end === end;
    }
    open(node, start) {
        if (this.count === this.#nodes.length)
            this.#widen();
        this.#nodes[this.count] = node;
        this.#starts[this.count] = start;
        return this.count++;
    }
    close(member, kind, valueStart, valueEnd, end, form = ANY) {
        this.#kinds[member] = kind;
        this.#forms[member] = form;
        this.#valueStarts[member] = valueStart;
        this.#valueEnds[member] = valueEnd;
        this.#ends[member] = end;
        this.#nexts[member] = this.count;
    }
    node(member) {
        return this.#nodes[member] ?? 0;
    }
    kind(member) {
        return this.#kinds[member] ?? 0;
    }
    form(member) {
        return this.#forms[member] ?? ANY;
    }
    start(member) {
        return this.#starts[member] ?? 0;
    }
    end(member) {
        return this.#ends[member] ?? 0;
    }
    valueStart(member) {
        return this.#valueStarts[member] ?? 0;
    }
    valueEnd(member) {
        return this.#valueEnds[member] ?? 0;
    }
    next(member) {
        return this.#nexts[member] ?? 0;
    }
    isLeaf(member) {
        return (this.#kinds[member] ?? 0) < RELATION;
    }
    #widen() {
        this.#nodes = widened(this.#nodes);
        this.#starts = widened(this.#starts);
        this.#ends = widened(this.#ends);
        this.#valueStarts = widened(this.#valueStarts);
        this.#valueEnds = widened(this.#valueEnds);
        this.#nexts = widened(this.#nexts);
        this.#kinds = widenedBytes(this.#kinds);
        this.#forms = widenedBytes(this.#forms);
    }
}
function widened(array) {
    const wider = new Int32Array(array.length * 2);
    wider.set(array);
    return wider;
}
function widenedBytes(array) {
    const wider = new Uint8Array(array.length * 2);
    wider.set(array);
    return wider;
}


/***/ }),

/***/ 48411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ placeIn),
  J: () => (/* binding */ readJsonFile)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/records/bytes/byte-order.js
var byte_order = __webpack_require__(67967);
// EXTERNAL MODULE: ./lib/records/bytes/hashed-file.js
var hashed_file = __webpack_require__(99020);
// EXTERNAL MODULE: ./lib/records/bytes/source-file.js
var source_file = __webpack_require__(51456);
// EXTERNAL MODULE: ./lib/records/bytes/utf8-text.js
var utf8_text = __webpack_require__(27623);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/records/json/json-literals.js
var json_literals = __webpack_require__(80500);
// EXTERNAL MODULE: ./lib/records/members/member-table.js
var member_table = __webpack_require__(85907);
;// CONCATENATED MODULE: ./lib/records/tree/json-grammar.js
const WORDS = {
    value: 'A value',
    'value or end': 'A value or "]"',
    name: 'A name in quotes',
    'name or end': 'A name in quotes or "}"',
    colon: '":"',
    'comma or end': 'A comma or a closing bracket',
    nothing: 'The end of the text',
};
class JsonGrammar {
    #expected = 'value';
    #open = [];
    #inObject = false;
    get depth() {
        return this.#open.length;
    }
    get isComplete() {
        return this.#expected === 'nothing';
    }
    get takesName() {
        return this.#expected === 'name' || this.#expected === 'name or end';
    }
    get takesValue() {
        return this.#expected === 'value' || this.#expected === 'value or end';
    }
    get expectation() {
        return WORDS[this.#expected];
    }
    takeName() {
        this.#expected = 'colon';
    }
    takeValue() {
        this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or end';
    }
    takeColon() {
        if (this.#expected !== 'colon')
            return false;
        this.#expected = 'value';
        return true;
    }
    takeComma() {
        if (this.#expected !== 'comma or end')
            return false;
        this.#expected = this.#inObject ? 'name' : 'value';
        return true;
    }
    open(kind) {
        this.#open.push(kind);
        this.#inObject = kind === 'object';
        this.#expected = this.#inObject ? 'name or end' : 'value or end';
    }
    close(kind) {
        const empty = kind === 'object' ? 'name or end' : 'value or end';
        const mayEnd = this.#expected === empty || this.#expected === 'comma or end';
        if (!mayEnd || this.#inObject !== (kind === 'object') || this.#open.length === 0)
            return false;
        this.#open.pop();
        this.#inObject = this.#open.at(-1) === 'object';
        this.takeValue();
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/records/tree/json-names.js
const QUOTE = 0x22;
const MAX_KNOWN_NAMES = 1_000;
class JsonNames {
    #known = new Map();
    #last;
    guess(bytes, start, limit) {
        const name = this.#last?.next;
        if (name === undefined)
            return undefined;
        const { bytes: spelled, length } = name;
        if (start + length >= limit || bytes[start + length] !== QUOTE)
            return undefined;
        for (let at = 0; at < length; at++)
            if (spelled[at] !== bytes[start + at])
                return undefined;
        this.#last = name;
        return name;
    }
    find(bytes, start, end) {
        const text = bytes.toString('utf8', start, end);
        const known = this.#known.get(text) ?? this.#newName(text, bytes.subarray(start, end));
        if (this.#last !== undefined)
            this.#last.next = known;
        this.#last = known;
        return known.text;
    }
    #newName(text, spelled) {
        const { length } = spelled;
        const bytes = Uint8Array.from(spelled);
        const name = { text, length, bytes, surplus: length - text.length, next: undefined };
        if (this.#known.size < MAX_KNOWN_NAMES)
            this.#known.set(text, name);
        return name;
    }
}

// EXTERNAL MODULE: ./lib/records/tree/json-token.js
var json_token = __webpack_require__(56974);
;// CONCATENATED MODULE: ./lib/records/tree/json-scanner.js






const MAX_DEPTH = 100;
const MAX_TOKEN_CHARACTERS = 1_000_000;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const json_scanner_QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NO_ASCII = 0x80;
const BEHIND_LITERAL = new Set(Buffer.from(' \t\n\r,:{}[]"'));
const NOWHERE = -1;
class JsonScanner {
    flaw;
    #listener;
    #token = new json_token/* JsonToken */.C();
    #names = new JsonNames();
    #grammar = new JsonGrammar();
    #bytes = Buffer.alloc(0);
    #limit = 0;
    #final = false;
    #line = 1;
    #lineStart = 0;
    #form = member_table/* CELL */.JA;
    #isAscii = true;
    constructor(listener) {
        this.#listener = listener;
    }
    get line() {
        return this.#line;
    }
    write(bytes, limit, final) {
        this.#bytes = bytes;
        this.#limit = limit;
        this.#final = final;
        let at = this.#skipBlanks(0);
        while (at < limit && this.flaw === undefined) {
            const end = this.#read(at);
            if (end === NOWHERE)
                break;
            at = this.#skipBlanks(end);
        }
        if (this.flaw === undefined)
            this.#checkRest(at);
        this.#lineStart -= at;
        return at;
    }
    #checkRest(at) {
        if (this.#final && (at < this.#limit || !this.#grammar.isComplete))
            this.#fail('The text ends too early.', at);
        const rest = this.#limit - at;
        if (rest > MAX_TOKEN_CHARACTERS && rest - this.#surplus(at, this.#limit) > MAX_TOKEN_CHARACTERS)
            this.#fail(`A value has more than ${(0,counted/* number */.a)(MAX_TOKEN_CHARACTERS)} characters.`, at);
    }
    #skipBlanks(from) {
        const [bytes, limit] = [this.#bytes, this.#limit];
        let at = from;
        for (; at < limit; at++) {
            const byte = bytes[at];
            if (byte === SPACE)
                continue;
            if (byte === LF) {
                this.#line++;
                this.#lineStart = at + 1;
            }
            else if (byte !== CR && byte !== TAB)
                break;
        }
        return at;
    }
    #read(at) {
        switch (this.#bytes[at]) {
            case json_scanner_QUOTE:
                return this.#grammar.takesName ? this.#readName(at) : this.#readText(at);
            case COMMA:
                return this.#grammar.takeComma() ? at + 1 : this.#unexpected(at);
            case COLON:
                return this.#grammar.takeColon() ? at + 1 : this.#unexpected(at);
            case OPEN_OBJECT:
                return this.#openBracket('object', at);
            case OPEN_LIST:
                return this.#openBracket('array', at);
            case CLOSE_OBJECT:
                return this.#closeBracket('object', at);
            case CLOSE_LIST:
                return this.#closeBracket('array', at);
            default:
                return this.#readLiteral(at);
        }
    }
    #openBracket(kind, at) {
        if (!this.#grammar.takesValue)
            return this.#unexpected(at);
        if (this.#grammar.depth >= MAX_DEPTH) {
            return this.#fail(`Objects and arrays lie more than ${MAX_DEPTH} deep in each other.`, at);
        }
        this.#grammar.open(kind);
        this.#listener.opened(kind, this.#begin(at));
        return at + 1;
    }
    #closeBracket(kind, at) {
        if (!this.#grammar.close(kind))
            return this.#unexpected(at);
        this.#listener.closed(kind);
        return at + 1;
    }
    #readName(at) {
        const guess = this.#names.guess(this.#bytes, at + 1, this.#limit);
        if (guess !== undefined) {
            this.#grammar.takeName();
            this.#listener.named(guess.text, this.#begin(at));
            this.#lineStart += guess.surplus;
            return at + guess.length + 2;
        }
        const end = this.#closingQuote(at + 1);
        if (end === NOWHERE)
            return end;
        const token = this.#begin(at);
        if (!token.read(this.#bytes, at + 1, end, this.#form))
            return this.#noText(at);
        this.#grammar.takeName();
        const name = this.#form === member_table/* ANY */.x4 ? token.text : this.#names.find(this.#bytes, at + 1, end);
        this.#listener.named(name, token);
        return this.#behindText(at, end);
    }
    #readText(at) {
        if (!this.#grammar.takesValue)
            return this.#unexpected(at);
        const end = this.#closingQuote(at + 1);
        if (end === NOWHERE)
            return end;
        const token = this.#begin(at);
        if (!token.read(this.#bytes, at + 1, end, this.#form))
            return this.#noText(at);
        this.#grammar.takeValue();
        this.#listener.text(token);
        return this.#behindText(at, end);
    }
    #noText(at) {
        return this.#fail('A text holds a character or an escape that JSON does not allow.', at);
    }
    #behindText(at, end) {
        if (!this.#isAscii)
            this.#lineStart += this.#surplus(at, end);
        return end + 1;
    }
    #readLiteral(at) {
        let end = at;
        while (end < this.#limit && !BEHIND_LITERAL.has(this.#bytes[end] ?? 0))
            end++;
        if (end === this.#limit && !this.#final)
            return NOWHERE;
        if (!this.#grammar.takesValue || (0,json_literals/* literalEnd */.b)(this.#bytes, at) !== end)
            return this.#unexpected(at);
        this.#grammar.takeValue();
        const token = this.#begin(at);
        token.read(this.#bytes, at, end, member_table/* CELL */.JA);
        this.#listener.literal(token);
        return end;
    }
    #closingQuote(from) {
        const [bytes, limit] = [this.#bytes, this.#limit];
        let form = member_table/* CELL */.JA;
        let all = 0;
        for (let at = from; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte > BACKSLASH) {
                all |= byte;
            }
            else if (byte === json_scanner_QUOTE) {
                this.#form = form;
                this.#isAscii = all < NO_ASCII;
                return at;
            }
            else if (byte === BACKSLASH) {
                form = member_table/* ANY */.x4;
                at++;
            }
            else if (byte === COMMA) {
                if (form === member_table/* CELL */.JA)
                    form = member_table/* BYTES */.E9;
            }
            else if (byte < SPACE)
                form = member_table/* ANY */.x4;
        }
        return NOWHERE;
    }
    #surplus(start, end) {
        return end - start - this.#bytes.toString('utf8', start, end).length;
    }
    #begin(at) {
        this.#token.line = this.#line;
        this.#token.column = at - this.#lineStart + 1;
        return this.#token;
    }
    #unexpected(at) {
        return this.#fail(`${this.#grammar.expectation} is expected here.`, at);
    }
    #fail(message, at) {
        this.flaw ??= { message, place: this.#begin(at).place };
        return NOWHERE;
    }
}

;// CONCATENATED MODULE: ./lib/records/tree/json-file.js






async function readJsonFile(source, listener, { files, signal }, mistakes, goesOn = async () => Promise.resolve(true)) {
    const file = new hashed_file/* HashedFile */.y7(await files.open(source.path));
    try {
        const scanner = new JsonScanner(listener);
        const window = new source_file/* SourceWindow */.W(file, source.name);
        await window.advance(0);
        await window.advance((0,byte_order/* markLength */.I)(window.bytes.subarray(0, window.limit)));
        for (let checked = 0;;) {
            signal.throwIfAborted();
            const { bytes, final, limit } = window;
            const textEnd = final ? limit : (0,utf8_text/* wholeTextEnd */.Y)(bytes, checked, limit);
            if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(checked, textEnd))) {
                const line = scanner.line + ((0,utf8_text/* foreignLine */.n)(bytes.subarray(0, textEnd)) ?? 1) - 1;
                const place = { file: source.name, line };
                mistakes.error({ message: 'The file is not UTF-8.', hint: 'Save it as UTF-8.', place });
                break;
            }
            const at = scanner.write(bytes, limit, final);
            if (!(await goesOn()) || final || scanner.flaw !== undefined)
                break;
            checked = textEnd - at;
            listener.moved?.();
            await window.advance(at);
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


/***/ }),

/***/ 56974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ JsonToken)
/* harmony export */ });
/* harmony import */ var _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85907);

class JsonToken {
    line = 1;
    column = 1;
    bytes = Buffer.alloc(0);
    start = 0;
    end = 0;
    form = _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4;
    #decoded = '';
    get place() {
        return { line: this.line, column: this.column };
    }
    get text() {
        return this.form === _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4 ? this.#decoded : this.#written();
    }
    read(bytes, start, end, form) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.form = form;
        if (form !== _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4)
            return true;
        try {
            const value = JSON.parse(`"${this.#written()}"`);
            this.#decoded = String(value);
            return true;
        }
        catch {
            return false;
        }
    }
    take(other) {
        this.line = other.line;
        this.column = other.column;
        this.bytes = other.bytes;
        this.start = other.start;
        this.end = other.end;
        this.form = other.form;
        this.#decoded = other.#decoded;
    }
    keep() {
        if (this.end - this.start === this.bytes.length)
            return;
        this.bytes = Buffer.from(this.bytes.subarray(this.start, this.end));
        this.start = 0;
        this.end = this.bytes.length;
    }
    startsWith(sign) {
        if (this.form === _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4)
            return this.#decoded.startsWith(sign);
        return this.start < this.end && this.bytes[this.start] === sign.charCodeAt(0);
    }
    #written() {
        return this.bytes.toString('utf8', this.start, this.end);
    }
}


/***/ })

};
