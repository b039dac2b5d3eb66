export const id = 68;
export const ids = [68];
export const modules = {

/***/ 21727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ readWrittenSchema),
/* harmony export */   _$: () => (/* binding */ readOrgSchema),
/* harmony export */   rd: () => (/* binding */ PRECAUTION_RETRY_BUDGET_MILLISECONDS)
/* harmony export */ });
/* harmony import */ var _manifest_soql_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44607);
/* harmony import */ var _records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _org_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24276);



const PRECAUTION_RETRY_BUDGET_MILLISECONDS = 20_000;
async function readOrgSchema(jobs, describes) {
    const ask = async (name) => describes.object(name);
    const [summaries, objects] = await Promise.all([
        describes.summaries(),
        describedOf(namesOf(jobs.filter(({ kind }) => kind !== 'query')), jobs, ask),
    ]);
    return new _org_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgSchema */ .Sl({ summaries, objects, unread: [] });
}
async function readWrittenSchema(jobs, describes, { signal, unread, }) {
    const missed = new Map();
    const ask = async (name) => {
        try {
            return await describes.object(name, PRECAUTION_RETRY_BUDGET_MILLISECONDS);
        }
        catch (error) {
            signal.throwIfAborted();
            missed.set(name, error);
            return undefined;
        }
    };
    const names = namesOf(jobs);
    const objects = await describedOf(names, jobs, ask);
    const isKnown = (name) => [...missed.keys(), ...objects.map((object) => object.name)].some((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(one, name));
    const summaries = names.every(isKnown) ? [] : await describes.summaries().catch(() => []);
    signal.throwIfAborted();
    for (const name of [...names.filter((one) => missed.has(one)), ...missed.keys()]) {
        unread(name, missed.get(name));
    }
    return new _org_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgSchema */ .Sl({ summaries, objects, unread: [...missed.keys()] });
}
function namesOf(jobs) {
    const names = jobs.flatMap((planned) => planned.kind === 'query' ? ((0,_manifest_soql_select_js__WEBPACK_IMPORTED_MODULE_2__/* .readSelect */ .p)(planned.query.soql.value).from ?? []) : [planned.job.object.value]);
    return unique(names);
}
async function describedOf(names, jobs, ask) {
    const objects = await describedAll(names, ask);
    const parents = jobs.flatMap((planned) => {
        if (planned.kind !== 'load' && planned.kind !== 'unsound')
            return [];
        const object = objects.find(({ name }) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(name, planned.job.object.value));
        if (object === undefined)
            return [];
        const { fields, match } = planned.kind === 'load' ? planned.inspection.projection : { ...planned.sentColumns, match: undefined };
        return [...fields, ...(match?.key ?? [])].flatMap(({ name }) => parentsOf(object, name));
    });
    const further = unique(parents).filter((name) => !names.some((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(one, name)));
    return [...objects, ...(await describedAll(further, ask))];
}
async function describedAll(names, ask) {
    const objects = await Promise.all(names.map(ask));
    return objects.filter((object) => object !== undefined);
}
function parentsOf(object, column) {
    const parts = (0,_org_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .relationshipColumn */ .fT)(column);
    const targets = parts === undefined ? [] : ((0,_org_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .lookupOf */ ._H)(object, parts.relationship)?.referenceTo ?? []);
    return parts?.object === undefined
        ? targets
        : targets.filter((name) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(name, parts.object ?? ''));
}
function unique(names) {
    return names.filter((name, index) => names.findIndex((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(one, name)) === index);
}


/***/ }),

/***/ 24276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sl: () => (/* binding */ OrgSchema),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   _H: () => (/* binding */ lookupOf),
/* harmony export */   fT: () => (/* binding */ relationshipColumn),
/* harmony export */   gx: () => (/* binding */ isRequired),
/* harmony export */   m0: () => (/* binding */ isKey)
/* harmony export */ });
/* harmony import */ var _records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);

