import * as __WEBPACK_EXTERNAL_MODULE_undici__ from "./lazy-undici.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 59800:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.wT = __webpack_unused_export__ = void 0;
const ed5 = __nccwpck_require__(96950);
const ed2 = __nccwpck_require__(24488);
const NSed3 = __nccwpck_require__(85699);
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

/***/ 20770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(20218);


/***/ }),

/***/ 20218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(69278);
var tls = __nccwpck_require__(64756);
var http = __nccwpck_require__(58611);
var https = __nccwpck_require__(65692);
var events = __nccwpck_require__(24434);
var assert = __nccwpck_require__(42613);
var util = __nccwpck_require__(39023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 96950:
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

/***/ 24488:
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

/***/ 85699:
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

/***/ 94706:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["ProxyAgent"]: () => (__WEBPACK_EXTERNAL_MODULE_undici__.ProxyAgent), ["fetch"]: () => (__WEBPACK_EXTERNAL_MODULE_undici__.fetch) });

/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 90937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ actionLogin)
});

// EXTERNAL MODULE: ./lib/ports/node-programs.js
var node_programs = __nccwpck_require__(87094);
// EXTERNAL MODULE: ./lib/ports/system-clock.js
var system_clock = __nccwpck_require__(44260);
// EXTERNAL MODULE: ./lib/ports/http.js
var ports_http = __nccwpck_require__(67334);
// EXTERNAL MODULE: ./lib/salesforce/rest-answer.js
var rest_answer = __nccwpck_require__(34772);
// EXTERNAL MODULE: ./lib/salesforce/retry-delay.js
var retry_delay = __nccwpck_require__(45363);
// EXTERNAL MODULE: ./lib/salesforce/unreachable.js
var unreachable = __nccwpck_require__(12741);
// EXTERNAL MODULE: ./lib/salesforce/host.js
var salesforce_host = __nccwpck_require__(51305);
// EXTERNAL MODULE: ./lib/salesforce/proxy-refusal.js
var proxy_refusal = __nccwpck_require__(79710);
// EXTERNAL MODULE: ./lib/salesforce/wait-notices.js
var wait_notices = __nccwpck_require__(43830);
// EXTERNAL MODULE: ./lib/salesforce/login/login-error.js
var login_error = __nccwpck_require__(30919);
// EXTERNAL MODULE: ./lib/salesforce/login/plain-reason.js
var plain_reason = __nccwpck_require__(16222);
;// CONCATENATED MODULE: ./lib/salesforce/login/refusals.js
const loginRefusals = [
    {
        error: 'invalid_grant',
        description: "user hasn't approved this consumer",
        meaning: 'The app does not know the user as approved beforehand.',
        remedy: 'In the app\'s policies set "Permitted Users" to "Admin approved users are pre-authorized", and give the app to the user\'s profile or to a permission set of the user.',
    },
    {
        error: 'invalid_app_access',
        description: 'user is not admin approved to access this app',
        meaning: 'The app is for approved users alone, and this one is not among them.',
        remedy: "Add the user's profile or one of the user's permission sets to the app.",
    },
    {
        error: 'invalid_client_id',
        description: 'client identifier invalid',
        meaning: 'The org does not know the consumer key, or the app is younger than ten minutes.',
        remedy: 'Compare "client-id" with the consumer key of the app, and look whether the app is of this org.',
    },
    {
        error: 'invalid_client',
        description: 'app must be installed into org',
        meaning: 'The org lets apps be used only when they are installed.',
        remedy: 'Install the app in the org (Setup, "Connected Apps OAuth Usage"), or make an external client app of your own.',
    },
    {
        error: 'invalid_client',
        description: 'invalid client credentials',
        meaning: 'The consumer secret is wrong.',
        remedy: 'Compare the secret with the consumer secret of the app; it may have been rotated.',
    },
    {
        error: 'invalid_client',
        meaning: 'The org does not take the app as it presents itself.',
        remedy: 'Compare consumer key and secret with those of the app.',
    },
    {
        error: 'invalid_grant',
        description: 'audience',
        meaning: 'The assertion was made out to another kind of org.',
        remedy: 'Set "login-url" to "https://test.salesforce.com" for sandboxes and scratch orgs, to "https://login.salesforce.com" for others, or to the My Domain URL of the org.',
    },
    {
        error: 'invalid_grant',
        description: 'invalid assertion',
        meaning: "The assertion's signature does not fit the app's certificate.",
        remedy: 'Upload the certificate that belongs to "private-key" to the app ("Use digital signatures").',
    },
    {
        error: 'invalid_grant',
        description: 'expired authorization code',
        meaning: "The assertion has expired: the runner's clock is minutes behind.",
        remedy: "Set the runner's clock.",
    },
    {
        error: 'invalid_grant',
        description: 'expired access/refresh token',
        meaning: 'The refresh token was revoked, has expired, was rotated away, or gave way to a younger one.',
        remedy: 'Log in to the org with the sf CLI again, store what "sf org auth show-sfdx-auth-url" shows, and look at the app\'s "Refresh Token Policy".',
    },
    {
        error: 'invalid_grant',
        description: 'no client credentials user enabled',
        meaning: 'The app has no user to run as.',
        remedy: 'In the app\'s policies, under "Client Credentials Flow", set "Run As" to the user name.',
    },
    {
        error: 'invalid_grant',
        description: 'request not supported on this domain',
        meaning: "Client credentials are taken by the org's own host alone.",
        remedy: 'Set "instance-url" to the My Domain URL of the org.',
    },
    {
        description: 'client credentials flow not enabled',
        meaning: 'The app does not allow this login.',
        remedy: 'Tick "Enable Client Credentials Flow" in the app\'s settings and in its policies.',
    },
    {
        error: 'invalid_grant',
        description: 'authentication failure',
        meaning: 'The org does not let this user in.',
        remedy: 'Look into the login history of the user in the org: it names the reason.',
    },
    {
        error: 'unsupported_grant_type',
        meaning: 'The app or the org has this kind of login switched off.',
        remedy: 'Enable the flow in the app\'s settings: "JWT Bearer Flow", "Client Credentials Flow", "Token Exchange Flow" or "Refresh Token".',
    },
    {
        error: 'invalid_request',
        description: 'token handler not found',
        meaning: 'The org has no such handler, or it is not linked to the app.',
        remedy: 'Compare "token-handler" with the API name under Setup, "Token Exchange Handlers", and add the app there with "Enable New App".',
    },
    {
        error: 'invalid_request',
        description: 'token handler validation failed',
        meaning: "The handler's Apex class refused the token of GitHub; its reason stands in the org's debug log alone.",
        remedy: 'Compare issuer, audience and subject, which the log of this step names, with what the class expects, and look for a remote site setting of the key host.',
    },
    {
        error: 'inactive_user',
        meaning: 'The user is inactive.',
        remedy: 'Activate the user, or log in as another one.',
    },
    {
        error: 'inactive_org',
        meaning: 'The org is locked, closed or suspended.',
        remedy: 'Ask Salesforce about the org.',
    },
    {
        error: 'rate_limit_exceeded',
        meaning: 'There were too many logins: an org takes 3,600 of a user in an hour.',
        remedy: 'Wait an hour, and look for what logs in over and over.',
    },
    {
        description: 'ip restricted',
        meaning: "The runner's address is outside of what the org allows.",
        remedy: 'Set "IP Relaxation" of the app to "Relax IP restrictions", or use a runner with an address that the user\'s profile allows.',
    },
    {
        error: 'invalid_grant',
        meaning: 'The org does not let this login in, and does not say why.',
        remedy: 'Look into the login history of the user in the org: it names the reason.',
    },
    {
        error: 'invalid_request',
        meaning: 'The org misses something in the request.',
        remedy: 'Compare the inputs with the settings of the app.',
    },
];
function knownRefusal(error, description) {
    const text = description.toLowerCase();
    return loginRefusals.find((row) => (row.error === undefined || row.error === error) &&
        (row.description === undefined || text.includes(row.description.toLowerCase())));
}

// EXTERNAL MODULE: ./lib/salesforce/access-token.js
var access_token = __nccwpck_require__(68849);
// EXTERNAL MODULE: ./lib/salesforce/secret-text.js
var secret_text = __nccwpck_require__(54239);
;// CONCATENATED MODULE: ./lib/salesforce/login/token-answer.js





function tokenGrant(document, loginUrl) {
    const { host } = loginUrl;
    const accessToken = new access_token/* AccessToken */.m(tokenText((0,rest_answer/* memberOf */.C5)(document, 'access_token'), host));
    const instanceUrl = instanceOf((0,rest_answer/* memberOf */.C5)(document, 'instance_url'), loginUrl);
    const identity = identityOf((0,rest_answer/* memberOf */.C5)(document, 'id'));
    const orgId = identity?.orgId ?? accessToken.orgId;
    const refreshToken = (0,rest_answer/* memberOf */.C5)(document, 'refresh_token');
    if (orgId !== undefined && accessToken.orgId !== undefined && !orgId.startsWith(accessToken.orgId)) {
        throw new login_error/* LoginError */.Q(`${host} gave a token of one org and the id of another. Nothing was sent to either.`);
    }
    return {
        accessToken,
        instanceUrl,
        ...(orgId === undefined ? {} : { orgId }),
        ...(identity === undefined ? {} : { userId: identity.userId }),
        ...(typeof refreshToken === 'string' && refreshToken !== ''
            ? { refreshToken: new secret_text/* SecretText */.o(refreshToken) }
            : {}),
    };
}
function tokenText(value, host) {
    if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
        throw new login_error/* LoginError */.Q(`The answer of ${host} to the login has no access token. Check the host and the proxy.`);
    }
    if (value.startsWith('eyJ')) {
        throw new login_error/* LoginError */.Q('The app issues JWT-based access tokens, which the Bulk API does not take. In its settings untick "Issue JSON Web Token (JWT)-based access tokens for named users".');
    }
    return value;
}
function instanceOf(value, loginUrl) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (!URL.canParse(text)) {
        throw new login_error/* LoginError */.Q(`The answer of ${loginUrl.host} to the login does not say where the org is.`);
    }
    const url = new URL(text);
    const kind = (0,salesforce_host/* hostKind */.Pz)(url.hostname);
    const isLocal = (0,salesforce_host/* hostKind */.Pz)(loginUrl.hostname) === 'loopback';
    if ((0,salesforce_host/* originFault */.pI)(url) !== undefined || kind !== (isLocal ? 'loopback' : 'instance')) {
        throw new login_error/* LoginError */.Q(`${loginUrl.host} says that the org is at "${url.host.slice(0, 100)}", where no token is sent: that is no host of an org. Check "login-url" or "instance-url".`);
    }
    return new URL(url.origin);
}
function identityOf(value) {
    if (typeof value !== 'string')
        return undefined;
    const [, orgId, userId] = /^https?:\/\/[^/?#\s]+\/id\/(00D[A-Za-z0-9]{12}(?:[A-Z0-5]{3})?)\/(\w+)$/.exec(value) ?? [];
    return orgId === undefined || userId === undefined ? undefined : { orgId, userId };
}
function jsonDocument({ headers, body }) {
    if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
        return undefined;
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/salesforce/login/token-endpoint.js











const PATH = '/services/oauth2/token';
const MAX_ANSWER_BYTES = 100_000;
const TIMEOUT_MILLISECONDS = 30_000;
const RETRY_BUDGET_MILLISECONDS = 60_000;
const MAX_ATTEMPTS = 4;
const TOLD_CLOCK_SKEW_MILLISECONDS = 60_000;
class TokenEndpoint {
    #loginUrl;
    #ports;
    #purpose;
    constructor(loginUrl, purpose, ports) {
        this.#loginUrl = loginUrl;
        this.#purpose = purpose;
        this.#ports = ports;
    }
    async grant(request, signal) {
        const wait = new wait_notices/* WaitNotices */.r(this.#ports).begin(`do ${this.#purpose}`);
        wait.contacts(this.#loginUrl.host);
        try {
            const grant = await this.#untilGranted(request, wait, signal);
            wait.answered();
            return grant;
        }
        finally {
            wait.end();
        }
    }
    async #untilGranted(request, wait, signal) {
        const { clock, random, log } = this.#ports;
        const begunAt = clock.monotonic();
        for (let attempt = 1;; attempt++) {
            const { retryAfter, reported, isReached = false, grant } = await this.#attempt(request(), signal);
            if (grant !== undefined)
                return grant;
            const left = begunAt + RETRY_BUDGET_MILLISECONDS - clock.monotonic();
            const delay = (0,retry_delay/* retryDelay */.a2)(attempt, random(), retryAfter, clock.now(), left);
            if (delay === undefined || attempt === MAX_ATTEMPTS) {
                throw new login_error/* LoginError */.Q(`Could not do ${this.#purpose} at ${this.#loginUrl.host} in ${attempt} attempts: ${reported}. ${(0,unreachable/* unreachableAdvice */.t)(reported)}`);
            }
            log.debug(`${this.#purpose}: ${reported}; next attempt in ${Math.round(delay)} ms`);
            wait.repeats(reported, delay, isReached);
            await clock.sleep(delay, signal);
        }
    }
    async #attempt({ fields, secretFields }, signal) {
        const form = new URLSearchParams(fields);
        for (const [name, secret] of Object.entries(secretFields)) {
            this.#ports.mask(secret.reveal());
            form.set(name, secret.reveal());
        }
        try {
            const response = await this.#ports.http.send({
                method: 'POST',
                url: new URL(PATH, this.#loginUrl),
                headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
                body: Buffer.from(form.toString()),
                maxResponseBytes: MAX_ANSWER_BYTES,
                timeoutMilliseconds: TIMEOUT_MILLISECONDS,
                signal,
            });
            if (response.status >= 500 || response.status === 408 || response.status === 429) {
                return {
                    reported: `the server answered with HTTP ${response.status}`,
                    isReached: true,
                    retryAfter: response.headers['retry-after'],
                };
            }
            return { reported: '', grant: this.#grantOf(response, Object.values(secretFields)) };
        }
        catch (error) {
            if (error instanceof ports_http/* HttpError */.j && (0,proxy_refusal/* isProxyRefusal */.Rk)(error)) {
                throw new login_error/* LoginError */.Q(`Could not do ${this.#purpose}: ${error.message}. ${proxy_refusal/* PROXY_ADVICE */.qu}`);
            }
            if (error instanceof ports_http/* HttpError */.j)
                return { reported: error.message };
            throw error;
        }
    }
    #grantOf(response, secrets) {
        const { host } = this.#loginUrl;
        const { status } = response;
        if (status >= 300 && status < 400)
            throw this.#redirected(response);
        const document = jsonDocument(response);
        if (document === undefined) {
            throw new login_error/* LoginError */.Q(`${host} answered ${this.#purpose} with HTTP ${status} and no JSON: it is no token endpoint of Salesforce. Check the host and the proxy.`);
        }
        if (status >= 400)
            throw this.#refused(document, response, secrets);
        const grant = tokenGrant(document, this.#loginUrl);
        this.#ports.mask(grant.accessToken.reveal());
        if (grant.refreshToken !== undefined)
            this.#ports.mask(grant.refreshToken.reveal());
        return grant;
    }
    #redirected({ headers, status }) {
        const target = headers['location'] ?? '';
        const host = URL.canParse(target) ? new URL(target).hostname : '';
        const isKnown = ['login', 'instance'].includes((0,salesforce_host/* hostKind */.Pz)(host));
        const moved = isKnown ? ` It points to "${host}": if that is your org, write it into the input.` : '';
        return new login_error/* LoginError */.Q(`${this.#loginUrl.host} answered ${this.#purpose} with a redirect (HTTP ${status}), which is never followed.${moved}`);
    }
    #refused(document, response, secrets) {
        const member = (name) => {
            const value = (0,rest_answer/* memberOf */.C5)(document, name);
            return typeof value === 'string' ? (0,plain_reason/* plainReason */.J)(value, secrets) : '';
        };
        const [error, description] = [member('error'), member('error_description')];
        const known = knownRefusal(error, description);
        const words = [error || `HTTP ${response.status}`, ...(description === '' ? [] : [description])].join(': ');
        const advice = known === undefined
            ? ['Look into the login history of the user in the org.']
            : [known.meaning, known.remedy];
        const message = [
            `${this.#loginUrl.host} refused ${this.#purpose}: ${words}.`,
            ...advice,
            ...this.#clockSkew(response),
        ].join(' ');
        return new login_error/* LoginRefusedError */.x(message, error, description);
    }
    #clockSkew({ headers }) {
        const date = Date.parse(headers['date'] ?? '');
        const skew = this.#ports.clock.now() - date;
        if (Number.isNaN(date) || Math.abs(skew) < TOLD_CLOCK_SKEW_MILLISECONDS)
            return [];
        const seconds = Math.round(Math.abs(skew) / 1_000);
        return [`The runner's clock is ${seconds} s ${skew < 0 ? 'behind' : 'ahead of'} the server's.`];
    }
}

;// CONCATENATED MODULE: ./lib/salesforce/login/client-credentials-login.js

class ClientCredentialsLogin {
    #settings;
    #endpoint;
    constructor(settings, ports) {
        this.#settings = settings;
        this.#endpoint = new TokenEndpoint(settings.instanceUrl, 'the login by client credentials', ports);
    }
    async session(signal) {
        const { clientId, clientSecret } = this.#settings;
        const request = {
            fields: { grant_type: 'client_credentials', client_id: clientId },
            secretFields: { client_secret: clientSecret },
        };
        return this.#endpoint.grant(() => request, signal);
    }
    async renew(_, signal) {
        return this.session(signal);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./lib/salesforce/login/jwt-bearer-login.js




const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const LIFETIME_SECONDS = 180;
const TEST_HOST = /^test\.|\.(?:sandbox|scratch)\.my\.|(?:^|\.)cs\d+\./;
class JwtBearerLogin {
    #settings;
    #ports;
    #endpoint;
    #audience;
    constructor(settings, ports) {
        this.#settings = settings;
        this.#ports = ports;
        this.#endpoint = new TokenEndpoint(settings.loginUrl, 'the login by JWT', ports);
        this.#audience = audienceOf(settings.loginUrl);
    }
    async session(signal) {
        try {
            return await this.#grant(signal);
        }
        catch (error) {
            const other = this.#settings.loginUrl.origin;
            const isAboutAudience = error instanceof login_error/* LoginRefusedError */.x && /audience/i.test(error.description);
            if (!isAboutAudience || other === this.#audience)
                throw error;
            this.#audience = other;
            return this.#grant(signal);
        }
    }
    async renew(_, signal) {
        return this.#grant(signal);
    }
    async #grant(signal) {
        const grant = await this.#endpoint.grant(() => ({
            fields: { grant_type: GRANT_TYPE },
            secretFields: { assertion: new secret_text/* SecretText */.o(this.#assertion()) },
        }), signal);
        return { ...grant, userName: this.#settings.userName };
    }
    #assertion() {
        const { clientId, privateKey, userName } = this.#settings;
        const now = Math.floor(this.#ports.clock.now() / 1_000);
        const claims = {
            ...{ iss: clientId, sub: userName, aud: this.#audience },
            ...{ exp: now + LIFETIME_SECONDS, jti: (0,external_node_crypto_.randomUUID)() },
        };
        const parts = [{ alg: 'RS256', typ: 'JWT' }, claims];
        const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
        return `${signed}.${(0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
    }
}
function audienceOf({ hostname, origin }) {
    if (hostname === 'login.salesforce.com' || hostname === 'test.salesforce.com')
        return origin;
    return TEST_HOST.test(hostname) ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
}

// EXTERNAL MODULE: ./lib/salesforce/login/ready-token-login.js
var ready_token_login = __nccwpck_require__(58786);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./lib/ports/programs.js
var programs = __nccwpck_require__(60639);
;// CONCATENATED MODULE: ./lib/salesforce/login/sf-cli-login.js







const sf_cli_login_TIMEOUT_MILLISECONDS = 120_000;
const MAX_OUTPUT_BYTES = 1_000_000;
class SfCliLogin {
    #targetOrg;
    #ports;
    constructor({ targetOrg }, ports) {
        this.#targetOrg = targetOrg;
        this.#ports = ports;
    }
    async session(signal) {
        const shown = await this.#ask(['org', 'auth', 'show-access-token'], signal);
        const display = await this.#ask(['org', 'display'], signal);
        if (display.result === undefined)
            throw this.#refused(display.reason);
        const accessToken = usableToken(textOf(shown.result, 'accessToken') || textOf(display.result, 'accessToken'));
        this.#ports.mask(accessToken.reveal());
        const orgId = textOf(display.result, 'id');
        const userName = textOf(display.result, 'username');
        return {
            accessToken,
            instanceUrl: sf_cli_login_instanceOf(textOf(display.result, 'instanceUrl')),
            ...(orgId === '' ? {} : { orgId }),
            ...(userName === '' ? {} : { userName }),
        };
    }
    async renew(expired, signal) {
        const shown = await this.#ask(['org', 'auth', 'show-access-token'], signal);
        if (shown.result === undefined)
            return this.session(signal);
        return { ...expired, accessToken: usableToken(textOf(shown.result, 'accessToken')) };
    }
    async #ask(command, signal) {
        const args = [...command, '--target-org', this.#targetOrg, '--json'];
        const limits = { timeoutMilliseconds: sf_cli_login_TIMEOUT_MILLISECONDS, maxOutputBytes: MAX_OUTPUT_BYTES, signal };
        try {
            const { exitCode, stdout } = await this.#ports.programs.run('sf', args, limits);
            const document = documentIn(stdout);
            const result = (0,rest_answer/* memberOf */.C5)(document, 'result');
            if (exitCode === 0 && result !== undefined)
                return { result, reason: '' };
            const reported = [textOf(document, 'name'), textOf(document, 'message')].filter((part) => part !== '');
            return {
                reason: (0,plain_reason/* plainReason */.J)(reported.join(': '), []) || `exit code ${exitCode}, and no reason that could be read`,
            };
        }
        catch (error) {
            if (!(error instanceof programs/* ProgramError */.Z))
                throw error;
            if (error.isMissing) {
                throw new login_error/* LoginError */.Q('The sf CLI is not on the path of this runner, but "target-org" asks for its login. Install it and log in in a step before, or use another login.');
            }
            throw new login_error/* LoginError */.Q(`The sf CLI could not be asked for its login: ${error.message}.`);
        }
    }
    #refused(reason) {
        return new login_error/* LoginError */.Q(`The sf CLI has no usable login for "${this.#targetOrg}": ${reason}. Compare "target-org" with what "sf org list" shows on this runner.`);
    }
}
function documentIn(output) {
    const text = (0,external_node_util_.stripVTControlCharacters)(output);
    try {
        return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
    }
    catch {
        return undefined;
    }
}
function usableToken(text) {
    if (text === '' || /redacted/i.test(text)) {
        throw new login_error/* LoginError */.Q('The sf CLI does not show its access token. Update it: "sf org auth show-access-token" came with version 2.136.8.');
    }
    if (!/^[\x21-\x7e]+$/.test(text)) {
        throw new login_error/* LoginError */.Q('The sf CLI shows an access token with characters that no token has. Log in to the org with it again.');
    }
    if (text.startsWith('eyJ')) {
        throw new login_error/* LoginError */.Q('The sf CLI has a JWT-based access token, which the Bulk API does not take. Log in by an app that issues opaque tokens.');
    }
    return new access_token/* AccessToken */.m(text);
}
function sf_cli_login_instanceOf(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || (0,salesforce_host/* originFault */.pI)(url) !== undefined || (0,salesforce_host/* hostKind */.Pz)(url.hostname) === 'login') {
        throw new login_error/* LoginError */.Q('The sf CLI names an instance URL to which no token is sent: it is no host of an org. Log in to the org with it again, by its My Domain URL.');
    }
    return new URL(url.origin);
}
function textOf(value, key) {
    const member = (0,rest_answer/* memberOf */.C5)(value, key);
    return typeof member === 'string' ? member : '';
}

;// CONCATENATED MODULE: ./lib/salesforce/login/sfdx-auth-url-login.js

class SfdxAuthUrlLogin {
    #settings;
    #ports;
    #endpoint;
    #refreshToken;
    constructor(settings, ports) {
        this.#settings = settings;
        this.#ports = ports;
        this.#endpoint = new TokenEndpoint(settings.loginUrl, 'the login by SFDX auth URL', ports);
        this.#refreshToken = settings.refreshToken;
    }
    async session(signal) {
        const { clientId, clientSecret } = this.#settings;
        const request = {
            fields: { grant_type: 'refresh_token', client_id: clientId },
            secretFields: {
                refresh_token: this.#refreshToken,
                ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
            },
        };
        const { refreshToken, ...session } = await this.#endpoint.grant(() => request, signal);
        if (refreshToken !== undefined)
            this.#rotate(refreshToken);
        return session;
    }
    async renew(_, signal) {
        return this.session(signal);
    }
    #rotate(next) {
        if (next.reveal() === this.#refreshToken.reveal())
            return;
        if (this.#refreshToken === this.#settings.refreshToken) {
            this.#ports.log.info('WARNING: The app rotates refresh tokens, so the SFDX auth URL that is stored is used up by this run. Store a new one before the next run, or log in by JWT or client credentials.');
        }
        this.#refreshToken = next;
    }
}

;// CONCATENATED MODULE: ./lib/salesforce/login/token-exchange-login.js





const token_exchange_login_GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:id_token';
class TokenExchangeLogin {
    #settings;
    #ports;
    #endpoint;
    constructor(settings, ports) {
        this.#settings = settings;
        this.#ports = ports;
        this.#endpoint = new TokenEndpoint(settings.instanceUrl, 'the login by token exchange', ports);
    }
    async session(signal) {
        const { clientId, instanceUrl, tokenHandler } = this.#settings;
        const identity = await this.#ports.identityTokens(instanceUrl.origin, signal);
        const fields = {
            ...{ grant_type: token_exchange_login_GRANT_TYPE, client_id: clientId },
            ...{ token_handler: tokenHandler, subject_token_type: TOKEN_TYPE },
        };
        const request = { fields, secretFields: { subject_token: new secret_text/* SecretText */.o(identity) } };
        try {
            return await this.#endpoint.grant(() => request, signal);
        }
        catch (error) {
            if (error instanceof login_error/* LoginRefusedError */.x)
                this.#logClaims(identity);
            throw error;
        }
    }
    async renew(_, signal) {
        return this.session(signal);
    }
    #logClaims(identity) {
        const claims = claimsOf(identity);
        const reported = ['iss', 'aud', 'sub', 'repository_id', 'environment', 'ref', 'event_name'].flatMap((name) => {
            const value = (0,rest_answer/* memberOf */.C5)(claims, name);
            return typeof value === 'string' ? [`${name} "${claimText(value)}"`] : [];
        });
        if (reported.length > 0)
            this.#ports.log.info(`The token of GitHub that the org refused says: ${reported.join(', ')}.`);
    }
}
function claimsOf(token) {
    try {
        return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    }
    catch {
        return undefined;
    }
}
function claimText(value) {
    return /^[\w.:/@%*-]{1,300}$/.test(value) ? value : (0,plain_reason/* plainReason */.J)(value, []);
}

;// CONCATENATED MODULE: ./lib/salesforce/login/login-by.js






function loginBy(settings, ports) {
    switch (settings.method) {
        case 'ready-token': {
            const { accessToken, instanceUrl } = settings;
            const { orgId } = accessToken;
            return new ready_token_login/* ReadyTokenLogin */.s({ accessToken, instanceUrl, ...(orgId === undefined ? {} : { orgId }) });
        }
        case 'sfdx-auth-url':
            return new SfdxAuthUrlLogin(settings, ports);
        case 'jwt-bearer':
            return new JwtBearerLogin(settings, ports);
        case 'client-credentials':
            return new ClientCredentialsLogin(settings, ports);
        case 'token-exchange':
            return new TokenExchangeLogin(settings, ports);
        case 'sf-cli':
            return new SfCliLogin(settings, ports);
    }
}

;// CONCATENATED MODULE: ./lib/action/identity-tokens.js





const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const identity_tokens_MAX_ANSWER_BYTES = 100_000;
const identity_tokens_TIMEOUT_MILLISECONDS = 20_000;
const ATTEMPTS = 3;
function gitHubIdentityTokens(environment, { http, mask }) {
    return async (audience, signal) => {
        const { url, token } = requestTarget(environment);
        mask(token);
        url.searchParams.set('audience', audience);
        const response = await answer(http, url, token, signal);
        const value = (0,rest_answer/* memberOf */.C5)(jsonDocument(response), 'value');
        if (response.status !== 200 || typeof value !== 'string' || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)) {
            throw new login_error/* LoginError */.Q(`GitHub gave no identity token for the login by token exchange (HTTP ${response.status}). Run the step again.`);
        }
        mask(value);
        return value;
    };
}
function requestTarget(environment) {
    const address = environment[URL_VARIABLE] ?? '';
    const token = environment[TOKEN_VARIABLE] ?? '';
    if (address === '' || token === '') {
        throw new login_error/* LoginError */.Q('This job may not have an identity token of GitHub, which the login by token exchange needs. Give it "permissions: id-token: write" (with "contents: read" for the checkout). Pull requests from forks never get one.');
    }
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && (0,salesforce_host/* hostKind */.Pz)(url.hostname) === 'loopback')) {
        throw new login_error/* LoginError */.Q(`The variable ${URL_VARIABLE} of this runner is no https URL, so it is not used.`);
    }
    return { url, token };
}
async function answer(http, url, token, signal) {
    for (let attempt = 1;; attempt++) {
        try {
            const response = await http.send({
                method: 'GET',
                url,
                headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
                maxResponseBytes: identity_tokens_MAX_ANSWER_BYTES,
                timeoutMilliseconds: identity_tokens_TIMEOUT_MILLISECONDS,
                signal,
            });
            if (response.status < 500 || attempt === ATTEMPTS)
                return response;
        }
        catch (error) {
            if (!(error instanceof ports_http/* HttpError */.j))
                throw error;
            if (attempt === ATTEMPTS) {
                throw new login_error/* LoginError */.Q(`GitHub's identity tokens could not be reached for the login by token exchange: ${error.message}.`);
            }
        }
    }
}

// EXTERNAL MODULE: ./lib/action/step-log.js
var step_log = __nccwpck_require__(56117);
;// CONCATENATED MODULE: ./lib/action/action-login.js





function actionLogin(settings, environment, { http, mask }) {
    return loginBy(settings, {
        ...{ http, mask, clock: system_clock/* systemClock */.m, random: Math.random, log: step_log/* stepLog */.t, programs: node_programs/* nodePrograms */.y },
        identityTokens: gitHubIdentityTokens(environment, { http, mask }),
    });
}


/***/ }),

/***/ 49089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ checkedInputs)
});

// EXTERNAL MODULE: ./lib/salesforce/secret-text.js
var secret_text = __nccwpck_require__(54239);
;// CONCATENATED MODULE: ./lib/salesforce/login/secrets-of.js

function secretsOf(settings) {
    switch (settings.method) {
        case 'ready-token':
            return [settings.accessToken];
        case 'sfdx-auth-url': {
            const { clientSecret, refreshToken } = settings;
            return clientSecret === undefined ? [refreshToken] : [refreshToken, clientSecret];
        }
        case 'jwt-bearer':
            return [new secret_text/* SecretText */.o(settings.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())];
        case 'client-credentials':
            return [settings.clientSecret];
        case 'token-exchange':
        case 'sf-cli':
            return [];
    }
}

// EXTERNAL MODULE: ./lib/salesforce/host.js
var host = __nccwpck_require__(51305);
;// CONCATENATED MODULE: ./lib/action/certificate-check.js

function certificateCheckOff(environment, login) {
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0')
        return undefined;
    const url = 'instanceUrl' in login ? login.instanceUrl : 'loginUrl' in login ? login.loginUrl : undefined;
    if (url !== undefined && (0,host/* hostKind */.Pz)(url.hostname) === 'loopback')
        return undefined;
    return {
        severity: 'error',
        message: 'The variable NODE_TLS_REJECT_UNAUTHORIZED is 0, so any host could pass for the org and take the login.',
        hint: 'Take it out. Where a proxy has a certificate of its own, name its file in NODE_EXTRA_CA_CERTS.',
    };
}

// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var diagnostic_mistakes = __nccwpck_require__(73042);
// EXTERNAL MODULE: ./lib/diagnostic/nearest-name.js + 1 modules
var nearest_name = __nccwpck_require__(30947);
// EXTERNAL MODULE: ./lib/manifest/failure-limit.js
var failure_limit = __nccwpck_require__(48953);
// EXTERNAL MODULE: ./lib/action/comment-input.js
var comment_input = __nccwpck_require__(69206);
// EXTERNAL MODULE: ./lib/action/id-inputs.js
var id_inputs = __nccwpck_require__(19039);
;// CONCATENATED MODULE: ./lib/action/input-fields.js
const inputFields = {
    manifest: { default: 'bulk-load.yml' },
    mode: { default: 'load' },
    jobs: { default: '' },
    variables: { default: '' },
    'instance-url': { default: '' },
    'access-token': { default: '' },
    'sfdx-auth-url': { default: '' },
    'client-id': { default: '' },
    username: { default: '' },
    'private-key': { default: '' },
    'client-secret': { default: '' },
    'token-handler': { default: '' },
    'target-org': { default: '' },
    'login-url': { default: 'https://login.salesforce.com' },
    'expected-org-id': { default: '' },
    'allow-production': { default: 'false' },
    'allow-untrusted-checkout': { default: 'false' },
    'api-version': { default: '66.0' },
    'max-failed-records': { default: '0' },
    'results-path': { default: '${{ runner.temp }}/bulk-load' },
    'resume-from': { default: '' },
    'jobs-of-others': { default: '' },
    'org-schema': { default: '' },
    'org-data': { default: '' },
    'undo-from': { default: '' },
    'undo-changed': { default: 'undo' },
    'monitor-filter': { default: '' },
    'abort-jobs': { default: 'false' },
    'compare-limit': { default: '200000' },
    comment: { default: 'never' },
    'github-token': { default: '${{ github.token }}' },
};

// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __nccwpck_require__(7076);
// EXTERNAL MODULE: ./lib/salesforce/access-token.js
var access_token = __nccwpck_require__(68849);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./lib/salesforce/login/private-key.js

const MIN_BITS = 2_048;
const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([^]*?)-----END \1-----/;
const BASE64_LINE_CHARACTERS = 64;
function readPrivateKey(text) {
    const plain = withLineEnds(text);
    const pem = plain.includes('-----BEGIN')
        ? plain
        : withLineEnds(Buffer.from(plain, 'base64').toString('latin1'));
    if (!pem.includes('-----BEGIN'))
        return keyFromDer(Buffer.from(plain, 'base64'));
    const [, label = '', content = ''] = PEM.exec(pem) ?? [];
    const fault = labelFault(label, content);
    if (fault !== undefined)
        return { fault };
    return usable(() => (0,external_node_crypto_.createPrivateKey)(`-----BEGIN ${label}-----\n${wrapped(content)}\n-----END ${label}-----\n`));
}
function withLineEnds(text) {
    return text
        .replace(/^\uFEFF/, '')
        .trim()
        .replace(/^(["'])([^]*)\1$/, '$2')
        .replaceAll(/\\r|\\n/g, '\n');
}
function labelFault(label, content) {
    if (label === '')
        return 'cut';
    if (label.includes('CERTIFICATE'))
        return 'certificate';
    if (label.includes('PUBLIC KEY'))
        return 'public-key';
    if (label.includes('ENCRYPTED') || /Proc-Type|DEK-Info/.test(content))
        return 'encrypted';
    if (label === 'EC PRIVATE KEY' || label === 'DSA PRIVATE KEY' || label.startsWith('OPENSSH'))
        return 'not-rsa';
    return label.endsWith('PRIVATE KEY') ? undefined : 'no-key';
}
function wrapped(content) {
    const base64 = content.replaceAll(/\s+/g, '');
    return (base64.match(new RegExp(`.{1,${BASE64_LINE_CHARACTERS}}`, 'g')) ?? []).join('\n');
}
function keyFromDer(der) {
    if (der.length < 100 || der[0] !== 0x30)
        return { fault: 'no-key' };
    const pkcs8 = usable(() => (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'pkcs8' }));
    return 'key' in pkcs8 || pkcs8.fault !== 'damaged'
        ? pkcs8
        : usable(() => (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'pkcs1' }));
}
function usable(make) {
    let key;
    try {
        key = make();
    }
    catch {
        return { fault: 'damaged' };
    }
    if (key.asymmetricKeyType !== 'rsa')
        return { fault: 'not-rsa' };
    const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    return modulusLength < MIN_BITS ? { fault: 'short' } : { key };
}

// EXTERNAL MODULE: ./lib/salesforce/rest-answer.js
var rest_answer = __nccwpck_require__(34772);
;// CONCATENATED MODULE: ./lib/salesforce/login/sfdx-auth-url.js

const CLI_APP = 'PlatformCLI';
const CREDENTIAL = '[a-zA-Z0-9._-]+={0,2}';
const URL_FORM = new RegExp(`^force://(?:(${CREDENTIAL}):(${CREDENTIAL})?:)?(${CREDENTIAL})@([a-zA-Z0-9._:-]+)(?:[/?#]\\S*)?$`);
function readSfdxAuthUrl(text) {
    const url = urlIn(text.replace(/^\uFEFF/, '').trim());
    if (/redacted/i.test(url))
        return { fault: 'redacted' };
    const match = URL_FORM.exec(url);
    if (match === null)
        return { fault: faultOf(url) };
    const [, clientId = CLI_APP, clientSecret = '', refreshToken = '', host = ''] = match;
    if (/^https?:?$/i.test(host))
        return { fault: 'scheme-in-host' };
    return { clientId, clientSecret, refreshToken, host: host.toLowerCase() };
}
function urlIn(text) {
    const plain = withoutQuotes(text);
    if (/^force:/i.test(plain))
        return plain;
    if (plain.startsWith('{'))
        return urlInJson(plain);
    const decoded = withoutQuotes(Buffer.from(plain, 'base64').toString('utf8').trim());
    return /^(?:force:|\{)/i.test(decoded) ? urlIn(decoded) : plain;
}
function withoutQuotes(text) {
    return text.replace(/^(["'])([^]*)\1$/, '$2').trim();
}
function urlInJson(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return '';
    }
    const result = (0,rest_answer/* memberOf */.C5)(document, 'result');
    for (const holder of [result, document]) {
        const url = (0,rest_answer/* memberOf */.C5)(holder, 'sfdxAuthUrl');
        if (typeof url === 'string')
            return url.trim();
    }
    return '';
}
function faultOf(url) {
    if (!url.startsWith('force://'))
        return 'no-auth-url';
    if (/@https?:/i.test(url))
        return 'scheme-in-host';
    const [credentials = '', host] = url.slice('force://'.length).split('@');
    if (host === undefined || host === '')
        return 'no-host';
    return credentials.split(':').length === 2 ? 'one-colon' : 'odd-characters';
}

;// CONCATENATED MODULE: ./lib/action/login-faults.js
const AUTH_URL_FORM = 'It looks like "force://PlatformCLI::REFRESH_TOKEN@example.my.salesforce.com".';
const sfdxAuthUrlFaults = {
    redacted: {
        message: 'Input "sfdx-auth-url" is not an auth URL, but a text that the sf CLI shows in its place.',
        hint: 'Take it from "sf org auth show-sfdx-auth-url --target-org ORG --json".',
    },
    'no-auth-url': {
        message: 'Input "sfdx-auth-url" is no SFDX auth URL, nor the JSON or the Base64 of one.',
        hint: `${AUTH_URL_FORM} Take it from "sf org auth show-sfdx-auth-url". Logins by JWT have none.`,
    },
    'scheme-in-host': {
        message: 'Input "sfdx-auth-url" has "https://" behind the "@".',
        hint: `Leave "https://" out. ${AUTH_URL_FORM}`,
    },
    'one-colon': {
        message: 'Input "sfdx-auth-url" has one colon between client id and refresh token.',
        hint: `Two colons stand there, with the client secret between them or nothing. ${AUTH_URL_FORM}`,
    },
    'no-host': {
        message: 'Input "sfdx-auth-url" names no host.',
        hint: `The host stands behind an "@". ${AUTH_URL_FORM}`,
    },
    'odd-characters': {
        message: 'Input "sfdx-auth-url" holds characters that no auth URL has.',
        hint: `Copy it again, on one line and without percent signs. ${AUTH_URL_FORM}`,
    },
};
const privateKeyFaults = {
    'no-key': {
        message: 'Input "private-key" is no private key.',
        hint: 'Give the key as PEM ("-----BEGIN PRIVATE KEY-----" \u2026) or the Base64 of it.',
    },
    cut: {
        message: 'Input "private-key" has no "-----END \u2026-----" that fits its beginning.',
        hint: 'Copy the key again, from "-----BEGIN" to the last "-----".',
    },
    certificate: {
        message: 'Input "private-key" is a certificate.',
        hint: 'The certificate belongs to the app in the org. Give the private key that it was made with (often "server.key").',
    },
    'public-key': {
        message: 'Input "private-key" is a public key.',
        hint: 'Give the private key that belongs to it.',
    },
    encrypted: {
        message: 'Input "private-key" is encrypted.',
        hint: 'Take the pass phrase off ("openssl pkey -in server.key -out plain.key") and store the result as a secret.',
    },
    'not-rsa': {
        message: 'Input "private-key" is no RSA key in PEM.',
        hint: 'Salesforce takes RS256 alone. Make an RSA key of 2,048 bits or more, and a certificate for it.',
    },
    short: {
        message: 'Input "private-key" has fewer than 2,048 bits.',
        hint: 'Make an RSA key of 2,048 bits or more, and a certificate for it.',
    },
    damaged: {
        message: 'Input "private-key" cannot be read: it was damaged or cut.',
        hint: 'Copy the key again, from "-----BEGIN" to the last "-----".',
    },
};
function tokenFault(token) {
    if (/redacted/i.test(token)) {
        return {
            message: 'Input "access-token" is not a token, but a text that the sf CLI shows in its place.',
            hint: 'Take the token from "sf org auth show-access-token --json".',
        };
    }
    if (token.startsWith('eyJ')) {
        return {
            message: 'Input "access-token" is a JWT-based access token, which the Bulk API does not take.',
            hint: 'Have the connected app issue opaque tokens; they begin with "00D".',
        };
    }
    if (token.startsWith('force://')) {
        return {
            message: 'Input "access-token" is an SFDX auth URL, not a token.',
            hint: 'Give it as "sfdx-auth-url", alone.',
        };
    }
    return textFault('access-token', token);
}
function textFault(id, text) {
    const what = TEXTS[id];
    if (/\s/.test(text)) {
        return {
            message: `Input "${id}" has a blank or a line break inside.`,
            hint: `Store the ${what} alone, on one line.`,
        };
    }
    if (/^[\u0021-\u007e]+$/.test(text))
        return undefined;
    return {
        message: `Input "${id}" holds characters that no ${what} has.`,
        hint: `Copy the ${what} again; it is made of ASCII letters, digits and signs.`,
    };
}
const TEXTS = {
    'access-token': 'token',
    'client-id': 'consumer key',
    username: 'user name',
    'client-secret': 'consumer secret',
};

;// CONCATENATED MODULE: ./lib/action/origin-input.js

const EXAMPLES = {
    'instance-url': 'Write the My Domain URL of the org, such as "https://example.my.salesforce.com".',
    'login-url': 'Write "https://login.salesforce.com", "https://test.salesforce.com" or the My Domain URL of the org.',
    'sfdx-auth-url': 'Copy it again from "sf org auth show-sfdx-auth-url".',
};
function readOrigin(id, text, mistakes) {
    const url = text.includes('://') && URL.canParse(text) ? new URL(text) : null;
    if (url === null) {
        return mistakes.error({ message: `Input "${id}" is not a URL.`, hint: EXAMPLES[id] });
    }
    const fault = origin_input_faultOf(id, url);
    return fault === undefined ? new URL(url.origin) : mistakes.error(fault);
}
function origin_input_faultOf(id, url) {
    const { hostname } = url;
    switch ((0,host/* originFault */.pI)(url)) {
        case 'credentials':
            return {
                message: `Input "${id}" holds a user name or a password.`,
                hint: 'Write scheme and host alone; a token belongs into "access-token".',
            };
        case 'scheme':
            return {
                message: `Input "${id}" does not begin with "https://".`,
                hint: 'The token must not travel in the clear. Plain http is for this machine alone ("http://localhost:8080").',
            };
        case 'port':
            return { message: `Input "${id}" names a port.`, hint: `Write "https://${hostname}".` };
        case 'page':
            return {
                message: `Input "${id}" names a host for browsers: "${hostname}".`,
                hint: `Write the My Domain URL: "https://${(0,host/* myDomainOf */.Aw)(hostname)}".`,
            };
        case 'foreign':
            return {
                message: `Input "${id}" names a host that is none of Salesforce's: "${hostname.slice(0, 100)}".`,
                hint: `No secret is sent there. ${EXAMPLES[id]}`,
            };
        case undefined:
            break;
    }
    if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
        return {
            message: `Input "${id}" goes on after the host.`,
            hint: `Write scheme and host alone: "${url.origin}".`,
        };
    }
    if (id === 'instance-url' && (0,host/* hostKind */.Pz)(hostname) === 'login') {
        return {
            message: `Input "${id}" names the login host "${hostname}".`,
            hint: `Write the org's My Domain URL, which ends in ".my.salesforce.com".`,
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/action/login-settings.js






function readyToken(texts, mistakes) {
    const instanceUrl = readOrigin('instance-url', texts['instance-url'], mistakes);
    const fault = tokenFault(texts['access-token']);
    if (fault !== undefined)
        return mistakes.error(fault);
    const accessToken = new access_token/* AccessToken */.m(texts['access-token']);
    return instanceUrl === null ? null : { method: 'ready-token', instanceUrl, accessToken };
}
function sfdxAuthUrl(texts, mistakes) {
    const parts = readSfdxAuthUrl(texts['sfdx-auth-url']);
    if ('fault' in parts)
        return mistakes.error(sfdxAuthUrlFaults[parts.fault]);
    const { clientId, clientSecret, host, refreshToken } = parts;
    const loginUrl = readOrigin('sfdx-auth-url', `${isLocal(host) ? 'http' : 'https'}://${host}`, mistakes);
    if (loginUrl === null)
        return null;
    return {
        ...{ method: 'sfdx-auth-url', loginUrl, clientId, refreshToken: new secret_text/* SecretText */.o(refreshToken) },
        ...(clientSecret === '' ? {} : { clientSecret: new secret_text/* SecretText */.o(clientSecret) }),
    };
}
function isLocal(host) {
    return /^(?:localhost|127(?:\.\d{1,3}){3})(?::\d+)?$/.test(host);
}
function jwtBearer(texts, mistakes) {
    const loginUrl = readOrigin('login-url', texts['login-url'], mistakes);
    const clientId = readText('client-id', texts, mistakes);
    const userName = readText('username', texts, mistakes);
    const reading = readPrivateKey(texts['private-key']);
    if ('fault' in reading)
        return mistakes.error(privateKeyFaults[reading.fault]);
    if (loginUrl === null || clientId === null || userName === null)
        return null;
    return { method: 'jwt-bearer', loginUrl, clientId, userName, privateKey: reading.key };
}
function clientCredentials(texts, mistakes) {
    const instanceUrl = readOrigin('instance-url', texts['instance-url'], mistakes);
    const clientId = readText('client-id', texts, mistakes);
    const clientSecret = readText('client-secret', texts, mistakes);
    if (instanceUrl === null || clientId === null || clientSecret === null)
        return null;
    return {
        method: 'client-credentials',
        instanceUrl,
        clientId,
        clientSecret: new secret_text/* SecretText */.o(clientSecret),
    };
}
function tokenExchange(texts, mistakes) {
    const instanceUrl = readOrigin('instance-url', texts['instance-url'], mistakes);
    const clientId = readText('client-id', texts, mistakes);
    const tokenHandler = texts['token-handler'];
    if (!/^\w{1,80}$/.test(tokenHandler)) {
        return mistakes.error({
            message: 'Input "token-handler" is not an API name.',
            hint: 'Write the API name of the handler, as under Setup, "Token Exchange Handlers": letters, digits and "_".',
        });
    }
    if (instanceUrl === null || clientId === null)
        return null;
    return { method: 'token-exchange', instanceUrl, clientId, tokenHandler };
}
function sfCli(texts, mistakes) {
    const targetOrg = texts['target-org'];
    if (/^[\w.@+][\w.@+-]{0,254}$/.test(targetOrg))
        return { method: 'sf-cli', targetOrg };
    return mistakes.error({
        message: 'Input "target-org" is neither an alias nor a user name.',
        hint: 'It has letters, digits and the signs ". _ @ + -", and does not begin with "-".',
    });
}
function readText(id, texts, mistakes) {
    const fault = textFault(id, texts[id]);
    return fault === undefined ? texts[id] : mistakes.error(fault);
}

;// CONCATENATED MODULE: ./lib/action/login-inputs.js


const loginForms = [
    {
        method: 'ready-token',
        name: 'ready token',
        own: ['access-token'],
        needed: ['instance-url', 'access-token'],
        read: readyToken,
    },
    {
        method: 'sfdx-auth-url',
        name: 'SFDX auth URL',
        own: ['sfdx-auth-url'],
        needed: ['sfdx-auth-url'],
        read: sfdxAuthUrl,
    },
    {
        method: 'jwt-bearer',
        name: 'JWT',
        own: ['username', 'private-key'],
        needed: ['client-id', 'username', 'private-key'],
        optional: ['login-url'],
        read: jwtBearer,
    },
    {
        method: 'client-credentials',
        name: 'client credentials',
        own: ['client-secret'],
        needed: ['instance-url', 'client-id', 'client-secret'],
        read: clientCredentials,
    },
    {
        method: 'token-exchange',
        name: 'token exchange',
        own: ['token-handler'],
        needed: ['instance-url', 'client-id', 'token-handler'],
        read: tokenExchange,
    },
    {
        method: 'sf-cli',
        name: 'sf CLI',
        own: ['target-org'],
        needed: ['target-org'],
        read: sfCli,
    },
];
const DEFAULT_LOGIN_URL = 'https://login.salesforce.com';
function readLogin(texts, { emptySecrets, isOptional }, mistakes) {
    const isGiven = (id) => texts[id] !== '' && !(id === 'login-url' && texts[id] === DEFAULT_LOGIN_URL);
    const given = Object.keys(texts).filter(isGiven);
    const meant = loginForms.filter(({ own }) => own.some(isGiven));
    const [form, another] = meant;
    if (isOptional && given.length === 0)
        return undefined;
    if (form === undefined)
        return mistakes.error(noLogin(given, emptySecrets));
    if (another !== undefined)
        return mistakes.error(severalLogins(meant, isGiven));
    const missing = form.needed.filter((id) => !isGiven(id));
    const superfluous = given.filter((id) => ![...form.needed, ...(form.optional ?? [])].includes(id));
    if (missing.length > 0 || superfluous.length > 0) {
        return mistakes.error(halfGiven(form, missing, superfluous, emptySecrets));
    }
    return form.read(texts, mistakes);
}
function noLogin(given, emptySecrets) {
    if (given.length === 0) {
        return {
            message: 'No login is given: the inputs of all logins are empty.',
            hint: `Give the inputs of one login: ${loginForms.map(({ needed }) => quoted(needed)).join('; or ')}. ${emptySecrets}`,
        };
    }
    const forms = loginForms.filter(({ needed }) => given.every((id) => needed.includes(id)));
    const possible = (forms.length > 0 ? forms : loginForms).map(({ name, needed }) => `${name} takes ${quoted(needed)}`);
    return {
        message: `No login is complete: ${quoted(given)} is all that is given.`,
        hint: `${possible.join('; ')}. ${emptySecrets}`,
    };
}
function severalLogins(forms, isGiven) {
    const named = forms.map(({ name, own }) => `by ${name} (${quoted(own.filter(isGiven))})`);
    return {
        message: `More than one login is given: ${(0,word_list/* allOf */.b)(named)}.`,
        hint: 'Leave the inputs of all but one out.',
    };
}
function halfGiven({ name, needed }, missing, superfluous, emptySecrets) {
    const lacks = missing.length > 0 ? [`lacks ${quoted(missing)}`] : [];
    const extra = superfluous.length > 0 ? [`does not take ${quoted(superfluous)}`] : [];
    return {
        message: `The login by ${name} ${[...lacks, ...extra].join(', and ')}.`,
        hint: `It takes ${quoted(needed)}.${missing.length > 0 ? ` ${emptySecrets}` : ''}`,
    };
}
function quoted(ids) {
    return (0,word_list/* allOf */.b)(ids.map((id) => `"${id}"`));
}

;// CONCATENATED MODULE: ./lib/action/mode-input.js
const UNFIT = {
    plan: { 'resume-from': 'A plan is checked as a whole' },
    rehearse: { 'resume-from': 'A rehearsal runs the whole manifest' },
    monitor: { 'resume-from': 'A monitor loads nothing', jobs: 'A monitor looks at no job of a manifest' },
    undo: { jobs: 'A run is taken back as a whole' },
};
function readMode(mode, mistakes) {
    switch (mode) {
        case 'load':
        case 'plan':
        case 'rehearse':
        case 'undo':
        case 'monitor':
            return mode;
        default:
            mistakes.error({
                message: `Input "mode" takes load, plan, rehearse, undo or monitor, not "${mode}".`,
                hint: 'Leave it out to load; write "plan" to check without writing anything to the org, "rehearse" to load into the embedded org, "undo" to take back what a run wrote, or "monitor" to list the jobs of the org.',
            });
            return undefined;
    }
}
function isLoginOptional(mode) {
    return mode === 'plan' || mode === 'rehearse';
}
function reportUnfit(mode, isGiven, mistakes) {
    for (const input of ['resume-from', 'jobs']) {
        const reason = UNFIT[mode]?.[input];
        if (reason === undefined || !isGiven(input))
            continue;
        mistakes.error({
            message: `Input "${input}" does not go with "mode: ${mode}".`,
            hint: `${reason}. Leave "${input}" out.`,
        });
    }
}

// EXTERNAL MODULE: ./lib/bulk/job-listing.js
var job_listing = __nccwpck_require__(51938);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __nccwpck_require__(50207);
// EXTERNAL MODULE: ./lib/manifest/api-name.js
var api_name = __nccwpck_require__(74001);
// EXTERNAL MODULE: ./lib/manifest/duration.js
var duration = __nccwpck_require__(49789);
// EXTERNAL MODULE: ./lib/manifest/fields.js + 2 modules
var fields = __nccwpck_require__(26287);
// EXTERNAL MODULE: ./lib/monitor/job-filter.js
var job_filter = __nccwpck_require__(92676);
;// CONCATENATED MODULE: ./lib/action/monitor-filter-input.js








const STATES = [
    'Open',
    'Closed',
    'Aborted',
    'Failed',
    'UploadComplete',
    'InProgress',
    'JobComplete',
];
function choice(values, part) {
    return {
        get takes() {
            return (0,word_list/* oneOf */.y)(values);
        },
        values,
        read: (text) => {
            const value = values.find((one) => one.toLowerCase() === text.toLowerCase());
            return value === undefined ? undefined : part(value);
        },
    };
}
const NAMES = {
    isPkChunkingEnabled: choice(['true', 'false'], (value) => ({ isPkChunkingEnabled: value === 'true' })),
    jobType: choice(job_listing/* JOB_TYPES */.MA, (jobType) => ({ jobType })),
    concurrencyMode: choice(['Parallel', 'Serial'], (concurrencyMode) => ({ concurrencyMode })),
    state: choice(STATES, (state) => ({ state })),
    operation: choice(fields/* OPERATIONS */.xb, (operation) => ({ operation })),
    object: {
        takes: 'the API name of an object',
        read: (object) => (new RegExp(api_name/* OBJECT_NAME */._i).test(object) ? { object } : undefined),
    },
    createdBy: {
        takes: '"me", or the id of a user, which begins with "005"',
        read: (text) => {
            if (text.toLowerCase() === job_filter.ME)
                return { createdBy: job_filter.ME };
            return text.startsWith('005') && (0,salesforce_id/* isSalesforceId */.v8)(text) ? { createdBy: text } : undefined;
        },
    },
    olderThan: {
        takes: 'a duration such as 90s, 30m or 2h',
        read: (text) => {
            const olderThanMilliseconds = (0,duration/* durationMilliseconds */.Vp)(text);
            return olderThanMilliseconds === undefined ? undefined : { olderThanMilliseconds };
        },
    },
};
function readMonitorFilter(text, mistakes) {
    const names = Object.keys(NAMES);
    const seen = new Set();
    let filter = {};
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
        if (line.trim() === '')
            continue;
        const where = `Input "monitor-filter", line ${index + 1}`;
        const [, written, value] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (written === undefined || value === undefined) {
            mistakes.error({
                message: `${where}: this is not name=value.`,
                hint: `Its names are ${(0,word_list/* allOf */.b)(names)}.`,
            });
            continue;
        }
        const name = names.find((one) => one === written);
        if (name === undefined) {
            const meant = (0,nearest_name/* nearestName */.q)(written, names);
            mistakes.error({
                message: `${where}: there is no filter "${written}".`,
                hint: meant === undefined ? `Its names are ${(0,word_list/* allOf */.b)(names)}.` : `Did you mean "${meant}"?`,
            });
            continue;
        }
        if (seen.has(name)) {
            mistakes.error({ message: `${where}: "${name}" is there twice.`, hint: 'Keep one of the two.' });
            continue;
        }
        seen.add(name);
        const part = NAMES[name]?.read(value);
        if (part === undefined)
            reportValue(where, name, value, mistakes);
        else
            filter = { ...filter, ...part };
    }
    return filter;
}
function reportValue(where, name, value, mistakes) {
    const { takes = '', values = [] } = NAMES[name] ?? {};
    const meant = (0,nearest_name/* nearestName */.q)(value, values);
    mistakes.error({
        message: `${where}: "${name}" takes ${takes}, not "${value}".`,
        ...(meant === undefined ? {} : { hint: `Did you mean "${meant}"?` }),
    });
}

// EXTERNAL MODULE: ./lib/manifest/variables.js
var variables = __nccwpck_require__(50688);
;// CONCATENATED MODULE: ./lib/action/variables-input.js

const LINE = new RegExp(`^\\s*(${variables/* VARIABLE_NAME */.nN})\\s*=(.*)$`, 's');
function readVariables(text, mistakes) {
    const variables = new Map();
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
        if (line.trim() === '')
            continue;
        const [, name, value] = LINE.exec(line) ?? [];
        if (name === undefined || value === undefined) {
            mistakes.error({
                message: `Input "variables", line ${index + 1}: this is not NAME=value.`,
                hint: 'The name is made of letters, digits and _, and does not begin with a digit.',
            });
        }
        else if (variables.has(name)) {
            mistakes.error({
                message: `Input "variables", line ${index + 1}: "${name}" is there twice.`,
                hint: 'Keep one of the two.',
            });
        }
        else
            variables.set(name, value);
    }
    return variables;
}

;// CONCATENATED MODULE: ./lib/action/inputs.js










const MIN_API_VERSION = 41;
const SECRETS_HINT = 'A secret is empty when its name is mistyped, and in runs for pull requests from forks and by Dependabot.';
function readInputs(raw, emptySecrets = SECRETS_HINT) {
    const mistakes = new diagnostic_mistakes/* Mistakes */.So();
    const value = (id) => (raw[id] ?? '').trim() || inputFields[id].default;
    reportUnknown(raw, mistakes);
    const mode = readMode(value('mode'), mistakes);
    (0,comment_input/* reportCommentChoice */.a)(value('comment'), mistakes);
    const isOptional = mode === undefined || isLoginOptional(mode);
    const login = readLogin(loginTexts(value), { emptySecrets, isOptional }, mistakes);
    const inputs = {
        manifest: value('manifest'),
        jobs: (0,id_inputs/* readJobs */.RI)(value('jobs'), mistakes),
        variables: readVariables(raw['variables'] ?? '', mistakes),
        apiVersion: readApiVersion(value('api-version'), mistakes),
        resultsPath: readResultsPath(raw['results-path'] ?? '', mistakes),
        resumeFrom: value('resume-from'),
        jobsOfOthers: (0,id_inputs/* readJobsOfOthers */.ht)(value('jobs-of-others'), mistakes),
        orgSchema: lines(value('org-schema')),
        orgData: value('org-data'),
        undoFrom: value('undo-from'),
        undoChanged: readUndoChanged(value('undo-changed'), mistakes),
        monitorFilter: readMonitorFilter(raw['monitor-filter'] ?? '', mistakes),
        abortJobs: readFlag('abort-jobs', value, mistakes),
        compareLimit: readCompareLimit(value('compare-limit'), mistakes),
        allowProduction: readFlag('allow-production', value, mistakes),
        allowUntrustedCheckout: readFlag('allow-untrusted-checkout', value, mistakes),
        ...(0,id_inputs/* readExpectedOrg */.d6)(value('expected-org-id'), mistakes),
    };
    const maxFailedRecords = readLimit(value('max-failed-records'), mistakes);
    if (mode !== undefined)
        reportUnfit(mode, (input) => value(input) !== '', mistakes);
    const { diagnostics } = mistakes;
    if (mistakes.hasErrors || mode === undefined || login === null || maxFailedRecords === null)
        return { diagnostics };
    const common = { ...inputs, maxFailedRecords };
    if (isLoginOptional(mode)) {
        return { inputs: { ...common, mode, ...(login && { login }) }, diagnostics };
    }
    return login === undefined ? { diagnostics } : { inputs: { ...common, mode, login }, diagnostics };
}
function loginTexts(value) {
    return {
        'instance-url': value('instance-url'),
        'access-token': value('access-token'),
        'sfdx-auth-url': value('sfdx-auth-url'),
        'client-id': value('client-id'),
        username: value('username'),
        'private-key': value('private-key'),
        'client-secret': value('client-secret'),
        'token-handler': value('token-handler'),
        'target-org': value('target-org'),
        'login-url': value('login-url'),
    };
}
function readFlag(id, value, mistakes) {
    const text = value(id).toLowerCase();
    if (text !== 'true' && text !== 'false') {
        mistakes.error({
            message: `Input "${id}" takes true or false, not "${value(id)}".`,
            hint: 'Leave it out for false.',
        });
    }
    return text === 'true';
}
const PASSWORD_INPUTS = new Set(['password', 'security-token', 'user-name', 'sf-password']);
const NO_PASSWORD_HINT = 'Salesforce is switching logins by password off. Log in by JWT ("client-id", "username", "private-key") or by client credentials ("instance-url", "client-id", "client-secret").';
function reportUnknown(raw, mistakes) {
    const ids = Object.keys(inputFields);
    for (const id of Object.keys(raw).filter((one) => !ids.includes(one))) {
        if (PASSWORD_INPUTS.has(id)) {
            mistakes.error({ message: `There is no login by password: input "${id}".`, hint: NO_PASSWORD_HINT });
            continue;
        }
        const meant = (0,nearest_name/* nearestName */.q)(id, ids);
        mistakes.warning({
            message: `There is no input "${id}".`,
            hint: meant === undefined ? 'Take it out.' : `Did you mean "${meant}"?`,
        });
    }
}
function readUndoChanged(text, mistakes) {
    if (text !== 'undo' && text !== 'skip') {
        mistakes.error({
            message: `Input "undo-changed" takes undo or skip, not "${text}".`,
            hint: 'Leave it out to undo records all the same that were changed since the run.',
        });
    }
    return text === 'skip' ? 'skip' : 'undo';
}
function lines(text) {
    return text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function readApiVersion(text, mistakes) {
    const [, major] = /^v?(\d{2})(?:\.0?)?$/i.exec(text) ?? [];
    if (major !== undefined && Number(major) < MIN_API_VERSION) {
        mistakes.error({
            message: `Input "api-version": "${text}" is too old.`,
            hint: `Versions from ${MIN_API_VERSION}.0 on are supported.`,
        });
    }
    else if (text !== `${major ?? ''}.0`) {
        mistakes.error({
            message: `Input "api-version" takes a version such as "66.0", not "${text}".`,
            hint: `Write "${major ?? '66'}.0".`,
        });
    }
    return text;
}
function readLimit(text, mistakes) {
    const limit = (0,failure_limit/* failureLimit */.g)(text);
    if (limit !== undefined)
        return limit;
    return mistakes.error({
        message: `Input "max-failed-records" takes a number of records or a percentage, not "${text}".`,
        hint: 'Write "10", or "2%" for two in a hundred of the records read.',
    });
}
function readCompareLimit(text, mistakes) {
    if (!/^\d{1,9}$/.test(text)) {
        mistakes.error({
            message: `Input "compare-limit" takes a number of records, not "${text}".`,
            hint: 'Write "200000", or "0" where no record of the org is to be read.',
        });
    }
    return Number(text);
}
function readResultsPath(text, mistakes) {
    if (text.trim() === '') {
        mistakes.error({ message: 'Input "results-path" is empty.', hint: 'Leave it out, or name a folder.' });
    }
    return text.trim();
}

// EXTERNAL MODULE: ./lib/git/git-object.js
var git_object = __nccwpck_require__(64730);
;// CONCATENATED MODULE: ./lib/git/commit-tree.js

const MAX_LINKS = 40;
class CommitTree {
    #store;
    #top;
    #listings = new Map();
    constructor(store, top) {
        this.#store = store;
        this.#top = { kind: 'folder', id: top };
    }
    static async of(commit, store) {
        const text = (await store.read(commit, 'commit')).toString('latin1');
        const [, top] = /^tree ([0-9a-f]+)\n/.exec(text) ?? [];
        if (top?.length !== commit.length)
            throw new git_object/* GitError */.XS();
        const tree = new CommitTree(store, top);
        await tree.list('');
        return tree;
    }
    async resolve(path) {
        const names = path.split('/');
        const way = [];
        for (let links = 0, name = names.shift(); name !== undefined; name = names.shift()) {
            if (name === '' || name === '.')
                continue;
            if (name === '..') {
                if (way.pop() === undefined)
                    return undefined;
                continue;
            }
            const { entry: folder } = way.at(-1) ?? { entry: this.#top };
            const entry = folder.kind === 'folder' ? (await this.#listing(folder.id)).get(name) : undefined;
            if (entry === undefined)
                return undefined;
            if (entry.kind !== 'link')
                way.push({ name, entry });
            else {
                const target = (await this.#store.read(entry.id, 'blob')).toString();
                if (target.startsWith('/') || ++links > MAX_LINKS)
                    return undefined;
                names.unshift(...target.split('/'));
            }
        }
        const { entry } = way.at(-1) ?? { entry: this.#top };
        return { ...entry, path: way.map(({ name }) => name).join('/') };
    }
    async list(path) {
        const folder = await this.resolve(path);
        return folder?.kind === 'folder' ? this.#listing(folder.id) : new Map();
    }
    async #listing(id) {
        let listing = this.#listings.get(id);
        if (listing === undefined) {
            listing = this.#store.read(id, 'tree').then((content) => entriesOf(content, id));
            this.#listings.set(id, listing);
        }
        return listing;
    }
}
const KINDS = {
    '40000': 'folder',
    '100644': 'file',
    '100755': 'file',
    '100664': 'file',
    '120000': 'link',
    '160000': 'submodule',
};
function entriesOf(content, treeId) {
    const idBytes = (0,git_object/* hashOf */.qQ)(treeId) === 'sha1' ? 20 : 32;
    const entries = new Map();
    for (let position = 0; position < content.length;) {
        const zero = content.indexOf(0, position);
        const blank = content.indexOf(0x20, position);
        const kind = KINDS[content.toString('latin1', position, Math.max(position, blank))];
        const end = zero + 1 + idBytes;
        if (kind === undefined || blank > zero || zero < 0 || end > content.length) {
            throw new git_object/* GitError */.XS();
        }
        entries.set(content.toString('utf8', blank + 1, zero), {
            kind,
            id: content.toString('hex', zero + 1, end),
        });
        position = end;
    }
    return entries;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./lib/git/file-bytes.js

async function bytesAt(file, position, length) {
    const bytes = await bytesUpTo(file, position, length);
    if (bytes.length < length)
        throw new git_object/* GitError */.XS();
    return bytes;
}
async function bytesUpTo(file, position, length) {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, file.size - position)));
    return bytes.subarray(0, await file.read(bytes, position));
}
async function withFile(path, files, use) {
    if (!(await files.isFile(path)))
        return undefined;
    const file = await files.open(path);
    try {
        return await use(file);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
;// CONCATENATED MODULE: ./lib/git/delta.js

function applyDelta(base, delta) {
    const reader = new DeltaReader(delta);
    if (reader.size() !== base.length)
        throw new git_object/* GitError */.XS();
    const length = reader.size();
    if (length > git_object/* MAX_OBJECT_BYTES */.lu)
        throw new git_object/* GitError */.XS();
    const target = Buffer.alloc(length);
    let end = 0;
    while (!reader.isAtEnd) {
        const piece = reader.piece(base);
        if (end + piece.length > length)
            throw new git_object/* GitError */.XS();
        end += piece.copy(target, end);
    }
    if (end !== length)
        throw new git_object/* GitError */.XS();
    return target;
}
const FULL_COPY_BYTES = 0x10000;
class DeltaReader {
    #bytes;
    #position = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get isAtEnd() {
        return this.#position >= this.#bytes.length;
    }
    size() {
        let value = 0;
        for (let factor = 1;; factor *= 128) {
            const byte = this.#byte();
            value += (byte & 0x7f) * factor;
            if (value > Number.MAX_SAFE_INTEGER)
                throw new git_object/* GitError */.XS();
            if (byte < 0x80)
                return value;
        }
    }
    piece(base) {
        const command = this.#byte();
        if (command < 0x80) {
            const start = this.#position;
            this.#position += command;
            if (command === 0 || this.#position > this.#bytes.length)
                throw new git_object/* GitError */.XS();
            return this.#bytes.subarray(start, this.#position);
        }
        const offset = this.#number(command, 4);
        const length = this.#number(command >> 4, 3) || FULL_COPY_BYTES;
        if (offset + length > base.length)
            throw new git_object/* GitError */.XS();
        return base.subarray(offset, offset + length);
    }
    #number(mask, bytes) {
        let value = 0;
        for (let index = 0; index < bytes; index++) {
            if ((mask >> index) & 1)
                value += this.#byte() * 256 ** index;
        }
        return value;
    }
    #byte() {
        const byte = this.#bytes[this.#position++];
        if (byte === undefined)
            throw new git_object/* GitError */.XS();
        return byte;
    }
}

;// CONCATENATED MODULE: ./lib/git/pack.js




const FANOUT_BYTES = 256 * 4;
const INDEX_HEADER_BYTES = 8;
const LONG_OFFSET = 0x8000_0000;
const MAX_CHAIN = 4_096;
const pack_KINDS = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const OFFSET_DELTA = 6;
const REFERENCE_DELTA = 7;
async function packedObject(path, id, files) {
    const offset = await offsetOf(path, id, files);
    if (offset === undefined)
        return undefined;
    return withFile(`${path}.pack`, files, async (pack) => {
        const deltas = [];
        let place = offset;
        while (place !== undefined && deltas.length <= MAX_CHAIN) {
            const entry = await entryAt(pack, place, id.length / 2);
            if (entry.kind !== undefined) {
                const content = deltas.reduceRight(applyDelta, entry.bytes);
                return { kind: entry.kind, content };
            }
            deltas.push(entry.bytes);
            place = typeof entry.base === 'string' ? await offsetOf(path, entry.base, files) : entry.base;
        }
        throw new git_object/* GitError */.XS();
    });
}
async function offsetOf(path, id, files) {
    return withFile(`${path}.idx`, files, async (index) => {
        const head = await bytesAt(index, 0, INDEX_HEADER_BYTES + FANOUT_BYTES);
        if (head.readUInt32BE(0) !== 0xff74_4f63 || head.readUInt32BE(4) !== 2) {
            throw new git_object/* GitError */.XS();
        }
        const wanted = Buffer.from(id, 'hex');
        const upTo = (byte) => (byte < 0 ? 0 : head.readUInt32BE(INDEX_HEADER_BYTES + byte * 4));
        const [first, end, count] = [upTo((wanted[0] ?? 0) - 1), upTo(wanted[0] ?? 0), upTo(255)];
        if (first > end || end > count)
            throw new git_object/* GitError */.XS();
        const names = INDEX_HEADER_BYTES + FANOUT_BYTES;
        const some = await bytesAt(index, names + first * wanted.length, (end - first) * wanted.length);
        const found = rowOf(some, wanted);
        if (found === undefined)
            return undefined;
        const offsets = names + count * (wanted.length + 4);
        const offset = (await bytesAt(index, offsets + (first + found) * 4, 4)).readUInt32BE();
        if (offset < LONG_OFFSET)
            return offset;
        const long = await bytesAt(index, offsets + count * 4 + (offset - LONG_OFFSET) * 8, 8);
        return Number(long.readBigUInt64BE());
    });
}
function rowOf(names, wanted) {
    for (let row = 0; row * wanted.length < names.length; row++) {
        if (wanted.compare(names, row * wanted.length, (row + 1) * wanted.length) === 0)
            return row;
    }
    return undefined;
}
const HEAD_BYTES = 64;
async function entryAt(pack, offset, idBytes) {
    const head = await bytesUpTo(pack, offset, HEAD_BYTES);
    const next = reader(head);
    let byte = next();
    const type = (byte >> 4) & 7;
    let size = byte & 15;
    for (let factor = 16; byte >= 0x80; factor *= 128) {
        byte = next();
        size += (byte & 0x7f) * factor;
        if (size > git_object/* MAX_OBJECT_BYTES */.lu)
            throw new git_object/* GitError */.XS();
    }
    const kind = pack_KINDS[type];
    let base;
    if (type === OFFSET_DELTA) {
        byte = next();
        let distance = byte & 0x7f;
        while (byte >= 0x80) {
            byte = next();
            distance = (distance + 1) * 128 + (byte & 0x7f);
        }
        base = offset - distance;
        if (distance === 0 || base < 0)
            throw new git_object/* GitError */.XS();
    }
    else if (type === REFERENCE_DELTA) {
        base = Buffer.from(Array.from({ length: idBytes }, next)).toString('hex');
    }
    else if (kind === undefined)
        throw new git_object/* GitError */.XS();
    const bytes = await inflatedAt(pack, offset + next.position(), size);
    return { bytes, ...(kind && { kind }), ...(base === undefined ? {} : { base }) };
}
function reader(head) {
    let position = 0;
    const next = () => {
        const byte = head[position++];
        if (byte === undefined)
            throw new git_object/* GitError */.XS();
        return byte;
    };
    return Object.assign(next, { position: () => position });
}
const STRETCH_BYTES = 16 * 1024;
const FRAME_BYTES = 64;
async function inflatedAt(pack, position, size) {
    const room = size + 5 * Math.ceil(size / STRETCH_BYTES) + FRAME_BYTES;
    const bytes = inflated(await bytesUpTo(pack, position, room), size);
    if (bytes.length !== size)
        throw new git_object/* GitError */.XS();
    return bytes;
}
function inflated(bytes, most) {
    try {
        return (0,external_node_zlib_.inflateSync)(bytes, { maxOutputLength: Math.max(1, most) });
    }
    catch {
        throw new git_object/* GitError */.XS();
    }
}

;// CONCATENATED MODULE: ./lib/git/object-store.js




class ObjectStore {
    #folder;
    #files;
    #packs;
    constructor(folder, files) {
        this.#folder = folder;
        this.#files = files;
    }
    async read(id, kind) {
        const found = (await this.#loose(id)) ?? (await this.#packed(id));
        if (found === undefined)
            throw new git_object/* GitError */.XS(`the ${kind} ${id} is not among its objects`);
        if ((0,git_object/* objectId */.Tu)(found, (0,git_object/* hashOf */.qQ)(id)) !== id)
            throw new git_object/* GitError */.XS();
        if (found.kind !== kind)
            throw new git_object/* GitError */.XS();
        return found.content;
    }
    async #loose(id) {
        const path = (0,external_node_path_.join)(this.#folder, id.slice(0, 2), id.slice(2));
        return withFile(path, this.#files, async (file) => {
            if (file.size > git_object/* MAX_OBJECT_BYTES */.lu)
                throw new git_object/* GitError */.XS();
            const bytes = inflated(await bytesAt(file, 0, file.size), git_object/* MAX_OBJECT_BYTES */.lu);
            const end = bytes.indexOf(0);
            const [, kind] = /^(commit|tree|blob|tag) \d+$/.exec(bytes.toString('latin1', 0, Math.max(0, end))) ?? [];
            if (kind === undefined)
                throw new git_object/* GitError */.XS();
            return { kind: kind, content: bytes.subarray(end + 1) };
        });
    }
    async #packed(id) {
        this.#packs ??= this.#files.match('*.idx', (0,external_node_path_.join)(this.#folder, 'pack')).then(({ paths }) => paths);
        for (const index of await this.#packs) {
            const found = await packedObject(index.slice(0, -'.idx'.length), id, this.#files);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/ports/node-files.js + 2 modules
var node_files = __nccwpck_require__(84391);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./lib/ports/paths.js
var paths = __nccwpck_require__(31292);
;// CONCATENATED MODULE: ./lib/action/checkout.js



const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
async function checkoutOf(file, workspace) {
    const top = (0,external_node_path_.resolve)(workspace);
    let outermost;
    for (let folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workspace, file)); (0,paths/* isWithin */.U)(folder, top); folder = (0,external_node_path_.dirname)(folder)) {
        outermost = (await checkoutIn(folder)) ?? outermost;
        if (folder === top)
            break;
    }
    return outermost;
}
async function checkoutsIn(workspace) {
    const below = (await listed(workspace)).map((name) => (0,external_node_path_.join)(workspace, name));
    const found = await Promise.all([workspace, ...below].map(checkoutIn));
    return found.filter((checkout) => checkout !== undefined);
}
async function checkoutIn(folder) {
    try {
        const git = await gitFolder((0,external_node_path_.join)(folder, '.git'));
        const commit = await commitOf(git, await read((0,external_node_path_.join)(git, 'HEAD')));
        const objects = (0,external_node_path_.join)(await commonFolder(git), 'objects');
        return { folder, objects, ...(commit === undefined ? {} : { commit }) };
    }
    catch {
        return undefined;
    }
}
async function gitFolder(path) {
    if ((await (0,promises_.stat)(path)).isDirectory())
        return path;
    const [, target = ''] = /^gitdir: (.+)$/m.exec(await read(path)) ?? [];
    return (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target.trim());
}
async function commonFolder(git) {
    const common = await read((0,external_node_path_.join)(git, 'commondir')).catch(() => '');
    return (0,external_node_path_.resolve)(git, common.trim());
}
async function commitOf(git, head) {
    const [, ref] = /^ref: (refs\/\S+)/.exec(head) ?? [];
    const commit = ref === undefined ? head.trim() : ((await looseRef(git, ref)) ?? (await packedRef(git, ref)) ?? '');
    return COMMIT.test(commit) ? commit : undefined;
}
async function looseRef(git, ref) {
    try {
        return (await read((0,external_node_path_.join)(git, ref))).trim();
    }
    catch {
        return undefined;
    }
}
async function packedRef(git, ref) {
    try {
        const line = (await read((0,external_node_path_.join)(git, 'packed-refs'))).split('\n').find((one) => one.endsWith(` ${ref}`));
        return line?.split(' ')[0];
    }
    catch {
        return undefined;
    }
}
async function read(path) {
    return (0,promises_.readFile)(path, 'utf8');
}
async function listed(folder) {
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/action/untrusted-checkout.js





const PRIVILEGED = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);
function hasForeignCode({ head, name }) {
    return PRIVILEGED.has(name) && head?.isForeign === true;
}
async function ownCommit(event, environment, { workspace, manifest }) {
    const trusted = environment['GITHUB_SHA'] ?? '';
    const holder = await checkoutOf(manifest, workspace);
    const others = (await checkoutsIn(workspace)).filter(({ commit }) => commit !== trusted);
    if (holder?.commit !== trusted || !(0,git_object/* isObjectId */.TS)(trusted) || others.length > 0)
        return foreignCheckout(event);
    try {
        const tree = await CommitTree.of(trusted, new ObjectStore(holder.objects, node_files/* nodeFiles */.k));
        return { tree, checkout: holder.folder };
    }
    catch (error) {
        if (error instanceof git_object/* GitError */.XS)
            return unreadableCommit(event, error);
        throw error;
    }
}
function foreignUndo({ name }) {
    return {
        severity: 'error',
        message: `The workflow runs for ${name} with secrets, and the results folder to be taken back may be that of others.`,
        hint: 'Whoever writes an undo.json would delete records of the org. Undo in a workflow that is started by hand, or set "allow-untrusted-checkout: true" where the folder can only be your own.',
    };
}
function foreignCheckout({ head, name }) {
    const whose = head?.repository === undefined ? 'others' : `"${head.repository.slice(0, 140)}"`;
    return {
        severity: 'error',
        message: `The workflow runs for ${name} with secrets, and what is checked out may be the code of ${whose}: it is not, or not only, the workflow's own commit.`,
        hint: 'Whoever proposes a manifest or data would write to the org. Check out nothing but the workflow\'s own commit, use "mode: plan" in a workflow for pull_request, or set "allow-untrusted-checkout: true" where all that is checked out is your own.',
    };
}
function unreadableCommit({ name }, fault) {
    return {
        severity: 'error',
        message: `The workflow runs for ${name} with secrets, and the workspace cannot be held against the workflow's own commit: ${fault.message}.`,
        hint: 'Check that commit out with actions/checkout, without a "filter" that leaves out trees, and keep its .git folder.',
    };
}

;// CONCATENATED MODULE: ./lib/action/workflow-event.js


const ABOUT_CODE = /^(?:pull_request(?:_target|_review|_review_comment)?|workflow_run|issue_comment)$/;
async function workflowEvent(environment) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    const isByDependabot = environment['GITHUB_ACTOR'] === 'dependabot[bot]';
    if (!ABOUT_CODE.test(name))
        return { name, isByDependabot };
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const head = headOf(name, await payload(environment['GITHUB_EVENT_PATH'] ?? ''), repository);
    return { name, isByDependabot, ...(head === undefined ? {} : { head }) };
}
async function payload(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function headOf(name, event, own) {
    if (name === 'issue_comment') {
        return (0,rest_answer/* memberOf */.C5)((0,rest_answer/* memberOf */.C5)(event, 'issue'), 'pull_request') === undefined ? undefined : { isForeign: true };
    }
    const run = name === 'workflow_run' ? (0,rest_answer/* memberOf */.C5)(event, 'workflow_run') : undefined;
    const pullRequest = (0,rest_answer/* memberOf */.C5)(event, 'pull_request');
    const source = name === 'workflow_run'
        ? (0,rest_answer/* memberOf */.C5)(run, 'head_repository')
        : (0,rest_answer/* memberOf */.C5)((0,rest_answer/* memberOf */.C5)(pullRequest, 'head'), 'repo');
    const repository = (0,rest_answer/* memberOf */.C5)(source, 'full_name');
    if (typeof repository !== 'string')
        return { isForeign: true };
    return { repository, isForeign: repository.toLowerCase() !== own.toLowerCase() };
}
function emptySecretsReason({ name, head, isByDependabot }) {
    if (name === 'pull_request' && head?.isForeign === true) {
        return 'This run is for a pull request from a fork, which gets no secrets: check it with "mode: plan", which needs none.';
    }
    if (isByDependabot) {
        return 'This run was started by Dependabot, which gets no secrets of Actions: check it with "mode: plan", which needs none.';
    }
    return 'A secret is empty when its name is mistyped, and in runs for pull requests from forks and by Dependabot.';
}

;// CONCATENATED MODULE: ./lib/action/checked-inputs.js





async function checkedInputs(raw, environment, workspace, masks) {
    masks.addInputs(raw);
    const event = await workflowEvent(environment);
    const reading = readInputs(raw, emptySecretsReason(event));
    const { inputs, diagnostics } = reading;
    if (inputs === undefined)
        return reading;
    const { allowUntrustedCheckout, login, manifest, mode } = inputs;
    if (login !== undefined)
        for (const secret of secretsOf(login))
            masks.add(secret.reveal());
    const isForeign = !allowUntrustedCheckout && hasForeignCode(event);
    const commit = isForeign && mode === 'load' ? await ownCommit(event, environment, { workspace, manifest }) : undefined;
    const refusals = [
        login === undefined ? undefined : certificateCheckOff(environment, login),
        commit !== undefined && 'message' in commit ? commit : undefined,
        isForeign && mode === 'undo' ? foreignUndo(event) : undefined,
    ];
    const found = refusals.filter((one) => one !== undefined);
    if (found.length > 0)
        return { diagnostics: [...diagnostics, ...found] };
    return commit === undefined || 'message' in commit ? reading : { ...reading, commit };
}


/***/ }),

/***/ 69206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commentChoice),
/* harmony export */   a: () => (/* binding */ reportCommentChoice)
/* harmony export */ });
/* harmony import */ var _diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7076);

const CHOICES = ['never', 'on-failure', 'always'];
function commentChoice(text) {
    return CHOICES.find((choice) => choice === (text.trim() || 'never'));
}
function reportCommentChoice(text, mistakes) {
    if (commentChoice(text) !== undefined)
        return;
    mistakes.error({
        message: `Input "comment" takes ${(0,_diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .y)(CHOICES)}, not "${text}".`,
        hint: 'Leave it out for no comment.',
    });
}


/***/ }),

/***/ 91671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   CH: () => (/* binding */ folderIn),
/* harmony export */   yy: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


function workspaceOf(environment) {
    return environment['GITHUB_WORKSPACE'] ?? process.cwd();
}
function temporaryFolder(environment) {
    const path = environment['RUNNER_TEMP'];
    return path === '' ? undefined : path;
}
function folderIn(environment, path) {
    if (path === '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporaryFolder(environment) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), 'bulk-load');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspaceOf(environment), path);
}


/***/ }),

/***/ 19039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   RI: () => (/* binding */ readJobs),
/* harmony export */   d6: () => (/* binding */ readExpectedOrg),
/* harmony export */   ht: () => (/* binding */ readJobsOfOthers)
/* harmony export */ });
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50207);
/* harmony import */ var _manifest_job_id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(90682);


function listed(text) {
    const parts = text.split(/[,\r\n]/).map((part) => part.trim());
    return new Set(parts.filter((part) => part !== ''));
}
function readJobsOfOthers(text, mistakes) {
    const ids = listed(text);
    for (const id of ids) {
        if (id.startsWith('750') && (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isSalesforceId */ .v8)(id))
            continue;
        mistakes.error({
            message: `Input "jobs-of-others" takes ids of Bulk API jobs, not "${id}".`,
            hint: 'They begin with "750" and have 15 or 18 characters. Part them with commas or line ends.',
        });
    }
    return [...ids];
}
function readJobs(text, mistakes) {
    const jobs = listed(text);
    for (const id of jobs) {
        if ((0,_manifest_job_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobId */ .d)(id))
            continue;
        mistakes.error({
            message: `Input "jobs" takes ids of the manifest's jobs, not "${id}".`,
            hint: 'Part them with commas or line ends.',
        });
    }
    return [...jobs];
}
function readExpectedOrg(text, mistakes) {
    if (text === '')
        return {};
    if (!text.startsWith('00D') || !(0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isSalesforceId */ .v8)(text)) {
        mistakes.error({
            message: `Input "expected-org-id" takes the id of an org, not "${text}".`,
            hint: 'It begins with "00D" and has 15 or 18 characters, upper and lower case as under Setup, "Company Information".',
        });
    }
    return { expectedOrgId: text };
}


/***/ }),

/***/ 9548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ mainStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __nccwpck_require__(80357);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/modes/bare-outcome.js
var bare_outcome = __nccwpck_require__(78611);
// EXTERNAL MODULE: ./lib/load/journal/journal-writer.js
var journal_writer = __nccwpck_require__(76763);
// EXTERNAL MODULE: ./lib/load/journal/resumption.js
var resumption = __nccwpck_require__(92076);
// EXTERNAL MODULE: ./lib/outcome/verdict.js
var outcome_verdict = __nccwpck_require__(30597);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(31421);
// EXTERNAL MODULE: ./lib/ports/node-programs.js
var node_programs = __nccwpck_require__(87094);
;// CONCATENATED MODULE: ./lib/ports/embedded-org.js
class OrgProcessError extends Error {
    name = 'OrgProcessError';
}

;// CONCATENATED MODULE: ./lib/ports/node-embedded-org.js



const START_MILLISECONDS = 60_000;
const GRACE_MILLISECONDS = 1_000;
const MAX_LINE_LENGTH = 50_000_000;
const MAX_COMPLAINT_LENGTH = 2_000;
const SMALL_HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=30'];
const ONE_ALLOCATOR = { MALLOC_ARENA_MAX: '1' };
function nodeOrgProcesses(script) {
    return {
        start: async (request) => {
            request.signal.throwIfAborted();
            const child = (0,external_node_child_process_.spawn)(process.execPath, [...SMALL_HEAP, script, ...argumentsOf(request)], {
                cwd: request.workspace,
                env: { ...(0,node_programs/* harmlessEnvironment */.z)(), ...ONE_ALLOCATOR },
                stdio: ['pipe', 'pipe', 'pipe'],
                windowsHide: true,
            });
            child.stdin.on('error', () => undefined);
            try {
                const complaint = complaintOf(child);
                return startOf(child, await firstLine(child, complaint, request.signal), complaint);
            }
            catch (error) {
                await stop(child);
                throw error;
            }
        },
    };
}
function argumentsOf({ data, schema }) {
    return [
        ...['--port', '0', '--json', '--random-token', '--until-input-ends', '--processing-reads', '0'],
        ...schema.map((folder) => `--schema=${folder}`),
        ...(data === undefined ? [] : [`--data=${data}`]),
    ];
}
function complaintOf(child) {
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (piece) => {
        complaint = (complaint + piece).slice(0, MAX_COMPLAINT_LENGTH);
    });
    return () => complaint.trim();
}
async function firstLine(child, complaint, signal) {
    let line = '';
    return new Promise((resolve, reject) => {
        const settle = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
            child.stdout.removeAllListeners('data').resume();
        };
        const fail = (reason) => {
            settle();
            reject(new OrgProcessError(reason));
        };
        const onAbort = () => {
            settle();
            const { reason } = signal;
            reject(reason instanceof Error ? reason : new OrgProcessError('it was given up'));
        };
        const timer = setTimeout(() => {
            fail(`it was not up within ${START_MILLISECONDS / 1_000} s`);
        }, START_MILLISECONDS);
        signal.addEventListener('abort', onAbort, { once: true });
        child.stdout.setEncoding('utf8').on('data', (piece) => {
            line += piece;
            if (line.length > MAX_LINE_LENGTH)
                fail('it said too much');
            if (!line.includes('\n'))
                return;
            settle();
            resolve(line.slice(0, line.indexOf('\n')));
        });
        child.once('error', ({ message }) => {
            fail(message);
        });
        child.once('close', (code) => {
            fail(complaint() === '' ? `it ended with exit code ${code ?? 'unknown'}` : complaint());
        });
    });
}
function startOf(child, line, complaint) {
    const said = JSON.parse(line);
    if (said.mistakes !== undefined)
        return { mistakes: said.mistakes };
    const lost = new AbortController();
    const onClose = (code, signal) => {
        const how = signal === null ? `with exit code ${code ?? 'unknown'}` : `by ${signal}`;
        lost.abort(new OrgProcessError(complaint() === '' ? how : `${how}: ${complaint()}`));
    };
    child.once('close', onClose);
    return {
        url: new URL(said.url),
        token: said.token,
        schema: said.schema ?? { objects: [], files: 0, notUnderstood: [], leftOut: [] },
        lost: lost.signal,
        stop: async () => {
            child.off('close', onClose);
            await stop(child);
        },
    };
}
async function stop(child) {
    if (child.exitCode !== null || child.signalCode !== null)
        return;
    await new Promise((resolve) => {
        const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
        child.once('exit', () => {
            clearTimeout(timer);
            resolve();
        });
        child.once('error', () => {
            clearTimeout(timer);
            resolve();
        });
        child.stdin.end();
    });
}

// EXTERNAL MODULE: ./lib/ports/system-clock.js
var system_clock = __nccwpck_require__(44260);
// EXTERNAL MODULE: ./lib/salesforce/http-client.js + 5 modules
var http_client = __nccwpck_require__(80240);
// EXTERNAL MODULE: ./lib/undo/undo-file.js
var undo_file = __nccwpck_require__(40033);
// EXTERNAL MODULE: ./lib/action/action-login.js + 10 modules
var action_login = __nccwpck_require__(90937);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(78474);
;// CONCATENATED MODULE: ./lib/action/cancellation.js

const DEADLINE_MILLISECONDS = 4_500;
const CLOSING_MILLISECONDS = 6_000;
function cancellationFromSignals() {
    const cancelled = new AbortController();
    const deadline = new AbortController();
    const closing = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, cancelled.signal, deadline.signal, closing.signal);
    const timers = [];
    const abortAfter = (milliseconds, controller) => {
        const reason = new Error('The run was cancelled, and its time was up.');
        timers.push(setTimeout(() => {
            controller.abort(reason);
        }, milliseconds));
    };
    const cancel = (signal) => {
        if (cancelled.signal.aborted)
            return;
        cancelled.abort(new Error(`The run was cancelled (${signal}).`));
        abortAfter(DEADLINE_MILLISECONDS, deadline);
        abortAfter(CLOSING_MILLISECONDS, closing);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'];
    for (const signal of signals)
        process.on(signal, cancel);
    return {
        cancelled: cancelled.signal,
        deadline: deadline.signal,
        closing: closing.signal,
        dispose: () => {
            timers.forEach(clearTimeout);
            for (const signal of signals)
                process.off(signal, cancel);
        },
    };
}

// EXTERNAL MODULE: ./lib/action/checked-inputs.js + 21 modules
var checked_inputs = __nccwpck_require__(49089);
;// CONCATENATED MODULE: ./lib/report/table-column.js
function telling(columns, rows) {
    return columns.filter(({ quantity }) => quantity === undefined || rows.some((row) => (quantity(row) ?? 0) > 0));
}

// EXTERNAL MODULE: ./lib/report/untrusted-text.js
var untrusted_text = __nccwpck_require__(51178);
;// CONCATENATED MODULE: ./lib/report/markdown.js


const nothing = '\u2013';
function code(text, limit = 100) {
    const shown = (0,untrusted_text/* visible */.RK)(text, limit) || nothing;
    const fence = '`'.repeat(longestBacktickRun(shown) + 1);
    const inner = shown.startsWith('`') || shown.endsWith('`') ? ` ${shown} ` : shown;
    return `${fence}${inner}${fence}`;
}
function longestBacktickRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function prose(text, limit = 500) {
    return parted((0,untrusted_text/* visible */.RK)(text, limit) || nothing)
        .replaceAll(/[\\`*_{}[\]<>~^$&#!]/g, (mark) => mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`)
        .replace(/^[-+=:]/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
const wordJoiner = '\u2060';
const commit = /(?<![a-z0-9])(?=\d*[a-f])(?![a-z0-9]{15}\b|[a-z0-9]{18}\b)[0-9a-f]{7,40}(?![a-z0-9])/gi;
const commitPart = /.{6}(?=.)/g;
function parted(text) {
    return (text
        .replaceAll(/[@#:](?=\S)/g, `$&${wordJoiner}`)
        .replaceAll(/www(?=\.)|gh(?=-\d)/gi, `$&${wordJoiner}`)
        .replaceAll(commit, (digits) => digits.replaceAll(commitPart, `$&${wordJoiner}`)));
}
function htmlCode(text, limit = 100) {
    const escaped = (0,untrusted_text/* visible */.RK)(text, limit).replaceAll(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
    return `<code>${escaped}</code>`;
}
function unbroken(text) {
    return text.replaceAll(' ', '\u00A0');
}
function table(all, rows) {
    const columns = telling(all, rows);
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map((column) => column.title)),
        line(columns.map((column) => (column.align === 'right' ? '--:' : ':--'))),
        ...rows.map((row) => line(columns.map((column) => withPipesEscaped(column.cell(row))))),
    ].join('\n');
}
function withPipesEscaped(cell) {
    return cell.replaceAll(/\\*\|/g, (run) => `${run.length % 2 === 1 ? '\\' : '\\\\'}${run}`);
}
function details(summaryHtml, ...blocks) {
    return [`<details>\n<summary>${summaryHtml}</summary>`, ...blocks, '</details>'].join('\n\n');
}
function markdown_alert(kind, ...paragraphs) {
    return [`> [!${kind}]`, paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n')].join('\n');
}
function list(items) {
    return items.map((item) => `- ${item}`).join('\n');
}

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __nccwpck_require__(63601);
;// CONCATENATED MODULE: ./lib/report/change-totals.js

const KINDS = ['insert', 'update', 'delete', 'unchanged', 'unmatched', 'ambiguous'];
function totalOf(all) {
    const sum = (kind) => all.reduce((total, changes) => total + changes[kind], 0);
    return {
        ...{ insert: sum('insert'), update: sum('update'), delete: sum('delete') },
        ...{ unchanged: sum('unchanged'), unmatched: sum('unmatched'), ambiguous: sum('ambiguous') },
        fields: new Map(),
    };
}
function changesSentence({ changes }) {
    if (changes === undefined || changes.size === 0)
        return undefined;
    const total = totalOf([...changes.values()]);
    const reported = [
        `${(0,counted/* number */.a)(total.insert)} to insert`,
        `${(0,counted/* number */.a)(total.update)} to update`,
        `${(0,counted/* number */.a)(total.delete)} to delete`,
        `${(0,counted/* number */.a)(total.unchanged)} unchanged`,
        ...(total.unmatched > 0 ? [`${(0,counted/* number */.a)(total.unmatched)} unmatched`] : []),
        ...(total.ambiguous > 0 ? [`${(0,counted/* number */.a)(total.ambiguous)} ambiguous`] : []),
    ];
    return `Changes: ${reported.join(', ')}.`;
}

;// CONCATENATED MODULE: ./lib/report/text-table.js

function textTable(all, rows) {
    const texts = telling(all, rows).map((column) => {
        const cells = [column.title, ...rows.map(column.cell)];
        const width = Math.max(...cells.map(characters));
        return cells.map((cell) => padded(cell, width, column.align));
    });
    const [head = '', ...body] = [...Array(rows.length + 1).keys()].map((index) => texts.map((cells) => cells[index]).join('  '));
    return [head, '\u2500'.repeat(characters(head)), ...body].map((line) => line.trimEnd());
}
function padded(text, width, align) {
    const blanks = ' '.repeat(width - characters(text));
    return align === 'right' ? `${blanks}${text}` : `${text}${blanks}`;
}
function characters(text) {
    return Array.from(text).length;
}

// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __nccwpck_require__(7076);
;// CONCATENATED MODULE: ./lib/report/plan-verdict.js


function planHeadline(outcome) {
    switch (outcome.verdict) {
        case 'success':
            return warnings(outcome) === 0
                ? 'The plan holds'
                : `The plan holds, with ${(0,counted/* counted */.h)(warnings(outcome), 'warning')}`;
        case 'invalid':
        case 'differs':
        case 'records-failed':
            return `The load would not succeed: ${(0,counted/* counted */.h)(mistakes(outcome), 'mistake')} to correct first`;
        case 'error':
            return 'The plan could not be checked to the end';
        case 'cancelled':
            return 'Cancelled before the plan was checked to the end';
    }
}
function planMeaning(outcome, plan) {
    switch (outcome.verdict) {
        case 'success':
            return [planSize(plan), changesSentence(plan), 'Nothing was written to the org.']
                .filter((sentence) => sentence !== undefined)
                .join(' ');
        case 'invalid':
        case 'differs':
        case 'records-failed':
            return 'Nothing was written to the org. Correct what is listed here and run it again.';
        case 'error':
        case 'cancelled':
            return 'Nothing was written to the org, and nobody knows whether the load would succeed.';
    }
}
function planSize({ needs, uncounted }) {
    const size = `${(0,counted/* counted */.h)(needs.records, 'record')} in ${(0,counted/* counted */.h)(needs.batches, 'batch', 'batches')}`;
    const beside = uncounted.length === 0 ? '' : ', and what the queries find,';
    return `The load would send ${size}${beside} with about ${(0,counted/* counted */.h)(needs.apiRequests, 'API request')}.`;
}
function mistakes(outcome) {
    const kept = outcome.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
    return kept + outcome.diagnosticsLeftOut;
}
function warnings({ diagnostics }) {
    return diagnostics.filter(({ severity }) => severity === 'warning').length;
}

;// CONCATENATED MODULE: ./lib/report/monitor-verdict.js


function monitorHeadline(outcome, findings) {
    switch (outcome.verdict) {
        case 'invalid':
            return `Nothing was looked at: ${(0,counted/* counted */.h)(mistakes(outcome), 'mistake')} to correct first`;
        case 'error':
            return findings.aborts
                ? 'The jobs could not all be looked at and aborted'
                : 'The jobs could not all be looked at';
        case 'cancelled':
            return 'Cancelled before all jobs were looked at';
        case 'success':
        case 'differs':
        case 'records-failed':
            return found(findings);
    }
}
function found({ aborts, jobs }) {
    const aborted = jobs.filter(({ abort }) => abort === 'aborted').length;
    const left = jobs.filter(({ condition }) => condition === 'open').length;
    const open = left === 0 ? 'none open' : `${(0,counted/* number */.a)(left)} open`;
    if (jobs.length === 0)
        return 'No Bulk API jobs found';
    const state = aborts
        ? `${(0,counted/* number */.a)(aborted)} aborted, ${left === 0 ? 'none left open' : `${(0,counted/* number */.a)(left)} left open`}`
        : open;
    return `${(0,counted/* counted */.h)(jobs.length, 'Bulk API job')}, ${state}`;
}
function monitorMeaning({ verdict }, findings) {
    if (verdict === 'invalid')
        return 'Nothing in the org was touched. Correct what is listed here and run it again.';
    const { filter, jobs, listed } = findings;
    if (verdict !== 'success' && listed === 0)
        return 'No job of the org was looked at.';
    const passing = `; ${(0,counted/* number */.a)(jobs.length)} of them ${jobs.length === 1 ? 'passes' : 'pass'} the filter`;
    const counts = `The org lists ${(0,counted/* counted */.h)(listed, 'job')} of the last seven days${filter.length > 0 ? passing : ''}.`;
    const conditions = [
        part(jobs, ({ condition }) => condition === 'open', 'open'),
        part(jobs, ({ condition }) => condition === 'working', 'closed and still working'),
        part(jobs, ({ condition, state }) => condition === 'ended' && state === 'Failed', 'failed'),
        part(jobs, ({ condition }) => condition === 'gone', 'gone since it was listed'),
        part(jobs, ({ abort }) => abort === 'aborted', 'aborted by this run'),
    ].flat();
    return conditions.length === 0 ? counts : `${counts} ${conditions.join(', ')}.`;
}
function part(jobs, is, what) {
    const count = jobs.filter(is).length;
    return count === 0 ? [] : [`${(0,counted/* number */.a)(count)} ${what}`];
}
function whatBecame({ abort, condition }) {
    switch (abort) {
        case 'aborted':
            return 'by this run';
        case 'ended':
            return 'had ended before it could be aborted';
        case 'of-others':
            return 'not aborted: the job of another user';
        case 'working':
            return 'not aborted: closed, and still working';
        case 'unknown-type':
            return 'not aborted: of an unknown type';
        case undefined:
            break;
    }
    if (condition === 'gone')
        return 'since it was listed: the org deletes jobs after seven days';
    return condition === 'working' ? 'closed, and still working' : '';
}

;// CONCATENATED MODULE: ./lib/report/undo-verdict.js

function undoHeadline({ counts, verdict }) {
    switch (verdict) {
        case 'success':
            if (counts.read === 0)
                return 'nothing was left to take back';
            return counts.failed > 0
                ? `taken back, ${(0,counted/* counted */.h)(counts.failed, 'failed record')} within what is allowed`
                : 'taken back completely';
        case 'records-failed':
            return `${(0,counted/* counted */.h)(counts.failed, 'record')} could not be taken back`;
        case 'differs':
        case 'error':
            return 'it could not be finished';
        case 'invalid':
            return 'nothing was sent';
        case 'cancelled':
            return 'cancelled before it was finished';
    }
}
function undoMeaning({ counts, verdict }) {
    const { failed, notProcessed, read, skipped, succeeded } = counts;
    if (verdict === 'invalid')
        return 'Nothing in the org was touched. Correct what is listed here and run it again.';
    if (read === 0)
        return verdict === 'success' ? 'There was no record to take back.' : 'No record was taken back.';
    const parts = [
        `${(0,counted/* number */.a)(succeeded)} of ${(0,counted/* counted */.h)(read, 'record')} ${read === 1 ? 'is' : 'are'} deleted or put back`,
        ...(skipped > 0 ? [`${(0,counted/* number */.a)(skipped)} ${skipped === 1 ? 'was' : 'were'} gone already`] : []),
        ...(failed > 0 ? [`${(0,counted/* number */.a)(failed)} failed`] : []),
        ...(notProcessed > 0 ? [`${(0,counted/* number */.a)(notProcessed)} not processed`] : []),
    ];
    return `${parts.join(', ')}.`;
}

;// CONCATENATED MODULE: ./lib/report/verdict.js





const symbols = {
    success: '\u2705',
    differs: '\u2757',
    'records-failed': '\u274c',
    invalid: '\ud83d\udcdd',
    error: '\u26d4',
    cancelled: '\ud83d\uded1',
    skipped: '\u23ed\ufe0f',
};
function symbol(verdict) {
    return symbols[verdict];
}
function headline(outcome) {
    if (outcome.plan !== undefined)
        return planHeadline(outcome);
    if (outcome.monitor !== undefined)
        return monitorHeadline(outcome, outcome.monitor);
    if (outcome.isUndo === true)
        return `Undo: ${undoHeadline(outcome)}`;
    const text = loadHeadline(outcome);
    return outcome.rehearsal === undefined
        ? text
        : `Rehearsal: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
function loadHeadline(outcome) {
    const { read, failed } = outcome.counts;
    const load = outcome.rehearsal === undefined ? 'the load' : 'it';
    switch (outcome.verdict) {
        case 'success':
            if (read === 0 && uncounted(outcome) === 0)
                return areQueries(outcome.jobs) ? 'Nothing found' : 'Nothing to load';
            return failed > 0
                ? `Loaded, ${(0,counted/* counted */.h)(failed, 'failed record')} within what is allowed`
                : `${areQueries(outcome.jobs) ? 'Read' : 'Loaded'} completely`;
        case 'differs':
            return 'The org differs from what is expected';
        case 'records-failed':
            return `${(0,counted/* counted */.h)(sum(outcome.jobs, countedFailures), 'record')} failed`;
        case 'invalid':
            return `Nothing was sent: ${(0,counted/* counted */.h)(mistakes(outcome), 'mistake')} to correct first`;
        case 'error':
            return inDoubt(outcome) > 0
                ? `Not proven complete: ${(0,counted/* counted */.h)(inDoubt(outcome), 'record')} in doubt`
                : `${capital(load)} could not be finished`;
        case 'cancelled':
            return `Cancelled before ${load} was finished`;
    }
}
function meaning(outcome) {
    if (outcome.plan !== undefined)
        return planMeaning(outcome, outcome.plan);
    if (outcome.monitor !== undefined)
        return monitorMeaning(outcome, outcome.monitor);
    if (outcome.isUndo === true)
        return undoMeaning(outcome);
    switch (outcome.verdict) {
        case 'success':
            if (outcome.counts.read > 0)
                return `${capital(counts(outcome))}.`;
            if (uncounted(outcome) > 0)
                return `${capital(notCounted(outcome))}.`;
            return areQueries(outcome.jobs) ? 'No query found a record.' : 'There was no record to load.';
        case 'differs': {
            const differing = outcome.jobs.filter(({ verdict }) => verdict === 'differs').length;
            return `The work is done, but the org does not hold what was sent or expected, as ${(0,counted/* counted */.h)(differing, 'job')} found: ${counts(outcome)}.`;
        }
        case 'records-failed':
            return `The work is done, but records failed: ${counts(outcome)}${allowance(outcome)}.`;
        case 'invalid':
            return 'Nothing in the org was touched. Correct what is listed here and run it again.';
        case 'error':
            return inDoubt(outcome) > 0
                ? `${capital(work(outcome))} could not be proven complete${proof(outcome)}.`
                : `${capital(work(outcome))} could not be done, or could not be proven complete${proof(outcome)}.`;
        case 'cancelled':
            return `The run was stopped${proof(outcome)}.`;
    }
}
function work({ rehearsal }) {
    return rehearsal === undefined ? 'the load' : 'the rehearsal';
}
function proof(outcome) {
    if (outcome.counts.read > 0)
        return `: ${counts(outcome)}`;
    return uncounted(outcome) === 0 ? '' : `: ${notCounted(outcome)}`;
}
function uncounted({ jobs }) {
    return jobs.filter((job) => job.uncounted !== undefined).length;
}
function notCounted(outcome) {
    const of = uncounted(outcome);
    return `the records of ${(0,counted/* counted */.h)(of, 'job')}, which ${of === 1 ? 'was' : 'were'} begun before the run was interrupted, are not counted`;
}
function counts(outcome) {
    const { counts: { read, succeeded, failed, notProcessed, skipped }, rehearsal, } = outcome;
    const jobs = outcome.jobs.filter((job) => job.uncounted === undefined);
    const whole = succeeded === read
        ? read === 1
            ? 'the only record'
            : `all ${(0,counted/* counted */.h)(read, 'record')}`
        : `${(0,counted/* number */.a)(succeeded)} of ${(0,counted/* counted */.h)(read, 'record')}`;
    const tolerated = sum(jobs, (job) => job.tolerated);
    const doubtful = sum(jobs, (job) => job.inDoubt);
    const parts = [
        `${whole} ${rehearsal === undefined ? done(jobs, read) : done(jobs, read).replace(/in the org$/, 'in the org of the rehearsal')}`,
        ...(skipped > 0 ? [`${(0,counted/* number */.a)(skipped)} skipped`] : []),
        ...(failed > 0
            ? [`${(0,counted/* number */.a)(failed)} failed${tolerated > 0 ? ` (${(0,counted/* number */.a)(tolerated)} with a tolerated code)` : ''}`]
            : []),
        ...(notProcessed > 0
            ? [`${(0,counted/* number */.a)(notProcessed)} not processed${doubtful > 0 ? ` (${(0,counted/* number */.a)(doubtful)} in doubt)` : ''}`]
            : []),
    ];
    return `${parts.join(', ')}${uncounted(outcome) > 0 ? `; ${notCounted(outcome)}` : ''}`;
}
function allowance({ jobs }) {
    const limits = new Set(jobs.map((job) => job.allowedFailures));
    const [limit] = limits;
    if (limit === undefined || limits.size > 1)
        return '';
    return `; ${(0,counted/* number */.a)(limit)} ${limit === 1 ? 'is' : 'are'} allowed${jobs.length > 1 && limit > 0 ? ' per job' : ''}`;
}
function capital(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function done(jobs, read) {
    const states = new Set(jobs.map(stateOf));
    const words = ['read', 'written', 'deleted'].filter((word) => states.has(word));
    const isLoad = words.length === 1 && words[0] === 'written';
    return `${read === 1 ? 'is' : 'are'} ${isLoad || words.length === 0 ? 'in the org' : (0,word_list/* oneOf */.y)(words)}`;
}
function stateOf({ operation }) {
    if (isQuery(operation))
        return 'read';
    return operation === 'delete' || operation === 'hardDelete' ? 'deleted' : 'written';
}
function areQueries(jobs) {
    return jobs.length > 0 && jobs.every(({ operation }) => isQuery(operation));
}
function isQuery(operation) {
    return operation === 'query' || operation === 'queryAll';
}
function isCalm(job) {
    return job.verdict === 'success' && job.counts.failed === 0 && job.reasons.length === 0;
}
function troubledFirst(jobs) {
    return [...jobs.filter((job) => !isCalm(job)), ...jobs.filter(isCalm)];
}
function inDoubt(outcome) {
    return sum(outcome.jobs, (job) => job.inDoubt);
}
function countedFailures(job) {
    return job.counts.failed - job.tolerated;
}
function sum(items, of) {
    return items.reduce((total, item) => total + of(item), 0);
}

;// CONCATENATED MODULE: ./lib/report/plan-changes.js






const MAX_FIELDS = 12;
function changesTable({ jobs }, { changes }, detail) {
    if (changes === undefined || changes.size === 0)
        return undefined;
    const loads = loadsOf(jobs);
    const listed = loads.length > detail.jobs ? troubledFirst(loads).slice(0, detail.jobs) : loads;
    const rows = listed.map(({ id }) => ({ name: prose(id, 60), changes: changes.get(id) }));
    const total = {
        name: rows.length < loads.length ? `**All ${(0,counted/* counted */.h)(loads.length, 'job')}**` : '**Total**',
        changes: totalOf([...changes.values()]),
    };
    return table(columns((name) => code(name, 60)), loads.length > 1 ? [...rows, total] : rows);
}
function changesLines({ jobs }, { changes }) {
    if (changes === undefined || changes.size === 0)
        return [];
    const rows = loadsOf(jobs).map(({ id }) => ({ name: (0,untrusted_text/* visible */.RK)(id, 60), changes: changes.get(id) }));
    return textTable(columns((name) => (0,untrusted_text/* visible */.RK)(name, 60)), rows);
}
function loadsOf(jobs) {
    return jobs.filter(({ output }) => output === undefined);
}
function fieldsOf({ changes }, shownName) {
    const fields = [...(changes?.fields ?? [])].sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1));
    const shown = fields.slice(0, MAX_FIELDS).map(([name, times]) => `${shownName(name)} ${(0,counted/* number */.a)(times)}`);
    const more = fields.length - shown.length;
    return [...shown, ...(more > 0 ? [`${(0,counted/* number */.a)(more)} more`] : [])].join(', ');
}
const TITLES = {
    insert: 'Insert',
    update: 'Update',
    delete: 'Delete',
    unchanged: 'Unchanged',
    unmatched: 'Unmatched',
    ambiguous: 'Ambiguous',
};
function countOf({ changes }, kind) {
    return changes === undefined ? '\u2013' : (0,counted/* number */.a)(changes[kind]);
}
function columns(shownName) {
    return [
        { title: 'Job', cell: ({ name }) => name },
        ...KINDS.map((kind) => ({
            ...{ title: TITLES[kind], align: 'right', cell: (row) => countOf(row, kind) },
            ...(kind === 'unmatched' || kind === 'ambiguous' ? { quantity: ({ changes }) => changes?.[kind] } : {}),
        })),
        {
            title: 'Fields that change',
            cell: (row) => (row.changes === undefined ? 'not compared' : fieldsOf(row, shownName)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/report/position.js

const pathCharacters = 80;
function position({ file, line, column }) {
    return [(0,untrusted_text/* visible */.RK)(file, pathCharacters), line, column].filter((part) => part !== undefined).join(':');
}

// EXTERNAL MODULE: ./lib/report/quantity.js
var quantity = __nccwpck_require__(69337);
;// CONCATENATED MODULE: ./lib/report/summary-jobs.js




function jobsTable(outcome, detail) {
    const { jobs } = outcome;
    const listed = jobs.length > detail.jobs ? troubledFirst(jobs).slice(0, detail.jobs) : jobs;
    const shown = listed.map((job) => jobRow(job, outcome.instanceUrl));
    const seen = outcome.instanceUrl === undefined ? summary_jobs_columns.filter(({ title }) => title !== LINKS) : summary_jobs_columns;
    return table(seen, jobs.length > 1 ? [...shown, totals(outcome, shown.length)] : shown);
}
function jobRow(job, instanceUrl) {
    return {
        name: `${symbol(job.verdict)}\u00A0${prose(job.id, 60)}`,
        object: prose(job.object, 60),
        operation: prose(job.operation, 40),
        counts: job.counts,
        healed: job.healed,
        duration: job.verdict === 'skipped' ? '\u2013' : unbroken((0,quantity/* duration */.p0)(job.durationMilliseconds)),
        link: jobLinks(job, instanceUrl) ?? notCreated(job),
    };
}
function jobLinks({ jobIds }, instanceUrl) {
    if (jobIds.length === 0)
        return undefined;
    return jobIds
        .map((id, index) => jobLink(id, index === 0 ? 'open' : (0,counted/* number */.a)(index + 1), instanceUrl))
        .join(' ');
}
function notCreated(job) {
    return job.verdict === 'skipped' ? 'skipped' : 'not created';
}
function totals(outcome, shown) {
    const { jobs, counts, durationMilliseconds } = outcome;
    return {
        name: shown < jobs.length ? `**All ${(0,counted/* counted */.h)(jobs.length, 'job')}**` : '**Total**',
        object: '',
        operation: '',
        counts,
        healed: sum(jobs, (job) => job.healed),
        duration: unbroken((0,quantity/* duration */.p0)(durationMilliseconds)),
        link: '',
    };
}
const LINKS = 'In org';
const summary_jobs_columns = [
    { title: 'Job', cell: (row) => row.name },
    { title: 'Object', cell: (row) => row.object },
    { title: 'Operation', cell: (row) => row.operation },
    { title: 'Read', align: 'right', cell: (row) => (0,counted/* number */.a)(row.counts.read) },
    count('Succeeded', (row) => row.counts.succeeded, counted/* number */.a),
    count('Failed', (row) => row.counts.failed, striking),
    count('Not processed', (row) => row.counts.notProcessed, striking),
    count('Skipped', (row) => row.counts.skipped, counted/* number */.a),
    count('Healed', (row) => row.healed, counted/* number */.a),
    { title: 'Duration', align: 'right', cell: (row) => row.duration },
    { title: LINKS, cell: (row) => row.link },
];
function count(title, quantity, shown) {
    return { title, align: 'right', quantity, cell: (row) => shown(quantity(row)) };
}
function striking(count) {
    return count > 0 ? `**${(0,counted/* number */.a)(count)}**` : '0';
}
function jobLink(jobId, shown, instanceUrl) {
    const origin = instanceOrigin(instanceUrl);
    return origin !== undefined && /^[A-Za-z0-9]{15,18}$/.test(jobId)
        ? `[${shown}](${origin}/lightning/setup/AsyncApiJobStatus/page?address=%2F${jobId})`
        : code(jobId, 20);
}
function instanceOrigin(instanceUrl) {
    if (instanceUrl === undefined || !URL.canParse(instanceUrl))
        return undefined;
    const { protocol, host, origin } = new URL(instanceUrl);
    return /^https?:$/.test(protocol) && /^[a-z0-9.-]+(:\d+)?$/.test(host) ? origin : undefined;
}

;// CONCATENATED MODULE: ./lib/report/limit-sentences.js

function limitSentences({ limits = {}, apiUsage }) {
    const left = [
        ...(limits.batches === undefined ? [] : [share(limits.batches, 'batch', 'batches')]),
        ...(limits.apiRequests === undefined ? [] : [share(limits.apiRequests, 'API request', 'API requests')]),
    ];
    return [
        ...(left.length === 0 ? [] : [`Left for 24 hours before the run: ${left.join(', ')}.`]),
        ...(apiUsage === undefined
            ? []
            : [
                `The org last reported ${(0,counted/* number */.a)(apiUsage.used)} of ${(0,counted/* counted */.h)(apiUsage.max, 'API request')} used in 24 hours.`,
            ]),
    ];
}
function share({ max, remaining }, singular, plural) {
    return `${(0,counted/* number */.a)(remaining)} of ${(0,counted/* counted */.h)(max, singular, plural)}`;
}

;// CONCATENATED MODULE: ./lib/report/summary-batches.js






const openRows = 10;
function batchBlocks(job, detail) {
    const batches = listedBatches(job);
    const reported = [...earlierBatches(job), ...unsentBatches(job)];
    const show = (some) => batchTable(some, job, detail);
    if (batches.length === 0)
        return reported;
    if (batches.length <= openRows && detail.quietBatches >= batches.length)
        return [...reported, show(batches)];
    const troubled = worstFirst(batches.filter(isTroubled)).slice(0, detail.troubledBatches);
    const quiet = batches.filter((batch) => !isTroubled(batch)).slice(0, detail.quietBatches);
    const open = troubled.slice(0, openRows);
    const rest = troubled.slice(openRows);
    return [
        ...reported,
        ...(open.length > 0 ? [show(open)] : []),
        ...(rest.length > 0
            ? [details((0,counted/* counted */.h)(rest.length, 'more batch', 'more batches') + ' with failures', show(rest))]
            : []),
        ...(quiet.length > 0
            ? [details((0,counted/* counted */.h)(quiet.length, 'batch', 'batches') + ' without failures', show(quiet))]
            : []),
    ];
}
function listedBatches(job) {
    return job.batches.filter((batch) => !isEarlier(job, batch) && !isUnsent(batch));
}
function isEarlier({ earlierJobIds = [] }, { info }) {
    return info !== undefined && earlierJobIds.includes(info.jobId);
}
function isUnsent({ counts, inDoubt, info }) {
    return info === undefined && inDoubt === 0 && counts.failed === 0;
}
function earlierBatches(job) {
    const earlier = job.batches.filter((batch) => isEarlier(job, batch)).length;
    if (earlier === 0)
        return [];
    const were = earlier === 1 ? 'was' : 'were';
    return [
        `${(0,counted/* counted */.h)(earlier, 'batch', 'batches')} ${were} sent by the run that this one continued: \`report.json\` lists them.`,
    ];
}
function unsentBatches({ batches }) {
    const unsent = batches.filter(isUnsent);
    if (unsent.length === 0)
        return [];
    const records = (0,counted/* counted */.h)(sum(unsent, (batch) => batch.records), 'record');
    const were = unsent.length === 1 ? 'was' : 'were';
    return [`${(0,counted/* counted */.h)(unsent.length, 'batch', 'batches')} with ${records} ${were} not sent.`];
}
function timesNote(jobs) {
    const infos = jobs.flatMap((job) => listedBatches(job).flatMap(({ info }) => info ?? []));
    if (!infos.some((info) => info.totalProcessingTime > 0))
        return [];
    const apex = infos.some((info) => info.apexProcessingTime > 0)
        ? ', **Apex** the share of triggers and other code in that'
        : '';
    return [
        `Times of a batch: **Total** is its processing without the wait in the queue, **API active** the part in which it was worked on${apex}.`,
    ];
}
function batchesLeftOut(job, detail) {
    const batches = listedBatches(job);
    const troubled = batches.filter(isTroubled).length;
    const quiet = batches.length - troubled;
    return Math.max(0, troubled - detail.troubledBatches) + Math.max(0, quiet - detail.quietBatches);
}
function worstFirst(batches) {
    const isCompleted = (batch) => batch.info?.state === 'Completed';
    return [...batches.filter((batch) => !isCompleted(batch)), ...batches.filter(isCompleted)];
}
function isTroubled({ info, counts }) {
    return (info?.state !== 'Completed' ||
        info.numberRecordsFailed > 0 ||
        counts.failed > 0 ||
        counts.notProcessed > 0);
}
const SECOND_PASS = '\u2461 second pass: references to records that came later are set by an update';
const SENT_AGAIN = '\u21bb records of earlier batches, sent again after an error that passes';
function batchTable(batches, job, detail) {
    const columns = [...outcomeColumns(), firstRecordColumn(job)];
    if (batches.some(({ info }) => info?.stateMessage !== undefined))
        columns.push(messageColumn(detail));
    const again = batches.some(({ attempt }) => attempt !== undefined);
    const second = batches.some(({ pass }) => pass !== undefined);
    const notes = [...(again ? [SENT_AGAIN] : []), ...(second ? [SECOND_PASS] : [])];
    return [table(columns, batches), ...notes].join('\n\n');
}
function outcomeColumns() {
    return [
        {
            title: '#',
            align: 'right',
            cell: ({ attempt, pass, number: at }) => unbroken([(0,counted/* number */.a)(at), ...(pass === undefined ? [] : ['\u2461']), ...(attempt === undefined ? [] : ['\u21bb'])].join(' ')),
        },
        ...infoColumns(({ info }) => info, state),
    ];
}
function infoColumns(infoOf, stateOf = (row) => batchState(infoOf(row))) {
    const column = (title, quantity, shown) => ({
        ...{ title, align: 'right' },
        quantity: (row) => {
            const info = infoOf(row);
            return info && quantity(info);
        },
        cell: (row) => {
            const info = infoOf(row);
            return info === undefined ? '\u2013' : shown(quantity(info));
        },
    });
    return [
        {
            title: 'Batch',
            cell: (row) => {
                const info = infoOf(row);
                return info === undefined ? '\u2013' : code(info.id, 20);
            },
        },
        { title: 'State', cell: (row) => unbroken(stateOf(row)) },
        column('Processed', (info) => info.numberRecordsProcessed, counted/* number */.a),
        column('Failed', (info) => info.numberRecordsFailed, striking),
        column('Total', (info) => info.totalProcessingTime, time),
        column('API active', (info) => info.apiActiveProcessingTime, time),
        column('Apex', (info) => info.apexProcessingTime, time),
    ];
}
function batchState(info) {
    return info === undefined ? '' : `${stateSymbols[info.state]} ${info.state}`;
}
function firstRecordColumn({ files, output }) {
    if (files.length === 1 || output !== undefined) {
        return { title: 'From line', align: 'right', cell: ({ firstRecord }) => (0,counted/* number */.a)(firstRecord.line) };
    }
    return { title: 'First record', cell: ({ firstRecord }) => code(position(firstRecord)) };
}
function messageColumn(detail) {
    return { title: 'State message', cell: ({ info }) => stateMessage(info, detail) };
}
function stateMessage(info, { messageCharacters }) {
    return info?.stateMessage === undefined ? '' : prose(info.stateMessage, messageCharacters);
}
const stateSymbols = {
    Queued: '\u23f3',
    InProgress: '\u23f3',
    Completed: '\u2705',
    Failed: '\u26d4',
    NotProcessed: '\u2b1c',
};
function state({ info, counts, inDoubt }) {
    if (info === undefined)
        return inDoubt > 0 ? '\ud83d\udfea not confirmed' : '\u2b1c not sent';
    const hasFailures = counts.failed > 0 && info.numberRecordsFailed > 0;
    const mark = info.state === 'Completed' && hasFailures ? '\u274c' : stateSymbols[info.state];
    return `${mark} ${info.state}`;
}
function time(milliseconds) {
    return unbroken((0,quantity/* duration */.p0)(milliseconds));
}

;// CONCATENATED MODULE: ./lib/report/summary-errors.js



const summary_errors_openRows = 10;
function errorBlocks(job, detail) {
    const groups = [
        ...job.errors.filter((group) => !group.tolerated),
        ...job.errors.filter((group) => group.tolerated),
    ];
    const shown = groups.slice(0, detail.errorGroups);
    const rest = shown.slice(summary_errors_openRows);
    const columns = errorColumns(detail);
    const restTitle = (0,counted/* counted */.h)(rest.length, 'more kind of error', 'more kinds of errors');
    return [
        ...(shown.length > 0 ? [table(columns, shown.slice(0, summary_errors_openRows))] : []),
        ...(rest.length > 0 ? [details(restTitle, table(columns, rest))] : []),
    ];
}
function errorsLeftOut(job, detail) {
    return Math.max(0, job.errors.length - detail.errorGroups);
}
function errorColumns(detail) {
    return [
        { title: 'Records', align: 'right', cell: (group) => (0,counted/* number */.a)(group.count) },
        { title: 'Error', cell: error },
        {
            title: 'Fields',
            cell: ({ fields }) => fields
                .map((field) => code(field, 60))
                .slice(0, 10)
                .join(' '),
        },
        { title: 'Message of the first', cell: (group) => prose(group.message, detail.messageCharacters) },
        { title: 'First places', cell: (group) => places(group, detail) },
    ];
}
function error({ statusCode, tolerated }) {
    return tolerated ? `\ud83d\udfe8\u00A0${code(statusCode, 60)} tolerated` : `\ud83d\udfe5\u00A0${code(statusCode, 60)}`;
}
function places({ samples, count }, detail) {
    const shown = samples.slice(0, detail.samples).map(({ file, line }, index, all) => {
        const same = all[index - 1]?.file === file;
        return same ? ` ${code(`:${line}`)}` : `${index === 0 ? '' : '<br>'}${code(position({ file, line }))}`;
    });
    return `${shown.join('')}${shown.length < count ? ' \u2026' : ''}`;
}

;// CONCATENATED MODULE: ./lib/report/summary-closing.js







function* closingBlocks(outcome, detail) {
    yield* timesNote(troubledFirst(outcome.jobs).slice(0, detail.sections));
    yield* usageBlocks(outcome);
    if (outcome.verdict !== 'invalid' && outcome.jobs.length > 0)
        yield resultFiles(outcome);
    if (outcome.resumeFrom !== undefined)
        yield summary_closing_resumption();
    yield* leftOutSentence(outcome, detail);
}
function* usageBlocks(outcome) {
    if (outcome.usage.requests > 0)
        yield usage(outcome);
}
function* leftOutSentence(outcome, detail) {
    const left = leftOut(outcome, detail);
    if (left.length > 0) {
        yield `> \u2702\ufe0f To stay below GitHub's size limit this page leaves out ${left.join(', ')}. They are all in \`report.json\`.`;
    }
}
function usage({ monitor, usage }) {
    const { requests, retries, batches, recordBytes, sentBytes } = usage;
    const calls = `${(0,counted/* counted */.h)(requests, 'request')}${(0,quantity/* repeated */.ZD)(retries)}`;
    if (monitor !== undefined)
        return [`**API usage** \u00b7 ${calls}`, ...limitSentences(usage)].join('<br>');
    const share = sentBytes < recordBytes ? ` (${(0,quantity/* percentage */.X1)(sentBytes, recordBytes)})` : '';
    return [
        `**API usage** \u00b7 ${calls} \u00b7 ${(0,counted/* counted */.h)(batches, 'batch', 'batches')} \u00b7 ${(0,quantity/* byteSize */.mz)(recordBytes)} of records, ${(0,quantity/* byteSize */.mz)(sentBytes)} after gzip${share}`,
        ...limitSentences(usage),
    ].join('<br>');
}
const uploadStep = [
    '```yaml',
    '- uses: actions/upload-artifact@v7',
    '  if: always()',
    '  with:',
    '    name: bulk-load',
    '    path: ${{ steps.load.outputs.results-path }} # "load" is the id of this step',
    '```',
].join('\n');
function resultFiles({ jobs, rehearsal }) {
    const loads = jobs.filter(({ output }) => output === undefined);
    const undoable = rehearsal === undefined ? undoableRecords(loads) : [];
    return details('Result files', 'In the folder that the output `results-path` names:', list([
        ...(loads.length > 0
            ? [
                '`<job>/success.csv`, `<job>/failed.csv`, `<job>/unprocessed.csv`: the source rows with their ids or errors, and the file and line they come from; a corrected `failed.csv` can be loaded as it is',
            ]
            : []),
        ...(sum(loads, ({ counts }) => counts.skipped) > 0
            ? ['`<job>/skipped.csv`: the source rows that were left out, and why']
            : []),
        ...(sum(loads, ({ verification }) => verification?.differing ?? 0) > 0
            ? ['`<job>/differences.csv`: what was sent, and what the org holds instead']
            : []),
        ...(sum(loads, ({ kept = 0 }) => kept) > 0
            ? ['`<job>/before.csv`: the values that records had before they were overwritten']
            : []),
        ...(undoable.length > 0
            ? [`\`undo.json\`: the ids of the records that the run ${undoable.join(', or ')}`]
            : []),
        ...(loads.length < jobs.length
            ? ['`<job>.csv`, or the file that `output` names: the records that a query found']
            : []),
        '`report.json`: all that this page says, for programs',
    ]), 'To keep them, upload the folder. They hold the data of the rows: whoever can read the artifact can read them.', uploadStep);
}
function undoableRecords(loads) {
    return [
        ...(sum(loads, ({ created }) => created) > 0 ? ['created'] : []),
        ...(sum(loads, ({ kept = 0 }) => kept) > 0 ? ['overwrote after it had kept their values'] : []),
    ];
}
const resumeSteps = [
    '```yaml',
    '# after the load of this attempt',
    '- uses: actions/upload-artifact@v7',
    '  if: failure() || cancelled()',
    '  with:',
    '    name: checkpoint-${{ github.run_attempt }}',
    '    path: ${{ steps.load.outputs.results-path }}/checkpoint.json # "load" is the id of this step',
    '# before the load of the next attempt, which gets: resume-from: ${{ runner.temp }}/bulk-load',
    '- uses: actions/download-artifact@v8',
    '  with:',
    '    name: checkpoint-1 # that of the attempt before',
    '    path: ${{ runner.temp }}/bulk-load',
    '```',
].join('\n');
function summary_closing_resumption() {
    return details('How to finish this run', 'The runner and its folders may be gone by now, so the workflow has to keep `checkpoint.json` as an artifact. It holds no row values.', resumeSteps);
}
function leftOut(outcome, detail) {
    const { jobs, diagnostics, troubles } = outcome;
    const beyond = (count, limit) => Math.max(0, count - limit);
    const sections = troubledFirst(jobs);
    const [open, closed] = [sections.slice(0, detail.sections), sections.slice(detail.sections)];
    const all = {
        batches: sum(jobs, (job) => listedBatches(job).length),
        errors: sum(jobs, (job) => job.errors.length),
    };
    const batches = sum(open, (job) => batchesLeftOut(job, detail)) + sum(closed, (job) => listedBatches(job).length);
    const errors = sum(open, (job) => errorsLeftOut(job, detail)) + sum(closed, (job) => job.errors.length);
    const reasons = sum(open, (job) => beyond(job.reasons.length, detail.sentences)) +
        sum(closed, (job) => job.reasons.length);
    const sentences = reasons + beyond(troubles.length, detail.sentences) + beyond(diagnostics.length, detail.sentences);
    return [
        ...(jobs.length > detail.jobs
            ? [`${(0,counted/* number */.a)(jobs.length - detail.jobs)} of ${(0,counted/* counted */.h)(jobs.length, 'job')}`]
            : []),
        ...(batches > 0 ? [`${(0,counted/* number */.a)(batches)} of ${(0,counted/* counted */.h)(all.batches, 'batch', 'batches')}`] : []),
        ...(errors > 0
            ? [`${(0,counted/* number */.a)(errors)} of ${(0,counted/* counted */.h)(all.errors, 'kind of error', 'kinds of errors')}`]
            : []),
        ...(sentences > 0 ? [(0,counted/* counted */.h)(sentences, 'reason or mistake', 'reasons or mistakes')] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/report/summary-plan.js







function* planBlocks(outcome, plan, detail) {
    if (outcome.jobs.length > 0)
        yield planJobsTable(outcome, plan, detail);
    if (outcome.jobs.length > 0)
        yield [planSize(plan), ...limitSentences(outcome.usage)].join('<br>');
    const changes = changesTable(outcome, plan, detail);
    if (changes !== undefined)
        yield* ['### Changes', changes];
    if (plan.notChecked.length > 0) {
        yield '### Not checked';
        yield list(plan.notChecked.slice(0, detail.sentences).map((one) => prose(one, detail.messageCharacters)));
    }
    yield* leftOutSentence(outcome, detail);
}
function planJobsTable({ counts, jobs }, { needs, uncounted }, detail) {
    const listed = jobs.length > detail.jobs ? troubledFirst(jobs).slice(0, detail.jobs) : jobs;
    const rows = listed.map((job) => rowOf(job, uncounted.includes(job.id)));
    const total = {
        name: rows.length < jobs.length ? `**All ${(0,counted/* counted */.h)(jobs.length, 'job')}**` : '**Total**',
        ...{ object: '', operation: '', from: '' },
        read: (0,counted/* number */.a)(counts.read),
        batches: (0,counted/* number */.a)(needs.batches),
    };
    return table(summary_plan_columns, jobs.length > 1 ? [...rows, total] : rows);
}
function rowOf(job, isUncounted) {
    const by = job.externalIdFieldName === undefined ? '' : ` by ${code(job.externalIdFieldName, 60)}`;
    const isQuery = job.output !== undefined;
    return {
        name: `${symbol(job.verdict)}\u00A0${prose(job.id, 60)}`,
        object: prose(job.object, 60),
        operation: `${prose(job.operation, 40)}${by}`,
        read: isUncounted || isQuery ? 'known in the run' : (0,counted/* number */.a)(job.counts.read),
        batches: isUncounted ? 'known in the run' : (0,counted/* number */.a)(isQuery ? 1 : job.batches.length),
        from: filesOf(job),
    };
}
function filesOf({ files }) {
    const shown = files.slice(0, 2).map((file) => code(file, 80));
    return `${shown.join(', ')}${files.length > shown.length ? ` and ${(0,counted/* number */.a)(files.length - shown.length)} more` : ''}`;
}
const summary_plan_columns = [
    { title: 'Job', cell: (row) => row.name },
    { title: 'Object', cell: (row) => row.object },
    { title: 'Operation', cell: (row) => row.operation },
    { title: 'Read', align: 'right', cell: (row) => row.read },
    { title: 'Batches', align: 'right', cell: (row) => row.batches },
    { title: 'From', cell: (row) => row.from },
];

;// CONCATENATED MODULE: ./lib/report/comment.js







const commentBudgetBytes = 65_536;
const comment_details = [
    { jobs: 50, errors: 20, sentences: 10 },
    { jobs: 15, errors: 10, sentences: 5 },
    { jobs: 5, errors: 5, sentences: 2 },
    { jobs: 0, errors: 0, sentences: 0 },
];
function commentMarkdown(outcome, frame) {
    for (const detail of comment_details) {
        const text = `${[frame.marker, ...blocks(outcome, frame, detail)].join('\n\n')}\n`;
        if (Buffer.byteLength(text) < commentBudgetBytes)
            return text;
    }
    throw new Error(`A comment does not fit into ${commentBudgetBytes} bytes.`);
}
function* blocks(outcome, frame, detail) {
    yield `### ${symbol(outcome.verdict)} ${headline(outcome)}`;
    yield meaning(outcome);
    const reasons = sentences(outcome);
    if (reasons.length > 0)
        yield withRest(list, reasons, detail.sentences, 'more');
    const { counts, durationMilliseconds, jobs } = outcome;
    if (jobs.length > 0) {
        yield outcome.plan === undefined
            ? jobsTable({ counts, durationMilliseconds, jobs }, detail)
            : planJobsTable({ counts, jobs }, outcome.plan, detail);
    }
    const changes = outcome.plan && changesTable({ jobs }, outcome.plan, detail);
    if (changes !== undefined)
        yield changes;
    const failures = outcome.jobs.flatMap(({ id, errors }) => errors.map((group) => ({ id, ...group })));
    const frequent = failures.toSorted((a, b) => b.count - a.count);
    if (frequent.length > 0) {
        yield withRest((rows) => table(failureColumns, rows), frequent, detail.errors, 'more kinds of failures');
    }
    yield closing(outcome, frame);
}
function withRest(show, items, limit, what) {
    const rest = items.length - limit;
    const shown = limit > 0 ? [show(items.slice(0, limit))] : [];
    return [...shown, ...(rest > 0 ? [`\u2026 and ${(0,counted/* number */.a)(rest)} ${what}.`] : [])].join('\n\n');
}
const TOLD_VERDICTS = ['error', 'cancelled', 'differs'];
function sentences({ diagnostics, jobs, troubles }) {
    const stopped = jobs.filter(({ verdict }) => TOLD_VERDICTS.includes(verdict));
    const reasons = new Set(stopped.flatMap((job) => job.reasons));
    const mistakes = diagnostics
        .filter(({ message, severity }) => severity === 'error' && !reasons.has(message))
        .map(({ message, place }) => place === undefined ? prose(message, 300) : `${code(position(place))} ${prose(message, 300)}`);
    return [
        ...troubles.map((trouble) => prose(trouble, 300)),
        ...stopped.flatMap(({ id, reasons }) => reasons.slice(0, 1).map((reason) => `${code(id)} ${prose(reason, 300)}`)),
        ...mistakes,
    ];
}
const failureColumns = [
    { title: 'Failed', align: 'right', cell: ({ count }) => (0,counted/* number */.a)(count) },
    { title: 'Job', cell: ({ id }) => prose(id, 60) },
    {
        title: 'Error',
        cell: ({ statusCode, tolerated }) => `${code(statusCode, 60)}${tolerated ? ' tolerated' : ''}`,
    },
    {
        title: 'Fields',
        cell: ({ fields }) => fields
            .slice(0, 5)
            .map((field) => code(field, 60))
            .join(' '),
    },
];
function closing({ jobs, manifestFile, monitor }, { runUrl }) {
    const summary = runUrl === undefined ? 'the summary of the run' : `[the summary of the run](${runUrl})`;
    const loaded = jobs.length === 0 ? '' : `, ${(0,counted/* counted */.h)(jobs.length, 'job')}`;
    if (monitor !== undefined)
        return `The jobs and their batches stand in ${summary}.`;
    return `${code(manifestFile)}${loaded} \u00b7 Files, lines and messages stand in ${summary}.`;
}

// EXTERNAL MODULE: ./lib/salesforce/access-token.js
var access_token = __nccwpck_require__(68849);
// EXTERNAL MODULE: ./lib/ports/http.js
var ports_http = __nccwpck_require__(67334);
;// CONCATENATED MODULE: ./lib/action/pull-request.js
function pullRequestNumber(event) {
    const issue = member(event, 'issue');
    const [triggering] = listOf(member(member(event, 'workflow_run'), 'pull_requests'));
    const numbers = [
        member(member(event, 'pull_request'), 'number'),
        member(issue, 'pull_request') === undefined ? undefined : member(issue, 'number'),
        member(triggering, 'number'),
    ];
    return numbers.find((one) => Number.isSafeInteger(one) && Number(one) > 0);
}
function member(value, key) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
    return value[key];
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./lib/action/github-api.js


class GitHubRefusal extends Error {
    name = 'GitHubRefusal';
    status;
    constructor(status, message) {
        super(`HTTP ${status}${message === '' ? '' : `: ${message}`}`);
        this.status = status;
    }
}
const PAGE_COMMENTS = 100;
const MAX_PAGES = 30;
const MAX_ANSWER_BYTES = 32_000_000;
const TIMEOUT_MILLISECONDS = 10_000;
const ATTEMPTS = 3;
const WITHOUT_BODY = new Set([204, 205, 304]);
class GitHubApi {
    #settings;
    #octokit;
    #place;
    constructor(settings, octokit) {
        this.#settings = settings;
        this.#octokit = octokit;
        this.#place = { owner: settings.owner, repo: settings.repo };
    }
    static async of(settings) {
        const { getOctokit } = await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 92413));
        const octokit = getOctokit(settings.token.reveal(), {
            baseUrl: settings.apiUrl.replace(/\/$/, ''),
            userAgent: settings.userAgent,
            request: { fetch: boundedFetch(settings) },
        });
        return new GitHubApi(settings, octokit);
    }
    async comments(issue) {
        const comments = [];
        for (let page = 1; page <= MAX_PAGES; page++) {
            const found = listOf(await answerTo(this.#octokit.rest.issues.listComments({
                ...{ ...this.#place, issue_number: issue, per_page: PAGE_COMMENTS, page },
            })));
            comments.push(...found.map(commentOf));
            if (found.length < PAGE_COMMENTS)
                break;
        }
        return comments;
    }
    async createComment(issue, body) {
        await answerTo(this.#octokit.rest.issues.createComment({ ...this.#place, issue_number: issue, body }));
    }
    async updateComment(id, body) {
        await answerTo(this.#octokit.rest.issues.updateComment({ ...this.#place, comment_id: id, body }));
    }
    async viewer() {
        const { graphqlUrl } = this.#settings;
        if (!URL.canParse(graphqlUrl))
            return undefined;
        try {
            const query = 'query { viewer { login } }';
            const answer = await answerTo(this.#octokit.request(`POST ${graphqlUrl}`, { query }));
            const login = member(member(member(answer, 'data'), 'viewer'), 'login');
            return typeof login === 'string' && login !== '' ? login : undefined;
        }
        catch (error) {
            if (error instanceof GitHubRefusal)
                return undefined;
            throw error;
        }
    }
}
function boundedFetch({ http, signal }) {
    return async (address, { body, headers = {}, method } = {}) => {
        const request = {
            ...{ signal, headers, method: methodOf(method), url: new URL(address) },
            ...(body === undefined ? {} : { body: Buffer.from(body) }),
            maxResponseBytes: MAX_ANSWER_BYTES,
            timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        };
        for (let left = request.method === 'POST' ? 1 : ATTEMPTS;;) {
            left--;
            try {
                const response = await http.send(request);
                if (response.status < 500 || left === 0)
                    return responseOf(response);
            }
            catch (error) {
                if (!(error instanceof ports_http/* HttpError */.j) || left === 0)
                    throw error;
            }
        }
    };
}
function responseOf({ body, status }) {
    if (status < 200 || status > 599)
        throw new GitHubRefusal(status, '');
    const content = WITHOUT_BODY.has(status) ? null : new TextDecoder().decode(body);
    return new Response(content, { status, headers: { 'content-type': 'application/json' } });
}
function methodOf(method = 'GET') {
    return method === 'POST' || method === 'PATCH' ? method : 'GET';
}
async function answerTo(call) {
    const { status, data } = await call.catch((error) => {
        const response = member(error, 'response');
        const refused = member(response, 'status');
        if (typeof refused !== 'number')
            throw member(error, 'cause') ?? error;
        return { status: refused, data: member(response, 'data') };
    });
    if (status >= 200 && status < 300)
        return data;
    const message = member(data, 'message');
    throw new GitHubRefusal(status, typeof message === 'string' ? message.slice(0, 300) : '');
}
function commentOf(value) {
    const user = member(value, 'user');
    const text = (one) => (typeof one === 'string' ? one : '');
    return {
        id: Number(member(value, 'id')),
        body: text(member(value, 'body')),
        login: text(member(user, 'login')),
        isBot: member(user, 'type') === 'Bot',
    };
}

// EXTERNAL MODULE: ./lib/action/step-log.js
var step_log = __nccwpck_require__(56117);
// EXTERNAL MODULE: ./lib/action/user-agent.js
var user_agent = __nccwpck_require__(13895);
;// CONCATENATED MODULE: ./lib/action/comment.js











const TIME_LIMIT_MILLISECONDS = 30_000;
const CANCELLED_TIME_LIMIT_MILLISECONDS = 1_500;
const MAX_MESSAGE_CHARACTERS = 1_000;
async function commentOutcome(outcome, settings) {
    if (settings.choice === 'never')
        return;
    const http = new http_client/* NodeHttp */.N(user_agent/* USER_AGENT */._);
    try {
        const said = await comment(outcome, settings, http);
        step_log/* stepLog */.t.info(said);
    }
    catch (error) {
        (0,core/* warning */.$e)((0,untrusted_text/* visible */.RK)(`No comment on the pull request: ${reason(error)}`, MAX_MESSAGE_CHARACTERS));
    }
    finally {
        http.close();
    }
}
async function comment(outcome, settings, http) {
    const { choice, environment, token } = settings;
    const { context } = await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 92413));
    const issue = pullRequestNumber(context.payload);
    if (issue === undefined) {
        return `No comment, because the event "${context.eventName}" is about no pull request.`;
    }
    if (token === '')
        throw new Error('The input "github-token" is empty.');
    const limit = outcome.verdict === 'cancelled' ? CANCELLED_TIME_LIMIT_MILLISECONDS : TIME_LIMIT_MILLISECONDS;
    const { apiUrl, graphqlUrl, repo } = context;
    const api = await GitHubApi.of({
        ...{ http, apiUrl, graphqlUrl, ...repo, userAgent: user_agent/* USER_AGENT */._ },
        token: new access_token/* AccessToken */.m(token),
        signal: AbortSignal.any([settings.signal, AbortSignal.timeout(limit)]),
    });
    const marker = markerOf(outcome, settings);
    const runUrl = runUrlOf(environment);
    const body = commentMarkdown(outcome, { marker, ...(runUrl === undefined ? {} : { runUrl }) });
    const marked = (await api.comments(issue)).filter((one) => one.body.startsWith(marker));
    const own = marked.length === 0 ? undefined : await ownComment(marked, api);
    if (own !== undefined) {
        await api.updateComment(own.id, body);
        return `The comment on pull request ${issue} was updated.`;
    }
    if (choice === 'on-failure' && outcome.verdict === 'success') {
        return `No comment on pull request ${issue}: the load succeeded.`;
    }
    await api.createComment(issue, body);
    return `Pull request ${issue} was commented on.`;
}
function markerOf(outcome, { environment, jobs }) {
    const names = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => environment[name] ?? '');
    const key = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([...names, outcome.manifestFile, ...[...jobs].sort()]))
        .digest('hex');
    return `<!-- salesforce-bulk-load ${key.slice(0, 32)} -->`;
}
async function ownComment(marked, api) {
    const viewer = await api.viewer();
    return marked.find(({ isBot, login }) => (viewer === undefined ? isBot : login === viewer));
}
function runUrlOf(environment) {
    const origin = instanceOrigin(environment['GITHUB_SERVER_URL']);
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const [run, attempt] = [environment['GITHUB_RUN_ID'] ?? '', environment['GITHUB_RUN_ATTEMPT'] ?? ''];
    const isSafe = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^\d+$/.test(run) && /^\d+$/.test(attempt);
    return origin !== undefined && isSafe
        ? `${origin}/${repository}/actions/runs/${run}/attempts/${attempt}`
        : undefined;
}
const REFUSED = new Set([401, 403, 404]);
function reason(error) {
    const text = error instanceof Error ? error.message : String(error);
    if (!(error instanceof GitHubRefusal && REFUSED.has(error.status)))
        return text;
    return `GitHub refused it (${text}). Give the job "permissions: pull-requests: write". In pull requests from forks and by Dependabot the token may only read.`;
}

// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var diagnostic_mistakes = __nccwpck_require__(73042);
// EXTERNAL MODULE: ./lib/git/git-object.js
var git_object = __nccwpck_require__(64730);
;// CONCATENATED MODULE: ./lib/git/blob-comparison.js


const WINDOW_BYTES = 1024 * 1024;
const [CR, LF] = [0x0d, 0x0a];
async function compareWithBlob(file, blobId) {
    const hash = (0,git_object/* hashOf */.qQ)(blobId);
    const blob = blobHash(hash, file.size);
    const content = (0,external_node_crypto_.createHash)('sha256');
    let [crlfs, length] = [0, 0];
    for await (const { bytes, pairs } of windows(file)) {
        blob.update(bytes);
        content.update(bytes);
        crlfs += pairs.length;
        length += bytes.length;
    }
    if (blob.digest('hex') === blobId)
        return 'same';
    if (pointerId(content.digest('hex'), length, hash) === blobId)
        return 'same';
    if (crlfs === 0)
        return 'differs';
    const normal = blobHash(hash, length - crlfs);
    for await (const { bytes, pairs } of windows(file)) {
        let start = 0;
        for (const pair of pairs) {
            normal.update(bytes.subarray(start, pair));
            start = pair + 1;
        }
        normal.update(bytes.subarray(start));
    }
    return normal.digest('hex') === blobId ? 'line-ends-differ' : 'differs';
}
function blobHash(hash, size) {
    return (0,external_node_crypto_.createHash)(hash).update(`blob ${size}\0`);
}
function pointerId(sha256, size, hash) {
    const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${size}\n`;
    return (0,git_object/* objectId */.Tu)({ kind: 'blob', content: Buffer.from(text) }, hash);
}
async function* windows(file) {
    const window = Buffer.allocUnsafeSlow(WINDOW_BYTES);
    for (let position = 0;;) {
        const read = await file.read(window, position);
        if (read === 0)
            return;
        const isLast = read < window.length;
        const length = !isLast && window[read - 1] === CR ? read - 1 : read;
        const bytes = window.subarray(0, length);
        yield { bytes, pairs: pairsIn(bytes) };
        position += length;
        if (isLast)
            return;
    }
}
function pairsIn(bytes) {
    const pairs = [];
    for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) {
        if (bytes[at + 1] === LF)
            pairs.push(at);
    }
    return pairs;
}

// EXTERNAL MODULE: ./lib/ports/file-search.js
var file_search = __nccwpck_require__(69045);
// EXTERNAL MODULE: ./lib/ports/paths.js
var paths = __nccwpck_require__(31292);
;// CONCATENATED MODULE: ./lib/ports/glob-in.js



async function globIn(pattern, { folder, top }, list) {
    const faults = [];
    const readdir = (path, _, done) => {
        const name = (0,paths/* slashed */.d)(top, path);
        list(name).then((entries) => {
            done(null, [...entries].map(([one, { kind }]) => entryOf(one, kind)));
        }, (fault) => {
            faults.push(fault);
            done(null, []);
        });
    };
    const { glob } = await __nccwpck_require__.e(/* import() */ 382).then(__nccwpck_require__.bind(__nccwpck_require__, 73382));
    const names = await glob(pattern, { ...file_search/* GLOB_OPTIONS */.gu, cwd: folder, fs: { readdir: readdir } });
    if (faults.length > 0)
        throw faults[0];
    return names.map((name) => (0,external_node_path_.join)(folder, name));
}
function entryOf(name, kind) {
    return {
        name,
        isFile: () => kind === 'file',
        isDirectory: () => kind === 'folder',
        isSymbolicLink: () => kind === 'link',
    };
}

;// CONCATENATED MODULE: ./lib/action/committed-files.js




const HINT = 'Whoever changes a file that is loaded writes to the org. Load what is committed, or set "allow-untrusted-checkout: true" where all that writes into the workspace is your own.';
const LINE_ENDS_HINT = 'Have the file checked out as it is committed: "git config --global core.autocrlf false" before the checkout, or a line with "-text" for it in .gitattributes.';
class CommittedFiles {
    #files;
    #tree;
    #workspaces;
    #checkout;
    #written = new Set();
    #judged = new Map();
    #mistakes = new diagnostic_mistakes/* Mistakes */.So();
    #isSealed = false;
    static async of(tree, { workspace, checkout }, files) {
        const real = (await files.realPath(workspace)) ?? workspace;
        return new CommittedFiles(tree, [workspace, real], (0,external_node_path_.relative)(workspace, checkout), files);
    }
    constructor(tree, workspaces, checkout, files) {
        this.#tree = tree;
        this.#workspaces = workspaces;
        this.#checkout = checkout;
        this.#files = files;
    }
    differences() {
        this.#isSealed = true;
        return this.#mistakes.diagnostics;
    }
    async open(path) {
        const file = await this.#files.open(path);
        const name = this.#nameOf(path);
        if (name === undefined)
            return file;
        try {
            const judgement = this.#judged.get(name) ?? this.#isCommitted(name, file);
            this.#judged.set(name, judgement);
            if ((await judgement) || !this.#isSealed)
                return file;
            throw new Error(`"${name}" is not what the workflow's own commit has.`);
        }
        catch (error) {
            await file.close();
            throw error;
        }
    }
    async isFile(path) {
        const isThere = await this.#files.isFile(path);
        const name = this.#nameOf(path);
        if (!isThere && name !== undefined && (await this.#committed(name))?.kind === 'file') {
            this.#report(name, 'removed');
        }
        return isThere;
    }
    async realPath(path) {
        const real = await this.#files.realPath(path);
        const name = this.#nameOf(path);
        const committed = name === undefined ? undefined : await this.#committed(name);
        if (name === undefined || committed === undefined || real === undefined)
            return real;
        const [, top = ''] = this.#workspaces;
        if (real !== (0,external_node_path_.join)(top, this.#checkout, committed.path))
            this.#report(name, 'link');
        return real;
    }
    async match(pattern, folder) {
        const found = await this.#files.match(pattern, folder);
        const [top = ''] = this.#workspaces;
        if (this.#nameOf(folder) === undefined)
            return found;
        const list = async (path) => this.#tree.list(path);
        const committed = await globIn(pattern, { folder, top: (0,external_node_path_.join)(top, this.#checkout) }, list);
        for (const path of committed.filter((one) => !found.paths.includes(one))) {
            const name = this.#nameOf(path);
            if (name !== undefined && (await this.#committed(name))?.kind === 'file')
                this.#report(name, 'removed');
        }
        return found;
    }
    async readFault(path) {
        return this.#files.readFault(path);
    }
    async protect(path) {
        await this.#files.protect(path);
    }
    async writeFault(path) {
        return this.#files.writeFault(path);
    }
    async claim(path, bytes) {
        const isClaimed = await this.#files.claim(path, bytes);
        if (isClaimed)
            this.#written.add(path);
        return isClaimed;
    }
    async rename(from, to) {
        if (this.#written.has(from))
            this.#written.add(to);
        return this.#files.rename(from, to);
    }
    async touchedAt(path) {
        return this.#files.touchedAt(path);
    }
    async touch(path) {
        await this.#files.touch(path);
    }
    async create(path) {
        this.#written.add(path);
        return this.#files.create(path);
    }
    async replace(path, bytes) {
        this.#written.add(path);
        await this.#files.replace(path, bytes);
    }
    async append(path) {
        return this.#files.append(path);
    }
    async remove(path) {
        await this.#files.remove(path);
    }
    async removeFolder(path) {
        await this.#files.removeFolder(path);
    }
    async #isCommitted(name, file) {
        const committed = await this.#committed(name);
        if (committed?.kind !== 'file')
            return this.#report(name, 'added');
        const comparison = await compareWithBlob(file, committed.id);
        if (comparison === 'same')
            return true;
        return this.#report(name, comparison === 'differs' ? 'content' : 'line-ends');
    }
    async #committed(name) {
        const path = (0,external_node_path_.relative)(this.#checkout, name);
        return isBelow(path) ? this.#tree.resolve(path.split(external_node_path_.sep).join('/')) : undefined;
    }
    #nameOf(path) {
        if (this.#written.has(path))
            return undefined;
        return this.#workspaces.map((workspace) => (0,external_node_path_.relative)(workspace, path)).find(isBelow);
    }
    #report(path, difference) {
        const name = path.split(external_node_path_.sep).join('/');
        this.#mistakes.error({
            message: `"${name}" is not what the workflow's own commit has: ${REASONS[difference]}.`,
            hint: difference === 'line-ends' ? LINE_ENDS_HINT : HINT,
            place: { file: name },
        });
        return false;
    }
}
const REASONS = {
    content: 'its content was changed',
    'line-ends': 'its line ends were converted',
    added: 'the commit has no such file',
    removed: 'the file is missing from the workspace',
    link: 'a symbolic link leads elsewhere',
};
function isBelow(path) {
    return path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(path);
}

// EXTERNAL MODULE: ./lib/action/comment-input.js
var comment_input = __nccwpck_require__(69206);
// EXTERNAL MODULE: ./lib/action/folders.js
var folders = __nccwpck_require__(91671);
// EXTERNAL MODULE: ./lib/action/id-inputs.js
var id_inputs = __nccwpck_require__(19039);
// EXTERNAL MODULE: ./lib/action/open-jobs-state.js
var open_jobs_state = __nccwpck_require__(98193);
// EXTERNAL MODULE: ./lib/action/post-step.js + 1 modules
var post_step = __nccwpck_require__(36292);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
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

// EXTERNAL MODULE: ./lib/ports/foreign-file.js
var foreign_file = __nccwpck_require__(84859);
// EXTERNAL MODULE: ./lib/ports/node-files.js + 2 modules
var node_files = __nccwpck_require__(84391);
;// CONCATENATED MODULE: ./lib/report/annotations.js




const annotationsPerLevel = 10;
const messageLimitCharacters = 4096;
function annotations(outcome) {
    const all = [
        ...recordAnnotations(outcome),
        ...differenceAnnotations(outcome),
        ...outcome.diagnostics.map(diagnosticAnnotation),
    ];
    const errors = all.filter((annotation) => annotation.level === 'error');
    const warnings = all.filter((annotation) => annotation.level === 'warning');
    return [...errors.slice(0, annotationsPerLevel - 1), ...budgeted(warnings)].map(withoutCommands);
}
function withoutCommands(annotation) {
    return { ...annotation, message: annotation.message.split('\n').map(untrusted_text/* withoutCommand */.e6).join('\n') };
}
function budgeted(warnings) {
    if (warnings.length <= annotationsPerLevel)
        return warnings;
    const shown = warnings.slice(0, annotationsPerLevel - 1);
    const hidden = (0,counted/* counted */.h)(warnings.length - shown.length, 'more warning');
    return [...shown, { level: 'warning', message: `${hidden}: the log and the job summary list them.` }];
}
function diagnosticAnnotation(diagnostic) {
    const { severity, message, hint, place, related } = diagnostic;
    const shortened = {
        ...{ severity, message: (0,untrusted_text/* visible */.RK)(message, 1200) },
        ...(hint === undefined ? {} : { hint: (0,untrusted_text/* visible */.RK)(hint, 900) }),
        ...(place === undefined ? {} : { place: shortPlace(place) }),
        ...(related === undefined
            ? {}
            : { related: { message: (0,untrusted_text/* visible */.RK)(related.message, 300), place: shortPlace(related.place) } }),
    };
    return {
        ...{ level: severity, diagnostic },
        message: cutAtLine(diagnosticText(shortened, ''), messageLimitCharacters),
        ...(place === undefined ? {} : range(place)),
    };
}
function shortPlace({ sourceLine, ...place }) {
    const file = (0,untrusted_text/* visible */.RK)(place.file, 100);
    return { ...place, file, ...(sourceLine === undefined ? {} : { sourceLine: (0,untrusted_text/* visibleInPlace */.Hz)(sourceLine) }) };
}
function cutAtLine(text, limit) {
    return text.length <= limit ? text : text.slice(0, text.lastIndexOf('\n', limit));
}
function range(place) {
    const { file, line, column, endColumn } = place;
    if ((0,untrusted_text/* hasInvisible */.wy)(file))
        return { title: (0,untrusted_text/* visible */.RK)(file, 200) };
    if (line === undefined)
        return { file };
    if (column === undefined)
        return { file, startLine: line };
    const end = endColumn === undefined ? {} : { endColumn: Math.max(column, endColumn - 1) };
    return { file, startLine: line, endLine: line, startColumn: column, ...end };
}
function recordAnnotations(outcome) {
    const kinds = outcome.jobs.flatMap((job) => job.errors.map((group) => ({ job, group, records: recordsOf(job, group) })));
    const counting = kinds
        .filter(({ group }) => !group.tolerated)
        .toSorted((a, b) => b.group.count - a.group.count);
    const tolerated = kinds.filter(({ group }) => group.tolerated);
    const inTurn = [...takenInTurn(counting), ...takenInTurn(tolerated)].slice(0, annotationsPerLevel - 1);
    return inTurn.map(({ kind, record }) => recordAnnotation(outcome, kind.job, kind.group, record));
}
function* takenInTurn(kinds) {
    for (let turn = 0; turn < annotationsPerLevel; turn += 1) {
        for (const kind of kinds) {
            const record = kind.records[turn];
            if (record !== undefined)
                yield { kind, record };
        }
    }
}
function recordsOf(job, group) {
    const { statusCode, fields, message, tolerated } = group;
    const same = job.failedRecords.filter((record) => record.statusCode === statusCode && String(record.fields) === String(fields));
    const isKnown = (place) => same.some((record) => record.file === place.file && record.line === place.line);
    const samples = group.samples
        .filter((place) => !isKnown(place))
        .map((place) => ({ ...place, statusCode, fields, message, tolerated }));
    return [...same, ...samples];
}
function differenceAnnotations({ jobs }) {
    const fields = jobs.flatMap(({ id, verification }) => (verification?.fields ?? []).map((field) => ({ id, ...field })));
    const turns = fields.flatMap(({ samples, ...field }) => samples.map((place, turn) => ({ ...field, place, turn })));
    return turns
        .toSorted((a, b) => a.turn - b.turn)
        .slice(0, annotationsPerLevel - 1)
        .map(({ field, id, place, records }) => ({
        level: 'error',
        title: `Differs in ${(0,untrusted_text/* visible */.RK)(field, 100)}`,
        message: `${position(place)}: the org does not hold what was sent in ${(0,untrusted_text/* visible */.RK)(field, 100)}.\n${(0,counted/* counted */.h)(records, 'record')} of job ${(0,untrusted_text/* visible */.RK)(id, 100)} ${records === 1 ? 'differs' : 'differ'} in it; the values are in ${(0,untrusted_text/* visible */.RK)(id, 100)}/differences.csv.`,
        ...range(place),
    }));
}
function recordAnnotation(outcome, job, group, record) {
    const fields = record.fields.length > 0 ? ` (${(0,untrusted_text/* visible */.RK)(record.fields.join(', '), 300)})` : '';
    const share = group.count === 1 ? 'The only record' : `One of ${(0,counted/* number */.a)(group.count)} records`;
    const failure = `failed with ${(0,untrusted_text/* visible */.RK)(record.statusCode, 100)}${group.tolerated ? ', which is tolerated' : ''}`;
    return {
        level: group.tolerated || outcome.verdict === 'success' ? 'warning' : 'error',
        title: `${(0,untrusted_text/* visible */.RK)(record.statusCode, 100)}${fields}`,
        message: `${position(record)}: ${(0,untrusted_text/* visible */.RK)(record.message, 3000)}\n${share} of job ${(0,untrusted_text/* visible */.RK)(job.id, 100)} that ${failure}.`,
        ...range(record),
    };
}

// EXTERNAL MODULE: ./lib/report/resumption.js
var report_resumption = __nccwpck_require__(29030);
;// CONCATENATED MODULE: ./lib/report/failure-sentence.js






function failureSentence(outcome) {
    const parts = failure_sentence_sentences(outcome);
    return parts.length === 0 ? undefined : (0,untrusted_text/* visible */.RK)(parts.join(' '), messageLimitCharacters);
}
function failure_sentence_sentences(outcome) {
    switch (outcome.verdict) {
        case 'success':
            return [];
        case 'differs':
            return [
                meaning(outcome),
                ...differences(outcome),
                'The job summary and report.json say what became of every job.',
            ];
        case 'records-failed':
            return [
                meaning(outcome),
                ...overTheLimit(outcome.jobs),
                ...mainCauses(outcome.jobs),
                whereFailuresStand(outcome),
                ...differences(outcome),
            ];
        case 'invalid':
            return [
                outcome.plan === undefined && outcome.monitor === undefined
                    ? `Nothing was sent: ${(0,counted/* counted */.h)(mistakes(outcome), 'mistake')} to correct first.`
                    : `${headline(outcome)}.`,
                whereMistakesStand(outcome),
            ];
        case 'error':
        case 'cancelled':
            return [
                meaning(outcome),
                ...why(outcome),
                ...(outcome.plan === undefined && outcome.monitor === undefined && outcome.jobs.length > 0
                    ? ['The job summary and report.json say what became of every batch.']
                    : []),
                ...(0,report_resumption/* howToResume */.r)(outcome),
            ];
    }
}
function overTheLimit(jobs) {
    const over = jobs.filter((job) => countedFailures(job) > job.allowedFailures);
    if (jobs.length < 2 || over.length === 0)
        return [];
    const named = over
        .slice(0, 3)
        .map((job) => `${(0,untrusted_text/* visible */.RK)(job.id, 60)} (${(0,counted/* number */.a)(countedFailures(job))} failed, ${(0,counted/* number */.a)(job.allowedFailures)} allowed)`);
    const more = over.length > named.length ? ` and ${(0,counted/* counted */.h)(over.length - named.length, 'more job')}` : '';
    return [`Over the limit: ${named.join(', ')}${more}.`];
}
function mainCauses(jobs) {
    const groups = jobs.flatMap((job) => job.errors).filter((group) => !group.tolerated);
    const main = groups
        .toSorted((a, b) => b.count - a.count)
        .slice(0, 3)
        .map(cause);
    return main.length === 0
        ? []
        : [`${groups.length > main.length ? 'Main causes' : 'Causes'}: ${main.join(', ')}.`];
}
function cause({ count, statusCode, fields }) {
    const on = fields.length > 0 ? ` (${(0,untrusted_text/* visible */.RK)(fields.join(', '), 100)})` : '';
    return `${(0,counted/* number */.a)(count)} \u00d7 ${(0,untrusted_text/* visible */.RK)(statusCode, 60)}${on}`;
}
function whereFailuresStand(outcome) {
    const jobs = outcome.jobs.filter((job) => job.counts.failed > 0);
    const files = jobs.map((job) => (0,untrusted_text/* visible */.RK)(`${job.id}/failed.csv`, 80));
    const named = files.length > 3 ? 'the failed.csv of each job' : files.join(' and ');
    const hidden = outcome.counts.failed - recordAnnotations(outcome).length;
    const more = hidden > 0 ? `${(0,counted/* counted */.h)(hidden, 'more record')} failed without an annotation. ` : '';
    return `${more}All of them are in ${named} in the results folder.`;
}
function whereMistakesStand(outcome) {
    const shown = annotations(outcome).filter((annotation) => annotation.level === 'error').length;
    const hidden = mistakes(outcome) - shown;
    const more = hidden > 0 ? `${(0,counted/* counted */.h)(hidden, 'more mistake')} without an annotation. ` : '';
    return `${more}The log and the job summary list them.`;
}
function why({ troubles, jobs }) {
    return [...troubles, ...reasonsOf(jobs, ['error', 'cancelled'])].slice(0, 3).map(shortened);
}
function differences({ jobs }) {
    return reasonsOf(jobs, ['differs']).slice(0, 3).map(shortened);
}
function reasonsOf(jobs, verdicts) {
    return jobs
        .filter(({ verdict }) => verdicts.includes(verdict))
        .flatMap(({ id, reasons }) => reasons.map((reason) => `${(0,untrusted_text/* visible */.RK)(id, 60)}: ${reason}`));
}
function shortened(sentence) {
    return (0,untrusted_text/* visible */.RK)(sentence, 800);
}

;// CONCATENATED MODULE: ./lib/report/log-monitor.js





const ROWS = 100;
function monitorLines({ jobs }) {
    if (jobs.length === 0)
        return [];
    const shown = jobs.length > ROWS ? unfinishedFirst(jobs).slice(0, ROWS) : jobs;
    const more = jobs.length - shown.length;
    return [
        ...textTable(log_monitor_columns, shown),
        ...(more > 0 ? [`\u2026 and ${(0,counted/* counted */.h)(more, 'more job')}: the job summary and report.json list them.`] : []),
        '',
    ];
}
function unfinishedFirst(jobs) {
    const isFinished = ({ abort, condition, state, trouble }) => condition === 'ended' && state !== 'Failed' && abort === undefined && trouble === undefined;
    return [...jobs.filter((job) => !isFinished(job)), ...jobs.filter(isFinished)];
}
const log_monitor_columns = [
    { title: 'Job', cell: ({ id }) => id },
    { title: 'Object', cell: ({ object }) => (0,untrusted_text/* visible */.RK)(object, 30) },
    { title: 'Operation', cell: ({ operation }) => (0,untrusted_text/* visible */.RK)(operation, 12) },
    { title: 'Type', cell: ({ jobType }) => jobType ?? 'unknown' },
    { title: 'State', cell: ({ condition, state }) => (condition === 'gone' ? 'gone' : (0,untrusted_text/* visible */.RK)(state, 20)) },
    { title: 'Processed', align: 'right', cell: ({ counts }) => log_monitor_count(counts?.recordsProcessed) },
    { title: 'Failed', align: 'right', cell: ({ counts }) => log_monitor_count(counts?.recordsFailed) },
    { title: 'Batches', align: 'right', cell: ({ counts }) => log_monitor_count(counts?.batches) },
    {
        title: 'Age',
        align: 'right',
        cell: ({ created }) => (created ? (0,quantity/* age */.KW)(created.ageMilliseconds) : '\u2013'),
    },
    { title: 'By', cell: ({ createdById, isOwn }) => (isOwn ? 'this user' : (0,untrusted_text/* visible */.RK)(createdById, 20)) },
    { title: '', cell: whatBecame },
];
function log_monitor_count(value) {
    return value === undefined ? '\u2013' : (0,counted/* number */.a)(value);
}

;// CONCATENATED MODULE: ./lib/report/summary-undo.js




function* undoBlocks({ undo }, detail) {
    if (undo === undefined)
        return;
    yield undoSentence(undo);
    const notes = [...changedNotes(undo), ...cascadeNotes(undo, detail)];
    if (notes.length > 0)
        yield list(notes);
    if (undo.notTakenBack.length > 0) {
        yield '### Not taken back';
        const shown = undo.notTakenBack.slice(0, detail.sentences);
        const more = undo.notTakenBack.length - shown.length;
        const lines = shown.map((one) => `${code(one.job, 80)}: ${reasonOf(one)}`);
        yield list(more > 0 ? [...lines, `\u2026 and ${(0,counted/* number */.a)(more)} more, in \`report.json\``] : lines);
    }
}
function undoSentence({ created, overwritten, run }) {
    const kept = overwritten > 0 ? `, and overwrote ${(0,counted/* counted */.h)(overwritten, 'record')} whose values it kept` : '';
    return `The run of ${(0,quantity/* utcTime */.SK)(run.startedAt)} created ${(0,counted/* counted */.h)(created, 'record')}${kept}.`;
}
function reasonOf({ object, operation, reason, records }) {
    const of = `${(0,counted/* counted */.h)(records, 'record')} of ${object}`;
    switch (reason) {
        case 'deleted':
            return `the run deleted ${of} (${operation}), which no undo brings back`;
        case 'values-not-kept':
            return `the run overwrote ${of} (${operation}), whose values were not kept`;
        case 'gone':
            return `the run overwrote ${of} (${operation}), which the org does not have any more, listed in \`_undo/gone.csv\``;
    }
}
function changedNotes({ changed: { chosen, file = '', parents, records } }) {
    if (records === 0)
        return [];
    const kept = parents > 0 ? `left alone with ${(0,counted/* counted */.h)(parents, 'parent')}` : 'left alone';
    const what = chosen === 'skip' ? kept : 'undone all the same';
    return [`${(0,counted/* counted */.h)(records, 'record')} changed since the run: ${what}, listed in \`_undo/${file}\``];
}
function cascadeNotes({ cascades }, detail) {
    return cascades.map(({ children, object }) => {
        const shown = children.slice(0, detail.sentences).map((child) => code(child, 60));
        const more = children.length - shown.length;
        const all = more > 0 ? [...shown, `${(0,counted/* number */.a)(more)} more`] : shown;
        return `A deleted ${code(object, 60)} takes its records of ${(0,word_list/* allOf */.b)(all)} along`;
    });
}

;// CONCATENATED MODULE: ./lib/report/log.js












function groupTitle(job) {
    return line(`${(0,untrusted_text/* visible */.RK)(job.id, 60)}: ${(0,untrusted_text/* visible */.RK)(job.operation, 20)} ${(0,untrusted_text/* visible */.RK)(job.object, 60)}`);
}
const MAX_LISTED_BATCHES = 20;
function openingLine(work) {
    if ('soql' in work)
        return line(`${work.soql} \u2192 ${work.output}`);
    const { batches, files, levels, records } = work;
    const source = files.length === 1 ? (files[0] ?? '') : (0,counted/* counted */.h)(files.length, 'file');
    const reported = [
        `${(0,counted/* counted */.h)(records, 'record')} of ${source} in ${(0,counted/* counted */.h)(batches, 'batch', 'batches')}`,
        ...(levels === undefined || levels.count === 1 ? [] : [`${(0,counted/* number */.a)(levels.count)} rounds, parents first`]),
        ...(levels === undefined || levels.later === 0
            ? []
            : [`a second pass for ${(0,counted/* counted */.h)(levels.later, 'record')} in or below circles, or too deep`]),
    ].join('; ');
    return line(batches > MAX_LISTED_BATCHES ? `${reported}; only batches with failures get a line` : reported);
}
function preparationLine(elapsedMilliseconds) {
    return `Getting ready \u00b7 ${(0,quantity/* duration */.p0)(elapsedMilliseconds)}`;
}
function progressLine(progress, recordsPerSecond = 0) {
    const { batches, batchesFinal, batchesSent, records, recordsProcessed, recordsFailed } = progress;
    const done = `${(0,counted/* number */.a)(batchesFinal)} of ${(0,counted/* counted */.h)(batches, 'batch', 'batches')} done`;
    const share = records === undefined
        ? (0,counted/* counted */.h)(recordsProcessed, 'record')
        : `${(0,counted/* number */.a)(recordsProcessed)} of ${(0,counted/* counted */.h)(records, 'record')} (${(0,quantity/* percentage */.X1)(recordsProcessed, records)})`;
    const left = (records ?? 0) - recordsProcessed;
    const elapsed = (0,quantity/* duration */.p0)(progress.elapsedMilliseconds);
    const rate = Math.round(recordsPerSecond);
    if (batches > 0 && batchesFinal === batches) {
        return line([done, failedOf(share, recordsFailed), 'reading results', elapsed].join(' \u00b7 '));
    }
    return line([
        batchesSent < batches ? `${done}, ${(0,counted/* number */.a)(batchesSent)} sent` : done,
        failedOf(share, recordsFailed),
        ...(rate > 0 ? [`${(0,counted/* counted */.h)(rate, 'record')}/s`] : []),
        rate > 0 && left > 0 ? `${elapsed}, about ${wholeSeconds(left / recordsPerSecond)} left` : elapsed,
    ].join(' \u00b7 '));
}
function failedOf(share, recordsFailed) {
    return recordsFailed > 0 ? `${share}, ${(0,counted/* number */.a)(recordsFailed)} failed` : share;
}
function wholeSeconds(seconds) {
    const whole = Math.max(1, Math.round(seconds));
    return whole < 60 ? `${whole} s` : (0,quantity/* duration */.p0)(whole * 1_000);
}
function isFailed({ state, numberRecordsFailed }) {
    return state !== 'Completed' || numberRecordsFailed > 0;
}
function batchLine(batch, info) {
    const { batches, firstRecord } = batch;
    const { numberRecordsProcessed, numberRecordsFailed, stateMessage } = info;
    const width = (0,counted/* number */.a)(batches).length;
    const of = batch.attempt === undefined ? `of ${(0,counted/* number */.a)(batches)}` : `again (attempt ${batch.attempt})`;
    const pass = batch.pass === undefined ? '' : ' (second pass)';
    const failed = numberRecordsFailed > 0 ? `, ${(0,counted/* number */.a)(numberRecordsFailed)} failed` : '';
    return line([
        `Batch ${(0,counted/* number */.a)(batch.number).padStart(width)} ${of}${pass} ${(0,untrusted_text/* visible */.RK)(info.id, 20)} ${info.state}`,
        `${(0,counted/* number */.a)(numberRecordsProcessed)} processed${failed}`,
        (0,quantity/* duration */.p0)(info.totalProcessingTime),
        ...(firstRecord === undefined ? [] : [`from ${position(firstRecord)}`]),
        ...(stateMessage === undefined ? [] : [(0,untrusted_text/* visible */.RK)(stateMessage, 300)]),
    ].join(' \u00b7 '));
}
function closingLines(outcome) {
    const { jobs, relativeDatesFrom, troubles, usage } = outcome;
    const reasons = jobs.flatMap((job) => job.reasons.map((reason) => `${(0,untrusted_text/* visible */.RK)(job.id, 60)}: ${(0,untrusted_text/* visible */.RK)(reason, 600)}`));
    return [
        ...(jobs.length > 0 ? [...textTable(log_columns, jobRows(outcome)), ''] : []),
        ...reasons,
        ...troubles.map((trouble) => (0,untrusted_text/* visible */.RK)(trouble, 600)),
        ...(0,report_resumption/* continuation */.w)(outcome),
        ...(relativeDatesFrom === undefined
            ? []
            : [`Relative dates count from ${relativeDatesFrom.toISOString().slice(0, 19)}Z.`]),
        ...(outcome.plan === undefined ? [] : planLines(outcome, outcome.plan)),
        ...(outcome.monitor === undefined ? [] : monitorLines(outcome.monitor)),
        ...(outcome.rehearsal === undefined ? [] : rehearsalLines(outcome.rehearsal)),
        ...(outcome.undo === undefined ? [] : undoLines(outcome.undo)),
        ...(usage.requests > 0 ? [usageLine(outcome), ...limitSentences(usage)] : []),
        verdictLine(outcome),
    ].map(line);
}
function planLines(outcome, plan) {
    const notChecked = plan.notChecked.map((one) => `Not checked: ${(0,untrusted_text/* visible */.RK)(one, 600)}`);
    const changes = changesLines(outcome, plan);
    return [
        ...(changes.length > 0 ? [...changes, ''] : []),
        ...notChecked,
        ...(outcome.jobs.length > 0 ? [planSize(plan)] : []),
    ];
}
const NOT_UNDERSTOOD_IN_LOG = 20;
function rehearsalLines({ notUnderstood, unknowable }) {
    const shown = notUnderstood.slice(0, NOT_UNDERSTOOD_IN_LOG);
    const more = notUnderstood.length - shown.length;
    return [
        ...shown.map((place) => `Not understood: ${position(place)}: ${(0,untrusted_text/* visible */.RK)(place.message, 600)}`),
        ...(more > 0 ? [`Not understood: ${more} more, in report.json`] : []),
        ...unknowable.map((one) => `Not known: ${(0,untrusted_text/* visible */.RK)(one, 600)}`),
    ];
}
function undoLines(undo) {
    return [
        undoSentence(undo),
        ...undo.notTakenBack.map((one) => `Not taken back: ${(0,untrusted_text/* visible */.RK)(one.job, 60)}: ${(0,untrusted_text/* visible */.RK)(reasonOf(one).replaceAll('`', ''), 600)}.`),
        ...changedNotes(undo).map((note) => `${note.replaceAll('`', '')}.`),
    ];
}
function verdictLine(outcome) {
    const verdict = `${symbol(outcome.verdict)} ${headline(outcome)}.`;
    return outcome.verdict === 'success' ? `${verdict} ${meaning(outcome)}` : verdict;
}
function usageLine({ monitor, usage }) {
    const { requests, retries, batches, recordBytes, sentBytes } = usage;
    const calls = `${(0,counted/* counted */.h)(requests, 'request')}${(0,quantity/* repeated */.ZD)(retries)}`;
    if (monitor !== undefined)
        return `API usage: ${calls}.`;
    return `API usage: ${calls}, ${(0,counted/* counted */.h)(batches, 'batch', 'batches')}, ${(0,quantity/* byteSize */.mz)(recordBytes)} of records, ${(0,quantity/* byteSize */.mz)(sentBytes)} after gzip.`;
}
function jobRows(outcome) {
    const rows = outcome.jobs.map((job) => ({
        ...job,
        job: `${mark(job)} ${(0,untrusted_text/* visible */.RK)(job.id, 16)}`,
        object: (0,untrusted_text/* visible */.RK)(job.object, 18),
        operation: (0,untrusted_text/* visible */.RK)(job.operation, 10),
    }));
    const total = {
        job: '  Total',
        object: '',
        operation: '',
        counts: outcome.counts,
        healed: sum(outcome.jobs, (job) => job.healed),
        durationMilliseconds: outcome.durationMilliseconds,
    };
    return rows.length > 1 ? [...rows, total] : rows;
}
function mark({ verdict }) {
    return verdict === 'success' ? '\u2714' : verdict === 'skipped' ? '\u2013' : '\u2718';
}
const log_columns = [
    { title: 'Job', cell: (row) => row.job },
    { title: 'Object', cell: (row) => row.object },
    { title: 'Operation', cell: (row) => row.operation },
    { title: 'Read', align: 'right', cell: ({ counts }) => (0,counted/* number */.a)(counts.read) },
    { title: 'Succeeded', align: 'right', cell: ({ counts }) => (0,counted/* number */.a)(counts.succeeded) },
    { title: 'Failed', align: 'right', cell: ({ counts }) => (0,counted/* number */.a)(counts.failed) },
    { title: 'Unprocessed', align: 'right', cell: ({ counts }) => (0,counted/* number */.a)(counts.notProcessed) },
    {
        title: 'Skipped',
        align: 'right',
        cell: ({ counts }) => (0,counted/* number */.a)(counts.skipped),
        quantity: ({ counts }) => counts.skipped,
    },
    { title: 'Duration', align: 'right', cell: (row) => (0,quantity/* duration */.p0)(row.durationMilliseconds) },
];
function line(text) {
    return (0,untrusted_text/* withoutCommand */.e6)(text);
}

;// CONCATENATED MODULE: ./lib/report/batch-info-json.js
function batchInfoJson(info) {
    const { stateMessage } = info;
    return {
        id: info.id,
        jobId: info.jobId,
        state: info.state,
        ...(stateMessage === undefined ? {} : { stateMessage }),
        createdDate: info.createdDate,
        systemModstamp: info.systemModstamp,
        numberRecordsProcessed: info.numberRecordsProcessed,
        numberRecordsFailed: info.numberRecordsFailed,
        totalProcessingTime: info.totalProcessingTime,
        apiActiveProcessingTime: info.apiActiveProcessingTime,
        apexProcessingTime: info.apexProcessingTime,
    };
}

;// CONCATENATED MODULE: ./lib/report/monitor-json.js

function monitorJson({ aborts, filter, jobs, listed }) {
    return { filter: [...filter], aborts, listed, jobs: jobs.map(withBatches) };
}
function withBatches(job) {
    return { ...foundJobJson(job), batchList: job.batches.map(batchInfoJson) };
}
function foundJobJson(job) {
    const { abort, counts, created, errorMessage, jobType, trouble } = job;
    return {
        id: job.id,
        object: job.object,
        operation: job.operation,
        ...(jobType === undefined ? {} : { jobType }),
        state: job.state,
        condition: job.condition,
        concurrencyMode: job.concurrencyMode,
        createdById: job.createdById,
        isOwn: job.isOwn,
        ...(created === undefined
            ? {}
            : { createdDate: created.date.toISOString(), ageSeconds: Math.round(created.ageMilliseconds / 1_000) }),
        ...(counts === undefined
            ? {}
            : {
                numberRecordsProcessed: counts.recordsProcessed,
                numberRecordsFailed: counts.recordsFailed,
                ...(counts.batches === undefined ? {} : { numberBatchesTotal: counts.batches }),
            }),
        ...(abort === undefined ? {} : { abort }),
        ...(errorMessage === undefined ? {} : { errorMessage }),
        ...(trouble === undefined ? {} : { trouble }),
    };
}

;// CONCATENATED MODULE: ./lib/report/outputs.js


function outputs({ verdict, counts, jobs, monitor }, resultsPath) {
    const created = jobs.flatMap((job) => (job.jobId === undefined ? [] : [[job.id, job.jobId]]));
    return {
        outcome: verdict,
        'records-processed': String(counts.succeeded + counts.failed),
        'records-succeeded': String(counts.succeeded),
        'records-failed': String(counts.failed),
        'records-not-processed': String(counts.notProcessed),
        'records-skipped': String(counts.skipped),
        'job-ids': JSON.stringify(Object.fromEntries(created)),
        'bulk-jobs': bulkJobs(monitor?.jobs ?? []),
        report: (0,external_node_path_.join)(resultsPath, 'report.json'),
        'results-path': resultsPath,
    };
}
const BULK_JOBS_BUDGET_BYTES = 800_000;
function bulkJobs(jobs) {
    const taken = [];
    let bytes = 2;
    for (const job of jobs) {
        const text = JSON.stringify(foundJobJson(job));
        bytes += Buffer.byteLength(text) + 1;
        if (bytes > BULK_JOBS_BUDGET_BYTES)
            break;
        taken.push(text);
    }
    return `[${taken.join(',')}]`;
}

// EXTERNAL MODULE: ./lib/outcome/discrepancy.js
var discrepancy = __nccwpck_require__(99599);
;// CONCATENATED MODULE: ./lib/report/report-json.js



function reportJson(outcome) {
    const { continues, instanceUrl, org, relativeDatesFrom, resumeFrom, usage } = outcome;
    return {
        version: 1,
        outcome: outcome.verdict,
        manifestFile: outcome.manifestFile,
        ...(instanceUrl === undefined ? {} : { instanceUrl }),
        ...(org === undefined ? {} : { org: orgJson(org) }),
        apiVersion: outcome.apiVersion,
        startedAt: outcome.startedAt.toISOString(),
        ...(continues === undefined ? {} : { continues: continues.toISOString() }),
        ...(resumeFrom === undefined ? {} : { resumeFrom }),
        ...(relativeDatesFrom === undefined ? {} : { relativeDatesFrom: relativeDatesFrom.toISOString() }),
        durationMilliseconds: outcome.durationMilliseconds,
        counts: countsJson(outcome),
        troubles: [...outcome.troubles],
        diagnostics: outcome.diagnostics.map(diagnosticJson),
        diagnosticsLeftOut: outcome.diagnosticsLeftOut,
        usage: usageJson(usage),
        ...(outcome.plan === undefined ? {} : { plan: planJson(outcome.plan) }),
        ...(outcome.rehearsal === undefined ? {} : { rehearsal: rehearsalJson(outcome.rehearsal) }),
        ...(outcome.monitor === undefined ? {} : { monitor: monitorJson(outcome.monitor) }),
        ...(outcome.undo === undefined ? {} : { undo: undoJson(outcome.undo) }),
        jobs: outcome.jobs.map(jobJson),
    };
}
function rehearsalJson({ leftOut, notUnderstood, schemaFrom, unknowable }) {
    return {
        schemaFrom,
        notUnderstood: notUnderstood.map(({ file, line, message }) => ({ file, line, message })),
        leftOut: [...leftOut],
        unknowable: [...unknowable],
    };
}
function undoJson({ cascades, changed, created, notTakenBack, overwritten, run, undoFile }) {
    return {
        undoFile,
        run: { id: run.id, startedAt: run.startedAt.toISOString() },
        ...{ created, overwritten },
        notTakenBack: notTakenBack.map(({ job, object, operation, reason, records }) => ({
            ...{ job, object, operation, reason, records },
        })),
        changed: {
            ...{ records: changed.records, parents: changed.parents, chosen: changed.chosen },
            ...(changed.file === undefined ? {} : { file: `_undo/${changed.file}` }),
        },
        cascades: cascades.map(({ children, object }) => ({ object, children: [...children] })),
    };
}
function planJson({ changes, needs, notChecked, uncounted }) {
    return {
        needs: { records: needs.records, batches: needs.batches, apiRequests: needs.apiRequests },
        uncounted: [...uncounted],
        notChecked: [...notChecked],
        ...(changes === undefined
            ? {}
            : { changes: Object.fromEntries([...changes].map(([job, one]) => [job, changesJson(one)])) }),
    };
}
function changesJson({ insert, update, unchanged, unmatched, ambiguous, fields, ...rest }) {
    return {
        ...{ insert, update, delete: rest.delete, unchanged, unmatched, ambiguous },
        fields: Object.fromEntries(fields),
    };
}
const ACTIVE = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]|#(?=#\[)/gu;
const REPORT_OPENING = '{\n  "version": 1,\n  "outcome": "';
function reportText(outcome) {
    const text = JSON.stringify(reportJson(outcome), null, 2);
    return `${text.replaceAll(ACTIVE, escaped)}\n`;
}
function escaped(character) {
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
function orgJson({ id, name, kind, userName, host }) {
    return {
        id,
        ...(name === undefined ? {} : { name }),
        kind,
        ...(userName === undefined ? {} : { userName }),
        host,
    };
}
function usageJson({ requests, retries, batches, recordBytes, sentBytes, limits, apiUsage }) {
    return {
        ...{ requests, retries, batches, recordBytes, sentBytes },
        ...(limits === undefined ? {} : { limits: limitsJson(limits) }),
        ...(apiUsage === undefined ? {} : { apiUsage: { used: apiUsage.used, max: apiUsage.max } }),
    };
}
function limitsJson({ batches, apiRequests }) {
    return {
        ...(batches === undefined ? {} : { batches: allocationJson(batches) }),
        ...(apiRequests === undefined ? {} : { apiRequests: allocationJson(apiRequests) }),
    };
}
function allocationJson({ max, remaining }) {
    return { max, remaining };
}
function countsJson({ counts: { read, succeeded, failed, notProcessed, skipped } }) {
    return { read, succeeded, failed, notProcessed, skipped };
}
function jobJson(job) {
    const { externalIdFieldName, jobId } = job;
    return {
        id: job.id,
        object: job.object,
        operation: job.operation,
        ...(externalIdFieldName === undefined ? {} : { externalIdFieldName }),
        outcome: job.verdict,
        ...(jobId === undefined ? {} : { jobId }),
        jobIds: [...job.jobIds],
        reasons: [...job.reasons],
        disagreements: job.discrepancies.map((one) => ({ name: one.name, sentence: (0,discrepancy/* sentenceOf */.$)(one) })),
        counts: countsJson(job),
        created: job.created,
        healed: job.healed,
        tolerated: job.tolerated,
        inDoubt: job.inDoubt,
        allowedFailures: job.allowedFailures,
        ...(job.verification === undefined ? {} : { verification: verificationJson(job.verification) }),
        ...(job.kept === undefined ? {} : { kept: job.kept }),
        ...(job.orgReads === undefined || job.orgReads.length === 0
            ? {}
            : { orgReads: job.orgReads.map(orgReadJson) }),
        durationMilliseconds: job.durationMilliseconds,
        files: [...job.files],
        ...(job.output === undefined ? {} : { output: job.output }),
        ...(job.expectRecords === undefined ? {} : { expectRecords: { ...job.expectRecords } }),
        errors: job.errors.map(errorJson),
        failedRecords: job.failedRecords.map(failedRecordJson),
        batches: job.batches.map(batchJson),
    };
}
function verificationJson({ differing, fields, records, unread }) {
    return {
        ...{ records, differing },
        fields: fields.map((one) => ({
            ...{ field: one.field, records: one.records },
            samples: one.samples.map(sourcePlaceJson),
        })),
        unread: [...unread],
    };
}
function orgReadJson({ api, by, purpose, records, requests }) {
    return { purpose, api, ...(by === undefined ? {} : { by }), records, requests };
}
function errorJson({ statusCode, fields, count, tolerated, message, samples }) {
    return {
        statusCode,
        fields: [...fields],
        count,
        tolerated,
        message,
        samples: samples.map(sourcePlaceJson),
    };
}
function failedRecordJson({ file, line, statusCode, fields, message, tolerated }) {
    return { file, line, statusCode, fields: [...fields], message, tolerated };
}
function batchJson(batch) {
    const { attempt, pass, number, records, firstRecord, info } = batch;
    return {
        number,
        ...(pass === undefined ? {} : { pass }),
        ...(attempt === undefined ? {} : { attempt }),
        records,
        firstRecord: sourcePlaceJson(firstRecord),
        counts: countsJson(batch),
        inDoubt: batch.inDoubt,
        ...(info === undefined ? {} : { info: batchInfoJson(info) }),
    };
}
function sourcePlaceJson({ file, line }) {
    return { file, line };
}
function diagnosticJson({ severity, message, hint, place, related }) {
    return {
        severity,
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(place === undefined ? {} : { place: placeJson(place) }),
        ...(related === undefined
            ? {}
            : { related: { message: related.message, place: placeJson(related.place) } }),
    };
}
function placeJson({ file, line, column, endColumn }) {
    return {
        file,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
        ...(endColumn === undefined ? {} : { endColumn }),
    };
}

;// CONCATENATED MODULE: ./lib/report/detail.js
const ladder = [
    {
        name: 'everything',
        troubledBatches: Infinity,
        quietBatches: Infinity,
        errorGroups: Infinity,
        samples: 5,
        messageCharacters: 600,
        sentences: 1000,
        jobs: Infinity,
        sections: Infinity,
    },
    {
        name: 'troubled batches',
        troubledBatches: Infinity,
        quietBatches: 0,
        errorGroups: 500,
        samples: 3,
        messageCharacters: 400,
        sentences: 500,
        jobs: Infinity,
        sections: Infinity,
    },
    {
        name: 'first troubles',
        troubledBatches: 50,
        quietBatches: 0,
        errorGroups: 50,
        samples: 3,
        messageCharacters: 200,
        sentences: 100,
        jobs: 500,
        sections: 100,
    },
    {
        name: 'main errors',
        troubledBatches: 5,
        quietBatches: 0,
        errorGroups: 5,
        samples: 1,
        messageCharacters: 150,
        sentences: 20,
        jobs: 100,
        sections: 30,
    },
    {
        name: 'jobs',
        troubledBatches: 0,
        quietBatches: 0,
        errorGroups: 0,
        samples: 0,
        messageCharacters: 150,
        sentences: 5,
        jobs: 20,
        sections: 0,
    },
    {
        name: 'totals',
        troubledBatches: 0,
        quietBatches: 0,
        errorGroups: 0,
        samples: 0,
        messageCharacters: 100,
        sentences: 1,
        jobs: 0,
        sections: 0,
    },
];

;// CONCATENATED MODULE: ./lib/report/proportion-bar.js
function proportionBar(shares, width) {
    const present = shares.filter((share) => share.count > 0);
    const total = present.reduce((sum, share) => sum + share.count, 0);
    const squares = present.map((share) => Math.max(1, Math.round((share.count / total) * width)));
    for (let excess = squares.reduce((sum, count) => sum + count, 0) - width; excess !== 0; excess -= Math.sign(excess)) {
        const largest = squares.indexOf(Math.max(...squares));
        squares[largest] = (squares[largest] ?? 0) - Math.sign(excess);
    }
    return present.map((share, index) => share.square.repeat(squares[index] ?? 0)).join('');
}

;// CONCATENATED MODULE: ./lib/report/summary-diagnostics.js


function diagnosticsTable(diagnostics, detail) {
    return table([
        { title: '', cell: (diagnostic) => (diagnostic.severity === 'error' ? '\u274c' : '\u26a0\ufe0f') },
        { title: 'Where', cell: ({ place }) => (place === undefined ? '\u2013' : code(position(place))) },
        { title: 'What', cell: (diagnostic) => what(diagnostic, detail) },
        { title: 'What to do', cell: (diagnostic) => optional(diagnostic.hint, detail) },
    ], diagnostics.slice(0, detail.sentences));
}
function optional(hint, detail) {
    return hint === undefined ? '' : prose(hint, detail.messageCharacters);
}
function what({ message, related }, detail) {
    const text = prose(message, detail.messageCharacters);
    return related === undefined
        ? text
        : `${text}<br>${prose(related.message, detail.messageCharacters)} (${code(position(related.place))})`;
}

;// CONCATENATED MODULE: ./lib/report/summary-head.js








const barSquares = 32;
function* headBlocks(outcome, detail) {
    yield `## ${symbol(outcome.verdict)} ${headline(outcome)}`;
    yield `**${meaning(outcome)}**`;
    yield* cautions(outcome, detail);
    const hasBar = outcome.counts.read > 0 && outcome.verdict !== 'invalid' && outcome.plan === undefined;
    if (hasBar)
        yield bar(outcome);
    yield origin(outcome);
    if (outcome.org !== undefined)
        yield org(outcome.org);
    const resumption = [...(0,report_resumption/* continuation */.w)(outcome), ...(0,report_resumption/* howToResume */.r)(outcome)];
    if (resumption.length > 0)
        yield resumption.map((sentence) => prose(sentence, detail.messageCharacters)).join(' ');
    if (outcome.diagnostics.length > 0)
        yield diagnosticsTable(outcome.diagnostics, detail);
    if (outcome.diagnosticsLeftOut > 0)
        yield `\u2026 and ${(0,counted/* counted */.h)(outcome.diagnosticsLeftOut, 'more mistake')}.`;
}
function* cautions(outcome, detail) {
    const doubtful = inDoubt(outcome);
    const paragraphs = outcome.troubles
        .slice(0, detail.sentences)
        .map((trouble) => prose(trouble, detail.messageCharacters));
    if (doubtful > 0) {
        paragraphs.unshift(`**${(0,counted/* counted */.h)(doubtful, 'record')} in doubt:** sent, but not known to be in the org or not. Look them up in the ` +
            'org before you send them again; they are listed in `unprocessed.csv` of their job.');
    }
    if (paragraphs.length > 0)
        yield markdown_alert('CAUTION', ...paragraphs);
}
function bar(outcome) {
    const { read, succeeded, failed, notProcessed, skipped } = outcome.counts;
    const tolerated = sum(outcome.jobs, (job) => job.tolerated);
    const doubtful = inDoubt(outcome);
    const shares = [
        { square: '\ud83d\udfe9', count: succeeded, name: 'succeeded' },
        { square: '\ud83d\udfe6', count: skipped, name: 'skipped' },
        { square: '\ud83d\udfe5', count: failed - tolerated, name: 'failed' },
        { square: '\ud83d\udfe8', count: tolerated, name: 'failed, tolerated' },
        { square: '\ud83d\udfea', count: doubtful, name: 'in doubt' },
        { square: '\u2b1c', count: notProcessed - doubtful, name: 'not processed' },
    ].filter((share) => share.count > 0);
    const legend = shares.map(({ square, count, name }) => `${square} ${(0,counted/* number */.a)(count)} ${name} (${(0,quantity/* percentage */.X1)(count, read)})`);
    return `${proportionBar(shares, barSquares)}<br>${legend.map((part) => part.replaceAll(' ', '\u00A0')).join(' \u00b7 ')}`;
}
function relativeDates({ relativeDatesFrom }) {
    return relativeDatesFrom === undefined ? [] : [`relative dates count from ${(0,quantity/* utcTime */.SK)(relativeDatesFrom)}`];
}
function origin(outcome) {
    const address = instanceOrigin(outcome.instanceUrl);
    return [
        ...(outcome.monitor === undefined ? [code(outcome.manifestFile)] : []),
        ...(address === undefined ? [] : [`[${new URL(address).host}](${address})`]),
        `API ${prose(outcome.apiVersion, 10)}`,
        (0,quantity/* utcTime */.SK)(outcome.startedAt),
        (0,quantity/* duration */.p0)(outcome.durationMilliseconds),
        ...relativeDates(outcome),
    ].join(' \u00b7 ');
}
function org({ id, name, kind, userName }) {
    return [
        ...(name === undefined ? [] : [`**${prose(name, 80)}**`]),
        `${kind === 'production' ? '\u26a0\ufe0f ' : ''}${summary_head_KINDS[kind]}`,
        ...(id === '' ? [] : [code(id)]),
        ...(userName === undefined ? [] : [`as ${code(userName)}`]),
    ].join(' \u00b7 ');
}
const summary_head_KINDS = {
    production: '**production**',
    sandbox: 'sandbox',
    scratch: 'scratch org',
    developer: 'developer edition',
    trial: 'trial org',
    unknown: 'kind unknown',
};

;// CONCATENATED MODULE: ./lib/report/summary-monitor.js









const monitorLadder = [
    ...ladder.slice(0, 1),
    ...ladder.slice(2, 5).map((detail) => ({ ...detail, jobs: Infinity })),
    ...ladder.slice(2),
];
const OPEN_SECTIONS = 3;
function* monitorBlocks(outcome, { aborts, filter, jobs }, detail) {
    if (filter.length > 0)
        yield `Filter: ${filter.map((line) => code(line)).join(' ')}`;
    const chosen = jobs.length > detail.jobs ? new Set(unfinishedFirst(jobs).slice(0, detail.jobs)) : undefined;
    const shown = chosen === undefined ? jobs : jobs.filter((job) => chosen.has(job));
    if (shown.length > 0)
        yield table(jobColumns(outcome.instanceUrl, detail), shown);
    const withBatches = shown.filter(({ batches }) => batches.length > 0).slice(0, detail.sections);
    for (const [index, job] of withBatches.entries())
        yield batchSection(job, index < OPEN_SECTIONS, detail);
    if (!aborts && jobs.some(({ condition }) => condition === 'open'))
        yield HOW_TO_ABORT;
    const left = summary_monitor_leftOut(jobs, shown, withBatches, detail);
    if (left.length > 0) {
        yield `> \u2702\ufe0f To stay below GitHub's size limit this page leaves out ${left.join(' and ')}. They are all in \`report.json\`.`;
    }
}
const HOW_TO_ABORT = 'To abort jobs that nobody will close any more, run it again with `abort-jobs: true`, and with `olderThan` in `monitor-filter`, so that loads that are going on are left alone.';
function batchSection(job, isOpen, detail) {
    const title = `${job.id} \u00b7 ${(0,counted/* counted */.h)(job.batches.length, 'batch', 'batches')}`;
    const rows = job.batches.slice(0, batchesShown(detail));
    const messages = rows.some((info) => info.stateMessage !== undefined);
    const columns = [
        ...infoColumns((info) => info),
        ...(messages ? [{ title: 'State message', cell: (info) => stateMessage(info, detail) }] : []),
    ];
    const batches = table(columns, rows);
    return isOpen ? `### ${title}\n\n${batches}` : details(title, batches);
}
function batchesShown({ quietBatches, troubledBatches }) {
    return Math.max(quietBatches, troubledBatches);
}
function jobColumns(instanceUrl, { messageCharacters }) {
    return [
        {
            title: 'Job and type',
            cell: ({ id, jobType }) => `${jobLink(id, id, instanceUrl)}<br>${jobType ?? 'unknown type'}`,
        },
        { title: 'Operation', cell: ({ object, operation }) => `${prose(operation, 40)} ${prose(object, 60)}` },
        {
            title: 'State',
            cell: (job) => [unbroken(`${summary_monitor_mark(job)} ${summary_monitor_stateOf(job)}`), ...notes(job, messageCharacters)].join('<br>'),
        },
        countColumn('Processed', ({ recordsProcessed }) => recordsProcessed, counted/* number */.a),
        countColumn('Failed', ({ recordsFailed }) => recordsFailed, striking),
        countColumn('Batches', ({ batches }) => batches, counted/* number */.a),
        {
            title: 'Age',
            align: 'right',
            cell: ({ created }) => (created === undefined ? '\u2013' : unbroken((0,quantity/* age */.KW)(created.ageMilliseconds))),
        },
        { title: 'By', cell: ({ createdById, isOwn }) => (isOwn ? 'this user' : code(createdById, 20)) },
    ];
}
function summary_monitor_stateOf({ condition, state }) {
    return condition === 'gone' ? 'gone' : prose(state, 30);
}
function summary_monitor_mark({ abort, condition, state, trouble }) {
    if (trouble !== undefined)
        return '\u2753';
    if (abort === 'aborted')
        return '\ud83d\uded1';
    if (condition === 'open' || condition === 'working')
        return '\u23f3';
    if (condition === 'gone')
        return '\u2b1c';
    return state === 'Failed' ? '\u26d4' : state === 'Aborted' ? '\ud83d\uded1' : '\u2705';
}
function notes(job, limit) {
    const message = job.errorMessage === undefined ? '' : prose(job.errorMessage, limit);
    const trouble = job.trouble === undefined ? '' : 'could not be looked at or aborted';
    return [whatBecame(job), message, trouble].filter((text) => text !== '');
}
function countColumn(title, quantityOf, shown) {
    const quantity = ({ counts }) => counts && quantityOf(counts);
    return {
        ...{ title, align: 'right', quantity },
        cell: (job) => {
            const count = quantity(job);
            return count === undefined ? '\u2013' : shown(count);
        },
    };
}
function summary_monitor_leftOut(jobs, shown, withBatches, detail) {
    const jobsLeft = jobs.length - shown.length;
    const all = sum(jobs, ({ batches }) => batches.length);
    const batchesLeft = all - sum(withBatches, ({ batches }) => Math.min(batches.length, batchesShown(detail)));
    return [
        ...(jobsLeft > 0 ? [`${(0,counted/* number */.a)(jobsLeft)} of ${(0,counted/* counted */.h)(jobs.length, 'job')}`] : []),
        ...(batchesLeft > 0 ? [`${(0,counted/* number */.a)(batchesLeft)} of ${(0,counted/* counted */.h)(all, 'batch', 'batches')}`] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/report/summary-rehearsal.js



function* rehearsalBlocks({ rehearsal }, detail) {
    if (rehearsal === undefined)
        return;
    const { leftOut, notUnderstood, schemaFrom, unknowable } = rehearsal;
    yield '### The org of the rehearsal';
    yield prose(schemaFrom, detail.messageCharacters);
    if (leftOut.length > 0) {
        const names = leftOut.slice(0, detail.sentences).map((name) => code(name, 60));
        const more = leftOut.length > names.length ? ` and ${(0,counted/* number */.a)(leftOut.length - names.length)} more` : '';
        yield `Left out, since no load writes their records: ${names.join(', ')}${more}.`;
    }
    if (notUnderstood.length > 0) {
        yield `Not understood, and left as a new org has it (${(0,counted/* counted */.h)(notUnderstood.length, 'place')}):`;
        const shown = notUnderstood
            .slice(0, detail.sentences)
            .map((place) => `${code(position(place), 160)}: ${prose(place.message, detail.messageCharacters)}`);
        const more = notUnderstood.length - shown.length;
        yield list(more > 0 ? [...shown, `\u2026 and ${(0,counted/* number */.a)(more)} more, in \`report.json\``] : shown);
    }
    if (unknowable.length === 0)
        return;
    yield '### What a rehearsal cannot know';
    yield list(unknowable.map((one) => prose(one, detail.messageCharacters)));
}

;// CONCATENATED MODULE: ./lib/report/summary-differences.js



function differenceBlocks({ id, verification }, detail) {
    if (verification === undefined || verification.fields.length === 0)
        return [];
    const shown = verification.fields.slice(0, detail.errorGroups);
    const rest = verification.fields.length - shown.length;
    return [
        ...(shown.length > 0 ? [table(summary_differences_columns(detail), shown)] : []),
        `What was sent and what was found: ${code(`${id}/differences.csv`)}${rest > 0 ? `, with ${(0,counted/* number */.a)(rest)} more fields` : ''}`,
    ];
}
function summary_differences_columns(detail) {
    return [
        { title: 'Records', align: 'right', cell: ({ records }) => (0,counted/* number */.a)(records) },
        { title: 'Differs in', cell: ({ field }) => code(field, 60) },
        {
            title: 'First places',
            cell: ({ records: count, samples }) => places({ samples, count }, detail),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/report/summary-sections.js









const openJobs = 3;
function* sectionBlocks({ jobs, instanceUrl }, detail) {
    for (const job of troubledFirst(jobs).slice(0, detail.sections)) {
        if (isCalm(job) && jobs.length > openJobs)
            yield foldedSection(job, instanceUrl, detail);
        else
            yield* openSection(job, instanceUrl, detail);
    }
}
function* openSection(job, instanceUrl, detail) {
    yield `### ${symbol(job.verdict)} ${prose(job.id, 60)}`;
    yield facts(job, instanceUrl);
    const reasons = job.reasons.slice(0, detail.sentences);
    if (reasons.length > 0)
        yield list(reasons.map((reason) => prose(reason, detail.messageCharacters)));
    yield* errorBlocks(job, detail);
    if (job.counts.failed > 0) {
        yield `${failedRecords(job)}, with error, file and line: ${code(`${job.id}/failed.csv`)}`;
    }
    yield* differenceBlocks(job, detail);
    yield* batchBlocks(job, detail);
}
function foldedSection(job, instanceUrl, detail) {
    const name = `${symbol(job.verdict)} ${htmlCode(job.id, 60)}`;
    return details(`${name} \u00b7 ${quantities(job)}`, facts(job, instanceUrl), ...batchBlocks(job, detail));
}
function failedRecords(job) {
    return job.counts.failed === 1 ? 'The failed record' : `The ${(0,counted/* number */.a)(job.counts.failed)} failed records`;
}
function facts(job, instanceUrl) {
    const by = job.externalIdFieldName === undefined ? '' : ` by ${code(job.externalIdFieldName, 60)}`;
    return [
        `${prose(job.operation, 40)} ${prose(job.object, 60)}${by}`,
        ...(job.files.length > 0 ? [`from ${files(job.files)}`] : []),
        ...(job.output !== undefined && (0,outcome_verdict/* isDone */.$L)(job.verdict) ? [`into ${code(job.output)}`] : []),
        quantities(job),
        ...(countedFailures(job) > 0 && job.reasons.length === 0
            ? [`${(0,counted/* number */.a)(countedFailures(job))} failed, ${(0,counted/* number */.a)(job.allowedFailures)} allowed`]
            : []),
        ...(job.healed > 0 ? [`${(0,counted/* counted */.h)(job.healed, 'record')} sent again and healed`] : []),
        ...(job.kept === undefined ? [] : [`values before of ${(0,counted/* counted */.h)(job.kept, 'record')} kept`]),
        ...(job.verification === undefined ? [] : [`${(0,counted/* counted */.h)(job.verification.records, 'record')} read back`]),
        ...(job.jobIds.length === 0 ? [] : [summary_sections_jobLinks(job.jobIds, instanceUrl)]),
    ].join(' \u00b7 ');
}
function summary_sections_jobLinks(jobIds, instanceUrl) {
    const links = jobIds.map((id) => jobLink(id, code(id, 20), instanceUrl));
    return `${jobIds.length === 1 ? 'job' : 'jobs'} ${links.join(', ')}`;
}
function quantities(job) {
    const records = (0,counted/* counted */.h)(job.counts.read, 'record');
    if (job.batches.length === 0)
        return records;
    const { rounds = 1 } = job;
    const inRounds = rounds === 1 ? '' : `, ${(0,counted/* number */.a)(rounds)} rounds, parents first`;
    return `${records} in ${(0,counted/* counted */.h)(job.batches.length, 'batch', 'batches')}${inRounds} \u00b7 ${(0,quantity/* duration */.p0)(job.durationMilliseconds)}`;
}
function files(all) {
    const shown = all.slice(0, 3).map((file) => code(file));
    return `${shown.join(', ')}${all.length > shown.length ? ` and ${(0,counted/* number */.a)(all.length - shown.length)} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/report/summary.js









const summaryBudgetBytes = 1_000_000;
function summaryMarkdown(outcome, { budgetBytes }) {
    for (const detail of outcome.monitor === undefined ? ladder : monitorLadder) {
        const text = withinBudget(summaryBlocks(outcome, detail), budgetBytes);
        if (text !== undefined)
            return text;
    }
    throw new Error(`A summary does not fit into ${budgetBytes} bytes. Give it at least 8,000.`);
}
function withinBudget(blocks, budgetBytes) {
    const taken = [];
    let bytes = 0;
    for (const block of blocks) {
        bytes += Buffer.byteLength(block) + 2;
        if (bytes >= budgetBytes)
            return undefined;
        taken.push(block);
    }
    return `${taken.join('\n\n')}\n`;
}
function* summaryBlocks(outcome, detail) {
    yield* headBlocks(outcome, detail);
    if (outcome.plan !== undefined) {
        yield* planBlocks(outcome, outcome.plan, detail);
        return;
    }
    if (outcome.monitor !== undefined) {
        yield* monitorBlocks(outcome, outcome.monitor, detail);
        yield* usageBlocks(outcome);
        return;
    }
    yield* undoBlocks(outcome, detail);
    if (outcome.jobs.length > 0)
        yield jobsTable(outcome, detail);
    yield* sectionBlocks(outcome, detail);
    yield* rehearsalBlocks(outcome, detail);
    yield* closingBlocks(outcome, detail);
}

;// CONCATENATED MODULE: ./lib/action/publication.js















const MAX_DIAGNOSTICS_IN_LOG = 200;
async function publish(outcome, resultsFolder, environment, files = node_files/* nodeFiles */.k) {
    const lost = await lossOf('report.json', async () => writeReport(outcome, resultsFolder, files));
    const noReport = files === null || lost.length > 0;
    let reported = withLosses(outcome, lost);
    const summaryFile = environment['GITHUB_STEP_SUMMARY'];
    if (summaryFile !== undefined && summaryFile !== '') {
        const page = summaryMarkdown(reported, { budgetBytes: summaryBudgetBytes });
        const lostPage = await lossOf('The job summary', async () => (0,promises_.appendFile)(summaryFile, page));
        reported = withLosses(reported, lostPage);
        if (lostPage.length > 0)
            await lossOf('report.json', async () => writeReport(reported, resultsFolder, files));
    }
    for (const [name, value] of Object.entries(outputs(reported, resultsFolder))) {
        (0,core/* setOutput */.uH)(name, name === 'report' && noReport ? '' : value);
    }
    logMistakes(reported);
    for (const line of closingLines(reported))
        step_log/* stepLog */.t.info(line);
    const failure = failureSentence(reported);
    if (failure !== undefined)
        (0,core/* setFailed */.C1)(failure);
    return reported;
}
async function writeReport(outcome, folder, files) {
    if (files === null)
        return;
    const path = (0,external_node_path_.join)(folder, 'report.json');
    if (mayHaveUnknownInputs(outcome) && (await (0,foreign_file/* isForeignFile */.X)(path, REPORT_OPENING, files))) {
        throw new Error(`${path} is no report of an earlier run, and may be a file that the manifest names`);
    }
    await files.replace(path, Buffer.from(reportText(outcome)));
}
function mayHaveUnknownInputs({ jobs, verdict }) {
    return verdict === 'invalid' || jobs.length === 0;
}
async function lossOf(what, write) {
    try {
        await write();
        return [];
    }
    catch (cause) {
        return [`${what} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`];
    }
}
function withLosses(outcome, lost) {
    if (lost.length === 0)
        return outcome;
    return { ...outcome, verdict: worse(outcome.verdict), troubles: [...outcome.troubles, ...lost] };
}
function worse(verdict) {
    return (0,outcome_verdict/* isDone */.$L)(verdict) ? 'error' : verdict;
}
function logMistakes(outcome) {
    const waiting = new Set(annotations(outcome));
    for (const diagnostic of outcome.diagnostics.slice(0, MAX_DIAGNOSTICS_IN_LOG)) {
        const [annotated] = [...waiting].filter((one) => one.diagnostic === diagnostic);
        if (annotated === undefined) {
            for (const line of diagnosticText(diagnostic).split('\n'))
                step_log/* stepLog */.t.info(line);
        }
        else {
            annotate(annotated);
            waiting.delete(annotated);
        }
    }
    const leftOut = Math.max(0, outcome.diagnostics.length - MAX_DIAGNOSTICS_IN_LOG) + outcome.diagnosticsLeftOut;
    if (leftOut > 0)
        step_log/* stepLog */.t.info(`\u2026 and ${(0,counted/* number */.a)(leftOut)} more. report.json lists the first ones.`);
    waiting.forEach(annotate);
}
const COMMANDS = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
function annotate({ level, message, ...properties }) {
    COMMANDS[level](message, properties);
}

// EXTERNAL MODULE: ./lib/action/raw-inputs.js
var raw_inputs = __nccwpck_require__(95528);
// EXTERNAL MODULE: ./lib/action/results-folder.js + 1 modules
var results_folder = __nccwpck_require__(81730);
// EXTERNAL MODULE: ./lib/action/secret-masks.js
var secret_masks = __nccwpck_require__(68220);
// EXTERNAL MODULE: ./lib/action/step-process.js + 1 modules
var step_process = __nccwpck_require__(74439);
;// CONCATENATED MODULE: ./lib/action/job-groups.js



const PROGRESS_INTERVAL_MILLISECONDS = 5_000;
const MAX_FAILED_LINES = 100;
class JobGroups {
    #clock;
    #jobs = new Map();
    #reported;
    #stopProgress = () => undefined;
    constructor(clock) {
        this.#clock = clock;
    }
    jobStarted(planned) {
        const startedAt = this.#clock.monotonic();
        this.#jobs.set(planned.job, { lines: [], startedAt, ended: false, failedLines: 0 });
        this.#report(planned, planned.kind === 'query' ? openingLine(queryOf(planned)) : openingLine(loadOf(planned)));
        this.#goOn();
    }
    jobCreated(planned, jobId, isFurther) {
        this.#report(planned, `Job ${jobId} created${isFurther ? ', for what is still to be sent' : ''}`);
    }
    batchFinal(planned, batch, batchInfo) {
        const state = this.#jobs.get(planned.job);
        if (state === undefined)
            return;
        if (batch.batches > MAX_LISTED_BATCHES) {
            if (!isFailed(batchInfo) && batch.attempt === undefined)
                return;
            state.failedLines++;
            if (state.failedLines > MAX_FAILED_LINES)
                return;
        }
        this.#report(planned, batchLine(batch, batchInfo));
        if (state.failedLines === MAX_FAILED_LINES) {
            this.#report(planned, 'Further batches with failures, or sent again, are in the summary and in report.json');
        }
    }
    progress(planned, current) {
        const state = this.#jobs.get(planned.job);
        if (state === undefined)
            return;
        state.progress = { current, begunAt: this.#clock.monotonic(), before: current().recordsProcessed };
    }
    jobStopped(planned, sentence) {
        this.#report(planned, `Stopped: ${sentence}`);
    }
    jobEnded(planned) {
        const state = this.#jobs.get(planned.job);
        if (state !== undefined)
            state.ended = true;
        this.#goOn();
    }
    #report(planned, line) {
        if (planned.job === this.#reported)
            step_log/* stepLog */.t.info(line);
        else
            this.#jobs.get(planned.job)?.lines.push(line);
    }
    #logProgress({ progress, startedAt }) {
        const now = this.#clock.monotonic();
        if (progress === undefined) {
            step_log/* stepLog */.t.info(preparationLine(now - startedAt));
            return;
        }
        const current = progress.current();
        const seconds = (now - progress.begunAt) / 1_000;
        const recordsPerSecond = seconds > 0 ? (current.recordsProcessed - progress.before) / seconds : 0;
        step_log/* stepLog */.t.info(progressLine(current, recordsPerSecond));
    }
    #goOn() {
        for (;;) {
            if (this.#reported !== undefined) {
                if (this.#jobs.get(this.#reported)?.ended !== true)
                    return;
                this.#stopProgress();
                (0,core/* endGroup */.N4)();
                this.#jobs.delete(this.#reported);
                this.#reported = undefined;
            }
            const [next] = this.#jobs;
            if (next === undefined)
                return;
            const [job, state] = next;
            this.#reported = job;
            const { id, object, operation } = job;
            (0,core/* startGroup */.Oh)(groupTitle({ id, object: object.value, operation: operation.value }));
            state.lines.splice(0).forEach((line) => {
                step_log/* stepLog */.t.info(line);
            });
            this.#stopProgress = this.#clock.every(PROGRESS_INTERVAL_MILLISECONDS, () => {
                this.#logProgress(state);
            });
        }
    }
}
function queryOf({ query }) {
    return { soql: query.soql.value, output: query.output };
}
function loadOf({ inspection }) {
    const { batches, files, levels, projection, records } = inspection;
    const later = levels === undefined || projection.postponed === undefined ? 0 : records - levels.waitingFrom;
    return {
        ...{ records, batches: batches.length, files: files.map(({ name }) => name) },
        levels: levels && { count: levels.count, later },
    };
}

;// CONCATENATED MODULE: ./lib/action/watchdog.js

const AFTER_CANCEL_MILLISECONDS = 6_500;
const AFTER_STOP_MILLISECONDS = 20 * 60_000;
class Watchdog {
    overdue;
    #notice = () => undefined;
    #timers = new Map();
    #onIdle = () => {
        this.#notice('Nothing was left that the run could wait for');
    };
    constructor(cancelled) {
        this.overdue = new Promise((resolve) => {
            this.#notice = resolve;
        });
        process.on('beforeExit', this.#onIdle);
        cancelled.addEventListener('abort', () => {
            this.expectEnd(cancelled, AFTER_CANCEL_MILLISECONDS, 'The run did not end when it was cancelled');
        });
    }
    groups(...settings) {
        return new WatchedGroups(this, ...settings);
    }
    expectEnd(work, milliseconds, otherwise) {
        const timer = setTimeout(() => {
            this.#notice(otherwise);
        }, milliseconds);
        this.#timers.set(work, timer.unref());
    }
    ended(work) {
        clearTimeout(this.#timers.get(work));
    }
    dispose() {
        this.#timers.forEach((timer) => {
            clearTimeout(timer);
        });
        process.off('beforeExit', this.#onIdle);
    }
}
class WatchedGroups extends JobGroups {
    #watchdog;
    constructor(watchdog, ...settings) {
        super(...settings);
        this.#watchdog = watchdog;
    }
    jobStopped(...[planned, sentence]) {
        const otherwise = `The job "${planned.job.id}" did not end when it was stopped`;
        this.#watchdog.expectEnd(planned, AFTER_STOP_MILLISECONDS, otherwise);
        super.jobStopped(planned, sentence);
    }
    jobEnded(planned) {
        this.#watchdog.ended(planned);
        super.jobEnded(planned);
    }
}

;// CONCATENATED MODULE: ./lib/action/main-step.js





























async function mainStep(environment) {
    const begun = (0,bare_outcome/* beginningAt */.np)(system_clock/* systemClock */.m);
    const raw = (0,raw_inputs/* rawInputs */.m)(environment);
    const masks = new secret_masks/* SecretMasks */.y();
    const choice = (0,comment_input/* commentChoice */.J)(raw['comment'] ?? '') ?? 'never';
    const githubToken = (raw['github-token'] ?? '').trim();
    if (choice !== 'never')
        masks.add(githubToken);
    const { inputs, diagnostics, commit } = await (0,checked_inputs/* checkedInputs */.r)(raw, environment, (0,folders/* workspaceOf */.B3)(environment), masks);
    const folder = (0,folders/* folderIn */.CH)(environment, (raw['results-path'] ?? '').trim());
    const cancellation = cancellationFromSignals();
    const watchdog = new Watchdog(cancellation.cancelled);
    const openJobs = new open_jobs_state/* OpenJobsState */.u();
    const furtherFolders = ['resume-from', 'undo-from'].flatMap((id) => {
        const path = (raw[id] ?? '').trim();
        if (path === '')
            return [];
        const full = (0,folders/* folderIn */.CH)(environment, path);
        return [(0,external_node_path_.basename)(full) === undo_file/* UNDO_FILE */.e9 ? (0,external_node_path_.dirname)(full) : full];
    });
    const { files, refusal, release } = await (0,results_folder/* takeFolders */.v)([folder, ...furtherFolders], (0,folders/* workspaceOf */.B3)(environment), environment);
    const workspace = (0,folders/* workspaceOf */.B3)(environment);
    const committed = commit && (await CommittedFiles.of(commit.tree, { workspace, checkout: commit.checkout }, files));
    const context = {
        ...{ committed, environment, masks, resultsFolder: folder, files, cancellation, openJobs },
        listener: watchdog.groups(system_clock/* systemClock */.m),
    };
    const brokenOff = async (trouble) => {
        const bare = outcomeWithoutRun(raw, begun);
        return {
            ...bare,
            verdict: cancellation.cancelled.aborted ? 'cancelled' : 'error',
            diagnostics,
            troubles: [trouble],
            ...(hasJournal(bare) && (await (0,resumption/* holdsCheckpoint */.d1)(folder, files)) ? { resumeFrom: folder } : {}),
        };
    };
    try {
        const outcome = inputs === undefined || refusal !== undefined
            ? {
                ...outcomeWithoutRun(raw, begun),
                ...(refusal === undefined
                    ? { verdict: 'invalid', diagnostics }
                    : { verdict: 'error', diagnostics, troubles: [refusal] }),
            }
            : await Promise.race([
                outcomeOf(inputs, diagnostics, context).catch(async (error) => brokenOff([(0,step_process/* ownFault */.Nw)(error), ...leftOpen(openJobs.open)].join(' '))),
                watchdog.overdue.then(async (noticed) => brokenOff(unsettled(noticed, openJobs.open))),
            ]);
        const reported = await publish(outcome, folder, environment, refusal === undefined ? files : null);
        if (isFinished(reported))
            await (0,journal_writer/* removeCheckpoint */.P)(folder, files);
        (0,core/* saveState */.LZ)(post_step/* REPORTED_STATE */.C, 'true');
        const signal = cancellation.deadline;
        const jobs = [...(0,id_inputs/* listed */.KE)(raw['jobs'] ?? '')];
        await commentOutcome(reported, { choice, token: githubToken, environment, jobs, signal });
    }
    finally {
        watchdog.dispose();
        await release();
        cancellation.dispose();
    }
}
function outcomeWithoutRun(raw, begun) {
    const run = { manifest: raw['manifest'] ?? '', apiVersion: raw['api-version'] ?? '' };
    return { ...(0,bare_outcome/* bareOutcome */.PS)(run, begun, system_clock/* systemClock */.m), ...(0,bare_outcome/* nothingFound */.Sb)(raw['mode'] ?? '') };
}
function unsettled(noticed, openJobs) {
    return [
        `${noticed}, so the step was ended without it, and it is not known what became of its records.`,
        ...leftOpen(openJobs),
        'This is a fault of the action itself; please report it.',
    ].join(' ');
}
function leftOpen(jobs) {
    return jobs.length === 0 ? [] : [`Look in job ${jobs.join(', ')}, which may be open.`];
}
function isFinished(outcome) {
    return hasJournal(outcome) && (0,outcome_verdict/* isDone */.$L)(outcome.verdict);
}
function hasJournal({ monitor: found, plan, rehearsal, }) {
    return found === undefined && plan === undefined && rehearsal === undefined;
}
async function outcomeOf(inputs, warnings, context) {
    const { committed, environment, files, masks, resultsFolder, cancellation, listener, openJobs } = context;
    const http = new http_client/* NodeHttp */.N(user_agent/* USER_AGENT */._);
    const { apiVersion, jobs, manifest, maxFailedRecords, variables } = inputs;
    const request = {
        ...{ apiVersion, jobs, manifest, maxFailedRecords, resultsFolder, variables },
        workspace: (0,folders/* workspaceOf */.B3)(environment),
        destination: inputs,
        scratchFolder: (0,external_node_path_.join)((0,folders/* temporaryFolder */.yy)(environment) ?? resultsFolder, `bulk-load-${(0,external_node_crypto_.randomUUID)()}`),
        ...(inputs.login && { login: (0,action_login/* actionLogin */.g)(inputs.login, environment, { http, mask: masks.add }) }),
    };
    const ports = {
        ...{ http, cancellation, clock: system_clock/* systemClock */.m, log: step_log/* stepLog */.t, random: Math.random },
        files: committed ?? files,
        mask: masks.add,
    };
    const orgs = nodeOrgProcesses(orgBundle());
    const runMode = async () => {
        switch (inputs.mode) {
            case 'plan': {
                const { compareLimit, orgSchema } = inputs;
                const { planWithSchema } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(68), __nccwpck_require__.e(437), __nccwpck_require__.e(861)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86861));
                return planWithSchema({ ...request, compareLimit, orgSchema }, { ...ports, orgs });
            }
            case 'rehearse': {
                const { orgData, orgSchema } = inputs;
                const listeners = { listener, openJobs: { opened: () => undefined, ended: () => undefined } };
                const { rehearse } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(68), __nccwpck_require__.e(437), __nccwpck_require__.e(254), __nccwpck_require__.e(439)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34439));
                return rehearse({ ...request, orgData, orgSchema }, { ...ports, ...listeners, orgs });
            }
            case 'undo': {
                const { resumeFrom, undoChanged, undoFrom } = inputs;
                const { undo } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(68), __nccwpck_require__.e(437), __nccwpck_require__.e(254), __nccwpck_require__.e(930)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6930));
                return undo({
                    ...{ apiVersion, maxFailedRecords, resultsFolder, undoChanged, destination: inputs },
                    scratchFolder: request.scratchFolder,
                    jobsOfOthers: inputs.jobsOfOthers,
                    login: (0,action_login/* actionLogin */.g)(inputs.login, environment, { http, mask: masks.add }),
                    undoFrom: undoFrom === '' ? resultsFolder : (0,folders/* folderIn */.CH)(environment, undoFrom),
                    ...(resumeFrom === '' ? {} : { resumeFrom: (0,folders/* folderIn */.CH)(environment, resumeFrom) }),
                }, { ...ports, listener, openJobs });
            }
            case 'monitor': {
                const { abortJobs: aborts, login, monitorFilter: filter } = inputs;
                const settings = (0,action_login/* actionLogin */.g)(login, environment, { http, mask: masks.add });
                const { monitor } = await Promise.all(/* import() */[__nccwpck_require__.e(68), __nccwpck_require__.e(668)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37668));
                return monitor({ destination: inputs, apiVersion, aborts, filter, login: settings }, ports);
            }
            case 'load': {
                const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(68), __nccwpck_require__.e(437), __nccwpck_require__.e(254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61254));
                return run({
                    ...request,
                    jobsOfOthers: inputs.jobsOfOthers,
                    login: (0,action_login/* actionLogin */.g)(inputs.login, environment, { http, mask: masks.add }),
                    ...(committed && { unprovenFiles: () => committed.differences() }),
                    ...(inputs.resumeFrom === '' ? {} : { resumeFrom: (0,folders/* folderIn */.CH)(environment, inputs.resumeFrom) }),
                }, { ...ports, listener, openJobs });
            }
        }
    };
    try {
        const outcome = await runMode();
        return { ...outcome, diagnostics: [...warnings, ...outcome.diagnostics] };
    }
    finally {
        http.close();
    }
}
function orgBundle() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..', 'org', 'index.js');
}


/***/ }),

/***/ 98193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ jobsLeftOpen),
/* harmony export */   u: () => (/* binding */ OpenJobsState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(80357);

const KEY_PREFIX = 'open-job-';
class OpenJobsState {
    #keys = new Map();
    #open = new Set();
    get open() {
        return [...this.#open];
    }
    opened(jobId) {
        const key = `${KEY_PREFIX}${this.#keys.size}`;
        this.#keys.set(jobId, key);
        this.#open.add(jobId);
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(key, jobId);
    }
    ended(jobId) {
        this.#open.delete(jobId);
        const key = this.#keys.get(jobId);
        if (key !== undefined)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(key, '');
    }
}
function jobsLeftOpen(environment) {
    return Object.entries(environment)
        .filter(([name]) => name.startsWith(`STATE_${KEY_PREFIX}`))
        .map(([, jobId]) => jobId ?? '')
        .filter((jobId) => jobId !== '');
}


/***/ }),

/***/ 36292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ REPORTED_STATE),
  F: () => (/* binding */ postStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __nccwpck_require__(80357);
// EXTERNAL MODULE: ./lib/bulk/bulk-client.js + 8 modules
var bulk_client = __nccwpck_require__(30146);
// EXTERNAL MODULE: ./lib/load/journal/resumption.js
var resumption = __nccwpck_require__(92076);
// EXTERNAL MODULE: ./lib/ports/node-files.js + 2 modules
var node_files = __nccwpck_require__(84391);
// EXTERNAL MODULE: ./lib/ports/system-clock.js
var system_clock = __nccwpck_require__(44260);
// EXTERNAL MODULE: ./lib/report/resumption.js
var report_resumption = __nccwpck_require__(29030);
// EXTERNAL MODULE: ./lib/salesforce/http-client.js + 5 modules
var http_client = __nccwpck_require__(80240);
// EXTERNAL MODULE: ./lib/salesforce/login/expected-org-login.js
var expected_org_login = __nccwpck_require__(48342);
// EXTERNAL MODULE: ./lib/salesforce/session-keeper.js
var session_keeper = __nccwpck_require__(9674);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __nccwpck_require__(40358);
// EXTERNAL MODULE: ./lib/action/action-login.js + 10 modules
var action_login = __nccwpck_require__(90937);
// EXTERNAL MODULE: ./lib/action/checked-inputs.js + 21 modules
var checked_inputs = __nccwpck_require__(49089);
// EXTERNAL MODULE: ./lib/report/untrusted-text.js
var untrusted_text = __nccwpck_require__(51178);
;// CONCATENATED MODULE: ./lib/action/left-open-jobs.js

const MAX_MESSAGE_CHARACTERS = 1_000;
async function abortLeftOpen(jobIds, bulk, { log, warn, signal, }) {
    const abort = async (jobId) => {
        try {
            const { state } = await bulk.abortJob(jobId, signal);
            log.info(`Job ${jobId} had been left open by the load. Its state is ${state} now.`);
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            warn((0,untrusted_text/* visible */.RK)(`Job ${jobId} may still be open in the org; abort it there. ${reason}`, MAX_MESSAGE_CHARACTERS));
        }
    };
    await Promise.all(jobIds.map(abort));
}

// EXTERNAL MODULE: ./lib/action/open-jobs-state.js
var open_jobs_state = __nccwpck_require__(98193);
// EXTERNAL MODULE: ./lib/action/folders.js
var folders = __nccwpck_require__(91671);
// EXTERNAL MODULE: ./lib/action/results-folder.js + 1 modules
var results_folder = __nccwpck_require__(81730);
// EXTERNAL MODULE: ./lib/action/raw-inputs.js
var raw_inputs = __nccwpck_require__(95528);
// EXTERNAL MODULE: ./lib/action/secret-masks.js
var secret_masks = __nccwpck_require__(68220);
// EXTERNAL MODULE: ./lib/action/step-log.js
var step_log = __nccwpck_require__(56117);
// EXTERNAL MODULE: ./lib/action/user-agent.js
var user_agent = __nccwpck_require__(13895);
;// CONCATENATED MODULE: ./lib/action/post-step.js




















const TIME_LIMIT_MILLISECONDS = 60_000;
const REPORTED_STATE = 'all-was-reported';
async function postStep(environment) {
    await (0,results_folder/* releaseLeftLocks */.P)();
    const raw = (0,raw_inputs/* rawInputs */.m)(environment);
    const masks = new secret_masks/* SecretMasks */.y();
    const jobIds = (0,open_jobs_state/* jobsLeftOpen */.q)(environment);
    const { inputs } = await (0,checked_inputs/* checkedInputs */.r)(raw, environment, (0,folders/* workspaceOf */.B3)(environment), masks);
    if (inputs === undefined)
        return;
    if (inputs.mode !== 'load' && inputs.mode !== 'undo')
        return;
    if (jobIds.length > 0)
        await abortJobs(jobIds, inputs, environment, masks);
    if ((0,core/* getState */.Gu)(REPORTED_STATE) === '')
        await logHowToGoOn((0,folders/* folderIn */.CH)(environment, inputs.resultsPath));
}
async function logHowToGoOn(resultsFolder) {
    if (!(await (0,resumption/* holdsCheckpoint */.d1)(resultsFolder, node_files/* nodeFiles */.k)))
        return;
    step_log/* stepLog */.t.info('The load was killed before its end.');
    step_log/* stepLog */.t.info(`Its results folder is ${resultsFolder}`);
    for (const sentence of (0,report_resumption/* howToResume */.r)({ resumeFrom: resultsFolder }))
        step_log/* stepLog */.t.info(sentence);
}
async function abortJobs(jobIds, inputs, environment, masks) {
    const http = new http_client/* NodeHttp */.N(user_agent/* USER_AGENT */._);
    const login = (0,expected_org_login/* loginTo */.z6)(inputs.expectedOrgId, (0,action_login/* actionLogin */.g)(inputs.login, environment, { http, mask: masks.add }));
    const signal = AbortSignal.timeout(TIME_LIMIT_MILLISECONDS);
    const sessions = new session_keeper/* SessionKeeper */.j(login, { mask: masks.add, log: step_log/* stepLog */.t, deadline: signal });
    const ports = { http, clock: system_clock/* systemClock */.m, random: Math.random, log: step_log/* stepLog */.t };
    const bulk = new bulk_client/* BulkClient */.e(new transport/* Transport */.oK(sessions, ports), inputs.apiVersion);
    await abortLeftOpen(jobIds, bulk, { log: step_log/* stepLog */.t, warn: core/* warning */.$e, signal });
    http.close();
}


/***/ }),

/***/ 95528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ rawInputs)
/* harmony export */ });
const PREFIX = 'INPUT_';
function rawInputs(environment) {
    const inputs = {};
    for (const [name, value] of Object.entries(environment)) {
        if (!name.startsWith(PREFIX))
            continue;
        inputs[name.slice(PREFIX.length).toLowerCase()] = value ?? '';
        Reflect.deleteProperty(environment, name);
    }
    return inputs;
}


/***/ }),

/***/ 81730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ releaseLeftLocks),
  v: () => (/* binding */ takeFolders)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __nccwpck_require__(80357);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/load/journal/resumption.js
var resumption = __nccwpck_require__(92076);
// EXTERNAL MODULE: ./lib/ports/node-files.js + 2 modules
var node_files = __nccwpck_require__(84391);
// EXTERNAL MODULE: ./lib/ports/paths.js
var paths = __nccwpck_require__(31292);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./lib/ports/file-error.js
var file_error = __nccwpck_require__(41971);
// EXTERNAL MODULE: ./lib/ports/file-start.js
var file_start = __nccwpck_require__(60437);
;// CONCATENATED MODULE: ./lib/action/run-lock.js





const LOCK_FILE = 'run.lock';
const HEARTBEAT_MILLISECONDS = 30_000;
const ABANDONED_MILLISECONDS = 600_000;
const ATTEMPTS = 3;
const held = new Set();
class RunLock {
    path;
    token;
    #files;
    #heartbeat;
    constructor({ path, token }, files) {
        this.path = path;
        this.token = token;
        this.#files = files;
        held.add(token);
        this.#heartbeat = setInterval(() => {
            files.touch(path).catch(() => undefined);
        }, HEARTBEAT_MILLISECONDS).unref();
    }
    static async take(folder, environment, files) {
        const path = (0,external_node_path_.join)(folder, LOCK_FILE);
        const token = (0,external_node_crypto_.randomUUID)();
        const owner = {
            ...{ host: (0,external_node_os_.hostname)(), process: process.pid, run: runOf(environment) },
            ...{ since: new Date().toISOString(), token },
        };
        const bytes = Buffer.from(`${JSON.stringify(owner)}\n`);
        let other;
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (await files.claim(path, bytes))
                return new RunLock({ path, token }, files);
            other = await ownerOf(path, files);
            if (!(await isAbandoned(path, other, files)))
                break;
            await removeLock({ path, token: other?.token ?? '' }, files);
        }
        return other === undefined
            ? `a run that holds ${path}`
            : `${other.run}, process ${other.process} on ${other.host}, since ${other.since}`;
    }
    async release() {
        clearInterval(this.#heartbeat);
        await removeLock(this, this.#files);
    }
}
async function removeLock({ path, token }, files) {
    if (((await ownerOf(path, files))?.token ?? '') !== token)
        return;
    const aside = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    if (!(await files.rename(path, aside)))
        return;
    if (((await ownerOf(aside, files))?.token ?? '') !== token)
        await files.rename(aside, path);
    await files.remove(aside);
}
async function isAbandoned(path, owner, files) {
    const touchedAt = await files.touchedAt(path);
    if (touchedAt === undefined || Date.now() - touchedAt > ABANDONED_MILLISECONDS)
        return true;
    if (owner?.host !== (0,external_node_os_.hostname)())
        return false;
    return owner.process === process.pid ? !held.has(owner.token) : !isAlive(owner.process);
}
function isAlive(id) {
    try {
        return process.kill(id, 0);
    }
    catch (error) {
        return (0,file_error/* codeOf */.$N)(error) === 'EPERM';
    }
}
const MAX_LOCK_BYTES = 4_096;
async function ownerOf(path, files) {
    if (!(await files.isFile(path)))
        return undefined;
    return decoded((await (0,file_start/* fileStart */.N)(path, files, MAX_LOCK_BYTES)).toString('utf8'));
}
function decoded(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const given = new Map(Object.entries(value));
        const word = (key) => {
            const one = given.get(key);
            return typeof one === 'string' && /^[\w .,:/()"-]{1,300}$/.test(one) ? one : '?';
        };
        const id = given.get('process');
        return {
            ...{ host: word('host'), run: word('run'), since: word('since'), token: word('token') },
            process: typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : 0,
        };
    }
    catch {
        return undefined;
    }
}
function runOf(environment) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_REPOSITORY: repository } = environment;
    if (id === undefined || id === '')
        return 'a run outside of a workflow';
    return `run ${id} (attempt ${attempt ?? '1'}) of ${repository ?? '?'}, job "${environment['GITHUB_JOB'] ?? '?'}"`;
}

;// CONCATENATED MODULE: ./lib/action/results-folder.js






const LOCKS_STATE = 'results-locks';
async function takeFolders(folders, workspace, environment) {
    const files = new node_files/* NodeFiles */.Q(folders);
    const locks = [];
    const release = async () => {
        for (const lock of locks)
            await lock.release().catch(() => undefined);
    };
    const seen = new Set();
    for (const [index, folder] of folders.entries()) {
        if (index > 0 && !(await (0,resumption/* holdsCheckpoint */.d1)(folder, files)))
            continue;
        const real = await files.realPath(folder);
        if (real !== undefined && seen.has(real))
            continue;
        const lock = await lockOf(folder, workspace, environment, files);
        if (typeof lock === 'string') {
            await release();
            return { files, refusal: lock, release };
        }
        seen.add(await files.realPath(folder));
        locks.push(lock);
        (0,core/* saveState */.LZ)(LOCKS_STATE, JSON.stringify(locks.map(({ path, token }) => ({ path, token }))));
    }
    return { files, release };
}
async function lockOf(folder, workspace, environment, files) {
    try {
        if ((0,paths/* isWithin */.U)(folder, workspace) && !(await staysWithin(folder, workspace, files))) {
            return `The results folder ${folder} leads out of the workspace by a symbolic link. Nothing was sent. Name another folder in "results-path".`;
        }
        const lock = await RunLock.take(folder, environment, files);
        if (typeof lock !== 'string')
            return lock;
        return `The results folder ${folder} belongs to another run: ${lock}. Nothing was sent. Give each run a folder of its own with "results-path", or wait until the other one has ended.`;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return `The results folder ${folder} cannot be written to: ${reason}. Nothing was sent. Name another folder in "results-path".`;
    }
}
async function staysWithin(folder, workspace, files) {
    const realWorkspace = (await files.realPath(workspace)) ?? workspace;
    for (let path = folder; (0,paths/* isWithin */.U)(path, workspace); path = (0,external_node_path_.dirname)(path)) {
        const real = await files.realPath(path);
        if (real !== undefined)
            return (0,paths/* isWithin */.U)(real, realWorkspace);
        if ((await files.readFault(path)) !== undefined)
            return false;
    }
    return true;
}
async function releaseLeftLocks() {
    for (const lock of heldLocks((0,core/* getState */.Gu)(LOCKS_STATE))) {
        await removeLock(lock, node_files/* nodeFiles */.k).catch(() => undefined);
    }
}
function heldLocks(state) {
    try {
        const value = JSON.parse(state);
        return Array.isArray(value) ? value.filter(isHeldLock) : [];
    }
    catch {
        return [];
    }
}
function isHeldLock(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return ('path' in value && typeof value.path === 'string' && 'token' in value && typeof value.token === 'string');
}


/***/ }),

/***/ 68220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ SecretMasks)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(80357);
/* harmony import */ var _salesforce_login_plain_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16222);


const MIN_CHARACTERS = 6;
const SECRET_INPUTS = ['access-token', 'sfdx-auth-url', 'private-key', 'client-secret'];
class SecretMasks {
    #masked = new Set();
    add = (secret) => {
        const text = secret.trim();
        const lines = text.split(/\r\n|\r|\n|\\n/).map((line) => line.trim());
        const parts = lines.length > 1 ? [...lines.filter((line) => !line.startsWith('-----')), text] : [text];
        for (const form of parts.flatMap(_salesforce_login_plain_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .secretForms */ .e)) {
            if (form.length < MIN_CHARACTERS || form.includes('\n') || this.#masked.has(form))
                continue;
            this.#masked.add(form);
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(form);
        }
    };
    addInputs(raw) {
        for (const id of SECRET_INPUTS)
            this.add(raw[id] ?? '');
    }
}


/***/ }),

/***/ 56117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ stepLog)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(80357);
/* harmony import */ var _diagnostic_visible_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(569);
/* harmony import */ var _report_untrusted_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51178);



const MAX_LINE_CHARACTERS = 2_000;
const stepLog = {
    info: (line) => {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(harmless(line));
    },
    debug: (line) => {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)(harmless(line));
    },
};
function harmless(line) {
    return (0,_report_untrusted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommand */ .e6)((0,_diagnostic_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(line.slice(0, MAX_LINE_CHARACTERS)));
}


/***/ }),

/***/ 74439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dv: () => (/* binding */ boundYoungGeneration),
  S8: () => (/* binding */ failForOwnFault),
  Bd: () => (/* binding */ outliveReaders),
  Nw: () => (/* binding */ ownFault)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __nccwpck_require__(80357);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
// EXTERNAL MODULE: ./lib/diagnostic/visible-text.js
var visible_text = __nccwpck_require__(569);
// EXTERNAL MODULE: ./lib/ports/file-error.js
var file_error = __nccwpck_require__(41971);
;// CONCATENATED MODULE: ./lib/action/step-process.js




function outliveReaders() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
}
const START_MILLISECONDS = 500;
function boundYoungGeneration() {
    setTimeout(() => {
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
    }, START_MILLISECONDS).unref();
}
function failForOwnFault(error) {
    (0,core/* setFailed */.C1)(ownFault(error));
}
function ownFault(error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const isIncomplete = (0,file_error/* codeOf */.$N)(error) === 'ERR_MODULE_NOT_FOUND';
    const advice = isIncomplete ? 'A part of it is missing. Check it out again, whole. ' : '';
    const cause = (0,core/* isDebug */._o)() ? (stack ?? message) : message;
    const reported = `${advice}${cause}`.split('\n').map(visible_text/* visibleText */.Q).join('\n');
    return `The action failed by its own fault: ${reported.replace(/\.?$/u, '.')}`;
}


/***/ }),

/***/ 13895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
const USER_AGENT = 'salesforce-bulk-load/1.0';


/***/ }),

/***/ 47496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ BulkApiError)
/* harmony export */ });
const ADVICE = {
    InvalidSessionId: 'The access token has expired, was revoked, or belongs to another org than "instance-url". Use a fresh token and the My Domain URL of its org.',
    InvalidUser: 'Give the user the API permission, and let the user who created a job be the one who goes on with it.',
    FeatureNotEnabled: 'Ask an administrator for the permission or the feature that the message names.',
    ExceededQuota: 'The org\u2019s allocation for 24 hours is used up. Wait until the window has moved on.',
    REQUEST_LIMIT_EXCEEDED: 'The org\u2019s allocation for 24 hours is used up. Wait until the window has moved on.',
    InvalidEntity: 'The Bulk API does not take this object. Load it another way.',
    InvalidVersion: 'Set "api-version" to one that the org supports.',
    Gone: 'Set "api-version" to one that the org supports.',
};
class BulkApiError extends Error {
    name = 'BulkApiError';
    exceptionCode;
    exceptionMessage;
    status;
    constructor(purpose, status, exceptionCode, exceptionMessage) {
        const advice = ADVICE[exceptionCode];
        super(`Could not ${purpose}: ${exceptionCode}: ${exceptionMessage}${advice === undefined ? '' : ` ${advice}`}`);
        this.exceptionCode = exceptionCode;
        this.exceptionMessage = exceptionMessage;
        this.status = status;
    }
}


/***/ }),

/***/ 30146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ BulkClient)
});

// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __nccwpck_require__(40358);
// EXTERNAL MODULE: ./lib/salesforce/rest-answer.js
var rest_answer = __nccwpck_require__(34772);
// EXTERNAL MODULE: ./lib/salesforce/rejected-unprocessed.js
var rejected_unprocessed = __nccwpck_require__(25245);
// EXTERNAL MODULE: ./lib/bulk/bulk-api-error.js
var bulk_api_error = __nccwpck_require__(47496);
;// CONCATENATED MODULE: ./lib/bulk/control-json.js

const MAX_DEPTH = 8;
const MAX_ELEMENTS = 1_000_000;
function readControlJson(text, root) {
    refuseExcess(text);
    const value = parsed(text);
    if (Array.isArray(value))
        return control_json_element(root, { result: value });
    if (!isObject(value))
        throw new transport/* AnswerError */.dV('the answer is not a JSON object');
    return control_json_element('exceptionCode' in value ? 'error' : root, value);
}
function refuseExcess(text) {
    let [depth, elements, inText] = [0, 0, false];
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (inText) {
            if (character === '\\')
                at++;
            else if (character === '"')
                inText = false;
        }
        else if (character === '"')
            inText = true;
        else if (character === '{' || character === '[') {
            depth++;
            elements++;
        }
        else if (character === '}' || character === ']')
            depth--;
        else if (character === ',')
            elements++;
        if (depth > MAX_DEPTH || elements > MAX_ELEMENTS)
            throw new transport/* AnswerError */.dV('the answer has too many elements');
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new transport/* AnswerError */.dV('the answer is not sound JSON');
    }
}
function control_json_element(name, value) {
    if (!isObject(value))
        return { name, children: [], text: textOf(value) };
    const children = Object.entries(value).flatMap(([key, member]) => (Array.isArray(member) ? member : [member])
        .filter((item) => item !== null)
        .map((item) => control_json_element(key, item)));
    return { name, children, text: '' };
}
function textOf(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __nccwpck_require__(59800);
;// CONCATENATED MODULE: ./lib/bulk/xml.js


const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
const xml_MAX_DEPTH = 8;
const xml_MAX_ELEMENTS = 1_000_000;
function readXml(text, takeChild) {
    const parser = new saxes/* SaxesParser */.wT({ xmlns: true });
    const open = [];
    let root;
    let elements = 0;
    const refuse = (reason) => {
        throw new transport/* AnswerError */.dV(`the answer is not sound XML (${reason})`);
    };
    parser.on('error', (error) => refuse(error.message));
    parser.on('doctype', () => refuse('it has a document type'));
    parser.on('opentag', ({ local, uri }) => {
        if (uri !== NAMESPACE)
            refuse(`<${local}> is not in the namespace of the Bulk API`);
        elements++;
        if (open.length >= xml_MAX_DEPTH || elements > xml_MAX_ELEMENTS)
            refuse('it has too many elements');
        const element = { name: local, children: [], text: '' };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
    });
    parser.on('text', (piece) => {
        const element = open.at(-1);
        if (element !== undefined)
            element.text += copyOf(piece);
    });
    parser.on('closetag', () => {
        const element = open.pop();
        if (takeChild === undefined || root === undefined || element === undefined || open.length !== 1)
            return;
        root.children.length = 0;
        takeChild(element, root.name);
    });
    parser.write(text).close();
    return root ?? refuse('it is empty');
}
function copyOf(piece) {
    return Buffer.from(piece).toString();
}
function childText(element, name) {
    return element.children.find((child) => child.name === name)?.text;
}

;// CONCATENATED MODULE: ./lib/bulk/answer.js






const TRANSIENT_CODES = new Set(['InternalServerError', 'Timeout', 'Unknown']);
const SERVICE_UNAVAILABLE = 503;
const MAX_CODE_CHARACTERS = 100;
const MAX_MESSAGE_CHARACTERS = 2_000;
function controlDocument(response, root, purpose) {
    refuseErrors(response, purpose);
    const document = documentOf(response, root);
    if (document.name !== root)
        throw otherRoot(document.name, root);
    return document;
}
function controlList(response, { item, root }, purpose, take) {
    refuseErrors(response, purpose);
    const taken = [];
    const { name } = documentOf(response, root, (child, parent) => {
        if (parent === root && child.name === item)
            taken.push(take(child));
    });
    if (name !== root)
        throw otherRoot(name, root);
    return taken;
}
function otherRoot(name, root) {
    return new transport/* AnswerError */.dV(`the answer is a <${name}>, not a <${root}>`);
}
function refuseErrors(response, purpose) {
    const { status } = response;
    if (status >= 200 && status < 300)
        return;
    if (status >= 300 && status < 400) {
        throw new bulk_api_error/* BulkApiError */.F(purpose, status, 'Redirect', `The server answered with a redirect (HTTP ${status}), which is never followed. Set "instance-url" to the org's My Domain URL.`);
    }
    const { code, message } = errorOf(response);
    const rejectedUnprocessed = (0,rejected_unprocessed/* isRejectedUnprocessed */.s)(status, code, message);
    if (code === undefined || rejectedUnprocessed || status >= 500 || TRANSIENT_CODES.has(code)) {
        const said = code === undefined ? '' : ` (${code}: ${message})`;
        const retryAfter = response.headers['retry-after'];
        throw new transport/* AnswerError */.dV(`the server answered with HTTP ${status}${said}`, {
            retryAfter,
            rejectedUnprocessed,
            isBusy: rejectedUnprocessed || status === SERVICE_UNAVAILABLE,
        });
    }
    throw new bulk_api_error/* BulkApiError */.F(purpose, status, code, message);
}
function errorOf(response) {
    const { code, message } = (0,rest_answer/* restErrorOf */.ck)(response) ?? xmlErrorOf(response);
    return { code: code?.slice(0, MAX_CODE_CHARACTERS), message: message.slice(0, MAX_MESSAGE_CHARACTERS) };
}
function xmlErrorOf(response) {
    try {
        const document = documentOf(response, 'error');
        const code = document.name === 'error' ? childText(document, 'exceptionCode') : undefined;
        return { code, message: childText(document, 'exceptionMessage') ?? '' };
    }
    catch {
        return { code: undefined, message: '' };
    }
}
function documentOf(response, root, takeChild) {
    const type = response.headers['content-type'] ?? '';
    const text = new TextDecoder().decode(response.body);
    const [first] = text.trimStart();
    if (first === '{' || first === '[') {
        const document = readControlJson(text, root);
        for (const child of document.children)
            takeChild?.(child, document.name);
        return document;
    }
    if (first !== '<' || /^text\/html\b/i.test(type)) {
        throw new transport/* AnswerError */.dV(`the answer is ${type === '' ? 'of no type' : `"${type}"`}, not XML`);
    }
    return readXml(text.trimStart(), takeChild);
}

;// CONCATENATED MODULE: ./lib/bulk/control-call.js
const CONTROL_TYPE = { 'Content-Type': 'application/xml; charset=UTF-8' };
const MAX_CONTROL_BYTES = 32_000_000;
const CONTROL_TIMEOUT_MILLISECONDS = 90_000;
function control(purpose, signal) {
    return {
        purpose,
        method: 'GET',
        headers: CONTROL_TYPE,
        maxResponseBytes: MAX_CONTROL_BYTES,
        timeoutMilliseconds: CONTROL_TIMEOUT_MILLISECONDS,
        repeatable: true,
        signal,
    };
}

;// CONCATENATED MODULE: ./lib/bulk/control-document.js

async function loadBuilder() {
    return __nccwpck_require__.e(/* import() */ 697).then(__nccwpck_require__.t.bind(__nccwpck_require__, 54697, 19));
}
async function controlDocumentOf(root, fields) {
    const { create } = await loadBuilder();
    const document = create({ version: '1.0', encoding: 'UTF-8' }).ele(NAMESPACE, root);
    for (const [name, value] of fields)
        document.ele(name).txt(value);
    return Buffer.from(`${document.end({ prettyPrint: true, indent: ' ' })}\n`);
}

;// CONCATENATED MODULE: ./lib/bulk/data-format.js

const MEDIA_TYPES = {
    CSV: 'text/csv',
    JSON: 'application/json',
    XML: 'application/xml',
};
function zipType(format) {
    return `zip/${format.toLowerCase()}`;
}
function refuseOtherTypes(headers, format) {
    const type = headers['content-type'] ?? '';
    const essence = essenceOf(type);
    if (essence !== MEDIA_TYPES[format] && essence !== zipType(format)) {
        throw new transport/* AnswerError */.dV(`the answer is "${type}", not ${format}`);
    }
}
function refuseOtherQueryTypes(headers, format) {
    if (format !== 'CSV' && WORDS.has(essenceOf(headers['content-type'] ?? '')))
        return;
    refuseOtherTypes(headers, format);
}
const WORDS = new Set(['text/plain', MEDIA_TYPES.CSV]);
function essenceOf(type) {
    return (type.split(';')[0] ?? '').trim().toLowerCase();
}

// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __nccwpck_require__(50207);
;// CONCATENATED MODULE: ./lib/bulk/info-document.js



const BATCH_STATES = {
    Queued: 'Queued',
    InProgress: 'InProgress',
    Completed: 'Completed',
    Failed: 'Failed',
    NotProcessed: 'NotProcessed',
    'Not Processed': 'NotProcessed',
};
const JOB_STATES = {
    Open: 'Open',
    Closed: 'Closed',
    Aborted: 'Aborted',
    Failed: 'Failed',
};
const info_document_MAX_MESSAGE_CHARACTERS = 2_000;
function eachOnce(infos) {
    if (new Set(infos.map(({ id }) => id)).size < infos.length) {
        throw new transport/* AnswerError */.dV('the list names a batch twice');
    }
    return infos;
}
function batchInfoOf(element, jobId) {
    const stateMessage = childText(element, 'stateMessage');
    return {
        id: idOf(element, 'id'),
        jobId: sameId(idOf(element, 'jobId'), jobId),
        state: known(element, BATCH_STATES),
        ...(stateMessage === undefined || stateMessage === '' ? {} : { stateMessage: shortened(stateMessage) }),
        createdDate: dateOf(element, 'createdDate'),
        systemModstamp: childText(element, 'systemModstamp') ? dateOf(element, 'systemModstamp') : '',
        numberRecordsProcessed: count(element, 'numberRecordsProcessed'),
        numberRecordsFailed: count(element, 'numberRecordsFailed'),
        totalProcessingTime: count(element, 'totalProcessingTime'),
        apiActiveProcessingTime: count(element, 'apiActiveProcessingTime'),
        apexProcessingTime: count(element, 'apexProcessingTime'),
    };
}
function resultIdsOf(list) {
    const ids = list.children.filter(({ name }) => name === 'result').map(({ text }) => idIn(text, 'result'));
    if (new Set(ids).size < ids.length)
        throw new transport/* AnswerError */.dV('the list names a result twice');
    return ids;
}
function jobInfoOf(element, jobId) {
    const id = idOf(element, 'id');
    return {
        id: jobId === undefined ? id : sameId(id, jobId),
        operation: required(element, 'operation'),
        object: required(element, 'object'),
        state: known(element, JOB_STATES),
        createdById: childText(element, 'createdById') ?? '',
        apiVersion: childText(element, 'apiVersion') ?? '',
        externalIdFieldName: reported(element, 'externalIdFieldName'),
        concurrencyMode: reported(element, 'concurrencyMode'),
        contentType: reported(element, 'contentType'),
        assignmentRuleId: reported(element, 'assignmentRuleId'),
        ...jobCountsOf(element),
    };
}
function jobCountsOf(element) {
    const counter = (name) => {
        const text = childText(element, name) ?? '';
        return /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    };
    const counts = {
        recordsProcessed: counter('numberRecordsProcessed'),
        recordsFailed: counter('numberRecordsFailed'),
        batches: counter('numberBatchesTotal'),
        batchesUnfinished: counter('numberBatchesQueued') + counter('numberBatchesInProgress'),
    };
    return Object.values(counts).some(Number.isNaN) ? {} : { counts };
}
function reported(element, name) {
    const text = childText(element, name)?.trim();
    return text === '' ? undefined : text;
}
function idOf(element, name) {
    return idIn(required(element, name), name);
}
function idIn(text, name) {
    if (!(0,salesforce_id/* isSalesforceId */.v8)(text))
        throw new transport/* AnswerError */.dV(`<${name}> is not an id`);
    return text;
}
function sameId(id, wanted) {
    if (id.slice(0, 15) !== wanted.slice(0, 15))
        throw new transport/* AnswerError */.dV('the answer is about another job');
    return wanted;
}
function shortened(text) {
    return text.length > info_document_MAX_MESSAGE_CHARACTERS ? `${text.slice(0, info_document_MAX_MESSAGE_CHARACTERS)}\u2026` : text;
}
function dateOf(element, name) {
    const text = required(element, name);
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
        throw new transport/* AnswerError */.dV(`<${name}> is not a date`);
    }
    return text;
}
function required(element, name) {
    const text = childText(element, name);
    if (text === undefined || text === '')
        throw new transport/* AnswerError */.dV(`<${element.name}> has no <${name}>`);
    return text;
}
function known(element, states) {
    const text = required(element, 'state');
    const state = Object.hasOwn(states, text) ? states[text] : undefined;
    if (state === undefined)
        throw new transport/* AnswerError */.dV(`<${element.name}> has an unknown state`);
    return state;
}
function count(element, name) {
    const text = required(element, name);
    if (!/^\d{1,15}$/.test(text))
        throw new transport/* AnswerError */.dV(`<${name}> is not a number`);
    return Number(text);
}

// EXTERNAL MODULE: ./lib/bulk/job-listing.js
var job_listing = __nccwpck_require__(51938);
;// CONCATENATED MODULE: ./lib/bulk/job-request.js

async function jobDocument(request) {
    const { assignmentRuleId, concurrencyMode, contentType, externalIdFieldName, object, operation } = request;
    return controlDocumentOf('jobInfo', [
        ['operation', operation],
        ['object', object],
        ...(externalIdFieldName === undefined ? [] : [['externalIdFieldName', externalIdFieldName]]),
        ['concurrencyMode', concurrencyMode],
        ['contentType', contentType ?? 'CSV'],
        ...(assignmentRuleId === undefined ? [] : [['assignmentRuleId', assignmentRuleId]]),
    ]);
}
function jobHeaders({ batchRetry, pkChunking }) {
    return {
        ...(batchRetry ? {} : { 'Sforce-Disable-Batch-Retry': 'TRUE' }),
        ...(pkChunking && { 'Sforce-Enable-PKChunking': pkChunkingHeader(pkChunking) }),
    };
}
function pkChunkingHeader({ chunkSize, parent, startRow }) {
    const settings = [
        ...(chunkSize === undefined ? [] : [`chunkSize=${chunkSize}`]),
        ...(parent === undefined ? [] : [`parent=${parent}`]),
        ...(startRow === undefined ? [] : [`startRow=${startRow}`]),
    ];
    return settings.length === 0 ? 'TRUE' : settings.join('; ');
}

;// CONCATENATED MODULE: ./lib/bulk/bulk-client.js









const MAX_RESULT_BYTES = 256_000_000;
const MAX_QUERY_RESULT_BYTES = 1_100_000_000;
const QUERY_RESULT_TIMEOUT_MILLISECONDS = 20 * 60_000;
const STATE_CHANGE_TRIES = 3;
const TRANSFER_TIMEOUT_MILLISECONDS = 600_000;
class BulkClient {
    traffic;
    #line;
    #apiVersion;
    #base;
    constructor(line, apiVersion, traffic = { recordBytes: 0, sentBytes: 0 }) {
        this.#line = line;
        this.traffic = traffic;
        this.#apiVersion = apiVersion;
        this.#base = `/services/async/${apiVersion}/job`;
    }
    over(make) {
        const line = make(this.#line);
        return { bulk: new BulkClient(line, this.#apiVersion, this.traffic), line };
    }
    async createJob(request, signal) {
        const purpose = `create a job to ${request.operation} ${request.object}`;
        return this.#line.send({
            ...control(purpose, signal),
            method: 'POST',
            path: this.#base,
            headers: { ...CONTROL_TYPE, ...jobHeaders(request) },
            body: await jobDocument(request),
            repeatable: false,
            read: (response) => jobInfoOf(controlDocument(response, 'jobInfo', purpose)),
        });
    }
    async addBatch(jobId, body, signal) {
        const purpose = `add a batch to job ${jobId}`;
        this.traffic.recordBytes += body.unpackedBytes;
        this.traffic.sentBytes += body.bytes.length;
        return this.#line.send({
            ...control(purpose, signal),
            method: 'POST',
            path: `${this.#base}/${jobId}/batch`,
            headers: body.kind === 'zip'
                ? { 'Content-Type': zipType(body.contentType) }
                : { 'Content-Type': `${MEDIA_TYPES[body.contentType]}; charset=UTF-8`, 'Content-Encoding': 'gzip' },
            body: body.bytes,
            timeoutMilliseconds: TRANSFER_TIMEOUT_MILLISECONDS,
            repeatable: false,
            read: (response) => batchInfoOf(controlDocument(response, 'batchInfo', purpose), jobId),
        });
    }
    async sendSpec(jobId, spec, signal) {
        const purpose = `send the transformation spec to job ${jobId}`;
        await this.#line.send({
            ...control(purpose, signal),
            method: 'POST',
            path: `${this.#base}/${jobId}/spec`,
            headers: { 'Content-Type': 'text/csv; charset=UTF-8' },
            body: spec,
            read: (response) => {
                refuseErrors(response, purpose);
            },
        });
    }
    async addQuery(jobId, soql, format, signal) {
        const purpose = `add the query to job ${jobId}`;
        return this.#line.send({
            ...control(purpose, signal),
            method: 'POST',
            path: `${this.#base}/${jobId}/batch`,
            headers: { 'Content-Type': `${MEDIA_TYPES[format]}; charset=UTF-8` },
            body: Buffer.from(soql),
            repeatable: false,
            read: (response) => batchInfoOf(controlDocument(response, 'batchInfo', purpose), jobId),
        });
    }
    async listResults(jobId, batchId, signal) {
        const purpose = `list the results of batch ${batchId} of job ${jobId}`;
        return this.#line.send({
            ...control(purpose, signal),
            path: `${this.#base}/${jobId}/batch/${batchId}/result`,
            read: (response) => resultIdsOf(controlDocument(response, 'result-list', purpose)),
        });
    }
    async readQueryResult({ jobId, batchId, resultId, format }, sink, signal) {
        const purpose = `read result ${resultId} of batch ${batchId} of job ${jobId}`;
        await this.#line.send({
            ...control(purpose, signal),
            path: `${this.#base}/${jobId}/batch/${batchId}/result/${resultId}`,
            maxResponseBytes: MAX_QUERY_RESULT_BYTES,
            timeoutMilliseconds: QUERY_RESULT_TIMEOUT_MILLISECONDS,
            sink: {
                begin: async (headers) => {
                    refuseOtherQueryTypes(headers, format);
                    await sink.begin();
                },
                take: async (piece) => sink.take(piece),
            },
            read: (response) => {
                refuseErrors(response, purpose);
                sink.end();
            },
        });
    }
    async listBatches(jobId, signal) {
        const purpose = `list the batches of job ${jobId}`;
        return this.#line.send({
            ...control(purpose, signal),
            path: `${this.#base}/${jobId}/batch`,
            read: (response) => eachOnce(controlList(response, { root: 'batchInfoList', item: 'batchInfo' }, purpose, (element) => batchInfoOf(element, jobId))),
        });
    }
    async readJob(jobId, signal) {
        const purpose = `read job ${jobId}`;
        return this.#line.send({
            ...control(purpose, signal),
            path: `${this.#base}/${jobId}`,
            read: (response) => jobInfoOf(controlDocument(response, 'jobInfo', purpose), jobId),
        });
    }
    async listJobs(effort, signal) {
        setImmediate(() => void loadBuilder().catch(() => undefined));
        return (0,job_listing/* listJobs */.N6)(this.#line, this.#apiVersion, effort, signal);
    }
    async readRequest(jobId, batchId, signal) {
        const purpose = `read the request of batch ${batchId} of job ${jobId}`;
        return this.#line.send({
            ...control(purpose, signal),
            path: `${this.#base}/${jobId}/batch/${batchId}/request`,
            timeoutMilliseconds: TRANSFER_TIMEOUT_MILLISECONDS,
            read: (response) => {
                refuseErrors(response, purpose);
                if (/^text\/html\b/i.test(response.headers['content-type'] ?? '')) {
                    throw new transport/* AnswerError */.dV('the answer is a page');
                }
                return response.body;
            },
        });
    }
    async readResult({ batchId, format, jobId }, signal) {
        const purpose = `read the result of batch ${batchId} of job ${jobId}`;
        try {
            return await this.#line.send({
                ...control(purpose, signal),
                path: `${this.#base}/${jobId}/batch/${batchId}/result`,
                headers: { ...CONTROL_TYPE, 'Accept-Encoding': 'identity' },
                maxResponseBytes: MAX_RESULT_BYTES,
                timeoutMilliseconds: TRANSFER_TIMEOUT_MILLISECONDS,
                read: (response) => ({ rows: resultBytes(response, format, purpose) }),
            });
        }
        catch (error) {
            if (error instanceof bulk_api_error/* BulkApiError */.F && error.exceptionCode === 'InvalidBatch') {
                return { none: error.exceptionMessage };
            }
            throw error;
        }
    }
    async closeJob(jobId, signal, answered) {
        return this.#changeState(jobId, 'Closed', signal, answered);
    }
    async abortJob(jobId, signal) {
        return this.#changeState(jobId, 'Aborted', signal);
    }
    async #changeState(jobId, state, signal, answered) {
        const purpose = `${state === 'Closed' ? 'close' : 'abort'} job ${jobId}`;
        for (let tries = 1; tries <= STATE_CHANGE_TRIES; tries++) {
            const { attempts, refusal } = await this.#askForState(jobId, state, purpose, signal);
            answered?.();
            const job = await this.readJob(jobId, signal);
            const wasEnded = refusal !== undefined && attempts === 1 && tries === 1;
            if (job.state !== 'Open')
                return { ...job, wasEnded };
            if (refusal !== undefined)
                throw refusal;
        }
        throw new Error(`Could not ${purpose}: it is still open, though the org answered ${STATE_CHANGE_TRIES} times that it is not. Look at it under Setup, "Bulk Data Load Jobs".`);
    }
    async #askForState(jobId, state, purpose, signal) {
        let attempts = 0;
        try {
            await this.#line.send({
                ...control(purpose, signal),
                method: 'POST',
                path: `${this.#base}/${jobId}`,
                headers: CONTROL_TYPE,
                body: await controlDocumentOf('jobInfo', [['state', state]]),
                read: (response, attempt) => {
                    attempts = attempt;
                    const job = jobInfoOf(controlDocument(response, 'jobInfo', purpose), jobId);
                    if (job.state === 'Open')
                        throw new transport/* AnswerError */.dV('the answer says that the job is still open');
                },
            });
            return { attempts };
        }
        catch (error) {
            if (!(error instanceof bulk_api_error/* BulkApiError */.F && error.exceptionCode === 'InvalidJobState'))
                throw error;
            return { attempts, refusal: error };
        }
    }
}
function resultBytes(response, format, purpose) {
    refuseErrors(response, purpose);
    refuseOtherTypes(response.headers, format);
    return response.body;
}


/***/ }),

/***/ 51938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ jobPages),
/* harmony export */   J_: () => (/* binding */ TO_SEE_ALL_JOBS),
/* harmony export */   MA: () => (/* binding */ JOB_TYPES),
/* harmony export */   N6: () => (/* binding */ listJobs),
/* harmony export */   oQ: () => (/* binding */ TO_KNOW_EARLIER_JOBS),
/* harmony export */   r6: () => (/* binding */ TO_NAME_JOBS),
/* harmony export */   sr: () => (/* binding */ CLOCK_DIFFERENCE_MILLISECONDS)
/* harmony export */ });
/* unused harmony export LocatorError */
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50207);
/* harmony import */ var _salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(34772);
/* harmony import */ var _salesforce_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(40358);
/* harmony import */ var _salesforce_rest_get_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(79988);




const JOB_TYPES = ['Classic', 'V2Ingest', 'V2Query', 'BigObjectIngest'];
const CLOCK_DIFFERENCE_MILLISECONDS = 120_000;
const TO_KNOW_EARLIER_JOBS = {
    maxPages: 2,
    timeoutMilliseconds: 10_000,
    retryBudgetMilliseconds: 0,
};
const TO_NAME_JOBS = {
    maxPages: 10,
    timeoutMilliseconds: 10_000,
    retryBudgetMilliseconds: 10_000,
};
const TO_SEE_ALL_JOBS = { maxPages: 200, timeoutMilliseconds: 60_000 };
const MAX_ANSWER_BYTES = 4_000_000;
async function listJobs(line, apiVersion, { maxPages, ...effort }, signal) {
    const listing = { listing: 'ingest', parameters: { jobType: 'Classic' } };
    return jobPages(line, apiVersion, { ...effort, maxPages, ...listing }, signal);
}
async function jobPages(line, apiVersion, { maxPages, listing, parameters, ...effort }, signal) {
    const purpose = 'list the jobs of the org';
    const jobs = [];
    const query = new URLSearchParams(parameters).toString();
    let path = `/services/data/v${apiVersion}/jobs/${listing}${query === '' ? '' : `?${query}`}`;
    const seen = new Set([path]);
    for (let pages = 0; pages < maxPages; pages++) {
        const page = await (0,_salesforce_rest_get_js__WEBPACK_IMPORTED_MODULE_3__/* .restGet */ .B)(line, {
            ...{ ...effort, purpose, signal, path, maxResponseBytes: MAX_ANSWER_BYTES, read: listingPage },
        });
        jobs.push(...page.jobs);
        if (page.next === undefined)
            return jobs;
        path = page.next;
        if (seen.has(path))
            throw new LocatorError('leads to a page that was read before');
        seen.add(path);
    }
    return undefined;
}
class LocatorError extends Error {
    name = 'LocatorError';
    constructor(fault) {
        super(`Could not list the jobs of the org: "nextRecordsUrl" ${fault}.`);
    }
}
const ANY_HOST = 'https://any.invalid';
const PAGE_PATH = /^\/services\/data\/v\d{2,3}\.0\/jobs\/(?:ingest|query)(?:\/[\w.-]+)*\/?$/;
function pagePath(next) {
    const isPath = next.startsWith('/services/data/') && URL.canParse(next, ANY_HOST);
    const url = isPath ? new URL(next, ANY_HOST) : undefined;
    if (url?.origin !== ANY_HOST || !PAGE_PATH.test(url.pathname)) {
        throw new LocatorError('is not the path of a page under jobs/ingest or jobs/query');
    }
    return `${url.pathname}${url.search}`;
}
function listingPage(document) {
    const [records, next] = [(0,_salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(document, 'records'), (0,_salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(document, 'nextRecordsUrl')];
    if (!Array.isArray(records))
        throw new _salesforce_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .AnswerError */ .dV('"records" is not a list');
    const jobs = records.map(listedJob);
    if (typeof next === 'string')
        return { jobs, next: pagePath(next) };
    if ((0,_salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(document, 'done') === false) {
        throw new _salesforce_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .AnswerError */ .dV('"nextRecordsUrl" is not the path of a page');
    }
    return { jobs };
}
function listedJob(record) {
    const text = (name) => {
        const value = (0,_salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(record, name);
        return typeof value === 'string' ? value : '';
    };
    const [id, createdById] = [text('id'), text('createdById')];
    if (!(0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isSalesforceId */ .v8)(id))
        throw new _salesforce_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .AnswerError */ .dV('"id" is not the id of a job');
    const createdDate = Date.parse(text('createdDate').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    const [object, operation, state] = [text('object'), text('operation'), text('state')];
    const contentType = dataFormat(text('contentType'));
    const jobType = JOB_TYPES.find((type) => type === text('jobType'));
    const version = Number((0,_salesforce_rest_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(record, 'apiVersion'));
    const apiVersion = version >= 10 && version < 1_000 ? version.toFixed(1) : undefined;
    const concurrencyMode = text('concurrencyMode');
    return {
        ...{ id, object, operation, state, contentType, createdById, createdDate },
        ...{ jobType, apiVersion, concurrencyMode },
    };
}
function dataFormat(contentType) {
    const format = contentType.toUpperCase().replace(/^ZIP_/, '');
    return format === 'JSON' || format === 'XML' ? format : 'CSV';
}


/***/ }),

/***/ 63601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ number),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
function number(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
function counted(count, noun, plural = `${noun}s`) {
    return `${number(count)} ${count === 1 ? noun : plural}`;
}


/***/ }),

/***/ 73042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   So: () => (/* binding */ Mistakes),
/* harmony export */   zR: () => (/* binding */ asError)
/* harmony export */ });
/* unused harmony export MAX_MISTAKES */
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


/***/ }),

/***/ 30947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ nearestName)
});

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


/***/ }),

/***/ 7076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ allOf),
/* harmony export */   y: () => (/* binding */ oneOf)
/* harmony export */ });
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


/***/ }),

/***/ 64730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   Tu: () => (/* binding */ objectId),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   lu: () => (/* binding */ MAX_OBJECT_BYTES),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

class GitError extends Error {
    name = 'GitError';
    constructor(message = 'the repository is damaged') {
        super(message);
    }
}
const MAX_OBJECT_BYTES = 64 * 1024 * 1024;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function isObjectId(text) {
    return OBJECT_ID.test(text);
}
function hashOf(id) {
    return id.length === 64 ? 'sha256' : 'sha1';
}
function objectId({ kind, content }, hash) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(`${kind} ${content.length}\0`).update(content).digest('hex');
}


/***/ }),

/***/ 54512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ MAX_CELL_CHARACTERS),
/* harmony export */   EX: () => (/* binding */ MAX_RECORD_CHARACTERS),
/* harmony export */   Uo: () => (/* binding */ MAX_BATCH_BYTES),
/* harmony export */   hm: () => (/* binding */ MAX_RECORD_FIELDS),
/* harmony export */   nk: () => (/* binding */ MAX_BATCH_RECORDS),
/* harmony export */   oB: () => (/* binding */ MAX_HEADER_CHARACTERS),
/* harmony export */   un: () => (/* binding */ TRANSACTION_RECORDS)
/* harmony export */ });
const MAX_BATCH_RECORDS = 10_000;
const MAX_BATCH_BYTES = 10_000_000;
const MAX_RECORD_CHARACTERS = 400_000;
const MAX_CELL_CHARACTERS = 131_072;
const MAX_RECORD_FIELDS = 5_000;
const MAX_HEADER_CHARACTERS = 32_000;
const TRANSACTION_RECORDS = 200;


/***/ }),

/***/ 50207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ SALESFORCE_ID),
/* harmony export */   Q$: () => (/* binding */ ID_BYTES),
/* harmony export */   WB: () => (/* binding */ isSameId),
/* harmony export */   fh: () => (/* binding */ isIdAt),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   v8: () => (/* binding */ isSalesforceId),
/* harmony export */   xf: () => (/* binding */ SHORT_ID_BYTES)
/* harmony export */ });
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


/***/ }),

/***/ 87415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ JournalChain)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

const LINKED = /^(\{.*),"chain":"([0-9a-f]{64})"\}$/s;
class JournalChain {
    #last;
    constructor(last = '') {
        this.#last = last;
    }
    get last() {
        return this.#last;
    }
    line(entry) {
        const content = JSON.stringify(entry);
        this.#last = linked(this.#last, content);
        return `${content.slice(0, -1)},"chain":"${this.#last}"}\n`;
    }
    follow(line) {
        const [, body, digest = ''] = LINKED.exec(line) ?? [];
        if (body === undefined)
            return undefined;
        const content = `${body}}`;
        const follows = linked(this.#last, content) === digest;
        this.#last = digest;
        return { content, follows };
    }
}
function linked(last, content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(last).update(content).digest('hex');
}


/***/ }),

/***/ 11678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decodeEntry),
/* harmony export */   d: () => (/* binding */ JOURNAL_VERSION)
/* harmony export */ });
/* harmony import */ var _manifest_job_id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90682);
/* harmony import */ var _outcome_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30597);
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(50207);



const JOURNAL_VERSION = 2;
const ID = new RegExp(_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .SALESFORCE_ID */ .C7);
const HASH = /^[0-9a-f]{64}$/;
const text = (value) => (typeof value === 'string' ? value : undefined);
const matching = (isRight) => (value) => typeof value === 'string' && isRight(value) ? value : undefined;
const id = matching((value) => ID.test(value));
const hash = matching((value) => HASH.test(value));
const hashOrNothing = matching((value) => value === '' || HASH.test(value));
const jobName = matching(_manifest_job_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isJobId */ .d);
const passName = matching((value) => (0,_manifest_job_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isJobId */ .d)(value.replace(/#(?:2|read)$/, '')));
const doneVerdict = (value) => ((0,_outcome_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isDone */ .$L)(value) ? value : undefined);
const UNSENT_CODES = [
    ...['MATCH_NOT_FOUND', 'MATCH_AMBIGUOUS', 'MATCH_REPEATED', 'MATCH_KEY_BLANK'],
    ...['REFERENCE_NOT_FOUND', 'REFERENCE_AMBIGUOUS', 'REFERENCE_FAILED'],
];
const matchCode = (value) => UNSENT_CODES.find((code) => code === value);
const time = matching((value) => !Number.isNaN(Date.parse(value)));
const count = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
const version = (value) => value === JOURNAL_VERSION ? JOURNAL_VERSION : undefined;
function list(item) {
    return (value) => {
        if (!Array.isArray(value))
            return undefined;
        const items = value.map((one) => item(one)).filter((one) => one !== undefined);
        return items.length === value.length ? items : undefined;
    };
}
function object(shape) {
    return (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return undefined;
        const given = new Map(Object.entries(value));
        const keys = Object.keys(shape);
        const decoded = keys.map((key) => [key, shape[key]?.(given.get(key))]);
        if (given.size !== keys.length || decoded.some(([, one]) => one === undefined))
            return undefined;
        return Object.fromEntries(decoded);
    };
}
const SHAPES = {
    run: {
        version,
        startedAt: time,
        jobsSince: time,
        apiVersion: text,
        instance: hash,
        user: hashOrNothing,
        manifest: hash,
        jobs: list(jobName),
    },
    planned: {
        job: jobName,
        files: list(object({ name: text, size: count, sha256: hash })),
        maxRecords: count,
        maxBytes: count,
        records: count,
        batches: count,
        cut: hash,
    },
    created: { job: passName, jobId: id },
    sending: { job: passName, jobId: id, batch: count },
    body: { job: passName, batch: count, checksum: count },
    taken: { job: passName, jobId: id, batch: count, batchId: id },
    matching: { job: passName, records: text },
    matched: {
        job: passName,
        reasons: list(object({ statusCode: matchCode, message: text, field: text })),
        sha256: hash,
    },
    kept: { job: jobName, records: count, size: count, sha256: hash },
    attempt: {
        job: passName,
        batch: count,
        attempt: count,
        records: list(object({ batch: count, places: list(count) })),
    },
    done: { job: passName, verdict: doneVerdict },
    continued: { at: time },
};
const DECODERS = new Map(Object.entries(SHAPES).map(([kind, shape]) => [
    kind,
    object({
        kind: (value) => (value === kind ? value : undefined),
        ...shape,
    }),
]));
function decodeEntry(content) {
    try {
        const value = JSON.parse(content);
        if (typeof value !== 'object' || value === null || !('kind' in value))
            return undefined;
        return DECODERS.get(String(value.kind))?.(value);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 76763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Checkpoint),
/* harmony export */   P: () => (/* binding */ removeCheckpoint)
/* harmony export */ });
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87415);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67507);


class Checkpoint {
    #file;
    #chain;
    #lines = [];
    #mustFlush = false;
    #next;
    #last = Promise.resolve();
    constructor(file, chain) {
        this.#file = file;
        this.#chain = chain;
    }
    static async begin(folder, head, files) {
        const path = `${folder}/${_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKPOINT_FILE */ .S5}`;
        await files.replace(path, head.bytes);
        return new Checkpoint(await files.append(path), new _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .JournalChain */ .H(head.chain));
    }
    async add(event) {
        this.#mustFlush = true;
        await this.#append(event);
    }
    note(event) {
        this.#append(event).catch(() => undefined);
    }
    async close() {
        await this.#last.catch(() => undefined);
        await this.#file.close();
    }
    async #append(event) {
        this.#lines.push(this.#chain.line(event));
        if (this.#next === undefined) {
            this.#next = this.#last.then(async () => this.#write());
            this.#last = this.#next;
        }
        return this.#next;
    }
    async #write() {
        const bytes = Buffer.from(this.#lines.join(''));
        const mustFlush = this.#mustFlush;
        this.#lines = [];
        this.#mustFlush = false;
        this.#next = undefined;
        try {
            await this.#file.write(bytes);
            if (mustFlush)
                await this.#file.flush();
        }
        catch (cause) {
            const reason = cause instanceof Error ? cause.message : String(cause);
            throw new Error(`checkpoint.json could not be written, so nothing more was sent: a later run could not know of it. ${reason}`, { cause });
        }
    }
}
async function removeCheckpoint(folder, files) {
    await files.remove(`${folder}/${_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKPOINT_FILE */ .S5}`);
}


/***/ }),

/***/ 67507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ readCheckpoint),
/* harmony export */   S5: () => (/* binding */ CHECKPOINT_FILE)
/* harmony export */ });
/* unused harmony export readJournal */
/* harmony import */ var _ports_file_start_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(60437);
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87415);
/* harmony import */ var _journal_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(11678);



const CHECKPOINT_FILE = 'checkpoint.json';
const LF = 0x0a;
function readJournal(content) {
    const bytes = content.subarray(0, content.lastIndexOf(LF) + 1);
    if (bytes.length === 0)
        return { fault: 'it has no whole line' };
    const [first = '', ...rest] = Buffer.from(bytes).toString('utf8').slice(0, -1).split('\n');
    const chain = new _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .JournalChain */ .H();
    const beginning = chain.follow(first);
    const run = (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .L)(beginning?.content ?? first);
    if (beginning === undefined || run?.kind !== 'run')
        return { fault: `its first line is not that of a checkpoint of version ${_journal_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .JOURNAL_VERSION */ .d}` };
    if (!beginning.follows)
        return { fault: brokenAt(1) };
    const planned = [];
    const events = [];
    for (const [index, line] of rest.entries()) {
        const number = index + 2;
        const link = chain.follow(line);
        if (link?.follows === false)
            return { fault: brokenAt(number) };
        const entry = link && (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .L)(link.content);
        const isInPlace = index < run.jobs.length === (entry?.kind === 'planned');
        if (entry === undefined || entry.kind === 'run' || !isInPlace) {
            return { fault: `line ${number} is none that this version writes` };
        }
        if (entry.kind === 'planned')
            planned.push(entry);
        else
            events.push(entry);
    }
    if (run.jobs.some((job, index) => planned[index]?.job !== job))
        return { fault: 'its head is not whole' };
    return { journal: { run, planned, events, bytes, chain: chain.last } };
}
function brokenAt(line) {
    return `line ${line} is not the one that was written there: lines were changed, taken out, put in or moved`;
}
async function readCheckpoint(folder, files) {
    const path = `${folder}/${CHECKPOINT_FILE}`;
    if (!(await files.isFile(path)))
        return undefined;
    return readJournal(await (0,_ports_file_start_js__WEBPACK_IMPORTED_MODULE_2__/* .fileStart */ .N)(path, files));
}


/***/ }),

/***/ 92076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ earlierJournal),
/* harmony export */   Kc: () => (/* binding */ beginCheckpoint),
/* harmony export */   d1: () => (/* binding */ holdsCheckpoint)
/* harmony export */ });
/* harmony import */ var _journal_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76763);
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(87415);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(67507);



async function earlierJournal(folder, files) {
    const reading = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readCheckpoint */ .HQ)(folder, files);
    if (reading === undefined) {
        return {
            message: `Input "resume-from": there is no ${_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECKPOINT_FILE */ .S5} in ${folder}.`,
            hint: 'A run that was finished leaves none. Leave the input out to start a new run.',
        };
    }
    if ('journal' in reading)
        return reading.journal;
    return {
        message: `Input "resume-from": ${_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECKPOINT_FILE */ .S5} in ${folder} cannot be used: ${reading.fault}.`,
        hint: 'Resume with the file as the interrupted run left it, and with the version of this action that wrote it.',
    };
}
async function holdsCheckpoint(folder, files) {
    return files.isFile(`${folder}/${_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECKPOINT_FILE */ .S5}`);
}
async function beginCheckpoint(resultsFolder, head, earlier, files) {
    if (earlier === undefined) {
        const chain = new _journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .JournalChain */ .H();
        const lines = [head.run, ...head.planned].map((entry) => chain.line(entry));
        return _journal_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .Checkpoint */ .F.begin(resultsFolder, { bytes: Buffer.from(lines.join('')), chain: chain.last }, files);
    }
    const { folder, journal, now } = earlier;
    const checkpoint = await _journal_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .Checkpoint */ .F.begin(resultsFolder, journal, files);
    if ((await files.realPath(folder)) !== (await files.realPath(resultsFolder))) {
        const mark = Buffer.from(new _journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .JournalChain */ .H(journal.chain).line({ kind: 'continued', at: now.toISOString() }));
        await files.replace(`${folder}/${_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECKPOINT_FILE */ .S5}`, Buffer.concat([journal.bytes, mark]));
    }
    return checkpoint;
}


/***/ }),

/***/ 80342:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_main_step_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9548);
/* harmony import */ var _action_post_step_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36292);
/* harmony import */ var _action_step_process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(74439);



const LAST_MILLISECONDS = 250;
(0,_action_step_process_js__WEBPACK_IMPORTED_MODULE_2__/* .boundYoungGeneration */ .dv)();
(0,_action_step_process_js__WEBPACK_IMPORTED_MODULE_2__/* .outliveReaders */ .Bd)();
try {
    await (process.argv[2] === 'post' ? (0,_action_post_step_js__WEBPACK_IMPORTED_MODULE_1__/* .postStep */ .F)(process.env) : (0,_action_main_step_js__WEBPACK_IMPORTED_MODULE_0__/* .mainStep */ .U)(process.env));
}
catch (error) {
    (0,_action_step_process_js__WEBPACK_IMPORTED_MODULE_2__/* .failForOwnFault */ .S8)(error);
}
setTimeout(() => process.exit(), LAST_MILLISECONDS).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 74001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ columnNameHint),
/* harmony export */   KW: () => (/* binding */ MATCH_PATH),
/* harmony export */   To: () => (/* binding */ COLUMN_NAME),
/* harmony export */   VR: () => (/* binding */ FIELD_NAME),
/* harmony export */   _i: () => (/* binding */ OBJECT_NAME)
/* harmony export */ });
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


/***/ }),

/***/ 49789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ durationMilliseconds),
/* harmony export */   WC: () => (/* binding */ MAX_TIMEOUT_MILLISECONDS),
/* harmony export */   ft: () => (/* binding */ DURATION)
/* harmony export */ });
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


/***/ }),

/***/ 48953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ PERCENTAGE),
/* harmony export */   g: () => (/* binding */ failureLimit)
/* harmony export */ });
const PERCENTAGE = '^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]+)?)%$';
const COUNT = /^[0-9]{1,15}$/;
function failureLimit(text) {
    if (COUNT.test(text))
        return { records: Number(text) };
    if (new RegExp(PERCENTAGE).test(text))
        return { percent: Number(text.slice(0, -1)) };
    return undefined;
}


/***/ }),

/***/ 26287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xb: () => (/* binding */ OPERATIONS),
  Ds: () => (/* binding */ QUERIES),
  QY: () => (/* binding */ batchFields),
  Bq: () => (/* binding */ jobFields),
  CE: () => (/* binding */ retryFields)
});

// EXTERNAL MODULE: ./lib/limits/bulk-api-limits.js
var bulk_api_limits = __nccwpck_require__(54512);
// EXTERNAL MODULE: ./lib/manifest/shapes/csv.js
var csv = __nccwpck_require__(55716);
// EXTERNAL MODULE: ./lib/manifest/shapes/domain.js
var domain = __nccwpck_require__(52610);
// EXTERNAL MODULE: ./lib/manifest/shapes/keys.js + 1 modules
var keys = __nccwpck_require__(98181);
// EXTERNAL MODULE: ./lib/manifest/shapes/numbers.js
var numbers = __nccwpck_require__(74274);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __nccwpck_require__(63601);
// EXTERNAL MODULE: ./lib/manifest/api-name.js
var api_name = __nccwpck_require__(74001);
// EXTERNAL MODULE: ./lib/manifest/shapes/shape.js
var shape = __nccwpck_require__(49337);
// EXTERNAL MODULE: ./lib/manifest/shapes/texts.js
var texts = __nccwpck_require__(39820);
;// CONCATENATED MODULE: ./lib/manifest/shapes/queries.js







const MAX_SOQL_CHARACTERS = 100_000;
const soql = (0,texts/* text */.Qq)({
    what: 'a SOQL query that begins with SELECT',
    pattern: '^\\s*[sS][eE][lL][eE][cC][tT]\\s[^\\u0000]*$',
    accepts: (query) => query.length <= MAX_SOQL_CHARACTERS,
    hint: (query) => query.length > MAX_SOQL_CHARACTERS
        ? `It has ${(0,counted/* number */.a)(query.length)} characters; the service takes at most ${(0,counted/* number */.a)(MAX_SOQL_CHARACTERS)}.`
        : undefined,
});
const OUTPUT_PATH = '^(?!/)(?!(?:[^/]*/)*(?:\\.{1,2})?(?:/|$))[^\\\\:*?"<>|\\u0000-\\u001f]*[^\\\\:*?"<>|/. \\u0000-\\u001f]$';
const outputPath = (0,texts/* text */.Qq)({
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
        shape: (0,numbers/* wholeNumber */.rD)({ min: 1, max: 250_000, ceiling: 'The service takes at most 250000.' }),
        values: '1 to 250000',
        description: 'How many ids each part of the query spans.',
        default: 100_000,
    },
    parent: {
        shape: (0,texts/* text */.Qq)({
            what: 'the API name of an object',
            pattern: api_name/* OBJECT_NAME */._i,
            hint: () => 'Write the API name, such as "Account".',
        }),
        values: 'API name',
        description: 'The object whose ids are split, where the query reads sharing or history records of it.',
    },
    startRow: {
        shape: domain/* salesforceId */.vK,
        values: 'id',
        description: 'The id with which the first part begins.',
    },
};
const settings = (0,keys/* keysOf */.Y)({ owner: '"pkChunking"', fields: pkChunkingFields });
const pkChunking = {
    what: 'true, false, or a map of chunkSize, parent and startRow',
    schema: { anyOf: [numbers/* flag */.Jt.schema, settings.schema] },
    read: (node, key, mistakes) => {
        if (node.kind === 'map') {
            const entries = settings.read(node, key, mistakes);
            return entries && chunkingOf(entries);
        }
        if (node.kind === 'list')
            return (0,shape/* mismatch */.J4)(node, { key, what: pkChunking.what }, mistakes);
        const isOn = numbers/* flag */.Jt.read(node, key, mistakes);
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
const recordCount = (0,numbers/* wholeNumber */.rD)({ ...MANY, what: 'a number of records' });
const expectRecordsFields = {
    min: { shape: recordCount, values: 'number', description: 'Fewest records.', default: 0 },
    max: {
        shape: recordCount,
        values: 'number',
        description: 'Most records. When absent: as many as there are.',
    },
};
const bounds = (0,keys/* keysOf */.Y)({ owner: '"expectRecords"', fields: expectRecordsFields });
const RECORDS_OR_BOUNDS = 'a number of records, or a map of min and max';
const exactly = (0,numbers/* wholeNumber */.rD)({ ...MANY, what: RECORDS_OR_BOUNDS });
const expectRecords = {
    what: RECORDS_OR_BOUNDS,
    schema: { anyOf: [exactly.schema, { ...bounds.schema, minProperties: 1 }] },
    read: (node, key, mistakes) => {
        if (node.kind === 'map') {
            const entries = bounds.read(node, key, mistakes);
            if (entries === null)
                return null;
            if (node.entries.length === 0)
                return (0,shape/* mismatch */.J4)(node, { key, what: RECORDS_OR_BOUNDS, hint: 'Write {min: 1}.' }, mistakes);
            const { min, max } = entries;
            if (min === 'wrong' || max === 'wrong')
                return null;
            if (min !== undefined && max !== undefined && min.value > max.value) {
                return mistakes.error({
                    message: `"min" of "expectRecords" is more than "max": ${(0,counted/* number */.a)(min.value)} and ${(0,counted/* number */.a)(max.value)}.`,
                    hint: 'Exchange the two.',
                    place: min.place,
                    related: { message: '"max" stands here.', place: max.place },
                });
            }
            return { min: min?.value ?? 0, ...(max && { max: max.value }) };
        }
        if (node.kind === 'list')
            return (0,shape/* mismatch */.J4)(node, { key, what: RECORDS_OR_BOUNDS }, mistakes);
        const count = exactly.read(node, key, mistakes);
        return count === null ? null : { min: count, max: count };
    },
};

// EXTERNAL MODULE: ./lib/manifest/source-path.js
var source_path = __nccwpck_require__(84162);
// EXTERNAL MODULE: ./lib/manifest/shapes/collections.js
var collections = __nccwpck_require__(83401);
;// CONCATENATED MODULE: ./lib/manifest/shapes/source-rules.js






const cellValue = {
    what: 'a text, a number, true, false, or ~ for a blank cell',
    schema: { type: ['string', 'number', 'boolean', 'null'] },
    read: (node, key, mistakes) => {
        if (node.kind === 'scalar' && node.value === null)
            return '';
        if (node.kind === 'scalar')
            return texts/* constant */.dY.read(node, key, mistakes);
        return (0,shape/* mismatch */.J4)(node, { key, what: cellValue.what }, mistakes);
    },
};
const oldValue = { ...cellValue, schema: { type: 'string' } };
const VALUES = 'a map from old to new value, or the path of a .csv file';
const newValues = (0,collections/* mapOf */.A7)({ what: VALUES, name: oldValue, value: cellValue });
const valuesFile = (0,texts/* text */.Qq)({ what: VALUES, pattern: source_path/* CSV_PATH */.Rp, hint: source_path/* sourcePathHint */.e5 });
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
const valueMap = (0,collections/* mapOf */.A7)({
    what: 'a map from source column to old and new values',
    name: domain/* sourceColumn */.iL,
    value: valuesOfColumn,
});
const VALUE_OR_LIST = 'a value, ~ for blank, a list of them, or {not: \u2026}';
const someValues = (0,collections/* listOf */.c3)(cellValue, { what: VALUE_OR_LIST, minItems: 1 });
const oneOrSomeValues = {
    what: VALUE_OR_LIST,
    schema: { anyOf: [cellValue.schema, someValues.schema] },
    read: (node, key, mistakes) => {
        if (node.kind === 'list')
            return someValues.read(node, key, mistakes);
        if (node.kind === 'map')
            return (0,shape/* mismatch */.J4)(node, { key, what: VALUE_OR_LIST }, mistakes);
        const value = cellValue.read(node, key, mistakes);
        return value === null ? null : [{ value, place: node.place }];
    },
};
const negation = (0,keys/* keysOf */.Y)({
    owner: 'A condition',
    fields: { not: { shape: oneOrSomeValues, values: 'value or list', description: 'None of these.' } },
});
const condition = {
    what: VALUE_OR_LIST,
    schema: { anyOf: [oneOrSomeValues.schema, { ...negation.schema, required: ['not'] }] },
    read: (node, key, mistakes) => {
        if (node.kind !== 'map') {
            const values = oneOrSomeValues.read(node, key, mistakes);
            return values === null ? null : { values, isNegated: false };
        }
        if (node.entries.length === 0)
            return (0,shape/* mismatch */.J4)(node, { key, what: VALUE_OR_LIST }, mistakes);
        const not = negation.read(node, key, mistakes)?.not;
        return not === undefined || not === 'wrong' ? null : { values: not.value, isNegated: true };
    },
};
const where = (0,collections/* mapOf */.A7)({
    what: 'a map from source column to the values of the rows that are sent',
    name: domain/* sourceColumn */.iL,
    value: condition,
});
const variableColumns = (0,collections/* listOf */.c3)(domain/* sourceColumn */.iL, { what: 'a list of source columns', minItems: 1 });

;// CONCATENATED MODULE: ./lib/manifest/fields.js








const LOADS = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];
const QUERIES = ['query', 'queryAll'];
const OPERATIONS = [...LOADS, ...QUERIES];
const batchFields = {
    maxRecords: {
        shape: (0,numbers/* wholeNumber */.rD)({
            min: 1,
            max: bulk_api_limits/* MAX_BATCH_RECORDS */.nk,
            ceiling: 'The Bulk API takes at most 10,000 records in a batch.',
        }),
        values: '1 to 10000',
        description: 'Most records in a batch.',
        default: bulk_api_limits/* MAX_BATCH_RECORDS */.nk,
    },
    maxBytes: {
        shape: (0,numbers/* wholeNumber */.rD)({
            min: 1,
            max: bulk_api_limits/* MAX_BATCH_BYTES */.Uo,
            ceiling: 'The Bulk API takes at most 10,000,000 bytes in a batch.',
        }),
        values: '1 to 10000000',
        description: 'Most bytes in a batch, its header line included.',
        default: bulk_api_limits/* MAX_BATCH_BYTES */.Uo,
    },
};
const csvFields = {
    delimiter: {
        shape: csv/* delimiter */.uV,
        values: '`comma`, `semicolon`, `tab`, `pipe`, or one character',
        description: 'What parts the cells of a row.',
        default: 'comma',
    },
    encoding: {
        shape: csv/* encoding */.OK,
        values: 'label of the Encoding Standard, such as `windows-1252`',
        description: 'How the text is encoded. A byte order mark at the start of a file says more than this key.',
        default: 'utf-8',
    },
};
const retryFields = {
    attempts: {
        shape: (0,numbers/* wholeNumber */.rD)({ min: 0, max: 10, ceiling: 'More attempts do not help against locks.' }),
        values: '0 to 10',
        description: 'How often a record is sent again at most; `0` never.',
        default: 3,
    },
    codes: {
        shape: domain/* toleratedCodes */.lv,
        values: 'list of status codes',
        description: 'The codes that are worth another attempt, also where they stand inside the message of a trigger.',
        default: ['UNABLE_TO_LOCK_ROW'],
    },
};
const jobFields = {
    object: {
        shape: domain/* objectName */.Hd,
        values: 'API name',
        description: 'Required. The object whose records are loaded.',
    },
    operation: {
        shape: (0,texts/* choice */.Yq)(OPERATIONS),
        values: '`insert` `update` `upsert` `delete` `hardDelete` `query` `queryAll`',
        description: 'Required. What is done with the records; upper and lower case matter. `queryAll` also finds records in the ' +
            'recycle bin.',
    },
    externalIdFieldName: {
        shape: domain/* fieldName */.w5,
        values: 'field',
        description: 'The field by which an upsert finds its record. For `upsert`: this or `matchBy`; refused otherwise.',
        operations: ['upsert'],
    },
    matchBy: {
        shape: domain/* matchBy */.BJ,
        values: 'field or list',
        description: "Finds the org's records by these fields, whatever they are, in the place of an `Id` column or " +
            '`externalIdFieldName`. Fields of parents, such as `Account.Name`, may be among them. Beside `treePlan`: a map ' +
            'from object to its fields. See ' +
            '[Records that are in the org](records-in-the-org.md).',
        operations: ['update', 'upsert', 'delete', 'hardDelete'],
    },
    matchWhere: {
        shape: domain/* condition */.uH,
        values: 'SOQL condition',
        description: "Narrows the org's records that `matchBy` looks at. What stands behind WHERE.",
        operations: ['update', 'upsert', 'delete', 'hardDelete'],
    },
    unmatched: {
        shape: (0,texts/* choice */.Yq)(['insert', 'skip', 'fail']),
        values: '`insert`, `skip`, `fail`',
        description: 'What becomes of records that `matchBy` finds no record of the org for. When absent: `insert` for `upsert`, ' +
            '`fail` with `MATCH_NOT_FOUND` for the others, which cannot insert.',
        operations: ['update', 'upsert', 'delete', 'hardDelete'],
    },
    unchanged: {
        shape: (0,texts/* choice */.Yq)(['send', 'skip']),
        values: '`send`, `skip`',
        description: 'Whether records are sent whose values the org has already. `skip` leaves them out, and counts them as skipped. ' +
            'See [Records that are in the org](records-in-the-org.md#unchanged-records).',
        operations: ['update', 'upsert'],
        default: 'send',
    },
    keepBefore: {
        shape: numbers/* flag */.Jt,
        values: '`true`, `false`',
        description: 'Keeps the values that the records are about to lose in `before.csv`, so that an undo can put them back. See ' +
            '[Records that are in the org](records-in-the-org.md#the-values-before).',
        operations: ['update', 'upsert'],
        default: false,
    },
    verify: {
        shape: domain/* verify */.MX,
        values: '`true`, `false`, list of fields',
        description: 'Reads the records that were saved back when the job is done, and compares all fields that were sent, or those ' +
            'of the list. See [Records that are in the org](records-in-the-org.md#verified-records).',
        operations: ['insert', 'update', 'upsert'],
        default: false,
    },
    files: {
        shape: domain/* files */.aq,
        values: 'path, glob, or list',
        description: "Required, unless the rows come from a query. CSV, JSON or XML files, relative to the manifest's folder, with forward slashes; those of a glob sorted by name. " +
            'Each must match at least one file, and none may lie outside the workspace, symbolic links included.',
        operations: LOADS,
    },
    emptyFiles: {
        shape: (0,texts/* choice */.Yq)(['allow', 'refuse']),
        values: '`allow`, `refuse`',
        description: 'What a file without a record is: a mistake, or `allow`, as it may be. A job none of whose files has a record ' +
            'sends nothing, and is a success. See [Files without records](files.md#files-without-records).',
        operations: LOADS,
        default: 'refuse',
    },
    rowsFrom: {
        shape: domain/* jobId */.Db,
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
        shape: domain/* needs */.eN,
        values: 'id, list, `[]`',
        description: 'Jobs that must be done before this one starts. When absent: the job above it.',
    },
    contentType: {
        shape: (0,texts/* choice */.Yq)(['CSV', 'JSON', 'XML', 'ZIP_CSV', 'ZIP_JSON', 'ZIP_XML']),
        values: '`CSV` `JSON` `XML` `ZIP_CSV` `ZIP_JSON` `ZIP_XML`',
        description: 'The format of the files, or of the rows that a query returns. When absent: as the files end, `.csv` or `.txt`, ' +
            '`.json`, `.ndjson` or `.jsonl`, `.xml`; `CSV` for queries. See [JSON and XML](files.md#json-and-xml). With `ZIP_\u2026`, batches ' +
            'are archives: see [Attachments](files.md#attachments).',
    },
    csv: {
        shape: (0,keys/* keysOf */.Y)({ owner: '"csv"', fields: csvFields }),
        values: '`{delimiter, encoding}`',
        description: 'How the files are written, where they are not UTF-8 with commas. See [CSV dialects](files.md#csv-dialects).',
        operations: LOADS,
        default: { delimiter: 'comma', encoding: 'utf-8' },
    },
    attachments: {
        shape: domain/* folder */.TV,
        values: 'folder',
        description: 'With `contentType: ZIP_CSV`, `ZIP_JSON` or `ZIP_XML`: where the files lie that records name in `Body` or `VersionData`, relative to the ' +
            "manifest's folder. Without it, `files` are ready-made archives. See [Attachments](files.md#attachments).",
        operations: LOADS,
    },
    columns: {
        shape: domain/* columns */.YB,
        values: 'map source column \u2192 field, list of fields, or `~`; path',
        description: 'Renames columns, has one fill several fields by a list, or drops them with `~`; what is not named passes ' +
            'through. Columns that begin with `sf__` ' +
            'are always dropped, so that a `failed.csv` can be fed back. Or the path of a mapping file of Data Loader, which ' +
            'says all that is sent: see [From Data Loader](migrate-from-data-loader.md).',
        operations: LOADS,
    },
    values: {
        shape: domain/* values */.zu,
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
        shape: domain/* sourcePath */.Z3,
        values: 'path',
        description: "A transformation spec, relative to the manifest's folder: a CSV file that says how to read files " +
            'that were not made for it. It is sent before the first batch.',
        operations: LOADS,
    },
    references: {
        shape: domain/* references */.Ft,
        values: 'map field \u2192 `{job, key, columns, missing}`',
        description: 'Fields whose cells hold the key of a record of another job, or of this one; what is sent is the Id that the ' +
            'record got. `columns` beside `key` names the columns of this job that hold the key; `missing: blank` sends a ' +
            'record without a parent that is not there. Beside `treePlan`: a map from object to such a map. See ' +
            '[References](references.md#references).',
        operations: LOADS,
    },
    relativeDates: {
        shape: domain/* relativeDates */.wY,
        operations: ['insert', 'update', 'upsert'],
        values: 'list of fields',
        description: 'Fields in which `today`, `now` and forms such as `today+30d`, `today+9d@14:00` or `now-2h` stand for a date or ' +
            'a time, in cells and in `values`. See [Dates that move](#dates-that-move).',
    },
    blankCells: {
        shape: (0,texts/* choice */.Yq)(['ignore', 'null']),
        values: '`ignore`, `null`',
        description: 'What an empty cell does to its field: nothing, or `null` empties it (sends `#N/A`).',
        operations: LOADS,
        default: 'ignore',
    },
    batch: {
        shape: (0,keys/* keysOf */.Y)({ owner: '"batch"', fields: batchFields }),
        values: '`{maxRecords, maxBytes}`',
        description: 'How the records are cut into batches. Default and ceiling are 10000 records and 10000000 bytes.',
        operations: LOADS,
        default: { maxRecords: bulk_api_limits/* MAX_BATCH_RECORDS */.nk, maxBytes: bulk_api_limits/* MAX_BATCH_BYTES */.Uo },
    },
    groupBy: {
        shape: domain/* fieldPath */.cn,
        values: 'field',
        description: 'Records with the same value in this field, such as the parent of a lookup, are sent in the same batch, so that ' +
            'batches that run at the same time do not lock the same record. More of them than a batch holds are in several.',
        operations: LOADS,
    },
    concurrencyMode: {
        shape: (0,texts/* choice */.Yq)(['Parallel', 'Serial']),
        values: '`Parallel`, `Serial`',
        description: 'Whether batches are sent and worked on side by side, in no certain order. `Serial`: one after the other, in source order; see [Order](how-it-works.md#order).',
        default: 'Parallel',
    },
    assignmentRuleId: {
        shape: domain/* salesforceId */.vK,
        values: 'id',
        description: 'An assignment rule for cases or leads. For `insert`, `update` and `upsert`.',
        operations: ['insert', 'update', 'upsert'],
    },
    batchRetry: {
        shape: numbers/* flag */.Jt,
        values: '`true`, `false`',
        description: 'Whether the service may try a batch again by itself; `false` sends `Sforce-Disable-Batch-Retry`.',
        default: true,
    },
    retry: {
        shape: (0,keys/* keysOf */.Y)({ owner: '"retry"', fields: retryFields }),
        values: '`{attempts, codes}`',
        description: 'Records that failed with one of these codes are sent again in a new, smaller batch of the same job, the last ' +
            'time in a serial job. Default: 3 attempts for `UNABLE_TO_LOCK_ROW`.',
        operations: LOADS,
        default: { attempts: 3, codes: ['UNABLE_TO_LOCK_ROW'] },
    },
    maxFailedRecords: {
        shape: numbers/* failureLimit */.g3,
        values: 'number or `"2%"`',
        description: 'How many failed records, or what percentage of those read, still pass. When absent: the input `max-failed-records`.',
        operations: LOADS,
    },
    toleratedCodes: {
        shape: domain/* toleratedCodes */.lv,
        values: 'list of status codes',
        description: 'Records that failed with one of these are listed, but do not count against the limit.',
        operations: LOADS,
        default: [],
    },
    onFailure: {
        shape: (0,texts/* choice */.Yq)(['stop', 'continue']),
        values: '`stop`, `continue`',
        description: 'Whether jobs that need this one still run when it fails.',
        default: 'stop',
    },
    timeout: {
        shape: numbers/* duration */.p0,
        values: '`90s` `30m` `6h`',
        description: 'After this long the job is aborted and reported. At most `168h`.',
        default: '2h',
    },
    treePlan: {
        shape: domain/* planPath */.pw,
        values: 'path',
        description: "Loads a plan of `sf data import tree` and its files; the path is relative to the manifest's folder. The job " +
            'stands for one load for each object. Beside it: `needs`, `batch`, `concurrencyMode`, `batchRetry`, `retry`, ' +
            '`maxFailedRecords`, `toleratedCodes`, `onFailure`, `timeout`, `verify`, `unchanged`, `keepBefore`, and by object ' +
            '`values`, `references` and `matchBy`. ' +
            'See [Tree plans](migrate-from-tree-plans.md).',
    },
};


/***/ }),

/***/ 69802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ indented)
/* harmony export */ });
/* harmony import */ var _diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7076);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65005);


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
    return value.kind === 'map' || (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmpty */ .Im)(value);
}
function joined(above, missed, mistakes) {
    const [first] = missed;
    const place = first?.key.place ?? above.key.place;
    const names = missed.slice(0, MAX_NAMES).map(({ written }) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(written));
    const rest = missed.length > MAX_NAMES ? ['what follows'] : [];
    mistakes.error({
        message: `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(first?.written ?? '')} stands beside ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(above.written)}, and belongs into it.`,
        hint: `Indent ${(0,_diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .b)([...names, ...rest])} further to the right than ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(above.written)}.`,
        place,
        related: { message: `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(above.written)} stands here.`, place: above.key.place },
    });
    const own = above.value.kind === 'map' ? above.value.entries : [];
    const value = { kind: 'map', entries: [...own, ...missed], place };
    return { ...above, value };
}


/***/ }),

/***/ 90682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isJobId),
/* harmony export */   m: () => (/* binding */ JOB_ID)
/* harmony export */ });
const JOB_ID = '^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,78}[A-Za-z0-9_-])?$';
const TAKEN = /^(?:(?:(?:report|undo|checkpoint)\.json|run\.lock)(?:\.new)?|(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?)$/i;
function isJobId(text) {
    return new RegExp(JOB_ID).test(text) && !TAKEN.test(text);
}


/***/ }),

/***/ 83401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   H8: () => (/* binding */ oneOrListOf),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65005);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49337);


function listOf(item, { what, minItems, hint }) {
    return {
        what,
        schema: listSchema(item, minItems),
        read: (node, key, mistakes) => {
            if (node.kind !== 'list' || node.items.length < minItems) {
                return (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(node, { key, what, hint }, mistakes);
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
                return (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(node, { key, what, hint }, mistakes);
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
                message: `"${key}" names ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value)} twice.`,
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
        holds: (_, above) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmpty */ .Im)(above.value),
        read: (node, key, mistakes) => {
            if (node.kind !== 'map')
                return (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(node, { key, what }, mistakes);
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


/***/ }),

/***/ 55716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ encoding),
/* harmony export */   jT: () => (/* binding */ delimiterCharacter),
/* harmony export */   uV: () => (/* binding */ delimiter)
/* harmony export */ });
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39820);

const NAMES = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
const delimiter = (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
    what: 'comma, semicolon, tab, pipe, or one character',
    pattern: `^(?:${Object.keys(NAMES).join('|')}|[^"\\r\\n\\u0000\\ufeff])$`,
    hint: (written) => (written === '' ? 'For a tab write "tab".' : undefined),
});
function delimiterCharacter(written) {
    return NAMES[written] ?? written;
}
const encoding = (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
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


/***/ }),

/***/ 52610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ matchBy),
/* harmony export */   Db: () => (/* binding */ jobId),
/* harmony export */   Ft: () => (/* binding */ references),
/* harmony export */   Hd: () => (/* binding */ objectName),
/* harmony export */   MX: () => (/* binding */ verify),
/* harmony export */   TV: () => (/* binding */ folder),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   Z3: () => (/* binding */ sourcePath),
/* harmony export */   aq: () => (/* binding */ files),
/* harmony export */   cn: () => (/* binding */ fieldPath),
/* harmony export */   eN: () => (/* binding */ needs),
/* harmony export */   iL: () => (/* binding */ sourceColumn),
/* harmony export */   ir: () => (/* binding */ reference),
/* harmony export */   lv: () => (/* binding */ toleratedCodes),
/* harmony export */   pw: () => (/* binding */ planPath),
/* harmony export */   uH: () => (/* binding */ condition),
/* harmony export */   vK: () => (/* binding */ salesforceId),
/* harmony export */   w5: () => (/* binding */ fieldName),
/* harmony export */   wY: () => (/* binding */ relativeDates),
/* harmony export */   zu: () => (/* binding */ values)
/* harmony export */ });
/* unused harmony exports FIELDS_OR_DROP, referenceFields */
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(63601);
/* harmony import */ var _api_name_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(74001);
/* harmony import */ var _job_id_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(90682);
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50207);
/* harmony import */ var _source_path_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(84162);
/* harmony import */ var _collections_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83401);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(98181);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(74274);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(49337);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(39820);










const jobId = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'ids of jobs, which name folders: letters, digits, "_", "-" and "."',
    pattern: _job_id_js__WEBPACK_IMPORTED_MODULE_6__/* .JOB_ID */ .m,
    accepts: _job_id_js__WEBPACK_IMPORTED_MODULE_6__/* .isJobId */ .d,
    hint: (id) => new RegExp(_job_id_js__WEBPACK_IMPORTED_MODULE_6__/* .JOB_ID */ .m).test(id)
        ? 'The name is taken by a file of the results folder or by the operating system.'
        : (possibleId(id) ??
            'It begins with a letter or digit, does not end with ".", and has at most 80 characters.'),
});
function possibleId(name) {
    const id = name.trim().replaceAll(/[^A-Za-z0-9_.-]+/g, '_');
    return (0,_job_id_js__WEBPACK_IMPORTED_MODULE_6__/* .isJobId */ .d)(id) && id.replaceAll('_', '') !== '' ? `Write "${id}".` : undefined;
}
const objectName = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'the API name of an object',
    pattern: _api_name_js__WEBPACK_IMPORTED_MODULE_7__/* .OBJECT_NAME */ ._i,
    hint: () => 'Write the API name, such as "Account" or "Order_Line__c".',
});
const fieldName = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'the API name of a field',
    pattern: _api_name_js__WEBPACK_IMPORTED_MODULE_7__/* .FIELD_NAME */ .VR,
    hint: () => 'Write the API name of a field of the object itself, such as "Id" or "External_Id__c".',
});
const salesforceId = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'an id of 15 or 18 letters and digits',
    pattern: _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .SALESFORCE_ID */ .C7,
    accepts: _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isSalesforceId */ .v8,
    hint: (id) => new RegExp(_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .SALESFORCE_ID */ .C7).test(id)
        ? 'The last three characters do not fit the others: one of them is mistyped, or in the wrong case.'
        : `It has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_8__/* .number */ .a)(id.length)} characters.`,
});
const sourcePath = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'relative paths or globs with forward slashes',
    pattern: _source_path_js__WEBPACK_IMPORTED_MODULE_9__/* .RELATIVE_PATH */ .Hj,
    hint: _source_path_js__WEBPACK_IMPORTED_MODULE_9__/* .sourcePathHint */ .e5,
});
const planPath = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'the path of a plan with forward slashes',
    pattern: _source_path_js__WEBPACK_IMPORTED_MODULE_9__/* .RELATIVE_PATH */ .Hj,
    hint: _source_path_js__WEBPACK_IMPORTED_MODULE_9__/* .sourcePathHint */ .e5,
});
const folder = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'a relative path with forward slashes',
    pattern: _source_path_js__WEBPACK_IMPORTED_MODULE_9__/* .RELATIVE_PATH */ .Hj,
    hint: _source_path_js__WEBPACK_IMPORTED_MODULE_9__/* .sourcePathHint */ .e5,
});
const files = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOrListOf */ .H8)(sourcePath, { what: 'a path, a glob or a list of them', minItems: 1 });
const needs = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOrListOf */ .H8)(jobId, {
    what: 'the id of a job, a list of ids, or []',
    minItems: 0,
    hint: 'For a job that needs no other write [].',
});
const statusCode = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'status codes such as DUPLICATE_VALUE',
    pattern: '^[A-Z][A-Z0-9_]*$',
    hint: (code) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(code) ? `Write "${code.toUpperCase()}".` : undefined),
});
const toleratedCodes = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(statusCode, {
    what: 'a list of status codes such as [DUPLICATE_VALUE]',
    minItems: 0,
});
const columnName = (what) => (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({ what, pattern: _api_name_js__WEBPACK_IMPORTED_MODULE_7__/* .COLUMN_NAME */ .To, hint: _api_name_js__WEBPACK_IMPORTED_MODULE_7__/* .columnNameHint */ .JE });
const fieldPath = columnName('a field, or a path to a field of a parent');
const targetField = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
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
const sourceColumn = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'source columns',
    pattern: '^[^]+$',
    hint: () => 'The name is empty.',
});
const targetFields = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOrListOf */ .H8)(targetField, { what: 'a field, a list of fields, or ~', minItems: 1 });
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
const columnMap = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A7)({ what: COLUMNS, name: sourceColumn, value: fieldsOrDrop });
const mapFile = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: COLUMNS,
    pattern: _source_path_js__WEBPACK_IMPORTED_MODULE_9__/* .MAP_PATH */ .B4,
    hint: (path) => (0,_source_path_js__WEBPACK_IMPORTED_MODULE_9__/* .sourcePathHint */ .e5)(path) ??
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
const values = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A7)({
    what: 'a map from field to constant',
    name: columnName('fields'),
    value: _texts_js__WEBPACK_IMPORTED_MODULE_5__/* .constant */ .dY,
});
const matchPart = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'a field, or a path to a field of a parent',
    pattern: _api_name_js__WEBPACK_IMPORTED_MODULE_7__/* .MATCH_PATH */ .KW,
    hint: () => 'Write API names, such as "Name", "Account.Name" or "Parent__r.Name".',
});
const matchBy = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOrListOf */ .H8)(matchPart, { what: 'a field or a list of fields', minItems: 1 });
const verifiedFields = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(matchPart, { what: 'a list of fields', minItems: 1 });
const verify = {
    what: 'true, false, or a list of fields',
    schema: { anyOf: [_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt.schema, verifiedFields.schema] },
    read: (node, key, mistakes) => {
        if (node.kind === 'list' && node.items.length > 0)
            return verifiedFields.read(node, key, mistakes);
        if (node.kind !== 'scalar')
            return (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .mismatch */ .J4)(node, { key, what: verify.what }, mistakes);
        const isText = typeof node.value === 'string' && !node.isVariable && !/^(?:true|false)$/i.test(node.value);
        if (isText) {
            const hint = `Write a list: [${node.source}].`;
            return (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .mismatch */ .J4)(node, { key, what: verify.what, hint }, mistakes);
        }
        return _numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt.read(node, key, mistakes);
    },
};
const condition = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
    what: 'a condition of SOQL',
    pattern: '\\S',
    accepts: (written) => !/^\s*where\s/i.test(written),
    hint: (written) => written.trim() === '' ? 'It is empty.' : 'Write what stands behind WHERE, without the word itself.',
});
const relativeDates = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(fieldName, { what: 'a list of fields', minItems: 1 });
const parentJobs = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOrListOf */ .H8)(jobId, { what: 'the id of a job or a list of ids', minItems: 1 });
const keyColumns = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOrListOf */ .H8)(sourceColumn, { what: 'a source column or a list of them', minItems: 1 });
const separator = (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
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
        shape: (0,_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .choice */ .Yq)(['fail', 'blank']),
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
const referenceKeys = (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .keysOf */ .Y)({ owner: 'A reference', fields: referenceFields });
const reference = {
    ...referenceKeys,
    schema: { ...referenceKeys.schema, required: ['job', 'key'] },
};
const references = (0,_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A7)({
    what: 'a map from field to {job, key}',
    name: fieldName,
    value: reference,
});


/***/ }),

/***/ 98181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ keysOf)
});

// EXTERNAL MODULE: ./lib/diagnostic/nearest-name.js + 1 modules
var nearest_name = __nccwpck_require__(30947);
// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __nccwpck_require__(7076);
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

// EXTERNAL MODULE: ./lib/manifest/indentation.js
var indentation = __nccwpck_require__(69802);
// EXTERNAL MODULE: ./lib/manifest/tree.js
var tree = __nccwpck_require__(65005);
// EXTERNAL MODULE: ./lib/manifest/shapes/shape.js
var shape = __nccwpck_require__(49337);
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
                return (0,shape/* mismatch */.J4)(node, { key, what }, mistakes);
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
    const written = (0,indentation/* indented */.g)(node.entries, (entry, above) => fieldOf(entry) === undefined && fieldOf(above)?.shape.holds?.(entry, above) === true, mistakes);
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
    if ((0,tree/* isEmpty */.Im)(node)) {
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
    const meant = foreign === undefined && mistakes.hasRoom ? (0,nearest_name/* nearestName */.q)(name, keys) : foreign?.key;
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
        message: `${owner} has no key ${(0,tree/* quoted */.TL)(name)}.`,
        hint: hint ?? (list ? `Its keys are ${(0,word_list/* allOf */.b)(keys)}.` : 'Take it out.'),
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


/***/ }),

/***/ 74274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   g3: () => (/* binding */ failureLimit),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rE: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49789);
/* harmony import */ var _failure_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48953);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49337);



function wholeNumber(rule) {
    const { min, max, ceiling, what = `a whole number from ${min} to ${max}` } = rule;
    return {
        what,
        schema: { anyOf: [{ type: 'integer', minimum: min, maximum: max }, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ONE_VARIABLE */ .Ed] },
        read: (node, key, mistakes) => {
            const value = numberOf(node);
            if (value !== undefined && Number.isInteger(value) && value >= min && value <= max)
                return value;
            const hint = value !== undefined && value > max ? ceiling : quotesHint(node);
            return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what, hint }, mistakes);
        },
    };
}
const flag = {
    what: 'true or false',
    schema: { anyOf: [{ type: 'boolean' }, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ONE_VARIABLE */ .Ed] },
    read: (node, key, mistakes) => {
        const value = node.kind === 'scalar' && node.isVariable ? truth(String(node.value)) : undefined;
        if (value !== undefined)
            return value;
        if (node.kind === 'scalar' && typeof node.value === 'boolean')
            return node.value;
        const isText = node.kind === 'scalar' && /^(?:true|false)$/i.test(String(node.value));
        const hint = isText ? 'Take the quotes away.' : undefined;
        return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what: flag.what, hint }, mistakes);
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
        return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what: '1', hint: quotesHint(node) }, mistakes);
    },
};
const failureLimit = {
    what: 'a number of records or a percentage such as "2%"',
    schema: {
        anyOf: [
            { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
            { type: 'string', pattern: _failure_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .PERCENTAGE */ .L },
            _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .WITH_VARIABLE */ .ih,
        ],
    },
    read: (node, key, mistakes) => {
        const value = numberOf(node);
        if (value !== undefined && Number.isSafeInteger(value) && value >= 0)
            return { records: value };
        const limit = node.kind === 'scalar' && typeof node.value === 'string' && (0,_failure_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .failureLimit */ .g)(node.value);
        if (limit && 'percent' in limit)
            return limit;
        const hint = limit ? 'Take the quotes away.' : percentHint(node);
        return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what: failureLimit.what, hint }, mistakes);
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
    schema: { anyOf: [{ type: 'string', pattern: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION */ .ft }, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .WITH_VARIABLE */ .ih] },
    read: (node, key, mistakes) => {
        const source = node.kind === 'scalar' ? String(node.value) : '';
        const value = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMilliseconds */ .Vp)(source);
        if (value !== undefined && value <= _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TIMEOUT_MILLISECONDS */ .WC)
            return value;
        return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what: duration.what, hint: durationHint(source, value) }, mistakes);
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
function quotesHint(node) {
    return node.kind === 'scalar' && isDigits(node) ? 'Take the quotes away.' : undefined;
}


/***/ }),

/***/ 49337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ ONE_VARIABLE),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   ih: () => (/* binding */ WITH_VARIABLE)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65005);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50688);


function mismatch(node, { key, what, hint }, mistakes) {
    if (node.kind === 'wrong')
        return null;
    return mistakes.error({
        message: `"${key}" takes ${what}, not ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeText */ .qd)(node)}.`,
        ...(hint !== undefined && { hint }),
        place: node.place,
    });
}
const WITH_VARIABLE = {
    type: 'string',
    pattern: `\\$\\{${_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLE_NAME */ .nN}\\}`,
};
const ONE_VARIABLE = { type: 'string', pattern: `^\\$\\{${_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLE_NAME */ .nN}\\}$` };


/***/ }),

/***/ 39820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   dY: () => (/* binding */ constant)
/* harmony export */ });
/* harmony import */ var _diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(30947);
/* harmony import */ var _diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7076);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49337);



function text({ what, pattern, accepts, hint }) {
    const expression = new RegExp(pattern, 'u');
    return {
        what,
        schema: { anyOf: [{ type: 'string', pattern }, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .WITH_VARIABLE */ .ih] },
        read: (node, key, mistakes) => {
            const value = textOf(node);
            if (value === undefined)
                return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what, hint: quotesHint(node) }, mistakes);
            if (expression.test(value) && (accepts?.(value) ?? true))
                return value;
            return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what, hint: hint?.(value) }, mistakes);
        },
    };
}
function choice(words) {
    return {
        get what() {
            return (0,_diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .y)(words);
        },
        schema: choiceSchema(words),
        read: (node, key, mistakes) => {
            const value = textOf(node) ?? wordNull(node);
            const word = words.find((candidate) => candidate === value);
            if (word !== undefined)
                return word;
            const meant = value === undefined ? undefined : (0,_diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(value, words);
            return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what: (0,_diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .y)(words), hint: meant && `Did you mean "${meant}"?` }, mistakes);
        },
    };
}
function choiceSchema(words) {
    const values = words.includes('null') ? [...words, null] : words;
    return { anyOf: [{ enum: values }, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .WITH_VARIABLE */ .ih] };
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
            return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what, hint }, mistakes);
        }
        const value = String(node.value);
        if (value.includes('\0'))
            return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)(node, { key, what: 'texts without NUL', hint: undefined }, mistakes);
        if (typeof node.value === 'string' || value === node.source)
            return value;
        return mistakes.error({
            message: `YAML reads ${node.source} as ${value}.`,
            hint: `Put it in quotes, so that it is sent as it is written: "${node.source}".`,
            place: node.place,
        });
    },
};


/***/ }),

/***/ 84162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ MAP_PATH),
/* harmony export */   Hj: () => (/* binding */ RELATIVE_PATH),
/* harmony export */   Rp: () => (/* binding */ CSV_PATH),
/* harmony export */   e5: () => (/* binding */ sourcePathHint)
/* harmony export */ });
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


/***/ }),

/***/ 65005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   qd: () => (/* binding */ nodeText)
/* harmony export */ });
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


/***/ }),

/***/ 50688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ isVariable),
/* harmony export */   X6: () => (/* binding */ substituted),
/* harmony export */   hl: () => (/* binding */ namedVariables),
/* harmony export */   nN: () => (/* binding */ VARIABLE_NAME),
/* harmony export */   nq: () => (/* binding */ MAX_SUBSTITUTED_LENGTH)
/* harmony export */ });
/* harmony import */ var _diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(30947);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65005);


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
            message: `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is not a variable.`,
            hint: 'Write ${NAME}, the name of letters, digits and _. For a literal ${ write $${.',
        };
    }
    const meant = (0,_diagnostic_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(name, [...variables.keys()]);
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
        message: `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is not evaluated in a manifest, only in a workflow.`,
        hint: `Give the step the input "variables" with the line ${name}=${text}, and write \${${name}} here.`,
    };
}


/***/ }),

/***/ 78611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ bareOutcome),
/* harmony export */   Sb: () => (/* binding */ nothingFound),
/* harmony export */   np: () => (/* binding */ beginningAt),
/* harmony export */   yJ: () => (/* binding */ NO_USAGE)
/* harmony export */ });
/* harmony import */ var _outcome_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73834);

const NO_USAGE = { requests: 0, retries: 0, batches: 0, recordBytes: 0, sentBytes: 0 };
function beginningAt(clock) {
    return { at: clock.now(), monotonic: clock.monotonic() };
}
function nothingFound(mode) {
    switch (mode) {
        case 'plan':
            return { plan: { needs: { records: 0, batches: 0, apiRequests: 0 }, uncounted: [], notChecked: [] } };
        case 'rehearse':
            return {
                rehearsal: { schemaFrom: 'No schema was read.', notUnderstood: [], leftOut: [], unknowable: [] },
            };
        case 'monitor':
            return { monitor: { filter: [], aborts: false, listed: 0, jobs: [] } };
        case 'undo':
            return { isUndo: true };
        default:
            return {};
    }
}
function bareOutcome({ apiVersion, manifest }, begun, clock) {
    return {
        ...{ diagnostics: [], diagnosticsLeftOut: 0, troubles: [], jobs: [], counts: _outcome_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_RECORDS */ .Hk },
        ...{ manifestFile: manifest, apiVersion, startedAt: new Date(begun.at), usage: NO_USAGE },
        durationMilliseconds: clock.monotonic() - begun.monotonic,
    };
}


/***/ }),

/***/ 92676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ filterLines),
/* harmony export */   ME: () => (/* binding */ ME),
/* harmony export */   P5: () => (/* binding */ isMadeBy),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   mC: () => (/* binding */ parametersOf)
/* harmony export */ });
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50207);

const ME = 'me';
function parametersOf(filter) {
    const { concurrencyMode, isPkChunkingEnabled, jobType } = filter;
    return {
        ...(isPkChunkingEnabled === undefined ? {} : { isPkChunkingEnabled: String(isPkChunkingEnabled) }),
        ...(jobType === undefined ? {} : { jobType }),
        ...(concurrencyMode === undefined ? {} : { concurrencyMode: concurrencyMode.toLowerCase() }),
    };
}
function passes(job, filter, { now, userId }) {
    const { concurrencyMode, createdBy, jobType, object, olderThanMilliseconds, operation, state } = filter;
    return ((jobType === undefined || job.jobType === jobType) &&
        (concurrencyMode === undefined || isSame(job.concurrencyMode, concurrencyMode)) &&
        (state === undefined || isSame(job.state, state)) &&
        (object === undefined || isSame(job.object, object)) &&
        (operation === undefined || isSame(job.operation, operation)) &&
        (createdBy === undefined || isMadeBy(job, createdBy === ME ? userId : createdBy)) &&
        (olderThanMilliseconds === undefined || now - job.createdDate > olderThanMilliseconds));
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function isMadeBy({ createdById }, userId) {
    return userId !== undefined && createdById !== '' && (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameId */ .WB)(createdById, userId);
}
function filterLines(filter) {
    const { olderThanMilliseconds, ...named } = filter;
    const age = olderThanMilliseconds === undefined ? [] : [`olderThan=${ageOf(olderThanMilliseconds)}`];
    return [...Object.entries(named).map(([name, value]) => `${name}=${String(value)}`), ...age];
}
function ageOf(milliseconds) {
    if (milliseconds % 3_600_000 === 0)
        return `${milliseconds / 3_600_000}h`;
    return milliseconds % 60_000 === 0 ? `${milliseconds / 60_000}m` : `${milliseconds / 1_000}s`;
}


/***/ }),

/***/ 73834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ NO_RECORDS),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   hG: () => (/* binding */ isBalanced)
/* harmony export */ });
const NO_RECORDS = { read: 0, succeeded: 0, failed: 0, notProcessed: 0, skipped: 0 };
function sumOf(counts) {
    return counts.reduce((sum, next) => ({
        read: sum.read + next.read,
        succeeded: sum.succeeded + next.succeeded,
        failed: sum.failed + next.failed,
        notProcessed: sum.notProcessed + next.notProcessed,
        skipped: sum.skipped + next.skipped,
    }), NO_RECORDS);
}
function isBalanced(counts) {
    return counts.read === counts.succeeded + counts.failed + counts.notProcessed + counts.skipped;
}


/***/ }),

/***/ 99599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sentenceOf)
/* harmony export */ });
/* unused harmony export discrepancyNames */
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63601);

const NAMES = {
    'records-in-doubt': true,
    'references-in-doubt': true,
    'records-not-processed': true,
    'records-differ-from-plan': true,
    'result-unreadable': true,
    'result-too-long': true,
    'result-too-short': true,
    'result-below-counter': true,
    'not-processed-but-counted': true,
    'rows-contradict-themselves': true,
    'record-ids-repeated': true,
    'processed-counter-differs': true,
    'failed-counter-differs': true,
    'counts-do-not-add-up': true,
    'foreign-batches': true,
    'job-repeated': true,
    'batches-missing': true,
    'batch-id-repeated': true,
    'batch-changed': true,
    'query-rows-differ': true,
};
const discrepancyNames = Object.keys(NAMES);
const IDS_SHOWN = 3;
function sentenceOf(discrepancy) {
    switch (discrepancy.name) {
        case 'records-in-doubt':
            return `What became of ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.records, 'record')} cannot be known: look in the org before you load them again.`;
        case 'references-in-doubt':
            return `It cannot be known of ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.records, 'record')} whether the second pass has set their references: look in the org.`;
        case 'records-not-processed': {
            const { records } = discrepancy;
            return `${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(records, 'record')} ${records === 1 ? 'was' : 'were'} not processed.`;
        }
        case 'records-differ-from-plan': {
            const { batch, found, planned } = discrepancy;
            return `Batch ${batch}: ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(planned, 'record')} planned, but ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(found)} found again in the files.`;
        }
        case 'counts-do-not-add-up': {
            const { failed, notProcessed, read, skipped, succeeded } = discrepancy;
            return `The counts do not add up: ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(read)} read, but ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(succeeded)} succeeded, ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(failed)} failed, ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(notProcessed)} not processed and ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(skipped)} skipped.`;
        }
        case 'foreign-batches': {
            const { batchIds, records } = discrepancy;
            const batches = (0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(batchIds.length, 'batch', 'batches');
            return `The job has ${batches} that this run cannot place (${shownIds(batchIds)}), with ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(records, 'record')} processed: something may have been done twice.`;
        }
        case 'job-repeated': {
            const { batchId, jobId, sentAs } = discrepancy;
            return `Job ${jobId}, which this run does not know, holds a batch, ${batchId}, with the records that this run has sent as batch ${sentAs}: something may have been done twice.`;
        }
        case 'batches-missing': {
            const { batchIds, jobId } = discrepancy;
            return `Job ${jobId} no longer shows ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(batchIds.length, 'batch', 'batches')} that the service had taken (${shownIds(batchIds)}).`;
        }
        case 'query-rows-differ':
            return `Batch ${discrepancy.batchId}: the service says that the query found ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.processed, 'row')}, but its result files have ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(discrepancy.rows)}.`;
        default:
            return ofBatch(discrepancy);
    }
}
function shownIds(ids) {
    return `${ids.slice(0, IDS_SHOWN).join(', ')}${ids.length > IDS_SHOWN ? ', \u2026' : ''}`;
}
function ofBatch(discrepancy) {
    const name = `Batch ${discrepancy.batch} (${discrepancy.batchId})`;
    switch (discrepancy.name) {
        case 'batch-id-repeated':
            return `${name}: the service gave it the id of another batch, so it is not known which of them it has.`;
        case 'batch-changed':
            return `${name}: the service said how it ended, and says another state or other numbers of it later.`;
        case 'result-unreadable':
            return `${name}: its result cannot be read to the end: ${discrepancy.reason}.`;
        case 'result-too-long':
            return `${name}: its result has more rows than the ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(discrepancy.records)} that were sent.`;
        case 'result-too-short':
            return `${name}: its result has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.rows, 'row')} for ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.records, 'record')}.`;
        case 'result-below-counter':
            return `${name}: the service says it processed ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.processed, 'record')}, but its result has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.rows, 'row')}.`;
        case 'not-processed-but-counted':
            return `${name}: the service says that it did not process it, and counts ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.processed, 'record')} as processed.`;
        case 'rows-contradict-themselves': {
            const { first, rows } = discrepancy;
            return `${name}: ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(rows, 'row')} of its result ${rows === 1 ? 'says' : 'say'} that the record failed, with an Id or "Created" as of a saved one; the first is that of ${first.file}:${first.line}. Nothing of it is sent again.`;
        }
        case 'record-ids-repeated': {
            const { first, rows } = discrepancy;
            return `${name}: ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(rows, 'row')} of its result ${rows === 1 ? 'gives' : 'give'} a created record the Id of another one; the first is that of ${first.file}:${first.line}. The result may be that of another batch.`;
        }
        case 'processed-counter-differs':
            return `${name}: the service says it processed ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(discrepancy.processed)} of ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.records, 'record')}.`;
        case 'failed-counter-differs':
            return `${name}: the service says ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.failed, 'record')} failed, but its result has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(discrepancy.failedRows, 'failed row')}.`;
    }
}


/***/ }),

/***/ 30597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ isDone),
/* harmony export */   El: () => (/* binding */ allowedFailures),
/* harmony export */   ZH: () => (/* binding */ runVerdict)
/* harmony export */ });
function allowedFailures(limit, read) {
    return 'records' in limit ? limit.records : Math.floor((read * limit.percent) / 100);
}
const GRAVITY = {
    success: 0,
    skipped: 1,
    differs: 2,
    'records-failed': 3,
    error: 4,
    cancelled: 5,
};
function isDone(verdict) {
    return verdict === 'success' || verdict === 'differs' || verdict === 'records-failed';
}
function runVerdict(jobs) {
    const gravest = jobs.reduce((worst, { verdict }) => (GRAVITY[verdict] > GRAVITY[worst] ? verdict : worst), 'success');
    return gravest === 'skipped' ? 'error' : gravest;
}


/***/ }),

/***/ 41971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Md: () => (/* binding */ isAbsence),
/* harmony export */   iD: () => (/* binding */ withPath)
/* harmony export */ });
const ABSENT = new Set(['ENOENT', 'ENOTDIR']);
function isAbsence(error) {
    return ABSENT.has(codeOf(error) ?? '');
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
function reasonOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/, \w+(?: '[^]*)?$/, '');
}
async function withPath(path, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (!(cause instanceof Error) || cause.message.includes(path))
            throw cause;
        throw Object.assign(new Error(`${cause.message} '${path}'`, { cause }), { code: codeOf(cause) });
    }
}


/***/ }),

/***/ 69045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xq: () => (/* binding */ FileSearch),
/* harmony export */   gu: () => (/* binding */ GLOB_OPTIONS)
/* harmony export */ });
/* unused harmony export SEARCH_LIMITS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(41971);




const SEARCH_LIMITS = {
    names: 1_000_000,
    milliseconds: 60_000,
    depth: 100,
    matches: 10_000,
};
const MAX_FAULTS = 20;
const GLOB_OPTIONS = {
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
};
class FileSearch {
    #limits;
    #names = 0;
    #milliseconds = 0;
    constructor(limits = SEARCH_LIMITS) {
        this.#limits = limits;
    }
    async match(pattern, folder) {
        const walk = new Walk(this.#limits, { names: this.#names, milliseconds: this.#milliseconds });
        const { glob } = await __nccwpck_require__.e(/* import() */ 382).then(__nccwpck_require__.bind(__nccwpck_require__, 73382));
        const names = await glob(pattern, {
            ...GLOB_OPTIONS,
            cwd: folder,
            fs: { readdir: walk.readFolder },
            signal: walk.signal,
        });
        this.#names = walk.names;
        this.#milliseconds = walk.milliseconds;
        const found = names.sort(byCodeUnits).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
        if (found.length > this.#limits.matches) {
            const reason = `the pattern matches ${found.length} files, more than ${this.#limits.matches}`;
            return { paths: [], faults: [...walk.faults, { path: folder, reason }] };
        }
        const paths = [];
        const faults = [...walk.faults];
        for (const path of found) {
            const kind = await kindOf(path);
            if (kind === 'file')
                paths.push(path);
            else if (kind !== 'folder' && faults.length < MAX_FAULTS)
                faults.push({ path, reason: kind.reason });
        }
        return { paths, faults };
    }
}
async function kindOf(path) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        if (status.isFile()) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
            return 'file';
        }
        return status.isDirectory() ? 'folder' : { reason: 'it is no regular file' };
    }
    catch (error) {
        return { reason: (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsence */ .Md)(error) ? 'it is a symbolic link that leads to nothing' : (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error) };
    }
}
class Walk {
    faults = [];
    names;
    #limits;
    #before;
    #startedAt = performance.now();
    #end = new AbortController();
    #root;
    constructor(limits, spent) {
        this.#limits = limits;
        this.names = spent.names;
        this.#before = spent.milliseconds;
    }
    get signal() {
        return this.#end.signal;
    }
    get milliseconds() {
        return this.#before + performance.now() - this.#startedAt;
    }
    readFolder = (path, options, done) => {
        const isRoot = this.#root === undefined;
        this.#root ??= path;
        if (depthOf(path) - depthOf(this.#root) > this.#limits.depth) {
            this.#stop(path, `it lies more than ${this.#limits.depth} folders below where the search began`);
        }
        if (this.signal.aborted) {
            done(null, []);
            return;
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, options, (error, entries) => {
            if (error !== null && !(isRoot && (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsence */ .Md)(error)))
                this.#note(path, (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error));
            this.names += error === null ? entries.length : 0;
            if (this.names > this.#limits.names) {
                this.#stop(path, `the search has come by more than ${this.#limits.names} names`);
            }
            done(null, error === null ? entries.map((entry) => this.#shown(entry, path)) : []);
        });
    };
    #shown(entry, path) {
        const isFolder = entry.isDirectory();
        return Object.assign(Object.create(entry), {
            isFile: () => !isFolder && this.#isInTime(path),
            isSymbolicLink: () => false,
        });
    }
    #isInTime(path) {
        if (this.milliseconds > this.#limits.milliseconds && !this.signal.aborted) {
            const seconds = this.#limits.milliseconds / 1_000;
            this.#stop(path, `the search for files has taken more than ${seconds} seconds`);
        }
        return !this.signal.aborted;
    }
    #stop(path, reason) {
        if (!this.signal.aborted)
            this.#note(path, reason);
        this.#end.abort();
    }
    #note(path, reason) {
        if (this.faults.length < MAX_FAULTS)
            this.faults.push({ path: path.replace(/(?<=.)\/+$/, ''), reason });
    }
}
function depthOf(path) {
    return path.split('/').filter((name) => name !== '').length;
}
function byCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 60437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ fileStart)
/* harmony export */ });
async function fileStart(path, files, maxBytes = Infinity) {
    const file = await files.open(path);
    try {
        const bytes = Buffer.alloc(Math.min(file.size, maxBytes));
        return bytes.subarray(0, await file.read(bytes, 0));
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 84859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isForeignFile)
/* harmony export */ });
async function isForeignFile(path, opening, files) {
    if (!(await files.isFile(path)))
        return false;
    const file = await files.open(path);
    try {
        const expected = Buffer.from(opening);
        const bytes = Buffer.alloc(Math.min(file.size, expected.length));
        await file.read(bytes, 0);
        return !expected.subarray(0, bytes.length).equals(bytes);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 67334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ HttpError)
/* harmony export */ });
class HttpError extends Error {
    name = 'HttpError';
    sent;
    code;
    constructor(message, sent, options) {
        super(message, options);
        this.sent = sent;
        this.code = options?.code;
    }
}


/***/ }),

/***/ 84391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ NodeFiles),
  k: () => (/* binding */ nodeFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/ports/file-error.js
var file_error = __nccwpck_require__(41971);
// EXTERNAL MODULE: ./lib/ports/file-search.js
var file_search = __nccwpck_require__(69045);
;// CONCATENATED MODULE: ./lib/ports/files.js
class WriteRefusedError extends Error {
    name = 'WriteRefusedError';
    constructor(path, fault) {
        super(`${path} ${fault}. It was left as it is: remove it, or give the run a results folder of its own with "results-path".`);
    }
}

// EXTERNAL MODULE: ./lib/ports/paths.js
var paths = __nccwpck_require__(31292);
;// CONCATENATED MODULE: ./lib/ports/write-guard.js




class WriteGuard {
    #folders;
    #inputs = new Map();
    constructor(folders) {
        this.#folders = folders;
    }
    async protect(path) {
        const { dev, ino } = await (0,promises_.stat)(path, { bigint: true });
        const known = this.#inputs.get(dev) ?? new Set();
        this.#inputs.set(dev, known.add(compact(ino)));
    }
    async fault(path) {
        for (const step of this.#steps(path)) {
            const status = await statusOf(step);
            if (status === undefined)
                return undefined;
            if (status.isSymbolicLink()) {
                return step === path
                    ? 'is a symbolic link, and nothing is written through one'
                    : `leads through the symbolic link ${step}, and nothing is written through one`;
            }
            if (step !== path && !status.isDirectory())
                return `lies below ${step}, which is no folder`;
            if (step === path && !status.isFile())
                return 'is no regular file';
            if (step !== path)
                continue;
            if (this.#inputs.get(status.dev)?.has(compact(status.ino)) === true)
                return 'is a file that the run reads, by this name or by another one';
        }
        return undefined;
    }
    async confirms(path) {
        const folder = this.#folderOf(path);
        if (folder === undefined)
            return true;
        const expected = (0,external_node_path_.join)(await (0,promises_.realpath)(folder), (0,external_node_path_.relative)(folder, (0,external_node_path_.dirname)(path)));
        return folded(await (0,promises_.realpath)((0,external_node_path_.dirname)(path))) === folded(expected);
    }
    #steps(path) {
        const folder = this.#folderOf(path);
        if (folder === undefined)
            return [path];
        const names = (0,external_node_path_.relative)(folder, path).split(external_node_path_.sep);
        return names.map((_, index) => (0,external_node_path_.join)(folder, ...names.slice(0, index + 1)));
    }
    #folderOf(path) {
        return this.#folders.find((folder) => (0,paths/* isWithin */.U)(path, folder) && (0,external_node_path_.relative)(folder, path) !== '');
    }
}
function compact(ino) {
    return ino <= Number.MAX_SAFE_INTEGER ? Number(ino) : ino;
}
async function statusOf(path) {
    try {
        return await (0,promises_.lstat)(path, { bigint: true });
    }
    catch (error) {
        if ((0,file_error/* isAbsence */.Md)(error))
            return undefined;
        throw error;
    }
}
function folded(path) {
    return path.toLowerCase().normalize();
}

;// CONCATENATED MODULE: ./lib/ports/node-files.js







const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
const NO_FOLLOW = process.platform === 'win32' ? 0 : external_node_fs_.constants.O_NOFOLLOW;
const { O_CREAT, O_EXCL, O_RDWR, O_WRONLY } = external_node_fs_.constants;
class NodeFiles {
    #guard;
    #search;
    constructor(folders = [], limits) {
        this.#guard = new WriteGuard(folders);
        this.#search = new file_search/* FileSearch */.Xq(limits);
    }
    async match(pattern, folder) {
        return this.#search.match(pattern, folder);
    }
    async realPath(path) {
        return (0,promises_.realpath)(path).catch(() => undefined);
    }
    async isFile(path) {
        return (0,promises_.stat)(path).then((status) => status.isFile(), () => false);
    }
    async readFault(path) {
        try {
            await (0,promises_.lstat)(path);
        }
        catch (error) {
            return (0,file_error/* isAbsence */.Md)(error) ? undefined : (0,file_error/* reasonOf */.A3)(error);
        }
        try {
            await (0,promises_.access)(path, external_node_fs_.constants.R_OK);
            return undefined;
        }
        catch (error) {
            return (0,file_error/* isAbsence */.Md)(error) ? 'it is a symbolic link that leads to nothing' : (0,file_error/* reasonOf */.A3)(error);
        }
    }
    async open(path) {
        const handle = await (0,promises_.open)(path, 'r');
        return readable(path, handle, await sizeOf(path, handle));
    }
    async protect(path) {
        await this.#guard.protect(path);
    }
    async writeFault(path) {
        return (0,file_error/* withPath */.iD)(path, async () => this.#guard.fault(path));
    }
    async create(path) {
        await this.#refuse(path);
        await makeFolder((0,external_node_path_.dirname)(path));
        await (0,promises_.rm)(path, { force: true });
        return this.#created(path);
    }
    async claim(path, bytes) {
        await this.#refuse(path);
        await makeFolder((0,external_node_path_.dirname)(path));
        let file;
        try {
            file = await this.#created(path);
        }
        catch (error) {
            if ((0,file_error/* codeOf */.$N)(error) === 'EEXIST')
                return false;
            throw error;
        }
        try {
            await file.write(bytes);
        }
        finally {
            await file.close();
        }
        return true;
    }
    async replace(path, bytes) {
        await this.#refuse(path);
        const draft = `${path}.new`;
        const file = await this.create(draft);
        try {
            await file.write(bytes);
            await file.flush();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(draft, path);
        await syncFolder((0,external_node_path_.dirname)(path));
    }
    async append(path) {
        await this.#refuse(path);
        const handle = await (0,promises_.open)(path, O_RDWR | NO_FOLLOW);
        return writable(path, handle, await sizeOf(path, handle));
    }
    async rename(from, to) {
        try {
            await (0,promises_.rename)(from, to);
            return true;
        }
        catch (error) {
            if ((0,file_error/* isAbsence */.Md)(error))
                return false;
            throw error;
        }
    }
    async remove(path) {
        await this.#refuse(path);
        await (0,promises_.rm)(path, { force: true });
    }
    async removeFolder(path) {
        await (0,promises_.rm)(path, { force: true, recursive: true });
    }
    async touchedAt(path) {
        try {
            return (await (0,promises_.stat)(path)).mtimeMs;
        }
        catch (error) {
            if ((0,file_error/* isAbsence */.Md)(error))
                return undefined;
            throw error;
        }
    }
    async touch(path) {
        const now = new Date();
        await (0,promises_.utimes)(path, now, now);
    }
    async #refuse(path) {
        const fault = await this.writeFault(path);
        if (fault !== undefined)
            throw new WriteRefusedError(path, fault);
    }
    async #created(path) {
        const handle = await (0,promises_.open)(path, O_WRONLY | O_CREAT | O_EXCL | NO_FOLLOW, FILE_MODE);
        try {
            if (await this.#guard.confirms(path))
                return writable(path, handle);
            throw new WriteRefusedError(path, 'was led elsewhere while it was being created');
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
}
const nodeFiles = new NodeFiles();
async function makeFolder(path) {
    try {
        await (0,promises_.mkdir)(path, { mode: FOLDER_MODE });
    }
    catch (error) {
        if (await isFolder(path))
            return;
        const parent = (0,external_node_path_.dirname)(path);
        if ((0,file_error/* codeOf */.$N)(error) !== 'ENOENT' || parent === path || (await isFolder(parent)))
            throw error;
        await makeFolder(parent);
        await (0,promises_.mkdir)(path, { mode: FOLDER_MODE }).catch(async (cause) => {
            if (!(await isFolder(path)))
                throw cause;
        });
    }
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((status) => status.isDirectory(), () => false);
}
async function sizeOf(path, handle) {
    try {
        return await (0,file_error/* withPath */.iD)(path, async () => Promise.resolve((0,external_node_fs_.fstatSync)(handle.fd).size));
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function syncFolder(path) {
    if (process.platform === 'win32')
        return;
    const folder = await (0,promises_.open)(path, 'r');
    try {
        await folder.sync();
    }
    finally {
        await folder.close();
    }
}
function readable(path, handle, size) {
    return {
        size,
        async read(target, position) {
            return (0,file_error/* withPath */.iD)(path, async () => {
                let done = 0;
                while (done < target.length) {
                    const { bytesRead } = await handle.read(target, done, target.length - done, position + done);
                    if (bytesRead === 0)
                        break;
                    done += bytesRead;
                }
                return done;
            });
        },
        close: async () => handle.close(),
    };
}
function writable(path, handle, start = 0) {
    let end = start;
    return {
        async write(bytes) {
            await (0,file_error/* withPath */.iD)(path, async () => {
                for (let done = 0; done < bytes.length;) {
                    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, end);
                    done += bytesWritten;
                    end += bytesWritten;
                }
            });
        },
        flush: async () => (0,file_error/* withPath */.iD)(path, async () => handle.datasync()),
        async truncate(length) {
            await (0,file_error/* withPath */.iD)(path, async () => handle.truncate(length));
            end = length;
        },
        close: async () => handle.close(),
    };
}


/***/ }),

/***/ 87094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ nodePrograms),
/* harmony export */   z: () => (/* binding */ harmlessEnvironment)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31421);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(60639);


const SECRET_VARIABLES = /^(?:INPUT_|ACTIONS_(?:ID_TOKEN_REQUEST|RUNTIME|RESULTS|CACHE)_|GITHUB_TOKEN$|GH_TOKEN$)/;
const GRACE_MILLISECONDS = 1_000;
const PIPE_MILLISECONDS = 500;
const IS_WINDOWS = process.platform === 'win32';
const nodePrograms = {
    run: async (program, args, limits) => {
        limits.signal.throwIfAborted();
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
            env: { ...harmlessEnvironment(), NO_COLOR: '1', FORCE_COLOR: '0' },
            stdio: ['ignore', 'pipe', 'ignore'],
            windowsHide: true,
            shell: IS_WINDOWS,
            detached: !IS_WINDOWS,
        });
        return new Promise((resolve, reject) => {
            const pieces = [];
            let length = 0;
            const giveUp = (reason) => {
                settle();
                void endGroup(child);
                reject(reason);
            };
            const onAbort = () => {
                const { reason } = limits.signal;
                giveUp(reason instanceof Error ? reason : new Error('The program was given up.'));
            };
            const timer = setTimeout(() => {
                giveUp(new _programs_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z(`it did not end within ${limits.timeoutMilliseconds / 1000} s`));
            }, limits.timeoutMilliseconds);
            const settle = () => {
                clearTimeout(timer);
                limits.signal.removeEventListener('abort', onAbort);
                child.stdout.removeAllListeners('data').destroy();
            };
            limits.signal.addEventListener('abort', onAbort, { once: true });
            child.stdout.on('data', (piece) => {
                pieces.push(piece);
                length += piece.length;
                if (length > limits.maxOutputBytes) {
                    giveUp(new _programs_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z(`it wrote more than ${limits.maxOutputBytes} bytes`));
                }
            });
            child.on('error', (error) => {
                settle();
                reject(error.code === 'ENOENT'
                    ? new _programs_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z('it is not there', true)
                    : new _programs_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z(`it could not be run (${error.code ?? 'no reason given'})`));
            });
            const end = (exitCode, signal) => {
                settle();
                if (exitCode === null)
                    reject(new _programs_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z(`it could not be run (${signal ?? 'no reason given'})`));
                else
                    resolve({ exitCode, stdout: Buffer.concat(pieces).toString() });
            };
            child.once('close', end);
            child.once('exit', (exitCode, signal) => {
                const patience = setTimeout(end, PIPE_MILLISECONDS, exitCode, signal);
                child.once('close', () => {
                    clearTimeout(patience);
                });
            });
        });
    },
};
async function endGroup(child) {
    signalGroup(child, 'SIGTERM');
    await new Promise((resolve) => {
        const timer = setTimeout(resolve, GRACE_MILLISECONDS);
        child.once('exit', () => {
            clearTimeout(timer);
            resolve(undefined);
        });
    });
    signalGroup(child, 'SIGKILL');
}
function signalGroup(child, signal) {
    try {
        if (child.pid === undefined)
            child.kill(signal);
        else if (IS_WINDOWS)
            endTree(child.pid);
        else
            process.kill(-child.pid, signal);
    }
    catch {
    }
}
function endTree(pid) {
    const options = { stdio: 'ignore', windowsHide: true };
    (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('taskkill', ['/pid', String(pid), '/t', '/f'], options).on('error', () => undefined);
}
function harmlessEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !SECRET_VARIABLES.test(name)));
}


/***/ }),

/***/ 31292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   d: () => (/* binding */ slashed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

function isWithin(path, folder, paths = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const way = paths.relative(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way));
}
function slashed(folder, path, paths = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    return paths.relative(folder, path).split(paths.sep).join('/');
}


/***/ }),

/***/ 60639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ ProgramError)
/* harmony export */ });
class ProgramError extends Error {
    name = 'ProgramError';
    isMissing;
    constructor(message, isMissing = false) {
        super(message);
        this.isMissing = isMissing;
    }
}


/***/ }),

/***/ 44260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (milliseconds, signal) => new Promise((resolve, reject) => {
        const abort = () => {
            clearTimeout(timer);
            reject(signal.reason instanceof Error ? signal.reason : new Error('The wait was given up.'));
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', abort);
            resolve();
        }, Math.min(milliseconds, MAX_TIMER_MILLISECONDS));
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    }),
    every: (milliseconds, act) => {
        const timer = setInterval(act, milliseconds).unref();
        return () => {
            clearInterval(timer);
        };
    },
};
const MAX_TIMER_MILLISECONDS = 2 ** 31 - 1;


/***/ }),

/***/ 69337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ age),
/* harmony export */   SK: () => (/* binding */ utcTime),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63601);

function duration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.max(0, Math.round(milliseconds))} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} m ${padded(seconds % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(Math.floor(minutes / 60))} h ${padded(minutes % 60)} m`;
}
function padded(part) {
    return String(part).padStart(2, '0');
}
function age(milliseconds) {
    const hours = Math.floor(milliseconds / 3_600_000);
    if (hours < 1)
        return `${Math.floor(milliseconds / 60_000)} min`;
    return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}
function byteSize(bytes) {
    const units = ['kB', 'MB', 'GB', 'TB'];
    if (bytes < 1000)
        return (0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(bytes, 'byte');
    let size = bytes / 1000;
    let unit = 0;
    while (size >= 999.95 && unit < units.length - 1) {
        size /= 1000;
        unit += 1;
    }
    return `${size.toFixed(1)} ${units[unit] ?? ''}`;
}
function percentage(part, whole) {
    if (whole === 0 || part === 0)
        return '0 %';
    if (part === whole)
        return '100 %';
    const percent = (part / whole) * 100;
    if (percent > 99.99)
        return '> 99.99 %';
    if (percent < 0.01)
        return '< 0.01 %';
    return `${percent.toFixed(percent > 99 || percent < 1 ? 2 : 1)} %`;
}
function repeated(retries) {
    return retries === 0 ? '' : ` (${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(retries)} of them tried again)`;
}
function utcTime(date) {
    return `${date.toISOString().replace('T', ' ').slice(0, 19)} UTC`;
}


/***/ }),

/***/ 29030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ howToResume),
/* harmony export */   w: () => (/* binding */ continuation)
/* harmony export */ });
/* harmony import */ var _diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7076);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(69337);


function continuation({ continues, jobs }) {
    if (continues === undefined)
        return [];
    const areWhole = jobs.every(({ uncounted }) => uncounted === undefined);
    return [
        `This run continued the one of ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .utcTime */ .SK)(continues)}${areWhole ? ': the counts are those of the whole' : ''}.`,
    ];
}
function howToResume({ jobs = [], resumeFrom, }) {
    if (resumeFrom === undefined)
        return [];
    const kept = jobs.filter((job) => job.kept !== undefined).map(({ id }) => `${id}/before.csv`);
    const [lie, those] = kept.length === 0 ? ['lies', 'that file'] : ['lie', 'those files'];
    return [
        `To finish this run instead of starting again, run the step once more with the input "resume-from": a folder with this run's ${(0,_diagnostic_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .b)(['checkpoint.json', ...kept])}, which ${lie} in its results folder. Where the runner does not last, let the workflow keep ${those} as an artifact.`,
    ];
}


/***/ }),

/***/ 51178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ visibleInPlace),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   e6: () => (/* binding */ withoutCommand),
/* harmony export */   wy: () => (/* binding */ hasInvisible)
/* harmony export */ });
const longestRunCharacters = 72;
const longRun = new RegExp(`(?<!\\S)\\S{${longestRunCharacters + 1},}`, 'g');
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
function hasInvisible(text) {
    return text.search(invisible) >= 0;
}
function visible(text, limit) {
    const near = text.slice(0, Math.max(1000, limit * 2));
    const oneLine = (near.length < text.length ? `${near}\u2026` : text)
        .replaceAll(/\s+/gu, ' ')
        .replaceAll(invisible, '\uFFFD')
        .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
        .trim();
    return withoutTail(withoutCommand(oneLine.replaceAll(longRun, shortRun)), limit);
}
function visibleInPlace(line) {
    const shown = line.replaceAll(invisible, (one) => (one === '\t' ? one : '\uFFFD'.repeat(one.length)));
    return shown.replaceAll('##[', '#\uFFFD[');
}
function withoutCommand(line) {
    return line.replaceAll(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}
function shortRun(run) {
    const characters = Array.from(run);
    if (characters.length <= longestRunCharacters)
        return run;
    const half = Math.floor((longestRunCharacters - 1) / 2);
    return `${characters.slice(0, half).join('')}\u2026${characters.slice(-half).join('')}`;
}
function withoutTail(text, limit) {
    if (lengthOf(text, limit) === text.length)
        return text;
    return `${text.slice(0, lengthOf(text, Math.max(0, limit - 1)))}\u2026`;
}
function lengthOf(text, characters) {
    if (text.length <= characters)
        return text.length;
    let length = 0;
    for (let taken = 0; taken < characters && length < text.length; taken++)
        length += (text.codePointAt(length) ?? 0) > 0xffff ? 2 : 1;
    return length;
}


/***/ }),

/***/ 68849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ AccessToken)
/* harmony export */ });
/* harmony import */ var _secret_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(54239);

const OPAQUE = /^(00D[A-Za-z0-9]{12})(?:[A-Z0-5]{3})?!/;
class AccessToken extends _secret_text_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretText */ .o {
    get orgId() {
        return OPAQUE.exec(this.reveal())?.[1];
    }
}


/***/ }),

/***/ 51305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ myDomainOf),
/* harmony export */   Pz: () => (/* binding */ hostKind),
/* harmony export */   pI: () => (/* binding */ originFault)
/* harmony export */ });
const LOGIN = /^(?:(?:login|test)\.salesforce\.com|login\.salesforce\.mil)$/;
const LABELS = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+';
const INSTANCE = new RegExp(`^(?:${LABELS}(?:my\\.salesforce\\.com|my\\.salesforce\\.mil|my\\.sfcrmproducts\\.cn|cloudforce\\.com)|[a-z]{2,4}\\d+\\.salesforce\\.com)$`);
const LOOPBACK = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/;
const PAGE = /\.(?:lightning\.(?:force\.com|crmforce\.mil|sfcrmapps\.cn)|my\.salesforce-setup\.com|vf\.force\.com)$/;
function hostKind(hostname) {
    if (LOGIN.test(hostname))
        return 'login';
    if (INSTANCE.test(hostname))
        return 'instance';
    if (LOOPBACK.test(hostname))
        return 'loopback';
    return PAGE.test(hostname) ? 'page' : 'foreign';
}
function myDomainOf(pageHost) {
    return `${pageHost.replace(PAGE, '')}.my.salesforce.com`;
}
function originFault(url) {
    if (url.username !== '' || url.password !== '')
        return 'credentials';
    const kind = hostKind(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && kind === 'loopback'))
        return 'scheme';
    if (kind === 'page' || kind === 'foreign')
        return kind;
    return url.port !== '' && kind !== 'loopback' ? 'port' : undefined;
}


/***/ }),

/***/ 80240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ NodeHttp)
});

// UNUSED EXPORTS: IDLE_TIMEOUT_MILLISECONDS

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(44942);
// EXTERNAL MODULE: ./lib/ports/system-clock.js
var system_clock = __nccwpck_require__(44260);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
// EXTERNAL MODULE: ./lib/ports/http.js
var http = __nccwpck_require__(67334);
;// CONCATENATED MODULE: ./lib/salesforce/progress.js
const LEAST_BYTES_PER_SECOND = 500;
const LONGER_THAN_SILENCE = 1.1;
class Progress {
    #bytes = 0;
    isHeld = false;
    #clock;
    #windowMilliseconds;
    constructor(clock, idleMilliseconds) {
        this.#clock = clock;
        this.#windowMilliseconds = idleMilliseconds * LONGER_THAN_SILENCE;
    }
    add(bytes) {
        this.#bytes += bytes;
    }
    async holding(work) {
        this.isHeld = true;
        try {
            return await work;
        }
        finally {
            this.isHeld = false;
        }
    }
    async shortfall(ended) {
        const seconds = Math.round(this.#windowMilliseconds) / 1_000;
        const least = Math.ceil(LEAST_BYTES_PER_SECOND * seconds);
        for (;;) {
            this.#bytes = 0;
            try {
                await this.#clock.sleep(this.#windowMilliseconds, ended);
            }
            catch {
                return undefined;
            }
            if (!this.isHeld && this.#bytes < least)
                return `less than ${least} bytes were received in ${seconds} s`;
        }
    }
}

// EXTERNAL MODULE: ./lib/salesforce/proxy-refusal.js
var proxy_refusal = __nccwpck_require__(79710);
;// CONCATENATED MODULE: ./lib/salesforce/exchange.js







const SWITCHING_PROTOCOLS = 101;
const UPGRADED = 'the server went over to another protocol (HTTP 101)';
const CLOSED = 'the connection was closed without an answer, or went over to another protocol (HTTP 101)';
class Exchange {
    #request;
    #clock;
    #outgoing;
    #progress;
    #answered;
    #fail = () => undefined;
    #response;
    #sent = false;
    #cause;
    #refusal;
    constructor(request, { agent, clock, userAgent, idleMilliseconds }) {
        const { body, url } = request;
        this.#request = request;
        this.#clock = clock;
        this.#progress = new Progress(clock, idleMilliseconds);
        const send = url.protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_namespaceObject.request;
        this.#outgoing = send(url, {
            method: request.method,
            headers: {
                'User-Agent': userAgent,
                'Accept-Encoding': 'gzip',
                ...request.headers,
                ...(body === undefined ? {} : { 'Content-Length': body.length }),
            },
            ...{ agent, timeout: idleMilliseconds },
        });
        this.#outgoing.on('socket', (socket) => {
            this.#watch(socket);
        });
        this.#outgoing.on('timeout', () => {
            if (!this.#progress.isHeld)
                this.#breakOff(new Error(`nothing was received for ${idleMilliseconds / 1000} s`));
        });
        this.#answered = new Promise((resolve, reject) => {
            this.#fail = reject;
            this.#outgoing.on('response', resolve).on('error', reject);
            this.#outgoing.on('close', () => {
                reject(new Error(CLOSED));
            });
        });
    }
    async run() {
        const { body, signal } = this.#request;
        const ended = new AbortController();
        const giveUp = () => {
            this.#breakOff(abortReason(signal));
        };
        void this.#breakOffInTime(ended.signal);
        signal.addEventListener('abort', giveUp, { once: true });
        try {
            this.#outgoing.end(body);
            const response = await this.#answered;
            this.#response = response;
            if (response.statusCode === SWITCHING_PROTOCOLS)
                throw new Error(UPGRADED);
            void this.#breakOffWithoutProgress(ended.signal);
            const content = await this.#content(response);
            return { status: response.statusCode ?? 0, headers: headersOf(response), body: content };
        }
        catch (error) {
            this.#breakOff(error instanceof Error ? error : new Error(String(error)));
            if (signal.aborted)
                throw abortReason(signal);
            if (this.#refusal !== undefined)
                throw this.#refusal.error;
            throw fault(this.#cause ?? error, this.#sent);
        }
        finally {
            ended.abort();
            signal.removeEventListener('abort', giveUp);
        }
    }
    #watch(socket) {
        const secure = socket instanceof external_node_tls_namespaceObject.TLSSocket;
        this.#sent = secure ? socket.getFinished() !== undefined : !socket.connecting;
        if (!this.#sent)
            socket.once(secure ? 'secureConnect' : 'connect', () => (this.#sent = true));
    }
    async #breakOffInTime(ended) {
        const { timeoutMilliseconds } = this.#request;
        try {
            await this.#clock.sleep(timeoutMilliseconds, ended);
        }
        catch {
            return;
        }
        this.#breakOff(new Error(`no complete answer came within ${timeoutMilliseconds / 1000} s`));
    }
    async #breakOffWithoutProgress(ended) {
        const shortfall = await this.#progress.shortfall(ended);
        if (shortfall !== undefined)
            this.#breakOff(new Error(shortfall));
    }
    #breakOff(cause) {
        this.#cause ??= cause;
        this.#fail(cause);
        if (this.#response === undefined)
            this.#outgoing.destroy(cause);
        else
            this.#response.destroy(cause);
    }
    async #content(response) {
        const { maxResponseBytes } = this.#request;
        const sink = isSuccess(response) ? this.#request.sink : undefined;
        const source = unpacked(response);
        response.on('close', () => {
            if (!response.complete)
                source.destroy(new Error('the connection broke inside the answer'));
        });
        const pieces = [];
        let length = 0;
        if (sink !== undefined) {
            source.on('error', () => undefined);
            await this.#pass(sink.begin(headersOf(response)));
        }
        for await (const piece of source) {
            length += piece.length;
            this.#progress.add(piece.length);
            if (length > maxResponseBytes)
                throw new Error(`the answer is longer than ${maxResponseBytes} bytes`);
            if (sink === undefined)
                pieces.push(piece);
            else
                await this.#pass(sink.take(piece));
        }
        if (!response.complete)
            throw new Error('the connection broke inside the answer');
        return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
    }
    async #pass(taken) {
        try {
            await this.#progress.holding(taken);
        }
        catch (error) {
            this.#refusal = { error };
            throw error;
        }
    }
}
function isSuccess({ statusCode = 0 }) {
    return statusCode >= 200 && statusCode < 300;
}
function unpacked(response) {
    const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
    if (encoding === 'identity')
        return response;
    if (encoding !== 'gzip')
        throw new Error('the answer is packed in a way that was not asked for');
    const gunzip = (0,external_node_zlib_.createGunzip)();
    response.on('error', (error) => gunzip.destroy(error));
    return response.pipe(gunzip);
}
function headersOf({ headers }) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}
function abortReason(signal) {
    return signal.reason instanceof Error ? signal.reason : new Error('The request was given up.');
}
function fault(error, sent) {
    const cause = error instanceof AggregateError ? error.errors[0] : error;
    const refusal = cause instanceof Error ? (0,proxy_refusal/* tunnelRefusal */.vv)(cause.message) : undefined;
    if (refusal !== undefined)
        return refusal;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    return new http/* HttpError */.j(cause instanceof Error ? cause.message : String(cause), sent, { cause: error, code });
}

;// CONCATENATED MODULE: ./lib/salesforce/http-client.js



const MAX_SOCKETS = 64;
const IDLE_TIMEOUT_MILLISECONDS = 60_000;
class NodeHttp {
    #clients = new Map();
    #userAgent;
    #idleMilliseconds;
    constructor(userAgent, idleMilliseconds = IDLE_TIMEOUT_MILLISECONDS) {
        this.#userAgent = userAgent;
        this.#idleMilliseconds = idleMilliseconds;
    }
    async send(request) {
        request.signal.throwIfAborted();
        const exchange = new Exchange(request, {
            agent: this.#clientFor(request.url).getAgent(request.url.href),
            clock: system_clock/* systemClock */.m,
            userAgent: this.#userAgent,
            idleMilliseconds: this.#idleMilliseconds,
        });
        return exchange.run();
    }
    close() {
        for (const client of this.#clients.values())
            client.dispose();
    }
    #clientFor({ protocol }) {
        const known = this.#clients.get(protocol);
        if (known !== undefined)
            return known;
        const client = new lib/* HttpClient */.Qq(this.#userAgent, [], { keepAlive: true, maxSockets: MAX_SOCKETS });
        this.#clients.set(protocol, client);
        return client;
    }
}


/***/ }),

/***/ 48342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bE: () => (/* binding */ isSameOrg),
/* harmony export */   sk: () => (/* binding */ anotherOrg),
/* harmony export */   z6: () => (/* binding */ loginTo)
/* harmony export */ });
/* harmony import */ var _login_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30919);

function loginTo(expectedOrgId, login) {
    return expectedOrgId === undefined ? login : new ExpectedOrgLogin(login, expectedOrgId);
}
class ExpectedOrgLogin {
    #login;
    #expectedOrgId;
    constructor(login, expectedOrgId) {
        this.#login = login;
        this.#expectedOrgId = expectedOrgId;
    }
    async session(signal) {
        return this.#checked(await this.#login.session(signal));
    }
    async renew(expired, signal) {
        const session = await this.#login.renew(expired, signal);
        return session === undefined ? undefined : this.#checked(session);
    }
    #checked(session) {
        const { orgId } = session;
        if (orgId === undefined || isSameOrg(orgId, this.#expectedOrgId))
            return session;
        throw new _login_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LoginError */ .Q(anotherOrg(orgId, this.#expectedOrgId));
    }
}
function isSameOrg(one, other) {
    return one.slice(0, 15) === other.slice(0, 15);
}
function anotherOrg(orgId, expectedOrgId) {
    return `The login leads to the org ${orgId}, but "expected-org-id" is ${expectedOrgId}. Nothing was sent. Correct the login, or the expected org: a sandbox has a new id after each refresh.`;
}


/***/ }),

/***/ 30919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ LoginError),
/* harmony export */   x: () => (/* binding */ LoginRefusedError)
/* harmony export */ });
class LoginError extends Error {
    name = 'LoginError';
}
class LoginRefusedError extends LoginError {
    error;
    description;
    constructor(message, error, description) {
        super(message);
        this.error = error;
        this.description = description;
    }
}


/***/ }),

/***/ 16222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ plainReason),
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
const MAX_CHARACTERS = 300;
const MAX_WORD_CHARACTERS = 24;
function plainReason(text, secrets) {
    let plain = text.slice(0, MAX_CHARACTERS * 10);
    for (const form of secrets.flatMap((secret) => secretForms(secret.reveal()))) {
        plain = plain.replaceAll(form, '***');
    }
    return plain
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => (word.length > MAX_WORD_CHARACTERS || /!|:\/\/|eyJ/.test(word) ? '***' : word))
        .join(' ')
        .slice(0, MAX_CHARACTERS);
}
function secretForms(secret) {
    if (secret === '')
        return [];
    const bytes = Buffer.from(secret);
    return [
        ...new Set([
            secret,
            encodeURIComponent(secret),
            new URLSearchParams([['', secret]]).toString().slice(1),
            JSON.stringify(secret).slice(1, -1),
            bytes.toString('base64').replace(/=+$/, ''),
            bytes.toString('base64url'),
        ]),
    ];
}


/***/ }),

/***/ 58786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ ReadyTokenLogin)
/* harmony export */ });
class ReadyTokenLogin {
    #session;
    constructor(session) {
        this.#session = session;
    }
    async session() {
        return Promise.resolve(this.#session);
    }
    async renew() {
        return Promise.resolve(undefined);
    }
}


/***/ }),

/***/ 79710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ isProxyRefusal),
/* harmony export */   qu: () => (/* binding */ PROXY_ADVICE),
/* harmony export */   vd: () => (/* binding */ proxyRefusal),
/* harmony export */   vv: () => (/* binding */ tunnelRefusal)
/* harmony export */ });
/* harmony import */ var _ports_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67334);

const PROXY_AUTHENTICATION_REQUIRED = 407;
const CODE = 'PROXY_REFUSED';
const PROXY_ADVICE = 'The proxy of this runner let nothing through, so the request has not reached the org. Write the name and password that it wants into the variable HTTPS_PROXY of the step, as in http://name:password@proxy.example:8080 with both from secrets, have the host allowed there, or name the host in NO_PROXY.';
function proxyRefusal(status) {
    if (status !== PROXY_AUTHENTICATION_REQUIRED)
        return undefined;
    return refusal('the proxy asks for a name and a password (HTTP 407)');
}
function tunnelRefusal(message) {
    const status = Number(/^tunneling socket could not be established, statusCode=(\d{3})$/.exec(message)?.[1]);
    const passes = status >= 500 || status === 408 || status === 429;
    if (Number.isNaN(status) || passes)
        return undefined;
    return proxyRefusal(status) ?? refusal(`the proxy refuses to connect to the host (HTTP ${status})`);
}
function isProxyRefusal({ code }) {
    return code === CODE;
}
function refusal(message) {
    return new _ports_http_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j(message, false, { code: CODE });
}


/***/ }),

/***/ 25245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isRejectedUnprocessed)
/* harmony export */ });
const TOO_MANY_REQUESTS = 429;
const BUSY = new Set(['ServerTooBusy', 'SERVER_UNAVAILABLE', 'SERVICE_UNAVAILABLE']);
function isRejectedUnprocessed(status, code, message) {
    if (status === TOO_MANY_REQUESTS)
        return true;
    if (code === undefined)
        return false;
    return BUSY.has(code) || (code === 'REQUEST_LIMIT_EXCEEDED' && /\bconcurrent/i.test(message));
}


/***/ }),

/***/ 34772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   S3: () => (/* binding */ restDocument),
/* harmony export */   XO: () => (/* binding */ isRecordObject),
/* harmony export */   ck: () => (/* binding */ restErrorOf),
/* harmony export */   vr: () => (/* binding */ RestApiError)
/* harmony export */ });
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(40358);
/* harmony import */ var _rejected_unprocessed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(25245);


class RestApiError extends Error {
    name = 'RestApiError';
    status;
    errorCode;
    constructor(purpose, status, errorCode, message) {
        super(`Could not ${purpose}: ${errorCode === '' ? `HTTP ${status}` : errorCode}: ${message}`);
        this.status = status;
        this.errorCode = errorCode;
    }
}
const MAX_MESSAGE_CHARACTERS = 1_000;
const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504]);
function restDocument(response, purpose) {
    const { status } = response;
    const { code = '', message } = status < 400 ? { message: '' } : (restErrorOf(response) ?? { message: '' });
    if (TRANSIENT_STATUS.has(status) || (0,_rejected_unprocessed_js__WEBPACK_IMPORTED_MODULE_1__/* .isRejectedUnprocessed */ .s)(status, code, message)) {
        const retryAfter = response.headers['retry-after'];
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .AnswerError */ .dV(`the server answered with HTTP ${status}`, { retryAfter });
    }
    if (status >= 200 && status < 300)
        return jsonOf(response);
    if (status >= 300 && status < 400) {
        throw new RestApiError(purpose, status, '', 'The server answered with a redirect, which is never followed.');
    }
    throw new RestApiError(purpose, status, code, message || 'The answer gives no reason.');
}
function jsonOf(response) {
    const type = response.headers['content-type'] ?? '';
    if (!/^application\/json\b/i.test(type)) {
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .AnswerError */ .dV(`the answer is ${type === '' ? 'of no type' : `"${type}"`}, not JSON`);
    }
    return parsed(response);
}
function parsed({ body }) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .AnswerError */ .dV('the answer is not sound JSON');
    }
}
function restErrorOf(response) {
    let document;
    try {
        document = parsed(response);
    }
    catch {
        return undefined;
    }
    const error = Array.isArray(document) ? document[0] : document;
    const code = text(error, 'errorCode') || text(error, 'exceptionCode');
    return {
        code: code === '' ? undefined : code,
        message: text(error, 'message') || text(error, 'exceptionMessage'),
    };
}
function text(value, key) {
    const member = memberOf(value, key);
    return typeof member === 'string' ? member.slice(0, MAX_MESSAGE_CHARACTERS) : '';
}
function memberOf(value, key) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
    return value[key];
}
function isRecordObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 79988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ restGet)
/* harmony export */ });
/* harmony import */ var _rest_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(34772);

async function restGet(line, { read, ...question }) {
    return line.send({
        ...{ ...question, method: 'GET', repeatable: true },
        headers: { Accept: 'application/json' },
        sessionHeader: 'Authorization',
        read: (response) => read((0,_rest_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .restDocument */ .S3)(response, question.purpose), response),
    });
}


/***/ }),

/***/ 45363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   j3: () => (/* binding */ FIRST_CONTACT_BUDGET_MILLISECONDS),
/* harmony export */   mV: () => (/* binding */ RETRY_BUDGET_MILLISECONDS)
/* harmony export */ });
const FIRST_DELAY_MILLISECONDS = 500;
const MAX_DELAY_MILLISECONDS = 30_000;
const RETRY_BUDGET_MILLISECONDS = 300_000;
const FIRST_CONTACT_BUDGET_MILLISECONDS = 60_000;
function retryDelay(attempt, random, retryAfter, now, left) {
    if (left <= 0)
        return undefined;
    const backOff = Math.min(FIRST_DELAY_MILLISECONDS * 2 ** (attempt - 1), MAX_DELAY_MILLISECONDS);
    const delay = Math.max(backOff * (0.5 + random / 2), retryAfterMilliseconds(retryAfter, now));
    return Math.min(delay, left);
}
function retryAfterMilliseconds(value, now) {
    if (value === undefined)
        return 0;
    if (/^\s*\d+\s*$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}


/***/ }),

/***/ 54239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ SecretText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);

const HIDDEN = '***';
class SecretText {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return HIDDEN;
    }
    toJSON() {
        return HIDDEN;
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return HIDDEN;
    }
}


/***/ }),

/***/ 9674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ SessionKeeper)
/* harmony export */ });
/* unused harmony export RenewalError */
const MAX_RENEWALS = 100;
class RenewalError extends Error {
    name = 'RenewalError';
    constructor(reason, options) {
        super(`The session was refused by the org and could not be renewed: ${reason}`, options);
    }
}
class SessionKeeper {
    #login;
    #ports;
    #opening;
    #inForce;
    #renewal;
    #renewals = 0;
    #tokens = [];
    constructor(login, ports) {
        this.#login = login;
        this.#ports = ports;
    }
    get inForce() {
        return this.#inForce;
    }
    get tokens() {
        return this.#tokens;
    }
    async session(signal) {
        if (this.#inForce !== undefined)
            return this.#inForce;
        this.#opening ??= this.#login.session(this.#ports.deadline).then((session) => this.#use(session));
        return unlessAborted(this.#opening, signal);
    }
    async sessionAfter(refused, signal) {
        if (this.#inForce !== undefined && this.#inForce !== refused)
            return this.#inForce;
        this.#renewal ??= this.#renew(refused).finally(() => {
            this.#renewal = undefined;
        });
        return unlessAborted(this.#renewal, signal);
    }
    async #renew(refused) {
        this.#renewals++;
        if (this.#renewals > MAX_RENEWALS)
            throw new RenewalError(`it was renewed ${MAX_RENEWALS} times.`);
        const { deadline, log } = this.#ports;
        const session = await this.#login.renew(refused, deadline).catch((error) => {
            throw new RenewalError(error instanceof Error ? error.message : String(error), { cause: error });
        });
        if (session === undefined)
            return undefined;
        refuseAnother(session, refused);
        log.info('The org no longer took the session; it was renewed.');
        return this.#use(session);
    }
    #use(session) {
        const token = session.accessToken.reveal();
        this.#ports.mask(token);
        if (!this.#tokens.includes(token))
            this.#tokens.push(token);
        this.#inForce = session;
        return session;
    }
}
function refuseAnother(session, refused) {
    if (session.instanceUrl.origin !== refused.instanceUrl.origin || isOtherOrg(session, refused)) {
        const hosts = `${refused.instanceUrl.origin} to ${session.instanceUrl.origin}`;
        throw new RenewalError(`the login has moved from ${hosts}. Run it again, to load into one org alone.`);
    }
    if (session.accessToken.reveal() === refused.accessToken.reveal()) {
        throw new RenewalError('the login gave the same token again. A policy of the org (session settings, IP ranges, API access) may keep it from being used here.');
    }
}
function isOtherOrg({ orgId: one }, { orgId: other }) {
    return one !== undefined && other !== undefined && one.slice(0, 15) !== other.slice(0, 15);
}
async function unlessAborted(promise, signal) {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
        const abort = () => {
            reject(signal.reason instanceof Error ? signal.reason : new Error('The wait was given up.'));
        };
        signal.addEventListener('abort', abort, { once: true });
        void promise.then(resolve, reject).finally(() => {
            signal.removeEventListener('abort', abort);
        });
    });
}


/***/ }),

/***/ 40358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dV: () => (/* binding */ AnswerError),
  oK: () => (/* binding */ Transport),
  wX: () => (/* binding */ TransportError)
});

// EXTERNAL MODULE: ./lib/ports/http.js
var http = __nccwpck_require__(67334);
;// CONCATENATED MODULE: ./lib/salesforce/api-usage.js
function apiUsage(header) {
    const [, used, max] = /(?:^|[;,\s])api-usage=(\d{1,15})\/(\d{1,15})(?!\d)/.exec(header) ?? [];
    return used === undefined || max === undefined ? undefined : { used: Number(used), max: Number(max) };
}

;// CONCATENATED MODULE: ./lib/salesforce/certificate-fault.js
const REFUSED_CERTIFICATE = new Set([
    ...['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'CERT_REJECTED', 'CERT_UNTRUSTED'],
    ...['CERT_CHAIN_TOO_LONG', 'CERT_SIGNATURE_FAILURE', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'HOSTNAME_MISMATCH'],
    ...['INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    'ERR_TLS_CERT_ALTNAME_INVALID',
]);
const CERTIFICATE_ADVICE = 'The certificate of the server was not accepted, and another attempt would find the same one. If a proxy of your network stands in between, let the variable NODE_EXTRA_CA_CERTS of the step name a file with its authority; else check "instance-url" and the clock of the runner.';
function isCertificateFault({ code }) {
    return code !== undefined && REFUSED_CERTIFICATE.has(code);
}

;// CONCATENATED MODULE: ./lib/salesforce/missing-org.js
const MISSING_ORG_STATUS = 420;
class MissingOrgError extends Error {
    name = 'MissingOrgError';
    constructor(purpose) {
        super(`Could not ${purpose}: the org is no longer there (HTTP 420). A scratch org or trial may have expired or been deleted: check "instance-url", and log in to an org that is up.`);
    }
}
function refuseMissingOrg({ status }, purpose) {
    if (status === MISSING_ORG_STATUS)
        throw new MissingOrgError(purpose);
}

// EXTERNAL MODULE: ./lib/salesforce/proxy-refusal.js
var proxy_refusal = __nccwpck_require__(79710);
// EXTERNAL MODULE: ./lib/salesforce/retry-delay.js
var retry_delay = __nccwpck_require__(45363);
;// CONCATENATED MODULE: ./lib/salesforce/secret-search.js
const MIN_CHARACTERS = 12;
const MAX_SEARCHED_BYTES = 16 * 1024;
const ESCAPE_MARKS = ['%', '\\u', '\\x', '&#', '&amp;', '='];
const ESCAPED_WORD = /(?:(?:[%=]|\\{1,4}[ux]\{?|&(?:amp;){0,3}#x?)[0-9a-f]{2,6}[;}]?){12}/i;
const MAX_LAYERS = 4;
const BASE64_BYTES = 18;
const GRAM_BYTES = 4;
const GRAM_HASH_BITS = 13;
const MAX_KNOWN_WORDS = 10_000;
const MAX_KNOWN_CHARACTERS = 100;
class SecretSearch {
    #secret;
    #needles;
    #shortest;
    #longest;
    #grams;
    #hashes = new Uint8Array(1 << GRAM_HASH_BITS);
    #harmless = new Set();
    constructor(secret) {
        this.#secret = secret;
        this.#needles = samplesOf(secret).map((sample) => Buffer.from(sample, 'latin1'));
        this.#shortest = Math.min(...this.#needles.map(({ length }) => length));
        this.#longest = Math.max(...this.#needles.map(({ length }) => length));
        this.#grams = new Set(this.#needles.flatMap((needle) => Array.from({ length: needle.length - GRAM_BYTES + 1 }, (_, at) => gramAt(needle, at))));
        for (const gram of this.#grams)
            this.#hashes[gramHash(gram)] = 1;
    }
    mayBeIn(body, status) {
        if (status >= 300 || body.length <= MAX_SEARCHED_BYTES || this.#holdsSample(body))
            return true;
        return ESCAPE_MARKS.some((mark) => body.includes(mark)) && ESCAPED_WORD.test(body.toString('latin1'));
    }
    isIn(word) {
        if (word.length < MIN_CHARACTERS || this.#harmless.has(word))
            return false;
        if (holds(word, this.#secret, MAX_LAYERS))
            return true;
        if (word.length > MAX_KNOWN_CHARACTERS)
            return false;
        if (this.#harmless.size >= MAX_KNOWN_WORDS)
            this.#harmless.clear();
        this.#harmless.add(word);
        return false;
    }
    #holdsSample(body) {
        const [hashes, step] = [this.#hashes, this.#shortest - GRAM_BYTES + 1];
        if (step < 1)
            return this.#needles.some((needle) => body.includes(needle));
        for (let at = 0; at + GRAM_BYTES <= body.length; at += step) {
            const gram = gramAt(body, at);
            if (hashes[gramHash(gram)] !== 1 || !this.#grams.has(gram))
                continue;
            const around = body.subarray(Math.max(0, at - this.#longest), at + this.#longest);
            if (this.#needles.some((needle) => around.includes(needle)))
                return true;
        }
        return false;
    }
}
function samplesOf(secret) {
    const [run = secret] = secret.match(/[A-Za-z0-9]+/g)?.sort((a, b) => b.length - a.length) ?? [];
    const ends = [run.slice(0, MIN_CHARACTERS), run.slice(-MIN_CHARACTERS)];
    const offsets = [0, 1, 2].flatMap((start) => [start, Math.max(0, secret.length - BASE64_BYTES - start)]);
    return [
        ...ends,
        ...offsets.map((start) => Buffer.from(secret.slice(start, start + BASE64_BYTES)).toString('base64')),
        ...ends.map((end) => Buffer.from(end).toString('hex')).flatMap((hex) => [hex, hex.toUpperCase()]),
    ];
}
function gramAt(bytes, at) {
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    return low | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}
function gramHash(gram) {
    return Math.imul(gram, 0x9e3779b1) >>> (32 - GRAM_HASH_BITS);
}
function holds(word, secret, layers) {
    if (word.length < MIN_CHARACTERS)
        return false;
    if (shares(word, secret))
        return true;
    if (layers === 0)
        return false;
    return [unescaped(word), ...decoded(word)].some((one) => one !== word && holds(one, secret, layers - 1));
}
function shares(text, secret) {
    for (let at = 0; at + MIN_CHARACTERS <= text.length; at++) {
        if (secret.includes(text.slice(at, at + MIN_CHARACTERS)))
            return true;
    }
    return false;
}
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ESCAPE = /[%=]([0-9a-f]{2})|\\u\{?([0-9a-f]{2,6})\}?|\\x([0-9a-f]{2})|&#x0*([0-9a-f]{1,6});|&#0*(\d{1,7});|&(amp|lt|gt|quot|apos);|\\(\W)/gi;
function unescaped(text) {
    return text.replaceAll(ESCAPE, (escape, ...groups) => {
        const [percent, unicode, byte, hexadecimal, decimal, name, character] = groups;
        if (name !== undefined)
            return NAMED[name.toLowerCase()] ?? escape;
        if (character !== undefined)
            return character;
        const digits = percent ?? unicode ?? byte ?? hexadecimal;
        const code = digits === undefined ? Number(decimal) : parseInt(digits, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
    });
}
function decoded(text) {
    const plain = (text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? []).flatMap((run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('latin1')));
    const bytes = (text.match(/(?:[0-9a-f]{2}){12,}/gi) ?? []).map((run) => Buffer.from(run, 'hex').toString('latin1'));
    return [...plain, ...bytes];
}

;// CONCATENATED MODULE: ./lib/salesforce/secret-filter.js

const HIDDEN = '***';
const SEPARATORS = /([\s<>[\]{}",]+)/;
function withoutSecrets(response, tokens) {
    return tokens.reduce(withoutSecret, response);
}
function withoutSecret(response, token) {
    const headers = plainHeaders(response.headers, token);
    const body = Buffer.from(response.body.buffer, response.body.byteOffset, response.body.byteLength);
    const text = searchFor(secretOf(token)).mayBeIn(body, response.status) ? body.toString('latin1') : '';
    const plain = plainText(text, token);
    if (headers === response.headers && text === plain)
        return response;
    return { ...response, headers, ...(text === plain ? {} : { body: Buffer.from(plain, 'latin1') }) };
}
function headersWithoutSecrets(headers, tokens) {
    return tokens.reduce((plain, token) => plainHeaders(plain, token), headers);
}
function secretOf(token) {
    return token.replace(/^00D\w{12}(?:\w{3})?!/, '');
}
function plainHeaders(headers, token) {
    const hidden = Object.entries(headers).flatMap(([name, value = '']) => {
        const plain = plainText(value, token);
        return plain === value ? [] : [[name, plain]];
    });
    return hidden.length === 0 ? headers : { ...headers, ...Object.fromEntries(hidden) };
}
function plainText(text, token) {
    const secret = secretOf(token);
    if (secret.length < MIN_CHARACTERS)
        return text.replaceAll(token, HIDDEN);
    const search = searchFor(secret);
    return text
        .split(SEPARATORS)
        .map((word) => (search.isIn(word) ? HIDDEN : word))
        .join('');
}
const searches = new Map();
function searchFor(secret) {
    const search = searches.get(secret) ?? new SecretSearch(secret);
    searches.set(secret, search);
    return search;
}

;// CONCATENATED MODULE: ./lib/salesforce/session-refusal.js
const MAX_ERROR_BYTES = 20_000;
const REFUSED = /\b(?:InvalidSessionId|INVALID_SESSION_ID)\b/;
const DOCUMENT = /^(?:\u00ef\u00bb\u00bf)?\s*(?:[[{]|<(?!!doctype|html))(?![^]*<html\b)/i;
const FOR_GOOD = /Unable to find session id|not valid for use with the REST API|not attached to Agent/i;
function isSessionRefusal({ status, headers, body }) {
    if (status < 400 || status >= 500 || body.length > MAX_ERROR_BYTES)
        return false;
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
    if (/^text\/html\b/i.test(headers['content-type'] ?? '') || !DOCUMENT.test(text))
        return false;
    return REFUSED.test(text) && !FOR_GOOD.test(text);
}

// EXTERNAL MODULE: ./lib/salesforce/unreachable.js
var unreachable = __nccwpck_require__(12741);
// EXTERNAL MODULE: ./lib/salesforce/wait-notices.js
var wait_notices = __nccwpck_require__(43830);
;// CONCATENATED MODULE: ./lib/salesforce/transport.js










const MAX_MESSAGE_CHARACTERS = 1_000;
class AnswerError extends Error {
    name = 'AnswerError';
    retryAfter;
    rejectedUnprocessed;
    isBusy;
    constructor(message, facts = {}) {
        super(message.slice(0, MAX_MESSAGE_CHARACTERS));
        this.retryAfter = facts.retryAfter;
        this.rejectedUnprocessed = facts.rejectedUnprocessed ?? false;
        this.isBusy = facts.isBusy ?? false;
    }
}
class TransportError extends Error {
    name = 'TransportError';
    inDoubt;
    constructor(purpose, fault, facts) {
        const tries = facts.attempts === 1 ? '' : ` after ${facts.attempts} attempts`;
        const reported = `Could not ${purpose}${tries}: ${fault.message}.`;
        super(facts.advice === undefined ? reported : `${reported} ${facts.advice}`, { cause: fault });
        this.inDoubt = facts.inDoubt;
    }
}
const MAX_RENEWALS_PER_CALL = 5;
class Transport {
    requests = 0;
    retries = 0;
    #sessions;
    #ports;
    #waits;
    #apiUsage;
    #answered = false;
    #busyListeners = [];
    constructor(sessions, ports) {
        this.#sessions = sessions;
        this.#ports = ports;
        this.#waits = new wait_notices/* WaitNotices */.r(ports);
    }
    whenBusy(listener) {
        this.#busyListeners.push(listener);
    }
    get apiUsage() {
        return this.#apiUsage;
    }
    async session(signal) {
        return this.#sessions.session(signal);
    }
    async send(call) {
        const wait = this.#waits.begin(call.purpose);
        try {
            const read = await this.#untilAnswered(call, wait);
            wait.answered();
            return read;
        }
        finally {
            wait.end();
        }
    }
    async #untilAnswered(call, wait) {
        const { clock, log } = this.#ports;
        const begunAt = clock.monotonic();
        for (let attempt = 1;; attempt++) {
            try {
                return call.read(await this.#answer(call, wait), attempt);
            }
            catch (error) {
                if (!(error instanceof http/* HttpError */.j || error instanceof AnswerError))
                    throw error;
                if (error instanceof AnswerError && error.isBusy)
                    for (const listener of this.#busyListeners)
                        listener();
                const delay = this.#delay(call, error, attempt, begunAt);
                log.debug(`${call.purpose}: ${error.message}; next attempt in ${Math.round(delay)} ms`);
                wait.repeats(error.message, delay, this.#answered);
                await clock.sleep(delay, call.signal);
                this.retries++;
            }
        }
    }
    #delay(call, fault, attempts, begunAt) {
        const inDoubt = mayBeDone(fault) && !call.repeatable;
        if (fault instanceof http/* HttpError */.j && isCertificateFault(fault)) {
            const advice = CERTIFICATE_ADVICE;
            throw new TransportError(call.purpose, fault, { inDoubt: false, attempts, advice });
        }
        if (fault instanceof http/* HttpError */.j && (0,proxy_refusal/* isProxyRefusal */.Rk)(fault)) {
            throw new TransportError(call.purpose, fault, { inDoubt: false, attempts, advice: proxy_refusal/* PROXY_ADVICE */.qu });
        }
        const { clock, random } = this.#ports;
        const retryAfter = fault instanceof AnswerError ? fault.retryAfter : undefined;
        const left = begunAt + this.#budgetMilliseconds(call) - clock.monotonic();
        const delay = (0,retry_delay/* retryDelay */.a2)(attempts, random(), retryAfter, clock.now(), left);
        if (delay !== undefined && !inDoubt)
            return delay;
        const advice = inDoubt ? call.whenInDoubt : this.#answered ? undefined : (0,unreachable/* unreachableAdvice */.t)(fault.message);
        throw new TransportError(call.purpose, fault, { inDoubt, attempts, advice });
    }
    #budgetMilliseconds({ retryBudgetMilliseconds }) {
        const usual = this.#answered ? retry_delay/* RETRY_BUDGET_MILLISECONDS */.mV : retry_delay/* FIRST_CONTACT_BUDGET_MILLISECONDS */.j3;
        return retryBudgetMilliseconds ?? usual;
    }
    async #answer(call, wait) {
        let session = await this.#sessions.session(call.signal);
        for (let renewals = 0;; renewals++) {
            const response = await this.#exchange(call, session, wait);
            if (renewals === MAX_RENEWALS_PER_CALL || !isSessionRefusal(response))
                return response;
            const next = await this.#sessions.sessionAfter(session, call.signal);
            if (next === undefined)
                return response;
            session = next;
        }
    }
    async #exchange(call, session, wait) {
        this.requests++;
        if (!this.#answered)
            wait.contacts(session.instanceUrl.host);
        const token = session.accessToken.reveal();
        const header = call.sessionHeader ?? 'X-SFDC-Session';
        const response = await this.#ports.http.send({
            method: call.method,
            url: new URL(call.path, session.instanceUrl),
            headers: { ...call.headers, [header]: header === 'Authorization' ? `Bearer ${token}` : token },
            ...(call.body === undefined ? {} : { body: call.body }),
            ...(call.sink === undefined ? {} : { sink: this.#sinkFor(call.sink) }),
            maxResponseBytes: call.maxResponseBytes,
            timeoutMilliseconds: call.timeoutMilliseconds,
            signal: call.signal,
        });
        const refusal = (0,proxy_refusal/* proxyRefusal */.vd)(response.status);
        if (refusal !== undefined)
            throw refusal;
        this.#answered = true;
        refuseMissingOrg(response, call.purpose);
        const usage = response.headers['sforce-limit-info'];
        if (usage !== undefined)
            this.#apiUsage = apiUsage(usage) ?? this.#apiUsage;
        return withoutSecrets(response, this.#sessions.tokens);
    }
    #sinkFor(sink) {
        return {
            begin: async (headers) => sink.begin(headersWithoutSecrets(headers, this.#sessions.tokens)),
            take: async (piece) => sink.take(piece),
        };
    }
}
function mayBeDone(fault) {
    return fault instanceof http/* HttpError */.j ? fault.sent : !fault.rejectedUnprocessed;
}


/***/ }),

/***/ 12741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ unreachableAdvice)
/* harmony export */ });
const UNREACHABLE = 'Nothing has come back from the org so far: check "instance-url", and whether the runner may reach that host.';
const NOT_TRUSTED = 'The certificate of the host, or of a proxy before it, is not trusted on this runner. If it is meant to be there, name the file of its authority in the variable NODE_EXTRA_CA_CERTS.';
function unreachableAdvice(fault) {
    return /certificate/i.test(fault) ? NOT_TRUSTED : UNREACHABLE;
}


/***/ }),

/***/ 43830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ WaitNotices)
/* harmony export */ });
/* unused harmony export CallWait */
const REPORTED_AFTER_MILLISECONDS = 5_000;
class WaitNotices {
    #ports;
    #reporting;
    constructor(ports) {
        this.#ports = ports;
    }
    begin(purpose) {
        const wait = new CallWait(purpose, {
            clock: this.#ports.clock,
            report: (line) => {
                this.#reporting ??= wait;
                if (this.#reporting === wait)
                    this.#ports.log.info(line);
            },
            over: () => {
                if (this.#reporting === wait)
                    this.#reporting = undefined;
            },
        });
        return wait;
    }
}
class CallWait {
    #purpose;
    #ports;
    #since = 0;
    #stop;
    #host;
    #fault;
    #nextAt = 0;
    #attempts = 1;
    #isReported = false;
    constructor(purpose, ports) {
        this.#purpose = purpose;
        this.#ports = ports;
    }
    contacts(host) {
        this.#host = host;
        this.#watch();
    }
    repeats(fault, delayMilliseconds, isReached) {
        this.#watch();
        if (isReached)
            this.#host = undefined;
        this.#attempts++;
        this.#fault = fault;
        this.#nextAt = this.#ports.clock.monotonic() + delayMilliseconds;
        if (delayMilliseconds > REPORTED_AFTER_MILLISECONDS)
            this.#report();
    }
    answered() {
        if (!this.#isReported)
            return;
        const after = `after ${inSeconds(this.#ports.clock.monotonic() - this.#since)}`;
        this.#ports.report(this.#host === undefined
            ? `Attempt ${this.#attempts} to ${this.#purpose} was answered, ${after}.`
            : `Host ${this.#host} has answered, ${after}.`);
    }
    end() {
        this.#stop?.();
        this.#ports.over();
    }
    #watch() {
        if (this.#stop !== undefined)
            return;
        const { clock } = this.#ports;
        this.#since = clock.monotonic();
        this.#stop = clock.every(REPORTED_AFTER_MILLISECONDS, () => {
            if (!this.#isReported)
                this.#report();
        });
    }
    #report() {
        this.#isReported = true;
        this.#ports.report(this.#line());
    }
    #line() {
        const delay = this.#nextAt - this.#ports.clock.monotonic();
        const next = delay > 0 ? `tried again in ${inSeconds(delay)}` : 'it is being tried again';
        if (this.#host === undefined)
            return `Could not ${this.#purpose} so far: ${this.#fault ?? ''}; ${next}.`;
        return this.#fault === undefined
            ? `Host ${this.#host} has not answered so far; it is waited for.`
            : `Could not reach host ${this.#host} so far: ${this.#fault}; ${next}.`;
    }
}
function inSeconds(milliseconds) {
    return `${Math.max(1, Math.round(milliseconds / 1_000))} s`;
}


/***/ }),

/***/ 40033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ UNDO_FOLDER),
/* harmony export */   Lt: () => (/* binding */ BEFORE_FILE),
/* harmony export */   Ub: () => (/* binding */ UNDO_VERSION),
/* harmony export */   Xh: () => (/* binding */ UNDO_OPENINGS),
/* harmony export */   Xx: () => (/* binding */ UNDONE_FILE),
/* harmony export */   e9: () => (/* binding */ UNDO_FILE),
/* harmony export */   oU: () => (/* binding */ FINDINGS_FILE),
/* harmony export */   p0: () => (/* binding */ UNDONE_OPENING)
/* harmony export */ });
const UNDO_FILE = 'undo.json';
const UNDONE_FILE = 'undone.json';
const UNDONE_OPENING = '{"version":1,"runId":';
const BEFORE_FILE = 'before.csv';
const UNDO_FOLDER = '_undo';
const FINDINGS_FILE = 'findings.json';
const UNDO_VERSION = 2;
const UNDO_OPENINGS = [
    `{"version":${UNDO_VERSION},"orgId":`,
    '{"version":1,"instanceUrl":',
];


/***/ }),

/***/ 80357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, group, markdownSummary, platform, setCommandEcho, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(44942);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(24434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(42613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 44942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(58611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(65692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(20770);
// EXTERNAL MODULE: external "undici"
var external_undici_ = __nccwpck_require__(94706);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new external_undici_.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ var __webpack_exports__ = __nccwpck_require__(80342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
