import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9800:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.wT = __webpack_unused_export__ = void 0;
const ed5 = __nccwpck_require__(6950);
const ed2 = __nccwpck_require__(4488);
const NSed3 = __nccwpck_require__(5699);
var isS = ed5.isS;
var isChar10 = ed5.isChar;
var isNameStartChar = ed5.isNameStartChar;
var isNameChar = ed5.isNameChar;
var S_LIST = ed5.S_LIST;
var NAME_RE = ed5.NAME_RE;
var isChar11 = ed2.isChar;
var isNCNameStartChar = NSed3.isNCNameStartChar;
var isNCNameChar = NSed3.isNCNameChar;
var NC_NAME_RE = NSed3.NC_NAME_RE;
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
const rootNS = {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
    __proto__: null,
    xml: XML_NAMESPACE,
    xmlns: XMLNS_NAMESPACE,
};
const XML_ENTITIES = {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
    __proto__: null,
    amp: "&",
    gt: ">",
    lt: "<",
    quot: "\"",
    apos: "'",
};
// EOC: end-of-chunk
const EOC = -1;
const NL_LIKE = -2;
const S_BEGIN = 0; // Initial state.
const S_BEGIN_WHITESPACE = 1; // leading whitespace
const S_DOCTYPE = 2; // <!DOCTYPE
const S_DOCTYPE_QUOTE = 3; // <!DOCTYPE "//blah
const S_DTD = 4; // <!DOCTYPE "//blah" [ ...
const S_DTD_QUOTED = 5; // <!DOCTYPE "//blah" [ "foo
const S_DTD_OPEN_WAKA = 6;
const S_DTD_OPEN_WAKA_BANG = 7;
const S_DTD_COMMENT = 8; // <!--
const S_DTD_COMMENT_ENDING = 9; // <!-- blah -
const S_DTD_COMMENT_ENDED = 10; // <!-- blah --
const S_DTD_PI = 11; // <?
const S_DTD_PI_ENDING = 12; // <?hi "there" ?
const S_TEXT = 13; // general stuff
const S_ENTITY = 14; // &amp and such
const S_OPEN_WAKA = 15; // <
const S_OPEN_WAKA_BANG = 16; // <!...
const S_COMMENT = 17; // <!--
const S_COMMENT_ENDING = 18; // <!-- blah -
const S_COMMENT_ENDED = 19; // <!-- blah --
const S_CDATA = 20; // <![CDATA[ something
const S_CDATA_ENDING = 21; // ]
const S_CDATA_ENDING_2 = 22; // ]]
const S_PI_FIRST_CHAR = 23; // <?hi, first char
const S_PI_REST = 24; // <?hi, rest of the name
const S_PI_BODY = 25; // <?hi there
const S_PI_ENDING = 26; // <?hi "there" ?
const S_XML_DECL_NAME_START = 27; // <?xml
const S_XML_DECL_NAME = 28; // <?xml foo
const S_XML_DECL_EQ = 29; // <?xml foo=
const S_XML_DECL_VALUE_START = 30; // <?xml foo=
const S_XML_DECL_VALUE = 31; // <?xml foo="bar"
const S_XML_DECL_SEPARATOR = 32; // <?xml foo="bar"
const S_XML_DECL_ENDING = 33; // <?xml ... ?
const S_OPEN_TAG = 34; // <strong
const S_OPEN_TAG_SLASH = 35; // <strong /
const S_ATTRIB = 36; // <a
const S_ATTRIB_NAME = 37; // <a foo
const S_ATTRIB_NAME_SAW_WHITE = 38; // <a foo _
const S_ATTRIB_VALUE = 39; // <a foo=
const S_ATTRIB_VALUE_QUOTED = 40; // <a foo="bar
const S_ATTRIB_VALUE_CLOSED = 41; // <a foo="bar"
const S_ATTRIB_VALUE_UNQUOTED = 42; // <a foo=bar
const S_CLOSE_TAG = 43; // </a
const S_CLOSE_TAG_SAW_WHITE = 44; // </a   >
const TAB = 9;
const NL = 0xA;
const CR = 0xD;
const SPACE = 0x20;
const BANG = 0x21;
const DQUOTE = 0x22;
const AMP = 0x26;
const SQUOTE = 0x27;
const MINUS = 0x2D;
const FORWARD_SLASH = 0x2F;
const SEMICOLON = 0x3B;
const LESS = 0x3C;
const EQUAL = 0x3D;
const GREATER = 0x3E;
const QUESTION = 0x3F;
const OPEN_BRACKET = 0x5B;
const CLOSE_BRACKET = 0x5D;
const NEL = 0x85;
const LS = 0x2028; // Line Separator
const isQuote = (c) => c === DQUOTE || c === SQUOTE;
const QUOTES = [DQUOTE, SQUOTE];
const DOCTYPE_TERMINATOR = [...QUOTES, OPEN_BRACKET, GREATER];
const DTD_TERMINATOR = [...QUOTES, LESS, CLOSE_BRACKET];
const XML_DECL_NAME_TERMINATOR = [EQUAL, QUESTION, ...S_LIST];
const ATTRIB_VALUE_UNQUOTED_TERMINATOR = [...S_LIST, GREATER, AMP, LESS];
function nsPairCheck(parser, prefix, uri) {
    switch (prefix) {
        case "xml":
            if (uri !== XML_NAMESPACE) {
                parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
            }
            break;
        case "xmlns":
            if (uri !== XMLNS_NAMESPACE) {
                parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
            }
            break;
        default:
    }
    switch (uri) {
        case XMLNS_NAMESPACE:
            parser.fail(prefix === "" ?
                `the default namespace may not be set to ${uri}.` :
                `may not assign a prefix (even "xmlns") to the URI \
${XMLNS_NAMESPACE}.`);
            break;
        case XML_NAMESPACE:
            switch (prefix) {
                case "xml":
                    // Assinging the XML namespace to "xml" is fine.
                    break;
                case "":
                    parser.fail(`the default namespace may not be set to ${uri}.`);
                    break;
                default:
                    parser.fail("may not assign the xml namespace to another prefix.");
            }
            break;
        default:
    }
}
function nsMappingCheck(parser, mapping) {
    for (const local of Object.keys(mapping)) {
        nsPairCheck(parser, local, mapping[local]);
    }
}
const isNCName = (name) => NC_NAME_RE.test(name);
const isName = (name) => NAME_RE.test(name);
const FORBIDDEN_START = 0;
const FORBIDDEN_BRACKET = 1;
const FORBIDDEN_BRACKET_BRACKET = 2;
/**
 * The list of supported events.
 */
__webpack_unused_export__ = [
    "xmldecl",
    "text",
    "processinginstruction",
    "doctype",
    "comment",
    "opentagstart",
    "attribute",
    "opentag",
    "closetag",
    "cdata",
    "error",
    "end",
    "ready",
];
const EVENT_NAME_TO_HANDLER_NAME = {
    xmldecl: "xmldeclHandler",
    text: "textHandler",
    processinginstruction: "piHandler",
    doctype: "doctypeHandler",
    comment: "commentHandler",
    opentagstart: "openTagStartHandler",
    attribute: "attributeHandler",
    opentag: "openTagHandler",
    closetag: "closeTagHandler",
    cdata: "cdataHandler",
    error: "errorHandler",
    end: "endHandler",
    ready: "readyHandler",
};
// eslint-disable-next-line @typescript-eslint/ban-types
class SaxesParser {
    /**
     * @param opt The parser options.
     */
    constructor(opt) {
        this.opt = opt !== null && opt !== void 0 ? opt : {};
        this.fragmentOpt = !!this.opt.fragment;
        const xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
        this.trackPosition = this.opt.position !== false;
        this.fileName = this.opt.fileName;
        if (xmlnsOpt) {
            // This is the function we use to perform name checks on PIs and entities.
            // When namespaces are used, colons are not allowed in PI target names or
            // entity names. So the check depends on whether namespaces are used. See:
            //
            // https://www.w3.org/XML/xml-names-19990114-errata.html
            // NE08
            //
            this.nameStartCheck = isNCNameStartChar;
            this.nameCheck = isNCNameChar;
            this.isName = isNCName;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.processAttribs = this.processAttribsNS;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.pushAttrib = this.pushAttribNS;
            // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
            this.ns = Object.assign({ __proto__: null }, rootNS);
            const additional = this.opt.additionalNamespaces;
            if (additional != null) {
                nsMappingCheck(this, additional);
                Object.assign(this.ns, additional);
            }
        }
        else {
            this.nameStartCheck = isNameStartChar;
            this.nameCheck = isNameChar;
            this.isName = isName;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.processAttribs = this.processAttribsPlain;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.pushAttrib = this.pushAttribPlain;
        }
        //
        // The order of the members in this table needs to correspond to the state
        // numbers given to the states that correspond to the methods being recorded
        // here.
        //
        this.stateTable = [
            /* eslint-disable @typescript-eslint/unbound-method */
            this.sBegin,
            this.sBeginWhitespace,
            this.sDoctype,
            this.sDoctypeQuote,
            this.sDTD,
            this.sDTDQuoted,
            this.sDTDOpenWaka,
            this.sDTDOpenWakaBang,
            this.sDTDComment,
            this.sDTDCommentEnding,
            this.sDTDCommentEnded,
            this.sDTDPI,
            this.sDTDPIEnding,
            this.sText,
            this.sEntity,
            this.sOpenWaka,
            this.sOpenWakaBang,
            this.sComment,
            this.sCommentEnding,
            this.sCommentEnded,
            this.sCData,
            this.sCDataEnding,
            this.sCDataEnding2,
            this.sPIFirstChar,
            this.sPIRest,
            this.sPIBody,
            this.sPIEnding,
            this.sXMLDeclNameStart,
            this.sXMLDeclName,
            this.sXMLDeclEq,
            this.sXMLDeclValueStart,
            this.sXMLDeclValue,
            this.sXMLDeclSeparator,
            this.sXMLDeclEnding,
            this.sOpenTag,
            this.sOpenTagSlash,
            this.sAttrib,
            this.sAttribName,
            this.sAttribNameSawWhite,
            this.sAttribValue,
            this.sAttribValueQuoted,
            this.sAttribValueClosed,
            this.sAttribValueUnquoted,
            this.sCloseTag,
            this.sCloseTagSawWhite,
            /* eslint-enable @typescript-eslint/unbound-method */
        ];
        this._init();
    }
    /**
     * Indicates whether or not the parser is closed. If ``true``, wait for
     * the ``ready`` event to write again.
     */
    get closed() {
        return this._closed;
    }
    _init() {
        var _a;
        this.openWakaBang = "";
        this.text = "";
        this.name = "";
        this.piTarget = "";
        this.entity = "";
        this.q = null;
        this.tags = [];
        this.tag = null;
        this.topNS = null;
        this.chunk = "";
        this.chunkPosition = 0;
        this.i = 0;
        this.prevI = 0;
        this.carriedFromPrevious = undefined;
        this.forbiddenState = FORBIDDEN_START;
        this.attribList = [];
        // The logic is organized so as to minimize the need to check
        // this.opt.fragment while parsing.
        const { fragmentOpt } = this;
        this.state = fragmentOpt ? S_TEXT : S_BEGIN;
        // We want these to be all true if we are dealing with a fragment.
        this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot =
            this.sawRoot = fragmentOpt;
        // An XML declaration is intially possible only when parsing whole
        // documents.
        this.xmlDeclPossible = !fragmentOpt;
        this.xmlDeclExpects = ["version"];
        this.entityReturnState = undefined;
        let { defaultXMLVersion } = this.opt;
        if (defaultXMLVersion === undefined) {
            if (this.opt.forceXMLVersion === true) {
                throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
            }
            defaultXMLVersion = "1.0";
        }
        this.setXMLVersion(defaultXMLVersion);
        this.positionAtNewLine = 0;
        this.doctype = false;
        this._closed = false;
        this.xmlDecl = {
            version: undefined,
            encoding: undefined,
            standalone: undefined,
        };
        this.line = 1;
        this.column = 0;
        this.ENTITIES = Object.create(XML_ENTITIES);
        (_a = this.readyHandler) === null || _a === void 0 ? void 0 : _a.call(this);
    }
    /**
     * The stream position the parser is currently looking at. This field is
     * zero-based.
     *
     * This field is not based on counting Unicode characters but is to be
     * interpreted as a plain index into a JavaScript string.
     */
    get position() {
        return this.chunkPosition + this.i;
    }
    /**
     * The column number of the next character to be read by the parser.  *
     * This field is zero-based. (The first column in a line is 0.)
     *
     * This field reports the index at which the next character would be in the
     * line if the line were represented as a JavaScript string.  Note that this
     * *can* be different to a count based on the number of *Unicode characters*
     * due to how JavaScript handles astral plane characters.
     *
     * See [[column]] for a number that corresponds to a count of Unicode
     * characters.
     */
    get columnIndex() {
        return this.position - this.positionAtNewLine;
    }
    /**
     * Set an event listener on an event. The parser supports one handler per
     * event type. If you try to set an event handler over an existing handler,
     * the old handler is silently overwritten.
     *
     * @param name The event to listen to.
     *
     * @param handler The handler to set.
     */
    on(name, handler) {
        // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
    }
    /**
     * Unset an event handler.
     *
     * @parma name The event to stop listening to.
     */
    off(name) {
        // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = undefined;
    }
    /**
     * Make an error object. The error object will have a message that contains
     * the ``fileName`` option passed at the creation of the parser. If position
     * tracking was turned on, it will also have line and column number
     * information.
     *
     * @param message The message describing the error to report.
     *
     * @returns An error object with a properly formatted message.
     */
    makeError(message) {
        var _a;
        let msg = (_a = this.fileName) !== null && _a !== void 0 ? _a : "";
        if (this.trackPosition) {
            if (msg.length > 0) {
                msg += ":";
            }
            msg += `${this.line}:${this.column}`;
        }
        if (msg.length > 0) {
            msg += ": ";
        }
        return new Error(msg + message);
    }
    /**
     * Report a parsing error. This method is made public so that client code may
     * check for issues that are outside the scope of this project and can report
     * errors.
     *
     * @param message The error to report.
     *
     * @returns this
     */
    fail(message) {
        const err = this.makeError(message);
        const handler = this.errorHandler;
        if (handler === undefined) {
            throw err;
        }
        else {
            handler(err);
        }
        return this;
    }
    /**
     * Write a XML data to the parser.
     *
     * @param chunk The XML data to write.
     *
     * @returns this
     */
    // We do need object for the type here. Yes, it often causes problems
    // but not in this case.
    write(chunk) {
        if (this.closed) {
            return this.fail("cannot write after close; assign an onready handler.");
        }
        let end = false;
        if (chunk === null) {
            // We cannot return immediately because carriedFromPrevious may need
            // processing.
            end = true;
            chunk = "";
        }
        else if (typeof chunk === "object") {
            chunk = chunk.toString();
        }
        // We checked if performing a pre-decomposition of the string into an array
        // of single complete characters (``Array.from(chunk)``) would be faster
        // than the current repeated calls to ``charCodeAt``. As of August 2018, it
        // isn't. (There may be Node-specific code that would perform faster than
        // ``Array.from`` but don't want to be dependent on Node.)
        if (this.carriedFromPrevious !== undefined) {
            // The previous chunk had char we must carry over.
            chunk = `${this.carriedFromPrevious}${chunk}`;
            this.carriedFromPrevious = undefined;
        }
        let limit = chunk.length;
        const lastCode = chunk.charCodeAt(limit - 1);
        if (!end &&
            // A trailing CR or surrogate must be carried over to the next
            // chunk.
            (lastCode === CR || (lastCode >= 0xD800 && lastCode <= 0xDBFF))) {
            // The chunk ends with a character that must be carried over. We cannot
            // know how to handle it until we get the next chunk or the end of the
            // stream. So save it for later.
            this.carriedFromPrevious = chunk[limit - 1];
            limit--;
            chunk = chunk.slice(0, limit);
        }
        const { stateTable } = this;
        this.chunk = chunk;
        this.i = 0;
        while (this.i < limit) {
            // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument
            stateTable[this.state].call(this);
        }
        this.chunkPosition += limit;
        return end ? this.end() : this;
    }
    /**
     * Close the current stream. Perform final well-formedness checks and reset
     * the parser tstate.
     *
     * @returns this
     */
    close() {
        return this.write(null);
    }
    /**
     * Get a single code point out of the current chunk. This updates the current
     * position if we do position tracking.
     *
     * This is the algorithm to use for XML 1.0.
     *
     * @returns The character read.
     */
    getCode10() {
        const { chunk, i } = this;
        this.prevI = i;
        // Yes, we do this instead of doing this.i++. Doing it this way, we do not
        // read this.i again, which is a bit faster.
        this.i = i + 1;
        if (i >= chunk.length) {
            return EOC;
        }
        // Using charCodeAt and handling the surrogates ourselves is faster
        // than using codePointAt.
        const code = chunk.charCodeAt(i);
        this.column++;
        if (code < 0xD800) {
            if (code >= SPACE || code === TAB) {
                return code;
            }
            switch (code) {
                case NL:
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL;
                case CR:
                    // We may get NaN if we read past the end of the chunk, which is fine.
                    if (chunk.charCodeAt(i + 1) === NL) {
                        // A \r\n sequence is converted to \n so we have to skip over the
                        // next character. We already know it has a size of 1 so ++ is fine
                        // here.
                        this.i = i + 2;
                    }
                    // Otherwise, a \r is just converted to \n, so we don't have to skip
                    // ahead.
                    // In either case, \r becomes \n.
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL_LIKE;
                default:
                    // If we get here, then code < SPACE and it is not NL CR or TAB.
                    this.fail("disallowed character.");
                    return code;
            }
        }
        if (code > 0xDBFF) {
            // This is a specialized version of isChar10 that takes into account
            // that in this context code > 0xDBFF and code <= 0xFFFF. So it does not
            // test cases that don't need testing.
            if (!(code >= 0xE000 && code <= 0xFFFD)) {
                this.fail("disallowed character.");
            }
            return code;
        }
        const final = 0x10000 + ((code - 0xD800) * 0x400) +
            (chunk.charCodeAt(i + 1) - 0xDC00);
        this.i = i + 2;
        // This is a specialized version of isChar10 that takes into account that in
        // this context necessarily final >= 0x10000.
        if (final > 0x10FFFF) {
            this.fail("disallowed character.");
        }
        return final;
    }
    /**
     * Get a single code point out of the current chunk. This updates the current
     * position if we do position tracking.
     *
     * This is the algorithm to use for XML 1.1.
     *
     * @returns {number} The character read.
     */
    getCode11() {
        const { chunk, i } = this;
        this.prevI = i;
        // Yes, we do this instead of doing this.i++. Doing it this way, we do not
        // read this.i again, which is a bit faster.
        this.i = i + 1;
        if (i >= chunk.length) {
            return EOC;
        }
        // Using charCodeAt and handling the surrogates ourselves is faster
        // than using codePointAt.
        const code = chunk.charCodeAt(i);
        this.column++;
        if (code < 0xD800) {
            if ((code > 0x1F && code < 0x7F) || (code > 0x9F && code !== LS) ||
                code === TAB) {
                return code;
            }
            switch (code) {
                case NL: // 0xA
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL;
                case CR: { // 0xD
                    // We may get NaN if we read past the end of the chunk, which is
                    // fine.
                    const next = chunk.charCodeAt(i + 1);
                    if (next === NL || next === NEL) {
                        // A CR NL or CR NEL sequence is converted to NL so we have to skip
                        // over the next character. We already know it has a size of 1.
                        this.i = i + 2;
                    }
                    // Otherwise, a CR is just converted to NL, no skip.
                }
                /* yes, fall through */
                case NEL: // 0x85
                case LS: // Ox2028
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL_LIKE;
                default:
                    this.fail("disallowed character.");
                    return code;
            }
        }
        if (code > 0xDBFF) {
            // This is a specialized version of isCharAndNotRestricted that takes into
            // account that in this context code > 0xDBFF and code <= 0xFFFF. So it
            // does not test cases that don't need testing.
            if (!(code >= 0xE000 && code <= 0xFFFD)) {
                this.fail("disallowed character.");
            }
            return code;
        }
        const final = 0x10000 + ((code - 0xD800) * 0x400) +
            (chunk.charCodeAt(i + 1) - 0xDC00);
        this.i = i + 2;
        // This is a specialized version of isCharAndNotRestricted that takes into
        // account that in this context necessarily final >= 0x10000.
        if (final > 0x10FFFF) {
            this.fail("disallowed character.");
        }
        return final;
    }
    /**
     * Like ``getCode`` but with the return value normalized so that ``NL`` is
     * returned for ``NL_LIKE``.
     */
    getCodeNorm() {
        const c = this.getCode();
        return c === NL_LIKE ? NL : c;
    }
    unget() {
        this.i = this.prevI;
        this.column--;
    }
    /**
     * Capture characters into a buffer until encountering one of a set of
     * characters.
     *
     * @param chars An array of codepoints. Encountering a character in the array
     * ends the capture. (``chars`` may safely contain ``NL``.)
     *
     * @return The character code that made the capture end, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    captureTo(chars) {
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCode();
            const isNLLike = c === NL_LIKE;
            const final = isNLLike ? NL : c;
            if (final === EOC || chars.includes(final)) {
                this.text += chunk.slice(start, this.prevI);
                return final;
            }
            if (isNLLike) {
                this.text += `${chunk.slice(start, this.prevI)}\n`;
                start = this.i;
            }
        }
    }
    /**
     * Capture characters into a buffer until encountering a character.
     *
     * @param char The codepoint that ends the capture. **NOTE ``char`` MAY NOT
     * CONTAIN ``NL``.** Passing ``NL`` will result in buggy behavior.
     *
     * @return ``true`` if we ran into the character. Otherwise, we ran into the
     * end of the current chunk.
     */
    captureToChar(char) {
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            let c = this.getCode();
            switch (c) {
                case NL_LIKE:
                    this.text += `${chunk.slice(start, this.prevI)}\n`;
                    start = this.i;
                    c = NL;
                    break;
                case EOC:
                    this.text += chunk.slice(start);
                    return false;
                default:
            }
            if (c === char) {
                this.text += chunk.slice(start, this.prevI);
                return true;
            }
        }
    }
    /**
     * Capture characters that satisfy ``isNameChar`` into the ``name`` field of
     * this parser.
     *
     * @return The character code that made the test fail, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    captureNameChars() {
        const { chunk, i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCode();
            if (c === EOC) {
                this.name += chunk.slice(start);
                return EOC;
            }
            // NL is not a name char so we don't have to test specifically for it.
            if (!isNameChar(c)) {
                this.name += chunk.slice(start, this.prevI);
                return c === NL_LIKE ? NL : c;
            }
        }
    }
    /**
     * Skip white spaces.
     *
     * @return The character that ended the skip, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    skipSpaces() {
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCodeNorm();
            if (c === EOC || !isS(c)) {
                return c;
            }
        }
    }
    setXMLVersion(version) {
        this.currentXMLVersion = version;
        /*  eslint-disable @typescript-eslint/unbound-method */
        if (version === "1.0") {
            this.isChar = isChar10;
            this.getCode = this.getCode10;
        }
        else {
            this.isChar = isChar11;
            this.getCode = this.getCode11;
        }
        /* eslint-enable @typescript-eslint/unbound-method */
    }
    // STATE ENGINE METHODS
    // This needs to be a state separate from S_BEGIN_WHITESPACE because we want
    // to be sure never to come back to this state later.
    sBegin() {
        // We are essentially peeking at the first character of the chunk. Since
        // S_BEGIN can be in effect only when we start working on the first chunk,
        // the index at which we must look is necessarily 0. Note also that the
        // following test does not depend on decoding surrogates.
        // If the initial character is 0xFEFF, ignore it.
        if (this.chunk.charCodeAt(0) === 0xFEFF) {
            this.i++;
            this.column++;
        }
        this.state = S_BEGIN_WHITESPACE;
    }
    sBeginWhitespace() {
        // We need to know whether we've encountered spaces or not because as soon
        // as we run into a space, an XML declaration is no longer possible. Rather
        // than slow down skipSpaces even in places where we don't care whether it
        // skipped anything or not, we check whether prevI is equal to the value of
        // i from before we skip spaces.
        const iBefore = this.i;
        const c = this.skipSpaces();
        if (this.prevI !== iBefore) {
            this.xmlDeclPossible = false;
        }
        switch (c) {
            case LESS:
                this.state = S_OPEN_WAKA;
                // We could naively call closeText but in this state, it is not normal
                // to have text be filled with any data.
                if (this.text.length !== 0) {
                    throw new Error("no-empty text at start");
                }
                break;
            case EOC:
                break;
            default:
                this.unget();
                this.state = S_TEXT;
                this.xmlDeclPossible = false;
        }
    }
    sDoctype() {
        var _a;
        const c = this.captureTo(DOCTYPE_TERMINATOR);
        switch (c) {
            case GREATER: {
                (_a = this.doctypeHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
                this.text = "";
                this.state = S_TEXT;
                this.doctype = true; // just remember that we saw it.
                break;
            }
            case EOC:
                break;
            default:
                this.text += String.fromCodePoint(c);
                if (c === OPEN_BRACKET) {
                    this.state = S_DTD;
                }
                else if (isQuote(c)) {
                    this.state = S_DOCTYPE_QUOTE;
                    this.q = c;
                }
        }
    }
    sDoctypeQuote() {
        const q = this.q;
        if (this.captureToChar(q)) {
            this.text += String.fromCodePoint(q);
            this.q = null;
            this.state = S_DOCTYPE;
        }
    }
    sDTD() {
        const c = this.captureTo(DTD_TERMINATOR);
        if (c === EOC) {
            return;
        }
        this.text += String.fromCodePoint(c);
        if (c === CLOSE_BRACKET) {
            this.state = S_DOCTYPE;
        }
        else if (c === LESS) {
            this.state = S_DTD_OPEN_WAKA;
        }
        else if (isQuote(c)) {
            this.state = S_DTD_QUOTED;
            this.q = c;
        }
    }
    sDTDQuoted() {
        const q = this.q;
        if (this.captureToChar(q)) {
            this.text += String.fromCodePoint(q);
            this.state = S_DTD;
            this.q = null;
        }
    }
    sDTDOpenWaka() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        switch (c) {
            case BANG:
                this.state = S_DTD_OPEN_WAKA_BANG;
                this.openWakaBang = "";
                break;
            case QUESTION:
                this.state = S_DTD_PI;
                break;
            default:
                this.state = S_DTD;
        }
    }
    sDTDOpenWakaBang() {
        const char = String.fromCodePoint(this.getCodeNorm());
        const owb = this.openWakaBang += char;
        this.text += char;
        if (owb !== "-") {
            this.state = owb === "--" ? S_DTD_COMMENT : S_DTD;
            this.openWakaBang = "";
        }
    }
    sDTDComment() {
        if (this.captureToChar(MINUS)) {
            this.text += "-";
            this.state = S_DTD_COMMENT_ENDING;
        }
    }
    sDTDCommentEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
    }
    sDTDCommentEnded() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
            this.state = S_DTD;
        }
        else {
            this.fail("malformed comment.");
            // <!-- blah -- bloo --> will be recorded as
            // a comment of " blah -- bloo "
            this.state = S_DTD_COMMENT;
        }
    }
    sDTDPI() {
        if (this.captureToChar(QUESTION)) {
            this.text += "?";
            this.state = S_DTD_PI_ENDING;
        }
    }
    sDTDPIEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
            this.state = S_DTD;
        }
    }
    sText() {
        //
        // We did try a version of saxes where the S_TEXT state was split in two
        // states: one for text inside the root element, and one for text
        // outside. This was avoiding having to test this.tags.length to decide
        // what implementation to actually use.
        //
        // Peformance testing on gigabyte-size files did not show any advantage to
        // using the two states solution instead of the current one. Conversely, it
        // made the code a bit more complicated elsewhere. For instance, a comment
        // can appear before the root element so when a comment ended it was
        // necessary to determine whether to return to the S_TEXT state or to the
        // new text-outside-root state.
        //
        if (this.tags.length !== 0) {
            this.handleTextInRoot();
        }
        else {
            this.handleTextOutsideRoot();
        }
    }
    sEntity() {
        // This is essentially a specialized version of captureToChar(SEMICOLON...)
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        loop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case NL_LIKE:
                    this.entity += `${chunk.slice(start, this.prevI)}\n`;
                    start = this.i;
                    break;
                case SEMICOLON: {
                    const { entityReturnState } = this;
                    const entity = this.entity + chunk.slice(start, this.prevI);
                    this.state = entityReturnState;
                    let parsed;
                    if (entity === "") {
                        this.fail("empty entity name.");
                        parsed = "&;";
                    }
                    else {
                        parsed = this.parseEntity(entity);
                        this.entity = "";
                    }
                    if (entityReturnState !== S_TEXT || this.textHandler !== undefined) {
                        this.text += parsed;
                    }
                    // eslint-disable-next-line no-labels
                    break loop;
                }
                case EOC:
                    this.entity += chunk.slice(start);
                    // eslint-disable-next-line no-labels
                    break loop;
                default:
            }
        }
    }
    sOpenWaka() {
        // Reminder: a state handler is called with at least one character
        // available in the current chunk. So the first call to get code inside of
        // a state handler cannot return ``EOC``. That's why we don't test
        // for it.
        const c = this.getCode();
        // either a /, ?, !, or text is coming next.
        if (isNameStartChar(c)) {
            this.state = S_OPEN_TAG;
            this.unget();
            this.xmlDeclPossible = false;
        }
        else {
            switch (c) {
                case FORWARD_SLASH:
                    this.state = S_CLOSE_TAG;
                    this.xmlDeclPossible = false;
                    break;
                case BANG:
                    this.state = S_OPEN_WAKA_BANG;
                    this.openWakaBang = "";
                    this.xmlDeclPossible = false;
                    break;
                case QUESTION:
                    this.state = S_PI_FIRST_CHAR;
                    break;
                default:
                    this.fail("disallowed character in tag name");
                    this.state = S_TEXT;
                    this.xmlDeclPossible = false;
            }
        }
    }
    sOpenWakaBang() {
        this.openWakaBang += String.fromCodePoint(this.getCodeNorm());
        switch (this.openWakaBang) {
            case "[CDATA[":
                if (!this.sawRoot && !this.reportedTextBeforeRoot) {
                    this.fail("text data outside of root node.");
                    this.reportedTextBeforeRoot = true;
                }
                if (this.closedRoot && !this.reportedTextAfterRoot) {
                    this.fail("text data outside of root node.");
                    this.reportedTextAfterRoot = true;
                }
                this.state = S_CDATA;
                this.openWakaBang = "";
                break;
            case "--":
                this.state = S_COMMENT;
                this.openWakaBang = "";
                break;
            case "DOCTYPE":
                this.state = S_DOCTYPE;
                if (this.doctype || this.sawRoot) {
                    this.fail("inappropriately located doctype declaration.");
                }
                this.openWakaBang = "";
                break;
            default:
                // 7 happens to be the maximum length of the string that can possibly
                // match one of the cases above.
                if (this.openWakaBang.length >= 7) {
                    this.fail("incorrect syntax.");
                }
        }
    }
    sComment() {
        if (this.captureToChar(MINUS)) {
            this.state = S_COMMENT_ENDING;
        }
    }
    sCommentEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === MINUS) {
            this.state = S_COMMENT_ENDED;
            (_a = this.commentHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
            this.text = "";
        }
        else {
            this.text += `-${String.fromCodePoint(c)}`;
            this.state = S_COMMENT;
        }
    }
    sCommentEnded() {
        const c = this.getCodeNorm();
        if (c !== GREATER) {
            this.fail("malformed comment.");
            // <!-- blah -- bloo --> will be recorded as
            // a comment of " blah -- bloo "
            this.text += `--${String.fromCodePoint(c)}`;
            this.state = S_COMMENT;
        }
        else {
            this.state = S_TEXT;
        }
    }
    sCData() {
        if (this.captureToChar(CLOSE_BRACKET)) {
            this.state = S_CDATA_ENDING;
        }
    }
    sCDataEnding() {
        const c = this.getCodeNorm();
        if (c === CLOSE_BRACKET) {
            this.state = S_CDATA_ENDING_2;
        }
        else {
            this.text += `]${String.fromCodePoint(c)}`;
            this.state = S_CDATA;
        }
    }
    sCDataEnding2() {
        var _a;
        const c = this.getCodeNorm();
        switch (c) {
            case GREATER: {
                (_a = this.cdataHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
                this.text = "";
                this.state = S_TEXT;
                break;
            }
            case CLOSE_BRACKET:
                this.text += "]";
                break;
            default:
                this.text += `]]${String.fromCodePoint(c)}`;
                this.state = S_CDATA;
        }
    }
    // We need this separate state to check the first character fo the pi target
    // with this.nameStartCheck which allows less characters than this.nameCheck.
    sPIFirstChar() {
        const c = this.getCodeNorm();
        // This is first because in the case where the file is well-formed this is
        // the branch taken. We optimize for well-formedness.
        if (this.nameStartCheck(c)) {
            this.piTarget += String.fromCodePoint(c);
            this.state = S_PI_REST;
        }
        else if (c === QUESTION || isS(c)) {
            this.fail("processing instruction without a target.");
            this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY;
        }
        else {
            this.fail("disallowed character in processing instruction name.");
            this.piTarget += String.fromCodePoint(c);
            this.state = S_PI_REST;
        }
    }
    sPIRest() {
        // Capture characters into a piTarget while ``this.nameCheck`` run on the
        // character read returns true.
        const { chunk, i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCodeNorm();
            if (c === EOC) {
                this.piTarget += chunk.slice(start);
                return;
            }
            // NL cannot satisfy this.nameCheck so we don't have to test specifically
            // for it.
            if (!this.nameCheck(c)) {
                this.piTarget += chunk.slice(start, this.prevI);
                const isQuestion = c === QUESTION;
                if (isQuestion || isS(c)) {
                    if (this.piTarget === "xml") {
                        if (!this.xmlDeclPossible) {
                            this.fail("an XML declaration must be at the start of the document.");
                        }
                        this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START;
                    }
                    else {
                        this.state = isQuestion ? S_PI_ENDING : S_PI_BODY;
                    }
                }
                else {
                    this.fail("disallowed character in processing instruction name.");
                    this.piTarget += String.fromCodePoint(c);
                }
                break;
            }
        }
    }
    sPIBody() {
        if (this.text.length === 0) {
            const c = this.getCodeNorm();
            if (c === QUESTION) {
                this.state = S_PI_ENDING;
            }
            else if (!isS(c)) {
                this.text = String.fromCodePoint(c);
            }
        }
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        else if (this.captureToChar(QUESTION)) {
            this.state = S_PI_ENDING;
        }
    }
    sPIEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === GREATER) {
            const { piTarget } = this;
            if (piTarget.toLowerCase() === "xml") {
                this.fail("the XML declaration must appear at the start of the document.");
            }
            (_a = this.piHandler) === null || _a === void 0 ? void 0 : _a.call(this, {
                target: piTarget,
                body: this.text,
            });
            this.piTarget = this.text = "";
            this.state = S_TEXT;
        }
        else if (c === QUESTION) {
            // We ran into ?? as part of a processing instruction. We initially took
            // the first ? as a sign that the PI was ending, but it is not. So we have
            // to add it to the body but we take the new ? as a sign that the PI is
            // ending.
            this.text += "?";
        }
        else {
            this.text += `?${String.fromCodePoint(c)}`;
            this.state = S_PI_BODY;
        }
        this.xmlDeclPossible = false;
    }
    sXMLDeclNameStart() {
        const c = this.skipSpaces();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            // It is valid to go to S_XML_DECL_ENDING from this state.
            this.state = S_XML_DECL_ENDING;
            return;
        }
        if (c !== EOC) {
            this.state = S_XML_DECL_NAME;
            this.name = String.fromCodePoint(c);
        }
    }
    sXMLDeclName() {
        const c = this.captureTo(XML_DECL_NAME_TERMINATOR);
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.name += this.text;
            this.text = "";
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (!(isS(c) || c === EQUAL)) {
            return;
        }
        this.name += this.text;
        this.text = "";
        if (!this.xmlDeclExpects.includes(this.name)) {
            switch (this.name.length) {
                case 0:
                    this.fail("did not expect any more name/value pairs.");
                    break;
                case 1:
                    this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
                    break;
                default:
                    this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
            }
        }
        this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
    }
    sXMLDeclEq() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (isS(c)) {
            return;
        }
        if (c !== EQUAL) {
            this.fail("value required.");
        }
        this.state = S_XML_DECL_VALUE_START;
    }
    sXMLDeclValueStart() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (isS(c)) {
            return;
        }
        if (!isQuote(c)) {
            this.fail("value must be quoted.");
            this.q = SPACE;
        }
        else {
            this.q = c;
        }
        this.state = S_XML_DECL_VALUE;
    }
    sXMLDeclValue() {
        const c = this.captureTo([this.q, QUESTION]);
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.text = "";
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (c === EOC) {
            return;
        }
        const value = this.text;
        this.text = "";
        switch (this.name) {
            case "version": {
                this.xmlDeclExpects = ["encoding", "standalone"];
                const version = value;
                this.xmlDecl.version = version;
                // This is the test specified by XML 1.0 but it is fine for XML 1.1.
                if (!/^1\.[0-9]+$/.test(version)) {
                    this.fail("version number must match /^1\\.[0-9]+$/.");
                }
                // When forceXMLVersion is set, the XML declaration is ignored.
                else if (!this.opt.forceXMLVersion) {
                    this.setXMLVersion(version);
                }
                break;
            }
            case "encoding":
                if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) {
                    this.fail("encoding value must match \
/^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
                }
                this.xmlDeclExpects = ["standalone"];
                this.xmlDecl.encoding = value;
                break;
            case "standalone":
                if (value !== "yes" && value !== "no") {
                    this.fail("standalone value must match \"yes\" or \"no\".");
                }
                this.xmlDeclExpects = [];
                this.xmlDecl.standalone = value;
                break;
            default:
            // We don't need to raise an error here since we've already raised one
            // when checking what name was expected.
        }
        this.name = "";
        this.state = S_XML_DECL_SEPARATOR;
    }
    sXMLDeclSeparator() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            // It is valid to go to S_XML_DECL_ENDING from this state.
            this.state = S_XML_DECL_ENDING;
            return;
        }
        if (!isS(c)) {
            this.fail("whitespace required.");
            this.unget();
        }
        this.state = S_XML_DECL_NAME_START;
    }
    sXMLDeclEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === GREATER) {
            if (this.piTarget !== "xml") {
                this.fail("processing instructions are not allowed before root.");
            }
            else if (this.name !== "version" &&
                this.xmlDeclExpects.includes("version")) {
                this.fail("XML declaration must contain a version.");
            }
            (_a = this.xmldeclHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.xmlDecl);
            this.name = "";
            this.piTarget = this.text = "";
            this.state = S_TEXT;
        }
        else {
            // We got here because the previous character was a ?, but the question
            // mark character is not valid inside any of the XML declaration
            // name/value pairs.
            this.fail("The character ? is disallowed anywhere in XML declarations.");
        }
        this.xmlDeclPossible = false;
    }
    sOpenTag() {
        var _a;
        const c = this.captureNameChars();
        if (c === EOC) {
            return;
        }
        const tag = this.tag = {
            name: this.name,
            attributes: Object.create(null),
        };
        this.name = "";
        if (this.xmlnsOpt) {
            this.topNS = tag.ns = Object.create(null);
        }
        (_a = this.openTagStartHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        this.sawRoot = true;
        if (!this.fragmentOpt && this.closedRoot) {
            this.fail("documents may contain only one root.");
        }
        switch (c) {
            case GREATER:
                this.openTag();
                break;
            case FORWARD_SLASH:
                this.state = S_OPEN_TAG_SLASH;
                break;
            default:
                if (!isS(c)) {
                    this.fail("disallowed character in tag name.");
                }
                this.state = S_ATTRIB;
        }
    }
    sOpenTagSlash() {
        if (this.getCode() === GREATER) {
            this.openSelfClosingTag();
        }
        else {
            this.fail("forward-slash in opening tag not followed by >.");
            this.state = S_ATTRIB;
        }
    }
    sAttrib() {
        const c = this.skipSpaces();
        if (c === EOC) {
            return;
        }
        if (isNameStartChar(c)) {
            this.unget();
            this.state = S_ATTRIB_NAME;
        }
        else if (c === GREATER) {
            this.openTag();
        }
        else if (c === FORWARD_SLASH) {
            this.state = S_OPEN_TAG_SLASH;
        }
        else {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribName() {
        const c = this.captureNameChars();
        if (c === EQUAL) {
            this.state = S_ATTRIB_VALUE;
        }
        else if (isS(c)) {
            this.state = S_ATTRIB_NAME_SAW_WHITE;
        }
        else if (c === GREATER) {
            this.fail("attribute without value.");
            this.pushAttrib(this.name, this.name);
            this.name = this.text = "";
            this.openTag();
        }
        else if (c !== EOC) {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribNameSawWhite() {
        const c = this.skipSpaces();
        switch (c) {
            case EOC:
                return;
            case EQUAL:
                this.state = S_ATTRIB_VALUE;
                break;
            default:
                this.fail("attribute without value.");
                // Should we do this???
                // this.tag.attributes[this.name] = "";
                this.text = "";
                this.name = "";
                if (c === GREATER) {
                    this.openTag();
                }
                else if (isNameStartChar(c)) {
                    this.unget();
                    this.state = S_ATTRIB_NAME;
                }
                else {
                    this.fail("disallowed character in attribute name.");
                    this.state = S_ATTRIB;
                }
        }
    }
    sAttribValue() {
        const c = this.getCodeNorm();
        if (isQuote(c)) {
            this.q = c;
            this.state = S_ATTRIB_VALUE_QUOTED;
        }
        else if (!isS(c)) {
            this.fail("unquoted attribute value.");
            this.state = S_ATTRIB_VALUE_UNQUOTED;
            this.unget();
        }
    }
    sAttribValueQuoted() {
        // We deliberately do not use captureTo here. The specialized code we use
        // here is faster than using captureTo.
        const { q, chunk } = this;
        let { i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case q:
                    this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI));
                    this.name = this.text = "";
                    this.q = null;
                    this.state = S_ATTRIB_VALUE_CLOSED;
                    return;
                case AMP:
                    this.text += chunk.slice(start, this.prevI);
                    this.state = S_ENTITY;
                    this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
                    return;
                case NL:
                case NL_LIKE:
                case TAB:
                    this.text += `${chunk.slice(start, this.prevI)} `;
                    start = this.i;
                    break;
                case LESS:
                    this.text += chunk.slice(start, this.prevI);
                    this.fail("disallowed character.");
                    return;
                case EOC:
                    this.text += chunk.slice(start);
                    return;
                default:
            }
        }
    }
    sAttribValueClosed() {
        const c = this.getCodeNorm();
        if (isS(c)) {
            this.state = S_ATTRIB;
        }
        else if (c === GREATER) {
            this.openTag();
        }
        else if (c === FORWARD_SLASH) {
            this.state = S_OPEN_TAG_SLASH;
        }
        else if (isNameStartChar(c)) {
            this.fail("no whitespace between attributes.");
            this.unget();
            this.state = S_ATTRIB_NAME;
        }
        else {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribValueUnquoted() {
        // We don't do anything regarding EOL or space handling for unquoted
        // attributes. We already have failed by the time we get here, and the
        // contract that saxes upholds states that upon failure, it is not safe to
        // rely on the data passed to event handlers (other than
        // ``onerror``). Passing "bad" data is not a problem.
        const c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
        switch (c) {
            case AMP:
                this.state = S_ENTITY;
                this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
                break;
            case LESS:
                this.fail("disallowed character.");
                break;
            case EOC:
                break;
            default:
                if (this.text.includes("]]>")) {
                    this.fail("the string \"]]>\" is disallowed in char data.");
                }
                this.pushAttrib(this.name, this.text);
                this.name = this.text = "";
                if (c === GREATER) {
                    this.openTag();
                }
                else {
                    this.state = S_ATTRIB;
                }
        }
    }
    sCloseTag() {
        const c = this.captureNameChars();
        if (c === GREATER) {
            this.closeTag();
        }
        else if (isS(c)) {
            this.state = S_CLOSE_TAG_SAW_WHITE;
        }
        else if (c !== EOC) {
            this.fail("disallowed character in closing tag.");
        }
    }
    sCloseTagSawWhite() {
        switch (this.skipSpaces()) {
            case GREATER:
                this.closeTag();
                break;
            case EOC:
                break;
            default:
                this.fail("disallowed character in closing tag.");
        }
    }
    // END OF STATE ENGINE METHODS
    handleTextInRoot() {
        // This is essentially a specialized version of captureTo which is optimized
        // for performing the ]]> check. A previous version of this code, checked
        // ``this.text`` for the presence of ]]>. It simplified the code but was
        // very costly when character data contained a lot of entities to be parsed.
        //
        // Since we are using a specialized loop, we also keep track of the presence
        // of ]]> in text data. The sequence ]]> is forbidden to appear as-is.
        //
        let { i: start, forbiddenState } = this;
        const { chunk, textHandler: handler } = this;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        scanLoop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case LESS: {
                    this.state = S_OPEN_WAKA;
                    if (handler !== undefined) {
                        const { text } = this;
                        const slice = chunk.slice(start, this.prevI);
                        if (text.length !== 0) {
                            handler(text + slice);
                            this.text = "";
                        }
                        else if (slice.length !== 0) {
                            handler(slice);
                        }
                    }
                    forbiddenState = FORBIDDEN_START;
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                }
                case AMP:
                    this.state = S_ENTITY;
                    this.entityReturnState = S_TEXT;
                    if (handler !== undefined) {
                        this.text += chunk.slice(start, this.prevI);
                    }
                    forbiddenState = FORBIDDEN_START;
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                case CLOSE_BRACKET:
                    switch (forbiddenState) {
                        case FORBIDDEN_START:
                            forbiddenState = FORBIDDEN_BRACKET;
                            break;
                        case FORBIDDEN_BRACKET:
                            forbiddenState = FORBIDDEN_BRACKET_BRACKET;
                            break;
                        case FORBIDDEN_BRACKET_BRACKET:
                            break;
                        default:
                            throw new Error("impossible state");
                    }
                    break;
                case GREATER:
                    if (forbiddenState === FORBIDDEN_BRACKET_BRACKET) {
                        this.fail("the string \"]]>\" is disallowed in char data.");
                    }
                    forbiddenState = FORBIDDEN_START;
                    break;
                case NL_LIKE:
                    if (handler !== undefined) {
                        this.text += `${chunk.slice(start, this.prevI)}\n`;
                    }
                    start = this.i;
                    forbiddenState = FORBIDDEN_START;
                    break;
                case EOC:
                    if (handler !== undefined) {
                        this.text += chunk.slice(start);
                    }
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                default:
                    forbiddenState = FORBIDDEN_START;
            }
        }
        this.forbiddenState = forbiddenState;
    }
    handleTextOutsideRoot() {
        // This is essentially a specialized version of captureTo which is optimized
        // for a specialized task. We keep track of the presence of non-space
        // characters in the text since these are errors when appearing outside the
        // document root element.
        let { i: start } = this;
        const { chunk, textHandler: handler } = this;
        let nonSpace = false;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        outRootLoop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const code = this.getCode();
            switch (code) {
                case LESS: {
                    this.state = S_OPEN_WAKA;
                    if (handler !== undefined) {
                        const { text } = this;
                        const slice = chunk.slice(start, this.prevI);
                        if (text.length !== 0) {
                            handler(text + slice);
                            this.text = "";
                        }
                        else if (slice.length !== 0) {
                            handler(slice);
                        }
                    }
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                }
                case AMP:
                    this.state = S_ENTITY;
                    this.entityReturnState = S_TEXT;
                    if (handler !== undefined) {
                        this.text += chunk.slice(start, this.prevI);
                    }
                    nonSpace = true;
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                case NL_LIKE:
                    if (handler !== undefined) {
                        this.text += `${chunk.slice(start, this.prevI)}\n`;
                    }
                    start = this.i;
                    break;
                case EOC:
                    if (handler !== undefined) {
                        this.text += chunk.slice(start);
                    }
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                default:
                    if (!isS(code)) {
                        nonSpace = true;
                    }
            }
        }
        if (!nonSpace) {
            return;
        }
        // We use the reportedTextBeforeRoot and reportedTextAfterRoot flags
        // to avoid reporting errors for every single character that is out of
        // place.
        if (!this.sawRoot && !this.reportedTextBeforeRoot) {
            this.fail("text data outside of root node.");
            this.reportedTextBeforeRoot = true;
        }
        if (this.closedRoot && !this.reportedTextAfterRoot) {
            this.fail("text data outside of root node.");
            this.reportedTextAfterRoot = true;
        }
    }
    pushAttribNS(name, value) {
        var _a;
        const { prefix, local } = this.qname(name);
        const attr = { name, prefix, local, value };
        this.attribList.push(attr);
        (_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
        if (prefix === "xmlns") {
            const trimmed = value.trim();
            if (this.currentXMLVersion === "1.0" && trimmed === "") {
                this.fail("invalid attempt to undefine prefix in XML 1.0");
            }
            this.topNS[local] = trimmed;
            nsPairCheck(this, local, trimmed);
        }
        else if (name === "xmlns") {
            const trimmed = value.trim();
            this.topNS[""] = trimmed;
            nsPairCheck(this, "", trimmed);
        }
    }
    pushAttribPlain(name, value) {
        var _a;
        const attr = { name, value };
        this.attribList.push(attr);
        (_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
    }
    /**
     * End parsing. This performs final well-formedness checks and resets the
     * parser to a clean state.
     *
     * @returns this
     */
    end() {
        var _a, _b;
        if (!this.sawRoot) {
            this.fail("document must contain a root element.");
        }
        const { tags } = this;
        while (tags.length > 0) {
            const tag = tags.pop();
            this.fail(`unclosed tag: ${tag.name}`);
        }
        if ((this.state !== S_BEGIN) && (this.state !== S_TEXT)) {
            this.fail("unexpected end.");
        }
        const { text } = this;
        if (text.length !== 0) {
            (_a = this.textHandler) === null || _a === void 0 ? void 0 : _a.call(this, text);
            this.text = "";
        }
        this._closed = true;
        (_b = this.endHandler) === null || _b === void 0 ? void 0 : _b.call(this);
        this._init();
        return this;
    }
    /**
     * Resolve a namespace prefix.
     *
     * @param prefix The prefix to resolve.
     *
     * @returns The namespace URI or ``undefined`` if the prefix is not defined.
     */
    resolve(prefix) {
        var _a, _b;
        let uri = this.topNS[prefix];
        if (uri !== undefined) {
            return uri;
        }
        const { tags } = this;
        for (let index = tags.length - 1; index >= 0; index--) {
            uri = tags[index].ns[prefix];
            if (uri !== undefined) {
                return uri;
            }
        }
        uri = this.ns[prefix];
        if (uri !== undefined) {
            return uri;
        }
        return (_b = (_a = this.opt).resolvePrefix) === null || _b === void 0 ? void 0 : _b.call(_a, prefix);
    }
    /**
     * Parse a qname into its prefix and local name parts.
     *
     * @param name The name to parse
     *
     * @returns
     */
    qname(name) {
        // This is faster than using name.split(":").
        const colon = name.indexOf(":");
        if (colon === -1) {
            return { prefix: "", local: name };
        }
        const local = name.slice(colon + 1);
        const prefix = name.slice(0, colon);
        if (prefix === "" || local === "" || local.includes(":")) {
            this.fail(`malformed name: ${name}.`);
        }
        return { prefix, local };
    }
    processAttribsNS() {
        var _a;
        const { attribList } = this;
        const tag = this.tag;
        {
            // add namespace info to tag
            const { prefix, local } = this.qname(tag.name);
            tag.prefix = prefix;
            tag.local = local;
            const uri = tag.uri = (_a = this.resolve(prefix)) !== null && _a !== void 0 ? _a : "";
            if (prefix !== "") {
                if (prefix === "xmlns") {
                    this.fail("tags may not have \"xmlns\" as prefix.");
                }
                if (uri === "") {
                    this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
                    tag.uri = prefix;
                }
            }
        }
        if (attribList.length === 0) {
            return;
        }
        const { attributes } = tag;
        const seen = new Set();
        // Note: do not apply default ns to attributes:
        //   http://www.w3.org/TR/REC-xml-names/#defaulting
        for (const attr of attribList) {
            const { name, prefix, local } = attr;
            let uri;
            let eqname;
            if (prefix === "") {
                uri = name === "xmlns" ? XMLNS_NAMESPACE : "";
                eqname = name;
            }
            else {
                uri = this.resolve(prefix);
                // if there's any attributes with an undefined namespace,
                // then fail on them now.
                if (uri === undefined) {
                    this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
                    uri = prefix;
                }
                eqname = `{${uri}}${local}`;
            }
            if (seen.has(eqname)) {
                this.fail(`duplicate attribute: ${eqname}.`);
            }
            seen.add(eqname);
            attr.uri = uri;
            attributes[name] = attr;
        }
        this.attribList = [];
    }
    processAttribsPlain() {
        const { attribList } = this;
        // eslint-disable-next-line prefer-destructuring
        const attributes = this.tag.attributes;
        for (const { name, value } of attribList) {
            if (attributes[name] !== undefined) {
                this.fail(`duplicate attribute: ${name}.`);
            }
            attributes[name] = value;
        }
        this.attribList = [];
    }
    /**
     * Handle a complete open tag. This parser code calls this once it has seen
     * the whole tag. This method checks for well-formeness and then emits
     * ``onopentag``.
     */
    openTag() {
        var _a;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = false;
        // There cannot be any pending text here due to the onopentagstart that was
        // necessarily emitted before we get here. So we do not check text.
        (_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        tags.push(tag);
        this.state = S_TEXT;
        this.name = "";
    }
    /**
     * Handle a complete self-closing tag. This parser code calls this once it has
     * seen the whole tag. This method checks for well-formeness and then emits
     * ``onopentag`` and ``onclosetag``.
     */
    openSelfClosingTag() {
        var _a, _b, _c;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = true;
        // There cannot be any pending text here due to the onopentagstart that was
        // necessarily emitted before we get here. So we do not check text.
        (_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        (_b = this.closeTagHandler) === null || _b === void 0 ? void 0 : _b.call(this, tag);
        const top = this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null;
        if (top === null) {
            this.closedRoot = true;
        }
        this.state = S_TEXT;
        this.name = "";
    }
    /**
     * Handle a complete close tag. This parser code calls this once it has seen
     * the whole tag. This method checks for well-formeness and then emits
     * ``onclosetag``.
     */
    closeTag() {
        const { tags, name } = this;
        // Our state after this will be S_TEXT, no matter what, and we can clear
        // tagName now.
        this.state = S_TEXT;
        this.name = "";
        if (name === "") {
            this.fail("weird empty close tag.");
            this.text += "</>";
            return;
        }
        const handler = this.closeTagHandler;
        let l = tags.length;
        while (l-- > 0) {
            const tag = this.tag = tags.pop();
            this.topNS = tag.ns;
            handler === null || handler === void 0 ? void 0 : handler(tag);
            if (tag.name === name) {
                break;
            }
            this.fail("unexpected close tag.");
        }
        if (l === 0) {
            this.closedRoot = true;
        }
        else if (l < 0) {
            this.fail(`unmatched closing tag: ${name}.`);
            this.text += `</${name}>`;
        }
    }
    /**
     * Resolves an entity. Makes any necessary well-formedness checks.
     *
     * @param entity The entity to resolve.
     *
     * @returns The parsed entity.
     */
    parseEntity(entity) {
        // startsWith would be significantly slower for this test.
        if (entity[0] !== "#") {
            const defined = this.ENTITIES[entity];
            if (defined !== undefined) {
                return defined;
            }
            this.fail(this.isName(entity) ? "undefined entity." :
                "disallowed character in entity name.");
            return `&${entity};`;
        }
        let num = NaN;
        if (entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity)) {
            num = parseInt(entity.slice(2), 16);
        }
        else if (/^#[0-9]+$/.test(entity)) {
            num = parseInt(entity.slice(1), 10);
        }
        // The character reference is required to match the CHAR production.
        if (!this.isChar(num)) {
            this.fail("malformed character entity.");
            return `&${entity};`;
        }
        return String.fromCodePoint(num);
    }
}
exports.wT = SaxesParser;
//# sourceMappingURL=saxes.js.map

/***/ }),

/***/ 6950:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character classes and associated utilities for the 5th edition of XML 1.0.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
exports.CHAR = "\t\n\r -\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF";
exports.S = " \t\r\n";
// tslint:disable-next-line:max-line-length
exports.NAME_START_CHAR = ":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
var TAB = 9;
var NL = 0xA;
var CR = 0xD;
var SPACE = 0x20;
//
// Lists.
//
/** All characters in the ``S`` production. */
exports.S_LIST = [SPACE, NL, CR, TAB];
/**
 * Determines whether a codepoint matches the ``CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR``.
 */
function isChar(c) {
    return (c >= SPACE && c <= 0xD7FF) ||
        c === NL || c === CR || c === TAB ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isChar = isChar;
/**
 * Determines whether a codepoint matches the ``S`` (space) production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``S``.
 */
function isS(c) {
    return c === SPACE || c === NL || c === CR || c === TAB;
}
exports.isS = isS;
/**
 * Determines whether a codepoint matches the ``NAME_START_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_START_CHAR``.
 */
function isNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        (c >= 0x61 && c <= 0x7A) ||
        c === 0x3A ||
        c === 0x5F ||
        c === 0x200C ||
        c === 0x200D ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNameStartChar = isNameStartChar;
/**
 * Determines whether a codepoint matches the ``NAME_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_CHAR``.
 */
function isNameChar(c) {
    return isNameStartChar(c) ||
        (c >= 0x30 && c <= 0x39) ||
        c === 0x2D ||
        c === 0x2E ||
        c === 0xB7 ||
        (c >= 0x0300 && c <= 0x036F) ||
        (c >= 0x203F && c <= 0x2040);
}
exports.isNameChar = isNameChar;
//# sourceMappingURL=ed5.js.map

/***/ }),

/***/ 4488:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character classes and associated utilities for the 2nd edition of XML 1.1.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
exports.CHAR = "\u0001-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF";
exports.RESTRICTED_CHAR = "\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F";
exports.S = " \t\r\n";
// tslint:disable-next-line:max-line-length
exports.NAME_START_CHAR = ":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
var TAB = 9;
var NL = 0xA;
var CR = 0xD;
var SPACE = 0x20;
//
// Lists.
//
/** All characters in the ``S`` production. */
exports.S_LIST = [SPACE, NL, CR, TAB];
/**
 * Determines whether a codepoint matches the ``CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR``.
 */
function isChar(c) {
    return (c >= 0x0001 && c <= 0xD7FF) ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isChar = isChar;
/**
 * Determines whether a codepoint matches the ``RESTRICTED_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``RESTRICTED_CHAR``.
 */
function isRestrictedChar(c) {
    return (c >= 0x1 && c <= 0x8) ||
        c === 0xB ||
        c === 0xC ||
        (c >= 0xE && c <= 0x1F) ||
        (c >= 0x7F && c <= 0x84) ||
        (c >= 0x86 && c <= 0x9F);
}
exports.isRestrictedChar = isRestrictedChar;
/**
 * Determines whether a codepoint matches the ``CHAR`` production and does not
 * match the ``RESTRICTED_CHAR`` production. ``isCharAndNotRestricted(x)`` is
 * equivalent to ``isChar(x) && !isRestrictedChar(x)``. This function is faster
 * than running the two-call equivalent.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR`` and does not match
 * ``RESTRICTED_CHAR``.
 */
function isCharAndNotRestricted(c) {
    return (c === 0x9) ||
        (c === 0xA) ||
        (c === 0xD) ||
        (c > 0x1F && c < 0x7F) ||
        (c === 0x85) ||
        (c > 0x9F && c <= 0xD7FF) ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isCharAndNotRestricted = isCharAndNotRestricted;
/**
 * Determines whether a codepoint matches the ``S`` (space) production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``S``.
 */
function isS(c) {
    return c === SPACE || c === NL || c === CR || c === TAB;
}
exports.isS = isS;
/**
 * Determines whether a codepoint matches the ``NAME_START_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_START_CHAR``.
 */
// tslint:disable-next-line:cyclomatic-complexity
function isNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        (c >= 0x61 && c <= 0x7A) ||
        c === 0x3A ||
        c === 0x5F ||
        c === 0x200C ||
        c === 0x200D ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNameStartChar = isNameStartChar;
/**
 * Determines whether a codepoint matches the ``NAME_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_CHAR``.
 */
function isNameChar(c) {
    return isNameStartChar(c) ||
        (c >= 0x30 && c <= 0x39) ||
        c === 0x2D ||
        c === 0x2E ||
        c === 0xB7 ||
        (c >= 0x0300 && c <= 0x036F) ||
        (c >= 0x203F && c <= 0x2040);
}
exports.isNameChar = isNameChar;
//# sourceMappingURL=ed2.js.map

/***/ }),

/***/ 5699:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character class utilities for XML NS 1.0 edition 3.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
// tslint:disable-next-line:max-line-length
exports.NC_NAME_START_CHAR = "A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
/**
 * Determines whether a codepoint matches [[NC_NAME_START_CHAR]].
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches.
 */
// tslint:disable-next-line:cyclomatic-complexity
function isNCNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        c === 0x5F ||
        (c >= 0x61 && c <= 0x7A) ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x200C && c <= 0x200D) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNCNameStartChar = isNCNameStartChar;
/**
 * Determines whether a codepoint matches [[NC_NAME_CHAR]].
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches.
 */
function isNCNameChar(c) {
    return isNCNameStartChar(c) ||
        (c === 0x2D ||
            c === 0x2E ||
            (c >= 0x30 && c <= 0x39) ||
            c === 0x00B7 ||
            (c >= 0x0300 && c <= 0x036F) ||
            (c >= 0x203F && c <= 0x2040));
}
exports.isNCNameChar = isNCNameChar;
//# sourceMappingURL=ed3.js.map

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // \u2192 key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '\u2026' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '\u2026';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '\u2026\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
exports.yo = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
exports.P3 = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
exports.tO = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
exports.CA = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` \u2013 Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` \u2013 Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` \u2013 Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` \u2013 The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ USAGE),
  D: () => (/* binding */ parseCommandLine)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/convert/command-line.js

const USAGE = `Usage: npm run convert -- PATH [-o FOLDER]
       node dist/convert/index.js PATH [-o FOLDER]

Turns a project of another tool into a manifest, bulk-load.yml, with a report of what was carried over,
what was decided and why, what has no counterpart, and what to look at. Reads files alone, and changes none.

  PATH                 a folder, or a file in it: export.json of SFDMU, mapping.yml of CumulusCI with its
                       .sql, process-conf.xml of Data Loader, a plan of sf data import tree
  -o, --output FOLDER  where to write (default: bulk-load beside the project's files)
  -h, --help           print this
`;
const FLAGS = {
    output: { type: 'string', short: 'o' },
    help: { type: 'boolean', short: 'h' },
};
function parseCommandLine(args) {
    try {
        const { positionals, values } = (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options: FLAGS, allowPositionals: true });
        if (values.help === true)
            return { kind: 'help' };
        const [path, ...others] = positionals;
        if (path === undefined)
            return mistake('The path of a project is missing.');
        if (others.length > 0)
            return mistake('One project is converted at a time: give one path.');
        return { kind: 'convert', path, ...(values.output === undefined ? {} : { output: values.output }) };
    }
    catch (error) {
        const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/, 1);
        return mistake(said.endsWith('.') ? said : `${said}.`);
    }
}
function mistake(message) {
    return { kind: 'mistake', message: `${message} See "npm run convert -- --help".` };
}


/***/ }),

/***/ 8379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ convert_convert)
});

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/diagnostic/mistakes.js
const MAX_MISTAKES = 200;
const MAX_SENTENCE_CHARACTERS = 2_000;
function asError(mistake) {
    return { severity: 'error', ...mistake };
}
class Mistakes {
    #diagnostics = new Map();
    #ofFiles = [];
    #files = new Map();
    #capacity;
    #errors = 0;
    #leftOut = 0;
    constructor(capacity = MAX_MISTAKES) {
        this.#capacity = capacity;
    }
    error(mistake) {
        this.#errors += 1;
        this.#keep({ severity: 'error', ...bounded(mistake) });
        return null;
    }
    errorOfFile(mistake) {
        this.#errors += 1;
        const last = [...this.#diagnostics.keys()].at(-1);
        if (!this.hasRoom && last !== undefined) {
            this.#diagnostics.delete(last);
            this.#leftOut += 1;
        }
        this.#noteFile(mistake);
        this.#ofFiles.push({ severity: 'error', ...bounded(mistake) });
    }
    warning(mistake) {
        this.#keep({ severity: 'warning', ...bounded(mistake) });
    }
    takeOver(diagnostics, leftOut = 0) {
        for (const { severity, ...mistake } of diagnostics) {
            if (severity === 'error')
                this.error(mistake);
            else
                this.warning(mistake);
        }
        this.#leftOut += leftOut;
        this.#errors += leftOut;
    }
    get hasRoom() {
        return this.#diagnostics.size + this.#ofFiles.length < this.#capacity;
    }
    miss() {
        this.#errors += 1;
        this.#leftOut += 1;
    }
    get hasErrors() {
        return this.#errors > 0;
    }
    get leftOut() {
        return this.#leftOut;
    }
    get diagnostics() {
        const order = (one) => [
            this.#files.get(one.place?.file ?? '') ?? 0,
            one.place?.line ?? 0,
            one.place?.column ?? 0,
        ];
        return [...this.#ofFiles, ...this.#diagnostics.values()].sort((a, b) => {
            const [fileA, lineA, columnA] = order(a);
            const [fileB, lineB, columnB] = order(b);
            return fileA - fileB || lineA - lineB || columnA - columnB;
        });
    }
    #noteFile({ place }) {
        const file = place?.file ?? '';
        if (!this.#files.has(file))
            this.#files.set(file, this.#files.size);
        return file;
    }
    #keep(diagnostic) {
        const { place, message } = diagnostic;
        const file = this.#noteFile(diagnostic);
        const key = `${file}:${place?.line ?? ''}:${place?.column ?? ''}:${message}`;
        if (this.#diagnostics.has(key))
            return;
        if (this.hasRoom)
            this.#diagnostics.set(key, diagnostic);
        else
            this.#leftOut += 1;
    }
}
function bounded(mistake) {
    const { message, hint } = mistake;
    return {
        ...mistake,
        message: shortened(message),
        ...(hint === undefined ? {} : { hint: shortened(hint) }),
    };
}
function shortened(sentence) {
    return sentence.length <= MAX_SENTENCE_CHARACTERS
        ? sentence
        : `${sentence.slice(0, MAX_SENTENCE_CHARACTERS)}\u2026`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./lib/manifest/source-text.js
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

;// CONCATENATED MODULE: ./lib/manifest/tree.js
function isEmpty(node) {
    return node.kind === 'scalar' && node.value === null && node.source === '';
}
function nodeText(node) {
    switch (node.kind) {
        case 'list':
            return node.items.length === 0 ? 'an empty list' : 'a list';
        case 'map':
            return node.entries.length === 0 ? 'an empty map' : 'a map';
        case 'wrong':
            return 'this';
        case 'scalar':
            return scalarText(node);
    }
}
function scalarText({ value, source }) {
    switch (typeof value) {
        case 'string':
            return quoted(value);
        case 'number':
            return `the number ${source}`;
        case 'boolean':
            return source;
        default:
            return source === '' ? 'nothing' : source;
    }
}
const MAX_QUOTED_LENGTH = 80;
function quoted(text) {
    return text.length <= MAX_QUOTED_LENGTH ? `"${text}"` : `"${text.slice(0, MAX_QUOTED_LENGTH)}\u2026"`;
}

;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./lib/diagnostic/nearest-name.js

const MAX_NAME_LENGTH = 80;
const MIN_BEGINNING_LENGTH = 4;
function nearestName(name, candidates) {
    if (name.length > MAX_NAME_LENGTH)
        return undefined;
    const lowerCase = name.toLowerCase();
    const sameButForCase = candidates.find((candidate) => candidate.toLowerCase() === lowerCase);
    if (sameButForCase !== undefined)
        return sameButForCase;
    const close = closestMatch(name, candidates, { maxDistance: editsAllowed(name) });
    if (close !== undefined || name.length < MIN_BEGINNING_LENGTH)
        return close;
    return candidates.find((candidate) => candidate.toLowerCase().startsWith(lowerCase));
}
function editsAllowed(name) {
    return Math.min(3, Math.floor(name.length * 0.4));
}

;// CONCATENATED MODULE: ./lib/manifest/variables.js


const VARIABLE_NAME = '[A-Za-z_][A-Za-z0-9_]*';
const MAX_SUBSTITUTED_LENGTH = 4 * 1024 * 1024;
const REFERENCE = /\$\$\{|\$\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\{/g;
const NAMED = new RegExp(`^\\$\\{(${VARIABLE_NAME})\\}$`);
function isVariable(text) {
    return NAMED.test(text);
}
function substituted(text, variables, room) {
    const mistakes = [];
    let length = 0;
    const result = text.replace(REFERENCE, (written) => {
        if (written === '$${')
            return '${';
        const name = NAMED.exec(written)?.[1];
        const value = name === undefined ? undefined : variables.get(name);
        if (value === undefined)
            mistakes.push(mistake(written, name, variables));
        length += value?.length ?? 0;
        return length > room ? '' : (value ?? written);
    });
    return { text: result, mistakes, length };
}
function namedVariables(text, variables) {
    const names = new Set([...text.matchAll(/\$\{([^{}]*)\}/g)].map(([, name]) => name));
    return [...variables].filter(([name]) => names.has(name));
}
function mistake(text, name, variables) {
    if (text.startsWith('${{'))
        return expressionMistake(text);
    if (name === undefined) {
        return {
            text,
            message: `${quoted(text)} is not a variable.`,
            hint: 'Write ${NAME}, the name of letters, digits and _. For a literal ${ write $${.',
        };
    }
    const meant = nearestName(name, [...variables.keys()]);
    return {
        text,
        message: `There is no variable "${name}".`,
        hint: meant === undefined
            ? `Give it a value in the input "variables": ${name}=\u2026 on a line of its own.`
            : `Did you mean "${meant}"?`,
    };
}
function expressionMistake(text) {
    const name = /(?:^|[.{\s])([A-Za-z_]\w*)[}\s]*$/.exec(text.replaceAll('-', '_'))?.[1] ?? 'NAME';
    return {
        text,
        message: `${quoted(text)} is not evaluated in a manifest, only in a workflow.`,
        hint: `Give the step the input "variables" with the line ${name}=${text}, and write \${${name}} here.`,
    };
}

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
    #room = MAX_SUBSTITUTED_LENGTH;
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
                    message: `${quoted(name)} is there twice.`,
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
        const { length, text, mistakes } = substituted(written, this.#variables, this.#room);
        if (length > this.#room) {
            return this.#wrong({
                message: `The values of variables make the manifest longer by more than ${MAX_SUBSTITUTED_LENGTH / 1024} KiB.`,
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
        return { kind: 'scalar', value: text, source, isVariable: isVariable(written), place };
    }
    #alias(alias) {
        return this.#wrong({
            message: `A word that begins with * is a YAML alias; a manifest holds none.`,
            hint: `If it is a glob, put it in quotes: ${quoted(`*${alias.source}`)}. What jobs share belongs into "defaults".`,
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
    const source = new SourceText(file, text);
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

;// CONCATENATED MODULE: ./lib/diagnostic/word-list.js
const formats = new Map();
function allOf(words) {
    return formatOf('conjunction').format(words);
}
function oneOf(words) {
    return formatOf('disjunction').format(words);
}
function formatOf(type) {
    const format = formats.get(type) ?? new Intl.ListFormat('en-GB', { type });
    formats.set(type, format);
    return format;
}

;// CONCATENATED MODULE: ./lib/limits/bulk-api-limits.js
const MAX_BATCH_RECORDS = 10_000;
const MAX_BATCH_BYTES = 10_000_000;
const MAX_RECORD_CHARACTERS = 400_000;
const MAX_CELL_CHARACTERS = 131_072;
const MAX_RECORD_FIELDS = 5_000;
const MAX_HEADER_CHARACTERS = 32_000;
const TRANSACTION_RECORDS = 200;

;// CONCATENATED MODULE: ./lib/manifest/shapes/shape.js


function mismatch(node, { key, what, hint }, mistakes) {
    if (node.kind === 'wrong')
        return null;
    return mistakes.error({
        message: `"${key}" takes ${what}, not ${nodeText(node)}.`,
        ...(hint !== undefined && { hint }),
        place: node.place,
    });
}
const WITH_VARIABLE = {
    type: 'string',
    pattern: `\\$\\{${VARIABLE_NAME}\\}`,
};
const ONE_VARIABLE = { type: 'string', pattern: `^\\$\\{${VARIABLE_NAME}\\}$` };

;// CONCATENATED MODULE: ./lib/manifest/shapes/texts.js



function texts_text({ what, pattern, accepts, hint }) {
    const expression = new RegExp(pattern, 'u');
    return {
        what,
        schema: { anyOf: [{ type: 'string', pattern }, WITH_VARIABLE] },
        read: (node, key, mistakes) => {
            const value = textOf(node);
            if (value === undefined)
                return mismatch(node, { key, what, hint: quotesHint(node) }, mistakes);
            if (expression.test(value) && (accepts?.(value) ?? true))
                return value;
            return mismatch(node, { key, what, hint: hint?.(value) }, mistakes);
        },
    };
}
function choice(words) {
    return {
        get what() {
            return oneOf(words);
        },
        schema: choiceSchema(words),
        read: (node, key, mistakes) => {
            const value = textOf(node) ?? wordNull(node);
            const word = words.find((candidate) => candidate === value);
            if (word !== undefined)
                return word;
            const meant = value === undefined ? undefined : nearestName(value, words);
            return mismatch(node, { key, what: oneOf(words), hint: meant && `Did you mean "${meant}"?` }, mistakes);
        },
    };
}
function choiceSchema(words) {
    const values = words.includes('null') ? [...words, null] : words;
    return { anyOf: [{ enum: values }, WITH_VARIABLE] };
}
function textOf(node) {
    return node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}
function wordNull(node) {
    return node.kind === 'scalar' && node.value === null && node.source !== '' ? 'null' : undefined;
}
function quotesHint(node) {
    const isPlain = node.kind === 'scalar' && (typeof node.value === 'number' || typeof node.value === 'boolean');
    return isPlain ? `If it is meant as a text, put it in quotes: "${node.source}".` : undefined;
}
const constant = {
    what: 'a text, a number, true or false',
    schema: { type: ['string', 'number', 'boolean'] },
    read: (node, key, mistakes) => {
        const { what } = constant;
        if (node.kind !== 'scalar' || node.value === null) {
            const hint = node.kind === 'scalar' ? 'Write "" for an empty cell, "#N/A" to empty the field.' : undefined;
            return mismatch(node, { key, what, hint }, mistakes);
        }
        const value = String(node.value);
        if (value.includes('\0'))
            return mismatch(node, { key, what: 'texts without NUL', hint: undefined }, mistakes);
        if (typeof node.value === 'string' || value === node.source)
            return value;
        return mistakes.error({
            message: `YAML reads ${node.source} as ${value}.`,
            hint: `Put it in quotes, so that it is sent as it is written: "${node.source}".`,
            place: node.place,
        });
    },
};

;// CONCATENATED MODULE: ./lib/manifest/shapes/csv.js

const NAMES = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
const delimiter = texts_text({
    what: 'comma, semicolon, tab, pipe, or one character',
    pattern: `^(?:${Object.keys(NAMES).join('|')}|[^"\\r\\n\\u0000\\ufeff])$`,
    hint: (written) => (written === '' ? 'For a tab write "tab".' : undefined),
});
function delimiterCharacter(written) {
    return NAMES[written] ?? written;
}
const encoding = texts_text({
    what: 'the label of an encoding, such as windows-1252, iso-8859-15, utf-16le or shift_jis',
    pattern: '^[A-Za-z0-9:_-]+$',
    accepts: isEncoding,
    hint: () => 'The labels are those of the Encoding Standard, https://encoding.spec.whatwg.org/#names-and-labels.',
});
function isEncoding(label) {
    try {
        return new TextDecoder(label, { fatal: true }).encoding !== '';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/diagnostic/counted.js
function number(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
function counted(count, noun, plural = `${noun}s`) {
    return `${number(count)} ${count === 1 ? noun : plural}`;
}

;// CONCATENATED MODULE: ./lib/manifest/api-name.js
const NAME = '[A-Za-z][A-Za-z0-9]*(?:__?[A-Za-z0-9]+)*';
const OBJECT_NAME = `^${NAME}$`;
const FIELD_NAME = `^${NAME}$`;
const COLUMN_NAME = `^(?:(?:${NAME}:)?(?![A-Za-z0-9_]*__c\\.)${NAME}\\.)?${NAME}$`;
const MATCH_PATH = `^(?:(?![A-Za-z0-9_]*__c\\.)${NAME}\\.)?${NAME}$`;
function columnNameHint(name) {
    if (/__c\./.test(name)) {
        return `A column over a custom lookup is called by its relationship: "${name.replace('__c.', '__r.')}".`;
    }
    if (name.split('.').length > 2) {
        return 'A relationship goes one level up: "Account.External_Id__c", not further.';
    }
    return 'Write Field, Relationship.Field or Type:Relationship.Field, with API names such as "Email" or "Score__c".';
}

;// CONCATENATED MODULE: ./lib/manifest/job-id.js
const JOB_ID = '^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,78}[A-Za-z0-9_-])?$';
const TAKEN = /^(?:(?:(?:report|undo|checkpoint)\.json|run\.lock)(?:\.new)?|(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?)$/i;
function isJobId(text) {
    return new RegExp(JOB_ID).test(text) && !TAKEN.test(text);
}

;// CONCATENATED MODULE: ./lib/limits/salesforce-id.js
const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SALESFORCE_ID = '^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$';
const ID_BYTES = 18;
const SHORT_ID_BYTES = 15;
const FORM = new RegExp(SALESFORCE_ID);
const BLOCK = 5;
const FIRST_OF_SUFFIX = SHORT_ID_BYTES;
function isSalesforceId(text) {
    return FORM.test(text) && (text.length === FIRST_OF_SUFFIX || isIdAt(Buffer.from(text), 0));
}
function isSameId(one, other) {
    return shortId(one) === shortId(other);
}
function shortId(id) {
    return id.slice(0, SHORT_ID_BYTES);
}
function isIdAt(bytes, start) {
    for (let block = 0; block < 3; block++) {
        const at = start + block * BLOCK;
        const capitals = capital(bytes[at]) |
            (capital(bytes[at + 1]) << 1) |
            (capital(bytes[at + 2]) << 2) |
            (capital(bytes[at + 3]) << 3) |
            (capital(bytes[at + 4]) << 4);
        if (capitals >= NO_ID || SUFFIX[capitals] !== bytes[start + FIRST_OF_SUFFIX + block])
            return false;
    }
    return true;
}
const SUFFIX = Buffer.from(SUFFIX_LETTERS);
const NO_ID = 1 << BLOCK;
const CAPITAL = Uint8Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    if (/[A-Z]/.test(character))
        return 1;
    return /[a-z0-9]/.test(character) ? 0 : NO_ID;
});
function capital(byte = 0) {
    return CAPITAL[byte] ?? NO_ID;
}

;// CONCATENATED MODULE: ./lib/manifest/source-path.js
const RELATIVE_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+$';
const MAP_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+\\.[sS][dD][lL]$';
const CSV_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+\\.[cC][sS][vV]$';
function sourcePathHint(path) {
    if (path.includes('\\'))
        return `Write forward slashes: "${path.replaceAll('\\', '/')}".`;
    if (/^(?:\/|[A-Za-z]:)/.test(path))
        return "Write it relative to the manifest's folder.";
    return undefined;
}

;// CONCATENATED MODULE: ./lib/manifest/shapes/collections.js


function listOf(item, { what, minItems, hint }) {
    return {
        what,
        schema: listSchema(item, minItems),
        read: (node, key, mistakes) => {
            if (node.kind !== 'list' || node.items.length < minItems) {
                return mismatch(node, { key, what, hint }, mistakes);
            }
            return readItems(item, node.items, key, mistakes);
        },
    };
}
function oneOrListOf(item, rule) {
    const { what, minItems, hint } = rule;
    const list = listOf(item, rule);
    return {
        what,
        schema: { anyOf: [item.schema, listSchema(item, minItems)] },
        read: (node, key, mistakes) => {
            if (node.kind === 'list')
                return list.read(node, key, mistakes);
            if (node.kind !== 'scalar' || node.value === null)
                return mismatch(node, { key, what, hint }, mistakes);
            return readItems(item, [node], key, mistakes);
        },
    };
}
function listSchema(item, minItems) {
    return { type: 'array', items: item.schema, minItems, uniqueItems: true };
}
function readItems(item, nodes, key, mistakes) {
    const seen = new Map();
    for (const node of nodes) {
        const value = item.read(node, key, mistakes);
        const first = value === null ? undefined : seen.get(value);
        if (first !== undefined && value !== null) {
            mistakes.error({
                message: `"${key}" names ${quoted(value)} twice.`,
                hint: 'Keep one of the two.',
                place: node.place,
                related: { message: 'The first one stands here.', place: first },
            });
        }
        else if (value !== null)
            seen.set(value, node.place);
    }
    return [...seen].map(([value, place]) => ({ value, place }));
}
function mapOf({ what, name, value }) {
    return {
        what,
        schema: {
            type: 'object',
            propertyNames: name.schema,
            additionalProperties: value.schema,
        },
        holds: (_, above) => isEmpty(above.value),
        read: (node, key, mistakes) => {
            if (node.kind !== 'map')
                return mismatch(node, { key, what }, mistakes);
            const items = node.entries.map((entry) => {
                const itemName = name.read(entry.key, key, mistakes);
                const itemValue = value.read(entry.value, itemName ?? entry.written, mistakes);
                if (itemName === null || itemValue === null)
                    return null;
                return {
                    name: { value: itemName, place: entry.key.place },
                    value: { value: itemValue, place: entry.value.place },
                };
            });
            return items.filter((item) => item !== null);
        },
    };
}

;// CONCATENATED MODULE: ./lib/manifest/foreign-keys.js
const SFDMU = {
    objects: ['jobs', 'Write "jobs:", and below it each object as a job with an id of your choice'],
    objectSets: ['jobs', 'Write "jobs:"; jobs of all sets stand in it one after the other'],
    orgs: [undefined, 'The org is named by the inputs of the step: take it out'],
    master: [undefined, 'All rows of the files are sent: take it out'],
    externalId: ['externalIdFieldName', 'Write "externalIdFieldName"'],
    excluded: [undefined, 'Take the job out of the manifest, or name the others in the input "jobs"'],
    excludedFields: ['columns', 'Drop columns under "columns": { Field__c: ~ }'],
    fieldMapping: ['columns', 'Rename columns under "columns": { Source: Field__c }'],
    useFieldMapping: ['columns', 'Rename columns under "columns": { Source: Field__c }'],
    useCSVValuesMapping: [undefined, 'Values are sent as they stand in the file: map them there'],
    deleteOldData: [
        undefined,
        'Add a job with "operation: delete" above it, whose rows come from a query job by "rowsFrom"',
    ],
    deleteByHierarchy: [
        undefined,
        'Add jobs with "operation: delete", children before parents, whose rows come from query jobs by "rowsFrom"',
    ],
    deleteQuery: [undefined, 'Put it into a query job, and delete its rows by "rowsFrom"'],
    hardDelete: ['operation', 'Write "operation: hardDelete" in a job of its own'],
    updateWithMockData: [undefined, 'Values are sent as they stand in the file: take it out'],
    mockFields: [undefined, 'Values are sent as they stand in the file: take it out'],
    targetRecordsFilter: [undefined, 'All rows of the files are sent: take it out'],
    skipExistingRecords: [undefined, 'Take it out; an upsert by a key leaves no record twice'],
    bulkApiV1BatchSize: ['batch', 'Write "batch: { maxRecords: \u2026 }"'],
    bulkThreshold: [undefined, 'All records go through the Bulk API: take it out'],
    alwaysUseBulkApi: [undefined, 'All records go through the Bulk API: take it out'],
    alwaysUseRestApi: [undefined, 'All records go through the Bulk API: take it out'],
    bulkApiVersion: [undefined, 'Records go through the Bulk API 1.0: take it out'],
    apiVersion: [undefined, 'Its value is the input "api-version" of the step'],
    allOrNone: [undefined, 'How many records may fail is said by "maxFailedRecords"'],
    csvFileDelimiter: ['csv', 'Write "csv: { delimiter: \u2026 }" in a job, or in "defaults"'],
    csvReadFileDelimiter: ['csv', 'Write "csv: { delimiter: \u2026 }" in a job, or in "defaults"'],
    csvFileEncoding: ['csv', 'Write "csv: { encoding: \u2026 }" in a job, or in "defaults"'],
};
const CUMULUS_CI = {
    sf_object: ['object', 'Write "object"'],
    table: ['files', 'Write "files" with the path of the CSV file that has its rows'],
    action: ['operation', 'Write "operation"'],
    api: [undefined, 'All records go through the Bulk API: take it out'],
    fields: [
        'columns',
        'Columns named like fields pass as they are; rename others under "columns": { Source: Field__c }',
    ],
    static: ['values', 'Write "values"'],
    lookups: ['references', 'Write "references: { Field__c: { job, key } }"'],
    update_key: ['externalIdFieldName', 'Write "externalIdFieldName"'],
    bulk_mode: ['concurrencyMode', 'Write "concurrencyMode: Parallel" or "concurrencyMode: Serial"'],
    batch_size: ['batch', 'Write "batch: { maxRecords: \u2026 }"'],
    record_type: ['values', 'Write "values: { RecordTypeId: \u2026 }", or a column "RecordType.DeveloperName"'],
    filters: [undefined, 'All rows of the files are sent: filter them before'],
    soql_filter: ['query', 'Put it into the "query" of a query job'],
    anchor_date: [
        'relativeDates',
        'Write dates as "today+3d", times as "today+3d@14:00", and name their fields in "relativeDates"',
    ],
    oid_as_pk: [undefined, 'Take it out'],
    select_options: [undefined, 'Parents are found by "references": take it out'],
};
const CUMULUS_CI_LOOKUP = {
    table: ['job', 'Write "job" with the id of the job that loads the parents'],
    key_field: ['columns', 'Write "columns" for the column of this job that holds the key'],
    value_field: ['key', 'Write "key" for the column of the parents\' job'],
    after: [undefined, 'The order of the jobs follows from "references": take it out'],
};
const DATA_LOADER = {
    'sfdc.entity': ['object', 'Write "object"'],
    'process.operation': ['operation', 'Write "operation"'],
    'sfdc.externalIdField': ['externalIdFieldName', 'Write "externalIdFieldName"'],
    'process.mappingFile': ['columns', 'Write "columns" with the path of the .sdl file'],
    'dataAccess.name': ['files', 'Write "files"'],
    'sfdc.loadBatchSize': ['batch', 'Write "batch: { maxRecords: \u2026 }"'],
    'sfdc.bulkApiSerialMode': ['concurrencyMode', 'Write "concurrencyMode: Serial"'],
    'sfdc.insertNulls': ['blankCells', 'Write "blankCells: null"'],
    'sfdc.assignmentRule': ['assignmentRuleId', 'Write "assignmentRuleId"'],
    'sfdc.extractionSOQL': ['query', 'Write "query"'],
};
const SF_CLI = {
    sobject: ['object', 'Write "object"'],
    sobjectType: ['object', 'Write "object"'],
    file: ['files', 'Write "files"'],
    'external-id': ['externalIdFieldName', 'Write "externalIdFieldName"'],
    'column-delimiter': ['csv', 'Write "csv: { delimiter: \u2026 }"'],
    wait: ['timeout', 'Write "timeout: 30m"'],
    plan: ['treePlan', 'Write "treePlan" with the path of the plan'],
    saveRefs: [undefined, 'It stands in a plan of "sf data import tree", which "treePlan" names'],
    resolveRefs: [undefined, 'It stands in a plan of "sf data import tree", which "treePlan" names'],
};
const TOOLS = [
    ['SFDMU', SFDMU],
    ['CumulusCI', CUMULUS_CI],
    ['CumulusCI', CUMULUS_CI_LOOKUP],
    ['Data Loader', DATA_LOADER],
    ['the sf CLI', SF_CLI],
];
const FOREIGN_KEYS = TOOLS.flatMap(([tool, names]) => Object.entries(names).map(([name, [key, hint]]) => ({
    ...{ name, tool, hint },
    ...(key === undefined ? {} : { key }),
})));
function foreignKey(name, keys) {
    const meanings = FOREIGN_KEYS.filter((one) => one.name === name);
    return meanings.find(({ key }) => key !== undefined && keys.includes(key)) ?? meanings[0];
}

;// CONCATENATED MODULE: ./lib/manifest/indentation.js


const MAX_NAMES = 6;
function indented(entries, belongs, mistakes) {
    const meant = [];
    let missed = [];
    const settle = () => {
        const above = meant.pop();
        if (above === undefined)
            return;
        meant.push(missed.length === 0 ? above : joined(above, missed, mistakes));
        missed = [];
    };
    for (const entry of entries) {
        const above = meant.at(-1);
        if (above !== undefined && mayHold(above) && belongs(entry, above))
            missed.push(entry);
        else {
            settle();
            meant.push(entry);
        }
    }
    settle();
    return meant;
}
function mayHold({ value }) {
    return value.kind === 'map' || isEmpty(value);
}
function joined(above, missed, mistakes) {
    const [first] = missed;
    const place = first?.key.place ?? above.key.place;
    const names = missed.slice(0, MAX_NAMES).map(({ written }) => quoted(written));
    const rest = missed.length > MAX_NAMES ? ['what follows'] : [];
    mistakes.error({
        message: `${quoted(first?.written ?? '')} stands beside ${quoted(above.written)}, and belongs into it.`,
        hint: `Indent ${allOf([...names, ...rest])} further to the right than ${quoted(above.written)}.`,
        place,
        related: { message: `${quoted(above.written)} stands here.`, place: above.key.place },
    });
    const own = above.value.kind === 'map' ? above.value.entries : [];
    const value = { kind: 'map', entries: [...own, ...missed], place };
    return { ...above, value };
}

;// CONCATENATED MODULE: ./lib/manifest/shapes/keys.js






const PAGES = 'https://github.com/your-org/salesforce-bulk-load/blob/v1/docs';
function keysOf(rule) {
    const what = 'a map of keys';
    return {
        what,
        schema: keysSchema(rule.fields),
        holds: ({ written }) => Object.hasOwn(rule.fields, written),
        read: (node, key, mistakes) => {
            if (node.kind !== 'map')
                return mismatch(node, { key, what }, mistakes);
            return readEntries(node, rule, mistakes);
        },
    };
}
function keysSchema(fields) {
    const properties = Object.entries(fields).map(([key, { shape, description, default: value }]) => [
        key,
        {
            description: withAddresses(description),
            ...(value !== undefined && { default: value }),
            ...shape.schema,
        },
    ]);
    return {
        type: 'object',
        properties: Object.fromEntries(properties),
        additionalProperties: false,
    };
}
function withAddresses(description) {
    return description.replaceAll(/\]\(([\w-]+\.md)?(#[\w-]+)?\)/g, (_, page, anchor) => `](${PAGES}/${page ?? 'manifest.md'}${anchor ?? ''})`);
}
function readEntries(node, rule, mistakes) {
    const fieldOf = ({ written }) => Object.hasOwn(rule.fields, written) ? rule.fields[written] : undefined;
    const written = indented(node.entries, (entry, above) => fieldOf(entry) === undefined && fieldOf(above)?.shape.holds?.(entry, above) === true, mistakes);
    const listed = { already: false };
    const entries = written.flatMap((entry) => {
        const field = fieldOf(entry);
        if (field !== undefined)
            return [[entry.written, readEntry(entry, field, mistakes)]];
        const meant = reportUnknownKey(entry, rule, listed, mistakes);
        return meant === undefined ? [] : [[meant, 'wrong']];
    });
    const ordered = entries.toSorted(([, a], [, b]) => Number(b === 'wrong') - Number(a === 'wrong'));
    return Object.fromEntries(ordered);
}
function readEntry(entry, field, mistakes) {
    const { written: key, value: node } = entry;
    const keyPlace = entry.key.place;
    if (isEmpty(node)) {
        mistakes.error({
            message: `"${key}" has no value.`,
            hint: `It takes ${field.shape.what}.`,
            place: keyPlace,
        });
        return 'wrong';
    }
    const value = field.shape.read(node, key, mistakes);
    return value === null ? 'wrong' : { value, place: node.place, keyPlace };
}
function reportUnknownKey({ written: name, key }, { owner, fields, elsewhere }, listed, mistakes) {
    if (key.kind === 'wrong')
        return undefined;
    const keys = Object.keys(fields);
    const foreign = foreignKey(name, keys);
    const meant = foreign === undefined && mistakes.hasRoom ? nearestName(name, keys) : foreign?.key;
    const hint = misplacedKeyHint(name, elsewhere) ??
        (foreign === undefined
            ? meant === undefined
                ? undefined
                : `Did you mean "${meant}"?`
            : `It is a key of ${foreign.tool}. ${foreign.hint}.`);
    const list = hint === undefined && !listed.already;
    if (list)
        listed.already = true;
    mistakes.error({
        message: `${owner} has no key ${quoted(name)}.`,
        hint: hint ?? (list ? `Its keys are ${allOf(keys)}.` : 'Take it out.'),
        place: key.place,
    });
    return meant !== undefined && Object.hasOwn(fields, meant) ? meant : undefined;
}
function misplacedKeyHint(name, elsewhere) {
    if (name === '<<')
        return 'YAML merge keys are not read. What jobs share belongs into "defaults".';
    if (name.includes('${'))
        return 'Variables are not substituted in the names of keys.';
    return elsewhere?.(name);
}

;// CONCATENATED MODULE: ./lib/manifest/duration.js
const UNIT_MILLISECONDS = new Map([
    ['s', 1000],
    ['m', 60_000],
    ['h', 3_600_000],
]);
const DURATION = '^[1-9][0-9]{0,6}[smh]$';
const MAX_TIMEOUT_MILLISECONDS = 7 * 24 * 3_600_000;
function durationMilliseconds(text) {
    if (!new RegExp(DURATION).test(text))
        return undefined;
    const unit = UNIT_MILLISECONDS.get(text.slice(-1));
    return unit === undefined ? undefined : Number(text.slice(0, -1)) * unit;
}

;// CONCATENATED MODULE: ./lib/manifest/failure-limit.js
const PERCENTAGE = '^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]+)?)%$';
const COUNT = /^[0-9]{1,15}$/;
function failureLimit(text) {
    if (COUNT.test(text))
        return { records: Number(text) };
    if (new RegExp(PERCENTAGE).test(text))
        return { percent: Number(text.slice(0, -1)) };
    return undefined;
}

;// CONCATENATED MODULE: ./lib/manifest/shapes/numbers.js



function wholeNumber(rule) {
    const { min, max, ceiling, what = `a whole number from ${min} to ${max}` } = rule;
    return {
        what,
        schema: { anyOf: [{ type: 'integer', minimum: min, maximum: max }, ONE_VARIABLE] },
        read: (node, key, mistakes) => {
            const value = numberOf(node);
            if (value !== undefined && Number.isInteger(value) && value >= min && value <= max)
                return value;
            const hint = value !== undefined && value > max ? ceiling : numbers_quotesHint(node);
            return mismatch(node, { key, what, hint }, mistakes);
        },
    };
}
const flag = {
    what: 'true or false',
    schema: { anyOf: [{ type: 'boolean' }, ONE_VARIABLE] },
    read: (node, key, mistakes) => {
        const value = node.kind === 'scalar' && node.isVariable ? truth(String(node.value)) : undefined;
        if (value !== undefined)
            return value;
        if (node.kind === 'scalar' && typeof node.value === 'boolean')
            return node.value;
        const isText = node.kind === 'scalar' && /^(?:true|false)$/i.test(String(node.value));
        const hint = isText ? 'Take the quotes away.' : undefined;
        return mismatch(node, { key, what: flag.what, hint }, mistakes);
    },
};
function truth(text) {
    if (text === 'true')
        return true;
    return text === 'false' ? false : undefined;
}
const version = {
    what: '1',
    schema: { const: 1 },
    read: (node, key, mistakes) => {
        if (node.kind === 'scalar' && node.value === 1)
            return 1;
        return mismatch(node, { key, what: '1', hint: numbers_quotesHint(node) }, mistakes);
    },
};
const numbers_failureLimit = {
    what: 'a number of records or a percentage such as "2%"',
    schema: {
        anyOf: [
            { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
            { type: 'string', pattern: PERCENTAGE },
            WITH_VARIABLE,
        ],
    },
    read: (node, key, mistakes) => {
        const value = numberOf(node);
        if (value !== undefined && Number.isSafeInteger(value) && value >= 0)
            return { records: value };
        const limit = node.kind === 'scalar' && typeof node.value === 'string' && failureLimit(node.value);
        if (limit && 'percent' in limit)
            return limit;
        const hint = limit ? 'Take the quotes away.' : percentHint(node);
        return mismatch(node, { key, what: numbers_failureLimit.what, hint }, mistakes);
    },
};
function percentHint(node) {
    const value = numberOf(node);
    if (value === undefined || Number.isInteger(value) || value < 0)
        return undefined;
    return `A percentage ends with "%": "${value}%".`;
}
const duration = {
    what: 'a duration such as 90s, 30m or 6h, up to 168h',
    schema: { anyOf: [{ type: 'string', pattern: DURATION }, WITH_VARIABLE] },
    read: (node, key, mistakes) => {
        const source = node.kind === 'scalar' ? String(node.value) : '';
        const value = durationMilliseconds(source);
        if (value !== undefined && value <= MAX_TIMEOUT_MILLISECONDS)
            return value;
        return mismatch(node, { key, what: duration.what, hint: durationHint(source, value) }, mistakes);
    },
};
function durationHint(source, value) {
    if (value !== undefined)
        return 'The service keeps the results of a job for seven days.';
    if (/^[1-9]\d*$/.test(source))
        return `Write the unit: "${source}s" for seconds, "${source}m" for minutes.`;
    if (/[.,\s]/.test(source))
        return 'Write a whole number of one unit: 90m for an hour and a half.';
    return undefined;
}
function numberOf(node) {
    if (node.kind !== 'scalar')
        return undefined;
    if (typeof node.value === 'number')
        return node.value;
    return node.isVariable && isDigits(node) ? Number(node.value) : undefined;
}
function isDigits({ value }) {
    return typeof value === 'string' && /^\d{1,15}$/.test(value);
}
function numbers_quotesHint(node) {
    return node.kind === 'scalar' && isDigits(node) ? 'Take the quotes away.' : undefined;
}

;// CONCATENATED MODULE: ./lib/manifest/shapes/domain.js










const jobId = texts_text({
    what: 'ids of jobs, which name folders: letters, digits, "_", "-" and "."',
    pattern: JOB_ID,
    accepts: isJobId,
    hint: (id) => new RegExp(JOB_ID).test(id)
        ? 'The name is taken by a file of the results folder or by the operating system.'
        : (possibleId(id) ??
            'It begins with a letter or digit, does not end with ".", and has at most 80 characters.'),
});
function possibleId(name) {
    const id = name.trim().replaceAll(/[^A-Za-z0-9_.-]+/g, '_');
    return isJobId(id) && id.replaceAll('_', '') !== '' ? `Write "${id}".` : undefined;
}
const objectName = texts_text({
    what: 'the API name of an object',
    pattern: OBJECT_NAME,
    hint: () => 'Write the API name, such as "Account" or "Order_Line__c".',
});
const fieldName = texts_text({
    what: 'the API name of a field',
    pattern: FIELD_NAME,
    hint: () => 'Write the API name of a field of the object itself, such as "Id" or "External_Id__c".',
});
const salesforceId = texts_text({
    what: 'an id of 15 or 18 letters and digits',
    pattern: SALESFORCE_ID,
    accepts: isSalesforceId,
    hint: (id) => new RegExp(SALESFORCE_ID).test(id)
        ? 'The last three characters do not fit the others: one of them is mistyped, or in the wrong case.'
        : `It has ${number(id.length)} characters.`,
});
const sourcePath = texts_text({
    what: 'relative paths or globs with forward slashes',
    pattern: RELATIVE_PATH,
    hint: sourcePathHint,
});
const planPath = texts_text({
    what: 'the path of a plan with forward slashes',
    pattern: RELATIVE_PATH,
    hint: sourcePathHint,
});
const folder = texts_text({
    what: 'a relative path with forward slashes',
    pattern: RELATIVE_PATH,
    hint: sourcePathHint,
});
const files = oneOrListOf(sourcePath, { what: 'a path, a glob or a list of them', minItems: 1 });
const needs = oneOrListOf(jobId, {
    what: 'the id of a job, a list of ids, or []',
    minItems: 0,
    hint: 'For a job that needs no other write [].',
});
const statusCode = texts_text({
    what: 'status codes such as DUPLICATE_VALUE',
    pattern: '^[A-Z][A-Z0-9_]*$',
    hint: (code) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(code) ? `Write "${code.toUpperCase()}".` : undefined),
});
const toleratedCodes = listOf(statusCode, {
    what: 'a list of status codes such as [DUPLICATE_VALUE]',
    minItems: 0,
});
const columnName = (what) => texts_text({ what, pattern: COLUMN_NAME, hint: columnNameHint });
const fieldPath = columnName('a field, or a path to a field of a parent');
const targetField = texts_text({
    what: 'a field, a list of fields, or ~',
    pattern: '^[^]+$',
    hint: () => 'The name is empty.',
});
const FIELDS_OR_DROP = {
    anyOf: [
        fieldPath.schema,
        { type: 'array', items: fieldPath.schema, minItems: 1, uniqueItems: true },
        { type: 'null' },
    ],
};
const sourceColumn = texts_text({
    what: 'source columns',
    pattern: '^[^]+$',
    hint: () => 'The name is empty.',
});
const targetFields = oneOrListOf(targetField, { what: 'a field, a list of fields, or ~', minItems: 1 });
const fieldsOrDrop = {
    what: targetFields.what,
    schema: { anyOf: [targetFields.schema, { type: 'null' }] },
    read: (node, key, mistakes) => {
        if (node.kind === 'scalar' && node.value === null) {
            if (node.source === '') {
                mistakes.warning({
                    message: `"${key}" has no value, and the column is dropped.`,
                    hint: 'Write ~ to drop a column.',
                    place: node.place,
                });
            }
            return 'drop';
        }
        const fields = targetFields.read(node, key, mistakes);
        return fields === null ? null : { fields };
    },
};
const COLUMNS = 'a map from source column to field, or the path of a .sdl file';
const columnMap = mapOf({ what: COLUMNS, name: sourceColumn, value: fieldsOrDrop });
const mapFile = texts_text({
    what: COLUMNS,
    pattern: MAP_PATH,
    hint: (path) => sourcePathHint(path) ??
        (/[./]/.test(path)
            ? 'A mapping file of Data Loader ends in ".sdl".'
            : 'Write each column with the field that it fills: "columns: { Company: Name }".'),
});
const columns = {
    what: COLUMNS,
    schema: { anyOf: [columnMap.schema, mapFile.schema] },
    holds: (entry, above) => columnMap.holds?.(entry, above) === true,
    read: (node, key, mistakes) => {
        if (node.kind !== 'scalar' || typeof node.value !== 'string')
            return columnMap.read(node, key, mistakes);
        const file = mapFile.read(node, key, mistakes);
        return file === null ? null : { file };
    },
};
const values = mapOf({
    what: 'a map from field to constant',
    name: columnName('fields'),
    value: constant,
});
const matchPart = texts_text({
    what: 'a field, or a path to a field of a parent',
    pattern: MATCH_PATH,
    hint: () => 'Write API names, such as "Name", "Account.Name" or "Parent__r.Name".',
});
const matchBy = oneOrListOf(matchPart, { what: 'a field or a list of fields', minItems: 1 });
const verifiedFields = listOf(matchPart, { what: 'a list of fields', minItems: 1 });
const verify = {
    what: 'true, false, or a list of fields',
    schema: { anyOf: [flag.schema, verifiedFields.schema] },
    read: (node, key, mistakes) => {
        if (node.kind === 'list' && node.items.length > 0)
            return verifiedFields.read(node, key, mistakes);
        if (node.kind !== 'scalar')
            return mismatch(node, { key, what: verify.what }, mistakes);
        const isText = typeof node.value === 'string' && !node.isVariable && !/^(?:true|false)$/i.test(node.value);
        if (isText) {
            const hint = `Write a list: [${node.source}].`;
            return mismatch(node, { key, what: verify.what, hint }, mistakes);
        }
        return flag.read(node, key, mistakes);
    },
};
const condition = texts_text({
    what: 'a condition of SOQL',
    pattern: '\\S',
    accepts: (written) => !/^\s*where\s/i.test(written),
    hint: (written) => written.trim() === '' ? 'It is empty.' : 'Write what stands behind WHERE, without the word itself.',
});
const relativeDates = listOf(fieldName, { what: 'a list of fields', minItems: 1 });
const parentJobs = oneOrListOf(jobId, { what: 'the id of a job or a list of ids', minItems: 1 });
const keyColumns = oneOrListOf(sourceColumn, { what: 'a source column or a list of them', minItems: 1 });
const separator = texts_text({
    what: 'a separator',
    pattern: '^[^]+$',
    hint: () => 'Write what stands between the parts of the key, such as ";".',
});
const referenceFields = {
    job: {
        shape: parentJobs,
        values: 'id or list',
        description: 'The job, or the jobs, whose records the field refers to.',
    },
    key: {
        shape: keyColumns,
        values: 'column or list',
        description: 'The source column of that job, or the columns together, by which a record is found.',
    },
    columns: {
        shape: keyColumns,
        values: 'column or list',
        description: "The source columns of this job that hold the key. When absent: the field's own column, or for a key of several columns those of the same names.",
    },
    missing: {
        shape: choice(['fail', 'blank']),
        values: '`fail`, `blank`',
        description: 'What becomes of a record whose parent is not there: it fails with `REFERENCE_NOT_FOUND`, or is sent without the parent.',
        default: 'fail',
    },
    separator: {
        shape: separator,
        values: 'text',
        description: 'What stands between the parts of a key of several columns, where one column of this job holds them all.',
    },
};
const referenceKeys = keysOf({ owner: 'A reference', fields: referenceFields });
const reference = {
    ...referenceKeys,
    schema: { ...referenceKeys.schema, required: ['job', 'key'] },
};
const references = mapOf({
    what: 'a map from field to {job, key}',
    name: fieldName,
    value: reference,
});

;// CONCATENATED MODULE: ./lib/manifest/shapes/queries.js







const MAX_SOQL_CHARACTERS = 100_000;
const soql = texts_text({
    what: 'a SOQL query that begins with SELECT',
    pattern: '^\\s*[sS][eE][lL][eE][cC][tT]\\s[^\\u0000]*$',
    accepts: (query) => query.length <= MAX_SOQL_CHARACTERS,
    hint: (query) => query.length > MAX_SOQL_CHARACTERS
        ? `It has ${number(query.length)} characters; the service takes at most ${number(MAX_SOQL_CHARACTERS)}.`
        : undefined,
});
const OUTPUT_PATH = '^(?!/)(?!(?:[^/]*/)*(?:\\.{1,2})?(?:/|$))[^\\\\:*?"<>|\\u0000-\\u001f]*[^\\\\:*?"<>|/. \\u0000-\\u001f]$';
const outputPath = texts_text({
    what: 'a path below the results folder, with forward slashes',
    pattern: OUTPUT_PATH,
    hint: (path) => {
        if (path.includes('\\'))
            return `Write forward slashes: "${path.replaceAll('\\', '/')}".`;
        return 'Write it relative to "results-path", without "." and "..", as in "exports/accounts.csv".';
    },
});
const pkChunkingFields = {
    chunkSize: {
        shape: wholeNumber({ min: 1, max: 250_000, ceiling: 'The service takes at most 250000.' }),
        values: '1 to 250000',
        description: 'How many ids each part of the query spans.',
        default: 100_000,
    },
    parent: {
        shape: texts_text({
            what: 'the API name of an object',
            pattern: OBJECT_NAME,
            hint: () => 'Write the API name, such as "Account".',
        }),
        values: 'API name',
        description: 'The object whose ids are split, where the query reads sharing or history records of it.',
    },
    startRow: {
        shape: salesforceId,
        values: 'id',
        description: 'The id with which the first part begins.',
    },
};
const settings = keysOf({ owner: '"pkChunking"', fields: pkChunkingFields });
const pkChunking = {
    what: 'true, false, or a map of chunkSize, parent and startRow',
    schema: { anyOf: [flag.schema, settings.schema] },
    read: (node, key, mistakes) => {
        if (node.kind === 'map') {
            const entries = settings.read(node, key, mistakes);
            return entries && chunkingOf(entries);
        }
        if (node.kind === 'list')
            return mismatch(node, { key, what: pkChunking.what }, mistakes);
        const isOn = flag.read(node, key, mistakes);
        if (isOn === null)
            return null;
        return isOn ? {} : 'off';
    },
};
function chunkingOf({ chunkSize, parent, startRow }) {
    return {
        ...(isRead(chunkSize) && { chunkSize: chunkSize.value }),
        ...(isRead(parent) && { parent: parent.value }),
        ...(isRead(startRow) && { startRow: startRow.value }),
    };
}
function isRead(entry) {
    return entry !== undefined && entry !== 'wrong';
}
const MANY = { min: 0, max: Number.MAX_SAFE_INTEGER, ceiling: 'No query finds as many.' };
const recordCount = wholeNumber({ ...MANY, what: 'a number of records' });
const expectRecordsFields = {
    min: { shape: recordCount, values: 'number', description: 'Fewest records.', default: 0 },
    max: {
        shape: recordCount,
        values: 'number',
        description: 'Most records. When absent: as many as there are.',
    },
};
const bounds = keysOf({ owner: '"expectRecords"', fields: expectRecordsFields });
const RECORDS_OR_BOUNDS = 'a number of records, or a map of min and max';
const exactly = wholeNumber({ ...MANY, what: RECORDS_OR_BOUNDS });
const expectRecords = {
    what: RECORDS_OR_BOUNDS,
    schema: { anyOf: [exactly.schema, { ...bounds.schema, minProperties: 1 }] },
    read: (node, key, mistakes) => {
        if (node.kind === 'map') {
            const entries = bounds.read(node, key, mistakes);
            if (entries === null)
                return null;
            if (node.entries.length === 0)
                return mismatch(node, { key, what: RECORDS_OR_BOUNDS, hint: 'Write {min: 1}.' }, mistakes);
            const { min, max } = entries;
            if (min === 'wrong' || max === 'wrong')
                return null;
            if (min !== undefined && max !== undefined && min.value > max.value) {
                return mistakes.error({
                    message: `"min" of "expectRecords" is more than "max": ${number(min.value)} and ${number(max.value)}.`,
                    hint: 'Exchange the two.',
                    place: min.place,
                    related: { message: '"max" stands here.', place: max.place },
                });
            }
            return { min: min?.value ?? 0, ...(max && { max: max.value }) };
        }
        if (node.kind === 'list')
            return mismatch(node, { key, what: RECORDS_OR_BOUNDS }, mistakes);
        const count = exactly.read(node, key, mistakes);
        return count === null ? null : { min: count, max: count };
    },
};

;// CONCATENATED MODULE: ./lib/manifest/shapes/source-rules.js






const cellValue = {
    what: 'a text, a number, true, false, or ~ for a blank cell',
    schema: { type: ['string', 'number', 'boolean', 'null'] },
    read: (node, key, mistakes) => {
        if (node.kind === 'scalar' && node.value === null)
            return '';
        if (node.kind === 'scalar')
            return constant.read(node, key, mistakes);
        return mismatch(node, { key, what: cellValue.what }, mistakes);
    },
};
const oldValue = { ...cellValue, schema: { type: 'string' } };
const VALUES = 'a map from old to new value, or the path of a .csv file';
const newValues = mapOf({ what: VALUES, name: oldValue, value: cellValue });
const valuesFile = texts_text({ what: VALUES, pattern: CSV_PATH, hint: sourcePathHint });
const valuesOfColumn = {
    what: VALUES,
    schema: { anyOf: [newValues.schema, valuesFile.schema] },
    read: (node, key, mistakes) => {
        if (node.kind !== 'scalar' || typeof node.value !== 'string')
            return newValues.read(node, key, mistakes);
        const file = valuesFile.read(node, key, mistakes);
        return file === null ? null : { file };
    },
};
const valueMap = mapOf({
    what: 'a map from source column to old and new values',
    name: sourceColumn,
    value: valuesOfColumn,
});
const VALUE_OR_LIST = 'a value, ~ for blank, a list of them, or {not: \u2026}';
const someValues = listOf(cellValue, { what: VALUE_OR_LIST, minItems: 1 });
const oneOrSomeValues = {
    what: VALUE_OR_LIST,
    schema: { anyOf: [cellValue.schema, someValues.schema] },
    read: (node, key, mistakes) => {
        if (node.kind === 'list')
            return someValues.read(node, key, mistakes);
        if (node.kind === 'map')
            return mismatch(node, { key, what: VALUE_OR_LIST }, mistakes);
        const value = cellValue.read(node, key, mistakes);
        return value === null ? null : [{ value, place: node.place }];
    },
};
const negation = keysOf({
    owner: 'A condition',
    fields: { not: { shape: oneOrSomeValues, values: 'value or list', description: 'None of these.' } },
});
const source_rules_condition = {
    what: VALUE_OR_LIST,
    schema: { anyOf: [oneOrSomeValues.schema, { ...negation.schema, required: ['not'] }] },
    read: (node, key, mistakes) => {
        if (node.kind !== 'map') {
            const values = oneOrSomeValues.read(node, key, mistakes);
            return values === null ? null : { values, isNegated: false };
        }
        if (node.entries.length === 0)
            return mismatch(node, { key, what: VALUE_OR_LIST }, mistakes);
        const not = negation.read(node, key, mistakes)?.not;
        return not === undefined || not === 'wrong' ? null : { values: not.value, isNegated: true };
    },
};
const where = mapOf({
    what: 'a map from source column to the values of the rows that are sent',
    name: sourceColumn,
    value: source_rules_condition,
});
const variableColumns = listOf(sourceColumn, { what: 'a list of source columns', minItems: 1 });

;// CONCATENATED MODULE: ./lib/manifest/fields.js








const LOADS = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];
const QUERIES = ['query', 'queryAll'];
const OPERATIONS = [...LOADS, ...QUERIES];
const batchFields = {
    maxRecords: {
        shape: wholeNumber({
            min: 1,
            max: MAX_BATCH_RECORDS,
            ceiling: 'The Bulk API takes at most 10,000 records in a batch.',
        }),
        values: '1 to 10000',
        description: 'Most records in a batch.',
        default: MAX_BATCH_RECORDS,
    },
    maxBytes: {
        shape: wholeNumber({
            min: 1,
            max: MAX_BATCH_BYTES,
            ceiling: 'The Bulk API takes at most 10,000,000 bytes in a batch.',
        }),
        values: '1 to 10000000',
        description: 'Most bytes in a batch, its header line included.',
        default: MAX_BATCH_BYTES,
    },
};
const csvFields = {
    delimiter: {
        shape: delimiter,
        values: '`comma`, `semicolon`, `tab`, `pipe`, or one character',
        description: 'What parts the cells of a row.',
        default: 'comma',
    },
    encoding: {
        shape: encoding,
        values: 'label of the Encoding Standard, such as `windows-1252`',
        description: 'How the text is encoded. A byte order mark at the start of a file says more than this key.',
        default: 'utf-8',
    },
};
const retryFields = {
    attempts: {
        shape: wholeNumber({ min: 0, max: 10, ceiling: 'More attempts do not help against locks.' }),
        values: '0 to 10',
        description: 'How often a record is sent again at most; `0` never.',
        default: 3,
    },
    codes: {
        shape: toleratedCodes,
        values: 'list of status codes',
        description: 'The codes that are worth another attempt, also where they stand inside the message of a trigger.',
        default: ['UNABLE_TO_LOCK_ROW'],
    },
};
const jobFields = {
    object: {
        shape: objectName,
        values: 'API name',
        description: 'Required. The object whose records are loaded.',
    },
    operation: {
        shape: choice(OPERATIONS),
        values: '`insert` `update` `upsert` `delete` `hardDelete` `query` `queryAll`',
        description: 'Required. What is done with the records; upper and lower case matter. `queryAll` also finds records in the ' +
            'recycle bin.',
    },
    externalIdFieldName: {
        shape: fieldName,
        values: 'field',
        description: 'The field by which an upsert finds its record. For `upsert`: this or `matchBy`; refused otherwise.',
        operations: ['upsert'],
    },
    matchBy: {
        shape: matchBy,
        values: 'field or list',
        description: "Finds the org's records by these fields, whatever they are, in the place of an `Id` column or " +
            '`externalIdFieldName`. Fields of parents, such as `Account.Name`, may be among them. Beside `treePlan`: a map ' +
            'from object to its fields. See ' +
            '[Records that are in the org](records-in-the-org.md).',
        operations: ['update', 'upsert', 'delete', 'hardDelete'],
    },
    matchWhere: {
        shape: condition,
        values: 'SOQL condition',
        description: "Narrows the org's records that `matchBy` looks at. What stands behind WHERE.",
        operations: ['update', 'upsert', 'delete', 'hardDelete'],
    },
    unmatched: {
        shape: choice(['insert', 'skip', 'fail']),
        values: '`insert`, `skip`, `fail`',
        description: 'What becomes of records that `matchBy` finds no record of the org for. When absent: `insert` for `upsert`, ' +
            '`fail` with `MATCH_NOT_FOUND` for the others, which cannot insert.',
        operations: ['update', 'upsert', 'delete', 'hardDelete'],
    },
    unchanged: {
        shape: choice(['send', 'skip']),
        values: '`send`, `skip`',
        description: 'Whether records are sent whose values the org has already. `skip` leaves them out, and counts them as skipped. ' +
            'See [Records that are in the org](records-in-the-org.md#unchanged-records).',
        operations: ['update', 'upsert'],
        default: 'send',
    },
    keepBefore: {
        shape: flag,
        values: '`true`, `false`',
        description: 'Keeps the values that the records are about to lose in `before.csv`, so that an undo can put them back. See ' +
            '[Records that are in the org](records-in-the-org.md#the-values-before).',
        operations: ['update', 'upsert'],
        default: false,
    },
    verify: {
        shape: verify,
        values: '`true`, `false`, list of fields',
        description: 'Reads the records that were saved back when the job is done, and compares all fields that were sent, or those ' +
            'of the list. See [Records that are in the org](records-in-the-org.md#verified-records).',
        operations: ['insert', 'update', 'upsert'],
        default: false,
    },
    files: {
        shape: files,
        values: 'path, glob, or list',
        description: "Required, unless the rows come from a query. CSV, JSON or XML files, relative to the manifest's folder, with forward slashes; those of a glob sorted by name. " +
            'Each must match at least one file, and none may lie outside the workspace, symbolic links included.',
        operations: LOADS,
    },
    emptyFiles: {
        shape: choice(['allow', 'refuse']),
        values: '`allow`, `refuse`',
        description: 'What a file without a record is: a mistake, or `allow`, as it may be. A job none of whose files has a record ' +
            'sends nothing, and is a success. See [Files without records](files.md#files-without-records).',
        operations: LOADS,
        default: 'refuse',
    },
    rowsFrom: {
        shape: jobId,
        values: 'job id',
        description: 'Takes the rows that this query job returned, instead of `files`. `delete` and `hardDelete` send their `Id` ' +
            'alone. The query job must be done first, whether `needs` names it or not.',
        operations: LOADS,
    },
    query: {
        shape: soql,
        values: 'SOQL',
        description: 'Required for `query` and `queryAll`, refused otherwise. What to read, in one batch.',
        operations: QUERIES,
    },
    output: {
        shape: outputPath,
        values: 'path',
        description: 'The file for the rows of a query, below `results-path`. It is there only when the query was read whole. When ' +
            'absent: `<job>.csv`, `.json` or `.xml`, after the content type.',
        operations: QUERIES,
    },
    pkChunking: {
        shape: pkChunking,
        values: '`true`, `false`, `{chunkSize, parent, startRow}`',
        description: 'Has the service split a query by ranges of ids (`Sforce-Enable-PKChunking`). For tables with very many rows.',
        operations: QUERIES,
        default: false,
    },
    expectRecords: {
        shape: expectRecords,
        values: 'number, or `{min, max}`',
        description: 'How many records the query must find. With another number the outcome of the job is `differs`, and jobs that ' +
            'need it do not run, unless it says `onFailure: continue`. See ' +
            '[Tests for seed data](recipes.md#tests-for-seed-data).',
        operations: QUERIES,
    },
    needs: {
        shape: needs,
        values: 'id, list, `[]`',
        description: 'Jobs that must be done before this one starts. When absent: the job above it.',
    },
    contentType: {
        shape: choice(['CSV', 'JSON', 'XML', 'ZIP_CSV', 'ZIP_JSON', 'ZIP_XML']),
        values: '`CSV` `JSON` `XML` `ZIP_CSV` `ZIP_JSON` `ZIP_XML`',
        description: 'The format of the files, or of the rows that a query returns. When absent: as the files end, `.csv` or `.txt`, ' +
            '`.json`, `.ndjson` or `.jsonl`, `.xml`; `CSV` for queries. See [JSON and XML](files.md#json-and-xml). With `ZIP_\u2026`, batches ' +
            'are archives: see [Attachments](files.md#attachments).',
    },
    csv: {
        shape: keysOf({ owner: '"csv"', fields: csvFields }),
        values: '`{delimiter, encoding}`',
        description: 'How the files are written, where they are not UTF-8 with commas. See [CSV dialects](files.md#csv-dialects).',
        operations: LOADS,
        default: { delimiter: 'comma', encoding: 'utf-8' },
    },
    attachments: {
        shape: folder,
        values: 'folder',
        description: 'With `contentType: ZIP_CSV`, `ZIP_JSON` or `ZIP_XML`: where the files lie that records name in `Body` or `VersionData`, relative to the ' +
            "manifest's folder. Without it, `files` are ready-made archives. See [Attachments](files.md#attachments).",
        operations: LOADS,
    },
    columns: {
        shape: columns,
        values: 'map source column \u2192 field, list of fields, or `~`; path',
        description: 'Renames columns, has one fill several fields by a list, or drops them with `~`; what is not named passes ' +
            'through. Columns that begin with `sf__` ' +
            'are always dropped, so that a `failed.csv` can be fed back. Or the path of a mapping file of Data Loader, which ' +
            'says all that is sent: see [From Data Loader](migrate-from-data-loader.md).',
        operations: LOADS,
    },
    values: {
        shape: values,
        values: 'map field \u2192 constant',
        description: 'Constants that every record gets in addition. Not for `delete` and `hardDelete`. Beside `treePlan`: a map from ' +
            'object to such a map.',
        operations: ['insert', 'update', 'upsert'],
    },
    where: {
        shape: where,
        values: 'map source column \u2192 value, list, `~`, `{not: \u2026}`',
        description: 'The rows that are sent: those with this value, or one of a list, in each of these columns; `~` is a blank ' +
            'cell, `{not: \u2026}` the contrary. The others are left out, and counted as skipped. See ' +
            '[Rows that are left out](files.md#rows-that-are-left-out).',
        operations: LOADS,
    },
    valueMap: {
        shape: valueMap,
        values: 'map source column \u2192 `{old: new}`, or path',
        description: 'Replaces values of a column by others before anything but `where` reads them; what has no entry stays as it ' +
            'is. The path of a CSV file with two columns below a header row, old and new, does the same. See ' +
            '[Other values](files.md#other-values).',
        operations: LOADS,
    },
    variableColumns: {
        shape: variableColumns,
        values: 'list of source columns',
        description: 'In the cells of these columns, `${NAME}` is replaced as in the manifest. See ' +
            '[Variables in cells](files.md#variables-in-cells).',
        operations: LOADS,
    },
    transformationSpec: {
        shape: sourcePath,
        values: 'path',
        description: "A transformation spec, relative to the manifest's folder: a CSV file that says how to read files " +
            'that were not made for it. It is sent before the first batch.',
        operations: LOADS,
    },
    references: {
        shape: references,
        values: 'map field \u2192 `{job, key, columns, missing}`',
        description: 'Fields whose cells hold the key of a record of another job, or of this one; what is sent is the Id that the ' +
            'record got. `columns` beside `key` names the columns of this job that hold the key; `missing: blank` sends a ' +
            'record without a parent that is not there. Beside `treePlan`: a map from object to such a map. See ' +
            '[References](references.md#references).',
        operations: LOADS,
    },
    relativeDates: {
        shape: relativeDates,
        operations: ['insert', 'update', 'upsert'],
        values: 'list of fields',
        description: 'Fields in which `today`, `now` and forms such as `today+30d`, `today+9d@14:00` or `now-2h` stand for a date or ' +
            'a time, in cells and in `values`. See [Dates that move](#dates-that-move).',
    },
    blankCells: {
        shape: choice(['ignore', 'null']),
        values: '`ignore`, `null`',
        description: 'What an empty cell does to its field: nothing, or `null` empties it (sends `#N/A`).',
        operations: LOADS,
        default: 'ignore',
    },
    batch: {
        shape: keysOf({ owner: '"batch"', fields: batchFields }),
        values: '`{maxRecords, maxBytes}`',
        description: 'How the records are cut into batches. Default and ceiling are 10000 records and 10000000 bytes.',
        operations: LOADS,
        default: { maxRecords: MAX_BATCH_RECORDS, maxBytes: MAX_BATCH_BYTES },
    },
    groupBy: {
        shape: fieldPath,
        values: 'field',
        description: 'Records with the same value in this field, such as the parent of a lookup, are sent in the same batch, so that ' +
            'batches that run at the same time do not lock the same record. More of them than a batch holds are in several.',
        operations: LOADS,
    },
    concurrencyMode: {
        shape: choice(['Parallel', 'Serial']),
        values: '`Parallel`, `Serial`',
        description: 'Whether batches are sent and worked on side by side, in no certain order. `Serial`: one after the other, in source order; see [Order](how-it-works.md#order).',
        default: 'Parallel',
    },
    assignmentRuleId: {
        shape: salesforceId,
        values: 'id',
        description: 'An assignment rule for cases or leads. For `insert`, `update` and `upsert`.',
        operations: ['insert', 'update', 'upsert'],
    },
    batchRetry: {
        shape: flag,
        values: '`true`, `false`',
        description: 'Whether the service may try a batch again by itself; `false` sends `Sforce-Disable-Batch-Retry`.',
        default: true,
    },
    retry: {
        shape: keysOf({ owner: '"retry"', fields: retryFields }),
        values: '`{attempts, codes}`',
        description: 'Records that failed with one of these codes are sent again in a new, smaller batch of the same job, the last ' +
            'time in a serial job. Default: 3 attempts for `UNABLE_TO_LOCK_ROW`.',
        operations: LOADS,
        default: { attempts: 3, codes: ['UNABLE_TO_LOCK_ROW'] },
    },
    maxFailedRecords: {
        shape: numbers_failureLimit,
        values: 'number or `"2%"`',
        description: 'How many failed records, or what percentage of those read, still pass. When absent: the input `max-failed-records`.',
        operations: LOADS,
    },
    toleratedCodes: {
        shape: toleratedCodes,
        values: 'list of status codes',
        description: 'Records that failed with one of these are listed, but do not count against the limit.',
        operations: LOADS,
        default: [],
    },
    onFailure: {
        shape: choice(['stop', 'continue']),
        values: '`stop`, `continue`',
        description: 'Whether jobs that need this one still run when it fails.',
        default: 'stop',
    },
    timeout: {
        shape: duration,
        values: '`90s` `30m` `6h`',
        description: 'After this long the job is aborted and reported. At most `168h`.',
        default: '2h',
    },
    treePlan: {
        shape: planPath,
        values: 'path',
        description: "Loads a plan of `sf data import tree` and its files; the path is relative to the manifest's folder. The job " +
            'stands for one load for each object. Beside it: `needs`, `batch`, `concurrencyMode`, `batchRetry`, `retry`, ' +
            '`maxFailedRecords`, `toleratedCodes`, `onFailure`, `timeout`, `verify`, `unchanged`, `keepBefore`, and by object ' +
            '`values`, `references` and `matchBy`. ' +
            'See [Tree plans](migrate-from-tree-plans.md).',
    },
};

;// CONCATENATED MODULE: ./lib/manifest/job-keys.js



const fields = jobFields;
const TREE_KEYS = new Set([
    ...['treePlan', 'needs', 'batch', 'concurrencyMode', 'batchRetry', 'retry'],
    ...['maxFailedRecords', 'toleratedCodes', 'onFailure', 'timeout', 'verify', 'unchanged', 'keepBefore'],
]);
function withDefaults(own, defaults) {
    const operation = operationOf(own.operation ?? defaults.operation);
    const fitting = Object.entries(defaults).filter(([key]) => own.treePlan === undefined ? takes(operation, fields[key]) && !isDisplaced(key, own) : TREE_KEYS.has(key));
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
            message: `Job ${quoted(id.value)} lacks ${allOf(missing.map((key) => `"${key}"`))}.`,
            hint: `Write ${missing.length === 1 ? 'it' : 'them'} in the job, or in "defaults" for all jobs.`,
            place: id.place,
        });
    }
    const isKeyless = entries.externalIdFieldName === undefined && entries.matchBy === undefined;
    if (operation === 'upsert' && isKeyless) {
        mistakes.error({
            message: `Job ${quoted(id.value)} is an upsert and lacks "externalIdFieldName" or "matchBy".`,
            hint: 'Name the field by which records are found under "externalIdFieldName", an external id of the object or "Id", or any fields under "matchBy".',
            place: id.place,
            ...operationAsRelated(entries.operation),
        });
    }
}
function reportMisfits(own, operationEntry, mistakes) {
    const operation = operationOf(operationEntry);
    for (const [key, entry] of Object.entries(own)) {
        if (entry === 'wrong' || takes(operation, fields[key]))
            continue;
        mistakes.error({
            message: `"${key}" does not go with "operation: ${operation ?? ''}".`,
            hint: `It is for ${allOf(fields[key]?.operations ?? [])}.`,
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
        return takes(entries === 'wrong' ? undefined : operationOf(operation ?? defaults.operation), fields[key]);
    });
    for (const [key, entry] of Object.entries(defaults)) {
        if (entry === 'wrong' || isTaken(key))
            continue;
        mistakes.warning({
            message: `"${key}" in "defaults" reaches no job.`,
            hint: fields[key]?.operations === undefined
                ? 'The plan of a tree says it for itself.'
                : `It is for ${allOf(fields[key].operations)}.`,
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
    return QUERIES.some((query) => query === operation);
}
function operationAsRelated(entry) {
    if (entry === undefined || entry === 'wrong')
        return {};
    return { related: { message: 'The operation stands here.', place: entry.place } };
}

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

;// CONCATENATED MODULE: ./lib/manifest/target-fields.js


const FIELD = new RegExp(COLUMN_NAME, 'u');
function reportFieldNames(columns, mistakes) {
    for (const { column, field } of columns) {
        if (field === 'drop' || FIELD.test(field.value))
            continue;
        mistakes.error({
            message: `${quoted(column.value)} takes a field or ~, not ${quoted(field.value)}.`,
            hint: columnNameHint(field.value),
            place: field.place,
        });
    }
}
function reportTargets(columns, values, mistakes) {
    for (const { column, field } of columns) {
        if (field === 'drop' || !column.value.startsWith('sf__'))
            continue;
        mistakes.error({
            message: `Column ${quoted(column.value)} cannot be renamed: columns that begin with "sf__" are always dropped.`,
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
                message: `Field ${quoted(field.value)} is filled twice.`,
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
        ...job_columnMap(entries),
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
            maxRecords: good(batch?.maxRecords)?.value ?? MAX_BATCH_RECORDS,
            maxBytes: good(batch?.maxBytes)?.value ?? MAX_BATCH_BYTES,
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
            attempts: isZip(entries) ? 0 : (good(retry?.attempts)?.value ?? retryFields.attempts.default),
            codes: new Set(good(retry?.codes)?.value.map(({ value }) => value) ?? retryFields.codes.default),
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
        delimiter: delimiter === undefined ? ',' : delimiterCharacter(delimiter),
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
function job_columnMap({ columns }) {
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

;// CONCATENATED MODULE: ./lib/manifest/shapes/tree-rules.js



function belowObject(shape, example) {
    return {
        ...shape,
        read: (node, key, mistakes) => {
            if (node.kind === 'map')
                return shape.read(node, key, mistakes);
            const hint = `Beside "treePlan", an object of the plan stands above its fields: ${example}.`;
            return mismatch(node, { key, what: shape.what, hint }, mistakes);
        },
    };
}
const treeValues = mapOf({
    what: 'a map from object to its fields with their constants',
    name: objectName,
    value: belowObject(values, 'values: { Account: { Rating: Hot } }'),
});
const treeReferences = mapOf({
    what: 'a map from object to its fields with {job, key}',
    name: objectName,
    value: mapOf({
        what: 'a map from field to {job, key}',
        name: fieldName,
        value: belowObject(reference, 'references: { Contact: { AccountId: { job: \u2026, key: \u2026 } } }'),
    }),
});
const treeMatchBy = belowObject(mapOf({ what: 'a map from object to a field or a list of fields', name: objectName, value: matchBy }), 'matchBy: { Account: Name }');

;// CONCATENATED MODULE: ./lib/manifest/shapes/jobs.js








const MAX_JOBS = 1000;
const treeFields = {
    ...jobFields,
    values: { ...jobFields.values, shape: treeValues },
    references: { ...jobFields.references, shape: treeReferences },
    matchBy: { ...jobFields.matchBy, shape: treeMatchBy },
};
const elsewhere = (key) => key in batchFields ? `It belongs into "batch": batch: { ${key}: \u2026 }.` : undefined;
const jobBody = keysOf({ owner: 'A job', fields: jobFields, elsewhere });
const treeBody = keysOf({ owner: 'A job', fields: treeFields, elsewhere });
const jobs = {
    what: 'a map from id to job',
    schema: {
        type: 'object',
        minProperties: 1,
        maxProperties: MAX_JOBS,
        propertyNames: jobId.schema,
        additionalProperties: { $ref: '#/definitions/job' },
    },
    holds: ({ value }) => value.kind === 'map' && value.entries.some(({ written }) => written in jobFields),
    read: (node, key, mistakes) => {
        const { what } = jobs;
        if (node.kind !== 'map' || node.entries.length === 0) {
            const hint = node.kind === 'list' ? LIST_HINT : undefined;
            return mismatch(node, { key, what, hint }, mistakes);
        }
        const [first] = node.entries;
        if (first !== undefined && isKeyOfJob(first)) {
            return mistakes.error({
                message: `${quoted(first.written)} stands right below "jobs", and belongs into a job.`,
                hint: `Write an id of your choice above it, such as "accounts:", and indent the job's keys further to the right than the id.`,
                place: first.key.place,
            });
        }
        if (node.entries.length > MAX_JOBS) {
            return mistakes.error({
                message: `The manifest has ${number(node.entries.length)} jobs.`,
                hint: `Split it into manifests of at most ${number(MAX_JOBS)} jobs.`,
                place: node.place,
            });
        }
        reportSameFolders(node, mistakes);
        return indented(node.entries, isKeyOfJob, mistakes).map((entry) => writtenJob(entry, key, mistakes));
    },
};
const LIST_HINT = 'Give each job an id of your choice in place of its "-": a line "accounts:", and below it, further to the right, the job.';
function isKeyOfJob({ value, written }) {
    if (!(written in jobFields) || isEmpty(value))
        return false;
    return value.kind !== 'map' || !value.entries.some((entry) => entry.written in jobFields);
}
function writtenJob(entry, key, mistakes) {
    const id = jobId.read(entry.key, key, mistakes) ?? entry.written;
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
                message: `${quoted(String(key.value))} differs from another id in upper and lower case alone.`,
                hint: 'Ids name folders of result files: choose another one.',
                place: key.place,
                related: { message: 'The other one stands here.', place: first },
            });
        }
        else
            seen.set(folder, key.place);
    }
}

;// CONCATENATED MODULE: ./lib/manifest/manifest-fields.js




const manifestFields = {
    version: {
        shape: version,
        values: '`1`',
        description: "Required. The version of the manifest's format.",
    },
    defaults: {
        shape: keysOf({ owner: '"defaults"', fields: jobFields }),
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
const manifestShape = keysOf({
    owner: 'The manifest',
    fields: manifestFields,
    elsewhere: (key) => (key in jobFields ? 'It is a key of a job, or of "defaults".' : undefined),
});

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
            message: `There is no job ${quoted(need.id)}.`,
            ...(mistakes.hasRoom && { hint: unknownHint(need.id, ids) }),
            place: need.place,
        });
        return false;
    }
    if (need.id !== job.value)
        return true;
    mistakes.error({
        message: `Job ${quoted(need.id)} needs itself.`,
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
    const meant = nearestName(id, ids);
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
            ? `${quoted(byDefault.id)} needs the job above it, as it does not say otherwise: give it "needs: []".`
            : 'Take one of them out of "needs".',
        place: written.need.place,
        ...(byDefault && {
            related: { message: `${quoted(byDefault.id)} stands here.`, place: byDefault.need.place },
        }),
    });
}

;// CONCATENATED MODULE: ./lib/manifest/soql-select.js
const soql_select_FIELD = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;
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
    return { from: object, columns: selected.every((field) => soql_select_FIELD.test(field)) ? selected : undefined };
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
                message: `Job ${quoted(rowsFrom.value)} is no query: it loads a tree plan.`,
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
            message: `Job ${quoted(rowsFrom.value)} is no query: its operation is ${operation}.`,
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
        message: `Job ${quoted(rowsFrom.value)} returns ${contentType.value}; rows are taken from CSV alone.`,
        hint: 'Take "contentType" out of the query job.',
        place: rowsFrom.place,
        related: { message: 'The content type stands here.', place: contentType.place },
    });
}
const queries_TAKEN = new Set(['report.json', 'undo.json', 'checkpoint.json', 'run.lock']);
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
                message: `Jobs ${quoted(other.id)} and ${quoted(job.id)} have the same output: ${quoted(output)}.`,
                hint: 'Give one of them another "output".',
                place,
                related: { message: 'The other one stands here.', place: other.place },
            });
        }
        else if (queries_TAKEN.has(path.replace(/\.new$/, '')) || folders.has(path.split('/')[0] ?? '')) {
            mistakes.error({
                message: `The output ${quoted(output)} of job ${quoted(job.id)} is taken by other files of the results folder.`,
                hint: 'Give it another name, outside the folders that are named after jobs.',
                place,
            });
        }
        else
            seen.set(path, job);
        const { from } = readSelect(soql.value);
        if (from === undefined || from.toLowerCase() === job.object.value.toLowerCase())
            continue;
        mistakes.error({
            message: `The query reads from ${quoted(from)}, but the object of the job is ${quoted(job.object.value)}.`,
            hint: "The Bulk API takes only queries of the job's own object.",
            place: soql.place,
            related: { message: 'The object stands here.', place: job.object.place },
        });
    }
}

;// CONCATENATED MODULE: ./lib/manifest/reference-order.js
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
                    message: `The job ${quoted(id)} loads a tree plan, whose records refer to each other by reference ids.`,
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
                message: `The reference ${quoted(field.value)} lacks ${allOf(missing.map((key) => `"${key}"`))}.`,
                hint: 'Write {job: \u2026, key: \u2026}: the job whose records it refers to, and the source column there that holds the key.',
                place,
            });
        }
        if (constants.some(({ name }) => name.value.toLowerCase() === field.value.toLowerCase())) {
            mistakes.error({
                message: `Field ${quoted(field.value)} is a reference and has a constant in "values".`,
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
                message: `The reference ${quoted(field.value)} has a separator, but not several columns in "key" and one in "columns".`,
                hint: 'Name the columns of the key, and the one column of this job that holds them all.',
                place: joint.place,
            });
        }
        else if (joint === undefined && own !== undefined && own.length !== key.value.length) {
            mistakes.error({
                message: `The reference ${quoted(field.value)} has ${key.value.length} in "key" and ${own.length} in "columns".`,
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
        const meant = mistakes.hasRoom ? nearestName(id, [...jobs.keys()]) : undefined;
        mistakes.error({
            message: `There is no job ${quoted(id)} to refer to.`,
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
        message: `Job ${quoted(id)} deletes its records, so nothing can refer to them.`,
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
    const mistakes = new Mistakes();
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
    const { needs, references } = orderOf(readNeeds(written, defaults, mistakes), readReferences(written, defaults, mistakes), fixed);
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

;// CONCATENATED MODULE: ./lib/ports/paths.js

function isWithin(path, folder, paths = nodePath) {
    const way = paths.relative(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way));
}
function slashed(folder, path, paths = external_node_path_namespaceObject) {
    return paths.relative(folder, path).split(paths.sep).join('/');
}

;// CONCATENATED MODULE: ./lib/convert/conversion.js

class Conversion {
    jobs = [];
    files = [];
    entries = [];
    #ids = new Set();
    #names = new Set();
    newId(name) {
        const plain = name
            .replace(/__[a-z]+$/i, '')
            .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
            .replaceAll(/[^A-Za-z0-9]+/g, '-')
            .replaceAll(/^-+|-+$/g, '')
            .toLowerCase()
            .slice(0, 60);
        const first = isJobId(plain) ? plain : `job-${plain}`.replace(/-$/, '');
        return unused(first, this.#ids, (number) => `${first}-${number}`);
    }
    newFileName(name) {
        const [, stem = name, ending = ''] = /^(.*?)(\.[A-Za-z]+)?$/.exec(name) ?? [];
        return unused(`data/${name}`, this.#names, (number) => `data/${stem}-${number}${ending}`);
    }
    carried(message, place) {
        this.entries.push({ kind: 'carried', message, place });
    }
    decided(message, reason, place) {
        this.entries.push({ kind: 'decided', message, reason, place });
    }
    lost(message, reason, place) {
        this.entries.push({ kind: 'lost', message, reason, place });
    }
    look(message, reason, place) {
        this.entries.push({ kind: 'look', message, reason, place });
    }
}
function unused(first, used, further) {
    let name = first;
    for (let number = 2; used.has(name.toLowerCase()); number++)
        name = further(number);
    used.add(name.toLowerCase());
    return name;
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "stream"
const external_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString(options.encoding)
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_columns_array.js



const normalize_columns_array = function (columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === undefined || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal",
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`,
      ]);
    }
  }
  return normalizedColumns;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/ResizeableBuffer.js
class ResizeableBuffer {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
}

/* harmony default export */ const utils_ResizeableBuffer = (ResizeableBuffer);

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/init_state.js


const init_state = function (options) {
  // ECMAScript WhiteSpace + LineTerminator codepoints, encoded under
  // `options.encoding`. Aligns trimming with `String.prototype.trim()`.
  // https://tc39.es/ecma262/#sec-white-space
  // https://tc39.es/ecma262/#sec-line-terminators
  //
  // Codepoints unrepresentable in the target encoding are dropped: Node's
  // Buffer substitutes them with `?` (0x3F), and including those would cause
  // literal `?` bytes in the input to be trimmed under `latin1`/`ascii`.
  const timchars = [
    // Basic Latin
    0x0020, // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    0x0009, // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    0x000a, // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    0x000d, // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    0x000c, // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    0x000b, // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    0x00a0, // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    0x1680, // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    0x2000, // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    0x2001, // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    0x2002, // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    0x2003, // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    0x2004, // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    0x2005, // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    0x2006, // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    0x2007, // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    0x2008, // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    0x2009, // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    0x200a, // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    0x2028, // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    0x2029, // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    0x202f, // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    0x205f, // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    0x3000, // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    0xfeff, // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding,
    );
    if (codepoint !== 0x3f && encoded.length === 1 && encoded[0] === 0x3f) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  // First-byte lookup table for `__isCharTrimable`. Non-whitespace bytes
  // (the common case) bail out in O(1) without scanning every timchar.
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: undefined,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: undefined,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote:
      Buffer.isBuffer(options.escape) &&
      Buffer.isBuffer(options.quote) &&
      Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns)
      ? options.columns.length
      : undefined,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      // Skip if the remaining buffer can be delimiter
      ...(options.delimiter
        ? options.delimiter.map((delimiter) => delimiter.length)
        : []),
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      // Skip if the remaining buffer can be a multi-byte trim character
      ...timchars.map((t) => t.length),
    ),
    previousBuf: undefined,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength:
      options.record_delimiter.length === 0
        ? 0
        : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("\t", options.encoding)[0],
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: timchars,
    timcharFirstBytes: timcharFirstBytes,
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js





const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `encoding`
  // Note: defined first because other options depends on it
  // to convert chars/strings into buffers.
  if (options.encoding === undefined || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (
    typeof options.encoding !== "string" &&
    options.encoding !== null
  ) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`,
      ],
      options,
    );
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`,
      ],
      options,
    );
  }
  // Normalize option `cast`
  options.cast_function = null;
  if (
    options.cast === undefined ||
    options.cast === null ||
    options.cast === false ||
    options.cast === ""
  ) {
    options.cast = undefined;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`,
      ],
      options,
    );
  }
  // Normalize option `cast_date`
  if (
    options.cast_date === undefined ||
    options.cast_date === null ||
    options.cast_date === false ||
    options.cast_date === ""
  ) {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function (value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`,
      ],
      options,
    );
  }
  // Normalize option `columns`
  options.cast_first_line_to_header = undefined;
  if (options.columns === true) {
    // Fields in the first line are converted as-is to columns
    options.cast_first_line_to_header = undefined;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (
    options.columns === undefined ||
    options.columns === null ||
    options.columns === false
  ) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`,
      ],
      options,
    );
  }
  // Normalize option `group_columns_by_name`
  if (
    options.group_columns_by_name === undefined ||
    options.group_columns_by_name === null ||
    options.group_columns_by_name === false
  ) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`,
      ],
      options,
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated.",
      ],
      options,
    );
  }
  // Normalize option `comment`
  if (
    options.comment === undefined ||
    options.comment === null ||
    options.comment === false ||
    options.comment === ""
  ) {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `comment_no_infix`
  if (
    options.comment_no_infix === undefined ||
    options.comment_no_infix === null ||
    options.comment_no_infix === false
  ) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`,
      ],
      options,
    );
  }
  // Normalize option `delimiter_auto`
  if (
    options.delimiter_auto === undefined ||
    options.delimiter_auto === null ||
    options.delimiter_auto === false
  ) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`,
      ],
      options,
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === undefined)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["\t".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4,
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.score === undefined)
      options.delimiter_auto.score = (info, options) => {
        return (
          (info.total - info.std) * (options.preferred[info.char_code] || 1)
        );
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.size === undefined)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `delimiter`
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (
      options.delimiter === undefined ||
      options.delimiter === null ||
      options.delimiter === false
    ) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function (delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`,
        ],
        options,
      );
    }
    return delimiter;
  });
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`,
      );
    }
  }
  // Normalize option `from`
  if (options.from === undefined || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`,
      );
    }
  }
  // Normalize option `from_line`
  if (options.from_line === undefined || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (
      typeof options.from_line === "string" &&
      /\d+/.test(options.from_line)
    ) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`,
      );
    }
  }
  // Normalize options `ignore_last_delimiters`
  if (
    options.ignore_last_delimiters === undefined ||
    options.ignore_last_delimiters === null
  ) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`,
      ],
      options,
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option",
      ],
      options,
    );
  }
  // Normalize option `info`
  if (
    options.info === undefined ||
    options.info === null ||
    options.info === false
  ) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`,
    );
  }
  // Normalize option `max_record_size`
  if (
    options.max_record_size === undefined ||
    options.max_record_size === null ||
    options.max_record_size === false
  ) {
    options.max_record_size = 0;
  } else if (
    Number.isInteger(options.max_record_size) &&
    options.max_record_size >= 0
  ) {
    // Great, nothing to do
  } else if (
    typeof options.max_record_size === "string" &&
    /\d+/.test(options.max_record_size)
  ) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`,
    );
  }
  // Normalize option `objname`
  if (
    options.objname === undefined ||
    options.objname === null ||
    options.objname === false
  ) {
    options.objname = undefined;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
      // Don't call `toString`, leave objname as a buffer
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
    // Great, nothing to do
  } else if (typeof options.objname === "number") {
    // if(options.objname.length === 0){
    //   throw new Error(`Invalid Option: objname must be a non empty string`);
    // }
    // Great, nothing to do
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`,
    );
  }
  if (options.objname !== undefined) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field",
        );
      }
    } else {
      // A string or a buffer
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index",
        );
      }
    }
  }
  // Normalize option `on_record`
  if (options.on_record === undefined || options.on_record === null) {
    options.on_record = undefined;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`,
      ],
      options,
    );
  }
  // Normalize option `on_skip`
  // options.on_skip ??= (err, chunk) => {
  //   this.emit('skip', err, chunk);
  // };
  if (
    options.on_skip !== undefined &&
    options.on_skip !== null &&
    typeof options.on_skip !== "function"
  ) {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`,
    );
  }
  // Normalize option `quote`
  if (
    options.quote === null ||
    options.quote === false ||
    options.quote === ""
  ) {
    options.quote = null;
  } else {
    if (options.quote === undefined || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`,
      );
    }
  }
  // Normalize option `raw`
  if (
    options.raw === undefined ||
    options.raw === null ||
    options.raw === false
  ) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`,
    );
  }
  // Normalize option `record_delimiter`
  if (options.record_delimiter === undefined) {
    options.record_delimiter = [];
  } else if (
    typeof options.record_delimiter === "string" ||
    Buffer.isBuffer(options.record_delimiter)
  ) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`,
        ],
        options,
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`,
      ],
      options,
    );
  }
  options.record_delimiter = options.record_delimiter.map(function (rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  // Normalize option `relax_column_count`
  if (typeof options.relax_column_count === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count === undefined ||
    options.relax_column_count === null
  ) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`,
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_less === undefined ||
    options.relax_column_count_less === null
  ) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`,
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_more === undefined ||
    options.relax_column_count_more === null
  ) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`,
    );
  }
  // Normalize option `relax_quotes`
  if (typeof options.relax_quotes === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_quotes === undefined ||
    options.relax_quotes === null
  ) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`,
    );
  }
  // Normalize option `skip_empty_lines`
  if (typeof options.skip_empty_lines === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_empty_lines === undefined ||
    options.skip_empty_lines === null
  ) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`,
    );
  }
  // Normalize option `skip_records_with_empty_values`
  if (typeof options.skip_records_with_empty_values === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_empty_values === undefined ||
    options.skip_records_with_empty_values === null
  ) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`,
    );
  }
  // Normalize option `skip_records_with_error`
  if (typeof options.skip_records_with_error === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_error === undefined ||
    options.skip_records_with_error === null
  ) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`,
    );
  }
  // Normalize option `rtrim`
  if (
    options.rtrim === undefined ||
    options.rtrim === null ||
    options.rtrim === false
  ) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`,
    );
  }
  // Normalize option `ltrim`
  if (
    options.ltrim === undefined ||
    options.ltrim === null ||
    options.ltrim === false
  ) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`,
    );
  }
  // Normalize option `trim`
  if (
    options.trim === undefined ||
    options.trim === null ||
    options.trim === false
  ) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`,
    );
  }
  // Normalize options `trim`, `ltrim` and `rtrim`
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  // Normalize option `to`
  if (options.to === undefined || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`,
      );
    }
  }
  // Normalize option `to_line`
  if (options.to_line === undefined || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`,
      );
    }
  }
  return options;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/delimiter_discover.js



// Discussed in [issue #400](https://github.com/adaltas/node-csv/issues/400)
// See https://github.com/python/cpython/blob/ea1b1c579f600cc85d145c60862b2e6b98701b24/Lib/csv.py#L349
const delimiter_discover = function (records, options) {
  // Normalize the configuration
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  // Convert String to Buffer
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  // Convert Buffer to an array of records
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records.push(record);
      const close = () => {};
      const error = parser.parse(data, true, push, close);
      if (error !== undefined) throw error;
      return records;
    })(records);
  }
  // Info array initialization, 127 entries, one per char code
  const info = Array(127)
    .fill()
    .map(() => ({ lines: [] }));
  // Traverse each records, count occurences per char code
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      // Count the character frequency
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === undefined) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  // Traverse each char code, compute the score
  info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
  });
  // Extract the dominant character
  const result = info.reduce(
    (acc, info) => (acc.score > info.score ? acc : info),
    {},
  );
  return String.fromCharCode(result.char_code);
};

const std = function (array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n,
  );
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/index.js






const isRecordEmpty = function (record) {
  return record.every(
    (field) =>
      field == null || (field.toString && field.toString().trim() === ""),
  );
};

const cr = 13; // `\r`, carriage return, 0x0D in hexad\u00e9cimal, 13 in decimal
const nl = 10; // `\n`, newline, 0x0A in hexadecimal, 10 in decimal

const boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254]),
};

const transform = function (original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0,
  };
  const options = normalize_options(original_options);
  return {
    info: info,
    original_options: original_options,
    options: options,
    state: init_state(options),
    __needMoreData: function (i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } =
        this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0
          ? Buffer.from("\r\n", encoding).length
          : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0,
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function (nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line,
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote,
      } = this.state;
      // Automatic delimiter discovery
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === undefined) {
          delimiterBuf = nextBuf;
        } else if (
          delimiterBufPrevious !== undefined &&
          nextBuf === undefined
        ) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        // Ensure that nextBuf is not concatenated a second time during buffer reconciliation
        nextBuf = undefined;
        // this.delimiterBufPrevious = delimiterBuf;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto),
            ),
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = undefined;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      // Previous buffers reconciliation
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === undefined) {
        if (nextBuf === undefined) {
          // Handle empty string
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== undefined && nextBuf === undefined) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      // Handle UTF BOM
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          // No enough data
          if (end === false) {
            // Wait for more data
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding in boms) {
            if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
              // Skip BOM
              const bomLength = boms[encoding].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              // Renormalize original options with the new encoding
              const options = normalize_options({
                ...this.original_options,
                encoding: encoding,
              });
              // Properties are merged with the existing options instance
              for (const key in options) {
                this.options[key] = options[key];
              }
              // Options will re-evaluate the Buffer with the new encoding
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        // Ensure we get enough space to look ahead
        // There should be a way to move this out of the loop
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        // Auto discovery of record_delimiter, unix, mac and windows supported
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos,
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if (
          (chr === cr || chr === nl) &&
          this.state.wasRowDelimiter === false
        ) {
          this.state.wasRowDelimiter = true;
        }
        // Previous char was a valid escape char
        // treat the current char as a regular char
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          // Escape is only active inside quoted fields
          // We are quoting, the char is an escape chr and there is a chr to escape
          // if(escape !== null && this.state.quoting === true && chr === escape && pos + 1 < bufLen){
          if (
            escape !== null &&
            this.state.quoting === true &&
            this.__isEscape(buf, pos, chr) &&
            pos + escape.length < bufLen
          ) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          // Not currently escaping and chr is a quote
          // TODO: need to compare bytes instead of single char
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable =
                rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment =
                comment !== null &&
                this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr,
              );
              const isNextChrRecordDelimiter =
                record_delimiter.length === 0
                  ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length)
                  : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              // Escape a quote
              // Treat next char as a regular character
              if (
                escape !== null &&
                this.__isEscape(buf, pos, chr) &&
                this.__isQuote(buf, pos + escape.length)
              ) {
                pos += escape.length - 1;
              } else if (
                !nextChr ||
                isNextChrDelimiter ||
                isNextChrRecordDelimiter ||
                isNextChrComment ||
                isNextChrTrimable
              ) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment",
                    ],
                    this.options,
                    this.__infoField(),
                  ),
                );
                if (err !== undefined) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                // In relax_quotes mode, treat opening quote preceded by chrs as regular
                if (relax_quotes === false) {
                  const info = this.__infoField();
                  const bom = Object.keys(boms)
                    .map((b) =>
                      boms[b].equals(this.state.field.toString()) ? b : false,
                    )
                    .filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom ? `(${bom} bom)` : undefined,
                      ],
                      this.options,
                      info,
                      {
                        field: this.state.field,
                      },
                    ),
                  );
                  if (err !== undefined) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos,
            );
            if (recordDelimiterLength !== 0) {
              // Do not emit comments which take a full line
              const skipCommentLine =
                this.state.commenting &&
                this.state.wasQuoting === false &&
                this.state.record.length === 0 &&
                this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
                // Skip full comment line
              } else {
                // Activate records emission if above from_line
                if (
                  this.state.enabled === false &&
                  this.info.lines +
                    (this.state.wasRowDelimiter === true ? 1 : 0) >=
                    from_line
                ) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                // Skip if line is empty and skip_empty_lines activated
                if (
                  skip_empty_lines === true &&
                  this.state.wasQuoting === false &&
                  this.state.record.length === 0 &&
                  this.state.field.length === 0
                ) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== undefined) return errField;
                this.info.bytes =
                  this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== undefined) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (
              comment !== null &&
              (comment_no_infix === false ||
                (this.state.record.length === 0 &&
                  this.state.field.length === 0))
            ) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== undefined) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (
            max_record_size !== 0 &&
            this.state.record_length + this.state.field.length > max_record_size
          ) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
              ),
            );
          }
        }
        const lappend =
          ltrim === false ||
          this.state.quoting === true ||
          this.state.field.length !== 0 ||
          !this.__isCharTrimable(buf, pos);
        // rtrim in non quoting is handle in __onField
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        // Ensure we are not ending in a quoting state
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
          if (err !== undefined) return err;
        } else {
          // Skip last line if it has no characters
          if (
            this.state.wasQuoting === true ||
            this.state.record.length !== 0 ||
            this.state.field.length !== 0
          ) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== undefined) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== undefined) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function (push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values,
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      // Convert the first line into column names
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err =
          columns === false
            ? new CsvError(
                "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
                [
                  "Invalid Record Length:",
                  `expect ${this.state.expectedRecordLength},`,
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              )
            : new CsvError(
                "CSV_RECORD_INCONSISTENT_COLUMNS",
                [
                  "Invalid Record Length:",
                  `columns length is ${columns.length},`, // rename columns
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              );
        if (
          relax_column_count === true ||
          (relax_column_count_less === true &&
            recordLength < this.state.expectedRecordLength) ||
          (relax_column_count_more === true &&
            recordLength > this.state.expectedRecordLength)
        ) {
          this.info.invalid_field_length++;
          this.state.error = err;
          // Error is undefined with skip_records_with_error
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        // With columns, records are object
        if (columns !== false) {
          const obj = {};
          // Transform record array to an object
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === undefined || columns[i].disabled) continue;
            // Turn duplicate columns into an array
            if (
              group_columns_by_name === true &&
              Object.hasOwn(obj, columns[i].name)
            ) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true,
              });
            }
          }
          // Without objname (default)
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [obj[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? obj : [obj[objname], obj],
              push,
            );
            if (err) {
              return err;
            }
          }
          // Without columns, records are array
        } else {
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: record },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [record[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? record : [record[objname], record],
              push,
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function (record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers =
          firstLineToHeaders === undefined
            ? record
            : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`,
              ],
              this.options,
              this.__infoField(),
              {
                headers: headers,
              },
            ),
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function () {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = undefined;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function () {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      // Short circuit for the from_line options
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== undefined) return err;
        field = f;
      }
      this.state.record.push(field);
      // Increment record length if record size must not exceed a limit
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function () {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function (record, push) {
      const { on_record } = this.options;
      if (on_record !== undefined) {
        const info = this.__infoRecord();
        try {
          record = on_record.call(null, record, info);
        } catch (err) {
          return err;
        }
        if (record === undefined || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function (field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      // Dont loose time calling cast
      // because the final record is an object
      // and this field can't be associated to a key present in columns
      if (
        isColumns === true &&
        relax_column_count &&
        this.options.columns.length <= this.state.record.length
      ) {
        return [undefined, undefined];
      }
      if (this.state.castField !== null) {
        try {
          const info = this.__infoField();
          return [undefined, this.state.castField.call(null, field, info)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [undefined, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info = this.__infoField();
        return [undefined, this.options.cast_date.call(null, field, info)];
      }
      return [undefined, field];
    },
    __compareBytes: function (sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function (buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      // Fast bail-out: non-whitespace bytes (the common case) are rejected
      // without scanning the full timchar list.
      const first = buf[pos];
      if (first === undefined || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function (buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (
        ignore_last_delimiters === true &&
        this.state.record.length === this.options.columns.length - 1
      ) {
        return 0;
      } else if (
        ignore_last_delimiters !== false &&
        typeof ignore_last_delimiters === "number" &&
        this.state.record.length === ignore_last_delimiters - 1
      ) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function (buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function (value) {
      return value - parseFloat(value) + 1 >= 0; // Borrowed from jquery
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function (buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function (chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function (buf, pos) {
      const { encoding } = this.options;
      // Note, we don't need to cache this information in state,
      // It is only called on the first line until we find out a suitable
      // record delimiter.
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding),
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function (msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== undefined) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : undefined,
            );
          } catch (err) {
            return err;
          }
        }
        // this.emit('skip', err, raw ? this.state.rawBuffer.toString(encoding) : undefined);
        return undefined;
      } else {
        return err;
      }
    },
    __infoDataSet: function () {
      return {
        ...this.info,
        columns: this.options.columns,
      };
    },
    __infoRecord: function () {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : undefined,
      };
    },
    __infoField: function () {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      // Bytes records are only incremented when all records'fields are parsed
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records: bytes_records,
        column:
          isColumns === true
            ? columns.length > this.state.record.length
              ? columns[this.state.record.length].name
              : null
            : this.state.record.length,
        quoting: this.state.wasQuoting,
      };
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/index.js
/*
CSV Parse

Please look at the [project documentation](https://csv.js.org/parse/) for
additional information.
*/







class Parser extends external_stream_namespaceObject.Transform {
  constructor(opts = {}) {
    super({ ...{ readableObjectMode: true }, ...opts, encoding: null });
    this.api = transform({
      on_skip: (err, chunk) => {
        this.emit("skip", err, chunk);
      },
      ...opts,
    });
    // Backward compatibility
    this.state = this.api.state;
    this.options = this.api.options;
    this.info = this.api.info;
  }
  // Implementation of `Transform._transform`
  _transform(buf, _, callback) {
    if (this.state.stop === true) {
      return;
    }
    const err = this.api.parse(
      buf,
      false,
      (record) => {
        this.push(record);
      },
      () => {
        this.push(null);
        this.end();
        // Fix #333 and break #410
        //   ko: api.stream.iterator.coffee
        //   ko with v21.4.0, ok with node v20.5.1: api.stream.finished # aborted (with generate())
        //   ko: api.stream.finished # aborted (with Readable)
        // this.destroy()
        // Fix #410 and partially break #333
        //   ok: api.stream.iterator.coffee
        //   ok: api.stream.finished # aborted (with generate())
        //   broken: api.stream.finished # aborted (with Readable)
        this.on("end", this.destroy);
      },
    );
    if (err !== undefined) {
      this.state.stop = true;
    }
    callback(err);
  }
  // Implementation of `Transform._flush`
  _flush(callback) {
    if (this.state.stop === true) {
      return;
    }
    const err = this.api.parse(
      undefined,
      true,
      (record) => {
        this.push(record);
      },
      () => {
        this.push(null);
        this.on("end", this.destroy);
      },
    );
    callback(err);
  }
}

const parse = function () {
  let data, options, callback;
  for (const i in arguments) {
    const argument = arguments[i];
    const type = typeof argument;
    if (
      data === undefined &&
      (typeof argument === "string" || Buffer.isBuffer(argument))
    ) {
      data = argument;
    } else if (options === undefined && is_object(argument)) {
      options = argument;
    } else if (callback === undefined && type === "function") {
      callback = argument;
    } else {
      throw new CsvError(
        "CSV_INVALID_ARGUMENT",
        ["Invalid argument:", `got ${JSON.stringify(argument)} at index ${i}`],
        options || {},
      );
    }
  }
  const parser = new Parser(options);
  if (callback) {
    const records =
      options === undefined || options.objname === undefined
        ? []
        : Object.create(null);
    parser.on("readable", function () {
      let record;
      while ((record = this.read()) !== null) {
        if (options === undefined || options.objname === undefined) {
          records.push(record);
        } else {
          Object.assign(records, {
            [record[0]]: record[1],
            // writable: true,
            // enumerable: true,
            // configurable: true
          });
        }
      }
    });
    parser.on("error", function (err) {
      callback(err, undefined, parser.api.__infoDataSet());
    });
    parser.on("end", function () {
      callback(undefined, records, parser.api.__infoDataSet());
    });
  }
  if (data !== undefined) {
    const writer = function () {
      parser.write(data);
      parser.end();
    };
    // Support Deno, Rollup doesn't provide a shim for setImmediate
    if (typeof setImmediate === "function") {
      setImmediate(writer);
    } else {
      setTimeout(writer, 0);
    }
  }
  return parser;
};



;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: ./lib/convert/csv-source.js




async function* csvRows(project, name, { delimiter = ',', encoding = 'utf-8' }, mistakes) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const decode = new external_node_stream_namespaceObject.Transform({
        decodeStrings: true,
        readableObjectMode: false,
        transform: (chunk, _, done) => decodeInto(done, () => decoder.decode(chunk, { stream: true })),
        flush: (done) => decodeInto(done, () => decoder.decode()),
    });
    const rows = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
    const source = (0,external_node_fs_namespaceObject.createReadStream)(project.path(name));
    (0,external_node_stream_namespaceObject.pipeline)(source, decode, rows, () => undefined);
    try {
        for await (const { info, record } of rows) {
            yield { cells: record, line: info.lines };
        }
    }
    catch (error) {
        const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : undefined;
        const reason = error instanceof Error ? error.message : String(error);
        mistakes.error({
            message: `The file is no CSV that can be read: ${reason.replace(/\.$/, '')}.`,
            hint: 'It is read as UTF-8 with commas, unless the project says otherwise.',
            place: { file: name, ...(line === undefined ? {} : { line }) },
        });
    }
    finally {
        source.destroy();
    }
}
function decodeInto(done, decode) {
    try {
        done(null, decode());
    }
    catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
    }
}
async function csvHeader(project, name, dialect, mistakes) {
    let columns;
    for await (const { cells } of csvRows(project, name, dialect, mistakes)) {
        if (columns !== undefined)
            return { columns, hasRows: true };
        columns = cells;
    }
    return mistakes.hasErrors ? undefined : { columns: columns ?? [], hasRows: false };
}
async function fileNamed(project, name) {
    if (await hasFile(project, name))
        return name;
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const names = await (0,promises_namespaceObject.readdir)(project.path(folder)).catch(() => []);
    const found = names.sort().find((one) => `${folder}${one}`.toLowerCase() === name.toLowerCase());
    return found === undefined ? undefined : `${folder}${found}`;
}
async function hasFile(project, name) {
    return (0,promises_namespaceObject.stat)(project.path(name)).then((found) => found.isFile(), () => false);
}
function csvLine(cells) {
    return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: ./lib/records/bytes/utf8-text.js

const NO_ASCII = 0x80;
const LF = 0x0a;
function wholeTextEnd(bytes, from, limit) {
    let end = limit;
    while (end > from && (bytes[end - 1] ?? 0) >= NO_ASCII)
        end--;
    return end;
}
function foreignLine(bytes) {
    if ((0,external_node_buffer_namespaceObject.isUtf8)(bytes))
        return undefined;
    for (let [line, start] = [1, 0];; line++) {
        const end = bytes.indexOf(LF, start);
        if (end < 0 || !(0,external_node_buffer_namespaceObject.isUtf8)(bytes.subarray(start, end)))
            return line;
        start = end + 1;
    }
}

;// CONCATENATED MODULE: ./lib/records/json/json-literals.js
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

;// CONCATENATED MODULE: ./lib/records/members/member-table.js
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

;// CONCATENATED MODULE: ./lib/records/tree/json-grammar.js
const json_grammar_WORDS = {
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
        return json_grammar_WORDS[this.#expected];
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

;// CONCATENATED MODULE: ./lib/records/tree/json-token.js

class JsonToken {
    line = 1;
    column = 1;
    bytes = Buffer.alloc(0);
    start = 0;
    end = 0;
    form = ANY;
    #decoded = '';
    get place() {
        return { line: this.line, column: this.column };
    }
    get text() {
        return this.form === ANY ? this.#decoded : this.#written();
    }
    read(bytes, start, end, form) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.form = form;
        if (form !== ANY)
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
        if (this.form === ANY)
            return this.#decoded.startsWith(sign);
        return this.start < this.end && this.bytes[this.start] === sign.charCodeAt(0);
    }
    #written() {
        return this.bytes.toString('utf8', this.start, this.end);
    }
}

;// CONCATENATED MODULE: ./lib/records/tree/json-scanner.js






const json_scanner_MAX_DEPTH = 100;
const MAX_TOKEN_CHARACTERS = 1_000_000;
const TAB = 0x09;
const json_scanner_LF = 0x0a;
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
const json_scanner_NO_ASCII = 0x80;
const BEHIND_LITERAL = new Set(Buffer.from(' \t\n\r,:{}[]"'));
const NOWHERE = -1;
class JsonScanner {
    flaw;
    #listener;
    #token = new JsonToken();
    #names = new JsonNames();
    #grammar = new JsonGrammar();
    #bytes = Buffer.alloc(0);
    #limit = 0;
    #final = false;
    #line = 1;
    #lineStart = 0;
    #form = CELL;
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
            this.#fail(`A value has more than ${number(MAX_TOKEN_CHARACTERS)} characters.`, at);
    }
    #skipBlanks(from) {
        const [bytes, limit] = [this.#bytes, this.#limit];
        let at = from;
        for (; at < limit; at++) {
            const byte = bytes[at];
            if (byte === SPACE)
                continue;
            if (byte === json_scanner_LF) {
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
        if (this.#grammar.depth >= json_scanner_MAX_DEPTH) {
            return this.#fail(`Objects and arrays lie more than ${json_scanner_MAX_DEPTH} deep in each other.`, at);
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
        const name = this.#form === ANY ? token.text : this.#names.find(this.#bytes, at + 1, end);
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
        if (!this.#grammar.takesValue || literalEnd(this.#bytes, at) !== end)
            return this.#unexpected(at);
        this.#grammar.takeValue();
        const token = this.#begin(at);
        token.read(this.#bytes, at, end, CELL);
        this.#listener.literal(token);
        return end;
    }
    #closingQuote(from) {
        const [bytes, limit] = [this.#bytes, this.#limit];
        let form = CELL;
        let all = 0;
        for (let at = from; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte > BACKSLASH) {
                all |= byte;
            }
            else if (byte === json_scanner_QUOTE) {
                this.#form = form;
                this.#isAscii = all < json_scanner_NO_ASCII;
                return at;
            }
            else if (byte === BACKSLASH) {
                form = ANY;
                at++;
            }
            else if (byte === COMMA) {
                if (form === CELL)
                    form = BYTES;
            }
            else if (byte < SPACE)
                form = ANY;
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

;// CONCATENATED MODULE: ./lib/convert/json-document.js




const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
async function readSmallFile(project, name, mistakes) {
    try {
        const path = project.path(name);
        const { size } = await (0,promises_namespaceObject.stat)(path);
        if (size > MAX_DOCUMENT_BYTES) {
            mistakes.error({
                message: `The file has ${number(size)} bytes, more than the ${number(MAX_DOCUMENT_BYTES)} that a description of a project may have.`,
                hint: 'It is probably another file than the one that was meant.',
                place: { file: name },
            });
            return undefined;
        }
        const bytes = await (0,promises_namespaceObject.readFile)(path);
        const line = foreignLine(bytes);
        if (line === undefined)
            return new TextDecoder().decode(bytes);
        mistakes.error({
            message: 'The file is not UTF-8.',
            hint: 'Save it as UTF-8.',
            place: { file: name, line },
        });
        return undefined;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        mistakes.error({
            message: `The file cannot be read (${code}).`,
            hint: 'It must be there, and the command must be allowed to read it.',
            place: { file: name },
        });
        return undefined;
    }
}
async function readJsonDocument(project, name, mistakes) {
    const text = await readSmallFile(project, name, mistakes);
    if (text === undefined)
        return undefined;
    const builder = new TreeBuilder(name, mistakes);
    const scanner = new JsonScanner(builder);
    const bytes = Buffer.from(text);
    scanner.write(bytes, bytes.length, true);
    if (scanner.flaw === undefined)
        return builder.root;
    mistakes.error({
        message: `The file is not JSON: ${scanner.flaw.message}`,
        hint: 'The rest of it was not read.',
        place: { file: name, ...scanner.flaw.place },
    });
    return undefined;
}
class TreeBuilder {
    root;
    #file;
    #mistakes;
    #open = [];
    constructor(file, mistakes) {
        this.#file = file;
        this.#mistakes = mistakes;
    }
    opened(kind, { place }) {
        const at = this.#place(place);
        const node = kind === 'object' ? { kind: 'map', members: [], place: at } : { kind: 'list', items: [], place: at };
        this.#add(node);
        this.#open.push({ node });
    }
    closed() {
        this.#open.pop();
    }
    named(name, { place }) {
        const top = this.#open.at(-1);
        if (top?.node.kind !== 'map')
            return;
        const at = this.#place(place);
        const first = top.node.members.find((member) => member.name === name);
        if (first !== undefined) {
            this.#mistakes.error({
                message: `"${name}" is there twice.`,
                hint: 'Keep one of the two.',
                place: at,
                related: { message: 'The first one stands here.', place: first.place },
            });
        }
        top.name = { name, place: at };
    }
    text({ place, text }) {
        this.#add({ kind: 'scalar', value: text, place: this.#place(place) });
    }
    literal({ place, text }) {
        const value = JSON.parse(text);
        const known = typeof value === 'number' || typeof value === 'boolean' ? value : null;
        this.#add({ kind: 'scalar', value: known, place: this.#place(place) });
    }
    #add(value) {
        const top = this.#open.at(-1);
        if (top === undefined)
            this.root = value;
        else if (top.node.kind === 'list')
            top.node.items.push(value);
        else if (top.name !== undefined)
            top.node.members.push({ ...top.name, value });
    }
    #place(place) {
        return { file: this.#file, ...place };
    }
}

;// CONCATENATED MODULE: ./lib/convert/sql/sql-scanner.js
class MoreTextNeeded extends Error {
    name = 'MoreTextNeeded';
}
class SqlMistake extends Error {
    name = 'SqlMistake';
    hint;
    offset;
    constructor(message, hint, offset) {
        super(message);
        this.hint = hint;
        this.offset = offset;
    }
}
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER = /(?:0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const BLANKS = /[ \t\n\f\r\uFEFF]+/y;
const CLOSING = { '"': '"', '`': '`', '[': ']', "'": "'" };
const INCOMPLETE = 'The file ends in the middle of a statement.';
class SqlScanner {
    #file;
    #text = '';
    #isWhole = false;
    #start;
    #last;
    at = 0;
    constructor(file, start = { line: 1, column: 1, byte: 0 }) {
        this.#file = file;
        this.#start = start;
        this.#last = { ...start, offset: 0 };
    }
    add(piece) {
        this.#start = this.position(this.at);
        this.#text = this.#text.slice(this.at) + piece;
        this.at = 0;
        this.#last = { ...this.#start, offset: 0 };
    }
    end() {
        this.#isWhole = true;
    }
    get isWhole() {
        return this.#isWhole;
    }
    get length() {
        return this.#text.length - this.at;
    }
    position(offset) {
        if (offset < this.#last.offset)
            this.#last = { ...this.#start, offset: 0 };
        let { column, line } = this.#last;
        const passed = this.#text.slice(this.#last.offset, offset);
        column += passed.length;
        for (let end = passed.indexOf('\n'); end !== -1; end = passed.indexOf('\n', end + 1)) {
            line++;
            column = passed.length - end;
        }
        const byte = this.#last.byte + Buffer.byteLength(passed);
        this.#last = { line, column, byte, offset };
        return { line, column, byte };
    }
    place(offset) {
        const { column, line } = this.position(offset);
        return { file: this.#file, line, column };
    }
    peek() {
        if (this.at >= this.#text.length && !this.#isWhole)
            throw new MoreTextNeeded();
        return this.#text.charAt(this.at);
    }
    skip() {
        for (;;) {
            BLANKS.lastIndex = this.at;
            if (BLANKS.test(this.#text))
                this.at = BLANKS.lastIndex;
            const character = this.peek();
            if (character !== '-' && character !== '/')
                return character !== '';
            const opening = this.#ahead(2);
            if (opening === '--')
                this.#pass('\n', 2, true);
            else if (opening === '/*')
                this.#pass('*/', 2, true);
            else
                return true;
        }
    }
    sign(sign) {
        this.skip();
        if (this.#ahead(sign.length) !== sign)
            return false;
        this.at += sign.length;
        return true;
    }
    peekWord() {
        this.skip();
        return this.#match(WORD)?.toUpperCase() ?? '';
    }
    words(...words) {
        const start = this.at;
        for (const word of words) {
            if (this.peekWord() === word)
                this.at += word.length;
            else {
                this.at = start;
                return false;
            }
        }
        return true;
    }
    nameOrNothing() {
        this.skip();
        const opening = this.peek();
        const closing = CLOSING[opening];
        if (closing !== undefined)
            return this.quoted(closing);
        const word = this.#match(WORD);
        if (word !== undefined)
            this.at += word.length;
        return word;
    }
    name(what) {
        const name = this.nameOrNothing();
        return name ?? this.refuse(`Here should stand ${what}.`);
    }
    quoted(closing) {
        const start = this.at + 1;
        let [from, isDoubled] = [start, false];
        for (;;) {
            const end = this.#text.indexOf(closing, from);
            if (end === -1) {
                if (!this.#isWhole)
                    throw new MoreTextNeeded();
                this.refuse(`A quotation mark, ${closing}, is missing: what is opened here does not end.`);
            }
            if (end + 1 >= this.#text.length && !this.#isWhole)
                throw new MoreTextNeeded();
            if (closing === ']' || this.#text[end + 1] !== closing) {
                this.at = end + 1;
                const text = this.#text.slice(start, end);
                return isDoubled ? text.replaceAll(closing + closing, closing) : text;
            }
            [from, isDoubled] = [end + 2, true];
        }
    }
    number() {
        const number = this.#match(NUMBER);
        if (number !== undefined)
            this.at += number.length;
        return number;
    }
    skipTerm() {
        for (let depth = 0;;) {
            if (!this.skip())
                this.refuse(INCOMPLETE);
            const character = this.peek();
            if (depth === 0 && /[,);]/.test(character))
                return;
            depth += Number(character === '(') - Number(character === ')');
            this.#skipToken(character);
        }
    }
    skipStatement() {
        while (this.skip()) {
            const character = this.peek();
            this.#skipToken(character);
            if (character === ';')
                return;
        }
    }
    refuse(message, hint = 'Is it a data set as CumulusCI writes it?', offset = this.at) {
        const isEnd = this.#isWhole && offset >= this.#text.length;
        throw new SqlMistake(isEnd ? INCOMPLETE : message, isEnd ? 'Is the file whole?' : hint, offset);
    }
    #skipToken(character) {
        const closing = CLOSING[character];
        if (closing === undefined)
            this.at += this.#match(WORD)?.length ?? 1;
        else
            this.quoted(closing);
    }
    #pass(closing, from, orEnd = false) {
        const end = this.#text.indexOf(closing, this.at + from);
        if (end !== -1)
            this.at = end + closing.length;
        else if (!this.#isWhole)
            throw new MoreTextNeeded();
        else if (orEnd)
            this.at = this.#text.length;
    }
    #ahead(length) {
        if (this.at + length > this.#text.length && !this.#isWhole)
            throw new MoreTextNeeded();
        return this.#text.slice(this.at, this.at + length);
    }
    #match(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.#text)?.[0];
        if (found !== undefined && pattern.lastIndex >= this.#text.length && !this.#isWhole) {
            throw new MoreTextNeeded();
        }
        return found;
    }
}

;// CONCATENATED MODULE: ./lib/convert/sql/sql-value.js
function affinityOf(type) {
    const written = type.toUpperCase();
    if (written.includes('INT'))
        return 'integer';
    if (/CHAR|CLOB|TEXT/.test(written))
        return 'text';
    if (written === '' || written.includes('BLOB'))
        return 'none';
    return /REAL|FLOA|DOUB/.test(written) ? 'real' : 'numeric';
}
function stored(value, affinity) {
    switch (affinity) {
        case 'none':
            return value;
        case 'text':
            return typeof value === 'bigint' || typeof value === 'number' ? valueText(value) : value;
        case 'real': {
            const number = typeof value === 'string' ? (numberIn(value) ?? value) : value;
            return typeof number === 'bigint' ? Number(number) : number;
        }
        default: {
            const number = typeof value === 'string' ? (numberIn(value) ?? value) : value;
            return typeof number === 'number' && Number.isSafeInteger(number) ? BigInt(number) : number;
        }
    }
}
const INTEGER = /^[ \t\n\f\r]*([+-]?\d+)[ \t\n\f\r]*$/;
const REAL = /^[ \t\n\f\r]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[ \t\n\f\r]*$/;
const MAX_INTEGER = 2n ** 63n;
function numberIn(text) {
    const integer = INTEGER.exec(text)?.[1];
    if (integer !== undefined)
        return integerOrReal(integer);
    const real = REAL.exec(text)?.[1];
    return real === undefined ? undefined : Number(real);
}
function integerOrReal(written) {
    const number = BigInt(written.replace(/^\+/, ''));
    return number >= -MAX_INTEGER && number < MAX_INTEGER ? number : Number(number);
}
function valueText(value) {
    if (value === null)
        return '';
    return typeof value === 'number' ? realText(value) : String(value);
}
function realText(number) {
    if (!Number.isFinite(number))
        return number > 0 ? 'Inf' : '-Inf';
    const [digits = '', power = '0'] = number.toExponential(14).split('e');
    const exponent = Number(power);
    if (exponent < -4 || exponent >= 15) {
        const mantissa = digits.replace(/(\.\d+?)0+$/, '$1');
        return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    }
    const fixed = Number(number.toPrecision(15)).toFixed(Math.max(1, 14 - exponent));
    return fixed.replace(/(\.\d+?)0+$/, '$1');
}

;// CONCATENATED MODULE: ./lib/convert/sql/sql-literal.js

const HINT = 'Values may be texts, numbers, NULL and blobs, and texts that are put together with replace, char, unistr and ||.';
function readValue(scanner) {
    let value = readOperand(scanner);
    while (scanner.sign('||')) {
        const next = readOperand(scanner);
        value = value === null || next === null ? null : sql_literal_textOf(value, scanner) + sql_literal_textOf(next, scanner);
    }
    return value;
}
function readOperand(scanner) {
    scanner.skip();
    const character = scanner.peek();
    if (character === "'" || character === '"')
        return scanner.quoted(character);
    if (character === '-' || character === '+')
        return signed(scanner, character);
    const number = readNumber(scanner);
    if (number !== undefined)
        return number;
    if (scanner.sign('(')) {
        const value = readValue(scanner);
        if (!scanner.sign(')'))
            scanner.refuse('A closing parenthesis is missing.', HINT);
        return value;
    }
    return named(scanner);
}
function readNumber(scanner, sign = '') {
    const written = scanner.number();
    if (written === undefined)
        return undefined;
    if (/^0x/i.test(written))
        return BigInt.asIntN(64, BigInt(written)) * (sign === '-' ? -1n : 1n);
    return /^\d+$/.test(written) ? integerOrReal(`${sign}${written}`) : Number(`${sign}${written}`);
}
function signed(scanner, sign) {
    const start = scanner.at;
    scanner.at += 1;
    scanner.skip();
    const number = readNumber(scanner, sign);
    if (number !== undefined)
        return number;
    const value = readOperand(scanner);
    if (typeof value !== 'bigint' && typeof value !== 'number') {
        return scanner.refuse(`"${sign}" stands before what is no number.`, HINT, start);
    }
    return sign === '-' ? -value : value;
}
function named(scanner) {
    const start = scanner.at;
    const word = scanner.peekWord();
    scanner.at += word.length;
    switch (word) {
        case 'NULL':
            return null;
        case 'TRUE':
            return 1n;
        case 'FALSE':
            return 0n;
        case 'X':
            if (scanner.peek() === "'")
                return readBlob(scanner);
            break;
        case 'REPLACE': {
            const [text = null, old = null, replacement = null] = readArguments(scanner, 3);
            if (text === null || old === null || replacement === null)
                return null;
            const [from, to] = [sql_literal_textOf(old, scanner), sql_literal_textOf(replacement, scanner)];
            const whole = sql_literal_textOf(text, scanner);
            return from === '' ? whole : whole.replaceAll(from, () => to);
        }
        case 'CHAR':
            return readArguments(scanner)
                .map((code) => String.fromCodePoint(Math.min(0x10ffff, Math.max(0, Number(sql_literal_textOf(code, scanner))))))
                .join('');
        case 'UNISTR': {
            const [text = null] = readArguments(scanner, 1);
            return text === null ? null : unescaped(sql_literal_textOf(text, scanner), scanner, start);
        }
    }
    return scanner.refuse('Here should stand a value.', HINT, start);
}
function readArguments(scanner, count) {
    const start = scanner.at;
    if (!scanner.sign('('))
        scanner.refuse('Behind the name of a function should stand a parenthesis.', HINT);
    const values = [];
    if (!scanner.sign(')')) {
        do
            values.push(readValue(scanner));
        while (scanner.sign(','));
        if (!scanner.sign(')'))
            scanner.refuse('A closing parenthesis is missing.', HINT);
    }
    if (count !== undefined && values.length !== count) {
        scanner.refuse(`The function has ${values.length} values, and takes ${count}.`, HINT, start);
    }
    return values;
}
function readBlob(scanner) {
    const start = scanner.at;
    const digits = scanner.quoted("'");
    if (!/^(?:[\da-fA-F]{2})*$/.test(digits)) {
        scanner.refuse("A blob, X'\u2026', holds pairs of hexadecimal digits.", 'Is the file whole?', start);
    }
    return Buffer.from(digits, 'hex');
}
function unescaped(text, scanner, start) {
    return text.replace(/\\(?:(\\)|\+([\da-fA-F]{6})|U([\da-fA-F]{8})|u?([\da-fA-F]{4})|)/g, (_, backslash, six, eight, four) => {
        const code = Number.parseInt(six ?? eight ?? four ?? '', 16);
        if (backslash !== undefined)
            return backslash;
        if (code <= 0x10ffff)
            return String.fromCodePoint(code);
        return scanner.refuse('The text of unistr has a backslash that begins no character.', HINT, start);
    });
}
function sql_literal_textOf(value, scanner) {
    if (value instanceof Uint8Array)
        return scanner.refuse('A blob is put together with a text.', HINT);
    return valueText(value);
}

;// CONCATENATED MODULE: ./lib/convert/sql/sql-statement.js



const WITHOUT_EFFECT = new Set(['BEGIN', 'COMMIT', 'END', 'PRAGMA', 'ANALYZE', 'VACUUM', 'REINDEX']);
const OWN_TABLE = /^sqlite_/i;
const CONSTRAINTS = new Set(['PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN', 'CONSTRAINT']);
const COLUMN_CONSTRAINTS = new Set([
    ...CONSTRAINTS,
    'NOT',
    'NULL',
    'DEFAULT',
    'COLLATE',
    'REFERENCES',
    'GENERATED',
    'AS',
]);
const sql_statement_HINT = 'Only CREATE TABLE and INSERT \u2026 VALUES are read: dump the data set anew, without other statements.';
class SqlStatements {
    #scanner;
    tables;
    extents = new Map();
    #isSecondReading;
    #insert;
    constructor(scanner, tables) {
        this.#scanner = scanner;
        this.#isSecondReading = tables !== undefined;
        this.tables = new Map(tables);
    }
    read(onRow) {
        let begun = this.#scanner.at;
        try {
            for (;;) {
                begun = this.#scanner.at;
                if (!this.#step(onRow))
                    return;
            }
        }
        catch (error) {
            if (!(error instanceof MoreTextNeeded))
                throw error;
            this.#scanner.at = begun;
        }
    }
    #step(onRow) {
        const scanner = this.#scanner;
        if (this.#insert !== undefined) {
            const row = this.#row(this.#insert);
            const isLast = scanner.sign(';') ||
                (!scanner.sign(',') && scanner.refuse('Behind a row should stand a semicolon.', sql_statement_HINT));
            if (isLast)
                this.#close(this.#insert);
            if (row.table.line > 0)
                onRow(row);
            return true;
        }
        if (!scanner.skip())
            return false;
        if (scanner.sign(';'))
            return true;
        const start = scanner.at;
        const word = scanner.peekWord();
        if (scanner.words('INSERT', 'INTO'))
            this.#insert = this.#openInsert(start);
        else if (scanner.words('CREATE'))
            this.#create();
        else if (WITHOUT_EFFECT.has(word))
            scanner.skipStatement();
        else if (scanner.words('DROP', 'TABLE', 'IF', 'EXISTS'))
            scanner.skipStatement();
        else if (scanner.words('DELETE', 'FROM') && OWN_TABLE.test(scanner.name('a table')))
            scanner.skipStatement();
        else if (word === 'ROLLBACK') {
            scanner.refuse('The data set ends with ROLLBACK: SQLite met an error when it wrote it.', 'Dump it anew.', start);
        }
        else if (word === '')
            scanner.refuse('Here should begin a statement.', sql_statement_HINT, start);
        else
            scanner.refuse(`A statement ${word} is not read.`, sql_statement_HINT, start);
        return true;
    }
    #create() {
        const scanner = this.#scanner;
        if (!scanner.words('TEMP'))
            scanner.words('TEMPORARY');
        const { line } = scanner.place(scanner.at);
        if (!this.#isSecondReading && scanner.words('TABLE')) {
            const start = scanner.at;
            scanner.words('IF', 'NOT', 'EXISTS');
            const name = this.#tableName();
            const table = this.#table(name, line);
            scanner.skipStatement();
            if (OWN_TABLE.test(name))
                return;
            const first = this.tables.get(name.toLowerCase());
            if (first !== undefined) {
                scanner.refuse(`The table "${name}" is created twice, first in line ${first.line}.`, sql_statement_HINT, start);
            }
            this.tables.set(name.toLowerCase(), table);
        }
        else if (scanner.words('TRIGGER')) {
            do
                scanner.skipStatement();
            while (!scanner.words('END'));
            scanner.skipStatement();
        }
        else
            scanner.skipStatement();
    }
    #tableName() {
        const name = this.#scanner.name('the name of a table');
        return this.#scanner.sign('.') ? this.#scanner.name('the name of a table') : name;
    }
    #table(name, line) {
        const scanner = this.#scanner;
        if (!scanner.sign('('))
            scanner.refuse('Behind the name of a table should stand its columns.', sql_statement_HINT);
        const columns = [];
        const primaryKey = [];
        do {
            if (!CONSTRAINTS.has(scanner.peekWord()))
                columns.push(this.#column(primaryKey));
            else {
                if (scanner.words('CONSTRAINT'))
                    scanner.name('the name of a constraint');
                if (scanner.words('PRIMARY', 'KEY') && scanner.sign('(')) {
                    do {
                        primaryKey.push(scanner.name('the name of a column'));
                        scanner.skipTerm();
                    } while (scanner.sign(','));
                    scanner.sign(')');
                }
                scanner.skipTerm();
            }
        } while (scanner.sign(','));
        if (!scanner.sign(')'))
            scanner.refuse('Behind the columns of a table should stand a parenthesis.', sql_statement_HINT);
        return { name, columns, primaryKey, line };
    }
    #column(primaryKey) {
        const scanner = this.#scanner;
        const name = scanner.name('the name of a column');
        let type = '';
        for (let word = scanner.peekWord(); word !== '' && !COLUMN_CONSTRAINTS.has(word); word = scanner.peekWord()) {
            type += ` ${word}`;
            scanner.at += word.length;
        }
        const affinity = affinityOf(type.trim());
        let preset = null;
        for (scanner.skip(); !/[,);]/.test(scanner.peek()); scanner.skip()) {
            if (scanner.words('DEFAULT'))
                preset = stored(readValue(scanner), affinity);
            else if (scanner.words('PRIMARY', 'KEY'))
                primaryKey.push(name);
            else if (scanner.sign('(')) {
                do
                    scanner.skipTerm();
                while (scanner.sign(','));
                if (!scanner.sign(')'))
                    scanner.refuse('A closing parenthesis is missing.', sql_statement_HINT);
            }
            else if (scanner.nameOrNothing() === undefined && readValueOrSign(scanner))
                continue;
        }
        return { name, affinity, preset };
    }
    #close({ from, table }) {
        this.#insert = undefined;
        const { byte } = this.#scanner.position(this.#scanner.at);
        this.extents.set(table, { from: this.extents.get(table)?.from ?? from, toByte: byte });
    }
    #openInsert(begin) {
        const scanner = this.#scanner;
        scanner.skip();
        const start = scanner.at;
        const name = this.#tableName();
        const table = OWN_TABLE.test(name) ? ownTable(name) : this.tables.get(name.toLowerCase());
        if (table === undefined) {
            return scanner.refuse(`Rows of the table "${name}" come before it is created.`, sql_statement_HINT, start);
        }
        const columns = [];
        if (scanner.sign('(')) {
            do {
                scanner.skip();
                const at = scanner.at;
                const column = scanner.name('the name of a column');
                const index = table.columns.findIndex(({ name }) => name.toLowerCase() === column.toLowerCase());
                if (index === -1 && table.line > 0) {
                    scanner.refuse(`The table "${name}" has no column "${column}".`, sql_statement_HINT, at);
                }
                columns.push(index);
            } while (scanner.sign(','));
            if (!scanner.sign(')'))
                scanner.refuse('A closing parenthesis is missing.', sql_statement_HINT);
        }
        else
            columns.push(...table.columns.keys());
        if (!scanner.words('VALUES'))
            scanner.refuse('Behind the table of an INSERT should stand VALUES.', sql_statement_HINT);
        return { table, from: scanner.position(begin), columns };
    }
    #row({ table, columns }) {
        const scanner = this.#scanner;
        scanner.skip();
        const start = scanner.at;
        if (!scanner.sign('('))
            scanner.refuse('Here should stand the values of a row, in parentheses.', sql_statement_HINT);
        const read = [];
        do
            read.push(readValue(scanner));
        while (scanner.sign(','));
        if (!scanner.sign(')'))
            scanner.refuse('Behind a value should stand a comma or a parenthesis.', sql_statement_HINT);
        if (table.line > 0 && read.length !== columns.length) {
            const counts = `The row has ${read.length} values, and the table "${table.name}"`;
            scanner.refuse(`${counts} takes ${columns.length}.`, 'Is the file whole, and the data set of one piece?', start);
        }
        const values = table.columns.map(({ preset }) => preset);
        for (const [position, index] of columns.entries()) {
            const affinity = table.columns[index]?.affinity;
            if (affinity !== undefined)
                values[index] = stored(read[position] ?? null, affinity);
        }
        return { table, values, line: scanner.place(start).line };
    }
}
function ownTable(name) {
    return { name, columns: [], primaryKey: [], line: 0 };
}
function readValueOrSign(scanner) {
    if (scanner.number() === undefined)
        scanner.at += 1;
    return true;
}

;// CONCATENATED MODULE: ./lib/convert/sql/sql-dump.js




const PIECE_BYTES = 256 * 1024;
const MAX_ROW_CHARACTERS = 50_000_000;
class SqlDump {
    #path;
    file;
    #tables = new Map();
    #extents = new Map();
    constructor(path, file) {
        this.#path = path;
        this.file = file;
    }
    table(name) {
        return this.#tables.get(name.toLowerCase());
    }
    get tables() {
        return [...this.#tables.values()];
    }
    async survey(onRow, mistakes) {
        const scanner = new SqlScanner(this.file);
        const statements = new SqlStatements(scanner);
        for await (const rows of this.#rows(scanner, statements, {}, mistakes))
            rows.forEach(onRow);
        this.#tables = statements.tables;
        this.#extents = statements.extents;
    }
    async *rows(table, mistakes) {
        const extent = this.#extents.get(table);
        if (extent === undefined)
            return;
        const scanner = new SqlScanner(this.file, extent.from);
        const statements = new SqlStatements(scanner, this.#tables);
        const range = { start: extent.from.byte, end: extent.toByte - 1 };
        for await (const rows of this.#rows(scanner, statements, range, mistakes)) {
            yield rows.filter((row) => row.table === table);
        }
    }
    async *#rows(scanner, statements, range, mistakes) {
        const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
        const add = (bytes) => {
            const rows = [];
            scanner.add(decoded(decoder, bytes, scanner));
            if (bytes === undefined)
                scanner.end();
            statements.read((row) => rows.push(row));
            if (scanner.length > MAX_ROW_CHARACTERS) {
                const length = number(MAX_ROW_CHARACTERS);
                scanner.refuse(`What begins here does not end within ${length} characters.`, 'Is a quotation mark missing?');
            }
            return rows;
        };
        let waiting = [];
        let waitingBytes = 0;
        try {
            const stream = (0,external_node_fs_namespaceObject.createReadStream)(this.#path, { ...range, highWaterMark: PIECE_BYTES });
            for await (const bytes of stream) {
                waiting.push(bytes);
                waitingBytes += bytes.length;
                if (waitingBytes < scanner.length)
                    continue;
                yield add(waiting.length === 1 ? bytes : Buffer.concat(waiting));
                [waiting, waitingBytes] = [[], 0];
            }
            if (waitingBytes > 0)
                yield add(Buffer.concat(waiting));
            yield add();
        }
        catch (error) {
            if (!(error instanceof SqlMistake))
                throw error;
            mistakes.error({ message: error.message, hint: error.hint, place: scanner.place(error.offset) });
        }
    }
}
function decoded(decoder, bytes, scanner) {
    try {
        const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
        const nul = text.indexOf('\0');
        if (nul === -1)
            return text;
        scanner.add(text.slice(0, nul));
    }
    catch {
        const text = Buffer.from(bytes ?? [])
            .toString()
            .replace(/^\uFFFD{1,3}(?!$)/, '');
        scanner.add(text.slice(0, Math.max(0, text.indexOf('\uFFFD'))));
    }
    return scanner.refuse('The file is no text in UTF-8 from here on.', 'CumulusCI writes data sets in UTF-8. Is it a database, or was it saved in another encoding?', scanner.at + scanner.length);
}

;// CONCATENATED MODULE: ./lib/convert/yaml-document.js


const MAX_NODES = 200_000;
function readYamlDocument(text, file, mistakes) {
    const source = new SourceText(file, text);
    const document = (0,dist/* parseDocument */.Tp)(source.text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined) {
        mistakes.error({
            message: `The file is not YAML: ${error.message.replace(/\.$/, '')}.`,
            hint: 'The rest of it was not read.',
            place: source.place(error.pos[0], error.pos[1]),
        });
        return undefined;
    }
    return new YamlReader(document, source, mistakes).read(document.contents, source.place(0, 0));
}
class YamlReader {
    #document;
    #source;
    #mistakes;
    #nodes = 0;
    constructor(document, source, mistakes) {
        this.#document = document;
        this.#source = source;
        this.#mistakes = mistakes;
    }
    read(node, emptyPlace) {
        const place = this.#place(node, emptyPlace);
        this.#nodes += 1;
        if (this.#nodes > MAX_NODES) {
            if (this.#nodes === MAX_NODES + 1) {
                this.#mistakes.error({
                    message: 'Aliases make the file too long.',
                    hint: 'Write the values out.',
                    place,
                });
            }
            return { kind: 'scalar', value: null, place };
        }
        if ((0,dist/* isAlias */.Vj)(node))
            return this.read(node.resolve(this.#document), place);
        if ((0,dist/* isMap */.jh)(node))
            return { kind: 'map', members: this.#members(node.items, place), place };
        if ((0,dist/* isSeq */.oP)(node))
            return { kind: 'list', items: node.items.map((item) => this.read(item, place)), place };
        if (!(0,dist/* isScalar */.jn)(node))
            return { kind: 'scalar', value: null, place };
        const { value } = node;
        const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
        return { kind: 'scalar', value: isPlain ? value : null, source: node.source ?? '', place };
    }
    #members(items, map) {
        const members = [];
        for (const { key, value } of items) {
            const place = this.#place(key, map);
            const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
            if (members.some((member) => member.name === name)) {
                this.#mistakes.error({ message: `"${name}" is there twice.`, hint: 'Keep one of the two.', place });
            }
            else
                members.push({ name, place, value: this.read(value, place) });
        }
        return members;
    }
    #place(node, emptyPlace) {
        const range = ((0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isAlias */.Vj)(node) ? node : undefined)?.range;
        return range ? this.#source.place(range[0], range[1]) : emptyPlace;
    }
}

;// CONCATENATED MODULE: ./lib/convert/sql/sql-term.js

const COMPARISONS = ['==', '=', '<>', '!=', '<=', '>=', '<', '>'];
function sql_term_constant(value) {
    return { value: () => value };
}
function logical(test) {
    return {
        value: (row) => {
            const result = test(row);
            return result === undefined ? null : result ? 1n : 0n;
        },
    };
}
function either(...terms) {
    return logical((row) => {
        const found = terms.map(({ value }) => isTrue(value(row)));
        return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
    });
}
function both(one, other) {
    return negated(either(negated(one), negated(other)));
}
function negated({ value }) {
    return logical((row) => {
        const result = isTrue(value(row));
        return result === undefined ? undefined : !result;
    });
}
function isTrue(value) {
    if (value === null)
        return undefined;
    if (typeof value === 'bigint' || typeof value === 'number')
        return Number(value) !== 0;
    return (Number.parseFloat(sql_term_textOf(value)) || 0) !== 0;
}
function compared(sign, one, other) {
    const pair = aligned(one, other);
    return logical((row) => {
        const [a, b] = pair(row);
        if (a === null || b === null)
            return undefined;
        const order = compare(a, b);
        switch (sign) {
            case '<':
                return order < 0;
            case '<=':
                return order <= 0;
            case '>':
                return order > 0;
            case '>=':
                return order >= 0;
            case '<>':
            case '!=':
                return order !== 0;
            default:
                return order === 0;
        }
    });
}
function same(one, other) {
    const pair = aligned(one, other);
    return logical((row) => {
        const [a, b] = pair(row);
        return a === null || b === null ? a === b : compare(a, b) === 0;
    });
}
function aligned(one, other) {
    const [a, b] = [one.affinity ?? 'none', other.affinity ?? 'none'];
    const isNumeric = (affinity) => affinity !== 'none' && affinity !== 'text';
    const turn = (own, others, isOfColumn) => {
        if (isNumeric(others) && !isNumeric(own))
            return 'numeric';
        return others === 'text' && own === 'none' && !isOfColumn ? 'text' : 'none';
    };
    const [turnA, turnB] = [turn(a, b, one.affinity !== undefined), turn(b, a, other.affinity !== undefined)];
    return (row) => [stored(one.value(row), turnA), stored(other.value(row), turnB)];
}
function compare(a, b) {
    const rank = (value) => typeof value === 'string' ? 1 : value instanceof Uint8Array ? 2 : 0;
    if (rank(a) !== rank(b))
        return rank(a) - rank(b);
    if (rank(a) > 0)
        return Buffer.compare(bytesOf(a), bytesOf(b));
    return a < b ? -1 : a > b ? 1 : 0;
}
function bytesOf(value) {
    return value instanceof Uint8Array ? value : Buffer.from(valueText(value));
}
function sql_term_textOf(value) {
    return value instanceof Uint8Array ? Buffer.from(value).toString() : valueText(value);
}
function sql_term_joined(one, other) {
    return {
        value: (row) => {
            const [a, b] = [one.value(row), other.value(row)];
            return a === null || b === null ? null : sql_term_textOf(a) + sql_term_textOf(b);
        },
    };
}
const OF_TEXT = {
    LOWER: lower,
    UPPER: (text) => text.replaceAll(/[a-z]+/g, (part) => part.toUpperCase()),
    TRIM: (text) => text.replaceAll(/^ +| +$/g, ''),
    LENGTH: (text) => BigInt(Array.from(text).length),
};
function call(name, list) {
    if (name === 'COALESCE' || name === 'IFNULL') {
        return {
            value: (row) => list.map(({ value }) => value(row)).find((value) => value !== null) ?? null,
        };
    }
    const change = OF_TEXT[name];
    const [first] = list;
    if (change === undefined || first === undefined || list.length > 1)
        return undefined;
    return {
        value: (row) => {
            const value = first.value(row);
            return value === null ? null : change(sql_term_textOf(value));
        },
    };
}
function like(one, pattern) {
    return logical((row) => {
        const [text, written] = [one.value(row), pattern.value(row)];
        if (text === null || written === null)
            return undefined;
        return isLike(Array.from(lower(sql_term_textOf(text))), Array.from(lower(sql_term_textOf(written))));
    });
}
function lower(text) {
    return text.replaceAll(/[A-Z]+/g, (part) => part.toLowerCase());
}
function isLike(text, pattern) {
    let [at, from, star, resume] = [0, 0, -1, 0];
    while (at < text.length) {
        if (pattern[from] === '%')
            [star, resume, from] = [from, at, from + 1];
        else if (pattern[from] === '_' || pattern[from] === text[at])
            [at, from] = [at + 1, from + 1];
        else if (star === -1)
            return false;
        else
            [at, resume, from] = [resume + 1, resume + 1, star + 1];
    }
    return pattern.slice(from).every((character) => character === '%');
}

;// CONCATENATED MODULE: ./lib/convert/sql/sql-condition.js



const sql_condition_HINT = 'Conditions on columns are read, with =, <>, <, >, IN, LIKE, BETWEEN, IS NULL, AND, OR, NOT, ||, lower, upper, trim, length and coalesce.';
const RESERVED = new Set([
    'AND',
    'OR',
    'NOT',
    'IN',
    'IS',
    'LIKE',
    'BETWEEN',
    'NULL',
    'ISNULL',
    'NOTNULL',
    'CASE',
]);
function readCondition(condition, table) {
    const scanner = new SqlScanner('');
    scanner.add(condition);
    scanner.end();
    const { value } = new ConditionReader(scanner, table).whole();
    return (row) => isTrue(value(row)) === true;
}
class ConditionReader {
    #scanner;
    #table;
    constructor(scanner, table) {
        this.#scanner = scanner;
        this.#table = table;
    }
    whole() {
        const term = this.#or();
        if (this.#scanner.skip())
            this.#refuse();
        return term;
    }
    #or() {
        let left = this.#and();
        while (this.#scanner.words('OR'))
            left = either(left, this.#and());
        return left;
    }
    #and() {
        let left = this.#not();
        while (this.#scanner.words('AND'))
            left = both(left, this.#not());
        return left;
    }
    #not() {
        return this.#scanner.words('NOT') ? negated(this.#not()) : this.#comparison();
    }
    #comparison() {
        let left = this.#sum();
        for (;;) {
            const next = this.#comparisonOf(left);
            if (next === undefined)
                return left;
            left = next;
        }
    }
    #comparisonOf(left) {
        const scanner = this.#scanner;
        if (scanner.words('ISNULL'))
            return same(left, sql_term_constant(null));
        if (scanner.words('NOTNULL') || scanner.words('NOT', 'NULL'))
            return negated(same(left, sql_term_constant(null)));
        if (scanner.words('IS')) {
            const isNegated = scanner.words('NOT');
            const is = same(left, this.#sum());
            return isNegated ? negated(is) : is;
        }
        const isNegated = scanner.words('NOT');
        const test = this.#wordTest(left);
        if (test !== undefined)
            return isNegated ? negated(test) : test;
        if (isNegated)
            this.#refuse();
        const sign = COMPARISONS.find((sign) => scanner.sign(sign));
        return sign === undefined ? undefined : compared(sign, left, this.#sum());
    }
    #wordTest(left) {
        const scanner = this.#scanner;
        if (scanner.words('IN'))
            return either(...this.#list().map((item) => compared('=', left, item)));
        if (scanner.words('LIKE'))
            return like(left, this.#sum());
        if (!scanner.words('BETWEEN'))
            return undefined;
        const low = compared('>=', left, this.#sum());
        if (!scanner.words('AND'))
            this.#refuse();
        const high = compared('<=', left, this.#sum());
        return both(low, high);
    }
    #sum() {
        let left = this.#operand();
        while (this.#scanner.sign('||'))
            left = sql_term_joined(left, this.#operand());
        return left;
    }
    #operand() {
        const scanner = this.#scanner;
        scanner.skip();
        const character = scanner.peek();
        if (character === "'")
            return sql_term_constant(scanner.quoted("'"));
        const sign = scanner.sign('-') ? '-' : '';
        scanner.skip();
        const number = readNumber(scanner, sign);
        if (number !== undefined)
            return sql_term_constant(number);
        if (sign === '-')
            this.#refuse();
        if (scanner.sign('(')) {
            const inner = this.#or();
            if (!scanner.sign(')'))
                this.#refuse();
            return inner;
        }
        const start = scanner.at;
        const word = scanner.peekWord();
        if (word === 'NULL' && scanner.words('NULL'))
            return sql_term_constant(null);
        if (RESERVED.has(word))
            this.#refuse();
        const name = scanner.nameOrNothing();
        if (name === undefined)
            return this.#refuse();
        if (scanner.sign('.'))
            return this.#column(scanner.name('the name of a column'), start, false);
        if (word !== '' && scanner.sign('(')) {
            scanner.at -= 1;
            return this.#call(word, start);
        }
        if (word === 'TRUE' || word === 'FALSE')
            return sql_term_constant(word === 'TRUE' ? 1n : 0n);
        return this.#column(name, start, character === '"');
    }
    #column(name, start, mayBeText) {
        const index = this.#table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
        const column = this.#table.columns[index];
        if (column !== undefined)
            return { affinity: column.affinity, value: (row) => row[index] ?? null };
        if (mayBeText)
            return sql_term_constant(name);
        return this.#scanner.refuse(`The table "${this.#table.name}" has no column "${name}".`, sql_condition_HINT, start);
    }
    #call(name, start) {
        return call(name, this.#list()) ?? this.#refuse(start);
    }
    #list() {
        const terms = [];
        if (!this.#scanner.sign('('))
            this.#refuse();
        if (this.#scanner.peekWord() === 'SELECT')
            this.#refuse();
        if (this.#scanner.sign(')'))
            return terms;
        do
            terms.push(this.#or());
        while (this.#scanner.sign(','));
        if (!this.#scanner.sign(')'))
            this.#refuse();
        return terms;
    }
    #refuse(offset = this.#scanner.at) {
        return this.#scanner.refuse('This condition is not understood.', sql_condition_HINT, offset);
    }
}

;// CONCATENATED MODULE: ./lib/convert/json-object.js

class JsonObject {
    place;
    #map;
    #mistakes;
    constructor(map, mistakes) {
        this.place = map.place;
        this.#map = map;
        this.#mistakes = mistakes;
    }
    get names() {
        return this.#map.members.map(({ name }) => name);
    }
    member(name) {
        const found = this.#map.members.find((member) => member.name === name);
        return found?.value.kind === 'scalar' && found.value.value === null ? undefined : found;
    }
    placeOf(name) {
        return this.member(name)?.place ?? this.place;
    }
    text(name) {
        return this.#scalar(name, 'a text', (value) => (typeof value === 'string' ? value : undefined));
    }
    flag(name) {
        return this.#scalar(name, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
    }
    number(name) {
        return this.#scalar(name, 'a number', (value) => (typeof value === 'number' ? value : undefined));
    }
    objects(name) {
        return this.#items(name).flatMap((item) => {
            if (item.kind === 'map')
                return [new JsonObject(item, this.#mistakes)];
            this.#wrong(`An object is expected in "${name}".`, item.place);
            return [];
        });
    }
    texts(name) {
        return this.#items(name).flatMap((item) => {
            if (item.kind === 'scalar' && typeof item.value === 'string')
                return [{ value: item.value, place: item.place }];
            this.#wrong(`A text is expected in "${name}".`, item.place);
            return [];
        });
    }
    refuseUnknown(known, hint) {
        for (const { name, place } of this.#map.members) {
            if (known.includes(name))
                continue;
            const nearest = nearestName(name, known);
            this.#wrong(`"${name}" is not known here.`, place, nearest === undefined ? hint : `Is "${nearest}" meant?`);
        }
    }
    #items(name) {
        const value = this.member(name)?.value;
        if (value === undefined)
            return [];
        if (value.kind === 'list')
            return value.items;
        this.#wrong(`"${name}" must be a list.`, value.place);
        return [];
    }
    #scalar(name, what, read) {
        const value = this.member(name)?.value;
        if (value === undefined)
            return undefined;
        const found = value.kind === 'scalar' ? read(value.value) : undefined;
        if (found === undefined)
            this.#wrong(`"${name}" must be ${what}.`, value.place);
        return found;
    }
    #wrong(message, place, hint) {
        this.#mistakes.error({ message, place, ...(hint === undefined ? {} : { hint }) });
    }
}
function objectOf(node, what, mistakes) {
    if (node.kind === 'map')
        return new JsonObject(node, mistakes);
    mistakes.error({ message: `This is no ${what}, which is an object.`, place: node.place });
    return undefined;
}

;// CONCATENATED MODULE: ./lib/convert/cumulusci/mapping-file.js
var _a;

const ACTIONS = [
    'insert',
    'update',
    'upsert',
    'etl_upsert',
    'smart_upsert',
    'delete',
    'hard_delete',
    'select',
];
const OTHER_KEYS = ['soql_filter', 'select_options', 'oid_as_pk'];
const KEYS = [
    ...['sf_object', 'table', 'fields', 'lookups', 'static', 'filters', 'action', 'api', 'batch_size'],
    ...['record_type', 'bulk_mode', 'anchor_date', 'update_key', ...OTHER_KEYS],
];
const LOOKUP_KEYS = ['table', 'key_field', 'value_field', 'join_field', 'after'];
const UNKNOWN_HINT = 'CumulusCI has no such key here.';
const MODES = { serial: 'Serial', parallel: 'Parallel' };
const APIS = { rest: 'rest', bulk: 'bulk', smart: 'smart' };
function readMapping(root, mistakes) {
    if (root.kind !== 'map') {
        mistakes.error({
            message: 'This is no mapping, which names steps.',
            hint: 'A step has "sf_object" and "fields".',
            place: root.place,
        });
        return [];
    }
    return root.members.flatMap((member) => {
        const { name, place, value } = member;
        if (value.kind === 'map')
            return new StepReader(name, place, new JsonObject(value, mistakes), mistakes).step();
        mistakes.error({
            message: `The step "${name}" is no map.`,
            hint: 'It has "sf_object" and "fields".',
            place,
        });
        return [];
    });
}
class StepReader {
    #name;
    #place;
    #step;
    #mistakes;
    constructor(name, place, step, mistakes) {
        this.#name = name;
        this.#place = place;
        this.#step = step;
        this.#mistakes = mistakes;
    }
    step() {
        this.#step.refuseUnknown(KEYS, UNKNOWN_HINT);
        const object = this.#text('sf_object');
        if (object === undefined) {
            this.#wrong(`The step "${this.#name}" lacks "sf_object".`, 'It names the object of the step.', this.#place);
            return [];
        }
        const action = this.#choice('action', Object.fromEntries(ACTIONS.map((name) => [name, name])), 'insert');
        const fields = this.#fields();
        const step = {
            name: this.#name,
            place: this.#place,
            object,
            table: this.#text('table') ?? object,
            action: ACTIONS.find((name) => name === action) ?? 'insert',
            actionPlace: this.#step.placeOf('action'),
            fields,
            lookups: this.#lookups(),
            statics: this.#pairs('static').map(({ name, text, place }) => ({ field: name, value: text, place })),
            filters: this.#list('filters'),
            updateKey: this.#updateKey(fields),
            recordType: this.#text('record_type'),
            bulkMode: this.#choice('bulk_mode', MODES),
            batchSize: this.#batchSize(),
            api: this.#choice('api', APIS, 'smart') ?? 'smart',
            anchorDate: this.#anchorDate(),
            otherKeys: OTHER_KEYS.flatMap((name) => this.#step.member(name) ?? []),
        };
        this.#checkKeys(step);
        return [step];
    }
    #fields() {
        if (this.#step.member('fields')?.value.kind !== 'list') {
            return this.#pairs('fields').map(({ name, text, place }) => ({ field: name, column: text, place }));
        }
        return this.#list('fields').map(({ value, place }) => ({ field: value, column: value, place }));
    }
    #lookups() {
        return this.#members('lookups').flatMap(({ name, place, value }) => {
            if (value.kind !== 'map') {
                this.#wrong(`The lookup "${name}" is no map.`, 'It has "table".', place);
                return [];
            }
            const lookup = new JsonObject(value, this.#mistakes);
            lookup.refuseUnknown(LOOKUP_KEYS, UNKNOWN_HINT);
            const reader = new _a(name, place, lookup, this.#mistakes);
            const tables = lookup.member('table')?.value.kind === 'list' ? reader.#list('table') : [reader.#text('table')];
            const named = tables.filter((table) => table !== undefined);
            if (named.length === 0)
                this.#wrong(`The lookup "${name}" lacks "table".`, 'It names the table of the parents.', place);
            return [
                {
                    field: name,
                    place,
                    tables: named,
                    keyField: reader.#text('key_field')?.value,
                    after: reader.#text('after'),
                },
            ];
        });
    }
    #updateKey(fields) {
        const member = this.#step.member('update_key');
        const written = member?.value.kind === 'list' ? this.#list('update_key') : [this.#text('update_key')];
        return written
            .filter((text) => text !== undefined)
            .flatMap(({ place, value }) => value.split(',').map((part) => ({ value: part.trim(), place })))
            .map(({ place, value }) => {
            const named = fields.find(({ field }) => field.toLowerCase() === value.toLowerCase());
            return { value: named?.field ?? value, place };
        });
    }
    #batchSize() {
        const value = this.#step.number('batch_size');
        if (value === undefined)
            return undefined;
        const place = this.#step.placeOf('batch_size');
        if (Number.isInteger(value) && value > 0)
            return { value, place };
        this.#wrong('"batch_size" must be a whole number above 0.', 'It is a number of records.', place);
        return undefined;
    }
    #anchorDate() {
        const date = this.#text('anchor_date');
        if (date === undefined)
            return undefined;
        const written = date.value.slice(0, 10);
        if (/^\d{4}-\d\d-\d\d(?:$|[T ])/.test(date.value) && isDay(written))
            return { ...date, value: written };
        this.#wrong(`"${date.value}" is no date.`, 'Write it as 2026-01-15.', date.place);
        return undefined;
    }
    #checkKeys(step) {
        const isUpsert = /upsert$/.test(step.action);
        const [first] = step.updateKey;
        if (isUpsert && first === undefined) {
            this.#wrong(`The step "${step.name}" lacks "update_key".`, 'An upsert finds its records by it.', step.actionPlace);
        }
        else if (!isUpsert && first !== undefined) {
            this.#wrong('"update_key" is for upserts alone.', 'Take it out, or write "action: upsert".', first.place);
        }
        const fields = new Set(step.fields.map(({ field }) => field.toLowerCase()));
        for (const { place, value } of step.updateKey) {
            if (fields.has(value.toLowerCase()))
                continue;
            this.#wrong(`The update key "${value}" is none of the step's fields.`, 'Name it under "fields", too.', place);
        }
    }
    #text(name) {
        const member = this.#step.member(name);
        return member === undefined ? undefined : this.#textOf(member.value, name);
    }
    #textOf(node, name) {
        if (node.kind === 'scalar' && node.value !== null) {
            return { value: typeof node.value === 'string' ? node.value : (node.source ?? ''), place: node.place };
        }
        this.#wrong(`"${name}" must be a text.`, 'Nothing else may stand there.', node.place);
        return undefined;
    }
    #list(name) {
        const value = this.#step.member(name)?.value;
        if (value === undefined)
            return [];
        const items = value.kind === 'list' ? value.items : [value];
        return items.flatMap((item) => this.#textOf(item, name) ?? []);
    }
    #pairs(name) {
        return this.#members(name).map((member) => {
            const isEmpty = member.value.kind === 'scalar' && member.value.value === null;
            const text = isEmpty ? '' : (this.#textOf(member.value, member.name)?.value ?? '');
            return { name: member.name, text, place: member.place };
        });
    }
    #members(name) {
        const value = this.#step.member(name)?.value;
        if (value === undefined)
            return [];
        if (value.kind === 'map')
            return value.members;
        this.#wrong(`"${name}" must be a map.`, 'Write "key: value" below it.', value.place);
        return [];
    }
    #choice(name, choices, otherwise) {
        const written = this.#text(name);
        if (written === undefined)
            return otherwise;
        const choice = choices[written.value.toLowerCase()];
        if (choice === undefined) {
            this.#wrong(`"${written.value}" is no ${name} of CumulusCI.`, `It has ${Object.keys(choices).join(', ')}.`, written.place);
        }
        return choice;
    }
    #wrong(message, hint, place) {
        this.#mistakes.error({ message, hint, place });
    }
}
_a = StepReader;
function isDay(date) {
    const time = Date.parse(`${date}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

;// CONCATENATED MODULE: ./lib/convert/cumulusci/anchor-date.js

const DAY = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d))$/;
function distanceFrom(anchor, value) {
    const [, date = DATE.test(value) ? value : undefined, time] = DATE_TIME.exec(value) ?? [];
    if (date === undefined || !isDay(date))
        return undefined;
    const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${anchor}T00:00:00Z`)) / DAY);
    return `today${days < 0 ? '-' : '+'}${Math.abs(days)}d${time === undefined ? '' : `@${time}`}`;
}

;// CONCATENATED MODULE: ./lib/convert/cumulusci/step-rows.js





const ID = /^[A-Za-z0-9]{3}\d[A-Za-z0-9]{11}(?:[A-Za-z0-9]{3})?$/;
class StepRows {
    step;
    table;
    columns;
    keyIndex;
    recordTypeIndex;
    #conditions;
    #personIndex;
    #count = 0;
    #leftOut = 0;
    #persons = 0;
    #hasIds = false;
    recordTypes = new Set();
    constructor(step, table, mistakes) {
        this.step = step;
        this.table = table;
        const key = table.primaryKey[0] ?? 'id';
        this.keyIndex = indexOf(key, table);
        const isKey = (field) => field.toLowerCase() === 'id';
        const recordType = step.fields.find(({ field }) => /^recordtype(?:id)?$/i.test(field));
        this.recordTypeIndex =
            recordType === undefined ? undefined : this.#column(recordType.column, recordType.place, mistakes);
        this.columns = [
            ...step.fields
                .filter(({ field }) => !isKey(field) && !/^(?:recordtype(?:id)?|ispersonaccount)$/i.test(field))
                .map(({ field, column, place }) => newColumn(field, this.#column(column, place, mistakes))),
            ...step.lookups.map((lookup) => ({
                ...newColumn(lookup.field, this.#lookupColumn(lookup, mistakes)),
                lookup,
            })),
        ];
        this.#personIndex = step.object.value === 'Contact' ? indexOf('IsPersonAccount', table) : -1;
        this.#conditions = this.#readConditions(mistakes);
    }
    survey({ line, values }, file, mistakes) {
        const fate = this.#fate(values);
        if (fate === 'person')
            this.#persons += 1;
        if (fate === 'filtered')
            this.#leftOut += 1;
        if (fate !== 'loaded')
            return;
        this.#count += 1;
        this.#hasIds ||= ID.test(textAt(this.keyIndex, values));
        if (this.recordTypeIndex !== undefined)
            this.recordTypes.add(textAt(this.recordTypeIndex, values));
        for (const column of this.columns) {
            const value = values[column.index] ?? null;
            if (value instanceof Uint8Array) {
                mistakes.error({
                    message: `The column for "${column.field}" holds a blob, which has no form in a CSV file.`,
                    hint: 'Take the field out of the mapping, or make the value a text.',
                    place: { file, line },
                });
            }
            else if (value !== null && value !== '') {
                column.filled += 1;
                column.ids += Number(ID.test(valueText(value)));
                const { anchorDate } = this.step;
                if (anchorDate !== undefined && column.lookup === undefined) {
                    column.dates += Number(distanceFrom(anchorDate.value, valueText(value)) !== undefined);
                }
            }
        }
    }
    get count() {
        return this.#count;
    }
    get hasIds() {
        return this.#hasIds;
    }
    get leftOut() {
        return this.#leftOut;
    }
    get persons() {
        return this.#persons;
    }
    has(values) {
        return this.#fate(values) === 'loaded';
    }
    moves({ dates, filled }) {
        return dates > 0 && dates === filled;
    }
    cell(column, values) {
        const text = textAt(column.index, values);
        const { anchorDate } = this.step;
        if (anchorDate === undefined || !this.moves(column))
            return text;
        return distanceFrom(anchorDate.value, text) ?? text;
    }
    #fate(values) {
        if (!this.#conditions.every((isFulfilled) => isFulfilled(values)))
            return 'filtered';
        const isPerson = this.#personIndex !== -1 && textAt(this.#personIndex, values).toLowerCase() === 'true';
        return isPerson ? 'person' : 'loaded';
    }
    #readConditions(mistakes) {
        const conditions = this.step.filters.flatMap(({ place, value }) => {
            try {
                return [readCondition(value, this.table)];
            }
            catch (error) {
                if (!(error instanceof SqlMistake))
                    throw error;
                const column = (place.column ?? 1) + error.offset;
                mistakes.error({
                    message: error.message,
                    hint: error.hint,
                    place: { ...place, column, endColumn: column + 1 },
                });
                return [];
            }
        });
        const { recordType } = this.step;
        const index = indexOf('record_type', this.table);
        if (recordType !== undefined && index !== -1) {
            conditions.push((values) => textAt(index, values) === recordType.value);
        }
        return conditions;
    }
    #column(name, place, mistakes) {
        const index = indexOf(name, this.table);
        if (index === -1) {
            const nearest = nearestName(name, this.table.columns.map((column) => column.name));
            mistakes.error({
                message: `The table "${this.table.name}" of the data set has no column "${name}".`,
                hint: nearest === undefined ? 'Is it the data set of this mapping?' : `It has "${nearest}".`,
                place,
            });
        }
        return index;
    }
    #lookupColumn({ field, keyField, place }, mistakes) {
        const names = keyField === undefined ? [field] : [keyField, field];
        const guesses = [...names, ...names.map(snakeCase)];
        const found = guesses.map((name) => indexOf(name, this.table)).find((index) => index !== -1);
        if (found !== undefined)
            return found;
        mistakes.error({
            message: `The table "${this.table.name}" of the data set has no column for the lookup "${field}".`,
            hint: `Looked for: ${[...new Set(guesses)].join(', ')}.`,
            place,
        });
        return -1;
    }
}
function newColumn(field, index) {
    return { field, index, filled: 0, dates: 0, ids: 0 };
}
function indexOf(name, table) {
    const exact = table.columns.findIndex((column) => column.name === name);
    if (exact !== -1)
        return exact;
    return table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
}
function textAt(index, values) {
    const value = values[index] ?? null;
    return value instanceof Uint8Array ? '' : valueText(value);
}
function snakeCase(name) {
    return name
        .replaceAll(/([^_])([A-Z][a-z]+)/g, '$1_$2')
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./lib/convert/cumulusci/data-set.js

const MAX_RECORD_TYPES = 10_000;
class DataSet {
    #dump;
    #steps = new Map();
    #recordTypes = new Map();
    constructor(dump) {
        this.#dump = dump;
    }
    get file() {
        return this.#dump.file;
    }
    async survey(steps, mistakes) {
        const byTable = new Map();
        await this.#dump.survey((row) => {
            const { table } = row;
            const known = byTable.get(table) ?? this.#openSteps(steps, table, mistakes);
            byTable.set(table, known);
            for (const step of known)
                step.survey(row, this.file, mistakes);
            if (/_rt_mapping$/i.test(table.name))
                this.#noteRecordType(table, row.values);
        }, mistakes);
        for (const step of mistakes.hasErrors ? [] : steps) {
            const table = this.#dump.table(step.table.value);
            if (table !== undefined) {
                if (!this.#steps.has(step))
                    this.#steps.set(step, new StepRows(step, table, mistakes));
            }
            else {
                mistakes.error({
                    message: `The data set ${this.file} has no table "${step.table.value}".`,
                    hint: 'Is it the data set of this mapping?',
                    place: step.table.place,
                });
            }
        }
        return !mistakes.hasErrors;
    }
    rows(step) {
        return this.#steps.get(step);
    }
    recordTypes({ object, table }) {
        return [object.value, table.value]
            .map((name) => this.#recordTypes.get(`${name}_rt_mapping`.toLowerCase()))
            .find((names) => names !== undefined);
    }
    async *loaded(rows, mistakes) {
        const names = this.recordTypes(rows.step);
        for await (const read of this.#dump.rows(rows.table, mistakes)) {
            yield read
                .filter(({ values }) => rows.has(values))
                .map(({ values }) => [
                textAt(rows.keyIndex, values),
                ...rows.columns.map((column) => rows.cell(column, values)),
                names?.get(textAt(rows.recordTypeIndex ?? -1, values)) ?? '',
            ]);
        }
    }
    #openSteps(steps, table, mistakes) {
        return steps
            .filter((step) => step.table.value.toLowerCase() === table.name.toLowerCase())
            .map((step) => {
            const rows = new StepRows(step, table, mistakes);
            this.#steps.set(step, rows);
            return rows;
        });
    }
    #noteRecordType(table, values) {
        const key = table.name.toLowerCase();
        const names = this.#recordTypes.get(key) ?? new Map();
        this.#recordTypes.set(key, names);
        const [id, name] = ['record_type_id', 'developer_name'].map((column) => textAt(table.columns.findIndex(({ name }) => name.toLowerCase() === column), values));
        if (id !== undefined && name !== undefined && names.size < MAX_RECORD_TYPES)
            names.set(id, name);
    }
}

;// CONCATENATED MODULE: ./lib/convert/cumulusci/other-keys.js

const SELECT_HINT = 'action: select finds records of the org by likeness or at random, which a load cannot do.';
function reportOtherKeys(step, rows, conversion) {
    const { name } = step;
    for (const { name: key, place } of step.otherKeys) {
        if (key === 'select_options' && step.action !== 'select')
            continue;
        conversion.lost(`\`${name}\`: \`${key}\` is left out.`, HINTS[key] ?? SELECT_HINT, place);
    }
    if (step.action === 'select') {
        conversion.lost(`The step \`${name}\` has no job, and lookups to its table stay empty.`, `${SELECT_HINT} A query job can stand for it where the records have a key.`, step.actionPlace);
        return;
    }
    if (rows === undefined || rows.count === 0) {
        conversion.decided(`The step \`${name}\` has no job.`, `It loads no row of the table \`${step.table.value}\`.`, step.place);
        return;
    }
    const [filter] = step.filters;
    if (rows.leftOut > 0) {
        conversion.decided(`\`${name}\`: ${counted(rows.leftOut, 'row')} of the table \`${rows.table.name}\` ${rows.leftOut === 1 ? 'is' : 'are'} not written.`, 'The filters of the step leave them out.', filter?.place ?? step.recordType?.place ?? step.place);
    }
    if (rows.persons > 0) {
        conversion.look(`\`${name}\`: ${counted(rows.persons, 'contact')} of person accounts ${rows.persons === 1 ? 'is' : 'are'} not written.`, 'The org makes them with the accounts. Lookups to them stay empty: fill those by a query job for PersonContactId.', step.place);
    }
    const person = step.fields.find(({ field }) => field.toLowerCase() === 'ispersonaccount');
    if (person !== undefined) {
        conversion.lost(`\`${name}\`: the field \`IsPersonAccount\` is not sent.`, 'It follows from the record type; no load can write it.', person.place);
    }
    reportDates(step, rows, conversion);
    for (const { after, field, place } of step.lookups) {
        if (after === undefined)
            continue;
        conversion.carried(`\`${name}\`: \`${field}\` is set when the records of \`${after.value}\` are there; references do that by themselves.`, place);
    }
}
const HINTS = {
    soql_filter: 'It narrows what is extracted from an org, and no load.',
    oid_as_pk: 'Keys are those of the table, whatever they are.',
};
function reportDates({ anchorDate, name }, rows, conversion) {
    if (anchorDate === undefined)
        return;
    const fields = rows.columns.filter(({ lookup }) => lookup === undefined);
    const moving = fields.filter((column) => rows.moves(column)).map(({ field }) => `\`${field}\``);
    const mixed = fields.filter((column) => column.dates > 0 && !rows.moves(column));
    conversion.decided(moving.length === 0
        ? `\`${name}\`: no field moves with the anchor date ${anchorDate.value}.`
        : `\`${name}\`: ${moving.join(', ')} ${moving.length === 1 ? 'moves' : 'move'} with the day of the load (\`relativeDates\`).`, `Fields all of whose values are dates or date-times move, by their distance from ${anchorDate.value}.`, anchorDate.place);
    for (const { dates, field, filled } of mixed) {
        conversion.look(`\`${name}\`: \`${field}\` does not move with the anchor date.`, `${counted(dates, 'value')} of ${filled} ${dates === 1 ? 'is a date' : 'are dates'}, the others are not.`, anchorDate.place);
    }
}

;// CONCATENATED MODULE: ./lib/convert/cumulusci/step-jobs.js



const step_jobs_MAX_BATCH_RECORDS = 10_000;
const RECORD_TYPE = 'RecordType.DeveloperName';
const MAKES_RECORDS = new Set(['insert', 'upsert', 'etl_upsert', 'smart_upsert']);
const step_jobs_OPERATIONS = {
    insert: 'insert',
    update: 'update',
    upsert: 'upsert',
    etl_upsert: 'upsert',
    smart_upsert: 'upsert',
    delete: 'delete',
    hard_delete: 'hardDelete',
};
class StepJobs {
    #steps;
    #dataSet;
    #conversion;
    #mistakes;
    #ids = new Map();
    constructor(steps, dataSet, conversion, mistakes) {
        this.#steps = steps;
        this.#dataSet = dataSet;
        this.#conversion = conversion;
        this.#mistakes = mistakes;
    }
    add() {
        for (const step of this.#steps) {
            reportOtherKeys(step, this.#dataSet.rows(step), this.#conversion);
            if (step.action === 'select' || (this.#dataSet.rows(step)?.count ?? 0) === 0)
                continue;
            const plain = step.name.replace(/^(?:insert|upsert|update|load)\s+/i, '');
            this.#ids.set(step, this.#conversion.newId(plain));
        }
        for (const [step, id] of this.#ids) {
            const rows = this.#dataSet.rows(step);
            if (rows !== undefined)
                this.#addJob(step, rows, id);
        }
    }
    #addJob(step, rows, id) {
        const columns = rows.columns.filter((column) => this.#isSent(step, column));
        const key = this.#keyHeader(step, columns);
        const recordTypes = this.#recordTypeHeader(step, rows);
        const file = this.#conversion.newFileName(`${id}.csv`);
        const header = [key, ...columns.map(({ field }) => field), recordTypes];
        const chosen = [
            0,
            ...columns.map((column) => rows.columns.indexOf(column) + 1),
            rows.columns.length + 1,
        ].filter((_, index) => header[index] !== undefined);
        const [dataSet, mistakes] = [this.#dataSet, this.#mistakes];
        this.#conversion.files.push({
            name: file,
            pieces: async function* () {
                yield csvLine(header.filter((name) => name !== undefined));
                for await (const read of dataSet.loaded(rows, mistakes)) {
                    yield read.map((cells) => csvLine(chosen.map((index) => cells[index] ?? ''))).join('');
                }
            },
        });
        this.#conversion.jobs.push(this.#job(step, rows, { id, file, key, columns }));
        this.#conversion.carried(`The step \`${step.name}\` is the job \`${id}\`: ${counted(rows.count, 'row')} of the table \`${rows.table.name}\`, written to \`${file}\`.`, step.place);
    }
    #job(step, rows, { columns, file, id, key, }) {
        const moving = columns.filter((column) => column.lookup === undefined && rows.moves(column));
        const references = columns.flatMap(({ field, lookup }) => lookup === undefined ? [] : [[field, this.#reference(lookup)]]);
        const values = [
            ...step.statics.map(({ field, value }) => [field, value]),
            ...(step.recordType === undefined ? [] : [[RECORD_TYPE, step.recordType.value]]),
        ];
        return {
            id,
            keys: {
                object: step.object.value,
                operation: step.action === 'select' ? 'insert' : step_jobs_OPERATIONS[step.action],
                ...this.#matching(step),
                files: file,
                columns: key === undefined || key === 'Id' ? undefined : { [key]: null },
                values: values.length === 0 ? undefined : Object.fromEntries(values),
                references: references.length === 0 ? undefined : Object.fromEntries(references),
                relativeDates: moving.length === 0 ? undefined : moving.map(({ field }) => field),
                concurrencyMode: step.bulkMode === 'Serial' ? 'Serial' : undefined,
                batch: this.#batch(step),
            },
        };
    }
    #matching({ action, name, updateKey }) {
        const keys = updateKey.map(({ value }) => value);
        const [first] = updateKey;
        if (first === undefined)
            return {};
        if (action === 'upsert')
            return { externalIdFieldName: first.value };
        this.#conversion.decided(`\`${name}\`: records are found by ${keys.map((key) => `\`${key}\``).join(' and ')} (\`matchBy\`).`, `\`${action}\` takes fields that are no external id, which the Bulk API's own upsert does not.`, first.place);
        return { matchBy: keys.length === 1 ? first.value : keys };
    }
    #batch({ api, batchSize, name }) {
        if (batchSize === undefined)
            return undefined;
        if (api === 'bulk' || batchSize.value > 200)
            return { maxRecords: Math.min(batchSize.value, step_jobs_MAX_BATCH_RECORDS) };
        this.#conversion.decided(`\`${name}\`: the \`batch_size\` of ${batchSize.value} is left out.`, 'It is that of the REST API; the Bulk API takes 10,000 records at a time.', batchSize.place);
        return undefined;
    }
    #isSent(step, { filled, ids, lookup }) {
        if (lookup === undefined)
            return true;
        if (this.#parents(lookup).length > 0) {
            if (ids > 0 && !this.#parentsHaveIds(lookup)) {
                this.#conversion.look(`\`${step.name}\`: ${counted(ids, 'value')} of the lookup \`${lookup.field}\` ${ids === 1 ? 'is the Id' : 'are Ids'} of an org, and no ${ids === 1 ? 'key' : 'keys'} of the data set.`, 'Such rows are sent without the parent, as CumulusCI does: their keys are another kind.', lookup.place);
            }
            return true;
        }
        if (lookup.field === 'Id' || filled === 0)
            return false;
        const tables = lookup.tables.map(({ value }) => `\`${value}\``).join(', ');
        this.#conversion.look(`\`${step.name}\`: the lookup \`${lookup.field}\` is left out, with ${counted(filled, 'value')}.`, `No step makes records of the table ${tables}; CumulusCI would leave the field empty, too.`, lookup.place);
        return false;
    }
    #parents({ tables }) {
        const names = tables.map(({ value }) => value.toLowerCase());
        return [...this.#ids]
            .filter(([step]) => MAKES_RECORDS.has(step.action) && names.includes(step.table.value.toLowerCase()))
            .map(([, id]) => id);
    }
    #parentsHaveIds({ tables }) {
        const names = tables.map(({ value }) => value.toLowerCase());
        return [...this.#ids.keys()].some((step) => names.includes(step.table.value.toLowerCase()) && this.#dataSet.rows(step)?.hasIds === true);
    }
    #reference(lookup) {
        const parents = this.#parents(lookup);
        const job = parents.length === 1 ? (parents[0] ?? '') : parents;
        return { job, key: this.#keyName(), missing: 'blank' };
    }
    #keyHeader(step, columns) {
        if (['update', 'delete', 'hard_delete'].includes(step.action) || step.updateKey[0]?.value === 'Id') {
            return columns.some(({ field }) => field === 'Id') ? undefined : 'Id';
        }
        return this.#isParent(step) ? this.#keyName() : undefined;
    }
    #isParent(step) {
        const name = step.table.value.toLowerCase();
        return (MAKES_RECORDS.has(step.action) &&
            [...this.#ids.keys()].some(({ lookups }) => lookups.some(({ tables }) => tables.some(({ value }) => value.toLowerCase() === name))));
    }
    #keyName() {
        const fields = new Set(this.#steps.flatMap(({ fields }) => fields.map(({ field }) => field.toLowerCase())));
        let name = 'Key';
        while (fields.has(name.toLowerCase()))
            name = `Source${name}`;
        return name;
    }
    #recordTypeHeader(step, rows) {
        if (rows.recordTypeIndex === undefined || step.recordType !== undefined)
            return undefined;
        const place = step.fields.find(({ field }) => /^recordtype(?:id)?$/i.test(field))?.place ?? step.place;
        const names = this.#dataSet.recordTypes(step);
        const unknown = [...rows.recordTypes].filter((id) => id !== '' && names?.has(id) !== true);
        if (unknown.length > 0) {
            this.#conversion.look(`\`${step.name}\`: the data set has no name for ${counted(unknown.length, 'record type')} (${unknown.slice(0, 3).join(', ')}).`, `Its table \`${step.object.value}_rt_mapping\` should have it; the records get the default record type.`, place);
        }
        if (unknown.length === rows.recordTypes.size - Number(rows.recordTypes.has('')))
            return undefined;
        this.#conversion.decided(`\`${step.name}\`: record types go by name, in the column \`${RECORD_TYPE}\`.`, 'Their ids differ from org to org; the data set has the names.', place);
        return RECORD_TYPE;
    }
}

;// CONCATENATED MODULE: ./lib/convert/cumulusci/cumulusci.js









const PEEK_BYTES = 64 * 1024;
const DEFAULT_MAPPING = 'datasets/mapping.yml';
const DEFAULT_DATA_SETS = ['sample.sql', 'dataset.sql', 'data.sql', 'test_data.sql'];
const cumulusci = {
    name: 'CumulusCI',
    lookedFor: 'a mapping.yml of CumulusCI with a data set (.sql) beside it',
    recognise: async ({ folder, isFile, names }) => {
        const [only] = names;
        if (isFile && only !== undefined && /\.sql$/i.test(only)) {
            const mappings = await mappingsAmong(folder, (await (0,promises_namespaceObject.readdir)(folder)).sort());
            const [mapping] = mappings;
            return mapping === undefined ? [] : [ownPartner(only, mappings) ?? mapping, only];
        }
        const mappings = await mappingsAmong(folder, names);
        if (mappings.length > 0 || !names.includes('cumulusci.yml'))
            return mappings;
        const [below] = await mappingsAmong(folder, [DEFAULT_MAPPING]);
        return below === undefined ? [] : [below];
    },
    convert,
};
async function convert(project, conversion, mistakes) {
    const [mapping, given, ...others] = project.files;
    if (mapping === undefined)
        return;
    if (given !== undefined && !/\.sql$/i.test(given)) {
        mistakes.error({
            message: `The folder holds several mappings: ${[mapping, given, ...others].join(', ')}.`,
            hint: 'Name the one to convert instead of the folder.',
            place: { file: mapping },
        });
        return;
    }
    const text = await readSmallFile(project, mapping, mistakes);
    const root = text === undefined ? undefined : readYamlDocument(text, mapping, mistakes);
    const steps = root === undefined ? [] : readMapping(root, mistakes);
    const sql = given ?? (await dataSetBeside(mapping, project, mistakes));
    if (sql === undefined || mistakes.hasErrors)
        return;
    const dataSet = new DataSet(new SqlDump(project.path(sql), sql));
    if (await dataSet.survey(steps, mistakes))
        new StepJobs(steps, dataSet, conversion, mistakes).add();
}
async function mappingsAmong(folder, names) {
    const mappings = [];
    for (const name of names.filter((name) => /\.ya?ml$/i.test(name))) {
        if (/^\s+["']?sf_object["']?\s*:/m.test(await beginning((0,external_node_path_namespaceObject.join)(folder, name))))
            mappings.push(name);
    }
    const [main] = mappings.filter((name) => /(?:^|\/)mapping\.ya?ml$/i.test(name));
    return main === undefined ? mappings : [main];
}
async function beginning(path) {
    const file = await (0,promises_namespaceObject.open)(path).catch(() => undefined);
    if (file === undefined)
        return '';
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(PEEK_BYTES), 0, PEEK_BYTES, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    catch {
        return '';
    }
    finally {
        await file.close();
    }
}
async function dataSetBeside(mapping, project, mistakes) {
    const folder = (0,external_node_path_namespaceObject.dirname)(project.path(mapping));
    const names = (await (0,promises_namespaceObject.readdir)(folder)).filter((name) => /\.sql$/i.test(name)).sort();
    const found = names.length === 1 ? names[0] : (ownPartner(mapping, names) ?? usual(names));
    const name = found === undefined ? undefined : project.beside(mapping, found);
    if (name !== undefined && (await hasFile(project, name)))
        return name;
    mistakes.error({
        message: names.length === 0
            ? `Beside ${mapping} lies no data set, a file that ends in .sql.`
            : `Beside ${mapping} lie several data sets: ${names.join(', ')}.`,
        hint: names.length === 0
            ? 'Extract it into a file (extract_dataset), and put that beside the mapping.'
            : 'Name the one to convert instead of the folder.',
        place: { file: mapping },
    });
    return undefined;
}
function ownPartner(name, others) {
    const stem = (file) => file.replace(/^.*\//, '').replace(/[._-]?(?:mapping|dataset|data|sample)?\.\w+$/i, '');
    return others.find((other) => stem(name) !== '' && stem(other) === stem(name));
}
function usual(names) {
    return DEFAULT_DATA_SETS.find((name) => names.includes(name));
}

;// CONCATENATED MODULE: ./lib/manifest/properties-text.js

const properties_text_BLANKS = new Set([' ', '\t', '\f']);
const SEPARATORS = new Set(['=', ':']);
const properties_text_NAMED = { t: '\t', n: '\n', r: '\r', f: '\f' };
function readProperties(source, mistakes) {
    const text = source.text.replaceAll(/\r(?!\n)/g, '\n');
    return logicalLines(text).map((line) => {
        const { keyEnd, valueStart } = parts(text, line);
        const lineEnd = (line.at(-1) ?? 0) + 1;
        return {
            key: properties_text_unescaped(text, line.slice(0, keyEnd), line[keyEnd] ?? lineEnd, source, mistakes),
            value: properties_text_unescaped(text, line.slice(valueStart), lineEnd, source, mistakes),
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
    while (keyEnd < line.length && !properties_text_BLANKS.has(at(keyEnd)) && !SEPARATORS.has(at(keyEnd))) {
        keyEnd += at(keyEnd) === '\\' ? 2 : 1;
    }
    keyEnd = Math.min(keyEnd, line.length);
    let valueStart = keyEnd;
    while (properties_text_BLANKS.has(at(valueStart)))
        valueStart++;
    if (SEPARATORS.has(at(valueStart)))
        valueStart++;
    while (properties_text_BLANKS.has(at(valueStart)))
        valueStart++;
    return { keyEnd, valueStart };
}
function properties_text_unescaped(text, line, end, source, mistakes) {
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
    const named = properties_text_NAMED[second];
    if (named === undefined && /[A-Za-z0-9]/.test(second))
        return { character: undefined, length: 2 };
    return { character: named ?? second, length: 2 };
}
function reportEscape(written, source, offset, mistakes) {
    mistakes.error({
        message: `${quoted(written)} is no character of a mapping file.`,
        hint: written === '\\u'
            ? 'Behind "\\u" come four hexadecimal digits, as in "\\u00e9".'
            : `Write "\\${written}" for a backslash, or take the backslash out.`,
        place: source.place(offset, offset + written.length),
    });
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __nccwpck_require__(9800);
;// CONCATENATED MODULE: ./lib/convert/data-loader/process-file.js


function readProcesses(text, file, mistakes) {
    const source = new SourceText(file, text);
    const processes = [];
    const parser = new saxes/* SaxesParser */.wT();
    let bean;
    let key;
    let written = '';
    let tagStart = 0;
    let root;
    const flaws = [];
    const add = (name, value) => {
        if (bean?.settings.has(name.value) === true) {
            mistakes.error({
                message: `"${name.value}" is there twice.`,
                hint: 'Keep one of the two.',
                place: name.place,
            });
        }
        bean?.settings.set(name.value, { value, place: name.place });
    };
    parser.on('error', (error) => {
        flaws.push(error);
        if (flaws.length > 1)
            return;
        mistakes.error({
            message: `The file is not XML: ${error.message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '')}.`,
            hint: 'The rest of it was not read.',
            place: { file, line: parser.line, column: parser.column + 1 },
        });
    });
    parser.on('opentagstart', () => {
        tagStart = source.text.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', ({ attributes, name }) => {
        root ??= name;
        const place = source.place(tagStart, parser.position);
        written = '';
        if (name === 'bean') {
            const isProcess = attributes['class']?.endsWith('.ProcessRunner') === true;
            bean = { place, name: attributes['id'] ?? attributes['name'] ?? '', isProcess, settings: new Map() };
        }
        else if (name === 'entry' && attributes['key'] !== undefined) {
            key = { value: attributes['key'], place };
            if (attributes['value'] !== undefined)
                add(key, attributes['value']);
        }
    });
    parser.on('text', (text) => {
        written += text;
    });
    parser.on('closetag', ({ name }) => {
        if (name === 'value' && key !== undefined)
            add(key, written);
        if (name === 'entry')
            key = undefined;
        if (name !== 'bean' || bean === undefined)
            return;
        if (bean.isProcess)
            processes.push(bean);
        bean = undefined;
    });
    parser.write(source.text).close();
    if (flaws.length > 0)
        return [];
    if (root !== 'beans') {
        mistakes.error({
            message: `The file begins with <${root ?? ''}>, and not with <beans>.`,
            hint: 'Processes of Data Loader are beans in a process-conf.xml.',
            place: { file, line: 1 },
        });
    }
    else if (processes.length === 0) {
        mistakes.error({
            message: 'The file has no process, which is a bean of the class ProcessRunner.',
            hint: 'Is it the process-conf.xml?',
            place: { file, line: 1 },
        });
    }
    return processes;
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
    const utf8 = (0,external_node_buffer_namespaceObject.isUtf8)(bytes);
    const source = new SourceText(file, bytes.toString(utf8 ? 'utf8' : 'latin1'));
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
        message: `${quoted(written)} is written in UTF-8, which Data Loader does not read in a mapping file.`,
        hint: `Write ${quoted(escaped(written))}, which means the same in every encoding.`,
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
                message: `${isConstant(key.text) ? key.text : quoted(key.text)} stands on the left side twice.`,
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
        message: `${quoted(key.text)} joins columns, which only Data Loader does.`,
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
        if (new RegExp(COLUMN_NAME).test(value))
            return [{ value, place }];
        mistakes.error({ ...fieldMistake(written), place });
        return [];
    });
}
function fieldMistake(written) {
    const [, relationship, type, field] = /^(\w+):(\w+)-(\w+)$/.exec(written) ?? [];
    if (relationship !== undefined && type !== undefined && field !== undefined) {
        return {
            message: `${quoted(written)} does not say whether the lookup takes other objects, too.`,
            hint: `Write "${relationship}.${field}", or "${type}:${relationship}.${field}" where it takes several.`,
        };
    }
    return {
        message: `${quoted(written)} is no field that a column can fill.`,
        hint: /[=:\s"]/.test(written)
            ? 'In the name of a column, and in a constant, a backslash stands before each blank, ":" and "=".'
            : columnNameHint(written),
    };
}

;// CONCATENATED MODULE: ./lib/convert/data-loader/named-files.js

const BASES = ['', '..'];
async function findNamed(written, project) {
    const parts = written
        .replaceAll('\\', '/')
        .replace(/^[A-Za-z]:/, '')
        .replaceAll(/\$\{[^}]*\}/g, '')
        .split('/')
        .filter((part) => part !== '' && part !== '.');
    for (let from = 0; from < parts.length; from++) {
        for (const base of BASES) {
            const name = [base, ...parts.slice(from)].filter((part) => part !== '').join('/');
            if (await hasFile(project, name))
                return { name, isExact: name === written };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/convert/data-loader/settings.js
const LOGIN = /^sfdc\.(?:endpoint|endpoint\.|username|password|auth|oauth|proxy|sso|login|environment)|^process\.encryptionKeyFile$|^sfdc\.OAuth/i;
const READ = new Set([
    ...['sfdc.entity', 'process.operation', 'sfdc.externalIdField', 'process.mappingFile', 'process.name'],
    ...['dataAccess.type', 'dataAccess.name', 'dataAccess.readCharset', 'dataAccess.readUTF8'],
    ...['loader.csvComma', 'loader.csvTab', 'loader.csvOther', 'loader.csvOtherValue'],
    ...['sfdc.useBulkApi', 'sfdc.useBulkV2Api', 'sfdc.bulkApiSerialMode', 'sfdc.loadBatchSize'],
    ...['sfdc.bulkApiZipContent', 'sfdc.assignmentRule', 'sfdc.insertNulls', 'sfdc.extractionSOQL'],
    ...['sfdc.updateWithExternalId', 'sfdc.deleteWithExternalId'],
]);
const DATES_HINT = 'Cells go out as they are; the Bulk API takes 2026-05-31 and 2026-05-31T14:00:00+02:00.';
const RESULTS_HINT = 'Results lie in a folder of the run (results-path), one for each job.';
const settings_HINTS = {
    'sfdc.timezone': DATES_HINT,
    'process.useEuropeanDates': DATES_HINT,
    'process.useEuropeanDate': DATES_HINT,
    'process.outputSuccess': RESULTS_HINT,
    'process.outputError': RESULTS_HINT,
    'process.statusOutputDirectory': RESULTS_HINT,
    'process.enableExtractStatusOutput': RESULTS_HINT,
    'sfdc.truncateFields': 'No value is changed on its way; a plan finds texts that are too long.',
    'sfdc.formatPhoneFields': 'No value is changed on its way.',
    'process.loadRowToStartAt': 'resume-from goes on where a run has ended.',
    'process.batchMode.exitWithErrorOnFailedRows': 'Failed rows are an error anyhow; maxFailedRecords allows some.',
};
const OTHER_HINT = 'Nothing here has to be set for it.';

;// CONCATENATED MODULE: ./lib/convert/data-loader/source-dialect.js

const LIKELY = 'windows-1252';
const SAMPLE_BYTES = 64 * 1024;
async function dialectOf(path, process, settings, conversion) {
    const encoding = await encodingOf(path, process, settings, conversion);
    const delimiter = await delimiterOf(path, encoding, settings);
    return { delimiter, ...(encoding === undefined ? {} : { encoding }) };
}
function csvKey({ delimiter, encoding }) {
    const key = {
        ...(delimiter === ',' ? {} : { delimiter }),
        ...(encoding === undefined ? {} : { encoding }),
    };
    return Object.keys(key).length === 0 ? undefined : key;
}
async function encodingOf(path, process, settings, conversion) {
    const charset = settings.get('dataAccess.readCharset');
    if (charset !== undefined && charset.value !== '') {
        try {
            const label = new TextDecoder(charset.value).encoding;
            return label === 'utf-8' ? undefined : label;
        }
        catch {
            conversion.look(`\`${process.value}\`: the encoding \`${charset.value}\` is not known here.`, 'Write a label of the WHATWG under csv, such as windows-1252.', charset.place);
        }
    }
    if (settings.get('dataAccess.readUTF8')?.value === 'true' || (await isUtf8(path)))
        return undefined;
    conversion.decided(`\`${process.value}\`: the file is read as ${LIKELY}.`, "It is not UTF-8, and no setting says what it is; Data Loader takes the system's own encoding.", process.place);
    return LIKELY;
}
async function isUtf8(path) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
        for await (const bytes of (0,external_node_fs_namespaceObject.createReadStream)(path)) {
            decoder.decode(bytes, { stream: true });
        }
        decoder.decode();
        return true;
    }
    catch {
        return false;
    }
}
async function delimiterOf(path, encoding, settings) {
    const isOn = (name, otherwise) => (settings.get(name)?.value ?? String(otherwise)) === 'true';
    const delimiters = [
        ...(isOn('loader.csvComma', true) ? [','] : []),
        ...(isOn('loader.csvTab', true) ? ['\t'] : []),
        ...(isOn('loader.csvOther', false)
            ? Array.from(settings.get('loader.csvOtherValue')?.value ?? '').slice(0, 1)
            : []),
    ];
    const header = await firstLine(path, encoding);
    const count = (delimiter) => header.split(delimiter).length;
    const [most = ','] = delimiters.sort((a, b) => count(b) - count(a));
    return most;
}
async function firstLine(path, encoding = 'utf-8') {
    const stream = (0,external_node_fs_namespaceObject.createReadStream)(path, { end: SAMPLE_BYTES - 1 });
    for await (const bytes of stream) {
        const text = new TextDecoder(encoding).decode(bytes);
        return text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/)[0] ?? '';
    }
    return '';
}

;// CONCATENATED MODULE: ./lib/convert/data-loader/process-jobs.js








const process_jobs_OPERATIONS = new Map([
    ['insert', 'insert'],
    ['update', 'update'],
    ['upsert', 'upsert'],
    ['delete', 'delete'],
    ['undelete', 'undelete'],
    ['hard_delete', 'hardDelete'],
    ['extract', 'query'],
    ['extract_all', 'queryAll'],
]);
const SOAP_BATCH_RECORDS = 200;
const process_jobs_MAX_BATCH_RECORDS = 10_000;
class ProcessJobs {
    #file;
    #project;
    #conversion;
    #mistakes;
    #writers = new Map();
    constructor(file, project, conversion, mistakes) {
        this.#file = file;
        this.#project = project;
        this.#conversion = conversion;
        this.#mistakes = mistakes;
    }
    async add(process) {
        const { name, place, settings } = process;
        const operation = settings.get('process.operation');
        const object = settings.get('sfdc.entity');
        const type = settings.get('dataAccess.type')?.value ?? '';
        if (operation === undefined) {
            this.#mistakes.error({
                message: `The process "${name}" lacks "process.operation".`,
                hint: 'It says what the process does; it may stand in config.properties, too.',
                place,
            });
            return;
        }
        const own = process_jobs_OPERATIONS.get(operation.value.toLowerCase());
        if (own === undefined) {
            this.#mistakes.error({
                message: `"${operation.value}" is no operation of Data Loader.`,
                hint: `There are ${allOf([...process_jobs_OPERATIONS.keys()])}.`,
                place: operation.place,
            });
            return;
        }
        if (own === 'undelete' || /^database/i.test(type)) {
            this.#conversion.lost(`The process \`${name}\` has no job.`, own === 'undelete'
                ? 'The Bulk API 1.0 does not undelete.'
                : 'Databases are neither read nor written: export to CSV, or load what a query job writes.', own === 'undelete' ? operation.place : (settings.get('dataAccess.type')?.place ?? place));
            return;
        }
        if (object === undefined) {
            this.#mistakes.error({
                message: `The process "${name}" lacks "sfdc.entity".`,
                hint: 'It names the object; it may stand in config.properties, too.',
                place,
            });
            return;
        }
        const id = this.#conversion.newId(name.replace(/Process$/i, '') || object.value);
        const isQuery = own.startsWith('query');
        const keys = isQuery ? this.#query(id, process) : await this.#load(process, own);
        if (keys === undefined)
            return;
        this.#conversion.jobs.push({ id, keys: { object: object.value, operation: own, ...keys } });
        this.#conversion.carried(`The process \`${name}\` is the job \`${id}\`.`, place);
        this.#reportRest(process);
    }
    #query(id, { name, place, settings }) {
        const soql = settings.get('sfdc.extractionSOQL');
        if (soql === undefined) {
            this.#mistakes.error({
                message: `The process "${name}" lacks "sfdc.extractionSOQL".`,
                hint: 'It says what is extracted.',
                place,
            });
            return undefined;
        }
        const written = settings.get('dataAccess.name');
        const output = written?.value.replaceAll('\\', '/').split('/').at(-1);
        if (written !== undefined && output !== undefined) {
            this.#writers.set(output.toLowerCase(), id);
            this.#conversion.decided(`\`${name}\`: the records are written to \`${output}\` below the results folder.`, 'A query job writes nowhere else.', written.place);
        }
        const mapping = settings.get('process.mappingFile');
        if (mapping !== undefined) {
            this.#conversion.lost(`\`${name}\`: the mapping file is left out.`, "A query's columns are called as in its SOQL.", mapping.place);
        }
        return { query: soql.value.replaceAll(/\s+/g, ' ').trim(), output };
    }
    async #load(process, operation) {
        const { name, place, settings } = process;
        const source = settings.get('dataAccess.name');
        if (source === undefined) {
            this.#mistakes.error({
                message: `The process "${name}" lacks "dataAccess.name".`,
                hint: 'It names the CSV file.',
                place,
            });
            return undefined;
        }
        const common = { ...this.#found(process, operation), ...this.#sending(process) };
        const file = await this.#find(source, name);
        if (file === undefined) {
            const writer = this.#writers.get(source.value.replaceAll('\\', '/').split('/').at(-1)?.toLowerCase() ?? '');
            if (writer !== undefined)
                return { ...common, rowsFrom: writer, ...(await this.#mapping(process)) };
            this.#mistakes.error({
                message: `The process "${name}" names the file "${source.value}", which is not there.`,
                hint: 'Put it beside the process-conf.xml, or into a folder named as in the path.',
                place: source.place,
            });
            return undefined;
        }
        const dialect = await dialectOf(this.#project.path(file), { value: name, place: source.place }, settings, this.#conversion);
        return {
            ...common,
            files: this.#project.fromManifest(file),
            csv: csvKey(dialect),
            ...(await this.#mapping(process, { file, dialect })),
        };
    }
    #found({ name, settings }, operation) {
        const key = settings.get('sfdc.externalIdField');
        if (operation === 'upsert')
            return { externalIdFieldName: key?.value ?? 'Id' };
        const isUsed = settings.get(operation === 'update' ? 'sfdc.updateWithExternalId' : 'sfdc.deleteWithExternalId')
            ?.value === 'true';
        if (!isUsed || key === undefined || key.value === '' || key.value === 'Id')
            return {};
        this.#conversion.decided(`\`${name}\`: records are found by \`${key.value}\` (\`matchBy\`).`, 'The Bulk API itself updates and deletes by Id.', key.place);
        return { matchBy: key.value };
    }
    #sending({ name, settings }) {
        const isOn = (key) => settings.get(key)?.value === 'true';
        const isBulk = isOn('sfdc.useBulkApi') || isOn('sfdc.useBulkV2Api');
        const zip = settings.get('sfdc.bulkApiZipContent');
        if (zip?.value === 'true') {
            this.#conversion.look(`\`${name}\`: files in archives are not carried over.`, 'Write contentType: ZIP_CSV and the folder of attachments, and "#" before the paths in the file.', zip.place);
        }
        const nulls = settings.get('sfdc.insertNulls');
        if (nulls?.value === 'true' && isBulk) {
            this.#conversion.decided(`\`${name}\`: empty cells are left alone.`, 'With the Bulk API, Data Loader does not look at sfdc.insertNulls: #N/A in a cell empties a field.', nulls.place);
        }
        const rule = settings.get('sfdc.assignmentRule')?.value;
        return {
            blankCells: nulls?.value === 'true' && !isBulk ? 'null' : undefined,
            assignmentRuleId: rule === undefined || rule === '' ? undefined : rule,
            concurrencyMode: isOn('sfdc.bulkApiSerialMode') ? 'Serial' : undefined,
            batch: this.#batch(name, settings, isBulk),
        };
    }
    #batch(name, settings, isBulk) {
        const size = settings.get('sfdc.loadBatchSize');
        const records = Number(size?.value);
        if (size === undefined || !Number.isInteger(records) || records < 1 || records >= process_jobs_MAX_BATCH_RECORDS)
            return undefined;
        if (isBulk && records > SOAP_BATCH_RECORDS)
            return { maxRecords: records };
        this.#conversion.decided(`\`${name}\`: batches of ${size.value} records are left out.`, 'So few are for SOAP: the Bulk API takes 10,000 at a time, and counts batches.', size.place);
        return undefined;
    }
    async #mapping(process, source) {
        const written = process.settings.get('process.mappingFile');
        if (written === undefined || written.value === '')
            return {};
        const found = await this.#find(written, process.name);
        if (found === undefined) {
            this.#mistakes.error({
                message: `The process "${process.name}" names the mapping file "${written.value}", which is not there.`,
                hint: 'Put it beside the process-conf.xml, or into a folder named as in the path.',
                place: written.place,
            });
            return {};
        }
        const flaws = new Mistakes();
        const map = readColumnMap(await (0,promises_namespaceObject.readFile)(this.#project.path(found)), found, flaws);
        const header = source === undefined
            ? undefined
            : await csvHeader(this.#project, source.file, source.dialect, this.#mistakes);
        for (const { hint, message, place } of flaws.diagnostics) {
            this.#conversion.look(message, hint ?? '', place ?? { file: found });
        }
        const names = new Map(header?.columns.map((name) => [name.toLowerCase(), name]));
        const absent = map.columns.filter(({ column }) => header !== undefined && !names.has(column.value.toLowerCase()));
        const [first] = absent;
        if (first === undefined || flaws.hasErrors)
            return { columns: this.#project.fromManifest(found) };
        this.#conversion.decided(`\`${process.name}\`: the mapping stands in the manifest, without ${[...new Set(absent.map(({ column }) => `\`${column.value}\``))].join(', ')}.`, 'The file does not have these columns; Data Loader passes over them, a mapping file here may not name them.', first.column.place);
        return this.#writtenMap(map, header?.columns ?? []);
    }
    #writtenMap({ columns, values }, header) {
        const entries = header.map((name) => {
            const fields = columns
                .filter(({ column }) => column.value.toLowerCase() === name.toLowerCase())
                .flatMap(({ field }) => (field === 'drop' ? [] : [field.value]));
            return [name, fields.length === 0 ? null : fields.length === 1 ? (fields[0] ?? '') : fields];
        });
        const kept = entries.filter(([name, field]) => name !== field);
        const constants = values.map(({ field, value }) => [field.value, value]);
        return {
            columns: kept.length === 0 ? undefined : Object.fromEntries(kept),
            values: constants.length === 0 ? undefined : Object.fromEntries(constants),
        };
    }
    async #find(written, process) {
        const found = await findNamed(written.value, this.#project);
        if (found !== undefined && !found.isExact) {
            this.#conversion.decided(`\`${process}\`: \`${written.value}\` is taken for \`${found.name}\`.`, 'It is the file here that has the same end of its path.', written.place);
        }
        return found?.name;
    }
    #reportRest({ name, settings }) {
        const own = [...settings].filter(([, { place }]) => place.file === this.#file);
        const [login] = own.filter(([key]) => LOGIN.test(key));
        if (login !== undefined) {
            this.#conversion.lost(`\`${name}\`: the login is left out.`, 'Logins are inputs of the action, from secrets; none goes by password.', login[1].place);
        }
        for (const [key, { place }] of own) {
            if (LOGIN.test(key) || READ.has(key))
                continue;
            this.#conversion.lost(`\`${name}\`: \`${key}\` is left out.`, settings_HINTS[key] ?? OTHER_HINT, place);
        }
    }
}

;// CONCATENATED MODULE: ./lib/convert/data-loader/data-loader.js









const data_loader_PEEK_BYTES = 64 * 1024;
const dataLoader = {
    name: 'Data Loader',
    lookedFor: 'process-conf.xml of Data Loader',
    recognise: async ({ folder, isFile, names }) => {
        const found = [];
        for (const name of names.filter((name) => /\.xml$/i.test(name))) {
            const isNamed = /process-conf\.xml$/i.test(name);
            if (isNamed || (isFile && (await holdsProcesses((0,external_node_path_namespaceObject.join)(folder, name)))))
                found.push(name);
        }
        if (found.length > 0 || !(await isThere((0,external_node_path_namespaceObject.join)(folder, 'conf/process-conf.xml'))))
            return found;
        return ['conf/process-conf.xml'];
    },
    convert: async (project, conversion, mistakes) => {
        for (const file of project.files) {
            const text = await readSmallFile(project, file, mistakes);
            if (text === undefined)
                continue;
            const defaults = await readDefaults(file, project, conversion, mistakes);
            const jobs = new ProcessJobs(file, project, conversion, mistakes);
            for (const process of readProcesses(text, file, mistakes)) {
                await jobs.add({ ...process, settings: new Map([...defaults, ...process.settings]) });
            }
        }
    },
};
async function holdsProcesses(path) {
    const file = await (0,promises_namespaceObject.open)(path).catch(() => undefined);
    if (file === undefined)
        return false;
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(data_loader_PEEK_BYTES), 0, data_loader_PEEK_BYTES, 0);
        return buffer.toString('utf8', 0, bytesRead).includes('.ProcessRunner"');
    }
    finally {
        await file.close();
    }
}
async function isThere(path) {
    const file = await (0,promises_namespaceObject.open)(path).catch(() => undefined);
    await file?.close();
    return file !== undefined;
}
async function readDefaults(file, project, conversion, mistakes) {
    const name = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(file), 'config.properties').replaceAll('\\', '/');
    if ((0,external_node_path_namespaceObject.basename)(name) === '' || !(await hasFile(project, name)))
        return new Map();
    const text = await readSmallFile(project, name, mistakes);
    const flaws = new Mistakes();
    const properties = text === undefined ? [] : readProperties(new SourceText(name, text), flaws);
    for (const { hint, message, place } of flaws.diagnostics) {
        conversion.look(message, hint ?? '', place ?? { file: name });
    }
    return new Map(properties.map(({ key, value }) => [key.text, { value: value.text.trim(), place: key.place() }]));
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/deletions.js
function addDeletions(set, conversion) {
    for (const { json, name, operation, place, query } of [...set].reverse()) {
        const isDeletion = operation === 'delete' || operation === 'harddelete';
        if (operation === 'deletesource' || operation === 'deletehierarchy') {
            conversion.lost(`The operation \`${json.text('operation') ?? ''}\` of \`${name}\``, 'What is deleted is what a query or a file says.', place);
        }
        if (json.flag('deleteOldData') !== true && !isDeletion)
            continue;
        const id = conversion.newId(`old-${name}`);
        const conditions = query.conditions === '' ? '' : ` ${query.conditions}`;
        conversion.jobs.push({
            id,
            keys: {
                object: name,
                operation: 'query',
                query: json.text('deleteQuery') ?? `SELECT Id FROM ${name}${conditions}`,
            },
        });
        const isHard = operation === 'harddelete' || json.flag('hardDelete') === true;
        conversion.jobs.push({
            id: conversion.newId(`no-${name}`),
            keys: { object: name, operation: isHard ? 'hardDelete' : 'delete', rowsFrom: id },
        });
        conversion.carried(`Records of \`${name}\` are deleted before the set is loaded.`, json.placeOf('deleteOldData'));
    }
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/field-rules.js
const READ_ONLY = new Set([
    'CreatedById',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp',
    'IsDeleted',
    'LastViewedDate',
    'LastReferencedDate',
    'LastActivityDate',
    'MasterRecordId',
    'PhotoUrl',
    'JigsawCompanyId',
    'JigsawContactId',
].map((name) => name.toLowerCase()));
const READ_ONLY_OF = {
    case: [
        'CaseNumber',
        'IsClosed',
        'ClosedDate',
        'ContactPhone',
        'ContactMobile',
        'ContactEmail',
        'ContactFax',
    ],
    contract: ['ContractNumber', 'EndDate'],
    opportunity: [
        'IsClosed',
        'IsWon',
        'ExpectedRevenue',
        'HasOpportunityLineItem',
        'Fiscal',
        'FiscalQuarter',
        'FiscalYear',
    ],
    opportunitylineitem: ['TotalPrice', 'ProductCode', 'Name'],
    order: ['OrderNumber', 'TotalAmount'],
    pricebook2: ['IsStandard'],
    pricebookentry: ['Name', 'ProductCode'],
    task: ['CompletedDateTime', 'IsClosed', 'AccountId'],
};
const PEOPLE = ['contact', 'lead', 'user'];
function isReadOnly(object, field) {
    const name = field.toLowerCase();
    const isComposed = name === 'name' && PEOPLE.includes(object.toLowerCase());
    const own = READ_ONLY_OF[object.toLowerCase()] ?? [];
    return READ_ONLY.has(name) || isComposed || own.some((one) => one.toLowerCase() === name);
}
function componentsOf(object, field) {
    const name = field.replace(/^Name\./i, '');
    if (/^name$/i.test(name) && PEOPLE.includes(object.toLowerCase()))
        return ['Salutation', 'FirstName', 'LastName'];
    const [, address] = /^(\w*)Address$/i.exec(name) ?? [];
    if (address === undefined)
        return [name];
    const parts = [
        'Street',
        'City',
        'State',
        'PostalCode',
        'Country',
        'StateCode',
        'CountryCode',
        'Latitude',
        'Longitude',
        'GeocodeAccuracy',
    ];
    return [name, ...parts.map((part) => `${address}${part}`)];
}
function isOfTarget(object, operation) {
    return (/^(?:RecordType|Group|UserAndGroup)$/i.test(object) || (/^User$/i.test(object) && operation !== 'update'));
}
function isToUsers(relationship) {
    return /^(?:owner|createdby|lastmodifiedby|manager|assignedto|\w*user)(?:__r)?$/i.test(relationship);
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/lookup.js

function lookupsOf(table) {
    const found = new Map();
    for (const column of table.columns) {
        const [, relationship, path] = /^([A-Za-z]\w*)\.(.+)$/.exec(column) ?? [];
        if (relationship === undefined || path === undefined)
            continue;
        const lookup = found.get(relationship) ?? { columns: [], parts: [] };
        found.set(relationship, lookup);
        const parts = joinedParts(path);
        const field = fieldOf(relationship);
        if (parts !== undefined)
            lookup.joined = { field, relationship, parts, columns: [column], isJoined: true };
        else {
            lookup.columns.push(column);
            lookup.parts.push(path);
        }
    }
    return [...found].map(([relationship, { columns, joined, parts }]) => joined !== undefined && columns.length < joined.parts.length
        ? joined
        : { field: fieldOf(relationship), relationship, parts, columns, isJoined: false });
}
function fieldOf(relationship) {
    return relationship.endsWith('__r') ? relationship.replace(/r$/, 'c') : `${relationship}Id`;
}
function joinedParts(name) {
    if (name.startsWith('$$'))
        return name.slice(2).split('$');
    return name.includes(';') ? name.split(';') : undefined;
}
function parentOf(lookup, child, own, parents) {
    const name = lookup.relationship.replace(/__r$/, '__c').toLowerCase();
    const named = parents.find(({ object }) => object.name.toLowerCase() === name);
    if (named !== undefined)
        return { parent: named, certainty: 'name' };
    if (/^(?:parent|master\w*)$/.test(name)) {
        const self = parents.find(({ object }) => object === own);
        if (self !== undefined)
            return { parent: self, certainty: 'name' };
    }
    const fitting = parents.filter(({ object }) => sameParts(lookup.parts, object.externalId));
    const [ending] = endingWith(lookup, fitting);
    const holding = child.isEmpty ? [] : fitting.filter((parent) => holds(parent, lookup, child));
    if (ending !== undefined)
        return { parent: ending, certainty: 'ending' };
    const [only, ...others] = holding;
    if (only !== undefined && others.length === 0)
        return { parent: only, certainty: 'values' };
    const [similar] = endingWith(lookup, parents);
    return similar === undefined ? { certainty: 'none' } : { parent: similar, certainty: 'similar' };
}
function endingWith({ relationship }, parents) {
    return parents
        .filter(({ object }) => !isOfTarget(object.name, object.operation))
        .filter(({ object }) => endsLike(relationship, object.name))
        .sort((a, b) => b.object.name.length - a.object.name.length);
}
function endsLike(relationship, object) {
    const stem = object.replace(/__c$|\d+$/, '').toLowerCase();
    return relationship.replace(/__r$/, '').toLowerCase().endsWith(stem);
}
function sameParts(one, other) {
    return (one.length === other.length &&
        one.every((part) => other.some((two) => two.toLowerCase() === part.toLowerCase())));
}
function holds({ table }, lookup, child) {
    if (table === undefined)
        return false;
    const columns = lookup_keyColumns(table, lookup);
    if (columns === undefined)
        return false;
    if (!table.isWhole || !child.isWhole)
        return true;
    const known = table.keys(columns);
    const named = [...child.keys(lookup.columns)];
    return (named.length > 0 || child.isEmpty) && named.every((key) => known.has(key));
}
function lookup_keyColumns(table, { isJoined, parts }) {
    const single = parts.map((part) => table.column(part));
    if (single.every((column) => column !== undefined))
        return single;
    if (!isJoined)
        return undefined;
    const joined = table.column(`$$${parts.join('$')}`) ?? table.column(parts.join(';'));
    return joined === undefined ? undefined : [joined];
}
function lookup_reference(job, key, { columns, isJoined, parts }) {
    const splits = isJoined && key.length === parts.length && key.length > 1;
    const one = (names) => names.length === 1 ? (names[0] ?? '') : names;
    return { job, key: one(key), columns: one(columns), ...(splits ? { separator: ';' } : {}) };
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/column-plan.js


const column_plan_ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
function planColumns(object, table, mapping) {
    const { externalId, json, name, query } = object;
    const excluded = new Set(json.texts('excludedFields').map(({ value }) => value.toLowerCase()));
    const asked = new Set([...query.fields, ...externalId]
        .flatMap((field) => componentsOf(name, field))
        .map((field) => field.toLowerCase()));
    const isAsked = (field) => (query.fields.length === 0 || asked.has(field.toLowerCase())) && !excluded.has(field.toLowerCase());
    const lookups = lookupsOf(table).filter(({ columns, field, parts, relationship }) => (isAsked(field) ||
        columns.every(isAsked) ||
        parts.some((part) => isAsked(`${relationship}.${part}`))) &&
        !excluded.has(field.toLowerCase()) &&
        !isReadOnly(name, field));
    const filled = new Set(lookups.map(({ field }) => field.toLowerCase()));
    const isEmpty = (lookup) => table.isWhole && !table.isEmpty && table.keys(lookup.columns).size === 0;
    const plan = {
        sent: new Map(),
        lookups: lookups.filter((lookup) => !isEmpty(lookup)),
        idColumns: [],
        unasked: [],
        readOnly: [],
    };
    for (const column of table.columns) {
        if (/[.$;]/.test(column) || filled.has(column.toLowerCase()))
            continue;
        if (/^id$/i.test(column)) {
            if (externalId.length === 1 && /^id$/i.test(externalId[0] ?? ''))
                plan.sent.set(column, 'Id');
        }
        else if (!isAsked(column))
            plan.unasked.push(column);
        else if (isReadOnly(name, column))
            plan.readOnly.push(column);
        else if (holdsIds(table, column))
            plan.idColumns.push(column);
        else
            plan.sent.set(column, mapping.target(column));
    }
    return { ...plan, missing: missingFields(object, table, excluded, filled) };
}
function holdsIds(table, column) {
    if (!/(?:Id|__c)$/.test(column))
        return false;
    const values = [...table.keys([column])];
    return (values.length > 0 &&
        values.every((value) => column_plan_ID.test(value) && /^[a-z0-9]{3}/i.test(value) && /\d/.test(value.slice(0, 3))));
}
function missingFields({ name, query }, table, excluded, filled) {
    return query.fields.filter((field) => {
        const lower = field.toLowerCase();
        if (lower === 'id' ||
            field.includes('.') ||
            field.includes('$') ||
            excluded.has(lower) ||
            filled.has(lower))
            return false;
        return (!isReadOnly(name, field) && !componentsOf(name, field).some((one) => table.column(one) !== undefined));
    });
}
function columnsKey(table, sent) {
    const entries = table.columns.flatMap((column) => {
        const target = sent.get(column);
        if (target === column)
            return [];
        return [[column, target ?? null]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/field-mapping.js
const MAPPING_HINT = 'It has "targetObject", or "sourceField" and "targetField".';
function fieldMappingOf({ json, name }, conversion, mistakes) {
    let object = name;
    const fields = new Map();
    for (const item of json.flag('useFieldMapping') === true ? json.objects('fieldMapping') : []) {
        item.refuseUnknown(['targetObject', 'sourceField', 'targetField'], MAPPING_HINT);
        object = item.text('targetObject') ?? object;
        const [source, target] = [item.text('sourceField'), item.text('targetField')];
        if (source !== undefined && target !== undefined) {
            const former = fields.get(source.toLowerCase());
            if (former !== undefined && former !== target) {
                conversion.look(`\`${source}\` of \`${name}\` fills \`${target}\`, and \`${former}\` no more.`, 'As in SFDMU, the last mapping of a field counts. A list under columns has one column fill several fields.', item.place);
            }
            fields.set(source.toLowerCase(), target);
        }
        else if (source !== undefined || target !== undefined) {
            mistakes.error({
                message: 'A field is mapped by "sourceField" and "targetField" together.',
                place: item.place,
            });
        }
    }
    return { object, target: (field) => fields.get(field.toLowerCase()) ?? field };
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/row-condition.js
const TOKEN = /\s*(?:('(?:[^'\\]|\\.|'')*')|([A-Za-z][\w.]*)|(-?\d+(?:\.\d+)?)|(!=|<>|=|[(),]))/y;
const MAX_TOKENS = 1000;
const ESCAPED = { n: '\n', r: '\r', t: '\t' };
function readRowConditions(text) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    for (let end = 0; text.slice(end).trim() !== ''; end = TOKEN.lastIndex) {
        const [token] = TOKEN.exec(text) ?? [];
        if (token === undefined || tokens.length === MAX_TOKENS)
            return undefined;
        tokens.push(token.trim());
    }
    const reader = new row_condition_ConditionReader(tokens);
    const conditions = reader.alternatives();
    return reader.isAtEnd ? conditions : undefined;
}
class row_condition_ConditionReader {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get isAtEnd() {
        return this.#at === this.#tokens.length;
    }
    alternatives() {
        const first = this.#together();
        let all = first;
        while (this.#takes('OR')) {
            const [one, ...others] = all ?? [];
            const [next, ...further] = this.#together() ?? [];
            if (one === undefined || next === undefined || others.length > 0 || further.length > 0)
                return undefined;
            if (one.isNegated || next.isNegated || one.field.toLowerCase() !== next.field.toLowerCase())
                return undefined;
            all = [{ ...one, values: [...one.values, ...next.values] }];
        }
        return all;
    }
    #together() {
        const all = [];
        do {
            const one = this.#one();
            if (one === undefined)
                return undefined;
            all.push(...one);
        } while (this.#takes('AND'));
        return all;
    }
    #one() {
        if (this.#takes('NOT')) {
            const [one, ...others] = this.#one() ?? [];
            return one === undefined || others.length > 0 ? undefined : [{ ...one, isNegated: !one.isNegated }];
        }
        if (this.#takes('(')) {
            const inner = this.alternatives();
            return this.#takes(')') ? inner : undefined;
        }
        const field = this.#next();
        if (field === undefined || !/^[A-Za-z]/.test(field))
            return undefined;
        const sign = this.#next()?.toUpperCase() ?? '';
        const isNegated = sign === '!=' || sign === '<>' || sign === 'NOT' || (sign === 'IS' && this.#takes('NOT'));
        const values = this.#valuesOf(sign);
        return values === undefined ? undefined : [{ field, values, isNegated }];
    }
    #valuesOf(sign) {
        switch (sign) {
            case '=':
            case '!=':
            case '<>':
                return this.#value();
            case 'IN':
                return this.#list();
            case 'NOT':
                return this.#takes('IN') ? this.#list() : undefined;
            case 'IS':
                return this.#takes('NULL') ? [''] : undefined;
            default:
                return undefined;
        }
    }
    #list() {
        if (!this.#takes('('))
            return undefined;
        const all = [];
        do {
            const values = this.#value();
            if (values === undefined)
                return undefined;
            all.push(...values);
        } while (this.#takes(','));
        return this.#takes(')') ? all : undefined;
    }
    #value() {
        const token = this.#next() ?? '';
        if (token.startsWith("'")) {
            return [
                token.slice(1, -1).replaceAll(/\\(.)|''/g, (_, code) => ESCAPED[code ?? ''] ?? code ?? "'"),
            ];
        }
        if (/^-?\d/.test(token))
            return [token];
        if (/^null$/i.test(token))
            return [''];
        if (/^true$/i.test(token))
            return ['true', 'TRUE', 'True', '1'];
        return /^false$/i.test(token) ? ['false', 'FALSE', 'False', '0'] : undefined;
    }
    #next() {
        const token = this.#tokens[this.#at];
        this.#at += 1;
        return token;
    }
    #takes(word) {
        const isThere = this.#tokens[this.#at]?.toUpperCase() === word;
        if (isThere)
            this.#at += 1;
        return isThere;
    }
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/row-filters.js

const FILTERS = ['sourceRecordsFilter', 'targetRecordsFilter'];
function whereOf({ json, name }, table, renamed, conversion) {
    const where = {};
    for (const key of FILTERS) {
        const text = json.text(key)?.trim() ?? '';
        if (text === '')
            continue;
        const conditions = playable(text, table);
        const columns = conditions?.map(({ field }) => field) ?? [];
        const isOfSource = key === 'sourceRecordsFilter' || columns.every((column) => !renamed.has(column));
        if (conditions === undefined || !isOfSource || columns.some((column) => column in where)) {
            conversion.look(`\`${key}\` of \`${name}\` is not carried over: ${row_filters_quoted(text)}.`, 'The key where of a job holds columns of the file against values: write what comes near, or take the rows out.', json.placeOf(key));
            continue;
        }
        for (const { field, ...values } of conditions)
            where[field] = written(values);
        conversion.carried(`\`${key}\` of \`${name}\` is \`where\`: ${row_filters_quoted(text)}.`, json.placeOf(key));
    }
    return Object.keys(where).length === 0 ? undefined : where;
}
function rowsBeside(condition, table) {
    const conditions = playable(condition, table);
    return conditions && table.count((cell) => !conditions.every((one) => isFulfilled(one, cell(one.field))));
}
function row_filters_quoted(text) {
    const line = text.replaceAll('`', "'").replaceAll(/\s+/g, ' ');
    return `\`${line.length > 120 ? `${line.slice(0, 120)}\u2026` : line}\``;
}
function playable(text, table) {
    const conditions = readRowConditions(text)?.map((one) => ({
        ...one,
        field: table.column(one.field) ?? '',
    }));
    const columns = new Set(conditions?.map(({ field }) => field));
    return columns.has('') || columns.size !== conditions?.length ? undefined : conditions;
}
function isFulfilled({ isNegated, values }, cell) {
    return values.includes(cell) !== isNegated;
}
function written({ isNegated, values }) {
    const all = values.map((value) => (value === '' ? null : value));
    const one = all.length === 1 ? (all[0] ?? null) : all;
    return isNegated ? { not: one } : one;
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/match-keys.js




function matchKeys(object, table, mapping, filled, conversion) {
    const { externalId, json, name, operation, place } = object;
    const unchanged = json.flag('skipRecordsComparison') === true ? {} : { unchanged: 'skip' };
    const [first = 'Name'] = externalId;
    if (externalId.length === 1 && /^id$/i.test(first)) {
        conversion.look(`\`${name}\` is found by the Ids of the files.`, 'That is right where they are those of the target org; otherwise name another key under matchBy.', place);
        return operation === 'upsert' ? { externalIdFieldName: 'Id', ...unchanged } : unchanged;
    }
    const isPerson = /^(?:Contact|Lead)$/i.test(name) && /^name$/i.test(first) && externalId.length === 1;
    if (isPerson) {
        conversion.decided(`\`${name}\` is found by FirstName and LastName.`, 'Its Name is put together from them, and nobody can write it.', place);
    }
    const fields = isPerson
        ? ['FirstName', 'LastName'].filter((field) => table.column(field) !== undefined)
        : [...new Set(externalId.map((part) => keyField(part, mapping)))].filter((field) => !isReadOnly(name, field));
    const unwritable = externalId.filter((part) => isReadOnly(name, part) && !isPerson);
    if (unwritable.length > 0) {
        conversion.decided(`\`${unwritable.join(', ')}\` of \`${name}\` is no part of the key.`, 'Nobody can write it, and columns of a key are sent.', place);
    }
    if (repeats(table, externalId)) {
        conversion.look(`Several rows of \`${table.file}\` have the same ${externalId.join(', ')}.`, 'The first of them is loaded, the others fail with MATCH_REPEATED: take them out, or add a field to the key.', place);
    }
    const names = new Set(filled.map((field) => field.toLowerCase()));
    const keys = fields.filter((field) => names.has(field.toLowerCase()));
    if (keys.length < fields.length) {
        const left = fields.filter((field) => !keys.includes(field)).join(', ');
        conversion.decided(`\`${left}\` of \`${name}\` is no part of the key.`, `No row of ${table.file} has a value for it.`, place);
    }
    if (keys.length === 0 && operation === 'upsert') {
        conversion.look(`\`${name}\` has no key that can be written: its rows are inserted.`, 'Each load makes them anew; name fields that find them under matchBy, and write operation: upsert.', place);
        return { operation: 'insert' };
    }
    return {
        matchBy: keys.length === 1 ? keys[0] : keys,
        matchWhere: matchWhere(object, table, conversion),
        ...(operation === 'update' ? { unmatched: 'skip' } : {}),
        ...unchanged,
    };
}
function matchWhere({ name, operation, place, query }, table, conversion) {
    const { where } = query;
    if (where === '')
        return undefined;
    const beside = rowsBeside(where, table) ?? 0;
    if (operation === 'update') {
        conversion.decided(`WHERE of \`${name}\` is \`matchWhere\`: ${row_filters_quoted(where)}.`, 'As in SFDMU, records of the org that do not fulfil it stay as they are, and no row of the file is left out.', place);
        return where;
    }
    if (beside > 0) {
        conversion.look(`${counted(beside, 'row')} of \`${table.file}\` ${beside === 1 ? 'does' : 'do'} not fulfil WHERE of \`${name}\`: ${row_filters_quoted(where)}.`, 'They are loaded, as SFDMU does. To leave them out, write the condition under where.', place);
    }
    else {
        conversion.decided(`WHERE of \`${name}\` leaves out no row: ${row_filters_quoted(where)}.`, 'As in SFDMU, every row of the file is loaded. Records of the org are found by their key alone; matchWhere would narrow them, as SFDMU does.', place);
    }
    return undefined;
}
function keyField(part, mapping) {
    const [relationship = part, ...path] = part.split('.');
    return mapping.target(path.length === 0 ? part : fieldOf(relationship));
}
function repeats(table, parts) {
    const columns = parts.flatMap((part) => table.column(part) ?? []);
    const isComplete = columns.length === parts.length;
    return isComplete && table.isWhole && table.keys(columns).size < table.rowsWith(columns);
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/references.js


function references_referencesOf(object, table, plan, { family, mapping }, conversion) {
    const references = {};
    const sent = new Map(plan.sent);
    for (const lookup of plan.lookups) {
        if (lookup.relationship === 'RecordType')
            recordTypes(lookup, table, references, sent, family);
        else if (isToUsers(lookup.relationship))
            users(lookup, references, family);
        else {
            const found = parents(lookup, object, table, family, conversion);
            if (found !== undefined)
                references[lookup.field] = found;
        }
    }
    for (const column of plan.idColumns) {
        const found = byIds(column, table, family);
        if (found !== undefined)
            references[column] = found;
        else if (column.endsWith('__c')) {
            sent.set(column, column);
            conversion.look(`\`${column}\` of \`${object.name}\` is sent as it is: it has Ids of another org.`, 'That is right for a text that keeps them; where it is a lookup, write a reference by a key.', object.place);
        }
        else {
            conversion.look(`\`${column}\` of \`${object.name}\` is not sent: it has Ids of another org, and no file has their records.`, 'Write a reference by a key, or take the column out of columns where both orgs have the same Ids.', object.place);
        }
    }
    return { references: renamed(references, mapping), sent };
}
function renamed(references, mapping) {
    const all = Object.entries(references).map(([field, one]) => {
        const target = mapping.target(field);
        return [target, target === field ? one : { columns: field, ...one }];
    });
    return Object.fromEntries(all);
}
function recordTypes(lookup, table, references, sent, { orgParents }) {
    const [column = ''] = lookup.columns;
    const keys = [...table.keys([column])];
    if (!lookup.isJoined && keys.some((key) => key.includes(';'))) {
        const parts = ['DeveloperName', 'SobjectType'];
        const job = orgParents.job('RecordType', parts, 'WHERE IsActive = true');
        references['RecordTypeId'] = lookup_reference(job, parts, { columns: [column], parts, isJoined: true });
        return;
    }
    if (!lookup.isJoined) {
        sent.set(column, column);
        return;
    }
    const hasPackage = keys.some((key) => key.split(';').length > 2);
    const parts = hasPackage ? lookup.parts : lookup.parts.filter((part) => part !== 'NamespacePrefix');
    const job = orgParents.job('RecordType', parts, 'WHERE IsActive = true');
    references['RecordTypeId'] = lookup_reference(job, parts, { ...lookup, parts });
}
function users(lookup, references, { orgParents }) {
    const users = orgParents.job('User', lookup.parts, 'WHERE IsActive = true');
    const isName = lookup.parts.length === 1 && lookup.parts[0] === 'Name';
    const jobs = /^owner$/i.test(lookup.relationship) && isName
        ? [users, orgParents.job('Group', ['Name'], "WHERE Type = 'Queue'")]
        : users;
    references[lookup.field] = lookup_reference(jobs, lookup.parts, lookup);
}
const STANDARD = [
    ...['Account', 'Asset', 'BusinessHours', 'Campaign', 'Case', 'Contact', 'Contract', 'Entitlement', 'Lead'],
    ...['OperatingHours', 'Opportunity', 'Order', 'Pricebook2', 'PricebookEntry', 'Product2', 'Profile'],
];
function outsideObject(relationship, files) {
    const custom = relationship.replace(/__r$/, '__c');
    const stem = (name) => name.replace(/\d+$/, '').toLowerCase();
    const same = STANDARD.find((name) => stem(name) === custom.toLowerCase());
    if (same !== undefined)
        return { name: same, isKnown: true };
    const known = [...files, ...STANDARD].filter((name) => endsLike(relationship, name));
    const [longest] = known.sort((a, b) => b.length - a.length);
    return { name: longest ?? custom, isKnown: false };
}
function parents(written, object, table, family, conversion) {
    const { certainty, parent } = parentOf(written, table, object, family.parents);
    if (parent === undefined && table.isEmpty)
        return undefined;
    const lookup = parent === undefined ? written : narrowed(written, parent.object);
    const outside = outsideObject(written.relationship, family.files);
    const name = parent?.object.name ?? outside.name;
    if (certainty === 'ending' || certainty === 'values' || certainty === 'similar') {
        conversion.decided(`\`${written.relationship}\` of \`${object.name}\` is taken to refer to \`${name}\`.`, {
            ending: 'Its name ends so, and both have the same key.',
            values: 'Its file alone has all the keys.',
            similar: 'Its name ends so.',
        }[certainty], object.place);
    }
    else if (certainty === 'none') {
        const takenNote = `\`${written.relationship}\` of \`${object.name}\` is taken to refer to records of \`${name}\` that the org has.`;
        if (outside.isKnown) {
            conversion.decided(takenNote, 'The project does not load any.', object.place);
        }
        else {
            conversion.look(takenNote, 'The project does not say which object it is: correct the query where it is another one.', object.place);
        }
    }
    const job = parent && family.jobOf(parent.object);
    const key = parent?.table && lookup_keyColumns(parent.table, lookup);
    if (parent !== undefined && job !== undefined && key !== undefined && holds(parent, lookup, table)) {
        return lookup_reference(job, key, lookup);
    }
    const isRead = parent?.object.operation === 'readonly' && parent.object.query.where !== '';
    const condition = isRead ? `WHERE ${parent.object.query.where}` : '';
    return lookup_reference(family.orgParents.job(name, lookup.parts, condition), lookup.parts, lookup);
}
function narrowed(lookup, { externalId }) {
    const places = externalId.map((part) => lookup.parts.findIndex((one) => one.toLowerCase() === part.toLowerCase()));
    if (lookup.isJoined || places.includes(-1) || places.length === lookup.parts.length)
        return lookup;
    const of = (list) => places.map((place) => list[place] ?? '');
    return { ...lookup, parts: of(lookup.parts), columns: of(lookup.columns) };
}
function byIds(column, table, { jobOf, parents }) {
    const ids = [...table.keys([column])];
    const own = table.column('Id');
    if (own !== undefined && table.keys([own, column]).has(`${ids[0] ?? ''};${ids[0] ?? ''}`))
        return undefined;
    for (const parent of parents) {
        const job = jobOf(parent.object);
        const id = parent.table?.column('Id');
        if (job === undefined || id === undefined || parent.table === undefined)
            continue;
        const known = parent.table.keys([id]);
        if (ids.some((one) => known.has(one)))
            return { job, key: id };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/records/record/null-marker.js
const NULL_MARKER = '#N/A';
const NULL_MARKER_BYTES = Buffer.from(NULL_MARKER);
function isNullMarker(bytes, start, end) {
    return (end - start === NULL_MARKER_BYTES.length &&
        NULL_MARKER_BYTES.every((byte, at) => bytes[start + at] === byte));
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/value-mapping.js



const FILE = 'ValueMapping.csv';
const value_mapping_COLUMNS = ['ObjectName', 'FieldName', 'RawValue', 'Value'];
async function readValueMappings(project, dialect, conversion, mistakes) {
    const found = new Map();
    if (!(await hasFile(project, FILE)))
        return found;
    let places;
    for await (const { cells, line } of csvRows(project, FILE, dialect, mistakes)) {
        if (places === undefined) {
            places = value_mapping_COLUMNS.map((name) => cells.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase()));
            if (!places.includes(-1))
                continue;
            mistakes.error({
                message: `The file lacks one of the columns ${value_mapping_COLUMNS.join(', ')}.`,
                place: { file: FILE, line },
            });
            break;
        }
        const [object = '', field = '', raw = '', value = ''] = places.map((place) => (cells[place] ?? '').trim());
        const cause = notCarried(raw, value);
        if (cause !== undefined) {
            conversion.look(`The ${cause} for \`${field}\` of \`${object}\` is not carried over.`, 'Values are replaced one by one: list those that it stands for under valueMap.', { file: FILE, line });
        }
        else if (value === '') {
            conversion.decided(`The value ${row_filters_quoted(raw)} for \`${field}\` of \`${object}\` stays as it is.`, 'SFDMU passes over rows without a new value.', { file: FILE, line });
        }
        else {
            const key = `${object}.${field}`.toLowerCase();
            found.set(key, { ...found.get(key), [raw]: NULLS.has(value) ? NULL_MARKER : value });
        }
    }
    return found;
}
const NULLS = new Set(['null', 'NULL', 'undefined', NULL_MARKER]);
function notCarried(raw, value) {
    if (/^\/.*\/$/.test(raw))
        return `pattern ${row_filters_quoted(raw)}`;
    return /^eval\(.*\)$/i.test(value) ? `program ${row_filters_quoted(value)}` : undefined;
}
function valueMapOf(object, { jobs, references, sent, }, mappings) {
    const valuesOf = ({ json, name }, column) => json.flag('useValuesMapping') === true ? mappings.get(`${name}.${column}`.toLowerCase()) : undefined;
    const found = new Map();
    for (const column of sent.keys()) {
        const values = valuesOf(object, column);
        if (values !== undefined)
            found.set(column, values);
    }
    for (const [field, { columns = field, job, key }] of Object.entries(references)) {
        const [parent] = [...jobs].find(([, id]) => id === job) ?? [];
        const ofParent = typeof key === 'string' && parent !== undefined ? valuesOf(parent, key) : undefined;
        for (const column of [columns].flat()) {
            const values = valuesOf(object, column) ?? ofParent;
            if (values !== undefined)
                found.set(column, values);
        }
    }
    return found.size === 0 ? undefined : Object.fromEntries(found);
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/loads.js









function addLoads(set, conversion, mistakes) {
    const loads = [];
    for (const { object, table } of set.own) {
        const { name, operation, place } = object;
        if (isOfTarget(name, operation)) {
            conversion.carried(`\`${name}\`: the records of the org are meant, and none are loaded.`, place);
        }
        else if (operation === 'readonly') {
            conversion.carried(`\`${name}\` is read where other objects refer to it.`, place);
        }
        else if (table !== undefined && operation !== 'delete' && operation !== 'harddelete') {
            if (table.columns.length === 0) {
                conversion.decided(`\`${name}\` has no job.`, `${table.file} is empty.`, place);
            }
            else
                loads.push({ id: conversion.newId(name), object, table });
        }
    }
    const jobs = new Map(loads.map(({ id, object }) => [object, id]));
    for (const load of parentsFirst(loads, set.own)) {
        conversion.jobs.push(loadJob(load, set, jobs, conversion, mistakes));
        set.orgParents.forget(load.object.name);
    }
}
function parentsFirst(loads, own) {
    const done = new Set();
    const visit = (load, way) => {
        if (done.has(load) || way.includes(load))
            return;
        for (const lookup of lookupsOf(load.table)) {
            const { parent } = parentOf(lookup, load.table, load.object, own);
            const before = loads.find(({ object }) => object === parent?.object);
            if (before !== undefined)
                visit(before, [...way, load]);
        }
        done.add(load);
    };
    for (const load of loads)
        visit(load, []);
    return [...done];
}
function loadJob({ id, object, table: written }, set, jobs, conversion, mistakes) {
    const { json, operation, place } = object;
    const table = operation !== 'insert' && repeats(written, object.externalId) ? written.distinct() : written;
    const mapping = fieldMappingOf(object, conversion, mistakes);
    const plan = planColumns(object, table, mapping);
    const family = {
        parents: [...set.own, ...set.others],
        jobOf: (parent) => jobs.get(parent),
        orgParents: set.orgParents,
        files: set.files,
    };
    const { references, sent } = references_referencesOf(object, table, plan, { family, mapping }, conversion);
    reportColumns(object, table, plan, conversion);
    reportClauses(object, conversion);
    const renamed = [...sent].filter(([column, field]) => column !== field).map(([column]) => column);
    const match = operation === 'insert'
        ? {}
        : matchKeys(object, table, mapping, [...sent.values(), ...Object.keys(references)], conversion);
    const isBlank = set.script.json.flag('promptOnMissingParentObjects') === false;
    conversion.carried(`\`${table.file}\` is loaded by the job \`${id}\`: ${operation}${operation === 'insert' ? '' : ` by ${object.externalId.join(', ')}`}.`, place);
    if (table.isEmpty) {
        conversion.decided(`The job \`${id}\` has \`emptyFiles: allow\`.`, `${table.file} has no records. Lookups are found by their names alone: convert again when it has some.`, place);
    }
    const batch = json.number('bulkApiV1BatchSize') ?? set.script.json.number('bulkApiV1BatchSize');
    const mode = json.text('concurrencyMode') ?? set.script.json.text('concurrencyMode');
    return {
        id,
        keys: {
            object: mapping.object,
            operation,
            ...match,
            ...sourceKeys(object, table, set, conversion, mistakes),
            emptyFiles: table.isEmpty ? 'allow' : undefined,
            where: whereOf(object, table, new Set(renamed), conversion),
            columns: columnsKey(table, withoutReferences(sent, references)),
            valueMap: valueMapOf(object, { sent, references, jobs }, set.mappings),
            references: isBlank ? blankWhereMissing(references, match.matchBy) : nothingWhereEmpty(references),
            blankCells: set.script.json.flag('csvInsertNulls') === true ? 'null' : undefined,
            batch: batch === undefined ? undefined : { maxRecords: Math.min(batch, 10_000) },
            concurrencyMode: mode === 'Serial' ? mode : undefined,
        },
    };
}
function sourceKeys({ place }, table, { dialect, project }, conversion, mistakes) {
    if (table.flaws.length === 0) {
        const csv = Object.keys(dialect).length === 0 ? undefined : { ...dialect };
        return { files: project.fromManifest(table.file), csv };
    }
    const name = conversion.newFileName((0,external_node_path_namespaceObject.basename)(table.file));
    conversion.files.push({ name, pieces: () => table.rewritten(project, dialect, mistakes) });
    conversion.decided(`\`${table.file}\` is written anew, to \`${name}\`.`, `It has ${table.flaws.join(', ')}.`, place);
    return { files: name };
}
function withoutReferences(sent, references) {
    const own = Object.entries(references).filter(([, { columns }]) => columns === undefined);
    return new Map([...sent, ...own.map(([field]) => [field, field])]);
}
function blankWhereMissing(references, matchBy = []) {
    const keys = new Set([matchBy].flat());
    const all = Object.entries(references).map(([field, one]) => [
        field,
        keys.has(field) ? one : { ...one, missing: 'blank' },
    ]);
    return nothingWhereEmpty(Object.fromEntries(all));
}
function nothingWhereEmpty(map) {
    return Object.keys(map).length === 0 ? undefined : map;
}
function reportClauses({ name, operation, place, query }, conversion) {
    for (const clause of query.clauses) {
        if (/^ORDER\b/i.test(clause)) {
            conversion.carried(`${row_filters_quoted(clause)} of \`${name}\`: rows are sent in the order of the file.`, place);
        }
        else {
            conversion.lost(`${row_filters_quoted(clause)} in the query of \`${name}\``, 'Every row of a file is loaded, as SFDMU does.', place);
        }
    }
    if (operation === 'insert' && query.where !== '') {
        conversion.lost(`WHERE in the query of \`${name}\`: ${row_filters_quoted(query.where)}`, 'Every row of a file is inserted, as SFDMU does; the key where of the job leaves rows out.', place);
    }
}
function reportColumns({ name, place }, table, { missing, readOnly, unasked }, conversion) {
    const list = (names) => names.map((one) => `\`${one}\``).join(', ');
    if (unasked.length > 0) {
        conversion.decided(`${list(unasked)} of \`${table.file}\` ${unasked.length === 1 ? 'is' : 'are'} not sent.`, 'The query does not ask for it, or it is excluded.', place);
    }
    if (readOnly.length > 0) {
        conversion.decided(`${list(readOnly)} of \`${table.file}\` ${readOnly.length === 1 ? 'is' : 'are'} not sent.`, 'Nobody can write it.', place);
    }
    if (missing.length > 0) {
        conversion.decided(`${list(missing)} of \`${name}\` ${missing.length === 1 ? 'is' : 'are'} not sent.`, `${table.file} has no such column.`, place);
    }
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/org-parents.js
class OrgParents {
    #conversion;
    #jobs = new Map();
    constructor(conversion) {
        this.#conversion = conversion;
    }
    job(object, fields, conditions = '') {
        const query = `SELECT ${['Id', ...fields].join(', ')} FROM ${object}${conditions === '' ? '' : ` ${conditions}`}`;
        const known = this.#jobs.get(query);
        if (known !== undefined)
            return known;
        const id = this.#conversion.newId(`org-${object}`);
        this.#conversion.jobs.push({ id, keys: { object, operation: 'query', query } });
        this.#jobs.set(query, id);
        return id;
    }
    forget(object) {
        for (const query of this.#jobs.keys()) {
            if (query.includes(` FROM ${object}`))
                this.#jobs.delete(query);
        }
    }
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/script-keys.js
const SCRIPT_KEYS = [
    'objects',
    'objectSets',
    'useSeparatedCSVFiles',
    'csvReadFileDelimiter',
    'csvFileDelimiter',
    'csvFileEncoding',
    'csvInsertNulls',
    'concurrencyMode',
    'bulkApiV1BatchSize',
    'promptOnMissingParentObjects',
];
const COPY = 'The source is always files, and the org is that of the login.';
const BULK = 'It is always the Bulk API 1.0, with up to 10,000 records in a batch.';
const ASK = 'No questions are asked: a row that is wrong stands in failed.csv, or makes the run end.';
const LOG = 'Result files and summary are always written.';
const QUERY_SIDE = 'It concerns the export, or how the org is read.';
const TRUNCATE = 'A text that is too long fails, and a plan finds it before.';
const LOST_SCRIPT_KEYS = {
    allOrNone: 'The Bulk API saves each row for itself; a job that fails keeps the next ones from running.',
    allowFieldTruncation: TRUNCATE,
    allowDuplicates: 'A key that two rows have fails with MATCH_REPEATED.',
    alwaysUseRestApiToUpdateRecords: BULK,
    alwaysUseRestApi: BULK,
    alwaysUseBulkApi: BULK,
    alwaysUseBulkApiToUpdateRecords: BULK,
    apiVersion: 'The input api-version of the step says it.',
    bulkApiVersion: BULK,
    bulkThreshold: BULK,
    binaryDataCache: QUERY_SIDE,
    createTargetCSVFiles: LOG,
    csvWriteFileDelimiter: QUERY_SIDE,
    csvAlwaysQuoted: QUERY_SIDE,
    csvReadFileEncoding: QUERY_SIDE,
    csvUseEuropeanDateFormat: 'Dates are 2026-05-31; transformationSpec reads others.',
    csvUseUtf8Bom: QUERY_SIDE,
    dataRetrievalRestBatchSize: QUERY_SIDE,
    encryptDataFiles: 'Encrypted files cannot be read.',
    excludeIdsFromCSVFiles: 'Ids of another org are never sent.',
    fileLog: LOG,
    groupQuery: QUERY_SIDE,
    keepObjectOrderWhileExecute: 'Jobs run in the order of the manifest, and parents come first.',
    importCSVFilesAsIs: 'Files are always loaded as they are.',
    orgs: COPY,
    objectSetsParallelism: 'Sets run one after the other.',
    parallelBinaryDownloads: QUERY_SIDE,
    parallelBulkJobs: 'Jobs run one after the other; needs: [] lets them run side by side.',
    parallelRestJobs: BULK,
    pollingIntervalMs: BULK,
    pollingQueryTimeoutMs: BULK,
    bulkApiTimeoutMs: 'The key timeout of a job says it.',
    promptOnIssuesInCSVFiles: ASK,
    promptOnUpdateError: ASK,
    proxyUrl: 'The environment of the step says it.',
    queryBulkApiThreshold: QUERY_SIDE,
    restApiBatchSize: BULK,
    simulationMode: 'Run the step with mode: plan.',
    simpleMode: QUERY_SIDE,
    sourceEncryptionKey: 'Encrypted files cannot be read.',
    targetEncryptionKey: 'Encrypted files cannot be read.',
    validateCSVFilesOnly: 'Run the step with mode: plan.',
    beforeAddons: 'Other steps of the workflow can stand before.',
    afterAddons: 'Other steps of the workflow can stand behind.',
    dataRetrievedAddons: 'Add-ons are programs of SFDMU.',
};
const OBJECT_KEYS = [
    'query',
    'operation',
    'externalId',
    'excluded',
    'excludedFields',
    'deleteOldData',
    'deleteQuery',
    'hardDelete',
    'deleteByHierarchy',
    'deleteFromSource',
    'useFieldMapping',
    'fieldMapping',
    'useValuesMapping',
    'skipRecordsComparison',
    'bulkApiV1BatchSize',
    'concurrencyMode',
    'objectName',
    'sourceRecordsFilter',
    'targetRecordsFilter',
];
const WHOLE = 'An upsert sends every row that differs, whole.';
const MOCK = 'Data is loaded as it is; make it anonymous where it is exported.';
const LOST_OBJECT_KEYS = {
    afterAddons: 'Other steps of the workflow can stand behind.',
    afterUpdateAddons: 'Add-ons are programs of SFDMU.',
    allRecords: 'The files hold what is to be loaded.',
    allowDuplicates: 'A key that two rows have fails with MATCH_REPEATED.',
    alwaysUseBulkApi: BULK,
    alwaysUseBulkApiToUpdateRecords: BULK,
    alwaysUseRestApi: BULK,
    alwaysUseRestApiToUpdateRecords: BULK,
    beforeAddons: 'Other steps of the workflow can stand before.',
    beforeUpdateAddons: 'Add-ons are programs of SFDMU.',
    filterRecordsAddons: 'Add-ons are programs of SFDMU.',
    bulkThreshold: BULK,
    createdByTemplate: QUERY_SIDE,
    excludedFromUpdateFields: WHOLE,
    extraFieldsToUpdate: WHOLE,
    master: 'The files hold what is to be loaded.',
    mockFields: MOCK,
    mockCSVData: MOCK,
    parallelBulkJobs: BULK,
    parallelRestJobs: BULK,
    polymorphicLookups: 'The files say which object a record refers to.',
    queryAllTarget: QUERY_SIDE,
    queryBulkApiThreshold: QUERY_SIDE,
    respectOrderByOnDeleteRecords: 'Records are deleted in batches that run side by side.',
    restApiBatchSize: BULK,
    skipExistingRecords: 'Records that are there and differ are updated; those that are equal are not sent.',
    sourceSortOrder: QUERY_SIDE,
    updateWithMockData: MOCK,
    useCSVValuesMapping: 'useValuesMapping says it.',
    useQueryAll: QUERY_SIDE,
    useSourceCSVFile: 'The source is always files.',
};

;// CONCATENATED MODULE: ./lib/convert/sfdmu/script-query.js
const SEVERAL = /^(?:all|(?:createable|updateable|custom|readonly|lookup|required|upsertable|type)_\w+)$/i;
const CLAUSE_OR_TEXT = /'(?:[^'\\]|\\.)*'|\b(?:USING SCOPE|WHERE|WITH|GROUP BY|HAVING|ORDER BY|LIMIT|OFFSET|FOR|ALL ROWS)\b/gi;
function readQuery(text) {
    const [, list, object, behind = ''] = /^\s*SELECT\s+([^]+?)\s+FROM\s+([A-Za-z]\w*)(?:\s+([^]*?))?\s*;?\s*$/i.exec(text) ?? [];
    if (list === undefined || object === undefined || list.includes('('))
        return undefined;
    const names = list.split(',').map((name) => name.trim());
    if (names.some((name) => !/^[A-Za-z][\w.$;]*$/.test(name)))
        return undefined;
    const fields = names.some((name) => SEVERAL.test(name)) ? [] : names;
    const conditions = behind.replaceAll(/'(?:[^'\\]|\\.)*'|\s+/g, (part) => (part.trim() === '' ? ' ' : part));
    const clauses = clausesOf(conditions);
    const isWhere = (clause) => /^WHERE\b/i.test(clause);
    return {
        object,
        fields,
        conditions,
        where: clauses.find(isWhere)?.slice('WHERE'.length).trim() ?? '',
        clauses: clauses.filter((clause) => !isWhere(clause)),
    };
}
function clausesOf(conditions) {
    const starts = [...conditions.matchAll(CLAUSE_OR_TEXT)]
        .filter(([part]) => !part.startsWith("'"))
        .map(({ index }) => index);
    return starts.map((start, index) => conditions.slice(start, starts[index + 1]).trim());
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/script.js




const script_OPERATIONS = [
    'insert',
    'update',
    'upsert',
    'readonly',
    'delete',
    'harddelete',
    'deletesource',
    'deletehierarchy',
];
async function readScript(project, name, conversion, mistakes) {
    const document = await readJsonDocument(project, name, mistakes);
    const json = document && objectOf(document, 'export.json', mistakes);
    if (json === undefined)
        return undefined;
    refuseUnknown(json, [...SCRIPT_KEYS, ...Object.keys(LOST_SCRIPT_KEYS)]);
    reportLost(json, LOST_SCRIPT_KEYS, 'the project', conversion);
    const setsOf = json.objects('objectSets');
    const own = json.objects('objects');
    if (own.length === 0 && setsOf.length === 0) {
        mistakes.error({
            message: 'The file has neither "objects" nor "objectSets".',
            hint: 'Is it the export.json of SFDMU?',
            place: json.place,
        });
    }
    for (const set of setsOf)
        refuseUnknown(set, ['objects', 'name', 'description', 'excluded']);
    const lists = [...(own.length > 0 ? [own] : []), ...setsOf.map((set) => set.objects('objects'))];
    return {
        json,
        sets: lists.map((list) => list.flatMap((object) => readObject(object, conversion, mistakes) ?? [])),
    };
}
function refuseUnknown(json, known) {
    const comments = json.names.filter((name) => /^(?:[$_/#]|comment)/i.test(name));
    const hint = 'Keys that begin with $ or _ are taken for comments.';
    json.refuseUnknown([...known, ...comments], hint);
}
function reportLost(json, lost, of, conversion) {
    for (const name of json.names) {
        const reason = lost[name];
        if (reason !== undefined)
            conversion.lost(`\`${name}\` of ${of}`, reason, json.placeOf(name));
    }
}
function readObject(json, conversion, mistakes) {
    refuseUnknown(json, [...OBJECT_KEYS, ...Object.keys(LOST_OBJECT_KEYS)]);
    const text = json.text('query');
    const query = text === undefined ? undefined : readQuery(text);
    const place = json.placeOf('query');
    if (query === undefined) {
        mistakes.error({
            message: text === undefined
                ? 'An object has no "query".'
                : `The query cannot be taken apart: ${text.slice(0, 80)}`,
            hint: 'It has the form SELECT fields FROM object, with conditions behind it.',
            place,
        });
        return undefined;
    }
    const { object: name } = query;
    if (json.flag('excluded') === true) {
        conversion.carried(`\`${name}\` is excluded: it has no job.`, json.placeOf('excluded'));
        return undefined;
    }
    reportLost(json, LOST_OBJECT_KEYS, `\`${name}\``, conversion);
    return {
        json,
        name,
        query,
        operation: script_operationOf(json, mistakes),
        externalId: (json.text('externalId') ?? 'Name')
            .split(';')
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        place,
    };
}
function script_operationOf(json, mistakes) {
    const written = json.text('operation') ?? 'Readonly';
    const found = script_OPERATIONS.find((one) => one === written.toLowerCase());
    if (found === undefined) {
        mistakes.error({
            message: `"${written}" is no operation of SFDMU.`,
            hint: 'There are Insert, Update, Upsert, Readonly, Delete, HardDelete, DeleteSource and DeleteHierarchy.',
            place: json.placeOf('operation'),
        });
    }
    return found ?? 'readonly';
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/source-table.js


const MAX_ROWS = 20_000;
class SourceTable {
    file;
    columns;
    #parts;
    #rows;
    isWhole;
    constructor(parts) {
        this.file = parts.file;
        this.columns = parts.columns;
        this.isWhole = parts.isWhole;
        this.#rows = parts.rows;
        this.#parts = parts;
    }
    get flaws() {
        return this.#parts.flaws;
    }
    distinct() {
        const rows = new Map(this.#rows.map((row) => [row.join('\0'), row]));
        const repeated = this.#rows.length - rows.size;
        if (repeated === 0 || !this.isWhole)
            return this;
        const flaw = `${counted(repeated, 'row')} that ${repeated === 1 ? 'repeats' : 'repeat'} an earlier one`;
        return new SourceTable({
            ...this.#parts,
            rows: [...rows.values()],
            flaws: [...this.flaws, flaw],
            isDistinct: true,
        });
    }
    async *rewritten(project, dialect, mistakes) {
        const known = new Set();
        let isHeader = true;
        for await (const { cells } of csvRows(project, this.file, dialect, mistakes)) {
            const row = this.#parts.places.map((place) => cells[place] ?? '');
            const text = csvLine(isHeader ? this.columns : row);
            isHeader = false;
            if (this.#parts.isDistinct && known.has(text))
                continue;
            if (this.#parts.isDistinct)
                known.add(text);
            yield text;
        }
    }
    get isEmpty() {
        return this.#rows.length === 0;
    }
    column(name) {
        return this.columns.find((column) => column.toLowerCase() === name.toLowerCase());
    }
    rowsWith(columns) {
        const places = columns.map((column) => this.columns.indexOf(column));
        return this.#rows.filter((row) => places.some((place) => !isBlank(row[place]))).length;
    }
    count(holds) {
        const places = new Map(this.columns.map((column, place) => [column, place]));
        return this.#rows.filter((row) => holds((column) => row[places.get(column) ?? -1] ?? '')).length;
    }
    keys(columns) {
        const places = columns.map((column) => this.columns.indexOf(column));
        const keys = this.#rows.map((row) => places.map((place) => row[place] ?? ''));
        return new Set(keys.filter((parts) => !parts.every(isBlank)).map((parts) => parts.join(';')));
    }
}
function isBlank(cell = '') {
    return /^(?:#N\/A|;)*$/.test(cell);
}
async function readTable(project, name, dialect, mistakes) {
    const file = await fileNamed(project, name);
    if (file === undefined)
        return undefined;
    let header;
    let places = [];
    const rows = [];
    let isWhole = true;
    for await (const { cells } of csvRows(project, file, dialect, mistakes)) {
        if (header === undefined) {
            header = cells;
            places = lastPlaces(cells);
        }
        else if (rows.length < MAX_ROWS)
            rows.push(places.map((place) => cells[place] ?? ''));
        else {
            isWhole = false;
            break;
        }
    }
    const columns = places.map((place) => header?.[place] ?? '');
    const flaws = headerFlaws(header ?? [], columns);
    return new SourceTable({ file, columns, places, rows, isWhole, flaws, isDistinct: false });
}
function lastPlaces(header) {
    const names = header.map((name) => name.toLowerCase());
    return names.flatMap((name, place) => name.trim() === '' || names.includes(name, place + 1) ? [] : [place]);
}
function headerFlaws(header, columns) {
    const unnamed = header.filter((name) => name.trim() === '').length;
    const repeated = columns.filter((column) => header.filter((name) => name.toLowerCase() === column.toLowerCase()).length > 1);
    return [
        ...(unnamed === 0 ? [] : [`${counted(unnamed, 'column')} without a name`]),
        ...repeated.map((name) => `several columns called \`${name}\`, of which the last counts as in SFDMU`),
    ];
}

;// CONCATENATED MODULE: ./lib/convert/sfdmu/sfdmu.js








const sfdmu = {
    name: 'SFDMU',
    lookedFor: 'export.json of SFDMU',
    recognise: async ({ names }) => Promise.resolve(names.filter((name) => name.toLowerCase() === 'export.json')),
    convert: sfdmu_convert,
};
async function sfdmu_convert(project, conversion, mistakes) {
    const [name = 'export.json'] = project.files;
    const script = await readScript(project, name, conversion, mistakes);
    if (script === undefined)
        return;
    const dialect = sfdmu_dialectOf(script, mistakes);
    const mappings = await readValueMappings(project, dialect, conversion, mistakes);
    const parentsOfSets = [];
    for (const [index, set] of script.sets.entries()) {
        const parents = [];
        for (const object of set)
            parents.push(await sfdmu_parentOf(object, index, script, project, dialect, mistakes));
        parentsOfSets.push(parents);
    }
    if (mistakes.hasErrors)
        return;
    reportSettings(script, conversion);
    const files = (await (0,promises_namespaceObject.readdir)(project.folder))
        .filter((file) => /\.csv$/i.test(file))
        .map((file) => file.slice(0, -'.csv'.length));
    for (const [index, set] of script.sets.entries()) {
        addDeletions(set, conversion);
        const own = parentsOfSets[index] ?? [];
        const others = parentsOfSets.flat().filter((parent) => !own.includes(parent));
        addLoads({ project, script, dialect, mappings, own, others, orgParents: new OrgParents(conversion), files }, conversion, mistakes);
    }
    if (conversion.jobs.length === 0) {
        mistakes.error({
            message: 'The project has nothing to load: no object has a file with records.',
            hint: 'A project that copies from org to org has no files; export them with SFDMU first.',
            place: script.json.place,
        });
    }
}
function reportSettings({ json }, conversion) {
    const [asks, nulls] = [json.flag('promptOnMissingParentObjects'), json.flag('csvInsertNulls')];
    if (asks === false) {
        conversion.carried('Rows whose parent is missing are sent without it (`missing: blank`), but where it is a part of their key.', json.placeOf('promptOnMissingParentObjects'));
    }
    else if (asks === true) {
        conversion.lost('`promptOnMissingParentObjects` of the project', 'No questions are asked: a row without its parent is not sent and stands in failed.csv.', json.placeOf('promptOnMissingParentObjects'));
    }
    if (nulls === undefined) {
        conversion.decided('Blank cells leave their fields alone.', "SFDMU empties the fields, unless csvInsertNulls is false: `blankCells: 'null'` under `defaults` does so.", json.place);
    }
}
async function sfdmu_parentOf(object, index, { json }, project, dialect, mistakes) {
    const { name, operation, place } = object;
    const isSeparate = index > 0 && json.flag('useSeparatedCSVFiles') === true;
    const names = [
        ...(isSeparate ? [`objectset_source/object-set-${index + 1}/${name}.csv`] : []),
        `${name}.csv`,
    ];
    for (const file of names) {
        const table = await readTable(project, file, dialect, mistakes);
        if (table !== undefined)
            return { object, table };
    }
    const isLoad = operation === 'insert' || operation === 'update' || operation === 'upsert';
    if (isLoad && !isOfTarget(name, operation)) {
        mistakes.error({
            message: `There is no file ${names.join(' and no ')}.`,
            hint: 'An object that is loaded has a CSV file of its name beside export.json.',
            place,
        });
    }
    return { object, table: undefined };
}
const ENCODINGS = {
    utf8: 'utf-8',
    'utf-8': 'utf-8',
    utf16le: 'utf-16le',
    ucs2: 'utf-16le',
    latin1: 'latin1',
    binary: 'latin1',
    ascii: 'latin1',
};
function sfdmu_dialectOf({ json }, mistakes) {
    const delimiter = json.text('csvReadFileDelimiter') ?? json.text('csvFileDelimiter');
    const written = json.text('csvFileEncoding');
    const encoding = written === undefined ? undefined : ENCODINGS[written.toLowerCase()];
    if (written !== undefined && encoding === undefined) {
        mistakes.error({
            message: `"${written}" is no encoding of SFDMU.`,
            hint: 'There are utf8, utf16le and latin1.',
            place: json.placeOf('csvFileEncoding'),
        });
    }
    return {
        ...(delimiter === undefined || delimiter === ',' ? {} : { delimiter }),
        ...(encoding === undefined || encoding === 'utf-8' ? {} : { encoding }),
    };
}

;// CONCATENATED MODULE: ./lib/convert/tree-plans/tree-plans.js





const PLAN_KEYS = ['sobject', 'saveRefs', 'resolveRefs', 'files'];
const PLAN = /^\uFEFF?\s*\[\s*\{[^]*"(?:sobject|saveRefs|resolveRefs)"\s*:/;
const PLAN_HINT = 'A plan has "sobject", "files", "saveRefs" and "resolveRefs".';
const tree_plans_PEEK_BYTES = 64 * 1024;
const treePlans = {
    name: 'sf data import tree',
    lookedFor: 'plans of sf data import tree (JSON lists of {"sobject", "files"})',
    recognise: async ({ folder, names }) => {
        const plans = [];
        for (const name of names.filter((name) => /\.json$/i.test(name))) {
            if (PLAN.test(await tree_plans_beginning((0,external_node_path_namespaceObject.join)(folder, name))))
                plans.push(name);
        }
        return plans;
    },
    convert: async (project, conversion, mistakes) => {
        for (const plan of project.files)
            await convertPlan(plan, project, conversion, mistakes);
    },
};
async function tree_plans_beginning(path) {
    const file = await (0,promises_namespaceObject.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(tree_plans_PEEK_BYTES), 0, tree_plans_PEEK_BYTES, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}
async function convertPlan(name, project, conversion, mistakes) {
    const plan = await readJsonDocument(project, name, mistakes);
    if (plan === undefined)
        return;
    for (const part of partsOf(plan, mistakes))
        await checkPart(name, part, project, mistakes);
    const id = conversion.newId(name.replace(/\.json$/i, '').replace(/-plan$/i, ''));
    conversion.jobs.push({ id, keys: { treePlan: project.fromManifest(name) } });
    conversion.carried(`The plan and its files are loaded as they are, by the job \`${id}\`.`, plan.place);
}
function partsOf(plan, mistakes) {
    if (plan.kind !== 'list') {
        mistakes.error({ message: 'This is no plan, which is a list.', place: plan.place });
        return [];
    }
    return plan.items.flatMap((item) => {
        if (item.kind === 'map')
            return [new JsonObject(item, mistakes)];
        mistakes.error({
            message: 'A part of a plan is an object with "sobject" and "files".',
            place: item.place,
        });
        return [];
    });
}
async function checkPart(plan, part, project, mistakes) {
    part.refuseUnknown(PLAN_KEYS, PLAN_HINT);
    for (const { place, value } of part.texts('files')) {
        if (!(await hasFile(project, project.beside(plan, value)))) {
            mistakes.error({
                message: `There is no file "${value}".`,
                hint: 'Files of a plan are named relative to it.',
                place,
            });
        }
    }
}

;// CONCATENATED MODULE: ./lib/convert/kinds.js




const KINDS = [sfdmu, cumulusci, dataLoader, treePlans];

;// CONCATENATED MODULE: ./lib/convert/manifest-text.js

const MAX_FLOW_LENGTH = 80;
const MAX_LINE_LENGTH = 110;
function manifestText(heading, jobs) {
    const document = new dist/* Document */.yo({ version: 1, jobs: {} });
    document.commentBefore = heading.map((line) => ` ${line}`).join('\n');
    const all = new dist/* YAMLMap */.CA();
    for (const { comments = {}, id, keys } of jobs) {
        const map = new dist/* YAMLMap */.CA();
        for (const [key, value] of Object.entries(keys)) {
            if (value === undefined)
                continue;
            const pair = document.createPair(key, manifest_text_escaped(value));
            flow(pair.value);
            comment(pair.key, comments[key]);
            map.items.push(pair);
        }
        const pair = document.createPair(id, map);
        comment(pair.key, comments.job);
        all.items.push(pair);
    }
    document.set('jobs', all);
    return document.toString({
        lineWidth: MAX_LINE_LENGTH,
        nullStr: '~',
        singleQuote: true,
        flowCollectionPadding: true,
    });
}
function comment(key, lines = []) {
    const text = [lines].flat().map((line) => ` ${line.replaceAll(/\s+/g, ' ')}`);
    if (text.length > 0)
        key.commentBefore = text.join('\n');
}
function manifest_text_escaped(value) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(manifest_text_escaped);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replaceAll('${', () => '$${'), manifest_text_escaped(inner)]));
}
function flow(node) {
    if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
        return;
    (0,dist/* visit */.YR)(node, {
        Collection: (_, collection) => {
            const texts = collection.items.flatMap((item) => ((0,dist/* isPair */.tO)(item) ? [item.key, item.value] : [item]));
            const length = texts.reduce((sum, text) => sum + ((0,dist/* isScalar */.jn)(text) ? String(text.value).length + 2 : 0), 0);
            if (length <= MAX_FLOW_LENGTH && texts.every((text) => (0,dist/* isScalar */.jn)(text) || isShortList(text)))
                collection.flow = true;
        },
    });
}
function isShortList(node) {
    return ((0,dist/* isSeq */.oP)(node) &&
        node.items.every(dist/* isScalar */.jn) &&
        node.items.map((item) => String(item.value)).join(', ').length <= 40);
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./lib/convert/output-folder.js






const LIST = 'written.sha256';
async function writeFolder(folder, files, shown, mistakes) {
    const standing = await standingFolder(folder);
    if (standing !== undefined && standing !== 'ours') {
        mistakes.error({
            message: `${shown} is there already, and ${standing}.`,
            hint: 'Name another folder with -o, or move this one away.',
        });
        return;
    }
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(folder), { recursive: true });
    const scratch = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(folder), `.${(0,external_node_path_namespaceObject.basename)(folder)}-`));
    try {
        const digests = [];
        for (const file of files) {
            digests.push(`${await writeFile((0,external_node_path_namespaceObject.join)(scratch, file.name), file)}  ${file.name}`);
            if (mistakes.hasErrors)
                return;
        }
        await writeFile((0,external_node_path_namespaceObject.join)(scratch, LIST), { name: LIST, pieces: () => [`${digests.sort().join('\n')}\n`] });
        if (standing === 'ours')
            await (0,promises_namespaceObject.rm)(folder, { recursive: true });
        await (0,promises_namespaceObject.rename)(scratch, folder);
    }
    finally {
        await (0,promises_namespaceObject.rm)(scratch, { recursive: true, force: true });
    }
}
async function writeFile(path, { pieces }) {
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    await (0,external_node_stream_promises_namespaceObject.pipeline)(external_node_stream_namespaceObject.Readable.from(pieces()), async function* (source) {
        for await (const piece of source) {
            hash.update(piece);
            yield piece;
        }
    }, (0,external_node_fs_namespaceObject.createWriteStream)(path, { flags: 'wx' }));
    return hash.digest('hex');
}
async function standingFolder(folder) {
    const found = await (0,promises_namespaceObject.lstat)(folder).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (!found.isDirectory())
        return 'it is no folder';
    const list = await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, LIST), 'utf8').catch(() => '');
    const digests = new Map(list.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
    const entries = await (0,promises_namespaceObject.readdir)(folder, { recursive: true, withFileTypes: true });
    if (entries.length > 0 && list === '')
        return 'this command has not made it';
    for (const entry of entries) {
        if (entry.isDirectory())
            continue;
        const path = (0,external_node_path_namespaceObject.join)(entry.parentPath, entry.name);
        const name = path.slice(folder.length + 1).replaceAll('\\', '/');
        if (name === LIST)
            continue;
        const digest = digests.get(name);
        if (digest === undefined)
            return `${name} in it is not of this command`;
        if (!entry.isFile() || (await digestOf(path)) !== digest)
            return `${name} in it was changed by hand`;
    }
    return 'ours';
}
async function digestOf(path) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    for await (const piece of (0,external_node_fs_namespaceObject.createReadStream)(path))
        hash.update(piece);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/convert/project.js


class Project {
    folder;
    files;
    output;
    constructor(folder, files, output) {
        this.folder = folder;
        this.files = files;
        this.output = output;
    }
    path(name) {
        return (0,external_node_path_namespaceObject.join)(this.folder, name);
    }
    fromManifest(name) {
        return (0,external_node_path_namespaceObject.relative)(this.output, this.path(name)).replaceAll('\\', '/');
    }
    beside(name, other) {
        return slashed(this.folder, (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(this.path(name)), other));
    }
}

;// CONCATENATED MODULE: ./lib/convert/recognition.js


async function recognise(path, shown, kinds, mistakes) {
    const location = await locationOf(path, shown, mistakes);
    if (location === undefined)
        return undefined;
    const found = [];
    for (const kind of kinds) {
        const files = await kind.recognise(location);
        if (files.length > 0)
            found.push({ kind, folder: location.folder, files });
    }
    const [first, ...others] = found;
    const lookedFor = kinds.map((kind) => kind.lookedFor).join('; ');
    if (first === undefined) {
        mistakes.error({
            message: `${shown} holds no project that is known. Looked for: ${lookedFor}.`,
            hint: location.isFile ? 'Name the file that the project begins with.' : await hintBelow(location),
        });
    }
    else if (others.length > 0) {
        const all = found.flatMap(({ files, kind }) => files.map((file) => `${file} (${kind.name})`));
        mistakes.error({
            message: `${shown} holds projects of several kinds: ${all.join(', ')}.`,
            hint: 'Name the file that the one to convert begins with.',
        });
        return undefined;
    }
    return first;
}
async function locationOf(path, shown, mistakes) {
    try {
        if (!(await (0,promises_namespaceObject.stat)(path)).isDirectory()) {
            return { folder: (0,external_node_path_namespaceObject.dirname)(path), names: [(0,external_node_path_namespaceObject.basename)(path)], isFile: true };
        }
        const entries = await (0,promises_namespaceObject.readdir)(path, { withFileTypes: true });
        const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
        return { folder: path, names: names.sort(), isFile: false };
    }
    catch (error) {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        mistakes.error({
            message: `${shown} cannot be read (${reason}).`,
            hint: reason === 'ENOENT' ? 'There is nothing of that name.' : 'The command must be allowed to read it.',
        });
        return undefined;
    }
}
const KNOWN_NAMES = /^(?:export\.json|mapping\.ya?ml|process-conf\.xml)$|-plan\.json$/i;
const MAX_NAMED = 5;
async function hintBelow({ folder }) {
    const below = [];
    for (const entry of await (0,promises_namespaceObject.readdir)(folder, { withFileTypes: true })) {
        if (!entry.isDirectory() || entry.name === 'node_modules')
            continue;
        const names = await (0,promises_namespaceObject.readdir)(`${folder}/${entry.name}`).catch(() => []);
        below.push(...names.filter((name) => KNOWN_NAMES.test(name)).map((name) => `${entry.name}/${name}`));
    }
    if (below.length === 0)
        return 'Name the folder or the file that the project begins with.';
    return `Below it lie ${below.sort().slice(0, MAX_NAMED).join(', ')}: name one of them.`;
}

// EXTERNAL MODULE: ./lib/diagnostic/visible-text.js
var visible_text = __nccwpck_require__(569);
;// CONCATENATED MODULE: ./lib/convert/report-text.js


const HEADINGS = [
    ['look', 'Look at this', 'What to do'],
    ['decided', 'Decided, and why', 'Why'],
    ['lost', 'No counterpart', 'What that means'],
    ['carried', 'Carried over', ''],
];
function reportPage({ base, entries, files, jobs, name }) {
    const lines = [`# From ${name}`, '', `\`bulk-load.yml\` has ${counted(jobs, 'job')}. ${newFiles(files)}`];
    for (const [kind, heading, second] of HEADINGS) {
        const found = entries.filter((entry) => entry.kind === kind);
        if (found.length === 0)
            continue;
        const columns = ['what', 'where', ...(second === '' ? [] : [second.toLowerCase()])];
        lines.push('', `## ${heading}`, '', row(columns), row(columns.map(() => '---')));
        for (const { message, place, reason } of found) {
            lines.push(row([cell(message), placeLink(place, base), ...(second === '' ? [] : [cell(reason ?? '')])]));
        }
    }
    return `${lines.join('\n')}\n`;
}
function newFiles(files) {
    if (files.length === 0)
        return 'It loads the files of the project as they are.';
    return `Files that had to change their form are ${files.map((file) => `\`${file}\``).join(', ')}.`;
}
function shortReport({ entries, jobs, name }, folder) {
    const counts = HEADINGS.map(([kind, heading]) => {
        const count = entries.filter((entry) => entry.kind === kind).length;
        return `${heading.toLowerCase()}: ${count}`;
    });
    const look = entries.filter(({ kind }) => kind === 'look');
    return [
        `${name}: ${counted(jobs, 'job')} in ${folder}bulk-load.yml.`,
        `${counts.join(', ')}; see ${folder}report.md.`,
        ...look.map(({ message, place, reason }) => `  ${placeText(place)}: ${(0,visible_text/* visibleText */.Q)(message)} ${(0,visible_text/* visibleText */.Q)(reason ?? '')}`),
        '',
    ].join('\n');
}
function placeText({ column, file, line }) {
    return [(0,visible_text/* visibleText */.Q)(file), line, column].filter((part) => part !== undefined).join(':');
}
function placeLink(place, base) {
    const address = `${base}${place.file}`.split('/').map(encodeURIComponent).join('/');
    return `[${cell(placeText(place))}](${address}${place.line === undefined ? '' : `#L${place.line}`})`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function cell(text) {
    return (0,visible_text/* visibleText */.Q)(text)
        .split(/(`[^`]*`)/)
        .map((part) => (part.startsWith('`') ? part : part.replaceAll(/[\\*_[\]<>~&#!]/g, '\\$&')))
        .join('')
        .replaceAll('|', '\\|');
}

;// CONCATENATED MODULE: ./lib/convert/convert.js











const FOLDER = 'bulk-load';
const MANIFEST = 'bulk-load.yml';
async function convert_convert({ output, path, workingFolder }) {
    const mistakes = new Mistakes();
    let text;
    try {
        text = await converted((0,external_node_path_namespaceObject.resolve)(workingFolder, path), { output, path, workingFolder }, mistakes);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        mistakes.error({ message: `The project could not be converted: ${reason}.` });
    }
    if (text !== undefined && !mistakes.hasErrors)
        return { kind: 'written', text };
    return { kind: 'mistaken', diagnostics: mistakes.diagnostics };
}
async function converted(path, { output, path: shownPath, workingFolder }, mistakes) {
    const found = await recognise(path, shownPath, KINDS, mistakes);
    if (found === undefined)
        return undefined;
    const folder = output === undefined ? (0,external_node_path_namespaceObject.join)(found.folder, FOLDER) : (0,external_node_path_namespaceObject.resolve)(workingFolder, output);
    const project = new Project(found.folder, found.files, folder);
    const conversion = new Conversion();
    const ofProject = new Mistakes();
    await found.kind.convert(project, conversion, ofProject);
    if (conversion.jobs.length === 0 && !ofProject.hasErrors)
        ofProject.error(nothingToLoad(project, conversion));
    const note = [
        `From ${found.kind.name}: ${found.files.map((file) => project.fromManifest(file)).join(', ')}.`,
        'report.md says what was carried over, and what was decided and why.',
    ];
    const manifest = manifestText(note, conversion.jobs);
    reportMistakes(manifest, slashed(found.folder, (0,external_node_path_namespaceObject.join)(folder, MANIFEST)), conversion);
    const shown = (0,external_node_path_namespaceObject.relative)(workingFolder, folder).replaceAll('\\', '/') || '.';
    const written = {
        name: found.kind.name,
        entries: conversion.entries,
        jobs: conversion.jobs.length,
        files: conversion.files.map(({ name }) => name),
        base: `${(0,external_node_path_namespaceObject.relative)(folder, found.folder).replaceAll('\\', '/') || '.'}/`,
    };
    if (!ofProject.hasErrors) {
        const files = [
            { name: MANIFEST, pieces: () => [manifest] },
            { name: 'report.md', pieces: () => [reportPage(written)] },
            ...conversion.files,
        ];
        await writeFolder(folder, files, shown, ofProject);
    }
    mistakes.takeOver(ofProject.diagnostics.map((one) => withPlaceFrom(one, found.folder, workingFolder)), ofProject.leftOut);
    return shortReport(written, `${shown}/`);
}
function nothingToLoad({ files: [file = ''] }, { entries }) {
    const reasons = entries.filter(({ message }) => message.includes(' has no job')).slice(0, REASONS_SHOWN);
    return {
        message: 'The project has nothing to load: no job was made of it.',
        hint: reasons.map(({ message, reason = '' }) => `${message} ${reason}`).join(' '),
        place: reasons[0]?.place ?? { file },
    };
}
const REASONS_SHOWN = 3;
function reportMistakes(text, file, conversion) {
    const { diagnostics } = readManifest({ text, file, variables: new Map() });
    for (const { hint = '', message, place, severity } of diagnostics) {
        if (severity === 'error')
            conversion.look(message, hint, place ?? { file });
    }
}
function withPlaceFrom(diagnostic, folder, workingFolder) {
    const { place } = diagnostic;
    if (place === undefined)
        return diagnostic;
    const path = (0,external_node_path_namespaceObject.join)(folder, place.file);
    const file = (0,external_node_path_namespaceObject.relative)(workingFolder, path).startsWith('..') ? path : slashed(workingFolder, path);
    return { ...diagnostic, place: { ...place, file: file || (0,external_node_path_namespaceObject.basename)(path) } };
}


/***/ }),

/***/ 4342:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _diagnostic_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3580);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2212);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8379);



const command = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommandLine */ .D)(process.argv.slice(2));
switch (command.kind) {
    case 'help':
        process.stdout.write(_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .USAGE */ .u);
        break;
    case 'mistake':
        process.stderr.write(`${command.message}\n`);
        process.exitCode = 1;
        break;
    case 'convert': {
        const outcome = await (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .convert */ .C)({ ...command, workingFolder: process.cwd() });
        if (outcome.kind === 'written')
            process.stdout.write(outcome.text);
        else {
            for (const diagnostic of outcome.diagnostics)
                process.stderr.write(`${(0,_diagnostic_diagnostic_text_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticText */ .J)(diagnostic)}\n`);
            process.exitCode = 1;
        }
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ diagnosticText)
});

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30\u20130x3f), intermediate bytes (0x20\u20130x2f), then a final byte (0x40\u20130x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20\u20130x2f), then a final byte (0x30\u20130x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
	   Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
	5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Matches a visible (printing) character. Used to find the base scalar of a cluster (skipping leading Prepend/Format/Marks) and to detect whole-cluster zero-width.
// Intentionally a single negated class without a quantifier: a repeated pattern like `^(?:\u2026|\u2026)+$` backtracks exponentially on overlapping properties, and even `^[\u2026]+$` overflows V8's backtrack stack (RangeError) on clusters with millions of marks.
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

// Returns the cluster starting at its first visible character, or `undefined` if the whole cluster is zero-width.
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? undefined : segment.slice(index);
}

function isHangulLeadingJamo(codePoint) {
	return (codePoint >= 0x11_00 && codePoint <= 0x11_5F)
		|| (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
}

function isHangulVowelJamo(codePoint) {
	return (codePoint >= 0x11_60 && codePoint <= 0x11_A7)
		|| (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
}

function isHangulTrailingJamo(codePoint) {
	return (codePoint >= 0x11_A8 && codePoint <= 0x11_FF)
		|| (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
}

function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint)
		|| isHangulVowelJamo(codePoint)
		|| isHangulTrailingJamo(codePoint);
}

function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];

	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) {
			continue;
		}

		codePoints.push(character.codePointAt(0));
	}

	if (codePoints.length === 0) {
		return undefined;
	}

	let width = 0;

	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) {
				return undefined;
			}

			// Mixed cluster (e.g., L + precomposed syllable): use EAW for non-jamo remainder
			for (let remaining = index; remaining < codePoints.length; remaining++) {
				width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			}

			return width;
		}

		// Modern Hangul L+V(+T) shapes as one syllable block. Unmatched jamo stay additive:
		// U+1100 U+1100 U+1161 => U+1100 + (U+1100 U+1161) => 2 + 2.
		if (
			isHangulLeadingJamo(codePoint)
			&& isHangulVowelJamo(codePoints[index + 1])
		) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}

		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}

	return width;
}

function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;

	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}

		if (
			spacingMarkRegex.test(character)
			|| (character >= '\uFF00' && character <= '\uFFEF')
		) {
			extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20\u20130x7E) needs no segmenter, regex, or EAW lookup \u2014 width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === undefined) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== undefined) {
			width += hangulWidth;
			continue;
		}

		// Everything else: EAW of the cluster\u2019s first visible scalar
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing spacing marks and Halfwidth/Fullwidth Forms (e.g., \uff9e, \uff9f, \uff70)
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}

	return width;
}

// EXTERNAL MODULE: ./lib/diagnostic/visible-text.js
var visible_text = __nccwpck_require__(569);
;// CONCATENATED MODULE: ./lib/diagnostic/excerpt.js


const MAX_EXCERPT_LENGTH = 160;
const MAX_EXCERPT_BEFORE_CARET = 80;
const TAB_WIDTH = 4;
function excerpt(place) {
    const { sourceLine, line, column } = place;
    if (sourceLine === undefined || line === undefined || column === undefined)
        return [];
    const start = column - 1;
    const end = Math.max(place.endColumn ?? column, column + 1) - 1;
    const { from, to } = excerpt_frame(sourceLine, start);
    const lead = from > 0 ? '\u2026' : '';
    const tail = to < sourceLine.length ? '\u2026' : '';
    const before = lead + shown(sourceLine.slice(from, start));
    const meant = shown(sourceLine.slice(start, Math.min(end, to)), stringWidth(before));
    const after = shown(sourceLine.slice(end, Math.max(end, to)), stringWidth(before + meant));
    const margin = ' '.repeat(String(line).length);
    return [
        (0,visible_text/* withoutCommands */.D)(`  ${line} | ${before}${meant}${after}${tail}`.trimEnd()),
        `  ${margin} | ${' '.repeat(stringWidth(before))}${'^'.repeat(Math.max(1, stringWidth(meant)))}`,
    ];
}
function excerpt_frame(line, start) {
    if (line.length <= MAX_EXCERPT_LENGTH)
        return { from: 0, to: line.length };
    const from = Math.max(0, start - MAX_EXCERPT_BEFORE_CARET);
    const to = Math.min(line.length, from + MAX_EXCERPT_LENGTH);
    return { from: from + (isLowSurrogate(line, from) ? 1 : 0), to: to - (isLowSurrogate(line, to) ? 1 : 0) };
}
function isLowSurrogate(line, index) {
    const code = line.charCodeAt(index);
    return code >= 0xdc00 && code <= 0xdfff;
}
function shown(text, column = 0) {
    let result = '';
    for (const [index, piece] of text.split('\t').entries()) {
        if (index > 0)
            result += ' '.repeat(TAB_WIDTH - ((column + stringWidth(result)) % TAB_WIDTH));
        result += (0,visible_text/* visibleText */.Q)(piece);
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/diagnostic/diagnostic-text.js


function diagnosticText(diagnostic, label = `${diagnostic.severity}: `) {
    const { message, hint, place, related } = diagnostic;
    return [
        `${place ? `${placeText(place)}: ` : ''}${label}${(0,visible_text/* visibleText */.Q)(message)}`,
        ...(place ? excerpt(place) : []),
        ...(hint === undefined ? [] : [`  hint: ${(0,visible_text/* visibleText */.Q)(hint)}`]),
        ...(related ? [`  ${placeText(related.place)}: ${(0,visible_text/* visibleText */.Q)(related.message)}`] : []),
        ...(related ? excerpt(related.place) : []),
    ].join('\n');
}
function placeText({ file, line, column }) {
    const name = (0,visible_text/* visibleText */.Q)(file).replace(/^\s*::/, '.$&');
    return [name, line, column].filter((part) => part !== undefined).join(':');
}


/***/ }),

/***/ 569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withoutCommands),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
function visibleText(text) {
    return withoutCommands(text.replaceAll(INVISIBLE, picture));
}
function picture(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
function withoutCommands(line) {
    return line.replaceAll('##[', '#\u200B#[');
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
