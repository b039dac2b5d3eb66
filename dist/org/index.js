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

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

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
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
exports.XT = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
__webpack_unused_export__ = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
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

/***/ 8757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ USAGE),
  D: () => (/* binding */ parseCommandLine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./lib/org/faults/fault-rules.js
var fault_rules = __nccwpck_require__(6744);
// EXTERNAL MODULE: ./lib/org/oauth/login-policy.js
var login_policy = __nccwpck_require__(1998);
// EXTERNAL MODULE: ./lib/org/schema/schema-finding.js
var schema_finding = __nccwpck_require__(2073);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/org/schema/sfdx-project.js + 1 modules
var sfdx_project = __nccwpck_require__(6005);
;// CONCATENATED MODULE: ./lib/org/schema/metadata/metadata-files.js



const MAX_FILES = 200_000;
const MAX_DEPTH = 40;
const ENDINGS = [
    [/^(.+)\.field-meta\.xml$/, 'CustomField'],
    [/^(.+)\.recordType-meta\.xml$/, 'RecordType'],
    [/^(.+)\.object(?:-meta\.xml)?$/, 'CustomObject'],
    [/^(.+)\.globalValueSet(?:-meta\.xml)?$/, 'GlobalValueSet'],
    [/^(.+)\.standardValueSet(?:-meta\.xml)?$/, 'StandardValueSet'],
];
function metadataFiles(folder) {
    const found = [];
    const isIgnored = (0,sfdx_project/* ignoredBelow */.ul)(folder);
    let seen = 0;
    const visit = (parts) => {
        if (parts.length > MAX_DEPTH)
            throw new Error(`folders below ${folder} are nested too deeply`);
        for (const entry of entriesOf((0,external_node_path_.join)(folder, ...parts))) {
            if (++seen > MAX_FILES)
                throw new Error(`there are more than ${MAX_FILES} files below ${folder}`);
            if (entry.isDirectory()) {
                if (!isIgnored([...parts, entry.name], true))
                    visit([...parts, entry.name]);
            }
            else if (entry.isFile()) {
                const file = fileOf(folder, parts, entry.name);
                if (file !== undefined && !isIgnored([...parts, entry.name], false))
                    found.push(file);
            }
        }
    };
    visit([]);
    return found;
}
function entriesOf(path) {
    return (0,external_node_fs_.readdirSync)(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
function fileOf(folder, parts, fileName) {
    for (const [ending, kind] of ENDINGS) {
        const [, name] = ending.exec(fileName) ?? [];
        if (name === undefined)
            continue;
        const isPart = kind === 'CustomField' || kind === 'RecordType';
        const owner = isPart ? (parts.at(-2) ?? '') : name;
        return { kind, path: [folder, ...parts, fileName].join('/').replaceAll('\\', '/'), owner, name };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/org/schema/field-notation.js
var field_notation = __nccwpck_require__(8464);
// EXTERNAL MODULE: ./lib/org/schema/field-parts.js
var field_parts = __nccwpck_require__(1143);
// EXTERNAL MODULE: ./lib/org/schema/person-accounts.js + 1 modules
var person_accounts = __nccwpck_require__(253);
;// CONCATENATED MODULE: ./lib/org/schema/metadata/formula-literal.js
function literalOf(formula) {
    const text = formula.trim();
    const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')$/s.exec(text) ?? [];
    const quoted = double ?? single;
    if (quoted !== undefined)
        return quoted.replace(/\\(.)/gs, (_, character) => (character === 'n' ? '\n' : character));
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text))
        return text;
    return /^(?:true|false)$/i.test(text) ? text.toLowerCase() : undefined;
}

;// CONCATENATED MODULE: ./lib/org/schema/metadata/value-set.js
function valueSetOf(elements) {
    const active = elements.filter((element) => element.flag('isActive') !== false);
    const named = active.flatMap((element) => {
        const value = element.text('fullName') ?? element.text('label');
        return value === undefined ? [] : [{ element, value }];
    });
    return {
        values: [...new Set(named.map(({ value }) => value))],
        labels: new Map(named.flatMap(({ element, value }) => {
            const label = element.text('label');
            return label === undefined || label === value ? [] : [[value, label]];
        })),
        standard: named.find(({ element }) => element.flag('default') === true)?.value,
    };
}
function dependencyOf(set) {
    const controller = set.text('controllingField');
    if (controller === undefined)
        return undefined;
    const validFor = new Map();
    const add = (value, controlling) => {
        if (value === undefined)
            return;
        const values = controlling.map(({ content }) => content.trim());
        validFor.set(value, [...(validFor.get(value) ?? []), ...values]);
    };
    for (const setting of set.all('valueSettings')) {
        add(setting.text('valueName'), setting.all('controllingFieldValue'));
    }
    for (const value of set.all('picklistValues')) {
        add(value.text('fullName'), value.all('controllingFieldValues'));
    }
    return { controller, validFor };
}
const STANDARD_VALUE_SETS = {
    AccountContactMultiRoles: ['AccountContactRelation.Roles'],
    AccountContactRole: ['AccountContactRole.Role'],
    AccountOwnership: ['Account.Ownership'],
    AccountRating: ['Account.Rating', 'Lead.Rating'],
    AccountType: ['Account.Type'],
    AssetStatus: ['Asset.Status'],
    CampaignMemberStatus: ['CampaignMember.Status'],
    CampaignStatus: ['Campaign.Status'],
    CampaignType: ['Campaign.Type'],
    CaseContactRole: ['CaseContactRole.Role'],
    CaseOrigin: ['Case.Origin'],
    CasePriority: ['Case.Priority'],
    CaseReason: ['Case.Reason'],
    CaseStatus: ['Case.Status'],
    CaseType: ['Case.Type'],
    ContactRole: ['OpportunityContactRole.Role', 'ContractContactRole.Role'],
    ContractStatus: ['Contract.Status'],
    EntitlementType: ['Entitlement.Type'],
    EventSubject: ['Event.Subject'],
    EventType: ['Event.Type'],
    Industry: ['Account.Industry', 'Lead.Industry'],
    LeadSource: ['Lead.LeadSource', 'Contact.LeadSource', 'Opportunity.LeadSource', 'Account.AccountSource'],
    LeadStatus: ['Lead.Status'],
    OpportunityStage: ['Opportunity.StageName'],
    OpportunityType: ['Opportunity.Type'],
    OrderStatus: ['Order.Status'],
    OrderType: ['Order.Type'],
    PartnerRole: ['AccountPartner.Role', 'OpportunityPartner.Role'],
    Product2Family: ['Product2.Family'],
    QuoteStatus: ['Quote.Status'],
    Salutation: ['Contact.Salutation', 'Lead.Salutation', 'Account.Salutation'],
    SolutionStatus: ['Solution.Status'],
    TaskPriority: ['Task.Priority'],
    TaskStatus: ['Task.Status'],
    TaskSubject: ['Task.Subject'],
    TaskType: ['Task.Type'],
    WorkOrderPriority: ['WorkOrder.Priority'],
    WorkOrderStatus: ['WorkOrder.Status'],
};

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __nccwpck_require__(9800);
;// CONCATENATED MODULE: ./lib/org/schema/metadata/xml-element.js

const MAX_METADATA_BYTES = 20_000_000;
const xml_element_MAX_DEPTH = 50;
class XmlElement {
    name;
    line;
    children = [];
    content = '';
    constructor(name, line) {
        this.name = name;
        this.line = line;
    }
    child(name) {
        return this.children.find((child) => child.name === name);
    }
    all(name) {
        return this.children.filter((child) => child.name === name);
    }
    text(name) {
        const text = this.child(name)?.content.trim();
        return text === '' ? undefined : text;
    }
    flag(name) {
        const child = this.child(name);
        if (child === undefined)
            return undefined;
        const text = child.content.trim();
        if (text === 'true' || text === 'false')
            return text === 'true';
        throw new XmlFault(child.line, `<${name}> takes true or false, not "${text}"`);
    }
    whole(name) {
        const child = this.child(name);
        if (child === undefined)
            return undefined;
        const text = child.content.trim();
        if (/^\d{1,9}$/.test(text))
            return Number(text);
        throw new XmlFault(child.line, `<${name}> takes a whole number, not "${text}"`);
    }
}
class XmlFault extends Error {
    name = 'XmlFault';
    line;
    constructor(line, message) {
        super(message);
        this.line = line;
    }
}
function readXml(text, root) {
    if (text.trim() === '')
        throw new XmlFault(1, 'the file is empty');
    const parser = new saxes/* SaxesParser */.wT();
    const open = [];
    let found;
    let closed;
    parser.on('error', (error) => {
        throw new XmlFault(parser.line, plainReason(error.message.replace(/^\d+:\d+: /, ''), { open: open.at(-1), closed }));
    });
    parser.on('doctype', () => {
        throw new XmlFault(parser.line, 'a metadata file has no document type');
    });
    parser.on('opentag', ({ name }) => {
        const element = new XmlElement(name, parser.line);
        const parent = open.at(-1);
        if (parent === undefined && name !== root) {
            throw new XmlFault(parser.line, `the file must begin with <${root}>, not with <${name}>`);
        }
        if (open.length === xml_element_MAX_DEPTH)
            throw new XmlFault(parser.line, 'elements are nested too deeply');
        if (parent === undefined)
            found = element;
        else
            parent.children.push(element);
        open.push(element);
    });
    const addText = (piece) => {
        const element = open.at(-1);
        if (element !== undefined)
            element.content += piece;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => void (closed = open.pop()));
    parser.write(text).close();
    if (found === undefined)
        throw new XmlFault(1, `the file has no <${root}>`);
    return found;
}
function plainReason(complaint, last) {
    const unended = complaint.startsWith('unclosed tag')
        ? last.open
        : complaint.startsWith('unexpected close tag')
            ? last.closed
            : undefined;
    return unended === undefined
        ? complaint.replace(/\.$/, '')
        : `<${unended.name}> of line ${unended.line} is not closed`;
}

;// CONCATENATED MODULE: ./lib/org/schema/metadata/custom-field.js




const TYPES = {
    Text: 'string',
    TextArea: 'textarea(255)',
    LongTextArea: 'textarea',
    Html: 'textarea',
    EncryptedText: 'encryptedstring',
    Number: 'double',
    Currency: 'currency',
    Percent: 'percent',
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Email: 'email',
    Phone: 'phone',
    Url: 'url(255)',
    Picklist: 'picklist',
    MultiselectPicklist: 'multipicklist',
    Lookup: 'reference',
    Hierarchy: 'reference',
    ExternalLookup: 'string(20)',
    MasterDetail: 'reference',
    AutoNumber: 'autonumber',
    Summary: 'double(18,0) calculated',
    Location: 'location',
    Address: 'address',
};
const PASSED_OVER = new Set(`fullName label type length precision scale required unique caseSensitive externalId defaultValue referenceTo relationshipName
  relationshipLabel relationshipOrder reparentableMasterDetail writeRequiresMasterRead deleteConstraint valueSet picklist formula
  formulaTreatBlanksAs displayFormat startingNumber maskChar maskType visibleLines description inlineHelpText trackHistory
  trackTrending trackFeedHistory summarizedField summaryForeignKey summaryOperation summaryFilterItems displayLocationInDecimal
  lookupFilter businessOwnerField businessOwnerUser businessOwnerGroup businessStatus complianceGroup securityClassification
  encryptionScheme stripMarkup escapeMarkup deprecated populateExistingRows customDataType isFilteringDisabled isNameField
  isSortingDisabled isConvertLeadDisabled isAIPredictionField aiPredictionField referenceTargetField metadataRelationshipControllingField indexed`
    .split(/\s+/));
function readField(element, context) {
    const notes = element.children
        .filter(({ name }) => !PASSED_OVER.has(name))
        .map(({ line, name }) => ({ line, message: `<${name}> of ${context.name} is not known here` }));
    const base = context.known ?? newField(element, context.name);
    if ('message' in base)
        return { field: undefined, notes: [...notes, base] };
    const changes = [
        changed(element, context.known === undefined),
        lookupChanges(element, context),
        picklistChanges(element, context, notes),
        defaultChanges(element, base, notes),
    ];
    const field = Object.assign({}, base, ...changes);
    const formula = element.child('formula') !== undefined;
    const summarized = element.text('summarizedField');
    return {
        field: formula || field.calculated ? readOnly(field, formula) : field,
        notes,
        ...(element.text('type') === 'Summary' && summarized !== undefined ? { summarized } : {}),
    };
}
function newField(element, name) {
    const type = element.text('type');
    const at = { line: element.child('type')?.line ?? element.line };
    if (type === undefined)
        return { ...at, message: `${name} has no <type>` };
    const notation = TYPES[type];
    if (notation === undefined)
        return { ...at, message: `type "${type}" of ${name} is not known here` };
    return (0,field_notation/* fieldFromNotation */.h)(name, notation);
}
function changed(element, isNew) {
    const [length, precision, scale] = [element.whole('length'), element.whole('precision'), element.whole('scale')];
    const [label, required] = [element.text('label'), element.flag('required')];
    const [unique, externalId] = [element.flag('unique'), element.flag('externalId')];
    const caseSensitive = element.flag('caseSensitive');
    const type = element.text('type');
    const hasSize = isNew && type !== 'Location' && type !== 'Summary';
    return {
        ...(label === undefined ? {} : { label }),
        ...(length === undefined || !isNew ? {} : { length }),
        ...(precision === undefined || !hasSize ? {} : { precision }),
        ...(scale === undefined || !hasSize ? {} : { scale }),
        ...(required === undefined || type === 'Checkbox' ? {} : { nillable: !required }),
        ...(unique === undefined ? {} : { unique }),
        ...(caseSensitive === undefined ? {} : { caseSensitive }),
        ...(externalId === undefined ? {} : { externalId, ...(externalId ? { idLookup: true } : {}) }),
        ...(type === 'Html' ? { isRichText: true } : {}),
        ...(isNew && type === 'AutoNumber' ? { length: 30, ...autoNumber(element) } : {}),
        ...(isNew && type === 'Location' ? { scale: scale ?? 0 } : {}),
    };
}
function autoNumber(element) {
    const format = element.text('displayFormat');
    return format === undefined ? {} : { autoNumberFormat: { format, start: element.whole('startingNumber') ?? 1 } };
}
function lookupChanges(element, { known, name }) {
    const type = element.text('type');
    const isLookup = type === 'Lookup' || type === 'Hierarchy' || type === 'MasterDetail';
    if (!isLookup || known !== undefined)
        return {};
    const target = element.text('referenceTo') ?? (type === 'Hierarchy' ? 'User' : undefined);
    if (target === undefined)
        throw new XmlFault(element.line, `<referenceTo> of ${name} is missing`);
    const children = element.text('relationshipName');
    const named = {
        referenceTo: [target],
        childRelationshipName: children === undefined ? 'none' : `${children}__r`,
    };
    if (type === 'MasterDetail') {
        const updateable = element.flag('reparentableMasterDetail') ?? false;
        const relationshipOrder = element.whole('relationshipOrder') ?? 0;
        return { ...named, nillable: false, cascadeDelete: true, updateable, relationshipOrder };
    }
    const constraint = element.text('deleteConstraint') ?? (element.flag('required') === true ? 'Restrict' : 'SetNull');
    return { ...named, cascadeDelete: constraint === 'Cascade', restrictedDelete: constraint === 'Restrict' };
}
function picklistChanges(element, { globalValueSet, name }, notes) {
    const set = element.child('valueSet') ?? element.child('picklist');
    if (set === undefined)
        return {};
    const dependency = dependencyOf(set);
    const controlled = dependency === undefined ? {} : { dependency };
    const globalName = set.text('valueSetName');
    if (globalName !== undefined) {
        const values = globalValueSet(globalName);
        if (values !== undefined)
            return { ...controlled, ...picklist(values), restrictedPicklist: true };
        const line = set.child('valueSetName')?.line ?? set.line;
        notes.push({ line, message: `value set "${globalName}" of ${name} is not among the metadata: any value is taken` });
        return { ...controlled, picklistValues: [], restrictedPicklist: false };
    }
    const definition = set.child('valueSetDefinition');
    const values = valueSetOf([...(definition?.all('value') ?? []), ...set.all('picklistValues')]);
    const restricted = set.flag('restricted') ?? set.flag('restrictedPicklist');
    return {
        ...controlled,
        ...(definition === undefined && set.name === 'valueSet' ? {} : picklist(values)),
        ...(restricted === undefined ? {} : { restrictedPicklist: restricted }),
    };
}
function picklist({ labels, standard, values }) {
    return {
        picklistValues: values,
        defaultValue: standard,
        ...(standard === undefined ? {} : { defaultedOnCreate: true }),
        ...(labels.size === 0 ? {} : { picklistLabels: labels }),
    };
}
function defaultChanges(element, base, notes) {
    const formula = element.text('defaultValue');
    if (formula === undefined || element.child('formula') !== undefined)
        return {};
    const value = literalOf(formula);
    if (value !== undefined) {
        return base.type === 'boolean' && value === 'false' ? {} : { defaultValue: value, defaultedOnCreate: true };
    }
    const line = element.child('defaultValue')?.line ?? element.line;
    notes.push({ line, message: `the default of ${base.name} is a formula, which is not worked out here` });
    return { defaultedOnCreate: true };
}
function readOnly(field, isFormula) {
    const size = !isFormula ? {} : field.type === 'string' ? { length: 1_300 } : {};
    return {
        ...field,
        ...size,
        ...{ calculated: true, createable: false, updateable: false, nillable: field.type !== 'boolean' },
        ...{ defaultedOnCreate: false, defaultValue: undefined },
        ...(isFormula && field.precision === 0 ? {} : isFormula ? { precision: 18 } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/org/schema/metadata/record-type-file.js
function readRecordType(element, name, isPerson) {
    const offered = new Map(element.all('picklistValues').flatMap((picklist) => {
        const field = picklist.text('picklist');
        const values = picklist.all('values').flatMap((value) => value.text('fullName') ?? []);
        return field === undefined ? [] : [[field, values.map(decoded)]];
    }));
    return {
        developerName: name,
        label: element.text('label') ?? name,
        isPerson,
        isActive: element.flag('active') ?? true,
        ...(offered.size === 0 ? {} : { picklistValues: offered }),
    };
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}

;// CONCATENATED MODULE: ./lib/org/schema/metadata/metadata-schema.js









const LEFT_OUT = /__(?:mdt|e|b|x|kav|ka|chn|dlm|dll)$/;
const ACTIVITIES = ['Task', 'Event'];
const PERSON_ACCOUNT = 'PersonAccount';
function readMetadata(files, standard, others = []) {
    const reading = new Reading(standard);
    const order = ['GlobalValueSet', 'StandardValueSet', 'CustomObject', 'CustomField', 'RecordType'];
    for (const kind of order)
        for (const file of files)
            if (file.kind === kind)
                reading.read(file);
    return reading.finish(others);
}
class Reading {
    #standard;
    #globals = new Map();
    #objects = new Map();
    #mistakes = [];
    #notes = [];
    #leftOut = new Set();
    #hasPersons = false;
    constructor(standard) {
        this.#standard = new Map(standard.map((object) => [object.name, object]));
    }
    read(file) {
        if (this.#leftOut.has(file.owner) || LEFT_OUT.test(file.owner)) {
            if (file.kind !== 'GlobalValueSet' && file.kind !== 'StandardValueSet')
                this.#leftOut.add(file.owner);
            return;
        }
        try {
            if ((0,external_node_fs_.statSync)(file.path).size > MAX_METADATA_BYTES) {
                throw new XmlFault(1, `the file has more than ${MAX_METADATA_BYTES} bytes`);
            }
            const element = readXml((0,external_node_fs_.readFileSync)(file.path, 'utf8').replace(/^\uFEFF/, ''), file.kind);
            this.#take(file, element);
        }
        catch (error) {
            const { line, message } = error instanceof XmlFault ? error : { line: 1, message: reasonOf(error) };
            this.#mistakes.push({ file: file.path, line, message });
        }
    }
    #take(file, element) {
        switch (file.kind) {
            case 'GlobalValueSet':
                this.#globals.set(file.name, valueSetOf(element.all('customValue')));
                break;
            case 'StandardValueSet':
                this.#takeStandardValues(file, element);
                break;
            case 'CustomObject':
                this.#takeObject(file, element);
                break;
            case 'CustomField':
                this.#takeField(file, element, file.name);
                break;
            case 'RecordType':
                this.#takeRecordType(file, element, file.name);
        }
    }
    #takeStandardValues(file, element) {
        const fields = STANDARD_VALUE_SETS[file.name];
        if (fields === undefined) {
            this.#note(file, element.line, `it is not known here which fields the standard value set "${file.name}" is for`);
            return;
        }
        const values = valueSetOf(element.all('standardValue'));
        for (const path of fields) {
            const [object = '', name = ''] = path.split('.');
            const known = this.#standard.get(object)?.field(name);
            if (known === undefined)
                continue;
            const changes = picklist(values);
            const field = { ...known, ...changes, ...(changes.defaultValue === undefined ? {} : { nillable: known.nillable }) };
            this.#object(object, file, element).fields.set(name, { field, file: file.path, line: element.line });
        }
    }
    #takeObject(file, element) {
        if (element.child('customSettingsType') !== undefined) {
            this.#leftOut.add(file.owner);
            return;
        }
        for (const name of targetsOf(file.owner)) {
            if (name === PERSON_ACCOUNT)
                this.#hasPersons = true;
            const object = this.#object(name, file, element);
            object.isDefined = true;
            object.label = element.text('label') ?? object.label;
            const nameField = element.child('nameField');
            if (nameField !== undefined && name.endsWith('__c')) {
                object.fields.set('Name', { field: nameFieldOf(nameField), file: file.path, line: nameField.line });
            }
        }
        for (const field of element.all('fields'))
            this.#takeField(file, field, field.text('fullName'));
        for (const type of element.all('recordTypes'))
            this.#takeRecordType(file, type, type.text('fullName'));
    }
    #takeField(file, element, fileName) {
        const name = element.text('fullName') ?? fileName;
        if (name === undefined)
            throw new XmlFault(element.line, '<fullName> of a field is missing');
        for (const target of targetsOf(file.owner)) {
            const known = this.#standard.get(target)?.field(name);
            if (known === undefined && !name.endsWith('__c')) {
                this.#note(file, element.line, `${target} has no standard field "${name}" here`);
                continue;
            }
            const reading = readField(element, { name, known, globalValueSet: (set) => this.#globals.get(set) });
            for (const { line, message } of reading.notes)
                this.#note(file, line, message);
            const { field, summarized } = reading;
            if (field === undefined)
                continue;
            const place = { file: file.path, line: element.line, ...(summarized === undefined ? {} : { summarized }) };
            this.#object(target, file, element).fields.set(name, { ...place, field });
        }
    }
    #takeRecordType(file, element, fileName) {
        const name = element.text('fullName') ?? fileName;
        if (name === undefined)
            throw new XmlFault(element.line, '<fullName> of a record type is missing');
        const isPerson = file.owner === PERSON_ACCOUNT;
        if (isPerson)
            this.#hasPersons = true;
        const object = this.#object(isPerson ? 'Account' : file.owner, file, element);
        object.recordTypes.set(name, readRecordType(element, name, isPerson));
    }
    #object(name, file, element) {
        const known = this.#objects.get(name);
        if (known !== undefined)
            return known;
        const place = { file: file.path, line: element.line };
        const object = { name, place, isDefined: false, label: undefined, fields: new Map(), recordTypes: new Map() };
        this.#objects.set(name, object);
        return object;
    }
    #note(file, line, message) {
        this.#notes.push({ file: file.path, line, message });
    }
    finish(others) {
        if (this.#mistakes.length > 0)
            throw new schema_finding/* SchemaMistakes */.n(this.#mistakes);
        const objects = [...this.#objects.values()].filter((object) => this.#isKnown(object, others));
        const names = new Set([...this.#standard.keys(), ...others, ...objects.map(({ name }) => name)].map(lower));
        const declarations = objects.map((object) => {
            const fields = [...object.fields.values()].flatMap((place) => this.#settled(object, place, names));
            const recordTypes = [...object.recordTypes.values()];
            const isStandard = this.#standard.has(object.name);
            return {
                name: object.name,
                keyPrefix: undefined,
                options: {
                    ...(object.label === undefined || isStandard ? {} : { label: object.label }),
                    ...(recordTypes.length === 0 ? {} : { recordTypes }),
                    ...(object.name === 'Account' && this.#hasPersons ? { personTypes: personTypesOf(recordTypes) } : {}),
                },
                fields: fields.flatMap((field) => (field.type === 'location' ? locationOf(field) : (0,field_parts/* withParts */.d)(field))),
            };
        });
        return { declarations, notUnderstood: this.#notes, leftOut: [...this.#leftOut].sort() };
    }
    #isKnown({ isDefined, name, place }, others) {
        if (name === PERSON_ACCOUNT)
            return false;
        if (this.#standard.has(name) || isDefined || others.some((other) => lower(other) === lower(name))) {
            if (this.#standard.has(name) || name.endsWith('__c'))
                return true;
            this.#notes.push({ ...place, message: `the standard object "${name}" is not known here` });
            return false;
        }
        const isCustom = name.endsWith('__c');
        const what = isCustom
            ? `the object "${name}" is declared nowhere: it has the fields that are added to it here, and no others`
            : `the standard object "${name}" is not known here`;
        this.#notes.push({ ...place, message: what });
        return isCustom;
    }
    #settled(object, place, names) {
        const { field, file, line, summarized } = place;
        const unknown = field.referenceTo.find((name) => !names.has(lower(name)) && name !== '*');
        const isStandardField = this.#standard.get(object.name)?.field(field.name) !== undefined;
        if (unknown !== undefined && !isStandardField) {
            const message = `"${field.name}" refers to "${unknown}", which is not known here: ${object.name} is without it`;
            this.#notes.push({ file, line, message });
            return [];
        }
        if (summarized === undefined)
            return [field];
        const [child = '', name = ''] = summarized.split('.');
        const rolledUp = this.#objects.get(child)?.fields.get(name)?.field ?? this.#standard.get(child)?.field(name);
        if (rolledUp === undefined) {
            const message = `"${field.name}" rolls up "${summarized}", which is not known here: ${object.name} is without it`;
            this.#notes.push({ file, line, message });
            return [];
        }
        const { length, precision, scale, type } = rolledUp;
        return [{ ...field, type, length, scale, precision: precision === 0 ? 0 : 18 }];
    }
}
function targetsOf(owner) {
    return owner === 'Activity' ? ACTIVITIES : [owner];
}
function personTypesOf(recordTypes) {
    const named = recordTypes.filter(({ isPerson }) => isPerson).map(({ developerName }) => developerName);
    return named.length === 0 ? [person_accounts/* PERSON_RECORD_TYPE */.X] : named;
}
function nameFieldOf(element) {
    const label = element.text('label');
    const isNumber = element.text('type') === 'AutoNumber';
    const field = (0,field_notation/* fieldFromNotation */.h)('Name', isNumber ? 'autonumber idLookup' : 'string(80) idLookup defaulted');
    return {
        ...field,
        ...(label === undefined ? {} : { label }),
        ...(isNumber ? { length: 80, ...autoNumber(element) } : {}),
    };
}
function locationOf(field) {
    const parts = (0,field_parts/* withParts */.d)(field).filter((part) => part !== field);
    const sized = parts.map((part) => ({
        ...part,
        scale: field.scale,
        precision: field.scale + 3,
        nillable: field.nillable,
    }));
    return [{ ...field, scale: 0, nillable: true }, ...sized];
}
function lower(name) {
    return name.toLowerCase();
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
// EXTERNAL MODULE: ./lib/org/schema/field.js
var schema_field = __nccwpck_require__(2648);
;// CONCATENATED MODULE: ./lib/org/schema/describe-file.js



function objectFromDescribe(value) {
    const describe = new Members(value);
    const fields = describe.list('fields').map((field) => fieldFromDescribe(new Members(field)));
    const name = describe.text('name');
    if (name === '' || fields.length === 0)
        throw new Error('this is no answer of a describe: name or fields are missing');
    const keyPrefix = describe.text('keyPrefix');
    const hasPersons = name === 'Account' && fields.some((field) => field.name === 'IsPersonAccount');
    const recordTypes = recordTypesIn(describe, (type) => hasPersons && type === person_accounts/* PERSON_RECORD_TYPE */.X);
    const persons = hasPersons ? [person_accounts/* PERSON_RECORD_TYPE */.X] : [];
    return {
        name,
        keyPrefix: keyPrefix === '' ? undefined : keyPrefix,
        options: {
            label: describe.text('label') || name,
            ...(recordTypes.length > 0 ? { recordTypes } : {}),
            ...(persons.length > 0 ? { personTypes: persons } : {}),
            ...(fields.some((field) => field.type === 'id') ? { isWhole: true } : {}),
        },
        fields,
    };
}
function recordTypesIn(describe, isOfPersons) {
    return describe
        .list('recordTypeInfos')
        .map((info) => new Members(info))
        .filter((info) => !info.flag('master', false) && info.text('developerName') !== '')
        .map((info) => {
        const developerName = info.text('developerName');
        return { developerName, label: info.text('name') || developerName, isPerson: isOfPersons(developerName) };
    });
}
function fieldFromDescribe(field) {
    const picklistValues = field.list('picklistValues').map((value) => new Members(value));
    const active = picklistValues.filter((value) => value.flag('active', true));
    const standard = active.find((value) => value.flag('defaultValue', false));
    const labels = active
        .map((value) => [value.text('value'), value.text('label')])
        .filter(([value, label]) => label !== '' && label !== value);
    const type = typeOf(field.text('type'));
    const order = field.numberOrNone('relationshipOrder');
    return {
        name: field.text('name'),
        label: field.text('label') || field.text('name'),
        type,
        length: field.number('length'),
        precision: (0,schema_field/* isNumeric */.kf)(type) ? field.number('precision') || field.number('digits') || 18 : 0,
        scale: field.number('scale'),
        nillable: field.flag('nillable', true),
        defaultedOnCreate: field.flag('defaultedOnCreate', false),
        createable: field.flag('createable', true),
        updateable: field.flag('updateable', true),
        calculated: field.flag('calculated', false),
        autoNumber: field.flag('autoNumber', false),
        unique: field.flag('unique', false),
        caseSensitive: field.flag('caseSensitive', false),
        externalId: field.flag('externalId', false),
        idLookup: field.flag('idLookup', false),
        referenceTo: field.list('referenceTo').filter((name) => typeof name === 'string'),
        relationshipName: field.text('relationshipName') || undefined,
        childRelationshipName: undefined,
        cascadeDelete: field.flag('cascadeDelete', false),
        restrictedDelete: field.flag('restrictedDelete', false),
        picklistValues: active.map((value) => value.text('value')),
        restrictedPicklist: field.flag('restrictedPicklist', false),
        defaultValue: field.text('name') === 'OwnerId' ? 'me' : (standard?.text('value') ?? defaultOf(field)),
        ...(order === undefined ? {} : { relationshipOrder: order }),
        ...(labels.length === 0 ? {} : { picklistLabels: new Map(labels) }),
        ...(field.text('extraTypeInfo') === 'richtextarea' ? { isRichText: true } : {}),
    };
}
function defaultOf(field) {
    if (field.flag('defaultValue', false))
        return 'true';
    const formula = field.text('defaultValueFormula');
    return formula === '' || field.text('type') === 'boolean' ? undefined : literalOf(formula);
}
function typeOf(name) {
    return schema_field/* FIELD_TYPES */.bh.find((known) => known === name) ?? 'string';
}
class Members {
    #members;
    constructor(value) {
        this.#members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    }
    text(name) {
        const value = this.#members.get(name);
        return typeof value === 'string' ? value : '';
    }
    number(name) {
        const value = this.#members.get(name);
        return typeof value === 'number' ? value : 0;
    }
    numberOrNone(name) {
        const value = this.#members.get(name);
        return typeof value === 'number' ? value : undefined;
    }
    flag(name, otherwise) {
        const value = this.#members.get(name);
        return typeof value === 'boolean' ? value : otherwise;
    }
    list(name) {
        const value = this.#members.get(name);
        return Array.isArray(value) ? value : [];
    }
}

// EXTERNAL MODULE: ./lib/org/schema/object-schema.js
var object_schema = __nccwpck_require__(3781);
;// CONCATENATED MODULE: ./lib/org/schema/schema-folder.js









const FORMS = new Set(['.json', '.yml', '.yaml']);
const KEYS = new Set(['label', 'keyPrefix', 'bulkCapable', 'recordTypes', 'personAccounts', 'fields']);
function declarationsIn(folder) {
    const names = (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => FORMS.has((0,external_node_path_.extname)(name)))
        .sort();
    const mistakes = [];
    const declarations = names.flatMap((name) => {
        try {
            return declarationsOf((0,external_node_path_.join)(folder, name));
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            mistakes.push({ file: `${folder}/${name}`.replaceAll('\\', '/'), line: lineOf(error, (0,external_node_path_.join)(folder, name)), message });
            return [];
        }
    });
    if (mistakes.length > 0)
        throw new schema_finding/* SchemaMistakes */.n(mistakes);
    return names.length === 0 ? undefined : declarations;
}
class DeclarationFault extends Error {
    name = 'DeclarationFault';
    path;
    constructor(path, message, options) {
        super(message, options);
        this.path = path;
    }
}
function lineOf(error, file) {
    if (error instanceof dist/* YAMLParseError */.XT)
        return error.linePos?.[0].line ?? 1;
    if (!(error instanceof DeclarationFault))
        return 1;
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)((0,external_node_fs_.readFileSync)(file, 'utf8'), { lineCounter });
    const map = document.getIn(error.path.slice(0, -1), true);
    const keys = (0,dist/* isMap */.jh)(map) ? map.items.map(({ key }) => key) : [];
    const key = keys.find((one) => (0,dist/* isScalar */.jn)(one) && String(one.value) === error.path.at(-1));
    return (0,dist/* isScalar */.jn)(key) && key.range ? lineCounter.linePos(key.range[0]).line : 1;
}
function declarationsOf(path) {
    switch ((0,external_node_path_.extname)(path)) {
        case '.json':
            return [objectFromDescribe(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')))];
        default:
            return objectsFromYaml((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
}
function objectsFromYaml(text) {
    const document = membersOf((0,dist/* parse */.qg)(text) ?? {}, []);
    return Object.entries(document).map(([name, value]) => {
        const { label, keyPrefix, bulkCapable, recordTypes, personAccounts, fields, ...others } = membersOf(value ?? {}, [name]);
        const [unknown] = Object.keys(others);
        if (unknown !== undefined)
            throw new DeclarationFault([name, unknown], `${name} has no "${unknown}": use ${[...KEYS].join(', ')}`);
        if (keyPrefix !== undefined && !/^[0-9A-Za-z]{3}$/.test(textOf(keyPrefix))) {
            throw new DeclarationFault([name, 'keyPrefix'], `${name}: keyPrefix must be three letters or digits`);
        }
        return {
            name,
            keyPrefix: keyPrefix === undefined ? undefined : textOf(keyPrefix),
            options: {
                ...(label === undefined ? {} : { label: textOf(label) }),
                ...(bulkCapable === undefined ? {} : { bulkCapable: bulkCapable === true }),
                ...(recordTypes === undefined ? {} : { recordTypes: schema_folder_recordTypesIn(recordTypes, name) }),
                ...(personAccounts === undefined ? {} : { personTypes: personTypesIn(personAccounts, name) }),
            },
            fields: Object.entries(membersOf(fields ?? {}, [name, 'fields'])).flatMap(([field, notation]) => (0,field_parts/* withParts */.d)(fieldOf(name, field, notation))),
        };
    });
}
function fieldOf(object, name, notation) {
    const path = [object, 'fields', name];
    if (typeof notation !== 'string') {
        throw new DeclarationFault(path, `${object}.${name}: write a text like "string(80) required"`);
    }
    try {
        return (0,field_notation/* fieldFromNotation */.h)(name, notation);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new DeclarationFault(path, `${object}.${name}: ${reason}`, { cause: error });
    }
}
function schema_folder_recordTypesIn(value, object) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return namesIn(value, [object, 'recordTypes']);
    const labels = new Map(Object.entries(value));
    return namesIn([...labels.keys()], [object, 'recordTypes']).map((developerName) => ({
        ...{ developerName, label: textOf(labels.get(developerName)) || developerName, isPerson: false },
    }));
}
function personTypesIn(value, object) {
    const path = [object, 'personAccounts'];
    if (object !== 'Account') {
        throw new DeclarationFault(path, `${object} has no personAccounts: only Account has`);
    }
    if (typeof value === 'boolean')
        return value ? [person_accounts/* PERSON_RECORD_TYPE */.X] : [];
    return namesIn(value, path);
}
function namesIn(value, path) {
    const names = Array.isArray(value) ? value.map(textOf) : [];
    if (names.length > 0 && names.every((name) => /^\w+$/.test(name)))
        return names;
    throw new DeclarationFault(path, `${path.join('.')} must be a list of developer names`);
}
function membersOf(value, path) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new DeclarationFault(path, `${path.join('.') || 'the file'} must have keys and values`);
}
function textOf(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
function extendSchema(standard, declarations) {
    const objects = new Map(standard.map((object) => [object.name, object]));
    const declared = declarations.flatMap(({ keyPrefix }) => keyPrefix ?? []);
    const prefixes = new Set([...standard.map((object) => object.keyPrefix), ...declared]);
    for (const { name, keyPrefix, options, fields } of declarations) {
        const known = objects.get(name);
        if (known !== undefined) {
            const added = [...typeField(known, options), ...fields];
            objects.set(name, options.isWhole === true ? known.withFields(fields, options) : known.with(added, options));
            continue;
        }
        const prefix = keyPrefix ?? freePrefix(prefixes);
        prefixes.add(prefix);
        const bare = new object_schema/* ObjectSchema */.fV(name, prefix, options.isWhole === true ? object_schema/* SYSTEM_FIELDS */.GO : ownFields(fields), options);
        objects.set(name, bare.with([...typeField(bare, options), ...fields]));
    }
    const personTypes = declarations.flatMap(({ options }) => options.personTypes ?? []);
    if (personTypes.length > 0)
        (0,person_accounts/* addPersonAccounts */.J)(objects, [...new Set([person_accounts/* PERSON_RECORD_TYPE */.X, ...personTypes])]);
    const schema = new object_schema/* Schema */.Sj(objects.values());
    const whole = new Set(declarations.filter(({ options }) => options.isWhole === true).map(({ name }) => name));
    checkReferences(schema.objects.filter(({ name }) => !whole.has(name)), schema);
    return schema;
}
function ownFields(declared) {
    const isDetail = declared.some(({ relationshipOrder }) => relationshipOrder !== undefined);
    return CUSTOM_FIELDS.filter(({ name }) => !isDetail || name !== 'OwnerId');
}
function typeField(object, { recordTypes }) {
    const isNew = recordTypes !== undefined && object.field('RecordTypeId') === undefined;
    return isNew ? [(0,field_notation/* fieldFromNotation */.h)('RecordTypeId', 'reference(RecordType)')] : [];
}
const CUSTOM_FIELDS = [
    ...object_schema/* SYSTEM_FIELDS */.GO,
    (0,field_notation/* fieldFromNotation */.h)('Name', 'string(80) idLookup defaulted'),
    (0,field_notation/* fieldFromNotation */.h)('OwnerId', 'reference(User,Group) default=me relationship=Owner'),
];
function freePrefix(taken) {
    for (let serial = 0; serial < 62 * 62; serial++) {
        const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
        const prefix = `a${digits.charAt(Math.floor(serial / 62))}${digits.charAt(serial % 62)}`;
        if (!taken.has(prefix))
            return prefix;
    }
    throw new Error('there are no key prefixes left for custom objects');
}
function checkReferences(objects, schema) {
    for (const object of objects) {
        for (const field of object.fields) {
            const unknown = field.referenceTo.filter((name) => schema.object(name) === undefined);
            if (unknown.length > 0 && unknown.length === field.referenceTo.length) {
                throw new Error(`${object.name}.${field.name} refers to ${unknown.join(', ')}, which is not declared`);
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/org/schema/schema-sources.js





const NOTHING = 'it holds neither metadata of objects nor, in its own files, describes or YAML';
function schemaFromFolders(folders, standard) {
    const files = [];
    const declared = [];
    const empty = [];
    for (const folder of folders) {
        const found = metadataFiles(folder);
        if (found.length === 0 && !(0,sfdx_project/* isPackageDirectory */.s6)(folder)) {
            const own = declarationsIn(folder);
            if (own === undefined)
                empty.push({ file: folder, line: 1, message: NOTHING });
            else
                declared.push(...own);
        }
        for (const file of found)
            files.push(file);
    }
    if (empty.length > 0)
        throw new schema_finding/* SchemaMistakes */.n(empty);
    const metadata = readMetadata(files, standard, declared.map(({ name }) => name));
    const declarations = [...metadata.declarations, ...declared];
    return {
        schema: extendSchema(standard, declarations),
        declared: [...new Set(declarations.map(({ name }) => name))],
        files: files.length,
        notUnderstood: metadata.notUnderstood,
        leftOut: metadata.leftOut,
    };
}

// EXTERNAL MODULE: ./lib/org/schema/standard-objects.js + 5 modules
var standard_objects = __nccwpck_require__(3484);
// EXTERNAL MODULE: ./lib/org/seed-records.js
var seed_records = __nccwpck_require__(6786);
;// CONCATENATED MODULE: ./lib/org/command-line.js









const USAGE = `Usage: npm run org -- [options]

A Salesforce on 127.0.0.1 that speaks the Bulk API 1.0.

  --port NUMBER           the port to listen on (default 8080; 0 takes any free one)
  --tls-key FILE          listen by TLS: the private key, PEM
  --tls-certificate FILE  and the certificate, with its chain, PEM
  --json                  print one line of JSON with url, token and orgId
  --quiet                 print nothing
  --kind KIND             what the org says of itself: ${seed_records/* ORG_KINDS */.d.join(', ')} (default sandbox)
  --schema DIR            further objects and fields: SFDX metadata, YAML files, or answers of a REST describe as
                          JSON; may be given several times
  --data DIR              records that the org holds first: CSV files named after objects
  --random-token          take a token that nobody can guess
  --until-input-ends      end when the standard input ends, and not by signals
  --faults FILE           a list of faults to play, YAML or JSON
  --login FILE            how users log in: settings, YAML or JSON
  --latency MS            wait before each answer
  --processing-reads N    batches are done after they were read N times (0: at once)
  --batch-time MS         batches are done after this time
  --batches-at-once N     with --batch-time: so many are worked on at once, the others wait for their turn
  --batches-left N        batches until the day's allocation is used up (default 15000)
  --result-file-length N  characters after which a query's result goes on in a further file
  --no-hard-delete        the user may not hardDelete
  --instant               for benchmarks: counts rows, stores nothing
  --strict                refuse what the service may or may not refuse
  --seed NUMBER           seed of everything that varies (default 1)
  --help                  print this
`;
const FLAGS = {
    port: { type: 'string' },
    'tls-key': { type: 'string' },
    'tls-certificate': { type: 'string' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean' },
    kind: { type: 'string' },
    schema: { type: 'string', multiple: true },
    data: { type: 'string' },
    'random-token': { type: 'boolean' },
    'until-input-ends': { type: 'boolean' },
    faults: { type: 'string' },
    login: { type: 'string' },
    latency: { type: 'string' },
    'processing-reads': { type: 'string' },
    'batch-time': { type: 'string' },
    'batches-at-once': { type: 'string' },
    'batches-left': { type: 'string' },
    instant: { type: 'boolean' },
    'no-hard-delete': { type: 'boolean' },
    'result-file-length': { type: 'string' },
    strict: { type: 'boolean' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
};
function parseCommandLine(args) {
    try {
        return read(args);
    }
    catch (error) {
        if (error instanceof schema_finding/* SchemaMistakes */.n) {
            return { kind: 'refused', mistakes: error, json: args.includes('--json') };
        }
        return { kind: 'mistake', message: `${sentenceOf(error)} See "npm run org -- --help".` };
    }
}
function sentenceOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const isOfNode = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    const [said = ''] = isOfNode ? error.message.split(/\.\s/, 1) : [error.message.trimEnd()];
    return said.endsWith('.') ? said : `${said}.`;
}
function read(args) {
    const { values } = (0,external_node_util_.parseArgs)({ args: [...args], options: FLAGS, strict: true, allowPositionals: false });
    if (values.help === true)
        return { kind: 'help' };
    const timing = timingOf(numberOf('processing-reads', values['processing-reads']), numberOf('batch-time', values['batch-time']), numberOf('batches-at-once', values['batches-at-once']));
    for (const folder of values.schema ?? [])
        expectFolder('schema', folder);
    if (values.data !== undefined)
        expectFolder('data', values.data);
    for (const flag of ['faults', 'login', 'tls-key', 'tls-certificate'])
        expectFile(flag, values[flag]);
    const tls = tlsOf(values['tls-key'], values['tls-certificate']);
    const latency = numberOf('latency', values.latency);
    const seed = numberOf('seed', values.seed);
    const batchesLeft = numberOf('batches-left', values['batches-left']);
    const resultFileLength = numberOf('result-file-length', values['result-file-length']);
    const sources = values.schema && schemaFromFolders(values.schema, (0,standard_objects/* standardObjects */.s)());
    const options = {
        port: numberOf('port', values.port, 65_535) ?? 8080,
        instant: values.instant ?? false,
        strict: values.strict ?? false,
        ...(values['no-hard-delete'] === true ? { hardDeleteAllowed: false } : {}),
        ...(timing === undefined ? {} : { timing }),
        ...(tls === undefined ? {} : { tls }),
        ...(values.kind === undefined ? {} : { kind: kindOf(values.kind) }),
        ...(sources === undefined ? {} : { schema: sources.schema }),
        ...(values['random-token'] === true ? { token: randomToken() } : {}),
        ...(values.data === undefined ? {} : { data: values.data }),
        ...(values.faults === undefined ? {} : { faults: (0,fault_rules/* readFaultFile */.v)(values.faults) }),
        ...(values.login === undefined ? {} : { login: (0,login_policy/* readPolicyFile */.BK)(values.login) }),
        ...(latency === undefined ? {} : { latency }),
        ...(seed === undefined ? {} : { seed }),
        ...(batchesLeft === undefined ? {} : { batchesLeft }),
        ...(resultFileLength === undefined ? {} : { resultFileLength }),
    };
    return {
        ...{ kind: 'start', options, json: values.json ?? false, quiet: values.quiet ?? false },
        ...(sources === undefined ? {} : { sources }),
        ...(values['until-input-ends'] === true ? { untilInputEnds: true } : {}),
    };
}
function expectFolder(flag, path) {
    if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return;
    throw new Error(`--${flag} names "${path}", which is no folder.`);
}
function expectFile(flag, path) {
    if (path === undefined || (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === false)
        return;
    throw new Error(`--${flag} names "${path}", which is no file.`);
}
function randomToken() {
    return `00D000000000001!${(0,external_node_crypto_.randomBytes)(48).toString('base64url')}`;
}
function tlsOf(key, cert) {
    if (key === undefined && cert === undefined)
        return undefined;
    if (key === undefined || cert === undefined) {
        throw new Error('--tls-key and --tls-certificate belong together: give both.');
    }
    return { key: (0,external_node_fs_.readFileSync)(key, 'utf8'), cert: (0,external_node_fs_.readFileSync)(cert, 'utf8') };
}
function kindOf(text) {
    const kind = seed_records/* ORG_KINDS */.d.find((known) => known === text);
    if (kind === undefined)
        throw new Error(`--kind takes ${seed_records/* ORG_KINDS */.d.join(', ')}, not "${text}".`);
    return kind;
}
function timingOf(reads, milliseconds, atOnce) {
    if (reads !== undefined && milliseconds !== undefined) {
        throw new Error('--processing-reads and --batch-time exclude each other: give one of them.');
    }
    if (atOnce !== undefined && (milliseconds === undefined || atOnce === 0)) {
        throw new Error('--batches-at-once takes a whole number from 1 on, and needs --batch-time.');
    }
    if (reads !== undefined)
        return { kind: 'reads', reads };
    if (milliseconds === undefined)
        return undefined;
    return { kind: 'time', milliseconds, ...(atOnce === undefined ? {} : { atOnce }) };
}
function numberOf(flag, text, most = 2_147_483_647) {
    if (text === undefined)
        return undefined;
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number <= most)
        return number;
    throw new Error(`--${flag} takes a whole number from 0 to ${most}, not "${text}".`);
}


/***/ }),

/***/ 6744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ faultRules),
/* harmony export */   v: () => (/* binding */ readFaultFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8815);
/* harmony import */ var _route_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6103);
/* harmony import */ var _fault_table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3247);




const TABLE = {
    ..._fault_table_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUEST_FAULTS */ .S,
    ..._fault_table_js__WEBPACK_IMPORTED_MODULE_2__/* .BATCH_FAULTS */ .L,
};
const RULE_KEYS = {
    route: 'string?',
    object: 'string?',
    nth: 'number?',
    times: 'number?',
    probability: 'number?',
};
function readFaultFile(path) {
    try {
        return faultRules((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch (error) {
        throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}
function faultRules(value) {
    if (!Array.isArray(value))
        throw new Error('fault rules are a list');
    return value.map((rule, at) => {
        try {
            return faultRule(rule);
        }
        catch (error) {
            throw new Error(`rule ${at + 1}: ${error instanceof Error ? error.message : String(error)}`, {
                cause: error,
            });
        }
    });
}
function faultRule(value) {
    const { fault, ...rule } = membersOf(value, 'a rule');
    const { kind, ...parameters } = membersOf(fault, 'fault');
    const table = typeof kind === 'string' ? TABLE[kind] : undefined;
    if (table === undefined) {
        throw new Error(`there is no fault "${String(kind)}": use one of ${Object.keys(TABLE).join(', ')}`);
    }
    check(rule, RULE_KEYS, 'a rule');
    check(parameters, table, String(kind));
    const { route } = rule;
    if (route !== undefined && route !== 'any' && !_route_js__WEBPACK_IMPORTED_MODULE_3__/* .ROUTES */ .b.some((known) => known === route)) {
        throw new Error(`there is no route ${JSON.stringify(route)}: use one of any, ${_route_js__WEBPACK_IMPORTED_MODULE_3__/* .ROUTES */ .b.join(', ')}`);
    }
    return { ...rule, fault };
}
function membersOf(value, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new Error(`${what} must have keys and values`);
}
function check(members, table, what) {
    for (const name of Object.keys(members)) {
        if (!(name in table)) {
            throw new Error(`${what} has no "${name}": use ${Object.keys(table).join(', ') || 'nothing besides'}`);
        }
    }
    for (const [name, type] of Object.entries(table)) {
        if (!fits(members[name], type))
            throw new Error(`${name} must be ${type.replace('?', ' or left out')}`);
    }
}
function fits(value, type) {
    if (value === undefined)
        return type.endsWith('?');
    const one = (wanted) => typeof value === wanted;
    switch (type) {
        case 'number':
        case 'number?':
            return one('number');
        case 'string':
        case 'string?':
            return one('string');
        case 'numbers?':
            return Array.isArray(value) && value.every((item) => typeof item === 'number');
        case 'strings?':
            return Array.isArray(value) && value.every((item) => typeof item === 'string');
    }
}


/***/ }),

/***/ 3247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ BATCH_FAULTS),
/* harmony export */   S: () => (/* binding */ REQUEST_FAULTS)
/* harmony export */ });
const REQUEST_FAULTS = {
    status: {
        status: 'number',
        body: 'string?',
        contentType: 'string?',
        retryAfter: 'number?',
        retryAfterDate: 'number?',
        location: 'string?',
    },
    html: {},
    refusal: { code: 'string', message: 'string' },
    'oauth-error': { error: 'string', description: 'string', status: 'number?' },
    reset: {},
    'lost-answer': {},
    'cut-answer': { bytes: 'number?' },
    'truncated-body': { bytes: 'number?' },
    stall: {},
    'stalled-body': { bytes: 'number?' },
    drip: { milliseconds: 'number?' },
    upgrade: {},
    'hang-up': {},
    'expired-session': {},
    'job-state': { state: 'string' },
    repeat: { when: 'string?', following: 'string?', lists: 'number?' },
    'other-result': {},
    'idle-end': {},
    'foreign-batch': { body: 'string?' },
    'altered-answer': { element: 'string', value: 'string' },
    'repeated-id': { of: 'string?' },
};
const BATCH_FAULTS = {
    'failed-batch': { stateMessage: 'string?', afterRows: 'number?' },
    'state-message': { stateMessage: 'string' },
    'not-processed': {},
    'short-result': { rows: 'number' },
    'cut-result': { bytes: 'number' },
    'long-result': { rows: 'number' },
    'wrong-counters': { processed: 'number?', failed: 'number?' },
    'slow-batch': { milliseconds: 'number' },
    unlisted: { lists: 'number?' },
    'wait-for-close': {},
    'locked-rows': {
        tries: 'number?',
        every: 'number?',
        rows: 'numbers?',
        field: 'string?',
        values: 'strings?',
    },
    'row-error': {
        statusCode: 'string',
        message: 'string',
        fields: 'strings?',
        every: 'number?',
        rows: 'numbers?',
        field: 'string?',
        values: 'strings?',
    },
    'changed-values': {
        set: 'string',
        to: 'string?',
        every: 'number?',
        rows: 'numbers?',
        field: 'string?',
        values: 'strings?',
    },
};


/***/ }),

/***/ 1765:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8757);
/* harmony import */ var _org_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6871);
/* harmony import */ var _schema_schema_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2073);
/* harmony import */ var _step_org_step_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2564);
/* harmony import */ var _step_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9335);






async function start(command) {
    const org = await (0,_org_js__WEBPACK_IMPORTED_MODULE_2__/* .startOrg */ .p)(command.options);
    const { url, token, orgId } = org;
    if (command.json) {
        process.stdout.write(`${JSON.stringify({ url, token, orgId, ...schemaFacts(command) })}\n`);
    }
    else if (!command.quiet) {
        process.stdout.write(`The embedded org is up.\n  url    ${url}\n  token  ${token}\n`);
    }
    if (command.untilInputEnds === true)
        stopWithInput(org);
    else
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => void org.stop());
}
function schemaFacts({ sources }) {
    if (sources === undefined)
        return {};
    const { declared, files, leftOut, notUnderstood } = sources;
    return { schema: { objects: declared, files, notUnderstood, leftOut } };
}
function stopWithInput(org) {
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => undefined);
    process.stdin.on('error', () => undefined).resume();
    process.stdin.once('close', () => {
        void org.stop().then(() => process.exit());
    });
}
function fail(message, exitCode) {
    process.stderr.write(`${message}\n`);
    process.exitCode = exitCode;
}
function refuse({ message, mistakes }, json) {
    if (json)
        process.stdout.write(`${JSON.stringify({ mistakes })}\n`);
    fail(message, 2);
}
async function isStep(argument) {
    if (argument !== 'start-step' && argument !== 'stop-step')
        return false;
    const commands = new _step_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .WorkflowCommands */ .A(process.env, (text) => void process.stdout.write(text));
    const script = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(process.argv[1] ?? ''), 'index.js');
    if (argument === 'stop-step')
        await (0,_step_org_step_js__WEBPACK_IMPORTED_MODULE_4__/* .stopStep */ .H)(process.env, commands);
    else if (!(await (0,_step_org_step_js__WEBPACK_IMPORTED_MODULE_4__/* .startStep */ .b)(script, process.env, commands, process)))
        process.exitCode = 1;
    return true;
}
async function runCommandLine() {
    const command = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCommandLine */ .D)(process.argv.slice(2));
    switch (command.kind) {
        case 'help':
            process.stdout.write(_command_line_js__WEBPACK_IMPORTED_MODULE_1__/* .USAGE */ .u);
            break;
        case 'mistake':
            fail(command.message, 2);
            break;
        case 'refused':
            refuse(command.mistakes, command.json);
            break;
        case 'start':
            try {
                await start(command);
            }
            catch (error) {
                if (error instanceof _schema_schema_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SchemaMistakes */ .n) {
                    refuse(error, command.json);
                    break;
                }
                const reason = error instanceof Error ? error.message : String(error);
                const isOfPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
                const hint = isOfPort ? ' Give another --port, or 0 for any free one.' : '';
                fail(`The embedded org could not start: ${reason}.${hint}`, 1);
            }
    }
}
if (!(await isStep(process.argv[2])))
    await runCommandLine();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ readPolicyFile),
/* harmony export */   G4: () => (/* binding */ defaultPolicy),
/* harmony export */   fB: () => (/* binding */ changedPolicy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8815);


const GRANTS = ['refresh-token', 'jwt-bearer', 'client-credentials', 'token-exchange'];
const HOUR_SECONDS = 3_600;
function defaultPolicy(kind) {
    const host = kind === 'sandbox' || kind === 'scratch' ? 'test' : 'login';
    return {
        clientId: 'EMBEDDED.ORG.CLIENT',
        clientSecret: 'EMBEDDED.ORG.SECRET',
        secretRequired: false,
        grants: GRANTS,
        appInstalled: true,
        certificate: '',
        audiences: [`https://${host}.salesforce.com`],
        refreshTokens: ['EMBEDDED.ORG.REFRESH'],
        refreshTokenRotation: false,
        runAsUser: true,
        tokenHandler: 'GitHubActions',
        tokenHandlerAccepts: true,
        issuer: 'https://token.actions.githubusercontent.com',
        issuerKeys: '',
        issuerAudiences: [],
        issuerSubject: '',
        userApproved: true,
        userAdmitted: true,
        userActive: true,
        orgActive: true,
        addressAllowed: true,
        loginsPerHour: HOUR_SECONDS,
        clockAheadSeconds: 0,
        loginHost: false,
        sessionSeconds: 2 * HOUR_SECONDS,
        sessionCalls: Number.MAX_SAFE_INTEGER,
        tokenFormat: 'opaque',
        sameToken: false,
        instanceUrl: '',
        scope: 'api refresh_token',
        leaveOut: [],
    };
}
function changedPolicy(policy, changes) {
    if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
        throw new Error('a login policy has keys and values');
    }
    for (const [name, value] of Object.entries(changes))
        check(policy, name, value);
    return { ...policy, ...changes };
}
const CHOICES = {
    grants: GRANTS,
    tokenFormat: ['opaque', 'jwt'],
};
function check(policy, name, value) {
    const known = new Map(Object.entries(policy)).get(name);
    if (known === undefined) {
        throw new Error(`a login policy has no "${name}": use ${Object.keys(policy).join(', ')}`);
    }
    const wanted = Array.isArray(known) ? 'list of texts' : typeof known;
    const fits = Array.isArray(known)
        ? Array.isArray(value) && value.every((item) => typeof item === 'string')
        : typeof value === typeof known;
    if (!fits)
        throw new Error(`${name} takes a ${wanted}, not ${JSON.stringify(value)}`);
    const choices = CHOICES[name];
    if (choices === undefined || [value].flat().every((item) => choices.some((choice) => choice === item)))
        return;
    throw new Error(`${name} takes ${choices.join(', ')}, not ${JSON.stringify(value)}`);
}
function readPolicyFile(path) {
    try {
        const changes = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
        changedPolicy(defaultPolicy('sandbox'), changes);
        return { ...(typeof changes === 'object' ? changes : {}) };
    }
    catch (error) {
        throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}


/***/ }),

/***/ 6871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ startOrg)
});

;// CONCATENATED MODULE: ./lib/org/bulk/refusal.js
class Refusal {
    code;
    message;
    constructor(code, message) {
        this.code = code;
        this.message = message;
    }
    get stateMessage() {
        return `${this.code} : ${this.message}`;
    }
    get status() {
        if (this.code === 'InternalServerError')
            return 500;
        return this.code === 'Gone' ? 410 : 400;
    }
}

;// CONCATENATED MODULE: ./lib/org/rows/date-pattern.js
const PART = /([A-Za-z])\1*|'(?:[^']|'')*'|[^A-Za-z']/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const READERS = {
    y: '(?<year>\\d{2,4})',
    Y: '(?<year>\\d{2,4})',
    M: '(?<month>\\d{1,2})',
    L: '(?<month>[A-Za-z]+)',
    d: '(?<day>\\d{1,2})',
    H: '(?<hour>\\d{1,2})',
    h: '(?<hour>\\d{1,2})',
    m: '(?<minute>\\d{1,2})',
    s: '(?<second>\\d{1,2})',
    S: '(?<fraction>\\d{1,3})',
    a: '(?<half>[AaPp][Mm])',
    E: '[A-Za-z]+',
    z: '(?<zone>Z|GMT|UTC|[+-]\\d{2}:?\\d{2})',
    Z: '(?<zone>Z|[+-]\\d{2}:?\\d{2})',
    X: '(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?)',
};
function isPattern(pattern) {
    return readerOf(pattern) !== undefined;
}
function readerOf(pattern) {
    let source = '';
    for (const [part, letter] of pattern.matchAll(PART)) {
        if (letter === undefined) {
            const text = part.startsWith("'") ? part.slice(1, -1).replaceAll("''", "'") || "'" : part;
            source += text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
            continue;
        }
        const reader = READERS[letter === 'M' && part.length > 2 ? 'L' : letter];
        if (reader === undefined)
            return undefined;
        source += reader;
    }
    try {
        return new RegExp(`^${source}$`);
    }
    catch {
        return undefined;
    }
}
function readByPattern(text, pattern) {
    const found = readerOf(pattern)?.exec(text.trim())?.groups;
    if (found === undefined)
        return undefined;
    const { year = '', month = '1', day = '1', minute = '0', second = '0', fraction = '0', zone = 'Z' } = found;
    const digits = (part, length) => part.padStart(length, '0');
    const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const date = `${fullYear(year)}-${digits(named > 0 ? String(named) : month, 2)}-${digits(day, 2)}`;
    const time = `${digits(hourOf(found), 2)}:${digits(minute, 2)}:${digits(second, 2)}.${digits(fraction, 3)}`;
    return `${date}T${time}${/^[A-Z]/.test(zone) ? 'Z' : zone}`;
}
function fullYear(year) {
    if (year.length > 2)
        return year.padStart(4, '0');
    return `${Number(year) < 50 ? '20' : '19'}${year.padStart(2, '0')}`;
}
function hourOf({ hour = '0', half }) {
    if (half === undefined)
        return hour;
    return String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}

;// CONCATENATED MODULE: ./lib/org/rows/csv-reader.js
const MAX_ROWS_WITH_HEADER = 10_001;
const MAX_CELLS_PER_ROW = 5_000;
const MAX_CELL_LENGTH = 131_072;
const MAX_ROW_LENGTH = 400_000;
const MAX_FILE_LENGTH = 10_000_000;
const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;
class CsvDefect {
    message;
    constructor(message) {
        this.message = message;
    }
}
function* readCsv(text) {
    let rows = 0;
    let fileLength = 0;
    const cursor = new CsvCursor(text);
    while (!cursor.atEnd) {
        const row = cursor.row();
        if (row instanceof CsvDefect)
            return row;
        if (row.length === 1 && row[0] === '')
            continue;
        rows++;
        const rowLength = row.reduce((sum, cell) => sum + cell.length, 0);
        fileLength += rowLength;
        const excess = excessOf(rows, rowLength, fileLength);
        if (excess !== undefined)
            return new CsvDefect(excess);
        yield row;
    }
    return undefined;
}
function excessOf(rows, rowLength, fileLength) {
    if (rows > MAX_ROWS_WITH_HEADER) {
        return `Exceeded number of records : ${rows}. Number of records should be less than or equal to ${MAX_ROWS_WITH_HEADER}`;
    }
    if (rowLength > MAX_ROW_LENGTH) {
        return `Exceeded max length for one record: ${rowLength}. Max length for one record should be less than or equal to ${MAX_ROW_LENGTH}`;
    }
    if (fileLength > MAX_FILE_LENGTH) {
        return `Exceeded max file size: ${fileLength}. Max file size in characters should be less than or equal to ${MAX_FILE_LENGTH}`;
    }
    return undefined;
}
class CsvCursor {
    #text;
    #at;
    cellStarts = [];
    constructor(text, at = 0) {
        this.#text = text;
        this.#at = at;
    }
    get position() {
        return this.#at;
    }
    get atEnd() {
        return this.#at >= this.#text.length;
    }
    row() {
        const cells = [];
        this.cellStarts.length = 0;
        for (;;) {
            this.cellStarts.push(this.#at);
            const cell = this.#text.charCodeAt(this.#at) === QUOTE ? this.#quotedCell() : this.#bareCell();
            if (cell instanceof CsvDefect)
                return cell;
            if (cell.length > MAX_CELL_LENGTH)
                return new CsvDefect(`Exceeded max field size: ${cell.length}`);
            cells.push(cell);
            if (cells.length > MAX_CELLS_PER_ROW) {
                return new CsvDefect(`Exceeded max number of columns per record : ${MAX_CELLS_PER_ROW}`);
            }
            if (this.#text.charCodeAt(this.#at) !== COMMA)
                break;
            this.#at++;
        }
        this.#lineBreak();
        return cells;
    }
    #bareCell() {
        const start = this.#at;
        for (; !this.atEnd; this.#at++) {
            const code = this.#text.charCodeAt(this.#at);
            if (code === COMMA || code === LF || code === CR)
                break;
            if (code === QUOTE) {
                return new CsvDefect('Found unescaped quote. A value with quote should be within a quote');
            }
        }
        return this.#text.slice(start, this.#at);
    }
    #quotedCell() {
        let cell = '';
        for (this.#at++;;) {
            const end = this.#text.indexOf('"', this.#at);
            if (end === -1)
                return new CsvDefect('EOF reached before closing an opened quote');
            cell += this.#text.slice(this.#at, end);
            this.#at = end + 1;
            if (this.#text.charCodeAt(this.#at) !== QUOTE)
                break;
            cell += '"';
            this.#at++;
        }
        const next = this.#text.charCodeAt(this.#at);
        if (!this.atEnd && next !== COMMA && next !== LF && next !== CR) {
            return new CsvDefect('Not expecting more text after end quote');
        }
        return cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell;
    }
    #lineBreak() {
        if (this.#text.charCodeAt(this.#at) === CR) {
            this.#at++;
            if (this.#text.charCodeAt(this.#at) === LF)
                this.#at++;
        }
        else
            this.#at++;
    }
}

;// CONCATENATED MODULE: ./lib/org/rows/transformation-spec.js



const HEADER = ['Salesforce Field', 'Csv Header', 'Value', 'Hint'];
const MAX_LENGTH = 8_192;
function readSpec(text) {
    if (text.length >= MAX_LENGTH)
        return invalid(`It has ${text.length} characters, and must have fewer than ${MAX_LENGTH}`);
    const rows = [];
    const reader = readCsv(text);
    for (let step = reader.next();; step = reader.next()) {
        if (step.done !== true)
            rows.push(step.value);
        else if (step.value instanceof CsvDefect)
            return invalid(step.value.message);
        else
            break;
    }
    const [header, ...lines] = rows;
    if (header?.join() !== HEADER.join())
        return invalid(`Its header must be ${HEADER.join()}`);
    if (lines.length === 0)
        return invalid('It has no lines');
    const spec = lines.map(([target = '', header = '', value = '', hint = '']) => ({
        target,
        header,
        value,
        hint,
    }));
    const nameless = spec.findIndex(({ target }) => target === '');
    if (nameless !== -1)
        return invalid(`Line ${nameless + 2} names no Salesforce Field`);
    const targets = spec.map(({ target }) => target.toLowerCase());
    const twice = spec.find(({ target }, at) => targets.indexOf(target.toLowerCase()) !== at);
    return twice === undefined ? spec : invalid(`${twice.target} stands in it twice`);
}
function isHint(hint, type) {
    if (hint === '' || (type !== 'boolean' && type !== 'date' && type !== 'datetime'))
        return true;
    if (type !== 'boolean')
        return isPattern(hint);
    try {
        return new RegExp(hint) instanceof RegExp;
    }
    catch {
        return false;
    }
}
function invalid(reason) {
    return new Refusal('InvalidJob', `Invalid transformation spec. ${reason}`);
}

// EXTERNAL MODULE: ./lib/org/schema/field.js
var schema_field = __nccwpck_require__(2648);
;// CONCATENATED MODULE: ./lib/org/bulk/batch.js
function failedOutcome(refusal) {
    return {
        state: 'Failed',
        stateMessage: refusal.stateMessage,
        result: undefined,
        processed: 0,
        failed: 0,
    };
}
function isFinal(batch) {
    return batch.state !== 'Queued' && batch.state !== 'InProgress';
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./lib/org/bulk/batch-request.js

class BatchRequest {
    length;
    #sent;
    #isPacked;
    constructor(bytes, packed) {
        this.length = bytes.length;
        this.#sent = packed ?? bytes;
        this.#isPacked = packed !== undefined;
    }
    bytes() {
        return this.#isPacked ? (0,external_node_zlib_namespaceObject.gunzipSync)(this.#sent) : this.#sent;
    }
}

;// CONCATENATED MODULE: ./lib/org/bulk/job.js
const OPERATIONS = [
    'insert',
    'update',
    'upsert',
    'delete',
    'hardDelete',
    'query',
    'queryAll',
];
const CONTENT_TYPES = ['CSV', 'XML', 'JSON', 'ZIP_CSV', 'ZIP_XML', 'ZIP_JSON'];
const CONCURRENCY_MODES = ['Parallel', 'Serial'];
function dataFormat(job) {
    switch (job.contentType) {
        case 'CSV':
        case 'ZIP_CSV':
            return 'CSV';
        case 'XML':
        case 'ZIP_XML':
            return 'XML';
        case 'JSON':
        case 'ZIP_JSON':
            return 'JSON';
    }
}
function isQuery(job) {
    return job.operation === 'query' || job.operation === 'queryAll';
}

;// CONCATENATED MODULE: ./lib/org/bulk/media-type.js

const BATCH_MEDIA_TYPES = new Set([
    'text/csv',
    'application/xml',
    'application/json',
    'zip/csv',
    'zip/xml',
    'zip/json',
]);
function mediaTypeOf(header) {
    return (header.split(';')[0] ?? '').trim().toLowerCase();
}
function dataMediaType(job) {
    switch (job.contentType) {
        case 'CSV':
            return 'text/csv';
        case 'XML':
            return 'application/xml';
        case 'JSON':
            return 'application/json';
        case 'ZIP_CSV':
            return 'zip/csv';
        case 'ZIP_XML':
            return 'zip/xml';
        case 'ZIP_JSON':
            return 'zip/json';
    }
}
function requestFormat(headers) {
    const mediaType = mediaTypeOf(headers['content-type'] ?? '');
    return mediaType === 'application/json' || mediaType === 'zip/json' ? 'json' : 'xml';
}
function unsupported(headers) {
    const header = headers['content-type'];
    if (header === undefined || BATCH_MEDIA_TYPES.has(mediaTypeOf(header)))
        return undefined;
    return new Refusal('UnsupportedContentType', `Unsupported content type: ${header}`);
}

;// CONCATENATED MODULE: ./lib/org/records/salesforce-id.js
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SERIAL_LENGTH = 9;
const LONG_LENGTH = 18;
const INSTANCE = 'EM0';
function checksumSuffix(id) {
    return String.fromCharCode(...suffixCodes(Buffer.from(id, 'latin1')));
}
function suffixCodes(id) {
    return [0, 5, 10].map((block) => {
        let capitals = 0;
        for (let at = 0; at < 5; at++) {
            const code = id[block + at] ?? 0;
            if (code >= 65 && code <= 90)
                capitals |= 1 << at;
        }
        return SUFFIX_LETTERS.charCodeAt(capitals);
    });
}
function canonicalId(text) {
    if (!/^[0-9A-Za-z]{15}(?:[A-Z0-5]{3})?$/.test(text))
        return undefined;
    const short = text.slice(0, 15);
    const long = short + checksumSuffix(short);
    return text.length === 15 || text === long ? long : undefined;
}
function idFromSerial(keyPrefix, serial) {
    const id = Buffer.alloc(LONG_LENGTH);
    const start = id.write(keyPrefix + INSTANCE, 'latin1');
    for (let rest = serial, at = start + SERIAL_LENGTH - 1; at >= start; rest = Math.floor(rest / 62), at--) {
        id[at] = DIGITS.charCodeAt(rest % 62);
    }
    id.set(suffixCodes(id), start + SERIAL_LENGTH);
    return id.toString('latin1');
}
function serialOf(id) {
    let serial = 0;
    for (let at = 15 - SERIAL_LENGTH; at < 15; at++)
        serial = serial * 62 + DIGITS.indexOf(id.charAt(at));
    return serial;
}
class IdMint {
    #serials = new Map();
    next(keyPrefix) {
        return idFromSerial(keyPrefix, this.reserve(keyPrefix, 1));
    }
    reserve(keyPrefix, count) {
        const first = this.#serials.get(keyPrefix) ?? 1;
        this.#serials.set(keyPrefix, first + count);
        return first;
    }
}

;// CONCATENATED MODULE: ./lib/org/bulk/pk-chunking.js


const DEFAULT_CHUNK_SIZE = 100_000;
const MAX_CHUNK_SIZE = 250_000;
function readPkChunking(header) {
    const parts = header.split(';').map((part) => part.trim());
    const said = new Map();
    for (const part of parts.filter((text) => text !== '' && text.toLowerCase() !== 'true')) {
        if (part.toLowerCase() === 'false')
            return undefined;
        const [name = '', value = ''] = part.split('=').map((text) => text.trim());
        if (!['chunkSize', 'parent', 'startRow'].includes(name) || value === '')
            return illegal(part);
        said.set(name, value);
    }
    if (parts.every((part) => part === ''))
        return undefined;
    const chunkSize = Number(said.get('chunkSize') ?? DEFAULT_CHUNK_SIZE);
    if (!Number.isInteger(chunkSize) || chunkSize < 1 || chunkSize > MAX_CHUNK_SIZE) {
        return illegal(`chunkSize=${said.get('chunkSize') ?? ''}`);
    }
    const row = said.get('startRow');
    const startRow = row === undefined ? undefined : canonicalId(row);
    if (row !== undefined && startRow === undefined)
        return illegal(`startRow=${row}`);
    return { chunkSize, startRow, parent: said.get('parent') };
}
function illegal(part) {
    return new Refusal('InvalidJob', `Invalid value in Sforce-Enable-PKChunking: ${part}`);
}
function chunksOf(soql, ids, keyPrefix, chunking) {
    const serials = ids.map(serialOf).sort((a, b) => a - b);
    const start = chunking.startRow === undefined ? serials[0] : serialOf(chunking.startRow);
    const first = start ?? 1;
    const last = Math.max(first, serials.at(-1) ?? first);
    const chunks = [];
    for (let from = first; from <= last; from += chunking.chunkSize) {
        const [begin, end] = [from, from + chunking.chunkSize].map((serial) => idFromSerial(keyPrefix, serial));
        if (begin !== undefined && end !== undefined)
            chunks.push({ soql, from: begin, end });
    }
    return chunks;
}
function isInChunk(id, { from, end }) {
    return id.slice(0, 15) >= from.slice(0, 15) && id.slice(0, 15) < end.slice(0, 15);
}
function chunkText({ soql, from, end }) {
    const joint = /\bwhere\b/i.test(soql) ? 'AND' : 'WHERE';
    return `${soql} ${joint} Id >= '${from.slice(0, 15)}' AND Id < '${end.slice(0, 15)}'`;
}

;// CONCATENATED MODULE: ./lib/org/bulk/batch-progress.js



class BatchProgress {
    #settings;
    #jobs;
    #serialFreeAt = 0;
    constructor(settings, jobs) {
        this.#settings = settings;
        this.#jobs = jobs;
    }
    settle(job) {
        if (job.concurrencyMode === 'Serial')
            this.#settleSerial();
        else
            for (const batch of job.batches)
                this.#advance(job, batch, false);
    }
    countRead(job, batches) {
        this.settle(job);
        if (job.concurrencyMode === 'Serial')
            return;
        for (const batch of [...batches])
            this.#advance(job, batch, true);
    }
    objectOf(job) {
        const object = this.#settings.schema.object(job.object);
        if (object === undefined)
            throw new Error(`A job was created for the unknown object ${job.object}`);
        return object;
    }
    #advance(job, batch, read) {
        if (isFinal(batch))
            return;
        const { schedule } = batch;
        const now = this.#settings.now();
        if (batch.state === 'Queued') {
            const due = schedule.kind === 'times' ? now >= schedule.start : schedule.queued <= 0;
            if (due)
                this.#start(job, batch);
            else if (read && schedule.kind === 'reads')
                schedule.queued--;
            if (!due)
                return;
        }
        if (this.#settings.hold(job, batch))
            return;
        const due = schedule.kind === 'times' ? now >= schedule.end : schedule.running <= 0;
        if (due)
            this.#finish(job, batch);
        else if (read && schedule.kind === 'reads')
            schedule.running--;
    }
    #settleSerial() {
        const now = this.#settings.now();
        for (const { batch, job } of this.#serialBatches()) {
            const { schedule } = batch;
            if (schedule.kind !== 'times')
                throw new Error(`Batch ${batch.id} of a Serial job does not go by the clock`);
            if (batch.state === 'Queued') {
                const late = Math.max(0, this.#serialFreeAt - schedule.start);
                schedule.start += late;
                schedule.end += late;
                if (now < schedule.start)
                    return;
                this.#start(job, batch);
            }
            if (this.#settings.hold(job, batch))
                schedule.end = Math.max(schedule.end, now + 1);
            if (now < schedule.end)
                return;
            this.#finish(job, batch);
            this.#serialFreeAt = schedule.end;
        }
    }
    #serialBatches() {
        return [...this.#jobs.values()]
            .filter((job) => job.concurrencyMode === 'Serial')
            .flatMap((job) => job.batches.filter((batch) => !isFinal(batch)).map((batch) => ({ job, batch })))
            .sort((a, b) => serialOf(a.batch.id) - serialOf(b.batch.id));
    }
    #start(job, batch) {
        batch.state = 'InProgress';
        batch.outcome ??= this.#settings.run(job, batch, this.objectOf(job));
    }
    #finish(job, batch) {
        const { outcome } = batch;
        if (outcome === undefined)
            throw new Error(`Batch ${batch.id} was not run`);
        batch.state = outcome.state;
        batch.stateMessage = outcome.stateMessage;
        batch.numberRecordsProcessed = outcome.processed;
        batch.numberRecordsFailed = outcome.failed;
        batch.result = outcome.result;
        batch.systemModstamp = job.systemModstamp = this.#settings.now();
        if (outcome.chunks !== undefined)
            this.#settings.addChunks(job, outcome.chunks);
        if (isQuery(job) || outcome.state === 'NotProcessed')
            return;
        batch.apiActiveProcessingTime = 10 + Math.ceil(outcome.processed / 20);
        batch.totalProcessingTime = batch.apiActiveProcessingTime + 25;
    }
}

;// CONCATENATED MODULE: ./lib/org/bulk/timing.js
const MILLISECONDS_A_READ = 10;
function serialTiming(timing, random) {
    switch (timing.kind) {
        case 'varied':
            return { kind: 'time', milliseconds: random() < 0.5 ? 0 : MILLISECONDS_A_READ };
        case 'reads':
            return { kind: 'time', milliseconds: timing.reads * MILLISECONDS_A_READ };
        case 'time':
            return timing;
    }
}
class BatchPlaces {
    #freeAt = [];
    take(timing, now) {
        if (timing.kind !== 'time' || timing.atOnce === undefined)
            return now;
        if (this.#freeAt.length < timing.atOnce)
            this.#freeAt.push(now);
        const first = Math.min(...this.#freeAt);
        const start = Math.max(first, now);
        this.#freeAt[this.#freeAt.indexOf(first)] = start + timing.milliseconds;
        return start;
    }
}
function scheduleOf(timing, start, random) {
    switch (timing.kind) {
        case 'varied':
            return { kind: 'reads', queued: random() < 0.5 ? 0 : 1, running: random() < 0.5 ? 0 : 1 };
        case 'reads': {
            const queued = Math.ceil(timing.reads / 2);
            return { kind: 'reads', queued, running: timing.reads - queued };
        }
        case 'time':
            return {
                kind: 'times',
                start: start + timing.milliseconds / 2,
                end: start + timing.milliseconds,
            };
    }
}

;// CONCATENATED MODULE: ./lib/org/bulk/bulk-service.js










const JOB_PREFIX = '750';
const BATCH_PREFIX = '751';
const JOB_OPEN_MILLISECONDS = 24 * 3_600_000;
const JOB_LIFE_MILLISECONDS = 7 * 24 * 3_600_000;
class BulkService {
    jobs = new Map();
    batchesLeft;
    #settings;
    #places = new BatchPlaces();
    #progress;
    constructor(settings) {
        this.#settings = settings;
        this.batchesLeft = settings.batchesLeft;
        const addChunks = (job, chunks) => this.#addChunks(job, chunks);
        this.#progress = new BatchProgress({ ...settings, addChunks }, this.jobs);
    }
    createJob(request, apiVersion, pkChunking) {
        const { schema, mint, now, userId } = this.#settings;
        const object = schema.object(request.object);
        if (object === undefined)
            return new Refusal('InvalidJob', `Unable to find object: ${request.object}`);
        const refusal = this.#objectRefusal(object, request, apiVersion);
        if (refusal !== undefined)
            return refusal;
        const job = {
            ...request,
            object: object.name,
            id: mint.next(JOB_PREFIX),
            createdById: userId,
            createdDate: now(),
            systemModstamp: now(),
            state: 'Open',
            apiVersion,
            batches: [],
            pkChunking,
            spec: undefined,
        };
        this.jobs.set(job.id, job);
        return job;
    }
    #objectRefusal(object, request, apiVersion) {
        if (!object.bulkCapable) {
            const api = isQuery(request) ? 'Bulk Query API' : 'Bulk API';
            return new Refusal('InvalidEntity', `Entity '${object.name}' is not supported by the ${api}.`);
        }
        if (request.operation === 'hardDelete' && !this.#settings.hardDeleteAllowed) {
            const text = 'hardDelete operation requires special user profile permission, please contact your system administrator';
            return new Refusal('FeatureNotEnabled', text);
        }
        if (request.contentType.includes('JSON') && Number(apiVersion) < 36) {
            return new Refusal('InvalidJob', 'JSON content type is not supported');
        }
        if (request.contentType.startsWith('ZIP') && isQuery(request)) {
            return new Refusal('InvalidJob', `${request.contentType} is not supported for ${request.operation}`);
        }
        if (request.externalIdFieldName === undefined)
            return undefined;
        const field = object.field(request.externalIdFieldName);
        if (field !== undefined && (0,schema_field/* isKey */.m0)(field))
            return undefined;
        const text = `Field name provided, ${request.externalIdFieldName} does not match an External ID for ${object.name}`;
        return new Refusal('InvalidJob', text);
    }
    setSpec(job, text) {
        if (job.contentType !== 'CSV' || isQuery(job)) {
            return new Refusal('InvalidJob', 'A transformation spec is for CSV jobs that load');
        }
        if (job.state !== 'Open' || job.batches.length > 0) {
            return new Refusal('InvalidJobState', 'A transformation spec must be sent before the first batch');
        }
        const spec = readSpec(text);
        if (spec instanceof Refusal)
            return spec;
        job.spec = spec;
        return undefined;
    }
    addBatch(job, mediaType, bytes, packed) {
        const { now, runAtOnce } = this.#settings;
        const quotaLeft = this.batchesLeft > 0;
        if (quotaLeft)
            this.batchesLeft--;
        if (job.state !== 'Open') {
            const text = `Failed to create batch, since the Job is not Open. Current job state is '${job.state}'`;
            return new Refusal('InvalidJobState', text);
        }
        if (now() - job.createdDate > JOB_OPEN_MILLISECONDS) {
            return new Refusal('InvalidJobState', 'Failed to create batch, since the Job is older than 24 hours');
        }
        if (!quotaLeft)
            return new Refusal('ExceededQuota', 'ApiBatchItems Limit exceeded');
        const outcome = runAtOnce(job, this.#progress.objectOf(job), bytes);
        return this.#newBatch(job, mediaType, new BatchRequest(bytes, packed), { outcome });
    }
    #addChunks(job, chunks) {
        this.batchesLeft = Math.max(0, this.batchesLeft - chunks.length);
        for (const chunk of chunks) {
            const request = new BatchRequest(Buffer.from(chunkText(chunk)));
            this.#newBatch(job, dataMediaType(job), request, { chunk });
        }
    }
    #newBatch(job, mediaType, request, { outcome, chunk }) {
        const { mint, now, random, timing } = this.#settings;
        const schedule = job.concurrencyMode === 'Serial'
            ? scheduleOf(serialTiming(timing, random), now(), random)
            : scheduleOf(timing, this.#places.take(timing, now()), random);
        const batch = {
            id: mint.next(BATCH_PREFIX),
            jobId: job.id,
            state: 'Queued',
            stateMessage: undefined,
            createdDate: now(),
            systemModstamp: now(),
            numberRecordsProcessed: 0,
            numberRecordsFailed: 0,
            totalProcessingTime: 0,
            apiActiveProcessingTime: 0,
            apexProcessingTime: 0,
            request: outcome === undefined ? request : undefined,
            bytes: request.length,
            mediaType,
            schedule,
            chunk,
            outcome,
            result: undefined,
        };
        job.batches.push(batch);
        return batch;
    }
    changeState(job, state) {
        this.#progress.settle(job);
        if (state === 'Closed' && job.state !== 'Open') {
            const text = `Closing already ${job.state.toLowerCase()} Job not allowed`;
            return new Refusal('InvalidJobState', text);
        }
        const finished = job.state === 'Closed' && job.batches.every(isFinal);
        if (state === 'Aborted' && (job.state === 'Aborted' || finished)) {
            return new Refusal('InvalidJobState', `Aborting already ${job.state.toLowerCase()} Job not allowed`);
        }
        job.state = state;
        if (state === 'Aborted')
            this.#stopQueued(job);
        return undefined;
    }
    #stopQueued(job) {
        for (const batch of job.batches) {
            if (batch.state !== 'Queued')
                continue;
            batch.state = 'NotProcessed';
            batch.systemModstamp = this.#settings.now();
        }
    }
    deleteOldJobs() {
        const oldest = this.#settings.now() - JOB_LIFE_MILLISECONDS;
        for (const [id, { createdDate }] of this.jobs)
            if (createdDate < oldest)
                this.jobs.delete(id);
    }
    settle(job) {
        this.#progress.settle(job);
    }
    settleAll() {
        for (const job of this.jobs.values())
            this.#progress.settle(job);
    }
    countRead(job, batches) {
        this.#progress.countRead(job, batches);
    }
}

;// CONCATENATED MODULE: external "module"
const external_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");
;// CONCATENATED MODULE: ./node_modules/fflate/esm/index.mjs

var esm_require = (0,external_module_namespaceObject.createRequire)('/');
// DEFLATE is a complex format; to read this code, you should probably check the RFC first:
// https://tools.ietf.org/html/rfc1951
// You may also wish to take a look at the guide I made about this program:
// https://gist.github.com/101arrowz/253f31eb5abc3d9275ab943003ffecad
// Some of the following code is similar to that of UZIP.js:
// https://github.com/photopea/UZIP.js
// However, the vast majority of the codebase has diverged from UZIP.js to increase performance and reduce bundle size.
// Sometimes 0 will appear where -1 would be more appropriate. This is because using a uint
// is better for memory in most engines (I *think*).
var _a;
// Mediocre shim
var Worker;
var isMarkedAsUntransferable;
var workerAdd = ";var __w=require('worker_threads');__w.parentPort.on('message',function(m){onmessage({data:m})}),postMessage=function(m,t){__w.parentPort.postMessage(m,t)},close=process.exit;self=global";
try {
    (_a = esm_require('worker_threads'), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable);
}
catch (e) {
}
var wk = (/* unused pure expression or super */ null && (Worker ? function (c, _, msg, transfer, cb) {
    var done = false;
    var w = new Worker(c + workerAdd, { eval: true })
        .on('error', function (e) { return cb(e, null); })
        .on('message', function (m) { return cb(null, m); })
        .on('exit', function (c) {
        if (c && !done)
            cb(new Error('exited with code ' + c), null);
    });
    if (isMarkedAsUntransferable)
        transfer = transfer.filter(function (t) { return !isMarkedAsUntransferable(t); });
    w.postMessage(msg, transfer);
    w.terminate = function () {
        done = true;
        return Worker.prototype.terminate.call(w);
    };
    return w;
} : function (_, __, ___, ____, cb) {
    setImmediate(function () { return cb(new Error('async operations unsupported - update to Node 12+ (or Node 10-11 with the --experimental-worker CLI flag)'), null); });
    var NOP = function () { };
    return {
        terminate: NOP,
        postMessage: NOP
    };
}));

// aliases for shorter compressed code (most minifers don't do this)
var u8 = Uint8Array, u16 = Uint16Array, i32 = Int32Array;
// fixed length extra bits
var fleb = new u8([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0, /* unused */ 0, 0, /* impossible */ 0]);
// fixed distance extra bits
var fdeb = new u8([0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, /* unused */ 0, 0]);
// code length index map
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
// get base, reverse index map from extra bits
var freb = function (eb, start) {
    var b = new u16(31);
    for (var i = 0; i < 31; ++i) {
        b[i] = start += 1 << eb[i - 1];
    }
    // numbers here are at max 18 bits
    var r = new i32(b[30]);
    for (var i = 1; i < 30; ++i) {
        for (var j = b[i]; j < b[i + 1]; ++j) {
            r[j] = ((j - b[i]) << 5) | i;
        }
    }
    return { b: b, r: r };
};
var _a = freb(fleb, 2), fl = _a.b, revfl = _a.r;
// we can ignore the fact that the other numbers are wrong; they never happen anyway
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0), fd = _b.b, revfd = _b.r;
// map of value to reverse (assuming 16 bits)
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
    // reverse table algorithm from SO
    var x = ((i & 0xAAAA) >> 1) | ((i & 0x5555) << 1);
    x = ((x & 0xCCCC) >> 2) | ((x & 0x3333) << 2);
    x = ((x & 0xF0F0) >> 4) | ((x & 0x0F0F) << 4);
    rev[i] = (((x & 0xFF00) >> 8) | ((x & 0x00FF) << 8)) >> 1;
}
// create huffman tree from u8 "map": index -> code length for code index
// mb (max bits) must be at most 15
// TODO: optimize/split up?
var hMap = (function (cd, mb, r) {
    var s = cd.length;
    // index
    var i = 0;
    // u16 "map": index -> # of codes with bit length = index
    var l = new u16(mb);
    // length of cd must be 288 (total # of codes)
    for (; i < s; ++i) {
        if (cd[i])
            ++l[cd[i] - 1];
    }
    // u16 "map": index -> minimum code for bit length = index
    var le = new u16(mb);
    for (i = 1; i < mb; ++i) {
        le[i] = (le[i - 1] + l[i - 1]) << 1;
    }
    var co;
    if (r) {
        // u16 "map": index -> number of actual bits, symbol for code
        co = new u16(1 << mb);
        // bits to remove for reverser
        var rvb = 15 - mb;
        for (i = 0; i < s; ++i) {
            // ignore 0 lengths
            if (cd[i]) {
                // num encoding both symbol and bits read
                var sv = (i << 4) | cd[i];
                // free bits
                var r_1 = mb - cd[i];
                // start value
                var v = le[cd[i] - 1]++ << r_1;
                // m is end value
                for (var m = v | ((1 << r_1) - 1); v <= m; ++v) {
                    // every 16 bit value starting with the code yields the same result
                    co[rev[v] >> rvb] = sv;
                }
            }
        }
    }
    else {
        co = new u16(s);
        for (i = 0; i < s; ++i) {
            if (cd[i]) {
                co[i] = rev[le[cd[i] - 1]++] >> (15 - cd[i]);
            }
        }
    }
    return co;
});
// fixed length tree
var flt = new u8(288);
for (var i = 0; i < 144; ++i)
    flt[i] = 8;
for (var i = 144; i < 256; ++i)
    flt[i] = 9;
for (var i = 256; i < 280; ++i)
    flt[i] = 7;
for (var i = 280; i < 288; ++i)
    flt[i] = 8;
// fixed distance tree
var fdt = new u8(32);
for (var i = 0; i < 32; ++i)
    fdt[i] = 5;
// fixed length map
var flm = /*#__PURE__*/ (/* unused pure expression or super */ null && (hMap(flt, 9, 0))), flrm = /*#__PURE__*/ hMap(flt, 9, 1);
// fixed distance map
var fdm = /*#__PURE__*/ (/* unused pure expression or super */ null && (hMap(fdt, 5, 0))), fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
// find max of array
var max = function (a) {
    var m = a[0];
    for (var i = 1; i < a.length; ++i) {
        if (a[i] > m)
            m = a[i];
    }
    return m;
};
// read d, starting at bit p and mask with m
var bits = function (d, p, m) {
    var o = (p / 8) | 0;
    return ((d[o] | (d[o + 1] << 8)) >> (p & 7)) & m;
};
// read d, starting at bit p continuing for at least 16 bits
var bits16 = function (d, p) {
    var o = (p / 8) | 0;
    return ((d[o] | (d[o + 1] << 8) | (d[o + 2] << 16)) >> (p & 7));
};
// get end of byte
var shft = function (p) { return ((p + 7) / 8) | 0; };
// typed array slice - allows garbage collector to free original reference,
// while being more compatible than .slice
var slc = function (v, s, e) {
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    // can't use .constructor in case user-supplied
    return new u8(v.subarray(s, e));
};
/**
 * Codes for errors generated within this library
 */
var FlateErrorCode = {
    UnexpectedEOF: 0,
    InvalidBlockType: 1,
    InvalidLengthLiteral: 2,
    InvalidDistance: 3,
    StreamFinished: 4,
    NoStreamHandler: 5,
    InvalidHeader: 6,
    NoCallback: 7,
    InvalidUTF8: 8,
    ExtraFieldTooLong: 9,
    InvalidDate: 10,
    FilenameTooLong: 11,
    StreamFinishing: 12,
    InvalidZipData: 13,
    UnknownCompressionMethod: 14
};
// error codes
var ec = [
    'unexpected EOF',
    'invalid block type',
    'invalid length/literal',
    'invalid distance',
    'stream finished',
    'no stream handler',
    , // determined by compression function
    'no callback',
    'invalid UTF-8 data',
    'extra field too long',
    'date not in range 1980-2099',
    'filename too long',
    'stream finishing',
    'invalid zip data'
    // determined by unknown compression method
];
;
var err = function (ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
        Error.captureStackTrace(e, err);
    if (!nt)
        throw e;
    return e;
};
// expands raw DEFLATE data
var inflt = function (dat, st, buf, dict) {
    // source length       dict length
    var sl = dat.length, dl = dict ? dict.length : 0;
    if (!sl || st.f && !st.l)
        return buf || new u8(0);
    var noBuf = !buf;
    // have to estimate size
    var resize = noBuf || st.i != 2;
    // no state
    var noSt = st.i;
    // Assumes roughly 33% compression ratio average
    if (noBuf)
        buf = new u8(sl * 3);
    // ensure buffer can fit at least l elements
    var cbuf = function (l) {
        var bl = buf.length;
        // need to increase size to fit
        if (l > bl) {
            // Double or set to necessary, whichever is greater
            var nbuf = new u8(Math.max(bl * 2, l));
            nbuf.set(buf);
            buf = nbuf;
        }
    };
    //  last chunk         bitpos           bytes
    var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
    // total bits
    var tbts = sl * 8;
    do {
        if (!lm) {
            // BFINAL - this is only 1 when last chunk is next
            final = bits(dat, pos, 1);
            // type: 0 = no compression, 1 = fixed huffman, 2 = dynamic huffman
            var type = bits(dat, pos + 1, 3);
            pos += 3;
            if (!type) {
                // go to end of byte boundary
                var s = shft(pos) + 4, l = dat[s - 4] | (dat[s - 3] << 8), t = s + l;
                if (t > sl) {
                    if (noSt)
                        err(0);
                    break;
                }
                // ensure size
                if (resize)
                    cbuf(bt + l);
                // Copy over uncompressed data
                buf.set(dat.subarray(s, t), bt);
                // Get new bitpos, update byte count
                st.b = bt += l, st.p = pos = t * 8, st.f = final;
                continue;
            }
            else if (type == 1)
                lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
            else if (type == 2) {
                //  literal                            lengths
                var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
                var tl = hLit + bits(dat, pos + 5, 31) + 1;
                pos += 14;
                // length+distance tree
                var ldt = new u8(tl);
                // code length tree
                var clt = new u8(19);
                for (var i = 0; i < hcLen; ++i) {
                    // use index map to get real code
                    clt[clim[i]] = bits(dat, pos + i * 3, 7);
                }
                pos += hcLen * 3;
                // code lengths bits
                var clb = max(clt), clbmsk = (1 << clb) - 1;
                // code lengths map
                var clm = hMap(clt, clb, 1);
                for (var i = 0; i < tl;) {
                    var r = clm[bits(dat, pos, clbmsk)];
                    // bits read
                    pos += r & 15;
                    // symbol
                    var s = r >> 4;
                    // code length to copy
                    if (s < 16) {
                        ldt[i++] = s;
                    }
                    else {
                        //  copy   count
                        var c = 0, n = 0;
                        if (s == 16)
                            n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
                        else if (s == 17)
                            n = 3 + bits(dat, pos, 7), pos += 3;
                        else if (s == 18)
                            n = 11 + bits(dat, pos, 127), pos += 7;
                        while (n--)
                            ldt[i++] = c;
                    }
                }
                //    length tree                 distance tree
                var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
                // max length bits
                lbt = max(lt);
                // max dist bits
                dbt = max(dt);
                lm = hMap(lt, lbt, 1);
                dm = hMap(dt, dbt, 1);
            }
            else
                err(1);
            if (pos > tbts) {
                if (noSt)
                    err(0);
                break;
            }
        }
        // Make sure the buffer can hold this + the largest possible addition
        // Maximum chunk size (practically, theoretically infinite) is 2^17
        if (resize)
            cbuf(bt + 131072);
        var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
        var lpos = pos;
        for (;; lpos = pos) {
            // bits read, code
            var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
            pos += c & 15;
            if (pos > tbts) {
                if (noSt)
                    err(0);
                break;
            }
            if (!c)
                err(2);
            if (sym < 256)
                buf[bt++] = sym;
            else if (sym == 256) {
                lpos = pos, lm = null;
                break;
            }
            else {
                var add = sym - 254;
                // no extra bits needed if less
                if (sym > 264) {
                    // index
                    var i = sym - 257, b = fleb[i];
                    add = bits(dat, pos, (1 << b) - 1) + fl[i];
                    pos += b;
                }
                // dist
                var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
                if (!d)
                    err(3);
                pos += d & 15;
                var dt = fd[dsym];
                if (dsym > 3) {
                    var b = fdeb[dsym];
                    dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
                }
                if (pos > tbts) {
                    if (noSt)
                        err(0);
                    break;
                }
                if (resize)
                    cbuf(bt + 131072);
                var end = bt + add;
                if (bt < dt) {
                    var shift = dl - dt, dend = Math.min(dt, end);
                    if (shift + bt < 0)
                        err(3);
                    for (; bt < dend; ++bt)
                        buf[bt] = dict[shift + bt];
                }
                for (; bt < end; ++bt)
                    buf[bt] = buf[bt - dt];
            }
        }
        st.l = lm, st.p = lpos, st.b = bt, st.f = final;
        if (lm)
            final = 1, st.m = lbt, st.d = dm, st.n = dbt;
    } while (!final);
    // don't reallocate for streams or user buffers
    return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
// starting at p, write the minimum number of bits that can hold v to d
var wbits = function (d, p, v) {
    v <<= p & 7;
    var o = (p / 8) | 0;
    d[o] |= v;
    d[o + 1] |= v >> 8;
};
// starting at p, write the minimum number of bits (>8) that can hold v to d
var wbits16 = function (d, p, v) {
    v <<= p & 7;
    var o = (p / 8) | 0;
    d[o] |= v;
    d[o + 1] |= v >> 8;
    d[o + 2] |= v >> 16;
};
// creates code lengths from a frequency table
var hTree = function (d, mb) {
    // Need extra info to make a tree
    var t = [];
    for (var i = 0; i < d.length; ++i) {
        if (d[i])
            t.push({ s: i, f: d[i] });
    }
    var s = t.length;
    var t2 = t.slice();
    if (!s)
        return { t: et, l: 0 };
    if (s == 1) {
        var v = new u8(t[0].s + 1);
        v[t[0].s] = 1;
        return { t: v, l: 1 };
    }
    t.sort(function (a, b) { return a.f - b.f; });
    // after i2 reaches last ind, will be stopped
    // freq must be greater than largest possible number of symbols
    t.push({ s: -1, f: 25001 });
    var l = t[0], r = t[1], i0 = 0, i1 = 1, i2 = 2;
    t[0] = { s: -1, f: l.f + r.f, l: l, r: r };
    // efficient algorithm from UZIP.js
    // i0 is lookbehind, i2 is lookahead - after processing two low-freq
    // symbols that combined have high freq, will start processing i2 (high-freq,
    // non-composite) symbols instead
    // see https://reddit.com/r/photopea/comments/ikekht/uzipjs_questions/
    while (i1 != s - 1) {
        l = t[t[i0].f < t[i2].f ? i0++ : i2++];
        r = t[i0 != i1 && t[i0].f < t[i2].f ? i0++ : i2++];
        t[i1++] = { s: -1, f: l.f + r.f, l: l, r: r };
    }
    var maxSym = t2[0].s;
    for (var i = 1; i < s; ++i) {
        if (t2[i].s > maxSym)
            maxSym = t2[i].s;
    }
    // code lengths
    var tr = new u16(maxSym + 1);
    // max bits in tree
    var mbt = ln(t[i1 - 1], tr, 0);
    if (mbt > mb) {
        // more algorithms from UZIP.js
        // TODO: find out how this code works (debt)
        //  ind    debt
        var i = 0, dt = 0;
        //    left            cost
        var lft = mbt - mb, cst = 1 << lft;
        t2.sort(function (a, b) { return tr[b.s] - tr[a.s] || a.f - b.f; });
        for (; i < s; ++i) {
            var i2_1 = t2[i].s;
            if (tr[i2_1] > mb) {
                dt += cst - (1 << (mbt - tr[i2_1]));
                tr[i2_1] = mb;
            }
            else
                break;
        }
        dt >>= lft;
        while (dt > 0) {
            var i2_2 = t2[i].s;
            if (tr[i2_2] < mb)
                dt -= 1 << (mb - tr[i2_2]++ - 1);
            else
                ++i;
        }
        for (; i >= 0 && dt; --i) {
            var i2_3 = t2[i].s;
            if (tr[i2_3] == mb) {
                --tr[i2_3];
                ++dt;
            }
        }
        mbt = mb;
    }
    return { t: new u8(tr), l: mbt };
};
// get the max length and assign length codes
var ln = function (n, l, d) {
    return n.s == -1
        ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1))
        : (l[n.s] = d);
};
// length codes generation
var lc = function (c) {
    var s = c.length;
    // Note that the semicolon was intentional
    while (s && !c[--s])
        ;
    var cl = new u16(++s);
    //  ind      num         streak
    var cli = 0, cln = c[0], cls = 1;
    var w = function (v) { cl[cli++] = v; };
    for (var i = 1; i <= s; ++i) {
        if (c[i] == cln && i != s)
            ++cls;
        else {
            if (!cln && cls > 2) {
                for (; cls > 138; cls -= 138)
                    w(32754);
                if (cls > 2) {
                    w(cls > 10 ? ((cls - 11) << 5) | 28690 : ((cls - 3) << 5) | 12305);
                    cls = 0;
                }
            }
            else if (cls > 3) {
                w(cln), --cls;
                for (; cls > 6; cls -= 6)
                    w(8304);
                if (cls > 2)
                    w(((cls - 3) << 5) | 8208), cls = 0;
            }
            while (cls--)
                w(cln);
            cls = 1;
            cln = c[i];
        }
    }
    return { c: cl.subarray(0, cli), n: s };
};
// calculate the length of output from tree, code lengths
var clen = function (cf, cl) {
    var l = 0;
    for (var i = 0; i < cl.length; ++i)
        l += cf[i] * cl[i];
    return l;
};
// writes a fixed block
// returns the new bit pos
var wfblk = function (out, pos, dat) {
    // no need to write 00 as type: TypedArray defaults to 0
    var s = dat.length;
    var o = shft(pos + 2);
    out[o] = s & 255;
    out[o + 1] = s >> 8;
    out[o + 2] = out[o] ^ 255;
    out[o + 3] = out[o + 1] ^ 255;
    for (var i = 0; i < s; ++i)
        out[o + i + 4] = dat[i];
    return (o + 4 + s) * 8;
};
// writes a block
var wblk = function (dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
    wbits(out, p++, final);
    ++lf[256];
    var _a = hTree(lf, 15), dlt = _a.t, mlb = _a.l;
    var _b = hTree(df, 15), ddt = _b.t, mdb = _b.l;
    var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
    var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
    var lcfreq = new u16(19);
    for (var i = 0; i < lclt.length; ++i)
        ++lcfreq[lclt[i] & 31];
    for (var i = 0; i < lcdt.length; ++i)
        ++lcfreq[lcdt[i] & 31];
    var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
    var nlcc = 19;
    for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
        ;
    var flen = (bl + 5) << 3;
    var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
    var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
    if (bs >= 0 && flen <= ftlen && flen <= dtlen)
        return wfblk(out, p, dat.subarray(bs, bs + bl));
    var lm, ll, dm, dl;
    wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
    if (dtlen < ftlen) {
        lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
        var llm = hMap(lct, mlcb, 0);
        wbits(out, p, nlc - 257);
        wbits(out, p + 5, ndc - 1);
        wbits(out, p + 10, nlcc - 4);
        p += 14;
        for (var i = 0; i < nlcc; ++i)
            wbits(out, p + 3 * i, lct[clim[i]]);
        p += 3 * nlcc;
        var lcts = [lclt, lcdt];
        for (var it = 0; it < 2; ++it) {
            var clct = lcts[it];
            for (var i = 0; i < clct.length; ++i) {
                var len = clct[i] & 31;
                wbits(out, p, llm[len]), p += lct[len];
                if (len > 15)
                    wbits(out, p, (clct[i] >> 5) & 127), p += clct[i] >> 12;
            }
        }
    }
    else {
        lm = flm, ll = flt, dm = fdm, dl = fdt;
    }
    for (var i = 0; i < li; ++i) {
        var sym = syms[i];
        if (sym > 255) {
            var len = (sym >> 18) & 31;
            wbits16(out, p, lm[len + 257]), p += ll[len + 257];
            if (len > 7)
                wbits(out, p, (sym >> 23) & 31), p += fleb[len];
            var dst = sym & 31;
            wbits16(out, p, dm[dst]), p += dl[dst];
            if (dst > 3)
                wbits16(out, p, (sym >> 5) & 8191), p += fdeb[dst];
        }
        else {
            wbits16(out, p, lm[sym]), p += ll[sym];
        }
    }
    wbits16(out, p, lm[256]);
    return p + ll[256];
};
// deflate options (nice << 13) | chain
var deo = /*#__PURE__*/ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
// empty
var et = /*#__PURE__*/ new u8(0);
// compresses data into a raw DEFLATE buffer
var dflt = function (dat, lvl, plvl, pre, post, st) {
    var s = st.z || dat.length;
    var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7000)) + post);
    // writing to this writes to the output buffer
    var w = o.subarray(pre, o.length - post);
    var lst = st.l;
    var pos = (st.r || 0) & 7;
    if (lvl) {
        if (pos)
            w[0] = st.r >> 3;
        var opt = deo[lvl - 1];
        var n = opt >> 13, c = opt & 8191;
        var msk_1 = (1 << plvl) - 1;
        //    prev 2-byte val map    curr 2-byte val map
        var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
        var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
        var hsh = function (i) { return (dat[i] ^ (dat[i + 1] << bs1_1) ^ (dat[i + 2] << bs2_1)) & msk_1; };
        // 24576 is an arbitrary number of maximum symbols per block
        // 424 buffer for last block
        var syms = new i32(25000);
        // length/literal freq   distance freq
        var lf = new u16(288), df = new u16(32);
        //  l/lcnt  exbits  index          l/lind  waitdx          blkpos
        var lc_1 = 0, eb = 0, i = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
        for (; i + 2 < s; ++i) {
            // hash value
            var hv = hsh(i);
            // index mod 32768    previous index mod
            var imod = i & 32767, pimod = head[hv];
            prev[imod] = pimod;
            head[hv] = imod;
            // We always should modify head and prev, but only add symbols if
            // this data is not yet processed ("wait" for wait index)
            if (wi <= i) {
                // bytes remaining
                var rem = s - i;
                if ((lc_1 > 7000 || li > 24576) && (rem > 423 || !lst)) {
                    pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i - bs, pos);
                    li = lc_1 = eb = 0, bs = i;
                    for (var j = 0; j < 286; ++j)
                        lf[j] = 0;
                    for (var j = 0; j < 30; ++j)
                        df[j] = 0;
                }
                //  len    dist   chain
                var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
                if (rem > 2 && hv == hsh(i - dif)) {
                    var maxn = Math.min(n, rem) - 1;
                    var maxd = Math.min(32767, i);
                    // max possible length
                    // not capped at dif because decompressors implement "rolling" index population
                    var ml = Math.min(258, rem);
                    while (dif <= maxd && --ch_1 && imod != pimod) {
                        if (dat[i + l] == dat[i + l - dif]) {
                            var nl = 0;
                            for (; nl < ml && dat[i + nl] == dat[i + nl - dif]; ++nl)
                                ;
                            if (nl > l) {
                                l = nl, d = dif;
                                // break out early when we reach "nice" (we are satisfied enough)
                                if (nl > maxn)
                                    break;
                                // now, find the rarest 2-byte sequence within this
                                // length of literals and search for that instead.
                                // Much faster than just using the start
                                var mmd = Math.min(dif, nl - 2);
                                var md = 0;
                                for (var j = 0; j < mmd; ++j) {
                                    var ti = i - dif + j & 32767;
                                    var pti = prev[ti];
                                    var cd = ti - pti & 32767;
                                    if (cd > md)
                                        md = cd, pimod = ti;
                                }
                            }
                        }
                        // check the previous match
                        imod = pimod, pimod = prev[imod];
                        dif += imod - pimod & 32767;
                    }
                }
                // d will be nonzero only when a match was found
                if (d) {
                    // store both dist and len data in one int32
                    // Make sure this is recognized as a len/dist with 28th bit (2^28)
                    syms[li++] = 268435456 | (revfl[l] << 18) | revfd[d];
                    var lin = revfl[l] & 31, din = revfd[d] & 31;
                    eb += fleb[lin] + fdeb[din];
                    ++lf[257 + lin];
                    ++df[din];
                    wi = i + l;
                    ++lc_1;
                }
                else {
                    syms[li++] = dat[i];
                    ++lf[dat[i]];
                }
            }
        }
        for (i = Math.max(i, wi); i < s; ++i) {
            syms[li++] = dat[i];
            ++lf[dat[i]];
        }
        pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i - bs, pos);
        if (!lst) {
            st.r = (pos & 7) | w[(pos / 8) | 0] << 3;
            // shft(pos) now 1 less if pos & 7 != 0
            pos -= 7;
            st.h = head, st.p = prev, st.i = i, st.w = wi;
        }
    }
    else {
        for (var i = st.w || 0; i < s + lst; i += 65535) {
            // end
            var e = i + 65535;
            if (e >= s) {
                // write final block
                w[(pos / 8) | 0] = lst;
                e = s;
            }
            pos = wfblk(w, pos + 1, dat.subarray(i, e));
        }
        st.i = s;
    }
    return slc(o, 0, pre + shft(pos) + post);
};
// CRC32 table
var crct = /*#__PURE__*/ (/* unused pure expression or super */ null && ((function () {
    var t = new Int32Array(256);
    for (var i = 0; i < 256; ++i) {
        var c = i, k = 9;
        while (--k)
            c = ((c & 1) && -306674912) ^ (c >>> 1);
        t[i] = c;
    }
    return t;
})()));
// CRC32
var crc = function () {
    var c = -1;
    return {
        p: function (d) {
            // closures have awful performance
            var cr = c;
            for (var i = 0; i < d.length; ++i)
                cr = crct[(cr & 255) ^ d[i]] ^ (cr >>> 8);
            c = cr;
        },
        d: function () { return ~c; }
    };
};
// Adler32
var adler = function () {
    var a = 1, b = 0;
    return {
        p: function (d) {
            // closures have awful performance
            var n = a, m = b;
            var l = d.length | 0;
            for (var i = 0; i != l;) {
                var e = Math.min(i + 2655, l);
                for (; i < e; ++i)
                    m += n += d[i];
                n = (n & 65535) + 15 * (n >> 16), m = (m & 65535) + 15 * (m >> 16);
            }
            a = n, b = m;
        },
        d: function () {
            a %= 65521, b %= 65521;
            return (a & 255) << 24 | (a & 0xFF00) << 8 | (b & 255) << 8 | (b >> 8);
        }
    };
};
;
// deflate with opts
var dopt = function (dat, opt, pre, post, st) {
    if (!st) {
        st = { l: 1 };
        if (opt.dictionary) {
            var dict = opt.dictionary.subarray(-32768);
            var newDat = new u8(dict.length + dat.length);
            newDat.set(dict);
            newDat.set(dat, dict.length);
            dat = newDat;
            st.w = dict.length;
        }
    }
    return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? (st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20) : (12 + opt.mem), pre, post, st);
};
// Walmart object spread
var mrg = function (a, b) {
    var o = {};
    for (var k in a)
        o[k] = a[k];
    for (var k in b)
        o[k] = b[k];
    return o;
};
// worker clone
// This is possibly the craziest part of the entire codebase, despite how simple it may seem.
// The only parameter to this function is a closure that returns an array of variables outside of the function scope.
// We're going to try to figure out the variable names used in the closure as strings because that is crucial for workerization.
// We will return an object mapping of true variable name to value (basically, the current scope as a JS object).
// The reason we can't just use the original variable names is minifiers mangling the toplevel scope.
// This took me three weeks to figure out how to do.
var wcln = function (fn, fnStr, td) {
    var dt = fn();
    var st = fn.toString();
    var ks = st.slice(st.indexOf('[') + 1, st.lastIndexOf(']')).replace(/\s+/g, '').split(',');
    for (var i = 0; i < dt.length; ++i) {
        var v = dt[i], k = ks[i];
        if (typeof v == 'function') {
            fnStr += ';' + k + '=';
            var st_1 = v.toString();
            if (v.prototype) {
                // for global objects
                if (st_1.indexOf('[native code]') != -1) {
                    var spInd = st_1.indexOf(' ', 8) + 1;
                    fnStr += st_1.slice(spInd, st_1.indexOf('(', spInd));
                }
                else {
                    fnStr += st_1;
                    for (var t in v.prototype)
                        fnStr += ';' + k + '.prototype.' + t + '=' + v.prototype[t].toString();
                }
            }
            else
                fnStr += st_1;
        }
        else
            td[k] = v;
    }
    return fnStr;
};
var ch = (/* unused pure expression or super */ null && ([]));
// clone bufs
var cbfs = function (v) {
    var tl = [];
    for (var k in v) {
        if (v[k].buffer) {
            tl.push((v[k] = new v[k].constructor(v[k])).buffer);
        }
    }
    return tl;
};
// use a worker to execute code
var wrkr = function (fns, init, id, cb) {
    if (!ch[id]) {
        var fnStr = '', td_1 = {}, m = fns.length - 1;
        for (var i = 0; i < m; ++i)
            fnStr = wcln(fns[i], fnStr, td_1);
        ch[id] = { c: wcln(fns[m], fnStr, td_1), e: td_1 };
    }
    var td = mrg({}, ch[id].e);
    return wk(ch[id].c + ';onmessage=function(e){for(var k in e.data)self[k]=e.data[k];onmessage=' + init.toString() + '}', id, td, cbfs(td), cb);
};
// base async inflate fn
var bInflt = function () { return [u8, u16, i32, fleb, fdeb, clim, fl, fd, flrm, fdrm, rev, ec, hMap, max, bits, bits16, shft, slc, err, inflt, inflateSync, pbf, gopt]; };
var bDflt = function () { return [u8, u16, i32, fleb, fdeb, clim, revfl, revfd, flm, flt, fdm, fdt, rev, deo, et, hMap, wbits, wbits16, hTree, ln, lc, clen, wfblk, wblk, shft, slc, dflt, dopt, deflateSync, pbf]; };
// gzip extra
var gze = function () { return [gzh, gzhl, wbytes, crc, crct]; };
// gunzip extra
var guze = function () { return [gzs, gzl]; };
// zlib extra
var zle = function () { return [zlh, wbytes, adler]; };
// unzlib extra
var zule = function () { return [zls]; };
// post buf
var pbf = function (msg) { return postMessage(msg, [msg.buffer]); };
// get opts
var gopt = function (o) { return o && {
    out: o.size && new u8(o.size),
    dictionary: o.dictionary
}; };
// async helper
var cbify = function (dat, opts, fns, init, id, cb) {
    var w = wrkr(fns, init, id, function (err, dat) {
        w.terminate();
        cb(err, dat);
    });
    w.postMessage([dat, opts], opts.consume ? [dat.buffer] : []);
    return function () { w.terminate(); };
};
// auto stream
var astrm = function (strm) {
    strm.ondata = function (dat, final) { return postMessage([dat, final], [dat.buffer]); };
    return function (ev) {
        if (ev.data[0]) {
            strm.push(ev.data[0], ev.data[1]);
            postMessage([ev.data[0].length]);
        }
        else
            strm.flush(ev.data[1]);
    };
};
// async stream attach
var astrmify = function (fns, strm, opts, init, id, flush, ext) {
    var t;
    var w = wrkr(fns, init, id, function (err, dat) {
        if (err)
            w.terminate(), strm.ondata.call(strm, err);
        else if (!Array.isArray(dat))
            ext(dat);
        else if (dat.length == 1) {
            strm.queuedSize -= dat[0];
            if (strm.ondrain)
                strm.ondrain(dat[0]);
        }
        else {
            if (dat[1])
                w.terminate();
            strm.ondata.call(strm, err, dat[0], dat[1]);
        }
    });
    w.postMessage(opts);
    strm.queuedSize = 0;
    strm.push = function (d, f) {
        if (!strm.ondata)
            err(5);
        if (t)
            strm.ondata(err(4, 0, 1), null, !!f);
        strm.queuedSize += d.length;
        // can fail for cross-realm Uint8Array, but ok - only a small performance penalty
        w.postMessage([d, t = f], d.buffer instanceof ArrayBuffer ? [d.buffer] : []);
    };
    strm.terminate = function () { w.terminate(); };
    if (flush) {
        strm.flush = function (sync) { w.postMessage([0, sync]); };
    }
};
// read 2 bytes
var b2 = function (d, b) { return d[b] | (d[b + 1] << 8); };
// read 4 bytes
var b4 = function (d, b) { return (d[b] | (d[b + 1] << 8) | (d[b + 2] << 16) | (d[b + 3] << 24)) >>> 0; };
// read 8 bytes
var b8 = function (d, b) { return b4(d, b) + (b4(d, b + 4) * 4294967296); };
// write bytes
var wbytes = function (d, b, v) {
    for (; v; ++b)
        d[b] = v, v >>>= 8;
};
// gzip header
var gzh = function (c, o) {
    var fn = o.filename;
    c[0] = 31, c[1] = 139, c[2] = 8, c[8] = o.level < 2 ? 4 : o.level == 9 ? 2 : 0, c[9] = 3; // assume Unix
    if (o.mtime != 0)
        wbytes(c, 4, Math.floor(new Date(o.mtime || Date.now()) / 1000));
    if (fn) {
        c[3] = 8;
        for (var i = 0; i <= fn.length; ++i)
            c[i + 10] = fn.charCodeAt(i);
    }
};
// gzip footer: -8 to -4 = CRC, -4 to -0 is length
// gzip start
var gzs = function (d) {
    if (d[0] != 31 || d[1] != 139 || d[2] != 8)
        err(6, 'invalid gzip data');
    var flg = d[3];
    var st = 10;
    if (flg & 4)
        st += (d[10] | d[11] << 8) + 2;
    for (var zs = (flg >> 3 & 1) + (flg >> 4 & 1); zs > 0; zs -= !d[st++])
        ;
    return st + (flg & 2);
};
// gzip length
var gzl = function (d) {
    var l = d.length;
    return (d[l - 4] | d[l - 3] << 8 | d[l - 2] << 16 | d[l - 1] << 24) >>> 0;
};
// gzip header length
var gzhl = function (o) { return 10 + (o.filename ? o.filename.length + 1 : 0); };
// zlib header
var zlh = function (c, o) {
    var lv = o.level, fl = lv == 0 ? 0 : lv < 6 ? 1 : lv == 9 ? 3 : 2;
    c[0] = 120, c[1] = (fl << 6) | (o.dictionary && 32);
    c[1] |= 31 - ((c[0] << 8) | c[1]) % 31;
    if (o.dictionary) {
        var h = adler();
        h.p(o.dictionary);
        wbytes(c, 2, h.d());
    }
};
// zlib start
var zls = function (d, dict) {
    if ((d[0] & 15) != 8 || (d[0] >> 4) > 7 || ((d[0] << 8 | d[1]) % 31))
        err(6, 'invalid zlib data');
    if ((d[1] >> 5 & 1) == +!dict)
        err(6, 'invalid zlib data: ' + (d[1] & 32 ? 'need' : 'unexpected') + ' dictionary');
    return (d[1] >> 3 & 4) + 2;
};
function StrmOpt(opts, cb) {
    if (typeof opts == 'function')
        cb = opts, opts = {};
    this.ondata = cb;
    return opts;
}
/**
 * Streaming DEFLATE compression
 */
var Deflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Deflate(opts, cb) {
        if (typeof opts == 'function')
            cb = opts, opts = {};
        this.ondata = cb;
        this.o = opts || {};
        this.s = { l: 0, i: 32768, w: 32768, z: 32768 };
        // Buffer length must always be 0 mod 32768 for index calculations to be correct when modifying head and prev
        // 98304 = 32768 (lookback) + 65536 (common chunk size)
        this.b = new u8(98304);
        if (this.o.dictionary) {
            var dict = this.o.dictionary.subarray(-32768);
            this.b.set(dict, 32768 - dict.length);
            this.s.i = 32768 - dict.length;
        }
    }
    Deflate.prototype.p = function (c, f) {
        this.ondata(dopt(c, this.o, 0, 0, this.s), f);
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Deflate.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (this.s.l)
            err(4);
        var endLen = chunk.length + this.s.z;
        if (endLen > this.b.length) {
            if (endLen > 2 * this.b.length - 32768) {
                var newBuf = new u8(endLen & -32768);
                newBuf.set(this.b.subarray(0, this.s.z));
                this.b = newBuf;
            }
            var split = this.b.length - this.s.z;
            this.b.set(chunk.subarray(0, split), this.s.z);
            this.s.z = this.b.length;
            this.p(this.b, false);
            this.b.set(this.b.subarray(-32768));
            this.b.set(chunk.subarray(split), 32768);
            this.s.z = chunk.length - split + 32768;
            this.s.i = 32766, this.s.w = 32768;
        }
        else {
            this.b.set(chunk, this.s.z);
            this.s.z += chunk.length;
        }
        this.s.l = final & 1;
        if (this.s.z > this.s.w + 8191 || final) {
            this.p(this.b, final || false);
            this.s.w = this.s.i, this.s.i -= 2;
        }
        if (final) {
            // cleanup unneeded buffers/state to reduce memory usage
            this.s = this.o = {};
            this.b = et;
        }
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * deflated output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible. A separate DEFLATE stream may be concatenated
     *             with the current output after a sync flush.
     */
    Deflate.prototype.flush = function (sync) {
        if (!this.ondata)
            err(5);
        if (this.s.l)
            err(4);
        this.p(this.b, false);
        this.s.w = this.s.i, this.s.i -= 2;
        // could technically skip writing the type-0 block for (this.s.r & 7) == 0,
        // but the deterministic trailer (00 00 FF FF) is useful in some situations
        if (sync) {
            var c = new u8(6);
            c[0] = this.s.r >> 3;
            // write empty, non-final type-0 block
            var ep = wfblk(c, this.s.r, et);
            this.s.r = 0;
            this.ondata(c.subarray(0, ep >> 3), false);
        }
    };
    return Deflate;
}())));

/**
 * Asynchronous streaming DEFLATE compression
 */
var AsyncDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncDeflate(opts, cb) {
        astrmify([
            bDflt,
            function () { return [astrm, Deflate]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Deflate(ev.data);
            onmessage = astrm(strm);
        }, 6, 1);
    }
    return AsyncDeflate;
}())));

function deflate(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
    ], function (ev) { return pbf(deflateSync(ev.data[0], ev.data[1])); }, 0, cb);
}
/**
 * Compresses data with DEFLATE without any wrapper
 * @param data The data to compress
 * @param opts The compression options
 * @returns The deflated version of the data
 */
function deflateSync(data, opts) {
    return dopt(data, opts || {}, 0, 0);
}
/**
 * Streaming DEFLATE decompression
 */
var Inflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Inflate(opts, cb) {
        // no StrmOpt here to avoid adding to workerizer
        if (typeof opts == 'function')
            cb = opts, opts = {};
        this.ondata = cb;
        var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
        this.s = { i: 0, b: dict ? dict.length : 0 };
        this.o = new u8(32768);
        this.p = new u8(0);
        if (dict)
            this.o.set(dict);
    }
    Inflate.prototype.e = function (c) {
        if (!this.ondata)
            err(5);
        if (this.d)
            err(4);
        if (!this.p.length)
            this.p = c;
        else if (c.length) {
            var n = new u8(this.p.length + c.length);
            n.set(this.p), n.set(c, this.p.length), this.p = n;
        }
    };
    Inflate.prototype.c = function (final) {
        this.s.i = +(this.d = final || false);
        var bts = this.s.b;
        var dt = inflt(this.p, this.s, this.o);
        this.ondata(slc(dt, bts, this.s.b), this.d);
        this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
        this.p = slc(this.p, (this.s.p / 8) | 0), this.s.p &= 7;
    };
    /**
     * Pushes a chunk to be inflated
     * @param chunk The chunk to push
     * @param final Whether this is the final chunk
     */
    Inflate.prototype.push = function (chunk, final) {
        this.e(chunk), this.c(final);
    };
    return Inflate;
}())));

/**
 * Asynchronous streaming DEFLATE decompression
 */
var AsyncInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncInflate(opts, cb) {
        astrmify([
            bInflt,
            function () { return [astrm, Inflate]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Inflate(ev.data);
            onmessage = astrm(strm);
        }, 7, 0);
    }
    return AsyncInflate;
}())));

function inflate(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt
    ], function (ev) { return pbf(inflateSync(ev.data[0], gopt(ev.data[1]))); }, 1, cb);
}
function inflateSync(data, opts) {
    return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
// before you yell at me for not just using extends, my reason is that TS inheritance is hard to workerize.
/**
 * Streaming GZIP compression
 */
var Gzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Gzip(opts, cb) {
        this.c = crc();
        this.l = 0;
        this.v = 1;
        Deflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be GZIPped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Gzip.prototype.push = function (chunk, final) {
        this.c.p(chunk);
        this.l += chunk.length;
        Deflate.prototype.push.call(this, chunk, final);
    };
    Gzip.prototype.p = function (c, f) {
        var raw = dopt(c, this.o, this.v && gzhl(this.o), f && 8, this.s);
        if (this.v)
            gzh(raw, this.o), this.v = 0;
        if (f)
            wbytes(raw, raw.length - 8, this.c.d()), wbytes(raw, raw.length - 4, this.l);
        this.ondata(raw, f);
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * GZIPped output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible.
     */
    Gzip.prototype.flush = function (sync) {
        Deflate.prototype.flush.call(this, sync);
    };
    return Gzip;
}())));

/**
 * Asynchronous streaming GZIP compression
 */
var AsyncGzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncGzip(opts, cb) {
        astrmify([
            bDflt,
            gze,
            function () { return [astrm, Deflate, Gzip]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Gzip(ev.data);
            onmessage = astrm(strm);
        }, 8, 1);
    }
    return AsyncGzip;
}())));

function gzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
        gze,
        function () { return [gzipSync]; }
    ], function (ev) { return pbf(gzipSync(ev.data[0], ev.data[1])); }, 2, cb);
}
/**
 * Compresses data with GZIP
 * @param data The data to compress
 * @param opts The compression options
 * @returns The gzipped version of the data
 */
function gzipSync(data, opts) {
    if (!opts)
        opts = {};
    var c = crc(), l = data.length;
    c.p(data);
    var d = dopt(data, opts, gzhl(opts), 8), s = d.length;
    return gzh(d, opts), wbytes(d, s - 8, c.d()), wbytes(d, s - 4, l), d;
}
/**
 * Streaming single or multi-member GZIP decompression
 */
var Gunzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Gunzip(opts, cb) {
        this.v = 1;
        this.r = 0;
        Inflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be GUNZIPped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Gunzip.prototype.push = function (chunk, final) {
        Inflate.prototype.e.call(this, chunk);
        this.r += chunk.length;
        if (this.v) {
            var p = this.p.subarray(this.v - 1);
            var s = p.length > 3 ? gzs(p) : 4;
            if (s > p.length) {
                if (!final)
                    return;
            }
            else if (this.v > 1 && this.onmember) {
                this.onmember(this.r - p.length);
            }
            this.p = p.subarray(s), this.v = 0;
        }
        // necessary to prevent TS from using the closure value
        // This allows for workerization to function correctly
        Inflate.prototype.c.call(this, 0);
        // process concatenated GZIP
        if (this.s.f && !this.s.l) {
            this.v = shft(this.s.p) + 9;
            this.s = { i: 0 };
            this.o = new u8(0);
            this.push(new u8(0), final);
        }
        else if (final) {
            Inflate.prototype.c.call(this, final);
        }
    };
    return Gunzip;
}())));

/**
 * Asynchronous streaming single or multi-member GZIP decompression
 */
var AsyncGunzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncGunzip(opts, cb) {
        var _this = this;
        astrmify([
            bInflt,
            guze,
            function () { return [astrm, Inflate, Gunzip]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Gunzip(ev.data);
            strm.onmember = function (offset) { return postMessage(offset); };
            onmessage = astrm(strm);
        }, 9, 0, function (offset) { return _this.onmember && _this.onmember(offset); });
    }
    return AsyncGunzip;
}())));

function gunzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt,
        guze,
        function () { return [gunzipSync]; }
    ], function (ev) { return pbf(gunzipSync(ev.data[0], ev.data[1])); }, 3, cb);
}
function gunzipSync(data, opts) {
    var st = gzs(data);
    if (st + 8 > data.length)
        err(6, 'invalid gzip data');
    return inflt(data.subarray(st, -8), { i: 2 }, opts && opts.out || new u8(gzl(data)), opts && opts.dictionary);
}
/**
 * Streaming Zlib compression
 */
var Zlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Zlib(opts, cb) {
        this.c = adler();
        this.v = 1;
        Deflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be zlibbed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Zlib.prototype.push = function (chunk, final) {
        this.c.p(chunk);
        Deflate.prototype.push.call(this, chunk, final);
    };
    Zlib.prototype.p = function (c, f) {
        var raw = dopt(c, this.o, this.v && (this.o.dictionary ? 6 : 2), f && 4, this.s);
        if (this.v)
            zlh(raw, this.o), this.v = 0;
        if (f)
            wbytes(raw, raw.length - 4, this.c.d());
        this.ondata(raw, f);
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * zlibbed output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible.
     */
    Zlib.prototype.flush = function (sync) {
        Deflate.prototype.flush.call(this, sync);
    };
    return Zlib;
}())));

/**
 * Asynchronous streaming Zlib compression
 */
var AsyncZlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncZlib(opts, cb) {
        astrmify([
            bDflt,
            zle,
            function () { return [astrm, Deflate, Zlib]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Zlib(ev.data);
            onmessage = astrm(strm);
        }, 10, 1);
    }
    return AsyncZlib;
}())));

function zlib(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
        zle,
        function () { return [zlibSync]; }
    ], function (ev) { return pbf(zlibSync(ev.data[0], ev.data[1])); }, 4, cb);
}
/**
 * Compress data with Zlib
 * @param data The data to compress
 * @param opts The compression options
 * @returns The zlib-compressed version of the data
 */
function zlibSync(data, opts) {
    if (!opts)
        opts = {};
    var a = adler();
    a.p(data);
    var d = dopt(data, opts, opts.dictionary ? 6 : 2, 4);
    return zlh(d, opts), wbytes(d, d.length - 4, a.d()), d;
}
/**
 * Streaming Zlib decompression
 */
var Unzlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Unzlib(opts, cb) {
        Inflate.call(this, opts, cb);
        this.v = opts && opts.dictionary ? 2 : 1;
    }
    /**
     * Pushes a chunk to be unzlibbed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Unzlib.prototype.push = function (chunk, final) {
        Inflate.prototype.e.call(this, chunk);
        if (this.v) {
            if (this.p.length < 6 && !final)
                return;
            this.p = this.p.subarray(zls(this.p, this.v - 1)), this.v = 0;
        }
        if (final) {
            if (this.p.length < 4)
                err(6, 'invalid zlib data');
            this.p = this.p.subarray(0, -4);
        }
        // necessary to prevent TS from using the closure value
        // This allows for workerization to function correctly
        Inflate.prototype.c.call(this, final);
    };
    return Unzlib;
}())));

/**
 * Asynchronous streaming Zlib decompression
 */
var AsyncUnzlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncUnzlib(opts, cb) {
        astrmify([
            bInflt,
            zule,
            function () { return [astrm, Inflate, Unzlib]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Unzlib(ev.data);
            onmessage = astrm(strm);
        }, 11, 0);
    }
    return AsyncUnzlib;
}())));

function unzlib(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt,
        zule,
        function () { return [unzlibSync]; }
    ], function (ev) { return pbf(unzlibSync(ev.data[0], gopt(ev.data[1]))); }, 5, cb);
}
function unzlibSync(data, opts) {
    return inflt(data.subarray(zls(data, opts && opts.dictionary), -4), { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
// Default algorithm for compression (used because having a known output size allows faster decompression)


/**
 * Streaming GZIP, Zlib, or raw DEFLATE decompression
 */
var Decompress = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Decompress(opts, cb) {
        this.o = StrmOpt.call(this, opts, cb) || {};
        this.G = Gunzip;
        this.I = Inflate;
        this.Z = Unzlib;
    }
    // init substream
    // overriden by AsyncDecompress
    Decompress.prototype.i = function () {
        var _this = this;
        this.s.ondata = function (dat, final) {
            _this.ondata(dat, final);
        };
    };
    /**
     * Pushes a chunk to be decompressed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Decompress.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (!this.s) {
            if (this.p && this.p.length) {
                var n = new u8(this.p.length + chunk.length);
                n.set(this.p), n.set(chunk, this.p.length);
            }
            else
                this.p = chunk;
            if (this.p.length > 2) {
                this.s = (this.p[0] == 31 && this.p[1] == 139 && this.p[2] == 8)
                    ? new this.G(this.o)
                    : ((this.p[0] & 15) != 8 || (this.p[0] >> 4) > 7 || ((this.p[0] << 8 | this.p[1]) % 31))
                        ? new this.I(this.o)
                        : new this.Z(this.o);
                this.i();
                this.s.push(this.p, final);
                this.p = null;
            }
        }
        else
            this.s.push(chunk, final);
    };
    return Decompress;
}())));

/**
 * Asynchronous streaming GZIP, Zlib, or raw DEFLATE decompression
 */
var AsyncDecompress = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncDecompress(opts, cb) {
        Decompress.call(this, opts, cb);
        this.queuedSize = 0;
        this.G = AsyncGunzip;
        this.I = AsyncInflate;
        this.Z = AsyncUnzlib;
    }
    AsyncDecompress.prototype.i = function () {
        var _this = this;
        this.s.ondata = function (err, dat, final) {
            _this.ondata(err, dat, final);
        };
        this.s.ondrain = function (size) {
            _this.queuedSize -= size;
            if (_this.ondrain)
                _this.ondrain(size);
        };
    };
    /**
     * Pushes a chunk to be decompressed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    AsyncDecompress.prototype.push = function (chunk, final) {
        this.queuedSize += chunk.length;
        Decompress.prototype.push.call(this, chunk, final);
    };
    return AsyncDecompress;
}())));

function decompress(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return (data[0] == 31 && data[1] == 139 && data[2] == 8)
        ? gunzip(data, opts, cb)
        : ((data[0] & 15) != 8 || (data[0] >> 4) > 7 || ((data[0] << 8 | data[1]) % 31))
            ? inflate(data, opts, cb)
            : unzlib(data, opts, cb);
}
/**
 * Expands compressed GZIP, Zlib, or raw DEFLATE data, automatically detecting the format
 * @param data The data to decompress
 * @param opts The decompression options
 * @returns The decompressed version of the data
 */
function decompressSync(data, opts) {
    return (data[0] == 31 && data[1] == 139 && data[2] == 8)
        ? gunzipSync(data, opts)
        : ((data[0] & 15) != 8 || (data[0] >> 4) > 7 || ((data[0] << 8 | data[1]) % 31))
            ? inflateSync(data, opts)
            : unzlibSync(data, opts);
}
// flatten a directory structure
var fltn = function (d, p, t, o) {
    for (var k in d) {
        var val = d[k], n = p + k, op = o;
        if (Array.isArray(val))
            op = mrg(o, val[1]), val = val[0];
        if (ArrayBuffer.isView(val))
            t[n] = [val, op];
        else {
            t[n += '/'] = [new u8(0), op];
            fltn(val, n, t, o);
        }
    }
};
// text encoder
var te = typeof TextEncoder != 'undefined' && /*#__PURE__*/ new TextEncoder();
// text decoder
var td = typeof TextDecoder != 'undefined' && /*#__PURE__*/ new TextDecoder();
// text decoder stream
var tds = 0;
try {
    td.decode(et, { stream: true });
    tds = 1;
}
catch (e) { }
// decode UTF8
var dutf8 = function (d) {
    for (var r = '', i = 0;;) {
        var c = d[i++];
        var eb = (c > 127) + (c > 223) + (c > 239);
        if (i + eb > d.length)
            return { s: r, r: slc(d, i - 1) };
        if (!eb)
            r += String.fromCharCode(c);
        else if (eb == 3) {
            c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | (d[i++] & 63)) - 65536,
                r += String.fromCharCode(55296 | (c >> 10), 56320 | (c & 1023));
        }
        else if (eb & 1)
            r += String.fromCharCode((c & 31) << 6 | (d[i++] & 63));
        else
            r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | (d[i++] & 63));
    }
};
/**
 * Streaming UTF-8 decoding
 */
var DecodeUTF8 = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a UTF-8 decoding stream
     * @param cb The callback to call whenever data is decoded
     */
    function DecodeUTF8(cb) {
        this.ondata = cb;
        if (tds)
            this.t = new TextDecoder();
        else
            this.p = et;
    }
    /**
     * Pushes a chunk to be decoded from UTF-8 binary
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    DecodeUTF8.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        final = !!final;
        if (this.t) {
            this.ondata(this.t.decode(chunk, { stream: true }), final);
            if (final) {
                if (this.t.decode().length)
                    err(8);
                this.t = null;
            }
            return;
        }
        if (!this.p)
            err(4);
        var dat = new u8(this.p.length + chunk.length);
        dat.set(this.p);
        dat.set(chunk, this.p.length);
        var _a = dutf8(dat), s = _a.s, r = _a.r;
        if (final) {
            if (r.length)
                err(8);
            this.p = null;
        }
        else
            this.p = r;
        this.ondata(s, final);
    };
    return DecodeUTF8;
}())));

/**
 * Streaming UTF-8 encoding
 */
var EncodeUTF8 = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a UTF-8 decoding stream
     * @param cb The callback to call whenever data is encoded
     */
    function EncodeUTF8(cb) {
        this.ondata = cb;
    }
    /**
     * Pushes a chunk to be encoded to UTF-8
     * @param chunk The string data to push
     * @param final Whether this is the last chunk
     */
    EncodeUTF8.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (this.d)
            err(4);
        this.ondata(strToU8(chunk), this.d = final || false);
    };
    return EncodeUTF8;
}())));

/**
 * Converts a string into a Uint8Array for use with compression/decompression methods
 * @param str The string to encode
 * @param latin1 Whether or not to interpret the data as Latin-1. This should
 *               not need to be true unless decoding a binary string.
 * @returns The string encoded in UTF-8/Latin-1 binary
 */
function strToU8(str, latin1) {
    if (latin1) {
        var ar_1 = new u8(str.length);
        for (var i = 0; i < str.length; ++i)
            ar_1[i] = str.charCodeAt(i);
        return ar_1;
    }
    if (te)
        return te.encode(str);
    var l = str.length;
    var ar = new u8(str.length + (str.length >> 1));
    var ai = 0;
    var w = function (v) { ar[ai++] = v; };
    for (var i = 0; i < l; ++i) {
        if (ai + 5 > ar.length) {
            var n = new u8(ai + 8 + ((l - i) << 1));
            n.set(ar);
            ar = n;
        }
        var c = str.charCodeAt(i);
        if (c < 128 || latin1)
            w(c);
        else if (c < 2048)
            w(192 | (c >> 6)), w(128 | (c & 63));
        else if (c > 55295 && c < 57344)
            c = 65536 + (c & 1023 << 10) | (str.charCodeAt(++i) & 1023),
                w(240 | (c >> 18)), w(128 | ((c >> 12) & 63)), w(128 | ((c >> 6) & 63)), w(128 | (c & 63));
        else
            w(224 | (c >> 12)), w(128 | ((c >> 6) & 63)), w(128 | (c & 63));
    }
    return slc(ar, 0, ai);
}
/**
 * Converts a Uint8Array to a string
 * @param dat The data to decode to string
 * @param latin1 Whether or not to interpret the data as Latin-1. This should
 *               not need to be true unless encoding to binary string.
 * @returns The original UTF-8/Latin-1 string
 */
function strFromU8(dat, latin1) {
    if (latin1) {
        var r = '';
        for (var i = 0; i < dat.length; i += 16384)
            r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
        return r;
    }
    else if (td) {
        return td.decode(dat);
    }
    else {
        var _a = dutf8(dat), s = _a.s, r = _a.r;
        if (r.length)
            err(8);
        return s;
    }
}
;
// deflate bit flag
var dbf = function (l) { return l == 1 ? 3 : l < 6 ? 2 : l == 9 ? 1 : 0; };
// skip local zip header
var slzh = function (d, b) { return b + 30 + b2(d, b + 26) + b2(d, b + 28); };
// read zip header
var zh = function (d, b, z) {
    var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
    var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
    return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
// read zip64 header sizes
var z64hs = function (d, b, l, z, sc, su, off) {
    var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
    var nf = nsc + nsu + noff;
    if (z && nf) {
        for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
            if (b2(d, b) == 1) {
                return [
                    nsc ? b8(d, b + 4 + 8 * nsu) : sc,
                    nsu ? b8(d, b + 4) : su,
                    noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
                    1
                ];
            }
        }
        // z == 2 for unknown whether or not zip64
        if (z < 2)
            err(13);
    }
    return [sc, su, off, 0];
};
// extra field length
var exfl = function (ex) {
    var le = 0;
    if (ex) {
        for (var k in ex) {
            var l = ex[k].length;
            if (l > 65535)
                err(9);
            le += l + 4;
        }
    }
    return le;
};
// write zip header
var wzh = function (d, b, f, fn, u, c, ce, co) {
    var fl = fn.length, ex = f.extra, col = co && co.length;
    var exl = exfl(ex);
    wbytes(d, b, ce != null ? 0x2014B50 : 0x4034B50), b += 4;
    if (ce != null)
        d[b++] = 20, d[b++] = f.os;
    d[b] = 20, b += 2; // spec compliance? what's that?
    d[b++] = (f.flag << 1) | (c < 0 && 8), d[b++] = u && 8;
    d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
    var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
    if (y < 0 || y > 119)
        err(10);
    wbytes(d, b, (y << 25) | ((dt.getMonth() + 1) << 21) | (dt.getDate() << 16) | (dt.getHours() << 11) | (dt.getMinutes() << 5) | (dt.getSeconds() >> 1)), b += 4;
    if (c != -1) {
        wbytes(d, b, f.crc);
        wbytes(d, b + 4, c < 0 ? -c - 2 : c);
        wbytes(d, b + 8, f.size);
    }
    wbytes(d, b + 12, fl);
    wbytes(d, b + 14, exl), b += 16;
    if (ce != null) {
        wbytes(d, b, col);
        wbytes(d, b + 6, f.attrs);
        wbytes(d, b + 10, ce), b += 14;
    }
    d.set(fn, b);
    b += fl;
    if (exl) {
        for (var k in ex) {
            var exf = ex[k], l = exf.length;
            wbytes(d, b, +k);
            wbytes(d, b + 2, l);
            d.set(exf, b + 4), b += 4 + l;
        }
    }
    if (col)
        d.set(co, b), b += col;
    return b;
};
// write zip footer (end of central directory)
var wzf = function (o, b, c, d, e) {
    wbytes(o, b, 0x6054B50); // skip disk
    wbytes(o, b + 8, c);
    wbytes(o, b + 10, c);
    wbytes(o, b + 12, d);
    wbytes(o, b + 16, e);
};
/**
 * A pass-through stream to keep data uncompressed in a ZIP archive.
 */
var ZipPassThrough = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a pass-through stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     */
    function ZipPassThrough(filename) {
        this.filename = filename;
        this.c = crc();
        this.size = 0;
        this.compression = 0;
    }
    /**
     * Processes a chunk and pushes to the output stream. You can override this
     * method in a subclass for custom behavior, but by default this passes
     * the data through. You must call this.ondata(err, chunk, final) at some
     * point in this method.
     * @param chunk The chunk to process
     * @param final Whether this is the last chunk
     */
    ZipPassThrough.prototype.process = function (chunk, final) {
        this.ondata(null, chunk, final);
    };
    /**
     * Pushes a chunk to be added. If you are subclassing this with a custom
     * compression algorithm, note that you must push data from the source
     * file only, pre-compression.
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    ZipPassThrough.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        this.c.p(chunk);
        this.size += chunk.length;
        if (final)
            this.crc = this.c.d();
        // we shouldn't really do this cast, but properly handling ArrayBufferLike
        // makes the API unergonomic with Buffer
        this.process(chunk, final || false);
    };
    return ZipPassThrough;
}())));

// I don't extend because TypeScript extension adds 1kB of runtime bloat
/**
 * Streaming DEFLATE compression for ZIP archives. Prefer using AsyncZipDeflate
 * for better performance
 */
var ZipDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     * @param opts The compression options
     */
    function ZipDeflate(filename, opts) {
        var _this = this;
        if (!opts)
            opts = {};
        ZipPassThrough.call(this, filename);
        this.d = new Deflate(opts, function (dat, final) {
            _this.ondata(null, dat, final);
        });
        this.compression = 8;
        this.flag = dbf(opts.level);
    }
    ZipDeflate.prototype.process = function (chunk, final) {
        try {
            this.d.push(chunk, final);
        }
        catch (e) {
            this.ondata(e, null, final);
        }
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    ZipDeflate.prototype.push = function (chunk, final) {
        ZipPassThrough.prototype.push.call(this, chunk, final);
    };
    return ZipDeflate;
}())));

/**
 * Asynchronous streaming DEFLATE compression for ZIP archives
 */
var AsyncZipDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates an asynchronous DEFLATE stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     * @param opts The compression options
     */
    function AsyncZipDeflate(filename, opts) {
        var _this = this;
        if (!opts)
            opts = {};
        ZipPassThrough.call(this, filename);
        this.d = new AsyncDeflate(opts, function (err, dat, final) {
            _this.ondata(err, dat, final);
        });
        this.compression = 8;
        this.flag = dbf(opts.level);
        this.terminate = this.d.terminate;
    }
    AsyncZipDeflate.prototype.process = function (chunk, final) {
        this.d.push(chunk, final);
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    AsyncZipDeflate.prototype.push = function (chunk, final) {
        ZipPassThrough.prototype.push.call(this, chunk, final);
    };
    return AsyncZipDeflate;
}())));

// TODO: Better tree shaking
/**
 * A zippable archive to which files can incrementally be added
 */
var Zip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates an empty ZIP archive to which files can be added
     * @param cb The callback to call whenever data for the generated ZIP archive
     *           is available
     */
    function Zip(cb) {
        this.ondata = cb;
        this.u = [];
        this.d = 1;
    }
    /**
     * Adds a file to the ZIP archive
     * @param file The file stream to add
     */
    Zip.prototype.add = function (file) {
        var _this = this;
        if (!this.ondata)
            err(5);
        // finishing or finished
        if (this.d & 2)
            this.ondata(err(4 + (this.d & 1) * 8, 0, 1), null, false);
        else {
            var f = strToU8(file.filename), fl_1 = f.length;
            var com = file.comment, o = com && strToU8(com);
            var u = fl_1 != file.filename.length || (o && (com.length != o.length));
            var hl_1 = fl_1 + exfl(file.extra) + 30;
            if (fl_1 > 65535)
                this.ondata(err(11, 0, 1), null, false);
            var header = new u8(hl_1);
            wzh(header, 0, file, f, u, -1);
            var chks_1 = [header];
            var pAll_1 = function () {
                for (var _i = 0, chks_2 = chks_1; _i < chks_2.length; _i++) {
                    var chk = chks_2[_i];
                    _this.ondata(null, chk, false);
                }
                chks_1 = [];
            };
            var tr_1 = this.d;
            this.d = 0;
            var ind_1 = this.u.length;
            var uf_1 = mrg(file, {
                f: f,
                u: u,
                o: o,
                t: function () {
                    if (file.terminate)
                        file.terminate();
                },
                r: function () {
                    pAll_1();
                    if (tr_1) {
                        var nxt = _this.u[ind_1 + 1];
                        if (nxt)
                            nxt.r();
                        else
                            _this.d = 1;
                    }
                    tr_1 = 1;
                }
            });
            var cl_1 = 0;
            file.ondata = function (err, dat, final) {
                if (err) {
                    _this.ondata(err, dat, final);
                    _this.terminate();
                }
                else {
                    cl_1 += dat.length;
                    chks_1.push(dat);
                    if (final) {
                        var dd = new u8(16);
                        wbytes(dd, 0, 0x8074B50);
                        wbytes(dd, 4, file.crc);
                        wbytes(dd, 8, cl_1);
                        wbytes(dd, 12, file.size);
                        chks_1.push(dd);
                        uf_1.c = cl_1, uf_1.b = hl_1 + cl_1 + 16, uf_1.crc = file.crc, uf_1.size = file.size;
                        if (tr_1)
                            uf_1.r();
                        tr_1 = 1;
                    }
                    else if (tr_1)
                        pAll_1();
                }
            };
            this.u.push(uf_1);
        }
    };
    /**
     * Ends the process of adding files and prepares to emit the final chunks.
     * This *must* be called after adding all desired files for the resulting
     * ZIP file to work properly.
     */
    Zip.prototype.end = function () {
        var _this = this;
        if (this.d & 2) {
            this.ondata(err(4 + (this.d & 1) * 8, 0, 1), null, true);
            return;
        }
        if (this.d)
            this.e();
        else
            this.u.push({
                r: function () {
                    if (!(_this.d & 1))
                        return;
                    _this.u.splice(-1, 1);
                    _this.e();
                },
                t: function () { }
            });
        this.d = 3;
    };
    Zip.prototype.e = function () {
        var bt = 0, l = 0, tl = 0;
        for (var _i = 0, _a = this.u; _i < _a.length; _i++) {
            var f = _a[_i];
            tl += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0);
        }
        var out = new u8(tl + 22);
        for (var _b = 0, _c = this.u; _b < _c.length; _b++) {
            var f = _c[_b];
            wzh(out, bt, f, f.f, f.u, -f.c - 2, l, f.o);
            bt += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0), l += f.b;
        }
        wzf(out, bt, this.u.length, tl, l);
        this.ondata(null, out, true);
        this.d = 2;
    };
    /**
     * A method to terminate any internal workers used by the stream. Subsequent
     * calls to add() will fail.
     */
    Zip.prototype.terminate = function () {
        for (var _i = 0, _a = this.u; _i < _a.length; _i++) {
            var f = _a[_i];
            f.t();
        }
        this.d = 2;
    };
    return Zip;
}())));

function zip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    var r = {};
    fltn(data, '', r, opts);
    var k = Object.keys(r);
    var lft = k.length, o = 0, tot = 0;
    var slft = lft, files = new Array(lft);
    var term = [];
    var tAll = function () {
        for (var i = 0; i < term.length; ++i)
            term[i]();
    };
    var cbd = function (a, b) {
        mt(function () { cb(a, b); });
    };
    mt(function () { cbd = cb; });
    var cbf = function () {
        var out = new u8(tot + 22), oe = o, cdl = tot - o;
        tot = 0;
        for (var i = 0; i < slft; ++i) {
            var f = files[i];
            try {
                var l = f.c.length;
                wzh(out, tot, f, f.f, f.u, l);
                var badd = 30 + f.f.length + exfl(f.extra);
                var loc = tot + badd;
                out.set(f.c, loc);
                wzh(out, o, f, f.f, f.u, l, tot, f.m), o += 16 + badd + (f.m ? f.m.length : 0), tot = loc + l;
            }
            catch (e) {
                return cbd(e, null);
            }
        }
        wzf(out, o, files.length, cdl, oe);
        cbd(null, out);
    };
    if (!lft)
        cbf();
    var _loop_1 = function (i) {
        var fn = k[i];
        var _a = r[fn], file = _a[0], p = _a[1];
        var c = crc(), size = file.length;
        c.p(file);
        var f = strToU8(fn), s = f.length;
        var com = p.comment, m = com && strToU8(com), ms = m && m.length;
        var exl = exfl(p.extra);
        var compression = p.level == 0 ? 0 : 8;
        var cbl = function (e, d) {
            if (e) {
                tAll();
                cbd(e, null);
            }
            else {
                var l = d.length;
                files[i] = mrg(p, {
                    size: size,
                    crc: c.d(),
                    c: d,
                    f: f,
                    m: m,
                    u: s != fn.length || (m && (com.length != ms)),
                    compression: compression
                });
                o += 30 + s + exl + l;
                tot += 76 + 2 * (s + exl) + (ms || 0) + l;
                if (!--lft)
                    cbf();
            }
        };
        if (s > 65535)
            cbl(err(11, 0, 1), null);
        if (!compression)
            cbl(null, file);
        else if (size < 160000) {
            try {
                cbl(null, deflateSync(file, p));
            }
            catch (e) {
                cbl(e, null);
            }
        }
        else
            term.push(deflate(file, p, cbl));
    };
    // Cannot use lft because it can decrease
    for (var i = 0; i < slft; ++i) {
        _loop_1(i);
    }
    return tAll;
}
/**
 * Synchronously creates a ZIP file. Prefer using `zip` for better performance
 * with more than one file.
 * @param data The directory structure for the ZIP archive
 * @param opts The main options, merged with per-file options
 * @returns The generated ZIP archive
 */
function zipSync(data, opts) {
    if (!opts)
        opts = {};
    var r = {};
    var files = [];
    fltn(data, '', r, opts);
    var o = 0;
    var tot = 0;
    for (var fn in r) {
        var _a = r[fn], file = _a[0], p = _a[1];
        var compression = p.level == 0 ? 0 : 8;
        var f = strToU8(fn), s = f.length;
        var com = p.comment, m = com && strToU8(com), ms = m && m.length;
        var exl = exfl(p.extra);
        if (s > 65535)
            err(11);
        var d = compression ? deflateSync(file, p) : file, l = d.length;
        var c = crc();
        c.p(file);
        files.push(mrg(p, {
            size: file.length,
            crc: c.d(),
            c: d,
            f: f,
            m: m,
            u: s != fn.length || (m && (com.length != ms)),
            o: o,
            compression: compression
        }));
        o += 30 + s + exl + l;
        tot += 76 + 2 * (s + exl) + (ms || 0) + l;
    }
    var out = new u8(tot + 22), oe = o, cdl = tot - o;
    for (var i = 0; i < files.length; ++i) {
        var f = files[i];
        wzh(out, f.o, f, f.f, f.u, f.c.length);
        var badd = 30 + f.f.length + exfl(f.extra);
        out.set(f.c, f.o + badd);
        wzh(out, o, f, f.f, f.u, f.c.length, f.o, f.m), o += 16 + badd + (f.m ? f.m.length : 0);
    }
    wzf(out, o, files.length, cdl, oe);
    return out;
}
/**
 * Streaming pass-through decompression for ZIP archives
 */
var UnzipPassThrough = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function UnzipPassThrough() {
    }
    UnzipPassThrough.prototype.push = function (chunk, final) {
        // same as ZipPassThrough: cast to retain Buffer ergonomics
        this.ondata(null, chunk, final);
    };
    UnzipPassThrough.compression = 0;
    return UnzipPassThrough;
}())));

/**
 * Streaming DEFLATE decompression for ZIP archives. Prefer AsyncZipInflate for
 * better performance.
 */
var UnzipInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE decompression that can be used in ZIP archives
     */
    function UnzipInflate() {
        var _this = this;
        this.i = new Inflate(function (dat, final) {
            _this.ondata(null, dat, final);
        });
    }
    UnzipInflate.prototype.push = function (chunk, final) {
        try {
            this.i.push(chunk, final);
        }
        catch (e) {
            this.ondata(e, null, final);
        }
    };
    UnzipInflate.compression = 8;
    return UnzipInflate;
}())));

/**
 * Asynchronous streaming DEFLATE decompression for ZIP archives
 */
var AsyncUnzipInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE decompression that can be used in ZIP archives
     */
    function AsyncUnzipInflate(_, sz) {
        var _this = this;
        if (sz < 320000) {
            this.i = new Inflate(function (dat, final) {
                _this.ondata(null, dat, final);
            });
        }
        else {
            this.i = new AsyncInflate(function (err, dat, final) {
                _this.ondata(err, dat, final);
            });
            this.terminate = this.i.terminate;
        }
    }
    AsyncUnzipInflate.prototype.push = function (chunk, final) {
        if (this.i.terminate)
            chunk = slc(chunk, 0);
        this.i.push(chunk, final);
    };
    AsyncUnzipInflate.compression = 8;
    return AsyncUnzipInflate;
}())));

/**
 * A ZIP archive decompression stream that emits files as they are discovered
 */
var Unzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a ZIP decompression stream
     * @param cb The callback to call whenever a file in the ZIP archive is found
     */
    function Unzip(cb) {
        this.onfile = cb;
        this.k = [];
        this.o = {
            0: UnzipPassThrough
        };
        this.p = et;
    }
    /**
     * Pushes a chunk to be unzipped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Unzip.prototype.push = function (chunk, final) {
        var _this = this;
        if (!this.onfile)
            err(5);
        if (!this.p)
            err(4);
        if (this.c > 0) {
            var len = Math.min(this.c, chunk.length);
            var toAdd = chunk.subarray(0, len);
            this.c -= len;
            if (this.d)
                this.d.push(toAdd, !this.c);
            else
                this.k[0].push(toAdd);
            chunk = chunk.subarray(len);
            if (chunk.length)
                return this.push(chunk, final);
        }
        else {
            var f = 0, i = 0, is = void 0, buf = void 0;
            if (!this.p.length)
                buf = chunk;
            else if (!chunk.length)
                buf = this.p;
            else {
                buf = new u8(this.p.length + chunk.length);
                buf.set(this.p), buf.set(chunk, this.p.length);
            }
            var l = buf.length, oc = this.c, add = oc && this.d;
            var _loop_2 = function () {
                var sig = b4(buf, i);
                if (sig == 0x4034B50) {
                    f = 1, is = i;
                    this_1.d = null;
                    this_1.c = 0;
                    var bf = b2(buf, i + 6), cmp_1 = b2(buf, i + 8), u = bf & 2048, dd = bf & 8, fnl = b2(buf, i + 26), es = b2(buf, i + 28);
                    if (l > i + 30 + fnl + es) {
                        var chks_3 = [];
                        this_1.k.unshift(chks_3);
                        f = 2;
                        var lsc = b4(buf, i + 18), lsu = b4(buf, i + 22);
                        var fn_1 = strFromU8(buf.subarray(i + 30, i += 30 + fnl), !u);
                        var _a = z64hs(buf, i, es, 2, lsc, lsu, 0), sc_1 = _a[0], su_1 = _a[1], z64 = _a[3];
                        if (dd)
                            sc_1 = -1 - z64;
                        i += es;
                        this_1.c = sc_1;
                        var d_1;
                        var file_1 = {
                            name: fn_1,
                            compression: cmp_1,
                            start: function () {
                                if (!file_1.ondata)
                                    err(5);
                                if (!sc_1)
                                    file_1.ondata(null, et, true);
                                else {
                                    var ctr = _this.o[cmp_1];
                                    if (!ctr)
                                        file_1.ondata(err(14, 'unknown compression type ' + cmp_1, 1), null, false);
                                    d_1 = sc_1 < 0 ? new ctr(fn_1) : new ctr(fn_1, sc_1, su_1);
                                    d_1.ondata = function (err, dat, final) { file_1.ondata(err, dat, final); };
                                    for (var _i = 0, chks_4 = chks_3; _i < chks_4.length; _i++) {
                                        var dat = chks_4[_i];
                                        d_1.push(dat, false);
                                    }
                                    if (_this.k[0] == chks_3 && _this.c)
                                        _this.d = d_1;
                                    else
                                        d_1.push(et, true);
                                }
                            },
                            terminate: function () {
                                if (d_1 && d_1.terminate)
                                    d_1.terminate();
                            }
                        };
                        if (sc_1 >= 0)
                            file_1.size = sc_1, file_1.originalSize = su_1;
                        this_1.onfile(file_1);
                    }
                    return "break";
                }
                else if (oc) {
                    if (sig == 0x8074B50) {
                        is = i += 12 + (oc == -2 && 8), f = 3, this_1.c = 0;
                        return "break";
                    }
                    else if (sig == 0x2014B50) {
                        is = i -= 4, f = 3, this_1.c = 0;
                        return "break";
                    }
                }
            };
            var this_1 = this;
            for (; i < l - 4; ++i) {
                var state_1 = _loop_2();
                if (state_1 === "break")
                    break;
            }
            this.p = et;
            if (oc < 0) {
                var dat = f ? buf.subarray(0, is - 12 - (oc == -2 && 8) - (b4(buf, is - 16) == 0x8074B50 && 4)) : buf.subarray(0, i);
                if (add)
                    add.push(dat, !!f);
                else
                    this.k[+(f == 2)].push(dat);
            }
            if (f & 2)
                return this.push(buf.subarray(i), final);
            this.p = buf.subarray(i);
        }
        if (final) {
            if (this.c)
                err(13);
            this.p = null;
        }
    };
    /**
     * Registers a decoder with the stream, allowing for files compressed with
     * the compression type provided to be expanded correctly
     * @param decoder The decoder constructor
     */
    Unzip.prototype.register = function (decoder) {
        this.o[decoder.compression] = decoder;
    };
    return Unzip;
}())));

var mt = typeof queueMicrotask == 'function' ? queueMicrotask : typeof setTimeout == 'function' ? setTimeout : function (fn) { fn(); };
function unzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    var term = [];
    var tAll = function () {
        for (var i = 0; i < term.length; ++i)
            term[i]();
    };
    var files = {};
    var cbd = function (a, b) {
        mt(function () { cb(a, b); });
    };
    mt(function () { cbd = cb; });
    var e = data.length - 22;
    for (; b4(data, e) != 0x6054B50; --e) {
        if (!e || data.length - e > 65558) {
            cbd(err(13, 0, 1), null);
            return tAll;
        }
    }
    ;
    var lft = b2(data, e + 8);
    if (lft) {
        var c = lft;
        var o = b4(data, e + 16);
        var z = b4(data, e - 20) == 0x7064B50;
        if (z) {
            var ze = b4(data, e - 12);
            z = b4(data, ze) == 0x6064B50;
            if (z) {
                c = lft = b4(data, ze + 32);
                o = b4(data, ze + 48);
            }
        }
        var fltr = opts && opts.filter;
        var _loop_3 = function (i) {
            var _a = zh(data, o, z), c_1 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
            o = no;
            var cbl = function (e, d) {
                if (e) {
                    tAll();
                    cbd(e, null);
                }
                else {
                    if (d)
                        files[fn] = d;
                    if (!--lft)
                        cbd(null, files);
                }
            };
            if (!fltr || fltr({
                name: fn,
                size: sc,
                originalSize: su,
                compression: c_1
            })) {
                if (!c_1)
                    cbl(null, slc(data, b, b + sc));
                else if (c_1 == 8) {
                    var infl = data.subarray(b, b + sc);
                    // Synchronously decompress under 512KB, or barely-compressed data
                    if (su < 524288 || sc > 0.8 * su) {
                        try {
                            cbl(null, inflateSync(infl, { out: new u8(su) }));
                        }
                        catch (e) {
                            cbl(e, null);
                        }
                    }
                    else
                        term.push(inflate(infl, { size: su }, cbl));
                }
                else
                    cbl(err(14, 'unknown compression type ' + c_1, 1), null);
            }
            else
                cbl(null, null);
        };
        for (var i = 0; i < c; ++i) {
            _loop_3(i);
        }
    }
    else
        cbd(null, {});
    return tAll;
}
/**
 * Synchronously decompresses a ZIP archive. Prefer using `unzip` for better
 * performance with more than one file.
 * @param data The raw compressed ZIP file
 * @param opts The ZIP extraction options
 * @returns The decompressed files
 */
function unzipSync(data, opts) {
    var files = {};
    var e = data.length - 22;
    for (; b4(data, e) != 0x6054B50; --e) {
        if (!e || data.length - e > 65558)
            err(13);
    }
    ;
    var c = b2(data, e + 8);
    if (!c)
        return {};
    var o = b4(data, e + 16);
    var z = b4(data, e - 20) == 0x7064B50;
    if (z) {
        var ze = b4(data, e - 12);
        z = b4(data, ze) == 0x6064B50;
        if (z) {
            c = b4(data, ze + 32);
            o = b4(data, ze + 48);
        }
    }
    var fltr = opts && opts.filter;
    for (var i = 0; i < c; ++i) {
        var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
        o = no;
        if (!fltr || fltr({
            name: fn,
            size: sc,
            originalSize: su,
            compression: c_2
        })) {
            if (!c_2)
                files[fn] = slc(data, b, b + sc);
            else if (c_2 == 8)
                files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
            else
                err(14, 'unknown compression type ' + c_2);
        }
    }
    return files;
}

;// CONCATENATED MODULE: ./lib/org/attachments/archive.js


const MAX_FILES = 1_000;
const MAX_UNPACKED_BYTES = 20_000_000;
const MAX_NAME_BYTES = 512;
const REQUEST = 'request.txt';
function readArchive(zip) {
    try {
        const entries = entriesOf(zip);
        const refusal = excess(entries);
        if (refusal !== undefined)
            return refusal;
        const unpacked = unzipSync(zip);
        const files = new Map();
        const folders = new Set();
        for (const { name, originalSize } of entries) {
            const bytes = unpacked[name];
            if (name.endsWith('/'))
                folders.add(name.slice(0, -1));
            else if (bytes?.length !== originalSize)
                return archive_invalid(`${name} is not as long as it says`);
            else
                files.set(name, bytes);
            for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1))
                folders.add(name.slice(0, at));
        }
        const request = files.get(REQUEST);
        if (request === undefined)
            return archive_invalid(`${REQUEST} not found at the root of the archive`);
        return { request: Buffer.from(request).toString('utf8'), files, folders };
    }
    catch (error) {
        return archive_invalid(error instanceof Error ? error.message : String(error));
    }
}
function entriesOf(zip) {
    const entries = [];
    unzipSync(zip, {
        filter: (entry) => {
            entries.push(entry);
            return false;
        },
    });
    return entries;
}
function excess(entries) {
    const files = entries.filter(({ name }) => !name.endsWith('/'));
    if (files.length > MAX_FILES) {
        return archive_invalid(`${files.length} files. The maximum is ${MAX_FILES}`);
    }
    const bytes = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (bytes > MAX_UNPACKED_BYTES) {
        return archive_invalid(`${bytes} bytes after unpacking. The maximum is ${MAX_UNPACKED_BYTES}`);
    }
    const long = files.find(({ name }) => Buffer.byteLength(name) > MAX_NAME_BYTES);
    return (long && archive_invalid(`a file name of ${Buffer.byteLength(long.name)} bytes. The maximum is ${MAX_NAME_BYTES}`));
}
function archive_invalid(reason) {
    return new Refusal('InvalidBatch', `Failed to process the zip archive: ${reason}`);
}

;// CONCATENATED MODULE: ./lib/org/records/row-result.js
function rowError(statusCode, message, fields = []) {
    return { success: false, error: { statusCode, message, fields } };
}

;// CONCATENATED MODULE: ./lib/org/attachments/binary-cells.js

function withFiles(row, archive) {
    const filled = [];
    for (const [column, cell] of row) {
        if (column.kind !== 'field' || column.field.type !== 'base64' || cell === null) {
            filled.push([column, cell]);
            continue;
        }
        if (!cell.startsWith('#'))
            return binary_cells_invalid(column.field, `binary value does not start with #: ${cell.slice(0, 80)}`);
        const path = cell.slice(1);
        const file = archive.files.get(path);
        if (file === undefined) {
            const what = archive.folders.has(path.replace(/\/$/, ''))
                ? 'is a directory'
                : 'not found in the archive';
            return binary_cells_invalid(column.field, `file ${what}: ${path}`);
        }
        filled.push([column, Buffer.from(file).toString('base64')]);
    }
    return filled;
}
function binary_cells_invalid(field, reason) {
    return rowError('INVALID_FIELD', `${field.label}: ${reason}`, [field.name]);
}

;// CONCATENATED MODULE: ./lib/org/rows/batch-text.js

function batchText(bytes, mediaType) {
    const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(mediaType) ?? [];
    try {
        return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
    }
    catch {
        return new Refusal('InvalidBatch', `Unsupported encoding: ${charset}`);
    }
}

;// CONCATENATED MODULE: ./lib/org/rows/column.js

function cellOf(row, name) {
    return row.find(([column]) => column.kind === 'field' && column.field.name === name)?.[1];
}
function columnOf(schema, object, name) {
    const dot = name.indexOf('.');
    if (dot === -1) {
        const field = object.field(name);
        return field === undefined ? undefined : { kind: 'field', name, field };
    }
    const [before, keyName] = [name.slice(0, dot), name.slice(dot + 1)];
    const colon = before.indexOf(':');
    const target = colon === -1 ? undefined : before.slice(0, colon);
    const lookup = object.relationship(before.slice(colon + 1));
    const parent = lookup === undefined ? undefined : parentOf(schema, lookup, target);
    const key = parent?.field(keyName);
    if (lookup === undefined || parent === undefined || key === undefined || !(0,schema_field/* isKey */.m0)(key))
        return undefined;
    return { kind: 'parent', name, lookup, parent, key };
}
function parentOf(schema, lookup, target) {
    const polymorphic = lookup.referenceTo.length > 1;
    if (polymorphic !== (target !== undefined))
        return undefined;
    const name = polymorphic
        ? lookup.referenceTo.find((known) => known.toLowerCase() === target?.toLowerCase())
        : lookup.referenceTo[0];
    return name === undefined ? undefined : schema.object(name);
}

;// CONCATENATED MODULE: ./lib/org/rows/csv-rows.js



const CSV_NULL = '#N/A';
function fieldNotFound(name) {
    return new Refusal('InvalidBatch', `Field name not found : ${name}`);
}
function* csvRows(text, context) {
    const reader = readCsv(text);
    const header = reader.next();
    if (header.done === true)
        return defectRefusal(header.value) ?? noRecords();
    const columns = columnsOf(header.value, context);
    if (columns instanceof Refusal)
        return columns;
    const refusal = context.checkColumns(columns);
    if (refusal !== undefined)
        return refusal;
    let rows = 0;
    for (;;) {
        const step = reader.next();
        if (step.done === true)
            return defectRefusal(step.value) ?? (rows === 0 ? noRecords() : undefined);
        const cells = step.value;
        rows++;
        if (cells.length > columns.length) {
            const text = `Failed to parse CSV. Row ${rows} has ${cells.length} cells, the header has ${columns.length}`;
            return new Refusal('InvalidBatch', text);
        }
        yield columns.flatMap((column, at) => {
            const cell = cells[at] ?? '';
            return cell === '' ? [] : [[column, cell === CSV_NULL ? null : cell]];
        });
    }
}
function noRecords() {
    return new Refusal('InvalidBatch', 'Records not found');
}
function defectRefusal(defect) {
    return defect && new Refusal('InvalidBatch', `Failed to parse CSV. ${defect.message}`);
}
function columnsOf(header, context) {
    const columns = [];
    const names = new Set();
    for (const name of header) {
        const column = columnOf(context.schema, context.object, name);
        if (column === undefined)
            return fieldNotFound(name);
        if (names.has(name.toLowerCase())) {
            return new Refusal('InvalidBatch', `Duplicate field name found : ${name}`);
        }
        names.add(name.toLowerCase());
        columns.push(column);
    }
    return columns;
}

;// CONCATENATED MODULE: ./lib/org/rows/spec-rows.js






function* specRows(text, spec, context) {
    const targets = targetsOf(spec, context.schema, context.object);
    if (targets instanceof Refusal)
        return targets;
    const refusal = context.checkColumns(targets.flatMap(({ columns }) => columns));
    if (refusal !== undefined)
        return refusal;
    const reader = readCsv(text);
    const header = reader.next();
    if (header.done === true)
        return defectRefusal(header.value) ?? noRecords();
    const places = targets.map(({ line }) => header.value.indexOf(line.header));
    let rows = 0;
    for (;;) {
        const step = reader.next();
        if (step.done === true)
            return defectRefusal(step.value) ?? (rows === 0 ? noRecords() : undefined);
        rows++;
        yield targets.flatMap((target, at) => cellsOf(target, step.value[places[at] ?? -1] ?? ''));
    }
}
function targetsOf(spec, schema, object) {
    const targets = [];
    for (const line of spec) {
        const columns = spec_rows_columnsOf(line.target, schema, object);
        if (columns === undefined)
            return fieldNotFound(line.target);
        const [first] = columns;
        if (first.kind === 'field' && !isHint(line.hint, first.field.type)) {
            return new Refusal('InvalidBatch', `Invalid hint for ${line.target} in the transformation spec: ${line.hint}`);
        }
        targets.push({ line, columns });
    }
    return targets;
}
function spec_rows_columnsOf(name, schema, object) {
    const [last, first] = [columnOf(schema, object, 'LastName'), columnOf(schema, object, 'FirstName')];
    if (name.toLowerCase() === 'name' && last !== undefined && first !== undefined)
        return [last, first];
    const column = columnOf(schema, object, name);
    return column && [column];
}
function cellsOf({ line, columns: [column, firstName] }, source) {
    const text = source === '' ? line.value : source;
    if (text === '')
        return [];
    if (text === CSV_NULL)
        return [[column, null]];
    if (firstName !== undefined) {
        const name = splitName(text);
        return name.first === ''
            ? [[column, name.last]]
            : [
                [column, name.last],
                [firstName, name.first],
            ];
    }
    return [[column, column.kind === 'field' ? hinted(text, line.hint, column.field) : text]];
}
function splitName(text) {
    const [last = '', ...first] = text.split(',').map((part) => part.trim());
    if (first.length > 0)
        return { last, first: first.join(', ') };
    const words = text.trim().split(/\s+/);
    return { last: words.at(-1) ?? '', first: words.slice(0, -1).join(' ') };
}
function hinted(text, hint, field) {
    if (hint === '')
        return text;
    switch (field.type) {
        case 'boolean':
            return String(new RegExp(`^(?:${hint})$`).test(text));
        case 'date':
            return readByPattern(text, hint)?.slice(0, 10) ?? text;
        case 'datetime':
            return readByPattern(text, hint) ?? text;
        default:
            return text;
    }
}

;// CONCATENATED MODULE: ./lib/org/rows/column-check.js


function columnsCheck({ operation, contentType }, externalId) {
    const key = operation === 'insert' ? undefined : (externalId?.name ?? 'Id');
    const deletes = operation === 'delete' || operation === 'hardDelete';
    return (columns) => {
        const isKey = (column) => column.kind === 'field' && column.field.name === key;
        if (key !== undefined && !columns.some(isKey))
            return fieldNotFound(key);
        if (deletes && !columns.every(isKey)) {
            return new Refusal('InvalidBatch', `The '${operation}' batch must contain only ids`);
        }
        const binary = contentType.startsWith('ZIP') ? undefined : columns.find(isBinary);
        if (binary === undefined)
            return undefined;
        const text = `Binary field ${binary.name} is only supported for content types ZIP_XML and ZIP_CSV`;
        return new Refusal('InvalidBatch', text);
    };
}
function isBinary(column) {
    return column.kind === 'field' && column.field.type === 'base64';
}

;// CONCATENATED MODULE: ./lib/org/rows/json-rows.js



const MAX_ROWS = 10_000;
function* jsonRows(text, context) {
    let value;
    try {
        JSON.parse(text);
        value = JSON.parse(withNumbersAsTexts(text));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return new Refusal('InvalidBatch', `Failed to parse JSON. ${reason}`);
    }
    if (!Array.isArray(value))
        return new Refusal('InvalidBatch', 'Failed to parse JSON. An array is expected');
    if (value.length === 0)
        return noRecords();
    if (value.length > MAX_ROWS)
        return tooManyRows(value.length);
    for (const member of value) {
        if (!isObject(member))
            return new Refusal('InvalidBatch', 'Failed to parse JSON. A row is not an object');
        const row = rowOf(member, context);
        if (row instanceof Refusal)
            return row;
        const refusal = row.length === 0 ? undefined : context.checkColumns(row.map(([column]) => column));
        if (refusal !== undefined)
            return refusal;
        yield row;
    }
    return undefined;
}
function withNumbersAsTexts(json) {
    return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) => token.startsWith('"') ? token : `"${token}"`);
}
function tooManyRows(rows) {
    const text = `Exceeded number of records : ${rows}. Number of records should be less than or equal to ${MAX_ROWS}`;
    return new Refusal('InvalidBatch', text);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function rowOf(member, context) {
    const row = [];
    for (const [name, value] of Object.entries(member)) {
        if (name === 'attributes')
            continue;
        const cell = isObject(value) ? parentCell(name, value) : [name, value];
        const column = columnOf(context.schema, context.object, cell[0]);
        if (column === undefined)
            return fieldNotFound(cell[0]);
        if (cell[1] === '')
            continue;
        row.push([column, cell[1] === null ? null : textOf(cell[1])]);
    }
    return row;
}
function parentCell(relationship, value) {
    const { attributes, ...keys } = value;
    const type = isObject(attributes) && typeof attributes['type'] === 'string' ? `${attributes['type']}:` : '';
    const [[key, cell] = ['', null]] = Object.entries(keys);
    return [`${type}${relationship}.${key}`, cell];
}
function textOf(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __nccwpck_require__(9800);
;// CONCATENATED MODULE: ./lib/org/bulk/wire.js
const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
function escapeXml(text) {
    return text
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '?')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}
function xmlElements(elements, depth) {
    const indent = ' '.repeat(depth);
    return elements
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${indent}<${name}>${escapeXml(String(value))}</${name}>\n`)
        .join('');
}
function xmlDocument(root, children) {
    const head = `<?xml version="1.0" encoding="UTF-8"?><${root}\n   xmlns="${NAMESPACE}"`;
    return children === '' ? `${head} />` : `${head}>\n${children}</${root}>`;
}
function xmlDate(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 19)}.000Z`;
}
function jsonDate(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 19)}.000+0000`;
}
function sortedJson(members) {
    const sorted = Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(Object.fromEntries(sorted));
}

;// CONCATENATED MODULE: ./lib/org/rows/xml-rows.js






const xml_rows_MAX_ROWS = 10_000;
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
function* xmlRows(text, context) {
    const root = parse(text);
    if (root instanceof Refusal)
        return root;
    if (root.name !== 'sObjects' || root.namespace !== NAMESPACE) {
        return new Refusal('InvalidBatch', `Failed to parse XML. Unexpected element ${root.name}`);
    }
    if (root.children.length === 0)
        return noRecords();
    if (root.children.length > xml_rows_MAX_ROWS)
        return tooManyRows(root.children.length);
    for (const child of root.children) {
        const row = xml_rows_rowOf(child, context);
        if (row instanceof Refusal)
            return row;
        const refusal = row.length === 0 ? undefined : context.checkColumns(row.map(([column]) => column));
        if (refusal !== undefined)
            return refusal;
        yield row;
    }
    return undefined;
}
function parse(text) {
    const parser = new saxes/* SaxesParser */.wT({ xmlns: true });
    const open = [{ name: '', namespace: '', nil: false, children: [], text: '' }];
    parser.on('opentag', (tag) => {
        const element = elementOf(tag);
        open.at(-1)?.children.push(element);
        open.push(element);
    });
    const append = (piece) => {
        const element = open.at(-1);
        if (element !== undefined)
            element.text += piece;
    };
    parser.on('text', append);
    parser.on('cdata', append);
    parser.on('closetag', () => {
        open.pop();
    });
    try {
        parser.write(text).close();
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return new Refusal('InvalidBatch', `Failed to parse XML. ${reason}`);
    }
    return open[0]?.children[0] ?? noRecords();
}
function elementOf(tag) {
    const nil = Object.values(tag.attributes).some((attribute) => attribute.uri === SCHEMA_INSTANCE && attribute.local === 'nil' && /^(?:true|1)$/.test(attribute.value));
    return { name: tag.local, namespace: tag.uri, nil, children: [], text: '' };
}
function xml_rows_rowOf(element, context) {
    if (element.name !== 'sObject') {
        return new Refusal('InvalidBatch', `Failed to parse XML. Unexpected element ${element.name}`);
    }
    const row = [];
    for (const child of element.children) {
        const inner = child.children[0];
        const [name, value] = inner === undefined ? [child.name, child] : xml_rows_parentCell(child.name, inner);
        if (value === undefined)
            return fieldNotFound(name);
        if (name === 'type' && context.object.field('type') === undefined)
            continue;
        const column = columnOf(context.schema, context.object, name);
        if (column === undefined)
            return fieldNotFound(name);
        if (value.nil)
            row.push([column, null]);
        else if (value.text !== '')
            row.push([column, value.text]);
    }
    return row;
}
function xml_rows_parentCell(relationship, inner) {
    const types = inner.children.filter(({ name }) => name === 'type');
    const keys = inner.children.filter(({ name }) => name !== 'type');
    const [type, key] = [types[0], keys[0]];
    if (key === undefined || types.length > 1 || keys.length > 1)
        return [relationship, undefined];
    return [`${type === undefined ? '' : `${type.text}:`}${relationship}.${key.name}`, key];
}

;// CONCATENATED MODULE: ./lib/org/records/field-value.js


function readValue(field, text, schema, store) {
    if ((0,schema_field/* isNumeric */.kf)(field.type))
        return readNumber(field, text);
    switch (field.type) {
        case 'boolean':
            return readBoolean(field, text);
        case 'date':
            return readDate(field, text);
        case 'datetime':
            return readDateTime(field, text);
        case 'time':
            return readTime(field, text);
        case 'reference':
            return readReference(field, text, schema, store);
        case 'picklist':
        case 'multipicklist':
            return readPicklist(field, storedText(text));
        case 'base64':
            return /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) ? { value: text } : wrongType(field, text);
        case 'email':
            return readEmail(field, text);
        default:
            return withinLength(field, storedText(text));
    }
}
const BLANK = 0x20;
function storedText(text) {
    const isBare = text.charCodeAt(0) > BLANK && text.charCodeAt(text.length - 1) > BLANK && !text.includes('\r');
    if (isBare)
        return text;
    return text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/\r\n?/g, '\n');
}
function failed(statusCode, field, message) {
    return { error: { statusCode, message: `${field.label}: ${message}`, fields: [field.name] } };
}
function wrongType(field, text) {
    return failed('INVALID_TYPE_ON_FIELD_IN_RECORD', field, `value not of required type: ${text}`);
}
function withinLength(field, text) {
    if (text === '')
        return { value: null };
    if (field.length === 0 || text.length <= field.length)
        return { value: text };
    return failed('STRING_TOO_LONG', field, `data value too large: ${text} (max length=${field.length})`);
}
function readNumber(field, text) {
    const legal = field.type === 'int' ? /^[+-]?\d+$/ : /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
    if (!legal.test(text))
        return wrongType(field, text);
    const value = Number(text);
    const tooLarge = Math.abs(value) >= 10 ** (field.precision - field.scale);
    if (tooLarge || (field.type === 'int' && Math.abs(value) > 2_147_483_647)) {
        return failed('NUMBER_OUTSIDE_VALID_RANGE', field, `value outside of valid range on numeric field: ${text}`);
    }
    return { value };
}
function readBoolean(field, text) {
    const lower = text.toLowerCase();
    if (lower === 'true' || lower === '1')
        return { value: true };
    return lower === 'false' || lower === '0' ? { value: false } : wrongType(field, text);
}
function readDate(field, text) {
    const match = /^(\d{4}-\d{2}-\d{2})Z?$/.exec(text);
    if (match?.[1] !== undefined && isDay(match[1]))
        return { value: match[1] };
    const dateTime = readDateTime(field, text);
    return 'value' in dateTime && typeof dateTime.value === 'string'
        ? { value: dateTime.value.slice(0, 10) }
        : wrongType(field, text);
}
function readDateTime(field, text) {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(text);
    if (match?.[1] === undefined || !isDay(match[1]))
        return wrongType(field, text);
    const time = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(time.getTime()) ? wrongType(field, text) : { value: time.toISOString() };
}
function readTime(field, text) {
    const form = /^(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
    if (form === null)
        return wrongType(field, text);
    const time = new Date(`1970-01-01T${text}${form[1] === undefined ? 'Z' : ''}`);
    return Number.isNaN(time.getTime()) ? wrongType(field, text) : { value: time.toISOString().slice(11) };
}
function isDay(text) {
    const time = new Date(`${text}T00:00:00.000Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
function readPicklist(field, text) {
    if (field.restrictedPicklist) {
        const legal = legalValues(field);
        const parts = field.type === 'multipicklist' ? text.split(';') : [text];
        const bad = parts.find((part) => !legal.has(part) && !legal.has(part.toLowerCase()));
        if (bad !== undefined) {
            const message = `bad value for restricted picklist field: ${bad}`;
            return failed('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', field, message);
        }
    }
    if (field.type === 'multipicklist')
        return withinLength(field, asSet(field, text));
    return withinLength(field, legalValues(field).get(text) ?? text);
}
const LEGAL_VALUES = new WeakMap();
function legalValues(field) {
    let legal = LEGAL_VALUES.get(field);
    if (legal === undefined) {
        const both = field.picklistValues.flatMap((value) => [value.toLowerCase(), value]);
        legal = new Map(both.map((value) => [value, value]));
        LEGAL_VALUES.set(field, legal);
    }
    return legal;
}
function asSet({ picklistValues }, text) {
    const place = (value) => {
        const at = picklistValues.findIndex((one) => one.toLowerCase() === value.toLowerCase());
        return at === -1 ? picklistValues.length : at;
    };
    const chosen = [...new Set(text.split(';').map(storedText))].filter((value) => value !== '');
    return chosen.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1)).join(';');
}
const LOCAL_PART = /^(?!\.)[\p{L}\p{N}!#$%&'*/=?^_+\-`{|}~.]+$/u;
const DOMAIN_LABEL = /^(?!-)[\p{L}\p{N}-]+(?<!-)$/u;
function readEmail(field, text) {
    const at = text.lastIndexOf('@');
    const labels = text.slice(at + 1).split('.');
    const legal = LOCAL_PART.test(text.slice(0, Math.max(0, at))) &&
        labels.length > 1 &&
        labels.every((label) => DOMAIN_LABEL.test(label));
    if (!legal)
        return failed('INVALID_EMAIL_ADDRESS', field, `invalid email address: ${text}`);
    return withinLength(field, text.toLowerCase());
}
function readReference(field, text, schema, store) {
    const id = canonicalId(text);
    if (id === undefined)
        return failed('MALFORMED_ID', field, `id value of incorrect type: ${text}`);
    const legal = field.referenceTo.some((name) => schema.object(name)?.keyPrefix === id.slice(0, 3));
    if (!legal)
        return failed('FIELD_INTEGRITY_EXCEPTION', field, `id value of incorrect type: ${text}`);
    const record = store.get(id);
    if (record === undefined) {
        const message = 'invalid cross reference id';
        return { error: { statusCode: 'INVALID_CROSS_REFERENCE_KEY', message, fields: [] } };
    }
    if (record.deleted) {
        return { error: { statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] } };
    }
    return { value: record.id };
}

;// CONCATENATED MODULE: ./lib/org/records/files.js
function byteLength(base64) {
    return typeof base64 === 'string' ? Buffer.byteLength(base64, 'base64') : 0;
}
function describeFile(object, values) {
    const field = object.fields.find(({ type }) => type === 'base64');
    const size = object.field('BodyLength') ?? object.field('ContentSize');
    if (field !== undefined && size !== undefined)
        values.set(size.name, byteLength(values.get(field.name)));
    if (object.name !== 'ContentVersion')
        return;
    const [, name, extension] = /([^/\\]*?)(?:\.([^./\\]*))?$/.exec(String(values.get('PathOnClient') ?? '')) ?? [];
    if (extension !== undefined)
        values.set('FileExtension', extension);
    if (name !== undefined && !values.has('Title'))
        values.set('Title', name);
}
function publishVersion(version, schema, store, userId) {
    if (version.object.name !== 'ContentVersion')
        return;
    const documents = schema.object('ContentDocument');
    const links = schema.object('ContentDocumentLink');
    if (documents === undefined || links === undefined)
        return;
    const known = version.values.get('ContentDocumentId');
    if (typeof known === 'string') {
        replaceLatest(version, known, store);
        return;
    }
    const owner = version.values.get('OwnerId') ?? userId;
    const title = version.values.get('Title') ?? null;
    const document = store.insert(documents, new Map([
        ['Title', title],
        ['OwnerId', owner],
        ['LatestPublishedVersionId', version.id],
    ]));
    amend(store, version, { ContentDocumentId: document.id, VersionNumber: '1', IsLatest: true });
    const places = new Set([owner, version.values.get('FirstPublishLocationId') ?? owner]);
    for (const place of places) {
        const link = [
            ['ContentDocumentId', document.id],
            ['LinkedEntityId', place],
            ['ShareType', place === owner ? 'I' : 'V'],
        ];
        store.insert(links, new Map(link));
    }
}
function replaceLatest(version, documentId, store) {
    const document = store.get(documentId);
    const latest = store.get(String(document?.values.get('LatestPublishedVersionId')));
    const number = Number(latest?.values.get('VersionNumber') ?? 0) + 1;
    amend(store, version, { VersionNumber: String(number), IsLatest: true });
    amend(store, latest, { IsLatest: false });
    amend(store, document, { LatestPublishedVersionId: version.id });
}
function amend(store, record, changes) {
    if (record !== undefined)
        store.amend(record, new Map(Object.entries(changes)));
}

;// CONCATENATED MODULE: ./lib/org/records/computed-fields.js

const AUTO_NUMBER_DIGITS = 8;
function computeFields(object, values, store) {
    const isPerson = object.field('LastName') !== undefined && object.field('Name')?.createable === false;
    if (isPerson || values.get('IsPersonAccount') === true) {
        const parts = [values.get('FirstName'), values.get('LastName')];
        values.set('Name', parts.filter((part) => typeof part === 'string').join(' '));
    }
    describeFile(object, values);
    for (const field of object.autoNumbers) {
        if (!values.has(field.name))
            values.set(field.name, autoNumber(field, store.created(object) + 1));
    }
}
function autoNumber({ autoNumberFormat }, serial) {
    if (autoNumberFormat === undefined)
        return String(serial).padStart(AUTO_NUMBER_DIGITS, '0');
    const today = new Date().toISOString();
    const dates = {
        YYYY: today.slice(0, 4),
        YY: today.slice(2, 4),
        MM: today.slice(5, 7),
        DD: today.slice(8, 10),
    };
    return autoNumberFormat.format.replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_, part) => {
        return dates[part] ?? String(autoNumberFormat.start + serial - 1).padStart(part.length, '0');
    });
}

// EXTERNAL MODULE: ./lib/org/schema/person-accounts.js + 1 modules
var person_accounts = __nccwpck_require__(253);
;// CONCATENATED MODULE: ./lib/org/records/row-values.js


function isEmpty(value) {
    return value === undefined || value === null || value === '';
}
function readRow(row, context, permission) {
    const values = new Map();
    for (const [column, cell] of row) {
        const field = column.kind === 'field' ? column.field : column.lookup;
        if (field.type === 'id')
            continue;
        if (!field[permission])
            return notWritable(field);
        const read = cell === null ? { value: emptied(field) } : readCell(column, cell, context);
        if ('error' in read)
            return read.error;
        values.set(field.name, read.value);
    }
    return values;
}
function emptied({ type }) {
    return type === 'boolean' ? false : null;
}
function readCell(column, cell, context) {
    const { schema, store } = context;
    if (column.kind === 'field')
        return readValue(column.field, cell, schema, store);
    const key = readValue(column.key, cell, schema, store);
    const found = 'error' in key ? [] : store.find(column.parent, column.key, key.value);
    const [parent, ...others] = found.filter((record) => isParentFor(record, context.object));
    if (parent === undefined) {
        const message = `Foreign key external ID: ${cell} not found for field ${column.key.name} in entity ${column.parent.name}`;
        return { error: { statusCode: 'INVALID_FIELD', message, fields: [] } };
    }
    if (others.length > 0)
        return { error: ambiguous(column.key, [parent, ...others]) };
    return { value: parent.id };
}
function isParentFor(parent, child) {
    return parent.object.name !== 'RecordType' || parent.values.get('SobjectType') === child.name;
}
function ambiguous(key, records) {
    const ids = records.map((record) => record.id).join(', ');
    const message = `${key.label}: more than one record found for external id field: [${ids}]`;
    return { statusCode: 'DUPLICATE_EXTERNAL_ID', message, fields: [] };
}
function notWritable(field) {
    const message = `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`;
    return { statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message, fields: [field.name] };
}
function missingFields(fields, values) {
    const missing = fields
        .filter((field) => (0,schema_field/* isRequired */.gx)(field) && isEmpty(values.get(field.name)))
        .map((field) => field.name);
    return missing.length === 0 ? undefined : requiredMissing(missing);
}
function requiredMissing(names) {
    const message = `Required fields are missing: [${names.join(', ')}]`;
    return { statusCode: 'REQUIRED_FIELD_MISSING', message, fields: names };
}
function duplicate(values, self, context, transaction) {
    for (const field of context.object.keys) {
        if (!field.unique)
            continue;
        const value = values.get(field.name);
        if (isEmpty(value))
            continue;
        const other = context.store.find(context.object, field, value).find((record) => record !== self);
        if (other === undefined)
            continue;
        const [name, id] = transaction.hasCreated(other) ? ['<unknown>', '<unknown>'] : [field.name, other.id];
        const message = `duplicate value found: ${name} duplicates value on record with id: ${id}`;
        return { statusCode: 'DUPLICATE_VALUE', message, fields: [] };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/org/records/person-account.js



const SHARED = new Set(['FirstName', 'LastName', 'Salutation', 'Phone', 'Fax', 'OwnerId', 'Description']);
const NAME_PARTS = new Set(['FirstName', 'LastName', 'Salutation']);
function hasPersons(object) {
    return object.name === 'Account' && object.field('IsPersonAccount') !== undefined;
}
function checkPerson(values, before, context) {
    if (!hasPersons(context.object))
        return undefined;
    const isPerson = before === undefined ? isNewPerson(values, context) : isPersonRecord(before);
    const wrong = [...values]
        .filter(([name, value]) => !isEmpty(value) && value !== false && (isPerson ? name === 'Name' : isOfPersons(name)))
        .map(([name]) => name);
    if (wrong.length > 0) {
        const message = `Account: bad field names on insert/update call: ${wrong.join(', ')}`;
        return { statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message, fields: wrong };
    }
    const name = isPerson ? 'LastName' : 'Name';
    const isMissing = before === undefined || values.has(name);
    if (isMissing && isEmpty(values.get(name)))
        return requiredMissing([name]);
    if (before === undefined)
        values.set('IsPersonAccount', isPerson);
    return undefined;
}
function isNewPerson(values, { object, schema, store }) {
    const types = schema.object('RecordType');
    const id = values.get('RecordTypeId');
    if (!isEmpty(id))
        return store.get(String(id))?.values.get('IsPersonType') === true;
    if (isEmpty(values.get('LastName')))
        return false;
    const persons = types === undefined ? [] : store.all(types).filter((type) => isPersonType(type.values, object));
    const usual = persons.find((type) => type.values.get('DeveloperName') === person_accounts/* PERSON_RECORD_TYPE */.X) ?? persons[0];
    if (usual !== undefined)
        values.set('RecordTypeId', usual.id);
    return true;
}
function isPersonType(type, object) {
    return type.get('SobjectType') === object.name && type.get('IsPersonType') === true;
}
function isOfPersons(name) {
    return NAME_PARTS.has(name) || name.startsWith('Person') || name.endsWith('__pc');
}
function isPersonRecord(record) {
    return record.values.get('IsPersonAccount') === true;
}
function addPersonContact(account, { schema, store }) {
    const contacts = schema.object('Contact');
    if (account.object.name !== 'Account' || !isPersonRecord(account) || contacts === undefined)
        return;
    const values = contactValues(account.values, contacts);
    for (const field of contacts.fields)
        if (isBlankFlag(field, values))
            values.set(field.name, false);
    values.set('AccountId', account.id).set('IsPersonAccount', true);
    const name = account.values.get('Name');
    const contact = store.insert(contacts, values.set('Name', name ?? null));
    store.amend(account, new Map([['PersonContactId', contact.id]]));
}
function isBlankFlag(field, values) {
    return field.type === 'boolean' && field.createable && !(0,schema_field/* isRequired */.gx)(field) && !values.has(field.name);
}
function updateOtherHalf(record, changes, context) {
    if (!isPersonRecord(record))
        return;
    const isAccount = record.object.name === 'Account';
    const other = context.store.get(String(record.values.get(isAccount ? 'PersonContactId' : 'AccountId')));
    if (other === undefined)
        return;
    const values = isAccount ? contactValues(changes, other.object) : accountValues(changes, other.object);
    const name = record.values.get('Name');
    if (name !== undefined)
        values.set('Name', name);
    context.store.update(other, values);
}
function contactValues(values, contacts) {
    return mapped(values, contacts, (name) => SHARED.has(name) ? name : name.endsWith('__pc') ? name.replace(/__pc$/, '__c') : personPart(name));
}
function accountValues(values, accounts) {
    return mapped(values, accounts, (name) => SHARED.has(name) ? name : name.endsWith('__c') ? name.replace(/__c$/, '__pc') : `Person${name}`);
}
function personPart(name) {
    return name.startsWith('Person') && name !== 'PersonContactId' ? name.slice('Person'.length) : undefined;
}
function mapped(values, object, nameOf) {
    const found = new Map();
    for (const [name, value] of values) {
        const field = object.field(nameOf(name) ?? '');
        if (field !== undefined)
            found.set(field.name, value);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/org/records/removal.js
function removal(record, store, forGood) {
    const going = new Set();
    gather(record, store, going);
    const holders = [...going].flatMap((gone) => store
        .referrers(gone.id)
        .filter(({ record: child, lookups }) => !going.has(child) && lookups.some((field) => field.restrictedDelete)));
    if (holders.length > 0)
        return heldBack(record, holders.map((held) => held.record));
    for (const gone of going) {
        for (const { record: child, lookups } of store.referrers(gone.id)) {
            if (!going.has(child))
                store.update(child, new Map(lookups.map((lookup) => [lookup.name, null])));
        }
    }
    for (const gone of going)
        store.remove(gone, forGood);
    return undefined;
}
function gather(record, store, going) {
    if (going.has(record))
        return;
    going.add(record);
    for (const { record: child, lookups } of store.referrers(record.id)) {
        if (lookups.some((lookup) => lookup.cascadeDelete))
            gather(child, store, going);
    }
}
function heldBack(record, holders) {
    const children = [...new Set(holders.map((holder) => `${holder.object.label.toLowerCase()}s`))].join(', ');
    const names = holders.map(nameOf).join(', ');
    return {
        statusCode: 'DELETE_FAILED',
        message: `Your attempt to delete ${nameOf(record)} could not be completed because it is associated with the following ${children}.: ${names}`,
        fields: [],
    };
}
function nameOf(record) {
    const { values } = record;
    const name = ['Name', 'CaseNumber', 'ContractNumber', 'OrderNumber', 'Subject', 'Title'].find((field) => values.has(field));
    return String((name === undefined ? undefined : values.get(name)) ?? record.id);
}

;// CONCATENATED MODULE: ./lib/org/records/offered-values.js

function valueOfOtherType(values, before, context) {
    const offered = recordTypeOf(values, before, context)?.picklistValues;
    for (const [name, legal] of offered ?? []) {
        const field = context.object.field(name);
        const value = values.get(field?.name ?? name);
        if (field?.restrictedPicklist !== true || isEmpty(value))
            continue;
        const parts = field.type === 'multipicklist' ? String(value).split(';') : [String(value)];
        const bad = parts.find((part) => !legal.some((one) => one.toLowerCase() === part.toLowerCase()));
        if (bad === undefined)
            continue;
        const message = `${field.label}: bad value for restricted picklist field: ${bad}`;
        return { statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, fields: [field.name] };
    }
    return undefined;
}
function recordTypeOf(values, before, { object, store }) {
    const id = values.get('RecordTypeId') ?? before?.values.get('RecordTypeId');
    const name = isEmpty(id) ? undefined : store.get(String(id))?.values.get('DeveloperName');
    return object.recordTypes.find(({ developerName }) => developerName === name);
}

;// CONCATENATED MODULE: ./lib/org/records/save.js










function saveRow(row, context, transaction) {
    switch (context.operation) {
        case 'insert':
            return insertRow(row, context, transaction);
        case 'update':
            return updateRow(row, context, transaction);
        case 'upsert':
            return upsertRow(row, context, transaction);
        case 'delete':
        case 'hardDelete':
            return deleteRow(row, context);
        case 'query':
        case 'queryAll':
            throw new Error('A query job has no rows to save');
    }
}
function insertRow(row, context, transaction) {
    if (cellOf(row, 'Id') !== undefined) {
        return rowError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
    }
    return create(row, context, transaction);
}
function create(row, context, transaction) {
    const values = readRow(row, context, 'createable');
    if (!(values instanceof Map))
        return { success: false, error: values };
    const impersonal = checkPerson(values, undefined, context);
    if (impersonal !== undefined)
        return { success: false, error: impersonal };
    for (const field of context.object.filled) {
        if (field.defaultValue === undefined) {
            if (!values.has(field.name))
                values.set(field.name, false);
        }
        else if (isEmpty(values.get(field.name))) {
            values.set(field.name, defaultOf(field, field.defaultValue, context));
        }
    }
    const refusal = missingFields(context.object.required, values) ??
        valueOfOtherType(values, undefined, context) ??
        duplicate(values, undefined, context, transaction);
    if (refusal !== undefined)
        return { success: false, error: refusal };
    computeFields(context.object, values, context.store);
    const record = context.store.insert(context.object, values);
    publishVersion(record, context.schema, context.store, context.userId);
    addPersonContact(record, context);
    transaction.noteCreation(record);
    return { success: true, id: record.id, created: true };
}
function defaultOf(field, text, { schema, store, userId }) {
    if (text === 'me')
        return userId;
    const read = readValue(field, text, schema, store);
    return 'value' in read ? read.value : text;
}
function updateRow(row, context, transaction) {
    const target = targetOf(row, context);
    if ('success' in target)
        return target;
    if (transaction.exceedsUpdates(target)) {
        const message = `Maximum number of duplicate updates in one batch (12 allowed). Attempt to update Id more than once in this Api call: ${target.id}`;
        return rowError('DUPLICATE_VALUE', message);
    }
    return change(target, row, context, transaction);
}
function change(record, row, context, transaction) {
    const values = readRow(row, context, 'updateable');
    if (!(values instanceof Map))
        return { success: false, error: values };
    const touched = context.object.fields.filter((field) => values.has(field.name));
    const refusal = checkPerson(values, record, context) ??
        missingFields(touched, values) ??
        valueOfOtherType(values, record, context) ??
        duplicate(values, record, context, transaction);
    if (refusal !== undefined)
        return { success: false, error: refusal };
    const after = new Map([...record.values, ...values]);
    computeFields(context.object, after, context.store);
    context.store.update(record, after);
    updateOtherHalf(record, values, context);
    return { success: true, id: record.id, created: false };
}
function upsertRow(row, context, transaction) {
    const key = context.externalId;
    if (key === undefined)
        throw new Error('An upsert job has an external id field');
    const cell = cellOf(row, key.name);
    if (key.type === 'id') {
        const rest = row.filter(([column]) => column.kind !== 'field' || column.field !== key);
        if (isEmpty(cell))
            return create(rest, context, transaction);
        if (transaction.repeats(cell))
            return rowError('DUPLICATE_VALUE', `Duplicate id specified: ${cell}`);
        return updateRow(row, context, transaction);
    }
    if (isEmpty(cell))
        return rowError('MISSING_ARGUMENT', `${key.name} not specified`);
    if (transaction.repeats(cell)) {
        return rowError('DUPLICATE_VALUE', `Duplicate external id specified: ${cell}`, [key.name]);
    }
    const read = readValue(key, cell, context.schema, context.store);
    if ('error' in read)
        return { success: false, error: read.error };
    const [record, ...others] = context.store.find(context.object, key, read.value);
    if (record === undefined)
        return create(row, context, transaction);
    if (others.length > 0) {
        return { success: false, error: ambiguous(key, [record, ...others]) };
    }
    return change(record, row, context, transaction);
}
function targetOf(row, context) {
    const deletes = context.operation === 'delete' || context.operation === 'hardDelete';
    const cell = cellOf(row, 'Id');
    const call = deletes ? 'a delete' : 'an update';
    if (isEmpty(cell))
        return rowError('MISSING_ARGUMENT', `Id not specified in ${call} call`);
    const id = canonicalId(cell);
    if (id === undefined || id.startsWith('000')) {
        if (deletes)
            return rowError('MALFORMED_ID', `malformed id ${cell}`);
        return wrongId(context.object, cell);
    }
    if (!id.startsWith(context.object.keyPrefix)) {
        if (deletes)
            return rowError('INVALID_ID_FIELD', `Invalid Id for entity type '${context.object.name}'`);
        return wrongId(context.object, cell);
    }
    const record = context.store.get(id);
    if (record === undefined)
        return rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return record.deleted ? rowError('ENTITY_IS_DELETED', 'entity is deleted') : record;
}
function wrongId(object, cell) {
    return rowError('MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${cell}`, ['Id']);
}
function deleteRow(row, context) {
    const target = targetOf(row, context);
    if ('success' in target)
        return target;
    if (target.object.name === 'Contact' && isPersonRecord(target)) {
        return rowError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
    const refusal = removal(target, context.store, context.operation === 'hardDelete');
    return refusal === undefined
        ? { success: true, id: target.id, created: false }
        : { success: false, error: refusal };
}

;// CONCATENATED MODULE: ./lib/org/records/transaction.js


const TRANSACTION_ROWS = 200;
const MAX_REPEATED_UPDATES = 12;
class Transaction {
    #repeatedKeys;
    #key;
    #created = new Set();
    #updated = new Set();
    #repeatedUpdates = 0;
    constructor(rows, key) {
        this.#key = key;
        this.#repeatedKeys = key === undefined ? new Set() : repeatedKeys(rows, key);
    }
    repeats(cell) {
        return this.#key !== undefined && this.#repeatedKeys.has((0,schema_field/* foldKey */.pU)(this.#key, cell));
    }
    hasCreated(record) {
        return this.#created.has(record);
    }
    noteCreation(record) {
        this.#created.add(record);
    }
    exceedsUpdates(record) {
        if (this.#updated.has(record))
            this.#repeatedUpdates++;
        this.#updated.add(record);
        return this.#repeatedUpdates > MAX_REPEATED_UPDATES;
    }
}
function repeatedKeys(rows, key) {
    const repeated = new Set();
    const seen = new Set();
    for (const row of rows) {
        const cell = cellOf(row, key.name);
        if (typeof cell !== 'string')
            continue;
        const folded = (0,schema_field/* foldKey */.pU)(key, cell);
        if (seen.has(folded))
            repeated.add(folded);
        seen.add(folded);
    }
    return repeated;
}

;// CONCATENATED MODULE: ./lib/org/bulk/load-run.js














function runLoad(job, object, batch, context) {
    const externalId = job.externalIdFieldName === undefined ? undefined : object.field(job.externalIdFieldName);
    const content = contentOf(job, batch);
    if (content instanceof Refusal)
        return failedOutcome(content);
    const reader = load_run_readerOf(job, content.text, {
        ...{ schema: context.schema, object },
        checkColumns: columnsCheck(job, externalId),
    });
    const { failure, results } = saveByTransactions(reader, content, job, object, externalId, context);
    const failed = results.filter((result) => !result.success).length;
    return {
        state: failure === undefined ? 'Completed' : 'Failed',
        stateMessage: failure?.stateMessage,
        result: results.length > 0 ? { kind: 'rows', rows: results } : undefined,
        processed: results.length,
        failed,
    };
}
function contentOf(job, { mediaType, request: sent }) {
    const request = sent?.bytes() ?? Buffer.alloc(0);
    if (job.contentType.startsWith('ZIP')) {
        const archive = readArchive(request);
        return archive instanceof Refusal ? archive : { text: archive.request, archive };
    }
    const text = job.spec === undefined ? request.toString('utf8') : batchText(request, mediaType);
    return text instanceof Refusal ? text : { text, archive: undefined };
}
function load_run_readerOf(job, text, context) {
    if (job.spec !== undefined)
        return specRows(text, job.spec, context);
    switch (dataFormat(job)) {
        case 'CSV':
            return csvRows(text, context);
        case 'XML':
            return xmlRows(text, context);
        case 'JSON':
            return jsonRows(text, context);
    }
}
function saveByTransactions(reader, { archive }, job, object, externalId, context) {
    const { schema, store, userId } = context;
    const save = { schema, store, userId, object, externalId, operation: job.operation };
    const results = [];
    for (;;) {
        const { failure, isLast, rows } = nextRows(reader);
        if (failure !== undefined)
            return { results, failure };
        const run = rows.slice(0, Math.max(0, context.breakAfter - results.length));
        const transaction = new Transaction(run, externalId);
        for (const row of run) {
            const fault = context.rowFault(row, results.length);
            const filled = archive === undefined ? row : withFiles(row, archive);
            if (fault !== undefined)
                results.push(fault);
            else if ('success' in filled)
                results.push(filled);
            else {
                const result = saveRow(filled, save, transaction);
                if (result.success)
                    changeLater(result.id, context.laterValues(row, results.length), context);
                results.push(result);
            }
        }
        if (isLast)
            return { results, failure };
    }
}
function nextRows(reader) {
    const rows = [];
    while (rows.length < TRANSACTION_ROWS) {
        const step = reader.next();
        if (step.done === true)
            return { rows, isLast: true, failure: step.value };
        rows.push(step.value);
    }
    return { rows, isLast: false, failure: undefined };
}
function changeLater(id, changes, { schema, store }) {
    const record = store.get(id);
    if (record === undefined || changes.length === 0)
        return;
    const values = new Map(record.values);
    for (const { field: name, text } of changes) {
        const field = record.object.field(name);
        const read = field && (text === undefined ? { value: null } : readValue(field, text, schema, store));
        if (field === undefined || read === undefined || 'error' in read) {
            throw new Error(`changed-values: ${record.object.name}.${name} does not take this value`);
        }
        values.set(field.name, read.value);
    }
    store.update(record, values);
}

;// CONCATENATED MODULE: ./lib/org/clock.js
class OrgClock {
    #base;
    #ahead = 0;
    constructor(base) {
        this.#base = base;
    }
    now = () => this.#base() + this.#ahead;
    get ahead() {
        return this.#ahead;
    }
    advance(milliseconds) {
        if (!(milliseconds >= 0 && milliseconds < 1e12)) {
            throw new Error('The clock can be put forward by a number of milliseconds alone.');
        }
        this.#ahead += milliseconds;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./lib/org/schema/schema-finding.js
var schema_finding = __nccwpck_require__(2073);
;// CONCATENATED MODULE: ./lib/org/data-folder.js







const NATURAL_KEYS = {
    Pricebook2: ['IsStandard'],
    Profile: ['Name'],
    RecordType: ['SobjectType', 'DeveloperName'],
    User: ['Username'],
};
function loadDataFolder(folder, context) {
    const mistakes = [];
    const names = (0,external_node_fs_.readdirSync)(folder).filter((name) => name.endsWith('.csv'));
    let waiting = names.sort().flatMap((name) => rowsOf(folder, name, context.schema, mistakes));
    if (names.length === 0)
        mistakes.push({ file: folder, line: 1, message: 'it holds no CSV file' });
    if (mistakes.length > 0)
        throw new schema_finding/* SchemaMistakes */.n(mistakes);
    for (;;) {
        const refused = [];
        for (const row of waiting) {
            const refusal = put(row, context);
            if (refusal !== undefined)
                refused.push({ row, refusal });
        }
        if (refused.length === 0)
            return;
        if (refused.length === waiting.length) {
            throw new schema_finding/* SchemaMistakes */.n(refused.map(({ row, refusal }) => findingOf(row, refusal)));
        }
        waiting = refused.map(({ row }) => row);
    }
}
function rowsOf(folder, name, schema, mistakes) {
    const path = `${folder}/${name}`.replaceAll('\\', '/');
    const object = schema.object(name.replace(/\.csv$/, ''));
    if (object === undefined) {
        mistakes.push({ file: path, line: 1, message: `there is no object "${name.replace(/\.csv$/, '')}"` });
        return [];
    }
    const text = (0,external_node_fs_.readFileSync)(`${folder}/${name}`, 'utf8').replace(/^\uFEFF/, '');
    const file = { path, text };
    const cursor = new CsvCursor(text);
    let columns;
    const rows = [];
    for (let line = 1; !cursor.atEnd;) {
        const start = cursor.position;
        const cells = cursor.row();
        const refuse = (message, cell) => {
            mistakes.push(findingOf({ file, line, start }, { message, ...(cell === undefined ? {} : { cell }) }));
        };
        if (cells instanceof CsvDefect) {
            refuse(cells.message, cursor.cellStarts.length - 1);
            break;
        }
        const isBlank = cells.length === 1 && cells[0] === '';
        if (!isBlank && columns === undefined) {
            columns = cells.map((header) => data_folder_columnOf(header, object, schema));
            columns.forEach((column, index) => {
                if (column === undefined)
                    refuse(`${object.name} has no field "${cells[index] ?? ''}"`, index);
            });
        }
        else if (!isBlank && columns !== undefined) {
            if (cells.length > columns.length) {
                refuse(`the row has ${cells.length} cells, the header has ${columns.length}`, columns.length);
            }
            rows.push({ object, file, start, line, cells: filled(columns, cells) });
        }
        line += lineEnds(text, start, cursor.position);
    }
    return rows;
}
function findingOf({ file: { path, text }, line, start }, { cell, message }) {
    if (cell === undefined)
        return { file: path, line, message };
    const cursor = new CsvCursor(text, start);
    cursor.row();
    const at = cursor.cellStarts[cell] ?? start;
    const before = text.slice(start, at);
    const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    return { file: path, line: line + lineEnds(text, start, at), column, message };
}
function filled(columns, cells) {
    return columns.flatMap((column, index) => {
        const cell = cells[index] ?? '';
        return column === undefined || cell === '' || cell === '#N/A' ? [] : [[column, cell, index]];
    });
}
function lineEnds(text, start, end) {
    return text.slice(start, end).match(/\r\n?|\n/g)?.length ?? 0;
}
function data_folder_columnOf(header, object, schema) {
    if (header.toLowerCase() === 'id')
        return { kind: 'id' };
    const [, target, relationship, key] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(header) ?? [];
    if (relationship === undefined || key === undefined) {
        const field = object.field(header);
        return field && { kind: 'field', field };
    }
    const lookup = object.relationship(relationship);
    const parent = schema.object(target ?? lookup?.referenceTo[0] ?? '');
    const field = parent?.field(key);
    if (lookup === undefined || parent === undefined || field === undefined)
        return undefined;
    return { kind: 'parent', lookup, parent, key: field };
}
function put({ cells, object }, { schema, store, userId }) {
    const values = new Map();
    let id;
    for (const [column, cell, index] of cells) {
        const refusal = (message) => ({ message, cell: index });
        if (column.kind === 'id') {
            id = canonicalId(cell);
            if (id === undefined)
                return refusal(`"${cell}" is no id`);
            if (store.get(id) !== undefined)
                return refusal(`there is a record with the id "${cell}" already`);
            if (!id.startsWith(object.keyPrefix)) {
                const message = `"${cell}" is no id of ${object.name} here: those begin with "${object.keyPrefix}". Leave the column Id out, or declare the keyPrefix`;
                return refusal(message);
            }
        }
        else if (column.kind === 'field') {
            const read = readValue(column.field, cell, schema, store);
            if ('error' in read)
                return refusal(`${column.field.name}: ${read.error.message}`);
            values.set(column.field.name, read.value);
        }
        else {
            const found = parentsOf(column, cell, store);
            if (found.length !== 1) {
                const count = found.length === 0 ? 'no' : String(found.length);
                return refusal(`${count} ${column.parent.name} with ${column.key.name} "${cell}"`);
            }
            values.set(column.lookup.name, found[0]?.id ?? null);
        }
    }
    const taken = object.keys.find((field) => field.unique && isTaken(object, field, values, store));
    const known = sameRecord(object, values, store);
    if (taken !== undefined && known === undefined) {
        const index = cells.find(([column]) => column.kind === 'field' && column.field === taken)?.[2];
        const message = `${taken.name}: another record has "${String(values.get(taken.name))}" already`;
        return index === undefined ? { message } : { message, cell: index };
    }
    complete(object, values, known, { schema, store, userId });
    if (known !== undefined && id === undefined)
        store.update(known, values);
    else {
        if (known !== undefined)
            store.remove(known, true);
        store.insert(object, new Map([...(known?.values ?? []), ...values]), id);
    }
    return undefined;
}
function parentsOf({ key, parent }, cell, store) {
    if ((0,schema_field/* isKey */.m0)(key))
        return store.find(parent, key, key.type === 'id' ? (canonicalId(cell) ?? cell) : cell);
    const text = cell.toLowerCase();
    return store
        .all(parent)
        .filter(({ deleted, values }) => !deleted && String(values.get(key.name) ?? '').toLowerCase() === text);
}
function isTaken(object, field, values, store) {
    const value = values.get(field.name);
    return value !== undefined && value !== null && store.find(object, field, value).length > 0;
}
function sameRecord(object, values, store) {
    const keys = NATURAL_KEYS[object.name];
    if (keys === undefined || keys.some((key) => values.get(key) === undefined || values.get(key) === false))
        return undefined;
    return store.all(object).find((record) => keys.every((key) => record.values.get(key) === values.get(key)));
}
function complete(object, values, known, { store, userId }) {
    if (known !== undefined)
        return;
    for (const field of object.fields) {
        if (values.has(field.name))
            continue;
        if (field.type === 'boolean' && field.createable)
            values.set(field.name, field.name === 'IsActive');
        else if (field.defaultValue === 'me')
            values.set(field.name, userId);
    }
    computeFields(object, values, store);
}

;// CONCATENATED MODULE: ./lib/org/faults/row-faults.js

class RowFaults {
    #triesLeft = new Map();
    resultOf(faults, row, index) {
        for (const fault of faults) {
            if (fault.kind === 'row-error' && isChosen(fault, row, index)) {
                return rowError(fault.statusCode, fault.message, fault.fields ?? []);
            }
            if (fault.kind === 'locked-rows') {
                const result = this.#lock(fault, row, index);
                if (result !== undefined)
                    return result;
            }
        }
        return undefined;
    }
    changesOf(faults, row, index) {
        return faults.flatMap((fault) => fault.kind === 'changed-values' && isChosen(fault, row, index)
            ? [{ field: fault.set, text: fault.to }]
            : []);
    }
    #lock(fault, row, index) {
        const content = JSON.stringify(row.map(([column, value]) => [column.name, value]));
        const known = this.#triesLeft.get(content);
        const left = known ?? (isChosen(fault, row, index) ? (fault.tries ?? 1) : undefined);
        if (left === undefined)
            return undefined;
        this.#triesLeft.set(content, Math.max(0, left - 1));
        if (left === 0)
            return undefined;
        return rowError('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record');
    }
}
function isChosen(fault, row, index) {
    const { every, rows, field, values } = fault;
    if (every !== undefined && (index + 1) % every === 0)
        return true;
    if (rows?.includes(index + 1) === true)
        return true;
    if (field === undefined)
        return every === undefined && rows === undefined;
    const cell = row.find(([column]) => column.name.toLowerCase() === field.toLowerCase())?.[1];
    return typeof cell === 'string' && (values === undefined || values.includes(cell));
}

;// CONCATENATED MODULE: ./lib/org/faults/batch-faults.js


class BatchFaults {
    #byBatch = new Map();
    #rowFaults = new RowFaults();
    #lists = new Map();
    #now;
    constructor(now) {
        this.#now = now;
    }
    give(batchId, faults) {
        if (faults.length > 0)
            this.#byBatch.set(batchId, faults);
    }
    holds(job, batch) {
        return this.#of(batch).some((fault) => (fault.kind === 'wait-for-close' && job.state === 'Open') ||
            (fault.kind === 'slow-batch' && this.#now() < batch.createdDate + fault.milliseconds));
    }
    listed(batches) {
        return batches.filter(({ id }) => {
            const fault = this.#byBatch.get(id)?.find(({ kind }) => kind === 'unlisted');
            if (fault?.kind !== 'unlisted')
                return true;
            const lists = (this.#lists.get(id) ?? 0) + 1;
            this.#lists.set(id, lists);
            return lists > (fault.lists ?? 1);
        });
    }
    rowResult(batch, row, index) {
        const faults = this.#byBatch.get(batch.id);
        return faults && this.#rowFaults.resultOf(faults, row, index);
    }
    laterValues(batch, row, index) {
        return this.#rowFaults.changesOf(this.#byBatch.get(batch.id) ?? [], row, index);
    }
    breakAfter(batch) {
        let rows = Number.POSITIVE_INFINITY;
        for (const fault of this.#of(batch)) {
            if (fault.kind === 'not-processed')
                return 0;
            if (fault.kind === 'failed-batch')
                rows = Math.min(rows, fault.afterRows ?? 0);
        }
        return rows;
    }
    spoil(batch, outcome) {
        return this.#of(batch).reduce(spoilt, outcome);
    }
    cutResult(batchId, body) {
        const cut = (this.#byBatch.get(batchId) ?? []).find((fault) => fault.kind === 'cut-result');
        return cut === undefined ? body : Buffer.from(body).subarray(0, Math.max(0, body.length - cut.bytes));
    }
    #of(batch) {
        return isFinal(batch) ? [] : (this.#byBatch.get(batch.id) ?? []);
    }
}
function spoilt(outcome, fault) {
    switch (fault.kind) {
        case 'failed-batch': {
            const stateMessage = fault.stateMessage ?? 'InternalServerError : Retried more than ten times';
            return { ...outcome, state: 'Failed', stateMessage };
        }
        case 'state-message':
            return { ...outcome, stateMessage: fault.stateMessage };
        case 'not-processed':
            return { state: 'NotProcessed', stateMessage: undefined, result: undefined, processed: 0, failed: 0 };
        case 'short-result':
            return withRows(outcome, (rows) => rows.slice(0, Math.max(0, rows.length - fault.rows)));
        case 'long-result':
            return withRows(outcome, (rows) => [
                ...rows,
                ...rows.slice(0, 1).flatMap((row) => Array(fault.rows).fill(row)),
            ]);
        case 'wrong-counters':
            return {
                ...outcome,
                processed: fault.processed ?? outcome.processed,
                failed: fault.failed ?? outcome.failed,
            };
        case 'cut-result':
        case 'slow-batch':
        case 'unlisted':
        case 'wait-for-close':
        case 'locked-rows':
        case 'row-error':
        case 'changed-values':
            return outcome;
    }
}
function withRows(outcome, change) {
    const { result } = outcome;
    return result?.kind === 'rows'
        ? { ...outcome, result: { kind: 'rows', rows: change(result.rows) } }
        : outcome;
}

// EXTERNAL MODULE: ./lib/org/faults/fault-table.js
var fault_table = __nccwpck_require__(3247);
;// CONCATENATED MODULE: ./lib/org/faults/fault-plan.js

class FaultPlan {
    #rules = [];
    #random;
    constructor(rules, random) {
        this.#random = random;
        this.replace(rules);
    }
    get rules() {
        return this.#rules.map(({ rule }) => rule);
    }
    replace(rules) {
        this.#rules = rules.map((rule) => ({ rule, calls: 0, played: 0 }));
    }
    take(route, object) {
        const faults = [];
        for (const entry of this.#rules) {
            const { rule } = entry;
            const wanted = routeOf(rule);
            if (wanted !== 'any' && wanted !== route)
                continue;
            if (rule.object !== undefined && rule.object !== object)
                continue;
            entry.calls++;
            const times = rule.times ?? (rule.probability === undefined ? 1 : Number.POSITIVE_INFINITY);
            if (entry.calls < (rule.nth ?? 1) || entry.played >= times)
                continue;
            if (rule.probability !== undefined && this.#random() >= rule.probability)
                continue;
            entry.played++;
            faults.push(rule.fault);
        }
        return {
            request: faults.filter((fault) => !isBatchFault(fault)),
            batch: faults.filter(isBatchFault),
        };
    }
}
function isBatchFault(fault) {
    return fault.kind in fault_table/* BATCH_FAULTS */.L;
}
function routeOf(rule) {
    return isBatchFault(rule.fault) ? 'add-batch' : (rule.route ?? 'any');
}

;// CONCATENATED MODULE: ./lib/org/faults/strangers.js
class Strangers {
    #batchIds = new Set();
    #repetitions = new Map();
    #twins = new Map();
    has(batchId) {
        return this.#batchIds.has(batchId);
    }
    note(batchId) {
        if (batchId !== undefined)
            this.#batchIds.add(batchId);
    }
    beforeEnd(jobId, repetition) {
        this.#repetitions.set(jobId, [...(this.#repetitions.get(jobId) ?? []), repetition]);
    }
    arrive(jobId) {
        const repetitions = this.#repetitions.get(jobId) ?? [];
        this.#repetitions.delete(jobId);
        for (const repeat of repetitions)
            this.note(repeat());
    }
    follow(jobId, twinId, following) {
        this.#twins.set(jobId, { id: twinId, following });
    }
    twinOf(jobId, isEnd) {
        const twin = this.#twins.get(jobId);
        return isEnd && twin?.following === 'batches' ? undefined : twin?.id;
    }
}

;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./lib/org/http/request.js


const request_inflate = (0,external_node_util_.promisify)(external_node_zlib_namespaceObject.gunzip);
const INFLATE_CHUNK_BYTES = 1 << 18;
const DRAIN_BYTES = 256_000_000;
async function readRequest(incoming, maxBytes) {
    const target = incoming.url ?? '/';
    const [path = '', query = ''] = target.split(/\?(.*)/s);
    return {
        method: incoming.method ?? 'GET',
        path: path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, ''),
        target,
        query: new URLSearchParams(query),
        headers: incoming.headers,
        body: await readBody(incoming, maxBytes),
    };
}
async function readBody(incoming, maxBytes) {
    const zipped = /\bgzip\b/i.test(incoming.headers['content-encoding'] ?? '');
    const maxWireBytes = zipped ? maxBytes + 65_536 : maxBytes;
    const chunks = [];
    let wireBytes = 0;
    for await (const chunk of incoming) {
        wireBytes += chunk.length;
        if (wireBytes <= maxWireBytes)
            chunks.push(chunk);
        else if (wireBytes > DRAIN_BYTES)
            break;
        else
            chunks.length = 0;
    }
    if (wireBytes > maxWireBytes)
        return { kind: 'too-large', wireBytes };
    const wire = Buffer.concat(chunks);
    return zipped && wireBytes > 0 ? await unpack(wire, maxBytes) : { kind: 'bytes', bytes: wire, wireBytes };
}
async function unpack(wire, maxBytes) {
    const wireBytes = wire.length;
    try {
        const bytes = await request_inflate(wire, { maxOutputLength: maxBytes, chunkSize: INFLATE_CHUNK_BYTES });
        return { kind: 'bytes', bytes, wireBytes, packed: wire };
    }
    catch (error) {
        const tooLarge = error instanceof RangeError;
        return { kind: tooLarge ? 'too-large' : 'undecodable', wireBytes };
    }
}

;// CONCATENATED MODULE: ./lib/org/http/listener.js






const KEEP_ALIVE_MILLISECONDS = 125_000;
const MAX_READ_HEADER_BYTES = 65_536;
const LARGE_BODY = 1_000_000;
const PIECE_BYTES = 256 * 1024;
const UPGRADE = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
async function listen(options) {
    const { tls } = options;
    const take = (incoming, outgoing) => {
        serve(incoming, outgoing, options).catch((error) => {
            if (outgoing.headersSent || incoming.socket.destroyed)
                outgoing.destroy();
            else
                send(outgoing, incoming, crash(error), true);
        });
    };
    const common = { maxHeaderSize: MAX_READ_HEADER_BYTES };
    const server = tls === undefined ? (0,external_node_http_namespaceObject.createServer)(common, take) : (0,external_node_https_namespaceObject.createServer)({ ...common, ...tls }, take);
    server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
    server.headersTimeout = KEEP_ALIVE_MILLISECONDS + 5_000;
    server.requestTimeout = 0;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port, '127.0.0.1', resolve);
    });
    return server;
}
async function serve(incoming, outgoing, options) {
    const request = await readRequest(incoming, options.maxBodyBytes);
    const delivery = await options.answer(request);
    switch (delivery.kind) {
        case 'answer':
            send(outgoing, incoming, delivery.answer, options.plain);
            return;
        case 'reset':
            incoming.socket.resetAndDestroy();
            return;
        case 'stall':
            return;
        case 'upgrade':
            incoming.socket.end(UPGRADE);
            return;
        case 'hang-up':
            incoming.socket.end();
            return;
        case 'cut':
            begin(outgoing, delivery.answer, delivery.bytes, () => outgoing.socket?.destroy());
            return;
        case 'stalled-body':
            begin(outgoing, delivery.answer, delivery.bytes, () => undefined);
            return;
        case 'drip':
            drip(outgoing, delivery.answer, delivery.milliseconds);
            return;
    }
}
function send(outgoing, incoming, answer, plain) {
    const zipped = !plain && answer.body.length > 0 && wantsGzip(incoming);
    outgoing.writeHead(answer.status, {
        ...dress(answer),
        ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    });
    if (zipped && answer.body.length > LARGE_BODY) {
        const packing = (0,external_node_zlib_namespaceObject.createGzip)({ level: external_node_zlib_namespaceObject.constants.Z_BEST_SPEED, chunkSize: PIECE_BYTES });
        (0,external_node_stream_namespaceObject.pipeline)(packing, outgoing, () => undefined);
        packing.end(answer.body);
        return;
    }
    outgoing.write(zipped ? (0,external_node_zlib_namespaceObject.gzipSync)(answer.body) : answer.body);
    outgoing.end();
}
function begin(outgoing, answer, bytes, then) {
    const body = Buffer.from(answer.body);
    outgoing.writeHead(answer.status, { ...dress(answer), 'Content-Length': body.length });
    outgoing.write(body.subarray(0, Math.min(bytes, body.length - 1)), then);
}
function drip(outgoing, answer, milliseconds) {
    const body = Buffer.from(answer.body);
    outgoing.writeHead(answer.status, { ...dress(answer), 'Content-Length': body.length + 1 });
    outgoing.flushHeaders();
    let sent = 0;
    const timer = setInterval(() => {
        if (sent < body.length)
            outgoing.write(body.subarray(sent, ++sent));
    }, milliseconds);
    outgoing.on('close', () => {
        clearInterval(timer);
    });
}
function dress(answer) {
    return {
        'Cache-Control': 'no-cache,must-revalidate,max-age=0,no-store,private',
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
        'X-Content-Type-Options': 'nosniff',
        'X-Robots-Tag': 'none',
        'X-SFDC-Request-Id': (0,external_node_crypto_.randomUUID)().replaceAll('-', ''),
        'Content-Type': answer.contentType,
        ...answer.headers,
    };
}
function wantsGzip(incoming) {
    const accepted = [incoming.headers['accept-encoding'] ?? ''].flat().join(',');
    return accepted.split(',').some((part) => /^gzip(?:\s*;\s*q=(?!0(?:\.0*)?$).*)?$/i.test(part.trim()));
}
function crash(error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 500, contentType: 'text/plain', body: `The embedded org failed: ${text}\n` };
}

;// CONCATENATED MODULE: ./lib/org/instant/row-count.js
const row_count_QUOTE = 34;
const row_count_LF = 10;
const row_count_CR = 13;
const BACKSLASH = 92;
const ARRAY_START = 91;
const ARRAY_END = 93;
const OBJECT_START = 123;
const OBJECT_END = 125;
function countJsonRows(json) {
    const end = json.length;
    let rows = 0;
    let depth = 0;
    for (let at = 0; at < end; at++) {
        const byte = json[at] ?? 0;
        if (byte === row_count_QUOTE) {
            for (at++; at < end && json[at] !== row_count_QUOTE; at++)
                if (json[at] === BACKSLASH)
                    at++;
        }
        else if (byte === OBJECT_START || byte === ARRAY_START) {
            if (depth === 1)
                rows++;
            depth++;
        }
        else if (byte === OBJECT_END || byte === ARRAY_END)
            depth--;
    }
    return rows;
}
function countRows(csv) {
    const end = csv.length;
    let lines = 0;
    let start = 0;
    let quoted = false;
    for (let at = 0; at < end; at++) {
        const byte = csv[at] ?? 0;
        if (byte > row_count_QUOTE)
            continue;
        if (byte === row_count_QUOTE)
            quoted = !quoted;
        else if ((byte === row_count_LF || byte === row_count_CR) && !quoted) {
            if (!isBlank(csv, start, at))
                lines++;
            start = at + 1;
        }
    }
    if (!isBlank(csv, start, end))
        lines++;
    return Math.max(0, lines - 1);
}
function isBlank(csv, start, end) {
    return end === start || (end === start + 2 && csv[start] === row_count_QUOTE && csv[start + 1] === row_count_QUOTE);
}

;// CONCATENATED MODULE: ./lib/org/instant/xml-row-count.js
const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION_MARK = 63;
const xml_row_count_QUOTE = 34;
const APOSTROPHE = 39;
const OTHERS = [
    { open: '<!--', close: '-->' },
    { open: '<![CDATA[', close: ']]>' },
    { open: '<?', close: '?>' },
];
const LONGEST_OPENING = 9;
function countXmlRows(xml) {
    let rows = 0;
    let depth = 0;
    for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at)) {
        const next = xml[at + 1];
        if (next === BANG || next === QUESTION_MARK) {
            at = endOfOther(xml, at);
            continue;
        }
        const end = endOfTag(xml, at);
        if (next === SLASH)
            depth--;
        else {
            if (depth === 1)
                rows++;
            if (xml[end - 2] !== SLASH)
                depth++;
        }
        at = end;
    }
    return rows;
}
function endOfTag(xml, start) {
    for (let at = start; at < xml.length; at++) {
        const byte = xml[at] ?? 0;
        if (byte === GREATER_THAN)
            return at + 1;
        if (byte === xml_row_count_QUOTE || byte === APOSTROPHE) {
            const close = xml.indexOf(byte, at + 1);
            at = close < 0 ? xml.length : close;
        }
    }
    return xml.length;
}
function endOfOther(xml, start) {
    const head = xml.toString('latin1', start, start + LONGEST_OPENING);
    const { close = '>', open = '<!' } = OTHERS.find((other) => head.startsWith(other.open)) ?? {};
    const end = xml.indexOf(close, start + open.length);
    return end < 0 ? xml.length : end + close.length;
}

;// CONCATENATED MODULE: ./lib/org/instant/instant-run.js




const COUNTS = { CSV: countRows, JSON: countJsonRows, XML: countXmlRows };
function isCounted(contentType) {
    return contentType in COUNTS;
}
function runInstantly(contentType, object, request, mint) {
    const rows = COUNTS[contentType](request);
    if (rows === 0)
        return failedOutcome(new Refusal('InvalidBatch', 'Records not found'));
    const { keyPrefix } = object;
    const firstSerial = mint.reserve(keyPrefix, rows);
    return {
        state: 'Completed',
        stateMessage: undefined,
        result: { kind: 'counted', keyPrefix, firstSerial, rows },
        processed: rows,
        failed: 0,
    };
}

;// CONCATENATED MODULE: ./lib/org/rest/rest-jobs.js

const REST_JOB_TYPES = ['V2Ingest', 'V2Query', 'BigObjectIngest'];
const ENDED = new Set(['JobComplete', 'Failed', 'Aborted']);
class RestJobs {
    jobs = new Map();
    get(kind, id) {
        const job = this.jobs.get(id);
        return job !== undefined && kind === (job.jobType === 'V2Query' ? 'query' : 'ingest') ? job : undefined;
    }
    abort(job, now) {
        if (ENDED.has(job.state))
            return false;
        job.state = 'Aborted';
        job.systemModstamp = now;
        return true;
    }
    deleteBefore(instant) {
        for (const [id, { createdDate }] of this.jobs)
            if (createdDate < instant)
                this.jobs.delete(id);
    }
}
function listedRestJob(job) {
    return {
        id: job.id,
        operation: job.operation,
        object: job.object,
        createdById: job.createdById,
        createdDate: jsonDate(job.createdDate),
        systemModstamp: jsonDate(job.systemModstamp),
        state: job.state,
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        apiVersion: Number(job.apiVersion),
        jobType: job.jobType,
        lineEnding: 'LF',
        columnDelimiter: 'COMMA',
    };
}
function restJobInfo(job) {
    const { errorMessage, numberRecordsFailed, numberRecordsProcessed } = job;
    return {
        ...listedRestJob(job),
        ...{ retries: 0, totalProcessingTime: 0, numberRecordsProcessed },
        ...(job.jobType === 'V2Query' ? {} : { numberRecordsFailed }),
        ...(errorMessage === undefined ? {} : { errorMessage }),
    };
}

;// CONCATENATED MODULE: ./lib/org/job-seed.js


const API_VERSION = '66.0';
const STATES = ['Open', 'Closed', 'Aborted', 'Failed'];
function seedJobs(wishes, seed) {
    return wishes.map((wish) => (wish.jobType === 'Classic' ? classic(wish, seed) : rest(wish, seed)));
}
function jobWishes(value) {
    if (!Array.isArray(value))
        throw new Error('Jobs are a list.');
    return value.map((one) => {
        const members = new Map(typeof one === 'object' && one !== null ? Object.entries(one) : []);
        const text = (name) => {
            const said = members.get(name);
            if (typeof said !== 'string')
                throw new Error(`A job needs a text "${name}".`);
            return said;
        };
        const amount = (name) => {
            const said = members.get(name) ?? 0;
            if (typeof said !== 'number')
                throw new Error(`"${name}" of a job is a number.`);
            return said;
        };
        const batches = members.get('batches') ?? [];
        if (!Array.isArray(batches))
            throw new Error('"batches" of a job is a list.');
        return {
            ...{
                jobType: text('jobType'),
                object: text('object'),
                operation: text('operation'),
                state: text('state'),
            },
            hoursAgo: amount('hoursAgo'),
            numberRecordsProcessed: amount('numberRecordsProcessed'),
            numberRecordsFailed: amount('numberRecordsFailed'),
            batches: batches.map(String),
            ...(members.has('createdById') ? { createdById: text('createdById') } : {}),
            ...(members.has('concurrencyMode') ? { concurrencyMode: text('concurrencyMode') } : {}),
            ...(members.has('errorMessage') ? { errorMessage: text('errorMessage') } : {}),
        };
    });
}
function classic(wish, { service, mint, now, userId }) {
    const operation = OPERATIONS.find((one) => one === wish.operation);
    const state = STATES.find((one) => one === wish.state);
    const concurrencyMode = CONCURRENCY_MODES.find((one) => one === (wish.concurrencyMode ?? 'Parallel'));
    if (operation === undefined || state === undefined || concurrencyMode === undefined) {
        throw new Error(`A Classic job cannot be ${wish.operation}, ${wish.state}, ${wish.concurrencyMode ?? ''}.`);
    }
    const createdDate = now() - (wish.hoursAgo ?? 0) * 3_600_000;
    const young = {
        ...{ id: mint.next('750'), object: wish.object, operation, concurrencyMode, apiVersion: API_VERSION },
        ...{ createdById: wish.createdById ?? userId, createdDate: now(), systemModstamp: createdDate },
        ...{
            externalIdFieldName: undefined,
            assignmentRuleId: undefined,
            pkChunking: undefined,
            spec: undefined,
        },
        ...{ contentType: 'CSV', batches: [], state: 'Open' },
    };
    service.jobs.set(young.id, young);
    for (const batch of wish.batches ?? [])
        service.addBatch(young, 'text/csv', Buffer.from(batch));
    service.jobs.set(young.id, { ...young, createdDate, state });
    return young.id;
}
function rest(wish, { restJobs, mint, now, userId }) {
    const jobType = REST_JOB_TYPES.find((one) => one === wish.jobType);
    if (jobType === undefined)
        throw new Error(`There is no type of jobs "${wish.jobType}".`);
    const createdDate = now() - (wish.hoursAgo ?? 0) * 3_600_000;
    const id = mint.next('750');
    restJobs.jobs.set(id, {
        ...{ id, jobType, object: wish.object, operation: wish.operation, state: wish.state },
        ...{ createdById: wish.createdById ?? userId, createdDate, systemModstamp: createdDate },
        ...{ apiVersion: API_VERSION, numberRecordsProcessed: wish.numberRecordsProcessed ?? 0 },
        numberRecordsFailed: wish.numberRecordsFailed ?? 0,
        ...(wish.errorMessage === undefined ? {} : { errorMessage: wish.errorMessage }),
    });
    return id;
}

;// CONCATENATED MODULE: ./lib/org/ledger.js

class Ledger {
    #log = [];
    #logins = 0;
    #service;
    #store;
    #strangers;
    constructor(service, store, strangers) {
        this.#strangers = strangers;
        this.#service = service;
        this.#store = store;
    }
    get requestCount() {
        return this.#log.length;
    }
    get usage() {
        return this.#log.length - this.#logins;
    }
    enter(entry) {
        if (entry.route === 'token')
            this.#logins++;
        this.#log.push(entry);
    }
    report() {
        this.#service.settleAll();
        const jobs = [...this.#service.jobs.values()];
        const requests = {};
        for (const { method, route, status } of this.#log) {
            const name = `${method} ${route} ${status}`;
            requests[name] = (requests[name] ?? 0) + 1;
        }
        return {
            requests,
            requestCount: this.#log.length,
            log: [...this.#log],
            batches: jobs.flatMap((job) => job.batches.map((batch) => ({
                id: batch.id,
                jobId: job.id,
                state: batch.state,
                bytes: batch.bytes,
                mediaType: batch.mediaType,
                processed: batch.numberRecordsProcessed,
                failed: batch.numberRecordsFailed,
                stranger: this.#strangers.has(batch.id),
            }))),
            records: this.#store.counts,
            duplicates: this.#store.duplicates(),
            jobs: jobs.map((job) => ({
                id: job.id,
                object: job.object,
                operation: job.operation,
                state: job.state,
                batches: job.batches.length,
                unfinishedBatches: job.batches.filter((batch) => !isFinal(batch)).length,
            })),
            jobsLeftOpen: jobs.filter((job) => job.state === 'Open').map((job) => job.id),
        };
    }
}

;// CONCATENATED MODULE: ./lib/org/records/key-index.js

class KeyIndex {
    #field;
    #records = new Map();
    constructor(field, records) {
        this.#field = field;
        for (const record of records)
            this.add(record);
    }
    find(value) {
        const found = this.#records.get(this.#text(value));
        if (found === undefined)
            return [];
        return found instanceof Set ? [...found] : [found];
    }
    add(record) {
        const key = this.#keyOf(record);
        if (key === undefined)
            return;
        const found = this.#records.get(key);
        if (found === undefined)
            this.#records.set(key, record);
        else if (found instanceof Set)
            found.add(record);
        else
            this.#records.set(key, new Set([found, record]));
    }
    remove(record) {
        const key = this.#keyOf(record);
        const found = key === undefined ? undefined : this.#records.get(key);
        if (key === undefined || found === undefined)
            return;
        if (found instanceof Set)
            found.delete(record);
        if (found === record || (found instanceof Set && found.size === 0))
            this.#records.delete(key);
    }
    #keyOf(record) {
        const value = record.values.get(this.#field.name);
        return value === undefined || value === null ? undefined : this.#text(value);
    }
    #text(value) {
        return (0,schema_field/* foldKey */.pU)(this.#field, String(value));
    }
}

;// CONCATENATED MODULE: ./lib/org/records/recent-texts.js
const PIECE_LENGTH = 13;
const PLACES = 1_024;
class RecentTexts {
    #texts = new Array(PLACES).fill('');
    copyOf(text) {
        const { length } = text;
        if (length < 2)
            return text;
        const place = placeOf(text, length);
        const known = this.#texts[place];
        if (known === text)
            return known;
        return (this.#texts[place] = length < PIECE_LENGTH ? text : Buffer.from(text).toString());
    }
}
function placeOf(text, length) {
    const ends = text.charCodeAt(0) * 7 + text.charCodeAt(length - 1) * 17 + text.charCodeAt(length - 2) * 251;
    const within = text.charCodeAt(length >> 1) * 131 + text.charCodeAt(length >> 2) * 1_009;
    return (length * 31 + ends + within) % PLACES;
}

;// CONCATENATED MODULE: ./lib/org/records/stored-record.js

class FieldPlaces {
    names = [];
    texts = new RecentTexts();
    #places = new Map();
    of(name) {
        return this.#places.get(name);
    }
    taken(name) {
        const known = this.#places.get(name);
        if (known !== undefined)
            return known;
        this.#places.set(name, this.names.length);
        return this.names.push(name) - 1;
    }
}
class RecordValues {
    #places;
    #values = [];
    constructor(places, values) {
        this.#places = places;
        for (const [name, value] of values)
            this.set(name, value);
        this.#values = this.#values.slice();
    }
    get(name) {
        const place = this.#places.of(name);
        return place === undefined ? undefined : this.#values[place];
    }
    has(name) {
        return this.get(name) !== undefined;
    }
    set(name, value) {
        const { texts } = this.#places;
        this.#values[this.#places.taken(name)] = typeof value === 'string' ? texts.copyOf(value) : value;
    }
    *[Symbol.iterator]() {
        for (const [place, value] of this.#values.entries()) {
            const name = this.#places.names[place];
            if (name !== undefined && value !== undefined)
                yield [name, value];
        }
    }
}

;// CONCATENATED MODULE: ./lib/org/records/record-store.js


class OwnRecord extends RecordValues {
    id;
    object;
    deleted = false;
    source = undefined;
    #created;
    #modified;
    constructor(id, object, places, values, now) {
        super(places, values);
        this.id = id;
        this.object = object;
        this.#created = this.#modified = secondsOf(now);
    }
    get values() {
        return this;
    }
    get createdDate() {
        return this.#created * 1_000;
    }
    get lastModifiedDate() {
        return this.#modified * 1_000;
    }
    set lastModifiedDate(time) {
        this.#modified = secondsOf(time);
    }
}
function secondsOf(milliseconds) {
    return Math.floor(milliseconds / 1_000);
}
class RecordStore {
    #shelves = new Map();
    #shelvesByPrefix = new Map();
    #referrers;
    #counts = new Map();
    #mint;
    #now;
    constructor(mint, now) {
        this.#mint = mint;
        this.#now = now;
    }
    get(id) {
        return this.#own(id);
    }
    all(object) {
        return [...(this.#shelves.get(object.name)?.records.values() ?? [])];
    }
    find(object, key, value) {
        const shelf = this.#shelfOf(object);
        if (key.type === 'id') {
            const record = shelf.records.get(String(value));
            return record === undefined || record.deleted ? [] : [record];
        }
        let index = shelf.keys.get(key.name);
        if (index === undefined) {
            index = new KeyIndex(key, living(shelf));
            shelf.keys.set(key.name, index);
        }
        return index.find(value);
    }
    referrers(id) {
        return [...(this.#allReferrers().get(id) ?? [])].map((record) => ({
            record,
            lookups: record.object.lookups.filter((field) => record.values.get(field.name) === id),
        }));
    }
    get counts() {
        return Object.fromEntries(this.#counts);
    }
    created(object) {
        return this.#shelves.get(object.name)?.created ?? 0;
    }
    insert(object, values, id = this.#mint.next(object.keyPrefix)) {
        const shelf = this.#shelfOf(object);
        const record = new OwnRecord(id, object, shelf.places, values, this.#now());
        shelf.records.set(id, record);
        shelf.created++;
        this.#index(record, shelf);
        this.#countsOf(object).created++;
        return record;
    }
    update(record, changes) {
        const own = this.amend(record, changes);
        own.lastModifiedDate = this.#now();
        this.#countsOf(record.object).updated++;
    }
    amend(record, changes) {
        const [own, shelf] = [this.#ownOf(record), this.#shelfOf(record.object)];
        own.source ??= sourceOf(own);
        this.#unindex(own, shelf);
        for (const [name, value] of changes)
            own.set(name, value);
        if (!own.deleted)
            this.#index(own, shelf);
        return own;
    }
    remove(record, forGood) {
        const [own, shelf] = [this.#ownOf(record), this.#shelfOf(record.object)];
        this.#unindex(own, shelf);
        own.deleted = true;
        own.lastModifiedDate = this.#now();
        if (forGood)
            shelf.records.delete(record.id);
        this.#countsOf(record.object).deleted++;
    }
    duplicates() {
        const duplicates = {};
        for (const [name, { records }] of this.#shelves) {
            const seen = new Set([...records.values()].map((record) => record.source ?? sourceOf(record)));
            if (seen.size < records.size)
                duplicates[name] = records.size - seen.size;
        }
        return duplicates;
    }
    forgetCounts() {
        this.#counts.clear();
    }
    #own(id) {
        for (const { records } of this.#shelvesByPrefix.get(id.slice(0, 3)) ?? []) {
            const record = records.get(id);
            if (record !== undefined)
                return record;
        }
        return undefined;
    }
    #ownOf({ id }) {
        const own = this.#own(id);
        if (own === undefined)
            throw new Error(`There is no record ${id} any more`);
        return own;
    }
    #shelfOf({ keyPrefix, name }) {
        const known = this.#shelves.get(name);
        if (known !== undefined)
            return known;
        const shelf = { places: new FieldPlaces(), records: new Map(), keys: new Map(), created: 0 };
        this.#shelves.set(name, shelf);
        this.#shelvesByPrefix.set(keyPrefix, [...(this.#shelvesByPrefix.get(keyPrefix) ?? []), shelf]);
        return shelf;
    }
    #countsOf(object) {
        const counts = this.#counts.get(object.name) ?? { created: 0, updated: 0, deleted: 0 };
        this.#counts.set(object.name, counts);
        return counts;
    }
    #index(record, { keys }) {
        for (const index of keys.values())
            index.add(record);
        if (this.#referrers !== undefined)
            addReferrer(this.#referrers, record);
    }
    #unindex(record, { keys }) {
        if (record.deleted)
            return;
        for (const index of keys.values())
            index.remove(record);
        for (const id of this.#referrers === undefined ? [] : pointedAt(record)) {
            this.#referrers?.get(id)?.delete(record);
        }
    }
    #allReferrers() {
        if (this.#referrers !== undefined)
            return this.#referrers;
        const referrers = new Map();
        for (const shelf of this.#shelves.values()) {
            for (const record of living(shelf))
                addReferrer(referrers, record);
        }
        this.#referrers = referrers;
        return referrers;
    }
}
function living({ records }) {
    return [...records.values()].filter(({ deleted }) => !deleted);
}
function addReferrer(referrers, record) {
    for (const id of pointedAt(record)) {
        const set = referrers.get(id);
        if (set === undefined)
            referrers.set(id, new Set([record]));
        else
            set.add(record);
    }
}
function pointedAt({ object, values }) {
    return object.lookups.map(({ name }) => values.get(name)).filter((value) => typeof value === 'string');
}
function sourceOf({ object, values }) {
    return JSON.stringify([...values].filter(([name]) => object.field(name)?.autoNumber !== true));
}

;// CONCATENATED MODULE: ./lib/org/http/answer.js
function restAnswer(status, value, headers = {}) {
    return { status, contentType: 'application/json;charset=UTF-8', body: JSON.stringify(value), headers };
}
function restError(status, errorCode, message) {
    return restAnswer(status, [{ message, errorCode }], status === 401 ? { 'WWW-Authenticate': 'Token' } : {});
}

;// CONCATENATED MODULE: ./lib/org/oauth/oauth-refusal.js

const OAUTH_REFUSALS = {
    method: ['invalid_request', 'must use HTTP POST'],
    grantType: ['unsupported_grant_type', 'grant type not supported'],
    clientId: ['invalid_client_id', 'client identifier invalid'],
    clientSecret: ['invalid_client', 'invalid client credentials'],
    appNotInstalled: ['invalid_client', 'app must be installed into org'],
    userNotApproved: ['invalid_grant', "user hasn't approved this consumer"],
    userNotAdmitted: ['invalid_app_access', 'user is not admin approved to access this app'],
    userInactive: ['inactive_user', 'user is inactive'],
    orgInactive: ['inactive_org', 'organization is inactive'],
    address: ['invalid_grant', 'ip restricted'],
    loginRate: ['rate_limit_exceeded', 'login rate exceeded'],
    audience: ['invalid_grant', 'Audience validation failed'],
    assertion: ['invalid_grant', 'invalid assertion'],
    assertionExpired: ['invalid_grant', 'expired authorization code'],
    refreshToken: ['invalid_grant', 'expired access/refresh token'],
    noRunAsUser: ['invalid_grant', 'no client credentials user enabled'],
    clientCredentialsOff: ['invalid_grant', 'client credentials flow not enabled'],
    domain: ['invalid_grant', 'request not supported on this domain'],
    password: ['invalid_grant', 'authentication failure'],
    handlerNotFound: ['invalid_request', 'token handler not found'],
    handlerRefused: ['invalid_request', 'token handler validation failed'],
    subjectTokenType: ['invalid_request', 'subject token type not supported'],
    subjectTokenLength: ['invalid_request', 'subject token is too long'],
    unknownToken: ['invalid_token', 'invalid token'],
};
function refusalAnswer(refusal) {
    const [error, description] = OAUTH_REFUSALS[refusal];
    return oauthError(error, description);
}
function oauthError(error, description, status = 400) {
    return restAnswer(status, { error, error_description: description });
}

;// CONCATENATED MODULE: ./lib/org/oauth/token-care.js


function revoke(form, session, refreshTokens) {
    const token = form.parameters.get('token') ?? '';
    const family = refreshTokens.end(token);
    if (family !== undefined)
        session.endFrom(family);
    else if (!session.end(token))
        return refusalAnswer('unknownToken');
    return { status: 200, contentType: 'application/json;charset=UTF-8', body: '' };
}
function introspect(form, context) {
    const { session, policy, username } = context;
    const end = session.endOf(form.parameters.get('token') ?? '');
    if (end === undefined)
        return restAnswer(200, { active: false });
    return restAnswer(200, {
        active: true,
        scope: policy.scope,
        client_id: policy.clientId,
        username,
        token_type: 'access_token',
        exp: Math.floor(end / 1_000),
    });
}

;// CONCATENATED MODULE: ./lib/org/oauth/json-web-token.js

function parseToken(text) {
    const match = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text);
    const [, head = '', body = '', signature = ''] = match ?? [];
    const header = objectFrom(head);
    const claims = objectFrom(body);
    if (header === undefined || claims === undefined)
        return undefined;
    return {
        ...{ header, claims },
        signed: Buffer.from(`${head}.${body}`),
        signature: Buffer.from(signature, 'base64url'),
    };
}
function objectFrom(part) {
    try {
        const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
function isSignedBy(token, key) {
    if (token.header['alg'] !== 'RS256' || key.asymmetricKeyType !== 'rsa')
        return false;
    return (0,external_node_crypto_.verify)('sha256', token.signed, key, token.signature);
}
function signToken(header, claims, key) {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', ...header })}.${part(claims)}`;
    return `${signed}.${(0,external_node_crypto_.sign)('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
function json_web_token_secondsOf(claim) {
    if (typeof claim !== 'number' && (typeof claim !== 'string' || claim.trim() === ''))
        return undefined;
    const seconds = Number(claim);
    return Number.isFinite(seconds) ? seconds : undefined;
}

;// CONCATENATED MODULE: ./lib/org/oauth/jwt-bearer.js


const TOLERANCE_SECONDS = 180;
function subjectOfAssertion(assertion, context) {
    const { policy, now, url, usedIds } = context;
    const token = parseToken(assertion);
    if (token === undefined)
        return 'assertion';
    const { iss, sub, aud, exp, jti } = token.claims;
    if (iss !== policy.clientId)
        return 'clientId';
    const key = registeredKey(policy.certificate, now);
    if (key === undefined || !isSignedBy(token, key))
        return 'assertion';
    if (![...policy.audiences, url].some((audience) => audience === aud))
        return 'audience';
    const end = json_web_token_secondsOf(exp);
    if (end === undefined || typeof sub !== 'string')
        return 'assertion';
    if (end + TOLERANCE_SECONDS < now / 1_000)
        return 'assertionExpired';
    if (typeof jti === 'string') {
        if (usedIds.has(jti))
            return 'assertion';
        usedIds.add(jti);
    }
    return { username: sub };
}
function registeredKey(pem, now) {
    try {
        if (!pem.includes('BEGIN CERTIFICATE'))
            return (0,external_node_crypto_.createPublicKey)(pem);
        const certificate = new external_node_crypto_.X509Certificate(pem);
        const inForce = Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
        return inForce ? certificate.publicKey : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/org/oauth/key-set.js

const PATIENCE_MILLISECONDS = 5_000;
async function fetchKeys(address) {
    const keys = new Map();
    try {
        const answer = await fetch(address, {
            redirect: 'error',
            signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
        });
        const document = (await answer.json());
        for (const key of document.keys ?? []) {
            keys.set(key['kid'] ?? '', (0,external_node_crypto_.createPublicKey)({ key, format: 'jwk' }));
        }
    }
    catch {
        return keys;
    }
    return keys;
}

// EXTERNAL MODULE: ./lib/org/oauth/login-policy.js
var login_policy = __nccwpck_require__(1998);
;// CONCATENATED MODULE: ./lib/org/oauth/refresh-tokens.js
class RefreshTokens {
    #families = new Map();
    #followers = 0;
    approve(token) {
        if (!this.#families.has(token)) {
            this.#families.set(token, { name: `refresh ${token}`, current: token, ended: false });
        }
    }
    use(token) {
        const family = this.#families.get(token);
        if (family === undefined)
            return { ended: undefined };
        if (family.current !== token)
            family.ended = true;
        return family.ended ? { ended: family.name } : { origin: family.name };
    }
    rotate(token) {
        const family = this.#families.get(token);
        if (family === undefined)
            throw new Error('Only a refresh token in force is followed by another one');
        this.#followers++;
        family.current = `EMBEDDED.ORG.REFRESH.R${this.#followers}`;
        this.#families.set(family.current, family);
        return family.current;
    }
    end(token) {
        const family = this.#families.get(token);
        if (family !== undefined)
            family.ended = true;
        return family?.name;
    }
}

;// CONCATENATED MODULE: ./lib/org/oauth/token-answer.js



const OF_AN_ASSERTION = new Set(['access_token', 'scope', 'instance_url', 'id', 'token_type']);
function tokenAnswer(login) {
    const { grant, policy, identity, url } = login;
    const issuedAt = String(login.now);
    const signature = (0,external_node_crypto_.createHmac)('sha256', policy.clientSecret)
        .update(`${identity}${issuedAt}`)
        .digest('base64');
    const members = {
        access_token: login.accessToken,
        ...(login.refreshToken === undefined ? {} : { refresh_token: login.refreshToken }),
        signature,
        scope: policy.scope,
        ...(policy.scope.split(' ').includes('openid') ? { id_token: identityToken(login) } : {}),
        instance_url: policy.instanceUrl === '' ? url : policy.instanceUrl,
        id: identity,
        token_type: 'Bearer',
        issued_at: issuedAt,
    };
    const reported = Object.entries(members).filter(([name]) => !policy.leaveOut.includes(name) && (grant !== 'jwt-bearer' || OF_AN_ASSERTION.has(name)));
    return restAnswer(200, Object.fromEntries(reported));
}
const KEY_ID = 'embedded-org';
const ID_TOKEN_SECONDS = 120;
let ownKey;
function orgKey() {
    ownKey ??= (0,external_node_crypto_.generateKeyPairSync)('rsa', { modulusLength: 2048 }).privateKey;
    return ownKey;
}
function identityToken({ identity, policy, url, now }) {
    const iat = Math.floor(now / 1_000);
    const claims = { iss: url, sub: identity, aud: policy.clientId, iat, exp: iat + ID_TOKEN_SECONDS };
    return signToken({ kid: KEY_ID, typ: 'JWT' }, claims, orgKey());
}
function webToken(id, identity, policy, now) {
    const iat = Math.floor(now / 1_000);
    const claims = {
        jti: id,
        sub: identity,
        client_id: policy.clientId,
        iat,
        exp: iat + policy.sessionSeconds,
    };
    return signToken({ kid: KEY_ID, tnk: 'core', typ: 'JWT' }, claims, orgKey());
}

;// CONCATENATED MODULE: ./lib/org/oauth/token-exchange.js

const token_exchange_MAX_LENGTH = 10_000;
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token';
function exchangeRefusal(parameters, context) {
    const { policy } = context;
    const subject = parameters.get('subject_token') ?? '';
    if (parameters.get('subject_token_type') !== ID_TOKEN)
        return 'subjectTokenType';
    if (subject.length > token_exchange_MAX_LENGTH)
        return 'subjectTokenLength';
    const handler = parameters.get('token_handler');
    if (handler !== null && handler !== policy.tokenHandler)
        return 'handlerNotFound';
    return policy.tokenHandlerAccepts && handlerTakes(subject, context) ? undefined : 'handlerRefused';
}
function handlerTakes(subject, { policy, keys, now, url }) {
    const token = parseToken(subject);
    const kid = token?.header['kid'];
    const key = keys.get(typeof kid === 'string' ? kid : '');
    if (token === undefined || key === undefined || !isSignedBy(token, key))
        return false;
    const { iss, aud, exp, nbf, sub } = token.claims;
    const seconds = now / 1_000;
    return (iss === policy.issuer &&
        [...policy.issuerAudiences, url].some((audience) => audience === aud) &&
        (json_web_token_secondsOf(exp) ?? 0) > seconds &&
        (json_web_token_secondsOf(nbf) ?? 0) <= seconds &&
        typeof sub === 'string' &&
        sub.startsWith(policy.issuerSubject));
}
function keysAddress(policy) {
    return policy.issuerKeys === ''
        ? `${policy.issuer.replace(/\/$/, '')}/.well-known/jwks`
        : policy.issuerKeys;
}

;// CONCATENATED MODULE: ./lib/org/oauth/token-request.js
function readTokenRequest(request) {
    const form = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
    const text = form && request.body.kind === 'bytes' ? request.body.bytes.toString('utf8') : '';
    const parameters = new URLSearchParams(text);
    const basic = basicCredentials(request.headers.authorization);
    return {
        parameters,
        clientId: basic?.[0] ?? parameters.get('client_id') ?? undefined,
        clientSecret: basic?.[1] ?? (parameters.get('client_secret') || undefined),
    };
}
function basicCredentials(header) {
    const [, encoded] = /^Basic\s+(\S+)$/i.exec(header ?? '') ?? [];
    if (encoded === undefined)
        return undefined;
    const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(/:(.*)/s);
    return [formDecoded(id), formDecoded(secret)];
}
function formDecoded(text) {
    return new URLSearchParams(`value=${text.replaceAll('&', '%26')}`).get('value') ?? '';
}

;// CONCATENATED MODULE: ./lib/org/oauth/token-server.js









const HOUR_MILLISECONDS = 3_600_000;
const CLI_APP = 'PlatformCLI';
const GRANT_TYPES = new Map([
    ['refresh_token', 'refresh-token'],
    ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'jwt-bearer'],
    ['client_credentials', 'client-credentials'],
    ['urn:ietf:params:oauth:grant-type:token-exchange', 'token-exchange'],
]);
class TokenServer {
    #settings;
    #refreshTokens = new RefreshTokens();
    #attempts = [];
    #usedAssertions = new Set();
    #times = [];
    #keys = new Map();
    #policy;
    constructor(settings, policy) {
        this.#settings = settings;
        this.#policy = policy;
        this.change({});
    }
    get policy() {
        return this.#policy;
    }
    get attempts() {
        return this.#attempts;
    }
    change(changes) {
        this.#policy = (0,login_policy/* changedPolicy */.fB)(this.#policy, changes);
        for (const token of this.#policy.refreshTokens)
            this.#refreshTokens.approve(token);
    }
    async prepare(request) {
        if (request.path !== '/services/oauth2/token')
            return;
        if (GRANT_TYPES.get(readTokenRequest(request).parameters.get('grant_type') ?? '') !== 'token-exchange')
            return;
        this.#keys = await fetchKeys(keysAddress(this.#policy));
    }
    answer(request) {
        const [, resource] = /^\/services\/oauth2\/(token|revoke|introspect)$/.exec(request.path) ?? [];
        if (resource === undefined)
            return undefined;
        if (request.method !== 'POST')
            return refusalAnswer('method');
        const form = readTokenRequest(request);
        if (resource === 'token')
            return this.#token(form);
        const { session, user, now } = this.#settings;
        if (resource === 'revoke')
            return revoke(form, session, this.#refreshTokens);
        const refusal = this.#appRefusal(form, true);
        if (refusal !== undefined)
            return refusalAnswer(refusal);
        return introspect(form, { session, policy: this.#policy, username: user().username, now: now() });
    }
    #token(form) {
        const grantType = form.parameters.get('grant_type') ?? '';
        const grant = GRANT_TYPES.get(grantType);
        const admission = grant === undefined ? unknownGrant(grantType) : this.#admit(grant, form);
        if (grant === undefined || typeof admission === 'string') {
            const refusal = typeof admission === 'string' ? admission : 'grantType';
            this.#attempts.push({ grantType, error: OAUTH_REFUSALS[refusal][0] });
            return refusalAnswer(refusal);
        }
        this.#attempts.push({ grantType });
        const { now, url, orgId, userId } = this.#settings;
        const identity = `${url()}/id/${orgId}/${userId}`;
        return tokenAnswer({
            ...{ grant, identity, policy: this.#policy, now: now(), url: url() },
            accessToken: this.#open(admission.origin, identity),
            refreshToken: admission.refreshToken,
        });
    }
    #open(origin, identity) {
        const { session, now } = this.#settings;
        const policy = this.#policy;
        const known = policy.sameToken ? session.tokenFrom(origin) : undefined;
        if (known !== undefined)
            return known;
        const text = session.nextToken();
        const token = policy.tokenFormat === 'jwt' ? webToken(text, identity, policy, now()) : text;
        session.open(token, origin);
        return token;
    }
    #admit(grant, form) {
        const policy = this.#policy;
        const refusal = this.#rateRefusal() ?? this.#grantRefusal(grant) ?? this.#appRefusalFor(grant, form);
        if (refusal !== undefined)
            return refusal;
        switch (grant) {
            case 'refresh-token':
                return this.#userRefusal() ?? this.#refresh(form.parameters.get('refresh_token') ?? '');
            case 'client-credentials':
                if (!policy.runAsUser)
                    return 'noRunAsUser';
                return this.#userRefusal() ?? { origin: grant };
            case 'jwt-bearer':
                return this.#assertion(form.parameters.get('assertion') ?? '');
            case 'token-exchange': {
                const { url } = this.#settings;
                const context = { policy, keys: this.#keys, now: this.#clock(), url: url() };
                return (exchangeRefusal(form.parameters, context) ??
                    this.#approvalRefusal() ??
                    this.#userRefusal() ?? { origin: grant });
            }
        }
    }
    #assertion(assertion) {
        const { url, user } = this.#settings;
        const subject = subjectOfAssertion(assertion, {
            ...{ policy: this.#policy, now: this.#clock(), url: url(), usedIds: this.#usedAssertions },
        });
        if (typeof subject === 'string')
            return subject;
        if (subject.username.toLowerCase() !== user().username.toLowerCase())
            return 'userNotApproved';
        return this.#approvalRefusal() ?? this.#userRefusal() ?? { origin: 'jwt-bearer' };
    }
    #refresh(token) {
        const family = this.#refreshTokens.use(token);
        if ('ended' in family) {
            if (family.ended !== undefined)
                this.#settings.session.endFrom(family.ended);
            return 'refreshToken';
        }
        if (!this.#policy.refreshTokenRotation)
            return { origin: family.origin };
        this.#settings.session.endFrom(family.origin);
        return { origin: family.origin, refreshToken: this.#refreshTokens.rotate(token) };
    }
    #rateRefusal() {
        const now = this.#settings.now();
        this.#times = [...this.#times.filter((time) => time > now - HOUR_MILLISECONDS), now];
        return this.#times.length > this.#policy.loginsPerHour ? 'loginRate' : undefined;
    }
    #grantRefusal(grant) {
        const { grants, loginHost } = this.#policy;
        if (grant === 'client-credentials' && loginHost)
            return 'domain';
        if (grants.includes(grant))
            return undefined;
        return grant === 'client-credentials' ? 'clientCredentialsOff' : 'grantType';
    }
    #appRefusalFor(grant, form) {
        if (grant === 'jwt-bearer')
            return this.#policy.appInstalled ? undefined : 'appNotInstalled';
        return this.#appRefusal(form, grant === 'client-credentials', grant === 'refresh-token');
    }
    #appRefusal(form, secretNeeded, cliToo = false) {
        const { clientId, clientSecret, secretRequired, appInstalled } = this.#policy;
        const cli = cliToo && form.clientId === CLI_APP;
        if (!cli && form.clientId !== clientId)
            return 'clientId';
        if (!appInstalled)
            return 'appNotInstalled';
        const wanted = cli ? undefined : clientSecret;
        if (form.clientSecret === undefined)
            return !cli && (secretNeeded || secretRequired) ? 'clientSecret' : undefined;
        return form.clientSecret === wanted ? undefined : 'clientSecret';
    }
    #approvalRefusal() {
        if (!this.#policy.userApproved)
            return 'userNotApproved';
        return this.#policy.userAdmitted ? undefined : 'userNotAdmitted';
    }
    #userRefusal() {
        const { orgActive, userActive, addressAllowed } = this.#policy;
        if (!orgActive)
            return 'orgInactive';
        if (!userActive || !this.#settings.user().active)
            return 'userInactive';
        return addressAllowed ? undefined : 'address';
    }
    #clock() {
        return this.#settings.now() + this.#policy.clockAheadSeconds * 1_000;
    }
}
function unknownGrant(grantType) {
    return grantType === 'password' ? 'password' : 'grantType';
}

;// CONCATENATED MODULE: ./lib/org/api-versions.js
const OLDEST_API_VERSION = 31;
const NEWEST_API_VERSION = 68;
function versionState(version) {
    const number = /^\d{1,3}\.0$/.test(version) ? Number(version) : Number.NaN;
    if (number < OLDEST_API_VERSION)
        return 'retired';
    return number <= NEWEST_API_VERSION ? 'current' : 'unknown';
}

;// CONCATENATED MODULE: ./lib/org/soql/field-path.js
function fieldPath(schema, object, path) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const lookups = [];
    const names = [];
    let targets = [object];
    for (const step of steps) {
        const lookup = first(targets, (target) => target.relationship(step));
        if (lookup === undefined)
            return undefined;
        lookups.push(lookup);
        names.push(lookup.relationshipName ?? step);
        targets = lookup.referenceTo.flatMap((name) => schema.object(name) ?? []);
    }
    const field = first(targets, (target) => target.field(last));
    return field && { name: [...names, field.name].join('.'), lookups, field };
}
function first(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function valueAt(org, record, path) {
    let at = record;
    for (const lookup of path.lookups)
        at = field_path_parentOf(org, at, lookup);
    return at === undefined ? null : fieldValue(org, at, path.field);
}
function field_path_parentOf(org, record, lookup) {
    const id = record === undefined ? null : fieldValue(org, record, lookup);
    return typeof id === 'string' ? org.store.get(id) : undefined;
}
function fieldValue(org, record, field) {
    switch (field.name) {
        case 'Id':
            return record.id;
        case 'IsDeleted':
            return record.deleted;
        case 'CreatedDate':
            return new Date(record.createdDate).toISOString();
        case 'LastModifiedDate':
        case 'SystemModstamp':
            return new Date(record.lastModifiedDate).toISOString();
        case 'CreatedById':
        case 'LastModifiedById':
            return org.userId;
        default:
            return record.values.get(field.name) ?? (field.type === 'boolean' ? false : null);
    }
}

;// CONCATENATED MODULE: ./lib/org/soql/json-record.js

function jsonRecord(record, fields, org, apiVersion, valueOf) {
    const type = record.object.name;
    const url = `/services/data/v${apiVersion}/sobjects/${type}/${record.id}`;
    const members = { attributes: { type, url } };
    for (const path of fields) {
        const [lookup, ...rest] = path.lookups;
        if (lookup === undefined) {
            const value = valueAt(org, record, path);
            const isFile = path.field.type === 'base64' && value !== null;
            members[path.field.name] = isFile ? `${url}/${path.field.name}` : valueOf(value, path.field.type);
            continue;
        }
        const name = lookup.relationshipName ?? lookup.name;
        const parent = field_path_parentOf(org, record, lookup);
        if (parent === undefined)
            members[name] = null;
        else {
            const inner = jsonRecord(parent, [{ ...path, lookups: rest }], org, apiVersion, valueOf);
            members[name] = merged(members[name], inner);
        }
    }
    return members;
}
function merged(known, added) {
    if (!json_record_isObject(known))
        return added;
    const both = { ...known };
    for (const [name, value] of Object.entries(added)) {
        both[name] = json_record_isObject(value) && json_record_isObject(known[name]) ? merged(known[name], value) : value;
    }
    return both;
}
function json_record_isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./lib/org/rest/compound-field.js
const compound_field_NAME_PARTS = new Set(['Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix']);
const ADDRESS_PART = /^(.*)(?:Street|City|State|StateCode|PostalCode|Country|CountryCode|Latitude|Longitude|GeocodeAccuracy)$/;
function isNamePart({ name }) {
    return compound_field_NAME_PARTS.has(name);
}
function compoundFieldName(field, object) {
    if (isNamePart(field)) {
        return object.field('Name')?.createable === false ? 'Name' : null;
    }
    const [, prefix] = ADDRESS_PART.exec(field.name) ?? [];
    const address = prefix === undefined ? undefined : object.field(`${prefix}Address`);
    return address?.type === 'address' ? address.name : null;
}

// EXTERNAL MODULE: ./lib/org/schema/object-schema.js
var object_schema = __nccwpck_require__(3781);
;// CONCATENATED MODULE: ./lib/org/rest/describe.js


const SOAP_TYPES = {
    id: 'tns:ID',
    reference: 'tns:ID',
    boolean: 'xsd:boolean',
    int: 'xsd:int',
    double: 'xsd:double',
    currency: 'xsd:double',
    percent: 'xsd:double',
    date: 'xsd:date',
    datetime: 'xsd:dateTime',
    time: 'xsd:time',
    base64: 'xsd:base64Binary',
    address: 'urn:address',
    location: 'urn:location',
};
const OPAQUE = new Set(['base64', 'encryptedstring', 'address', 'location']);
function objectSummary(object, version) {
    const url = `/services/data/v${version}/sobjects/${object.name}`;
    const writable = object.fields.some((field) => field.createable);
    return {
        activateable: false,
        createable: writable,
        custom: object.name.endsWith('__c'),
        customSetting: false,
        deletable: writable,
        deprecatedAndHidden: false,
        feedEnabled: false,
        hasSubtypes: false,
        isInterface: false,
        isSubtype: false,
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: `${object.label}s`,
        layoutable: true,
        mergeable: false,
        mruEnabled: true,
        name: object.name,
        queryable: true,
        replicateable: true,
        retrieveable: true,
        searchable: true,
        triggerable: true,
        undeletable: writable,
        updateable: object.fields.some((field) => field.updateable),
        urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
    };
}
function describeGlobal(schema, version) {
    const sobjects = schema.objects.map((object) => objectSummary(object, version));
    return { encoding: 'UTF-8', maxBatchSize: 200, sobjects };
}
function describeObject(object, version, schema = new object_schema/* Schema */.Sj([object]), recordTypes = []) {
    return {
        ...objectSummary(object, version),
        childRelationships: childRelationships(object, schema),
        fields: object.fields.map((field) => describeField(field, object)),
        recordTypeInfos: [
            ...recordTypes.map(({ id, values }) => recordTypeInfo(id, String(values.get('Name')), String(values.get('DeveloperName')), object, version)),
            recordTypeInfo(MASTER_RECORD_TYPE, 'Master', 'Master', object, version),
        ],
    };
}
const MASTER_RECORD_TYPE = '012000000000000AAA';
function recordTypeInfo(recordTypeId, name, developerName, object, version) {
    const isMaster = recordTypeId === MASTER_RECORD_TYPE;
    const layout = `/services/data/v${version}/sobjects/${object.name}/describe/layouts/${recordTypeId}`;
    return {
        active: true,
        available: true,
        defaultRecordTypeMapping: isMaster,
        developerName,
        master: isMaster,
        name,
        recordTypeId,
        urls: { layout },
    };
}
function childRelationships(parent, schema) {
    const lookups = schema.objects.flatMap((child) => child.fields
        .filter(({ referenceTo }) => referenceTo.some((name) => name.toLowerCase() === parent.name.toLowerCase()))
        .map((field) => ({ child, field })));
    return lookups.map(({ child, field }) => ({
        cascadeDelete: field.cascadeDelete,
        childSObject: child.name,
        deprecatedAndHidden: false,
        field: field.name,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: childRelationshipName(parent, child, field),
        restrictedDelete: field.restrictedDelete,
    }));
}
const OBJECT_PLURALS = { Opportunity: 'Opportunities' };
function childRelationshipName(parent, child, field) {
    if (field.childRelationshipName !== undefined) {
        return field.childRelationshipName === 'none' ? null : field.childRelationshipName;
    }
    if (/^(?:OwnerId|CreatedById|LastModifiedById)$/.test(field.name))
        return null;
    const plural = OBJECT_PLURALS[child.name] ?? `${child.name.replace(/__c$/, '')}s`;
    const isCustom = field.name.endsWith('__c');
    const others = child.fields.filter(({ name, referenceTo }) => referenceTo.includes(parent.name) && !/^(?:OwnerId|CreatedById|LastModifiedById)$/.test(name));
    if (child === parent && field.name === 'ParentId')
        return `Child${plural}`;
    const name = others[0] === field ? plural : `${plural}_${field.name.replace(/(?:__c|Id)$/, '')}`;
    return isCustom ? `${name}__r` : name;
}
function describeField(field, object) {
    const comparable = !OPAQUE.has(field.type) && !isLongText(field);
    const isRich = field.isRichText === true;
    return {
        aggregatable: comparable,
        aiPredictionField: false,
        autoNumber: field.autoNumber,
        byteLength: field.length * (field.type === 'id' || field.type === 'reference' ? 1 : 3),
        calculated: field.calculated,
        calculatedFormula: null,
        cascadeDelete: field.cascadeDelete,
        caseSensitive: field.caseSensitive,
        compoundFieldName: compoundFieldName(field, object),
        controllerName: field.dependency?.controller ?? null,
        createable: field.createable,
        custom: field.name.endsWith('__c'),
        defaultValue: field.type === 'boolean' ? field.defaultValue === 'true' : null,
        defaultValueFormula: null,
        defaultedOnCreate: field.defaultedOnCreate,
        dependentPicklist: field.dependency !== undefined,
        deprecatedAndHidden: false,
        digits: field.type === 'int' ? field.precision : 0,
        displayLocationInDecimal: false,
        encrypted: field.type === 'encryptedstring',
        externalId: field.externalId,
        extraTypeInfo: extraTypeInfo(field, object),
        filterable: comparable || field.type === 'address',
        filteredLookupInfo: null,
        formulaTreatNullNumberAsZero: false,
        groupable: comparable,
        highScaleNumber: false,
        htmlFormatted: isRich,
        idLookup: field.idLookup,
        inlineHelpText: null,
        label: field.type === 'id' ? idLabel(object) : field.label,
        length: field.length,
        mask: null,
        maskType: null,
        name: field.name,
        nameField: field === nameField(object),
        namePointing: field.referenceTo.length > 1,
        nillable: field.nillable,
        permissionable: true,
        picklistValues: picklistValues(field, object),
        polymorphicForeignKey: field.referenceTo.length > 1,
        precision: field.type === 'int' ? 0 : field.precision,
        queryByDistance: field.type === 'location',
        referenceTargetField: null,
        referenceTo: field.referenceTo,
        relationshipName: field.relationshipName ?? null,
        relationshipOrder: field.relationshipOrder ?? null,
        restrictedDelete: field.restrictedDelete,
        restrictedPicklist: field.restrictedPicklist,
        scale: field.scale,
        soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
        searchPrefilterable: false,
        sortable: comparable,
        type: field.type,
        unique: field.unique,
        updateable: field.updateable,
    };
}
function idLabel({ label, name }) {
    return name.endsWith('__c') ? 'Record ID' : `${label} ID`;
}
function extraTypeInfo(field, object) {
    if (field.type === 'textarea')
        return field.isRichText === true ? 'richtextarea' : 'plaintextarea';
    if (field.type === 'url' && field.name === 'PhotoUrl')
        return 'imageurl';
    if (field.name === 'Name' && object.name === 'Account')
        return 'switchablepersonname';
    const isOfPersons = object.field('LastName') !== undefined && object.field('Name')?.createable === false;
    return isOfPersons && (field.name === 'Name' || isNamePart(field)) ? 'personname' : null;
}
function picklistValues(field, object) {
    const controlling = controllingValues(field, object);
    return field.picklistValues.map((value) => ({
        active: true,
        defaultValue: value === field.defaultValue,
        label: field.picklistLabels?.get(value) ?? value,
        validFor: field.dependency === undefined ? null : describe_bits(field.dependency.validFor.get(value) ?? [], controlling),
        value,
    }));
}
function controllingValues({ dependency }, object) {
    const controller = dependency === undefined ? undefined : object.field(dependency.controller);
    return controller?.type === 'boolean' ? ['unchecked', 'checked'] : (controller?.picklistValues ?? []);
}
function describe_bits(named, controlling) {
    const bytes = Buffer.alloc(Math.max(3, Math.ceil(controlling.length / 8)));
    controlling.forEach((value, index) => {
        if (named.includes(value))
            bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
    });
    return bytes.toString('base64');
}
function isLongText(field) {
    return field.type === 'textarea' && field.length > 255;
}
function nameField(object) {
    return object.field('Name') ?? object.fields.find((field) => field.autoNumber);
}

;// CONCATENATED MODULE: ./lib/org/rest/job-listing.js



const JOB_TYPES = new Set(['Classic', 'V2Query', 'V2Ingest', 'BigObjectIngest']);
function listJobs({ listing: name, locators, restJobs, service, version }, query) {
    const said = (name) => query.get(name)?.trim() || undefined;
    const locator = said('queryLocator');
    if (locator !== undefined) {
        const page = locators.next(locator);
        if (page === undefined)
            return restError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        return listing(version, page);
    }
    const jobType = said('jobType');
    if (jobType !== undefined && !JOB_TYPES.has(jobType)) {
        return restError(400, 'INVALID_PARAMETER', `jobType '${jobType}' is not valid`);
    }
    const mode = said('concurrencyMode')?.toLowerCase();
    const chunkedOnly = said('isPkChunkingEnabled')?.toLowerCase() === 'true';
    const classic = [...service.jobs.values()].filter((job) => (jobType ?? 'Classic') === 'Classic' &&
        (mode === undefined || job.concurrencyMode.toLowerCase() === mode) &&
        (!chunkedOnly || job.pkChunking !== undefined));
    const others = [...restJobs.jobs.values()].filter((job) => (name === 'ingest' || job.jobType === 'V2Query') &&
        (jobType ?? job.jobType) === job.jobType &&
        (mode ?? 'parallel') === 'parallel' &&
        !chunkedOnly);
    return listing(version, locators.first([...classic, ...others]));
}
function listing(version, page) {
    const { nextLocator } = page;
    return restAnswer(200, {
        done: nextLocator === undefined,
        nextRecordsUrl: nextLocator === undefined
            ? null
            : `/services/data/v${version}/jobs/ingest?queryLocator=${encodeURIComponent(nextLocator)}`,
        records: page.items.map((job) => ('batches' in job ? listedJob(job) : listedRestJob(job))),
    });
}
function listedJob(job) {
    return {
        id: job.id,
        operation: job.operation,
        object: job.object,
        createdById: job.createdById,
        createdDate: jsonDate(job.createdDate),
        systemModstamp: jsonDate(job.systemModstamp),
        state: job.state,
        concurrencyMode: job.concurrencyMode,
        contentType: job.contentType,
        apiVersion: Number(job.apiVersion),
        jobType: 'Classic',
    };
}

;// CONCATENATED MODULE: ./lib/org/rest/locators.js
const LOCATOR_PREFIX = '01g';
class Locators {
    #answers = new Map();
    #mint;
    #pageSize;
    constructor(mint, pageSize) {
        this.#mint = mint;
        this.#pageSize = pageSize;
    }
    first(items) {
        if (items.length <= this.#pageSize)
            return { items, nextLocator: undefined, total: items.length };
        const id = this.#mint.next(LOCATOR_PREFIX);
        this.#answers.set(id, items);
        return this.#page(id, items, 0);
    }
    next(locator) {
        const [id = '', start = ''] = locator.split('-');
        const items = this.#answers.get(id);
        const from = Number(start);
        const legal = items !== undefined && from > 0 && from < items.length && from % this.#pageSize === 0;
        return legal ? this.#page(id, items, from) : undefined;
    }
    #page(id, items, from) {
        const end = from + this.#pageSize;
        return {
            total: items.length,
            items: items.slice(from, end),
            nextLocator: end < items.length ? `${id}-${end}` : undefined,
        };
    }
}

;// CONCATENATED MODULE: ./lib/org/soql/comparison.js
function comparison(operator, literals, field) {
    const [first] = literals;
    switch (operator) {
        case 'IN':
            return isIn(literals, field);
        case 'NOT IN': {
            const test = isIn(literals, field);
            return (held) => !test(held);
        }
        case 'INCLUDES':
            return field.type === 'multipicklist' ? includes(literals) : undefined;
        case 'EXCLUDES': {
            const test = includes(literals);
            return field.type === 'multipicklist' ? (held) => !test(held) : undefined;
        }
        default:
            return first && single(operator, first, field);
    }
}
function single(operator, literal, field) {
    const test = literal.kind === 'days' ? dayTest(literal.days) : valueTest(literal.value, field);
    switch (operator) {
        case '=':
            return test.equal;
        case '!=':
        case '<>':
            return (held) => !test.equal(held);
        case '<':
            return test.below;
        case '<=':
            return (held) => test.below(held) || test.equal(held);
        case '>':
            return test.above;
        case '>=':
            return (held) => test.above(held) || test.equal(held);
        case 'LIKE':
            return literal.kind === 'value' && typeof literal.value === 'string' ? like(literal.value) : undefined;
        default:
            return undefined;
    }
}
function dayTest({ from, to }) {
    const dayOf = (held) => String(held).slice(0, 10);
    return {
        equal: (held) => held !== null && dayOf(held) >= from && dayOf(held) < to,
        below: (held) => held !== null && dayOf(held) < from,
        above: (held) => held !== null && dayOf(held) >= to,
    };
}
function valueTest(value, field) {
    const order = (held) => held === null || value === null ? Number.NaN : orderOf(held, value, field);
    const folded = foldFor(field);
    return {
        equal: (held) => folded(held) === folded(value),
        below: (held) => order(held) < 0,
        above: (held) => order(held) > 0,
    };
}
function isIn(literals, field) {
    const folded = foldFor(field);
    const values = new Set(literals.flatMap((one) => (one.kind === 'value' ? [folded(one.value)] : [])));
    const days = literals.flatMap((one) => (one.kind === 'days' ? [dayTest(one.days).equal] : []));
    return (held) => values.has(folded(held)) || days.some((test) => test(held));
}
function includes(literals) {
    const wanted = literals.map((one) => partsOf(one.kind === 'value' ? one.value : null));
    return (held) => {
        const parts = new Set(partsOf(held));
        return wanted.some((all) => all.every((part) => parts.has(part)));
    };
}
function partsOf(value) {
    return String(value ?? '')
        .toLowerCase()
        .split(';')
        .filter((part) => part !== '');
}
function foldFor(field) {
    const exact = field.caseSensitive || field.type === 'id' || field.type === 'reference';
    return (value) => (typeof value === 'string' && !exact ? value.toLowerCase() : value);
}
function orderOf(a, b, field) {
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    const exact = field.caseSensitive || field.type === 'id' || field.type === 'reference';
    const [left, right] = [a, b].map((value) => (exact ? String(value) : String(value).toLowerCase()));
    if (left === undefined || right === undefined || left === right)
        return 0;
    return left < right ? -1 : 1;
}
function like(text) {
    const source = text.replace(/\\([%_])|[.*+?^${}()|[\]\\%_]/g, (found, wildcard) => {
        if (wildcard !== undefined)
            return wildcard;
        if (found === '%')
            return '.*';
        return found === '_' ? '.' : `\\${found}`;
    });
    const pattern = new RegExp(`^${source}$`, 'is');
    return (held) => typeof held === 'string' && pattern.test(held);
}

;// CONCATENATED MODULE: ./lib/org/soql/date-literal.js
const DAY_MILLISECONDS = 86_400_000;
const NAMED = /^(?:(LAST|THIS|NEXT)_(?:FISCAL_)?|)(WEEK|MONTH|QUARTER|YEAR|YESTERDAY|TODAY|TOMORROW|90_DAYS)$/;
const COUNTED = /^(LAST_N_|NEXT_N_|N_)(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S(_AGO)?:(\d+)$/;
function daysOf(literal, now) {
    const text = literal.toUpperCase();
    const counted = COUNTED.exec(text);
    if (counted !== null)
        return countedDays(counted, now);
    const [, which = '', name = ''] = NAMED.exec(text) ?? [];
    switch (name) {
        case 'YESTERDAY':
            return span('DAY', now, -1, 0);
        case 'TODAY':
            return span('DAY', now, 0, 1);
        case 'TOMORROW':
            return span('DAY', now, 1, 2);
        case '90_DAYS':
            return which === 'LAST' ? span('DAY', now, -90, 1) : span('DAY', now, 1, 91);
        case 'WEEK':
        case 'MONTH':
        case 'QUARTER':
        case 'YEAR': {
            const step = { LAST: -1, THIS: 0, NEXT: 1 }[which];
            return step === undefined ? undefined : span(name, now, step, step + 1);
        }
        default:
            return undefined;
    }
}
function countedDays(match, now) {
    const [, kind, unit = '', ago] = match;
    const count = Number(match[4]);
    if (!isUnit(unit))
        return undefined;
    if (kind === 'N_')
        return ago === undefined ? undefined : span(unit, now, -count, 1 - count);
    if (ago !== undefined)
        return undefined;
    if (kind === 'NEXT_N_')
        return span(unit, now, 1, count + 1);
    return span(unit, now, -count, unit === 'DAY' ? 1 : 0);
}
function isUnit(text) {
    return ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'].includes(text);
}
function span(unit, now, first, end) {
    return { from: startOf(unit, now, first), to: startOf(unit, now, end) };
}
function startOf(unit, now, steps) {
    const today = new Date(now);
    const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
    switch (unit) {
        case 'DAY':
            return dayText(Date.UTC(year, month, day) + steps * DAY_MILLISECONDS);
        case 'WEEK':
            return dayText(Date.UTC(year, month, day - today.getUTCDay()) + steps * 7 * DAY_MILLISECONDS);
        case 'MONTH':
            return dayText(Date.UTC(year, month + steps, 1));
        case 'QUARTER':
            return dayText(Date.UTC(year, month - (month % 3) + 3 * steps, 1));
        case 'YEAR':
            return dayText(Date.UTC(year + steps, 0, 1));
    }
}
function dayText(milliseconds) {
    return new Date(milliseconds).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./lib/org/soql/literal.js



function readLiteral(text, literalType, field, now) {
    if (literalType === 'NULL' || text.toUpperCase() === 'NULL')
        return { kind: 'value', value: null };
    if (literalType === 'DATE_LITERAL' || literalType === 'DATE_N_LITERAL') {
        const days = field.type === 'date' || field.type === 'datetime' ? daysOf(text, now) : undefined;
        return days === undefined ? literal_wrongType(field) : { kind: 'days', days };
    }
    const value = literalValue(text, literalType, field);
    return value === undefined ? literal_wrongType(field) : { kind: 'value', value };
}
function literalValue(text, literalType, field) {
    if (field.type === 'boolean')
        return literalType === 'BOOLEAN' ? text.toLowerCase() === 'true' : undefined;
    if ((0,schema_field/* isNumeric */.kf)(field.type)) {
        const number = /^(?:INTEGER|DECIMAL)(_WITH_CURRENCY_PREFIX)?$/.test(literalType);
        return number ? Number(text.replace(/^[A-Z]{3}/i, '')) : undefined;
    }
    if (field.type === 'date')
        return literalType === 'DATE' ? text : undefined;
    if (field.type === 'datetime')
        return literalType === 'DATETIME' ? dateTime(text) : undefined;
    if (literalType !== 'STRING')
        return undefined;
    const plain = text
        .slice(1, -1)
        .replace(/\\(.)/gs, (pair, letter) => ESCAPES[letter] ?? (letter === '%' || letter === '_' ? pair : letter));
    const isId = field.type === 'id' || field.type === 'reference';
    return isId ? (canonicalId(plain) ?? plain) : plain;
}
function dateTime(text) {
    const time = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
const ESCAPES = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
function literal_wrongType(field) {
    const bare = (0,schema_field/* isNumeric */.kf)(field.type) || ['boolean', 'date', 'datetime'].includes(field.type);
    const type = bare ? field.type.replace('datetime', 'dateTime') : 'string';
    const quotes = `should ${bare ? 'not ' : ''}be enclosed in quotes`;
    return `value of filter criterion for field '${field.name}' must be of type ${type} and ${quotes}`;
}

;// CONCATENATED MODULE: ./lib/org/soql/soql-refusal.js
class SoqlRefusal extends Error {
    name = 'SoqlRefusal';
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
function notPlayed(what) {
    return new SoqlRefusal('MALFORMED_QUERY', `The embedded org does not play this: ${what}`);
}
function locatedRefusal(code, text, offset, reason) {
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const statement = text.replace(/\s*\n\s*/g, ' ');
    const place = `ERROR at Row:${before.length}:Column:${column}`;
    return new SoqlRefusal(code, `${statement} ${' '.repeat(column - 1)}^ ${place} ${reason}`);
}

;// CONCATENATED MODULE: ./lib/org/soql/condition.js



function compileWhere(where, context) {
    const tokens = [...tokensOf(where)];
    const expression = () => {
        let left = conjunction();
        while (tokens[0] === 'OR') {
            tokens.shift();
            const [a, b] = [left, conjunction()];
            left = (read) => a(read) || b(read);
        }
        return left;
    };
    const conjunction = () => {
        let left = factor();
        while (tokens[0] === 'AND') {
            tokens.shift();
            const [a, b] = [left, factor()];
            left = (read) => a(read) && b(read);
        }
        return left;
    };
    const factor = () => {
        const token = tokens.shift();
        if (token === 'NOT') {
            const inner = factor();
            return (read) => !inner(read);
        }
        if (token === '(') {
            const inner = expression();
            tokens.shift();
            return inner;
        }
        if (typeof token !== 'object')
            throw notPlayed('unexpected token in WHERE');
        return compileComparison(token, context);
    };
    return expression();
}
function comparedFields(where) {
    return [...tokensOf(where)].flatMap((token) => (typeof token === 'object' ? [token.field] : []));
}
function* tokensOf(clause) {
    const { left } = clause;
    yield* brackets('(', left?.openParen);
    if (left !== null && 'fn' in left)
        throw notPlayed('functions in WHERE');
    if (left !== null && 'field' in left) {
        yield left;
        yield* brackets(')', left.closeParen);
    }
    if (!('operator' in clause))
        return;
    yield clause.operator;
    yield* tokensOf(clause.right);
}
function brackets(bracket, count = 0) {
    return Array.from({ length: count }, () => bracket);
}
function compileComparison(token, context) {
    const field = context.fieldOf(token.field);
    if (!isFilterable(field)) {
        const reason = `field '${field.name}' can not be filtered in a query call`;
        throw context.refusal('INVALID_FIELD', token.field, reason);
    }
    const literals = 'valueQuery' in token ? selected(token, context) : literalsOf(token, field, context);
    const test = comparison(token.operator.toUpperCase(), literals, field);
    if (test === undefined)
        throw notPlayed(`${token.operator} on ${field.type} fields`);
    return (read) => test(read(token.field));
}
function isFilterable(field) {
    if (field.type === 'textarea')
        return field.length <= 255;
    return !['base64', 'address', 'location', 'encryptedstring'].includes(field.type);
}
function selected(token, context) {
    return context.select(token.valueQuery).map((value) => ({ kind: 'value', value }));
}
function literalsOf(token, field, context) {
    const types = [token.literalType ?? 'STRING'].flat();
    return [token.value].flat().map((text, at) => {
        const literal = readLiteral(text, types[at] ?? types[0] ?? 'STRING', field, context.now);
        if (typeof literal !== 'string')
            return literal;
        throw context.refusal('INVALID_FIELD', token.field, literal);
    });
}

;// CONCATENATED MODULE: ./lib/org/soql/soql-parser.js
let parser;
async function loadSoqlParserFor({ path, body }) {
    const createsQueryJob = path.endsWith('/job') && body.kind === 'bytes' && body.bytes.includes('query');
    if (createsQueryJob || /\/query(?:All)?$/.test(path)) {
        parser ??= (await __nccwpck_require__.e(/* import() */ 695).then(__nccwpck_require__.bind(__nccwpck_require__, 9695))).parseQuery;
    }
}
function parseSoql(text) {
    if (parser === undefined)
        throw new Error('The SOQL parser was not loaded before it was needed');
    return parser(text);
}

;// CONCATENATED MODULE: ./lib/org/soql/syntax-refusal.js

const END = '<EOF>';
function syntaxRefusal(text, error, parse) {
    const lexing = /\((\d+):(\d+)\)$/.exec(messageOf(error));
    if (lexing !== null) {
        const rowStart = text
            .split('\n')
            .slice(0, Number(lexing[1]) - 1)
            .join('\n').length;
        const offset = (Number(lexing[1]) > 1 ? rowStart + 1 : 0) + Number(lexing[2]) - 1;
        const reason = `no viable alternative at character '${text.charAt(offset)}'`;
        return locatedRefusal('MALFORMED_QUERY', text, offset, reason);
    }
    const token = tokenIn(error);
    const offset = token === END ? text.length : offsetOf(token, text, parse);
    return locatedRefusal('MALFORMED_QUERY', text, offset, `unexpected token: '${token}'`);
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function tokenIn(error) {
    const found = /found(?:: | --> )'?(.*?)'?(?: <--)?$/s.exec(messageOf(error))?.[1] ?? '';
    return found === '' ? END : found;
}
function offsetOf(token, text, parse) {
    for (let at = text.indexOf(token); at !== -1; at = text.indexOf(token, at + 1)) {
        try {
            parse(text.slice(0, at + token.length));
        }
        catch (error) {
            if (tokenIn(error) === token)
                return at;
        }
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/org/soql/soql-limits.js

const MAX_CHARACTERS = 100_000;
const MAX_CONDITIONS = 1_000;
function refuseOversize(text) {
    if (text.length <= MAX_CHARACTERS)
        return;
    throw new SoqlRefusal('MALFORMED_QUERY', `SOQL statements cannot be longer than ${MAX_CHARACTERS} characters.`);
}
function refuseComplication(conditions) {
    if (conditions <= MAX_CONDITIONS)
        return;
    throw new SoqlRefusal('QUERY_TOO_COMPLICATED', 'Query is either selecting too many fields or the filter conditions are too complicated.');
}

;// CONCATENATED MODULE: ./lib/org/soql/type-of.js


function compileTypeOf(clause, object, { schema }, refusal) {
    if (clause.field.includes('.'))
        throw notPlayed('TYPEOF of a parent of a parent');
    const lookup = object.relationship(clause.field);
    if (lookup === undefined)
        throw refusal(clause.field, object);
    const branches = new Map();
    let otherwise = [];
    for (const { type, objectType = '', fieldList } of clause.conditions) {
        if (type === 'ELSE') {
            otherwise = fieldList;
            continue;
        }
        const target = lookup.referenceTo.find((name) => name.toLowerCase() === objectType.toLowerCase());
        const parent = schema.object(target ?? '');
        if (parent === undefined)
            throw refusal(objectType, object);
        branches.set(parent.name, fieldList.map((name) => {
            const path = fieldPath(schema, parent, name);
            if (path === undefined)
                throw refusal(name, parent);
            return path;
        }));
    }
    const rest = (parent) => otherwise.flatMap((name) => fieldPath(schema, parent, name) ?? []);
    const [firstTarget] = lookup.referenceTo.flatMap((name) => schema.object(name) ?? []);
    const named = [...[...branches.values()].flat(), ...(firstTarget === undefined ? [] : rest(firstTarget))];
    return {
        lookup,
        fields: [...new Map(named.map((path) => [path.name, path])).values()],
        fieldsOf: (parent) => branches.get(parent.name) ?? rest(parent),
    };
}

;// CONCATENATED MODULE: ./lib/org/soql/soql-query.js








function compileSoql(text, org) {
    refuseOversize(text);
    return compileQuery(soql_query_parse(text), text, org);
}
function soql_query_parse(text) {
    try {
        return parseSoql(text);
    }
    catch (error) {
        throw syntaxRefusal(text, error, parseSoql);
    }
}
function compileQuery(query, text, org) {
    const object = objectOf(query, text, org);
    if (query.groupBy !== undefined) {
        throw new SoqlRefusal('FUNCTIONALITY_NOT_ENABLED', 'GROUP BY is not supported');
    }
    const path = (name) => pathOf(name, text, query, object, org);
    const fields = query.fields ?? [];
    const where = query.where && whereOf(query.where, text, path, org);
    const compared = query.where === undefined ? [] : comparedFields(query.where).map((name) => path(name).field);
    refuseComplication(compared.length);
    return {
        object,
        fields: fields.flatMap((field) => soql_query_selected(field, path)),
        typeOfs: fields.flatMap((field) => field.type === 'FieldTypeof'
            ? [compileTypeOf(field, object, org, (name, at) => noSuchColumn(name, name, at, text))]
            : []),
        count: countOf(fields),
        hasSubquery: fields.some((field) => field.type === 'FieldSubquery'),
        hasOffset: query.offset !== undefined,
        unchunkable: query.orderBy !== undefined || compared.some(({ type }) => type === 'id' || type === 'reference'),
        run: (records) => {
            const found = where === undefined ? [...records] : filtered(records, where, path, org);
            const sorted = sort(found, [query.orderBy ?? []].flat(), path, org);
            const from = query.offset ?? 0;
            return sorted.slice(from, query.limit === undefined ? undefined : from + query.limit);
        },
    };
}
function objectOf(query, text, org) {
    const name = query.sObject ?? '';
    const object = org.schema.object(name);
    if (object !== undefined)
        return object;
    const reason = `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`;
    throw locatedRefusal('INVALID_TYPE', text, Math.max(0, text.lastIndexOf(name)), reason);
}
function whereOf(where, text, path, org) {
    const from = Math.max(0, text.search(/\bwhere\b/i));
    return compileWhere(where, {
        fieldOf: (name) => path(name).field,
        select: (query) => semiJoin(query, text, org),
        refusal: (code, name, reason) => locatedRefusal(code, text, Math.max(0, text.indexOf(name, from)), reason),
        now: org.now(),
    });
}
function semiJoin(query, text, org) {
    const inner = compileQuery(query, text, org);
    const [path] = inner.fields;
    if (path === undefined || inner.fields.length > 1) {
        throw new SoqlRefusal('MALFORMED_QUERY', 'semi join sub-selects must select one field');
    }
    const living = org.store.all(inner.object).filter((record) => !record.deleted);
    return inner.run(living).map((record) => valueAt(org, record, path));
}
function soql_query_selected(field, path) {
    switch (field.type) {
        case 'Field':
            return [path(field.field)];
        case 'FieldRelationship':
            return [path([...field.relationships, field.field].join('.'))];
        case 'FieldFunctionExpression':
            if (field.isAggregateFn === true)
                return [];
            throw notPlayed(`${field.functionName}()`);
        default:
            return [];
    }
}
function countOf(fields) {
    const [field] = fields;
    if (field?.type !== 'FieldFunctionExpression') {
        if (fields.some((other) => other.type === 'FieldFunctionExpression'))
            throw notPlayed('several aggregates');
        return undefined;
    }
    const name = field.functionName.toUpperCase();
    if (name !== 'COUNT' || fields.length > 1)
        throw notPlayed(`${name}() and further fields`);
    const alias = field.parameters.length === 0 ? undefined : (field.alias ?? 'expr0');
    return { alias, label: field.rawValue ?? name };
}
function pathOf(name, text, query, object, org) {
    const [head = '', ...rest] = name.split('.');
    const prefixed = rest.length > 0 && [query.sObjectAlias, query.sObject].includes(head);
    const plain = prefixed ? rest.join('.') : name;
    const path = fieldPath(org.schema, object, plain);
    if (path !== undefined)
        return path;
    throw noSuchColumn(name, plain, object, text);
}
function noSuchColumn(name, plain, object, text) {
    const reason = `No such column '${plain}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
    return locatedRefusal('INVALID_FIELD', text, Math.max(0, text.indexOf(name)), reason);
}
function filtered(records, where, path, org) {
    const paths = new Map();
    return records.filter((record) => where((name) => {
        const known = paths.get(name) ?? path(name);
        paths.set(name, known);
        return valueAt(org, record, known);
    }));
}
function sort(records, orders, path, org) {
    const keys = orders.flatMap((order) => {
        if (!('field' in order))
            return [];
        const nullsFirst = order.nulls === undefined ? order.order !== 'DESC' : order.nulls === 'FIRST';
        return [{ path: path(order.field), descending: order.order === 'DESC', nullsFirst }];
    });
    if (keys.length === 0)
        return records;
    return records.sort((a, b) => {
        for (const key of keys) {
            const [left, right] = [valueAt(org, a, key.path), valueAt(org, b, key.path)];
            if (left === right)
                continue;
            if (left === null || right === null)
                return (left === null) === key.nullsFirst ? -1 : 1;
            const order = orderOf(left, right, key.path.field);
            if (order !== 0)
                return key.descending ? -order : order;
        }
        return 0;
    });
}
function isCompound(field) {
    return field.type === 'address' || field.type === 'location';
}

;// CONCATENATED MODULE: ./lib/org/rest/query-columns.js

const APEX_TYPES = {
    id: 'Id',
    reference: 'Id',
    boolean: 'Boolean',
    int: 'Integer',
    double: 'Double',
    currency: 'Double',
    percent: 'Double',
    date: 'Date',
    datetime: 'Datetime',
    time: 'Time',
    base64: 'Blob',
    address: 'Address',
    location: 'Location',
};
function queryColumns(query) {
    const { count, fields, object, typeOfs } = query;
    const counted = count?.alias === undefined ? [] : [countColumn(count.alias, count.label)];
    const parents = typeOfs.map(({ fields, lookup }) => parentColumn(lookup, fields));
    return {
        columnMetadata: [...columns(fields), ...parents, ...counted],
        entityName: object.name,
        groupBy: false,
        idSelected: fields.some(({ field, lookups }) => field.type === 'id' && lookups.length === 0),
        keyPrefix: object.keyPrefix,
    };
}
function columns(fields) {
    const seen = new Set();
    return fields.flatMap(({ field, lookups: [lookup] }) => {
        if (lookup === undefined)
            return [fieldColumn(field)];
        if (seen.has(lookup))
            return [];
        seen.add(lookup);
        const below = fields.flatMap(({ lookups: [first, ...lookups], ...path }) => first === lookup ? [{ ...path, lookups }] : []);
        return [parentColumn(lookup, below)];
    });
}
function fieldColumn({ createable, name, type, updateable }) {
    const apexType = APEX_TYPES[type] ?? 'String';
    return column(name, {
        apexType,
        booleanType: type === 'boolean',
        insertable: createable,
        numberType: (0,schema_field/* isNumeric */.kf)(type),
        textType: apexType === 'String',
        updatable: updateable,
    });
}
function parentColumn(lookup, fields) {
    return column(lookup.relationshipName ?? lookup.name, {
        foreignKeyName: lookup.name,
        joinColumns: columns(fields),
    });
}
function countColumn(alias, label) {
    return column(alias, { aggregate: true, displayName: label, numberType: true });
}
function column(name, details) {
    return {
        aggregate: false,
        apexType: null,
        booleanType: false,
        columnName: name,
        custom: /__[cr]$/.test(name),
        displayName: name,
        foreignKeyName: null,
        insertable: false,
        joinColumns: [],
        numberType: false,
        textType: false,
        updatable: false,
        ...details,
    };
}

;// CONCATENATED MODULE: ./lib/org/rest/rest-query.js






function answerQuery(version, parameters, org, locators, includeDeleted) {
    try {
        const query = compileSoql(parameters.get('q') ?? '', org);
        if (query.hasSubquery)
            throw notPlayed('sub-selects');
        if (parameters.get('columns') === 'true')
            return restAnswer(200, queryColumns(query));
        const all = org.store.all(query.object);
        const records = query.run(includeDeleted ? all : all.filter((record) => !record.deleted));
        if (query.count?.alias !== undefined) {
            const row = { attributes: { type: 'AggregateResult' }, [query.count.alias]: records.length };
            return restAnswer(200, { totalSize: 1, done: true, records: [row] });
        }
        if (query.count !== undefined) {
            return restAnswer(200, { totalSize: records.length, done: true, records: [] });
        }
        const rows = records.map((record) => row(record, query, org, version));
        return queryPage(version, locators.first(rows));
    }
    catch (error) {
        if (!(error instanceof SoqlRefusal))
            throw error;
        return restError(400, error.code, error.message);
    }
}
function row(record, { fields, typeOfs }, org, version) {
    const members = jsonRecord(record, fields, org, version, restValue);
    for (const { fieldsOf, lookup } of typeOfs) {
        const parent = field_path_parentOf(org, record, lookup);
        members[lookup.relationshipName ?? lookup.name] =
            parent === undefined ? null : jsonRecord(parent, fieldsOf(parent.object), org, version, restValue);
    }
    return members;
}
function restValue(value, type) {
    return type === 'datetime' && typeof value === 'string' ? value.replace('Z', '+0000') : value;
}
function queryPage(version, page) {
    const { nextLocator, items, total: totalSize } = page;
    if (nextLocator === undefined)
        return restAnswer(200, { totalSize, done: true, records: items });
    const nextRecordsUrl = `/services/data/v${version}/query/${nextLocator}`;
    return restAnswer(200, { totalSize, done: false, nextRecordsUrl, records: items });
}

;// CONCATENATED MODULE: ./lib/org/rest/user-info.js


function userInfo(settings, token) {
    if (token !== 'accepted')
        return refusal(token);
    const { orgId, userId } = settings;
    const text = userFields(settings);
    return restAnswer(200, {
        sub: `${settings.url()}/id/${orgId}/${userId}`,
        user_id: userId,
        organization_id: orgId,
        preferred_username: text('Username'),
        nickname: text('Alias'),
        name: text('Name'),
        email: text('Email'),
        email_verified: true,
        family_name: text('LastName'),
        zoneinfo: text('TimeZoneSidKey'),
        photos: {},
        ...person(settings),
        updated_at: modified(settings),
        is_salesforce_integration_user: false,
    });
}
function identity(settings, path, token) {
    if (token !== 'accepted')
        return refusal(token);
    const { orgId, userId } = settings;
    const [, , org = '', user = ''] = path.split('/');
    if (canonicalId(org) !== orgId)
        return plain(403, 'Wrong_Org');
    if (canonicalId(user) !== userId)
        return plain(404, 'Bad_Id');
    const text = userFields(settings);
    return restAnswer(200, {
        id: `${settings.url()}/id/${orgId}/${userId}`,
        asserted_user: true,
        user_id: userId,
        organization_id: orgId,
        username: text('Username'),
        nick_name: text('Alias'),
        display_name: text('Name'),
        email: text('Email'),
        email_verified: true,
        first_name: text('FirstName'),
        last_name: text('LastName'),
        timezone: text('TimeZoneSidKey'),
        photos: {},
        addr_street: null,
        mobile_phone: null,
        is_app_installed: true,
        status: { created_date: null, body: null },
        ...person(settings),
        last_modified_date: modified(settings),
    });
}
function person(settings) {
    const text = userFields(settings);
    return {
        active: text('IsActive') !== false,
        user_type: String(text('UserType')).toUpperCase(),
        language: text('LanguageLocaleKey'),
        locale: text('LocaleSidKey'),
        utcOffset: 0,
        urls: urls(settings),
    };
}
function urls({ url, orgId, userId }) {
    const data = `${url()}/services/data/v{version}`;
    const soap = (api) => `${url()}/services/Soap/${api}/{version}/${orgId.slice(0, 15)}`;
    return {
        enterprise: soap('c'),
        metadata: soap('m'),
        partner: soap('u'),
        rest: `${data}/`,
        sobjects: `${data}/sobjects/`,
        search: `${data}/search/`,
        query: `${data}/query/`,
        recent: `${data}/recent/`,
        tooling_soap: soap('T'),
        tooling_rest: `${data}/tooling/`,
        profile: `${url()}/${userId}`,
        custom_domain: url(),
    };
}
function userFields({ store, userId }) {
    const values = store.get(userId)?.values;
    return (field) => values?.get(field) ?? null;
}
function modified({ store, userId }) {
    return new Date(store.get(userId)?.lastModifiedDate ?? 0).toISOString().replace('Z', '+0000');
}
function refusal(token) {
    return plain(403, token === 'missing' ? 'Missing_OAuth_Token' : 'Bad_OAuth_Token');
}
function plain(status, body) {
    return { status, contentType: 'text/plain', body };
}

;// CONCATENATED MODULE: ./lib/org/rest/rest-routes.js












const JOBS_PER_PAGE = 1_000;
const ROWS_PER_PAGE = 2_000;
const REQUESTS_PER_DAY = 15_000;
class RestRoutes {
    #settings;
    #jobLocators;
    #rowLocators;
    constructor(settings) {
        this.#settings = settings;
        this.#jobLocators = new Locators(settings.mint, JOBS_PER_PAGE);
        this.#rowLocators = new Locators(settings.mint, ROWS_PER_PAGE);
    }
    answer(request) {
        const { path } = request;
        if (path === '/services/data')
            return restAnswer(200, versions());
        if (path === '/services/oauth2/userinfo')
            return userInfo(this.#settings, this.#tokenState(request));
        if (path.startsWith('/id/'))
            return identity(this.#settings, path, this.#tokenState(request));
        const match = /^\/services\/data\/v([^/]+)(?:\/(.*))?$/.exec(path);
        if (match === null)
            return undefined;
        const [, version = '', resource = ''] = match;
        const answer = this.#refusal(request, version) ?? this.#resource(request, version, resource);
        const usage = `api-usage=${this.#settings.requestCount()}/${REQUESTS_PER_DAY}${this.#settings.usageTail}`;
        const headers = { 'Sforce-Limit-Info': usage, Vary: 'Accept-Encoding', ...answer.headers };
        return { ...answer, headers };
    }
    #tokenState({ headers: { authorization } }) {
        if (authorization === undefined)
            return 'missing';
        const [, token = ''] = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(authorization) ?? [];
        return this.#settings.session.accepts(token.trim()) ? 'accepted' : 'refused';
    }
    #refusal(request, version) {
        const { authorization = '' } = request.headers;
        if (authorization !== '' && !/^(?:Bearer|OAuth)\s+\S+\s*$/i.test(authorization)) {
            return restError(401, 'INVALID_AUTH_HEADER', 'INVALID_HEADER_TYPE');
        }
        if (this.#tokenState(request) !== 'accepted') {
            return restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
        }
        const state = versionState(version);
        if (state === 'retired')
            return restError(410, 'GONE', 'The requested resource is no longer available');
        if (state === 'unknown')
            return notFound();
        const isJob = /^\/services\/data\/v[^/]+\/jobs\/(?:query|ingest)\/[^/]+$/.test(request.path);
        if (request.method === 'GET' || (isJob && request.method === 'PATCH'))
            return undefined;
        const text = `HTTP Method '${request.method}' not allowed. Allowed are HEAD,GET`;
        return restError(405, 'METHOD_NOT_ALLOWED', text);
    }
    #resource(request, version, resource) {
        const [head = '', name = '', part = '', field = ''] = resource.split('/');
        const { schema, service, store, userId, now } = this.#settings;
        const org = { schema, store, userId, now };
        switch (head) {
            case '':
                return restAnswer(200, resources(version));
            case 'limits':
                return restAnswer(200, this.#limits());
            case 'jobs':
                if (name !== 'query' && name !== 'ingest')
                    return notFound();
                service.deleteOldJobs();
                this.#settings.restJobs.deleteBefore(now() - JOB_LIFE_MILLISECONDS);
                if (part !== '')
                    return this.#restJob(request, name, part);
                return listJobs({ ...this.#settings, version, listing: name, locators: this.#jobLocators }, request.query);
            case 'sobjects':
                return this.#sobjects(version, name, part, field);
            case 'query':
            case 'queryAll':
                if (name !== '')
                    return this.#nextRows(version, name);
                service.settleAll();
                return answerQuery(version, request.query, org, this.#rowLocators, head === 'queryAll');
            default:
                return notFound();
        }
    }
    #restJob(request, kind, id) {
        const { now, restJobs } = this.#settings;
        const job = restJobs.get(kind, canonicalId(id) ?? '');
        if (job === undefined)
            return notFound();
        if (request.method === 'GET')
            return restAnswer(200, restJobInfo(job));
        const body = request.body.kind === 'bytes' ? request.body.bytes.toString('utf8') : '';
        if (!/^\s*\{\s*"state"\s*:\s*"Aborted"\s*\}\s*$/.test(body)) {
            return restError(400, 'API_ERROR', 'The embedded org takes {"state":"Aborted"} alone here');
        }
        if (restJobs.abort(job, now()))
            return restAnswer(200, restJobInfo(job));
        return restError(400, 'INVALIDJOBSTATE', `Aborting already ${job.state} Job not allowed`);
    }
    #nextRows(version, locator) {
        const page = this.#rowLocators.next(locator);
        if (page === undefined)
            return restError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        return queryPage(version, page);
    }
    #sobjects(version, name, part, file) {
        const { schema, store, userId, now } = this.#settings;
        if (name === '')
            return restAnswer(200, describeGlobal(schema, version));
        const object = schema.object(name);
        if (object === undefined)
            return notFound();
        if (part === 'describe') {
            return restAnswer(200, describeObject(object, version, schema, this.#recordTypes(object)));
        }
        const record = store.get(canonicalId(part) ?? '');
        if (record === undefined || record.deleted || record.object !== object) {
            return restError(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible');
        }
        if (file !== '')
            return fileOf(record, file);
        const fields = object.fields.flatMap((field) => fieldPath(schema, object, field.name) ?? []);
        return restAnswer(200, jsonRecord(record, fields, { schema, store, userId, now }, version, (value) => value));
    }
    #recordTypes(object) {
        const types = this.#settings.schema.object('RecordType');
        const all = types === undefined ? [] : this.#settings.store.all(types);
        return all.filter(({ deleted, values }) => !deleted && values.get('SobjectType') === object.name);
    }
    #limits() {
        const { batchesPerDay, service, requestCount } = this.#settings;
        return {
            DailyApiRequests: {
                Max: REQUESTS_PER_DAY,
                Remaining: Math.max(0, REQUESTS_PER_DAY - requestCount()),
            },
            DailyBulkApiBatches: { Max: batchesPerDay, Remaining: service.batchesLeft },
            DailyBulkV2QueryJobs: { Max: 10_000, Remaining: 10_000 },
            DataStorageMB: { Max: 200, Remaining: 200 },
        };
    }
}
function fileOf(record, name) {
    const field = record.object.field(name);
    const base64 = field?.type === 'base64' ? record.values.get(field.name) : undefined;
    if (typeof base64 !== 'string')
        return notFound();
    const said = record.values.get('ContentType');
    const contentType = typeof said === 'string' ? said : 'application/octet-stream';
    return { status: 200, contentType, body: Buffer.from(base64, 'base64') };
}
function notFound() {
    return restError(404, 'NOT_FOUND', 'The requested resource does not exist');
}
function versions() {
    const count = NEWEST_API_VERSION - OLDEST_API_VERSION + 1;
    const numbers = Array.from({ length: count }, (_, at) => OLDEST_API_VERSION + at);
    return numbers.map((number) => ({
        label: `Version ${number}`,
        url: `/services/data/v${number}.0`,
        version: `${number}.0`,
    }));
}
function resources(version) {
    const names = ['jobs', 'limits', 'query', 'queryAll', 'sobjects'];
    return Object.fromEntries(names.map((name) => [name, `/services/data/v${version}/${name}`]));
}

// EXTERNAL MODULE: ./lib/org/schema/standard-objects.js + 5 modules
var standard_objects = __nccwpck_require__(3484);
;// CONCATENATED MODULE: ./lib/org/seeded-random.js
function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}

// EXTERNAL MODULE: ./lib/org/seed-records.js
var seed_records = __nccwpck_require__(6786);
;// CONCATENATED MODULE: ./lib/org/session.js
const READY = 'ready';
const ENDLESS = {
    sessionSeconds: Number.POSITIVE_INFINITY,
    sessionCalls: Number.POSITIVE_INFINITY,
};
class Session {
    #prefix;
    #now;
    #terms;
    #open = new Map();
    #tokens = 0;
    #renewals = 0;
    #token;
    constructor(orgId, token, now = Date.now, terms = () => ENDLESS) {
        this.#prefix = `${orgId.slice(0, 15)}!EMBEDDED.ORG.TOKEN`;
        this.#now = now;
        this.#terms = terms;
        this.#token = token ?? this.#prefix;
        this.open(this.#token, READY);
    }
    get token() {
        return this.#token;
    }
    accepts(token) {
        if (!this.isOpen(token))
            return false;
        const session = this.#open.get(token);
        if (session === undefined)
            return false;
        session.lastCall = this.#now();
        session.calls++;
        return true;
    }
    isOpen(token) {
        const session = this.#open.get(token);
        if (session === undefined)
            return false;
        const { sessionSeconds, sessionCalls } = session.origin === READY ? ENDLESS : this.#terms();
        return this.#now() < session.lastCall + sessionSeconds * 1_000 && session.calls < sessionCalls;
    }
    endOf(token) {
        const session = this.isOpen(token) ? this.#open.get(token) : undefined;
        return session && session.lastCall + this.#terms().sessionSeconds * 1_000;
    }
    tokenFrom(origin) {
        return [...this.#open].find(([token, session]) => session.origin === origin && this.isOpen(token))?.[0];
    }
    nextToken() {
        this.#tokens++;
        return `${this.#prefix}.L${this.#tokens}`;
    }
    open(token, origin) {
        this.#open.set(token, { origin, lastCall: this.#now(), calls: 0 });
    }
    end(token) {
        return this.#open.delete(token);
    }
    endFrom(origin) {
        for (const [token, session] of this.#open)
            if (session.origin === origin)
                this.#open.delete(token);
    }
    expire() {
        this.#open.clear();
    }
    renew() {
        this.#renewals++;
        this.endFrom(READY);
        this.#token = `${this.#prefix}.${this.#renewals}`;
        this.open(this.#token, READY);
        return this.#token;
    }
}

;// CONCATENATED MODULE: ./lib/org/soql/result-format.js



function csvFormat(fields, org) {
    const cells = (texts) => `${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`;
    const header = cells(fields.map((path) => path.name));
    return {
        row: (record) => cells(fields.map((path) => result_format_textOf(valueAt(org, record, path), path.field.type))),
        file: (rows) => (rows.length === 0 ? 'Records not found for this query' : header + rows.join('')),
    };
}
function result_format_textOf(value, type) {
    if (typeof value !== 'number' || type === 'int')
        return String(value ?? '');
    return javaDouble(value);
}
function javaDouble(value) {
    const size = Math.abs(value);
    if (value === 0 || (size >= 1e-3 && size < 1e7))
        return Number.isInteger(value) ? `${value}.0` : String(value);
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}
function jsonFormat(fields, org, apiVersion) {
    return {
        row: (record) => prettyJson(jsonRecord(record, fields, org, apiVersion, bulkValue), ''),
        file: (rows) => (rows.length === 0 ? '[ ]' : `[ ${rows.join(', ')} ]`),
    };
}
function bulkValue(value, type) {
    return type === 'datetime' && typeof value === 'string' ? Date.parse(value) : value;
}
function prettyJson(value, indent) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = `${indent}  `;
    const members = Object.entries(value).map(([name, member]) => `${inner}${JSON.stringify(name)} : ${prettyJson(member, inner)}`);
    return `{\n${members.join(',\n')}\n${indent}}`;
}
const result_format_SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
function xmlFormat(fields, org) {
    return {
        row: (record) => `<records xsi:type="sObject">${xmlRecord(record, fields, org)}</records>`,
        file: (rows) => `<?xml version="1.0" encoding="UTF-8"?><queryResult xmlns="${NAMESPACE}" xmlns:xsi="${result_format_SCHEMA_INSTANCE}">${rows.join('')}</queryResult>`,
    };
}
function xmlRecord(record, fields, org) {
    const selectsId = fields.some((path) => path.lookups.length === 0 && path.field.name === 'Id');
    const id = selectsId ? `<Id>${record.id}</Id>` : '<Id xsi:nil="true"/>';
    const written = new Set();
    const members = fields.flatMap((path) => {
        const [lookup] = path.lookups;
        if (lookup === undefined)
            return [xmlCell(path, valueAt(org, record, path))];
        const name = lookup.relationshipName ?? lookup.name;
        if (written.has(name))
            return [];
        written.add(name);
        const parent = field_path_parentOf(org, record, lookup);
        if (parent === undefined)
            return [`<${name} xsi:nil="true"/>`];
        const below = fields.flatMap(({ lookups: [first, ...lookups], ...rest }) => first === lookup ? [{ ...rest, lookups }] : []);
        return [`<${name} xsi:type="sObject">${xmlRecord(parent, below, org)}</${name}>`];
    });
    return `<type>${record.object.name}</type>${id}${members.join('')}`;
}
function xmlCell({ field: { name, type } }, value) {
    return value === null
        ? `<${name} xsi:nil="true"/>`
        : `<${name}>${escapeXml(result_format_textOf(value, type))}</${name}>`;
}

;// CONCATENATED MODULE: ./lib/org/soql/query-run.js







const RESULT_PREFIX = '752';
function runQuery(job, batch, context) {
    const text = batch.chunk?.soql ?? (batch.request?.bytes().toString('utf8') ?? '').trim();
    const query = compile(text, job, context);
    if (query instanceof Refusal)
        return failedOutcome(query);
    const all = context.store.all(query.object);
    if (job.pkChunking !== undefined && batch.chunk === undefined && !query.unchunkable) {
        const ids = all.map((record) => record.id);
        return {
            ...{ state: 'NotProcessed', stateMessage: undefined, result: undefined, processed: 0, failed: 0 },
            chunks: chunksOf(text, ids, query.object.keyPrefix, job.pkChunking),
        };
    }
    const { chunk } = batch;
    const inChunk = chunk === undefined ? all : all.filter((record) => isInChunk(record.id, chunk));
    const records = query.run(job.operation === 'queryAll' ? inChunk : inChunk.filter((record) => !record.deleted));
    return {
        state: 'Completed',
        stateMessage: undefined,
        result: { kind: 'files', files: filesOf(records, formatOf(job, query, context), context) },
        processed: records.length,
        failed: 0,
    };
}
function formatOf(job, query, org) {
    switch (dataFormat(job)) {
        case 'CSV':
            return csvFormat(query.fields, org);
        case 'JSON':
            return jsonFormat(query.fields, org, job.apiVersion);
        case 'XML':
            return xmlFormat(query.fields, org);
    }
}
function filesOf(records, format, { mint, resultFileLength }) {
    const files = [];
    let rows = [];
    let length = 0;
    const finish = () => {
        files.push({ id: mint.next(RESULT_PREFIX).slice(0, 15), body: format.file(rows) });
        rows = [];
        length = 0;
    };
    for (const record of records) {
        const row = format.row(record);
        if (rows.length > 0 && length + row.length > resultFileLength)
            finish();
        rows.push(row);
        length += row.length;
    }
    if (rows.length > 0 || files.length === 0)
        finish();
    return files;
}
function compile(text, job, org) {
    try {
        const query = compileSoql(text, org);
        return refusalOf(query, job) ?? query;
    }
    catch (error) {
        if (!(error instanceof SoqlRefusal))
            throw error;
        return queryRefusal(error.code, error.message);
    }
}
function queryRefusal(code, text) {
    return new Refusal('InvalidBatch', `Failed to process query: ${code}: ${text}`);
}
function refusalOf(query, job) {
    if (query.object.name !== job.object) {
        const text = `The root entity of the requested query (${query.object.name}) does not match the entity of the requested Bulk API Job (${job.object}).`;
        return queryRefusal('INVALID_TYPE_FOR_OPERATION', text);
    }
    if (query.hasSubquery) {
        const tail = dataFormat(job) === 'CSV' ? ' with CSV content type' : '';
        return new Refusal('FeatureNotEnabled', `Aggregate Relationships not supported in Bulk Query${tail}`);
    }
    const unsupported = (what) => queryRefusal('FUNCTIONALITY_NOT_ENABLED', `${what} not supported in Bulk Query`);
    if (query.count !== undefined)
        return unsupported('Aggregate functions');
    if (query.hasOffset)
        return unsupported('OFFSET');
    if (query.typeOfs.length > 0)
        return unsupported('TYPEOF');
    if (query.fields.some(({ field }) => isCompound(field)))
        return unsupported('Selecting compound data');
    const binary = query.fields.some(({ field }) => field.type === 'base64');
    return binary ? new Refusal('FeatureNotEnabled', 'Binary field not supported') : undefined;
}

// EXTERNAL MODULE: ./lib/org/faults/fault-rules.js
var fault_rules = __nccwpck_require__(6744);
;// CONCATENATED MODULE: ./lib/org/administration.js



const ADMINISTRATION = '/__org/';
function administer(request, org) {
    const [resource = '', name = ''] = request.path.slice(ADMINISTRATION.length).split('/');
    const call = `${request.method} ${resource}`;
    switch (call) {
        case 'GET ledger':
            return restAnswer(200, org.ledger.report());
        case 'GET records':
            return records(name, org);
        case 'GET faults':
            return restAnswer(200, org.faults.rules);
        case 'PUT faults':
        case 'POST faults':
            return administration_put(request, (rules) => {
                org.faults.replace((0,fault_rules/* faultRules */.W)(rules));
                return org.faults.rules;
            });
        case 'DELETE faults':
            org.faults.replace([]);
            return restAnswer(200, []);
        case 'GET login':
            return restAnswer(200, { policy: org.tokenServer.policy, attempts: org.tokenServer.attempts });
        case 'PUT login':
            return administration_put(request, (settings) => {
                org.tokenServer.change(settings);
                return org.tokenServer.policy;
            });
        case 'POST jobs':
            return administration_put(request, (wishes) => org.addJobs(jobWishes(wishes)));
        case 'POST clock':
            return administration_put(request, (wish) => {
                org.clock.advance(aheadSeconds(wish) * 1_000);
                return { aheadSeconds: org.clock.ahead / 1_000 };
            });
        case 'POST token':
            return restAnswer(200, { token: org.session.renew() });
        case 'DELETE token':
            org.session.expire();
            return restAnswer(200, {});
        default:
            return restAnswer(404, { message: `The embedded org has no "${call} ${name}" here` });
    }
}
function aheadSeconds(wish) {
    const seconds = typeof wish === 'object' && wish !== null && 'aheadSeconds' in wish ? wish.aheadSeconds : 0;
    return typeof seconds === 'number' ? seconds : Number.NaN;
}
function records(name, org) {
    const object = org.schema.object(name);
    if (object === undefined)
        return restAnswer(404, { message: `There is no object ${name}` });
    org.ledger.report();
    return restAnswer(200, org.store
        .all(object)
        .map((record) => ({ Id: record.id, IsDeleted: record.deleted, ...Object.fromEntries(record.values) })));
}
function administration_put(request, change) {
    try {
        const text = request.body.kind === 'bytes' ? request.body.bytes.toString('utf8') : '';
        return restAnswer(200, change(JSON.parse(text)));
    }
    catch (error) {
        return restAnswer(400, { message: error instanceof Error ? error.message : String(error) });
    }
}

;// CONCATENATED MODULE: ./lib/org/bulk/batch-info.js

function elementsOf(batch, date) {
    return [
        ['id', batch.id],
        ['jobId', batch.jobId],
        ['state', batch.state],
        ['stateMessage', batch.stateMessage],
        ['createdDate', date(batch.createdDate)],
        ['systemModstamp', date(batch.systemModstamp)],
        ['numberRecordsProcessed', batch.numberRecordsProcessed],
        ['numberRecordsFailed', batch.numberRecordsFailed],
        ['totalProcessingTime', batch.totalProcessingTime],
        ['apiActiveProcessingTime', batch.apiActiveProcessingTime],
        ['apexProcessingTime', batch.apexProcessingTime],
    ];
}
function batchInfo(batch, format) {
    return format === 'xml'
        ? xmlDocument('batchInfo', xmlElements(elementsOf(batch, xmlDate), 1))
        : batchJson(batch);
}
function batchInfoList(batches, format) {
    if (format === 'json')
        return `{"batchInfo":[${batches.map(batchJson).join(',')}]}`;
    const children = batches.map((batch) => ` <batchInfo>\n${xmlElements(elementsOf(batch, xmlDate), 2)} </batchInfo>\n`);
    return xmlDocument('batchInfoList', children.join(''));
}
function batchJson(batch) {
    const members = {};
    for (const [name, value] of elementsOf(batch, jsonDate))
        members[name] = value ?? null;
    return sortedJson(members);
}

;// CONCATENATED MODULE: ./lib/org/bulk/control-answer.js

function controlAnswer(status, format, body, headers = {}) {
    return { status, contentType: format === 'xml' ? 'application/xml' : 'application/json', body, headers };
}
function control_answer_refusalAnswer(refusal, format) {
    const members = { exceptionCode: refusal.code, exceptionMessage: refusal.message };
    const body = format === 'xml' ? xmlDocument('error', xmlElements(Object.entries(members), 1)) : sortedJson(members);
    return controlAnswer(refusal.status, format, body);
}

;// CONCATENATED MODULE: ./lib/org/bulk/results.js

function errorCell(error) {
    const fields = error.fields.length > 0 ? `${error.fields.join(',')} ` : '';
    return `${error.statusCode}:${error.message}:${fields}--`;
}
function csvResults(rows) {
    const lines = rows.map((row) => row.success
        ? `"${row.id}","true","${row.created}",""\n`
        : `"","false","false","${errorCell(row.error).replaceAll('"', '""')}"\n`);
    return `"Id","Success","Created","Error"\n${lines.join('')}`;
}
function jsonResults(rows) {
    const results = rows.map((row) => row.success
        ? { success: true, created: row.created, id: row.id, errors: [] }
        : {
            success: false,
            created: false,
            id: null,
            errors: [
                {
                    message: row.error.message,
                    fields: row.error.fields,
                    statusCode: row.error.statusCode,
                    extendedErrorDetails: null,
                },
            ],
        });
    return JSON.stringify(results);
}
function xmlResults(rows) {
    const results = rows.map((row) => row.success
        ? `<result><id>${row.id}</id><success>true</success><created>${row.created}</created></result>`
        : `<result>${xmlError(row.error)}<success>false</success><created>false</created></result>`);
    return `<?xml version="1.0" encoding="UTF-8"?><results xmlns="${NAMESPACE}">${results.join('')}</results>`;
}
function xmlError(error) {
    const fields = error.fields.map((field) => `<fields>${escapeXml(field)}</fields>`).join('');
    const message = `<message>${escapeXml(error.message)}</message>`;
    return `<errors>${fields}${message}<statusCode>${escapeXml(error.statusCode)}</statusCode></errors>`;
}

;// CONCATENATED MODULE: ./lib/org/instant/counted-results.js


const counted_results_DIGITS = Buffer.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const counted_results_SUFFIX_LETTERS = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345');
const LAST_DIGIT = 61;
const NEXT_DIGIT = new Uint8Array(128);
counted_results_DIGITS.forEach((digit, at) => {
    NEXT_DIGIT[digit] = at === LAST_DIGIT ? 0 : (counted_results_DIGITS[at + 1] ?? 0);
});
const LAYOUTS = {
    CSV: {
        head: '"Id","Success","Created","Error"\n',
        row: (id, created) => `"${id}","true","${created}",""\n`,
        ...{ separator: '', end: '' },
    },
    JSON: {
        head: '[',
        row: (id, created) => `{"success":true,"created":${created},"id":"${id}","errors":[]}`,
        ...{ separator: ',', end: ']' },
    },
    XML: {
        head: `<?xml version="1.0" encoding="UTF-8"?><results xmlns="${NAMESPACE}">`,
        row: (id, created) => `<result><id>${id}</id><success>true</success><created>${created}</created></result>`,
        ...{ separator: '', end: '</results>' },
    },
};
function countedResults(result, format, created) {
    const layout = LAYOUTS[format];
    const head = Buffer.from(layout.head);
    const id = idFromSerial(result.keyPrefix, result.firstSerial);
    const first = Buffer.from(layout.row(id, created) + layout.separator);
    const idAt = first.indexOf(id);
    const end = head.length + first.length * result.rows - layout.separator.length;
    const file = Buffer.allocUnsafe(end + layout.end.length);
    head.copy(file);
    first.copy(file, head.length);
    for (let row = 1; row < result.rows; row++) {
        const at = head.length + row * first.length;
        file.copyWithin(at, at - first.length, at);
        countUp(file, at + idAt);
    }
    file.write(layout.end, end);
    return file;
}
function countUp(file, at) {
    let digit = at + 14;
    for (;; digit--) {
        const next = NEXT_DIGIT[file[digit] ?? 0] ?? 0;
        if (next !== 0) {
            file[digit] = next;
            break;
        }
        file[digit] = 48;
    }
    for (let block = 2; block >= 0 && digit < at + block * 5 + 5; block--) {
        file[at + 15 + block] = suffixOf(file, at + block * 5);
    }
}
function suffixOf(file, block) {
    let capitals = 0;
    for (let at = 0; at < 5; at++) {
        const code = file[block + at] ?? 0;
        if (code >= 65 && code <= 90)
            capitals |= 1 << at;
    }
    return counted_results_SUFFIX_LETTERS[capitals] ?? 0;
}

;// CONCATENATED MODULE: ./lib/org/bulk/batch-result.js








function batchResult(job, batch, format) {
    const { result } = batch;
    if (result === undefined || !isFinal(batch))
        return new Refusal('InvalidBatch', 'Records not processed');
    const data = dataFormat(job);
    const answer = (body) => ({ status: 200, contentType: dataMediaType(job), body });
    switch (result.kind) {
        case 'rows':
            if (data === 'CSV')
                return answer(csvResults(result.rows));
            return answer(data === 'XML' ? xmlResults(result.rows) : jsonResults(result.rows));
        case 'counted':
            return answer(countedResults(result, data, job.operation === 'insert'));
        case 'files': {
            const ids = result.files.map((file) => file.id);
            return controlAnswer(200, format, format === 'xml' ? resultList(ids) : JSON.stringify(ids));
        }
    }
}
function resultFile(job, batch, id) {
    const files = batch.result?.kind === 'files' && isFinal(batch) ? batch.result.files : [];
    const file = files.find((known) => known.id === id.slice(0, 15));
    if (file === undefined)
        return new Refusal('InvalidBatch', `Invalid result id: ${id}`);
    return { status: 200, contentType: dataMediaType(job), body: file.body };
}
function resultList(ids) {
    const results = ids.map((id) => `<result>${id}</result>`).join('');
    return `<result-list xmlns="${NAMESPACE}">${results}</result-list>`;
}

;// CONCATENATED MODULE: ./lib/org/bulk/job-document.js




const SEQUENCE = [
    'id',
    'operation',
    'object',
    'createdById',
    'createdDate',
    'systemModstamp',
    'state',
    'externalIdFieldName',
    'concurrencyMode',
    'contentType',
    'numberBatchesQueued',
    'numberBatchesInProgress',
    'numberBatchesCompleted',
    'numberBatchesFailed',
    'numberBatchesTotal',
    'numberRecordsProcessed',
    'numberRetries',
    'apiVersion',
    'assignmentRuleId',
    'numberRecordsFailed',
    'totalProcessingTime',
    'apiActiveProcessingTime',
    'apexProcessingTime',
    'fastPathEnabled',
];
const CREATABLE = new Set([
    'operation',
    'object',
    'state',
    'externalIdFieldName',
    'concurrencyMode',
    'contentType',
    'apiVersion',
    'assignmentRuleId',
    'fastPathEnabled',
]);
const unparsable = () => new Refusal('InvalidJob', 'Unable to parse Job');
function readJobDocument(text, format, strict) {
    const members = format === 'json' ? jsonMembers(text) : xmlMembers(text);
    if (members instanceof Refusal)
        return members;
    const places = members.map(([name]) => SEQUENCE.indexOf(name));
    if (places.includes(-1) || new Set(places).size < places.length)
        return unparsable();
    if (strict && format === 'xml' && places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))) {
        return unparsable();
    }
    return new Map(members.filter(([name, value]) => value !== '' && !isUnset(name, value)));
}
function isUnset(name, value) {
    const counts = name.startsWith('number') || name.endsWith('ProcessingTime');
    if (counts || name === 'apiVersion')
        return Number(value) === 0;
    return name === 'fastPathEnabled' && value === 'false';
}
function jsonMembers(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return unparsable();
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return unparsable();
    const members = [];
    for (const [name, member] of Object.entries(value)) {
        if (typeof member === 'object' && member !== null)
            return unparsable();
        members.push([name, member === null ? '' : String(member)]);
    }
    return members;
}
function xmlMembers(text) {
    const members = [];
    const parser = new saxes/* SaxesParser */.wT({ xmlns: true });
    let depth = 0;
    let content = '';
    const foreign = [];
    parser.on('opentag', (tag) => {
        depth++;
        content = '';
        const legal = tag.uri === NAMESPACE && depth <= 2 && (depth === 2 || tag.local === 'jobInfo');
        if (!legal)
            foreign.push(tag.name);
    });
    parser.on('text', (piece) => (content += piece));
    parser.on('cdata', (piece) => (content += piece));
    parser.on('closetag', (tag) => {
        if (depth === 2)
            members.push([tag.local, content.trim()]);
        depth--;
    });
    try {
        parser.write(text).close();
    }
    catch {
        return new Refusal('InvalidXml', 'Unable to parse the request: it is not well-formed XML');
    }
    return foreign.length === 0 ? members : unparsable();
}
function readJobRequest(document) {
    for (const name of document.keys()) {
        if (!CREATABLE.has(name)) {
            return new Refusal('InvalidJob', `${name.charAt(0).toUpperCase()}${name.slice(1)} cannot be specified`);
        }
    }
    const operation = member(OPERATIONS, document.get('operation'));
    const contentType = member(CONTENT_TYPES, document.get('contentType') ?? 'XML');
    const concurrencyMode = concurrencyModeOf(document.get('concurrencyMode'));
    const object = document.get('object');
    const externalIdFieldName = document.get('externalIdFieldName');
    if ((document.get('state') ?? 'Open') !== 'Open')
        return unparsable();
    if (operation === undefined || contentType === undefined || concurrencyMode === undefined) {
        return unparsable();
    }
    if (object === undefined)
        return new Refusal('InvalidJob', 'Object was blank. An object must be specified.');
    if (operation === 'upsert' && externalIdFieldName === undefined) {
        const text = `External ID was blank for ${object}. An External ID must be specified for upsert.`;
        return new Refusal('InvalidJob', text);
    }
    if (operation !== 'upsert' && externalIdFieldName !== undefined) {
        return new Refusal('InvalidJob', `External ID cannot be specified for ${operation}`);
    }
    const assignmentRuleId = document.get('assignmentRuleId');
    return { operation, object, externalIdFieldName, concurrencyMode, contentType, assignmentRuleId };
}
function concurrencyModeOf(text) {
    if (text === '0')
        return 'Parallel';
    return text === '1' ? 'Serial' : member(CONCURRENCY_MODES, text ?? 'Parallel');
}
function member(legal, text) {
    return legal.find((value) => value === text);
}
function readStateChange(document) {
    for (const name of document.keys()) {
        if (name === 'createdById')
            return new Refusal('InvalidJob', 'CreatedById cannot be specified');
        if (name !== 'state' && name !== 'id') {
            return new Refusal('InvalidJob', `Only the state of a job can be changed, not its ${name}`);
        }
    }
    const state = document.get('state');
    if (state === 'Closed' || state === 'Aborted')
        return state;
    return new Refusal('InvalidJobState', `Job state cannot be changed to '${state ?? ''}'`);
}

;// CONCATENATED MODULE: ./lib/org/bulk/job-info.js

function jobInfo(job, format) {
    const date = format === 'xml' ? xmlDate : jsonDate;
    const inState = (state) => job.batches.filter((batch) => batch.state === state).length;
    const sum = (count) => job.batches.reduce((total, batch) => total + batch[count], 0);
    const elements = [
        ['id', job.id],
        ['operation', job.operation],
        ['object', job.object],
        ['createdById', job.createdById],
        ['createdDate', date(job.createdDate)],
        ['systemModstamp', date(job.systemModstamp)],
        ['state', job.state],
        ['externalIdFieldName', job.externalIdFieldName],
        ['concurrencyMode', job.concurrencyMode],
        ['contentType', job.contentType],
        ['numberBatchesQueued', inState('Queued')],
        ['numberBatchesInProgress', inState('InProgress')],
        ['numberBatchesCompleted', inState('Completed')],
        ['numberBatchesFailed', inState('Failed')],
        ['numberBatchesTotal', job.batches.length],
        ['numberRecordsProcessed', sum('numberRecordsProcessed')],
        ['numberRetries', 0],
        ['apiVersion', job.apiVersion],
        ['assignmentRuleId', job.assignmentRuleId],
        ['numberRecordsFailed', sum('numberRecordsFailed')],
        ['totalProcessingTime', sum('totalProcessingTime')],
        ['apiActiveProcessingTime', sum('apiActiveProcessingTime')],
        ['apexProcessingTime', sum('apexProcessingTime')],
    ];
    if (format === 'xml')
        return xmlDocument('jobInfo', xmlElements(elements, 1));
    const members = Object.fromEntries(elements.map(([name, value]) => [name, value ?? null]));
    return sortedJson({ ...members, apiVersion: Number(job.apiVersion), fastPathEnabled: false });
}

;// CONCATENATED MODULE: ./lib/org/bulk/bulk-routes.js











function answerBulk(request, target, routes) {
    const format = requestFormat(request.headers);
    const refusal = sessionRefusal(request, routes) ?? versionRefusal(target.version) ?? target.refusal;
    if (refusal !== undefined)
        return control_answer_refusalAnswer(refusal, format);
    if (target.jobId === undefined)
        return createJob(request, target, routes);
    routes.service.deleteOldJobs();
    const job = routes.service.jobs.get(canonicalId(target.jobId) ?? '');
    if (job?.apiVersion !== target.version) {
        return control_answer_refusalAnswer(new Refusal('InvalidJob', `Invalid job id: ${target.jobId}`), format);
    }
    const answer = answerJob(request, target, job, routes);
    return answer instanceof Refusal ? control_answer_refusalAnswer(answer, controlFormat(job)) : answer;
}
function controlFormat(job) {
    return dataFormat(job) === 'JSON' ? 'json' : 'xml';
}
function sessionRefusal(request, routes) {
    const session = request.headers['x-sfdc-session'];
    if (session === undefined)
        return new Refusal('InvalidSessionId', 'Unable to find session id');
    const token = [session].flat().join();
    return !token.startsWith('eyJ') && routes.session.accepts(token)
        ? undefined
        : new Refusal('InvalidSessionId', 'Invalid session id');
}
function versionRefusal(version) {
    if (versionState(version) === 'current')
        return undefined;
    return new Refusal('InvalidVersion', `Api version '${version}' is not supported`);
}
function createJob(request, target, routes) {
    const format = requestFormat(request.headers);
    const text = bulk_routes_textOf(request);
    const supported = unsupported(request.headers);
    const document = supported ?? (text instanceof Refusal ? text : readJobDocument(text, format, routes.strict));
    const wish = document instanceof Refusal ? document : readJobRequest(document);
    const job = wish instanceof Refusal ? wish : jobOf(wish, request, target, routes);
    if (job instanceof Refusal)
        return control_answer_refusalAnswer(job, format);
    return controlAnswer(201, format, jobInfo(job, format));
}
function jobOf(wish, request, target, { service }) {
    const header = [request.headers['sforce-enable-pkchunking'] ?? ''].flat().join(';');
    const pkChunking = isQuery(wish) ? readPkChunking(header) : undefined;
    return pkChunking instanceof Refusal ? pkChunking : service.createJob(wish, target.version, pkChunking);
}
function answerJob(request, target, job, routes) {
    const format = controlFormat(job);
    const { service } = routes;
    switch (target.resource) {
        case 'job':
            if (request.method === 'POST')
                return changeState(request, job, routes);
            service.countRead(job, job.batches);
            return controlAnswer(200, format, jobInfo(job, format));
        case 'batches':
            if (request.method === 'POST')
                return addBatch(request, job, routes);
            service.countRead(job, job.batches);
            return controlAnswer(200, format, batchInfoList(routes.listed(job.batches), format));
        case 'spec':
            return addSpec(request, job, service);
        case 'batch':
        case 'request':
        case 'result':
        case 'result-file':
            return answerBatch(target, job, routes);
    }
}
function answerBatch(target, job, routes) {
    const id = canonicalId(target.batchId ?? '');
    const batch = job.batches.find((known) => known.id === id);
    if (batch === undefined)
        return new Refusal('InvalidBatch', `Invalid batch id: ${target.batchId ?? ''}`);
    const format = controlFormat(job);
    const { service } = routes;
    if (target.resource === 'batch') {
        service.countRead(job, [batch]);
        return controlAnswer(200, format, batchInfo(batch, format));
    }
    service.settle(job);
    if (target.resource === 'request')
        return requestOf(batch, job);
    return target.resource === 'result-file'
        ? resultFile(job, batch, target.resultId ?? '')
        : batchResult(job, batch, format);
}
function requestOf(batch, job) {
    if (batch.request === undefined)
        return new Refusal('InvalidBatch', 'Request not found');
    return { status: 200, contentType: dataMediaType(job), body: batch.request.bytes() };
}
function changeState(request, job, routes) {
    const format = requestFormat(request.headers);
    const refusal = unsupported(request.headers);
    if (refusal !== undefined)
        return refusal;
    const text = bulk_routes_textOf(request);
    const document = text instanceof Refusal ? text : readJobDocument(text, format, routes.strict);
    const state = document instanceof Refusal ? document : readStateChange(document);
    if (state instanceof Refusal)
        return state;
    return routes.service.changeState(job, state) ?? controlAnswer(200, format, jobInfo(job, format));
}
function addSpec(request, job, service) {
    const header = request.headers['content-type'] ?? '';
    if (mediaTypeOf(header) !== 'text/csv') {
        return new Refusal('UnsupportedContentType', `Unsupported content type: ${header}`);
    }
    const text = bulk_routes_textOf(request);
    if (text instanceof Refusal)
        return text;
    return service.setSpec(job, text) ?? controlAnswer(201, 'xml', '');
}
function addBatch(request, job, routes) {
    const header = request.headers['content-type'] ?? '';
    const mediaType = mediaTypeOf(header);
    if (!BATCH_MEDIA_TYPES.has(mediaType)) {
        return new Refusal('UnsupportedContentType', `Unsupported content type: ${header}`);
    }
    if (mediaType !== dataMediaType(job)) {
        const text = `Content type ${mediaType} does not match the content type of the job: ${job.contentType}`;
        return new Refusal('ClientInputError', text);
    }
    const bytes = bytesOf(request, routes.maxBatchBytes);
    if (bytes instanceof Refusal)
        return bytes;
    if (bytes.length === 0)
        return new Refusal('ClientInputError', 'Request body is empty');
    const packed = request.body.kind === 'bytes' ? request.body.packed : undefined;
    const batch = routes.service.addBatch(job, header, bytes, packed);
    if (batch instanceof Refusal)
        return batch;
    const format = controlFormat(job);
    return controlAnswer(201, format, batchInfo(batch, format), {
        Location: `/services/async/${job.apiVersion}/job/${job.id}/batch/${batch.id}`,
    });
}
function bulk_routes_textOf(request) {
    const bytes = bytesOf(request, Number.POSITIVE_INFINITY);
    return bytes instanceof Refusal ? bytes : bytes.toString('utf8');
}
function bytesOf(request, maxBytes) {
    const { body } = request;
    if (body.kind === 'undecodable') {
        return new Refusal('ClientInputError', 'Failed to read request. Not in GZIP format');
    }
    if (body.kind === 'too-large' || body.bytes.length > maxBytes) {
        return new Refusal('ClientInputError', 'Failed to read request. Exceeded max size limit of 10000000');
    }
    return body.bytes;
}

;// CONCATENATED MODULE: ./lib/org/bulk/target.js

const ROOT = /^\/services\/async\/([^/]*)(?:\/(.*))?$/;
function bulkTarget(method, path) {
    const match = ROOT.exec(path);
    if (match === null)
        return undefined;
    const [, version = '', rest = ''] = match;
    const [head = '', jobId, kind, batchId, part, resultId, ...more] = rest.split('/');
    const target = (resource, refusal) => ({
        ...{ version, resource, jobId, batchId, resultId },
        refusal: refusal ?? methodRefusal(method, resource, jobId),
    });
    if (head !== 'job')
        return target('job', expected('job', head));
    if (kind === undefined)
        return target('job');
    if (kind === 'spec' && batchId === undefined)
        return target('spec');
    if (kind !== 'batch')
        return target('job', expected('batch', kind));
    if (batchId === undefined)
        return target('batches');
    if (part === undefined)
        return target('batch');
    if (part === 'request' && resultId === undefined)
        return target('request');
    if (part !== 'result' || more.length > 0)
        return target('batch', expected('result', part));
    return target(resultId === undefined ? 'result' : 'result-file');
}
function expected(wanted, found) {
    return new Refusal('InvalidUrl', `Failed to parse URL. Was expecting '${wanted}' but found:${found}`);
}
function methodRefusal(method, resource, jobId) {
    const legal = {
        job: jobId === undefined ? ['POST'] : ['GET', 'POST'],
        batches: ['GET', 'POST'],
        spec: ['POST'],
        batch: ['GET'],
        request: ['GET'],
        result: ['GET'],
        'result-file': ['GET'],
    }[resource];
    if (legal.includes(method))
        return undefined;
    return new Refusal('InvalidOperation', `Method ${method} is not allowed here: use ${legal.join(' or ')}`);
}

;// CONCATENATED MODULE: ./lib/org/faults/altered-answers.js
function alteredAnswer(faults, answer, creation, service) {
    if (answer.status >= 300)
        return answer;
    return faults.reduce((altered, fault) => {
        if (fault.kind === 'altered-answer')
            return withText(altered, fault.element, fault.value);
        if (fault.kind !== 'repeated-id')
            return altered;
        const id = earlierId(creation, fault.of === 'org', service);
        return id === undefined ? altered : withText(altered, 'id', id);
    }, answer);
}
function earlierId(creation, ofOrg, { jobs }) {
    if (creation === undefined)
        return undefined;
    const all = [...jobs.values()];
    if (creation.of === 'job')
        return all.at(-2) && all[0]?.id;
    const { job } = creation;
    if (ofOrg)
        return all.find((other) => other !== job && other.batches.length > 0)?.batches[0]?.id;
    return job.batches.length > 1 ? job.batches[0]?.id : undefined;
}
function withText(answer, name, value) {
    const body = String(answer.body)
        .replace(new RegExp(`<${name}>[^<]*</${name}>`), () => `<${name}>${value}</${name}>`)
        .replace(new RegExp(`"${name}":(?:"[^"]*"|[^",}]+)`), () => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
    return { ...answer, body };
}

;// CONCATENATED MODULE: ./lib/org/faults/request-faults.js



const HTML_PAGE = '<!DOCTYPE html><html><head><title>Down for maintenance</title></head><body><h1>We will be back soon.</h1></body></html>';
const DRIP_MILLISECONDS = 1_000;
function instead(fault, format, now) {
    switch (fault.kind) {
        case 'status':
            return { kind: 'answer', answer: statusAnswer(fault, now) };
        case 'html':
            return { kind: 'answer', answer: { status: 200, contentType: 'text/html', body: HTML_PAGE } };
        case 'refusal':
            return {
                kind: 'answer',
                answer: control_answer_refusalAnswer(new Refusal(fault.code, fault.message), format),
            };
        case 'oauth-error':
            return { kind: 'answer', answer: oauthError(fault.error, fault.description, fault.status) };
        case 'reset':
            return { kind: 'reset' };
        case 'stall':
            return { kind: 'stall' };
        case 'upgrade':
            return { kind: 'upgrade' };
        case 'hang-up':
            return { kind: 'hang-up' };
        case 'lost-answer':
        case 'cut-answer':
        case 'truncated-body':
        case 'stalled-body':
        case 'drip':
        case 'expired-session':
        case 'job-state':
        case 'repeat':
        case 'idle-end':
        case 'other-result':
        case 'foreign-batch':
        case 'altered-answer':
        case 'repeated-id':
            return undefined;
    }
}
function statusAnswer(fault, now) {
    const { retryAfter, retryAfterDate } = fault;
    const wait = retryAfterDate === undefined
        ? retryAfter === undefined
            ? undefined
            : String(retryAfter)
        : new Date(now + retryAfterDate * 1_000).toUTCString();
    return {
        status: fault.status,
        contentType: fault.contentType ?? 'text/html',
        body: fault.body ?? HTML_PAGE,
        headers: {
            ...(wait === undefined ? {} : { 'Retry-After': wait }),
            ...(fault.location === undefined ? {} : { Location: fault.location }),
        },
    };
}
function onTheWay(faults, answer) {
    for (const fault of faults) {
        if (fault.kind === 'lost-answer')
            return { kind: 'reset' };
        const half = Math.floor(Buffer.byteLength(answer.body) / 2);
        if (fault.kind === 'cut-answer')
            return { kind: 'cut', answer, bytes: fault.bytes ?? half };
        if (fault.kind === 'stalled-body')
            return { kind: 'stalled-body', answer, bytes: fault.bytes ?? half };
        if (fault.kind === 'drip') {
            return { kind: 'drip', answer, milliseconds: fault.milliseconds ?? DRIP_MILLISECONDS };
        }
        if (fault.kind === 'truncated-body') {
            const body = Buffer.from(answer.body).subarray(0, fault.bytes ?? half);
            return { kind: 'answer', answer: { ...answer, body } };
        }
    }
    return { kind: 'answer', answer };
}

;// CONCATENATED MODULE: ./lib/org/http/header-limit.js

const MAX_BYTES = 16_384;
const BYTES_BESIDE_HEADER = 4;
function headerRefusal({ headers, target, }) {
    const bytes = Buffer.byteLength(target);
    if (bytes > MAX_BYTES) {
        return restError(414, 'URI_TOO_LONG', `The length of the URI exceeds the ${MAX_BYTES} byte limit`);
    }
    const all = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + BYTES_BESIDE_HEADER + String(value).length, bytes);
    if (all <= MAX_BYTES)
        return undefined;
    const body = Buffer.from('<h1>Bad Message 431</h1><pre>reason: Request Header Fields Too Large</pre>');
    return { status: 431, contentType: 'text/html;charset=iso-8859-1', headers: {}, body };
}

;// CONCATENATED MODULE: ./lib/org/oauth/soap-login.js

const NEWEST_WITH_LOGIN = 64;
function soapRefusal(path) {
    const [, version] = /^\/services\/Soap\/[uc]\/(\d+\.0)(?:\/|$)/i.exec(path) ?? [];
    if (version === undefined)
        return undefined;
    const number = Number(version);
    return number >= OLDEST_API_VERSION && number <= NEWEST_WITH_LOGIN
        ? fault('INVALID_OPERATION', 'SOAP API login() is disabled by default in this org.')
        : fault('UNSUPPORTED_API_VERSION', `Invalid Api version specified on URL: ${version}`);
}
function fault(code, message) {
    const text = `${code}: ${message}`;
    const body = '<?xml version="1.0" encoding="UTF-8"?>' +
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"' +
        ' xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        `<soapenv:Body><soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${text}</faultstring>` +
        `<detail><sf:LoginFault xsi:type="sf:LoginFault"><sf:exceptionCode>${code}</sf:exceptionCode>` +
        `<sf:exceptionMessage>${message}</sf:exceptionMessage></sf:LoginFault></detail></soapenv:Fault>` +
        '</soapenv:Body></soapenv:Envelope>';
    return { status: 500, contentType: 'text/xml;charset=UTF-8', body };
}

// EXTERNAL MODULE: ./lib/org/route.js
var route = __nccwpck_require__(6103);
;// CONCATENATED MODULE: ./lib/org/router.js













function connect(request, router) {
    if (request.path.startsWith(ADMINISTRATION)) {
        return { kind: 'answer', answer: administer(request, router.administration) };
    }
    const target = bulkTarget(request.method, request.path);
    const route = router_routeOf(request, target);
    const job = router.bulk.service.jobs.get(canonicalId(target?.jobId ?? '') ?? '');
    const faults = router.administration.faults.take(route, job?.object);
    const delivery = deliver(request, target, job, faults, router);
    enter(request, route, delivery, faults, router);
    return delivery;
}
function router_routeOf(request, target) {
    if (target !== undefined)
        return (0,route/* bulkRoute */.M)(request, target);
    if (request.path === '/services/oauth2/token')
        return 'token';
    return request.path.startsWith('/services/data') || request.path.startsWith('/services/oauth2')
        ? 'rest'
        : 'other';
}
function deliver(request, target, job, faults, router) {
    for (const fault of faults.request) {
        if (fault.kind === 'expired-session')
            router.administration.session.expire();
        if (fault.kind === 'job-state' && job !== undefined) {
            router.bulk.service.changeState(job, fault.state === 'Closed' ? 'Closed' : 'Aborted');
        }
        if (fault.kind === 'foreign-batch' && job !== undefined)
            addForeignBatch(job, fault.body, router);
        const delivery = instead(fault, requestFormat(request.headers), router.now());
        if (delivery !== undefined)
            return delivery;
    }
    const idle = job !== undefined && isEnd(request, target) && faults.request.some(({ kind }) => kind === 'idle-end');
    if (job !== undefined && isEnd(request, target) && !idle)
        router.strangers.arrive(job.id);
    const truth = idle
        ? idleEnd(request, job)
        : answerOf(request, resultTarget(target, job, faults.request), router);
    repeat(request, target, job, faults.request, router);
    reachTwin(request, target, job, router);
    const answer = alteredAnswer(faults.request, truth, creationOf(request, target, job), router.bulk.service);
    const batchId = target?.resource === 'batches' ? addedBatch(truth) : target?.batchId;
    if (batchId === undefined)
        return onTheWay(faults.request, answer);
    router.batchFaults.give(batchId, faults.batch);
    const cut = target?.resource === 'result' && answer.status === 200;
    const body = cut ? router.batchFaults.cutResult(canonicalId(batchId) ?? '', answer.body) : answer.body;
    return onTheWay(faults.request, { ...answer, body });
}
function answerOf(request, target, router) {
    const oversized = headerRefusal(request);
    if (oversized !== undefined)
        return oversized;
    if (target !== undefined)
        return answerBulk(request, target, router.bulk);
    return (router.tokenServer.answer(request) ??
        router.rest.answer(request) ??
        soapRefusal(request.path) ??
        restError(404, 'NOT_FOUND', 'The requested resource does not exist'));
}
function resultTarget(target, job, faults) {
    if (target?.resource !== 'result' || !faults.some(({ kind }) => kind === 'other-result'))
        return target;
    const batches = job?.batches ?? [];
    const at = batches.findIndex(({ id }) => id === canonicalId(target.batchId ?? ''));
    return { ...target, batchId: batches[(at + 1) % batches.length]?.id };
}
function idleEnd(request, job) {
    const format = requestFormat(request.headers);
    const state = request.body.kind === 'bytes' && request.body.bytes.includes('Aborted') ? 'Aborted' : 'Closed';
    return controlAnswer(200, format, jobInfo({ ...job, state }, format));
}
function isEnd(request, target) {
    return target?.resource === 'job' && target.jobId !== undefined && request.method === 'POST';
}
function creationOf(request, target, job) {
    if (request.method !== 'POST')
        return undefined;
    if (target?.resource === 'batches' && job !== undefined)
        return { of: 'batch', job };
    return target?.resource === 'job' && target.jobId === undefined ? { of: 'job' } : undefined;
}
function repeat(request, target, job, faults, router) {
    const again = () => addedBatch(answerOf(request, target, router));
    for (const fault of faults) {
        if (fault.kind !== 'repeat')
            continue;
        if (fault.following !== undefined && creationOf(request, target, job)?.of === 'job') {
            repeatCreation(again, fault.following === 'all' ? 'all' : 'batches', router);
        }
        else if (fault.when === 'before-end' && job !== undefined)
            router.strangers.beforeEnd(job.id, again);
        else {
            const batchId = again();
            router.strangers.note(batchId);
            if (batchId !== undefined && fault.lists !== undefined) {
                router.batchFaults.give(batchId, [{ kind: 'unlisted', lists: fault.lists }]);
            }
        }
    }
}
function repeatCreation(again, following, { bulk, strangers }) {
    const { jobs } = bulk.service;
    const first = [...jobs.keys()].at(-1);
    again();
    const second = [...jobs.keys()].at(-1);
    if (first !== undefined && second !== undefined && first !== second)
        strangers.follow(first, second, following);
}
function reachTwin(request, target, job, router) {
    if (job === undefined || target === undefined || request.method !== 'POST')
        return;
    const twinId = router.strangers.twinOf(job.id, isEnd(request, target));
    if (twinId === undefined)
        return;
    router.strangers.note(addedBatch(answerOf(request, { ...target, jobId: twinId }, router)));
}
function addForeignBatch(job, body, { bulk, strangers }) {
    const [example] = job.batches;
    const bytes = body === undefined ? example?.request?.bytes() : Buffer.from(body);
    if (bytes === undefined)
        return;
    const batch = bulk.service.addBatch(job, example?.mediaType ?? dataMediaType(job), bytes);
    if ('id' in batch)
        strangers.note(batch.id);
}
function addedBatch(answer) {
    return answer.headers?.['Location']?.split('/').at(-1);
}
function enter(request, route, delivery, faults, router) {
    const { ledger } = router.administration;
    const { body } = request;
    const bodyBytes = body.kind === 'bytes' ? body.bytes.length : 0;
    const answer = 'answer' in delivery ? delivery.answer : undefined;
    const played = [...faults.request, ...faults.batch].map((fault) => fault.kind);
    ledger.enter({
        ...{ route, method: request.method, target: request.target, status: answer?.status ?? 0 },
        ...{ wireBytes: body.wireBytes, bodyBytes, faults: played },
        at: router.now(),
        headers: headersOf(request),
    });
}
const SECRETS = new Set(['x-sfdc-session', 'authorization']);
function headersOf(request) {
    const headers = {};
    for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined && !SECRETS.has(name))
            headers[name] = [value].flat().join(', ');
    }
    return headers;
}

;// CONCATENATED MODULE: ./lib/org/org.js


























const MAX_BATCH_BYTES = 10_000_000;
const BATCHES_PER_DAY = 15_000;
const RESULT_FILE_LENGTH = 250_000_000;
const STOP_GRACE_MILLISECONDS = 100;
async function startOrg(options = {}) {
    const ids = { orgId: idFromSerial('00D', 1), userId: idFromSerial('005', 1) };
    const address = { url: '' };
    const router = assemble(options, ids, address);
    const server = await listen({
        port: options.port ?? 0,
        tls: options.tls,
        maxBodyBytes: router.bulk.maxBatchBytes,
        plain: options.instant ?? false,
        answer: async (request) => {
            if (options.latency !== undefined)
                await sleep(options.latency);
            await loadSoqlParserFor(request);
            await router.tokenServer.prepare(request);
            return connect(request, router);
        },
    });
    const scheme = options.tls === undefined ? 'http' : 'https';
    address.url = `${scheme}://127.0.0.1:${server.address().port}`;
    const { session } = router.bulk;
    return {
        ...{ ...ids, ...router.administration, session, url: address.url, token: session.token },
        service: router.bulk.service,
        stop: () => stop(server),
    };
}
function assemble(options, ids, address) {
    const clock = new OrgClock(options.now ?? Date.now);
    const { now } = clock;
    const random = seededRandom(options.seed ?? 1);
    const mint = new IdMint();
    const schema = options.schema ?? new object_schema/* Schema */.Sj((0,standard_objects/* standardObjects */.s)());
    const store = new RecordStore(mint, now);
    const kind = options.kind ?? 'sandbox';
    (0,seed_records/* seedRecords */.q)(kind, ids, schema, store, mint);
    if (options.data !== undefined)
        loadDataFolder(options.data, { schema, store, userId: ids.userId });
    const policy = (0,login_policy/* changedPolicy */.fB)((0,login_policy/* defaultPolicy */.G4)(kind), options.login ?? {});
    const session = new Session(ids.orgId, options.token, now, () => tokenServer.policy);
    const tokenServer = new TokenServer({ ...ids, session, now, url: () => address.url, user: () => userOf(store, ids.userId) }, policy);
    const batchFaults = new BatchFaults(now);
    const strangers = new Strangers();
    const faults = new FaultPlan(options.faults ?? [], random);
    const parts = { schema, mint, now, random, userId: ids.userId, store, batchFaults };
    const service = bulkService(options, parts);
    const restJobs = new RestJobs();
    const addJobs = (wishes) => seedJobs(wishes, { service, restJobs, mint, now, userId: ids.userId });
    const ledger = new Ledger(service, store, strangers);
    const rest = new RestRoutes({
        ...{ ...ids, service, restJobs, session, schema, store, mint, now },
        batchesPerDay: BATCHES_PER_DAY,
        usageTail: options.usageTail ?? '',
        requestCount: () => ledger.usage,
        url: () => address.url,
    });
    const maxBatchBytes = options.maxBatchBytes ?? MAX_BATCH_BYTES;
    return {
        ...{ rest, tokenServer, batchFaults, strangers, now },
        administration: { ledger, store, schema, session, tokenServer, faults, restJobs, clock, addJobs },
        bulk: {
            ...{ service, session, maxBatchBytes, strict: options.strict ?? false },
            listed: (batches) => batchFaults.listed(batches),
        },
    };
}
function bulkService(options, parts) {
    const { schema, mint, now, store, userId, batchFaults } = parts;
    const resultFileLength = options.resultFileLength ?? RESULT_FILE_LENGTH;
    const instant = options.instant ?? false;
    return new BulkService({
        ...parts,
        timing: options.timing ?? (instant ? { kind: 'reads', reads: 0 } : { kind: 'varied' }),
        hardDeleteAllowed: options.hardDeleteAllowed ?? true,
        batchesLeft: options.batchesLeft ?? BATCHES_PER_DAY,
        run: (job, batch, object) => {
            const outcome = isQuery(job)
                ? runQuery(job, batch, { schema, store, userId, now, mint, resultFileLength })
                : runLoad(job, object, batch, {
                    ...{ schema, store, userId },
                    rowFault: (row, index) => batchFaults.rowResult(batch, row, index),
                    laterValues: (row, index) => batchFaults.laterValues(batch, row, index),
                    breakAfter: batchFaults.breakAfter(batch),
                });
            return batchFaults.spoil(batch, outcome);
        },
        runAtOnce: ({ contentType, spec, operation }, object, request) => {
            const counts = instant && spec === undefined && operation !== 'query' && operation !== 'queryAll';
            if (!counts || !isCounted(contentType))
                return undefined;
            return runInstantly(contentType, object, request, mint);
        },
        hold: (job, batch) => batchFaults.holds(job, batch),
    });
}
function userOf(store, userId) {
    const values = store.get(userId)?.values;
    return { username: String(values?.get('Username') ?? ''), active: values?.get('IsActive') !== false };
}
async function stop(server) {
    const closed = new Promise((resolve) => server.close(resolve));
    const cut = setTimeout(() => server.closeAllConnections(), STOP_GRACE_MILLISECONDS);
    await closed;
    clearTimeout(cut);
}
function sleep(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}


/***/ }),

/***/ 6103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bulkRoute),
/* harmony export */   b: () => (/* binding */ ROUTES)
/* harmony export */ });
const ROUTES = [
    'create',
    'job',
    'close',
    'abort',
    'add-batch',
    'list',
    'batch',
    'request',
    'result',
    'result-file',
    'spec',
    'token',
    'rest',
    'other',
];
function bulkRoute(request, target) {
    switch (target.resource) {
        case 'job':
            if (target.jobId === undefined)
                return 'create';
            if (request.method !== 'POST')
                return 'job';
            return request.body.kind === 'bytes' && request.body.bytes.includes('Aborted') ? 'abort' : 'close';
        case 'batches':
            return request.method === 'POST' ? 'add-batch' : 'list';
        default:
            return target.resource;
    }
}


/***/ }),

/***/ 8464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fieldFromNotation)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2648);

function fieldFromNotation(name, notation) {
    const match = /^(\w+)(?:\(([^()]*)\))?((?:\s+(?:label="[^"]*"|default="[^"]*"|\S+))*)\s*$/.exec(notation.trim());
    if (match === null)
        throw new Error(`"${notation}" is not a field: write a type, like string(80) or date`);
    const [, typeName = '', args = '', words = ''] = match;
    const options = [...words.matchAll(/(\w+)(?:=(?:"([^"]*)"|(\S+)))?/g)].map(([, word = '', quoted, bare]) => [word, quoted ?? bare ?? '']);
    for (const [word] of options) {
        if (!WORDS.has(word)) {
            throw new Error(`"${word}" is no word for a field: use one of ${[...WORDS].join(', ')}`);
        }
    }
    const said = new Map(options);
    const autoNumber = typeName === 'autonumber';
    const type = autoNumber ? 'string' : typeOf(typeName);
    const readOnly = autoNumber || ['readOnly', 'calculated'].some((word) => said.has(word)) || isWhole(type) || type === 'id';
    const idLookup = said.has('idLookup') || said.has('externalId') || type === 'id';
    return {
        name,
        label: said.get('label') ?? labelOf(name, type),
        type,
        ...sizes(type, args),
        nillable: isNillable(type, autoNumber, said),
        defaultedOnCreate: ['default', 'defaulted'].some((word) => said.has(word)) || ['boolean', 'id'].includes(type) || autoNumber,
        createable: !readOnly && !said.has('updateOnly'),
        updateable: !readOnly && !said.has('createOnly'),
        calculated: said.has('calculated'),
        autoNumber,
        unique: said.has('unique'),
        caseSensitive: said.has('caseSensitive'),
        externalId: said.has('externalId'),
        idLookup,
        referenceTo: type === 'reference' ? list(args, ',') : [],
        relationshipName: said.get('relationship') ?? (type === 'reference' ? relationshipOf(name) : undefined),
        childRelationshipName: said.get('children'),
        cascadeDelete: said.has('cascade'),
        restrictedDelete: holdsParent(type, said),
        picklistValues: type === 'picklist' || type === 'multipicklist' ? list(args, '|') : [],
        restrictedPicklist: said.has('restricted'),
        defaultValue: said.get('default'),
    };
}
function isWhole(type) {
    return type === 'address' || type === 'location';
}
function isNillable(type, autoNumber, said) {
    if (said.has('nillable'))
        return true;
    if (autoNumber || type === 'boolean' || type === 'id')
        return false;
    return !said.has('required') && !said.has('default');
}
function holdsParent(type, said) {
    if (said.has('restrictedDelete'))
        return true;
    return type === 'reference' && said.has('required') && !said.has('cascade') && !said.has('readOnly');
}
const WORDS = new Set([
    'required',
    'nillable',
    'unique',
    'caseSensitive',
    'externalId',
    'idLookup',
    'restricted',
    'readOnly',
    'createOnly',
    'updateOnly',
    'calculated',
    'cascade',
    'restrictedDelete',
    'default',
    'defaulted',
    'label',
    'relationship',
    'children',
]);
const ALIASES = { text: 'string', number: 'double', lookup: 'reference' };
function typeOf(name) {
    const type = ALIASES[name] ?? _field_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_TYPES */ .bh.find((known) => known === name);
    if (type === undefined)
        throw new Error(`"${name}" is no type: use one of ${[..._field_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_TYPES */ .bh, 'autonumber'].join(', ')}`);
    return type;
}
const LENGTHS = {
    string: 255,
    textarea: 32_000,
    picklist: 255,
    multipicklist: 4_099,
    combobox: 255,
    email: 80,
    phone: 40,
    url: 255,
    id: 18,
    reference: 18,
    encryptedstring: 175,
};
function sizes(type, args) {
    const [first, second] = list(args, ',').map(Number);
    switch (type) {
        case 'int':
            return { length: 0, precision: first ?? 8, scale: 0 };
        case 'double':
        case 'currency':
        case 'percent':
            return { length: 0, precision: first ?? 18, scale: second ?? (type === 'double' ? 0 : 2) };
        case 'string':
        case 'textarea':
        case 'url':
        case 'phone':
        case 'email':
        case 'encryptedstring':
            return { length: first ?? LENGTHS[type] ?? 0, precision: 0, scale: 0 };
        default:
            return { length: LENGTHS[type] ?? 0, precision: 0, scale: 0 };
    }
}
function list(text, separator) {
    return text === '' ? [] : text.split(separator).map((part) => part.trim());
}
function relationshipOf(name) {
    return name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, '');
}
function labelOf(name, type) {
    const words = name
        .replace(/__c$/, '')
        .replaceAll('_', ' ')
        .replace(/([a-z])([A-Z])/g, '$1 $2');
    return type === 'reference' || type === 'id' ? words.replace(/ Id$|^Id$/, (id) => id.toUpperCase()) : words;
}


/***/ }),

/***/ 1143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withParts)
/* harmony export */ });
/* harmony import */ var _field_notation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8464);

const ACCURACIES = 'picklist(Address|NearAddress|Block|Street|ExtendedZip|Zip|Neighborhood|City|County|State|Unknown) restricted';
const ADDRESS_PARTS = {
    Street: 'textarea(255)',
    City: 'string(40)',
    State: 'string(80)',
    PostalCode: 'string(20)',
    Country: 'string(80)',
    Latitude: 'double(18,15)',
    Longitude: 'double(18,15)',
    GeocodeAccuracy: ACCURACIES,
};
const PART_LABELS = {
    State: 'State/Province',
    PostalCode: 'Zip/Postal Code',
    GeocodeAccuracy: 'Geocode Accuracy',
};
function withParts(field) {
    switch (field.type) {
        case 'location':
            return [field, ...locationParts(field.name)];
        case 'address':
            return [...addressParts(field.name), field];
        default:
            return [field];
    }
}
function locationParts(name) {
    const base = name.replace(/__c$/, '');
    return ['Latitude', 'Longitude'].map((part) => (0,_field_notation_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldFromNotation */ .h)(`${base}__${part}__s`, 'double(18,15)'));
}
function addressParts(name) {
    const custom = name.endsWith('__c');
    const prefix = name.replace(custom ? /__c$/ : /Address$/, '');
    const words = prefix.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
    return Object.entries(ADDRESS_PARTS).map(([part, notation]) => {
        const label = `${words} ${PART_LABELS[part] ?? part}`.trim();
        const field = custom ? `${prefix}__${part}__s` : `${prefix}${part}`;
        return (0,_field_notation_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldFromNotation */ .h)(field, `${notation} label="${label}"`);
    });
}


/***/ }),

/***/ 2648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bh: () => (/* binding */ FIELD_TYPES),
/* harmony export */   gx: () => (/* binding */ isRequired),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   m0: () => (/* binding */ isKey),
/* harmony export */   pU: () => (/* binding */ foldKey)
/* harmony export */ });
const FIELD_TYPES = [
    'string',
    'textarea',
    'picklist',
    'multipicklist',
    'combobox',
    'boolean',
    'int',
    'double',
    'currency',
    'percent',
    'date',
    'datetime',
    'time',
    'email',
    'phone',
    'url',
    'id',
    'reference',
    'base64',
    'encryptedstring',
    'address',
    'location',
];
function isRequired(field) {
    return !field.nillable && !field.defaultedOnCreate && field.createable;
}
function isKey(field) {
    return field.idLookup || field.externalId;
}
function foldKey(field, key) {
    if (field.type === 'id')
        return key.slice(0, 15);
    return countsCase(field) ? key : key.toLowerCase();
}
function countsCase(field) {
    return field.caseSensitive || (field.externalId && !field.unique);
}
function isNumeric(type) {
    return type === 'int' || type === 'double' || type === 'currency' || type === 'percent';
}


/***/ }),

/***/ 3781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ SYSTEM_FIELDS),
/* harmony export */   Sj: () => (/* binding */ Schema),
/* harmony export */   fV: () => (/* binding */ ObjectSchema)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2648);
/* harmony import */ var _field_notation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8464);
/* harmony import */ var _record_type_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1444);



class ObjectSchema {
    name;
    label;
    keyPrefix;
    bulkCapable;
    recordTypes;
    fields;
    keys;
    lookups;
    filled;
    required;
    autoNumbers;
    #byName;
    #byRelationship;
    constructor(name, keyPrefix, fields, options = {}) {
        this.name = name;
        this.label = options.label ?? name.replace(/__c$/, '').replaceAll('_', ' ');
        this.keyPrefix = keyPrefix;
        this.bulkCapable = options.bulkCapable ?? true;
        this.recordTypes = (0,_record_type_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTypesOf */ .s)(options.recordTypes ?? []);
        this.fields = fields;
        this.keys = fields.filter((field) => (0,_field_js__WEBPACK_IMPORTED_MODULE_2__/* .isKey */ .m0)(field) || field.unique);
        this.lookups = fields.filter((field) => field.type === 'reference' && field.referenceTo.some((name) => name !== 'User' && name !== 'Group'));
        this.filled = fields.filter(({ createable, defaultValue, type }) => defaultValue !== undefined || (type === 'boolean' && createable));
        this.required = fields.filter(_field_js__WEBPACK_IMPORTED_MODULE_2__/* .isRequired */ .gx);
        this.autoNumbers = fields.filter(({ autoNumber }) => autoNumber);
        this.#byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
        this.#byRelationship = new Map(fields.flatMap((field) => field.relationshipName === undefined ? [] : [[field.relationshipName.toLowerCase(), field]]));
    }
    field(name) {
        return this.#byName.get(name.toLowerCase());
    }
    relationship(name) {
        return this.#byRelationship.get(name.toLowerCase());
    }
    with(fields, options = {}) {
        const names = new Set(fields.map((field) => field.name.toLowerCase()));
        const kept = this.fields.filter((field) => !names.has(field.name.toLowerCase()));
        return this.withFields([...kept, ...fields], options);
    }
    withFields(fields, options = {}) {
        return new ObjectSchema(this.name, this.keyPrefix, fields, {
            label: options.label ?? this.label,
            bulkCapable: options.bulkCapable ?? this.bulkCapable,
            recordTypes: [...this.recordTypes, ...(options.recordTypes ?? [])],
        });
    }
}
const SYSTEM_FIELDS = Object.entries({
    Id: 'id',
    IsDeleted: 'boolean readOnly label="Deleted"',
    CreatedDate: 'datetime readOnly',
    CreatedById: 'reference(User) readOnly',
    LastModifiedDate: 'datetime readOnly',
    LastModifiedById: 'reference(User) readOnly',
    SystemModstamp: 'datetime readOnly',
}).map(([name, notation]) => ({
    ...(0,_field_notation_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldFromNotation */ .h)(name, notation),
    nillable: false,
    defaultedOnCreate: true,
}));
const ANY_CUSTOM = '*';
function openTo(custom, object) {
    const open = object.fields.filter(({ referenceTo }) => referenceTo.includes(ANY_CUSTOM));
    if (open.length === 0)
        return object;
    const widened = new Map(open.map((field) => {
        const named = field.referenceTo.filter((name) => name !== ANY_CUSTOM);
        return [field, { ...field, referenceTo: [...new Set([...named, ...custom])] }];
    }));
    return object.withFields(object.fields.map((field) => widened.get(field) ?? field));
}
class Schema {
    #objects = new Map();
    constructor(objects) {
        const all = [...objects];
        const custom = all.map(({ name }) => name).filter((name) => name.endsWith('__c'));
        for (const object of all)
            this.#objects.set(object.name.toLowerCase(), openTo(custom, object));
    }
    object(name) {
        return this.#objects.get(name.toLowerCase());
    }
    get objects() {
        return [...this.#objects.values()];
    }
}


/***/ }),

/***/ 624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ objectsFromTable)
/* harmony export */ });
/* harmony import */ var _field_notation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8464);
/* harmony import */ var _field_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1143);
/* harmony import */ var _object_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3781);



const OBJECT = /^(\w+) (\w{3})( notBulk)?$/;
const FIELDS = /^ {2}(\w+(?: "[^"]*")?(?:, \w+(?: "[^"]*")?)*): (.+)$/;
function objectsFromTable(table) {
    const objects = [];
    for (const line of table.split('\n')) {
        if (line === '')
            continue;
        const [, name, keyPrefix = '', notBulk] = OBJECT.exec(line) ?? [];
        if (name !== undefined) {
            objects.push({ name, keyPrefix, bulkCapable: notBulk === undefined, fields: [..._object_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM_FIELDS */ .GO] });
            continue;
        }
        const [, names, notation = ''] = FIELDS.exec(line) ?? [];
        if (names === undefined)
            throw new Error(`"${line}" is no line of a table of objects`);
        objects.at(-1)?.fields.push(...fieldsOf(names, notation));
    }
    return objects.map(({ name, keyPrefix, bulkCapable, fields }) => new _object_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .ObjectSchema */ .fV(name, keyPrefix, fields, { bulkCapable }));
}
function fieldsOf(names, notation) {
    return [...names.matchAll(/(\w+)(?: "([^"]*)")?/g)].flatMap(([, name = '', label]) => (0,_field_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .withParts */ .d)((0,_field_notation_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldFromNotation */ .h)(name, label === undefined ? notation : `${notation} label="${label}"`)));
}


/***/ }),

/***/ 253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ PERSON_RECORD_TYPE),
  J: () => (/* binding */ addPersonAccounts)
});

// EXTERNAL MODULE: ./lib/org/schema/field-notation.js
var field_notation = __nccwpck_require__(8464);
// EXTERNAL MODULE: ./lib/org/schema/object-table.js
var object_table = __nccwpck_require__(624);
// EXTERNAL MODULE: ./lib/org/schema/record-type.js
var record_type = __nccwpck_require__(1444);
// EXTERNAL MODULE: ./lib/org/schema/standard/picklists.js
var picklists = __nccwpck_require__(4966);
;// CONCATENATED MODULE: ./lib/org/schema/standard/person.js

const PERSON = `
Account 001
  Salutation: ${picklists/* SALUTATIONS */.SO}
  FirstName: string(40)
  LastName: string(80)
  PersonContactId "Contact ID": reference(Contact) readOnly children=none
  IsPersonAccount: boolean readOnly
  PersonMailingAddress, PersonOtherAddress: address
  PersonMobilePhone "Mobile", PersonHomePhone "Home Phone", PersonOtherPhone "Other Phone": phone
  PersonAssistantPhone "Asst. Phone": phone
  PersonEmail "Email": email
  PersonTitle "Title", PersonDepartment "Department": string(80)
  PersonAssistantName "Assistant": string(40)
  PersonLeadSource "Lead Source": ${picklists/* LEAD_SOURCES */.cM}
  PersonBirthdate "Birthdate": date
  PersonHasOptedOutOfEmail "Email Opt Out", PersonHasOptedOutOfFax "Fax Opt Out", PersonDoNotCall "Do Not Call": boolean
  PersonLastCURequestDate "Last Stay-in-Touch Request Date", PersonLastCUUpdateDate "Last Stay-in-Touch Save Date": datetime readOnly
  PersonEmailBouncedReason "Email Bounced Reason": string(255)
  PersonEmailBouncedDate "Email Bounced Date": datetime
  PersonIndividualId "Individual ID": reference(Individual) children=none
`;

;// CONCATENATED MODULE: ./lib/org/schema/person-accounts.js




const PERSON_RECORD_TYPE = 'PersonAccount';
function addPersonAccounts(objects, names) {
    const [account, contact, type] = ['Account', 'Contact', 'RecordType'].map((name) => objects.get(name));
    if (account === undefined || contact === undefined || type === undefined)
        return;
    const known = new Set(account.fields.map(({ name }) => name));
    const [table] = (0,object_table/* objectsFromTable */.Z)(PERSON);
    const fields = [
        ...(table?.fields ?? []),
        ...contact.fields.filter(({ name }) => name.endsWith('__c')).map(personField),
    ].filter(({ name }) => !known.has(name));
    const persons = names.map((name) => {
        const declared = account.recordTypes.find(({ developerName }) => developerName === name);
        return { ...(declared ?? (0,record_type/* recordTypeNamed */.r)(name, true)), isPerson: true };
    });
    const name = (0,field_notation/* fieldFromNotation */.h)('Name', 'string(255) label="Account Name"');
    objects.set('Account', account.with([name, ...fields], { recordTypes: persons }));
    objects.set('Contact', contact.with([(0,field_notation/* fieldFromNotation */.h)('IsPersonAccount', 'boolean readOnly')]));
    objects.set('RecordType', type.with([(0,field_notation/* fieldFromNotation */.h)('IsPersonType', 'boolean readOnly')]));
}
function personField(field) {
    return {
        ...field,
        name: field.name.replace(/__c$/, '__pc'),
        relationshipName: field.relationshipName?.replace(/__r$/, '__pr'),
        nillable: field.nillable || field.type !== 'boolean',
        unique: false,
    };
}


/***/ }),

/***/ 1444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ recordTypeNamed),
/* harmony export */   s: () => (/* binding */ recordTypesOf)
/* harmony export */ });
function recordTypesOf(declared) {
    const types = declared.map((type) => (typeof type === 'string' ? recordTypeNamed(type) : type));
    return [...new Map(types.map((type) => [type.developerName, type])).values()];
}
function recordTypeNamed(developerName, isPerson = false) {
    const label = developerName.replaceAll('_', ' ');
    return { developerName, label: isPerson ? label.replace(/([a-z])([A-Z])/g, '$1 $2') : label, isPerson };
}


/***/ }),

/***/ 2073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ SchemaMistakes)
/* harmony export */ });
class SchemaMistakes extends Error {
    name = 'SchemaMistakes';
    mistakes;
    constructor(mistakes) {
        super(mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
        this.mistakes = mistakes;
    }
}


/***/ }),

/***/ 6005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ul: () => (/* binding */ ignoredBelow),
  s6: () => (/* binding */ isPackageDirectory),
  Gv: () => (/* binding */ packageDirectories)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/org/schema/metadata/force-ignore.js
const PASSED_OVER = new Set(['node_modules', '__tests__', '__mocks__']);
const MAX_PATTERN_LENGTH = 1_000;
class ForceIgnore {
    #rules;
    constructor(text) {
        this.#rules = text.split(/\r?\n/).flatMap(ruleOf);
    }
    ignores(path, isFolder) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (isFolder && (name.startsWith('.') || PASSED_OVER.has(name)))
            return true;
        const rule = this.#rules.findLast(({ foldersOnly, pattern }) => (isFolder || !foldersOnly) && pattern.test(path));
        return rule !== undefined && !rule.isException;
    }
}
function ruleOf(line) {
    const text = line.replace(/(?<!\\)\s+$/, '');
    if (text === '' || text.startsWith('#') || text.length > MAX_PATTERN_LENGTH)
        return [];
    const isException = text.startsWith('!');
    const path = isException ? text.slice(1) : text;
    const foldersOnly = path.endsWith('/');
    const bare = path.replace(/\/+$/, '');
    const begin = bare.includes('/') ? '^' : '(?:^|/)';
    try {
        return [{ pattern: new RegExp(`${begin}${expression(bare)}$`), foldersOnly, isException }];
    }
    catch {
        return [];
    }
}
function expression(glob) {
    return glob
        .replace(/^\//, '')
        .replaceAll(/\\.|\*\*+\/|\/\*\*+$|\*+|\?|\[[^\]/]+\]|[.+^${}()|[\]]/g, (token) => EXPRESSIONS[token.replace(/\*{2,}/, '**')] ?? classOrLiteral(token));
}
const EXPRESSIONS = {
    '**/': '(?:[^/]+/)*',
    '/**': '/.+',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
};
function classOrLiteral(token) {
    if (token.startsWith('[') && token.length > 1)
        return token.replace(/^\[!/, '[^');
    return token.startsWith('\\') && /\w/.test(token.slice(1)) ? token.slice(1) : token.length > 1 ? token : `\\${token}`;
}

;// CONCATENATED MODULE: ./lib/org/schema/sfdx-project.js



const PROJECT = 'sfdx-project.json';
function packageDirectories(folder) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, PROJECT)))
        return [];
    const names = namedDirectories(folder);
    if (names === undefined)
        throw new Error(`${PROJECT} does not list package directories`);
    return names.filter((name) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, name), { throwIfNoEntry: false })?.isDirectory());
}
function namedDirectories(folder) {
    let project;
    try {
        project = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, PROJECT), 'utf8').replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
    const listed = typeof project === 'object' && project !== null && 'packageDirectories' in project
        ? project.packageDirectories
        : undefined;
    if (!Array.isArray(listed))
        return undefined;
    return listed.flatMap((entry) => typeof entry === 'object' && entry !== null && 'path' in entry && typeof entry.path === 'string'
        ? [entry.path]
        : []);
}
function isPackageDirectory(folder) {
    const root = projectOf((0,external_node_path_.resolve)(folder));
    const names = root === undefined ? undefined : namedDirectories(root);
    return names?.some((name) => (0,external_node_path_.resolve)(root ?? '', name) === (0,external_node_path_.resolve)(folder)) ?? false;
}
function ignoredBelow(source) {
    const root = projectOf((0,external_node_path_.resolve)(source)) ?? (0,external_node_path_.resolve)(source);
    const path = (0,external_node_path_.join)(root, '.forceignore');
    const ignore = new ForceIgnore((0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : '');
    const way = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(source)).split(external_node_path_.sep).filter((part) => part !== '');
    return (parts, isFolder) => ignore.ignores([...way, ...parts].join('/'), isFolder);
}
function projectOf(folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, PROJECT)))
        return folder;
    const above = (0,external_node_path_.dirname)(folder);
    return above === folder ? undefined : projectOf(above);
}


/***/ }),

/***/ 3484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ standardObjects)
});

// EXTERNAL MODULE: ./lib/org/schema/object-table.js
var object_table = __nccwpck_require__(624);
;// CONCATENATED MODULE: ./lib/org/schema/standard/files.js
const FILES = `
Attachment 00P
  ParentId: reference(Account,Asset,Campaign,Case,Contact,Contract,EmailMessage,Event,Lead,Opportunity,Order,Product2,Quote,Solution,Task,*) createOnly required cascade
  Name "File Name": string(255) required
  IsPrivate "Private": boolean
  ContentType: string(120)
  BodyLength: int readOnly
  Body: base64 required
  OwnerId: reference(Calendar,User) default=me
  Description: textarea(500)

Note 002
  ParentId: reference(Account,Asset,Campaign,Case,Contact,Contract,Lead,Opportunity,Order,Product2,Quote,*) createOnly required cascade
  Title: string(80) required
  IsPrivate "Private": boolean
  Body: textarea(32000)
  OwnerId: reference(User) default=me

Document 015
  FolderId: reference(Folder,User) required
  Name "Document Name": string(255) required
  DeveloperName "Document Unique Name": string(80) defaulted
  NamespacePrefix: string(15) readOnly
  ContentType "MIME Type": string(120)
  Type "File Extension": string(40)
  IsPublic "Externally Available", IsInternalUseOnly "Internal Use Only": boolean
  Body: base64
  BodyLength: int readOnly required
  Url: string(1000)
  Keywords: string(255)
  Description: textarea(255)
  AuthorId: reference(User) default=me
  IsBodySearchable "Document Content Searchable": boolean readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

Folder 00l
  Name: string(40) required
  DeveloperName "Folder Unique Name": string(80)
  ParentId "Folder ID": reference(Folder) createOnly
  AccessType: picklist(Shared|Public|Hidden|PublicInternal) restricted required
  Type: picklist(Document|Email|Report|Dashboard) restricted createOnly required
  IsReadonly "Read Only": boolean
  NamespacePrefix: string(15) readOnly

ContentVersion 068
  ContentDocumentId: reference(ContentDocument) createOnly cascade
  Title: string(255) defaulted
  Description: textarea(1000)
  ReasonForChange: string(1000)
  PathOnClient: string(500) createOnly
  VersionData: base64
  ContentUrl "Content URL": url(1300)
  FirstPublishLocationId: reference(Account,Asset,Campaign,Case,Contact,Contract,Event,Lead,Opportunity,Order,Product2,Quote,Task,User,*) createOnly children=none
  SharingOption "Prevent others from sharing and unsharing": picklist(A|R) restricted default=A
  SharingPrivacy "File Privacy on Records": picklist(N|P) restricted default=N
  Origin "Content Origin": picklist(C|H) restricted createOnly default=C
  ContentLocation: picklist(S|E|L) restricted createOnly default=S
  IsMajorVersion "Major Version", IsAssetEnabled "Asset File Enabled": boolean createOnly
  TagCsv "Tags": textarea(2000)
  ContentModifiedDate: datetime createOnly
  ContentModifiedById "User ID": reference(User) readOnly
  ContentSize "Size": int readOnly
  IsLatest: boolean readOnly
  VersionNumber: string(20) readOnly
  FileExtension: string(40) readOnly
  FileType, PublishStatus: string(20) readOnly
  Checksum: string(50) readOnly
  OwnerId: reference(User) default=me

ContentDocument 069
  Title: string(255) updateOnly required
  Description: textarea(1000) updateOnly
  ParentId: reference(Folder) updateOnly
  OwnerId: reference(User) updateOnly required default=me
  IsArchived: boolean updateOnly
  SharingOption "Prevent others from sharing and unsharing": picklist(A|R) restricted updateOnly
  SharingPrivacy "File Privacy on Records": picklist(N|P) restricted updateOnly
  LatestPublishedVersionId: reference(ContentVersion) readOnly
  ContentSize "Size": int readOnly
  FileType: string(20) readOnly
  FileExtension: string(40) readOnly
  ContentModifiedDate, LastViewedDate, LastReferencedDate: datetime readOnly

ContentDocumentLink 06A
  ContentDocumentId: reference(ContentDocument) createOnly required cascade
  LinkedEntityId: reference(Account,Asset,Campaign,Case,Contact,Contract,Event,Group,Lead,Opportunity,Order,Product2,Quote,Solution,Task,User,*) createOnly required cascade
  ShareType: picklist(V|C|I) restricted default=V nillable
  Visibility: picklist(AllUsers|InternalUsers|SharedUsers) restricted default=AllUsers nillable
`;

// EXTERNAL MODULE: ./lib/org/schema/standard/picklists.js
var picklists = __nccwpck_require__(4966);
;// CONCATENATED MODULE: ./lib/org/schema/standard/products.js

const PRODUCTS = `
Product2 01t
  Name "Product Name": string(255) required
  ProductCode, ExternalId "External ID": string(255)
  Description "Product Description": textarea(4000)
  IsActive "Active": boolean
  Family "Product Family": picklist(None)
  StockKeepingUnit "Product SKU": string(180)
  QuantityUnitOfMeasure: picklist(Each)
  DisplayUrl "Display URL": url(1000)
  RecordTypeId: reference(RecordType)
  IsArchived "Archived": boolean readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

Pricebook2 01s
  Name "Price Book Name": string(255) required
  Description: string(255)
  IsActive "Active": boolean
  IsArchived "Archived", IsStandard "Is Standard Price Book": boolean readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

PricebookEntry 01u
  Name "Product Name", ProductCode: string(255) readOnly
  Pricebook2Id "Price Book ID": reference(Pricebook2) createOnly required cascade
  Product2Id "Product ID": reference(Product2) createOnly required cascade
  UnitPrice "List Price": currency(16,2) required
  IsActive "Active", UseStandardPrice: boolean
  IsArchived "Archived": boolean readOnly

OpportunityLineItem 00k
  OpportunityId: reference(Opportunity) createOnly required cascade
  SortOrder: int
  PricebookEntryId "Price Book Entry ID": reference(PricebookEntry) createOnly
  Product2Id "Product ID": reference(Product2) createOnly
  ProductCode, Name "Opportunity Product Name": string(255) readOnly
  Quantity: double(12,2) required
  TotalPrice, UnitPrice "Sales Price": currency(16,2)
  ListPrice: currency(16,2) readOnly
  ServiceDate "Date": date
  Description "Line Description": string(255)
  LastViewedDate, LastReferencedDate: datetime readOnly

Quote 0Q0
  Name "Quote Name": string(255) required idLookup
  QuoteNumber: autonumber
  OpportunityId: reference(Opportunity) createOnly required cascade
  AccountId: reference(Account) readOnly
  QuoteAccountId: reference(Account) children=none
  Pricebook2Id "Price Book ID": reference(Pricebook2)
  ContactId: reference(Contact)
  ContractId: reference(Contract)
  RecordTypeId: reference(RecordType)
  IsSyncing "Syncing": boolean readOnly
  Status: picklist(Draft|Needs Review|In Review|Approved|Rejected|Presented|Accepted|Denied)
  ExpirationDate: date
  Description: textarea(32000)
  BillingAddress, ShippingAddress, QuoteToAddress, AdditionalAddress: address
  BillingName "Bill To Name", ShippingName "Ship To Name", QuoteToName, AdditionalName "Additional To Name": string(255)
  Email: email
  Phone, Fax: phone
  ShippingHandling "Shipping and Handling", Tax: currency(18,2)
  Subtotal, TotalPrice, GrandTotal: currency(18,2) readOnly
  Discount: percent(5,2) readOnly
  LineItemCount "Line Items": int readOnly
  CanCreateQuoteLineItems: boolean createOnly
  OwnerId: reference(Group,User) default=me
  LastViewedDate, LastReferencedDate: datetime readOnly

QuoteLineItem 0QL
  LineNumber "Line Item Number": autonumber
  QuoteId: reference(Quote) createOnly required cascade
  PricebookEntryId "Price Book Entry ID": reference(PricebookEntry) createOnly required
  OpportunityLineItemId "Opportunity Product ID": reference(OpportunityLineItem) createOnly
  Product2Id "Product ID": reference(Product2) createOnly
  Quantity: double(12,2) required
  UnitPrice "Sales Price": currency(16,2) required
  Discount: percent(5,2)
  Description "Line Item Description": string(255)
  ServiceDate "Date": date
  SortOrder: int
  ListPrice, Subtotal, TotalPrice: currency(16,2) readOnly

Order 801
  Name "Order Name": string(80)
  OrderNumber: autonumber idLookup
  AccountId: reference(Account) restrictedDelete
  ContractId: reference(Contract) restrictedDelete
  Pricebook2Id "Price Book ID": reference(Pricebook2)
  OpportunityId: reference(Opportunity)
  QuoteId: reference(Quote)
  OriginalOrderId "Order ID": reference(Order) createOnly
  RecordTypeId: reference(RecordType)
  EffectiveDate "Order Start Date": date required
  EndDate "Order End Date", PoDate "PO Date": date
  IsReductionOrder "Reduction Order": boolean createOnly
  Status: picklist(Draft|Activated) required
  StatusCode "Status Category": picklist(Draft|Activated) updateOnly required
  Type "Order Type": picklist(None)
  Description: textarea(32000)
  CustomerAuthorizedById: reference(Contact) restrictedDelete children=none
  BillToContactId, ShipToContactId: reference(Contact) restrictedDelete children=none
  CompanyAuthorizedById: reference(User)
  CustomerAuthorizedDate, CompanyAuthorizedDate: date
  PoNumber "PO Number", OrderReferenceNumber: string(80)
  BillingAddress, ShippingAddress: address
  ActivatedDate: datetime updateOnly
  ActivatedById: reference(User) updateOnly
  TotalAmount "Order Amount": currency(16,2) readOnly required
  OwnerId: reference(Group,User) default=me
  LastViewedDate, LastReferencedDate: datetime readOnly

OrderItem 802
  OrderItemNumber "Order Product Number": autonumber
  OrderId: reference(Order) createOnly required cascade
  PricebookEntryId "Price Book Entry ID": reference(PricebookEntry) createOnly required
  Product2Id "Product ID": reference(Product2) createOnly
  QuoteLineItemId: reference(QuoteLineItem)
  OriginalOrderItemId: reference(OrderItem) createOnly
  Quantity: double(16,2) required
  AvailableQuantity: double(16,2) readOnly
  UnitPrice: currency(16,2)
  ListPrice: currency(16,2) createOnly
  TotalPrice: currency(16,2) readOnly
  ServiceDate "Start Date", EndDate: date
  Description "Line Description": string(255)

Contract 800
  ContractNumber: autonumber idLookup
  Name "Contract Name": string(80)
  AccountId: reference(Account) required
  Pricebook2Id "Price Book ID": reference(Pricebook2)
  RecordTypeId: reference(RecordType)
  OwnerExpirationNotice: picklist(15|30|45|60|90|120)
  StartDate "Contract Start Date": date
  EndDate "Contract End Date": date readOnly
  ContractTerm: int
  Status: picklist(Draft|In Approval Process|Activated) default=Draft
  StatusCode "Status Category": picklist(Draft|InApproval|Activated) readOnly required
  CompanySignedId "Company Signed By ID": reference(User)
  CustomerSignedId "Customer Signed By ID": reference(Contact) restrictedDelete children=ContractsSigned
  CustomerSignedTitle: string(40)
  CompanySignedDate, CustomerSignedDate: date
  BillingAddress, ShippingAddress: address
  Description: textarea(32000)
  SpecialTerms: textarea(4000)
  ActivatedById: reference(User) updateOnly
  ActivatedDate: datetime updateOnly
  LastApprovedDate: datetime readOnly
  OwnerId: reference(User) default=me
  LastActivityDate "Last Activity": date readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

ContractContactRole 02a
  ContractId: reference(Contract) createOnly required cascade
  ContactId: reference(Contact) required cascade
  Role: ${picklists/* CONTACT_ROLES */.$t}
  IsPrimary "Primary": boolean

Asset 02i
  Name "Asset Name": string(255) required
  AccountId: reference(Account) cascade
  ContactId: reference(Contact) cascade
  ParentId "Parent Asset ID": reference(Asset) children=ChildAssets
  RootAssetId: reference(Asset) readOnly children=none
  Product2Id "Product ID": reference(Product2)
  RecordTypeId: reference(RecordType)
  AssetProvidedById: reference(Account) children=ProvidedAssets
  AssetServicedById: reference(Account) children=ServicedAssets
  IsCompetitorProduct "Competitor Asset", IsInternal "Internal Asset": boolean
  SerialNumber: string(80)
  InstallDate, PurchaseDate, UsageEndDate: date
  Status: picklist(Shipped|Installed|Registered|Obsolete|Purchased)
  Price: currency(18,2)
  Quantity: double(12,2)
  Description: textarea(32000)
  Address: address
  ProductCode: string(255) readOnly
  StockKeepingUnit "Product SKU": string(180) readOnly
  AssetLevel: int readOnly
  LifecycleStartDate, LifecycleEndDate: datetime readOnly
  HasLifecycleManagement "Lifecycle-managed asset": boolean readOnly
  OwnerId: reference(User) default=me
  LastViewedDate, LastReferencedDate: datetime readOnly
`;

;// CONCATENATED MODULE: ./lib/org/schema/standard/sales.js

const SALES = `
Account 001
  MasterRecordId: reference(Account) readOnly children=none
  Name "Account Name": string(255) required
  Type "Account Type": picklist(Prospect|Customer - Direct|Customer - Channel|Channel Partner / Reseller|Installation Partner|Technology Partner|Other)
  RecordTypeId: reference(RecordType)
  ParentId "Parent Account ID": reference(Account) children=ChildAccounts
  BillingAddress, ShippingAddress: address
  Phone "Account Phone", Fax "Account Fax": phone
  Website: url
  PhotoUrl "Photo URL": url readOnly
  Industry: ${picklists/* INDUSTRIES */.Bp}
  AnnualRevenue: currency(18,0)
  NumberOfEmployees "Employees": int
  Ownership: picklist(Public|Private|Subsidiary|Other)
  AccountNumber: string(40)
  TickerSymbol, Sic "SIC Code", Jigsaw "Data.com Key": string(20)
  Description "Account Description": textarea(32000)
  Rating "Account Rating": ${picklists/* RATINGS */.lq}
  Site "Account Site", SicDesc "SIC Description": string(80)
  OwnerId: reference(User) default=me
  LastActivityDate "Last Activity": date readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly
  IsPartner "Partner Account", IsCustomerPortal "Customer Portal Account": boolean updateOnly
  ChannelProgramName, ChannelProgramLevelName: string readOnly
  JigsawCompanyId "Jigsaw Company ID": string(20) readOnly
  CleanStatus: ${picklists/* CLEAN_STATES */.PH}
  AccountSource: ${picklists/* LEAD_SOURCES */.cM}
  DunsNumber "D-U-N-S Number": string(9)
  Tradestyle: string(255)
  NaicsCode "NAICS Code": string(8)
  NaicsDesc "NAICS Description": string(120)
  YearStarted: string(4)
  OperatingHoursId "Operating Hour ID": reference(OperatingHours)

Contact 003
  MasterRecordId: reference(Contact) readOnly children=none
  AccountId: reference(Account) cascade
  RecordTypeId: reference(RecordType)
  Salutation: ${picklists/* SALUTATIONS */.SO}
  FirstName: string(40)
  LastName: string(80) required
  Name "Full Name": string(121) readOnly required
  OtherAddress, MailingAddress: address
  Phone "Business Phone", Fax "Business Fax", MobilePhone, HomePhone, OtherPhone: phone
  AssistantPhone "Asst. Phone": phone
  ReportsToId: reference(Contact) children=none
  Email: email idLookup
  Title: string(128)
  Department: string(80)
  AssistantName "Assistant's Name": string(40)
  LeadSource: ${picklists/* LEAD_SOURCES */.cM}
  Birthdate: date
  Description "Contact Description": textarea(32000)
  OwnerId: reference(User) default=me
  HasOptedOutOfEmail "Email Opt Out", HasOptedOutOfFax "Fax Opt Out", DoNotCall: boolean
  LastActivityDate "Last Activity": date readOnly
  LastCURequestDate "Last Stay-in-Touch Request Date", LastCUUpdateDate "Last Stay-in-Touch Save Date": datetime readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly
  EmailBouncedReason: string(255)
  EmailBouncedDate: datetime
  IsEmailBounced: boolean readOnly
  PhotoUrl "Photo URL": url readOnly
  Jigsaw "Data.com Key": string(20)
  JigsawContactId "Jigsaw Contact ID": string(20) readOnly
  CleanStatus: ${picklists/* CLEAN_STATES */.PH}
  IndividualId: reference(Individual)

Lead 00Q
  MasterRecordId: reference(Lead) readOnly children=none
  Salutation: ${picklists/* SALUTATIONS */.SO}
  FirstName: string(40)
  LastName: string(80) required
  Name "Full Name": string(121) readOnly required
  RecordTypeId: reference(RecordType)
  Title: string(128)
  Company: string(255) required
  Address: address
  Phone, MobilePhone, Fax: phone
  Email: email idLookup
  Website: url
  PhotoUrl "Photo URL": url readOnly
  Description: textarea(32000)
  LeadSource: ${picklists/* LEAD_SOURCES */.cM}
  Status: picklist(Open - Not Contacted|Working - Contacted|Closed - Converted|Closed - Not Converted) default="Open - Not Contacted"
  Industry: ${picklists/* INDUSTRIES */.Bp}
  Rating: ${picklists/* RATINGS */.lq}
  AnnualRevenue: currency(18,0)
  NumberOfEmployees "Employees": int
  OwnerId: reference(Group,User) default=me
  HasOptedOutOfEmail "Email Opt Out", HasOptedOutOfFax "Fax Opt Out", DoNotCall: boolean
  IsConverted "Converted": boolean createOnly
  ConvertedDate: date readOnly
  ConvertedAccountId: reference(Account) readOnly children=none
  ConvertedContactId: reference(Contact) readOnly children=none
  ConvertedOpportunityId: reference(Opportunity) readOnly children=none
  IsUnreadByOwner "Unread By Owner": boolean
  LastActivityDate "Last Activity": date readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly
  Jigsaw "Data.com Key": string(20)
  JigsawContactId "Jigsaw Contact ID": string(20) readOnly
  CleanStatus: ${picklists/* CLEAN_STATES */.PH}
  CompanyDunsNumber "Company D-U-N-S Number": string(9)
  EmailBouncedReason: string(255) updateOnly
  EmailBouncedDate: datetime updateOnly
  IndividualId: reference(Individual)

Opportunity 006
  AccountId: reference(Account) cascade
  RecordTypeId: reference(RecordType)
  IsPrivate "Private": boolean
  Name: string(120) required idLookup
  Description: textarea(32000)
  StageName "Stage": picklist(Prospecting|Qualification|Needs Analysis|Value Proposition|Id. Decision Makers|Perception Analysis|Proposal/Price Quote|Negotiation/Review|Closed Won|Closed Lost) required
  Amount: currency(18,2)
  Probability "Probability (%)": percent(3,0) defaulted
  ExpectedRevenue "Expected Amount": currency(18,2) readOnly
  TotalOpportunityQuantity "Quantity": double(18,2)
  CloseDate: date required
  Type "Opportunity Type": picklist(Existing Customer - Upgrade|Existing Customer - Replacement|Existing Customer - Downgrade|New Customer)
  NextStep: string(255)
  LeadSource: ${picklists/* LEAD_SOURCES */.cM}
  IsClosed "Closed", IsWon "Won": boolean readOnly
  ForecastCategory: picklist(Omitted|Pipeline|BestCase|MostLikely|Forecast|Closed) restricted readOnly required
  ForecastCategoryName "Forecast Category": picklist(Omitted|Pipeline|Best Case|Commit|Closed) restricted defaulted
  CampaignId: reference(Campaign)
  HasOpportunityLineItem "Has Line Item": boolean readOnly
  Pricebook2Id "Price Book ID": reference(Pricebook2) defaulted
  OwnerId: reference(User) default=me
  ContactId: reference(Contact) createOnly
  LastActivityDate "Last Activity": date readOnly
  LastStageChangeDate, LastViewedDate, LastReferencedDate: datetime readOnly
  PushCount, FiscalQuarter, FiscalYear: int readOnly
  Fiscal "Fiscal Period": string(6) readOnly
  HasOpenActivity, HasOverdueTask: boolean readOnly

OpportunityContactRole 00K
  OpportunityId: reference(Opportunity) createOnly required cascade
  ContactId: reference(Contact) required cascade
  Role: ${picklists/* CONTACT_ROLES */.$t}
  IsPrimary "Primary": boolean

AccountContactRole 02Z
  AccountId: reference(Account) createOnly required cascade
  ContactId: reference(Contact) required cascade
  Role: ${picklists/* CONTACT_ROLES */.$t}
  IsPrimary "Primary": boolean

AccountContactRelation 07k
  AccountId: reference(Account) createOnly required cascade
  ContactId: reference(Contact) createOnly required cascade
  Roles: multipicklist(Business User|Decision Maker|Economic Buyer|Evaluator|Executive Sponsor|Influencer|Other)
  IsDirect "Direct": boolean readOnly
  IsActive "Active": boolean default=true
  StartDate, EndDate: date

Individual 0PK
  Salutation: ${picklists/* SALUTATIONS */.SO}
  FirstName: string(40)
  LastName: string(80) required
  Name: string(121) readOnly required
  MasterRecordId: reference(Individual) readOnly children=none
  HasOptedOutTracking "Don't Track", HasOptedOutProfiling "Don't Profile": boolean
  HasOptedOutProcessing "Don't Process", HasOptedOutSolicit "Don't Market": boolean
  HasOptedOutGeoTracking "Block Geolocation Tracking": boolean
  ShouldForget "Forget this Individual", SendIndividualData "Export Individual's Data": boolean
  CanStorePiiElsewhere "OK to Store PII Data Elsewhere", IsHomeOwner "Is Homeowner": boolean
  BirthDate, DeathDate: date
  ConvictionsCount "Conviction Count", ChildrenCount "Number of Children": int
  ConsumerCreditScore, InfluencerRating: int
  ConsumerCreditScoreProviderName: string(255)
  MilitaryService: picklist(No military service|Active duty|Veteran|Reserve forces)
  Occupation: string(150)
  Website: url
  OwnerId: reference(User) default=me
  LastViewedDate: datetime readOnly

Campaign 701
  Name: string(80) required
  ParentId "Parent Campaign ID": reference(Campaign) children=ChildCampaigns
  RecordTypeId, CampaignMemberRecordTypeId "Record Type ID": reference(RecordType)
  Type: picklist(Conference|Webinar|Trade Show|Public Relations|Partners|Referral Program|Advertisement|Banner Ads|Direct Mail|Email|Telemarketing|Other)
  Status: picklist(Planned|In Progress|Completed|Aborted) default=Planned nillable
  StartDate, EndDate: date
  ExpectedRevenue "Expected Revenue in Campaign", BudgetedCost "Budgeted Cost in Campaign": currency(18,0)
  ActualCost "Actual Cost in Campaign": currency(18,0)
  ExpectedResponse "Expected Response (%)": percent(10,2)
  NumberSent "Num Sent in Campaign": double(18,0)
  IsActive "Active": boolean
  Description: textarea(32000)
  NumberOfLeads "Leads in Campaign", NumberOfConvertedLeads "Converted Leads in Campaign": int readOnly required
  NumberOfContacts "Contacts in Campaign", NumberOfResponses "Responses in Campaign": int readOnly required
  NumberOfOpportunities "Opportunities in Campaign": int readOnly required
  NumberOfWonOpportunities "Won Opportunities in Campaign": int readOnly required
  AmountAllOpportunities "Value Opportunities in Campaign": currency(18,2) readOnly required
  AmountWonOpportunities "Value Won Opportunities in Campaign": currency(18,2) readOnly required
  OwnerId: reference(User) default=me
  LastActivityDate "Last Activity": date readOnly
  LastViewedDate, LastReferencedDate: datetime readOnly

CampaignMemberStatus 01Y
  CampaignId: reference(Campaign) createOnly required cascade
  Label "Member Status": string(765) required
  SortOrder: int
  IsDefault, HasResponded "Responded": boolean

CampaignMember 00v
  CampaignId: reference(Campaign) createOnly required cascade
  LeadId: reference(Lead) createOnly cascade
  ContactId: reference(Contact) createOnly cascade
  RecordTypeId: reference(RecordType)
  Status: picklist(Sent|Responded) default=Sent nillable
  HasResponded "Responded": boolean readOnly
  FirstRespondedDate: date readOnly
  Salutation: ${picklists/* SALUTATIONS */.SO} readOnly
  Name: string(121) readOnly
  FirstName, City: string(40) readOnly
  LastName, State "State/Province", Country: string(80) readOnly
  Title: string(128) readOnly
  Street: string(255) readOnly
  PostalCode "Zip/Postal Code": string(20) readOnly
  Email: email readOnly
  Phone, Fax, MobilePhone "Mobile": phone readOnly
  Description: textarea(32000) readOnly
  DoNotCall, HasOptedOutOfEmail "Email Opt Out", HasOptedOutOfFax "Fax Opt Out": boolean readOnly
  LeadSource: ${picklists/* LEAD_SOURCES */.cM} readOnly
  CompanyOrAccount "Company (Account)", Type: string(255) readOnly
  LeadOrContactId "Related Record ID": reference(Contact,Lead) readOnly children=none
  LeadOrContactOwnerId "Related Record Owner ID": reference(Group,User) readOnly
`;

;// CONCATENATED MODULE: ./lib/org/schema/standard/service.js

const SERVICE = `
Case 500
  CaseNumber: autonumber idLookup
  MasterRecordId: reference(Case) readOnly children=none
  ContactId: reference(Contact) restrictedDelete
  AccountId: reference(Account) restrictedDelete
  AssetId: reference(Asset)
  ProductId: reference(Product2)
  EntitlementId: reference(Entitlement)
  BusinessHoursId: reference(BusinessHours)
  ParentId "Parent Case ID": reference(Case) children=Cases
  RecordTypeId: reference(RecordType)
  SuppliedName "Name", SuppliedCompany "Company": string(80)
  SuppliedEmail "Email Address": email
  SuppliedPhone "Phone": string(40)
  Type "Case Type": picklist(Mechanical|Electrical|Electronic|Structural|Other)
  Status: picklist(New|Working|Escalated|Closed) default=New nillable
  Reason "Case Reason": picklist(Installation|Equipment Complexity|Performance|Breakdown|Equipment Design|Feedback|Other)
  Origin "Case Origin": picklist(Phone|Email|Web)
  Subject: string(255)
  Priority: picklist(High|Medium|Low) default=Medium nillable
  Description: textarea(32000)
  IsClosed "Closed": boolean readOnly
  IsEscalated "Escalated": boolean
  ClosedDate: datetime readOnly
  Comments "Internal Comments": textarea(4000)
  ContactPhone, ContactMobile, ContactFax: phone readOnly
  ContactEmail: email readOnly
  OwnerId: reference(Group,User) default=me
  LastViewedDate, LastReferencedDate: datetime readOnly

CaseComment 00a
  ParentId: reference(Case) createOnly required cascade
  IsPublished "Published": boolean
  CommentBody "Body": textarea(4000)

Entitlement 550
  Name "Entitlement Name": string(255) required
  AccountId: reference(Account) required cascade
  AssetId: reference(Asset)
  BusinessHoursId: reference(BusinessHours)
  Type: picklist(Gateway Support|Phone Support|Web Support)
  StartDate, EndDate: date
  CasesPerEntitlement, RemainingCases: int
  IsPerIncident "Per Incident": boolean
  Status: picklist(Active|Expired|Inactive) readOnly

Solution 501
  SolutionNumber: autonumber
  SolutionName "Title": string(255) required
  SolutionNote "Description": textarea(32000)
  Status: picklist(Draft|Reviewed|Duplicate) default=Draft
  IsPublished "Public", IsPublishedInPublicKb "Visible in Public Knowledge Base": boolean
  IsReviewed "Reviewed", IsHtml: boolean readOnly
  RecordTypeId: reference(RecordType)
  TimesUsed "Num Related Cases": int readOnly required
  OwnerId: reference(User) default=me

EmailMessage 02s
  ParentId "Case ID": reference(Case) createOnly cascade
  ActivityId: reference(Task) createOnly
  RelatedToId: reference(Account,Asset,Campaign,Case,Contact,Contract,Lead,Opportunity,Order,Product2,Quote) children=Emails
  ReplyToEmailMessageId "Email Message ID": reference(EmailMessage)
  Subject: string(3000)
  Name "Email Message Name": string(255) readOnly
  TextBody, HtmlBody "HTML Body", Headers: textarea(131072)
  FromName: string(1000)
  FromAddress: email(1000)
  ToAddress, CcAddress "CC Address", BccAddress "BCC Address": string(4000)
  Incoming "Is Incoming", IsClientManaged: boolean createOnly
  Status: picklist(0|1|2|3|4|5) restricted default=0
  MessageDate: datetime
  MessageIdentifier "Message ID", ThreadIdentifier "Thread ID": string(765)
  FirstOpenedDate "First Opened", LastOpenedDate "Last Opened": datetime
  IsTracked, IsBounced "Bounced?": boolean
  HasAttachment, IsExternallyVisible, IsOpened "Opened?": boolean readOnly

Task 00T
  WhoId "Name ID": reference(Contact,Lead) cascade
  WhatId "Related To ID": reference(Account,Asset,Campaign,Case,Contract,Opportunity,Order,Product2,Quote,Solution,*) cascade
  RecordTypeId: reference(RecordType)
  Subject: combobox
  ActivityDate "Due Date Only": date
  Status: picklist(Not Started|In Progress|Completed|Waiting on someone else|Deferred) default="Not Started"
  Priority: picklist(High|Normal|Low) default=Normal
  IsHighPriority "High Priority", IsClosed "Closed", IsArchived "Archived": boolean readOnly
  OwnerId "Assigned To ID": reference(Group,User) default=me
  Description: textarea(32000)
  AccountId: reference(Account) readOnly children=none
  Type: picklist(Call|Email|Meeting|Other)
  CallDurationInSeconds "Call Duration": int
  CallType: picklist(Internal|Inbound|Outbound) restricted
  CallDisposition "Call Result", CallObject "Call Object Identifier": string(255)
  TaskSubtype: picklist(Task|Email|ListEmail|Cadence|Call) createOnly restricted
  CompletedDateTime "Completed Date/Time": datetime readOnly
  RecurrenceActivityId: reference(Task) readOnly children=RecurringTasks
  RecurrenceStartDateOnly "Recurrence Start": date
  RecurrenceRegeneratedType "Repeat This Task": picklist(RecurrenceRegenerateNone|RecurrenceRegenerateAfterDueDate|RecurrenceRegenerateAfterToday) restricted
${picklists/* RECURRENCE */.DW}

Event 00U
  WhoId "Name ID": reference(Contact,Lead) cascade
  WhatId "Related To ID": reference(Account,Asset,Campaign,Case,Contract,Opportunity,Order,Product2,Quote,Solution,*) cascade
  RecordTypeId: reference(RecordType)
  Subject: combobox
  Location: string(255)
  IsAllDayEvent "All-Day Event": boolean
  ActivityDateTime "Due Date Time", StartDateTime, EndDateTime: datetime
  ActivityDate "Due Date Only": date
  EndDate: date readOnly
  DurationInMinutes "Duration": int
  Description: textarea(32000)
  AccountId: reference(Account) readOnly children=none
  OwnerId "Assigned To ID": reference(Calendar,User) default=me
  IsPrivate "Private": boolean
  ShowAs "Show Time As": picklist(Busy|OutOfOffice|Free) restricted default=Busy nillable
  Type: picklist(Call|Email|Meeting|Other)
  IsChild, IsGroupEvent, IsArchived "Archived": boolean readOnly
  GroupEventType: picklist(0|1|2|3) restricted readOnly
  EventSubtype: picklist(Event) restricted createOnly
  RecurrenceActivityId: reference(Event) readOnly children=RecurringEvents
  RecurrenceStartDateTime "Recurrence Start": datetime
  IsRecurrence2 "Repeat", IsRecurrence2Exception "Is Exception": boolean readOnly
  IsRecurrence2Exclusion "Historical Event, Not Following Recurrence": boolean readOnly
  Recurrence2PatternText "Recurrence Pattern": textarea(512) createOnly
  Recurrence2PatternVersion "Pattern Version": picklist(1|2) restricted readOnly
  Recurrence2PatternStartDate "Recurrence Pattern Start Date": datetime readOnly
  Recurrence2PatternTimeZone "Recurrence Pattern Time Zone Reference": string(255) readOnly
${picklists/* RECURRENCE */.DW}

EventRelation 0RE
  RelationId: reference(Calendar,Contact,Lead,User) createOnly required cascade
  EventId: reference(Event) createOnly required cascade
  Status: picklist(New|Declined|Accepted|Uninvited|Maybe) restricted
  RespondedDate "Response Date": datetime
  Response: string(255)

AcceptedEventRelation 0RA notBulk
  EventId: reference(Event) readOnly

Calendar 023
  Name "Calendar Name": string(80) readOnly required
  UserId: reference(User) readOnly
  Type "Calendar Type": picklist(User|Public|Resource|Holiday) restricted readOnly required
  IsActive "Active": boolean readOnly

BusinessHours 01m
  Name "Business Hours Name": string(80) required
  IsActive "Active", IsDefault "Default Business Hours": boolean
  SundayStartTime "Sunday Start", SundayEndTime "Sunday End": time
  MondayStartTime "Monday Start", MondayEndTime "Monday End": time
  TuesdayStartTime "Tuesday Start", TuesdayEndTime "Tuesday End": time
  WednesdayStartTime "Wednesday Start", WednesdayEndTime "Wednesday End": time
  ThursdayStartTime "Thursday Start", ThursdayEndTime "Thursday End": time
  FridayStartTime "Friday Start", FridayEndTime "Friday End": time
  SaturdayStartTime "Saturday Start", SaturdayEndTime "Saturday End": time
  TimeZoneSidKey "Time Zone": ${picklists/* TIME_ZONES */.wR} required
  LastViewedDate: datetime readOnly

Holiday 0C0
  Name "Holiday Name": string(80) required
  Description: string(255)
  IsAllDay "All Day", IsRecurrence "Recurring Holiday": boolean
  ActivityDate "Holiday Date": date
  StartTimeInMinutes "Start Time In Minutes From Midnight", EndTimeInMinutes "End Time In Minutes From Midnight": int

OperatingHours 0OH
  Name: string(255) required
  Description: textarea(255)
  TimeZone: ${picklists/* TIME_ZONES */.wR} required

TimeSlot 0OJ
  TimeSlotNumber: autonumber
  OperatingHoursId: reference(OperatingHours) createOnly required cascade
  DayOfWeek: picklist(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) restricted required
  StartTime, EndTime: time required
  Type: picklist(Normal|Extended) restricted default=Normal
`;

;// CONCATENATED MODULE: ./lib/org/schema/standard/setup.js

const HOURS = 'picklist(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23) restricted';
const SETUP = `
User 005
  Username: string(80) required unique idLookup
  FirstName: string(40)
  LastName: string(80) required
  Name "Full Name": string(121) readOnly required
  CompanyName, Division, Department, Title: string(80)
  Address: address
  Email: email(128) required idLookup
  SenderEmail "Email Sender Address": email
  SenderName "Email Sender Name": string(80)
  Signature "Email Signature": textarea(1333)
  Phone, Fax, MobilePhone "Mobile", Extension: phone
  Alias: string(8) required
  CommunityNickname "Nickname": string(40) defaulted
  EmployeeNumber: string(20)
  IsActive "Active": boolean
  TimeZoneSidKey "Time Zone": ${picklists/* TIME_ZONES */.wR} required
  LocaleSidKey "Locale": picklist(en_US|en_GB|de_DE|fr_FR|es_ES|it_IT|ja_JP|nl_NL|pt_BR) required
  LanguageLocaleKey "Language": picklist(en_US|de|es|fr|it|ja|sv|ko|zh_TW|zh_CN|pt_BR|nl_NL|da|th|fi|ru|es_MX|no) required
  EmailEncodingKey "Email Encoding": picklist(UTF-8|ISO-8859-1|Shift_JIS|ISO-2022-JP|EUC-JP|ks_c_5601-1987|Big5|GB2312|Big5-HKSCS|x-SJIS_0213) restricted required
  ProfileId: reference(Profile) required
  UserRoleId "Role ID": reference(UserRole)
  UserType: picklist(Standard|PowerPartner|PowerCustomerSuccess|CustomerSuccess|Guest|CspLitePortal|CsnOnly|SelfService) restricted readOnly
  StartDay "Start of Day", EndDay "End of Day": ${HOURS}
  ManagerId: reference(User)
  DelegatedApproverId: reference(Group,User)
  ContactId: reference(Contact) restrictedDelete
  AccountId: reference(Account) readOnly
  IndividualId: reference(Individual)
  FederationIdentifier "SAML Federation ID": string(512) unique idLookup
  AboutMe: textarea(1000)
  ForecastEnabled "Allow Forecasting": boolean
  ReceivesInfoEmails "Info Emails", ReceivesAdminInfoEmails "Admin Info Emails": boolean
  EmailPreferencesAutoBcc "AutoBcc", EmailPreferencesAutoBccStayInTouch "AutoBccStayInTouch": boolean
  EmailPreferencesStayInTouchReminder "StayInTouchReminder": boolean
  UserPermissionsMarketingUser "Marketing User", UserPermissionsOfflineUser "Offline User": boolean
  UserPermissionsKnowledgeUser "Knowledge User", UserPermissionsInteractionUser "Flow User": boolean
  UserPermissionsSupportUser "Service Cloud User", UserPermissionsSFContentUser "Salesforce CRM Content User": boolean
  DigestFrequency "Chatter Email Highlights Frequency": picklist(D|W|N) restricted default=N
  DefaultGroupNotificationFrequency: picklist(P|D|W|N) restricted default=N
  LastLoginDate "Last Login", LastPasswordChangeDate, LastViewedDate, LastReferencedDate: datetime readOnly
  FullPhotoUrl "Url for full-sized Photo", SmallPhotoUrl "Photo": url(1024) readOnly

UserRole 00E
  Name: string(80) required
  DeveloperName: string(80)
  ParentRoleId: reference(UserRole)
  RollupDescription "Description": string(80)
  OpportunityAccessForAccountOwner "Opportunity Access Level for Account Owner": picklist(None|Read|Edit) restricted default=Edit
  CaseAccessForAccountOwner "Case Access Level for Account Owner": picklist(None|Read|Edit) restricted
  ForecastUserId "User ID": reference(User)

Profile 00e
  Name: string(255) required
  UserType: picklist(Standard|Guest) readOnly
  Description: string(255)

PermissionSet 0PS
  Name "API Name", Label "Permission Set Name": string(80) required
  Description: string(255)
  ProfileId: reference(Profile) readOnly
  IsOwnedByProfile, IsCustom "Custom": boolean readOnly
  HasActivationRequired "Session Activation Required": boolean

PermissionSetAssignment 0Pa
  PermissionSetId: reference(PermissionSet) createOnly
  AssigneeId: reference(User) createOnly required
  ExpirationDate "Expires On": datetime
  IsActive: boolean readOnly

Group 00G
  Name: string(40) required
  DeveloperName: string(80)
  Type: picklist(Regular|Queue|Role|RoleAndSubordinates|Organization|Manager) restricted createOnly default=Regular
  Email: email
  RelatedId: reference(User,UserRole) readOnly
  OwnerId: reference(Organization,User) readOnly required
  DoesSendEmailToMembers "Send Email to Members", DoesIncludeBosses "Include Bosses": boolean
  Description: textarea(255)

GroupMember 011
  GroupId: reference(Group) createOnly required cascade
  UserOrGroupId "User/Group ID": reference(Group,User) createOnly required

QueueSobject 03g
  QueueId "Group ID": reference(Group) createOnly required cascade
  SobjectType "sObject Type": picklist(Case|Lead|Order|Task) createOnly required

RecordType 012
  Name, DeveloperName "Record Type Name": string(80) required idLookup
  NamespacePrefix: string(15) readOnly
  SobjectType "SObject Type Name": string(40) createOnly required
  Description: string(255)
  IsActive "Active": boolean updateOnly

Organization 00D notBulk
  Name: string(80) updateOnly required
  Division: string(80) updateOnly
  InstanceName: string(5) readOnly
  IsSandbox: boolean readOnly
  TrialExpirationDate: datetime readOnly
  OrganizationType: picklist(Team Edition|Professional Edition|Enterprise Edition|Developer Edition|Unlimited Edition) readOnly
  NamespacePrefix: string(15) readOnly
  LanguageLocaleKey, DefaultLocaleSidKey, TimeZoneSidKey: string(40) updateOnly required
  FiscalYearStartMonth "Fiscal Year Starts In": int readOnly
`;

;// CONCATENATED MODULE: ./lib/org/schema/standard-objects.js






function standardObjects() {
    known ??= (0,object_table/* objectsFromTable */.Z)([SALES, PRODUCTS, SERVICE, FILES, SETUP].join('\n'));
    return [...known];
}
let known;


/***/ }),

/***/ 4966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ CONTACT_ROLES),
/* harmony export */   Bp: () => (/* binding */ INDUSTRIES),
/* harmony export */   DW: () => (/* binding */ RECURRENCE),
/* harmony export */   PH: () => (/* binding */ CLEAN_STATES),
/* harmony export */   SO: () => (/* binding */ SALUTATIONS),
/* harmony export */   cM: () => (/* binding */ LEAD_SOURCES),
/* harmony export */   lq: () => (/* binding */ RATINGS),
/* harmony export */   wR: () => (/* binding */ TIME_ZONES)
/* harmony export */ });
const INDUSTRIES = 'picklist(Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|Education|Electronics|Energy|Engineering|Entertainment|Environmental|Finance|Food & Beverage|Government|Healthcare|Hospitality|Insurance|Machinery|Manufacturing|Media|Not For Profit|Recreation|Retail|Shipping|Technology|Telecommunications|Transportation|Utilities|Other)';
const LEAD_SOURCES = 'picklist(Web|Phone Inquiry|Partner Referral|Purchased List|Other)';
const RATINGS = 'picklist(Hot|Warm|Cold)';
const SALUTATIONS = 'picklist(Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.)';
const CLEAN_STATES = 'picklist(Matched|Different|Acknowledged|NotFound|Inactive|Pending|SelectMatch|Skipped) restricted';
const CONTACT_ROLES = 'picklist(Business User|Decision Maker|Economic Buyer|Economic Decision Maker|Evaluator|Executive Sponsor|Influencer|Technical Buyer|Other)';
const TIME_ZONES = 'picklist(GMT|America/Los_Angeles|America/Denver|America/Chicago|America/New_York|America/Sao_Paulo|Europe/London|Europe/Berlin|Europe/Paris|Asia/Dubai|Asia/Kolkata|Asia/Singapore|Asia/Tokyo|Australia/Sydney|Pacific/Auckland)';
const RECURRENCE = `
  IsRecurrence: boolean createOnly
  RecurrenceEndDateOnly "Recurrence End": date
  RecurrenceTimeZoneSidKey "Recurrence Time Zone": ${TIME_ZONES}
  RecurrenceType: picklist(RecursDaily|RecursEveryWeekday|RecursMonthly|RecursMonthlyNth|RecursWeekly|RecursYearly|RecursYearlyNth) restricted
  RecurrenceInterval, RecurrenceDayOfWeekMask "Recurrence Day of Week Mask": int(9)
  RecurrenceDayOfMonth "Recurrence Day of Month": int(9)
  RecurrenceInstance: picklist(First|Second|Third|Fourth|Last) restricted
  RecurrenceMonthOfYear "Recurrence Month of Year": picklist(January|February|March|April|May|June|July|August|September|October|November|December) restricted
  ReminderDateTime "Reminder Date/Time": datetime
  IsReminderSet "Reminder Set": boolean`;


/***/ }),

/***/ 6786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ORG_KINDS),
/* harmony export */   q: () => (/* binding */ seedRecords)
/* harmony export */ });
const ORG_KINDS = ['sandbox', 'scratch', 'developer', 'trial', 'production'];
const TRIAL_END = '2099-12-31T00:00:00.000Z';
function seedRecords(kind, ids, schema, store, mint) {
    const put = (name, values, id) => {
        const object = schema.object(name);
        return object === undefined ? '' : store.insert(object, new Map(Object.entries(values)), id).id;
    };
    put('Organization', {
        Name: 'Embedded Org',
        InstanceName: 'EM0',
        IsSandbox: kind === 'sandbox' || kind === 'scratch',
        TrialExpirationDate: kind === 'scratch' || kind === 'trial' ? TRIAL_END : null,
        OrganizationType: kind === 'developer' ? 'Developer Edition' : 'Enterprise Edition',
        LanguageLocaleKey: 'en_US',
    }, ids.orgId);
    const profile = put('Profile', { Name: 'System Administrator' });
    mint.reserve('005', 1);
    put('User', {
        Username: 'loader@embedded-org.example',
        LastName: 'Loader',
        Name: 'Loader',
        Email: 'loader@embedded-org.example',
        Alias: 'loader',
        IsActive: true,
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        UserType: 'Standard',
        ProfileId: profile,
    }, ids.userId);
    put('Pricebook2', { Name: 'Standard Price Book', IsActive: true, IsStandard: true });
    for (const object of schema.objects) {
        for (const { developerName, isPerson, label } of object.recordTypes) {
            put('RecordType', {
                ...{ Name: label, DeveloperName: developerName, SobjectType: object.name, IsActive: true },
                ...(isPerson ? { IsPersonType: true } : {}),
            });
        }
    }
    store.forgetCounts();
}


/***/ }),

/***/ 2564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ startStep),
  H: () => (/* binding */ stopStep)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/org/schema/sfdx-project.js + 1 modules
var sfdx_project = __nccwpck_require__(6005);
;// CONCATENATED MODULE: ./lib/org/step/org-step.js




const START_MILLISECONDS = 60_000;
const SIGNALS = ['SIGINT', 'SIGTERM'];
const PID = 'pid';
const URL_OF_ORG = 'url';
async function startStep(script, environment, commands, signals) {
    const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    try {
        const child = (0,external_node_child_process_namespaceObject.spawn)(process.execPath, [script, ...argumentsOf(environment, workspace)], {
            cwd: workspace,
            env: harmless(environment),
            stdio: ['ignore', 'pipe', 'pipe'],
            detached: true,
            windowsHide: true,
        });
        const { mistakes, schema, token = '', url = '', } = JSON.parse(await firstLine(child, signals));
        for (const mistake of mistakes ?? [])
            commands.error(`${mistake.message}.`, mistake);
        if (mistakes !== undefined)
            return false;
        commands.mask(token);
        commands.state(PID, String(child.pid ?? ''));
        commands.state(URL_OF_ORG, url);
        commands.output('instance-url', url);
        commands.output('access-token', token);
        for (const { file, line, message } of schema?.notUnderstood ?? []) {
            commands.info(`Not understood: ${file}:${line}: ${message}`);
        }
        commands.info(`The embedded org is up at ${url}.`);
        return true;
    }
    catch (error) {
        commands.error(`The embedded org did not come up: ${error instanceof Error ? error.message : String(error)}.`);
        return false;
    }
}
async function stopStep(environment, commands) {
    const pid = Number(environment[`STATE_${PID}`]);
    const url = environment[`STATE_${URL_OF_ORG}`] ?? '';
    if (!Number.isInteger(pid) || pid <= 0 || !(await isUp(url)))
        return;
    try {
        process.kill(pid, 'SIGTERM');
        commands.info('The embedded org was stopped.');
    }
    catch {
    }
}
async function isUp(url) {
    try {
        const answer = await fetch(`${url}/services/data`, { signal: AbortSignal.timeout(2_000) });
        await answer.arrayBuffer();
        return true;
    }
    catch {
        return false;
    }
}
function argumentsOf(environment, workspace) {
    const input = (name) => (environment[`INPUT_${name}`] ?? '').trim();
    const named = input('ORG-SCHEMA')
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const schema = named.length > 0 ? named : (0,sfdx_project/* packageDirectories */.Gv)(workspace);
    const data = input('ORG-DATA');
    const kind = input('KIND');
    return [
        ...['--port', '0', '--json', '--random-token'],
        ...schema.map((folder) => `--schema=${folderBelow(workspace, folder, 'org-schema')}`),
        ...(data === '' ? [] : [`--data=${folderBelow(workspace, data, 'org-data')}`]),
        ...(kind === '' ? [] : [`--kind=${kind}`]),
    ];
}
function folderBelow(workspace, name, input) {
    const path = (0,external_node_path_.join)(workspace, name);
    let real;
    try {
        real = (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        throw new Error(`input "${input}": there is no folder "${name}"`);
    }
    const isBelow = [(0,external_node_path_.relative)(workspace, path), (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), real)].every((way) => way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way));
    if (!isBelow)
        throw new Error(`input "${input}": "${name}" lies outside the workspace`);
    if (!(0,external_node_fs_.statSync)(real).isDirectory())
        throw new Error(`input "${input}": "${name}" is no folder`);
    return (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/') || '.';
}
function harmless(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(?:INPUT_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/.test(name)));
}
async function firstLine(child, signals) {
    return new Promise((resolve, reject) => {
        let line = '';
        let complaint = '';
        const settle = () => {
            clearTimeout(timer);
            for (const signal of SIGNALS)
                signals.off(signal, cancel);
            child.removeAllListeners();
            child.stdout?.destroy();
            child.stderr?.destroy();
            child.unref();
        };
        const giveUp = (reason) => {
            settle();
            child.kill();
            reject(new Error(reason));
        };
        const timer = setTimeout(() => {
            giveUp(`it was not up within ${START_MILLISECONDS / 1_000} s`);
        }, START_MILLISECONDS);
        const cancel = () => {
            giveUp('the step was cancelled');
        };
        for (const signal of SIGNALS)
            signals.once(signal, cancel);
        child.stderr?.setEncoding('utf8').on('data', (piece) => (complaint += piece));
        child.stdout?.setEncoding('utf8').on('data', (piece) => {
            line += piece;
            if (!line.includes('\n'))
                return;
            settle();
            resolve(line.slice(0, line.indexOf('\n')));
        });
        child.once('error', reject);
        child.once('close', () => {
            settle();
            reject(new Error(complaint.trim().replace(/\.$/, '') || 'it ended at once'));
        });
    });
}


/***/ }),

/***/ 9335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ WorkflowCommands)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);


class WorkflowCommands {
    #environment;
    #write;
    constructor(environment, write) {
        this.#environment = environment;
        this.#write = write;
    }
    mask(secret) {
        this.#write(`::add-mask::${escaped(secret)}\n`);
    }
    output(name, value) {
        this.#append('GITHUB_OUTPUT', name, value);
    }
    state(name, value) {
        this.#append('GITHUB_STATE', name, value);
    }
    error(message, place) {
        const column = place?.column === undefined ? '' : `,col=${place.column}`;
        const properties = place === undefined ? '' : ` file=${escapedProperty(place.file)},line=${place.line}${column}`;
        this.#write(`::error${properties}::${escaped(message)}\n`);
    }
    info(message) {
        this.#write(`${message.replace(/::|##\[/g, ' $& ')}\n`);
    }
    #append(file, name, value) {
        const path = this.#environment[file];
        if (path === undefined || path === '')
            throw new Error(`the runner did not name the file ${file}`);
        const mark = `end-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(path, `${name}<<${mark}\n${value}\n${mark}\n`);
    }
}
function escaped(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapedProperty(text) {
    return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
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
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1765);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
