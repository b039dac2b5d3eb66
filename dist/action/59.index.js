export const id = 59;
export const ids = [59];
export const modules = {

/***/ 18466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ startsWith)
/* harmony export */ });
function startsWith(bytes, at, text) {
    for (let index = 0; index < text.length; index++)
        if (bytes[at + index] !== text[index])
            return false;
    return true;
}


/***/ }),

/***/ 50059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MemberInspector: () => (/* binding */ MemberInspector)
});

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/diagnostic/diagnostic.js
var diagnostic = __webpack_require__(46020);
// EXTERNAL MODULE: ./lib/limits/bulk-api-limits.js
var bulk_api_limits = __webpack_require__(54512);
// EXTERNAL MODULE: ./lib/records/bytes/byte-order.js
var byte_order = __webpack_require__(67967);
// EXTERNAL MODULE: ./lib/records/cutting/group-cutter.js
var group_cutter = __webpack_require__(16956);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
// EXTERNAL MODULE: ./lib/records/cutting/batch-cutter.js
var batch_cutter = __webpack_require__(48385);
// EXTERNAL MODULE: ./lib/records/mapping/own-references.js + 2 modules
var own_references = __webpack_require__(9654);
// EXTERNAL MODULE: ./lib/records/mapping/projection.js + 3 modules
var mapping_projection = __webpack_require__(2343);
// EXTERNAL MODULE: ./lib/records/mapping/row-choice.js
var row_choice = __webpack_require__(94771);
// EXTERNAL MODULE: ./lib/records/mapping/source-values.js
var source_values = __webpack_require__(30197);
// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
// EXTERNAL MODULE: ./lib/records/record/null-marker.js
var null_marker = __webpack_require__(28088);
;// CONCATENATED MODULE: ./lib/records/members/changed-members.js


class ChangedMembers {
    #reader;
    #syntax;
    #changes;
    #byNode = new Map();
    #record = new byte_buffer/* ByteBuffer */.$(1024);
    #text = new byte_buffer/* ByteBuffer */.$(256);
    constructor(reader, syntax, changes) {
        this.#reader = reader;
        this.#syntax = syntax;
        this.#changes = changes;
    }
    of(bytes, start, contentEnd) {
        const { table } = this.#reader;
        this.#record.clear();
        let copied = start;
        for (const { change, member, text } of this.#valuesOf(bytes, start, contentEnd)) {
            const changed = change.of(text);
            if (changed === text)
                continue;
            this.#record.append(bytes, copied, table.start(member));
            const value = changed === null_marker/* NULL_MARKER */.re ? undefined : Buffer.from(changed);
            this.#syntax.appendMember(bytes, { table, member }, value, this.#record);
            copied = table.end(member);
        }
        if (copied === start)
            return { bytes, start, contentEnd };
        this.#record.append(bytes, copied, contentEnd);
        return { bytes: this.#record.view(), start: 0, contentEnd: this.#record.length };
    }
    flaws(bytes, start, contentEnd) {
        const { table } = this.#reader;
        return this.#valuesOf(bytes, start, contentEnd).flatMap(({ change, member, text: value }) => {
            const [from, to] = [table.valueStart(member), table.valueEnd(member)];
            return change.mistakes(value).map(({ hint, message, text }) => ({
                at: from + Math.max(0, Buffer.from(bytes.subarray(from, to)).indexOf(text)),
                ...{ message, hint },
            }));
        });
    }
    #valuesOf(bytes, start, contentEnd) {
        const { table } = this.#reader;
        this.#reader.split(bytes, start, contentEnd);
        const values = [];
        for (let member = 0; member < table.count; member++) {
            const change = table.isLeaf(member) ? this.#changeOf(table.node(member)) : undefined;
            if (change === undefined)
                continue;
            this.#text.clear();
            this.#reader.appendText(bytes, member, this.#text);
            values.push({ member, change, text: this.#text.view().toString() });
        }
        return values;
    }
    #changeOf(node) {
        if (!this.#byNode.has(node))
            this.#byNode.set(node, this.#changes.get(this.#reader.names.nameOf(node)));
        return this.#byNode.get(node);
    }
}

// EXTERNAL MODULE: ./lib/records/members/line-position.js
var line_position = __webpack_require__(53720);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/records/csv/header.js
var header = __webpack_require__(69544);
// EXTERNAL MODULE: ./lib/records/mapping/mapping.js + 1 modules
var mapping_mapping = __webpack_require__(99090);
// EXTERNAL MODULE: ./lib/records/references/postponed-rule.js
var postponed_rule = __webpack_require__(40522);
// EXTERNAL MODULE: ./lib/records/mapping/relative-date-fields.js
var relative_date_fields = __webpack_require__(68872);
// EXTERNAL MODULE: ./lib/records/mapping/relative-date-rule.js
var relative_date_rule = __webpack_require__(50599);
// EXTERNAL MODULE: ./lib/records/mapping/column-map.js
var column_map = __webpack_require__(61574);
;// CONCATENATED MODULE: ./lib/records/mapping/copy-rule.js
class CopyRule {
    cells;
    mayOmit = false;
    constructor(cell) {
        this.cells = [cell];
    }
    apply() {
        return 'same';
    }
    measure() {
        return 'same';
    }
}

;// CONCATENATED MODULE: ./lib/records/members/member-plan.js








function memberPlan(mapping, how = 'at once') {
    const targetsOf = targets(mapping);
    const servesPairing = (0,mapping_mapping/* servingPairing */.f1)(mapping);
    const idAlone = (0,mapping_mapping/* sendsIdAlone */.ek)(mapping);
    const inputs = [];
    const { instant = 0, references = [], relativeDates = [] } = mapping;
    const links = references
        .filter(({ deferred }) => !deferred && !idAlone)
        .map((reference) => {
        const cells = keyMembers(reference, targetsOf).map((choice) => inputs.push(choice) - 1);
        const rule = (0,field_reference/* referenceRule */.aU)(reference, cells);
        const isPostponed = how === 'postponed' && reference.isOwn && !reference.isFixed;
        return { name: reference.field.value, rule: isPostponed ? new postponed_rule/* PostponedRule */.b(rule) : rule };
    });
    const paired = mapping.pairedId === undefined ? [] : [{ name: 'Id', rule: mapping.pairedId }];
    const dates = relativeDates.map(({ value: name }) => {
        const input = inputs.push(filling(name, targetsOf)) - 1;
        return { name, rule: new relative_date_rule/* RelativeDateRule */.z(input, instant) };
    });
    const owned = [
        ...references.filter((reference) => isOwnKey(reference, targetsOf)).map(({ field }) => field.value),
        ...relativeDates.map(({ value }) => value),
    ];
    const fieldsOf = (name) => targetsOf(name).filter((target) => !servesPairing(target) &&
        !owned.some((field) => (0,field_reference/* isSameField */.VO)(field, target)) &&
        (!idAlone || (0,field_reference/* isSameField */.VO)(target, 'Id')));
    const copies = [...(0,column_map/* fieldsByColumn */.L)(mapping.columns).keys()].flatMap((column) => {
        const [, ...others] = fieldsOf(column);
        return others.map((name) => ({ name, rule: new CopyRule(inputs.push((one) => one === column) - 1) }));
    });
    return {
        fieldsOf,
        ...{ inputs, ruled: [...paired, ...links, ...dates, ...copies] },
        markBlanks: mapping.blankCells === 'null',
        names: (name) => mapping.columns.some(({ column }) => column.value === name),
        fieldsBelow: (relation) => mapping.columns.flatMap(({ column, field }) => field !== 'drop' && isBelow(column.value, relation) ? [field.value] : []),
        constants: mapping.values.map((constant) => (0,relative_date_fields/* dateConstant */.P)(constant, mapping)),
    };
}
function groupMember(field, mapping) {
    const targetsOf = targets(mapping);
    const reference = mapping.references?.find((one) => (0,field_reference/* isSameField */.VO)(one.field.value, field));
    const [first] = reference === undefined ? [] : keyMembers(reference, targetsOf);
    return first ?? filling(field, targetsOf);
}
function referenceMembers(reference, mapping) {
    return keyMembers(reference, targets(mapping));
}
function isBelow(column, relation) {
    return column.startsWith(`${relation}.`) || column.includes(`:${relation}.`);
}
function targets(mapping) {
    const { columns, unsentColumns } = mapping;
    const renamed = (0,column_map/* fieldsByColumn */.L)(columns);
    return (name) => {
        if ((0,header/* isResultColumn */.wI)(name) || unsentColumns?.has(name) === true)
            return [];
        const fields = renamed.get(name);
        if (fields === undefined)
            return (0,mapping_mapping/* holdsKeysAlone */.CI)(mapping, name) ? [] : [name];
        return fields.flatMap((field) => (field === 'drop' ? [] : [field.value]));
    };
}
function filling(field, targetsOf) {
    return (name) => targetsOf(name).some((target) => (0,field_reference/* isSameField */.VO)(target, field));
}
function keyMembers(reference, targetsOf) {
    return ((0,field_reference/* namedKeyColumns */._m)(reference)?.map(({ value }) => (name) => name === value) ?? [filling(reference.field.value, targetsOf)]);
}
function isOwnKey(reference, targetsOf) {
    const [first, ...others] = (0,field_reference/* namedKeyColumns */._m)(reference) ?? [];
    if (first === undefined)
        return true;
    return others.length === 0 && filling(reference.field.value, targetsOf)(first.value);
}

// EXTERNAL MODULE: ./lib/records/record/record-change.js
var record_change = __webpack_require__(9110);
// EXTERNAL MODULE: ./lib/records/record/record-format.js
var record_format = __webpack_require__(31813);
;// CONCATENATED MODULE: ./lib/records/inspection/member-cutting.js















class MemberCutting {
    rules;
    cutter;
    leastBytes;
    unchosen = 0;
    #parts;
    constructor(parts) {
        this.#parts = parts;
        const linkFields = (parts.mapping.references ?? [])
            .filter(({ deferred, isFixed, isOwn }) => deferred || (isOwn && !isFixed))
            .map(({ field }) => field.value);
        this.leastBytes = linkBytes(linkFields.length);
        this.rules = this.#rules();
        this.cutter = this.#cutter(linkFields);
    }
    ruled(window, start, end, line) {
        const { bytes } = window;
        const { change, choice } = this.rules;
        const { limits, mistakes, reader } = this.#parts;
        if (choice?.leavesOut(bytes, start, end) === true) {
            this.unchosen++;
            const readBytes = Math.min(end - start, limits.maxBytes >> 1);
            this.cutter.add(window, start, end, end, readBytes, line);
            return undefined;
        }
        if (change === undefined)
            return { bytes, start, contentEnd: end };
        for (const { at, hint, message } of change.flaws(bytes, start, end)) {
            mistakes.report(line + (0,line_position/* lineEndsIn */.W)(bytes, start, at), message, hint, (0,line_position/* columnOf */.u)(window, at));
        }
        const record = change.of(bytes, start, end);
        reader.split(record.bytes, record.start, record.contentEnd);
        return record;
    }
    add(window, start, end, sentBytes, line) {
        if (this.cutter.fits(sentBytes)) {
            this.cutter.add(window, start, end, end, sentBytes, line);
            return;
        }
        this.#parts.mistakes.report(line, `The record that starts here takes ${(0,counted/* number */.a)(sentBytes)} bytes, too many for a batch of at most ${(0,counted/* number */.a)(this.#parts.limits.maxBytes)} bytes with what stands around its records.`, `Raise "batch.maxBytes" (at most ${bulk_api_limits/* MAX_BATCH_BYTES */.Uo}), or shorten the record.`);
    }
    #rules() {
        const { cells, dialect, mapping, reader } = this.#parts;
        const { where = [] } = mapping;
        const changes = (0,source_values/* valueChanges */.B)(mapping);
        const columnOf = (column) => this.#columnOf((name) => name === column);
        return {
            choice: where.length === 0 ? undefined : new row_choice/* RowChoice */.K(cells, where, columnOf),
            change: changes.size === 0 ? undefined : new ChangedMembers(reader, dialect.syntax, changes),
        };
    }
    #cutter(linkFields) {
        const { archives, dialect, limits, mapping, ports } = this.#parts;
        const headerBytes = Math.max((0,record_format/* overheadOf */._)(dialect.frame), linkFields.length > 0 ? (0,mapping_projection/* linkHeader */.AF)(linkFields).length : 0);
        if (archives?.isReady === true)
            return archives.cutter(headerBytes);
        const { groupBy, references = [] } = mapping;
        const own = references.filter(({ isOwn }) => isOwn);
        if (groupBy === undefined && own.length === 0)
            return new batch_cutter/* BatchCutter */.s(limits, headerBytes, false);
        const { change } = this.rules;
        const cells = change === undefined ? this.#parts.cells : new record_change/* ChangedCells */.a(this.#parts.cells, change);
        return new group_cutter/* GroupCutter */.r2({
            ...{ ...ports, limits, headerBytes },
            valueOf: (0,group_cutter/* columnValue */.m0)(cells, groupBy && this.#columnOf(groupMember(groupBy.value, mapping))),
            levels: this.#levelFinder(own, cells),
        });
    }
    #levelFinder(own, cells) {
        const columnsOf = (names) => {
            const columns = names.map((name) => this.#columnOf((member) => member === name));
            return () => columns.map((column) => column());
        };
        const fields = own.map((reference) => {
            const members = referenceMembers(reference, this.#parts.mapping);
            const columns = members.map((choice) => this.#columnOf(choice));
            const parent = () => columns.map((column) => column());
            return { reference, parent, cell: (0,field_reference/* referenceRule */.aU)(reference, []) };
        });
        return (0,own_references/* levelFinder */.xK)(fields, cells, columnsOf);
    }
    #columnOf(isChosen) {
        const { names } = this.#parts.columns;
        let [column, seen] = [-1, 0];
        return () => {
            for (; column < 0 && seen < names.length; seen++)
                if (isChosen(names[seen] ?? ''))
                    column = seen;
            return column;
        };
    }
}
function linkBytes(fields) {
    return fields === 0 ? 0 : salesforce_id/* ID_BYTES */.Q$ + fields * (1 + salesforce_id/* ID_BYTES */.Q$) + 1;
}

// EXTERNAL MODULE: ./lib/records/members/member-table.js
var member_table = __webpack_require__(85907);
// EXTERNAL MODULE: ./lib/records/inspection/record-doubts.js
var record_doubts = __webpack_require__(77342);
;// CONCATENATED MODULE: ./lib/records/inspection/member-doubts.js