class OrgSchema {
    names;
    #prefixes;
    #objects;
    #unread;
    constructor({ objects, summaries, unread }) {
        this.names = summaries.map(({ name }) => name);
        this.#prefixes = new Map(summaries.flatMap(({ keyPrefix, name }) => keyPrefix === undefined ? [] : [[name.toLowerCase(), keyPrefix]]));
        this.#objects = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
        this.#unread = unread;
    }
    object(name) {
        return this.#objects.get(name.toLowerCase());
    }
    has(name) {
        return this.object(name) !== undefined || this.names.some((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(one, name));
    }
    isUnread(name) {
        return this.#unread.some((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(one, name));
    }
    prefixesOf(objects) {
        const prefixes = objects.map((name) => this.#prefixes.get(name.toLowerCase()));
        const known = prefixes.filter((prefix) => prefix !== undefined);
        return known.length === 0 || known.length < prefixes.length ? undefined : new Set(known);
    }
}
function fieldOf({ fields }, name) {
    return fields.find((field) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(field.name, name));
}
function isRequired({ createable, defaultedOnCreate, nillable }) {
    return createable && !nillable && !defaultedOnCreate;
}
function isKey({ externalId, idLookup, type }) {
    return idLookup || externalId || type === 'id';
}
function relationshipColumn(name) {
    const [, object, relationship, key] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(name) ?? [];
    return relationship === undefined || key === undefined ? undefined : { object, relationship, key };
}
function lookupOf({ fields }, relationship) {
    return fields.find(({ relationshipName: name }) => name !== undefined && (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(name, relationship));
}


/***/ }),

/***/ 55320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ NO_PRODUCTION),
/* harmony export */   oI: () => (/* binding */ EMBEDDED_ORG),
/* harmony export */   qv: () => (/* binding */ verifyOrg)
/* harmony export */ });
/* harmony import */ var _salesforce_login_expected_org_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48342);
/* harmony import */ var _salesforce_org_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19160);
/* harmony import */ var _salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34772);



const NO_PRODUCTION = { allowProduction: false };
const EMBEDDED_ORG = { ...NO_PRODUCTION, isEmbedded: true };
const BAD_SESSION = 'The access token has expired, was revoked, or belongs to another org than "instance-url". Use a fresh token and the My Domain URL of its org.';
const KINDS = {
    production: 'a production org',
    sandbox: 'a sandbox',
    scratch: 'a scratch org',
    developer: 'a developer edition',
    trial: 'a trial org',
    unknown: 'an org of unknown kind',
};
async function verifyOrg(destination, access) {
    if (destination.isEmbedded === true)
        return { refusals: [] };
    try {
        const { transport, apiVersion, signal, log } = access;
        const org = await (0,_salesforce_org_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrgIdentity */ .r)(transport, apiVersion, signal);
        const name = org.name === undefined ? '' : ` "${org.name}"`;
        const user = org.userName === undefined ? '' : ` as ${org.userName}`;
        if (destination.isAnnounced !== true)
            log.info(`Logged in to${name} ${org.id}, ${KINDS[org.kind]}, at ${org.host}${user}.`);
        return { org, refusals: refusalsOf(org, destination) };
    }
    catch (error) {
        if (access.signal.aborted)
            return { refusals: [] };
        return { refusals: [await reasonOf(error, access)] };
    }
}
function refusalsOf(org, { allowProduction, expectedOrgId }) {
    if (expectedOrgId !== undefined && org.id === '') {
        return [
            'The org does not say which one it is, so it cannot be held against "expected-org-id". Nothing was sent. Let the user read the object Organization.',
        ];
    }
    if (expectedOrgId !== undefined && !(0,_salesforce_login_expected_org_login_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameOrg */ .bE)(org.id, expectedOrgId))
        return [(0,_salesforce_login_expected_org_login_js__WEBPACK_IMPORTED_MODULE_0__/* .anotherOrg */ .sk)(org.id, expectedOrgId)];
    if (allowProduction || ['sandbox', 'scratch', 'developer'].includes(org.kind))
        return [];
    if (org.kind === 'unknown') {
        return [
            'The user may not read the object Organization, so nobody knows whether this is a production org, and it is taken for one. Nothing was sent. Let the user read it, or set "allow-production: true".',
        ];
    }
    return [
        `${org.id} is ${KINDS[org.kind]}, and "allow-production" is not true. Nothing was sent. Set it where this org is meant, with "expected-org-id" beside it.`,
    ];
}
async function reasonOf(error, { apiVersion, signal, transport }) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof _salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .RestApiError */ .vr && error.errorCode === 'INVALID_SESSION_ID')
        return `${message}. ${BAD_SESSION}`;
    if (!(error instanceof _salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .RestApiError */ .vr && (error.status === 404 || error.status === 410)))
        return message;
    try {
        const versions = await (0,_salesforce_org_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .readApiVersions */ .m)(transport, signal);
        if (versions.length === 0 || versions.includes(apiVersion))
            return message;
        return `The org does not have version ${apiVersion} of the API: it has ${versions[0] ?? ''} to ${versions.at(-1) ?? ''}. Nothing was sent. Set "api-version" to one of them.`;
    }
    catch {
        return message;
    }
}


/***/ }),

