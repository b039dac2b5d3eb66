export const id = 437;
export const ids = [437];
export const modules = {

/***/ 36014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ checkAgainstOrg)
});

// EXTERNAL MODULE: ./lib/records/inspection/inspection.js + 11 modules
var inspection = __webpack_require__(79393);
// EXTERNAL MODULE: ./lib/match/match-fields.js
var match_fields = __webpack_require__(95780);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/records/mapping/specified-fields.js
var specified_fields = __webpack_require__(61007);
// EXTERNAL MODULE: ./lib/diagnostic/nearest-name.js + 1 modules
var nearest_name = __webpack_require__(30947);
// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __webpack_require__(7076);
// EXTERNAL MODULE: ./lib/plan/job-inspection.js
var job_inspection = __webpack_require__(30739);
// EXTERNAL MODULE: ./lib/records/zip/binary-fields.js
var binary_fields = __webpack_require__(20807);
;// CONCATENATED MODULE: ./lib/check/field-hints.js
const COLUMN_HINTS = {
    unknown: 'Name the field under "columns", drop the column there with "~", or give the user access to the field.',
    unwritable: 'Drop the column under "columns" with "~", or give the user write access to the field.',
    required: 'Add a column for it, map one to it under "columns", or give it a constant under "values".',
};
const TREE_HINTS = {
    unknown: 'Correct its name, take it out of the records, or give the user access to the field.',
    unwritable: 'Take it out of the records, or give the user write access to the field.',
    required: 'Give it a value in each record.',
};
const SPEC_HINTS = {
    unknown: 'Correct the name, take the line out, or give the user access to the field.',
    unwritable: 'Take the line out, or give the user write access to the field.',
    required: 'Add a line for it, with a column or a value.',
};
function fieldHints({ transformationSpec, treePlan, }) {
    if (treePlan !== undefined)
        return TREE_HINTS;
    return transformationSpec === undefined ? COLUMN_HINTS : SPEC_HINTS;
}

;// CONCATENATED MODULE: ./lib/check/operation-rights.js
function rightsFor(operation) {
    switch (operation) {
        case 'insert':
            return ['createable'];
        case 'update':
            return ['updateable'];
        case 'upsert':
            return ['createable', 'updateable'];
        case 'delete':
        case 'hardDelete':
            return ['deletable'];
        case 'query':
        case 'queryAll':
            return [];
    }
}

// EXTERNAL MODULE: ./lib/check/org-schema.js
var org_schema = __webpack_require__(24276);
;// CONCATENATED MODULE: ./lib/check/column-check.js








function valueSource({ source }) {
    switch (source.kind) {
        case 'column':
            return { cells: [source.index], maker: undefined };
        case 'rule':
            return source.cells.length === 0 ? undefined : { cells: source.cells, maker: source.rule };
        case 'constant':
        case 'later':
            return undefined;
    }
}
function checkColumns(job, sent, object, schema, keys = new Set()) {
    const hints = fieldHints(job);
    const columns = [];
    const diagnostics = [];
    const unwritable = [];
    const keyColumns = [];
    for (const one of sent.filter((field) => !isReported(field, job, object.name))) {
        const found = columnOf(one, object, schema, hints.unknown);
        if ('message' in found) {
            if (one.source.kind === 'column' && keys.has(one.name)) {
                keyColumns.push(one.source.index);
                continue;
            }
            if (job.externalIdFieldName !== undefined && isKeyOf(job, one))
                continue;
            diagnostics.push({ severity: 'error', ...found, place: one.place });
            continue;
        }
        columns.push(found);
        if (isFileOutsideArchive(found, job)) {
            diagnostics.push({
                severity: 'error',
                ...(0,binary_fields/* needsArchive */.a4)(object.name, found.field.name),
                place: one.place,
            });
            continue;
        }
        const refusal = isKeyOf(job, one) ? undefined : writeRefusal(found, object, job.operation.value);
        if (refusal === undefined)
            continue;
        const mistake = { ...refusal, hint: hints.unwritable, place: one.place };
        if (refusal.severity === 'error' && one.source.kind === 'column')
            unwritable.push({ index: one.source.index, mistake });
        else
            diagnostics.push(mistake);
    }
    return { columns, diagnostics, keyColumns, unwritable };
}
function isFileOutsideArchive({ field, kind }, { archives }) {
    return kind === 'field' && field.type === 'base64' && archives === undefined;
}
function isReported({ name }, job, object) {
    if ((0,field_reference/* isSameField */.VO)(name, 'Id') && (0,job_inspection/* takesNoIds */.Wp)(job))
        return true;
    return job.archives === undefined && (0,binary_fields/* isBinaryFieldOf */.rd)(object, name);
}
function isKeyOf({ externalIdFieldName, operation }, { name }) {
    return operation.value !== 'insert' && (0,field_reference/* isSameField */.VO)(name, externalIdFieldName?.value ?? 'Id');
}
function columnOf(sent, object, schema, hint) {
    const parts = (0,org_schema/* relationshipColumn */.fT)(sent.name);
    if (parts !== undefined)
        return parentColumn(sent, parts, object, schema);
    const field = (0,org_schema/* fieldOf */._F)(object, sent.name);
    return field === undefined ? unknownField(sent.name, object, hint) : { sent, field, kind: 'field' };
}
function parentColumn(sent, parts, object, schema) {
    const { key, object: meant, relationship } = parts;
    const lookup = (0,org_schema/* lookupOf */._H)(object, relationship);
    if (lookup === undefined)
        return unknownRelationship(relationship, object);
    const { referenceTo } = lookup;
    const isWrongForm = referenceTo.length > 1 ? meant === undefined : meant !== undefined;
    const target = referenceTo.find((name) => meant === undefined || (0,field_reference/* isSameField */.VO)(name, meant));
    if (isWrongForm || target === undefined)
        return wrongTarget(sent, parts, lookup);
    const parent = schema.object(target);
    if (parent === undefined)
        return { sent, field: lookup, kind: 'parent' };
    const keyField = (0,org_schema/* fieldOf */._F)(parent, key);
    if (keyField === undefined)
        return unknownField(key, parent, KEY_HINT);
    if (!(0,org_schema/* isKey */.m0)(keyField))
        return noKey(keyField, parent, PARENT_HINT);
    return { sent, field: lookup, kind: 'parent' };
}
const KEY_HINT = 'Correct the name, or give the user access to the field.';
function unknownField(name, { fields, name: object }, hint = KEY_HINT) {
    const labelled = fields.find(({ label }) => (0,field_reference/* isSameField */.VO)(label, name.replaceAll('_', ' ')));
    const near = (0,nearest_name/* nearestName */.q)(name, fields.map((field) => field.name)) ?? labelled?.name;
    return {
        message: `There is no field "${name}" on ${object}, or the user may not see it.`,
        hint: near === undefined ? hint : `Did you mean "${near}"?`,
    };
}
function unknownRelationship(relationship, { fields, name }) {
    const known = fields.flatMap(({ relationshipName }) => relationshipName ?? []);
    const near = (0,nearest_name/* nearestName */.q)(relationship, known);
    return {
        message: `${name} has no relationship "${relationship}".`,
        hint: near === undefined
            ? 'Write the name of the relationship, not of the field: "Account.External_Id__c", and "Parent__r.External_Id__c" for a field "Parent__c".'
            : `Did you mean "${near}"?`,
    };
}
function wrongTarget(sent, { key, relationship }, { referenceTo }) {
    const forms = referenceTo.length > 1
        ? referenceTo.slice(0, 5).map((object) => `"${object}:${relationship}.${key}"`)
        : [`"${relationship}.${key}"`];
    return {
        message: `The column "${sent.name}" does not name the parent in the form that its lookup takes.`,
        hint: referenceTo.length > 1
            ? `The lookup refers to several objects, so one of them is to be named: ${forms.join(' or ')}.`
            : `The lookup refers to one object, which is not named: ${forms.join('')}.`,
    };
}
const PARENT_HINT = 'Or find the parents with "references", by any column of another job.';
function noKey({ name }, { fields, name: object }, otherwise) {
    const keys = fields.filter(org_schema/* isKey */.m0).map((field) => `"${field.name}"`);
    return {
        message: `Records of ${object} cannot be found by "${name}": it is no external id.`,
        hint: `Make it an external id in the org, or use ${keys.slice(0, 8).join(', ')}. ${otherwise}`,
    };
}
function writeRefusal({ field, sent }, { name: object }, operation) {
    const needed = rightsFor(sent.source.kind === 'later' ? 'update' : operation).filter((right) => right !== 'deletable');
    const lacking = needed.filter((right) => !field[right]);
    if (lacking.length === 0)
        return undefined;
    const isSure = lacking.length === needed.length;
    return {
        severity: isSure ? 'error' : 'warning',
        message: `The field "${sent.name}" of ${object} is not ${(0,word_list/* allOf */.b)(lacking)}, which the operation ${operation} ${isSure ? 'needs' : 'may need'}.`,
    };
}

// EXTERNAL MODULE: ./lib/manifest/soql-select.js
var soql_select = __webpack_require__(44607);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
;// CONCATENATED MODULE: ./lib/check/calendar.js
const DATE = /^(\d{4}-\d{2}-\d{2})Z?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2}))?$/;
function isDate(text) {
    const [, day] = DATE.exec(text) ?? [];
    return day === undefined ? isDateTime(text) : isDay(day);
}
function isDateTime(text) {
    const [, day, hours = '0', minutes = '0', seconds = '0'] = DATE_TIME.exec(text) ?? [];
    return (day !== undefined && isDay(day) && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60);
}
const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})?$/;
function isTime(text) {
    const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
    return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
}
function isDay(text) {
    const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number);
    if (year === undefined || month === undefined || day === undefined)
        return false;
    return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysOf(year, month));
}
function daysOf(year, month) {
    if (month !== 2)
        return [4, 6, 9, 11].includes(month) ? 30 : 31;
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

;// CONCATENATED MODULE: ./lib/check/email-address.js
const AT_SIGN = 0x40;
const DOT = 0x2e;
const IN_LOCAL_PART = 1;
const IN_LABEL = 2;
const PLACES = Uint8Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z\d]/.test(character))
        return IN_LOCAL_PART | IN_LABEL;
    return /[_+.-]/.test(character) ? IN_LOCAL_PART : 0;
});
const LOCAL_PART = /^(?!\.)[\p{L}\p{M}\p{N}!#$%&'*/=?^_+\-`{|}~.]+$/u;
const LABEL = /^(?!-)[\p{L}\p{M}\p{N}-]+(?<!-)$/u;
const UNUSUAL = /^(?:"[^"\\]+"|[^\s"@,;<>]*\([^()@]*\)[^\s"@,;<>]*)@|@.*\([^()@]*\)/;
function emailForm(text) {
    const at = text.lastIndexOf('@');
    const labels = text.slice(at + 1).split('.');
    const isPlain = at > 0 &&
        LOCAL_PART.test(text.slice(0, at)) &&
        labels.length > 1 &&
        labels.every((label) => LABEL.test(label));
    if (isPlain)
        return 'plain';
    return UNUSUAL.test(text) ? 'unusual' : 'none';
}
function isUsualAddress(bytes, start, end) {
    let at = start;
    while (at < end && ((PLACES[bytes[at] ?? 0] ?? 0) & IN_LOCAL_PART) !== 0)
        at++;
    if (at === start || at === end || bytes[start] === DOT || bytes[at] !== AT_SIGN)
        return false;
    let labelStart = at + 1;
    const domainStart = labelStart;
    for (at = labelStart; at < end; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === DOT) {
            if (at === labelStart)
                return false;
            labelStart = at + 1;
        }
        else if (((PLACES[byte] ?? 0) & IN_LABEL) === 0)
            return false;
    }
    return labelStart > domainStart && labelStart < end;
}

;// CONCATENATED MODULE: ./lib/check/value-rule.js



function textOf({ bytes, end, start }) {
    const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return buffer.toString('utf8', start, end);
}
function valueRule(field, prefixes) {
    switch (field.type) {
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return strict(numberFault(field));
        case 'boolean':
            return strict(booleanFault(field));
        case 'date':
        case 'datetime':
            return strict(dateFault(field));
        case 'id':
        case 'reference':
            return strict(idFault(field, prefixes));
        case 'picklist':
        case 'multipicklist':
            return field.restrictedPicklist ? strict(picklistFault(field)) : lengthRule(field);
        case 'time':
            return strict(timeFault(field));
        case 'email':
            return strict(emailFault(field));
        case 'base64':
            return undefined;
        default:
            return lengthRule(field);
    }
}
function strict(fault) {
    return { harmlessBytes: 0, fault };
}
function wrongType({ name }, what, hint) {
    return {
        statusCode: 'INVALID_TYPE_ON_FIELD_IN_RECORD',
        message: `The value for "${name}" is no ${what}.`,
        hint,
        isSure: true,
    };
}
function lengthRule({ length, name }) {
    if (length === 0)
        return undefined;
    const fault = {
        statusCode: 'STRING_TOO_LONG',
        message: `The value for "${name}" is longer than the ${length} characters that the field takes.`,
        hint: 'Shorten it, or make the field longer in the org.',
        isSure: true,
    };
    return {
        harmlessBytes: length,
        fault: (value) => value.end - value.start > length && textOf(value).replaceAll('\r\n', '\n').length > length
            ? fault
            : undefined,
    };
}
const WHOLE = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const MAX_INT = 2_147_483_647;
function numberFault(field) {
    const { digits, name, precision, scale, type } = field;
    const isInt = type === 'int';
    const whole = isInt ? digits : precision - scale;
    const limit = Math.min(whole > 0 ? 10 ** whole : Infinity, isInt ? MAX_INT + 1 : Infinity);
    const form = isInt ? WHOLE : DECIMAL;
    const hint = 'Write digits with a point before decimals, without thousands separators, currency or percent signs.';
    const wrong = wrongType(field, isInt ? 'whole number' : 'number', hint);
    const tooLarge = {
        statusCode: 'NUMBER_OUTSIDE_VALID_RANGE',
        message: `The value for "${name}" is a larger number than the field takes.`,
        hint: 'Correct it, or let the field have more digits in the org.',
        isSure: true,
    };
    return (value) => {
        const text = textOf(value);
        if (!form.test(text))
            return wrong;
        return Math.abs(Number(text)) >= limit ? tooLarge : undefined;
    };
}
function booleanFault(field) {
    const wrong = wrongType(field, 'boolean', 'Write "true" or "false".');
    const words = new Set(['true', 'false', '1', '0']);
    return (value) => (words.has(textOf(value).toLowerCase()) ? undefined : wrong);
}
function dateFault(field) {
    const isTime = field.type === 'datetime';
    const hint = isTime ? 'Write it as in "2026-03-02T08:15:30Z".' : 'Write it as in "2026-03-02".';
    const wrong = wrongType(field, isTime ? 'date with time' : 'date', hint);
    const isRight = isTime ? isDateTime : isDate;
    return (value) => (isRight(textOf(value)) ? undefined : wrong);
}
function timeFault(field) {
    const wrong = wrongType(field, 'time of day', 'Write it as in "14:00:00.000Z".');
    return (value) => (isTime(textOf(value)) ? undefined : wrong);
}
function emailFault(field) {
    const tooLong = lengthRule(field);
    const common = {
        statusCode: 'INVALID_EMAIL_ADDRESS',
        hint: 'Write a single address without blanks, as in "name@example.com".',
    };
    const wrong = { ...common, message: `The value for "${field.name}" is no e-mail address.`, isSure: true };
    const unusual = {
        ...common,
        message: `The value for "${field.name}" is an e-mail address in an unusual form.`,
        isSure: false,
    };
    return (value) => {
        const { bytes, end, start } = value;
        const form = isUsualAddress(bytes, start, end) ? 'plain' : emailForm(textOf(value));
        if (form === 'plain')
            return tooLong?.fault(value);
        return form === 'unusual' ? unusual : wrong;
    };
}
function idFault({ name, referenceTo }, prefixes) {
    const malformed = {
        statusCode: 'MALFORMED_ID',
        message: `The value for "${name}" has not the form of an id.`,
        hint: 'An id has 15 or 18 characters. Where the cell holds a key, name it under "references", or as a relationship column such as "Account.External_Id__c".',
        isSure: true,
    };
    const foreign = {
        statusCode: referenceTo.length === 0 ? 'MALFORMED_ID' : 'FIELD_INTEGRITY_EXCEPTION',
        message: `The value for "${name}" is the id of a record of another object.`,
        hint: referenceTo.length === 0
            ? 'Ids of this object are to stand there.'
            : `The field refers to ${referenceTo.slice(0, 5).join(', ')}.`,
        isSure: true,
    };
    return (value) => {
        const text = textOf(value);
        if (!(0,salesforce_id/* isSalesforceId */.v8)(text))
            return malformed;
        return prefixes === undefined || prefixes.has(text.slice(0, 3)) ? undefined : foreign;
    };
}
function picklistFault(field) {
    const legal = new Set(field.picklistValues.map((value) => value.toLowerCase()));
    const isMultiple = field.type === 'multipicklist';
    const shown = field.picklistValues.slice(0, 10).map((value) => `"${value}"`);
    const more = field.picklistValues.length > shown.length ? ', \u2026' : '';
    const common = {
        statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
        hint: `Its values are ${shown.join(', ')}${more}. Correct the value, or add it to the picklist in the org.`,
    };
    const illegal = {
        ...common,
        message: `The value for "${field.name}" is none of its restricted picklist.`,
        isSure: true,
    };
    const blanks = {
        ...common,
        message: `The value for "${field.name}" has blanks around it, which its restricted picklist does not have.`,
        isSure: false,
    };
    return (value) => {
        const text = textOf(value).toLowerCase();
        const parts = isMultiple ? text.split(';') : [text];
        if (parts.every((part) => legal.has(part)))
            return undefined;
        return parts.every((part) => legal.has(part.trim())) ? blanks : illegal;
    };
}

;// CONCATENATED MODULE: ./lib/check/object-check.js









function objectOf({ object }, schema) {
    return schema.object(object.value) ?? unknownObject(object.value, object.place, schema);
}
function checkQuery({ query }, schema) {
    const { from } = (0,soql_select/* readSelect */.p)(query.soql.value);
    return from === undefined || schema.has(from) || schema.isUnread(from)
        ? []
        : [unknownObject(from, query.soql.place, schema)];
}
function unknownObject(name, place, { names }) {
    const near = (0,nearest_name/* nearestName */.q)(name, names);
    return {
        severity: 'error',
        message: `There is no object "${name}" in the org, or the user may not see it.`,
        hint: near === undefined
            ? 'Write its API name, which ends in "__c" for a custom object, and give the user access to it.'
            : `Did you mean "${near}"?`,
        place,
    };
}
function checkOperation({ object: { place }, operation }, object) {
    const lacking = rightsFor(operation.value).filter((right) => !object[right]);
    if (lacking.length === 0)
        return [];
    return [
        {
            severity: lacking.length === rightsFor(operation.value).length ? 'error' : 'warning',
            message: `The object ${object.name} is not ${(0,word_list/* allOf */.b)(lacking)} for the user, but the operation is ${operation.value}.`,
            hint: 'Give the user the right to it, in a permission set.',
            place,
        },
    ];
}
const MATCH_HINT = 'Or find the records by any fields with "matchBy".';
function checkExternalId({ externalIdFieldName: key }, object) {
    if (key === undefined)
        return [];
    const field = (0,org_schema/* fieldOf */._F)(object, key.value);
    if (field !== undefined && (0,org_schema/* isKey */.m0)(field))
        return [];
    const mistake = field === undefined ? unknownField(key.value, object) : noKey(field, object, MATCH_HINT);
    return [{ severity: 'error', ...mistake, place: key.place }];
}
function checkReferenceTargets({ operation, references }, object, jobs) {
    return references.flatMap(({ field: { place, value }, jobs: parents }) => {
        const field = (0,org_schema/* fieldOf */._F)(object, value);
        if (field === undefined)
            return [];
        const takes = takenObjects(field, object, operation.value);
        if (takes === 'any')
            return [];
        if (takes.length === 0) {
            const hint = `Its type is ${field.type}, which holds no Id. Name a lookup or a master-detail field.`;
            return [
                {
                    severity: 'error',
                    message: `The field "${value}" of ${object.name} refers to no record.`,
                    hint,
                    place,
                },
            ];
        }
        const objectOf = (job) => jobs.find(({ id }) => id === job)?.object.value;
        const suits = (of) => of === undefined || takes.some((name) => (0,field_reference/* isSameField */.VO)(name, of));
        return parents.flatMap((parent) => {
            const of = objectOf(parent.value);
            const loads = parents.filter(({ place: named }) => named === parent.place);
            if (of === undefined || loads.some((load) => suits(objectOf(load.value))))
                return [];
            return [
                {
                    severity: 'error',
                    message: `The field "${value}" of ${object.name} refers to ${(0,word_list/* oneOf */.y)(takes.slice(0, 5))}, but the records of the job "${parent.value}" are ${of}.`,
                    hint: 'Name another job, or another field.',
                    place: parent.place,
                },
            ];
        });
    });
}
const EXAMPLE_ID = Buffer.from('001000000000001AAA');
function takenObjects(field, { name }, operation) {
    if (field.type === 'reference')
        return field.referenceTo;
    if (field.type === 'base64')
        return [];
    if (field.type === 'id')
        return operation === 'insert' ? [] : [name];
    const fault = valueRule(field, undefined)?.fault({ bytes: EXAMPLE_ID, start: 0, end: EXAMPLE_ID.length });
    return fault === undefined ? 'any' : [];
}
function checkRequired(job, object, columns, header) {
    return missingFields(job, object, columns).map(({ isSure: isRefused, name }) => {
        const isSure = isRefused && job.operation.value === 'insert';
        return {
            severity: isSure ? 'error' : 'warning',
            message: `The field "${name}" of ${object.name} is required, and no column gives it a value.`,
            hint: isSure
                ? fieldHints(job).required
                : 'Records that are not in the org yet cannot be created without it.',
            place: header,
        };
    });
}
function missingFields({ operation }, object, columns) {
    if (operation.value !== 'insert' && operation.value !== 'upsert')
        return [];
    const mayBePerson = (0,org_schema/* fieldOf */._F)(object, 'IsPersonAccount') !== undefined;
    return (object.fields
        .filter((field) => (0,org_schema/* isRequired */.gx)(field) && !columns.some((column) => isGiven(column, field)))
        .map(({ name }) => ({ name, isSure: !(mayBePerson && (0,field_reference/* isSameField */.VO)(name, 'Name')) })));
}
function isGiven({ field, sent: { source } }, wanted) {
    if (field !== wanted || source.kind === 'later')
        return false;
    return source.kind !== 'constant' || source.value !== '';
}

// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/limits/bulk-api-limits.js
var bulk_api_limits = __webpack_require__(54512);
;// CONCATENATED MODULE: ./lib/check/key-repeats.js
const FIRST_SLOTS = 1 << 12;
const MAX_SLOTS = 1 << 23;
const WORDS_PER_SLOT = 4;
const FULL = 0.75;
const GROUP_AT = 3;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const CASE_BIT = 0x20;
const LEAST_BEYOND_ASCII = 0x80;
const FACTORS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];
class KeyRepeats {
    #maxSlots;
    #digest = new Uint32Array(3);
    #table;
    #size = 0;
    #isFull = false;
    constructor(keys = 0, maxSlots = MAX_SLOTS) {
        const needed = Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2((keys + 1) / FULL)));
        this.#table = new Uint32Array(Math.min(needed, maxSlots) * WORDS_PER_SLOT);
        this.#maxSlots = maxSlots;
    }
    get gaveUp() {
        return this.#isFull;
    }
    see({ bytes, end, start }, isCaseSensitive, group) {
        if (!this.#digestOf(bytes, start, end, isCaseSensitive)) {
            const key = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
            const small = Buffer.from(key.toString().toLowerCase());
            this.#digestOf(small, 0, small.length, true);
        }
        const at = slotOf(this.#table, this.#digest, 0);
        const known = this.#table[at + GROUP_AT] ?? 0;
        if (known === 0) {
            this.#add(at, group);
            return 'new';
        }
        this.#table[at + GROUP_AT] = group;
        return known === group ? 'same' : 'earlier';
    }
    #digestOf(bytes, start, end, isCaseSensitive) {
        const [a, b, c, d] = FACTORS;
        let first = end - start;
        let second = b;
        let third = c;
        let fourth = d;
        for (let at = start; at < end; at++) {
            let byte = bytes[at] ?? 0;
            if (!isCaseSensitive) {
                if (byte >= LEAST_BEYOND_ASCII)
                    return false;
                if (byte >= UPPER_A && byte <= UPPER_Z)
                    byte |= CASE_BIT;
            }
            first = second ^ Math.imul(first ^ byte, a);
            second = third ^ Math.imul(second ^ byte, b);
            third = fourth ^ Math.imul(third ^ byte, c);
            fourth = first ^ Math.imul(fourth ^ byte, d);
        }
        this.#digest[0] = Math.imul(third ^ (first >>> 18), a) ^ Math.imul(fourth ^ (second >>> 22), b);
        this.#digest[1] = Math.imul(first ^ (third >>> 17), c) ^ Math.imul(fourth ^ (second >>> 19), d);
        this.#digest[2] = Math.imul(second ^ (fourth >>> 15), a) ^ Math.imul(first ^ (third >>> 13), d);
        return true;
    }
    #add(at, group) {
        const slots = this.#table.length / WORDS_PER_SLOT;
        if (this.#size >= slots * FULL && slots >= this.#maxSlots) {
            this.#isFull = true;
            return;
        }
        this.#table.set(this.#digest, at);
        this.#table[at + GROUP_AT] = group;
        this.#size++;
        if (this.#size >= slots * FULL && slots < this.#maxSlots)
            this.#widen();
    }
    #widen() {
        const old = this.#table;
        const table = new Uint32Array(old.length * 2);
        for (let from = 0; from < old.length; from += WORDS_PER_SLOT) {
            if (old[from + GROUP_AT] === 0)
                continue;
            const at = slotOf(table, old, from);
            for (let word = 0; word < WORDS_PER_SLOT; word++)
                table[at + word] = old[from + word] ?? 0;
        }
        this.#table = table;
    }
}
function slotOf(table, digests, from) {
    const mask = table.length / WORDS_PER_SLOT - 1;
    const first = digests[from] ?? 0;
    const second = digests[from + 1] ?? 0;
    const third = digests[from + 2] ?? 0;
    for (let slot = first & mask;; slot = (slot + 1) & mask) {
        const at = slot * WORDS_PER_SLOT;
        if (table[at + GROUP_AT] === 0)
            return at;
        if (table[at] === first && table[at + 1] === second && table[at + 2] === third)
            return at;
    }
}

;// CONCATENATED MODULE: ./lib/check/key-rule.js





class Transactions {
    batch = 0;
    transaction = 0;
    #records = 0;
    take(batch) {
        if (batch !== this.batch)
            this.#records = 0;
        if (this.#records % bulk_api_limits/* TRANSACTION_RECORDS */.un === 0)
            this.transaction++;
        this.batch = batch;
        this.#records++;
    }
}
class KeyRule {
    field;
    #isCaseSensitive;
    #together;
    #apart;
    #seen;
    #firsts = new Map();
    #shared = new Set();
    #batch = 0;
    #transaction = 0;
    constructor({ caseSensitive, externalId, name, unique }, faults, records) {
        this.#seen = new KeyRepeats(records);
        this.field = name;
        this.#isCaseSensitive = caseSensitive || (externalId && !unique);
        this.#together = faults.together;
        this.#apart = faults.apart;
    }
    get gaveUp() {
        return this.#seen.gaveUp;
    }
    get failsTogether() {
        return this.#together !== this.#apart;
    }
    foresee(value, { batch, transaction }, ordinal) {
        if (batch !== this.#batch)
            this.#shared.clear();
        if (transaction !== this.#transaction)
            this.#firsts.clear();
        this.#batch = batch;
        this.#transaction = transaction;
        const text = textOf(value);
        const key = this.#isCaseSensitive ? text : text.toLowerCase();
        const first = this.#firsts.get(key);
        if (first === undefined)
            this.#firsts.set(key, ordinal);
        else
            this.#shared.add(first).add(ordinal);
    }
    fault(value, { transaction }, ordinal) {
        const sighting = this.#seen.see(value, this.#isCaseSensitive, transaction);
        if (this.#shared.has(ordinal))
            return this.#together;
        switch (sighting) {
            case 'new':
                return undefined;
            case 'same':
                return this.#together;
            case 'earlier':
                return this.#apart;
        }
    }
}
function keyRules(job, columns, records) {
    const operation = job.operation.value;
    const rules = new Map();
    if (operation !== 'insert' && operation !== 'upsert')
        return rules;
    const key = operation === 'upsert' ? job.externalIdFieldName?.value : undefined;
    for (const column of columns) {
        const { field, kind, sent } = column;
        const source = valueSource(sent);
        if (kind !== 'field' || source === undefined)
            continue;
        if (source.maker !== undefined && 'keyIn' in source.maker)
            continue;
        if (key !== undefined && (0,field_reference/* isSameField */.VO)(field.name, key))
            rules.set(column, new KeyRule(field, keyFaults(field), records));
        else if (field.unique)
            rules.set(column, new KeyRule(field, uniqueFaults(field, operation === 'insert'), records));
    }
    return rules;
}
function keyFaults({ name }) {
    const common = { statusCode: 'DUPLICATE_VALUE', hint: 'Keep one record for each key.' };
    return {
        together: {
            ...common,
            message: `Another record of the same ${bulk_api_limits/* TRANSACTION_RECORDS */.un} has the same value for "${name}", the key of the upsert: all of them would fail.`,
            isSure: true,
        },
        apart: {
            ...common,
            message: `An earlier record has the same value for "${name}", the key of the upsert: one overwrites the other.`,
            isSure: false,
        },
    };
}
function uniqueFaults({ name }, isSure) {
    const fault = {
        statusCode: 'DUPLICATE_VALUE',
        message: `An earlier record has the same value for "${name}", which must be unique.`,
        hint: 'Give each record a value of its own.',
        isSure,
    };
    return { together: fault, apart: fault };
}

// EXTERNAL MODULE: ./lib/records/record/null-marker.js
var null_marker = __webpack_require__(28088);
;// CONCATENATED MODULE: ./lib/check/value-check.js









class ValueCheck {
    #checks;
    #missing;
    #cells;
    #isNew;
    #value = new key_bytes/* KeyBytes */.B();
    #made = new byte_buffer/* ByteBuffer */.$(64);
    #transactions = new Transactions();
    foresee;
    constructor(job, columns, object, schema, { format, records }, isNew = () => undefined) {
        this.#cells = format.cells();
        this.#isNew = isNew;
        const rules = keyRules(job, columns, records);
        this.#checks = columns
            .map((column) => cellCheck(job, column, object, schema, rules.get(column)))
            .filter((check) => check !== undefined);
        this.foresee = this.#foreseeing(this.#checks.filter(({ keys }) => keys?.failsTogether === true));
        const missing = job.operation.value === 'upsert' ? missingFields(job, object, columns) : [];
        this.#missing = missing.filter(({ isSure }) => isSure).map((field) => required(field, true));
    }
    see(record, batch, faults) {
        const isSent = record.omission === undefined;
        if (isSent)
            this.#transactions.take(batch);
        this.#cells.split(record.bytes, record.start, record.contentEnd);
        for (const check of this.#checks) {
            if (check.harmlessBytes >= 0 && this.#length(check.cells) <= check.harmlessBytes)
                continue;
            const fault = this.#certain(this.#faultOf(check, isSent ? record.ordinal : undefined), check, record);
            if (fault !== undefined)
                faults.add(fault, record);
        }
        if (this.#missing.length > 0 && this.#isNew(record) === true) {
            for (const fault of this.#missing)
                faults.add(fault, record);
        }
    }
    #foreseeing(checks) {
        if (checks.length === 0)
            return undefined;
        const transactions = new Transactions();
        return (record, batch) => {
            if (record.omission !== undefined)
                return;
            transactions.take(batch);
            this.#cells.split(record.bytes, record.start, record.contentEnd);
            for (const { cells, keys } of checks) {
                this.#cells.key(cells, this.#value);
                if (!this.#value.blank && this.#holds(cells) === 'value')
                    keys?.foresee(this.#value, transactions, record.ordinal);
            }
        };
    }
    #certain(fault, { absent, absentInNew }, record) {
        if (fault === undefined || fault !== absent || absentInNew === undefined)
            return fault;
        const isNew = this.#isNew(record);
        if (isNew === undefined)
            return fault;
        return isNew ? absentInNew : undefined;
    }
    #length([cell = 0]) {
        return this.#cells.length(cell);
    }
    #faultOf(check, ordinal) {
        const { absent, blank, cells, emptied, maker } = check;
        switch (this.#holds(cells)) {
            case 'absent':
                return absent;
            case 'null':
                return emptied;
            case 'value':
                this.#cells.key(cells, this.#value);
                if (maker !== undefined)
                    return this.#faultOfMade(maker, check, ordinal);
                return this.#value.blank ? blank : this.#faultOfValue(this.#value, check, ordinal);
        }
    }
    #holds(cells) {
        const [first = 0] = cells;
        const held = this.#cells.holds(first);
        return held !== 'value' && cells.every((cell) => this.#cells.holds(cell) === held) ? held : 'value';
    }
    #faultOfMade(maker, check, ordinal) {
        this.#made.clear();
        const change = maker.apply(this.#value, this.#made);
        switch (change) {
            case 'same':
                return this.#value.blank ? check.blank : this.#faultOfValue(this.#value, check, ordinal);
            case 'blank':
            case 'none':
                return check.blank;
            case 'untouched':
                return check.absent;
            case 'replaced': {
                const { bytes, length } = this.#made;
                if ((0,null_marker/* isNullMarker */.c8)(bytes, 0, length))
                    return check.emptied;
                if ('keyIn' in maker)
                    return undefined;
                return this.#faultOfValue({ bytes, start: 0, end: length }, check, ordinal);
            }
            default:
                return undefined;
        }
    }
    #faultOfValue(value, { keys, rule }, ordinal) {
        const fault = rule?.fault(value);
        if (fault !== undefined || ordinal === undefined)
            return fault;
        return keys?.fault(value, this.#transactions, ordinal);
    }
    get gaveUp() {
        return this.#checks.flatMap(({ keys }) => (keys?.gaveUp === true ? [keys.field] : []));
    }
}
function checkConstants(columns, schema) {
    return columns.flatMap(({ field, kind, sent: { place, source } }) => {
        if (source.kind !== 'constant' || kind === 'parent' || source.value === '')
            return [];
        if (source.value === null_marker/* NULL_MARKER */.re) {
            const { hint, message } = required(field, true);
            return (0,org_schema/* isRequired */.gx)(field) ? [{ severity: 'error', message, hint, place }] : [];
        }
        const bytes = Buffer.from(source.value);
        const fault = valueRule(field, schema.prefixesOf(field.referenceTo))?.fault({
            bytes,
            start: 0,
            end: bytes.length,
        });
        if (fault === undefined)
            return [];
        const { hint, isSure, message } = fault;
        return [{ severity: isSure ? 'error' : 'warning', message, hint, place }];
    });
}
function cellCheck(job, { field, kind, sent }, object, schema, keys) {
    const from = valueSource(sent);
    if (from === undefined)
        return undefined;
    const { cells, maker } = from;
    const prefixes = schema.prefixesOf(field.type === 'id' ? [object.name] : field.referenceTo);
    const isChecked = kind === 'field' && (maker === undefined || isValueMaker(maker));
    const rule = isChecked ? valueRule(field, prefixes) : undefined;
    const empty = emptyFaults(job, field);
    const isRuleAlone = [...Object.values(empty), keys].every((part) => part === undefined);
    if (isRuleAlone && rule === undefined)
        return undefined;
    const harmlessBytes = isRuleAlone && maker === undefined ? (rule?.harmlessBytes ?? 0) : -1;
    return { cells, maker, rule, ...empty, keys, harmlessBytes };
}
function isValueMaker(maker) {
    return !('keyIn' in maker) || maker.keepsIds;
}
function emptyFaults({ blankCells, externalIdFieldName, operation: { value: operation } }, field) {
    const key = operation === 'insert' ? undefined : (externalIdFieldName?.value ?? 'Id');
    if (key !== undefined && (0,field_reference/* isSameField */.VO)(field.name, key)) {
        const isOptional = operation === 'upsert' && field.type === 'id';
        const fault = isOptional ? undefined : noKeyValue(field, operation);
        return { absent: fault, absentInNew: undefined, blank: fault, emptied: fault };
    }
    if (!(0,org_schema/* isRequired */.gx)(field)) {
        return { absent: undefined, absentInNew: undefined, blank: undefined, emptied: undefined };
    }
    const emptied = required(field, true);
    if (operation === 'insert')
        return { absent: emptied, absentInNew: undefined, blank: emptied, emptied };
    const absent = operation === 'upsert' ? required(field, false) : undefined;
    const absentInNew = absent && emptied;
    return { absent, absentInNew, blank: blankCells === 'null' ? emptied : absent, emptied };
}
function noKeyValue({ name }, operation) {
    return {
        statusCode: 'MISSING_ARGUMENT',
        message: `There is no value for "${name}", by which the operation ${operation} finds its records.`,
        hint: 'Give each record one.',
        isSure: true,
    };
}
function required({ name }, isSure) {
    return {
        statusCode: 'REQUIRED_FIELD_MISSING',
        message: isSure
            ? `There is no value for "${name}", which is required.`
            : `There is no value for "${name}", which is required where the record is not in the org yet.`,
        hint: 'Give each record one.',
        isSure,
    };
}

;// CONCATENATED MODULE: ./lib/check/org-check.js







function checkAgainstOrg(planned, jobs, schema) {
    if (planned.kind === 'query')
        return { diagnostics: checkQuery(planned, schema) };
    const { job } = planned;
    if (schema.isUnread(job.object.value))
        return { diagnostics: [] };
    const object = objectOf(job, schema);
    if ('severity' in object)
        return { diagnostics: [object] };
    const diagnostics = [
        ...checkOperation(job, object),
        ...checkExternalId(job, object),
        ...checkReferenceTargets(job, object, jobs),
    ];
    if (planned.kind !== 'unsound' && planned.spec !== undefined) {
        const { diagnostics: columns, unwritable } = checkSpecified(planned, planned.spec, object, schema);
        return { diagnostics: [...diagnostics, ...columns], unwritable };
    }
    if (planned.kind === 'rows' || job.transformationSpec !== undefined)
        return { diagnostics };
    if (planned.kind === 'load' && (0,inspection/* isWithoutColumns */.w)(planned.inspection))
        return { diagnostics };
    if (planned.kind === 'unsound') {
        return {
            diagnostics: [...diagnostics, ...unsoundColumns(planned, object, schema, keyColumns(job, jobs))],
        };
    }
    const match = (0,match_fields/* matchFields */.V$)(planned, (name) => schema.object(name));
    const { unsentColumns: pairing = [] } = match ?? {};
    const { columns, holdingKeys, unwritable, values } = columnsAgainst(planned, pairing, object, schema, keyColumns(job, jobs));
    diagnostics.push(...(match?.defects ?? []), ...columns);
    return { diagnostics, findingColumns: [...pairing, ...holdingKeys], unwritable, values };
}
function keyColumns(job, jobs) {
    const own = job.references.flatMap((one) => (0,field_reference/* namedKeyColumns */._m)(one) ?? []);
    const ofOthers = jobs.flatMap(({ references }) => references.filter((one) => one.jobs.some(({ value }) => value === job.id)).flatMap(({ key }) => key));
    return new Set([...own, ...ofOthers].map(({ value }) => value));
}
function checkSpecified(planned, spec, object, schema) {
    const sent = planned.kind === 'load' ? planned.inspection.projection.fields : undefined;
    const { columns, diagnostics, unwritable } = checkColumns(planned.job, (0,specified_fields/* filledFields */.S)(spec, sent), object, schema);
    const header = { file: spec.file.name, line: 1 };
    return {
        diagnostics: [...diagnostics, ...checkRequired(planned.job, object, columns, header)],
        unwritable,
    };
}
function unsoundColumns({ job, sentColumns: { fields, isWhole, place } }, object, schema, keys) {
    const { columns, diagnostics } = checkColumns(job, fields, object, schema, keys);
    return isWhole ? [...diagnostics, ...checkRequired(job, object, columns, place)] : diagnostics;
}
function columnsAgainst({ inspection, job }, unsent, object, schema, keys) {
    const fields = inspection.projection.fields.filter(({ source }) => source.kind !== 'column' || !unsent.includes(inspection.header.columns[source.index] ?? ''));
    const found = checkColumns(job, fields, object, schema, keys);
    const { columns, diagnostics, unwritable } = found;
    const header = { file: inspection.files[0]?.name ?? '', line: inspection.header.line };
    return {
        columns: [
            ...diagnostics,
            ...checkRequired(job, object, columns, header),
            ...checkConstants(columns, schema),
        ],
        holdingKeys: found.keyColumns.map((index) => inspection.header.columns[index] ?? ''),
        unwritable,
        values: (isNew) => new ValueCheck(job, columns, object, schema, inspection, isNew),
    };
}


/***/ }),

/***/ 63743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ settleUnwritable)
/* harmony export */ });
/* harmony import */ var _records_inspection_filled_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67903);

const NONE = { diagnostics: [], unsent: new Set() };
async function settleUnwritable(planned, unwritable, ports) {
    if (planned.kind !== 'load' || unwritable.length === 0)
        return NONE;
    const { inspection, job } = planned;
    const isReadyMade = job.archives !== undefined && job.archives.attachments === undefined;
    const isSpecified = job.transformationSpec !== undefined;
    const indexes = unwritable.map(({ index }) => index);
    const filled = isReadyMade ? new Set(indexes) : await (0,_records_inspection_filled_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .filledColumns */ .k)(inspection, indexes, ports);
    const blank = unwritable.filter(({ index }) => !filled.has(index));
    const nameOf = ({ index }) => inspection.header.columns[index] ?? '';
    return {
        diagnostics: [
            ...unwritable.filter(({ index }) => filled.has(index)).map(({ mistake }) => mistake),
            ...blank.map((column) => ({
                ...column.mistake,
                severity: 'warning',
                message: `${column.mistake.message} No record has a value in "${nameOf(column)}"${isSpecified ? '' : ', so it is not sent'}.`,
            })),
        ],
        unsent: new Set(isSpecified ? [] : blank.map(nameOf)),
    };
}


/***/ }),

/***/ 46020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isError)
/* harmony export */ });
function isError({ severity }) {
    return severity === 'error';
}


/***/ }),

/***/ 23026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ checkLimits)
});

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/plan/budget.js
var plan_budget = __webpack_require__(83582);
// EXTERNAL MODULE: ./lib/salesforce/rest-answer.js
var rest_answer = __webpack_require__(34772);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
// EXTERNAL MODULE: ./lib/salesforce/rest-get.js
var rest_get = __webpack_require__(79988);
;// CONCATENATED MODULE: ./lib/salesforce/org-limits.js



const MAX_ANSWER_BYTES = 1_000_000;
const TIMEOUT_MILLISECONDS = 10_000;
const RETRY_BUDGET_MILLISECONDS = 10_000;
async function readOrgLimits(transport, apiVersion, signal) {
    const purpose = "read the org's limits";
    return (0,rest_get/* restGet */.B)(transport, {
        ...{ purpose, signal },
        path: `/services/data/v${apiVersion}/limits`,
        maxResponseBytes: MAX_ANSWER_BYTES,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        retryBudgetMilliseconds: RETRY_BUDGET_MILLISECONDS,
        read: (document) => {
            const batches = allocation(document, 'DailyBulkApiBatches');
            const apiRequests = allocation(document, 'DailyApiRequests');
            return {
                ...(batches === undefined ? {} : { batches }),
                ...(apiRequests === undefined ? {} : { apiRequests }),
            };
        },
    });
}
function allocation(document, name) {
    const value = (0,rest_answer/* memberOf */.C5)(document, name);
    if (value === undefined)
        return undefined;
    const max = (0,rest_answer/* memberOf */.C5)(value, 'Max');
    const remaining = (0,rest_answer/* memberOf */.C5)(value, 'Remaining');
    if (!Number.isSafeInteger(max) || !Number.isSafeInteger(remaining)) {
        throw new transport/* AnswerError */.dV(`"${name}" is not an allocation`);
    }
    return { max: Math.max(0, Number(max)), remaining: Math.max(0, Number(remaining)) };
}

;// CONCATENATED MODULE: ./lib/load/limit-check.js



async function checkLimits(plan, org) {
    const { apiVersion, log, sentOf, signal, transport } = org;
    const budget = (0,plan_budget/* budgetOf */.nT)(plan, sentOf);
    try {
        const limits = await readOrgLimits(transport, apiVersion, signal);
        const open = (0,plan_budget/* uncounted */.cP)(plan);
        log.debug(`The load needs ${(0,counted/* counted */.h)(budget.batches, 'batch', 'batches')} and about ${(0,counted/* counted */.h)(budget.apiRequests, 'API request')}.`);
        if (open.length > 0)
            log.debug(`Not counted: what the rows of ${open.join(', ')} make.`);
        return { limits, shortages: (0,plan_budget/* shortages */.JM)(budget, limits) };
    }
    catch (error) {
        if (!signal.aborted) {
            const reason = error instanceof Error ? error.message : String(error);
            log.info(`It is not known whether the org's limits for 24 hours leave room for the load, which begins all the same. ${reason}`);
        }
        return { shortages: [] };
    }
}


/***/ }),

/***/ 98260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ misplacedResults)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78568);
/* harmony import */ var _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40033);
/* harmony import */ var _journal_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67507);




const OF_RUN = ['report.json', _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_2__/* .UNDO_FILE */ .e9, _journal_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .CHECKPOINT_FILE */ .S5];
const OF_JOB = [
    ...['success.csv', 'failed.csv', 'unprocessed.csv', 'skipped.csv', _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_2__/* .BEFORE_FILE */ .Lt, _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DIFFERENCES_FILE */ .kY],
    ...[_records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__/* .CREATED_IDS_FILE */ .l2, _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_1__/* .OVERWRITTEN_IDS_FILE */ .oK, 'first-pass.csv'],
];
async function misplacedResults({ jobs }, folder, files) {
    const found = [];
    const look = async (name, place) => {
        const fault = await files.writeFault((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name));
        if (fault === undefined)
            return;
        found.push({
            message: `The result file "${name}" ${fault}.`,
            hint: 'Nothing was sent. Remove it, or give the run a results folder of its own with "results-path".',
            ...(place && { place }),
        });
    };
    for (const name of OF_RUN)
        await look(name);
    for (const planned of jobs)
        for (const name of namesOf(planned))
            await look(name, planned.job.place);
    return found;
}
function namesOf(planned) {
    if (planned.kind === 'query')
        return [planned.query.output];
    return OF_JOB.map((name) => `${planned.job.id}/${name}`);
}


/***/ }),

/***/ 91541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ orderOf),
/* harmony export */   z: () => (/* binding */ isFixed)
/* harmony export */ });
function isFixed(id, { field }, fixed) {
    return fixed.get(id)?.has(field.value.toLowerCase()) === true;
}
function orderOf(needs, references, fixed = new Map()) {
    const ids = [...needs.keys()];
    const order = new Map(ids.map((id) => [id, new Set()]));
    const add = (id, need) => {
        if (id !== need && !reaches(need, id, order))
            order.get(id)?.add(need);
    };
    for (const [id, all] of needs) {
        for (const need of all)
            if (!need.isDefault)
                order.get(id)?.add(need.id);
    }
    const position = new Map(ids.map((id, index) => [id, index]));
    const isAbove = (id, other) => (position.get(other) ?? 0) < (position.get(id) ?? 0);
    const rounds = [true, false].flatMap((isNow) => [true, false].map((upwards) => ({ isNow, upwards })));
    for (const { isNow, upwards } of rounds) {
        for (const [id, all] of references) {
            const parents = all
                .filter((reference) => isFixed(id, reference, fixed) === isNow)
                .flatMap(({ jobs }) => jobs.map(({ value }) => value));
            for (const parent of parents)
                if (isAbove(id, parent) === upwards)
                    add(id, parent);
        }
    }
    const resolved = new Map([...references].map(([id, all]) => [
        id,
        all.map((reference) => {
            const others = reference.jobs.filter(({ value }) => value !== id);
            const deferred = others.some(({ value }) => !reaches(id, value, order));
            const isOwn = !deferred && others.length < reference.jobs.length;
            return { ...reference, deferred, isOwn, isFixed: isFixed(id, reference, fixed) };
        }),
    ]));
    for (const [id, all] of needs)
        for (const need of all)
            if (need.isDefault)
                add(id, need.id);
    return {
        needs: new Map([...order].map(([id, all]) => [id, [...all]])),
        references: resolved,
    };
}
function reaches(from, to, order) {
    const seen = new Set();
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (id === to)
            return true;
        if (seen.has(id))
            continue;
        seen.add(id);
        open.push(...(order.get(id) ?? []));
    }
    return false;
}


/***/ }),

/***/ 49639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SoqlPlaces)
/* harmony export */ });
class SoqlPlaces {
    #source;
    #soql;
    constructor(source, soql) {
        this.#source = source;
        this.#soql = soql;
    }
    place(row, column) {
        const { place, value } = this.#soql;
        const rows = value.split('\n');
        const before = rows.slice(0, row - 1).reduce((sum, { length }) => sum + length + 1, 0);
        const at = before + column - 1;
        const [word = ''] = /^(?:[\w.]+|\S)/.exec(value.slice(at)) ?? [];
        if (word === '' || (rows[row - 1]?.length ?? 0) < column)
            return place;
        const { text } = this.#source;
        const start = this.#source.offset(place.line ?? 1, place.column ?? 1);
        let found = start - 1;
        for (let times = value.slice(0, at).split(word).length; times > 0; times--) {
            found = text.indexOf(word, found + 1);
            if (found < 0)
                return place;
        }
        if (text.slice(start, found).includes('${'))
            return place;
        return this.#source.place(found, found + word.length);
    }
}


/***/ }),

/***/ 6218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ SourceText)
/* harmony export */ });
class SourceText {
    file;
    text;
    #lineStarts;
    constructor(file, text) {
        this.file = file;
        this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
        this.#lineStarts = [0, ...[...this.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    }
    place(start, end) {
        const line = this.#lineAt(Math.min(start, this.text.length));
        const lineStart = this.#lineStarts[line - 1] ?? 0;
        const lineEnd = this.#endOfLine(line);
        const column = Math.min(start, lineEnd) - lineStart + 1;
        return {
            file: this.file,
            line,
            column,
            endColumn: Math.max(column + 1, Math.min(end, lineEnd) - lineStart + 1),
            sourceLine: this.text.slice(lineStart, lineEnd),
        };
    }
    offset(line, column) {
        return (this.#lineStarts[line - 1] ?? 0) + column - 1;
    }
    #lineAt(offset) {
        let [low, high] = [0, this.#lineStarts.length];
        while (high - low > 1) {
            const middle = (low + high) >>> 1;
            if ((this.#lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
    #endOfLine(line) {
        const nextLine = this.#lineStarts[line];
        const end = nextLine === undefined ? this.text.length : nextLine - 1;
        return this.text[end - 1] === '\r' ? end - 1 : end;
    }
}


/***/ }),

/***/ 10968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ comparedFields),
/* harmony export */   Dx: () => (/* binding */ heldText),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   v4: () => (/* binding */ writtenText)
/* harmony export */ });
/* harmony import */ var _records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _described_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73444);


function comparedFields({ inspection, job }, describe) {
    const object = describe(job.object.value);
    const heldAs = (name) => object && (0,_described_path_js__WEBPACK_IMPORTED_MODULE_1__/* .describedPath */ .L)(name, object, describe);
    const { fields, links } = inspection.projection;
    const sent = fields.flatMap(({ name, source }) => source.kind === 'later' || (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(name, 'Id') ? [] : [{ name, source, held: heldAs(name) }]);
    const later = (links?.rules ?? []).map((rule, index) => {
        const name = links?.fields[index] ?? '';
        return { name, source: { kind: 'rule', cells: rule.cells, rule }, held: heldAs(name) };
    });
    return { sent, later };
}
function writtenText({ form, isParent }, value) {
    const stored = value === '' ? form.empty : form.stored(value);
    return stored !== undefined && isParent ? form.key(stored) : stored;
}
function heldText(field, record) {
    return sameText(field, record.valueAt(field.path));
}
function sameText({ form, isParent }, text) {
    const stored = text === '' ? form.empty : (form.stored(text) ?? text);
    return isParent ? form.key(stored) : stored;
}


/***/ }),

/***/ 73444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ describedPath)
/* harmony export */ });
/* harmony import */ var _records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _match_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95780);
/* harmony import */ var _value_form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89955);



function describedPath(name, object, describe) {
    const [first = '', last] = name.split('.');
    const lookup = last === undefined ? undefined : (0,_match_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .lookupOf */ ._H)(object, first);
    const owners = last === undefined ? [object] : (lookup?.referenceTo ?? []).map((target) => describe(target));
    if (owners.length !== 1)
        return undefined;
    const field = owners[0]?.fields.find((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(one.name, last ?? first));
    const form = field && (0,_value_form_js__WEBPACK_IMPORTED_MODULE_2__/* .valueForm */ .G)(field);
    if (field === undefined || form === undefined)
        return undefined;
    const path = lookup === undefined ? field.name : `${lookup.relationshipName ?? ''}.${field.name}`;
    return { path, form, isParent: lookup !== undefined };
}


/***/ }),

/***/ 87533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ writeDigest),
/* harmony export */   r: () => (/* binding */ withLength)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function writeDigest(text, into, at, length) {
    into.write((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text, 'binary'), at, length, 'latin1');
}
function withLength(part) {
    return `${part.length}:${part}`;
}


/***/ }),

/***/ 26097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ KeyFilter),
/* harmony export */   Y: () => (/* binding */ fitsUrl)
/* harmony export */ });
const MAX_QUERY_CHARACTERS = 100_000;
const MAX_ENCODED_BYTES = 12_000;
const MAX_LISTED_VALUES = 20_000;
class KeyFilter {
    #fields;
    #values;
    #keys = 0;
    constructor(fields) {
        this.#fields = fields;
        this.#values = fields.map(({ form }) => (form.literals === undefined ? undefined : new Set()));
    }
    get keys() {
        return this.#keys;
    }
    add(parts) {
        this.#keys++;
        for (const [index, values] of this.#values.entries()) {
            if (values === undefined)
                continue;
            values.add(parts[index] ?? '');
            if (values.size > MAX_LISTED_VALUES)
                this.#values[index] = undefined;
        }
    }
    conditions(beside) {
        let best;
        for (const [index, field] of this.#fields.entries()) {
            const values = this.#values[index];
            if (values !== undefined && values.size > (best?.values.size ?? 0))
                best = { field, values };
        }
        if (best === undefined)
            return undefined;
        const { field, values } = best;
        const lists = listsOf(field, values, beside);
        return lists && { path: field.path, conditions: lists };
    }
}
function fitsUrl(soql) {
    return soql.length <= MAX_QUERY_CHARACTERS && encodeURIComponent(soql).length <= MAX_ENCODED_BYTES;
}
function listsOf({ form, path }, values, beside) {
    const listOf = (literals) => `${path} IN (${literals.join(',')})`;
    const lists = values.has('') ? [`${path} = null`] : [];
    const frame = encodeURIComponent(beside(listOf([]))).length;
    let literals = [];
    let bytes = frame;
    for (const value of values) {
        if (value === '')
            continue;
        for (const literal of form.literals?.(value) ?? []) {
            const length = encodeURIComponent(`${literal},`).length;
            if (literals.length > 0 && bytes + length > MAX_ENCODED_BYTES) {
                lists.push(listOf(literals));
                literals = [];
                bytes = frame;
            }
            literals.push(literal);
            bytes += length;
        }
    }
    if (literals.length > 0)
        lists.push(listOf(literals));
    return lists.every((list) => fitsUrl(beside(list))) ? lists : undefined;
}


/***/ }),

/***/ 34268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ LateReferences)
/* harmony export */ });
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50207);
/* harmony import */ var _records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57417);
/* harmony import */ var _record_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91942);



class LateReferences {
    names;
    #first;
    #second;
    #from;
    #waitingFrom;
    #markBlanks;
    #row;
    constructor({ inspection, job }) {
        const { format, levels, projection, records } = inspection;
        const { fields, links } = projection;
        const own = job.references.filter(({ isOwn }) => isOwn).map(({ field }) => field.value);
        const sent = fields.flatMap(({ name, source }) => source.kind === 'rule' && own.some((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameField */ .VO)(one, name)) ? [{ name, source }] : []);
        this.names = [...new Set([...sent.map(({ name }) => name), ...(links?.fields ?? [])])];
        this.#first = sent.map(({ name, source }) => ({ index: this.names.indexOf(name), source }));
        this.#second = (links?.rules ?? []).map((rule, at) => ({
            index: this.names.indexOf(links?.fields[at] ?? ''),
            source: { kind: 'rule', rule },
        }));
        this.#from = links?.from ?? records;
        this.#waitingFrom = levels?.waitingFrom ?? records;
        this.#markBlanks = job.blankCells === 'null';
        this.#row = new _record_key_js__WEBPACK_IMPORTED_MODULE_2__/* .RowValues */ .Xd(format.cells());
    }
    areSent(record, held) {
        const isWaiting = record.ordinal >= this.#waitingFrom;
        const fields = isWaiting ? this.#first.filter((field) => !this.#waits(field)) : this.#first;
        return this.#areHeld(fields, record, held);
    }
    areLinked(record, held) {
        return record.ordinal < this.#from || this.#areHeld(this.#second, record, held);
    }
    #waits({ index }) {
        return this.#second.some((field) => field.index === index);
    }
    #areHeld(fields, { bytes, contentEnd, start }, held) {
        if (fields.length === 0)
            return true;
        this.#row.split(bytes, start, contentEnd);
        return fields.every(({ index, source }) => {
            const value = this.#row.sent({ source }, this.#markBlanks);
            return value === undefined || (typeof value === 'string' && (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m_)(value) === held(index));
        });
    }
}


/***/ }),

/***/ 95780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V$: () => (/* binding */ matchFields),
/* harmony export */   _H: () => (/* binding */ lookupOf),
/* harmony export */   fY: () => (/* binding */ parentsOf)
/* harmony export */ });
/* harmony import */ var _diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30947);
/* harmony import */ var _records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _records_references_parent_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(172);
/* harmony import */ var _value_form_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89955);




function matchFields({ inspection, job }, describe) {
    const { match } = inspection.projection;
    const object = match && describe(job.object.value);
    if (match === undefined || object === undefined)
        return undefined;
    const fields = [];
    const defects = [];
    const unsentColumns = [];
    for (const part of match.key) {
        const found = fieldOf(part.name, object, describe);
        if ('message' in found) {
            defects.push({ severity: 'error', ...found, place: part.place });
            continue;
        }
        const form = (0,_value_form_js__WEBPACK_IMPORTED_MODULE_1__/* .valueForm */ .G)(found.field);
        if (form === undefined) {
            defects.push({ severity: 'error', ...incomparable(part.name, found.field), place: part.place });
            continue;
        }
        fields.push({ part, path: found.path, form });
        const { field, isParent } = found;
        if (!isParent || field.idLookup || field.externalId || field.type === 'id')
            continue;
        if (part.source.kind === 'column')
            unsentColumns.push(inspection.header.columns[part.source.index] ?? '');
        if (job.match?.unmatched !== 'insert')
            continue;
        const isFilled = inspection.projection.fields.some(({ name }) => !(0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(name, part.name) && (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)((0,_records_references_parent_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .filledField */ .Tk)(name), (0,_records_references_parent_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .filledField */ .Tk)(part.name)));
        if (!isFilled)
            defects.push({ severity: 'error', ...parentless(part.name), place: part.place });
    }
    return { object: object.name, fields, defects, unsentColumns };
}
function parentsOf(object, parts) {
    return parts.flatMap(({ name }) => {
        const [first = '', last] = name.split('.');
        const lookup = last === undefined ? undefined : lookupOf(object, first);
        return lookup?.referenceTo ?? [];
    });
}
function lookupOf({ fields }, relationship) {
    return fields.find(({ relationshipName: name }) => name !== undefined && (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(name, relationship));
}
function fieldOf(name, object, describe) {
    const [first = '', last] = name.split('.');
    if (last === undefined) {
        const field = object.fields.find((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(one.name, first));
        return field === undefined ? unknown(first, object) : { field, path: field.name, isParent: false };
    }
    const lookup = lookupOf(object, first);
    if (lookup?.relationshipName === undefined)
        return unknownRelationship(first, object);
    for (const target of lookup.referenceTo) {
        const field = describe(target)?.fields.find((one) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(one.name, last));
        if (field !== undefined) {
            return { field, path: `${lookup.relationshipName}.${field.name}`, isParent: true };
        }
    }
    return {
        message: `"matchBy" names "${name}", but the parents of "${lookup.name}" have no field "${last}", or the user may not see it.`,
        hint: 'Name a field of the parent, or give the user access to it.',
    };
}
function unknown(name, { fields, name: object }) {
    const near = (0,_diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(name, fields.map((field) => field.name));
    return {
        message: `"matchBy" names "${name}", but ${object} has no such field, or the user may not see it.`,
        hint: near === undefined
            ? 'Name a field of the object, or give the user access to it.'
            : `Did you mean "${near}"?`,
    };
}
function unknownRelationship(name, { fields, name: object }) {
    const near = (0,_diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(name, fields.flatMap(({ relationshipName }) => relationshipName ?? []));
    return {
        message: `"matchBy" goes over the relationship "${name}", which ${object} does not have.`,
        hint: near === undefined
            ? 'Write the name of the relationship, not of the field: "Account.Name", and "Parent__r.Name" for a field "Parent__c".'
            : `Did you mean "${near}"?`,
    };
}
function incomparable(name, { type }) {
    return {
        message: `"matchBy" names "${name}", whose values cannot be compared: its type is ${type}.`,
        hint: 'Find the records by other fields.',
    };
}
function parentless(name) {
    return {
        message: `Records that "matchBy" does not find cannot be inserted: "${name}" is no external id, so it gives a new record no parent.`,
        hint: 'Fill the lookup by a reference or another column, or write "unmatched: skip" or "unmatched: fail".',
    };
}


/***/ }),

/***/ 38093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ OrgRecords),
  i: () => (/* binding */ TooManyRecords)
});

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/match/match-fields.js
var match_fields = __webpack_require__(95780);
// EXTERNAL MODULE: ./lib/salesforce/record-query.js
var record_query = __webpack_require__(55015);
;// CONCATENATED MODULE: ./lib/match/held-record.js
function heldRecord(record) {
    const valueAt = (path) => {
        const point = path.indexOf('.');
        const value = point < 0 ? record[path] : valueIn(record[path.slice(0, point)], path.slice(point + 1));
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
            ? String(value)
            : '';
    };
    return { id: valueAt('Id'), valueAt };
}
function valueIn(parent, path) {
    return typeof parent === 'object' && parent !== null ? parent[path] : undefined;
}

// EXTERNAL MODULE: ./lib/match/key-filter.js
var key_filter = __webpack_require__(26097);
;// CONCATENATED MODULE: ./lib/match/reading-way.js
const RECORDS_PER_PAGE = 2_000;
const REQUESTS_OF_JOB = 12;
const RECORDS_PER_REQUEST = 10_000;
function readingWay({ lists, fitsUrl, mayUseJob, records, }) {
    const pages = Math.ceil(records / RECORDS_PER_PAGE);
    const isWorthAll = lists * RECORDS_PER_REQUEST > records;
    const fewest = fitsUrl ? Math.min(lists, pages) : lists;
    if (mayUseJob && isWorthAll && fewest > REQUESTS_OF_JOB)
        return 'by a job';
    return lists <= pages ? 'by lists' : 'in pages';
}

;// CONCATENATED MODULE: ./lib/match/org-records.js






const FEW_QUERIES = 3;
class TooManyRecords extends Error {
    name = 'TooManyRecords';
}
class OrgRecords {
    #describes;
    #access;
    #log;
    #queryJob;
    #reads;
    constructor(access, describes, log, queryJob, reads = new Map()) {
        this.#describes = describes;
        this.#access = access;
        this.#log = log;
        this.#queryJob = queryJob;
        this.#reads = reads;
    }
    through(queryJob) {
        return new OrgRecords(this.#access, this.#describes, this.#log, queryJob, this.#reads);
    }
    readsFor(job) {
        return this.#reads.get(job) ?? [];
    }
    async describe({ inspection, job }) {
        const object = await this.#describes.object(job.object.value);
        const { match } = inspection.projection;
        if (object === undefined)
            return () => object;
        const parts = [...inspection.projection.fields, ...(match?.key ?? [])];
        const parents = await Promise.all([...new Set((0,match_fields/* parentsOf */.fY)(object, parts))].map(async (name) => [name, await this.#describes.object(name)]));
        const byName = new Map(parents);
        return (name) => (name === job.object.value ? object : byName.get(name));
    }
    async read(job, reading, signal, reader) {
        const { pause, take } = reader;
        const { limit = Infinity, object, paths } = reading;
        const access = { ...this.#access, signal };
        const purpose = `read the records of ${object} for job "${job}"`;
        const requestsBefore = this.#access.transport.requests;
        const way = await this.#wayOf(reading, signal);
        let records = 0;
        for (const soql of way.queries) {
            if (way.api === 'Bulk' && this.#queryJob !== undefined) {
                const query = { object, soql, paths, records: way.records };
                records += await this.#queryJob(query, reader);
                continue;
            }
            const before = records;
            records += await (0,record_query/* queryRecords */.V)(soql, purpose, access, async (page, total) => {
                if (before + total > limit)
                    throw new TooManyRecords();
                for (const record of page)
                    take(heldRecord(record));
                await pause?.();
            });
        }
        const requests = this.#access.transport.requests - requestsBefore;
        const by = way.by === undefined ? 'as a whole' : `by their ${way.by}`;
        const api = way.api === 'Bulk' ? ' by a query job of the Bulk API' : '';
        this.#log.info(`Job ${job}: read ${(0,counted/* counted */.h)(records, 'record')} of ${object} ${by}${api}, with ${(0,counted/* counted */.h)(requests, 'request')}.`);
        const read = { purpose: reading.purpose, api: way.api, records, requests };
        this.#reads.set(job, [...this.readsFor(job), way.by === undefined ? read : { ...read, by: way.by }]);
    }
    async #wayOf({ filter, object, paths, where }, signal) {
        const select = `SELECT ${['Id', ...paths].join(',')} FROM ${object}`;
        const queryOf = (condition) => soqlOf(select, [condition, where]);
        const listed = filter.conditions(queryOf);
        const listing = {
            ...{ api: 'REST', by: listed?.path ?? '', records: 0 },
            queries: listed?.conditions.map(queryOf) ?? [],
        };
        const lists = Math.max(listed?.conditions.length ?? Infinity, filter.keys / RECORDS_PER_PAGE);
        if (lists <= FEW_QUERIES)
            return listing;
        const records = await this.#count(object, where, signal);
        const all = soqlOf(select, [where]);
        const whole = { queries: [all], records };
        const mayUseJob = this.#queryJob !== undefined;
        switch (readingWay({ lists, records, mayUseJob, fitsUrl: (0,key_filter/* fitsUrl */.Y)(all) })) {
            case 'by lists':
                return listing;
            case 'in pages':
                return { api: 'REST', ...whole };
            case 'by a job':
                return { api: 'Bulk', ...whole };
        }
    }
    async #count(object, where, signal) {
        const soql = soqlOf(`SELECT COUNT() FROM ${object}`, [where]);
        const access = { ...this.#access, signal };
        return (0,record_query/* queryRecords */.V)(soql, `count the records of ${object}`, access, async () => Promise.resolve());
    }
}
function soqlOf(select, conditions) {
    const given = conditions.filter((condition) => condition !== undefined);
    if (given.length === 0)
        return select;
    return `${select} WHERE ${given.map((condition) => (given.length > 1 ? `(${condition})` : condition)).join(' AND ')}`;
}


/***/ }),

/***/ 81347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PairedRecords)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50207);


const [NEW, FOUND, UNMATCHED, REFUSED, UNCHANGED, REPEATED] = [0, 1, 2, 3, 4, 5];
const REFERENCES_AT = 1 + _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .ID_BYTES */ .Q$;
const RECORDS_PER_PIECE = 1 << 14;
class PairedRecords {
    #late;
    #recordBytes;
    #pieces = [];
    #reasons = [];
    #reasonIndexes = new Map();
    constructor(late) {
        this.#late = late;
        this.#recordBytes = REFERENCES_AT + _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORT_ID_BYTES */ .xf * (late?.names.length ?? 0);
    }
    omissionOf(record) {
        const { bytes, start } = this.#at(record.ordinal);
        switch (bytes[start]) {
            case UNMATCHED:
                return { reason: 'UNMATCHED', id: '' };
            case UNCHANGED:
                return this.#late?.areSent(record, referencesAt(bytes, start)) === false
                    ? undefined
                    : { reason: 'UNCHANGED', id: idAt(bytes, start) };
            case REFUSED:
                return this.#reasons[bytes.readUInt32LE(start + 1)];
            default:
                return undefined;
        }
    }
    idOf(ordinal) {
        const { bytes, start } = this.#at(ordinal);
        return hasId(bytes, start) ? { bytes, start: start + 1 } : undefined;
    }
    isLinked(record) {
        const { bytes, start } = this.#at(record.ordinal);
        return this.#late === undefined || this.#late.areLinked(record, referencesAt(bytes, start));
    }
    starts(ordinal, { file, line, place }) {
        const { bytes, start } = this.#at(ordinal);
        for (const [index, word] of [file, line, place].entries())
            bytes.writeUInt32LE(word, start + 1 + 4 * index);
    }
    placeOf(ordinal) {
        const { bytes, start } = this.#at(ordinal);
        const [file = 0, line = 0, place = 0] = [1, 5, 9].map((at) => bytes.readUInt32LE(start + at));
        return { file, line, place };
    }
    found(ordinal, id) {
        const { bytes, start } = this.#at(ordinal);
        if (hasId(bytes, start))
            return idAt(bytes, start);
        bytes[start] = FOUND;
        bytes.write(id, start + 1, 'latin1');
        return undefined;
    }
    unchanged(ordinal, references = []) {
        const { bytes, start } = this.#at(ordinal);
        bytes[start] = UNCHANGED;
        for (const [index, id] of references.entries()) {
            bytes.write((0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .shortId */ .m_)(id), start + REFERENCES_AT + index * _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORT_ID_BYTES */ .xf, 'latin1');
        }
    }
    repeated(ordinal, other) {
        const { bytes, start } = this.#at(ordinal);
        bytes[start] = REPEATED;
        bytes.writeUInt32LE(other, start + 1);
    }
    firstOf(ordinal) {
        let first = ordinal;
        for (;;) {
            const { bytes, start } = this.#at(first);
            if (bytes[start] !== REPEATED)
                return first;
            first = bytes.readUInt32LE(start + 1);
        }
    }
    forget(ordinal) {
        const { bytes, start } = this.#at(ordinal);
        bytes[start] = NEW;
    }
    unmatched(ordinal) {
        const { bytes, start } = this.#at(ordinal);
        bytes[start] = UNMATCHED;
    }
    refuse(ordinal, reason) {
        const key = JSON.stringify(reason);
        const index = this.#reasonIndexes.get(key) ?? this.#reasons.push(reason) - 1;
        this.#reasonIndexes.set(key, index);
        const { bytes, start } = this.#at(ordinal);
        bytes[start] = REFUSED;
        bytes.writeUInt32LE(index, start + 1);
    }
    isNew(ordinal) {
        const { bytes, start } = this.#at(ordinal);
        return bytes[start] === NEW;
    }
    *pieces() {
        for (const piece of this.#pieces)
            yield piece.toString('base64');
    }
    sealed() {
        return { reasons: this.#reasons, sha256: digestOf(this.pieces(), this.#reasons) };
    }
    static read({ pieces, reasons, sha256 }, late) {
        if (digestOf(pieces, reasons) !== sha256)
            return undefined;
        const records = new PairedRecords(late);
        for (const text of pieces) {
            const piece = Buffer.from(text, 'base64');
            if (!records.#isSound(piece))
                return undefined;
            records.#pieces.push(piece);
        }
        for (const reason of reasons)
            records.#reasons.push(reason);
        return records;
    }
    #isSound(piece) {
        if (piece.length !== RECORDS_PER_PIECE * this.#recordBytes)
            return false;
        for (let start = 0; start < piece.length; start += this.#recordBytes) {
            if (hasId(piece, start) && !(0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdAt */ .fh)(piece, start + 1))
                return false;
        }
        return true;
    }
    #at(ordinal) {
        const number = Math.floor(ordinal / RECORDS_PER_PIECE);
        while (this.#pieces.length <= number) {
            this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * this.#recordBytes));
        }
        return {
            bytes: this.#pieces[number] ?? Buffer.alloc(this.#recordBytes),
            start: (ordinal % RECORDS_PER_PIECE) * this.#recordBytes,
        };
    }
}
function hasId(bytes, start) {
    return bytes[start] === FOUND || bytes[start] === UNCHANGED;
}
function idAt(bytes, start) {
    return bytes.toString('latin1', start + 1, start + REFERENCES_AT);
}
function referencesAt(bytes, start) {
    return (index) => {
        const from = start + REFERENCES_AT + index * _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORT_ID_BYTES */ .xf;
        return bytes[from] === 0 ? '' : bytes.toString('latin1', from, from + _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORT_ID_BYTES */ .xf);
    };
}
function digestOf(pieces, reasons) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(reasons));
    for (const piece of pieces)
        hash.update(piece);
    return hash.digest('hex');
}


/***/ }),

/***/ 77220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ compareRecords),
  l: () => (/* binding */ pairRecords)
});

// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/match/compared-fields.js
var compared_fields = __webpack_require__(10968);
// EXTERNAL MODULE: ./lib/match/digest.js
var digest = __webpack_require__(87533);
// EXTERNAL MODULE: ./lib/match/sent-values.js
var sent_values = __webpack_require__(39806);
;// CONCATENATED MODULE: ./lib/match/changed-fields.js



const DIGEST_BYTES = 8;
const RECORDS_PER_PIECE = 1 << 12;
class ChangedFields {
    sent;
    later;
    values;
    #slots = new Map();
    #pieces = [];
    #sent = Buffer.alloc(DIGEST_BYTES);
    constructor({ later, sent }, markBlanks) {
        this.sent = sent;
        this.later = later;
        this.values = new sent_values/* SentValues */.Z([...sent, ...later], markBlanks);
    }
    take(ordinal, record) {
        const slot = this.#slots.get(ordinal) ?? this.#slots.size;
        this.#slots.set(ordinal, slot);
        for (const [index, { held }] of this.values.fields.entries()) {
            if (held === undefined)
                continue;
            const [piece, start] = this.#at(slot, index);
            (0,digest/* writeDigest */.O)((0,compared_fields/* heldText */.Dx)(held, record), piece, start, DIGEST_BYTES);
        }
    }
    isChanged(ordinal, field, row) {
        const value = this.values.of(field, row);
        if (value === undefined)
            return false;
        const slot = this.#slots.get(ordinal);
        if (value.stored === undefined || slot === undefined)
            return true;
        const [piece, start] = this.#at(slot, this.values.fields.indexOf(field));
        (0,digest/* writeDigest */.O)(value.stored, this.#sent, 0, DIGEST_BYTES);
        return this.#sent.compare(piece, start, start + DIGEST_BYTES) !== 0;
    }
    #at(slot, field) {
        const width = this.values.fields.length * DIGEST_BYTES;
        const number = Math.floor(slot / RECORDS_PER_PIECE);
        while (this.#pieces.length <= number)
            this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * width));
        const piece = this.#pieces[number] ?? Buffer.alloc(width);
        return [piece, (slot % RECORDS_PER_PIECE) * width + field * DIGEST_BYTES];
    }
}

// EXTERNAL MODULE: ./lib/match/described-path.js
var described_path = __webpack_require__(73444);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
// EXTERNAL MODULE: ./lib/records/inspection/batch-source.js + 6 modules
var batch_source = __webpack_require__(62441);
// EXTERNAL MODULE: ./lib/records/record/cell-rule.js
var cell_rule = __webpack_require__(90431);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
// EXTERNAL MODULE: ./lib/match/key-filter.js
var key_filter = __webpack_require__(26097);
// EXTERNAL MODULE: ./lib/match/paired-records.js
var paired_records = __webpack_require__(81347);
// EXTERNAL MODULE: ./lib/match/record-key.js
var record_key = __webpack_require__(91942);
// EXTERNAL MODULE: ./lib/match/row-keys.js
var row_keys = __webpack_require__(6762);
;// CONCATENATED MODULE: ./lib/match/key-pairing.js








const IDS_SHOWN = 5;
class KeyPairing {
    filter;
    #planned;
    #fields;
    #names;
    #keys = new row_keys/* RowKeys */.$();
    #records;
    #rivals = new Map();
    #hasKeys = false;
    #unchanged;
    #changed;
    #held;
    constructor(planned, fields, { changed, held, unchanged }) {
        this.#planned = planned;
        this.#fields = fields;
        this.#unchanged = unchanged;
        this.#records = new paired_records/* PairedRecords */.O(unchanged?.late);
        this.#changed = changed;
        this.#held = held;
        this.#names = fields.map(({ part }) => part.name).join(',');
        this.filter = new key_filter/* KeyFilter */.Q(fields);
    }
    get hasKeys() {
        return this.#hasKeys;
    }
    async takeRows(files, signal) {
        const { inspection } = this.#planned;
        const source = new batch_source/* BatchSource */.q(inspection, files);
        const values = new record_key/* RowValues */.Xd(inspection.format.cells());
        for (const batch of inspection.batches) {
            signal.throwIfAborted();
            await source.visit(batch, ({ bytes, contentEnd, file, line, omission, ordinal, place, start }) => {
                if (omission === cell_rule/* LEFT_OUT */.P)
                    return;
                values.split(bytes, start, contentEnd);
                const texts = [];
                for (const { part } of this.#fields) {
                    const text = values.of(part);
                    if (typeof text !== 'string') {
                        this.#records.refuse(ordinal, text);
                        return;
                    }
                    texts.push(text);
                }
                this.#unchanged?.states.take(ordinal, values);
                this.#takeKey(texts, ordinal, { file, line, place });
            });
        }
    }
    #takeKey(texts, ordinal, at) {
        const parts = (0,record_key/* storedParts */.aE)(texts, this.#fields);
        const { match } = this.#planned.job;
        if (parts.every((part) => part === '')) {
            if (match === undefined)
                return;
            const message = 'No field by which the org\'s records are found has a value: see "matchBy".';
            this.#records.refuse(ordinal, this.#unsent('MATCH_KEY_BLANK', message));
            return;
        }
        const key = (0,record_key/* rowKey */.om)(parts, this.#fields);
        const known = this.#keys.add(key, ordinal);
        this.#records.starts(ordinal, at);
        if (known === undefined) {
            if (!isStorable(texts, this.#fields))
                return;
            this.#hasKeys = true;
            this.filter.add(parts);
            return;
        }
        const isEarlier = isBefore(at, this.#records.placeOf(known));
        const [first, later] = isEarlier ? [ordinal, known] : [known, ordinal];
        if (isEarlier)
            this.#keys.replace(key, ordinal);
        if (match === undefined) {
            this.#unchanged?.states.forget(first);
            this.#records.repeated(later, first);
            return;
        }
        const { file, line } = this.#records.placeOf(first);
        const name = this.#planned.inspection.files[file]?.name ?? '';
        const message = `An earlier record, ${name}:${line}, has the same key, and leads to the same record of the org.`;
        this.#records.refuse(later, this.#unsent('MATCH_REPEATED', message));
    }
    takeOrgRecord(record) {
        const { id } = record;
        if (id.length !== 18 || !(0,salesforce_id/* isSalesforceId */.v8)(id))
            throw new transport/* AnswerError */.dV('a record has no Id of 18 characters');
        const ordinal = this.#keys.find((0,record_key/* heldKey */.pW)(record, this.#fields));
        if (ordinal === undefined)
            return;
        const rivals = this.#rivals.get(ordinal);
        if (rivals !== undefined) {
            if (!rivals.includes(id))
                rivals.push(id);
            return;
        }
        const other = this.#records.found(ordinal, id);
        if (other !== undefined && other !== id)
            this.#rivals.set(ordinal, [other, id]);
        else {
            this.#changed?.take(ordinal, record);
            this.#held?.take(ordinal, record);
            if (this.#unchanged?.states.isEqual(ordinal, record) === true) {
                this.#records.unchanged(ordinal, this.#unchanged.latePaths.map((path) => (path === undefined ? '' : record.valueAt(path))));
            }
        }
    }
    get ambiguous() {
        return new Set(this.#rivals.keys());
    }
    finish() {
        const { inspection, job } = this.#planned;
        if (job.match === undefined) {
            for (const ordinal of this.#rivals.keys())
                this.#records.forget(ordinal);
            return this.#records;
        }
        for (const [ordinal, ids] of this.#rivals) {
            const shown = `${ids.slice(0, IDS_SHOWN).join(', ')}${ids.length > IDS_SHOWN ? ', \u2026' : ''}`;
            const message = `More than one record of the org has this key: ${shown}.`;
            this.#records.refuse(ordinal, this.#unsent('MATCH_AMBIGUOUS', message));
        }
        const { unmatched } = job.match;
        if (unmatched === 'insert')
            return this.#records;
        const message = 'No record of the org has this key.';
        const missing = this.#unsent('MATCH_NOT_FOUND', message);
        for (let ordinal = 0; ordinal < inspection.records; ordinal++) {
            if (!this.#records.isNew(ordinal))
                continue;
            if (unmatched === 'skip')
                this.#records.unmatched(ordinal);
            else
                this.#records.refuse(ordinal, missing);
        }
        return this.#records;
    }
    #unsent(statusCode, message) {
        return { statusCode, message, field: this.#names };
    }
}
function isBefore(one, other) {
    return (one.file - other.file || one.line - other.line || one.place - other.place) < 0;
}
function isStorable(texts, fields) {
    return fields.every(({ form }, index) => {
        const text = texts[index] ?? '';
        return text === '' || form.stored(text) !== undefined;
    });
}

// EXTERNAL MODULE: ./lib/match/late-references.js
var late_references = __webpack_require__(34268);
// EXTERNAL MODULE: ./lib/match/match-fields.js
var match_fields = __webpack_require__(95780);
;// CONCATENATED MODULE: ./lib/match/row-states.js


const row_states_DIGEST_BYTES = 8;
const ENTRY_BYTES = row_states_DIGEST_BYTES + 2;
const ROWS_PER_PIECE = 1 << 14;
const NEVER = 0;
const MAX_MASKS = 0xffff;
const [GIVEN, NOT_GIVEN] = ['1', '0'];
class RowStates {
    values;
    #pieces = [];
    #masks = [''];
    #maskNumbers = new Map();
    #held = Buffer.alloc(row_states_DIGEST_BYTES);
    constructor(values) {
        this.values = values;
    }
    take(ordinal, row) {
        let [given, texts] = ['', ''];
        for (const field of this.values.fields) {
            const value = this.values.of(field, row);
            given += value === undefined ? NOT_GIVEN : GIVEN;
            if (value === undefined)
                continue;
            if (value.stored === undefined)
                return;
            texts += (0,digest/* withLength */.r)(value.stored);
        }
        const [piece, start] = this.#at(ordinal);
        piece.writeUInt16LE(this.#numberOf(given), start);
        (0,digest/* writeDigest */.O)(texts, piece, start + 2, row_states_DIGEST_BYTES);
    }
    forget(ordinal) {
        const [piece, start] = this.#at(ordinal);
        piece.writeUInt16LE(NEVER, start);
    }
    isEqual(ordinal, record) {
        const [piece, start] = this.#at(ordinal);
        const number = piece.readUInt16LE(start);
        if (number === NEVER)
            return false;
        const given = this.#masks[number] ?? '';
        let texts = '';
        for (const [index, { held }] of this.values.fields.entries()) {
            if (given[index] === GIVEN && held !== undefined)
                texts += (0,digest/* withLength */.r)((0,compared_fields/* heldText */.Dx)(held, record));
        }
        (0,digest/* writeDigest */.O)(texts, this.#held, 0, row_states_DIGEST_BYTES);
        return this.#held.compare(piece, start + 2, start + ENTRY_BYTES) === 0;
    }
    #numberOf(given) {
        const known = this.#maskNumbers.get(given);
        if (known !== undefined)
            return known;
        if (this.#masks.length > MAX_MASKS)
            return NEVER;
        const number = this.#masks.push(given) - 1;
        this.#maskNumbers.set(given, number);
        return number;
    }
    #at(ordinal) {
        const number = Math.floor(ordinal / ROWS_PER_PIECE);
        while (this.#pieces.length <= number)
            this.#pieces.push(Buffer.alloc(ROWS_PER_PIECE * ENTRY_BYTES));
        const piece = this.#pieces[number] ?? Buffer.alloc(ENTRY_BYTES);
        return [piece, (ordinal % ROWS_PER_PIECE) * ENTRY_BYTES];
    }
}

;// CONCATENATED MODULE: ./lib/match/pairing.js









async function pairRecords(planned, { files, held, orgRecords, signal, warn }) {
    const { id, unchanged } = planned.job;
    const key = await keyOf(planned, orgRecords);
    const rows = unchanged === 'skip' ? unchangedRows(planned, key.describe) : undefined;
    const pairing = new KeyPairing(planned, key.fields, { unchanged: rows, held });
    await pairing.takeRows(files, signal);
    for (const name of rows?.states.values.unread ?? []) {
        warn(`Job "${id}": the field "${name}" cannot be read back and compared, so records with a value for it are always sent.`);
    }
    const paths = [
        ...(rows?.states.values.paths ?? []),
        ...(rows?.latePaths.flatMap((path) => path ?? []) ?? []),
        ...(held?.paths ?? []),
    ];
    await readOrg(planned, { ...key, paths, held }, pairing, orgRecords, signal);
    return pairing.finish();
}
async function compareRecords(planned, limit, { files, orgRecords, signal }) {
    const key = await keyOf(planned, orgRecords);
    const changed = new ChangedFields((0,compared_fields/* comparedFields */.Dh)(planned, key.describe), planned.job.blankCells === 'null');
    const pairing = new KeyPairing(planned, key.fields, { changed });
    await pairing.takeRows(files, signal);
    await readOrg(planned, { ...key, paths: changed.values.paths, limit }, pairing, orgRecords, signal);
    const [givenKey] = planned.job.match === undefined ? key.fields : [];
    const { ambiguous } = pairing;
    return { records: pairing.finish(), ambiguous, givenKey, changed };
}
async function keyOf(planned, orgRecords) {
    const describe = await orgRecords.describe(planned);
    const { value: name } = planned.job.object;
    const object = describe(name)?.name;
    if (object === undefined)
        throw new Error(`There is no object "${name}" in the org.`);
    const found = (0,match_fields/* matchFields */.V$)(planned, describe);
    const [defect] = found?.defects ?? [];
    if (defect !== undefined)
        throw new Error(defect.message);
    return { object, fields: found?.fields ?? givenKey(planned, describe), describe };
}
function unchangedRows(planned, describe) {
    const { later, sent } = (0,compared_fields/* comparedFields */.Dh)(planned, describe);
    const fields = [...sent, ...later];
    const late = new late_references/* LateReferences */.z(planned);
    const compared = fields.filter(({ held, name }) => held === undefined || !late.names.includes(name));
    return {
        states: new RowStates(new sent_values/* SentValues */.Z(compared, planned.job.blankCells === 'null')),
        late,
        latePaths: late.names.map((name) => fields.find((field) => field.name === name)?.held?.path),
    };
}
async function readOrg({ job: { id, match } }, { fields, limit, object, paths: compared, held, }, pairing, orgRecords, signal) {
    if (!pairing.hasKeys)
        return;
    const paths = new Set([...fields.map(({ path }) => path), ...compared]);
    paths.delete('Id');
    const reading = {
        ...{
            object,
            paths: [...paths],
            purpose: 'match',
            where: match?.where?.value,
            filter: pairing.filter,
        },
        ...(limit === undefined ? {} : { limit }),
    };
    await orgRecords.read(id, reading, signal, {
        take: (record) => {
            pairing.takeOrgRecord(record);
        },
        pause: async () => held?.drain(),
    });
}
function givenKey({ inspection, job }, describe) {
    const name = job.externalIdFieldName?.value ?? 'Id';
    const object = describe(job.object.value);
    const sent = inspection.projection.fields.find((field) => (0,field_reference/* isSameField */.VO)(field.name, name));
    const held = object && (0,described_path/* describedPath */.L)(name, object, describe);
    if (sent === undefined || held === undefined || sent.source.kind === 'later')
        return [];
    const { place, source } = sent;
    return [{ part: { name, place, source }, path: held.path, form: held.form }];
}


/***/ }),

/***/ 91942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xd: () => (/* binding */ RowValues),
/* harmony export */   aE: () => (/* binding */ storedParts),
/* harmony export */   om: () => (/* binding */ rowKey),
/* harmony export */   pW: () => (/* binding */ heldKey)
/* harmony export */ });
/* harmony import */ var _records_bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11269);
/* harmony import */ var _records_record_key_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77843);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87533);
/* harmony import */ var _records_record_null_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28088);




class RowValues {
    #cells;
    #value = new _records_record_key_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyBytes */ .B();
    #made = new _records_bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_3__/* .ByteBuffer */ .$(256);
    constructor(cells) {
        this.#cells = cells;
    }
    split(bytes, start, contentEnd) {
        this.#cells.split(bytes, start, contentEnd);
    }
    of({ source }) {
        switch (source.kind) {
            case 'constant':
                return withoutNull(source.value);
            case 'column':
                return withoutNull(this.#text([source.index]));
            case 'rule': {
                const text = this.#text(source.rule.cells);
                this.#made.clear();
                const change = source.rule.apply(this.#value, this.#made);
                if (typeof change === 'object')
                    return change;
                if (change === 'same')
                    return withoutNull(text);
                return change === 'replaced' ? withoutNull(this.#made.view().toString()) : '';
            }
        }
    }
    sent(part, markBlanks) {
        const { source } = part;
        const value = this.of(part);
        if (value !== '' || markBlanks)
            return this.#isAbsent(source) ? undefined : value;
        return this.#isEmptied(source) ? '' : undefined;
    }
    #isAbsent(source) {
        const cells = cellsOf(source);
        return cells.length > 0 && cells.every((cell) => this.#cells.holds(cell) === 'absent');
    }
    #isEmptied(source) {
        if (source.kind === 'constant')
            return source.value === _records_record_null_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_MARKER */ .re;
        const cells = cellsOf(source);
        return cells.length > 0 && cells.every((cell) => this.#cells.holds(cell) === 'null');
    }
    #text(cells) {
        const [only] = cells;
        this.#cells.key(cells, this.#value);
        const isHeld = cells.length !== 1 || only === undefined || this.#cells.holds(only) === 'value';
        return isHeld ? this.#value.text : '';
    }
}
function cellsOf(source) {
    if (source.kind === 'column')
        return [source.index];
    return source.kind === 'rule' ? source.rule.cells : [];
}
function withoutNull(text) {
    return text === _records_record_null_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_MARKER */ .re ? '' : text;
}
function storedParts(texts, fields) {
    return fields.map(({ form }, index) => storedPart(texts[index] ?? '', form));
}
function storedPart(text, form) {
    return text === '' ? '' : (form.stored(text) ?? text);
}
function rowKey(parts, fields) {
    let key = '';
    for (const [index, { form }] of fields.entries())
        key += (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .withLength */ .r)(form.key(parts[index] ?? ''));
    return key;
}
function heldKey(record, fields) {
    let key = '';
    for (const { form, path } of fields)
        key += (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .withLength */ .r)(form.key(storedPart(record.valueAt(path), form)));
    return key;
}


/***/ }),

/***/ 6762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ RowKeys)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87533);

const DIGEST_BYTES = 16;
const DIGEST_WORDS = DIGEST_BYTES / 4;
const RECORDS_PER_PIECE = 1 << 14;
class RowKeys {
    #table = new Uint32Array(1024);
    #pieces = [];
    #sought = new Uint32Array(DIGEST_WORDS);
    #soughtBytes = Buffer.from(this.#sought.buffer);
    #size = 0;
    get size() {
        return this.#size;
    }
    add(key, ordinal) {
        const slot = this.#slotOf(key);
        const known = this.#table[slot] ?? 0;
        if (known !== 0)
            return known - 1;
        this.#put(slot, ordinal);
        if (++this.#size * 2 > this.#table.length)
            this.#widen();
        return undefined;
    }
    replace(key, ordinal) {
        this.#put(this.#slotOf(key), ordinal);
    }
    find(key) {
        const known = this.#table[this.#slotOf(key)] ?? 0;
        return known === 0 ? undefined : known - 1;
    }
    #slotOf(key) {
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .writeDigest */ .O)(key, this.#soughtBytes, 0, DIGEST_BYTES);
        const sought = this.#sought;
        const mask = this.#table.length - 1;
        for (let slot = (sought[0] ?? 0) & mask;; slot = (slot + 1) & mask) {
            const known = this.#table[slot] ?? 0;
            if (known === 0)
                return slot;
            const { start, words } = this.#at(known - 1);
            let word = 0;
            while (word < DIGEST_WORDS && words[start + word] === sought[word])
                word++;
            if (word === DIGEST_WORDS)
                return slot;
        }
    }
    #put(slot, ordinal) {
        const { start, words } = this.#at(ordinal);
        words.set(this.#sought, start);
        this.#table[slot] = ordinal + 1;
    }
    #at(ordinal) {
        const number = Math.floor(ordinal / RECORDS_PER_PIECE);
        while (this.#pieces.length <= number) {
            this.#pieces.push(new Uint32Array(RECORDS_PER_PIECE * DIGEST_WORDS));
        }
        return {
            words: this.#pieces[number] ?? this.#sought,
            start: (ordinal % RECORDS_PER_PIECE) * DIGEST_WORDS,
        };
    }
    #widen() {
        const narrow = this.#table;
        this.#table = new Uint32Array(narrow.length * 2);
        const mask = this.#table.length - 1;
        for (const known of narrow) {
            if (known === 0)
                continue;
            const { start, words } = this.#at(known - 1);
            let slot = (words[start] ?? 0) & mask;
            while (this.#table[slot] !== 0)
                slot = (slot + 1) & mask;
            this.#table[slot] = known;
        }
    }
}


/***/ }),

/***/ 39806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ SentValues)
/* harmony export */ });
/* harmony import */ var _compared_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10968);

class SentValues {
    fields;
    #markBlanks;
    #unread = new Set();
    constructor(fields, markBlanks) {
        this.fields = fields;
        this.#markBlanks = markBlanks;
    }
    get paths() {
        return this.fields.flatMap(({ held }) => held?.path ?? []);
    }
    get unread() {
        return this.#unread;
    }
    notCompared({ name }) {
        this.#unread.add(name);
    }
    of(field, values) {
        const { held, source } = field;
        const value = values.sent({ source }, this.#markBlanks);
        if (value === undefined)
            return undefined;
        if (held === undefined && value !== '')
            this.notCompared(field);
        if (typeof value !== 'string')
            return { text: '', stored: undefined };
        return { text: value, stored: held && (0,_compared_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(held, value) };
    }
}


/***/ }),

/***/ 89955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ valueForm)
/* harmony export */ });
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50207);

const bare = (stored) => [stored];
const quoted = (stored) => [quote(stored)];
const text = () => ({ stored: storedText, literals: textLiterals });
const number = () => ({
    stored: storedNumber,
    literals: (stored) => (/e/.test(stored) ? [] : [stored]),
});
const RULES = {
    string: text,
    textarea: text,
    phone: text,
    url: text,
    combobox: text,
    picklist: text,
    anyType: text,
    email: () => ({
        stored: (written) => (/\s/.test(written) ? undefined : written.toLowerCase()),
        literals: textLiterals,
    }),
    multipicklist: () => ({
        stored: (written) => [...new Set(storedText(written).split(';').map(storedText))]
            .filter((value) => value !== '')
            .sort()
            .join(';'),
        literals: undefined,
    }),
    boolean: () => ({ stored: storedBoolean, literals: bare }),
    int: number,
    double: number,
    currency: number,
    percent: number,
    date: () => ({ stored: storedDate, literals: bare }),
    datetime: () => ({ stored: storedInstant, literals: bare }),
    time: () => ({ stored: storedTime, literals: undefined }),
    id: () => ({ stored: storedId, literals: quoted }),
    reference: () => ({ stored: storedId, literals: quoted }),
};
const IDS = new Set(['id', 'reference']);
function valueForm(field) {
    const rule = RULES[field.type]?.(field);
    if (rule === undefined)
        return undefined;
    const { literals, stored } = rule;
    const isExact = field.caseSensitive || IDS.has(field.type);
    return {
        stored,
        empty: field.type === 'boolean' ? 'false' : '',
        key: (value) => (isExact ? value : value.toLowerCase()),
        literals: field.filterable ? literals : undefined,
    };
}
function storedText(written) {
    let [start, end] = [0, written.length];
    while (start < end && written.charCodeAt(start) <= SPACE)
        start++;
    while (end > start && written.charCodeAt(end - 1) <= SPACE)
        end--;
    const text = written.slice(start, end);
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
const SPACE = 0x20;
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const SURE_DIGITS = 15;
function storedNumber(written) {
    const [, sign = '', whole = '', decimals = '', exponent = '0'] = NUMBER.exec(written) ?? [];
    if (whole + decimals === '')
        return undefined;
    const point = whole.length + Number(exponent);
    const digits = '0'.repeat(Math.max(0, -point)) + (whole + decimals).padEnd(point, '0');
    const before = digits.slice(0, Math.max(0, point)).replace(/^0+/, '');
    const fraction = digits.slice(Math.max(0, point)).replace(/0+$/, '');
    const value = `${before === '' ? '0' : before}${fraction === '' ? '' : `.${fraction}`}`;
    if (value.replaceAll(/^0\.?0*|\./g, '').length > SURE_DIGITS)
        return undefined;
    return sign === '-' && value !== '0' ? `-${value}` : value;
}
function storedBoolean(written) {
    const value = written.toLowerCase();
    if (value === 'true' || value === '1')
        return 'true';
    return value === 'false' || value === '0' ? 'false' : undefined;
}
function storedDate(written) {
    const [, day] = /^(\d{4}-\d{2}-\d{2})Z?$/.exec(written) ?? [];
    return day === undefined || instantOf(day) === undefined ? undefined : day;
}
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2}))?$/;
function storedInstant(written) {
    return INSTANT.test(written) ? instantOf(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : undefined;
}
function instantOf(value) {
    const time = new Date(value);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
function storedTime(written) {
    if (!/^\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})?$/.test(written))
        return undefined;
    return instantOf(`1970-01-01T${written}${/(?:Z|[+-]\d{2}:\d{2})$/.test(written) ? '' : 'Z'}`)?.slice(11);
}
const ID = new RegExp(_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .SALESFORCE_ID */ .C7);
function storedId(written) {
    return ID.test(written) ? (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m_)(written) : undefined;
}
function textLiterals(stored) {
    return stored.includes('\n') ? [quote(stored), quote(stored.replaceAll('\n', '\r\n'))] : [quote(stored)];
}
const ESCAPES = {
    '\\': '\\\\',
    "'": "\\'",
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\b': '\\b',
    '\f': '\\f',
};
function quote(value) {
    return `'${value.replace(/[\\'\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? character)}'`;
}


/***/ }),

/***/ 96301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ planWithout)
/* harmony export */ });
/* harmony import */ var _diagnostic_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46020);
/* harmony import */ var _diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7076);
/* harmony import */ var _plan_planning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91249);



async function planWithout(columns, request, ports) {
    const scratchFolder = `${request.scratchFolder}/again`;
    const again = await (0,_plan_planning_js__WEBPACK_IMPORTED_MODULE_1__/* .makePlan */ .C)({ ...request, scratchFolder, unsentColumns: columns }, ports);
    if (again.plan !== undefined)
        return again.plan;
    const reasons = [...columns].flatMap(([job, names]) => neededColumns(job, [...names], again));
    return [...again.diagnostics.filter(_diagnostic_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .b), ...reasons];
}
function neededColumns(id, names, { sound, unsound }) {
    if (sound.some(({ job }) => job.id === id))
        return [];
    const place = unsound.find(({ job }) => job.id === id)?.job.place;
    const columns = (0,_diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .b)(names.map((name) => `"${name}"`));
    return [
        {
            severity: 'error',
            message: `The job "${id}" does not send ${columns}: no field of the org takes what stands there. Without that, its records have mistakes, which are listed.`,
            hint: 'Give these records a value that is sent, or leave them out.',
            ...(place === undefined ? {} : { place }),
        },
    ];
}


/***/ }),

/***/ 83582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ shortages),
/* harmony export */   cP: () => (/* binding */ uncounted),
/* harmony export */   nT: () => (/* binding */ budgetOf)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63601);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49164);


const REQUESTS_PER_JOB = 2;
const REQUESTS_PER_BATCH = 2;
const LOOKS_PER_JOB = 12;
const LOOKS_PER_BATCH = 1;
const LOOKS_PER_LEVEL = 8;
function budgetOf({ jobs }, sentOf = () => undefined) {
    const passes = jobs.flatMap((planned) => planned.kind === 'load' && planned.inspection.projection.links !== undefined
        ? [planned, planned]
        : [planned]);
    const batches = passes.reduce((sum, planned) => sum + batchesOf(planned), 0);
    const sent = jobs.reduce((sum, planned) => sum + sentBefore(planned, sentOf), 0);
    return {
        batches: batches - sent,
        apiRequests: passes.length * (REQUESTS_PER_JOB + LOOKS_PER_JOB) +
            batches * (REQUESTS_PER_BATCH + LOOKS_PER_BATCH) +
            furtherLevels(jobs) * LOOKS_PER_LEVEL,
    };
}
function furtherLevels(jobs) {
    return jobs.reduce((sum, planned) => sum + (planned.kind === 'load' ? (planned.inspection.levels?.count ?? 1) - 1 : 0), 0);
}
function batchesOf(planned) {
    switch (planned.kind) {
        case 'load':
            return planned.inspection.batches.length;
        case 'query':
            return 1;
        case 'rows':
            return 0;
    }
}
function sentBefore(planned, sentOf) {
    if (planned.kind !== 'load')
        return 0;
    const { batches, projection } = planned.inspection;
    const { id } = planned.job;
    const names = [id, ...(projection.links === undefined ? [] : [`${id}${_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .SECOND_PASS */ .rU}`])];
    const sent = names.map((name) => new Set(sentOf(name)));
    return sent.reduce((sum, numbers) => sum + batches.filter(({ number }) => numbers.has(number)).length, 0);
}
function uncounted({ jobs }) {
    return jobs
        .filter((planned) => planned.kind === 'rows' || planned.job.query?.pkChunking !== undefined)
        .map(({ job }) => job.id);
}
function shortages(needed, limits) {
    const { apiRequests, batches } = limits;
    const found = [];
    if (batches !== undefined && needed.batches > batches.remaining) {
        found.push(`The load needs ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(needed.batches, 'batch', 'batches')}, but of the org's ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(batches.max)} for 24 hours ${remain(batches.remaining)}. Nothing was sent. Wait until the 24 hours have moved on, load fewer jobs at once with the input "jobs", or let "batch" make the batches larger.`);
    }
    if (apiRequests !== undefined && needed.apiRequests > apiRequests.remaining) {
        found.push(`The load needs about ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(needed.apiRequests, 'API request')}, but of the org's ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(apiRequests.max)} for 24 hours ${remain(apiRequests.remaining)}. Nothing was sent. Wait until the 24 hours have moved on, or load fewer jobs at once with the input "jobs".`);
    }
    return found;
}
function remain(count) {
    return count === 0 ? 'none remain' : count === 1 ? 'only 1 remains' : `only ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(count)} remain`;
}


/***/ }),

/***/ 30739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ withoutIds),
/* harmony export */   P9: () => (/* binding */ SPEC_REMOVAL),
/* harmony export */   Wp: () => (/* binding */ takesNoIds),
/* harmony export */   eK: () => (/* binding */ purposeOf),
/* harmony export */   g_: () => (/* binding */ inspectJob)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63601);
/* harmony import */ var _records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _records_inspection_filled_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67903);
/* harmony import */ var _records_inspection_inspection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79393);
/* harmony import */ var _records_mapping_mapping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99090);
/* harmony import */ var _records_mapping_specified_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61007);






async function inspectJob(sources, mapping, limits, ports, contentType) {
    return withoutIds({ mapping, ports, removal: (name) => `Drop it with "columns: { ${name}: ~ }"` }, async (one, itsPorts) => (0,_records_inspection_inspection_js__WEBPACK_IMPORTED_MODULE_2__/* .inspect */ .N)(sources, one, limits, itsPorts, contentType));
}
async function withoutIds({ mapping, ports, removal }, inspection) {
    const first = await inspection(mapping, ports);
    const { defects, inspection: inspected } = first;
    if (inspected === undefined || defects.hasErrors)
        return first;
    const ids = takesNoIds(mapping)
        ? (0,_records_mapping_specified_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .filledFields */ .S)(mapping.spec, inspected.projection.fields).filter(({ name }) => (0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(name, 'Id'))
        : [];
    if (ids.length === 0)
        return first;
    const columns = ids.flatMap(({ source }) => (source.kind === 'column' ? [source.index] : []));
    const mistakes = [
        ...givenIds(ids, mapping),
        ...filledIds(await (0,_records_inspection_filled_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .filledColumns */ .k)(inspected, columns, ports), inspected, { mapping, removal }),
    ];
    defects.takeOver(mistakes);
    const staysAsItIs = mapping.zip === 'ready' || mapping.spec !== undefined;
    if (mistakes.length > 0 || columns.length === 0 || staysAsItIs)
        return first;
    const unsentColumns = new Set([
        ...(mapping.unsentColumns ?? []),
        ...columns.map((column) => inspected.header.columns[column] ?? ''),
    ]);
    return inspection({ ...mapping, unsentColumns }, { ...ports, scratch: `${ports.scratch}again-` });
}
const SPEC_REMOVAL = 'Take the line for "Id" out of the transformation spec';
function filledIds(filled, { header }, { mapping, removal }) {
    return [...filled].map(([column, { file, line, records }]) => {
        const name = header.columns[column] ?? '';
        return {
            severity: 'error',
            message: `The column "${name}" gives ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(records, 'record')} an Id, but the operation ${mapping.operation.value} ${purposeOf(mapping)}.`,
            hint: `${mapping.spec === undefined ? removal(name) : SPEC_REMOVAL}, or choose an operation that finds its records by "Id".`,
            place: { file, line },
        };
    });
}
function givenIds(ids, mapping) {
    return ids
        .filter(({ source }) => source.kind === 'rule' || (source.kind === 'constant' && source.value !== ''))
        .map(({ place }) => ({
        severity: 'error',
        message: `The ${mapping.spec === undefined ? 'manifest' : 'transformation spec'} gives each record an Id, but the operation ${mapping.operation.value} ${purposeOf(mapping)}.`,
        hint: 'Take "Id" out, or choose an operation that finds its records by "Id".',
        place,
    }));
}
function purposeOf(mapping) {
    return mapping.operation.value === 'insert'
        ? 'makes new records'
        : `finds its records by "${(0,_records_mapping_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .keyField */ .Kk)(mapping)}"`;
}
function takesNoIds(mapping) {
    const operation = mapping.operation.value;
    return operation === 'insert' || (operation === 'upsert' && !(0,_records_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)((0,_records_mapping_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .keyField */ .Kk)(mapping), 'Id'));
}


/***/ }),

/***/ 34669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findNamedFile),
/* harmony export */   o: () => (/* binding */ UNREAD_HINT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _ports_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31292);
/* harmony import */ var _nearest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96836);



const UNREAD_HINT = 'Mend what the name leads to; the user that the runner works as must be allowed to read it.';
async function findNamedFile({ place, value }, { manifest, workspace }, files, hints, mistakes) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(manifest, value);
    const real = await files.realPath(path);
    const realWorkspace = (await files.realPath(workspace)) ?? workspace;
    if (!(0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .U)(path, workspace) || (real !== undefined && !(0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .U)(real, realWorkspace))) {
        mistakes.error({ message: `"${value}" lies outside the workspace.`, hint: hints.outside, place });
        return undefined;
    }
    const unread = await files.readFault(path);
    if (unread !== undefined) {
        mistakes.error({ message: `"${value}" cannot be read: ${unread}.`, hint: UNREAD_HINT, place });
        return undefined;
    }
    if (!(await files.isFile(path))) {
        const hint = (await (0,_nearest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestFileHint */ .k)(value, manifest, files)) ?? hints.missing;
        mistakes.error({ message: `There is no file "${value}".`, hint, place });
        return undefined;
    }
    await files.protect(path);
    return { path, name: (0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .d)(workspace, path) };
}


/***/ }),

/***/ 96836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ nearestFileHint)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30947);
/* harmony import */ var _diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7076);
/* harmony import */ var _ports_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31292);




const WILDCARD = /[*?{[(!]/;
const MAX_NAMES = 5;
async function nearestFileHint(pattern, folder, files) {
    const [up = ''] = /^(?:\.\.?\/+)*/.exec(pattern) ?? [];
    const names = pattern
        .slice(up.length)
        .split('/')
        .filter((name) => name !== '.' && name !== '');
    const [way, last] = [names.slice(0, -1), names.at(-1) ?? ''];
    if (way.some((name) => name === '..' || WILDCARD.test(name)))
        return undefined;
    const above = '../'.repeat(up.split('/').filter((name) => name === '..').length);
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, up);
    const filesIn = async (path) => (await files.match([...path, '*'].join('/'), base)).paths.map((found) => (0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .d)(base, found));
    const here = await filesIn(way);
    const beside = here.length > 0 || way.length === 0 ? [] : await filesIn([...way.slice(0, -1), '*']);
    const near = nearestPath(names, [...here, ...beside]);
    if (near !== undefined) {
        const meant = `Did you mean "${above}${near}"?`;
        const isCase = WILDCARD.test(last) || near.toLowerCase() === names.join('/').toLowerCase();
        return isCase ? `${meant} Upper and lower case count.` : meant;
    }
    const path = way.join('/');
    const others = here.filter((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(name).toLowerCase() === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(last).toLowerCase());
    if (others.length > 0) {
        const place = path === '' ? 'Its folder' : `The folder "${above}${path}"`;
        return `${place} has ${listed(others.map((name) => name.slice(name.lastIndexOf('/') + 1)))}.`;
    }
    const nearFolder = (0,_diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(path, [
        ...new Set(beside.map((name) => name.slice(0, name.lastIndexOf('/')))),
    ]);
    return nearFolder === undefined ? undefined : `Did you mean the folder "${above}${nearFolder}"?`;
}
function nearestPath(names, found) {
    const last = names.at(-1) ?? '';
    if (!WILDCARD.test(last))
        return (0,_diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(names.join('/'), found);
    if (/[?{[(!]/.test(last))
        return undefined;
    const shape = new RegExp(`^${names.join('/').split('*').map(escaped).join('[^/]*')}$`, 'i');
    return found.find((path) => shape.test(path));
}
function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
function listed(names) {
    const shown = names.slice(0, MAX_NAMES).map((name) => `"${name}"`);
    return (0,_diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_1__/* .allOf */ .b)(names.length > MAX_NAMES ? [...shown, `${names.length - MAX_NAMES} more`] : shown);
}


/***/ }),

/***/ 49164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ passName),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   cL: () => (/* binding */ readingName),
/* harmony export */   eU: () => (/* binding */ journalNames),
/* harmony export */   rU: () => (/* binding */ SECOND_PASS)
/* harmony export */ });
function passName({ job, pass }) {
    return pass === undefined ? job.id : `${job.id}${SECOND_PASS}`;
}
const SECOND_PASS = '#2';
function readingName(job) {
    return `${job}${READING}`;
}
const READING = '#read';
function journalNames(job) {
    return [job, `${job}${SECOND_PASS}`, readingName(job)];
}
function inOrder(jobs) {
    const byId = new Map(jobs.map((planned) => [planned.job.id, planned]));
    const ordered = new Set();
    const place = (planned) => {
        for (const need of planned.job.needs) {
            const needed = byId.get(need);
            if (needed !== undefined && !ordered.has(needed))
                place(needed);
        }
        ordered.add(planned);
    };
    jobs.forEach(place);
    return [...ordered];
}


/***/ }),

/***/ 91249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var diagnostic_mistakes = __webpack_require__(73042);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/manifest/source-text.js
var source_text = __webpack_require__(6218);
;// CONCATENATED MODULE: ./lib/manifest/syntax-error.js

const TAG = {
    message: 'A manifest holds no YAML tags.',
    hint: 'Take out the word that begins with "!".',
};
const HARMLESS = ['MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED', 'NON_STRING_KEY'];
function reportSyntaxErrors(document, source, mistakes) {
    const { errors } = document;
    const lines = new Set();
    const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
    for (const [index, error] of (tabs.length > 0 ? tabs : errors).entries()) {
        if (!mistakes.hasRoom)
            break;
        const cause = index === 0 ? (openingOf(error, document, source) ?? indentationError(error, source)) : undefined;
        const mistake = cause ?? syntaxError(error, source);
        if (!lines.has(mistake.place?.line))
            mistakes.error(mistake);
        lines.add(mistake.place?.line);
        if (cause !== undefined || ENDS.includes(error.code))
            break;
    }
    return errors.some(({ code }) => !HARMLESS.includes(code));
}
const ENDS = ['UNEXPECTED_TOKEN', 'RESOURCE_EXHAUSTION', 'BAD_INDENT'];
function syntaxError(error, source) {
    const [start, end] = error.pos;
    const place = source.place(start, end);
    switch (error.code) {
        case 'MULTIPLE_DOCS':
            return {
                message: 'The file holds more than one YAML document.',
                hint: 'Keep one manifest per file, and take out the lines that are "---" or "...".',
                place,
            };
        case 'TAG_RESOLVE_FAILED':
            return { ...TAG, place };
        case 'NON_STRING_KEY':
            return { message: 'A key must be a plain word.', hint: 'Write "key: value".', place };
        case 'RESOURCE_EXHAUSTION':
            return { message: 'The manifest is nested too deeply.', place };
        case 'TAB_AS_INDENT':
            return { message: 'A line is indented with a tab.', hint: 'YAML indents with blanks only.', place };
        default:
            return {
                message: `This is not YAML: ${error.message.replace(/\.$/, '')}.`,
                ...hint(place.sourceLine ?? '', error.code),
                place,
            };
    }
}
function openingOf({ code, pos: [at] }, document, source) {
    if (!['MISSING_CHAR', 'UNEXPECTED_TOKEN', 'BAD_INDENT'].includes(code))
        return undefined;
    const quote = quoteBefore(at, document);
    if (quote !== undefined) {
        const { start, end } = quote;
        const place = source.place(start, end);
        const sign = source.text[start] ?? '"';
        if (code === 'MISSING_CHAR' || source.text.slice(start, end).includes('\n')) {
            const other = sign === '"' ? "'" : '"';
            const written = (place.sourceLine ?? '').slice((place.column ?? 1) - 1).trimEnd();
            return {
                message: 'This is not YAML: a quote is opened here and not closed.',
                hint: written.endsWith(other)
                    ? `The text ends with ${other}, but begins with ${sign}: write the same at both ends.`
                    : `Write ${sign} behind the text, too, or take it out here.`,
                place: source.place(start, start + written.length),
            };
        }
        return {
            message: `This is not YAML: behind the quote that closes the text stands more.`,
            hint: sign === "'"
                ? "Inside the text, write a quote twice: ''."
                : 'Inside the text, write \\" for a quote, or put the whole into single quotes.',
            place: source.place(start, end + 1),
        };
    }
    const bracket = code === 'UNEXPECTED_TOKEN' ? undefined : bracketBefore(at, document);
    if (bracket === undefined)
        return undefined;
    const sign = source.text[bracket] ?? '[';
    return {
        message: `This is not YAML: a ${sign} is opened here and not closed.`,
        hint: `Write ${sign === '[' ? ']' : '}'} behind the last item.`,
        place: source.place(bracket, bracket + 1),
    };
}
function quoteBefore(at, document) {
    let found;
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, { range, type }) => {
            if ((type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE') || range === undefined || range === null)
                return;
            const [start, end] = range;
            if (start < at && Math.abs(end - at) <= 1)
                found = { start, end };
        },
    });
    return found;
}
function bracketBefore(at, document) {
    let found;
    (0,dist/* visit */.YR)(document, {
        Node: (_, node) => {
            if ((0,dist/* isScalar */.jn)(node) || !(0,dist/* isCollection */.P3)(node) || node.flow !== true)
                return;
            const [start, end] = node.range ?? [at, 0];
            if (start < at && end >= at)
                found = start;
        },
    });
    return found;
}
function indentationError({ code, pos: [at] }, source) {
    if (code === 'BAD_INDENT') {
        return {
            message: 'This is not YAML: the line is indented neither like those above it nor further.',
            hint: 'Begin the keys of a map right below each other.',
            place: source.place(at, at + 1),
        };
    }
    const above = source.place(at, at);
    const rest = (above.sourceLine ?? '').slice((above.column ?? 1) - 1);
    if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(rest)) {
        const next = source.text.slice(at + rest.length).search(/\S/) + at + rest.length;
        return {
            message: 'This is not YAML: the line is indented further than the one above it, which has a value already.',
            hint: 'Begin it right below the key above it.',
            place: source.place(next, next + 1),
            related: { message: 'The line above it.', place: above },
        };
    }
    const [, key] = /^(\s*(?:- +)?[\w.-]+):\S/.exec(above.sourceLine ?? '') ?? [];
    if (code === 'MULTILINE_IMPLICIT_KEY' && key !== undefined) {
        return {
            message: 'This is not YAML: no blank stands behind the colon.',
            hint: `Write "${key.trim()}: ", and then the value.`,
            place: { ...above, column: key.length + 1, endColumn: key.length + 2 },
        };
    }
    return undefined;
}
function hint(line, code) {
    if (code === 'UNEXPECTED_TOKEN' && /[{[].*\$\{/.test(line)) {
        return { hint: 'Inside { } and [ ] put a text with a variable in quotes: "${NAME}".' };
    }
    if (code === 'BAD_ALIAS')
        return { hint: 'Put a glob that begins with * in quotes.' };
    if (code === 'BAD_SCALAR_START')
        return { hint: 'Put the value in quotes.' };
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
        return { hint: 'Put a value that holds ": " in quotes.' };
    if (code === 'BAD_DQ_ESCAPE') {
        return {
            hint: 'In "\u2026" a backslash has a meaning of its own: write single quotes, and in paths forward slashes.',
        };
    }
    if (code === 'MULTILINE_IMPLICIT_KEY')
        return { hint: 'Write "key: value" on one line.' };
    return {};
}

// EXTERNAL MODULE: ./lib/manifest/tree.js
var tree = __webpack_require__(65005);
// EXTERNAL MODULE: ./lib/manifest/variables.js
var manifest_variables = __webpack_require__(50688);
;// CONCATENATED MODULE: ./lib/manifest/yaml-tree.js




const MAX_DEPTH = 12;
const MAX_DECORATION_LENGTH = 200;
function readTree(root, source, context) {
    return new TreeReader(source, context).node(root, source.place(0, 0), 0);
}
class TreeReader {
    #source;
    #mistakes;
    #variables;
    #room = manifest_variables/* MAX_SUBSTITUTED_LENGTH */.nq;
    constructor(source, { mistakes, variables }) {
        this.#source = source;
        this.#mistakes = mistakes;
        this.#variables = variables;
    }
    node(yaml, emptyPlace, depth) {
        if ((0,dist/* isAlias */.Vj)(yaml))
            return this.#alias(yaml);
        if ((0,dist/* isScalar */.jn)(yaml))
            return this.#scalar(yaml, emptyPlace);
        if (!(0,dist/* isMap */.jh)(yaml) && !(0,dist/* isSeq */.oP)(yaml)) {
            return { kind: 'scalar', value: null, source: '', isVariable: false, place: emptyPlace };
        }
        const place = this.#place(yaml);
        if (this.#isDecorated(yaml))
            return { kind: 'wrong', place };
        if (depth >= MAX_DEPTH)
            return this.#wrong({ message: 'The manifest is nested too deeply.', place });
        if ((0,dist/* isMap */.jh)(yaml))
            return this.#map(yaml.items, place, depth);
        return {
            kind: 'list',
            items: yaml.items.map((item) => this.node(item, this.#emptyItem(item, place), depth + 1)),
            place,
        };
    }
    #map(pairs, place, depth) {
        const entries = [];
        const seen = new Map();
        for (const pair of pairs.filter(dist/* isPair */.tO)) {
            if (!(0,dist/* isScalar */.jn)(pair.key))
                continue;
            const key = this.#scalar(pair.key, place);
            const written = String(pair.key.value);
            const name = key.kind === 'scalar' ? String(key.value) : written;
            const first = seen.get(name);
            if (first === undefined) {
                seen.set(name, key.place);
                entries.push({ key, written, value: this.node(pair.value, key.place, depth + 1) });
            }
            else {
                this.#mistakes.error({
                    message: `${(0,tree/* quoted */.TL)(name)} is there twice.`,
                    hint: 'Keep one of the two.',
                    place: key.place,
                    related: { message: 'The first one stands here.', place: first },
                });
            }
        }
        return { kind: 'map', entries, place };
    }
    #scalar(yaml, emptyPlace) {
        const source = yaml.source ?? '';
        const isEmpty = yaml.value === null && source === '';
        const place = isEmpty ? emptyPlace : this.#place(yaml);
        if (this.#isDecorated(yaml))
            return { kind: 'wrong', place };
        const { value } = yaml;
        if (typeof value === 'string')
            return this.#text(value, source, yaml, place);
        if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
            return { kind: 'scalar', value, source, isVariable: false, place };
        }
        return { kind: 'wrong', place };
    }
    #text(written, source, yaml, place) {
        if (!written.includes('${')) {
            return { kind: 'scalar', value: written, source, isVariable: false, place };
        }
        const { length, text, mistakes } = (0,manifest_variables/* substituted */.X6)(written, this.#variables, this.#room);
        if (length > this.#room) {
            return this.#wrong({
                message: `The values of variables make the manifest longer by more than ${manifest_variables/* MAX_SUBSTITUTED_LENGTH */.nq / 1024} KiB.`,
                hint: 'Give the variables shorter values, or use them less often.',
                place,
            });
        }
        this.#room -= length;
        const [start, end] = yaml.range ?? [0, 0];
        let from = start;
        for (const { text: reference, message, hint } of mistakes) {
            const found = this.#source.text.indexOf(reference, from);
            const isFound = found !== -1 && found < end;
            const at = isFound ? this.#source.place(found, found + reference.length) : place;
            this.#mistakes.error({ message, hint, place: at });
            if (isFound)
                from = found + reference.length;
        }
        if (mistakes.length > 0)
            return { kind: 'wrong', place };
        return { kind: 'scalar', value: text, source, isVariable: (0,manifest_variables/* isVariable */.DZ)(written), place };
    }
    #alias(alias) {
        return this.#wrong({
            message: `A word that begins with * is a YAML alias; a manifest holds none.`,
            hint: `If it is a glob, put it in quotes: ${(0,tree/* quoted */.TL)(`*${alias.source}`)}. What jobs share belongs into "defaults".`,
            place: this.#place(alias),
        });
    }
    #isDecorated(yaml) {
        const { anchor, tag } = yaml;
        if (anchor !== undefined) {
            this.#mistakes.error({
                message: `A word that begins with & is a YAML anchor; a manifest holds none.`,
                hint: 'Write the value out, or put what jobs share into "defaults".',
                place: this.#placeBefore('&', yaml),
            });
        }
        if (tag !== undefined)
            this.#mistakes.error({ ...TAG, place: this.#placeBefore('!', yaml) });
        return anchor !== undefined || tag !== undefined;
    }
    #wrong(mistake) {
        this.#mistakes.error(mistake);
        return { kind: 'wrong', place: mistake.place };
    }
    #emptyItem(item, list) {
        return (0,dist/* isScalar */.jn)(item) ? this.#place(item) : list;
    }
    #place({ range }) {
        const [start, end] = range ?? [0, 0];
        return this.#source.place(start, end);
    }
    #placeBefore(sign, yaml) {
        const end = yaml.range?.[0] ?? 0;
        const start = Math.max(0, end - MAX_DECORATION_LENGTH);
        const words = this.#source.text.slice(start, end).matchAll(/[&!][^\s,[\]{}]*/g);
        const word = [...words].filter(([text]) => text.startsWith(sign)).at(-1);
        if (word === undefined)
            return this.#place(yaml);
        return this.#source.place(start + word.index, start + word.index + word[0].length);
    }
}

;// CONCATENATED MODULE: ./lib/manifest/document.js




const MAX_MANIFEST_LENGTH = 256 * 1024;
function readDocument({ text, file, variables }, mistakes) {
    if (text.length > MAX_MANIFEST_LENGTH) {
        mistakes.error({
            message: `The manifest is longer than ${MAX_MANIFEST_LENGTH / 1024} KiB.`,
            hint: 'Split it into several manifests, or write a glob instead of many paths.',
            place: { file },
        });
        return undefined;
    }
    const source = new source_text/* SourceText */.D(file, text);
    const document = (0,dist/* parseDocument */.Tp)(source.text, {
        prettyErrors: false,
        stringKeys: true,
        uniqueKeys: false,
        logLevel: 'error',
    });
    if (reportSyntaxErrors(document, source, mistakes))
        return undefined;
    reportDirectives(document, source, mistakes);
    const { contents } = document;
    if (contents === null || (!(0,dist/* isCollection */.P3)(contents) && source.text.trim() === '')) {
        mistakes.error({
            message: 'The manifest is empty.',
            hint: 'It begins with "version: 1", and "jobs:" lists what to load.',
            place: { file, line: 1, column: 1 },
        });
        return undefined;
    }
    return readTree(contents, source, { mistakes, variables });
}
function reportDirectives(document, source, mistakes) {
    const { directives } = document;
    if (!directives.yaml.explicit && Object.keys(directives.tags).length === 1)
        return;
    const start = source.text.search(/^%/m);
    mistakes.error({
        message: 'A manifest holds no YAML directives.',
        hint: 'Take out the line that begins with %; the manifest is read as YAML 1.2.',
        place: source.place(start, start + 1),
    });
}

// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __webpack_require__(7076);
// EXTERNAL MODULE: ./lib/manifest/fields.js + 2 modules
var fields = __webpack_require__(26287);
;// CONCATENATED MODULE: ./lib/manifest/job-keys.js



const job_keys_fields = fields/* jobFields */.Bq;
const TREE_KEYS = new Set([
    ...['treePlan', 'needs', 'batch', 'concurrencyMode', 'batchRetry', 'retry'],
    ...['maxFailedRecords', 'toleratedCodes', 'onFailure', 'timeout', 'verify', 'unchanged', 'keepBefore'],
]);
function withDefaults(own, defaults) {
    const operation = operationOf(own.operation ?? defaults.operation);
    const fitting = Object.entries(defaults).filter(([key]) => own.treePlan === undefined ? takes(operation, job_keys_fields[key]) && !isDisplaced(key, own) : TREE_KEYS.has(key));
    return { ...Object.fromEntries(fitting), ...own };
}
const MATCH_KEYS = ['matchBy', 'matchWhere', 'unmatched'];
function isDisplaced(key, own) {
    if (key === 'files')
        return own.rowsFrom !== undefined;
    if (key === 'csv')
        return own.rowsFrom !== undefined;
    if (key === 'externalIdFieldName')
        return own.matchBy !== undefined;
    if (MATCH_KEYS.includes(key))
        return own.externalIdFieldName !== undefined;
    return key === 'rowsFrom' && own.files !== undefined;
}
function reportMissingKeys(id, entries, mistakes) {
    const operation = operationOf(entries.operation);
    const rows = isQuery(operation) ? 'query' : 'files';
    const missing = ['object', 'operation', rows].filter((key) => entries[key] === undefined);
    if (entries.rowsFrom !== undefined && missing.at(-1) === 'files')
        missing.pop();
    if (missing.length > 0) {
        mistakes.error({
            message: `Job ${(0,tree/* quoted */.TL)(id.value)} lacks ${(0,word_list/* allOf */.b)(missing.map((key) => `"${key}"`))}.`,
            hint: `Write ${missing.length === 1 ? 'it' : 'them'} in the job, or in "defaults" for all jobs.`,
            place: id.place,
        });
    }
    const isKeyless = entries.externalIdFieldName === undefined && entries.matchBy === undefined;
    if (operation === 'upsert' && isKeyless) {
        mistakes.error({
            message: `Job ${(0,tree/* quoted */.TL)(id.value)} is an upsert and lacks "externalIdFieldName" or "matchBy".`,
            hint: 'Name the field by which records are found under "externalIdFieldName", an external id of the object or "Id", or any fields under "matchBy".',
            place: id.place,
            ...operationAsRelated(entries.operation),
        });
    }
}
function reportMisfits(own, operationEntry, mistakes) {
    const operation = operationOf(operationEntry);
    for (const [key, entry] of Object.entries(own)) {
        if (entry === 'wrong' || takes(operation, job_keys_fields[key]))
            continue;
        mistakes.error({
            message: `"${key}" does not go with "operation: ${operation ?? ''}".`,
            hint: `It is for ${(0,word_list/* allOf */.b)(job_keys_fields[key]?.operations ?? [])}.`,
            place: entry.keyPlace,
            ...operationAsRelated(operationEntry),
        });
    }
}
function reportFormat({ contentType, rowsFrom, transformationSpec }, mistakes) {
    if (contentType === undefined || contentType === 'wrong')
        return;
    if (contentType.value !== 'JSON' && contentType.value !== 'XML')
        return;
    const [key, other] = rowsFrom === undefined ? ['transformationSpec', transformationSpec] : ['rowsFrom', rowsFrom];
    if (other === undefined || other === 'wrong')
        return;
    mistakes.error({
        message: `"${key}" goes with CSV alone, not with "contentType: ${contentType.value}".`,
        hint: 'Take "contentType" out.',
        place: contentType.place,
        related: { message: `"${key}" stands here.`, place: other.keyPlace },
    });
}
function reportTreeRivals(own, treePlan, mistakes) {
    for (const [key, entry] of Object.entries(own)) {
        if (entry === 'wrong' || TREE_KEYS.has(key))
            continue;
        mistakes.error({
            message: `"${key}" does not go with "treePlan".`,
            hint: 'The plan and its files say which records are loaded: take the key out.',
            place: entry.keyPlace,
            related: { message: 'The plan is named here.', place: treePlan.place },
        });
    }
}
function reportRivals({ files, rowsFrom }, mistakes) {
    if (files === undefined || rowsFrom === undefined || files === 'wrong' || rowsFrom === 'wrong')
        return;
    mistakes.error({
        message: '"files" and "rowsFrom" both say where the rows come from.',
        hint: 'Keep one of the two.',
        place: rowsFrom.keyPlace,
        related: { message: '"files" stands here.', place: files.keyPlace },
    });
}
function reportIdleDialect({ csv, rowsFrom }, mistakes) {
    if (csv === undefined || rowsFrom === undefined || csv === 'wrong' || rowsFrom === 'wrong')
        return;
    mistakes.error({
        message: '"csv" says how files are written, but the rows come from a query.',
        hint: 'Take "csv" out.',
        place: csv.keyPlace,
        related: { message: '"rowsFrom" stands here.', place: rowsFrom.keyPlace },
    });
}
function isZip({ contentType }) {
    return contentType !== undefined && contentType !== 'wrong' && contentType.value.startsWith(ZIP);
}
function contentTypeOf(written) {
    switch (written) {
        case 'ZIP_CSV':
            return 'CSV';
        case 'ZIP_JSON':
            return 'JSON';
        case 'ZIP_XML':
            return 'XML';
        default:
            return written;
    }
}
const ZIP = 'ZIP_';
const NOT_FOR_ZIP = ['rowsFrom', 'retry', 'transformationSpec'];
const NOT_FOR_READY_ARCHIVES = [
    ...NOT_FOR_ZIP,
    ...['columns', 'values', 'references', 'blankCells', 'groupBy', 'batch', 'csv', 'relativeDates'],
    ...['matchBy', 'unchanged', 'emptyFiles'],
    ...['where', 'valueMap', 'variableColumns'],
];
function reportZipMisfits(own, entries, mistakes) {
    const { attachments, contentType } = entries;
    if (!isZip(entries)) {
        if (own.attachments === undefined || own.attachments === 'wrong')
            return;
        mistakes.error({
            message: '"attachments" goes with "contentType: ZIP_CSV", ZIP_JSON or ZIP_XML alone.',
            hint: 'Add "contentType: ZIP_CSV", or take "attachments" out.',
            place: own.attachments.keyPlace,
        });
        return;
    }
    if (contentType === undefined || contentType === 'wrong')
        return;
    if (isQuery(operationOf(entries.operation))) {
        mistakes.error({
            message: 'A query returns no archives.',
            hint: 'Take "contentType" out.',
            place: contentType.place,
        });
        return;
    }
    for (const key of attachments === undefined ? NOT_FOR_READY_ARCHIVES : NOT_FOR_ZIP) {
        const entry = own[key];
        if (entry === undefined || entry === 'wrong')
            continue;
        mistakes.error({
            message: `"${key}" does not go with ${attachments === undefined ? 'archives that are sent as they are' : `"contentType: ${contentType.value}"`}.`,
            hint: 'Take it out.',
            place: entry.keyPlace,
            related: { message: 'The content type stands here.', place: contentType.place },
        });
    }
}
function reportIdleDefaults(defaults, jobs, mistakes) {
    const isTaken = (key) => jobs.some(({ entries }) => {
        if (entries !== 'wrong' && entries.treePlan !== undefined)
            return TREE_KEYS.has(key);
        const operation = entries === 'wrong' ? undefined : entries.operation;
        return takes(entries === 'wrong' ? undefined : operationOf(operation ?? defaults.operation), job_keys_fields[key]);
    });
    for (const [key, entry] of Object.entries(defaults)) {
        if (entry === 'wrong' || isTaken(key))
            continue;
        mistakes.warning({
            message: `"${key}" in "defaults" reaches no job.`,
            hint: job_keys_fields[key]?.operations === undefined
                ? 'The plan of a tree says it for itself.'
                : `It is for ${(0,word_list/* allOf */.b)(job_keys_fields[key].operations)}.`,
            place: entry.keyPlace,
        });
    }
}
function takes(operation, field) {
    return operation === undefined || (field?.operations?.includes(operation) ?? true);
}
function operationOf(entry) {
    return entry === undefined || entry === 'wrong' ? undefined : entry.value;
}
function isQuery(operation) {
    return fields/* QUERIES */.Ds.some((query) => query === operation);
}
function operationAsRelated(entry) {
    if (entry === undefined || entry === 'wrong')
        return {};
    return { related: { message: 'The operation stands here.', place: entry.place } };
}

// EXTERNAL MODULE: ./lib/limits/bulk-api-limits.js
var bulk_api_limits = __webpack_require__(54512);
;// CONCATENATED MODULE: ./lib/manifest/match-keys.js

function reportMatchMisfits(own, entries, mistakes) {
    const { matchBy, unmatched } = entries;
    reportBlindComparison(own, entries, mistakes);
    if (matchBy === undefined) {
        reportIdleMatchKeys(['matchWhere', 'unmatched'], own, mistakes);
        return;
    }
    if (matchBy === 'wrong')
        return;
    reportRival('externalIdFieldName', matchBy, entries, mistakes);
    reportRival('transformationSpec', matchBy, entries, mistakes);
    reportRival('rowsFrom', matchBy, entries, mistakes);
    const operation = operationOf(entries.operation);
    if (unmatched === undefined || unmatched === 'wrong' || unmatched.value !== 'insert')
        return;
    if (operation === undefined || operation === 'upsert')
        return;
    mistakes.error({
        message: `"unmatched: insert" does not go with "operation: ${operation}", which makes no records.`,
        hint: 'Write "operation: upsert", or one of skip and fail.',
        place: unmatched.place,
    });
}
function reportIdleMatchKeys(keys, own, mistakes) {
    for (const key of keys) {
        const entry = own[key];
        if (entry === undefined || entry === 'wrong')
            continue;
        mistakes.error({
            message: `"${key}" goes with "matchBy" alone.`,
            hint: 'Name the fields by which records are found under "matchBy", or take the key out.',
            place: entry.keyPlace,
        });
    }
}
const COMPARING = [
    {
        key: 'unchanged',
        isOn: (value) => value === 'skip',
        rivals: ['transformationSpec', 'rowsFrom'],
    },
    { key: 'keepBefore', isOn: (value) => value === true, rivals: ['transformationSpec'] },
    { key: 'verify', isOn: (value) => value !== false, rivals: ['transformationSpec'] },
];
function reportBlindComparison(own, entries, mistakes) {
    for (const { isOn, key, rivals } of COMPARING) {
        const asked = own[key];
        if (asked === undefined || asked === 'wrong' || !isOn(asked.value))
            continue;
        for (const name of rivals) {
            const rival = entries[name];
            if (rival === undefined || rival === 'wrong')
                continue;
            const isSkip = key === 'unchanged';
            mistakes.error({
                message: `"${isSkip ? 'unchanged: skip' : key}" does not go with "${name}".`,
                hint: isSkip
                    ? 'Take it out: all records are sent then.'
                    : 'What the spec makes of the rows is not known here: take one of the two out.',
                place: asked.place,
                related: { message: `"${name}" stands here.`, place: rival.keyPlace },
            });
        }
    }
}
function rivalHint(key) {
    switch (key) {
        case 'externalIdFieldName':
            return 'Both say how records are found: keep one of the two.';
        case 'transformationSpec':
            return 'A transformation spec makes the fields in the org, where they are not known before: write "columns" and "values".';
        case 'rowsFrom':
            return 'What a query returns has Ids: select "Id", and take "matchBy" out.';
    }
}
function reportRival(key, matchBy, entries, mistakes) {
    const rival = entries[key];
    if (rival === undefined || rival === 'wrong')
        return;
    mistakes.error({
        message: `"matchBy" does not go with "${key}".`,
        hint: rivalHint(key),
        place: matchBy.keyPlace,
        related: { message: `"${key}" stands here.`, place: rival.keyPlace },
    });
}

// EXTERNAL MODULE: ./lib/manifest/shapes/csv.js
var shapes_csv = __webpack_require__(55716);
// EXTERNAL MODULE: ./lib/manifest/api-name.js
var api_name = __webpack_require__(74001);
;// CONCATENATED MODULE: ./lib/manifest/target-fields.js


const FIELD = new RegExp(api_name/* COLUMN_NAME */.To, 'u');
function reportFieldNames(columns, mistakes) {
    for (const { column, field } of columns) {
        if (field === 'drop' || FIELD.test(field.value))
            continue;
        mistakes.error({
            message: `${(0,tree/* quoted */.TL)(column.value)} takes a field or ~, not ${(0,tree/* quoted */.TL)(field.value)}.`,
            hint: (0,api_name/* columnNameHint */.JE)(field.value),
            place: field.place,
        });
    }
}
function reportTargets(columns, values, mistakes) {
    for (const { column, field } of columns) {
        if (field === 'drop' || !column.value.startsWith('sf__'))
            continue;
        mistakes.error({
            message: `Column ${(0,tree/* quoted */.TL)(column.value)} cannot be renamed: columns that begin with "sf__" are always dropped.`,
            hint: 'Take the line out, or give the column another name in the file.',
            place: column.place,
        });
    }
    const targets = [...columns.map(({ field }) => field), ...values.map(({ field }) => field)];
    const seen = new Map();
    for (const field of targets) {
        if (field === 'drop')
            continue;
        const name = field.value.toLowerCase();
        const first = seen.get(name);
        if (first === undefined)
            seen.set(name, field.place);
        else {
            mistakes.error({
                message: `Field ${(0,tree/* quoted */.TL)(field.value)} is filled twice.`,
                hint: 'Keep one of the two.',
                place: field.place,
                related: { message: 'It is filled here, too.', place: first },
            });
        }
    }
}

;// CONCATENATED MODULE: ./lib/manifest/job.js






const DEFAULT_TIMEOUT_MILLISECONDS = 2 * 3_600_000;
function readJob(written, { defaults, needs, references }, mistakes) {
    if (written.entries === 'wrong')
        return undefined;
    const entries = withDefaults(written.entries, defaults);
    reportMissingKeys(written.id, entries, mistakes);
    reportMisfits(written.entries, entries.operation, mistakes);
    reportRivals(entries, mistakes);
    reportIdleDialect(entries, mistakes);
    reportZipMisfits(written.entries, entries, mistakes);
    reportFormat(entries, mistakes);
    reportMatchMisfits(written.entries, entries, mistakes);
    const columns = columnRules(entries);
    const values = constantFields(good(entries.values)?.value ?? []);
    if (good(entries.transformationSpec) === undefined)
        reportFieldNames(columns, mistakes);
    reportTargets(columns, values, mistakes);
    const [object, operation] = [good(entries.object), good(entries.operation)];
    const files = good(entries.files)?.value;
    const rowsFrom = good(entries.rowsFrom);
    const query = queryRule(written.id.value, entries);
    if (object === undefined || operation === undefined)
        return undefined;
    if (files === undefined && rowsFrom === undefined && query === undefined)
        return undefined;
    return {
        id: written.id.value,
        place: written.id.place,
        object: { value: object.value, place: object.place },
        operation: { value: operation.value, place: operation.place },
        files: files ?? [],
        ...(rowsFrom && { rowsFrom: { value: rowsFrom.value, place: rowsFrom.place } }),
        ...(query && { query }),
        needs,
        columns,
        ...columnMap(entries),
        values,
        ...sourceRules(entries),
        references,
        ...settingsOf(entries),
        ...dialectPlace(written.entries),
    };
}
function settingsOf(entries) {
    const externalIdFieldName = good(entries.externalIdFieldName);
    const groupBy = good(entries.groupBy);
    const assignmentRuleId = good(entries.assignmentRuleId)?.value;
    const maxFailedRecords = good(entries.maxFailedRecords)?.value;
    const transformationSpec = good(entries.transformationSpec);
    const contentType = good(entries.contentType);
    const batch = good(entries.batch)?.value;
    const retry = good(entries.retry)?.value;
    return {
        ...(groupBy && { groupBy: { value: groupBy.value, place: groupBy.place } }),
        ...(externalIdFieldName && {
            externalIdFieldName: { value: externalIdFieldName.value, place: externalIdFieldName.place },
        }),
        ...(assignmentRuleId !== undefined && { assignmentRuleId }),
        ...(maxFailedRecords && { maxFailedRecords }),
        ...(contentType && {
            contentType: { value: contentTypeOf(contentType.value), place: contentType.place },
        }),
        ...(transformationSpec && {
            transformationSpec: { value: transformationSpec.value, place: transformationSpec.place },
        }),
        batch: {
            maxRecords: good(batch?.maxRecords)?.value ?? bulk_api_limits/* MAX_BATCH_RECORDS */.nk,
            maxBytes: good(batch?.maxBytes)?.value ?? bulk_api_limits/* MAX_BATCH_BYTES */.Uo,
        },
        concurrencyMode: good(entries.concurrencyMode)?.value ?? 'Parallel',
        batchRetry: good(entries.batchRetry)?.value ?? true,
        csv: csvDialect(entries),
        ...archiveRule(entries),
        ...matchRule(entries),
        blankCells: good(entries.blankCells)?.value ?? 'ignore',
        emptyFiles: good(entries.emptyFiles)?.value ?? 'refuse',
        unchanged: unchangedRule(entries),
        keepBefore: entries.transformationSpec === undefined && good(entries.keepBefore)?.value === true,
        ...verifyRule(entries),
        retry: {
            attempts: isZip(entries) ? 0 : (good(retry?.attempts)?.value ?? fields/* retryFields */.CE.attempts.default),
            codes: new Set(good(retry?.codes)?.value.map(({ value }) => value) ?? fields/* retryFields */.CE.codes.default),
        },
        relativeDates: good(entries.relativeDates)?.value ?? [],
        toleratedCodes: new Set(good(entries.toleratedCodes)?.value.map(({ value }) => value)),
        onFailure: good(entries.onFailure)?.value ?? 'stop',
        timeoutMilliseconds: good(entries.timeout)?.value ?? DEFAULT_TIMEOUT_MILLISECONDS,
    };
}
function unchangedRule(entries) {
    const isReadyMade = isZip(entries) && entries.attachments === undefined;
    if (isReadyMade || entries.transformationSpec !== undefined || entries.rowsFrom !== undefined)
        return 'send';
    return good(entries.unchanged)?.value ?? 'send';
}
function verifyRule({ transformationSpec, verify }) {
    const asked = good(verify)?.value ?? false;
    if (asked === false || transformationSpec !== undefined)
        return {};
    return { verify: asked === true ? {} : { fields: asked } };
}
function matchRule(entries) {
    const matchBy = good(entries.matchBy);
    if (matchBy === undefined)
        return {};
    const where = good(entries.matchWhere);
    const unmatched = good(entries.unmatched)?.value;
    return {
        match: {
            place: matchBy.keyPlace,
            fields: matchBy.value,
            ...(where && { where: { value: where.value, place: where.place } }),
            unmatched: unmatched ?? (operationOf(entries.operation) === 'upsert' ? 'insert' : 'fail'),
        },
    };
}
function archiveRule(entries) {
    if (!isZip(entries))
        return {};
    const folder = good(entries.attachments);
    return {
        archives: folder === undefined ? {} : { attachments: { value: folder.value, place: folder.place } },
    };
}
function dialectPlace({ csv }) {
    return csv === undefined || csv === 'wrong' ? {} : { csvPlace: csv.keyPlace };
}
function csvDialect({ csv, rowsFrom }) {
    const dialect = rowsFrom === undefined ? good(csv)?.value : undefined;
    const delimiter = good(dialect?.delimiter)?.value;
    return {
        delimiter: delimiter === undefined ? ',' : (0,shapes_csv/* delimiterCharacter */.jT)(delimiter),
        encoding: good(dialect?.encoding)?.value ?? 'utf-8',
    };
}
function queryRule(id, entries) {
    const soql = good(entries.query);
    if (soql === undefined)
        return undefined;
    const contentType = contentTypeOf(good(entries.contentType)?.value ?? 'CSV');
    const pkChunking = good(entries.pkChunking)?.value ?? 'off';
    const expectRecords = good(entries.expectRecords);
    return {
        soql: { value: soql.value, place: soql.place },
        contentType,
        output: good(entries.output)?.value ?? `${id}.${contentType.toLowerCase()}`,
        ...(pkChunking !== 'off' && { pkChunking }),
        ...(expectRecords && { expectRecords: { value: expectRecords.value, place: expectRecords.place } }),
    };
}
function columnRules({ columns }) {
    const written = good(columns)?.value ?? [];
    if ('file' in written)
        return [];
    return written.flatMap(({ name: column, value: { value } }) => value === 'drop' ? [{ column, field: value }] : value.fields.map((field) => ({ column, field })));
}
function sourceRules({ valueMap, variableColumns, where, }) {
    const maps = good(valueMap)?.value ?? [];
    return {
        where: (good(where)?.value ?? []).map(({ name: column, value: { value } }) => ({
            column,
            values: new Set(value.values.map((one) => one.value)),
            isNegated: value.isNegated,
        })),
        valueMap: maps.flatMap(({ name: column, value: { value } }) => 'file' in value
            ? []
            : [{ column, values: new Map(value.map((item) => [item.name.value, item.value.value])) }]),
        valueMapFiles: maps.flatMap(({ name: column, value: { place, value } }) => 'file' in value ? [{ column, file: { value: value.file, place } }] : []),
        variableColumns: good(variableColumns)?.value ?? [],
    };
}
function columnMap({ columns }) {
    const written = good(columns);
    if (written === undefined || !('file' in written.value))
        return {};
    return { columnMap: { value: written.value.file, place: written.place } };
}
function constantFields(values) {
    return values.map(({ name, value }) => ({ field: name, value: value.value }));
}
function good(entry) {
    return entry === 'wrong' ? undefined : entry;
}

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/manifest/indentation.js
var indentation = __webpack_require__(69802);
// EXTERNAL MODULE: ./lib/manifest/shapes/domain.js
var domain = __webpack_require__(52610);
// EXTERNAL MODULE: ./lib/manifest/shapes/keys.js + 1 modules
var keys = __webpack_require__(98181);
// EXTERNAL MODULE: ./lib/manifest/shapes/shape.js
var shapes_shape = __webpack_require__(49337);
// EXTERNAL MODULE: ./lib/manifest/shapes/collections.js
var collections = __webpack_require__(83401);
;// CONCATENATED MODULE: ./lib/manifest/shapes/tree-rules.js



function belowObject(shape, example) {
    return {
        ...shape,
        read: (node, key, mistakes) => {
            if (node.kind === 'map')
                return shape.read(node, key, mistakes);
            const hint = `Beside "treePlan", an object of the plan stands above its fields: ${example}.`;
            return (0,shapes_shape/* mismatch */.J4)(node, { key, what: shape.what, hint }, mistakes);
        },
    };
}
const treeValues = (0,collections/* mapOf */.A7)({
    what: 'a map from object to its fields with their constants',
    name: domain/* objectName */.Hd,
    value: belowObject(domain/* values */.zu, 'values: { Account: { Rating: Hot } }'),
});
const treeReferences = (0,collections/* mapOf */.A7)({
    what: 'a map from object to its fields with {job, key}',
    name: domain/* objectName */.Hd,
    value: (0,collections/* mapOf */.A7)({
        what: 'a map from field to {job, key}',
        name: domain/* fieldName */.w5,
        value: belowObject(domain/* reference */.ir, 'references: { Contact: { AccountId: { job: \u2026, key: \u2026 } } }'),
    }),
});
const treeMatchBy = belowObject((0,collections/* mapOf */.A7)({ what: 'a map from object to a field or a list of fields', name: domain/* objectName */.Hd, value: domain/* matchBy */.BJ }), 'matchBy: { Account: Name }');

;// CONCATENATED MODULE: ./lib/manifest/shapes/jobs.js








const MAX_JOBS = 1000;
const treeFields = {
    ...fields/* jobFields */.Bq,
    values: { ...fields/* jobFields */.Bq.values, shape: treeValues },
    references: { ...fields/* jobFields */.Bq.references, shape: treeReferences },
    matchBy: { ...fields/* jobFields */.Bq.matchBy, shape: treeMatchBy },
};
const elsewhere = (key) => key in fields/* batchFields */.QY ? `It belongs into "batch": batch: { ${key}: \u2026 }.` : undefined;
const jobBody = (0,keys/* keysOf */.Y)({ owner: 'A job', fields: fields/* jobFields */.Bq, elsewhere });
const treeBody = (0,keys/* keysOf */.Y)({ owner: 'A job', fields: treeFields, elsewhere });
const jobs = {
    what: 'a map from id to job',
    schema: {
        type: 'object',
        minProperties: 1,
        maxProperties: MAX_JOBS,
        propertyNames: domain/* jobId */.Db.schema,
        additionalProperties: { $ref: '#/definitions/job' },
    },
    holds: ({ value }) => value.kind === 'map' && value.entries.some(({ written }) => written in fields/* jobFields */.Bq),
    read: (node, key, mistakes) => {
        const { what } = jobs;
        if (node.kind !== 'map' || node.entries.length === 0) {
            const hint = node.kind === 'list' ? LIST_HINT : undefined;
            return (0,shapes_shape/* mismatch */.J4)(node, { key, what, hint }, mistakes);
        }
        const [first] = node.entries;
        if (first !== undefined && isKeyOfJob(first)) {
            return mistakes.error({
                message: `${(0,tree/* quoted */.TL)(first.written)} stands right below "jobs", and belongs into a job.`,
                hint: `Write an id of your choice above it, such as "accounts:", and indent the job's keys further to the right than the id.`,
                place: first.key.place,
            });
        }
        if (node.entries.length > MAX_JOBS) {
            return mistakes.error({
                message: `The manifest has ${(0,counted/* number */.a)(node.entries.length)} jobs.`,
                hint: `Split it into manifests of at most ${(0,counted/* number */.a)(MAX_JOBS)} jobs.`,
                place: node.place,
            });
        }
        reportSameFolders(node, mistakes);
        return (0,indentation/* indented */.g)(node.entries, isKeyOfJob, mistakes).map((entry) => writtenJob(entry, key, mistakes));
    },
};
const LIST_HINT = 'Give each job an id of your choice in place of its "-": a line "accounts:", and below it, further to the right, the job.';
function isKeyOfJob({ value, written }) {
    if (!(written in fields/* jobFields */.Bq) || (0,tree/* isEmpty */.Im)(value))
        return false;
    return value.kind !== 'map' || !value.entries.some((entry) => entry.written in fields/* jobFields */.Bq);
}
function writtenJob(entry, key, mistakes) {
    const id = domain/* jobId */.Db.read(entry.key, key, mistakes) ?? entry.written;
    const named = { value: id, place: entry.key.place };
    const isTree = entry.value.kind === 'map' && entry.value.entries.some(({ written }) => written === 'treePlan');
    if (!isTree)
        return { id: named, entries: jobBody.read(entry.value, id, mistakes) ?? 'wrong' };
    const { matchBy, references, values, ...entries } = treeBody.read(entry.value, id, mistakes) ?? {};
    const tree = { ...(references && { references }), ...(values && { values }), ...(matchBy && { matchBy }) };
    return { id: named, entries, tree };
}
function reportSameFolders({ entries }, mistakes) {
    const seen = new Map();
    for (const { key } of entries) {
        if (key.kind === 'wrong')
            continue;
        const folder = String(key.value).toLowerCase();
        const first = seen.get(folder);
        if (first !== undefined) {
            mistakes.error({
                message: `${(0,tree/* quoted */.TL)(String(key.value))} differs from another id in upper and lower case alone.`,
                hint: 'Ids name folders of result files: choose another one.',
                place: key.place,
                related: { message: 'The other one stands here.', place: first },
            });
        }
        else
            seen.set(folder, key.place);
    }
}

// EXTERNAL MODULE: ./lib/manifest/shapes/numbers.js
var numbers = __webpack_require__(74274);
;// CONCATENATED MODULE: ./lib/manifest/manifest-fields.js




const manifestFields = {
    version: {
        shape: numbers/* version */.rE,
        values: '`1`',
        description: "Required. The version of the manifest's format.",
    },
    defaults: {
        shape: (0,keys/* keysOf */.Y)({ owner: '"defaults"', fields: fields/* jobFields */.Bq }),
        values: 'map of job keys',
        description: "Values for every job whose operation takes the key; a job's own value replaces the whole of the default.",
    },
    jobs: {
        shape: jobs,
        values: 'map id \u2192 job',
        description: 'Required. What to load. Ids name the folders of the result files: letters, digits, `_`, `-` and `.`.',
    },
};
const variablesNote = (/* unused pure expression or super */ null && ('Variables: `${NAME}` in any text, and in the keys of `jobs`, `columns`, `values`, `where` and `valueMap`, is replaced by the value that ' +
    'the input `variables` gives to `NAME`. The value is taken as it is and never read as YAML; where a number or a truth ' +
    'value is expected, a variable may stand alone for one. `$${` stands for a literal `${`. Inside `{ }` and `[ ]` a ' +
    'text with a variable needs quotes.'));
const manifestShape = (0,keys/* keysOf */.Y)({
    owner: 'The manifest',
    fields: manifestFields,
    elsewhere: (key) => (key in fields/* jobFields */.Bq ? 'It is a key of a job, or of "defaults".' : undefined),
});

// EXTERNAL MODULE: ./lib/diagnostic/nearest-name.js + 1 modules
var nearest_name = __webpack_require__(30947);
;// CONCATENATED MODULE: ./lib/manifest/needs.js


function readNeeds(jobs, defaults, mistakes) {
    const ids = jobs.map(({ id }) => id.value);
    const known = new Set(ids);
    const needs = new Map();
    for (const [index, { id, entries }] of jobs.entries()) {
        const written = entries === 'wrong' ? 'wrong' : (entries.needs ?? defaults.needs);
        const named = written === 'wrong' ? [] : written ? written.value.map(writtenNeed) : jobAbove(id, jobs[index - 1]);
        const all = [...named, ...impliedNeeds(entries, named)];
        needs.set(id.value, all.filter((need) => isPossible(need, id, { known, ids, mistakes })));
    }
    reportCycles(needs, mistakes);
    return needs;
}
function writtenNeed({ value, place }) {
    return { id: value, place, isDefault: false };
}
function impliedNeeds(entries, named) {
    const rowsFrom = entries === 'wrong' ? undefined : entries.rowsFrom;
    if (rowsFrom === undefined || rowsFrom === 'wrong')
        return [];
    return named.some(({ id }) => id === rowsFrom.value) ? [] : [writtenNeed(rowsFrom)];
}
function jobAbove(id, above) {
    return above ? [{ id: above.id.value, place: id.place, isDefault: true }] : [];
}
function isPossible(need, job, { known, ids, mistakes }) {
    if (!known.has(need.id)) {
        mistakes.error({
            message: `There is no job ${(0,tree/* quoted */.TL)(need.id)}.`,
            ...(mistakes.hasRoom && { hint: unknownHint(need.id, ids) }),
            place: need.place,
        });
        return false;
    }
    if (need.id !== job.value)
        return true;
    mistakes.error({
        message: `Job ${(0,tree/* quoted */.TL)(need.id)} needs itself.`,
        hint: 'Take it out of "needs"; for a job that needs no other write [].',
        place: need.place,
        ...(need.place.line !== job.place.line && {
            related: { message: 'The job stands here.', place: job.place },
        }),
    });
    return false;
}
function unknownHint(id, ids) {
    if (/^(?:no|none|null|nothing|false|~)$/i.test(id))
        return 'For a job that needs no other write [].';
    const meant = (0,nearest_name/* nearestName */.q)(id, ids);
    return meant === undefined ? 'Write the id of a job of this manifest.' : `Did you mean "${meant}"?`;
}
function reportCycles(needs, mistakes) {
    const done = new Set();
    const path = new Set();
    const visit = (id) => {
        path.add(id);
        let back;
        for (const need of needs.get(id) ?? []) {
            if (path.has(need.id))
                back ??= need.id;
            else if (!done.has(need.id))
                visit(need.id);
        }
        if (back !== undefined) {
            const ids = [...path];
            reportCycle([...ids.slice(ids.indexOf(back)), back], needs, mistakes);
        }
        path.delete(id);
        done.add(id);
    };
    for (const id of needs.keys())
        if (!done.has(id))
            visit(id);
}
function reportCycle(cycle, needs, mistakes) {
    const steps = cycle.slice(0, -1).flatMap((id, index) => {
        const need = needs.get(id)?.find((one) => one.id === cycle[index + 1]);
        return need ? [{ id, need }] : [];
    });
    const byDefault = steps.find(({ need }) => need.isDefault);
    const written = steps.find(({ need }) => !need.isDefault) ?? byDefault;
    if (written === undefined)
        return;
    mistakes.error({
        message: `Jobs wait for each other: ${cycle.join(' \u2192 ')}.`,
        hint: byDefault
            ? `${(0,tree/* quoted */.TL)(byDefault.id)} needs the job above it, as it does not say otherwise: give it "needs: []".`
            : 'Take one of them out of "needs".',
        place: written.need.place,
        ...(byDefault && {
            related: { message: `${(0,tree/* quoted */.TL)(byDefault.id)} stands here.`, place: byDefault.need.place },
        }),
    });
}

// EXTERNAL MODULE: ./lib/manifest/soql-select.js
var soql_select = __webpack_require__(44607);
;// CONCATENATED MODULE: ./lib/manifest/queries.js



function reportRowSources(jobs, defaults, mistakes) {
    const byId = new Map(jobs.map((job) => [job.id.value, job]));
    for (const { id, entries } of jobs) {
        const rowsFrom = entries === 'wrong' ? undefined : entries.rowsFrom;
        if (rowsFrom === undefined || rowsFrom === 'wrong' || rowsFrom.value === id.value)
            continue;
        const source = byId.get(rowsFrom.value);
        if (source === undefined || source.entries === 'wrong')
            continue;
        if (source.entries.treePlan !== undefined) {
            mistakes.error({
                message: `Job ${(0,tree/* quoted */.TL)(rowsFrom.value)} is no query: it loads a tree plan.`,
                hint: '"rowsFrom" names a job whose operation is query or queryAll.',
                place: rowsFrom.place,
                related: { message: 'The job stands here.', place: source.id.place },
            });
            continue;
        }
        const operation = operationOf(source.entries.operation ?? defaults.operation);
        if (operation === undefined)
            continue;
        if (isQuery(operation)) {
            reportForeignFormat(rowsFrom, source.entries.contentType ?? defaults.contentType, mistakes);
            continue;
        }
        mistakes.error({
            message: `Job ${(0,tree/* quoted */.TL)(rowsFrom.value)} is no query: its operation is ${operation}.`,
            hint: '"rowsFrom" names a job whose operation is query or queryAll.',
            place: rowsFrom.place,
            related: { message: 'The job stands here.', place: source.id.place },
        });
    }
}
function reportForeignFormat(rowsFrom, contentType, mistakes) {
    if (contentType === undefined || contentType === 'wrong' || contentType.value === 'CSV')
        return;
    mistakes.error({
        message: `Job ${(0,tree/* quoted */.TL)(rowsFrom.value)} returns ${contentType.value}; rows are taken from CSV alone.`,
        hint: 'Take "contentType" out of the query job.',
        place: rowsFrom.place,
        related: { message: 'The content type stands here.', place: contentType.place },
    });
}
const TAKEN = new Set(['report.json', 'undo.json', 'checkpoint.json', 'run.lock']);
function reportOutputs(jobs, mistakes) {
    const seen = new Map();
    const folders = new Set(jobs.map(({ id }) => id.toLowerCase()));
    for (const job of jobs) {
        if (job.query === undefined)
            continue;
        const { output, soql } = job.query;
        const path = output.toLowerCase();
        const place = job.place;
        const other = seen.get(path);
        if (other !== undefined) {
            mistakes.error({
                message: `Jobs ${(0,tree/* quoted */.TL)(other.id)} and ${(0,tree/* quoted */.TL)(job.id)} have the same output: ${(0,tree/* quoted */.TL)(output)}.`,
                hint: 'Give one of them another "output".',
                place,
                related: { message: 'The other one stands here.', place: other.place },
            });
        }
        else if (TAKEN.has(path.replace(/\.new$/, '')) || folders.has(path.split('/')[0] ?? '')) {
            mistakes.error({
                message: `The output ${(0,tree/* quoted */.TL)(output)} of job ${(0,tree/* quoted */.TL)(job.id)} is taken by other files of the results folder.`,
                hint: 'Give it another name, outside the folders that are named after jobs.',
                place,
            });
        }
        else
            seen.set(path, job);
        const { from } = (0,soql_select/* readSelect */.p)(soql.value);
        if (from === undefined || from.toLowerCase() === job.object.value.toLowerCase())
            continue;
        mistakes.error({
            message: `The query reads from ${(0,tree/* quoted */.TL)(from)}, but the object of the job is ${(0,tree/* quoted */.TL)(job.object.value)}.`,
            hint: "The Bulk API takes only queries of the job's own object.",
            place: soql.place,
            related: { message: 'The object stands here.', place: job.object.place },
        });
    }
}

// EXTERNAL MODULE: ./lib/manifest/reference-order.js
var reference_order = __webpack_require__(91541);
;// CONCATENATED MODULE: ./lib/manifest/references.js





function readReferences(jobs, defaults, mistakes) {
    const byId = new Map(jobs.map(({ id, entries }) => [
        id.value,
        entries === 'wrong' ? undefined : withDefaults(entries, defaults),
    ]));
    return new Map(jobs.map(({ id: { value: id }, tree }) => {
        const entries = byId.get(id);
        if (tree !== undefined)
            return [id, references_treeReferences(id, tree, byId, mistakes)];
        const constants = good(entries?.values)?.value ?? [];
        return [id, referencesOf(good(entries?.references)?.value ?? [], constants, byId, mistakes)];
    }));
}
function references_treeReferences(id, { references, values }, jobs, mistakes) {
    return (good(references)?.value ?? []).flatMap(({ name: object, value: { value: written } }) => {
        const constants = (good(values)?.value ?? [])
            .filter(({ name }) => name.value.toLowerCase() === object.value.toLowerCase())
            .flatMap(({ value }) => value.value);
        return referencesOf(written, constants, jobs, mistakes).map((reference) => {
            for (const { place } of reference.jobs.filter(({ value }) => value === id)) {
                mistakes.error({
                    message: `The job ${(0,tree/* quoted */.TL)(id)} loads a tree plan, whose records refer to each other by reference ids.`,
                    hint: 'Write "@" and the reference id of the other record into the files of the plan.',
                    place,
                });
            }
            return { ...reference, object };
        });
    });
}
function referencesOf(references, constants, jobs, mistakes) {
    return references.flatMap(({ name: field, value: { value: written, place } }) => {
        const missing = ['job', 'key'].filter((key) => written[key] === undefined);
        if (missing.length > 0) {
            mistakes.error({
                message: `The reference ${(0,tree/* quoted */.TL)(field.value)} lacks ${(0,word_list/* allOf */.b)(missing.map((key) => `"${key}"`))}.`,
                hint: 'Write {job: \u2026, key: \u2026}: the job whose records it refers to, and the source column there that holds the key.',
                place,
            });
        }
        if (constants.some(({ name }) => name.value.toLowerCase() === field.value.toLowerCase())) {
            mistakes.error({
                message: `Field ${(0,tree/* quoted */.TL)(field.value)} is a reference and has a constant in "values".`,
                hint: 'Take it out of "values"; the key of a reference stands in a column.',
                place: field.place,
            });
        }
        const { job, key, columns, missing: ofMissing, separator } = written;
        if (job === undefined || key === undefined || job === 'wrong' || key === 'wrong')
            return [];
        const own = columns === 'wrong' ? undefined : columns?.value;
        const joint = separator === 'wrong' ? undefined : separator;
        if (joint !== undefined && (key.value.length < 2 || (own?.length ?? 1) > 1)) {
            mistakes.error({
                message: `The reference ${(0,tree/* quoted */.TL)(field.value)} has a separator, but not several columns in "key" and one in "columns".`,
                hint: 'Name the columns of the key, and the one column of this job that holds them all.',
                place: joint.place,
            });
        }
        else if (joint === undefined && own !== undefined && own.length !== key.value.length) {
            mistakes.error({
                message: `The reference ${(0,tree/* quoted */.TL)(field.value)} has ${key.value.length} in "key" and ${own.length} in "columns".`,
                hint: 'Name as many columns of this job as the key has, in the same order, or beside the one that holds all parts the "separator" between them.',
                place: columns === undefined || columns === 'wrong' ? place : columns.place,
            });
        }
        const known = job.value.filter((parent) => references_isPossible(parent, jobs, mistakes));
        if (known.length === 0)
            return [];
        const isBlank = ofMissing !== undefined && ofMissing !== 'wrong' && ofMissing.value === 'blank';
        const reference = {
            ...{ field, jobs: known, key: key.value, columns: own },
            ...(isBlank && { missing: 'blank' }),
        };
        return [joint === undefined ? reference : { ...reference, separator: joint.value }];
    });
}
function references_isPossible({ value: id, place }, jobs, mistakes) {
    if (!jobs.has(id)) {
        const meant = mistakes.hasRoom ? (0,nearest_name/* nearestName */.q)(id, [...jobs.keys()]) : undefined;
        mistakes.error({
            message: `There is no job ${(0,tree/* quoted */.TL)(id)} to refer to.`,
            hint: meant === undefined ? 'Write the id of a job of this manifest.' : `Did you mean "${meant}"?`,
            place,
        });
        return false;
    }
    const operation = jobs.get(id)?.operation;
    if (operation === undefined || operation === 'wrong' || !/^(?:delete|hardDelete)$/.test(operation.value)) {
        return true;
    }
    mistakes.error({
        message: `Job ${(0,tree/* quoted */.TL)(id)} deletes its records, so nothing can refer to them.`,
        hint: 'Name a job that inserts, updates or upserts the records.',
        place,
        related: { message: 'The operation stands here.', place: operation.place },
    });
    return false;
}

;// CONCATENATED MODULE: ./lib/manifest/tree-job.js




function isTreeJob({ entries }) {
    return entries !== 'wrong' && entries.treePlan !== undefined;
}
function readTreeJob({ entries: own, id, tree }, { defaults, needs, references }, mistakes) {
    if (own === 'wrong')
        return undefined;
    const treePlan = good(own.treePlan);
    const values = objectConstants(tree, mistakes);
    if (treePlan === undefined)
        return undefined;
    reportTreeRivals(own, treePlan, mistakes);
    if (tree?.matchBy === undefined)
        reportIdleMatchKeys(['unchanged', 'keepBefore'], own, mistakes);
    return {
        ...{ id: id.value, place: id.place, needs },
        treePlan: { value: treePlan.value, place: treePlan.place },
        values,
        matchBy: matchedObjects(tree),
        references: references.flatMap(({ object, ...one }) => object === undefined ? [] : [{ ...one, object }]),
        ...settingsOf(withDefaults(own, defaults)),
    };
}
function objectConstants(tree, mistakes) {
    const byObject = new Map();
    for (const { name: object, value: fields } of good(tree?.values)?.value ?? []) {
        const key = object.value.toLowerCase();
        const constants = constantFields(fields.value).map((constant) => ({ ...constant, object }));
        byObject.set(key, [...(byObject.get(key) ?? []), ...constants]);
    }
    for (const constants of byObject.values())
        reportTargets([], constants, mistakes);
    return [...byObject.values()].flat();
}
function matchedObjects(tree) {
    return (good(tree?.matchBy)?.value ?? []).map(({ name: object, value: { place, value: fields } }) => ({
        ...{ object, fields, place },
    }));
}

;// CONCATENATED MODULE: ./lib/manifest/read-manifest.js










function readManifest(source) {
    const mistakes = new diagnostic_mistakes/* Mistakes */.So();
    const root = readDocument(source, mistakes);
    const jobs = root && readJobs(root, source.fixed, mistakes);
    const { diagnostics, leftOut } = mistakes;
    if (mistakes.hasErrors || !jobs)
        return { diagnostics, leftOut };
    return { manifest: { file: source.file, ...jobs }, diagnostics, leftOut };
}
function readJobs(root, fixed, mistakes) {
    if (root.kind !== 'map') {
        return root.kind === 'wrong'
            ? null
            : mistakes.error({
                message: 'The manifest is not a map of keys.',
                hint: 'It begins with "version: 1", and "jobs:" lists what to load.',
                place: root.place,
            });
    }
    const entries = manifestShape.read(root, 'manifest', mistakes);
    if (entries === null)
        return null;
    for (const [key, hint] of [
        ['version', 'Begin it with "version: 1".'],
        ['jobs', 'Write "jobs:" and below it, further to the right, what to load.'],
    ]) {
        if (entries[key] === undefined) {
            mistakes.error({ message: `The manifest lacks "${key}".`, hint, place: root.place });
        }
    }
    const defaults = entries.defaults === undefined || entries.defaults === 'wrong' ? {} : entries.defaults.value;
    if (entries.jobs === undefined || entries.jobs === 'wrong')
        return null;
    const written = entries.jobs.value;
    const { needs, references } = (0,reference_order/* orderOf */.m)(readNeeds(written, defaults, mistakes), readReferences(written, defaults, mistakes), fixed);
    reportIdleDefaults(defaults, written, mistakes);
    reportRowSources(written, defaults, mistakes);
    const jobs = [];
    const trees = [];
    for (const job of written) {
        const id = job.id.value;
        const order = { defaults, needs: needs.get(id) ?? [], references: references.get(id) ?? [] };
        const tree = isTreeJob(job) ? readTreeJob(job, order, mistakes) : undefined;
        const one = isTreeJob(job) ? undefined : readJob(job, order, mistakes);
        if (tree !== undefined)
            trees.push(tree);
        if (one !== undefined)
            jobs.push(one);
    }
    reportOutputs(jobs, mistakes);
    return { jobs, trees };
}

;// CONCATENATED MODULE: ./lib/plan/job-choice.js

function chosenJobs(manifest, ids, mistakes) {
    if (ids.length === 0)
        return manifest;
    const { jobs, trees } = manifest;
    const known = [...jobs, ...trees].map(({ id }) => id);
    for (const id of ids.filter((name) => !known.includes(name))) {
        const near = mistakes.hasRoom ? (0,nearest_name/* nearestName */.q)(id, known) : undefined;
        mistakes.error({
            message: `Input "jobs" names "${id}", which is no job of ${manifest.file}.`,
            hint: near === undefined ? `Its jobs are ${known.join(', ')}.` : `Did you mean "${near}"?`,
        });
    }
    return {
        jobs: jobs.filter(({ id }) => ids.includes(id)),
        trees: trees.filter(({ id }) => ids.includes(id)),
    };
}
function reportUnchosenParents(chosen, trees, mistakes) {
    const ids = new Set([...chosen, ...trees].map(({ id }) => id));
    for (const { id, references } of [...chosen, ...trees]) {
        for (const { value, place } of references.flatMap(({ jobs }) => jobs)) {
            if (ids.has(value))
                continue;
            mistakes.error({
                message: `Job "${id}" refers to records of "${value}", which the input "jobs" leaves out.`,
                hint: `Add "${value}" to the input "jobs".`,
                place,
            });
        }
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/ports/file-start.js
var file_start = __webpack_require__(60437);
// EXTERNAL MODULE: ./lib/ports/paths.js
var ports_paths = __webpack_require__(31292);
// EXTERNAL MODULE: ./lib/records/bytes/utf8-text.js
var utf8_text = __webpack_require__(27623);
// EXTERNAL MODULE: ./lib/plan/nearest-file.js
var nearest_file = __webpack_require__(96836);
// EXTERNAL MODULE: ./lib/plan/named-file.js
var named_file = __webpack_require__(34669);
;// CONCATENATED MODULE: ./lib/plan/manifest-file.js







const MAX_BYTES = 1024 * 1024;
async function readManifestFile(workspace, input, files) {
    const path = (0,external_node_path_.join)(workspace, input);
    const real = await files.realPath(path);
    const realWorkspace = (await files.realPath(workspace)) ?? workspace;
    if (!(0,ports_paths/* isWithin */.U)(path, workspace) || (real !== undefined && !(0,ports_paths/* isWithin */.U)(real, realWorkspace))) {
        return {
            message: `The manifest "${input}" lies outside the workspace.`,
            hint: 'Keep it inside the checkout, and name it relative to the workspace.',
        };
    }
    const unread = await files.readFault(path);
    if (unread !== undefined) {
        return { message: `The manifest "${input}" cannot be read: ${unread}.`, hint: named_file/* UNREAD_HINT */.o };
    }
    if (!(await files.isFile(path))) {
        return {
            message: `There is no manifest "${input}" in the workspace.`,
            hint: (await (0,nearest_file/* nearestFileHint */.k)(input, workspace, files)) ??
                'Check the repository out before this step, and set the input "manifest" to its path.',
        };
    }
    await files.protect(path);
    const bytes = await (0,file_start/* fileStart */.N)(path, files, MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
        return {
            message: `The manifest "${input}" is longer than ${(0,counted/* number */.a)(MAX_BYTES)} bytes.`,
            hint: 'Is it the right file? Data belongs into the files that the manifest names.',
        };
    }
    const name = (0,ports_paths/* slashed */.d)(workspace, path);
    const line = (0,utf8_text/* foreignLine */.n)(bytes);
    if (line === undefined)
        return { text: new TextDecoder().decode(bytes), path, name };
    return {
        message: `The manifest "${input}" is not UTF-8.`,
        hint: 'Save it as UTF-8.',
        place: { file: name, line },
    };
}

// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
;// CONCATENATED MODULE: ./lib/plan/parent-order.js

async function reportParentOrder(jobs, read, mistakes) {
    const needed = neededBy(jobs);
    const loads = jobs.filter((one) => one.kind !== 'query').filter(({ job }) => ADDS.has(job.operation.value));
    for (const planned of jobs) {
        if (planned.kind !== 'load')
            continue;
        const before = needed(planned.job.id);
        for (const field of planned.inspection.projection.fields) {
            const parents = await parentLoads(planned, field, loads, read);
            const [late] = parents;
            if (late === undefined || parents.some(({ job }) => before.has(job.id)))
                continue;
            report({ child: planned, field, parent: late, waits: needed(late.job.id).has(planned.job.id) }, mistakes);
        }
    }
}
const ADDS = new Set(['insert', 'upsert']);
const PARENT_FIELD = /^(?:(\w+):)?(\w+)\.(\w+)$/;
const OBJECT_OF = {
    owner: 'User',
    reportsto: 'Contact',
    recordtype: 'RecordType',
    product2: 'Product2',
    pricebook2: 'Pricebook2',
};
async function parentLoads({ job }, { name }, loads, read) {
    const [, type, relationship, key] = PARENT_FIELD.exec(name) ?? [];
    if (relationship === undefined || key === undefined)
        return [];
    const withKey = loads.filter((one) => one.job.id !== job.id && givesKey(one, key));
    const of = (objects) => withKey.filter((one) => objects.some((object) => (0,field_reference/* isSameField */.VO)(one.job.object.value, object)));
    const likely = of([type ?? objectNamed(relationship, job.object.value)]);
    if (type !== undefined || likely.length > 0 || withKey.length === 0)
        return likely;
    const lookups = (await read?.(job.object.value).catch(() => undefined)) ?? [];
    return of(lookups.find(({ relationshipName }) => (0,field_reference/* isSameField */.VO)(relationshipName, relationship))?.referenceTo ?? []);
}
function objectNamed(relationship, object) {
    const name = relationship.toLowerCase();
    return name === 'parent' ? object : (OBJECT_OF[name] ?? relationship.replace(/__r$/i, '__c'));
}
function givesKey(planned, key) {
    const { externalIdFieldName } = planned.job;
    if (externalIdFieldName !== undefined && (0,field_reference/* isSameField */.VO)(externalIdFieldName.value, key))
        return true;
    return (planned.kind === 'load' && planned.inspection.projection.fields.some(({ name }) => (0,field_reference/* isSameField */.VO)(name, key)));
}
function neededBy(jobs) {
    const needs = new Map(jobs.map(({ job }) => [job.id, job.needs]));
    const all = new Map();
    const of = (id) => {
        const known = all.get(id);
        if (known !== undefined)
            return known;
        const found = new Set();
        all.set(id, found);
        for (const need of needs.get(id) ?? []) {
            found.add(need);
            for (const further of of(need))
                found.add(further);
        }
        return found;
    };
    return of;
}
function report({ child, field, parent, waits }, mistakes) {
    const [one, other] = [child.job.id, parent.job.id];
    mistakes.warning({
        message: `"${field.name}" of job "${one}" finds parents that job "${other}" loads, which ${waits ? 'comes later' : 'runs beside it'}.`,
        hint: waits
            ? `Put "${other}" above "${one}", or, where "needs" are written, have "${one}" need "${other}" and not the other way round.`
            : `Add "${other}" to "needs" of "${one}".`,
        place: field.place,
        related: { message: `Job "${other}" stands here.`, place: parent.job.place },
    });
}

// EXTERNAL MODULE: ./lib/plan/plan.js
var plan = __webpack_require__(49164);
// EXTERNAL MODULE: ./lib/manifest/soql-places.js
var soql_places = __webpack_require__(49639);
// EXTERNAL MODULE: ./lib/records/zip/attachments.js
var zip_attachments = __webpack_require__(40796);
;// CONCATENATED MODULE: ./lib/records/record/content-type.js
const BY_ENDING = {
    csv: 'CSV',
    txt: 'CSV',
    json: 'JSON',
    ndjson: 'JSON',
    jsonl: 'JSON',
    xml: 'XML',
};
function contentTypeOfName(name) {
    return BY_ENDING[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}
function content_type_contentTypeOf(sources, given, place) {
    const [first] = sources;
    const contentType = given?.value ?? (first && contentTypeOfName(first.name)) ?? 'CSV';
    const other = sources.find(({ name }) => contentTypeOfName(name) !== contentType && !(given !== undefined && /\.txt$/i.test(name)));
    if (other === undefined)
        return { contentType, defects: [] };
    const ofOther = contentTypeOfName(other.name) ?? 'CSV';
    const defect = given === undefined
        ? {
            severity: 'error',
            message: `The files of the job have different content types: "${first?.name ?? ''}" is ${contentType}, "${other.name}" is ${ofOther}.`,
            hint: 'Give each content type a job of its own.',
            ...(place && { place }),
        }
        : {
            severity: 'error',
            message: `"contentType: ${given.written}" does not go with "${other.name}", which is ${ofOther} by its ending.`,
            hint: given.written.startsWith('ZIP_')
                ? `Write "contentType: ZIP_${ofOther}".`
                : 'Take "contentType" out: it follows from the endings.',
            place: given.place,
        };
    return { contentType, defects: [defect] };
}

;// CONCATENATED MODULE: ./lib/plan/agreed-content-type.js

function agreedContentType(sources, job, mistakes) {
    const given = job.contentType && {
        ...job.contentType,
        written: `${job.archives === undefined ? '' : 'ZIP_'}${job.contentType.value}`,
    };
    const { contentType, defects } = content_type_contentTypeOf(sources, given, job.files[0]?.place);
    const misfits = contentType === 'CSV' ? [] : [...csvKeys(job, contentType), ...mapFiles(job, contentType)];
    mistakes.takeOver([...defects, ...misfits]);
    return defects.length + misfits.length > 0 ? undefined : contentType;
}
function csvKeys({ csvPlace, transformationSpec }, contentType) {
    const found = { csv: csvPlace, transformationSpec: transformationSpec?.place };
    return Object.entries(found).flatMap(([key, place]) => place === undefined
        ? []
        : [
            {
                severity: 'error',
                message: `"${key}" goes with CSV alone; the files of the job are ${contentType}.`,
                hint: 'Take it out.',
                place,
            },
        ]);
}
function mapFiles({ columnMap }, contentType) {
    if (columnMap === undefined)
        return [];
    return [
        {
            severity: 'error',
            message: `A mapping file goes with CSV alone; the files of the job are ${contentType}.`,
            hint: 'Write the map under "columns".',
            place: columnMap.place,
        },
    ];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/manifest/properties-text.js

const BLANKS = new Set([' ', '\t', '\f']);
const SEPARATORS = new Set(['=', ':']);
const NAMED = { t: '\t', n: '\n', r: '\r', f: '\f' };
function readProperties(source, mistakes) {
    const text = source.text.replaceAll(/\r(?!\n)/g, '\n');
    return logicalLines(text).map((line) => {
        const { keyEnd, valueStart } = parts(text, line);
        const lineEnd = (line.at(-1) ?? 0) + 1;
        return {
            key: unescaped(text, line.slice(0, keyEnd), line[keyEnd] ?? lineEnd, source, mistakes),
            value: unescaped(text, line.slice(valueStart), lineEnd, source, mistakes),
        };
    });
}
function logicalLines(text) {
    const lines = [];
    let line = [];
    let continues = false;
    for (const { index, 0: natural } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
        const content = natural.replace(/\r?\n$/, '');
        const start = content.search(/[^ \t\f]/);
        const isComment = !continues && /[#!]/.test(content.charAt(start));
        if (start >= 0 && !isComment) {
            continues = (/\\*$/.exec(content)?.[0].length ?? 0) % 2 === 1;
            for (let at = start; at < content.length - Number(continues); at++)
                line.push(index + at);
        }
        else if (isComment)
            continue;
        else
            continues = false;
        if (continues)
            continue;
        if (line.length > 0)
            lines.push(line);
        line = [];
    }
    if (line.length > 0)
        lines.push(line);
    return lines;
}
function parts(text, line) {
    const at = (index) => text.charAt(line[index] ?? text.length);
    let keyEnd = 0;
    while (keyEnd < line.length && !BLANKS.has(at(keyEnd)) && !SEPARATORS.has(at(keyEnd))) {
        keyEnd += at(keyEnd) === '\\' ? 2 : 1;
    }
    keyEnd = Math.min(keyEnd, line.length);
    let valueStart = keyEnd;
    while (BLANKS.has(at(valueStart)))
        valueStart++;
    if (SEPARATORS.has(at(valueStart)))
        valueStart++;
    while (BLANKS.has(at(valueStart)))
        valueStart++;
    return { keyEnd, valueStart };
}
function unescaped(text, line, end, source, mistakes) {
    const offsets = [];
    let read = '';
    for (let at = 0; at < line.length;) {
        const raw = line.slice(at, at + 6).map((offset) => text.charAt(offset));
        const { character, length } = properties_text_escape(raw.join(''));
        const offset = line[at] ?? end;
        if (character === undefined)
            reportEscape(raw.slice(0, length).join(''), source, offset, mistakes);
        offsets.push(offset);
        read += character ?? '';
        at += length;
    }
    offsets.push(end);
    return {
        text: read,
        written: line.map((offset) => text.charAt(offset)).join(''),
        place: (from = 0, to = read.length) => source.place(offsets[from] ?? end, offsets[to] ?? end),
    };
}
function properties_text_escape(raw) {
    if (!raw.startsWith('\\'))
        return { character: raw.charAt(0), length: 1 };
    const second = raw.charAt(1);
    if (second === 'u') {
        const digits = /^[0-9A-Fa-f]{4}/.exec(raw.slice(2))?.[0];
        return digits === undefined
            ? { character: undefined, length: 2 }
            : { character: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
    }
    const named = NAMED[second];
    if (named === undefined && /[A-Za-z0-9]/.test(second))
        return { character: undefined, length: 2 };
    return { character: named ?? second, length: 2 };
}
function reportEscape(written, source, offset, mistakes) {
    mistakes.error({
        message: `${(0,tree/* quoted */.TL)(written)} is no character of a mapping file.`,
        hint: written === '\\u'
            ? 'Behind "\\u" come four hexadecimal digits, as in "\\u00e9".'
            : `Write "\\${written}" for a backslash, or take the backslash out.`,
        place: source.place(offset, offset + written.length),
    });
}

;// CONCATENATED MODULE: ./lib/manifest/column-map.js





function readColumnMap(bytes, file, mistakes) {
    const columns = [];
    const values = [];
    for (const { key, value } of propertiesOf(Buffer.from(bytes), file, mistakes)) {
        const fields = fieldsOf(value, mistakes);
        const column = { value: key.text, place: key.place() };
        if (isConstant(key.text)) {
            values.push(...fields.map((field) => ({ field, value: key.text.slice(1, -1) })));
        }
        else if (fields.length > 0) {
            reportJoin(key, mistakes);
            columns.push(...fields.map((field) => ({ column, field })));
        }
    }
    return { columns, values };
}
const BEYOND_ASCII = /[^\0-\x7f]/;
function isConstant(key) {
    return key.length >= 2 && key.startsWith('"') && key.endsWith('"');
}
function propertiesOf(bytes, file, mistakes) {
    const utf8 = (0,external_node_buffer_.isUtf8)(bytes);
    const source = new source_text/* SourceText */.D(file, bytes.toString(utf8 ? 'utf8' : 'latin1'));
    if (bytes.includes(0)) {
        mistakes.error({
            message: 'The mapping file has NUL bytes, so it is no text with one byte for each character.',
            hint: 'Save it as plain text, not as UTF-16.',
            place: { file, line: 1 },
        });
        return [];
    }
    const properties = readProperties(source, mistakes);
    for (const part of properties.flatMap(({ key, value }) => [key, value])) {
        if (utf8)
            reportUtf8(part, mistakes);
    }
    reportRepeats(properties, mistakes);
    return properties;
}
function reportUtf8(part, mistakes) {
    const { written } = part;
    if (!BEYOND_ASCII.test(written))
        return;
    mistakes.error({
        message: `${(0,tree/* quoted */.TL)(written)} is written in UTF-8, which Data Loader does not read in a mapping file.`,
        hint: `Write ${(0,tree/* quoted */.TL)(escaped(written))}, which means the same in every encoding.`,
        place: part.place(),
    });
}
function escaped(text) {
    const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return text.replaceAll(new RegExp(BEYOND_ASCII, 'g'), escape);
}
function reportRepeats(properties, mistakes) {
    const seen = new Map();
    for (const { key } of properties) {
        const name = isConstant(key.text) ? key.text : key.text.toLowerCase();
        const first = seen.get(name);
        seen.set(name, key);
        if (key.text === '') {
            mistakes.error({
                message: 'The line of the mapping file names no column.',
                hint: 'Write Column=Field, or take the line out.',
                place: key.place(),
            });
        }
        else if (first !== undefined) {
            mistakes.error({
                message: `${isConstant(key.text) ? key.text : (0,tree/* quoted */.TL)(key.text)} stands on the left side twice.`,
                hint: 'Data Loader takes the last line alone: keep that one.',
                place: key.place(),
                related: { message: 'It stands here, too.', place: first.place() },
            });
        }
    }
}
function reportJoin(key, mistakes) {
    if (!key.text.includes(','))
        return;
    mistakes.error({
        message: `${(0,tree/* quoted */.TL)(key.text)} joins columns, which only Data Loader does.`,
        hint: 'Join them in the file, or map each to a field of its own.',
        place: key.place(),
    });
}
function fieldsOf(list, mistakes) {
    return [...list.text.matchAll(/[^,]+/g)].flatMap(({ 0: piece, index }) => {
        const written = piece.trim();
        if (written === '')
            return [];
        const start = index + piece.indexOf(written);
        const place = list.place(start, start + written.length);
        const value = written.replace(/^(\w+):(\w+)$/, '$1.$2');
        if (new RegExp(api_name/* COLUMN_NAME */.To).test(value))
            return [{ value, place }];
        mistakes.error({ ...fieldMistake(written), place });
        return [];
    });
}
function fieldMistake(written) {
    const [, relationship, type, field] = /^(\w+):(\w+)-(\w+)$/.exec(written) ?? [];
    if (relationship !== undefined && type !== undefined && field !== undefined) {
        return {
            message: `${(0,tree/* quoted */.TL)(written)} does not say whether the lookup takes other objects, too.`,
            hint: `Write "${relationship}.${field}", or "${type}:${relationship}.${field}" where it takes several.`,
        };
    }
    return {
        message: `${(0,tree/* quoted */.TL)(written)} is no field that a column can fill.`,
        hint: /[=:\s"]/.test(written)
            ? 'In the name of a column, and in a constant, a backslash stands before each blank, ":" and "=".'
            : (0,api_name/* columnNameHint */.JE)(written),
    };
}

;// CONCATENATED MODULE: ./lib/plan/column-map-file.js







const column_map_file_MAX_BYTES = 256 * 1024;
const HINTS = {
    outside: 'Keep it inside the checkout, and name it relative to the manifest.',
    missing: "The path is relative to the manifest's folder; is the file checked out?",
};
async function withColumnMap(job, path, folders, files, mistakes) {
    const source = await (0,named_file/* findNamedFile */.$)(path, folders, files, HINTS, mistakes);
    if (source === undefined)
        return undefined;
    const bytes = await (0,file_start/* fileStart */.N)(source.path, files, column_map_file_MAX_BYTES + 1);
    if (bytes.length > column_map_file_MAX_BYTES) {
        mistakes.error({
            message: `The mapping file "${path.value}" is longer than ${(0,counted/* number */.a)(column_map_file_MAX_BYTES)} bytes.`,
            hint: 'Is it the right file? It has a line for each column.',
            place: path.place,
        });
        return undefined;
    }
    const own = new diagnostic_mistakes/* Mistakes */.So();
    const { columns, values } = readColumnMap(bytes, source.name, own);
    const mapped = { ...job, columns, values: [...job.values, ...values] };
    reportTargets(mapped.columns, mapped.values, own);
    mistakes.takeOver(own.diagnostics, own.leftOut);
    if (own.hasErrors)
        return undefined;
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return { job: mapped, mapFile: { ...source, size: bytes.length, sha256 } };
}

// EXTERNAL MODULE: ./lib/plan/job-inspection.js
var job_inspection = __webpack_require__(30739);
;// CONCATENATED MODULE: ./lib/plan/row-source.js



function rowSource(rowsFrom, mapping, chosen, mistakes) {
    const query = chosen.find(({ id }) => id === rowsFrom.value)?.query;
    if (query === undefined) {
        mistakes.error({
            message: `The rows come from job "${rowsFrom.value}", which input "jobs" leaves out.`,
            hint: 'Name both jobs in the input "jobs".',
            place: rowsFrom.place,
        });
        return undefined;
    }
    const removal = idRemoval(query, mapping);
    if (removal === undefined)
        return query;
    mistakes.error({
        message: `The rows that the query finds have an Id, but the operation ${mapping.operation.value} ${(0,job_inspection/* purposeOf */.eK)(mapping)}.`,
        hint: `${removal}, or choose an operation that finds its records by "Id".`,
        place: rowsFrom.place,
    });
    return undefined;
}
function idRemoval({ soql }, mapping) {
    if (!(0,job_inspection/* takesNoIds */.Wp)(mapping))
        return undefined;
    if (mapping.spec !== undefined) {
        const fills = mapping.spec.lines.some(({ column, field, value }) => (0,field_reference/* isSameField */.VO)(field, 'Id') && (column !== '' || value !== ''));
        return fills ? job_inspection/* SPEC_REMOVAL */.P9 : undefined;
    }
    const id = (0,soql_select/* readSelect */.p)(soql.value).columns?.find((column) => (0,field_reference/* isSameField */.VO)(column, 'Id'));
    const isMapped = mapping.columns.some(({ column, field }) => {
        return (0,field_reference/* isSameField */.VO)(column.value, id ?? '') && (field === 'drop' || !(0,field_reference/* isSameField */.VO)(field.value, 'Id'));
    });
    return id === undefined || isMapped ? undefined : `Drop it with "columns: { ${id}: ~ }"`;
}

;// CONCATENATED MODULE: ./lib/plan/source-search.js





const SPREADSHEET = /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i;
async function findSources(patterns, folders, files, kind = 'records') {
    const workspace = (await files.realPath(folders.workspace)) ?? folders.workspace;
    const sources = new Map();
    const defects = [];
    for (const pattern of patterns) {
        const defect = (message, hint) => {
            defects.push({ severity: 'error', message, hint, place: pattern.place });
        };
        const { value } = pattern;
        if ((0,external_node_path_.isAbsolute)(value) || !(0,ports_paths/* isWithin */.U)((0,external_node_path_.join)(folders.manifest, value), folders.workspace)) {
            defect(`"${value}" lies outside the workspace.`, "Name files relative to the manifest's folder, inside the checkout.");
            continue;
        }
        const path = (0,external_node_path_.join)(folders.manifest, value);
        const isPath = await files.isFile(path);
        const fault = isPath ? undefined : await globFault(value, { ...folders, workspace }, files);
        if (fault !== undefined) {
            defect(fault.message, fault.hint);
            continue;
        }
        const { faults, paths } = isPath ? await named(path, files) : await files.match(value, folders.manifest);
        for (const { path: unread, reason } of faults) {
            defect(`"${nameIn(folders, unread)}" cannot be read: ${reason}.`, 'Nothing that a pattern meets is passed over: mend it, take it away, or narrow the pattern.');
        }
        if (paths.length === 0 && faults.length === 0) {
            const near = await (0,nearest_file/* nearestFileHint */.k)(value, folders.manifest, files);
            defect(`No file matches "${value}".`, near ?? "Paths are relative to the manifest's folder; is the file checked out?");
        }
        for (const found of paths) {
            const name = nameIn(folders, found);
            await files.protect(found);
            const real = await files.realPath(found);
            if (real === undefined || !(0,ports_paths/* isWithin */.U)(real, workspace)) {
                defect(`"${name}" leads out of the workspace.`, 'Replace the symbolic link by the file itself.');
            }
            else if (kind === 'zip') {
                if (!/\.zip$/i.test(name)) {
                    defect(`"${name}" is not a .zip file.`, 'Name archives, or set "attachments" to have the action pack them.');
                }
                else if (!sources.has(real))
                    sources.set(real, { path: found, name });
            }
            else if (/\.zip$/i.test(name)) {
                defect(`"${name}" is an archive.`, 'Set "contentType: ZIP_CSV", ZIP_JSON or ZIP_XML, without "attachments", to send it.');
            }
            else if (contentTypeOfName(name) === undefined) {
                defect(`"${name}" ends in nothing that says its content type.`, SPREADSHEET.test(name)
                    ? 'Save the sheet as "CSV UTF-8", and name that file.'
                    : 'Name files that end in .csv, .txt, .json, .ndjson, .jsonl or .xml.');
            }
            else if (!sources.has(real))
                sources.set(real, { path: found, name });
        }
        if (sources.size <= MAX_SOURCES)
            continue;
        defect(`The job has more than ${(0,counted/* number */.a)(MAX_SOURCES)} files.`, 'Join files, or divide the job into several.');
        break;
    }
    return { sources: [...sources.values()], defects };
}
async function named(path, files) {
    const reason = await files.readFault(path);
    return reason === undefined ? { paths: [path], faults: [] } : { paths: [], faults: [{ path, reason }] };
}
function nameIn({ workspace }, path) {
    return (0,ports_paths/* slashed */.d)(workspace, path);
}
async function globFault(pattern, folders, files) {
    if (isIntricate(pattern)) {
        return {
            message: `"${pattern}" is too intricate a pattern.`,
            hint: 'A name may hold three of * and { }, a path two **, and what stands in { } may come to 1,000 patterns; brackets ( ) have no meaning.',
        };
    }
    const start = await files.realPath((0,external_node_path_.join)(folders.manifest, plainStart(pattern)));
    if (start === undefined || (0,ports_paths/* isWithin */.U)(start, folders.workspace))
        return undefined;
    return {
        message: `"${pattern}" leads out of the workspace.`,
        hint: 'Replace the symbolic link by the files themselves.',
    };
}
function plainStart(pattern) {
    const names = pattern.split('/').slice(0, -1);
    const wild = names.findIndex((name) => /[*?{[(!]/.test(name));
    return names.slice(0, wild === -1 ? names.length : wild).join('/');
}
const MAX_PATTERN_CHARACTERS = 4_096;
const MAX_CHOICES_PER_NAME = 3;
const MAX_FURTHER_CHOICES = 2;
const MAX_GLOBSTARS = 2;
const MAX_EXPANSIONS = 1_000;
const MAX_SOURCES = 10_000;
function isIntricate(pattern) {
    const names = pattern.split('/');
    const choices = names.map((name) => name.match(/\*+|\{|[\])}]\+/g)?.length ?? 0);
    return (pattern.length > MAX_PATTERN_CHARACTERS ||
        (pattern.includes('(') && /[*?+|{[]/.test(pattern)) ||
        names.filter((name) => name.includes('**')).length > MAX_GLOBSTARS ||
        Math.max(...choices) > MAX_CHOICES_PER_NAME ||
        choices.reduce((sum, count) => sum + Math.max(0, count - 1), 0) > MAX_FURTHER_CHOICES ||
        expansions(pattern) > MAX_EXPANSIONS);
}
function expansions(pattern) {
    const alternatives = [];
    let product = 1;
    for (const character of pattern) {
        if (character === '{')
            alternatives.push(1);
        else if (character === ',' && alternatives.length > 0) {
            alternatives.push((alternatives.pop() ?? 0) + 1);
        }
        else if (character === '}')
            product *= alternatives.pop() ?? 1;
    }
    return alternatives.reduce((all, count) => all * count, product);
}

;// CONCATENATED MODULE: ./lib/plan/value-files.js




const value_files_MAX_BYTES = 8 * 1024 * 1024;
const value_files_HINTS = {
    outside: 'Keep it inside the checkout, and name it relative to the manifest.',
    missing: "The path is relative to the manifest's folder; is the file checked out?",
};
async function withValueFiles(job, folders, files, mistakes) {
    const valueMap = [...job.valueMap];
    const read = [];
    for (const { column, file } of job.valueMapFiles) {
        const found = await valueFile(file, folders, files, mistakes);
        if (found === undefined)
            continue;
        valueMap.push({ column, values: found.values });
        read.push(found.file);
    }
    return read.length < job.valueMapFiles.length ? undefined : { job: { ...job, valueMap }, files: read };
}
async function valueFile(path, folders, files, mistakes) {
    const source = await (0,named_file/* findNamedFile */.$)(path, folders, files, value_files_HINTS, mistakes);
    if (source === undefined)
        return undefined;
    const bytes = await (0,file_start/* fileStart */.N)(source.path, files, value_files_MAX_BYTES + 1);
    if (bytes.length > value_files_MAX_BYTES) {
        mistakes.error({
            message: `The file of values "${path.value}" is longer than ${(0,counted/* number */.a)(value_files_MAX_BYTES)} bytes.`,
            hint: 'Is it the right file? It has a row for each value that is replaced.',
            place: path.place,
        });
        return undefined;
    }
    const { readValueFile } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(529)]).then(__webpack_require__.bind(__webpack_require__, 94529));
    const values = readValueFile(bytes, source, mistakes);
    if (values === null)
        return undefined;
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return { values, file: { ...source, size: bytes.length, sha256 } };
}

;// CONCATENATED MODULE: ./lib/plan/spec-file.js



const spec_file_MAX_BYTES = 64 * 1024;
async function readSpecFile(path, folders, files, mistakes) {
    const { sources, defects } = await findSources([path], folders, files);
    mistakes.takeOver(defects);
    const [source] = sources;
    if (source === undefined)
        return undefined;
    if (sources.length > 1) {
        mistakes.error({
            message: `"${path.value}" matches ${(0,counted/* number */.a)(sources.length)} files; a job has one transformation spec.`,
            hint: 'Write its path.',
            place: path.place,
        });
        return undefined;
    }
    const bytes = await (0,file_start/* fileStart */.N)(source.path, files, spec_file_MAX_BYTES);
    const { readTransformationSpec } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(608)]).then(__webpack_require__.bind(__webpack_require__, 61608));
    const { spec, defects: ofSpec } = readTransformationSpec(source, bytes);
    mistakes.takeOver(ofSpec);
    return ofSpec.length > 0 ? undefined : spec;
}

;// CONCATENATED MODULE: ./lib/plan/planned-job.js













async function plannedJob(written, { chosen, file, request, ports, mistakes, references: all }) {
    const folders = { workspace: request.workspace, manifest: (0,external_node_path_.dirname)(file.path) };
    const { columnMap } = written;
    const mapped = columnMap && (await withColumnMap(written, columnMap, folders, ports.files, mistakes));
    if (columnMap !== undefined && mapped === undefined)
        return undefined;
    const withValues = await withValueFiles(mapped?.job ?? written, folders, ports.files, mistakes);
    if (withValues === undefined)
        return undefined;
    const { job } = withValues;
    const sideFiles = [...(mapped?.mapFile === undefined ? [] : [mapped.mapFile]), ...withValues.files];
    const { variables } = request;
    const { query, rowsFrom, transformationSpec } = job;
    if (query !== undefined) {
        const places = new soql_places/* SoqlPlaces */.A(new source_text/* SourceText */.D(file.name, file.text), query.soql);
        return { kind: 'query', job, query, places };
    }
    const spec = transformationSpec && (await readSpecFile(transformationSpec, folders, ports.files, mistakes));
    const withSpec = spec === undefined ? {} : { spec };
    const references = all.referencesOf(job);
    if (rowsFrom !== undefined) {
        const source = rowSource(rowsFrom, { ...job, ...withSpec }, chosen, mistakes);
        return (source && {
            kind: 'rows',
            job,
            source,
            references,
            instant: ports.instant,
            variables,
            ...withSpec,
            sideFiles,
        });
    }
    const unsentColumns = request.unsentColumns?.get(job.id);
    const unsent = unsentColumns === undefined ? {} : { unsentColumns };
    const kind = job.archives !== undefined && job.archives.attachments === undefined ? 'zip' : 'records';
    const { sources, defects } = await findSources(job.files, folders, ports.files, kind);
    mistakes.takeOver(defects);
    const zip = job.archives && (await zipOf(job.archives, folders, ports.files, mistakes));
    const contentType = kind === 'zip' ? (job.contentType?.value ?? 'CSV') : agreedContentType(sources, job, mistakes);
    if (contentType === undefined)
        return undefined;
    const { inspection, defects: ofFiles, sentColumns, } = await (0,job_inspection/* inspectJob */.g_)(sources, { ...job, references, instant: ports.instant, variables, ...withSpec, zip, ...unsent }, job.batch, { ...ports, scratch: `${request.scratchFolder}/${job.id}-` }, contentType);
    mistakes.takeOver(ofFiles.diagnostics, ofFiles.leftOut);
    if (inspection !== undefined)
        return { kind: 'load', job, inspection, ...withSpec, sideFiles };
    return spec === undefined && sentColumns !== undefined ? { kind: 'unsound', job, sentColumns } : undefined;
}
async function zipOf({ attachments }, { manifest, workspace }, files, mistakes) {
    if (attachments === undefined)
        return 'ready';
    const { value, place } = attachments;
    const unread = await files.readFault((0,external_node_path_.join)(manifest, value));
    if (unread !== undefined) {
        mistakes.error({ message: `"${value}" cannot be read: ${unread}.`, hint: named_file/* UNREAD_HINT */.o, place });
        return undefined;
    }
    const real = await files.realPath((0,external_node_path_.join)(manifest, value));
    if (real === undefined || (await files.isFile(real))) {
        mistakes.error({
            message: `There is no folder "${value}".`,
            hint: "Paths are relative to the manifest's folder; is the folder checked out?",
            place,
        });
        return undefined;
    }
    if ((0,ports_paths/* isWithin */.U)(real, (await files.realPath(workspace)) ?? workspace)) {
        const name = (0,ports_paths/* slashed */.d)(workspace, (0,external_node_path_.join)(manifest, value));
        return new zip_attachments/* AttachmentFolder */.U(real, name, files);
    }
    mistakes.error({
        message: `The folder "${value}" lies outside the workspace.`,
        hint: 'Name a folder inside the checkout.',
        place,
    });
    return undefined;
}

;// CONCATENATED MODULE: ./lib/plan/planned-trees.js



class PlannedTrees {
    #staged = [];
    #loads = new Map();
    async stage(tree, { manifest, scratch, workspace }, ports, mistakes) {
        const [{ readTreePlan }, { treeLoads }] = await Promise.all([
            __webpack_require__.e(/* import() */ 126).then(__webpack_require__.bind(__webpack_require__, 32126)),
            __webpack_require__.e(/* import() */ 199).then(__webpack_require__.bind(__webpack_require__, 64199)),
        ]);
        const own = new diagnostic_mistakes/* Mistakes */.So();
        const files = await readTreePlan(tree.treePlan, { workspace, manifest: (0,external_node_path_.dirname)(manifest) }, ports, own);
        if (!own.hasErrors) {
            const loads = await treeLoads(tree, files, `${scratch}/${tree.id}.`, ports, own);
            this.#staged.push(...loads);
            const ids = loads.map(({ job }) => job.id);
            this.#loads.set(tree.id, ids);
        }
        mistakes.takeOver(own.diagnostics, own.leftOut);
    }
    async planned(references, folders, ports, mistakes) {
        const planned = [];
        for (const { job, staged } of this.#staged) {
            const own = this.withLoads(job);
            const unsentColumns = folders.unsent?.get(job.id);
            const mapping = {
                ...{ ...own, references: references.referencesOf(own) },
                ...(unsentColumns === undefined ? {} : { unsentColumns }),
            };
            const { inspection, defects } = await (0,job_inspection/* withoutIds */.Li)({
                mapping,
                ports: { ...ports, scratch: `${folders.scratch}/${job.id}-` },
                removal: (name) => `Take "${name}" out of the records`,
            }, async (one, itsPorts) => {
                const { inspectStaged } = await __webpack_require__.e(/* import() */ 408).then(__webpack_require__.bind(__webpack_require__, 97408));
                return inspectStaged(staged, one, job.batch, itsPorts);
            });
            mistakes.takeOver(defects.diagnostics, defects.leftOut);
            if (inspection !== undefined)
                planned.push({ kind: 'load', job: own, inspection });
        }
        return planned;
    }
    reportTaken(jobs, mistakes) {
        const ids = new Set([...this.#loads.values()].flat().map((id) => id.toLowerCase()));
        for (const { id, place } of jobs) {
            if (!ids.has(id.toLowerCase()))
                continue;
            mistakes.error({
                message: `A load of a tree plan has the id "${id}", too.`,
                hint: 'Loads of a tree plan are called by their job and object: give this job another id.',
                place,
            });
        }
    }
    withLoads(job) {
        const references = job.references.map((reference) => ({
            ...reference,
            jobs: reference.jobs.flatMap(({ place, value }) => (this.#loads.get(value) ?? [value]).map((id) => ({ value: id, place }))),
        }));
        return { ...job, references };
    }
    needsOf({ needs }) {
        return needs.flatMap((need) => this.#loads.get(need) ?? [need]);
    }
}

// EXTERNAL MODULE: ./lib/plan/reference-circles.js
var reference_circles = __webpack_require__(24282);
// EXTERNAL MODULE: ./lib/records/inspection/inspection.js + 11 modules
var inspection_inspection = __webpack_require__(79393);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
// EXTERNAL MODULE: ./lib/records/record/key-table.js
var key_table = __webpack_require__(56156);
;// CONCATENATED MODULE: ./lib/records/references/reference-index.js


const LINE_AT = 0;
const FILE_AT = 4;
const STATE_AT = 8;
const ID_AT = 9;
const SECOND_LINE_AT = ID_AT;
const SECOND_FILE_AT = SECOND_LINE_AT + FILE_AT - LINE_AT;
const KEPT_BYTES = ID_AT + salesforce_id/* ID_BYTES */.Q$;
const FOUND = 1;
const FAILED = 2;
const AMBIGUOUS = 3;
const LEFT_OUT = 4;
const MISSING = { kind: 'missing' };
class ReferenceIndex {
    files = [];
    complete = false;
    lacksKey = false;
    #keys = new key_table/* KeyTable */.a(KEPT_BYTES);
    get isBegun() {
        return this.files.length > 0;
    }
    get size() {
        return this.#keys.size;
    }
    get bytes() {
        return this.#keys.bytes;
    }
    add(key, ids, idStart, file, line) {
        if (key.blank)
            return;
        const { at, isNew, piece } = this.#keys.add(key);
        if (isNew || piece[at + STATE_AT] === LEFT_OUT) {
            notePlace(piece, at, file, line);
            piece[at + STATE_AT] = FOUND;
            for (let index = 0; index < salesforce_id/* ID_BYTES */.Q$; index++)
                piece[at + ID_AT + index] = ids[idStart + index] ?? 0;
        }
        else if (piece[at + STATE_AT] !== FOUND || !hasId(piece, at, ids, idStart)) {
            makeAmbiguous(piece, at, file, line);
        }
    }
    addFailed(key, file, line) {
        if (key.blank)
            return;
        const { at, isNew, piece } = this.#keys.add(key);
        if (isNew || piece[at + STATE_AT] === LEFT_OUT) {
            notePlace(piece, at, file, line);
            piece[at + STATE_AT] = FAILED;
        }
        else
            makeAmbiguous(piece, at, file, line);
    }
    addLeftOut(key, file, line) {
        if (key.blank)
            return;
        const { at, isNew, piece } = this.#keys.add(key);
        if (!isNew)
            return;
        notePlace(piece, at, file, line);
        piece[at + STATE_AT] = LEFT_OUT;
    }
    find(key) {
        const kept = this.#keys.find(key);
        if (kept === undefined)
            return MISSING;
        const { at, entry, piece } = kept;
        const state = piece[at + STATE_AT];
        if (state === FOUND)
            return { kind: 'found', bytes: piece, idStart: at + ID_AT, entry };
        const place = this.#place(piece, at + LINE_AT);
        if (state === FAILED)
            return { kind: 'failed', place };
        if (state === LEFT_OUT)
            return { kind: 'left-out', place };
        return { kind: 'ambiguous', places: [place, this.#place(piece, at + SECOND_LINE_AT)] };
    }
    placeOf(entry) {
        const { at, piece } = this.#keys.at(entry);
        return this.#place(piece, at + LINE_AT);
    }
    #place(piece, at) {
        return `${this.files[piece.readUInt32LE(at + FILE_AT - LINE_AT)] ?? ''}:${piece.readUInt32LE(at)}`;
    }
}
function notePlace(piece, at, file, line) {
    piece.writeUInt32LE(line, at + LINE_AT);
    piece.writeUInt32LE(file, at + FILE_AT);
}
function hasId(piece, at, ids, idStart) {
    for (let index = 0; index < salesforce_id/* ID_BYTES */.Q$; index++) {
        if (piece[at + ID_AT + index] !== ids[idStart + index])
            return false;
    }
    return true;
}
function makeAmbiguous(piece, at, file, line) {
    if (piece[at + STATE_AT] === AMBIGUOUS)
        return;
    piece[at + STATE_AT] = AMBIGUOUS;
    piece.writeUInt32LE(line, at + SECOND_LINE_AT);
    piece.writeUInt32LE(file, at + SECOND_FILE_AT);
}

;// CONCATENATED MODULE: ./lib/plan/reference-plan.js




class ReferencePlan {
    #byJob = new Map();
    referencesOf(job) {
        return job.references.map((reference) => ({
            ...reference,
            parents: reference.jobs.map(({ value }) => ({
                ...{ job: value, index: this.#indexOf(value, reference) },
                isOwn: value === job.id && reference.isOwn,
            })),
        }));
    }
    indexesOf(job, inspection, report) {
        const { files, header } = inspection;
        const file = files[0]?.name ?? '';
        return [...(this.#byJob.get(job.id)?.values() ?? [])].flatMap(({ index, key }) => {
            const missing = (0,inspection_inspection/* isWithoutColumns */.w)(inspection)
                ? []
                : key.filter(({ value }) => !header.columns.includes(value));
            for (const { value, place } of missing) {
                const near = (0,nearest_name/* nearestName */.q)(value, header.columns);
                report({
                    severity: 'error',
                    message: `The files of the job "${job.id}" have no column "${value}", which is to be the key of a reference.`,
                    hint: near === undefined
                        ? 'Column names are compared exactly, case included.'
                        : `Did you mean "${near}"?`,
                    place,
                    related: { message: 'The header row is here.', place: { file, line: header.line } },
                });
            }
            if (missing.length > 0) {
                index.lacksKey = true;
                return [];
            }
            return [{ index, cells: key.map(({ value }) => header.columns.indexOf(value)) }];
        });
    }
    indexesOfQuery(job, { soql }, report) {
        const indexes = [...(this.#byJob.get(job.id)?.values() ?? [])];
        const { columns } = (0,soql_select/* readSelect */.p)(soql.value);
        if (columns === undefined || indexes.length === 0)
            return indexes;
        const isSelected = (wanted) => columns.some((column) => column.toLowerCase() === wanted.toLowerCase());
        for (const { key } of indexes) {
            for (const { value, place } of [
                ...key,
                ...(isSelected('Id') ? [] : key.map((one) => ({ ...one, value: 'Id' }))),
            ]) {
                if (isSelected(value))
                    continue;
                report({
                    severity: 'error',
                    message: `The query does not select "${value}", which references to job "${job.id}" need.`,
                    hint: 'Select the Id and every column of the key.',
                    place,
                    related: { message: 'The query stands here.', place: soql.place },
                });
            }
        }
        return indexes;
    }
    #indexOf(job, { key }) {
        const ofJob = this.#byJob.get(job) ?? new Map();
        this.#byJob.set(job, ofJob);
        const name = JSON.stringify(key.map(({ value }) => value));
        const known = ofJob.get(name) ?? { key, index: new ReferenceIndex() };
        ofJob.set(name, known);
        return known.index;
    }
}

;// CONCATENATED MODULE: ./lib/plan/planning.js












const MAX_DIAGNOSTICS = 1_000;
async function makePlan(request, ports) {
    const mistakes = new diagnostic_mistakes/* Mistakes */.So(MAX_DIAGNOSTICS);
    const file = await readManifestFile(request.workspace, request.manifest, ports.files);
    const isThere = !('message' in file);
    if (!isThere)
        mistakes.error(file);
    const unsound = [];
    const jobs = isThere ? await plannedJobs(file, request, ports, { mistakes, unsound }) : [];
    const { diagnostics, hasErrors, leftOut } = mistakes;
    const sound = (0,plan/* inOrder */.al)(jobs);
    return {
        plan: hasErrors ? undefined : { jobs: sound },
        sound,
        ...(isThere ? { manifest: { name: file.name, sha256: identityOf(file.text, request.variables) } } : {}),
        ...{ unsound, diagnostics, leftOut },
    };
}
function identityOf(text, variables) {
    const isOpen = text.includes('variableColumns');
    const used = (isOpen ? [...variables] : (0,manifest_variables/* namedVariables */.hl)(text, variables)).sort();
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([text, used]))
        .digest('hex');
}
async function plannedJobs(file, request, ports, { mistakes, unsound }) {
    const manifest = await orderedManifest(file, request, ports, mistakes);
    if (manifest === undefined)
        return [];
    const references = new ReferencePlan();
    const { jobs, trees } = chosenJobs(manifest, request.jobs, mistakes);
    reportUnchosenParents(jobs, trees, mistakes);
    const context = { chosen: jobs, file, request, ports, mistakes, references };
    const planned = [];
    const loads = new PlannedTrees();
    const folders = {
        ...{ workspace: request.workspace, manifest: file.path, scratch: request.scratchFolder },
        unsent: request.unsentColumns,
    };
    for (const tree of trees)
        await loads.stage(tree, folders, ports, mistakes);
    planned.push(...(await loads.planned(references, folders, ports, mistakes)));
    loads.reportTaken(jobs, mistakes);
    for (const job of jobs) {
        const one = await plannedJob(loads.withLoads(job), context);
        if (one?.kind === 'unsound')
            unsound.push(one);
        else if (one !== undefined)
            planned.push(one);
    }
    const all = planned.sort(asInManifest).map((one) => {
        const needs = loads.needsOf(one.job);
        return withIndexes({ ...one, job: { ...one.job, needs } }, references, mistakes);
    });
    await reportParentOrder(all, ports.parentLookups, mistakes);
    return all;
}
async function orderedManifest({ name, text }, { jobs: ids, variables }, { mayWait }, mistakes) {
    const source = { text, file: name, variables };
    const chosen = (manifest) => [...(manifest?.jobs ?? []), ...(manifest?.trees ?? []).flatMap(referringObjects)].filter(({ id }) => ids.length === 0 || ids.includes(id));
    const first = readManifest(source);
    const fields = await (0,reference_circles/* referenceFields */.Fb)(chosen(first.manifest), mayWait);
    const { fixed } = fields;
    const { manifest, diagnostics, leftOut } = fixed.size === 0 ? first : readManifest({ ...source, fixed });
    mistakes.takeOver(diagnostics, leftOut);
    return (0,reference_circles/* checkCircles */.UD)(chosen(manifest), fields, mistakes) ? manifest : undefined;
}
function referringObjects({ references, ...tree }) {
    return references.map(({ object, ...reference }) => ({
        ...{ ...tree, object, operation: { value: 'insert', place: tree.place } },
        references: [reference],
    }));
}
function asInManifest({ job: { place: one } }, { job: { place: other } }) {
    return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
function withIndexes(planned, references, mistakes) {
    const report = (defect) => {
        mistakes.error(defect);
    };
    switch (planned.kind) {
        case 'load':
            return { ...planned, indexes: references.indexesOf(planned.job, planned.inspection, report) };
        case 'query':
            return { ...planned, indexes: references.indexesOfQuery(planned.job, planned.query, report) };
        case 'rows':
            return { ...planned, indexes: references.indexesOfQuery(planned.job, planned.source, report) };
    }
}


/***/ }),

/***/ 24282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ referenceFields),
/* harmony export */   Lw: () => (/* binding */ mayNeedSecondPass),
/* harmony export */   UD: () => (/* binding */ checkCircles)
/* harmony export */ });
/* harmony import */ var _diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7076);
/* harmony import */ var _manifest_reference_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91541);


async function referenceFields(jobs, mayWait) {
    const fixed = new Map();
    const unknown = new Set();
    if (!jobs.some(mayNeedSecondPass))
        return { fixed, unknown };
    for (const { id, object, operation, references } of jobs) {
        for (const { field } of references) {
            const may = await mayWait?.(object.value, field.value, operation.value);
            if (may === undefined)
                unknown.add(id);
            else if (!may)
                fixed.set(id, (fixed.get(id) ?? new Set()).add(field.value.toLowerCase()));
        }
    }
    return { fixed, unknown };
}
function checkCircles(jobs, { fixed, unknown }, mistakes) {
    let isSound = true;
    for (const job of jobs) {
        for (const reference of job.references.filter(({ deferred }) => deferred)) {
            if ((0,_manifest_reference_order_js__WEBPACK_IMPORTED_MODULE_1__/* .isFixed */ .z)(job.id, reference, fixed)) {
                isSound = false;
                mistakes.error({ ...unsolvable(job, reference, jobs, fixed), place: reference.field.place });
            }
            else if (unknown.has(job.id))
                warnOf(job, reference, jobs, mistakes);
        }
    }
    return isSound;
}
function mayNeedSecondPass({ references }) {
    return references.some(({ deferred, isOwn }) => deferred || isOwn);
}
function unsolvable({ id }, { field: { value: field }, jobs: parents }, jobs, fixed) {
    const way = parents.map(({ value }) => wayBetween(value, id, jobs, fixed)).find((one) => one !== undefined);
    if (way === undefined) {
        const parent = parents[0]?.value ?? '';
        return {
            message: `The field "${field}" of the job "${id}" is required, or cannot be changed by an update, but "${parent}", to which it refers, needs "${id}".`,
            hint: `Take "${id}" out of what "${parent}" needs, directly or through others.`,
        };
    }
    const fields = [`"${field}" of "${id}"`, ...way.map((step) => `"${step.field}" of "${step.id}"`)];
    return {
        message: `The jobs refer to each other in a circle, and none of its fields can be set later: ${(0,_diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .b)(fields)}. Each is required, or cannot be changed by an update.`,
        hint: 'Make one of the fields a lookup that may be empty and changed, or leave it out and set it by a job of its own.',
    };
}
function wayBetween(from, to, jobs, fixed) {
    const ways = new Map([[from, []]]);
    for (const [id, way] of ways) {
        if (id === to)
            return way;
        const own = jobs.filter((job) => job.id === id).flatMap(({ references }) => references);
        for (const reference of own.filter((one) => (0,_manifest_reference_order_js__WEBPACK_IMPORTED_MODULE_1__/* .isFixed */ .z)(id, one, fixed))) {
            for (const { value: next } of reference.jobs) {
                if (!ways.has(next))
                    ways.set(next, [...way, { id, field: reference.field.value }]);
            }
        }
    }
    return undefined;
}
function warnOf({ id, operation }, { field: { place, value: field }, jobs: parents }, jobs, mistakes) {
    const [first] = parents.filter(({ value }) => value !== id && waitsFor(value, id, jobs));
    if (first === undefined || operation.value === 'update')
        return;
    mistakes.warning({
        message: `"${id}" and "${first.value}" refer to each other, so "${field}" of "${id}" is set when the records of both are there. The org did not say whether the field can wait.`,
        hint: `Where it is required, or cannot be changed by an update, let "${first.value}" stand above "${id}".`,
        place,
    });
}
function waitsFor(from, to, jobs) {
    const reached = new Set([from]);
    for (const id of reached) {
        if (id === to)
            return true;
        for (const need of jobs.find((job) => job.id === id)?.needs ?? [])
            reached.add(need);
    }
    return false;
}


/***/ }),

/***/ 61604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ openAll)
/* harmony export */ });
async function openAll(keys, open) {
    const opened = new Map();
    try {
        for (const key of keys)
            opened.set(key, await open(key));
    }
    catch (error) {
        for (const file of opened.values())
            await file.close(AbortSignal.abort()).catch(() => undefined);
        throw error;
    }
    return opened;
}


/***/ }),

/***/ 67967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ markLength),
/* harmony export */   b: () => (/* binding */ isUtf16)
/* harmony export */ });
function markLength([first, second, third]) {
    return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}
function isUtf16(bytes) {
    const [first, second] = bytes;
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}


/***/ }),

/***/ 67864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ExternalSort)
/* harmony export */ });
/* harmony import */ var _byte_buffer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11269);

const RUN_BYTES = 16 * 1024 * 1024;
const RUN_WINDOW_BYTES = 64 * 1024;
const HEAD_BYTES = 16;
class ExternalSort {
    #path;
    #files;
    #runBytes;
    #entries = new _byte_buffer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteBuffer */ .$();
    #starts = [];
    #runs = [];
    #written = 0;
    constructor(path, files, runBytes = RUN_BYTES) {
        this.#path = path;
        this.#files = files;
        this.#runBytes = runBytes;
    }
    add([first, second, third], bytes) {
        this.#starts.push(this.#entries.length);
        for (const word of [first, second, third, bytes.length])
            this.#entries.appendWord(word);
        this.#entries.append(bytes);
    }
    async drain() {
        if (this.#entries.length >= this.#runBytes)
            await this.#writeRun();
    }
    async visit(visitor, pause = async () => Promise.resolve()) {
        let count = 0;
        for await (const { bytes, key } of this.entries()) {
            if (count++ % ENTRIES_BETWEEN_PAUSES === 0)
                await pause();
            visitor(key, bytes);
        }
    }
    async *entries() {
        if (this.#runs.length === 0) {
            const entries = this.#entries.view();
            for (const start of this.#sortedStarts(entries))
                yield entryAt(entries, start);
            return undefined;
        }
        await this.#writeRun();
        const file = await this.#files.open(this.#path);
        try {
            return yield* merged(this.#runs.map((run) => new Run(file, run)));
        }
        finally {
            await file.close();
        }
    }
    async close() {
        if (this.#runs.length > 0)
            await this.#files.remove(this.#path);
    }
    async #writeRun() {
        if (this.#starts.length === 0)
            return;
        const entries = this.#entries.view();
        const sorted = new _byte_buffer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteBuffer */ .$(entries.length);
        for (const start of this.#sortedStarts(entries)) {
            sorted.append(entries, start, start + HEAD_BYTES + entries.readUInt32BE(start + 12));
        }
        const file = await (this.#runs.length === 0
            ? this.#files.create(this.#path)
            : this.#files.append(this.#path));
        try {
            await file.write(sorted.view());
        }
        finally {
            await file.close();
        }
        this.#runs.push({ offset: this.#written, length: sorted.length });
        this.#written += sorted.length;
        this.#entries.clear();
        this.#starts = [];
    }
    #sortedStarts(entries) {
        return this.#starts.sort((a, b) => compareKeys(entries, a, entries, b));
    }
}
const ENTRIES_BETWEEN_PAUSES = 1_000;
class Run {
    window = Buffer.allocUnsafeSlow(RUN_WINDOW_BYTES);
    at = 0;
    #limit = 0;
    #offset;
    #left;
    #file;
    constructor(file, { offset, length }) {
        this.#file = file;
        this.#offset = offset;
        this.#left = length;
    }
    get #end() {
        const head = this.at + HEAD_BYTES;
        return head > this.#limit ? head : head + this.window.readUInt32BE(this.at + 12);
    }
    get isHeld() {
        return this.#end <= this.#limit;
    }
    get isOver() {
        return this.at >= this.#limit && this.#left === 0;
    }
    advance() {
        this.at = this.#end;
    }
    async fill() {
        while (!this.isHeld && this.#left > 0) {
            const kept = this.#limit - this.at;
            const needed = this.#end - this.at;
            const target = needed > this.window.length ? Buffer.allocUnsafeSlow(needed) : this.window;
            this.window.copy(target, 0, this.at, this.#limit);
            this.window = target;
            const wanted = Math.min(target.length - kept, this.#left);
            const read = await this.#file.read(target.subarray(kept, kept + wanted), this.#offset);
            if (read < wanted)
                throw new Error('A file that was written for sorting is shorter than it was.');
            this.#offset += read;
            this.#left -= read;
            [this.at, this.#limit] = [0, kept + read];
        }
    }
}
async function* merged(runs) {
    const heap = [];
    for (const run of runs) {
        await run.fill();
        heap.push(run);
    }
    for (let index = heap.length >> 1; index >= 0; index--)
        sink(heap, index);
    for (let [least] = heap; least !== undefined; [least] = heap) {
        yield entryAt(least.window, least.at);
        least.advance();
        if (!least.isHeld)
            await least.fill();
        if (least.isOver) {
            const last = heap.pop();
            if (last !== undefined && heap.length > 0)
                heap[0] = last;
        }
        sink(heap, 0);
    }
    return undefined;
}
function sink(heap, from) {
    for (let index = from;;) {
        let least = index;
        for (const child of [2 * index + 1, 2 * index + 2]) {
            const [a, b] = [heap[child], heap[least]];
            if (a !== undefined && b !== undefined && compareKeys(a.window, a.at, b.window, b.at) < 0)
                least = child;
        }
        const [top, other] = [heap[index], heap[least]];
        if (least === index || top === undefined || other === undefined)
            return;
        [heap[index], heap[least]] = [other, top];
        index = least;
    }
}
function compareKeys(a, startA, b, startB) {
    for (let word = 0; word < 12; word += 4) {
        const difference = a.readUInt32BE(startA + word) - b.readUInt32BE(startB + word);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function entryAt(entries, start) {
    const word = (index) => entries.readUInt32BE(start + 4 * index);
    const from = start + HEAD_BYTES;
    return { key: [word(0), word(1), word(2)], bytes: entries.subarray(from, from + word(3)) };
}


/***/ }),

/***/ 99020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QY: () => (/* binding */ hashOfFile),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   y7: () => (/* binding */ HashedFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

class HashedFile {
    size;
    #file;
    #hash;
    constructor(file, withoutHash = false) {
        this.#hash = withoutHash ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        this.#file = file;
        this.size = file.size;
    }
    async read(target, position) {
        const length = await this.#file.read(target, position);
        this.#hash?.update(target.subarray(0, length));
        return length;
    }
    async close() {
        await this.#file.close();
    }
    sha256() {
        return this.#hash?.digest('hex') ?? '';
    }
}
const PIECE_BYTES = 1024 * 1024;
async function hashOf(file, bytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    for (let at = 0; at < bytes;) {
        const read = await file.read(piece.subarray(0, Math.min(piece.length, bytes - at)), at);
        if (read === 0)
            break;
        hash.update(piece.subarray(0, read));
        at += read;
    }
    return hash.digest('hex');
}
async function hashOfFile(path, files) {
    const file = await files.open(path);
    try {
        return await hashOf(file, file.size);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 21944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ SourceChangedError)
/* harmony export */ });
class SourceChangedError extends Error {
    name = 'SourceChangedError';
    constructor(file) {
        super(`${file} was changed while it was being loaded. Nothing of the changed part was sent. ` +
            'Run the load again, and let no other step write to the file meanwhile.');
    }
}


/***/ }),

/***/ 51456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ SourceWindow),
/* harmony export */   n: () => (/* binding */ readPiece)
/* harmony export */ });
/* harmony import */ var _source_changed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21944);

async function readPiece(file, target, position, name) {
    const length = await file.read(target, position);
    if (length < Math.min(target.length, file.size - position))
        throw new _source_changed_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceChangedError */ ._(name);
    return length;
}
const WINDOW_BYTES = 1024 * 1024;
class SourceWindow {
    bytes = Buffer.allocUnsafeSlow(WINDOW_BYTES);
    limit = 0;
    final = false;
    offset = 0;
    #file;
    #name;
    constructor(file, name) {
        this.#file = file;
        this.#name = name;
    }
    async advance(keepFrom) {
        const kept = this.limit - keepFrom;
        if (kept > this.bytes.length / 2) {
            const wider = Buffer.allocUnsafeSlow(this.bytes.length * 2);
            this.bytes.copy(wider, 0, keepFrom, this.limit);
            this.bytes = wider;
        }
        else {
            this.bytes.copyWithin(0, keepFrom, this.limit);
        }
        this.offset += keepFrom;
        const behind = this.bytes.subarray(kept);
        this.limit = kept + (await readPiece(this.#file, behind, this.offset + kept, this.#name));
        this.final = this.offset + this.limit >= this.#file.size;
    }
}


/***/ }),

/***/ 27623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ wholeTextEnd),
/* harmony export */   n: () => (/* binding */ foreignLine)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const NO_ASCII = 0x80;
const LF = 0x0a;
function wholeTextEnd(bytes, from, limit) {
    let end = limit;
    while (end > from && (bytes[end - 1] ?? 0) >= NO_ASCII)
        end--;
    return end;
}
function foreignLine(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return undefined;
    for (let [line, start] = [1, 0];; line++) {
        const end = bytes.indexOf(LF, start);
        if (end < 0 || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, end)))
            return line;
        start = end + 1;
    }
}


/***/ }),

/***/ 73208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   J5: () => (/* binding */ CellRanges),
/* harmony export */   VI: () => (/* binding */ isBlankCell),
/* harmony export */   iL: () => (/* binding */ rawText),
/* harmony export */   rK: () => (/* binding */ csvCell)
/* harmony export */ });
const COMMA = 0x2c;
const QUOTE = 0x22;
class CellRanges {
    count = 0;
    #start = 0;
    #ends = new Int32Array(64);
    split(bytes, start, contentEnd) {
        this.begin(start);
        let at = start;
        for (;;) {
            let quoted = false;
            while (at < contentEnd) {
                const byte = bytes[at];
                if (byte === QUOTE)
                    quoted = !quoted;
                else if (byte === COMMA && !quoted)
                    break;
                at++;
            }
            this.add(at);
            if (at >= contentEnd)
                return;
            at++;
        }
    }
    begin(start) {
        this.#start = start;
        this.count = 0;
    }
    add(end) {
        if (this.count === this.#ends.length)
            this.#ends = widened(this.#ends);
        this.#ends[this.count] = end;
        this.count++;
    }
    start(cell) {
        if (cell === 0)
            return this.#start;
        return cell > 0 && cell < this.count ? (this.#ends[cell - 1] ?? 0) + 1 : 0;
    }
    end(cell) {
        return cell < this.count ? (this.#ends[cell] ?? 0) : 0;
    }
}
function widened(array) {
    const wider = new Int32Array(array.length * 2);
    wider.set(array);
    return wider;
}
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
function rawText(bytes, start, end) {
    return utf8.decode(bytes.subarray(start, end));
}
function cellText(bytes, start, end) {
    if (bytes[start] !== QUOTE)
        return utf8.decode(bytes.subarray(start, end));
    return utf8.decode(bytes.subarray(start + 1, end - 1)).replaceAll('""', '"');
}
function isBlankCell(bytes, start, end) {
    return end === start || (end === start + 2 && bytes[start] === QUOTE);
}
function csvCell(value) {
    return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}


/***/ }),

/***/ 28557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ CsvFormat),
/* harmony export */   u: () => (/* binding */ CsvCells)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73208);
/* harmony import */ var _csv_row_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12500);
/* harmony import */ var _record_record_origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78564);
/* harmony import */ var _record_scanner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50549);
/* harmony import */ var _record_null_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28088);





const LF = 0x0a;
const QUOTE = 0x22;
class CsvFormat {
    contentType = 'CSV';
    frame;
    #scanner = new _record_scanner_js__WEBPACK_IMPORTED_MODULE_2__/* .RecordScanner */ ._();
    constructor(header) {
        this.frame = { open: header, separator: LF, close: undefined };
    }
    cells() {
        return new CsvCells(this.#scanner);
    }
    rowId() {
        return new _csv_row_id_js__WEBPACK_IMPORTED_MODULE_1__/* .CsvRowId */ .a(this.frame.open);
    }
    visit(bytes, segment, hasOrigins, visitor) {
        const scanner = this.#scanner;
        scanner.begin(bytes, 0, bytes.length, true);
        const record = (0,_record_record_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .visitedRecord */ .a)(bytes, segment);
        const { stored } = record;
        while (scanner.next()) {
            stored.start = scanner.start;
            record.start = scanner.start;
            record.contentEnd = scanner.contentEnd;
            record.end = scanner.end;
            if (hasOrigins)
                (0,_record_record_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrigin */ .P)(record);
            if (!scanner.isBlank) {
                if (visitor(record) === false)
                    return false;
                record.ordinal++;
            }
            record.line += scanner.lineEnds;
        }
        return true;
    }
}
class CsvCells {
    #own = new _cells_js__WEBPACK_IMPORTED_MODULE_0__/* .CellRanges */ .J5();
    #scanner;
    #ranges = this.#own;
    #bytes = new Uint8Array(0);
    constructor(scanner) {
        this.#scanner = scanner;
    }
    split(bytes, start, contentEnd) {
        this.#bytes = bytes;
        if (this.#scanner?.isAt(bytes, start, contentEnd) === true) {
            this.#ranges = this.#scanner.cells;
        }
        else {
            this.#ranges = this.#own;
            this.#own.split(bytes, start, contentEnd);
        }
    }
    holds(cell) {
        const [start, end] = [this.#ranges.start(cell), this.#ranges.end(cell)];
        const isQuoted = this.#bytes[start] === QUOTE;
        return (0,_record_null_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .isNullMarker */ .c8)(this.#bytes, isQuoted ? start + 1 : start, isQuoted ? end - 1 : end)
            ? 'null'
            : 'value';
    }
    length(cell) {
        return this.#ranges.end(cell) - this.#ranges.start(cell);
    }
    key(cells, key) {
        key.ofCells(this.#bytes, this.#ranges, cells);
    }
}


/***/ }),

/***/ 12500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ CsvRowId)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73208);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69544);


class CsvRowId {
    #cells = new _cells_js__WEBPACK_IMPORTED_MODULE_0__/* .CellRanges */ .J5();
    #column;
    constructor(header) {
        const { columns } = (0,_header_js__WEBPACK_IMPORTED_MODULE_1__/* .readHeader */ .ay)(header, 0, header.length - 1, 1);
        const column = columns.findIndex((name) => name.toLowerCase() === 'id');
        this.#column = column < 0 ? undefined : column;
    }
    read(bytes, start, contentEnd, id) {
        if (this.#column === undefined) {
            id.ofText('');
            return;
        }
        this.#cells.split(bytes, start, contentEnd);
        id.ofCells(bytes, this.#cells, [this.#column]);
    }
}


/***/ }),

/***/ 69544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ headerDefects),
/* harmony export */   Ml: () => (/* binding */ columnDifference),
/* harmony export */   ay: () => (/* binding */ readHeader),
/* harmony export */   gC: () => (/* binding */ foreignDelimiterLine),
/* harmony export */   qS: () => (/* binding */ delimiterLine),
/* harmony export */   wI: () => (/* binding */ isResultColumn)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63601);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73208);
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50207);
/* harmony import */ var _limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54512);




function isResultColumn(column) {
    return column.toLowerCase().startsWith('sf__');
}
function readHeader(bytes, start, contentEnd, line) {
    const cells = new _cells_js__WEBPACK_IMPORTED_MODULE_0__/* .CellRanges */ .J5();
    cells.split(bytes, start, contentEnd);
    const columns = Array.from({ length: cells.count }, (_, cell) => (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .cellText */ .Ie)(bytes, cells.start(cell), cells.end(cell)));
    return { columns, line, spans: spansOf(bytes, cells) };
}
function spansOf(bytes, cells) {
    const spans = [];
    let start = 1;
    for (let cell = 0; cell < cells.count; cell++) {
        const text = (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .rawText */ .iL)(bytes, cells.start(cell), cells.end(cell));
        if (/[\r\n]/.test(text))
            break;
        const end = start + text.length;
        spans.push({ start, end });
        start = end + 1;
    }
    return spans;
}
function headerDefects(header, file) {
    const { columns, line } = header;
    const place = { file, line };
    const defects = [];
    const defect = (message, hint) => {
        defects.push({ severity: 'error', message, hint, place });
    };
    if (columns.some(isRecordId)) {
        defect('The first line of the file holds the Id of a record, so it is no header row.', 'Put the names of the fields above it, such as "Id".');
        return defects;
    }
    const delimiter = foreignDelimiter(columns);
    if (delimiter !== undefined) {
        defect(`The header row is one column that holds ${delimiter.name}s: the file seems to be separated by ${delimiter.name}s.`, `Set "csv: {delimiter: ${delimiter.name}}", or save the file with other separators.`);
        return defects;
    }
    const seen = new Map();
    for (const [index, column] of columns.entries()) {
        const position = index + 1;
        if (column.trim() === '') {
            defect(`Column ${position} has no name in the header row.`, 'Name it, or remove the column from every row.');
            continue;
        }
        const first = seen.get(column.toLowerCase());
        if (first === undefined)
            seen.set(column.toLowerCase(), position);
        else
            defect(`Columns ${first} and ${position} are both named "${column}" (case does not count).`, 'Give each column a name of its own.');
    }
    const characters = columns.reduce((sum, column) => sum + column.length + 1, -1);
    if (characters > _limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_HEADER_CHARACTERS */ .oB) {
        defect(`The header row has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .a)(characters)} characters; the Bulk API takes at most ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .a)(_limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_HEADER_CHARACTERS */ .oB)}.`, 'Split the file into several with fewer columns.');
    }
    return defects;
}
function isRecordId(column) {
    const text = column.trim();
    return (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isSalesforceId */ .v8)(text) && (/^(?:\d|[a-z]\d)/.test(text) || text.length === 18) && /\d{2}/.test(text);
}
function delimiterLine({ columns }) {
    const text = columns.join(',').trim();
    return /^sep=(.)$/i.exec(text)?.[1];
}
function foreignDelimiterLine(delimiter) {
    const name = FOREIGN_DELIMITERS.find(({ character }) => character === delimiter)?.name ?? delimiter;
    return {
        message: `The first line tells spreadsheet programs that the file is separated by ${JSON.stringify(delimiter)}, which is not what the job says.`,
        hint: `Set "csv: {delimiter: ${JSON.stringify(name)}}".`,
    };
}
const FOREIGN_DELIMITERS = [
    { character: ',', name: 'comma' },
    { character: ';', name: 'semicolon' },
    { character: '\t', name: 'tab' },
    { character: '|', name: 'pipe' },
];
function foreignDelimiter(columns) {
    const [only] = columns;
    if (columns.length !== 1 || only === undefined)
        return undefined;
    return FOREIGN_DELIMITERS.find(({ character }) => only.includes(character));
}
function columnDifference(header, first) {
    const expected = first.header.columns;
    const length = Math.max(expected.length, header.columns.length);
    for (let index = 0; index < length; index++) {
        if (header.columns[index] === expected[index])
            continue;
        const [here, there] = [header.columns[index], expected[index]].map((name) => name === undefined ? 'nothing' : `"${name}"`);
        return {
            message: `The columns differ from those of ${first.file}: column ${index + 1} is ${here ?? ''} here and ${there ?? ''} there.`,
            hint: 'The files of a job must have the same columns in the same order.',
        };
    }
    return undefined;
}


/***/ }),

/***/ 50549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ RecordScanner)
});

;// CONCATENATED MODULE: ./lib/records/bytes/byte-marks-wasm.js
const byteMarksWasm = 'AGFzbQEAAAABBQFgAX8AAwIBAAUDAQABBxECBm1lbW9yeQIABG1hcmsAAAprAWkCAX8BewNAIAH9AAQQIQIgAUEDdv0MAAAAAAAAAAAAAAAAAAAAAEEA/QAEACACQQ/9D/1O/Q79DAECBAgQIECAAAAAAAAAAAAgAkEE/W39Dv1O/ST9ZDsBkIABIAFBEGoiASAASQ0ACws=';

;// CONCATENATED MODULE: ./lib/records/bytes/byte-marks.js

const TABLE_BYTES = 16;
const MOST_BYTES = 16 * 1024;
const LEAST_BYTES = 256;
const BITS_PER_WORD = 32;
const { mark, memory } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(byteMarksWasm, 'base64'))).exports;
const table = new Uint8Array(memory.buffer, 0, TABLE_BYTES);
const input = new Uint8Array(memory.buffer, TABLE_BYTES, MOST_BYTES);
const output = new Int32Array(memory.buffer, TABLE_BYTES + MOST_BYTES, MOST_BYTES / BITS_PER_WORD);
class ByteMarks {
    #table = new Uint8Array(TABLE_BYTES);
    #words = new Int32Array(MOST_BYTES / BITS_PER_WORD + 1);
    #bytes = table;
    #limit = 0;
    #from = 0;
    #end = 0;
    constructor(set) {
        for (const byte of Buffer.from(set)) {
            const low = byte & 0x0f;
            this.#table[low] = (this.#table[low] ?? 0) | (1 << (byte >> 4));
        }
    }
    begin(bytes, start, limit) {
        this.#bytes = bytes;
        this.#limit = limit;
        this.#from = start;
        this.#end = start;
    }
    next(at) {
        for (let from = at;;) {
            if (from >= this.#end && !this.#mark(from))
                return this.#limit;
            const place = from - this.#from;
            let index = place >> 5;
            let word = (this.#words[index] ?? 0) & (-1 << (place & 31));
            while (word === 0)
                word = this.#words[++index] ?? 0;
            const found = this.#from + index * BITS_PER_WORD + 31 - Math.clz32(word & -word);
            if (found < this.#end)
                return found;
            from = found;
        }
    }
    #mark(start) {
        if (start >= this.#limit)
            return false;
        const most = Math.min(Math.max(2 * (this.#end - this.#from), LEAST_BYTES), MOST_BYTES);
        const length = Math.min(this.#limit - start, most);
        table.set(this.#table);
        input.set(this.#bytes.subarray(start, start + length));
        mark(length);
        const last = length >> 5;
        this.#words.set(output.subarray(0, last + 1));
        this.#words[last] = (this.#words[last] ?? 0) | (1 << (length & 31));
        this.#from = start;
        this.#end = start + length;
        return true;
    }
}

// EXTERNAL MODULE: ./lib/records/csv/cells.js
var cells = __webpack_require__(73208);
;// CONCATENATED MODULE: ./lib/records/csv/record-scanner.js


const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
class RecordScanner {
    start = 0;
    end = 0;
    contentEnd = 0;
    cells = new cells/* CellRanges */.J5();
    lineEnds = 0;
    hasNul = false;
    flaw;
    flawLineEnds = 0;
    #marks = new ByteMarks(',"\n\r\0');
    #bytes = new Uint8Array(0);
    #limit = 0;
    #final = false;
    begin(bytes, start, limit, final) {
        this.#bytes = bytes;
        this.#limit = limit;
        this.#final = final;
        this.#marks.begin(bytes, start, limit);
        this.end = start;
    }
    next(start = this.end) {
        const [bytes, limit, cells] = [this.#bytes, this.#limit, this.cells];
        cells.begin(start);
        this.start = start;
        this.lineEnds = 0;
        this.hasNul = false;
        this.flaw = undefined;
        if (start >= limit)
            return false;
        for (let at = start, cellStart = start;;) {
            at = this.#marks.next(at);
            if (at >= limit)
                return this.#final && this.#finish(limit, limit);
            switch (bytes[at]) {
                case COMMA:
                    cells.add(at);
                    at++;
                    cellStart = at;
                    break;
                case LF:
                    this.lineEnds++;
                    return this.#finish(at, at + 1);
                case CR:
                    if (at + 1 >= limit && !this.#final)
                        return false;
                    this.lineEnds++;
                    return this.#finish(at, at + (at + 1 < limit && bytes[at + 1] === LF ? 2 : 1));
                case QUOTE:
                    if (at > cellStart) {
                        this.#flawed('text-before-quote');
                        at++;
                        break;
                    }
                    at = this.#quotedCell(at);
                    if (at < 0)
                        return this.#final && this.#finish(limit, limit);
                    break;
                default:
                    this.hasNul = true;
                    at++;
            }
        }
    }
    get isBlank() {
        return this.contentEnd === this.start;
    }
    isAt(bytes, start, contentEnd) {
        return bytes === this.#bytes && start === this.start && contentEnd === this.contentEnd;
    }
    #finish(contentEnd, end) {
        this.cells.add(contentEnd);
        this.contentEnd = contentEnd;
        this.end = end;
        return true;
    }
    #flawed(flaw) {
        if (this.flaw !== undefined)
            return;
        this.flaw = flaw;
        this.flawLineEnds = this.lineEnds;
    }
    #quotedCell(start) {
        const [bytes, limit, marks] = [this.#bytes, this.#limit, this.#marks];
        const lineEndsBefore = this.lineEnds;
        for (let at = marks.next(start + 1); at < limit; at = marks.next(at + 1)) {
            const byte = bytes[at];
            if (byte === QUOTE) {
                if (at + 1 < limit && bytes[at + 1] === QUOTE)
                    at++;
                else
                    return this.#afterQuote(at + 1);
            }
            else if (byte === LF)
                this.lineEnds++;
            else if (byte === CR) {
                if (at + 1 >= limit || bytes[at + 1] !== LF)
                    this.lineEnds++;
            }
            else if (byte !== COMMA)
                this.hasNul = true;
        }
        this.flaw = 'unclosed-quote';
        this.flawLineEnds = lineEndsBefore;
        return -1;
    }
    #afterQuote(start) {
        let at = start;
        for (; at < this.#limit; at++) {
            const byte = this.#bytes[at];
            if (byte === COMMA || byte === LF || byte === CR)
                break;
            this.#flawed('text-after-quote');
        }
        return at;
    }
}


/***/ }),

/***/ 1440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ RowRewrite)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73208);
/* harmony import */ var _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77843);
/* harmony import */ var _record_null_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28088);



const COMMA = 0x2c;
class RowRewrite {
    #row;
    #suffix;
    #markBlanks;
    #cells = new _cells_js__WEBPACK_IMPORTED_MODULE_0__/* .CellRanges */ .J5();
    #value = new _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyBytes */ .B();
    #rules;
    constructor(row, suffix, markBlanks) {
        this.#row = row;
        this.#suffix = suffix;
        this.#markBlanks = markBlanks;
        this.#rules = row === 'all' ? [] : row.filter((cell) => typeof cell !== 'number');
    }
    append(bytes, start, contentEnd, out) {
        return this.#append(bytes, start, contentEnd, out, 'apply');
    }
    measure(bytes, start, contentEnd, out) {
        this.#append(bytes, start, contentEnd, out, 'measure');
    }
    flaw(bytes, start, contentEnd) {
        this.#cells.split(bytes, start, contentEnd);
        for (const rule of this.#rules) {
            if (rule.flaw === undefined)
                continue;
            this.#value.ofCells(bytes, this.#cells, rule.cells);
            const flaw = rule.flaw(this.#value);
            if (flaw !== undefined)
                return { cell: rule.cells[0] ?? 0, ...flaw };
        }
        return undefined;
    }
    get mayOmit() {
        return this.#rules.some(({ mayOmit }) => mayOmit);
    }
    get mayBeFlawed() {
        return this.#rules.some((rule) => rule.flaw !== undefined);
    }
    #append(bytes, start, contentEnd, out, how) {
        if (this.#row === 'all' && !this.#markBlanks) {
            out.append(bytes, start, contentEnd);
        }
        else {
            this.#cells.split(bytes, start, contentEnd);
            const before = out.length;
            const unsent = this.#appendCells(bytes, out, how);
            if (unsent !== undefined) {
                out.length = before;
                return unsent;
            }
        }
        out.append(this.#suffix);
        return undefined;
    }
    #appendCells(bytes, out, how) {
        const row = this.#row;
        const count = row === 'all' ? this.#cells.count : row.length;
        for (let index = 0; index < count; index++) {
            const cell = row === 'all' ? index : (row[index] ?? 0);
            if (index > 0)
                out.appendByte(COMMA);
            if (typeof cell === 'number') {
                this.#appendCell(bytes, cell, out);
                continue;
            }
            this.#value.ofCells(bytes, this.#cells, cell.cells);
            const change = cell[how](this.#value, out);
            if (change === 'same')
                this.#appendCell(bytes, cell.cells[0] ?? 0, out);
            else if (change === 'blank')
                this.#appendBlank(out);
            else if (change !== 'replaced' && change !== 'none' && change !== 'untouched')
                return change;
        }
        return undefined;
    }
    #appendCell(bytes, cell, out) {
        const [start, end] = [this.#cells.start(cell), this.#cells.end(cell)];
        if (this.#markBlanks && (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlankCell */ .VI)(bytes, start, end))
            out.append(_record_null_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_MARKER_BYTES */ .ZB);
        else
            out.append(bytes, start, end);
    }
    #appendBlank(out) {
        if (this.#markBlanks)
            out.append(_record_null_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_MARKER_BYTES */ .ZB);
    }
}


/***/ }),

/***/ 48385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ BatchCutter)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

class BatchCutter {
    #batches = [];
    #limits;
    #headerBytes;
    #verbatim;
    #batchEnd;
    #segments = [];
    #origin;
    #records = 0;
    #bytes;
    #blankLines = false;
    #blankLinesPending = false;
    #file = 0;
    #start = -1;
    #end = 0;
    #line = 0;
    #ordinal = 0;
    #taken = 0;
    #checksum = 0;
    #checksumEnd = 0;
    constructor(limits, headerBytes, verbatim, end = 'job') {
        this.#batchEnd = end;
        this.#limits = limits;
        this.#headerBytes = headerBytes;
        this.#verbatim = verbatim;
        this.#bytes = headerBytes;
    }
    beginFile(file) {
        this.#file = file;
    }
    fits(sentBytes) {
        return this.#headerBytes + sentBytes <= this.#limits.maxBytes;
    }
    add(window, start, _contentEnd, end, sentBytes, line) {
        if (this.#records >= this.#limits.maxRecords || this.#bytes + sentBytes > this.#limits.maxBytes) {
            this.#cut(window);
        }
        if (this.#start >= 0) {
            this.#blankLines ||= this.#blankLinesPending;
        }
        else {
            this.#start = window.offset + start;
            this.#line = line;
            this.#ordinal = this.#taken;
            this.#checksum = 0;
            this.#checksumEnd = this.#start;
        }
        this.#origin ??= { file: this.#file, line };
        this.#blankLinesPending = false;
        this.#end = window.offset + end;
        this.#records++;
        this.#taken++;
        this.#bytes += sentBytes;
    }
    skipBlankLine() {
        this.#blankLinesPending = true;
    }
    async settle(window, keepFrom) {
        if (this.#start < 0)
            return;
        this.#blankLines ||= this.#blankLinesPending;
        this.#end = window.offset + keepFrom;
        this.#sum(window);
        return Promise.resolve();
    }
    endFile(window) {
        this.#endSegment(window);
        if (this.#batchEnd === 'file' && this.#records > 0)
            this.#endBatch();
    }
    async endJob(sources) {
        if (this.#records > 0)
            this.#endBatch();
        return Promise.resolve({ batches: this.#batches, stored: sources, order: { kind: 'source' } });
    }
    #cut(window) {
        this.#endSegment(window);
        this.#endBatch();
    }
    #endSegment(window) {
        if (this.#start < 0)
            return;
        this.#sum(window);
        this.#segments.push({
            file: this.#file,
            offset: this.#start,
            length: this.#end - this.#start,
            line: this.#line,
            ordinal: this.#ordinal,
            checksum: this.#checksum,
        });
        this.#start = -1;
    }
    #endBatch() {
        this.#batches.push({
            number: this.#batches.length + 1,
            origin: this.#origin ?? { file: this.#file, line: this.#line },
            segments: this.#segments,
            records: this.#records,
            bytes: this.#bytes,
            verbatim: this.#verbatim && !this.#blankLines,
        });
        this.#segments = [];
        this.#origin = undefined;
        this.#records = 0;
        this.#bytes = this.#headerBytes;
        this.#blankLines = false;
    }
    #sum(window) {
        const [from, to] = [this.#checksumEnd - window.offset, this.#end - window.offset];
        this.#checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(window.bytes.subarray(from, to), this.#checksum);
        this.#checksumEnd = this.#end;
    }
}


/***/ }),

/***/ 16956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fk: () => (/* binding */ warnOfDivided),
/* harmony export */   m0: () => (/* binding */ columnValue),
/* harmony export */   r2: () => (/* binding */ GroupCutter)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63601);
/* harmony import */ var _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77843);
/* harmony import */ var _grouped_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74038);
/* harmony import */ var _sorted_records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71951);





const HASH_MASK = 0x7fffffff;
function columnValue(cells, columnOf) {
    if (columnOf === undefined)
        return () => '';
    const value = new _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyBytes */ .B();
    return (bytes, start, contentEnd) => {
        cells.split(bytes, start, contentEnd);
        cells.key([columnOf()], value);
        return value.text;
    };
}
class GroupCutter {
    #parts;
    #records;
    #file = 0;
    constructor(parts) {
        this.#parts = parts;
        this.#records = new _sorted_records_js__WEBPACK_IMPORTED_MODULE_3__/* .SortedRecords */ .u(parts);
    }
    beginFile(file) {
        this.#file = file;
    }
    fits(sentBytes) {
        return this.#parts.headerBytes + sentBytes <= this.#parts.limits.maxBytes;
    }
    add({ bytes }, start, contentEnd, _end, sentBytes, line) {
        const group = this.#groupOf(bytes, start, contentEnd);
        this.#records.add(group, { file: this.#file, line }, bytes.subarray(start, contentEnd), sentBytes);
    }
    skipBlankLine() {
    }
    async settle() {
        await this.#records.drain();
    }
    endFile() {
    }
    async endJob() {
        return this.#records.end();
    }
    #groupOf(bytes, start, contentEnd) {
        const value = this.#parts.valueOf(bytes, start, contentEnd);
        return value === '' ? _grouped_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_GROUP */ .M : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(value) & HASH_MASK;
    }
}
function warnOfDivided(order, { groupBy }, mistakes) {
    if (order.kind !== 'groups' || order.divided === 0 || groupBy === undefined)
        return;
    const { divided: groups } = order;
    mistakes.warning({
        message: `${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(groups, 'value')} of "${groupBy.value}" ${groups === 1 ? 'has' : 'have'} more records than a batch holds: they are divided among several batches.`,
        hint: 'Set "concurrencyMode: Serial" if these batches lock each other out.',
        place: groupBy.place,
    });
}


/***/ }),

/***/ 74038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ NO_GROUP),
/* harmony export */   Z: () => (/* binding */ GroupedBatches)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

const NO_GROUP = 0xffffffff;
class Stretch {
    offset;
    origin;
    ordinal;
    records = 0;
    length = 0;
    sentBytes = 0;
    checksum = 0;
    constructor(offset, origin, ordinal) {
        this.offset = offset;
        this.origin = origin;
        this.ordinal = ordinal;
    }
    add(row, sentBytes) {
        this.records++;
        this.length += row.length;
        this.sentBytes += sentBytes;
        this.checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(row, this.checksum);
    }
}
class GroupedBatches {
    divided = 0;
    #batches = [];
    #limits;
    #headerBytes;
    #offset = 0;
    #records = 0;
    #isDivided = false;
    #group = NO_GROUP;
    #level;
    #whole;
    #before;
    #alone;
    constructor(limits, headerBytes) {
        this.#limits = limits;
        this.#headerBytes = headerBytes;
    }
    add(group, origin, row, sentBytes) {
        if (group !== this.#group || group === NO_GROUP) {
            this.#group = group;
            this.#before = this.#whole === undefined || group === NO_GROUP ? undefined : copyOf(this.#whole);
            this.#alone = undefined;
            this.#isDivided = false;
        }
        if (this.#isFull(this.#whole, sentBytes)) {
            if (this.#before !== undefined) {
                this.#cut(this.#before);
                this.#whole = this.#alone === undefined ? undefined : copyOf(this.#alone);
            }
            this.#before = undefined;
            if (this.#isFull(this.#whole, sentBytes)) {
                this.#cut(this.#whole);
                this.#whole = undefined;
                if (!this.#isDivided && group !== NO_GROUP)
                    this.divided++;
                this.#isDivided = true;
            }
        }
        this.#whole ??= new Stretch(this.#offset, origin, this.#records);
        this.#whole.add(row, sentBytes);
        if (this.#before !== undefined) {
            this.#alone ??= new Stretch(this.#offset, origin, this.#records);
            this.#alone.add(row, sentBytes);
        }
        this.#offset += row.length;
        this.#records++;
    }
    beginLevel(level) {
        this.#cut(this.#whole);
        [this.#whole, this.#before, this.#alone] = [undefined, undefined, undefined];
        this.#group = NO_GROUP;
        this.#level = level;
    }
    end() {
        this.#cut(this.#whole);
        return this.#batches;
    }
    #isFull(stretch, sentBytes) {
        if (stretch === undefined)
            return false;
        const { maxBytes, maxRecords } = this.#limits;
        return stretch.records >= maxRecords || this.#headerBytes + stretch.sentBytes + sentBytes > maxBytes;
    }
    #cut(stretch) {
        if (stretch === undefined)
            return;
        const { checksum, length, offset, ordinal, origin, records, sentBytes } = stretch;
        this.#batches.push({
            number: this.#batches.length + 1,
            origin,
            segments: [{ file: 0, offset, length, line: origin.line, ordinal, checksum }],
            records,
            bytes: this.#headerBytes + sentBytes,
            verbatim: false,
            ...(this.#level === undefined ? {} : { level: this.#level }),
        });
    }
}
function copyOf(stretch) {
    return Object.assign(new Stretch(stretch.offset, stretch.origin, stretch.ordinal), stretch);
}


/***/ }),

/***/ 71951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ SortedRecords)
/* harmony export */ });
/* harmony import */ var _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11269);
/* harmony import */ var _bytes_external_sort_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67864);
/* harmony import */ var _grouped_batches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74038);



const COMMA = 0x2c;
const LF = 0x0a;
const FLUSH_BYTES = 1024 * 1024;
const HEAD_BYTES = 12;
const FILE_AT = 4;
const LINE_AT = 8;
class SortedRecords {
    #parts;
    #sort;
    #entry = new _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteBuffer */ .$();
    #records = 0;
    constructor(parts) {
        this.#parts = parts;
        this.#sort = new _bytes_external_sort_js__WEBPACK_IMPORTED_MODULE_2__/* .ExternalSort */ .A(`${parts.scratch}groups.sort`, parts.files);
    }
    add(group, { file, line }, row, sentBytes) {
        this.#entry.clear();
        for (const word of [sentBytes, file, line])
            this.#entry.appendWord(word);
        this.#entry.append(row);
        this.#sort.add([0, group, this.#records++], this.#entry.view());
        this.#parts.levels?.add(row, 0, row.length);
    }
    async drain() {
        await this.#sort.drain();
    }
    async end() {
        const { files, headerBytes, levels, limits, scratch } = this.#parts;
        if (levels === undefined) {
            const batches = new _grouped_batches_js__WEBPACK_IMPORTED_MODULE_0__/* .GroupedBatches */ .Z(limits, headerBytes);
            return this.#copied(this.#sort, batches, () => undefined);
        }
        const found = levels.levels();
        const circle = new Map(found.circle.map((place) => [place, undefined]));
        const sort = new _bytes_external_sort_js__WEBPACK_IMPORTED_MODULE_2__/* .ExternalSort */ .A(`${scratch}levels.sort`, files);
        let waitingFrom = 0;
        try {
            await this.#sort.visit(([, group, place], entry) => {
                const level = found.levels[place] ?? 0;
                if (level < found.waitingFrom)
                    waitingFrom++;
                if (circle.has(place))
                    circle.set(place, originOf(entry));
                sort.add([level, group, place], entry);
            }, async () => sort.drain());
        }
        finally {
            await this.#sort.close();
        }
        const batches = new _grouped_batches_js__WEBPACK_IMPORTED_MODULE_0__/* .GroupedBatches */ .Z(limits, headerBytes);
        let level = -1;
        const cut = await this.#copied(sort, batches, (next) => {
            if (next !== level)
                batches.beginLevel(next);
            level = next;
        });
        const origins = [...circle.values()].filter((origin) => origin !== undefined);
        const cutLevels = { count: found.count, waitingFrom, circle: origins };
        return { ...cut, levels: cutLevels };
    }
    async #copied(sort, batches, reach) {
        const { files, scratch } = this.#parts;
        const stored = {
            path: `${scratch}groups.csv`,
            name: 'the copy of the records in the order in which they are sent',
        };
        const output = await files.create(stored.path);
        try {
            const rows = new _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteBuffer */ .$(2 * FLUSH_BYTES);
            const flush = async (minimum) => {
                if (rows.length < minimum)
                    return;
                await output.write(rows.view());
                rows.clear();
            };
            await sort.visit(([level, group, place], entry) => {
                reach(level);
                const start = rows.length;
                const origin = originOf(entry);
                for (const number of [origin.file, origin.line, place]) {
                    rows.appendNumber(number);
                    rows.appendByte(COMMA);
                }
                rows.append(entry, HEAD_BYTES);
                rows.appendByte(LF);
                batches.add(group, origin, rows.view().subarray(start), entry.readUInt32BE(0));
            }, async () => flush(FLUSH_BYTES));
            await flush(1);
            const cut = batches.end();
            return {
                ...{ batches: cut, stored: [stored] },
                order: { kind: 'groups', scratch, isSorted: false, divided: batches.divided },
            };
        }
        finally {
            await output.close();
            await sort.close();
        }
    }
}
function originOf(entry) {
    return { file: entry.readUInt32BE(FILE_AT), line: entry.readUInt32BE(LINE_AT) };
}


/***/ }),

/***/ 62441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ BatchSource)
});

// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
;// CONCATENATED MODULE: ./lib/records/bytes/buffer-pool.js

class BufferPool {
    #free = [];
    async lend(capacity, use) {
        const last = this.#free.pop();
        const buffer = last !== undefined && last.capacity >= capacity ? last : new byte_buffer/* ByteBuffer */.$(capacity);
        buffer.clear();
        try {
            return await use(buffer);
        }
        finally {
            this.#free.push(buffer);
        }
    }
}

// EXTERNAL MODULE: ./lib/records/csv/csv-row-id.js
var csv_row_id = __webpack_require__(12500);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/records/record/record-format.js
var record_format = __webpack_require__(31813);
// EXTERNAL MODULE: ./lib/records/zip/binary-fields.js
var binary_fields = __webpack_require__(20807);
;// CONCATENATED MODULE: ./lib/records/inspection/batch-bodies.js
const LF = 0x0a;
const CR = 0x0d;
class BatchBodies {
    #parts;
    #whole = new Set();
    constructor(parts) {
        this.#parts = parts;
    }
    isWhole({ number }) {
        return this.#whole.has(number);
    }
    async lend(batch, use) {
        return this.#parts.buffers.lend(batch.bytes, async (out) => {
            await this.#write(batch, out);
            return use(out.view());
        });
    }
    async #write(batch, out) {
        const { close, open } = this.#parts.frame;
        out.append(open);
        if (!(await this.#appendStretches(batch, out))) {
            out.length = open.length;
            await this.#appendRecords(batch, out);
        }
        if (close !== undefined) {
            out.length--;
            out.append(close);
        }
    }
    async #appendStretches(batch, out) {
        const { buffers, format, records, segments, writer } = this.#parts;
        if (writer !== undefined)
            return false;
        if (batch.verbatim) {
            await segments.each(batch, async ({ length }, read) => {
                const bytes = out.extend(length);
                await read(bytes);
                const last = bytes[length - 1];
                if (last !== LF && last !== CR)
                    out.appendByte(LF);
            });
            return true;
        }
        if (!records.areStoredAsSent || format.appendAll === undefined)
            return false;
        let appended = 0;
        await segments.each(batch, async ({ length }, read) => buffers.lend(length, async (buffer) => {
            const bytes = buffer.extend(length);
            await read(bytes);
            appended += format.appendAll?.(bytes, out) ?? 0;
        }));
        return appended === batch.records;
    }
    async #appendRecords(batch, out) {
        const { frame: { separator }, records, writer, } = this.#parts;
        let omitted = 0;
        const append = (record) => {
            const { bytes, contentEnd, end, start } = record;
            if (writer === undefined)
                out.append(bytes, start, end);
            else if (writer.append(record, out) !== undefined) {
                omitted++;
                return;
            }
            if (writer !== undefined || end === contentEnd)
                out.appendByte(separator);
        };
        await records.visit(batch, append, writer !== undefined);
        if (omitted === 0)
            this.#whole.add(batch.number);
        else
            this.#whole.delete(batch.number);
    }
}

;// CONCATENATED MODULE: ./lib/records/inspection/batch-records.js
class BatchRecords {
    #inspection;
    #segments;
    #buffers;
    constructor(inspection, segments, buffers) {
        this.#inspection = inspection;
        this.#segments = segments;
        this.#buffers = buffers;
    }
    get areStoredAsSent() {
        return !this.#haveOrigins && this.#inspection.change === undefined;
    }
    get #haveOrigins() {
        return this.#inspection.order.kind === 'groups';
    }
    async visit(batch, visitor, splits) {
        const { change, format } = this.#inspection;
        const visit = change === undefined ? visitor : changed(change, visitor);
        let goesOn = true;
        await this.#segments.each(batch, async (segment, read) => this.#buffers.lend(segment.length, async (buffer) => {
            const bytes = buffer.extend(segment.length);
            await read(bytes);
            goesOn &&= format.visit(bytes, segment, this.#haveOrigins, visit, splits);
        }));
    }
}
function changed(change, visitor) {
    return (record) => {
        const { bytes, contentEnd, end, start } = record;
        const made = change.of(bytes, start, contentEnd);
        record.written = { bytes, start, contentEnd, end };
        record.bytes = made.bytes;
        record.start = made.start;
        record.contentEnd = made.contentEnd;
        record.end = made.contentEnd;
        const goesOn = visitor(record);
        record.bytes = bytes;
        record.start = start;
        record.contentEnd = contentEnd;
        record.end = end;
        return goesOn;
    };
}

// EXTERNAL MODULE: ./lib/records/record/cell-rule.js
var cell_rule = __webpack_require__(90431);
;// CONCATENATED MODULE: ./lib/records/inspection/row-writer.js

function rowWriter(inspection, pairing) {
    const { choice, format, levels, projection, records } = inspection;
    const { match, postponed, sent } = projection;
    const header = format.frame.open;
    const later = postponed && { row: postponed, from: levels?.waitingFrom ?? records };
    const mapped = sent && new MappedRows(header, sent, later);
    const rows = pairing === undefined ? mapped : new PairedRows(header, mapped, pairing, match?.id);
    return choice === undefined ? rows : new ChosenRows(header, rows, choice);
}
class MappedRows {
    header;
    mayOmit;
    #row;
    #later;
    constructor(header, row, later) {
        this.header = header;
        this.mayOmit = row.mayOmit;
        this.#row = row;
        this.#later = later;
    }
    append({ bytes, start, contentEnd, ordinal }, out) {
        const row = this.#later !== undefined && ordinal >= this.#later.from ? this.#later.row : this.#row;
        return row.append(bytes, start, contentEnd, out);
    }
}
class ChosenRows {
    header;
    mayOmit = true;
    #rows;
    #choice;
    constructor(header, rows, choice) {
        this.header = header;
        this.#rows = rows;
        this.#choice = choice;
    }
    append(record, out) {
        const { bytes, contentEnd, start } = record.written ?? record;
        if (this.#choice.leavesOut(bytes, start, contentEnd))
            return cell_rule/* LEFT_OUT */.P;
        if (this.#rows !== undefined)
            return this.#rows.append(record, out);
        out.append(record.bytes, record.start, record.contentEnd);
        return undefined;
    }
}
class PairedRows {
    header;
    mayOmit = true;
    #rows;
    #pairing;
    #id;
    constructor(header, rows, pairing, id) {
        this.header = header;
        this.#rows = rows;
        this.#pairing = pairing;
        this.#id = id;
    }
    append(record, out) {
        const omission = this.#pairing.omissionOf(record);
        if (omission !== undefined)
            return omission;
        this.#id?.take(this.#pairing.idOf(record.ordinal));
        if (this.#rows !== undefined)
            return this.#rows.append(record, out);
        out.append(record.bytes, record.start, record.contentEnd);
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/records/inspection/single-record.js

function singleRecord(record, sentBytes) {
    const { file, line, ordinal, stored } = record;
    const source = record.written ?? record;
    const checksum = (0,external_node_zlib_.crc32)(source.bytes.subarray(stored.start, source.end));
    const segment = {
        ...{ file: stored.file, offset: stored.offset + stored.start, length: source.end - stored.start },
        ...{ line, ordinal, checksum },
    };
    return { segment, origin: { file, line }, sentBytes };
}

// EXTERNAL MODULE: ./lib/records/bytes/source-changed.js
var source_changed = __webpack_require__(21944);
;// CONCATENATED MODULE: ./lib/records/inspection/stored-segments.js


class StoredSegments {
    #stored;
    #files;
    constructor(stored, files) {
        this.#stored = stored;
        this.#files = files;
    }
    async each({ segments }, use) {
        let open;
        try {
            for (const segment of segments) {
                const { length, name, path } = this.#sourceOf(segment);
                if (open?.index !== segment.file) {
                    await open?.file.close();
                    open = undefined;
                    open = { index: segment.file, file: await this.#files.open(path) };
                    if (length !== undefined && open.file.size !== length)
                        throw new source_changed/* SourceChangedError */._(name);
                }
                const { file } = open;
                await use(segment, async (target) => {
                    const read = await file.read(target, segment.offset);
                    if (read !== target.length || (0,external_node_zlib_.crc32)(target) !== segment.checksum)
                        throw new source_changed/* SourceChangedError */._(name);
                });
            }
        }
        finally {
            await open?.file.close();
        }
    }
    #sourceOf(segment) {
        const source = this.#stored[segment.file];
        if (source === undefined)
            throw new RangeError(`There is no stored file ${segment.file}.`);
        return source;
    }
}

;// CONCATENATED MODULE: ./lib/records/inspection/batch-source.js











const batch_source_LF = 0x0a;
class BatchSource {
    #inspection;
    #frame;
    contentType;
    #writer;
    #hasOwnRows;
    #records;
    #bodies;
    #row = new byte_buffer/* ByteBuffer */.$(1024);
    constructor(inspection, files, writer, pairing) {
        const { format, stored } = inspection;
        this.#inspection = inspection;
        this.#hasOwnRows = writer !== undefined;
        this.contentType = writer === undefined ? format.contentType : 'CSV';
        this.#frame =
            writer === undefined ? format.frame : { open: writer.header, separator: batch_source_LF, close: undefined };
        this.#writer = writer ?? rowWriter(inspection, pairing);
        const [buffers, segments] = [new BufferPool(), new StoredSegments(stored, files)];
        this.#records = new BatchRecords(inspection, segments, buffers);
        const [frame, records] = [this.#frame, this.#records];
        this.#bodies = new BatchBodies({ frame, format, writer: this.#writer, records, segments, buffers });
    }
    async archiveOf(batch, body) {
        const { packing } = this.#inspection;
        if (this.#hasOwnRows)
            return undefined;
        return packing?.pack(batch, body, async () => this.#filesNamedIn(batch));
    }
    get headerBytes() {
        return (0,record_format/* overheadOf */._)(this.#frame);
    }
    async lendBody(batch, use) {
        return this.#bodies.lend(batch, use);
    }
    get mayOmit() {
        return this.#writer?.mayOmit === true;
    }
    async holdsRows(batch) {
        const writer = this.#writer;
        if (writer?.mayOmit !== true)
            return true;
        let found = false;
        await this.#records.visit(batch, (record) => {
            this.#row.clear();
            found = writer.append(record, this.#row) === undefined;
            return !found;
        });
        return found;
    }
    async visit(batch, visitor) {
        const writer = this.#writer;
        const mayOmit = writer?.mayOmit === true && !this.#bodies.isWhole(batch);
        await this.#records.visit(batch, (record) => {
            if (mayOmit) {
                this.#row.clear();
                record.omission = writer.append(record, this.#row);
            }
            visitor(record);
        });
    }
    async visitIds(batch, visitor) {
        const writer = this.#writer;
        const rowId = this.#hasOwnRows ? new csv_row_id/* CsvRowId */.a(this.#frame.open) : this.#inspection.format.rowId();
        const id = new key_bytes/* KeyBytes */.B();
        await this.#records.visit(batch, (record) => {
            if (writer === undefined) {
                rowId.read(record.bytes, record.start, record.contentEnd, id);
            }
            else {
                this.#row.clear();
                if (writer.append(record, this.#row) !== undefined)
                    return;
                rowId.read(this.#row.view(), 0, this.#row.length, id);
            }
            visitor(id, record);
        });
    }
    async #filesNamedIn(batch) {
        const { format, projection } = this.#inspection;
        const cells = new binary_fields/* FileNames */.lu(format.cells(), projection.binaryColumns);
        const names = new Set();
        await this.visit(batch, ({ bytes, contentEnd, omission, start }) => {
            if (omission !== undefined)
                return;
            for (const cell of cells.of(bytes, start, contentEnd))
                names.add(cell.slice(1));
        });
        return names;
    }
    batchOf(number, records) {
        return {
            number,
            origin: records[0]?.origin ?? { file: 0, line: 1 },
            segments: records.map(({ segment }) => segment),
            records: records.length,
            bytes: records.reduce((sum, { sentBytes }) => sum + sentBytes, this.headerBytes),
            verbatim: this.contentType === 'CSV' && this.#writer === undefined && this.#records.areStoredAsSent,
        };
    }
    single(record) {
        const { contentEnd, end, start } = record;
        if (this.#writer === undefined)
            return singleRecord(record, end - start + (end === contentEnd ? 1 : 0));
        this.#row.clear();
        this.#writer.append(record, this.#row);
        return singleRecord(record, this.#row.length + 1);
    }
}


/***/ }),

/***/ 67903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ filledColumns)
/* harmony export */ });
/* harmony import */ var _batch_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62441);
/* harmony import */ var _record_cell_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90431);
/* harmony import */ var _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77843);



async function filledColumns(inspection, columns, { files, signal }) {
    const [cells, value, source] = [
        inspection.format.cells(),
        new _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyBytes */ .B(),
        new _batch_source_js__WEBPACK_IMPORTED_MODULE_0__/* .BatchSource */ .q(inspection, files),
    ];
    const filled = new Map();
    if (columns.length === 0)
        return filled;
    for (const batch of inspection.batches) {
        signal.throwIfAborted();
        await source.visit(batch, ({ bytes, contentEnd, file, line, omission, start }) => {
            if (omission === _record_cell_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .LEFT_OUT */ .P)
                return;
            cells.split(bytes, start, contentEnd);
            for (const column of columns) {
                if (cells.holds(column) !== 'value')
                    continue;
                cells.key([column], value);
                if (value.blank)
                    continue;
                const known = filled.get(column) ?? { records: 0, file: inspection.files[file]?.name ?? '', line };
                filled.set(column, { ...known, records: known.records + 1 });
            }
        });
    }
    return filled;
}


/***/ }),

/***/ 79393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect),
  w: () => (/* binding */ isWithoutColumns)
});

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/limits/bulk-api-limits.js
var bulk_api_limits = __webpack_require__(54512);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/records/bytes/byte-order.js
var byte_order = __webpack_require__(67967);
// EXTERNAL MODULE: ./lib/records/csv/csv-format.js
var csv_format = __webpack_require__(28557);
// EXTERNAL MODULE: ./lib/records/cutting/group-cutter.js
var group_cutter = __webpack_require__(16956);
// EXTERNAL MODULE: ./lib/records/mapping/own-references.js + 2 modules
var own_references = __webpack_require__(9654);
// EXTERNAL MODULE: ./lib/records/mapping/projection.js + 3 modules
var mapping_projection = __webpack_require__(2343);
;// CONCATENATED MODULE: ./lib/records/csv/quote-flaws.js
const QUOTE_FLAWS = {
    'text-before-quote': {
        message: 'A quote stands after other text in a cell.',
        hint: 'Put the whole cell in quotes and double the quotes inside it; no blank may stand beside them.',
    },
    'text-after-quote': {
        message: 'Text follows the closing quote of a cell.',
        hint: 'Double the quotes inside the cell, and remove blanks after the closing one.',
    },
    'unclosed-quote': {
        message: 'A quote is opened here and never closed.',
        hint: 'Close it, or double it if it belongs to the value.',
    },
};

// EXTERNAL MODULE: ./lib/records/members/line-position.js
var line_position = __webpack_require__(53720);
// EXTERNAL MODULE: ./lib/records/csv/cells.js
var cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/record/null-marker.js
var null_marker = __webpack_require__(28088);
// EXTERNAL MODULE: ./lib/records/inspection/record-doubts.js
var record_doubts = __webpack_require__(77342);
;// CONCATENATED MODULE: ./lib/records/inspection/csv-doubts.js



const QUOTE = 0x22;
const COMMA = 0x2c;
class CsvDoubts {
    #cells = new cells/* CellRanges */.J5();
    #doubts = new record_doubts/* RecordDoubts */.d();
    addFields(fields) {
        for (const { name, source } of fields) {
            const [column] = source.kind === 'column' ? [source.index] : source.kind === 'rule' ? source.cells : [];
            if (column !== undefined)
                this.#doubts.addColumn(column, name);
        }
    }
    see({ bytes, contentEnd, start }, { hasOneCell, projection: { sources } }, file, line) {
        const mayBeBlank = !hasOneCell && (!sources.includes(0) || start === contentEnd || isBlankStart(bytes[start]));
        if (!mayBeBlank && !this.#doubts.hasRivals)
            return;
        this.#cells.split(bytes, start, contentEnd);
        const isFilled = (cell) => !(0,cells/* isBlankCell */.VI)(bytes, this.#cells.start(cell), this.#cells.end(cell));
        if (mayBeBlank && !sources.some(isFilled))
            this.#doubts.seeBlank(file, line);
        this.#doubts.see((cell) => isFilled(cell) && !isNull(bytes, this.#cells.start(cell), this.#cells.end(cell)), file, line);
    }
    report({ found }) {
        this.#doubts.report(found);
    }
}
function isBlankStart(byte) {
    return byte === COMMA || byte === QUOTE;
}
function isNull(bytes, start, end) {
    return (0,cells/* cellText */.Ie)(bytes, start, end) === null_marker/* NULL_MARKER */.re;
}

// EXTERNAL MODULE: ./lib/diagnostic/diagnostic.js
var diagnostic = __webpack_require__(46020);
// EXTERNAL MODULE: ./lib/records/csv/header.js
var csv_header = __webpack_require__(69544);
// EXTERNAL MODULE: ./lib/records/zip/archive-inspection.js + 1 modules
var archive_inspection = __webpack_require__(94427);
// EXTERNAL MODULE: ./lib/records/cutting/batch-cutter.js
var batch_cutter = __webpack_require__(48385);
// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/records/csv/row-rewrite.js
var row_rewrite = __webpack_require__(1440);
;// CONCATENATED MODULE: ./lib/records/mapping/changed-rows.js




class ChangedRows {
    #rewrite;
    #changes;
    #row = new byte_buffer/* ByteBuffer */.$(1024);
    #cells = new cells/* CellRanges */.J5();
    #value = new key_bytes/* KeyBytes */.B();
    constructor(columns, changes) {
        const row = columns.map((column, cell) => {
            const change = changes.get(column);
            return change === undefined ? cell : new ChangedCell(cell, change);
        });
        this.#rewrite = new row_rewrite/* RowRewrite */.h(row, new Uint8Array(0), false);
        this.#changes = columns.flatMap((column, cell) => {
            const change = changes.get(column);
            return change === undefined ? [] : [[cell, change]];
        });
    }
    of(bytes, start, contentEnd) {
        this.#row.clear();
        this.#rewrite.append(bytes, start, contentEnd, this.#row);
        return { bytes: this.#row.view(), start: 0, contentEnd: this.#row.length };
    }
    flaws(bytes, start, contentEnd) {
        this.#cells.split(bytes, start, contentEnd);
        return this.#changes.flatMap(([cell, change]) => {
            this.#value.ofCells(bytes, this.#cells, [cell]);
            const [from, to] = [this.#cells.start(cell), this.#cells.end(cell)];
            return change.mistakes(this.#value.text).map(({ hint, message, text }) => ({
                at: from + Math.max(0, Buffer.from(bytes.subarray(from, to)).indexOf(text)),
                ...{ message, hint },
            }));
        });
    }
}
class ChangedCell {
    cells;
    mayOmit = false;
    #change;
    constructor(cell, change) {
        this.cells = [cell];
        this.#change = change;
    }
    apply(value, out) {
        const { text } = value;
        const changed = this.#change.of(text);
        if (changed === text)
            return 'same';
        if (changed === '')
            return 'none';
        out.appendText((0,cells/* csvCell */.rK)(changed));
        return 'replaced';
    }
    measure(value, out) {
        return this.apply(value, out);
    }
}

// EXTERNAL MODULE: ./lib/records/mapping/row-choice.js
var row_choice = __webpack_require__(94771);
// EXTERNAL MODULE: ./lib/records/mapping/source-values.js
var source_values = __webpack_require__(30197);
// EXTERNAL MODULE: ./lib/records/record/record-change.js
var record_change = __webpack_require__(9110);
// EXTERNAL MODULE: ./lib/records/zip/binary-fields.js
var binary_fields = __webpack_require__(20807);
;// CONCATENATED MODULE: ./lib/records/inspection/csv-layout.js












const csv_layout_COMMA = 0x2c;
function csvLayout(file, header, parts) {
    const { projection, defects } = (0,mapping_projection/* rowProjectionOf */.RJ)(header, file, parts.mapping);
    const rules = sourceRules(header, parts.mapping);
    const { archives } = parts;
    const limits = archives === undefined || archives.isReady
        ? parts.limits
        : (0,archive_inspection/* archiveLimits */.Lp)(parts.limits, projection.binaryColumns.length);
    return {
        ...{ file, header, projection, defects, limits, ...rules },
        cutter: cutterOf({ header, projection, limits, rules }, parts),
        fileNames: new binary_fields/* FileNames */.lu(new csv_format/* CsvCells */.u(), projection.binaryColumns),
        hasOneCell: !defects.some(diagnostic/* isError */.b) && !projection.header.includes(csv_layout_COMMA),
    };
}
function layoutWithoutColumns(file, { limits, mapping }) {
    const header = { columns: [], line: 1, spans: [] };
    const { projection, defects } = (0,mapping_projection/* rowProjectionOf */.RJ)(header, file, mapping);
    return {
        ...{ file, header, projection, defects, limits, hasOneCell: false },
        cutter: new batch_cutter/* BatchCutter */.s(limits, projection.header.length, true),
        fileNames: new binary_fields/* FileNames */.lu(new csv_format/* CsvCells */.u(), []),
    };
}
function sourceRules({ columns }, mapping) {
    const { where = [] } = mapping;
    const changes = (0,source_values/* valueChanges */.B)(mapping);
    const cellOf = (column) => {
        const cell = columns.indexOf(column);
        return () => cell;
    };
    return {
        choice: where.length === 0 ? undefined : new row_choice/* RowChoice */.K(new csv_format/* CsvCells */.u(), where, cellOf),
        change: changes.size === 0 ? undefined : new ChangedRows(columns, changes),
    };
}
function cutterOf({ header: { columns }, limits, projection, rules: { change, choice } }, { archives, mapping, ports }) {
    const { groupColumn, header, links, own, sent } = projection;
    if (archives?.isReady === true)
        return archives.cutter(header.length);
    const headerBytes = Math.max(header.length, links?.header.length ?? 0);
    if (groupColumn === undefined && own.length === 0)
        return new batch_cutter/* BatchCutter */.s(limits, headerBytes, (sent ?? change ?? choice) === undefined);
    const cells = change === undefined ? new csv_format/* CsvCells */.u() : new record_change/* ChangedCells */.a(new csv_format/* CsvCells */.u(), change);
    return new group_cutter/* GroupCutter */.r2({
        ...{ ...ports, limits, headerBytes },
        valueOf: (0,group_cutter/* columnValue */.m0)(cells, groupColumn === undefined ? undefined : () => groupColumn),
        levels: (0,own_references/* levelFinder */.xK)(own.map((field) => ({ ...field, parent: () => field.cell.cells })), cells, (0,own_references/* headerColumns */.hF)(columns, mapping)),
    });
}

;// CONCATENATED MODULE: ./lib/records/inspection/csv-columns.js






class CsvColumns {
    #parts;
    #mistakes;
    #layout;
    constructor(parts, mistakes) {
        this.#parts = parts;
        this.#mistakes = mistakes;
    }
    get layout() {
        return this.#layout;
    }
    get sentColumns() {
        if (this.#layout === undefined || this.#layout.defects.some(diagnostic/* isError */.b))
            return undefined;
        const { file, header, projection } = this.#layout;
        return { place: { file, line: header.line }, fields: projection.fields, isWhole: true };
    }
    layoutOf([first]) {
        if (this.#layout !== undefined)
            return this.#layout;
        if (first === undefined || this.#mistakes.found.hasErrors)
            return undefined;
        return layoutWithoutColumns(first.name, this.#parts);
    }
    take({ bytes }, { cells: { count }, contentEnd, start }, line) {
        if (count > bulk_api_limits/* MAX_RECORD_FIELDS */.hm) {
            this.#mistakes.report(line, `The header row names ${(0,counted/* number */.a)(count)} columns; the Bulk API takes at most ${(0,counted/* number */.a)(bulk_api_limits/* MAX_RECORD_FIELDS */.hm)}.`, 'Split the file into several with fewer columns.');
            return undefined;
        }
        const header = (0,csv_header/* readHeader */.ay)(bytes, start, contentEnd, line);
        const delimiter = (0,csv_header/* delimiterLine */.qS)(header);
        if (delimiter === ',')
            return 'delimiter';
        const difference = delimiter === undefined
            ? this.#layout && (0,csv_header/* columnDifference */.Ml)(header, this.#layout)
            : (0,csv_header/* foreignDelimiterLine */.gC)(delimiter);
        if (difference !== undefined) {
            this.#mistakes.report(header.line, difference.message, difference.hint ?? '');
            return undefined;
        }
        if (this.#layout === undefined && !this.#settle(header))
            return undefined;
        return header;
    }
    #settle(header) {
        const { file, found } = this.#mistakes;
        const ownDefects = (0,csv_header/* headerDefects */.Cr)(header, file);
        ownDefects.forEach((defect) => found.error(defect));
        if (ownDefects.length > 0)
            return false;
        const layout = csvLayout(file, header, this.#parts);
        this.#layout = layout;
        found.takeOver(layout.defects);
        if (this.#parts.archives?.isReady === true && layout.projection.sent !== undefined) {
            const { hint, message } = archive_inspection/* CHANGES_IN_READY_ARCHIVE */.fp;
            this.#mistakes.report(header.line, message, hint);
        }
        return true;
    }
}

// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
// EXTERNAL MODULE: ./lib/records/record/record-lengths.js
var record_lengths = __webpack_require__(11845);
;// CONCATENATED MODULE: ./lib/records/inspection/csv-sizes.js





class CsvSizes {
    #archives;
    #mistakes;
    #row = new byte_buffer/* ByteBuffer */.$();
    #cells = new cells/* CellRanges */.J5();
    #attachedBytes = 0;
    constructor(archives, mistakes) {
        this.#archives = archives;
        this.#mistakes = mistakes;
    }
    get haveAttachments() {
        return this.#archives !== undefined;
    }
    async weigh({ bytes, contentEnd, start }, layout, line) {
        const weight = await this.#archives?.weigh(layout.fileNames.of(bytes, start, contentEnd));
        this.#attachedBytes = weight?.bytes ?? 0;
        for (const { hint, message } of weight?.faults ?? [])
            this.#mistakes.report(line, message, hint);
    }
    check(record, end, layout, line) {
        const { bytes, contentEnd, start } = record;
        const { links, sent } = layout.projection;
        let sentBytes = end - start + this.#attachedBytes;
        if (sent !== undefined) {
            this.#row.clear();
            sent.measure(bytes, start, contentEnd, this.#row);
            sentBytes = this.#row.length + 1 + this.#attachedBytes;
        }
        if (layout.hasOneCell && this.#isSentBlank(record, sent !== undefined)) {
            this.#mistakes.report(line, 'The only cell that would be sent of this record is blank; the Bulk API takes it for a blank line and skips it.', 'Give it a value, or remove the record.');
        }
        if (sent?.mayBeFlawed === true)
            this.#checkValues(record, layout, line);
        if (links !== undefined) {
            this.#row.clear();
            links.row.measure(bytes, start, contentEnd, this.#row);
            sentBytes = Math.max(sentBytes, salesforce_id/* ID_BYTES */.Q$ + 1 + this.#row.length + 1);
        }
        if (contentEnd - start > bulk_api_limits/* MAX_CELL_CHARACTERS */.D0)
            this.#checkLengths(record, line);
        return sentBytes;
    }
    #checkValues({ bytes, contentEnd, start }, { header, projection }, line) {
        const flaw = projection.sent?.flaw(bytes, start, contentEnd);
        if (flaw === undefined)
            return;
        const column = header.columns[flaw.cell] ?? '';
        this.#mistakes.report(line, `Column "${column}" of the record that starts here ${flaw.message}.`, flaw.hint);
    }
    #isSentBlank({ bytes, contentEnd, start }, isRewritten) {
        return isRewritten
            ? (0,cells/* isBlankCell */.VI)(this.#row.view(), 0, this.#row.length)
            : (0,cells/* isBlankCell */.VI)(bytes, start, contentEnd);
    }
    #checkLengths({ bytes, contentEnd, start }, line) {
        this.#cells.split(bytes, start, contentEnd);
        const lengths = new record_lengths/* RecordLengths */.v();
        for (let cell = 0; cell < this.#cells.count; cell++) {
            lengths.add(`Cell ${cell + 1}`, (0,cells/* cellText */.Ie)(bytes, this.#cells.start(cell), this.#cells.end(cell)).length);
        }
        for (const { hint, message } of lengths.defects())
            this.#mistakes.report(line, message, hint);
    }
}

// EXTERNAL MODULE: ./lib/records/inspection/source-mistakes.js + 1 modules
var source_mistakes = __webpack_require__(79241);
// EXTERNAL MODULE: ./lib/records/inspection/record-tally.js
var record_tally = __webpack_require__(22099);
// EXTERNAL MODULE: ./lib/records/csv/record-scanner.js + 2 modules
var record_scanner = __webpack_require__(50549);
;// CONCATENATED MODULE: ./lib/records/inspection/csv-inspector.js
















const LF = 0x0a;
class CsvInspector {
    #mistakes = new source_mistakes/* SourceMistakes */.h();
    #parts;
    #scanner = new record_scanner/* RecordScanner */._();
    #columns;
    #sizes;
    #doubts = new CsvDoubts();
    #delimiter;
    #record = {
        ...{ bytes: new Uint8Array(0), start: 0, contentEnd: 0 },
    };
    #records = 0;
    #file = -1;
    #unchosen = 0;
    #foreign = new record_tally/* RecordTally */.Q();
    #withNul = new record_tally/* RecordTally */.Q();
    #line = 1;
    constructor(parts) {
        this.#parts = parts;
        this.#columns = new CsvColumns(parts, this.#mistakes);
        this.#sizes = new CsvSizes(parts.archives, this.#mistakes);
        this.#delimiter = (parts.mapping.csv?.delimiter ?? ',') === ',' ? 'comma' : 'delimiter';
    }
    get defects() {
        return this.#mistakes.found;
    }
    get sentColumns() {
        return this.#columns.sentColumns;
    }
    async finish(files) {
        const { archives, mapping } = this.#parts;
        const layout = this.#columns.layoutOf(files);
        if (layout === undefined)
            return undefined;
        const { change, choice, projection, cutter, header } = layout;
        this.#doubts.report(this.#mistakes);
        if (this.defects.hasErrors)
            return undefined;
        const cut = await cutter.endJob(archives?.stored ?? files);
        (0,group_cutter/* warnOfDivided */.fk)(cut.order, mapping, this.defects);
        if ((0,own_references/* refuseCircle */.Lj)(cut.levels, mapping.references ?? [], files, this.defects))
            return undefined;
        const [records, unchosen] = [this.#records, this.#unchosen];
        const format = new csv_format/* CsvFormat */.K(projection.header);
        const packing = archives?.packing();
        return {
            ...{ change, choice, files, header, format, packing, records, unchosen, ...cut },
            projection: (0,mapping_projection/* settled */.gu)(projection, mapping, { ...cut, records }),
        };
    }
    async inspectFile(source, window, signal) {
        this.#foreign = new record_tally/* RecordTally */.Q();
        this.#withNul = new record_tally/* RecordTally */.Q();
        const records = await this.#inspect(source, window, signal);
        const notUtf8 = {
            message: 'The record that starts here is not UTF-8.',
            hint: 'Save the file as UTF-8, or name its encoding, such as "csv: {encoding: windows-1252}".',
        };
        const withNul = {
            message: 'The record that starts here holds a NUL byte.',
            hint: 'Remove it. If the file is UTF-16, set "csv: {encoding: utf-16le}".',
        };
        (0,record_tally/* reportOnce */.S)(this.#foreign, notUtf8, this.defects);
        (0,record_tally/* reportOnce */.S)(this.#withNul, withNul, this.defects);
        return records;
    }
    async #inspect(source, window, signal) {
        this.#mistakes.file = source.name;
        this.#file++;
        this.#line = 1;
        let header;
        let records = 0;
        await window.advance(0);
        const scanner = this.#scanner;
        for (let start = (0,byte_order/* markLength */.I)(window.bytes.subarray(0, window.limit));; start = 0) {
            signal.throwIfAborted();
            const checkedEnd = window.bytes.subarray(0, window.limit).lastIndexOf(LF) + 1;
            const clean = (0,external_node_buffer_.isUtf8)(window.bytes.subarray(start, Math.max(start, checkedEnd)));
            scanner.begin(window.bytes, start, window.limit, window.final);
            while (scanner.next()) {
                const { end } = scanner;
                if (scanner.isBlank) {
                    this.#columns.layout?.cutter.skipBlankLine();
                }
                else {
                    const encoded = (clean && end <= checkedEnd) || (0,external_node_buffer_.isUtf8)(window.bytes.subarray(scanner.start, end));
                    if (!this.#isWellFormed(encoded))
                        return records;
                    if (header === undefined) {
                        const first = this.#takeHeader(window);
                        if (first === undefined)
                            return records;
                        if (first !== 'delimiter')
                            header = first;
                        this.#columns.layout?.cutter.beginFile(this.#file);
                    }
                    else if (this.#columns.layout !== undefined) {
                        const { layout } = this.#columns;
                        const record = this.#recordIn(window, layout);
                        if (record !== undefined) {
                            if (this.#sizes.haveAttachments)
                                await this.#sizes.weigh(record, layout, this.#line);
                            this.#takeRecord(window, record, layout);
                        }
                        records++;
                    }
                }
                this.#line += scanner.lineEnds;
            }
            if (scanner.end >= window.limit && window.final)
                break;
            if (window.limit - scanner.end > bulk_api_limits/* MAX_BATCH_BYTES */.Uo) {
                this.#mistakes.report(this.#line, `The record that starts here is longer than ${(0,counted/* number */.a)(bulk_api_limits/* MAX_BATCH_BYTES */.Uo)} bytes, more than a batch can hold.`, 'Perhaps a quote is opened and not closed. The rest of the file was not checked.');
                return records;
            }
            await this.#columns.layout?.cutter.settle(window, scanner.end);
            await window.advance(scanner.end);
        }
        this.#columns.layout?.cutter.endFile(window);
        if (records === 0 && this.#parts.mapping.emptyFiles !== 'allow')
            this.#reportEmpty(header);
        this.#records += records;
        return records;
    }
    #reportEmpty(header) {
        const [message, what] = header === undefined
            ? ['The file is empty.', 'a header row and records']
            : ['The file has a header row and no records.', 'records'];
        const hint = `Give it ${what}, leave it out, or write "emptyFiles: allow".`;
        this.#mistakes.report(header?.line ?? 1, message, hint);
    }
    #isWellFormed(encoded) {
        const { flaw, flawLineEnds, hasNul } = this.#scanner;
        if (!encoded)
            this.#foreign.add(this.#mistakes.file, this.#line);
        if (hasNul)
            this.#withNul.add(this.#mistakes.file, this.#line);
        if (flaw === undefined)
            return true;
        this.#mistakes.report(this.#line + flawLineEnds, QUOTE_FLAWS[flaw].message, `${QUOTE_FLAWS[flaw].hint} The rest of the file was not checked.`);
        return false;
    }
    #takeHeader(window) {
        const isFirst = this.#columns.layout === undefined;
        const header = this.#columns.take(window, this.#scanner, this.#line);
        const { layout } = this.#columns;
        if (isFirst && layout !== undefined && this.#parts.mapping.spec === undefined)
            this.#doubts.addFields(layout.projection.fields);
        return header;
    }
    #recordIn(window, layout) {
        const { cells: { count }, contentEnd, end, start, } = this.#scanner;
        const { bytes } = window;
        const expected = layout.header.columns.length;
        if (count !== expected) {
            this.#mistakes.report(this.#line, `The record that starts here has ${(0,counted/* counted */.h)(count, 'cell')}; the header row has ${expected}.`, count > expected
                ? `Perhaps a value with a ${this.#delimiter} is not in quotes.`
                : `Add the missing ${this.#delimiter}s.`);
            return undefined;
        }
        if (layout.choice?.leavesOut(bytes, start, contentEnd) === true) {
            this.#unchosen++;
            const readBytes = Math.min(end - start, layout.limits.maxBytes >> 1);
            layout.cutter.add(window, start, contentEnd, end, readBytes, this.#line);
            return undefined;
        }
        const { change } = layout;
        if (change === undefined)
            return this.#plainRecord(bytes, start, contentEnd);
        for (const { at, hint, message } of change.flaws(bytes, start, contentEnd)) {
            this.#mistakes.report(this.#line + (0,line_position/* lineEndsIn */.W)(bytes, start, at), message, hint, (0,line_position/* columnOf */.u)(window, at));
        }
        return change.of(bytes, start, contentEnd);
    }
    #plainRecord(bytes, start, contentEnd) {
        const record = this.#record;
        record.bytes = bytes;
        record.start = start;
        record.contentEnd = contentEnd;
        return record;
    }
    #takeRecord(window, record, layout) {
        const { bytes, contentEnd } = record;
        const { contentEnd: sourceContentEnd, end, start: sourceStart } = this.#scanner;
        this.#doubts.see(record, layout, this.#mistakes.file, this.#line);
        const hasLineEnd = bytes === window.bytes && end > contentEnd;
        const sentBytes = this.#sizes.check(record, hasLineEnd ? end : contentEnd + 1, layout, this.#line);
        if (!layout.cutter.fits(sentBytes)) {
            this.#mistakes.report(this.#line, `The record that starts here takes ${(0,counted/* number */.a)(sentBytes)} bytes, too many for a batch of at most ${(0,counted/* number */.a)(layout.limits.maxBytes)} bytes with its header row.`, `Raise "batch.maxBytes" (at most ${bulk_api_limits/* MAX_BATCH_BYTES */.Uo}), or shorten the record.`);
            return;
        }
        layout.cutter.add(window, sourceStart, sourceContentEnd, end, sentBytes, this.#line);
    }
}

// EXTERNAL MODULE: ./lib/records/bytes/hashed-file.js
var hashed_file = __webpack_require__(99020);
// EXTERNAL MODULE: ./lib/records/mapping/mapping.js + 1 modules
var mapping_mapping = __webpack_require__(99090);
// EXTERNAL MODULE: ./lib/records/bytes/source-file.js
var source_file = __webpack_require__(51456);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/records/csv/comma-rewrite.js
const MAX_HELD_CHARACTERS = 10_000_000;
class CommaRewrite {
    #delimiter;
    #cellEnd;
    #state = 'cell-start';
    #held = '';
    constructor(delimiter) {
        this.#delimiter = delimiter;
        this.#cellEnd = new RegExp(`[\\r\\n\\u{${(delimiter.codePointAt(0) ?? 0).toString(16)}}]`, 'gu');
    }
    rewrite(text) {
        let out = '';
        let at = 0;
        while (at < text.length) {
            switch (this.#state) {
                case 'cell-start':
                    this.#state = text[at] === '"' ? 'quoted' : 'plain';
                    if (this.#state === 'quoted')
                        [out, at] = [`${out}"`, at + 1];
                    break;
                case 'plain': {
                    const end = this.#endOfCell(text, at);
                    this.#held += text.slice(at, end);
                    at = end;
                    if (end < text.length || this.#held.length > MAX_HELD_CHARACTERS)
                        out += this.end();
                    if (end < text.length)
                        [out, at] = this.#separate(text, at, out);
                    break;
                }
                case 'quoted': {
                    const end = text.indexOf('"', at) + 1 || text.length;
                    if (text[end - 1] === '"')
                        this.#state = 'quote-seen';
                    out += text.slice(at, end);
                    at = end;
                    break;
                }
                case 'quote-seen':
                    [out, at] = this.#afterQuote(text, at, out);
            }
        }
        return out;
    }
    end() {
        const cell = this.#held;
        this.#held = '';
        if (!cell.includes(','))
            return cell;
        return cell.includes('"') ? cell.replaceAll(',', '?') : `"${cell}"`;
    }
    #endOfCell(text, at) {
        this.#cellEnd.lastIndex = at;
        return this.#cellEnd.exec(text)?.index ?? text.length;
    }
    #separate(text, at, out) {
        this.#state = 'cell-start';
        if (text.startsWith(this.#delimiter, at))
            return [`${out},`, at + this.#delimiter.length];
        return [out + text.charAt(at), at + 1];
    }
    #afterQuote(text, at, out) {
        if (text[at] === '"') {
            this.#state = 'quoted';
            return [`${out}"`, at + 1];
        }
        if (this.#endOfCell(text, at) === at)
            return this.#separate(text, at, out);
        this.#state = 'plain';
        return [`${out}?`, at];
    }
}

;// CONCATENATED MODULE: ./lib/records/csv/transcription.js




const PIECE_BYTES = 256 * 1024;
const UTF_8 = 'utf-8';
const PLAIN_CSV = { delimiter: ',', encoding: UTF_8 };
async function transcribe(source, dialect, ports) {
    const file = await ports.files.open(source.path);
    try {
        const encoding = (await markedEncoding(file)) ?? new external_node_util_.TextDecoder(dialect.encoding).encoding;
        if (encoding === PLAIN_CSV.encoding && dialect.delimiter === PLAIN_CSV.delimiter)
            return undefined;
        const path = `${ports.scratch}copy.csv`;
        const hashed = new hashed_file/* HashedFile */.y7(file);
        const copy = await ports.files.create(path);
        try {
            const malformedFrom = await copyTexts({ file: hashed, name: source.name }, copy, { ...dialect, encoding }, ports.signal);
            if (malformedFrom === undefined)
                return { ...source, path, size: file.size, sha256: hashed.sha256() };
            return malformed(source, encoding, await lineOfMalformed(file, encoding, malformedFrom));
        }
        finally {
            await copy.close();
        }
    }
    finally {
        await file.close();
    }
}
async function markedEncoding(file) {
    const start = Buffer.alloc(3);
    const length = await file.read(start, 0);
    const mark = start.toString('hex', 0, length);
    if (mark.startsWith('fffe'))
        return 'utf-16le';
    if (mark.startsWith('feff'))
        return 'utf-16be';
    return mark === 'efbbbf' ? UTF_8 : undefined;
}
async function copyTexts({ file, name }, copy, { delimiter, encoding }, signal) {
    const decoder = new external_node_util_.TextDecoder(encoding, { fatal: true });
    const commas = delimiter === ',' ? undefined : new CommaRewrite(delimiter);
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let offset = 0;; offset += PIECE_BYTES) {
        signal.throwIfAborted();
        const length = await (0,source_file/* readPiece */.n)(file, piece, offset, name);
        const stream = offset + length < file.size;
        const text = decoded(decoder, piece.subarray(0, length), stream);
        if (text === undefined)
            return offset;
        await copy.write(Buffer.from(commas?.rewrite(text) ?? text));
        if (!stream)
            break;
    }
    await copy.write(Buffer.from(commas?.end() ?? ''));
    return undefined;
}
function decoded(decoder, bytes, stream) {
    try {
        return decoder.decode(bytes, { stream });
    }
    catch {
        return undefined;
    }
}
async function lineOfMalformed(file, encoding, pieceOffset) {
    const decoder = new external_node_util_.TextDecoder(encoding, { fatal: true });
    const piece = Buffer.alloc(PIECE_BYTES);
    let line = 1;
    let afterCarriageReturn = false;
    const count = (text) => {
        for (const character of text) {
            if (character === '\r' || (character === '\n' && !afterCarriageReturn))
                line++;
            afterCarriageReturn = character === '\r';
        }
    };
    for (let offset = 0; offset < pieceOffset; offset += PIECE_BYTES) {
        await file.read(piece, offset);
        count(decoder.decode(piece, { stream: true }));
    }
    const length = await file.read(piece, pieceOffset);
    for (let at = 0; at < length; at++) {
        const text = decoded(decoder, piece.subarray(at, at + 1), true);
        if (text === undefined)
            break;
        count(text);
    }
    return line;
}
function malformed({ name }, encoding, line) {
    return {
        message: `This line holds bytes that ${encoding} does not have.`,
        hint: 'Name the encoding in which the file was saved with "csv: {encoding}", or save it as UTF-8. The rest of the file was not checked.',
        place: { file: name, line },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/records/zip/zip-limits.js
var zip_limits = __webpack_require__(79006);
;// CONCATENATED MODULE: ./lib/records/zip/ready-archive.js


async function readReadyArchive(zip) {
    const { unzipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 51306));
    try {
        const entries = [];
        unzipSync(zip, {
            filter: (entry) => {
                entries.push(entry);
                return false;
            },
        });
        const fault = excess(entries);
        if (fault !== undefined)
            return fault;
        const unpacked = unzipSync(zip);
        for (const { name, originalSize } of entries) {
            if (!name.endsWith('/') && unpacked[name]?.length !== originalSize)
                return damaged(`"${name}" is cut`);
        }
        const request = unpacked[zip_limits/* REQUEST_NAME */._e];
        if (request === undefined)
            return withoutRequest(entries);
        return { request, attachments: new Entries(new Set(entries.map(({ name }) => name))) };
    }
    catch (error) {
        return damaged(error instanceof Error ? error.message : String(error));
    }
}
function tooLarge(size) {
    return {
        message: `The archive has ${(0,counted/* number */.a)(size)} bytes; the Bulk API takes at most ${(0,counted/* number */.a)(zip_limits/* MAX_PACKED_BYTES */.af)}.`,
        hint: 'Divide it into several, each with its own request.txt.',
    };
}
class Entries {
    #names;
    constructor(names) {
        this.#names = names;
    }
    async sizeOf(name) {
        if (this.#names.has(name) && !name.endsWith('/'))
            return Promise.resolve(0);
        return Promise.resolve({
            message: 'The archive does not hold the file that the record names.',
            hint: 'Paths are relative to the root of the archive; upper and lower case count.',
        });
    }
}
function excess(entries) {
    const hint = 'Divide it into several, each with its own request.txt.';
    const files = entries.filter(({ name }) => !name.endsWith('/'));
    if (files.length > zip_limits/* MAX_FILES */.BE) {
        return {
            message: `The archive has ${(0,counted/* number */.a)(files.length)} files; the Bulk API takes at most ${(0,counted/* number */.a)(zip_limits/* MAX_FILES */.BE)}.`,
            hint,
        };
    }
    const bytes = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (bytes > zip_limits/* MAX_UNPACKED_BYTES */.Tx) {
        return {
            message: `The archive has ${(0,counted/* number */.a)(bytes)} bytes when it is unpacked; the Bulk API takes at most ${(0,counted/* number */.a)(zip_limits/* MAX_UNPACKED_BYTES */.Tx)}.`,
            hint,
        };
    }
    const long = files.map(({ name }) => Buffer.byteLength(name)).find((length) => length > zip_limits/* MAX_NAME_BYTES */.pg);
    if (long === undefined)
        return undefined;
    return {
        message: `The name of a file has ${(0,counted/* number */.a)(long)} bytes; the Bulk API takes at most ${(0,counted/* number */.a)(zip_limits/* MAX_NAME_BYTES */.pg)}.`,
        hint: 'Give it a shorter name.',
    };
}
function withoutRequest(entries) {
    const nested = entries.find(({ name }) => name.endsWith(`/${zip_limits/* REQUEST_NAME */._e}`))?.name;
    return {
        message: `The archive has no ${zip_limits/* REQUEST_NAME */._e} at its root.`,
        hint: nested === undefined
            ? 'Put the rows into it under this name.'
            : `It has "${nested}": pack what is in the folder, not the folder itself.`,
    };
}
function damaged(reason) {
    return { message: `The archive cannot be read: ${reason}.`, hint: 'Make it anew.' };
}

;// CONCATENATED MODULE: ./lib/records/zip/archive-source.js





async function openArchive(source, { files, scratch }) {
    const place = { file: source.name };
    const file = await files.open(source.path);
    let bytes;
    try {
        if (file.size > zip_limits/* MAX_PACKED_BYTES */.af)
            return { ...tooLarge(file.size), place };
        bytes = Buffer.alloc(file.size);
        await (0,source_file/* readPiece */.n)(file, bytes, 0, source.name);
    }
    finally {
        await file.close();
    }
    const reading = await readReadyArchive(bytes);
    if ('message' in reading)
        return { ...reading, place };
    if ((0,byte_order/* markLength */.I)(reading.request) > 0) {
        return {
            message: 'The request.txt of the archive begins with a byte order mark, which the service takes for text.',
            hint: 'Save it as UTF-8 without one.',
            place,
        };
    }
    const rows = { path: `${scratch}request.csv`, name: source.name };
    const copy = await files.create(rows.path);
    try {
        await copy.write(reading.request);
    }
    finally {
        await copy.close();
    }
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return { archive: { ...source, size: bytes.length, sha256 }, rows, attachments: reading.attachments };
}

;// CONCATENATED MODULE: ./lib/records/inspection/inspection.js










function isWithoutColumns({ header, records }) {
    return records === 0 && header.columns.length === 0;
}
async function inspect(sources, asked, limits, ports, contentType = 'CSV') {
    const mapping = (0,mapping_mapping/* withPairedId */.vn)(asked);
    const archives = mapping.zip && new archive_inspection/* ArchiveInspection */.$2(mapping.zip, ports.files);
    const inspector = await inspectorFor(contentType, { mapping, limits, ports, archives });
    const dialect = (contentType === 'CSV' ? mapping.csv : undefined) ?? PLAIN_CSV;
    if (archives?.isReady === false)
        inspector.defects.takeOver((0,binary_fields/* constantFiles */.WO)(mapping.values));
    const inspected = [];
    for (const [index, source] of sources.entries()) {
        const ofFile = { ...ports, scratch: `${ports.scratch}${index}-` };
        const file = archives?.isReady === true
            ? await inspectArchive(source, archives, inspector, ofFile)
            : await inspectFile(source, dialect, inspector, ofFile);
        if (file !== undefined)
            inspected.push(file);
    }
    const inspection = await inspector.finish(inspected);
    return { inspection, defects: inspector.defects, sentColumns: inspector.sentColumns };
}
async function inspectorFor(contentType, parts) {
    if (contentType === 'CSV')
        return new CsvInspector(parts);
    const { MemberInspector } = await __webpack_require__.e(/* import() */ 59).then(__webpack_require__.bind(__webpack_require__, 50059));
    return new MemberInspector(contentType, parts);
}
async function inspectFile(source, dialect, inspector, ports) {
    const copy = await transcribe(source, dialect, ports);
    if (copy !== undefined && 'message' in copy) {
        inspector.defects.error(copy);
        return undefined;
    }
    const opened = await ports.files.open((copy ?? source).path);
    const file = new hashed_file/* HashedFile */.y7(opened, ports.withoutHashes);
    try {
        await inspector.inspectFile(copy ?? source, new source_file/* SourceWindow */.W(file, source.name), ports.signal);
    }
    finally {
        await file.close();
    }
    return copy ?? { ...source, size: file.size, length: file.size, sha256: file.sha256() };
}
async function inspectArchive(source, archives, inspector, { files, scratch, signal }) {
    const archive = await openArchive(source, { files, scratch });
    if ('message' in archive) {
        inspector.defects.error(archive);
        return undefined;
    }
    archives.take(archive);
    const rows = await files.open(archive.rows.path);
    let records;
    try {
        records = await inspector.inspectFile(archive.rows, new source_file/* SourceWindow */.W(rows, source.name), signal);
    }
    finally {
        await rows.close();
    }
    if (records > bulk_api_limits/* MAX_BATCH_RECORDS */.nk) {
        inspector.defects.error({
            message: `The archive has ${(0,counted/* number */.a)(records)} records; a batch has at most ${(0,counted/* number */.a)(bulk_api_limits/* MAX_BATCH_RECORDS */.nk)}.`,
            hint: 'Divide it into several, each with its own request.txt.',
            place: { file: source.name },
        });
    }
    return archive.archive;
}


/***/ }),

/***/ 77342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ RecordDoubts)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63601);
/* harmony import */ var _references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _references_parent_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(172);
/* harmony import */ var _record_tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22099);




const DROP_HINT = 'A record has one parent in a field. Drop one of the two under "columns" with "~".';
class RecordDoubts {
    #rivals = [];
    #fields = new Map();
    #blank = new _record_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .RecordTally */ .Q();
    addColumn(column, name) {
        const field = (0,_references_parent_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .filledField */ .Tk)(name).toLowerCase();
        const others = this.#fields.get(field) ?? [];
        for (const other of others) {
            if ((0,_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(other.name, name))
                continue;
            this.#rivals.push({
                columns: [other.column, column],
                names: [other.name, name],
                records: new _record_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .RecordTally */ .Q(),
            });
        }
        this.#fields.set(field, [...others, { column, name }]);
    }
    get hasRivals() {
        return this.#rivals.length > 0;
    }
    see(isFilled, file, line) {
        for (const { columns, records } of this.#rivals)
            if (columns.every(isFilled))
                records.add(file, line);
    }
    seeBlank(file, line) {
        this.#blank.add(file, line);
    }
    report(mistakes, hint = DROP_HINT) {
        for (const { names, records } of this.#rivals) {
            if (records.place === undefined)
                continue;
            const lookup = (0,_references_parent_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .filledField */ .Tk)(names[0]);
            mistakes.error({
                message: `The lookup "${lookup}" is filled twice in ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(records.count, 'record')}, by "${names[0]}" and by "${names[1]}": ${records.text}.`,
                hint,
                place: records.place,
            });
        }
        if (this.#blank.place === undefined || mistakes.hasErrors)
            return;
        mistakes.warning({
            message: `No value would be sent of ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(this.#blank.count, 'record')}: ${this.#blank.text}.`,
            hint: 'A spreadsheet leaves such rows behind. Remove them, unless empty records are meant.',
            place: this.#blank.place,
        });
    }
}


/***/ }),

/***/ 22099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ RecordTally),
/* harmony export */   S: () => (/* binding */ reportOnce)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63601);

const SAMPLES = 5;
class RecordTally {
    count = 0;
    #places = [];
    add(file, line) {
        this.count++;
        if (this.#places.length < SAMPLES)
            this.#places.push({ file, line });
    }
    get place() {
        return this.#places[0];
    }
    get text() {
        const more = this.count - this.#places.length;
        return `${this.#places.map(({ file, line }) => `${file}:${line}`).join(', ')}${more > 0 ? ` and ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(more)} more` : ''}`;
    }
}
function reportOnce({ count, place }, mistake, mistakes) {
    if (place === undefined)
        return;
    const others = count > 1 ? ` The same is true of ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(count - 1)} more of the file.` : '';
    mistakes.errorOfFile({ ...mistake, message: `${mistake.message}${others}`, place });
}


/***/ }),

/***/ 79241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ SourceMistakes)
});

// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var mistakes = __webpack_require__(73042);
;// CONCATENATED MODULE: ./lib/records/inspection/inspector.js
const MAX_DEFECTS_PER_JOB = 100;

;// CONCATENATED MODULE: ./lib/records/inspection/source-mistakes.js


class SourceMistakes {
    found = new mistakes/* Mistakes */.So(MAX_DEFECTS_PER_JOB);
    file = '';
    report(line, message, hint, column) {
        const place = { file: this.file, line, ...(column !== undefined && { column }) };
        if (this.found.hasRoom)
            this.found.error({ message, hint, place });
        else
            this.found.miss();
    }
}


/***/ }),

/***/ 61574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ fieldsByColumn),
/* harmony export */   d: () => (/* binding */ mappedColumns)
/* harmony export */ });
function mappedColumns(columns, header, place) {
    const lowerCase = (text) => text.toLowerCase();
    const named = new Set(columns.map(({ column }) => lowerCase(column.value)));
    const spelling = new Map(header.columns.map((column) => [lowerCase(column), column]));
    const found = columns.map(({ column, field }) => ({
        column: { ...column, value: spelling.get(lowerCase(column.value)) ?? column.value },
        field,
    }));
    const others = header.columns.filter((column) => !named.has(lowerCase(column)));
    return [...found, ...others.map((value) => ({ column: { value, place }, field: 'drop' }))];
}
function fieldsByColumn(columns) {
    const fields = new Map();
    for (const { column, field } of columns) {
        const known = fields.get(column.value);
        if (known === undefined)
            fields.set(column.value, [field]);
        else
            known.push(field);
    }
    return fields;
}


/***/ }),

/***/ 99090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vS: () => (/* binding */ FIELD_PATH),
  CI: () => (/* binding */ holdsKeysAlone),
  Kk: () => (/* binding */ keyField),
  ek: () => (/* binding */ sendsIdAlone),
  f1: () => (/* binding */ servingPairing),
  vn: () => (/* binding */ withPairedId)
});

// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
;// CONCATENATED MODULE: ./lib/records/record/pairing.js

const PLACEHOLDER = Buffer.alloc(salesforce_id/* ID_BYTES */.Q$, 'x');
class PairedId {
    cells = [];
    mayOmit = true;
    #id;
    take(id) {
        this.#id = id;
    }
    measure(_value, out) {
        out.append(PLACEHOLDER);
        return 'replaced';
    }
    apply(_value, out) {
        if (this.#id === undefined)
            return 'none';
        out.append(this.#id.bytes, this.#id.start, this.#id.start + salesforce_id/* ID_BYTES */.Q$);
        return 'replaced';
    }
}

// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/records/references/parent-lookup.js
var parent_lookup = __webpack_require__(172);
;// CONCATENATED MODULE: ./lib/records/mapping/mapping.js



function withPairedId(mapping) {
    return mapping.match === undefined ? mapping : { ...mapping, pairedId: new PairedId() };
}
const FIELD_PATH = /^(?:[A-Za-z]\w*:)?[A-Za-z]\w*(?:\.[A-Za-z]\w*)?$/;
function holdsKeysAlone({ references = [] }, column) {
    if (FIELD_PATH.test(column))
        return false;
    return references.some((one) => (0,field_reference/* namedKeyColumns */._m)(one)?.some(({ value }) => value === column));
}
function sendsIdAlone({ match, operation: { value: operation }, rowsFrom, spec }) {
    const isFound = match !== undefined || (rowsFrom !== undefined && spec === undefined);
    return isFound && (operation === 'delete' || operation === 'hardDelete');
}
function keyField({ externalIdFieldName }) {
    return externalIdFieldName?.value ?? 'Id';
}
function servingPairing({ match, references = [], values }) {
    const given = [...references.map(({ field }) => field.value), ...values.map(({ field }) => field.value)];
    const parents = (match?.fields ?? []).filter(({ value }) => value.includes('.') && given.some((field) => (0,field_reference/* isSameField */.VO)(field, (0,parent_lookup/* filledField */.Tk)(value))));
    return (field) => parents.some(({ value }) => (0,field_reference/* isSameField */.VO)(value, field));
}


/***/ }),

/***/ 9654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hF: () => (/* binding */ headerColumns),
  xK: () => (/* binding */ levelFinder),
  Lj: () => (/* binding */ refuseCircle)
});

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __webpack_require__(7076);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/records/record/key-table.js
var key_table = __webpack_require__(56156);
;// CONCATENATED MODULE: ./lib/records/references/parent-graph.js
const MAX_LEVELS = 500;
const NONE = 0xffffffff;
function levelsOf(graph, maxLevels = MAX_LEVELS) {
    const levels = new Uint32Array(graph.records).fill(NONE);
    const fixed = graph.references.filter(({ isFixed }) => isFixed);
    const mayWait = fixed.length < graph.references.length;
    const first = placeRecords(graph, graph.references, levels, {
        from: 0,
        end: mayWait ? maxLevels : Infinity,
    });
    if (first.placed === graph.records) {
        return { levels, count: first.count, waitingFrom: first.count, circle: [] };
    }
    const second = placeRecords(graph, fixed, levels, { from: first.count, end: Infinity });
    const isWhole = first.placed + second.placed === graph.records;
    return {
        ...{ levels, count: second.count, waitingFrom: first.count },
        circle: isWhole ? [] : circleIn(graph, fixed, levels),
    };
}
function placeRecords({ keys, records }, references, levels, { from, end }) {
    const missing = keys.map(({ count }) => new Uint32Array(count + 1));
    const waiting = new WaitingRecords(references, keys, records);
    const next = new Uint32Array(records);
    let [found, placed, count] = [0, 0, from];
    const isOpen = (record) => levels[record] === NONE;
    for (const [key, { ofRecords }] of keys.entries()) {
        const counts = missing[key] ?? new Uint32Array(0);
        for (let record = 0; record < records; record++) {
            const number = ofRecords[record] ?? 0;
            if (number > 0 && isOpen(record))
                counts[number] = (counts[number] ?? 0) + 1;
        }
    }
    const unsettled = new Uint8Array(records);
    const least = new Uint32Array(records);
    for (let record = 0; record < records; record++) {
        if (!isOpen(record))
            continue;
        for (const [index, { key, ofRecords }] of references.entries()) {
            const number = ofRecords[record] ?? 0;
            if ((missing[key]?.[number] ?? 0) === 0)
                continue;
            waiting.add(index, number, record);
            unsettled[record] = (unsettled[record] ?? 0) + 1;
        }
        least[record] = from;
        if (unsettled[record] === 0)
            next[found++] = record;
    }
    for (let at = 0; at < found; at++) {
        const record = next[at] ?? 0;
        const level = least[record] ?? 0;
        if (level >= end)
            continue;
        levels[record] = level;
        placed++;
        count = Math.max(count, level + 1);
        for (const [key, { ofRecords }] of keys.entries()) {
            const number = ofRecords[record] ?? 0;
            const left = missing[key];
            if (number === 0 || left === undefined)
                continue;
            left[number] = (left[number] ?? 0) - 1;
            if (left[number] > 0)
                continue;
            waiting.each(key, number, (child) => {
                unsettled[child] = (unsettled[child] ?? 0) - 1;
                if (unsettled[child] > 0)
                    return;
                least[child] = level + 1;
                next[found++] = child;
            });
        }
    }
    return { placed, count };
}
class WaitingRecords {
    #references;
    #first;
    #behind;
    constructor(references, keys, records) {
        this.#references = references;
        this.#first = references.map(({ key }) => new Uint32Array((keys[key]?.count ?? 0) + 1));
        this.#behind = references.map(() => new Uint32Array(records));
    }
    add(reference, number, record) {
        const [first, behind] = [this.#first[reference], this.#behind[reference]];
        if (first === undefined || behind === undefined)
            return;
        behind[record] = first[number] ?? 0;
        first[number] = record + 1;
    }
    each(key, number, visit) {
        for (const [index, reference] of this.#references.entries()) {
            if (reference.key !== key)
                continue;
            for (let at = this.#first[index]?.[number] ?? 0; at > 0; at = this.#behind[index]?.[at - 1] ?? 0) {
                visit(at - 1);
            }
        }
    }
}
function circleIn({ keys, records }, fixed, levels) {
    const holders = keys.map(({ count, ofRecords }) => {
        const holder = new Uint32Array(count + 1);
        for (let record = 0; record < records; record++) {
            if (levels[record] === NONE)
                holder[ofRecords[record] ?? 0] = record + 1;
        }
        return holder;
    });
    const way = new Map();
    let record = levels.indexOf(NONE);
    while (!way.has(record)) {
        way.set(record, way.size);
        const parents = fixed.map(({ key, ofRecords }) => {
            const number = ofRecords[record] ?? 0;
            return number === 0 ? 0 : (holders[key]?.[number] ?? 0);
        });
        record = (parents.find((parent) => parent > 0) ?? 0) - 1;
    }
    return [...way.keys()].slice(way.get(record));
}

;// CONCATENATED MODULE: ./lib/records/references/record-levels.js



const KEPT_BYTES = 4;
class RecordLevels {
    #cells;
    #references;
    #keys = [];
    #key = new key_bytes/* KeyBytes */.B();
    #records = 0;
    constructor(cells, references) {
        this.#cells = cells;
        const names = [];
        this.#references = references.map((reference) => {
            let index = names.indexOf(reference.keyName);
            if (index < 0) {
                index = names.push(reference.keyName) - 1;
                this.#keys.push({ columns: reference.key, table: new key_table/* KeyTable */.a(KEPT_BYTES), own: new Words() });
            }
            return { ...reference, index, parents: new Words() };
        });
    }
    add(bytes, start, contentEnd) {
        this.#cells.split(bytes, start, contentEnd);
        this.#records++;
        for (const { columns, own, table } of this.#keys) {
            this.#cells.key(columns(), this.#key);
            own.push(numberOf(this.#key, table));
        }
        for (const { index, parent, parents, rule } of this.#references) {
            this.#cells.key(parent(), this.#key);
            const key = rule.keyIn(this.#key);
            const table = this.#keys[index]?.table;
            parents.push(key === undefined || table === undefined ? 0 : numberOf(key, table));
        }
    }
    levels() {
        return levelsOf({
            records: this.#records,
            keys: this.#keys.map(({ own, table }) => ({ count: table.size, ofRecords: own.view() })),
            references: this.#references.map(({ index, isFixed, parents }) => ({
                ...{ key: index, isFixed },
                ofRecords: parents.view(),
            })),
        });
    }
}
function numberOf(key, table) {
    if (key.blank)
        return 0;
    const { at, isNew, piece } = table.add(key);
    if (isNew)
        piece.writeUInt32LE(table.size, at);
    return piece.readUInt32LE(at);
}
class Words {
    #words = new Uint32Array(1024);
    #count = 0;
    push(word) {
        if (this.#count === this.#words.length) {
            const wider = new Uint32Array(this.#words.length * 2);
            wider.set(this.#words);
            this.#words = wider;
        }
        this.#words[this.#count++] = word;
    }
    view() {
        return this.#words.subarray(0, this.#count);
    }
}

;// CONCATENATED MODULE: ./lib/records/mapping/own-references.js



function levelFinder(own, cells, columnsOf) {
    if (own.length === 0)
        return undefined;
    return new RecordLevels(cells, own.map(({ cell: rule, parent, reference: { isFixed, key } }) => {
        const names = key.map(({ value }) => value);
        return { ...{ isFixed, parent, rule }, key: columnsOf(names), keyName: JSON.stringify(names) };
    }));
}
function headerColumns(columns, { rowsFrom }) {
    const written = (name) => (rowsFrom === undefined ? name : name.toLowerCase());
    return (names) => {
        const indexes = names.map((name) => columns.findIndex((column) => written(column) === written(name)));
        return () => indexes;
    };
}
const SHOWN_RECORDS = 5;
function refuseCircle(levels, references, files, mistakes) {
    const [first, ...others] = references.filter(({ isFixed, isOwn }) => isOwn && isFixed);
    if (levels === undefined || levels.circle.length === 0 || first === undefined)
        return false;
    const places = levels.circle.map(({ file, line }) => `${files[file]?.name ?? ''}:${line}`);
    const more = places.length - SHOWN_RECORDS;
    const shown = [...places.slice(0, SHOWN_RECORDS), ...(more > 0 ? [`${(0,counted/* counted */.h)(more, 'record')} more`] : [])];
    const fields = (0,word_list/* allOf */.b)([first, ...others].map(({ field }) => `"${field.value}"`));
    mistakes.error({
        message: places.length === 1
            ? `The record at ${shown[0] ?? ''} refers to itself by ${fields}, which is required, or cannot be changed by an update.`
            : `Records refer to each other in a circle by ${fields}, which is required, or cannot be changed by an update: ${(0,word_list/* allOf */.b)(shown)}.`,
        hint: 'Leave the key of one of them blank, or refer by a field that may be empty and changed.',
        place: first.field.place,
    });
    return true;
}


/***/ }),

/***/ 2343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YV: () => (/* binding */ FILLERS),
  AF: () => (/* binding */ linkHeader),
  HJ: () => (/* binding */ projectionOf),
  RJ: () => (/* binding */ rowProjectionOf),
  gu: () => (/* binding */ settled)
});

// EXTERNAL MODULE: ./lib/records/csv/cells.js
var csv_cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/mapping/column-map.js
var column_map = __webpack_require__(61574);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/records/mapping/mapping.js + 1 modules
var mapping_mapping = __webpack_require__(99090);
// EXTERNAL MODULE: ./lib/diagnostic/nearest-name.js + 1 modules
var nearest_name = __webpack_require__(30947);
// EXTERNAL MODULE: ./lib/records/references/parent-lookup.js
var parent_lookup = __webpack_require__(172);
// EXTERNAL MODULE: ./lib/records/csv/header.js
var csv_header = __webpack_require__(69544);
// EXTERNAL MODULE: ./lib/records/mapping/relative-date-rule.js
var relative_date_rule = __webpack_require__(50599);
;// CONCATENATED MODULE: ./lib/records/mapping/target.js





function keptColumns(header, headerPlace, mapping) {
    const idAlone = (0,mapping_mapping/* sendsIdAlone */.ek)(mapping);
    const servesPairing = (0,mapping_mapping/* servingPairing */.f1)(mapping);
    const rules = (0,column_map/* fieldsByColumn */.L)(mapping.columns);
    const source = [];
    const fields = [];
    for (const [index, column] of header.columns.entries()) {
        if ((0,csv_header/* isResultColumn */.wI)(column))
            continue;
        source.push(index);
        if (mapping.unsentColumns?.has(column) === true)
            continue;
        if (!rules.has(column) && (0,mapping_mapping/* holdsKeysAlone */.CI)(mapping, column))
            continue;
        const place = columnPlace(headerPlace, header, index);
        const filled = rules.get(column) ?? [{ value: column, place }];
        for (const field of filled) {
            if (field === 'drop' || (idAlone && field.value.toLowerCase() !== 'id'))
                continue;
            if (servesPairing(field.value))
                continue;
            fields.push({ name: field.value, origin: `column "${column}"`, place: field.place, cell: index });
        }
    }
    return { fields, source };
}
function columnPlace(header, { places, spans }, index) {
    const own = places?.[index];
    if (own !== undefined)
        return own;
    const span = spans[index];
    return span === undefined ? header : { ...header, column: span.start, endColumn: span.end };
}
function withRelativeDates(fields, mapping) {
    const { relativeDates = [], instant = 0 } = mapping;
    return fields.map((target) => typeof target.cell === 'number' && relativeDates.some(({ value }) => (0,field_reference/* isSameField */.VO)(value, target.name))
        ? { ...target, cell: new relative_date_rule/* RelativeDateRule */.z(target.cell, instant) }
        : target);
}
function withReferences(fields, references, cells) {
    const targets = [...fields];
    const waiting = [];
    const own = [];
    for (const reference of references) {
        const columns = cells.get(reference);
        if (columns === undefined)
            continue;
        const { field } = reference;
        const rule = (0,field_reference/* referenceRule */.aU)(reference, columns);
        const column = targets.findIndex(({ name, cell }) => (0,field_reference/* isSameField */.VO)(name, field.value) && cell === columns[0]);
        const target = { name: field.value, origin: 'the key "references"', place: field.place, cell: rule };
        const replaced = column >= 0 && columns.length === 1 ? 1 : 0;
        const at = replaced === 1 ? column : targets.length;
        targets.splice(at, replaced, ...(reference.deferred ? [] : [target]));
        if (reference.deferred)
            waiting.push(target);
        if (reference.isOwn)
            own.push({ ...target, reference });
    }
    return { targets, waiting, own };
}
function constantTarget({ value, place }) {
    return { name: value, origin: 'the key "values"', place };
}

;// CONCATENATED MODULE: ./lib/records/mapping/match-key.js




function matchProjection(header, headerPlace, mapping) {
    const { match, pairedId } = mapping;
    if (match === undefined || pairedId === undefined)
        return { match: undefined, defects: [] };
    const fields = allFields(header, headerPlace, mapping);
    const defects = [];
    const key = [];
    for (const { place, value: name } of match.fields) {
        const source = sourceOf(name, fields, mapping);
        if (source === 'later')
            defects.push(comesLater(name, place));
        else if (source === undefined)
            defects.push(noColumn(name, place, fields, headerPlace));
        else
            key.push({ name, place, source });
    }
    return { match: { id: pairedId, key }, defects };
}
function allFields(header, headerPlace, mapping) {
    const { blankCells, columns: rules, instant = 0, object, operation, values } = mapping;
    const { references = [], relativeDates = [] } = mapping;
    const all = { blankCells, columns: rules, instant, object, operation, relativeDates, values };
    const { fields } = keptColumns(header, headerPlace, all);
    const { columns } = (0,field_reference/* referenceColumns */.bd)(references, header, headerPlace, fields);
    const { targets } = withReferences(withRelativeDates(fields, all), references, columns);
    return targets;
}
function sourceOf(name, fields, { references = [], values }) {
    if (comesWithLoad(name, references))
        return 'later';
    const constant = values.find(({ field }) => (0,field_reference/* isSameField */.VO)(field.value, name));
    if (constant !== undefined)
        return { kind: 'constant', value: constant.value };
    const field = fields.find((one) => (0,field_reference/* isSameField */.VO)(one.name, name));
    if (field === undefined)
        return undefined;
    const { cell } = field;
    return typeof cell === 'number' ? { kind: 'column', index: cell } : { kind: 'rule', rule: cell };
}
function comesWithLoad(name, references) {
    return references.some(({ deferred, field, isOwn }) => (deferred || isOwn) && (0,field_reference/* isSameField */.VO)(field.value, (0,parent_lookup/* filledField */.Tk)(name)));
}
function comesLater(name, place) {
    return {
        severity: 'error',
        message: `"matchBy" finds records by "${name}", which refers to records that come later.`,
        hint: 'Refer to a job that does not wait for this one, or find the records by other fields.',
        place,
    };
}
function noColumn(name, place, fields, headerPlace) {
    const near = (0,nearest_name/* nearestName */.q)(name, fields.map((field) => field.name));
    return {
        severity: 'error',
        message: `There is no column for "${name}", by which "matchBy" finds the org's records.`,
        hint: near === undefined ? 'Add the column, or map one to it under "columns".' : `Did you mean "${near}"?`,
        place,
        related: { message: 'The names of the columns are here.', place: headerPlace },
    };
}

// EXTERNAL MODULE: ./lib/records/mapping/relative-date-fields.js
var relative_date_fields = __webpack_require__(68872);
// EXTERNAL MODULE: ./lib/records/csv/row-rewrite.js
var row_rewrite = __webpack_require__(1440);
// EXTERNAL MODULE: ./lib/records/references/postponed-rule.js
var postponed_rule = __webpack_require__(40522);
// EXTERNAL MODULE: ./lib/records/zip/binary-fields.js
var binary_fields = __webpack_require__(20807);
;// CONCATENATED MODULE: ./lib/records/mapping/target-defects.js






function targetDefects({ all, groupColumn, own, place, targets, waiting }, mapping) {
    return [
        ...(0,relative_date_fields/* relativeDateDefects */.d)(all, mapping),
        ...(mapping.spec === undefined ? nameDefects(all, mapping) : idleLines(mapping.spec, all, place)),
        ...twins(all, mapping),
        ...binaryDefects(filled(all, mapping.spec), mapping),
        ...operationDefects(filled(all, mapping.spec), mapping, place),
        ...[...waiting, ...own].flatMap((target) => keyDefects(target, mapping)),
        ...groupDefects([...targets, ...waiting], groupColumn, mapping, place),
        ...(targets.length === 0 && mapping.fillers === undefined && !(0,mapping_mapping/* sendsIdAlone */.ek)(mapping)
            ? [noColumnLeft(place)]
            : []),
    ];
}
function keyDefects({ name, place }, mapping) {
    const { operation } = mapping;
    const key = operation.value === 'insert' ? 'Id' : (0,mapping_mapping/* keyField */.Kk)(mapping);
    if (![key, 'Id'].some((field) => (0,field_reference/* isSameField */.VO)(field, name)))
        return [];
    return [
        {
            severity: 'error',
            message: `The field "${name}" finds the record itself, so it cannot refer to records that come later.`,
            hint: 'Refer to a job that does not wait for this one.',
            place,
        },
    ];
}
function filled(targets, spec) {
    if (spec === undefined)
        return targets;
    return spec.lines.map(({ field, line }) => ({
        name: field,
        origin: 'the transformation spec',
        place: { file: spec.file.name, line },
    }));
}
function idleLines({ file, lines }, targets, header) {
    const columns = targets.map(({ name }) => name);
    return lines
        .filter(({ column }) => column !== '' && !columns.includes(column))
        .map(({ column, field, line }) => {
        const near = (0,nearest_name/* nearestName */.q)(column, columns);
        return {
            severity: 'error',
            message: `The transformation spec fills "${field}" from column "${column}", which is not sent.`,
            hint: near === undefined
                ? 'Send the column, or leave "Csv Header" empty in that line, so that every record gets its default value.'
                : `Did you mean "${near}"?`,
            place: { file: file.name, line },
            related: { message: 'The names of the columns are here.', place: header },
        };
    });
}
function noColumnLeft(place) {
    return {
        severity: 'error',
        message: 'No column of the file is left to be sent.',
        hint: 'Columns that begin with "sf__" are always dropped; "columns" may drop further ones.',
        place,
    };
}
function unknownColumns(header, file, mapping) {
    const isUnknown = ({ column }) => !header.columns.includes(column.value);
    const unknown = mapping.columns.filter(isUnknown);
    const related = { message: 'The names of the columns are here.', place: { file, line: header.line } };
    const [reversed] = unknown.filter((rule) => isReversed(rule, header));
    if (reversed !== undefined && reversed.field !== 'drop') {
        const [column, field] = [reversed.field.value, reversed.column.value];
        return [
            {
                severity: 'error',
                message: `"columns" is the wrong way round: "${column}" is a column of ${file}, and "${field}" is none.`,
                hint: `The column stands before the colon, the field behind it: write "${column}: ${field}", and the others likewise.`,
                place: reversed.column.place,
                related,
            },
        ];
    }
    const { valueMap = [], variableColumns = [], where = [] } = mapping;
    const read = [...where, ...valueMap, ...variableColumns.map((column) => ({ column }))].filter(isUnknown);
    const columns = new Map([...unknown, ...read].map(({ column }) => [column.place, column]));
    return [...columns.values()].map((column) => {
        const near = (0,nearest_name/* nearestName */.q)(column.value, header.columns);
        return {
            severity: 'error',
            message: `There is no column "${column.value}" in ${file}.`,
            hint: near === undefined
                ? mapping.columnMap === undefined
                    ? 'Column names are compared exactly, case included.'
                    : 'Take the line out, or what stands behind its "=".'
                : `Did you mean "${near}"?`,
            place: column.place,
            related,
        };
    });
}
function isReversed({ column, field }, { columns }) {
    if (field === 'drop' || !columns.includes(field.value) || columns.includes(column.value))
        return false;
    return (0,nearest_name/* nearestName */.q)(column.value, columns) === undefined;
}
const LOOKUP_PATH = /^((?:\w+:)?\w*?)(__c|[a-z]Id)\./;
function nameDefects(targets, mapping) {
    return targets
        .filter(({ name }) => !mapping_mapping/* FIELD_PATH */.vS.test(name) || LOOKUP_PATH.test(name))
        .map(({ name, origin, place }) => ({
        severity: 'error',
        message: `"${name}" (${origin}) is not a field's API name.`,
        hint: nameHint(name, mapping.treePlan !== undefined),
        place,
    }));
}
function binaryDefects(targets, { object, zip }) {
    if (zip !== undefined)
        return [];
    return targets
        .filter(({ name }) => (0,binary_fields/* isBinaryFieldOf */.rd)(object.value, name))
        .map(({ name, place }) => ({ severity: 'error', ...(0,binary_fields/* needsArchive */.a4)(object.value, name), place }));
}
function nameHint(name, isOfTree) {
    if (LOOKUP_PATH.test(name)) {
        const right = name.replace(LOOKUP_PATH, (_, start, end) => end === '__c' ? `${start}__r.` : `${start}${end.slice(0, 1)}.`);
        const how = isOfTree ? 'Write it so in the records.' : 'Rename the column under "columns".';
        return `A field of a parent is called by the relationship: "${right}". ${how}`;
    }
    if (name.trim() !== name && mapping_mapping/* FIELD_PATH */.vS.test(name.trim()))
        return 'Remove the blanks around it.';
    return isOfTree
        ? 'Write the API name of the field in the records.'
        : 'Name the field under "columns", as in "columns: { Account Name: Name }", or drop the column there with "~".';
}
function twins(targets, { treePlan }) {
    const first = new Map();
    return targets.flatMap((target) => {
        const field = (0,parent_lookup/* filledField */.Tk)(target.name).toLowerCase();
        const others = first.get(field) ?? [];
        const twin = others.find((other) => (0,field_reference/* isSameField */.VO)(other.name, target.name) || !isColumn(other) || !isColumn(target));
        if (twin === undefined) {
            first.set(field, [...others, target]);
            return [];
        }
        return [
            {
                severity: 'error',
                message: `The field "${target.name}" is given twice: by ${twin.origin} and by ${target.origin}.`,
                hint: treePlan === undefined ? 'Drop or rename one of them.' : 'Take one of them out.',
                place: target.place,
                related: { message: 'The other one is here.', place: twin.place },
            },
        ];
    });
}
function isColumn(target) {
    return 'cell' in target;
}
function operationDefects(targets, mapping, place) {
    const operation = mapping.operation.value;
    const missing = (key) => targets.some(({ name }) => name.toLowerCase() === key.toLowerCase())
        ? []
        : [
            {
                severity: 'error',
                message: `There is no column for "${key}", which the operation ${operation} needs to find its records.`,
                ...keyPlace(key, targets, mapping, place),
            },
        ];
    switch (operation) {
        case 'insert':
        case 'query':
        case 'queryAll':
            return [];
        case 'update':
            return missing('Id');
        case 'upsert':
            return missing((0,mapping_mapping/* keyField */.Kk)(mapping));
        case 'delete':
        case 'hardDelete': {
            const others = targets.filter(({ name }) => name.toLowerCase() !== 'id').map(({ name }) => `"${name}"`);
            const tooMany = others.length === 0
                ? []
                : [
                    {
                        severity: 'error',
                        message: `The operation ${operation} takes the column "Id" alone, but ${others.join(', ')} would be sent too.`,
                        ...(mapping.spec === undefined
                            ? { hint: 'Drop the other columns under "columns" with "~".', place }
                            : { hint: 'Take the other lines out.', place: { file: mapping.spec.file.name, line: 1 } }),
                    },
                ];
            return [...missing('Id'), ...tooMany];
        }
    }
}
function keyPlace(key, targets, { externalIdFieldName, operation, spec }, header) {
    const near = (0,nearest_name/* nearestName */.q)(key, targets.map(({ name }) => name));
    const additionHint = spec === undefined ? 'Add the column, or map one to it under "columns".' : 'Add a line for it.';
    const hint = near === undefined ? additionHint : `Did you mean "${near}"?`;
    if (spec !== undefined)
        return { hint, place: { file: spec.file.name, line: 1 } };
    if (operation.value !== 'upsert' || externalIdFieldName === undefined)
        return { hint, place: header };
    return {
        hint,
        place: externalIdFieldName.place,
        related: { message: 'The names of the columns are here.', place: header },
    };
}
function groupDefects(targets, column, { groupBy }, header) {
    if (groupBy === undefined || column !== undefined)
        return [];
    const near = (0,nearest_name/* nearestName */.q)(groupBy.value, targets.map(({ name }) => name));
    return [
        {
            severity: 'error',
            message: `There is no column for the field "${groupBy.value}", by which the records are to be grouped.`,
            hint: near === undefined ? 'Name a field that comes from a column.' : `Did you mean "${near}"?`,
            place: groupBy.place,
            related: { message: 'The names of the columns are here.', place: header },
        },
    ];
}

// EXTERNAL MODULE: ./lib/records/mapping/verified-fields.js
var verified_fields = __webpack_require__(99617);
;// CONCATENATED MODULE: ./lib/records/mapping/projection.js












const COMMA = 0x2c;
const FILLERS = ['Id', 'CreatedDate'];
function projectionOf(header, file, asked) {
    const headerPlace = { file, line: header.line };
    const mapping = withMappedColumns(asked, header, headerPlace);
    const { fields, source } = keptColumns(header, headerPlace, mapping);
    const { references = [] } = mapping;
    const { match, defects: ofMatch } = matchProjection(header, headerPlace, mapping);
    const idAlone = (0,mapping_mapping/* sendsIdAlone */.ek)(mapping);
    const found = (0,field_reference/* referenceColumns */.bd)(references, header, headerPlace, fields);
    const { columns: cells, defects } = idAlone && match ? { columns: new Map(), defects: [] } : found;
    const dated = withRelativeDates(fields, mapping);
    const { own, targets: given, waiting } = withReferences(dated, references, cells);
    const targets = match === undefined ? given : [pairedTarget(match, mapping), ...given];
    const values = mapping.values.map((constant) => (0,relative_date_fields/* dateConstant */.P)(constant, mapping));
    const all = [...targets, ...waiting, ...mapping.values.map(({ field }) => constantTarget(field))];
    const groupName = mapping.groupBy?.value.toLowerCase();
    const groupCell = [...targets, ...waiting].find(({ name }) => name.toLowerCase() === groupName)?.cell;
    const groupColumn = typeof groupCell === 'object' ? groupCell.cells[0] : groupCell;
    const row = targets.map(({ cell }) => cell);
    const postponable = own.filter(({ reference }) => !reference.isFixed);
    const { fillers = [] } = mapping;
    const added = [...values.map(({ value }) => constantCell(value)), ...fillers.map(() => constantCell(''))];
    const suffix = Buffer.from(added
        .map((cell) => `,${cell}`)
        .join('')
        .slice(row.length === 0 ? 1 : 0));
    const keepsAll = row.length === header.columns.length && row.every((cell, index) => cell === index);
    const markBlanks = mapping.blankCells === 'null';
    return {
        projection: {
            header: headerRow([
                ...all.filter((target) => !waiting.some((one) => one === target)).map(({ name }) => name),
                ...fillers,
            ]),
            sent: keepsAll && !markBlanks && suffix.length === 0
                ? undefined
                : new row_rewrite/* RowRewrite */.h(keepsAll ? 'all' : row, suffix, markBlanks),
            postponed: postponable.length === 0
                ? undefined
                : new row_rewrite/* RowRewrite */.h(row.map((cell) => postponable.reduce(postponedCell, cell)), suffix, markBlanks),
            ...{ own, waiting, links: linkProjection([...waiting, ...postponable], mapping, 0) },
            resultHeader: source.map((index) => (0,csv_cells/* csvCell */.rK)(header.columns[index] ?? '')).join(','),
            result: source.length === header.columns.length ? undefined : new row_rewrite/* RowRewrite */.h(source, Buffer.alloc(0), false),
            sources: [
                ...new Set([
                    ...[...targets, ...waiting].flatMap(({ cell }) => (typeof cell === 'number' ? [cell] : cell.cells)),
                    ...(idAlone && match !== undefined ? keyColumns(match) : []),
                ]),
            ],
            groupColumn,
            match,
            binaryColumns: targets
                .filter(({ name }) => (0,binary_fields/* isBinaryField */.i0)(name))
                .map(({ cell }) => cell)
                .filter((cell) => typeof cell === 'number'),
            fields: [...targets.map(sentField), ...values.map(constantField), ...waiting.map(laterField)],
        },
        defects: mapping.columns.some((rule) => isReversed(rule, header))
            ? unknownColumns(header, file, mapping)
            : [
                ...unknownColumns(header, file, mapping),
                ...defects,
                ...ofMatch,
                ...(0,verified_fields/* unsentFields */.B)(all, headerPlace, mapping),
                ...targetDefects({ all, groupColumn, own, targets, waiting, place: headerPlace }, mapping),
            ],
    };
}
function rowProjectionOf(header, file, mapping) {
    const found = projectionOf(header, file, mapping);
    const { header: sent, postponed } = found.projection;
    if (postponed === undefined || sent.includes(COMMA))
        return found;
    return projectionOf(header, file, { ...mapping, fillers: FILLERS });
}
function withMappedColumns(mapping, header, place) {
    if (mapping.columnMap === undefined)
        return mapping;
    return { ...mapping, columns: (0,column_map/* mappedColumns */.d)(mapping.columns, header, place) };
}
function pairedTarget({ id }, { match, operation }) {
    return { name: 'Id', origin: 'the key "matchBy"', place: (match ?? operation).place, cell: id };
}
function keyColumns({ key }) {
    return key.flatMap(({ source }) => {
        if (source.kind === 'column')
            return [source.index];
        return source.kind === 'rule' ? source.rule.cells : [];
    });
}
function headerRow(names) {
    return Buffer.from(`${names.map(csv_cells/* csvCell */.rK).join(',')}\n`);
}
function linkHeader(fields) {
    return Buffer.from(`Id,${fields.map(csv_cells/* csvCell */.rK).join(',')}\n`);
}
function postponedCell(cell, own) {
    return cell === own.cell ? new postponed_rule/* PostponedRule */.b(own.cell) : cell;
}
function settled(projection, mapping, { levels, records }) {
    const { own, waiting } = projection;
    const from = levels?.waitingFrom ?? records;
    const postponed = from < records ? own.filter(({ reference }) => !reference.isFixed) : [];
    const links = linkProjection([...waiting, ...postponed], mapping, waiting.length > 0 ? 0 : from);
    return { ...projection, links, postponed: postponed.length > 0 ? projection.postponed : undefined };
}
function linkProjection(waiting, mapping, from) {
    if (waiting.length === 0)
        return undefined;
    const mayEmpty = mapping.operation.value !== 'insert';
    const markBlanks = mapping.blankCells === 'null' && mayEmpty;
    const rules = waiting.map(({ cell }) => cell);
    return {
        header: linkHeader(waiting.map(({ name }) => name)),
        row: new row_rewrite/* RowRewrite */.h(rules, Buffer.alloc(0), markBlanks),
        ...{ rules, markBlanks, mayEmpty, from },
        fields: waiting.map(({ name }) => name),
    };
}
function sentField({ cell, name, place }) {
    return {
        ...{ name, place },
        source: typeof cell === 'number'
            ? { kind: 'column', index: cell }
            : { kind: 'rule', cells: cell.cells, rule: cell },
    };
}
function laterField({ name, place }) {
    return { name, place, source: { kind: 'later' } };
}
function constantField({ field: { place, value: name }, value }) {
    return { name, place, source: { kind: 'constant', value } };
}
function constantCell(value) {
    return value === '' ? '""' : (0,csv_cells/* csvCell */.rK)(value);
}


/***/ }),

/***/ 68872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ dateConstant),
/* harmony export */   d: () => (/* binding */ relativeDateDefects)
/* harmony export */ });
/* harmony import */ var _references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _relative_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29196);


function dateConstant({ field, value }, { relativeDates = [], instant = 0 }) {
    const isDate = relativeDates.some((date) => (0,_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(date.value, field.value));
    return { field, value: (isDate ? (0,_relative_date_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvedDate */ .v)(value, instant) : undefined) ?? value };
}
function relativeDateDefects(targets, { references = [], relativeDates = [], values }) {
    const error = (message, hint, place) => ({
        ...{ severity: 'error', message, hint, place },
    });
    const ofFields = relativeDates.flatMap(({ value, place }) => {
        if (references.some(({ field }) => (0,_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(field.value, value))) {
            return [
                error(`The field "${value}" is a reference, and no date.`, 'Take it out of "relativeDates".', place),
            ];
        }
        if (targets.some(({ name }) => (0,_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(name, value)))
            return [];
        return [
            error(`No column and no constant gives the field "${value}", in which dates may be relative.`, 'Name the field as it is sent, not the column.', place),
        ];
    });
    const ofConstants = values.flatMap(({ field, value }) => {
        if (!relativeDates.some((date) => (0,_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(date.value, field.value)))
            return [];
        const flaw = (0,_relative_date_js__WEBPACK_IMPORTED_MODULE_1__/* .relativeDateFlaw */ .V)(value);
        return flaw === undefined
            ? []
            : [error(`The constant of "${field.value}" ${flaw.message}.`, flaw.hint, field.place)];
    });
    return [...ofFields, ...ofConstants];
}


/***/ }),

/***/ 50599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ RelativeDateRule)
/* harmony export */ });
/* harmony import */ var _relative_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29196);

const LOWER_N = 0x6e;
const LOWER_T = 0x74;
const UPPER_BIT = 0x20;
const BLANK = 0x20;
class RelativeDateRule {
    cells;
    mayOmit = false;
    #instant;
    constructor(cell, instant) {
        this.cells = [cell];
        this.#instant = instant;
    }
    apply(value, out) {
        const text = candidate(value);
        const resolved = text === undefined ? undefined : (0,_relative_date_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedDate */ .v)(text, this.#instant);
        if (resolved === undefined)
            return 'same';
        out.appendText(resolved);
        return 'replaced';
    }
    measure(value, out) {
        return this.apply(value, out);
    }
    flaw(value) {
        const text = candidate(value);
        return text === undefined ? undefined : (0,_relative_date_js__WEBPACK_IMPORTED_MODULE_0__/* .relativeDateFlaw */ .V)(text);
    }
}
function candidate(value) {
    const { bytes, start, end } = value;
    const first = (bytes[start] ?? 0) | UPPER_BIT;
    if (start === end || (first !== LOWER_N && first !== LOWER_T && first !== BLANK))
        return undefined;
    return value.text;
}


/***/ }),

/***/ 29196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ relativeDateFlaw),
/* harmony export */   v: () => (/* binding */ resolvedDate)
/* harmony export */ });
const FORM = /^(today|now)(?:([+-]\d{1,6})([yMwdhms]))?(?:@(.*))?$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(0\d|1[0-4]):?([0-5]\d))?$/;
const INTENT = /^\s*(?:today|now)(?![A-Za-z_])/i;
function relativeDateFlaw(text) {
    if (!INTENT.test(text))
        return undefined;
    const parsed = parse(text);
    if (parsed === undefined) {
        return {
            message: 'begins like a relative date and is none',
            hint: 'Write today or now, in lower case, and behind it at most one offset such as +30d: y, M, w, d, and for now also h, m and s. A time of day comes last: today+9d@14:00.',
        };
    }
    if (parsed.base === 'now' && parsed.timeOfDay !== undefined) {
        return { message: 'has two times of day', hint: 'Write today instead of now.' };
    }
    if (parsed.base === 'today' && /[hms]/.test(parsed.unit)) {
        return { message: 'counts hours, minutes or seconds from a date', hint: 'Write now instead of today.' };
    }
    return undefined;
}
function resolvedDate(text, instant) {
    const parsed = parse(text);
    if (parsed === undefined)
        return undefined;
    const { base, timeOfDay } = parsed;
    const moved = shifted(instant, parsed);
    const exact = new Date(timeOfDay === undefined ? moved : Math.floor(moved / DAY) * DAY + timeOfDay);
    if (Number.isNaN(exact.getTime()))
        return undefined;
    const iso = exact.toISOString();
    if (timeOfDay !== undefined)
        return iso;
    return base === 'today' ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`;
}
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNIT_MILLISECONDS = new Map([
    ['s', 1000],
    ['m', MINUTE],
    ['h', HOUR],
    ['d', DAY],
    ['w', 7 * DAY],
]);
function parse(text) {
    const [, base, amount = '0', unit = 'd', time] = FORM.exec(text) ?? [];
    if (base !== 'today' && base !== 'now')
        return undefined;
    const timeOfDay = time === undefined ? undefined : millisecondsOf(time);
    if (Number.isNaN(timeOfDay))
        return undefined;
    return { base, amount: Number(amount), unit, timeOfDay };
}
function millisecondsOf(time) {
    const parts = TIME.exec(time);
    if (parts === null)
        return NaN;
    const [, hours, minutes, seconds = '0', fraction = '0', sign, offsetHours = '0', offsetMinutes = '0'] = parts;
    const local = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(`${seconds}.${fraction}`) * 1000;
    const offset = Number(offsetHours) * HOUR + Number(offsetMinutes) * MINUTE;
    return sign === '-' ? local + offset : local - offset;
}
function shifted(instant, { amount, unit }) {
    const milliseconds = UNIT_MILLISECONDS.get(unit);
    if (milliseconds !== undefined)
        return instant + amount * milliseconds;
    const date = new Date(instant);
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + amount * (unit === 'y' ? 12 : 1));
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, lastDay));
    return date.getTime();
}


/***/ }),

/***/ 94771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ RowChoice)
/* harmony export */ });
/* harmony import */ var _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77843);

class RowChoice {
    #cells;
    #conditions;
    #value = new _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyBytes */ .B();
    constructor(cells, conditions, cellOf) {
        this.#cells = cells;
        this.#conditions = conditions.map((condition) => ({
            ...condition,
            cell: cellOf(condition.column.value),
        }));
    }
    leavesOut(bytes, start, contentEnd) {
        this.#cells.split(bytes, start, contentEnd);
        return !this.#conditions.every(({ cell, isNegated, values }) => values.has(this.#textOf(cell())) !== isNegated);
    }
    #textOf(cell) {
        if (cell < 0)
            return '';
        this.#cells.key([cell], this.#value);
        return this.#value.text;
    }
}


/***/ }),

/***/ 30197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ valueChanges)
/* harmony export */ });
/* harmony import */ var _manifest_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50688);
/* harmony import */ var _limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54512);


function valueChanges({ valueMap = [], variableColumns = [], variables = new Map(), }) {
    const maps = new Map(valueMap.map(({ column, values }) => [column.value, values]));
    const columns = new Set(variableColumns.map(({ value }) => value));
    return new Map([...new Set([...maps.keys(), ...columns])].map((column) => {
        const values = maps.get(column);
        const mapped = (text) => values?.get(text) ?? text;
        if (!columns.has(column))
            return [column, { of: mapped, mistakes: () => [] }];
        const result = (text) => (0,_manifest_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .substituted */ .X6)(mapped(text), variables, _limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BATCH_BYTES */ .Uo);
        return [column, { of: (text) => result(text).text, mistakes: (text) => result(text).mistakes }];
    }));
}


/***/ }),

/***/ 61007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ filledFields)
/* harmony export */ });
const UNKNOWN_COLUMN = -1;
function filledFields(spec, sent = []) {
    if (spec === undefined)
        return sent;
    const sourceOf = (column) => sent.find(({ name }) => name === column)?.source ?? { kind: 'column', index: UNKNOWN_COLUMN };
    return spec.lines.map(({ column, field, line, value }) => ({
        name: field,
        place: { file: spec.file.name, line },
        source: column === '' || value !== '' ? { kind: 'constant', value } : sourceOf(column),
    }));
}


/***/ }),

/***/ 99617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ unsentFields),
/* harmony export */   p: () => (/* binding */ isVerified)
/* harmony export */ });
/* harmony import */ var _diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30947);
/* harmony import */ var _references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _references_parent_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(172);



function isVerified(sent, { verify }) {
    if (verify?.fields === undefined)
        return verify !== undefined;
    return verify.fields.some(({ value }) => (0,_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(value, sent) || (0,_references_field_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameField */ .VO)(value, (0,_references_parent_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .filledField */ .Tk)(sent)));
}
function unsentFields(sent, headerPlace, { verify }) {
    const names = sent.map(({ name }) => name);
    return (verify?.fields ?? [])
        .filter((field) => !names.some((name) => isVerified(name, { verify: { fields: [field] } })))
        .map(({ place, value }) => {
        const near = (0,_diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(value, names);
        return {
            severity: 'error',
            message: `"verify" names "${value}", which is not sent.`,
            hint: near === undefined ? 'Name fields that the job sends.' : `Did you mean "${near}"?`,
            place,
            related: { message: 'The names of the columns are here.', place: headerPlace },
        };
    });
}


/***/ }),

/***/ 53720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ lineEndsIn),
/* harmony export */   u: () => (/* binding */ columnOf)
/* harmony export */ });
const LF = 0x0a;
const CR = 0x0d;
function lineEndsIn(bytes, from, to) {
    let count = 0;
    for (let at = from; at < to; at++) {
        const byte = bytes[at] ?? 0;
        if (byte > CR)
            continue;
        if (byte === LF || (byte === CR && bytes[at + 1] !== LF))
            count++;
    }
    return count;
}
function columnOf({ bytes, offset }, at) {
    const before = bytes.subarray(0, at);
    const start = Math.max(before.lastIndexOf(0x0a), before.lastIndexOf(0x0d)) + 1;
    if (start === 0 && offset > 0)
        return undefined;
    const text = before.subarray(start).toString();
    return text.replace(/^\uFEFF/, '').length + 1;
}


/***/ }),

/***/ 90431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ LEFT_OUT)
/* harmony export */ });
const LEFT_OUT = { reason: 'WHERE', id: '' };


/***/ }),

/***/ 56156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ KeyTable)
/* harmony export */ });
const PIECE_BYTES = 1 << 20;
const STEP_BYTES = 4;
const STEPS_PER_PIECE = PIECE_BYTES / STEP_BYTES;
const HASH_AT = 0;
const KEY_LENGTH_AT = 4;
const KEPT_AT = 8;
class KeyTable {
    #headBytes;
    #size = 0;
    #table = new Uint32Array(1024);
    #pieces = [];
    #free = 0;
    constructor(keptBytes) {
        this.#headBytes = KEPT_AT + keptBytes;
    }
    get size() {
        return this.#size;
    }
    get bytes() {
        return this.#table.byteLength + this.#pieces.reduce((sum, { length }) => sum + length, 0);
    }
    add(key) {
        const hash = hashOf(key);
        const slot = this.#slotOf(key, hash);
        const known = this.#table[slot] ?? 0;
        const entry = known === 0 ? this.#newEntry(key, hash) : known;
        if (known === 0) {
            this.#table[slot] = entry;
            this.#size++;
            if (this.#size * 2 > this.#table.length)
                this.#widen();
        }
        return { entry, piece: this.#pieceOf(entry), at: offsetOf(entry) + KEPT_AT, isNew: known === 0 };
    }
    find(key) {
        const entry = this.#table[this.#slotOf(key, hashOf(key))] ?? 0;
        return entry === 0 ? undefined : this.at(entry);
    }
    at(entry) {
        return { entry, piece: this.#pieceOf(entry), at: offsetOf(entry) + KEPT_AT };
    }
    #slotOf(key, hash) {
        const mask = this.#table.length - 1;
        for (let slot = hash & mask;; slot = (slot + 1) & mask) {
            const entry = this.#table[slot] ?? 0;
            if (entry === 0 || this.#hasKey(this.#pieceOf(entry), offsetOf(entry), hash, key))
                return slot;
        }
    }
    #hasKey(piece, at, hash, { bytes, end, start }) {
        const length = end - start;
        if (piece.readUInt32LE(at + HASH_AT) !== hash || piece.readUInt32LE(at + KEY_LENGTH_AT) !== length) {
            return false;
        }
        const keyAt = at + this.#headBytes;
        for (let index = 0; index < length; index++) {
            if (piece[keyAt + index] !== bytes[start + index])
                return false;
        }
        return true;
    }
    #newEntry({ bytes: key, end: keyEnd, start }, hash) {
        const length = keyEnd - start;
        const bytes = this.#headBytes + length;
        const last = this.#pieces.at(-1);
        if (last === undefined || this.#free + bytes > last.length) {
            this.#pieces.push(Buffer.allocUnsafeSlow(Math.max(PIECE_BYTES, bytes)));
            this.#free = 0;
        }
        const number = this.#pieces.length - 1;
        const piece = this.#pieces[number] ?? last ?? Buffer.alloc(0);
        const at = this.#free;
        piece.writeUInt32LE(hash, at + HASH_AT);
        piece.writeUInt32LE(length, at + KEY_LENGTH_AT);
        for (let index = 0; index < length; index++)
            piece[at + this.#headBytes + index] = key[start + index] ?? 0;
        const end = Math.ceil((at + bytes) / STEP_BYTES) * STEP_BYTES;
        this.#free = end > PIECE_BYTES - STEP_BYTES ? piece.length : end;
        return number * STEPS_PER_PIECE + at / STEP_BYTES + 1;
    }
    #pieceOf(entry) {
        const piece = this.#pieces[Math.floor((entry - 1) / STEPS_PER_PIECE)];
        if (piece === undefined)
            throw new RangeError('A table of keys is damaged.');
        return piece;
    }
    #widen() {
        const table = new Uint32Array(this.#table.length * 2);
        const mask = table.length - 1;
        for (const entry of this.#table) {
            if (entry === 0)
                continue;
            const hash = this.#pieceOf(entry).readUInt32LE(offsetOf(entry) + HASH_AT);
            let slot = hash & mask;
            while (table[slot] !== 0)
                slot = (slot + 1) & mask;
            table[slot] = entry;
        }
        this.#table = table;
    }
}
function offsetOf(entry) {
    return ((entry - 1) % STEPS_PER_PIECE) * STEP_BYTES;
}
function hashOf({ bytes, start, end }) {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
}


/***/ }),

/***/ 9110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ChangedCells)
/* harmony export */ });
class ChangedCells {
    #cells;
    #change;
    constructor(cells, change) {
        this.#cells = cells;
        this.#change = change;
    }
    split(bytes, start, contentEnd) {
        const changed = this.#change.of(bytes, start, contentEnd);
        this.#cells.split(changed.bytes, changed.start, changed.contentEnd);
    }
    holds(cell) {
        return this.#cells.holds(cell);
    }
    length(cell) {
        return this.#cells.length(cell);
    }
    key(cells, key) {
        this.#cells.key(cells, key);
    }
}


/***/ }),

/***/ 31813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ overheadOf)
/* harmony export */ });
function overheadOf({ open, close }) {
    return open.length + (close === undefined ? 0 : close.length - 1);
}


/***/ }),

/***/ 11845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ RecordLengths)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63601);
/* harmony import */ var _limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54512);


class RecordLengths {
    #sum = 0;
    #tooLong = [];
    add(what, length) {
        this.#sum += length;
        if (length > _limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CELL_CHARACTERS */ .D0)
            this.#tooLong.push({ what, length });
    }
    defects() {
        const hint = 'Shorten it.';
        const ofValues = this.#tooLong.map(({ what, length }) => ({
            message: `${what} of the record that starts here has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(length)} characters; the Bulk API takes at most ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(_limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CELL_CHARACTERS */ .D0)}.`,
            hint,
        }));
        if (this.#sum <= _limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RECORD_CHARACTERS */ .EX)
            return ofValues;
        const message = `The record that starts here has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(this.#sum)} characters; the Bulk API takes at most ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(_limits_bulk_api_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RECORD_CHARACTERS */ .EX)}.`;
        return [...ofValues, { message, hint }];
    }
}


/***/ }),

/***/ 78564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin),
/* harmony export */   a: () => (/* binding */ visitedRecord)
/* harmony export */ });
const COMMA = 0x2c;
const DIGIT_ZERO = 0x30;
function visitedRecord(bytes, { file, line, offset, ordinal }) {
    return {
        ...{ bytes, start: 0, contentEnd: 0, end: 0, file, line, place: 0, ordinal },
        stored: { file, offset, start: 0 },
        omission: undefined,
    };
}
function readOrigin(record) {
    record.file = takeNumber(record);
    record.line = takeNumber(record);
    record.place = takeNumber(record);
}
function takeNumber(record) {
    let value = 0;
    for (let byte; (byte = record.bytes[record.start++]) !== COMMA && byte !== undefined;) {
        value = value * 10 + (byte - DIGIT_ZERO);
    }
    return value;
}


/***/ }),

/***/ 172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ filledField),
/* harmony export */   mm: () => (/* binding */ isCustomRelationship),
/* harmony export */   rL: () => (/* binding */ lookupField)
/* harmony export */ });
const CUSTOM_RELATIONSHIP = /__r$/i;
function isCustomRelationship(name) {
    return CUSTOM_RELATIONSHIP.test(name);
}
function lookupField(relationship) {
    return isCustomRelationship(relationship) ? `${relationship.slice(0, -1)}c` : `${relationship}Id`;
}
function filledField(column) {
    const [, relationship] = /^(?:[^.:]*:)?([^.:]+)\./.exec(column) ?? [];
    return relationship === undefined ? column : lookupField(relationship);
}


/***/ }),

/***/ 40522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PostponedRule)
/* harmony export */ });
class PostponedRule {
    cells;
    mayOmit = false;
    #rule;
    constructor(rule) {
        this.#rule = rule;
        this.cells = rule.cells;
    }
    apply() {
        return 'untouched';
    }
    measure(value, out) {
        return this.#rule.measure(value, out);
    }
}


/***/ }),

/***/ 62039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ appendListedId),
/* harmony export */   Gn: () => (/* binding */ ID_LIST_START),
/* harmony export */   vA: () => (/* binding */ ID_LIST_HEADER),
/* harmony export */   wz: () => (/* binding */ ID_SEPARATOR)
/* harmony export */ });
const QUOTE = 0x22;
const ID_LIST_HEADER = 'Id,';
const ID_LIST_START = `${ID_LIST_HEADER}\n`.length;
const ID_SEPARATOR = ',\n';
const LINE_END = Buffer.from(`"${ID_SEPARATOR}`);
function appendListedId(rows, ids, start, end) {
    rows.appendByte(QUOTE);
    rows.append(ids, start, end);
    rows.append(LINE_END);
}


/***/ }),

/***/ 55572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ createRows)
});

// EXTERNAL MODULE: ./lib/records/bytes/external-sort.js
var external_sort = __webpack_require__(67864);
// EXTERNAL MODULE: ./lib/records/results/row-file.js
var row_file = __webpack_require__(48670);
// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
;// CONCATENATED MODULE: ./lib/records/results/sorted-row-file.js

class SortedRowFile {
    rows = new byte_buffer/* ByteBuffer */.$();
    #file;
    #sort;
    constructor(file, sort) {
        this.#file = file;
        this.#sort = sort;
    }
    endRow({ file, line, place }) {
        this.#sort.add([file, line, place], this.rows.view());
        this.rows.clear();
    }
    async drain() {
        await this.#sort.drain();
    }
    async close(signal) {
        try {
            await this.#sort.visit((_, row) => {
                this.#file.rows.append(row);
            }, async () => {
                signal.throwIfAborted();
                await this.#file.drain();
            });
        }
        finally {
            await this.#sort.close();
            await this.#file.close();
        }
    }
}

;// CONCATENATED MODULE: ./lib/records/results/ordered-rows.js



async function createRows(path, header, order, files) {
    const file = new row_file/* RowFile */.h(await files.create(path), header);
    if (order.kind === 'source' || order.isSorted)
        return file;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return new SortedRowFile(file, new external_sort/* ExternalSort */.A(`${order.scratch}${name}.sort`, files));
}


/***/ }),

/***/ 78568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q7: () => (/* binding */ createEmptyResults),
/* harmony export */   dX: () => (/* binding */ ResultFiles),
/* harmony export */   kY: () => (/* binding */ DIFFERENCES_FILE),
/* harmony export */   l2: () => (/* binding */ CREATED_IDS_FILE),
/* harmony export */   oK: () => (/* binding */ OVERWRITTEN_IDS_FILE)
/* harmony export */ });
/* harmony import */ var _ports_open_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61604);
/* harmony import */ var _csv_cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73208);
/* harmony import */ var _spreadsheet_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25697);
/* harmony import */ var _id_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62039);
/* harmony import */ var _ordered_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55572);





const COMMA = 0x2c;
const LF = 0x0a;
class ResultFiles {
    #success;
    #failed;
    #unprocessed;
    #createdIds;
    #skipped;
    #overwrittenIds;
    #savedIds;
    #names;
    #row;
    constructor(inspection, files, savedIds) {
        const named = (name) => {
            const file = files.get(name);
            if (file === undefined)
                throw new RangeError(`The file ${name} is needed.`);
            return file;
        };
        this.#success = named('success.csv');
        this.#failed = named('failed.csv');
        this.#unprocessed = named('unprocessed.csv');
        this.#createdIds = named(CREATED_IDS_FILE);
        this.#skipped = files.get(SKIPPED_FILE);
        this.#overwrittenIds = files.get(OVERWRITTEN_IDS_FILE);
        this.#savedIds = savedIds;
        this.#names = inspection.files.map(({ name }) => nameCells(name));
        this.#row = inspection.projection.result;
    }
    static async create(folder, inspection, files, { maySkip = false, keepsBefore = false, savedIds, } = {}) {
        const { order, projection } = inspection;
        const headers = {
            ...headersOf([projection.resultHeader], maySkip),
            [CREATED_IDS_FILE]: _id_list_js__WEBPACK_IMPORTED_MODULE_1__/* .ID_LIST_HEADER */ .vA,
            ...(keepsBefore && { [OVERWRITTEN_IDS_FILE]: _id_list_js__WEBPACK_IMPORTED_MODULE_1__/* .ID_LIST_HEADER */ .vA }),
        };
        await removeOfEarlierRun(folder, files);
        const opened = await (0,_ports_open_all_js__WEBPACK_IMPORTED_MODULE_2__/* .openAll */ .k)(Object.entries(headers), async ([name, header]) => (0,_ordered_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .createRows */ .O)(`${folder}/${name}`, header, order, files));
        const byName = new Map([...opened].map(([[name], rows]) => [name, rows]));
        return new ResultFiles(inspection, byName, savedIds);
    }
    succeeded(record, ids, idStart, idEnd, created) {
        this.saved(record, ids, idStart, idEnd, created);
        this.noteSaved(record, ids, idStart, idEnd, created);
    }
    saved(record, ids, idStart, idEnd, created) {
        const { rows } = this.#success;
        this.#savedIds?.note(record.ordinal, ids, idStart);
        rows.append(ids, idStart, idEnd);
        rows.append(created ? this.#name(record).afterCreatedId : this.#name(record).afterOtherId);
        this.#endRow(this.#success, record);
    }
    noteSaved(record, ids, idStart, idEnd, created) {
        const list = created ? this.#createdIds : this.#overwrittenIds;
        if (list === undefined)
            return;
        (0,_id_list_js__WEBPACK_IMPORTED_MODULE_1__/* .appendListedId */ .Bi)(list.rows, ids, idStart, idEnd);
        list.endRow(record);
    }
    failed(record, id, error) {
        const { rows } = this.#failed;
        rows.appendText(`${(0,_csv_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .csvCell */ .rK)(id)},${(0,_csv_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .csvCell */ .rK)((0,_spreadsheet_text_js__WEBPACK_IMPORTED_MODULE_4__/* .errorText */ .k)(error))},`);
        rows.append(this.#name(record).alone);
        this.#endRow(this.#failed, record);
    }
    skipped(record, { id, reason }) {
        if (this.#skipped === undefined)
            throw new RangeError('No record of the job may be left out.');
        this.#skipped.rows.appendText(`${id},${reason},`);
        this.#skipped.rows.append(this.#name(record).alone);
        this.#endRow(this.#skipped, record);
    }
    notProcessed(record) {
        this.#unprocessed.rows.append(this.#name(record).alone);
        this.#endRow(this.#unprocessed, record);
    }
    async drain() {
        for (const file of this.#all())
            await file.drain();
    }
    async close(signal) {
        for (const file of this.#all())
            await file.close(signal);
    }
    #all() {
        return [
            ...[this.#success, this.#failed, this.#unprocessed, this.#createdIds],
            ...[this.#skipped, this.#overwrittenIds].filter((file) => file !== undefined),
        ];
    }
    #name(record) {
        const cells = this.#names[record.file];
        if (cells === undefined)
            throw new RangeError(`There is no source file ${record.file}.`);
        return cells;
    }
    #endRow(file, record) {
        const { rows } = file;
        rows.appendNumber(record.line);
        rows.appendByte(COMMA);
        const { bytes, contentEnd, start } = record.written ?? record;
        if (this.#row === undefined)
            rows.append(bytes, start, contentEnd);
        else
            this.#row.append(bytes, start, contentEnd, rows);
        rows.appendByte(LF);
        file.endRow(record);
    }
}
async function createEmptyResults(folder, files, { maySkip }) {
    await removeOfEarlierRun(folder, files);
    for (const name of [CREATED_IDS_FILE, OVERWRITTEN_IDS_FILE])
        await files.remove(`${folder}/${name}`);
    for (const [name, header] of Object.entries(headersOf([], maySkip))) {
        await files.replace(`${folder}/${name}`, Buffer.from(`${header}\n`));
    }
}
function headersOf(columns, maySkip) {
    const place = ['sf__File', 'sf__Line', ...columns].join();
    return {
        'success.csv': `sf__Id,sf__Created,${place}`,
        'failed.csv': `sf__Id,sf__Error,${place}`,
        'unprocessed.csv': place,
        ...(maySkip && { [SKIPPED_FILE]: `sf__Id,sf__Reason,${place}` }),
    };
}
async function removeOfEarlierRun(folder, files) {
    for (const name of [SKIPPED_FILE, DIFFERENCES_FILE])
        await files.remove(`${folder}/${name}`);
}
function nameCells(name) {
    const cell = `${(0,_csv_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .csvCell */ .rK)((0,_spreadsheet_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fileText */ .C)(name))},`;
    return {
        alone: Buffer.from(cell),
        afterCreatedId: Buffer.from(`,true,${cell}`),
        afterOtherId: Buffer.from(`,false,${cell}`),
    };
}
const SKIPPED_FILE = 'skipped.csv';
const DIFFERENCES_FILE = 'differences.csv';
const CREATED_IDS_FILE = 'created-ids.csv';
const OVERWRITTEN_IDS_FILE = 'overwritten-ids.csv';


/***/ }),

/***/ 48670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ RowFile)
/* harmony export */ });
/* harmony import */ var _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11269);

const FLUSH_BYTES = 1024 * 1024;
class RowFile {
    rows = new _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteBuffer */ .$();
    #spare = new _bytes_byte_buffer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteBuffer */ .$();
    #written = Promise.resolve();
    #file;
    constructor(file, header) {
        this.#file = file;
        this.rows.appendText(`${header}\n`);
    }
    endRow() {
    }
    async drain() {
        if (this.rows.length >= FLUSH_BYTES)
            await this.#flush();
    }
    async close() {
        try {
            if (this.rows.length > 0)
                await this.#flush();
            await this.#written;
        }
        finally {
            await this.#file.close();
        }
    }
    async #flush() {
        await this.#written;
        [this.rows, this.#spare] = [this.#spare, this.rows];
        this.rows.clear();
        this.#written = this.#file.write(this.#spare.view());
        this.#written.catch(() => undefined);
    }
}


/***/ }),

/***/ 25697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fileText),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
const FORMULA = /^[=+\-@\t\r]/;
const MAX_ERROR_CHARACTERS = 32_000;
const CONTROL = /(?![\t\r\n])\p{Cc}/gu;
function errorText(error) {
    const near = error.length > MAX_ERROR_CHARACTERS ? `${error.slice(0, MAX_ERROR_CHARACTERS)}\u2026` : error;
    const text = near.replaceAll(CONTROL, '\uFFFD');
    return FORMULA.test(text) ? `'${text}` : text;
}
function fileText(name) {
    return FORMULA.test(name) ? `./${name}` : name;
}


/***/ }),

/***/ 94427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $2: () => (/* binding */ ArchiveInspection),
  fp: () => (/* binding */ CHANGES_IN_READY_ARCHIVE),
  Lp: () => (/* binding */ archiveLimits)
});

// EXTERNAL MODULE: ./lib/records/cutting/batch-cutter.js
var batch_cutter = __webpack_require__(48385);
// EXTERNAL MODULE: ./lib/records/zip/attachments.js
var attachments = __webpack_require__(40796);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/records/bytes/source-changed.js
var source_changed = __webpack_require__(21944);
// EXTERNAL MODULE: ./lib/records/zip/zip-limits.js
var zip_limits = __webpack_require__(79006);
;// CONCATENATED MODULE: ./lib/records/zip/body-packing.js



const FIXED = { level: 1, mtime: new Date(1980, 0, 1) };
class FolderPacking {
    attached;
    #folder;
    constructor(folder) {
        this.attached = folder.inspected();
        this.#folder = folder;
    }
    async pack(_batch, body, names) {
        const { zipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 51306));
        const entries = Object.create(null);
        entries[zip_limits/* REQUEST_NAME */._e] = [body, FIXED];
        for (const name of await names())
            entries[name] = [await this.#folder.read(name), FIXED];
        return zipSync(entries);
    }
}
class ReadyPacking {
    #archives;
    #files;
    constructor(archives, files) {
        this.#archives = archives;
        this.#files = files;
    }
    async pack({ origin }) {
        const archive = this.#archives[origin.file];
        if (archive === undefined)
            throw new RangeError(`There is no archive ${origin.file}.`);
        const file = await this.#files.open(archive.path);
        try {
            const bytes = Buffer.alloc(archive.size);
            const isWhole = file.size === archive.size && (await file.read(bytes, 0)) === archive.size;
            if (isWhole && (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') === archive.sha256)
                return bytes;
            throw new source_changed/* SourceChangedError */._(archive.name);
        }
        finally {
            await file.close();
        }
    }
}

;// CONCATENATED MODULE: ./lib/records/zip/archive-inspection.js




const UNLIMITED = { maxRecords: Infinity, maxBytes: Infinity };
const CHANGES_IN_READY_ARCHIVE = {
    message: 'The archive is sent as it is, but the job changes its rows.',
    hint: 'Take columns that begin with "sf__" out of request.txt, and "values" and "blankCells" out of "defaults".',
};
class ArchiveInspection {
    isReady;
    #files;
    #folder;
    #archives = [];
    #attachments;
    constructor(zip, files) {
        this.isReady = zip === 'ready';
        this.#folder = zip === 'ready' ? undefined : zip;
        this.#attachments = this.#folder;
        this.#files = files;
    }
    take(archive) {
        this.#archives.push(archive);
        this.#attachments = archive.attachments;
    }
    get stored() {
        return this.isReady ? this.#archives.map(({ rows }) => rows) : undefined;
    }
    cutter(headerBytes) {
        return new batch_cutter/* BatchCutter */.s(UNLIMITED, headerBytes, false, 'file');
    }
    async weigh(cells) {
        let bytes = 0;
        const faults = [];
        for (const cell of cells) {
            const size = await this.#sizeOf(cell);
            if (typeof size === 'number')
                bytes += size;
            else
                faults.push(size);
        }
        return { bytes, faults };
    }
    packing() {
        return this.#folder === undefined
            ? new ReadyPacking(this.#archives.map(({ archive }) => archive), this.#files)
            : new FolderPacking(this.#folder);
    }
    async #sizeOf(cell) {
        if (cell.startsWith('#'))
            return (await this.#attachments?.sizeOf(cell.slice(1))) ?? 0;
        return {
            message: 'A binary field names a file without "#".',
            hint: 'Write "#" and the path of the file, such as "#photos/front.png".',
        };
    }
}
function archiveLimits({ maxBytes, maxRecords }, binaryFields) {
    if (binaryFields === 0)
        return { maxBytes, maxRecords };
    return {
        maxRecords: Math.min(maxRecords, Math.max(1, Math.floor((zip_limits/* MAX_FILES */.BE - 1) / binaryFields))),
        maxBytes: Math.min(maxBytes, zip_limits/* MAX_PACKED_BYTES */.af - (0,attachments/* entryBytes */.e)(zip_limits/* REQUEST_NAME */._e, 0)),
    };
}


/***/ }),

/***/ 40796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ AttachmentFolder),
/* harmony export */   e: () => (/* binding */ entryBytes)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63601);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bytes_source_changed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21944);
/* harmony import */ var _ports_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31292);
/* harmony import */ var _zip_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79006);






const ENTRY_BYTES = 128;
const STRETCH_BYTES = 8 * 1024;
const STRETCH_HEADER_BYTES = 5;
function entryBytes(name, size) {
    return (ENTRY_BYTES + 2 * Buffer.byteLength(name) + size + STRETCH_HEADER_BYTES * Math.ceil(size / STRETCH_BYTES));
}
const REMEMBERED_FILES = 1_000;
class AttachmentFolder {
    path;
    #name;
    #files;
    #seen = new Set();
    #latest = new Map();
    #all = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #bytes = 0;
    constructor(path, name, files) {
        this.path = path;
        this.#name = name;
        this.#files = files;
    }
    inspected() {
        return {
            ...{ path: this.path, name: `${this.#name}/`, size: this.#bytes },
            sha256: this.#all.copy().digest('hex'),
        };
    }
    async sizeOf(name) {
        const known = this.#latest.get(name);
        if (known !== undefined)
            return known;
        const fault = nameFault(name);
        if (fault !== undefined)
            return fault;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, name);
        const unread = await this.#files.readFault(path);
        if (unread !== undefined)
            return { message: `The file that the record names cannot be read: ${unread}.`, hint: UNREAD_HINT };
        const real = await this.#files.realPath(path);
        if (real === undefined || !(await this.#files.isFile(path))) {
            return {
                message: 'The file that the record names is not below the folder of "attachments".',
                hint: 'Upper and lower case count. Is the file checked out?',
            };
        }
        if (!(0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(real, this.path))
            return OUTSIDE;
        const file = await this.#files.open(path);
        try {
            const { size } = file;
            const room = entryBytes(name, size);
            if (room <= _zip_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PACKED_BYTES */ .af - ENTRY_BYTES) {
                await this.#files.protect(path);
                this.#remember(name, await this.#content(file), room);
                return room;
            }
            return {
                message: `The file that the record names has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .number */ .a)(size)} bytes; an archive takes at most ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .number */ .a)(_zip_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PACKED_BYTES */ .af)} bytes with all that is in it.`,
                hint: 'Load it by another way, or make it smaller.',
            };
        }
        finally {
            await file.close();
        }
    }
    async read(name) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, name);
        const real = await this.#files.realPath(path);
        if (real === undefined || !(0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(real, this.path))
            throw this.#changed();
        const file = await this.#files.open(path);
        try {
            if (file.size > _zip_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PACKED_BYTES */ .af)
                throw this.#changed();
            const bytes = await this.#content(file);
            if (!this.#seen.has(fingerprint(name, bytes).short))
                throw this.#changed();
            return bytes;
        }
        finally {
            await file.close();
        }
    }
    async #content(file) {
        const bytes = Buffer.alloc(file.size);
        if ((await file.read(bytes, 0)) !== bytes.length)
            throw this.#changed();
        return bytes;
    }
    #remember(name, bytes, room) {
        const { digest, short } = fingerprint(name, bytes);
        this.#seen.add(short);
        this.#all.update(digest);
        this.#bytes += bytes.length;
        this.#latest.set(name, room);
        const [oldest] = this.#latest.keys();
        if (this.#latest.size > REMEMBERED_FILES && oldest !== undefined)
            this.#latest.delete(oldest);
    }
    #changed() {
        return new _bytes_source_changed_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceChangedError */ ._(`A file below ${this.#name}`);
    }
}
function fingerprint(name, bytes) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name}\0`).update(bytes).digest();
    return { digest, short: digest.readUIntBE(0, 6) };
}
const UNREAD_HINT = 'The user that the runner works as must be allowed to read it.';
function nameFault(name) {
    if (name === _zip_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .REQUEST_NAME */ ._e) {
        return {
            message: `A file of an archive cannot be named "${_zip_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .REQUEST_NAME */ ._e}": the rows have this name.`,
            hint: 'Give it another name, or put it into a folder.',
        };
    }
    if (Buffer.byteLength(name) > _zip_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_NAME_BYTES */ .pg) {
        return {
            message: `The name of a file has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .number */ .a)(Buffer.byteLength(name))} bytes; the Bulk API takes at most ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .number */ .a)(_zip_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_NAME_BYTES */ .pg)}.`,
            hint: 'Give it a shorter name.',
        };
    }
    const parts = name.split('/');
    if (/[\\\0]/.test(name) || parts.some((part) => part === '' || part === '.' || part === '..')) {
        return OUTSIDE;
    }
    return undefined;
}
const OUTSIDE = {
    message: 'What the record names is no path below the folder of "attachments".',
    hint: 'Name files relative to the folder, with forward slashes, and no symbolic link that leads out of it.',
};


/***/ }),

/***/ 20807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ BINARY_FIELDS),
/* harmony export */   WO: () => (/* binding */ constantFiles),
/* harmony export */   a4: () => (/* binding */ needsArchive),
/* harmony export */   i0: () => (/* binding */ isBinaryField),
/* harmony export */   lu: () => (/* binding */ FileNames),
/* harmony export */   rd: () => (/* binding */ isBinaryFieldOf)
/* harmony export */ });
/* harmony import */ var _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77843);

const BINARY_FIELDS = new Set(['body', 'versiondata']);
function isBinaryField(name) {
    return BINARY_FIELDS.has(name.toLowerCase());
}
const BINARY_FIELD_OF = new Map([
    ['attachment', 'body'],
    ['document', 'body'],
    ['contentversion', 'versiondata'],
]);
function isBinaryFieldOf(object, field) {
    return BINARY_FIELD_OF.get(object.toLowerCase()) === field.toLowerCase();
}
function needsArchive(object, field) {
    return {
        message: `The field "${field}" of ${object} takes the content of a file, which is sent in archives alone.`,
        hint: 'Set "contentType: ZIP_CSV" (or ZIP_XML, ZIP_JSON) and "attachments", and write "#" and a path in each record.',
    };
}
function constantFiles(values) {
    return values
        .filter(({ field }) => isBinaryField(field.value))
        .map(({ field: { place, value } }) => ({
        severity: 'error',
        message: `"values" cannot fill "${value}": files are named by the records.`,
        hint: 'Give the field a column, with "#" and a path in each record.',
        place,
    }));
}
class FileNames {
    #columns;
    #cells;
    #value = new _record_key_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyBytes */ .B();
    constructor(cells, columns) {
        this.#cells = cells;
        this.#columns = columns;
    }
    of(bytes, start, contentEnd) {
        this.#cells.split(bytes, start, contentEnd);
        return this.#columns
            .map((column) => {
            this.#cells.key([column], this.#value);
            return this.#value.text;
        })
            .filter((text) => text !== '');
    }
}


/***/ }),

/***/ 79006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   Tx: () => (/* binding */ MAX_UNPACKED_BYTES),
/* harmony export */   _e: () => (/* binding */ REQUEST_NAME),
/* harmony export */   af: () => (/* binding */ MAX_PACKED_BYTES),
/* harmony export */   pg: () => (/* binding */ MAX_NAME_BYTES)
/* harmony export */ });
const MAX_PACKED_BYTES = 10_000_000;
const MAX_UNPACKED_BYTES = 20_000_000;
const MAX_FILES = 1_000;
const MAX_NAME_BYTES = 512;
const REQUEST_NAME = 'request.txt';


/***/ }),

/***/ 55015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ queryRecords)
/* harmony export */ });
/* harmony import */ var _rest_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34772);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40358);
/* harmony import */ var _rest_get_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79988);



const MAX_PAGE_BYTES = 100_000_000;
const TIMEOUT_MILLISECONDS = 120_000;
async function queryRecords(soql, purpose, access, take) {
    const base = `/services/data/v${access.apiVersion}/query`;
    let path = `${base}?q=${encodeURIComponent(soql)}`;
    for (;;) {
        const page = await pageAt(path, purpose, access);
        await take(page.records, page.total);
        if (page.locator === undefined)
            return page.total;
        path = `${base}/${page.locator}`;
    }
}
async function pageAt(path, purpose, { retryBudgetMilliseconds, signal, transport }) {
    return (0,_rest_get_js__WEBPACK_IMPORTED_MODULE_2__/* .restGet */ .B)(transport, {
        ...{ purpose, signal, path, read: pageIn },
        maxResponseBytes: MAX_PAGE_BYTES,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        ...(retryBudgetMilliseconds === undefined ? {} : { retryBudgetMilliseconds }),
    });
}
function pageIn(document) {
    const [records, total, done] = ['records', 'totalSize', 'done'].map((name) => (0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(document, name));
    if (!Array.isArray(records) || !records.every(_rest_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecordObject */ .XO)) {
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV('"records" is not a list of records');
    }
    if (!Number.isSafeInteger(total))
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV('"totalSize" is not a number');
    if (done === true)
        return { records, total: Number(total), locator: undefined };
    const [, locator] = /\/query\/([\w-]{1,200})$/.exec(String((0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(document, 'nextRecordsUrl'))) ?? [];
    if (done !== false || locator === undefined)
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV('the page does not say what follows it');
    return { records, total: Number(total), locator };
}


/***/ })

};