class MemberDoubts {
    #reader;
    #columns;
    #plan;
    #doubts = new record_doubts/* RecordDoubts */.d();
    #isIdle = [];
    constructor(reader, columns, plan) {
        this.#reader = reader;
        this.#columns = columns;
        this.#plan = plan;
    }
    addColumn(column) {
        const name = this.#columns.names[column] ?? '';
        const { inputs, ruled } = this.#plan;
        const [field] = this.#plan.fieldsOf(name);
        this.#isIdle[column] = field === undefined && !inputs.some((isInput) => isInput(name));
        if (field !== undefined)
            this.#doubts.addColumn(column, field);
        const filled = ruled.filter(({ rule: { cells } }) => inputs[cells[0] ?? -1]?.(name) === true);
        for (const one of filled)
            this.#doubts.addColumn(column, one.name);
    }
    see(file, line) {
        const { table } = this.#reader;
        let isBlank = true;
        for (let member = 0; member < table.count && isBlank; member++) {
            isBlank = !this.#isFilled(member) || this.#isIdle[this.#columns.of(table.node(member))] === true;
        }
        if (isBlank)
            this.#doubts.seeBlank(file, line);
        if (!this.#doubts.hasRivals)
            return;
        const filled = new Set();
        for (let member = 0; member < table.count; member++) {
            if (this.#isFilled(member))
                filled.add(this.#columns.of(table.node(member)));
        }
        this.#doubts.see((column) => filled.has(column), file, line);
    }
    report({ found }) {
        this.#doubts.report(found);
    }
    #isFilled(member) {
        const { table } = this.#reader;
        return table.isLeaf(member) && table.kind(member) !== member_table/* NULL */.Cq && !this.#reader.isBlank(member);
    }
}

;// CONCATENATED MODULE: ./lib/records/inspection/member-lookups.js

class MemberLookups {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    get areNeeded() {
        return this.#parts.reader.names.asksForLookups || this.#mayBeEmptied();
    }
    async learn() {
        const { mapping, mistakes, ports, reader } = this.#parts;
        const { object } = mapping;
        const lookups = await ports.parentLookups?.(object.value).catch((error) => {
            ports.signal.throwIfAborted();
            mistakes.found.warning({
                message: `The org did not describe the lookups of "${object.value}": ${error instanceof Error ? error.message : String(error)}`,
                hint: 'Types of parents are sent as the records say them.',
                place: object.place,
            });
            reader.names.guesses = true;
            return undefined;
        });
        reader.names.learn(lookups ?? []);
    }
    async learnOfNulls() {
        const { columns, mistakes, plan, reader } = this.#parts;
        if (reader.names.knowsLookups || mistakes.found.hasErrors)
            return;
        const mayBeParent = (name) => /^[A-Za-z]\w*$/.test(name) && !isCustom(name) && !plan.names(name);
        if (columns.valueless.some(mayBeParent))
            await this.learn();
    }
    #mayBeEmptied() {
        const { mapping, reader } = this.#parts;
        const { names, table } = reader;
        if (mapping.blankCells !== 'null' || names.knowsLookups)
            return false;
        for (let member = 0; member < table.count; member = table.next(member)) {
            const isNothing = table.kind(member) === member_table/* NULL */.Cq || reader.isBlank(member);
            if (isNothing && !isCustom(names.nameOf(table.node(member))))
                return true;
        }
        return false;
    }
}
function isCustom(name) {
    return /__\w$/.test(name);
}

// EXTERNAL MODULE: ./lib/records/record/record-lengths.js
var record_lengths = __webpack_require__(11845);
// EXTERNAL MODULE: ./lib/records/zip/binary-fields.js
var binary_fields = __webpack_require__(20807);
;// CONCATENATED MODULE: ./lib/records/inspection/member-sizes.js




class MemberSizes {
    #parts;
    #text = new byte_buffer/* ByteBuffer */.$();
    constructor(parts) {
        this.#parts = parts;
    }
    sentBytes({ bytes, contentEnd, start }) {
        const { rewrite } = this.#parts;
        if (rewrite.isUnchanged())
            return contentEnd - start + 1;
        this.#text.clear();
        rewrite.appendSplit(bytes, start, contentEnd, this.#text, 'measure');
        return this.#text.length + 1;
    }
    async attachedBytes(bytes, line) {
        const { archives, mistakes, plan, reader } = this.#parts;
        if (archives === undefined)
            return 0;
        const { names, table } = reader;
        const cells = [];
        for (let member = 0; member < table.count; member = table.next(member)) {
            if (!table.isLeaf(member))
                continue;
            if (!plan.fieldsOf(names.nameOf(table.node(member))).some(binary_fields/* isBinaryField */.i0))
                continue;
            const text = this.#textOf(bytes, member);
            if (text.length > 0)
                cells.push(text);
        }
        const weight = await archives.weigh(cells);
        for (const { hint, message } of weight.faults)
            mistakes.report(line, message, hint);
        return weight.bytes;
    }
    checkLengths({ bytes, contentEnd, start }, line) {
        if (contentEnd - start <= bulk_api_limits/* MAX_CELL_CHARACTERS */.D0)
            return;
        const { names, table } = this.#parts.reader;
        const lengths = new record_lengths/* RecordLengths */.v();
        for (let member = 0; member < table.count; member++) {
            if (!table.isLeaf(member))
                continue;
            lengths.add(`"${names.nameOf(table.node(member))}"`, this.#textOf(bytes, member).length);
        }
        for (const { hint, message } of lengths.defects())
            this.#parts.mistakes.report(line, message, hint);
    }
    #textOf(bytes, member) {
        this.#text.clear();
        this.#parts.reader.appendText(bytes, member, this.#text);
        return this.#text.view().toString();
    }
}

// EXTERNAL MODULE: ./lib/records/inspection/record-tally.js
var record_tally = __webpack_require__(22099);
// EXTERNAL MODULE: ./lib/records/csv/cells.js
var csv_cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
;// CONCATENATED MODULE: ./lib/records/members/member-links.js



const COMMA = 0x2c;
const NONE = -1;
class MemberLinks {
    mayOmit = true;
    #reader;
    #cells;
    #links;
    #value = new key_bytes/* KeyBytes */.B();
    constructor(reader, cells, links) {
        this.#reader = reader;
        this.#cells = cells;
        this.#links = links;
    }
    append(bytes, start, contentEnd, out) {
        return this.#append(bytes, start, contentEnd, out, 'apply');
    }
    measure(bytes, start, contentEnd, out) {
        this.#append(bytes, start, contentEnd, out, 'measure');
    }
    #append(bytes, start, contentEnd, out, how) {
        this.#cells.split(bytes, start, contentEnd);
        const { markBlanks, rules } = this.#links;
        const before = out.length;
        for (const [index, rule] of rules.entries()) {
            if (index > 0)
                out.appendByte(COMMA);
            const members = rule.cells.map((cell) => this.#cells.member(cell));
            if (members.every((member) => member === NONE))
                continue;
            const isNull = members.every((member) => member !== NONE && [member_table/* NULL */.Cq, member_table/* NO_PARENT */.NP].includes(this.#reader.table.kind(member)));
            this.#cells.key(rule.cells, this.#value);
            const change = rule[how](this.#value, out);
            switch (change) {
                case 'replaced':
                case 'none':
                case 'untouched':
                    break;
                case 'same':
                case 'blank':
                    if (markBlanks || (isNull && this.#links.mayEmpty))
                        out.append(null_marker/* NULL_MARKER_BYTES */.ZB);
                    break;
                default:
                    out.length = before;
                    return change;
            }
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/records/references/parent-lookup.js
var parent_lookup = __webpack_require__(172);
;// CONCATENATED MODULE: ./lib/records/members/emptied-lookups.js



class EmptiedLookups {
    #reader;
    #plan;
    #sent;
    #byNode = new Map();
    constructor(reader, plan, sent) {
        this.#reader = reader;
        this.#plan = plan;
        this.#sent = sent;
    }
    of(member) {
        const node = this.#reader.table.node(member);
        const known = this.#byNode.get(node);
        if (known !== undefined)
            return known;
        const { names } = this.#reader;
        const below = names.fieldsOf(node);
        const filled = below.flatMap((name) => this.#plan.fieldsOf(name).slice(0, 1).map(parent_lookup/* filledField */.Tk));
        const emptied = {
            fields: [...new Set(below.length === 0 ? [(0,parent_lookup/* lookupField */.rL)(names.nameOf(node))] : filled)],
            inputs: this.#plan.inputs.flatMap((isInput, index) => (below.some(isInput) ? [index] : [])),
        };
        this.#byNode.set(node, emptied);
        return emptied;
    }
    isGiven(field) {
        const { table } = this.#reader;
        const isField = (name) => (0,field_reference/* isSameField */.VO)((0,parent_lookup/* filledField */.Tk)(name), field);
        for (let member = 0; member < table.count; member++) {
            const { kind, name } = this.#sent.of(table.node(member));
            if (table.isLeaf(member) && kind !== 'drop' && isField(name))
                return true;
        }
        const { constants, ruled } = this.#plan;
        return (ruled.some(({ name }) => isField(name)) || constants.some(({ field: { value } }) => isField(value)));
    }
    mostOf(member) {
        const { names, table } = this.#reader;
        const kind = table.kind(member);
        const isGuess = names.guesses && (kind === member_table/* NULL */.Cq || this.#reader.isBlank(member));
        if (!this.#plan.markBlanks || (kind !== member_table/* NO_PARENT */.NP && !isGuess))
            return [];
        const name = names.nameOf(table.node(member));
        const below = this.#plan.fieldsBelow(name).map(parent_lookup/* filledField */.Tk);
        return [(0,parent_lookup/* lookupField */.rL)(name), ...below, ...this.#plan.ruled.map((one) => one.name)];
    }
}

;// CONCATENATED MODULE: ./lib/records/members/member-writer.js


class MemberWriter {
    #reader;
    #syntax;
    #isFirst = true;
    constructor(reader, syntax) {
        this.#reader = reader;
        this.#syntax = syntax;
    }
    open(out) {
        this.#isFirst = true;
        out.append(this.#syntax.open);
    }
    close(out) {
        out.append(this.#syntax.close);
    }
    written(bytes, start, end, out) {
        this.#separate(out);
        out.append(bytes, start, end);
    }
    value(bytes, member, target, out) {
        const { table } = this.#reader;
        const kind = table.kind(member);
        if (kind === member_table/* NULL */.Cq || kind === member_table/* NO_PARENT */.NP) {
            this.empty(target, out);
            return;
        }
        this.#separate(out);
        out.append(target.open);
        out.append(bytes, table.valueStart(member), table.valueEnd(member));
        out.append(target.close);
    }
    text(text, target, out) {
        if ((0,null_marker/* isNullMarker */.c8)(text, 0, text.length)) {
            this.empty(target, out);
            return;
        }
        this.#separate(out);
        out.append(target.open);
        this.#syntax.appendText(text, out);
        out.append(target.close);
    }
    empty(target, out) {
        this.#separate(out);
        out.append(target.empty);
    }
    #separate(out) {
        if (this.#isFirst)
            this.#isFirst = false;
        else
            out.append(this.#syntax.between);
    }
}

;// CONCATENATED MODULE: ./lib/records/members/name-tree.js


const MAX_NODES = 2 * bulk_api_limits/* MAX_RECORD_FIELDS */.hm;
const BACKSLASH = 0x5c;
const NOTHING = new Uint8Array(0);
const ROOT = 0;
class NameTree {
    #parents = [ROOT];
    #spelled = [NOTHING];
    #types = [NOTHING];
    #names = [''];
    #isPlain = [false];
    #followers = [ROOT];
    #lastSeen = [0];
    #byName = new Map();
    #decode;
    #relations = new Set();
    #isRelation = [false];
    #untyped = new Set();
    #learnt = false;
    guesses = false;
    #hasTypes = false;
    #record = 0;
    #last = ROOT;
    constructor(decode) {
        this.#decode = decode;
    }
    get size() {
        return this.#names.length;
    }
    beginRecord() {
        this.#record++;
        this.#last = ROOT;
    }
    nameOf(node) {
        return this.#names[node] ?? '';
    }
    get asksForLookups() {
        return this.#hasTypes && !this.#learnt;
    }
    get knowsLookups() {
        return this.#learnt;
    }
    noteRelation(node) {
        if (this.#isRelation[node] !== true)
            this.#addRelation(this.#ownName(node));
    }
    isRelation(node) {
        return this.#isRelation[node] === true;
    }
    fieldsOf(node) {
        const own = this.#ownName(node);
        return this.#names.filter((_, one) => {
            const parent = this.parentOf(one);
            return parent !== ROOT && this.#ownName(parent) === own;
        });
    }
    dropsType(node) {
        return (this.#types[node]?.length ?? 0) > 0 && this.#untyped.has(this.#ownName(node));
    }
    learn(lookups) {
        this.#learnt = true;
        this.#untyped = new Set(lookups
            .filter(({ referenceTo }) => referenceTo.length === 1)
            .map(({ relationshipName }) => relationshipName.toLowerCase()));
        for (const { relationshipName } of lookups)
            this.#addRelation(relationshipName.toLowerCase());
        for (let node = 1; node < this.size; node++)
            this.#names[node] = this.#columnName(node);
    }
    parentOf(node) {
        return this.#parents[node] ?? ROOT;
    }
    guess(parent, bytes, start, behind) {
        const node = this.#followers[this.#last] ?? ROOT;
        if (node === ROOT || this.#parents[node] !== parent || this.#isPlain[node] !== true)
            return ROOT;
        const spelled = this.#spelled[node] ?? NOTHING;
        const { length } = spelled;
        if (bytes[start + length] !== behind)
            return ROOT;
        for (let at = 0; at < length; at++)
            if (spelled[at] !== bytes[start + at])
                return ROOT;
        return node;
    }
    lengthOf(node) {
        return this.#spelled[node]?.length ?? 0;
    }
    take(node) {
        this.#last = node;
    }
    child(parent, bytes, start, end, type = NOTHING) {
        const guess = this.#followers[this.#last] ?? ROOT;
        const isGuess = guess !== ROOT &&
            this.#parents[guess] === parent &&
            isSame(this.#spelled[guess] ?? NOTHING, bytes, start, end) &&
            isSame(this.#types[guess] ?? NOTHING, type, 0, type.length);
        const node = isGuess ? guess : this.#find(parent, bytes.subarray(start, end), type);
        if (node < 0)
            return node;
        if (!isGuess)
            this.#followers[this.#last] = node;
        this.#last = node;
        return node;
    }
    isTwin(node) {
        const isTwin = this.#lastSeen[node] === this.#record;
        this.#lastSeen[node] = this.#record;
        return isTwin;
    }
    #find(parent, spelled, type) {
        const own = this.#decode(spelled);
        const typed = type.length === 0 ? own : `${this.#decode(type)}:${own}`;
        const key = `${parent} ${typed}`;
        const known = this.#byName.get(key);
        if (known !== undefined)
            return known;
        const node = this.#names.length;
        if (node > MAX_NODES)
            return -1;
        this.#byName.set(key, node);
        this.#parents.push(parent);
        this.#spelled.push(Uint8Array.from(spelled));
        this.#types.push(Uint8Array.from(type));
        this.#isPlain.push(type.length === 0 && !spelled.includes(BACKSLASH));
        this.#names.push('');
        this.#names[node] = this.#columnName(node);
        this.#followers.push(ROOT);
        this.#lastSeen.push(0);
        this.#hasTypes ||= type.length > 0;
        this.#isRelation.push(parent === ROOT && ((0,parent_lookup/* isCustomRelationship */.mm)(own) || this.#relations.has(own.toLowerCase())));
        return node;
    }
    #columnName(node) {
        const own = this.#decode(this.#spelled[node] ?? NOTHING);
        const type = this.#types[node] ?? NOTHING;
        const typed = type.length === 0 || this.dropsType(node) ? own : `${this.#decode(type)}:${own}`;
        const parent = this.parentOf(node);
        return parent === ROOT ? typed : `${this.nameOf(parent)}.${typed}`;
    }
    #ownName(node) {
        return this.#decode(this.#spelled[node] ?? NOTHING).toLowerCase();
    }
    #addRelation(own) {
        this.#relations.add(own);
        for (let node = 1; node < this.size; node++) {
            if (this.parentOf(node) === ROOT && this.#ownName(node) === own)
                this.#isRelation[node] = true;
        }
    }
}
function isSame(known, bytes, start, end) {
    if (known.length !== end - start)
        return false;
    for (let at = 0; at < known.length; at++)
        if (known[at] !== bytes[start + at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/records/members/ruled-members.js



const ruled_members_NONE = -1;
class RuledMembers {
    mayOmit;
    #reader;
    #plan;
    #writer;
    #fields;
    #mayBeFlawed;
    #inputs;
    #value = new key_bytes/* KeyBytes */.B();
    #made = new byte_buffer/* ByteBuffer */.$(256);
    constructor(reader, syntax, plan, writer) {
        this.#reader = reader;
        this.#plan = plan;
        this.#writer = writer;
        this.mayOmit = plan.ruled.some(({ rule }) => rule.mayOmit);
        this.#mayBeFlawed = plan.ruled.some(({ rule }) => rule.flaw !== undefined);
        this.#fields = plan.ruled.map(({ name, rule }) => ({ target: syntax.target(name), rule }));
        this.#inputs = new Int32Array(plan.inputs.length);
    }
    clear() {
        this.#inputs.fill(ruled_members_NONE);
    }
    take(inputs, member) {
        for (const input of inputs)
            this.#inputs[input] = member;
    }
    append(bytes, out, how) {
        for (const { rule, target } of this.#fields) {
            const unsent = this.#appendField(bytes, rule, target, out, how);
            if (unsent !== undefined)
                return unsent;
        }
        return undefined;
    }
    flaw(bytes) {
        if (!this.#mayBeFlawed)
            return undefined;
        for (const { rule } of this.#fields) {
            const members = this.#membersOf(rule);
            if (rule.flaw === undefined || members.every((member) => member === ruled_members_NONE))
                continue;
            this.#takeValue(bytes, members);
            const flaw = rule.flaw(this.#value);
            if (flaw === undefined)
                continue;
            const { names, table } = this.#reader;
            return { name: names.nameOf(table.node(members[0] ?? 0)), ...flaw };
        }
        return undefined;
    }
    #appendField(bytes, rule, target, out, how) {
        const members = this.#membersOf(rule);
        const [first = ruled_members_NONE] = members;
        if (members.length > 0 && members.every((member) => member === ruled_members_NONE))
            return undefined;
        if (members.length > 0 && members.every((member) => this.#isNull(member))) {
            this.#writer.empty(target, out);
            return undefined;
        }
        this.#takeValue(bytes, members);
        this.#made.clear();
        const { markBlanks } = this.#plan;
        const change = rule[how](this.#value, this.#made);
        switch (change) {
            case 'same':
                if (markBlanks && this.#reader.isBlank(first))
                    this.#writer.empty(target, out);
                else
                    this.#writer.value(bytes, first, target, out);
                return undefined;
            case 'blank':
                if (markBlanks)
                    this.#writer.empty(target, out);
                return undefined;
            case 'none':
                this.#writer.empty(target, out);
                return undefined;
            case 'untouched':
                return undefined;
            case 'replaced':
                this.#writer.text(this.#made.view(), target, out);
                return undefined;
            default:
                return change;
        }
    }
    #membersOf({ cells }) {
        return cells.map((input) => this.#inputs[input] ?? ruled_members_NONE);
    }
    #isNull(member) {
        const kind = member === ruled_members_NONE ? undefined : this.#reader.table.kind(member);
        return kind === member_table/* NULL */.Cq || kind === member_table/* NO_PARENT */.NP;
    }
    #takeValue(bytes, members) {
        this.#value.ofTexts(members, (member, text) => {
            if (member !== ruled_members_NONE)
                this.#reader.appendText(bytes, member, text);
        });
    }
}

;// CONCATENATED MODULE: ./lib/records/members/sent-names.js

class SentNames {
    #plan;
    #syntax;
    #names;
    #byNode = [];
    constructor(plan, syntax, names) {
        this.#plan = plan;
        this.#syntax = syntax;
        this.#names = names;
    }
    of(node) {
        return (this.#byNode[node] ??= this.#settle(node));
    }
    get arePlain() {
        return this.#byNode.every(({ kind }) => kind === 'plain');
    }
    #settle(node) {
        const name = this.#names.nameOf(node);
        const [field] = this.#plan.fieldsOf(name);
        const target = this.#syntax.target(field ?? name);
        const inputs = this.#plan.inputs.flatMap((isInput, index) => (isInput(name) ? [index] : []));
        if (field === undefined)
            return { kind: 'drop', name, target, inputs };
        const isFlat = this.#names.parentOf(node) === ROOT && name.includes('.');
        const kind = field === name && !isFlat ? 'plain' : 'renamed';
        return { kind, name: field, target, inputs };
    }
}

;// CONCATENATED MODULE: ./lib/records/members/member-rewrite.js







const member_rewrite_NONE = -1;
class MemberRewrite {
    mayOmit;
    #reader;
    #syntax;
    #plan;
    #sent;
    #emptied;
    #writer;
    #ruled;
    #constants;
    #leavesOut = false;
    constructor(reader, syntax, plan) {
        this.#reader = reader;
        this.#syntax = syntax;
        this.#plan = plan;
        this.#sent = new SentNames(plan, syntax, reader.names);
        this.#emptied = new EmptiedLookups(reader, plan, this.#sent);
        this.#writer = new MemberWriter(reader, syntax);
        this.#ruled = new RuledMembers(reader, syntax, plan, this.#writer);
        this.mayOmit = this.#ruled.mayOmit;
        this.#constants = plan.constants.map(({ field, value }) => constant(syntax, field.value, value));
    }
    get changesRecords() {
        return this.#leavesOut || this.changesValues;
    }
    get changesValues() {
        return this.#changesAll || !this.#sent.arePlain;
    }
    get #changesAll() {
        const { constants, markBlanks, ruled } = this.#plan;
        return markBlanks || constants.length > 0 || ruled.length > 0;
    }
    append(bytes, start, contentEnd, out) {
        this.#reader.split(bytes, start, contentEnd);
        return this.appendSplit(bytes, start, contentEnd, out, 'apply');
    }
    measure(bytes, start, contentEnd, out) {
        this.#reader.split(bytes, start, contentEnd);
        this.appendSplit(bytes, start, contentEnd, out, 'measure');
    }
    appendSplit(bytes, start, contentEnd, out, how) {
        if (this.isUnchanged()) {
            out.append(bytes, start, contentEnd);
            return undefined;
        }
        const before = out.length;
        const { table } = this.#reader;
        this.#ruled.clear();
        this.#writer.open(out);
        for (let member = 0; member < table.count; member = table.next(member)) {
            this.#appendMember(bytes, member, out, how);
        }
        const unsent = this.#ruled.append(bytes, out, how);
        if (unsent !== undefined) {
            out.length = before;
            return unsent;
        }
        for (const written of this.#constants)
            this.#writer.written(written, 0, written.length, out);
        this.#writer.close(out);
        return undefined;
    }
    flaw(bytes) {
        return this.#ruled.flaw(bytes);
    }
    isUnchanged() {
        if (this.#changesAll)
            return false;
        const { table } = this.#reader;
        for (let member = 0; member < table.count; member++) {
            const kind = table.kind(member);
            if (kind === member_table/* ATTRIBUTES */.iw || kind === member_table/* NO_PARENT */.NP || (kind === member_table/* RELATION */.Hd && !this.#isWhole(member))) {
                this.#leavesOut = true;
                return false;
            }
            if (kind === member_table/* RELATION */.Hd)
                continue;
            if (this.#sent.of(table.node(member)).kind !== 'plain')
                return false;
        }
        return true;
    }
    #isWhole(relation) {
        const { names, table } = this.#reader;
        return !names.dropsType(table.node(relation)) && table.next(relation) - relation === 2;
    }
    #appendMember(bytes, member, out, how) {
        const { names, table } = this.#reader;
        const kind = table.kind(member);
        if (kind === member_table/* ATTRIBUTES */.iw)
            return;
        if (kind === member_table/* RELATION */.Hd) {
            this.#appendRelation(bytes, member, out);
            return;
        }
        if (how === 'measure')
            for (const field of this.#emptied.mostOf(member))
                this.#writer.empty(this.#syntax.target(field), out);
        if (kind !== member_table/* NO_PARENT */.NP || this.#plan.names(names.nameOf(table.node(member))))
            this.#appendLeaf(bytes, member, out);
        else if (how === 'apply' && this.#plan.markBlanks)
            this.#appendNoParent(member, out);
    }
    #appendRelation(bytes, relation, out) {
        const { table } = this.#reader;
        let isPlain = this.#isWhole(relation);
        for (let inner = relation + 1; inner < table.next(relation); inner++) {
            const { inputs, kind } = this.#sent.of(table.node(inner));
            this.#ruled.take(inputs, inner);
            isPlain &&= kind === 'plain' && !(this.#plan.markBlanks && this.#reader.isBlank(inner));
        }
        if (isPlain) {
            this.#writer.written(bytes, table.start(relation), table.end(relation), out);
            return;
        }
        const key = this.#keyOf(relation);
        if (key !== member_rewrite_NONE)
            this.#appendLeaf(bytes, key, out);
    }
    #keyOf(relation) {
        const { table } = this.#reader;
        let first = member_rewrite_NONE;
        for (let inner = relation + 1; inner < table.next(relation); inner++) {
            if (this.#sent.of(table.node(inner)).kind === 'drop')
                continue;
            if (table.kind(inner) !== member_table/* NULL */.Cq && !this.#reader.isBlank(inner))
                return inner;
            if (first === member_rewrite_NONE)
                first = inner;
        }
        return first;
    }
    #appendNoParent(member, out) {
        const { fields, inputs } = this.#emptied.of(member);
        this.#ruled.take(inputs, member);
        for (const field of fields) {
            if (!this.#emptied.isGiven(field))
                this.#writer.empty(this.#syntax.target(field), out);
        }
    }
    #appendLeaf(bytes, member, out) {
        const { names, table } = this.#reader;
        const { inputs, kind, target } = this.#sent.of(table.node(member));
        this.#ruled.take(inputs, member);
        if (kind === 'drop')
            return;
        if (this.#plan.markBlanks && this.#reader.isBlank(member))
            this.#writer.empty(target, out);
        else if (kind === 'plain' && names.parentOf(table.node(member)) === ROOT) {
            this.#writer.written(bytes, table.start(member), table.end(member), out);
        }
        else
            this.#writer.value(bytes, member, target, out);
    }
}
function constant(syntax, field, value) {
    const { close, open } = syntax.target(field);
    const bytes = new byte_buffer/* ByteBuffer */.$(256);
    bytes.append(open);
    syntax.appendText(Buffer.from(value), bytes);
    bytes.append(close);
    return Buffer.from(bytes.view());
}

;// CONCATENATED MODULE: ./lib/records/members/member-row.js


const member_row_COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
class MemberRow {
    mayOmit = false;
    #reader;
    #cells;
    #columns;
    #text = new byte_buffer/* ByteBuffer */.$(1024);
    constructor(reader, cells, columns) {
        this.#reader = reader;
        this.#cells = cells;
        this.#columns = columns;
    }
    append(bytes, start, contentEnd, out) {
        this.#cells.split(bytes, start, contentEnd);
        for (let index = 0; index < this.#columns.length; index++) {
            if (index > 0)
                out.appendByte(member_row_COMMA);
            const member = this.#cells.member(this.#columns[index] ?? 0);
            if (member < 0)
                continue;
            if (this.#reader.table.form(member) === member_table/* CELL */.JA) {
                this.#reader.appendText(bytes, member, out);
                continue;
            }
            this.#text.clear();
            this.#reader.appendText(bytes, member, this.#text);
            appendCell(this.#text.view(), out);
        }
        return undefined;
    }
    measure(bytes, start, contentEnd, out) {
        this.append(bytes, start, contentEnd, out);
    }
}
function appendCell(text, out) {
    if (!needsQuotes(text)) {
        out.append(text);
        return;
    }
    out.appendByte(QUOTE);
    for (let at = 0; at < text.length; at++) {
        const byte = text[at] ?? 0;
        if (byte === QUOTE)
            out.appendByte(QUOTE);
        out.appendByte(byte);
    }
    out.appendByte(QUOTE);
}
function needsQuotes(text) {
    for (let at = 0; at < text.length; at++) {
        const byte = text[at] ?? 0;
        if (byte <= member_row_COMMA && (byte === member_row_COMMA || byte === QUOTE || byte === LF || byte === CR))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/records/inspection/sent-members.js







class SentMembers {
    header;
    defects;
    #parts;
    #parents;
    #mapping;
    #projection;
    constructor(parts, first) {
        const { columns, mapping, plan } = parts;
        const { names, places } = columns;
        this.#parts = parts;
        this.header = { columns: names, line: first.line, spans: [], places };
        this.#parents = columns.parents.filter((name) => !plan.names(name));
        this.#mapping = withoutParents(mapping, this.#parents, places[0]);
        const { defects, projection } = (0,mapping_projection/* projectionOf */.HJ)(this.header, first.file, this.#mapping);
        this.defects = defects;
        this.#projection = projection;
    }
    get fields() {
        return this.#projection.fields;
    }
    projection(cut, records) {
        const { cells, dialect, reader, rewrite } = this.#parts;
        const projection = (0,mapping_projection/* settled */.gu)(this.#projection, this.#mapping, { ...cut, records });
        const { links, postponed } = projection;
        const { columns } = this.header;
        const shown = [...columns.keys()].filter((column) => {
            const name = columns[column] ?? '';
            return !(0,header/* isResultColumn */.wI)(name) && !this.#parents.includes(name);
        });
        return {
            ...projection,
            sent: rewrite.changesRecords || this.#parents.length > 0 ? rewrite : undefined,
            resultHeader: shown.map((column) => (0,csv_cells/* csvCell */.rK)(columns[column] ?? '')).join(','),
            postponed: postponed && new MemberRewrite(reader, dialect.syntax, memberPlan(this.#mapping, 'postponed')),
            links: links && { ...links, row: new MemberLinks(reader, cells, links) },
            result: new MemberRow(reader, cells, shown),
        };
    }
}
function withoutParents(mapping, parents, place) {
    if (place === undefined)
        return mapping;
    const rules = parents.map((value) => ({ column: { value, place }, field: 'drop' }));
    return { ...mapping, columns: [...mapping.columns, ...rules] };
}

// EXTERNAL MODULE: ./lib/records/inspection/source-mistakes.js + 1 modules
var source_mistakes = __webpack_require__(79241);
// EXTERNAL MODULE: ./lib/records/bytes/utf8-text.js
var utf8_text = __webpack_require__(27623);
// EXTERNAL MODULE: ./lib/records/zip/archive-inspection.js + 1 modules
var archive_inspection = __webpack_require__(94427);
;// CONCATENATED MODULE: ./lib/records/json/json-flaws.js
const SENTENCES = {
    'no-json': {
        message: 'The file is neither a JSON array nor lines of JSON objects.',
        hint: 'Write the records as [{\u2026}, {\u2026}], or as one object after the other.',
    },
    'no-object': {
        message: 'A value that is no object stands where a record should be.',
        hint: 'Each record is an object: {"LastName": "\u2026"}.',
    },
    'comma-missing': { message: 'A comma is missing here.', hint: 'Put a comma between two values.' },
    'comma-too-many': { message: 'There is a comma too many here.', hint: 'Remove it.' },
    'comma-between-lines': {
        message: 'A comma stands between two objects that are in no array.',
        hint: 'Put the objects into brackets, [ and ], or leave the commas out.',
    },
    'text-after': {
        message: 'Text follows the end of the JSON array.',
        hint: 'A file holds one array. Remove what follows.',
    },
    'no-array': {
        message: 'The archive is sent as it is, but the records in its request.txt are in no JSON array.',
        hint: 'Put them into brackets, [ and ], with commas between them.',
    },
    'array-unclosed': {
        message: 'The JSON array is not closed.',
        hint: 'The file may have been cut. Close it with ].',
    },
    'record-unclosed': {
        message: 'The record that starts here is not closed.',
        hint: 'The file may have been cut, or a bracket or a quote is missing.',
    },
    'string-unclosed': {
        message: 'A string is not closed before the end of its line.',
        hint: 'Close it with a quote, and write a line end in it as \\n.',
    },
    'wrong-escape': {
        message: 'A backslash in a string stands before something that JSON does not know.',
        hint: 'Write \\\\ for the backslash itself.',
    },
    'no-name': {
        message: 'The name of a member is missing here.',
        hint: 'Names stand in double quotes, with a colon behind them; JSON has no comments.',
    },
    'no-colon': { message: 'A colon is missing here.', hint: 'Put a colon between a name and its value.' },
    'no-value': {
        message: 'This is no JSON value.',
        hint: 'Texts stand in double quotes; numbers have no plus sign and no leading zeros; true, false and null are in lower case.',
    },
    nul: { message: 'A string holds a NUL character.', hint: 'Remove it.', passable: true },
    'not-whole': {
        message: 'The answer in the file is not whole: it has further records behind "nextRecordsUrl".',
        hint: 'Put the records of all answers into one list, or query them in the run: "operation: query".',
    },
    tree: {
        message: 'The file is an sObject tree: its records have reference ids.',
        hint: 'Files of "sf data export tree" are loaded with "treePlan", which names their plan.',
    },
};
function jsonFlaw(fault, at) {
    return { passable: false, ...SENTENCES[fault], at };
}

;// CONCATENATED MODULE: ./lib/records/json/json-envelope.js
const MAX_HEAD_BYTES = 4096;
const MEMBERS = String.raw `(?:"[^"\\]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)\s*,\s*)*`;
const HEAD = new RegExp(String.raw `^\s*\{\s*${MEMBERS}(?:"result"\s*:\s*\{\s*${MEMBERS})?"records"\s*:\s*\[`);
class JsonEnvelope {
    end;
    #head;
    constructor(head, end) {
        this.#head = head;
        this.end = end;
    }
    static at(bytes, start, limit, final) {
        const seen = Math.min(limit, start + MAX_HEAD_BYTES);
        const text = Buffer.from(bytes.subarray(start, seen)).toString('latin1');
        const head = HEAD.exec(text)?.[0];
        if (head !== undefined)
            return new JsonEnvelope(head, start + head.length);
        return !final && seen - start < MAX_HEAD_BYTES ? 'more' : undefined;
    }
    faultOf(bytes, from, limit) {
        const rest = Buffer.from(bytes.subarray(from, limit)).toString();
        const tail = rest.slice(rest.indexOf(']'));
        try {
            const answer = JSON.parse(this.#head + tail);
            return [answer, answer.result].every(isWhole) ? undefined : 'not-whole';
        }
        catch {
            return 'no-value';
        }
    }
}
function isWhole(answer) {
    return answer === undefined || (answer.done !== false && typeof answer.nextRecordsUrl !== 'string');
}

// EXTERNAL MODULE: ./lib/records/json/json-spans.js
var json_spans = __webpack_require__(95919);
;// CONCATENATED MODULE: ./lib/records/json/json-finder.js



const json_finder_COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const json_finder_QUOTE = 0x22;
class JsonFinder {
    flaw;
    #spans;
    #position = 'start';
    #envelope;
    constructor(reader) {
        this.#spans = new json_spans/* JsonSpans */.K(reader);
    }
    get isSplit() {
        return this.#spans.isSplit;
    }
    get start() {
        return this.#spans.start;
    }
    get end() {
        return this.#spans.end;
    }
    get lineEnds() {
        return this.#spans.lineEnds;
    }
    get bodyFlaw() {
        return this.#position === 'stream' || this.isWrapped ? jsonFlaw('no-array', 0) : undefined;
    }
    get isWrapped() {
        return this.#envelope !== undefined;
    }
    next(bytes, from, limit, final) {
        const before = this.#position;
        const opened = this.#position === 'start' ? JsonEnvelope.at(bytes, from, limit, final) : undefined;
        if (opened === 'more')
            return 'more';
        if (opened !== undefined) {
            this.#envelope = opened;
            this.#position = 'opened';
        }
        const at = this.#valueFrom(bytes, opened?.end ?? from, limit);
        if (at < 0)
            return 'flaw';
        if (at >= limit) {
            if (final)
                return this.#ended(bytes, from, limit);
            this.#position = before;
            return 'more';
        }
        if (bytes[at] !== OPEN_OBJECT)
            return this.#noObject(bytes, at);
        if (this.#spans.find(bytes, at, limit)) {
            this.#position = this.#position === 'start' || this.#position === 'stream' ? 'stream' : 'element';
            return 'record';
        }
        if (this.#spans.brokenStringAt >= 0)
            return this.#fail('string-unclosed', this.#spans.brokenStringAt);
        if (final)
            return this.#fail('record-unclosed', at);
        this.#position = before;
        return 'more';
    }
    #valueFrom(bytes, from, limit) {
        for (let at = from; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
                continue;
            if (this.#position === 'closed' && this.#envelope !== undefined)
                return limit;
            const fault = this.#take(byte);
            if (fault === 'value')
                return at;
            if (fault !== undefined) {
                this.#fail(fault, at);
                return -1;
            }
        }
        return limit;
    }
    #take(byte) {
        switch (this.#position) {
            case 'start':
                if (byte === OPEN_OBJECT)
                    return 'value';
                if (byte !== OPEN_LIST)
                    return 'no-json';
                this.#position = 'opened';
                return undefined;
            case 'opened':
            case 'comma':
                if (byte === CLOSE_LIST && this.#position === 'opened')
                    this.#position = 'closed';
                else if (byte === CLOSE_LIST || byte === json_finder_COMMA)
                    return 'comma-too-many';
                else
                    return 'value';
                return undefined;
            case 'element':
                if (byte === json_finder_COMMA)
                    this.#position = 'comma';
                else if (byte === CLOSE_LIST)
                    this.#position = 'closed';
                else
                    return byte === OPEN_OBJECT || byte === json_finder_QUOTE ? 'comma-missing' : 'no-value';
                return undefined;
            case 'stream':
                return byte === json_finder_COMMA ? 'comma-between-lines' : 'value';
            case 'closed':
                return 'text-after';
        }
    }
    #ended(bytes, from, limit) {
        if (this.#position === 'closed' && this.#envelope !== undefined) {
            const fault = this.#envelope.faultOf(bytes, from, limit);
            return fault === undefined ? 'end' : this.#fail(fault, from);
        }
        if (this.#position === 'closed' || this.#position === 'stream' || this.#position === 'start')
            return 'end';
        return this.#fail('array-unclosed', limit);
    }
    #noObject(bytes, at) {
        const isList = bytes[at] === OPEN_LIST;
        return this.#fail(isList || this.#position !== 'stream' ? 'no-object' : 'no-json', at);
    }
    #fail(fault, at) {
        this.flaw = jsonFlaw(fault, at);
        return 'flaw';
    }
}

;// CONCATENATED MODULE: ./lib/records/members/member-flaws.js


function tooManyNames(at) {
    return {
        message: `The records have more different names than the ${(0,counted/* number */.a)(bulk_api_limits/* MAX_RECORD_FIELDS */.hm)} fields that the Bulk API takes.`,
        hint: 'Perhaps a value is written as a name. Give all records the same members.',
        at,
        passable: false,
    };
}
function memberFlaw(fault, name, at) {
    return { ...MEMBER_SENTENCES[fault](name), at, passable: true };
}
const MEMBER_SENTENCES = {
    twin: (name) => ({
        message: `The record gives "${name}" twice.`,
        hint: 'Keep one of the two: which one counts is not defined.',
    }),
    list: (name) => ({
        message: `"${name}" holds a list, which no field takes.`,
        hint: /(?:^|\.)(?:records|files)$/.test(name)
            ? 'Plans and files of "sf data export tree" are loaded with "treePlan". Otherwise write the list alone: the file is an array of records.'
            : 'Children of a record are records of their own, in a job of their own; a multi-select picklist is a text with semicolons.',
    }),
    'no-key': (name) => ({
        message: `"${name}" has no field by which the parent is found.`,
        hint: 'Give it one, {"Account": {"External_Id__c": "\u2026"}}, or null where there is no parent.',
    }),
    deep: (name) => ({
        message: `"${name}" is nested too deep: a record may hold parents, and they no further ones.`,
        hint: 'Refer to the parent by one of its own fields: {"Account": {"External_Id__c": "\u2026"}}.',
    }),
};

// EXTERNAL MODULE: ./lib/records/json/json-literals.js
var json_literals = __webpack_require__(80500);
;// CONCATENATED MODULE: ./lib/records/json/json-members.js






const json_members_QUOTE = 0x22;
const json_members_BACKSLASH = 0x5c;
const json_members_COMMA = 0x2c;
const COLON = 0x3a;
const json_members_LF = 0x0a;
const json_members_CR = 0x0d;
const json_members_OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const json_members_OPEN_LIST = 0x5b;
const LOWER_N = 0x6e;
const LOWER_U = 0x75;
const ESCAPED = new Set(Buffer.from('"\\/bfnrt'));
const NO_TYPE = new Uint8Array(0);
const ATTRIBUTES_NAME = 'attributes';
const REFERENCE_ID = '"referenceId"';
class JsonMembers {
    names = new NameTree(nameText);
    table = new member_table/* MemberTable */.$x();
    namesReference = false;
    lineEnds = 0;
    #bytes = NO_TYPE;
    #limit = 0;
    #flaw;
    #mayBeCut = false;
    #form = member_table/* ANY */.x4;
    find(bytes, start, limit) {
        this.#mayBeCut = true;
        const end = this.#begin(bytes, start, limit);
        if (end < 0 || end > limit || this.#flaw !== undefined)
            return -1;
        this.table.hold(bytes, start, end);
        return end;
    }
    split(bytes, start, end) {
        if (this.table.holds(bytes, start, end))
            return undefined;
        this.#mayBeCut = false;
        const after = this.#begin(bytes, start, end);
        if (after >= 0 && after < end)
            this.#fail('no-value', after);
        return this.#flaw;
    }
    #begin(bytes, start, limit) {
        this.#bytes = bytes;
        this.#limit = limit;
        this.#flaw = undefined;
        this.lineEnds = 0;
        this.table.clear();
        this.names.beginRecord();
        return this.#object(start, ROOT, 0);
    }
    isBlank(member) {
        const { table } = this;
        return table.kind(member) === member_table/* TEXT */.a$ && table.valueEnd(member) - table.valueStart(member) === '""'.length;
    }
    textStart(member) {
        const { table } = this;
        const kind = table.kind(member);
        if (kind === member_table/* PLAIN */.tZ)
            return table.valueStart(member);
        return kind === member_table/* TEXT */.a$ && table.form(member) !== member_table/* ANY */.x4 ? table.valueStart(member) + 1 : -1;
    }
    appendText(bytes, member, out) {
        const kind = this.table.kind(member);
        const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
        if (kind === member_table/* PLAIN */.tZ)
            out.append(bytes, start, end);
        else if (kind !== member_table/* TEXT */.a$)
            return;
        else if (this.table.form(member) === member_table/* ANY */.x4)
            out.appendText(JSON.parse(Buffer.from(bytes.subarray(start, end)).toString()));
        else
            out.append(bytes, start + 1, end - 1);
    }
    #object(start, parent, depth) {
        let at = this.#space(start + 1);
        if (this.#bytes[at] === CLOSE_OBJECT)
            return at + 1;
        for (;;) {
            at = this.#member(this.#texts(at, parent), parent, depth);
            if (at < 0)
                return at;
            at = this.#space(at);
            const byte = this.#bytes[at];
            if (byte === CLOSE_OBJECT)
                return at + 1;
            if (byte !== json_members_COMMA)
                return this.#fail(byte === json_members_QUOTE ? 'comma-missing' : 'no-value', at);
            const comma = at;
            at = this.#space(at + 1);
            if (this.#bytes[at] === CLOSE_OBJECT)
                return this.#fail('comma-too-many', comma);
        }
    }
    #texts(start, parent) {
        const [bytes, limit, names] = [this.#bytes, this.#limit, this.names];
        for (let at = start;;) {
            if (bytes[at] !== json_members_QUOTE)
                return at;
            const node = names.guess(parent, bytes, at + 1, json_members_QUOTE);
            if (node === ROOT)
                return at;
            const value = at + names.lengthOf(node) + 3;
            if (bytes[value] !== json_members_QUOTE || bytes[value - 1] !== COLON)
                return at;
            let form = member_table/* CELL */.JA;
            let end = value + 1;
            for (; end < limit; end++) {
                const byte = bytes[end] ?? 0;
                if (byte > json_members_BACKSLASH || (byte > json_members_COMMA && byte < json_members_BACKSLASH))
                    continue;
                if (byte === json_members_COMMA)
                    form = member_table/* BYTES */.E9;
                else if (byte === json_members_QUOTE || byte === json_members_BACKSLASH || byte < 0x20)
                    break;
            }
            if (bytes[end] !== json_members_QUOTE || bytes[end + 1] !== json_members_COMMA || bytes[end + 2] !== json_members_QUOTE)
                return at;
            names.take(node);
            if (names.isTwin(node))
                this.#note(memberFlaw('twin', names.nameOf(node), at));
            this.table.close(this.table.open(node, at), member_table/* TEXT */.a$, value, end + 1, end + 1, form);
            at = end + 2;
        }
    }
    #member(start, parent, depth) {
        if (this.#bytes[start] !== json_members_QUOTE)
            return this.#fail('no-name', start);
        const guess = this.names.guess(parent, this.#bytes, start + 1, json_members_QUOTE);
        const nameEnd = guess === ROOT ? this.#string(start) : start + this.names.lengthOf(guess) + 2;
        if (nameEnd < 0)
            return nameEnd;
        const colon = this.#space(nameEnd);
        if (this.#bytes[colon] !== COLON)
            return this.#fail('no-colon', colon);
        const valueStart = this.#space(colon + 1);
        if (this.#mayBeCut && valueStart >= this.#limit)
            return -1;
        const isObject = this.#bytes[valueStart] === json_members_OPEN_OBJECT;
        if (isObject && this.#isAttributes(start, nameEnd))
            return this.#attributes(start, valueStart, depth);
        let node = guess;
        if (guess !== ROOT && !isObject)
            this.names.take(guess);
        else {
            const type = isObject && depth === 0 ? this.#typeIn(valueStart) : NO_TYPE;
            if (type === undefined)
                return -1;
            node = this.names.child(parent, this.#bytes, start + 1, nameEnd - 1, type);
            if (node < 0)
                return this.#refuse(tooManyNames(start));
        }
        if (this.names.isTwin(node))
            this.#note(memberFlaw('twin', this.names.nameOf(node), start));
        const member = this.table.open(node, start);
        if (!isObject)
            return this.#scalar(member, node, valueStart);
        if (depth > 0) {
            this.#note(memberFlaw('deep', this.names.nameOf(node), start));
            return this.#skip(member, valueStart);
        }
        this.names.noteRelation(node);
        const end = this.#object(valueStart, node, depth + 1);
        if (end >= 0 && this.table.count === member + 1)
            this.#note(memberFlaw('no-key', this.names.nameOf(node), start));
        this.table.close(member, member_table/* RELATION */.Hd, valueStart, end, end);
        return end;
    }
    #scalar(member, node, start) {
        const byte = this.#bytes[start];
        if (byte === json_members_OPEN_LIST) {
            this.#note(memberFlaw('list', this.names.nameOf(node), start));
            return this.#skip(member, start);
        }
        const isText = byte === json_members_QUOTE;
        const end = isText ? this.#string(start) : this.#word(start);
        if (end < 0)
            return end;
        const isNull = byte === LOWER_N;
        const ofNull = this.names.isRelation(node) ? member_table/* NO_PARENT */.NP : member_table/* NULL */.Cq;
        const kind = isText ? member_table/* TEXT */.a$ : isNull ? ofNull : member_table/* PLAIN */.tZ;
        this.table.close(member, kind, start, end, end, isText ? this.#form : member_table/* CELL */.JA);
        return end;
    }
    #isAttributes(start, end) {
        if (end - start !== ATTRIBUTES_NAME.length + 2)
            return false;
        for (let at = 0; at < ATTRIBUTES_NAME.length; at++) {
            if (this.#bytes[start + 1 + at] !== ATTRIBUTES_NAME.charCodeAt(at))
                return false;
        }
        return true;
    }
    #attributes(start, valueStart, depth) {
        const end = this.#whole(valueStart);
        if (end < 0)
            return end;
        if (depth === 0)
            this.namesReference ||= this.#holds(valueStart, end, REFERENCE_ID);
        if (depth === 0)
            this.table.close(this.table.open(ROOT, start), member_table/* ATTRIBUTES */.iw, valueStart, end, end);
        return end;
    }
    #holds(start, end, text) {
        return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start).includes(text);
    }
    #typeIn(start) {
        const end = this.#balancedEnd(start);
        if (this.#mayBeCut && end >= this.#limit)
            return undefined;
        const object = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start);
        if (!object.includes(ATTRIBUTES_NAME))
            return NO_TYPE;
        try {
            const value = JSON.parse(object.toString());
            const type = value.attributes?.type;
            return typeof type === 'string' ? Buffer.from(JSON.stringify(type).slice(1, -1)) : NO_TYPE;
        }
        catch {
            return NO_TYPE;
        }
    }
    #skip(member, start) {
        const end = this.#whole(start);
        if (end >= 0)
            this.table.close(member, member_table/* NULL */.Cq, start, end, end);
        return end;
    }
    #whole(start) {
        const end = this.#balancedEnd(start);
        try {
            JSON.parse(Buffer.from(this.#bytes.subarray(start, end)).toString());
            this.lineEnds += (0,line_position/* lineEndsIn */.W)(this.#bytes, start, end);
            return end;
        }
        catch {
            return this.#fail('no-value', start);
        }
    }
    #balancedEnd(start) {
        let depth = 0;
        for (let at = start; at < this.#limit; at++) {
            const byte = this.#bytes[at] ?? 0;
            if (byte === json_members_QUOTE) {
                for (at++; at < this.#limit && this.#bytes[at] !== json_members_QUOTE; at++)
                    if (this.#bytes[at] === json_members_BACKSLASH)
                        at++;
            }
            else if ((byte | 0x20) === json_members_OPEN_OBJECT)
                depth++;
            else if ((byte | 0x20) === CLOSE_OBJECT && --depth === 0)
                return at + 1;
        }
        return this.#limit;
    }
    #string(start) {
        const [bytes, limit] = [this.#bytes, this.#limit];
        let form = member_table/* CELL */.JA;
        for (let at = start + 1; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte > json_members_BACKSLASH || (byte > json_members_COMMA && byte < json_members_BACKSLASH))
                continue;
            if (byte === json_members_QUOTE) {
                this.#form = form;
                return at + 1;
            }
            if (byte === json_members_BACKSLASH) {
                form = member_table/* ANY */.x4;
                at = this.#escape(at);
                if (at < 0)
                    return at;
            }
            else if (byte < 0x20)
                return this.#fail('string-unclosed', start);
            else if (byte === json_members_COMMA && form === member_table/* CELL */.JA)
                form = member_table/* BYTES */.E9;
        }
        return this.#fail('string-unclosed', start);
    }
    #escape(start) {
        const escaped = this.#bytes[start + 1] ?? 0;
        if (ESCAPED.has(escaped))
            return start + 1;
        const code = escaped === LOWER_U ? latin1(this.#bytes, start + 2, start + 6) : '';
        if (!/^[0-9a-fA-F]{4}$/.test(code))
            return this.#fail('wrong-escape', start);
        if (code === '0000')
            this.#note(jsonFlaw('nul', start));
        return start + 5;
    }
    #word(start) {
        const end = (0,json_literals/* literalEnd */.b)(this.#bytes, start);
        return end > start && isEnd(this.#bytes[end]) ? end : this.#fail('no-value', start);
    }
    #space(from) {
        let at = from;
        if ((this.#bytes[at] ?? 0) > 0x20)
            return at;
        for (; at < this.#limit; at++) {
            const byte = this.#bytes[at] ?? 0;
            if (byte > 0x20 || (byte !== 0x20 && byte !== json_members_LF && byte !== json_members_CR && byte !== 0x09))
                break;
            if (byte === json_members_LF || (byte === json_members_CR && this.#bytes[at + 1] !== json_members_LF))
                this.lineEnds++;
        }
        return at;
    }
    #fail(fault, at) {
        return this.#refuse(jsonFlaw(fault, at));
    }
    #refuse(flaw) {
        this.#flaw = flaw;
        return -1;
    }
    #note(flaw) {
        this.#flaw ??= flaw;
    }
}
function nameText(bytes) {
    return JSON.parse(`"${Buffer.from(bytes).toString()}"`);
}
function latin1(bytes, start, end) {
    return Buffer.from(bytes.subarray(start, end)).toString('latin1');
}
function isEnd(byte) {
    return byte === json_members_COMMA || byte === CLOSE_OBJECT || byte === undefined || byte <= 0x20;
}

// EXTERNAL MODULE: ./lib/records/members/member-syntax.js
var member_syntax = __webpack_require__(87704);
;// CONCATENATED MODULE: ./lib/records/json/json-syntax.js

const json_syntax_QUOTE = 0x22;
const json_syntax_BACKSLASH = 0x5c;
const LEAST_TEXT = 0x20;
const jsonSyntax = {
    open: Buffer.from('{'),
    between: Buffer.from(','),
    close: Buffer.from('}'),
    target,
    appendMember: (bytes, { member, table }, text, out) => {
        out.append(bytes, table.start(member), table.valueStart(member));
        if (text === undefined)
            out.appendText('null');
        else
            appendText(text, out);
    },
    appendText,
};
function target(name) {
    const { field, relation, type } = (0,member_syntax/* fieldPath */.c)(name);
    const attributes = type === undefined ? '' : `"attributes":{"type":${JSON.stringify(type)}},`;
    const outer = relation === undefined ? '' : `${JSON.stringify(relation)}:{${attributes}`;
    const open = `${outer}${JSON.stringify(field)}:`;
    const close = relation === undefined ? '' : '}';
    return { open: Buffer.from(open), close: Buffer.from(close), empty: Buffer.from(`${open}null${close}`) };
}
function appendText(text, out) {
    out.appendByte(json_syntax_QUOTE);
    for (const byte of text) {
        if (byte < LEAST_TEXT) {
            out.appendText(`\\u${byte.toString(16).padStart(4, '0')}`);
            continue;
        }
        if (byte === json_syntax_QUOTE || byte === json_syntax_BACKSLASH)
            out.appendByte(json_syntax_BACKSLASH);
        out.appendByte(byte);
    }
    out.appendByte(json_syntax_QUOTE);
}

;// CONCATENATED MODULE: ./lib/records/json/json-dialect.js




const jsonDialect = {
    contentType: 'JSON',
    frame: { open: Buffer.from('['), separator: 0x2c, close: Buffer.from(']') },
    lines: { open: Buffer.from('{'), close: Buffer.from('}'), doubtful: [Buffer.from('"attributes"')] },
    syntax: jsonSyntax,
    reader: () => new JsonMembers(),
    finder: (reader) => new JsonFinder(reader),
    spans: (reader) => new json_spans/* JsonSpans */.K(reader),
};

;// CONCATENATED MODULE: ./lib/records/members/member-cells.js

const member_cells_NONE = -1;
class MemberCells {
    #reader;
    #columns;
    #bytes = new Uint8Array(0);
    #members = new Int32Array(64);
    #emptiesParents;
    constructor(reader, columns, emptiesParents) {
        this.#reader = reader;
        this.#columns = columns;
        this.#emptiesParents = emptiesParents;
    }
    split(bytes, start, contentEnd) {
        const { table } = this.#reader;
        this.#reader.split(bytes, start, contentEnd);
        this.#bytes = bytes;
        this.#members.fill(member_cells_NONE);
        for (let member = 0; member < table.count; member++) {
            const isParent = table.kind(member) === member_table/* NO_PARENT */.NP;
            if (table.isLeaf(member) || isParent)
                this.#set(this.#columns.of(table.node(member)), member);
            if (isParent && this.#emptiesParents)
                this.#setParents(member);
        }
    }
    member(column) {
        return this.#members[column] ?? member_cells_NONE;
    }
    holds(cell) {
        const member = this.member(cell);
        if (member === member_cells_NONE)
            return 'absent';
        const kind = this.#reader.table.kind(member);
        return kind === member_table/* NULL */.Cq || kind === member_table/* NO_PARENT */.NP ? 'null' : 'value';
    }
    length(cell) {
        const { table } = this.#reader;
        const member = this.member(cell);
        return member === member_cells_NONE ? 0 : table.valueEnd(member) - table.valueStart(member);
    }
    key(cells, key) {
        const [only] = cells;
        if (only !== undefined && cells.length === 1 && this.#takesInPlace(only, key))
            return;
        key.ofTexts(cells, (cell, out) => {
            const member = this.member(cell);
            if (member !== member_cells_NONE)
                this.#reader.appendText(this.#bytes, member, out);
        });
    }
    #takesInPlace(cell, key) {
        const { table } = this.#reader;
        const member = this.member(cell);
        const start = member === member_cells_NONE ? -1 : this.#reader.textStart(member);
        if (start < 0)
            return false;
        key.ofBytes(this.#bytes, start, table.valueEnd(member) - (start - table.valueStart(member)));
        return true;
    }
    #setParents(member) {
        const { names, table } = this.#reader;
        for (const name of names.fieldsOf(table.node(member))) {
            const column = this.#columns.names.indexOf(name);
            if (column >= 0 && this.member(column) === member_cells_NONE)
                this.#set(column, member);
        }
    }
    #set(column, member) {
        if (column >= this.#members.length)
            this.#widen(column);
        this.#members[column] = member;
    }
    #widen(column) {
        const wider = new Int32Array(Math.max(this.#members.length * 2, column + 1)).fill(member_cells_NONE);
        wider.set(this.#members);
        this.#members = wider;
    }
}

;// CONCATENATED MODULE: ./lib/records/members/member-columns.js

class MemberColumns {
    names = [];
    places = [];
    #valued = [];
    #tree;
    #byName = new Map();
    #byNode = [];
    constructor(tree) {
        this.#tree = tree;
    }
    add(reader, file, line) {
        const { table } = reader;
        for (let member = 0; member < table.count; member++) {
            const kind = table.kind(member);
            if (!table.isLeaf(member) && kind !== member_table/* NO_PARENT */.NP)
                continue;
            const column = this.of(table.node(member));
            if (column >= this.places.length)
                this.places.push({ file, line });
            if (this.#valued[column] === true || kind === member_table/* NULL */.Cq || kind === member_table/* NO_PARENT */.NP)
                continue;
            if (!reader.isBlank(member))
                this.#valued[column] = true;
        }
    }
    get valueless() {
        return this.names.filter((name, column) => this.#valued[column] !== true && !name.includes('.'));
    }
    get parents() {
        const { valueless } = this;
        return valueless.filter((name) => this.#byNode.some((column, node) => this.names[column] === name && this.#tree.isRelation(node)));
    }
    of(node) {
        const known = this.#byNode[node];
        if (known !== undefined)
            return known;
        const name = this.#tree.nameOf(node);
        let column = this.#byName.get(name);
        if (column === undefined) {
            column = this.names.length;
            this.names.push(name);
            this.#byName.set(name, column);
        }
        this.#byNode[node] = column;
        return column;
    }
}

// EXTERNAL MODULE: ./lib/records/record/record-origin.js
var record_origin = __webpack_require__(78564);
// EXTERNAL MODULE: ./lib/records/bytes/starts-with.js
var starts_with = __webpack_require__(18466);
;// CONCATENATED MODULE: ./lib/records/members/record-lines.js

const record_lines_LF = 0x0a;
const BLANK = 0x20;
const record_lines_COMMA = 0x2c;
function appendLines(bytes, marks, separator, out) {
    const { close, doubtful, open } = marks;
    if (doubtful.some((mark) => bytes.includes(mark)))
        return -1;
    let records = 1;
    let start = 0;
    for (let at = bytes.indexOf(record_lines_LF); at >= 0; at = bytes.indexOf(record_lines_LF, at + 1)) {
        let next = at + 1;
        while ((bytes[next] ?? BLANK + 1) <= BLANK)
            next++;
        if (!(0,starts_with/* startsWith */.w)(bytes, next, open))
            continue;
        let end = textEnd(bytes, at);
        if (bytes[end - 1] === record_lines_COMMA)
            end = textEnd(bytes, end - 1);
        if (!(0,starts_with/* startsWith */.w)(bytes, end - close.length, close))
            continue;
        out.append(bytes, start, end);
        out.appendByte(separator);
        records++;
        start = next;
    }
    out.append(bytes, start);
    out.appendByte(separator);
    return records;
}
function textEnd(bytes, from) {
    let at = from;
    while ((bytes[at - 1] ?? BLANK + 1) <= BLANK)
        at--;
    return at;
}

;// CONCATENATED MODULE: ./lib/records/members/member-row-id.js
class MemberRowId {
    #reader;
    constructor(reader) {
        this.#reader = reader;
    }
    read(bytes, start, contentEnd, id) {
        const { names, table } = this.#reader;
        this.#reader.split(bytes, start, contentEnd);
        const found = [];
        for (let member = 0; member < table.count && found.length === 0; member = table.next(member)) {
            if (table.isLeaf(member) && names.nameOf(table.node(member)).toLowerCase() === 'id')
                found.push(member);
        }
        id.ofTexts(found, (member, out) => {
            this.#reader.appendText(bytes, member, out);
        });
    }
}

;// CONCATENATED MODULE: ./lib/records/members/member-format.js




const member_format_LF = 0x0a;
class MemberFormat {
    contentType;
    frame;
    #dialect;
    #reader;
    #columns;
    #emptiesParents;
    constructor(dialect, reader, columns, emptiesParents) {
        this.contentType = dialect.contentType;
        this.frame = dialect.frame;
        this.#dialect = dialect;
        this.#reader = reader;
        this.#columns = columns;
        this.#emptiesParents = emptiesParents;
    }
    cells() {
        return new MemberCells(this.#reader, this.#columns, this.#emptiesParents);
    }
    rowId() {
        return new MemberRowId(this.#dialect.reader());
    }
    appendAll(bytes, out) {
        return appendLines(bytes, this.#dialect.lines, this.frame.separator, out);
    }
    visit(bytes, segment, hasOrigins, visitor, splits = true) {
        const spans = this.#dialect.spans(splits ? this.#reader : undefined);
        const record = (0,record_origin/* visitedRecord */.a)(bytes, segment);
        const { stored } = record;
        for (let at = 0;;) {
            if (hasOrigins) {
                if (bytes[at] === member_format_LF)
                    at++;
                if (at >= bytes.length)
                    return true;
                stored.start = record.start = at;
                (0,record_origin/* readOrigin */.P)(record);
                at = record.start;
            }
            if (!spans.next(bytes, at, bytes.length))
                return true;
            record.start = spans.start;
            record.contentEnd = spans.end;
            record.end = spans.end;
            if (!hasOrigins) {
                stored.start = spans.start;
                record.line += spans.lineEndsBefore;
            }
            const { end, lineEnds } = spans;
            const goesOn = visitor(record);
            this.#reader.table.release();
            if (goesOn === false)
                return false;
            record.ordinal++;
            record.line += lineEnds;
            at = end;
        }
    }
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
// EXTERNAL MODULE: ./lib/records/xml/xml-syntax.js
var xml_syntax = __webpack_require__(36685);
;// CONCATENATED MODULE: ./lib/records/xml/xml-flaws.js

const xml_flaws_SENTENCES = {
    'no-root': {
        message: `The root of the file is not <sObjects xmlns="${xml_syntax/* NAMESPACE */.CU}">.`,
        hint: 'Write <sObjects> around the records, and <sObject> around each of them.',
    },
    'no-namespace': {
        message: 'The archive is sent as it is, but <sObjects> in its request.txt has no namespace.',
        hint: `Write <sObjects xmlns="${xml_syntax/* NAMESPACE */.CU}">.`,
    },
    doctype: {
        message: 'The file has a document type.',
        hint: 'Remove <!DOCTYPE \u2026>: the Bulk API takes none.',
    },
    encoding: {
        message: 'The XML declaration names another encoding than UTF-8.',
        hint: 'Save the file as UTF-8: the Bulk API takes nothing else.',
    },
    'no-record': {
        message: 'Something that is no <sObject> stands where a record should be.',
        hint: 'Between <sObjects> and </sObjects>, only <sObject> elements may stand.',
    },
    'text-after': { message: 'Something follows the end of </sObjects>.', hint: 'Remove it.' },
    'root-unclosed': {
        message: 'The element <sObjects> is not closed.',
        hint: 'The file may have been cut. Close it with </sObjects>.',
    },
    'record-unclosed': {
        message: 'The <sObject> that starts here is not closed.',
        hint: 'The file may have been cut, an end tag is missing, or a < in a text is not written as &lt;.',
    },
};
function xmlFlaw(fault, at) {
    return { passable: false, ...xml_flaws_SENTENCES[fault], at };
}
function unsoundXml(reason, at) {
    return {
        message: `The record that starts here is not sound XML: ${reason}.`,
        hint: 'Every tag is closed, & is written &amp; and < is written &lt;; of entities there are five, and numbers.',
        ...{ at, passable: false },
    };
}
function bareAmpersand(at) {
    return {
        message: 'The record holds an "&" that is not written as &amp;.',
        hint: 'Write &amp; for each & in a text, or put the text into <![CDATA[\u2026]]>.',
        ...{ at, passable: false },
    };
}
function foreignXml(fault, name, at) {
    return { ...FOREIGN[fault](name), at, passable: true };
}
function strayXml(at) {
    return {
        message: 'The record holds something that is neither a field nor in one.',
        hint: 'A record holds fields alone, a field a text, or a parent as one <sObject> and nothing beside it.',
        ...{ at, passable: true },
    };
}
const FOREIGN = {
    prefix: (name) => ({
        message: `The record has an element <${name}>, which is in another namespace than that of the Bulk API.`,
        hint: 'Write elements without a prefix.',
    }),
    attribute: (name) => ({
        message: `The record has an attribute "${name}", which the Bulk API does not know.`,
        hint: 'The one attribute is xsi:nil="true", which empties a field.',
    }),
    deep: (name) => ({
        message: `<${name}> is nested too deep: a field holds a text, or a parent as one <sObject> with its key.`,
        hint: 'Refer to the parent by one of its own fields: <Account> <sObject> <External_Id__c>\u2026</External_Id__c> </sObject> </Account>.',
    }),
};

// EXTERNAL MODULE: ./lib/records/xml/xml-markup.js
var xml_markup = __webpack_require__(66438);
// EXTERNAL MODULE: ./lib/records/xml/xml-spans.js
var xml_spans = __webpack_require__(16089);
;// CONCATENATED MODULE: ./lib/records/xml/xml-finder.js






const LESS = 0x3c;
const RECORD = Buffer.from('sObject');
const END_OF_ROOT = Buffer.from('</sObjects');
const DECLARATION = Buffer.from('<?xml');
const LOOK_AHEAD_BYTES = 16;
class XmlFinder {
    flaw;
    bodyFlaw;
    #spans;
    #position = 'before';
    constructor(reader) {
        this.#spans = new xml_spans/* XmlSpans */.h(reader);
    }
    get isSplit() {
        return this.#spans.isSplit;
    }
    get start() {
        return this.#spans.start;
    }
    get end() {
        return this.#spans.end;
    }
    get lineEnds() {
        return this.#spans.lineEnds;
    }
    next(bytes, from, limit, final) {
        const before = this.#position;
        let at = from;
        for (;;) {
            while (at < limit && (bytes[at] ?? 0) <= 0x20)
                at++;
            if (at >= limit || (!final && at + LOOK_AHEAD_BYTES > limit))
                break;
            if (bytes[at] !== LESS)
                return this.#stranger(at);
            const markup = (0,xml_markup/* markupAt */.QH)(bytes, at);
            if (markup === 'declaration')
                return this.#fail('doctype', at);
            if (markup === 'tag' && this.#position === 'in') {
                if (!(0,xml_markup/* hasName */.cP)(bytes, at, RECORD))
                    return this.#fail('no-record', at);
                if (this.#spans.find(bytes, at, limit))
                    return 'record';
                if (final)
                    return this.#fail('record-unclosed', at);
                break;
            }
            const end = markup === 'passage' ? (0,xml_markup/* passageEnd */.gh)(bytes, at, limit) : (0,xml_markup/* tagEnd */._Q)(bytes, at, limit);
            if (end < 0) {
                if (final)
                    return this.#stranger(at);
                break;
            }
            const fault = this.#pass(bytes, at, end, markup === 'passage');
            if (fault !== undefined)
                return this.#fail(fault, at);
            at = end;
        }
        if (!final) {
            this.#position = before;
            return 'more';
        }
        if (this.#position === 'in')
            return this.#fail('root-unclosed', limit);
        return this.#position === 'before' && at > from ? this.#fail('no-root', from) : 'end';
    }
    #pass(bytes, at, end, isPassage) {
        const text = () => Buffer.from(bytes.subarray(at, end)).toString();
        if (isPassage) {
            const isForeign = (0,starts_with/* startsWith */.w)(bytes, at, DECLARATION) && /encoding\s*=\s*["'](?!utf-?8["'])/i.test(text());
            return isForeign ? 'encoding' : undefined;
        }
        switch (this.#position) {
            case 'before': {
                const namespace = rootNamespace(text(), (0,xml_markup/* isEmptyTag */.ap)(bytes, end));
                if (namespace === undefined)
                    return 'no-root';
                if (namespace === '')
                    this.bodyFlaw = xmlFlaw('no-namespace', 0);
                this.#position = (0,xml_markup/* isEmptyTag */.ap)(bytes, end) ? 'behind' : 'in';
                return undefined;
            }
            case 'in':
                if (!(0,starts_with/* startsWith */.w)(bytes, at, END_OF_ROOT) || (0,xml_markup/* nameEnd */.bC)(bytes, at + 1) !== at + END_OF_ROOT.length)
                    return 'no-record';
                this.#position = 'behind';
                return undefined;
            case 'behind':
                return 'text-after';
        }
    }
    #stranger(at) {
        const faults = { before: 'no-root', in: 'no-record', behind: 'text-after' };
        return this.#fail(faults[this.#position], at);
    }
    #fail(fault, at) {
        this.flaw = xmlFlaw(fault, at);
        return 'flaw';
    }
}
function rootNamespace(tag, isEmpty) {
    const parser = new saxes/* SaxesParser */.wT({ xmlns: true });
    const seen = {};
    parser.on('error', () => {
        seen.error = true;
    });
    parser.on('opentag', ({ local, prefix, uri }) => {
        if (local === 'sObjects' && prefix === '' && (uri === '' || uri === xml_syntax/* NAMESPACE */.CU))
            seen.namespace = uri;
    });
    parser.write(isEmpty ? tag : `${tag}</sObjects>`).close();
    return seen.error ? undefined : seen.namespace;
}

;// CONCATENATED MODULE: ./lib/records/xml/plain-xml.js



const TAB = 0x09;
const plain_xml_LF = 0x0a;
const plain_xml_CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const plain_xml_COMMA = 0x2c;
const SLASH = 0x2f;
const plain_xml_LESS = 0x3c;
const GREATER = 0x3e;
const CLOSE_BRACKET = 0x5d;
const LAST_OF_PLANE = 0xef;
const OPEN = Buffer.from('<sObject>');
const CLOSE = Buffer.from('</sObject>');
const TYPE = Buffer.from('<type');
const NIL = Buffer.from(' xsi:nil="true"');
const ENTITIES = ['amp;', 'lt;', 'gt;', 'quot;', 'apos;'].map((entity) => Buffer.from(entity));
const DOUBT = -1;
const NAME_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z_]/.test(character) ? 1 : /[0-9.-]/.test(character) ? 2 : 0;
});
class PlainXml {
    lineEnds = 0;
    #names;
    #table;
    #bytes = OPEN;
    #limit = 0;
    #form = member_table/* ANY */.x4;
    constructor(names, table) {
        this.#names = names;
        this.#table = table;
    }
    find(bytes, start, limit) {
        this.#bytes = bytes;
        this.#limit = limit;
        this.lineEnds = 0;
        this.#table.clear();
        this.#names.beginRecord();
        const end = this.#record(start, ROOT);
        if (end < 0 || end > limit)
            return DOUBT;
        this.#table.hold(bytes, start, end);
        return end;
    }
    #record(start, parent) {
        const bytes = this.#bytes;
        if (!(0,starts_with/* startsWith */.w)(bytes, start, OPEN))
            return DOUBT;
        for (let at = start + OPEN.length;;) {
            at = this.#blanks(at);
            if (at >= this.#limit || bytes[at] !== plain_xml_LESS)
                return DOUBT;
            if (bytes[at + 1] === SLASH)
                return (0,starts_with/* startsWith */.w)(bytes, at, CLOSE) ? at + CLOSE.length : DOUBT;
            at = this.#element(at, parent);
            if (at < 0)
                return at;
        }
    }
    #element(start, parent) {
        const bytes = this.#bytes;
        const guess = this.#names.guess(parent, bytes, start + 1, GREATER) ||
            this.#names.guess(parent, bytes, start + 1, SPACE);
        const nameEnd = guess === ROOT ? this.#nameEnd(start + 1) : start + 1 + this.#names.lengthOf(guess);
        if (nameEnd < 0)
            return DOUBT;
        if (bytes[nameEnd] !== GREATER)
            return this.#withoutText(start, nameEnd, parent, guess);
        const open = nameEnd + 1;
        const close = this.#textEnd(open);
        if (close < 0)
            return DOUBT;
        if (bytes[close + 1] !== SLASH)
            return this.#relation({ start, nameEnd, open, inner: close }, parent, guess);
        const end = this.#endTag(close, start + 1, nameEnd);
        if (end < 0)
            return DOUBT;
        const form = this.#form;
        const member = this.#open(start, nameEnd, parent, guess);
        if (member < 0)
            return DOUBT;
        this.#table.close(member, member_table/* TEXT */.a$, open, close, end, form);
        this.#settle(member, open, close, end);
        return end;
    }
    #withoutText(start, nameEnd, parent, guess) {
        const bytes = this.#bytes;
        const isNil = (0,starts_with/* startsWith */.w)(bytes, nameEnd, NIL);
        const behind = isNil ? nameEnd + NIL.length : nameEnd;
        const isEmpty = bytes[behind] === SLASH && bytes[behind + 1] === GREATER;
        if (!isEmpty && !(isNil && bytes[behind] === GREATER))
            return DOUBT;
        const open = isEmpty ? behind + 2 : behind + 1;
        const end = isEmpty ? open : this.#endTag(open, start + 1, nameEnd);
        if (end < 0)
            return DOUBT;
        const member = this.#open(start, nameEnd, parent, guess);
        if (member < 0)
            return DOUBT;
        this.#table.close(member, isNil ? member_table/* NULL */.Cq : member_table/* TEXT */.a$, open, open, end);
        this.#settle(member, open, open, end);
        return end;
    }
    #relation(at, parent, guess) {
        const { inner, nameEnd, open, start } = at;
        if (parent !== ROOT || !this.#isBlank(open, inner) || !this.#isUntyped(inner))
            return DOUBT;
        const member = this.#open(start, nameEnd, parent, guess);
        if (member < 0)
            return DOUBT;
        const node = this.#table.node(member);
        this.#names.noteRelation(node);
        const after = this.#record(inner, node);
        if (after < 0 || this.#table.count === member + 1)
            return DOUBT;
        const end = this.#endTag(this.#blanks(after), start + 1, nameEnd);
        this.#table.close(member, member_table/* RELATION */.Hd, open, after, end);
        return end;
    }
    #open(start, nameEnd, parent, guess) {
        let node = guess;
        if (guess === ROOT)
            node = this.#names.child(parent, this.#bytes, start + 1, nameEnd);
        else
            this.#names.take(guess);
        if (node < 0 || this.#names.isTwin(node))
            return DOUBT;
        return this.#table.open(node, start);
    }
    #settle(member, open, close, end) {
        if (!this.#names.isRelation(this.#table.node(member)))
            return;
        const text = Buffer.from(this.#bytes.subarray(open, close)).toString();
        if (this.#table.kind(member) === member_table/* NULL */.Cq || text.trim() === '')
            this.#table.close(member, member_table/* NO_PARENT */.NP, open, close, end);
    }
    #textEnd(start) {
        const [bytes, limit] = [this.#bytes, this.#limit];
        let form = member_table/* CELL */.JA;
        for (let at = start; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte > GREATER && byte !== LAST_OF_PLANE)
                continue;
            if (byte === SPACE || (byte > plain_xml_COMMA && byte < plain_xml_LESS))
                continue;
            switch (byte) {
                case plain_xml_LESS:
                    this.#form = form;
                    return at;
                case plain_xml_LF:
                    this.lineEnds++;
                    if (form === member_table/* CELL */.JA)
                        form = member_table/* BYTES */.E9;
                    break;
                case plain_xml_COMMA:
                case DOUBLE_QUOTE:
                    if (form === member_table/* CELL */.JA)
                        form = member_table/* BYTES */.E9;
                    break;
                case plain_xml_CR:
                    if (bytes[at + 1] !== plain_xml_LF)
                        this.lineEnds++;
                    form = member_table/* ANY */.x4;
                    break;
                case AMPERSAND:
                    if (!ENTITIES.some((entity) => (0,starts_with/* startsWith */.w)(bytes, at + 1, entity)))
                        return DOUBT;
                    form = member_table/* ANY */.x4;
                    break;
                case GREATER:
                    if (bytes[at - 1] === CLOSE_BRACKET && bytes[at - 2] === CLOSE_BRACKET)
                        return DOUBT;
                    break;
                case LAST_OF_PLANE:
                    if (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe)
                        return DOUBT;
                    break;
                default:
                    if (byte < SPACE && byte !== TAB)
                        return DOUBT;
            }
        }
        return DOUBT;
    }
    #endTag(start, nameStart, nameEnd) {
        const bytes = this.#bytes;
        const length = nameEnd - nameStart;
        if (bytes[start] !== plain_xml_LESS || bytes[start + 1] !== SLASH || bytes[start + 2 + length] !== GREATER)
            return DOUBT;
        for (let at = 0; at < length; at++)
            if (bytes[start + 2 + at] !== bytes[nameStart + at])
                return DOUBT;
        return start + length + 3;
    }
    #nameEnd(start) {
        let at = start;
        if (NAME_BYTES[this.#bytes[at] ?? 0] !== 1)
            return DOUBT;
        while (at < this.#limit && NAME_BYTES[this.#bytes[at] ?? 0] !== 0)
            at++;
        return at;
    }
    #blanks(from) {
        const bytes = this.#bytes;
        let at = from;
        for (; at < this.#limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte !== SPACE && byte !== plain_xml_LF && byte !== plain_xml_CR && byte !== TAB)
                break;
            if (byte === plain_xml_LF || (byte === plain_xml_CR && bytes[at + 1] !== plain_xml_LF))
                this.lineEnds++;
        }
        return at;
    }
    #isBlank(start, end) {
        for (let at = start; at < end; at++)
            if ((this.#bytes[at] ?? 0) > SPACE)
                return false;
        return true;
    }
    #isUntyped(start) {
        const bytes = this.#bytes;
        if (!(0,starts_with/* startsWith */.w)(bytes, start, OPEN))
            return false;
        for (let at = start + OPEN.length; at < this.#limit; at++) {
            if (bytes[at] !== plain_xml_LESS)
                continue;
            if ((0,starts_with/* startsWith */.w)(bytes, at, CLOSE))
                return true;
            if ((0,starts_with/* startsWith */.w)(bytes, at, TYPE))
                return false;
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/records/xml/xml-check.js



const MAX_DEPTH = 4;
const xml_check_AMPERSAND = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>|&(?!(?:#\d+|#x[\da-f]+|[\p{L}_][\p{L}\d_.-]*);)/giu;
class XmlCheck {
    #parser = new saxes/* SaxesParser */.wT({ xmlns: true, additionalNamespaces: { xsi: xml_syntax/* SCHEMA_INSTANCE */.iy } });
    #depth = 0;
    #at = 0;
    #text = '';
    #flaw;
    constructor() {
        this.#parser.on('error', (error) => {
            const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
            this.#flaw ??= this.#ampersand() ?? unsoundXml(reason, this.#at);
        });
        this.#parser.on('opentag', (tag) => {
            this.#take(tag);
        });
        this.#parser.on('closetag', () => {
            this.#depth--;
        });
    }
    flawOf(bytes, start, end) {
        this.#depth = 0;
        this.#at = start;
        this.#flaw = undefined;
        this.#text = Buffer.from(bytes.subarray(start, end)).toString();
        this.#parser.write(this.#text).close();
        return this.#flaw;
    }
    #ampersand() {
        for (const { 0: found, index } of this.#text.matchAll(xml_check_AMPERSAND)) {
            if (found === '&')
                return bareAmpersand(this.#at + Buffer.byteLength(this.#text.slice(0, index)));
        }
        return undefined;
    }
    #take(tag) {
        this.#depth++;
        const isInner = this.#depth === MAX_DEPTH - 1;
        if (tag.prefix !== '' || (tag.uri !== '' && tag.uri !== xml_syntax/* NAMESPACE */.CU)) {
            this.#flaw ??= foreignXml('prefix', tag.name, this.#at);
        }
        if (this.#depth > MAX_DEPTH || (isInner && tag.local !== 'sObject')) {
            this.#flaw ??= foreignXml('deep', tag.name, this.#at);
        }
        for (const { local, name, uri } of Object.values(tag.attributes)) {
            const isNil = uri === xml_syntax/* SCHEMA_INSTANCE */.iy && local === 'nil' && name === 'xsi:nil';
            if (!isNil && name !== 'xmlns' && name !== 'xmlns:xsi')
                this.#flaw ??= foreignXml('attribute', name, this.#at);
        }
    }
}

;// CONCATENATED MODULE: ./lib/records/xml/xml-text.js
const xml_text_ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function xmlText(content) {
    return content.replace(/<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|&([^;]+);|\r\n?/g, (whole, data, entity) => {
        if (data !== undefined)
            return data.replace(/\r\n?/g, '\n');
        if (entity !== undefined)
            return character(entity);
        return whole.startsWith('\r') ? '\n' : '';
    });
}
function character(entity) {
    if (entity.startsWith('#x'))
        return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity.startsWith('#'))
        return String.fromCodePoint(Number.parseInt(entity.slice(1), 10));
    return xml_text_ENTITIES[entity] ?? '';
}

;// CONCATENATED MODULE: ./lib/records/xml/xml-members.js









const xml_members_RECORD = Buffer.from('sObject');
const xml_members_TYPE = Buffer.from('type');
const xml_members_NO_TYPE = new Uint8Array(0);
const xml_members_NIL = /\sxsi:nil\s*=\s*["'](?:true|1)["']/;
const xml_members_AMPERSAND = 0x26;
const xml_members_LESS = 0x3c;
const xml_members_BLANK = 0x20;
const DATA = Buffer.from('<![CDATA[');
const xml_members_CR = 0x0d;
class XmlMembers {
    names = new NameTree((bytes) => Buffer.from(bytes).toString());
    table = new member_table/* MemberTable */.$x();
    #check = new XmlCheck();
    #plain = new PlainXml(this.names, this.table);
    #bytes = xml_members_NO_TYPE;
    #limit = 0;
    #flaw;
    get lineEnds() {
        return this.#plain.lineEnds;
    }
    find(bytes, start, limit) {
        this.#bytes = bytes;
        return this.#plain.find(bytes, start, limit);
    }
    check(bytes, start, end) {
        return this.#check.flawOf(bytes, start, end);
    }
    split(bytes, start, end) {
        if (this.table.holds(bytes, start, end))
            return undefined;
        this.#bytes = bytes;
        this.#limit = end;
        this.#flaw = undefined;
        this.table.clear();
        this.names.beginRecord();
        this.#record(start, ROOT);
        return this.#flaw;
    }
    isBlank(member) {
        if (this.table.kind(member) !== member_table/* TEXT */.a$)
            return false;
        const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
        if (this.#bytes[start] !== xml_members_LESS || start === end)
            return start === end;
        return this.#text(start, end) === '';
    }
    textStart(member) {
        const { table } = this;
        const isPlain = table.kind(member) === member_table/* TEXT */.a$ && table.form(member) !== member_table/* ANY */.x4;
        return isPlain ? table.valueStart(member) : -1;
    }
    appendText(bytes, member, out) {
        if (this.table.kind(member) !== member_table/* TEXT */.a$)
            return;
        const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
        if (this.table.form(member) !== member_table/* ANY */.x4) {
            out.append(bytes, start, end);
            return;
        }
        for (let at = start; at < end; at++) {
            const byte = bytes[at];
            if (byte !== xml_members_AMPERSAND && byte !== xml_members_LESS && byte !== xml_members_CR)
                continue;
            out.appendText(xmlText(Buffer.from(bytes.subarray(start, end)).toString()));
            return;
        }
        out.append(bytes, start, end);
    }
    #record(start, parent, typeAt = -1) {
        let at = (0,xml_markup/* tagEnd */._Q)(this.#bytes, start, this.#limit);
        if (at < 0 || (0,xml_markup/* isEmptyTag */.ap)(this.#bytes, at))
            return at;
        for (;;) {
            at = this.#gap(at);
            if (at >= this.#limit)
                return this.#limit;
            if ((0,xml_markup/* markupAt */.QH)(this.#bytes, at) === 'end tag')
                return (0,xml_markup/* tagEnd */._Q)(this.#bytes, at, this.#limit);
            at = at === typeAt ? this.#content(at).end : this.#element(at, parent);
            if (at < 0)
                return this.#limit;
        }
    }
    #element(start, parent) {
        const { close, end, open } = this.#content(start);
        const isParent = end > open && (0,xml_markup/* markupAt */.QH)(this.#bytes, close) === 'tag' && (0,xml_markup/* hasName */.cP)(this.#bytes, close, xml_members_RECORD);
        const typeAt = isParent ? this.#typeIn(close) : -1;
        const type = typeAt < 0 ? xml_members_NO_TYPE : this.#typeText(typeAt);
        const endOfName = (0,xml_markup/* nameEnd */.bC)(this.#bytes, start);
        const node = this.names.child(parent, this.#bytes, start + 1, endOfName, type);
        if (node < 0) {
            this.#flaw = tooManyNames(start);
            return node;
        }
        if (this.names.isTwin(node))
            this.#flaw ??= memberFlaw('twin', this.names.nameOf(node), start);
        const member = this.table.open(node, start);
        if (isParent)
            return this.#relation(member, node, { open, inner: close, typeAt });
        const hasAttributes = open - endOfName > (end === open ? 2 : 1);
        const isNull = hasAttributes && xml_members_NIL.test(Buffer.from(this.#bytes.subarray(start, open)).toString('latin1'));
        this.table.close(member, isNull ? member_table/* NULL */.Cq : member_table/* TEXT */.a$, open, close, end);
        if (this.names.isRelation(node) && (isNull || this.#text(open, close).trim() === ''))
            this.table.close(member, member_table/* NO_PARENT */.NP, open, close, end);
        return end;
    }
    #relation(member, node, { inner, open, typeAt }) {
        this.#gap(open);
        this.names.noteRelation(node);
        const after = this.#record(inner, node, typeAt);
        if (this.table.count === member + 1)
            this.#flaw ??= memberFlaw('no-key', this.names.nameOf(node), this.table.start(member));
        const close = this.#gap(after);
        if ((0,xml_markup/* markupAt */.QH)(this.#bytes, close) !== 'end tag')
            this.#stray(close);
        const end = (0,xml_markup/* tagEnd */._Q)(this.#bytes, close, this.#limit);
        this.table.close(member, member_table/* RELATION */.Hd, open, after, end);
        return end;
    }
    #text(start, end) {
        return xmlText(Buffer.from(this.#bytes.subarray(start, end)).toString());
    }
    #gap(from) {
        for (let at = from; at < this.#limit; at++) {
            if ((this.#bytes[at] ?? 0) <= xml_members_BLANK)
                continue;
            if (this.#bytes[at] !== xml_members_LESS) {
                this.#stray(at);
                at = (0,xml_markup/* nextMarkup */._G)(this.#bytes, at, this.#limit) - 1;
            }
            else if ((0,xml_markup/* markupAt */.QH)(this.#bytes, at) !== 'passage')
                return at;
            else {
                if ((0,starts_with/* startsWith */.w)(this.#bytes, at, DATA))
                    this.#stray(at);
                const end = (0,xml_markup/* passageEnd */.gh)(this.#bytes, at, this.#limit);
                if (end < 0)
                    break;
                at = end - 1;
            }
        }
        return this.#limit;
    }
    #stray(at) {
        this.#flaw ??= strayXml(at);
    }
    #typeIn(record) {
        const { close, end, open } = this.#content(record);
        if (end === open)
            return -1;
        for (let at = close; at < this.#limit; at = this.#gap(this.#behind(at))) {
            if ((0,xml_markup/* markupAt */.QH)(this.#bytes, at) !== 'tag')
                return -1;
            if ((0,xml_markup/* hasName */.cP)(this.#bytes, at, xml_members_TYPE))
                return at;
        }
        return -1;
    }
    #behind(start) {
        const { close, end, open } = this.#content(start);
        if (end === open)
            return end;
        let at = close;
        while (at < this.#limit && (0,xml_markup/* markupAt */.QH)(this.#bytes, at) === 'tag')
            at = this.#gap(this.#behind(at));
        return at < this.#limit ? (0,xml_markup/* tagEnd */._Q)(this.#bytes, at, this.#limit) : this.#limit;
    }
    #typeText(start) {
        const { close, open } = this.#content(start);
        return Buffer.from(this.#text(open, close));
    }
    #content(start) {
        const open = (0,xml_markup/* tagEnd */._Q)(this.#bytes, start, this.#limit);
        if ((0,xml_markup/* isEmptyTag */.ap)(this.#bytes, open))
            return { open, close: open, end: open };
        return { open, ...this.#textEnd(open) };
    }
    #textEnd(from) {
        let at = (0,xml_markup/* nextMarkup */._G)(this.#bytes, from, this.#limit);
        while (at < this.#limit && (0,xml_markup/* markupAt */.QH)(this.#bytes, at) === 'passage') {
            const end = (0,xml_markup/* passageEnd */.gh)(this.#bytes, at, this.#limit);
            if (end < 0)
                break;
            at = (0,xml_markup/* nextMarkup */._G)(this.#bytes, end, this.#limit);
        }
        return { close: at, end: (0,xml_markup/* tagEnd */._Q)(this.#bytes, at, this.#limit) };
    }
}

;// CONCATENATED MODULE: ./lib/records/xml/xml-dialect.js




const xmlDialect = {
    contentType: 'XML',
    frame: {
        open: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<sObjects xmlns="${xml_syntax/* NAMESPACE */.CU}" xmlns:xsi="${xml_syntax/* SCHEMA_INSTANCE */.iy}">\n`),
        separator: 0x0a,
        close: Buffer.from('\n</sObjects>\n'),
    },
    lines: {
        open: Buffer.from('<sObject>'),
        close: Buffer.from('</sObject>'),
        doubtful: [Buffer.from('<!'), Buffer.from('<?')],
    },
    syntax: xml_syntax/* xmlSyntax */.dy,
    reader: () => new XmlMembers(),
    finder: (reader) => new XmlFinder(reader),
    spans: (reader) => new xml_spans/* XmlSpans */.h(reader),
};

;// CONCATENATED MODULE: ./lib/records/inspection/member-inspector.js


























const DIALECTS = { JSON: jsonDialect, XML: xmlDialect };
class MemberInspector {
    #mistakes = new source_mistakes/* SourceMistakes */.h();
    #dialect;
    #mapping;
    #reader;
    #columns;
    #cells;
    #plan;
    #rewrite;
    #archives;
    #cutting;
    #lookups;
    #doubts;
    #sizes;
    #records = 0;
    #file = -1;
    #textEnd = 0;
    #foreign = new record_tally/* RecordTally */.Q();
    #first;
    #sentColumns;
    constructor(format, { archives, limits, mapping, ports }) {
        const dialect = DIALECTS[format];
        this.#dialect = dialect;
        this.#mapping = mapping;
        this.#archives = archives;
        this.#reader = dialect.reader();
        this.#columns = new MemberColumns(this.#reader.names);
        this.#cells = new MemberCells(this.#reader, this.#columns, mapping.blankCells === 'null');
        this.#plan = memberPlan(mapping);
        this.#rewrite = new MemberRewrite(this.#reader, dialect.syntax, this.#plan);
        const [reader, columns, plan] = [this.#reader, this.#columns, this.#plan];
        this.#cutting = new MemberCutting({
            ...{ mapping, dialect, reader, columns, cells: this.#cells, ports, archives },
            ...{
                mistakes: this.#mistakes,
                limits: archives === undefined ? limits : (0,archive_inspection/* archiveLimits */.Lp)(limits, binary_fields/* BINARY_FIELDS */.El.size),
            },
        });
        this.#lookups = new MemberLookups({ mapping, reader, columns, plan, ports, mistakes: this.#mistakes });
        this.#doubts = new MemberDoubts(reader, columns, plan);
        const [rewrite, mistakes] = [this.#rewrite, this.#mistakes];
        this.#sizes = new MemberSizes({ reader, plan, rewrite, archives, mistakes });
    }
    get defects() {
        return this.#mistakes.found;
    }
    get sentColumns() {
        return this.#sentColumns;
    }
    async finish(files) {
        const [file] = files;
        if (this.#first === undefined && this.#records === 0 && file !== undefined && !this.defects.hasErrors)
            this.#first = { file: file.name, line: 1 };
        const place = this.#first;
        if (place === undefined)
            return undefined;
        await this.#lookups.learnOfNulls();
        const sent = new SentMembers({
            ...{ mapping: this.#mapping, dialect: this.#dialect, reader: this.#reader, columns: this.#columns },
            ...{ cells: this.#cells, plan: this.#plan, rewrite: this.#rewrite },
        }, place);
        if (!sent.defects.some(diagnostic/* isError */.b))
            this.#sentColumns = { place, fields: sent.fields, isWhole: !this.defects.hasErrors };
        if (!this.defects.hasErrors && this.#records > 0)
            this.defects.takeOver(sent.defects);
        if (this.#archives?.isReady === true && this.#rewrite.changesValues)
            this.defects.error({ ...archive_inspection/* CHANGES_IN_READY_ARCHIVE */.fp, place });
        this.#doubts.report(this.#mistakes);
        if (this.defects.hasErrors)
            return undefined;
        const cut = await this.#cutting.cutter.endJob(this.#archives?.stored ?? files);
        (0,group_cutter/* warnOfDivided */.fk)(cut.order, this.#mapping, this.defects);
        if ((0,own_references/* refuseCircle */.Lj)(cut.levels, this.#mapping.references ?? [], files, this.defects))
            return undefined;
        const records = this.#records;
        return {
            ...{
                ...this.#cutting.rules,
                files,
                header: sent.header,
                records,
                unchosen: this.#cutting.unchosen,
                ...cut,
            },
            packing: this.#archives?.packing(),
            format: new MemberFormat(this.#dialect, this.#reader, this.#columns, this.#mapping.blankCells === 'null'),
            projection: sent.projection(cut, records),
        };
    }
    async inspectFile(source, window, signal) {
        this.#foreign = new record_tally/* RecordTally */.Q();
        const records = await this.#inspect(source, window, signal);
        const mistake = {
            message: 'The record that starts here is not UTF-8.',
            hint: 'Save the file as UTF-8.',
        };
        (0,record_tally/* reportOnce */.S)(this.#foreign, mistake, this.defects);
        return records;
    }
    async #inspect(source, window, signal) {
        this.#mistakes.file = source.name;
        this.#cutting.cutter.beginFile(++this.#file);
        const finder = this.#dialect.finder(this.#reader);
        await window.advance(0);
        const head = window.bytes.subarray(0, window.limit);
        if ((0,byte_order/* isUtf16 */.b)(head)) {
            this.#mistakes.report(1, 'The file is UTF-16.', 'Save it as UTF-8: the Bulk API takes nothing else.');
            return 0;
        }
        const here = { at: (0,byte_order/* markLength */.I)(head), line: 1 };
        const before = this.#records;
        for (;;) {
            signal.throwIfAborted();
            const textEnd = (0,utf8_text/* wholeTextEnd */.Y)(window.bytes, here.at, window.limit);
            this.#textEnd = (0,external_node_buffer_.isUtf8)(window.bytes.subarray(here.at, textEnd)) ? textEnd : here.at;
            const step = await this.#takeRecords(finder, window, here);
            if (step === 'end')
                break;
            if (step === 'stopped')
                return this.#records - before;
            if (window.limit - here.at > bulk_api_limits/* MAX_BATCH_BYTES */.Uo) {
                this.#mistakes.report(here.line, `The record that starts here is longer than ${(0,counted/* number */.a)(bulk_api_limits/* MAX_BATCH_BYTES */.Uo)} bytes, more than a batch can hold.`, 'Perhaps a bracket is missing. The rest of the file was not checked.');
                return this.#records - before;
            }
            await this.#cutting.cutter.settle(window, here.at);
            await window.advance(here.at);
            here.at = 0;
        }
        this.#cutting.cutter.endFile(window);
        if (this.#records === before) {
            if (this.#mapping.emptyFiles !== 'allow')
                this.#mistakes.report(1, 'The file has no records.', 'Give it records, leave it out, or write "emptyFiles: allow".');
        }
        else if (this.#archives?.isReady === true && finder.bodyFlaw !== undefined) {
            const { hint, message } = finder.bodyFlaw;
            this.#mistakes.report(1, message, hint);
        }
        return this.#records - before;
    }
    async #takeRecords(finder, window, here) {
        for (;;) {
            const { bytes, limit } = window;
            const step = finder.next(bytes, here.at, limit, window.final);
            switch (step) {
                case 'more':
                case 'end':
                    return step;
                case 'flaw':
                    if (finder.flaw !== undefined)
                        this.#report(finder.flaw, window, here);
                    return 'stopped';
                case 'record': {
                    here.line += (0,line_position/* lineEndsIn */.W)(bytes, here.at, finder.start);
                    here.at = finder.start;
                    const { end } = finder;
                    const flaw = this.#split(window, here, end, finder);
                    if (this.#lookups.areNeeded)
                        await this.#lookups.learn();
                    const reading = this.#readRecord(window, here, end, flaw);
                    if (reading === 'stopped')
                        return reading;
                    const record = reading === 'sound' ? this.#cutting.ruled(window, here.at, end, here.line) : undefined;
                    if (record !== undefined) {
                        this.#sizes.checkLengths(record, here.line);
                        this.#doubts.see(this.#mistakes.file, here.line);
                        const attachedBytes = this.#archives === undefined ? 0 : await this.#sizes.attachedBytes(record.bytes, here.line);
                        this.#cutRecord(window, here, end, record, attachedBytes);
                    }
                    here.line += finder.lineEnds;
                    here.at = end;
                    this.#records++;
                }
            }
        }
    }
    #split({ bytes }, { at }, end, { isSplit, isWrapped }) {
        const flaw = isSplit
            ? undefined
            : (this.#reader.check?.(bytes, at, end) ?? this.#reader.split(bytes, at, end));
        this.#reader.table.release();
        return isWrapped === true && this.#reader.namesReference === true ? jsonFlaw('tree', at) : flaw;
    }
    #readRecord(window, here, end, flaw) {
        const { bytes } = window;
        const { at: start, line } = here;
        if (flaw !== undefined) {
            this.#report(flaw, window, here);
            return flaw.passable ? 'unsound' : 'stopped';
        }
        const isText = end <= this.#textEnd || (0,external_node_buffer_.isUtf8)(bytes.subarray(start, end));
        if (!isText)
            this.#foreign.add(this.#mistakes.file, line);
        this.#first ??= { file: this.#mistakes.file, line };
        const known = this.#columns.names.length;
        this.#columns.add(this.#reader, this.#mistakes.file, line);
        for (let column = known; column < this.#columns.names.length; column++)
            this.#doubts.addColumn(column);
        if (this.#columns.names.length > bulk_api_limits/* MAX_RECORD_FIELDS */.hm) {
            this.#mistakes.report(line, `Up to the record that starts here, the files give ${(0,counted/* number */.a)(this.#columns.names.length)} different fields; the Bulk API takes at most ${(0,counted/* number */.a)(bulk_api_limits/* MAX_RECORD_FIELDS */.hm)}.`, 'Perhaps values are written as names. Split the files into several jobs.');
            return 'stopped';
        }
        return 'sound';
    }
    #cutRecord(window, { at: sourceStart, line }, sourceEnd, record, attachedBytes) {
        const ownBytes = this.#sizes.sentBytes(record) + attachedBytes;
        const sentBytes = Math.max(ownBytes, this.#cutting.leastBytes);
        const flaw = this.#rewrite.flaw(record.bytes);
        if (flaw !== undefined)
            this.#mistakes.report(line, `"${flaw.name}" of the record that starts here ${flaw.message}.`, flaw.hint);
        this.#cutting.add(window, sourceStart, sourceEnd, sentBytes, line);
    }
    #report({ at, hint, message, passable }, window, here) {
        const line = here.line + (0,line_position/* lineEndsIn */.W)(window.bytes, here.at, at);
        const rest = passable ? '' : ' The rest of the file was not checked.';
        this.#mistakes.report(line, message, `${hint}${rest}`, (0,line_position/* columnOf */.u)(window, at));
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

/***/ 95919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ JsonSpans)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const CR = 0x0d;
const CASE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
const LEAST_BRACKET = 0x5b;
const LEAST_TEXT = 0x20;
class JsonSpans {
    start = 0;
    end = 0;
    lineEndsBefore = 0;
    lineEnds = 0;
    brokenStringAt = -1;
    isSplit = false;
    #reader;
    constructor(reader) {
        this.#reader = reader;
    }
    next(bytes, from, limit) {
        let at = from;
        this.lineEnds = 0;
        for (; at < limit && bytes[at] !== OPENING; at++)
            this.#countLineEnd(bytes, at);
        this.lineEndsBefore = this.lineEnds;
        return at < limit && this.find(bytes, at, limit);
    }
    find(bytes, start, limit) {
        this.start = start;
        this.brokenStringAt = -1;
        if (this.#reader !== undefined) {
            this.end = this.#reader.find(bytes, start, limit);
            this.lineEnds = this.#reader.lineEnds;
            this.isSplit = this.end >= 0;
            if (this.isSplit)
                return true;
        }
        this.lineEnds = 0;
        let depth = 0;
        for (let at = start; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte > QUOTE) {
                if (byte < LEAST_BRACKET)
                    continue;
                const bracket = byte | CASE_BIT;
                if (bracket === OPENING)
                    depth++;
                else if (bracket === CLOSING && --depth === 0) {
                    this.end = at + 1;
                    return true;
                }
            }
            else if (byte === QUOTE) {
                at = this.#stringEnd(bytes, at, limit);
                if (at >= limit)
                    return false;
            }
            else {
                this.#countLineEnd(bytes, at);
            }
        }
        return false;
    }
    #stringEnd(bytes, start, limit) {
        for (let at = start + 1; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte === QUOTE)
                return at;
            if (byte === BACKSLASH)
                at++;
            else if (byte < LEAST_TEXT) {
                this.brokenStringAt = start;
                return limit;
            }
        }
        return limit;
    }
    #countLineEnd(bytes, at) {
        const byte = bytes[at];
        if (byte === LF || (byte === CR && bytes[at + 1] !== LF))
            this.lineEnds++;
    }
}


/***/ }),

/***/ 87704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fieldPath)
/* harmony export */ });
function fieldPath(name) {
    const dot = name.indexOf('.');
    if (dot < 0)
        return { type: undefined, relation: undefined, field: name };
    const colon = name.slice(0, dot).indexOf(':');
    return {
        type: colon < 0 ? undefined : name.slice(0, colon),
        relation: name.slice(colon + 1, dot),
        field: name.slice(dot + 1),
    };
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

/***/ 66438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ markupAt),
/* harmony export */   _G: () => (/* binding */ nextMarkup),
/* harmony export */   _Q: () => (/* binding */ tagEnd),
/* harmony export */   ap: () => (/* binding */ isEmptyTag),
/* harmony export */   bC: () => (/* binding */ nameEnd),
/* harmony export */   cP: () => (/* binding */ hasName),
/* harmony export */   gh: () => (/* binding */ passageEnd)
/* harmony export */ });
/* harmony import */ var _bytes_starts_with_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18466);

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const PASSAGES = [
    { open: Buffer.from('<!--'), close: Buffer.from('-->') },
    { open: Buffer.from('<![CDATA['), close: Buffer.from(']]>') },
    { open: Buffer.from('<?'), close: Buffer.from('?>') },
];
function markupAt(bytes, at) {
    const next = bytes[at + 1];
    if (next === SLASH)
        return 'end tag';
    if (next === QUESTION)
        return 'passage';
    if (next !== BANG)
        return 'tag';
    return PASSAGES.some(({ open }) => (0,_bytes_starts_with_js__WEBPACK_IMPORTED_MODULE_0__/* .startsWith */ .w)(bytes, at, open)) ? 'passage' : 'declaration';
}
function passageEnd(bytes, at, limit) {
    const passage = PASSAGES.find(({ open }) => (0,_bytes_starts_with_js__WEBPACK_IMPORTED_MODULE_0__/* .startsWith */ .w)(bytes, at, open));
    if (passage === undefined)
        return -1;
    const { close, open } = passage;
    const end = viewOf(bytes).indexOf(close, at + open.length);
    return end < 0 || end + close.length > limit ? -1 : end + close.length;
}
function tagEnd(bytes, at, limit) {
    let quote = 0;
    for (let index = at; index < limit; index++) {
        const byte = bytes[index] ?? 0;
        if (quote !== 0) {
            if (byte === quote)
                quote = 0;
        }
        else if (byte === GREATER)
            return index + 1;
        else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE)
            quote = byte;
    }
    return -1;
}
function isEmptyTag(bytes, end) {
    return bytes[end - 2] === SLASH;
}
function nameEnd(bytes, at) {
    let end = at + 1;
    for (let byte = bytes[end] ?? 0; byte > 0x20 && byte !== GREATER && byte !== SLASH; byte = bytes[end] ?? 0)
        end++;
    return end;
}
function nextMarkup(bytes, from, limit) {
    let at = from;
    while (at < limit && bytes[at] !== LESS)
        at++;
    return at;
}
function hasName(bytes, at, name) {
    return (0,_bytes_starts_with_js__WEBPACK_IMPORTED_MODULE_0__/* .startsWith */ .w)(bytes, at + 1, name) && nameEnd(bytes, at) === at + 1 + name.length;
}
function viewOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}


/***/ }),

/***/ 16089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ XmlSpans)
/* harmony export */ });
/* harmony import */ var _members_line_position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53720);
/* harmony import */ var _xml_markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66438);


const RECORD = Buffer.from('sObject');
class XmlSpans {
    start = 0;
    end = 0;
    lineEndsBefore = 0;
    lineEnds = 0;
    isSplit = false;
    #reader;
    constructor(reader) {
        this.#reader = reader;
    }
    next(bytes, from, limit) {
        for (let at = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .nextMarkup */ ._G)(bytes, from, limit); at < limit; at = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .nextMarkup */ ._G)(bytes, at, limit)) {
            const markup = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .markupAt */ .QH)(bytes, at);
            if (markup === 'tag' && (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasName */ .cP)(bytes, at, RECORD)) {
                this.lineEndsBefore = (0,_members_line_position_js__WEBPACK_IMPORTED_MODULE_1__/* .lineEndsIn */ .W)(bytes, from, at);
                return this.find(bytes, at, limit);
            }
            const end = markup === 'passage' ? (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .passageEnd */ .gh)(bytes, at, limit) : (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tagEnd */ ._Q)(bytes, at, limit);
            if (end < 0)
                return false;
            at = end;
        }
        return false;
    }
    find(bytes, start, limit) {
        this.start = start;
        if (this.#reader !== undefined) {
            this.end = this.#reader.find(bytes, start, limit);
            this.lineEnds = this.#reader.lineEnds;
            this.isSplit = this.end >= 0;
            if (this.isSplit)
                return true;
        }
        let depth = 0;
        for (let at = start; at < limit; at = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .nextMarkup */ ._G)(bytes, at, limit)) {
            const markup = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .markupAt */ .QH)(bytes, at);
            const end = markup === 'passage' ? (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .passageEnd */ .gh)(bytes, at, limit) : (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tagEnd */ ._Q)(bytes, at, limit);
            if (end < 0)
                return false;
            if (markup === 'end tag')
                depth--;
            else if (markup === 'tag' && !(0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmptyTag */ .ap)(bytes, end))
                depth++;
            at = end;
            if (depth <= 0) {
                this.end = end;
                this.lineEnds = (0,_members_line_position_js__WEBPACK_IMPORTED_MODULE_1__/* .lineEndsIn */ .W)(bytes, start, end);
                return true;
            }
        }
        return false;
    }
}


/***/ }),

/***/ 36685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ NAMESPACE),
/* harmony export */   dy: () => (/* binding */ xmlSyntax),
/* harmony export */   iy: () => (/* binding */ SCHEMA_INSTANCE)
/* harmony export */ });
/* harmony import */ var _xml_markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66438);
/* harmony import */ var _members_member_syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87704);


const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const CARRIAGE_RETURN = 0x0d;
const ESCAPES = {
    0x26: '&amp;',
    0x3c: '&lt;',
    0x3e: '&gt;',
    [CARRIAGE_RETURN]: '&#13;',
};
const xmlSyntax = {
    open: Buffer.from('<sObject>'),
    between: Buffer.alloc(0),
    close: Buffer.from('</sObject>'),
    target,
    appendMember: (bytes, { member, table }, text, out) => {
        const start = table.start(member);
        const name = Buffer.from(bytes.subarray(start + 1, (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .nameEnd */ .bC)(bytes, start))).toString();
        out.appendText(text === undefined ? `<${name} xsi:nil="true"/>` : `<${name}>`);
        if (text === undefined)
            return;
        appendText(text, out);
        out.appendText(`</${name}>`);
    },
    appendText,
};
function appendText(text, out) {
    for (const byte of text) {
        const escape = ESCAPES[byte];
        if (escape === undefined)
            out.appendByte(byte);
        else
            out.appendText(escape);
    }
}
function target(name) {
    const { field, relation, type } = (0,_members_member_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldPath */ .c)(name);
    const typeElement = type === undefined ? '' : `<type>${type}</type>`;
    const before = relation === undefined ? '' : `<${relation}><sObject>${typeElement}`;
    const after = relation === undefined ? '' : `</sObject></${relation}>`;
    return {
        open: Buffer.from(`${before}<${field}>`),
        close: Buffer.from(`</${field}>${after}`),
        empty: Buffer.from(`${before}<${field} xsi:nil="true"/>${after}`),
    };
}


/***/ })

};