/***/ 44607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readSelect)
/* harmony export */ });
const FIELD = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;
function readSelect(soql) {
    const from = fromClause(soql);
    if (from === undefined)
        return { from: undefined, columns: undefined };
    const [, object, alias] = /^from\s+([A-Za-z]\w*)(?:\s+(?:as\s+)?(?!where\b|order\b|limit\b|with\b|using\b|group\b|for\b|all\b|offset\b|having\b|as\b|update\b)([A-Za-z]\w*))?/i.exec(soql.slice(from)) ?? [];
    const selected = soql
        .slice(0, from)
        .replace(/^\s*select\s/i, '')
        .split(',')
        .map((field) => withoutObject(field.trim(), [object, alias]));
    return { from: object, columns: selected.every((field) => FIELD.test(field)) ? selected : undefined };
}
function fromClause(soql) {
    let depth = 0;
    for (const { 0: word, index } of soql.matchAll(/[()]|\bfrom\b/gi)) {
        if (word === '(')
            depth++;
        else if (word === ')')
            depth--;
        else if (depth === 0)
            return index;
    }
    return undefined;
}
function withoutObject(field, names) {
    const [first = '', ...rest] = field.split('.');
    const isObject = names.some((name) => name?.toLowerCase() === first.toLowerCase());
    return isObject && rest.length > 0 ? rest.join('.') : field;
}


/***/ }),

/***/ 43635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ connectionOf),
  p: () => (/* binding */ planFacts)
});

// EXTERNAL MODULE: ./lib/check/org-reading.js
var org_reading = __webpack_require__(21727);
// EXTERNAL MODULE: ./lib/check/org-schema.js
var org_schema = __webpack_require__(24276);
;// CONCATENATED MODULE: ./lib/check/waiting-fields.js


function fieldsThatWait(describes, signal) {
    return async (name, fieldName, operation) => {
        try {
            const object = await describes.object(name, org_reading/* PRECAUTION_RETRY_BUDGET_MILLISECONDS */.rd);
            const field = object && (0,org_schema/* fieldOf */._F)(object, fieldName);
            return field === undefined || (field.updateable && (operation === 'update' || !(0,org_schema/* isRequired */.gx)(field)));
        }
        catch {
            signal.throwIfAborted();
            return undefined;
        }
    };
}

// EXTERNAL MODULE: ./lib/salesforce/rest-answer.js
var rest_answer = __webpack_require__(34772);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var salesforce_transport = __webpack_require__(40358);
// EXTERNAL MODULE: ./lib/salesforce/rest-get.js
var rest_get = __webpack_require__(79988);
;// CONCATENATED MODULE: ./lib/salesforce/object-describe.js



const MAX_ANSWER_BYTES = 50_000_000;
const TIMEOUT_MILLISECONDS = 60_000;
const API_NAME = /^\w{1,100}$/;
async function readObjects(access) {
    return get('sobjects', 'read which objects the org has', access, (document) => listIn(document, 'sobjects').map((object) => {
        const keyPrefix = (0,rest_answer/* memberOf */.C5)(object, 'keyPrefix');
        return { name: object_describe_text(object, 'name'), ...(typeof keyPrefix === 'string' ? { keyPrefix } : {}) };
    }));
}
async function readObject(name, access) {
    const path = `sobjects/${encodeURIComponent(name)}/describe`;
    try {
        return await get(path, `read the fields of ${name}`, access, (document) => {
            const object = objectIn(document);
            access.keep?.(object.name, document);
            return object;
        });
    }
    catch (error) {
        if (error instanceof rest_answer/* RestApiError */.vr && error.errorCode === 'NOT_FOUND')
            return undefined;
        throw error;
    }
}
async function get(path, purpose, { apiVersion, retryBudgetMilliseconds, signal, transport }, read) {
    return (0,rest_get/* restGet */.B)(transport, {
        ...{ purpose, signal, read },
        path: `/services/data/v${apiVersion}/${path}`,
        maxResponseBytes: MAX_ANSWER_BYTES,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        ...(retryBudgetMilliseconds === undefined ? {} : { retryBudgetMilliseconds }),
    });
}
function objectIn(document) {
    return {
        name: object_describe_text(document, 'name'),
        createable: flag(document, 'createable'),
        updateable: flag(document, 'updateable'),
        deletable: flag(document, 'deletable'),
        fields: listIn(document, 'fields').map(fieldIn),
        childRelationships: listIn(document, 'childRelationships').flatMap(relationshipIn),
        dependents: listIn(document, 'childRelationships').flatMap(dependentIn),
    };
}
function relationshipIn(entry) {
    const [childSObject, field, relationshipName] = ['childSObject', 'field', 'relationshipName'].map((name) => (0,rest_answer/* memberOf */.C5)(entry, name));
    if (!isApiName(childSObject) || !isApiName(field) || !isApiName(relationshipName))
        return [];
    return [{ childSObject, field, relationshipName }];
}
function dependentIn(entry) {
    const [childSObject, field] = ['childSObject', 'field'].map((name) => (0,rest_answer/* memberOf */.C5)(entry, name));
    if (!isApiName(childSObject) || !isApiName(field))
        return [];
    const [cascadeDelete, restrictedDelete] = [flag(entry, 'cascadeDelete'), flag(entry, 'restrictedDelete')];
    return [{ childSObject, field, cascadeDelete, restrictedDelete }];
}
function isApiName(value) {
    return typeof value === 'string' && API_NAME.test(value);
}
function fieldIn(field) {
    const relationshipName = (0,rest_answer/* memberOf */.C5)(field, 'relationshipName');
    return {
        name: object_describe_text(field, 'name'),
        label: object_describe_text(field, 'label'),
        type: object_describe_text(field, 'type'),
        length: count(field, 'length'),
        precision: count(field, 'precision'),
        scale: count(field, 'scale'),
        digits: count(field, 'digits'),
        nillable: flag(field, 'nillable'),
        defaultedOnCreate: flag(field, 'defaultedOnCreate'),
        filterable: flag(field, 'filterable'),
        createable: flag(field, 'createable'),
        updateable: flag(field, 'updateable'),
        unique: flag(field, 'unique'),
        caseSensitive: flag(field, 'caseSensitive'),
        externalId: flag(field, 'externalId'),
        idLookup: flag(field, 'idLookup'),
        restrictedPicklist: flag(field, 'restrictedPicklist'),
        picklistValues: listIn(field, 'picklistValues')
            .filter((value) => flag(value, 'active'))
            .map((value) => object_describe_text(value, 'value')),
        referenceTo: listIn(field, 'referenceTo').filter((name) => typeof name === 'string'),
        ...(typeof relationshipName === 'string' ? { relationshipName } : {}),
    };
}
function listIn(value, name) {
    const list = (0,rest_answer/* memberOf */.C5)(value, name);
    if (!Array.isArray(list))
        throw new salesforce_transport/* AnswerError */.dV(`"${name}" is not a list`);
    return list;
}
function object_describe_text(value, name) {
    const member = (0,rest_answer/* memberOf */.C5)(value, name);
    if (typeof member !== 'string')
        throw new salesforce_transport/* AnswerError */.dV(`"${name}" is not a text`);
    return member;
}
function flag(value, name) {
    return (0,rest_answer/* memberOf */.C5)(value, name) === true;
}
function count(value, name) {
    const member = (0,rest_answer/* memberOf */.C5)(value, name);
    return Number.isSafeInteger(member) ? Number(member) : 0;
}

;// CONCATENATED MODULE: ./lib/salesforce/describes.js

class Describes {
    #access;
    #objects = new Map();
    #summaries;
    constructor(access) {
        this.#access = access;
    }
    async object(name, retryBudgetMilliseconds) {
        const key = name.toLowerCase();
        const known = this.#objects.get(key);
        if (known !== undefined)
            return known;
        const access = retryBudgetMilliseconds === undefined ? this.#access : { ...this.#access, retryBudgetMilliseconds };
        const asked = readObject(name, access);
        this.#objects.set(key, asked);
        return asked;
    }
    async summaries() {
        this.#summaries ??= readObjects(this.#access);
        return this.#summaries;
    }
    async childRelationships(name) {
        const object = await this.object(name);
        if (object !== undefined)
            return object.childRelationships;
        throw new Error(`There is no object "${name}" in the org, or the user may not see it.`);
    }
    async lookups(name) {
        const object = await this.object(name);
        return (object?.fields ?? []).flatMap(({ name: field, referenceTo, relationshipName }) => relationshipName === undefined ? [] : [{ name: field, relationshipName, referenceTo }]);
    }
}

// EXTERNAL MODULE: ./lib/salesforce/login/expected-org-login.js
var expected_org_login = __webpack_require__(48342);
// EXTERNAL MODULE: ./lib/salesforce/session-keeper.js
var session_keeper = __webpack_require__(9674);
;// CONCATENATED MODULE: ./lib/modes/org-connection.js





function connectionOf(login, { apiVersion, destination }, ports, keep) {
    const { cancelled: signal, deadline } = ports.cancellation;
    const sessions = new session_keeper/* SessionKeeper */.j((0,expected_org_login/* loginTo */.z6)(destination?.expectedOrgId, login), { ...ports, deadline });
    const transport = new salesforce_transport/* Transport */.oK(sessions, ports);
    const describes = new Describes({ transport, apiVersion, signal, ...(keep && { keep }) });
    return { sessions, transport, describes };
}
function planFacts({ describes }, signal) {
    return {
        childRelationships: async (object) => describes.childRelationships(object),
        parentLookups: async (object) => describes.lookups(object),
        mayWait: fieldsThatWait(describes, signal),
    };
}


/***/ }),

/***/ 11269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ByteBuffer)
/* harmony export */ });
const ZERO = 0x30;
class ByteBuffer {
    #bytes;
    length = 0;
    constructor(capacity = 64 * 1024) {
        this.#bytes = Buffer.allocUnsafeSlow(capacity);
    }
    get capacity() {
        return this.#bytes.length;
    }
    get bytes() {
        return this.#bytes;
    }
    clear() {
        this.length = 0;
    }
    view() {
        return this.#bytes.subarray(0, this.length);
    }
    extend(count) {
        this.#reserve(count);
        const start = this.length;
        this.length += count;
        return this.#bytes.subarray(start, this.length);
    }
    append(source, start = 0, end = source.length) {
        const count = end - start;
        this.#reserve(count);
        if (count < 48) {
            const bytes = this.#bytes;
            let to = this.length;
            for (let from = start; from < end; from++)
                bytes[to++] = source[from] ?? 0;
        }
        else {
            this.#bytes.set(source.subarray(start, end), this.length);
        }
        this.length += count;
    }
    appendByte(byte) {
        this.#reserve(1);
        this.#bytes[this.length++] = byte;
    }
    appendWord(value) {
        this.#reserve(4);
        this.length = this.#bytes.writeUInt32BE(value, this.length);
    }
    appendNumber(value) {
        this.#reserve(16);
        let digits = 1;
        for (let rest = value; rest >= 10; rest = Math.floor(rest / 10))
            digits++;
        let rest = value;
        for (let at = this.length + digits - 1; at >= this.length; at--) {
            this.#bytes[at] = ZERO + (rest % 10);
            rest = Math.floor(rest / 10);
        }
        this.length += digits;
    }
    appendText(text) {
        this.#reserve(text.length * 3);
        this.length += this.#bytes.write(text, this.length);
    }
    #reserve(count) {
        if (this.length + count <= this.#bytes.length)
            return;
        const wider = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.length + count));
        wider.set(this.view());
        this.#bytes = wider;
    }
}


/***/ }),

/***/ 77843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ KeyBytes)
/* harmony export */ });
/* harmony import */ var _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11269);

const QUOTE = 0x22;
class KeyBytes {
    bytes = new Uint8Array(0);
    start = 0;
    end = 0;
    blank = true;
    #scratch = new _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteBuffer */ .$(256);
    ofCells(bytes, ranges, cells) {
        const [only] = cells;
        if (cells.length === 1 && only !== undefined) {
            this.#ofCell(bytes, ranges.start(only), ranges.end(only));
            return;
        }
        this.#scratch.clear();
        this.blank = true;
        for (const cell of cells) {
            const lengthAt = this.#scratch.length;
            this.#scratch.append(NO_LENGTH);
            this.#decode(bytes, ranges.start(cell), ranges.end(cell));
            const length = this.#scratch.length - lengthAt - NO_LENGTH.length;
            this.#scratch.view().writeUInt32LE(length, lengthAt);
            if (length > 0)
                this.blank = false;
        }
        this.#takeScratch();
    }
    ofTexts(parts, append) {
        this.#scratch.clear();
        this.blank = true;
        for (const part of parts) {
            const lengthAt = this.#scratch.length;
            if (parts.length > 1)
                this.#scratch.append(NO_LENGTH);
            const start = this.#scratch.length;
            append(part, this.#scratch);
            const length = this.#scratch.length - start;
            if (parts.length > 1)
                this.#scratch.view().writeUInt32LE(length, lengthAt);
            if (length > 0)
                this.blank = false;
        }
        this.#takeScratch();
    }
    ofBytes(bytes, start, end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.blank = start === end;
    }
    get text() {
        return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.start, this.end - this.start).toString();
    }
    ofText(text) {
        this.#scratch.clear();
        this.#scratch.appendText(text);
        this.blank = text === '';
        this.#takeScratch();
        return this;
    }
    #ofCell(bytes, start, end) {
        const quoted = bytes[start] === QUOTE && end > start;
        if (quoted && holdsQuote(bytes, start + 1, end - 1)) {
            this.#scratch.clear();
            this.#decode(bytes, start, end);
            this.#takeScratch();
        }
        else {
            this.bytes = bytes;
            this.start = quoted ? start + 1 : start;
            this.end = quoted ? end - 1 : end;
        }
        this.blank = this.end === this.start;
    }
    #decode(bytes, start, end) {
        if (bytes[start] !== QUOTE || end === start) {
            this.#scratch.append(bytes, start, end);
            return;
        }
        for (let at = start + 1; at < end - 1; at++) {
            const byte = bytes[at] ?? 0;
            this.#scratch.appendByte(byte);
            if (byte === QUOTE)
                at++;
        }
    }
    #takeScratch() {
        this.bytes = this.#scratch.bytes;
        this.start = 0;
        this.end = this.#scratch.length;
    }
}
const NO_LENGTH = Buffer.alloc(4);
function holdsQuote(bytes, start, end) {
    for (let at = start; at < end; at++)
        if (bytes[at] === QUOTE)
            return true;
    return false;
}


/***/ }),

/***/ 28088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZB: () => (/* binding */ NULL_MARKER_BYTES),
/* harmony export */   c8: () => (/* binding */ isNullMarker),
/* harmony export */   re: () => (/* binding */ NULL_MARKER)
/* harmony export */ });
const NULL_MARKER = '#N/A';
const NULL_MARKER_BYTES = Buffer.from(NULL_MARKER);
function isNullMarker(bytes, start, end) {
    return (end - start === NULL_MARKER_BYTES.length &&
        NULL_MARKER_BYTES.every((byte, at) => bytes[start + at] === byte));
}


/***/ }),

/***/ 57417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VO: () => (/* binding */ isSameField),
  _m: () => (/* binding */ namedKeyColumns),
  bd: () => (/* binding */ referenceColumns),
  aU: () => (/* binding */ referenceRule)
});

// EXTERNAL MODULE: ./lib/diagnostic/nearest-name.js + 1 modules
var nearest_name = __webpack_require__(30947);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/records/record/null-marker.js
var null_marker = __webpack_require__(28088);
;// CONCATENATED MODULE: ./lib/records/references/joined-key-rule.js


class JoinedKeyRule {
    mayOmit = true;
    keepsIds = false;
    cells;
    #rule;
    #separator;
    #parts;
    #key = new key_bytes/* KeyBytes */.B();
    constructor(rule, separator, size) {
        this.#rule = rule;
        this.cells = rule.cells;
        this.#separator = separator;
        this.#parts = Array.from({ length: size }, (_, part) => part);
    }
    keyIn(value) {
        return this.#rule.keyIn(this.#parted(value));
    }
    apply(value, out) {
        return this.#rule.apply(this.#parted(value), out);
    }
    measure(value, out) {
        return this.#rule.measure(this.#parted(value), out);
    }
    #parted(value) {
        if (value.blank || (0,null_marker/* isNullMarker */.c8)(value.bytes, value.start, value.end))
            return value;
        const texts = value.text.split(this.#separator);
        if (texts.length !== this.#parts.length)
            return value;
        this.#key.ofTexts(this.#parts, (part, out) => out.appendText(texts[part] ?? ''));
        return this.#key;
    }
}

// EXTERNAL MODULE: ./lib/records/references/marked-reference-rule.js
var marked_reference_rule = __webpack_require__(97028);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
;// CONCATENATED MODULE: ./lib/records/references/reference-rule.js


const PLACEHOLDER = Buffer.alloc(salesforce_id/* ID_BYTES */.Q$, 'x');
class ReferenceRule {
    cells;
    mayOmit = true;
    keepsIds = false;
    #field;
    #parents;
    #mayMiss;
    constructor(field, cells, parents, mayMiss = false) {
        this.#field = field;
        this.cells = cells;
        this.#parents = parents;
        this.#mayMiss = mayMiss;
    }
    measure(value, out) {
        if (value.blank)
            return 'blank';
        out.append(PLACEHOLDER);
        return 'replaced';
    }
    keyIn(value) {
        return value.blank || (0,null_marker/* isNullMarker */.c8)(value.bytes, value.start, value.end) ? undefined : value;
    }
    apply(value, out) {
        if (value.blank)
            return 'blank';
        if ((0,null_marker/* isNullMarker */.c8)(value.bytes, value.start, value.end)) {
            out.append(null_marker/* NULL_MARKER_BYTES */.ZB);
            return 'replaced';
        }
        let known;
        let leftOut;
        let index;
        for (const parents of this.#parents) {
            const parent = parents.index.find(value);
            if (parent.kind === 'missing')
                continue;
            if (parent.kind === 'left-out') {
                leftOut ??= parent.place;
                continue;
            }
            if (known !== undefined && index !== undefined) {
                return this.#ambiguous(placeOf(known, index), placeOf(parent, parents.index));
            }
            [known, index] = [parent, parents.index];
        }
        switch (known?.kind) {
            case 'found':
                out.append(known.bytes, known.idStart, known.idStart + salesforce_id/* ID_BYTES */.Q$);
                return 'replaced';
            case 'failed':
                return this.#unsent('REFERENCE_FAILED', `The record that it refers to, ${known.place}, has no Id: it failed, or was not processed.`);
            case 'ambiguous':
                return this.#ambiguous(...known.places);
            case undefined:
                return this.#missing(leftOut);
        }
    }
    #ambiguous(first, second) {
        return this.#unsent('REFERENCE_AMBIGUOUS', `More than one record has the key that it refers to: ${first} and ${second}.`);
    }
    #missing(leftOut) {
        const unfinished = this.#parents.find(({ index, isOwn }) => index.lacksKey || (isOwn ? this.#mayMiss && !index.isBegun : !index.complete));
        if (unfinished !== undefined) {
            return this.#unsent('REFERENCE_FAILED', `It refers to a record of the job "${unfinished.job}", of which not every record is known.`);
        }
        if (this.#mayMiss)
            return 'blank';
        if (leftOut !== undefined) {
            return this.#unsent('REFERENCE_NOT_FOUND', `The record that it refers to, ${leftOut}, is left out by "where".`);
        }
        const jobs = this.#parents.map(({ job }) => `"${job}"`).join(' or ');
        return this.#unsent('REFERENCE_NOT_FOUND', `No record of the job ${jobs} has the key that it refers to.`);
    }
    #unsent(statusCode, message) {
        return { statusCode, message, field: this.#field };
    }
}
function placeOf(parent, index) {
    switch (parent.kind) {
        case 'found':
            return index.placeOf(parent.entry);
        case 'failed':
            return parent.place;
        case 'ambiguous':
            return parent.places[0];
    }
}

;// CONCATENATED MODULE: ./lib/records/references/field-reference.js




function referenceRule(reference, cells) {
    const { field, key, marked, missing, parents, separator } = reference;
    const rule = new ReferenceRule(field.value, cells, parents, missing === 'blank');
    if (separator !== undefined)
        return new JoinedKeyRule(rule, separator, key.length);
    return marked === true ? new marked_reference_rule/* MarkedReferenceRule */.s(rule) : rule;
}
function namedKeyColumns({ columns, key, separator, }) {
    return columns ?? (key.length > 1 && separator === undefined ? key : undefined);
}
function isSameField(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function referenceColumns(references, header, headerPlace, fields) {
    const columns = new Map();
    const defects = [];
    for (const reference of references) {
        const { field } = reference;
        const wanted = namedKeyColumns(reference);
        if (wanted === undefined) {
            const own = fields.find(({ name }) => isSameField(name, field.value));
            if (own !== undefined && typeof own.cell === 'number')
                columns.set(reference, [own.cell]);
            else
                defects.push(noColumn(reference, headerPlace));
            continue;
        }
        const missing = wanted.filter(({ value }) => !header.columns.includes(value));
        defects.push(...missing.map((column) => unknownColumn(column, header, headerPlace)));
        if (missing.length === 0) {
            columns.set(reference, wanted.map(({ value }) => header.columns.indexOf(value)));
        }
    }
    return { columns, defects };
}
function noColumn({ field, object }, headerPlace) {
    const renaming = object === undefined ? 'Map a column to it under "columns"' : 'Give the records the field';
    return {
        severity: 'error',
        message: `No column of ${headerPlace.file} gives the field "${field.value}", which is to be a reference.`,
        hint: `Its cells hold the key of the record that it refers to. ${renaming}, or name the column of the key: {job: \u2026, key: \u2026, columns: \u2026}.`,
        place: field.place,
        related: { message: 'The names of the columns are here.', place: headerPlace },
    };
}
function unknownColumn({ value, place }, { columns }, headerPlace) {
    const near = (0,nearest_name/* nearestName */.q)(value, columns);
    return {
        severity: 'error',
        message: `There is no column "${value}" in ${headerPlace.file}, which should hold the key of a reference.`,
        hint: near === undefined
            ? 'Name the columns of this file that hold the key: {job: \u2026, key: \u2026, columns: \u2026}.'
            : `Did you mean "${near}"?`,
        place,
        related: { message: 'The names of the columns are here.', place: headerPlace },
    };
}


/***/ }),

/***/ 97028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ REFERENCE_SIGN),
/* harmony export */   s: () => (/* binding */ MarkedReferenceRule)
/* harmony export */ });
/* harmony import */ var _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77843);
/* harmony import */ var _record_null_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28088);


const AT_SIGN = 0x40;
const REFERENCE_SIGN = '@';
class MarkedReferenceRule {
    mayOmit = true;
    keepsIds = true;
    cells;
    #rule;
    #key = new _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyBytes */ .B();
    constructor(rule) {
        this.#rule = rule;
        this.cells = rule.cells;
    }
    keyIn(value) {
        return plainChange(value) === undefined ? this.#rule.keyIn(this.#behindSign(value)) : undefined;
    }
    apply(value, out) {
        const plain = plainChange(value);
        return plain ?? this.#rule.apply(this.#behindSign(value), out);
    }
    measure(value, out) {
        const plain = plainChange(value);
        return plain ?? this.#rule.measure(this.#behindSign(value), out);
    }
    #behindSign({ bytes, end, start }) {
        this.#key.bytes = bytes;
        this.#key.start = start + 1;
        this.#key.end = end;
        this.#key.blank = start + 1 >= end;
        return this.#key;
    }
}
function plainChange({ blank, bytes, end, start }) {
    if (blank)
        return 'blank';
    if (bytes[start] === AT_SIGN)
        return undefined;
    return (0,_record_null_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isNullMarker */ .c8)(bytes, start, end) ? 'blank' : 'same';
}


/***/ }),

/***/ 19160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readApiVersions),
/* harmony export */   r: () => (/* binding */ readOrgIdentity)
/* harmony export */ });
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50207);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40358);
/* harmony import */ var _rest_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34772);
/* harmony import */ var _rest_get_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79988);




const MAX_ANSWER_BYTES = 100_000;
const TIMEOUT_MILLISECONDS = 30_000;
const USER_TIMEOUT_MILLISECONDS = 10_000;
const QUERY = 'SELECT Id, Name, IsSandbox, TrialExpirationDate, OrganizationType FROM Organization';
async function readOrgIdentity(transport, apiVersion, signal) {
    const session = await transport.session(signal);
    const [organization, user] = await Promise.all([
        readOrganization(transport, apiVersion, signal),
        session.userName === undefined || session.userId === undefined ? readUser(transport, signal) : undefined,
    ]);
    const userName = session.userName ?? user?.userName;
    const userId = session.userId ?? user?.userId;
    return {
        ...{ id: user?.orgId ?? session.orgId ?? '', kind: 'unknown', host: session.instanceUrl.host },
        ...(userName === undefined ? {} : { userName }),
        ...(userId === undefined ? {} : { userId }),
        ...organization,
    };
}
async function readOrganization(transport, apiVersion, signal) {
    const purpose = 'read which org this is';
    try {
        return await (0,_rest_get_js__WEBPACK_IMPORTED_MODULE_3__/* .restGet */ .B)(transport, {
            ...{ purpose, signal },
            path: `/services/data/v${apiVersion}/query?q=${encodeURIComponent(QUERY)}`,
            maxResponseBytes: MAX_ANSWER_BYTES,
            timeoutMilliseconds: TIMEOUT_MILLISECONDS,
            read: (document, { headers }) => {
                const organization = organizationIn(document);
                const askedAt = Date.parse(headers['date'] ?? '');
                return organization && { ...organization, ...(Number.isNaN(askedAt) ? {} : { askedAt }) };
            },
        });
    }
    catch (error) {
        if (error instanceof _rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .RestApiError */ .vr && isNoAccess(error))
            return undefined;
        throw error;
    }
}
function isNoAccess({ status, errorCode }) {
    return ((status === 400 && /^INVALID_(?:TYPE|FIELD)$/.test(errorCode)) ||
        (status === 403 && errorCode.startsWith('INSUFFICIENT_ACCESS')));
}
function organizationIn(document) {
    const records = (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(document, 'records');
    if (!Array.isArray(records))
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV('"records" is not a list');
    const record = records[0];
    if (record === undefined)
        return undefined;
    const [id, name] = [(0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(record, 'Id'), (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(record, 'Name')];
    if (typeof id !== 'string' || !(id.length === _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_BYTES */ .Q$ && id.startsWith('00D') && (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isSalesforceId */ .v8)(id)))
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV('"Id" is not the id of an org');
    return { id, kind: kindOf(record), ...(typeof name === 'string' ? { name } : {}) };
}
function kindOf(record) {
    const isSandbox = (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(record, 'IsSandbox');
    const isTrial = typeof (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(record, 'TrialExpirationDate') === 'string';
    if (isSandbox === true)
        return isTrial ? 'scratch' : 'sandbox';
    if (isSandbox !== false)
        return 'unknown';
    if ((0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(record, 'OrganizationType') === 'Developer Edition')
        return 'developer';
    return isTrial ? 'trial' : 'production';
}
async function readUser(transport, signal) {
    const purpose = 'read who is logged in';
    try {
        return await (0,_rest_get_js__WEBPACK_IMPORTED_MODULE_3__/* .restGet */ .B)(transport, {
            ...{ purpose, signal },
            path: '/services/oauth2/userinfo',
            maxResponseBytes: MAX_ANSWER_BYTES,
            timeoutMilliseconds: USER_TIMEOUT_MILLISECONDS,
            retryBudgetMilliseconds: 0,
            read: (document) => {
                const [userName, userId, orgId] = [
                    (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(document, 'preferred_username'),
                    (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(document, 'user_id'),
                    (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(document, 'organization_id'),
                ];
                return {
                    ...(typeof userName === 'string' ? { userName } : {}),
                    ...(typeof userId === 'string' && /^005\w{12}(?:\w{3})?$/.test(userId) ? { userId } : {}),
                    ...(typeof orgId === 'string' && /^00D\w{12}(?:\w{3})?$/.test(orgId) ? { orgId } : {}),
                };
            },
        });
    }
    catch {
        return undefined;
    }
}
async function readApiVersions(transport, signal) {
    const purpose = "read the org's API versions";
    return (0,_rest_get_js__WEBPACK_IMPORTED_MODULE_3__/* .restGet */ .B)(transport, {
        ...{ purpose, signal },
        path: '/services/data',
        maxResponseBytes: MAX_ANSWER_BYTES,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        read: (document) => {
            if (!Array.isArray(document))
                throw new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV('the versions are not a list');
            return document
                .map((one) => (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(one, 'version'))
                .filter((version) => typeof version === 'string')
                .filter((version) => /^\d{2,3}\.0$/.test(version));
        },
    });
}


/***/ })

};
