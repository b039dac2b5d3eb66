export const id = 439;
export const ids = [439];
export const modules = {

/***/ 34439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./lib/load/destination.js
var load_destination = __webpack_require__(55320);
// EXTERNAL MODULE: ./lib/modes/bare-outcome.js
var bare_outcome = __webpack_require__(78611);
// EXTERNAL MODULE: ./lib/modes/load.js + 12 modules
var load = __webpack_require__(61254);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/check/org-reading.js
var org_reading = __webpack_require__(21727);
// EXTERNAL MODULE: ./lib/check/org-schema.js
var org_schema = __webpack_require__(24276);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/plan/planning.js + 31 modules
var plan_planning = __webpack_require__(91249);
// EXTERNAL MODULE: ./lib/modes/org-connection.js + 3 modules
var org_connection = __webpack_require__(43635);
;// CONCATENATED MODULE: ./lib/modes/org-describes.js







const ORG_SCHEMA = 'org-schema';
const MAX_TARGETS = 5;
async function keepDescribes(request, ports) {
    const { cancellation, clock, files, log } = ports;
    const { cancelled: signal, deadline } = cancellation;
    const documents = new Map();
    const keep = (name, document) => void documents.set(name, document);
    const org = (0,org_connection/* connectionOf */.a)(request.login, request, ports, keep);
    const { describes } = org;
    await refuseAnotherOrg(request, ports, org);
    const scratchFolder = `${request.scratchFolder}/describes`;
    try {
        const planning = await (0,plan_planning/* makePlan */.C)({ ...request, scratchFolder }, { ...{ files, signal, instant: clock.now(), withoutHashes: true }, ...(0,org_connection/* planFacts */.p)(org, signal) });
        const schema = await (0,org_reading/* readWrittenSchema */.NV)(planning.sound, describes, {
            signal,
            unread: (name, error) => {
                throw error instanceof Error ? error : new Error(`The fields of ${name} could not be read.`);
            },
        });
        await Promise.all(targetsOf(planning.sound, schema).map(async (name) => describes.object(name)));
    }
    finally {
        await files.removeFolder(scratchFolder).catch(() => undefined);
    }
    const folder = `${request.resultsFolder}/${ORG_SCHEMA}`;
    await files.removeFolder(folder);
    for (const [name, document] of [...documents].sort(([a], [b]) => (a < b ? -1 : 1))) {
        await files.replace(`${folder}/${name}.json`, Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
    }
    const { instanceUrl } = await org.transport.session(deadline);
    log.info(`${(0,counted/* counted */.h)(documents.size, 'describe was', 'describes were')} read of ${instanceUrl.host} and kept in ${folder}.`);
    const read = { host: instanceUrl.host, readAt: new Date(clock.now()) };
    return documents.size === 0 ? read : { ...read, folder };
}
async function refuseAnotherOrg({ apiVersion, destination }, { cancellation, log }, { transport }) {
    if (destination?.expectedOrgId === undefined)
        return;
    const signal = cancellation.cancelled;
    if ((await transport.session(signal)).orgId !== undefined)
        return;
    const wanted = { ...destination, allowProduction: true };
    const { refusals } = await (0,load_destination/* verifyOrg */.qv)(wanted, { transport, apiVersion, signal, log });
    signal.throwIfAborted();
    if (refusals.length > 0)
        throw new Error(refusals.join(' '));
}
function targetsOf(jobs, schema) {
    const written = jobs.map(({ job }) => job.object.value);
    const targets = jobs.flatMap((planned) => {
        const object = schema.object(planned.job.object.value);
        if (planned.kind === 'query' || object === undefined)
            return [];
        const columns = planned.kind === 'load' ? planned.inspection.projection.fields : [];
        const names = [
            ...columns.map(({ name }) => name),
            ...planned.job.references.map(({ field }) => field.value),
        ];
        return names.flatMap((name) => {
            const referenceTo = (0,org_schema/* fieldOf */._F)(object, name)?.referenceTo ?? [];
            if (referenceTo.length <= MAX_TARGETS)
                return referenceTo;
            return referenceTo.filter((target) => written.some((one) => (0,field_reference/* isSameField */.VO)(one, target)));
        });
    });
    return [...new Set(targets)];
}

// EXTERNAL MODULE: ./lib/modes/schema-folders.js
var schema_folders = __webpack_require__(76809);
// EXTERNAL MODULE: ./lib/modes/schema-org.js + 1 modules
var schema_org = __webpack_require__(5723);
;// CONCATENATED MODULE: ./lib/modes/rehearse.js






const UNKNOWABLE = [
    'Validation rules, flows, triggers, duplicate rules, approval and sharing of the org were not met: they may refuse or change records.',
    'Records that are in the org only were not there: parents that are not among the data were not found, and values that must be unique were held against each other alone.',
    "The user's rights were not met: a rehearsal may write every field that can be written at all.",
];
async function rehearse(request, ports) {
    const begun = (0,bare_outcome/* beginningAt */.np)(ports.clock);
    const ended = (parts) => ({
        ...(0,bare_outcome/* bareOutcome */.PS)(request, begun, ports.clock),
        ...(0,bare_outcome/* nothingFound */.Sb)('rehearse'),
        ...parts,
    });
    const { cancelled } = ports.cancellation;
    let org;
    try {
        ports.log.info('Rehearsal: nothing is written to any org but the embedded one.');
        const schema = await schemaOf(request, ports);
        const { orgData, workspace } = request;
        const started = await (0,schema_org/* startSchemaOrg */.E)({ workspace, orgData, ...schema }, { ...ports, signal: cancelled });
        if ('diagnostics' in started)
            return ended({ verdict: 'invalid', diagnostics: started.diagnostics });
        org = started;
        const there = { login: org.login, destination: load_destination/* EMBEDDED_ORG */.oI, isRehearsal: true };
        const outcome = await (0,schema_org/* withOrg */.T)(org, ports.cancellation, async (cancellation) => (0,load.run)({ ...request, ...there }, { ...ports, cancellation }));
        return { ...outcome, rehearsal: { ...org.findings, unknowable: UNKNOWABLE } };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const trouble = `The rehearsal could not begin: ${reason}`;
        return ended({ verdict: cancelled.aborted ? 'cancelled' : 'error', troubles: [trouble] });
    }
    finally {
        await org?.stop();
    }
}
async function schemaOf({ login, orgSchema, ...request }, ports) {
    const { files } = ports;
    if (login === undefined) {
        const folders = await (0,schema_folders/* schemaFolders */.nG)(orgSchema, request.workspace, files);
        const isDefault = orgSchema.length === 0 && folders.folders.length > 0;
        const named = folders.folders.map((folder) => `"${folder}"`).join(', ');
        return { folders, origin: isDefault ? `the package directories ${named}` : undefined };
    }
    const named = orgSchema.length === 0 ? NONE : await (0,schema_folders/* schemaFolders */.nG)(orgSchema, request.workspace, files);
    const { folder, host, readAt } = await keepDescribes({ ...request, login }, ports);
    return {
        folders: { ...named, folders: [...named.folders, ...(folder === undefined ? [] : [folder])] },
        origin: `the describes of ${host}, read at ${readAt.toISOString().slice(0, 19)}Z`,
    };
}
const NONE = { folders: [], mistakes: [], missing: [] };


/***/ }),

/***/ 76809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ folderIn),
/* harmony export */   m5: () => (/* binding */ SFDX_PROJECT),
/* harmony export */   nG: () => (/* binding */ schemaFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _ports_file_start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60437);
/* harmony import */ var _ports_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31292);



const SFDX_PROJECT = 'sfdx-project.json';
async function schemaFolders(named, workspace, files) {
    if (named.length > 0) {
        const found = await Promise.all(named.map(async (name) => folderIn('org-schema', name, workspace, files)));
        return parted(found, []);
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, SFDX_PROJECT);
    if (!(await files.isFile(path)))
        return { folders: [], mistakes: [], missing: [] };
    const directories = packageDirectories((await (0,_ports_file_start_js__WEBPACK_IMPORTED_MODULE_2__/* .fileStart */ .N)(path, files, MAX_PROJECT_BYTES)).toString('utf8'));
    if (typeof directories === 'string') {
        return {
            folders: [],
            missing: [],
            mistakes: [
                {
                    message: directories,
                    hint: 'Mend it, or name the folders of the schema in "org-schema".',
                    place: { file: SFDX_PROJECT, line: 1 },
                },
            ],
        };
    }
    const found = await Promise.all(directories.map(async (name) => {
        const isThere = (await files.realPath((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, name))) !== undefined;
        return { name, folder: isThere ? await folderIn('org-schema', name, workspace, files) : undefined };
    }));
    return parted(found.flatMap(({ folder }) => folder ?? []), found.flatMap(({ folder, name }) => (folder === undefined ? [name] : [])));
}
async function folderIn(input, name, workspace, files) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, name));
    const real = await files.realPath(path);
    const realWorkspace = (await files.realPath(workspace)) ?? workspace;
    if (!(0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .U)(path, workspace) || (real !== undefined && !(0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .U)(real, realWorkspace))) {
        return {
            message: `Input "${input}": "${name}" lies outside the workspace.`,
            hint: 'Name a folder of the checkout.',
        };
    }
    if (real === undefined || (await files.isFile(path))) {
        return {
            message: `Input "${input}": there is no folder "${name}".`,
            hint: 'Paths are relative to the workspace; check that the folder is committed and checked out.',
        };
    }
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
    return way === '' ? '.' : way;
}
function parted(found, missing) {
    return {
        missing,
        folders: found.filter((one) => typeof one === 'string'),
        mistakes: found.filter((one) => typeof one !== 'string'),
    };
}
const MAX_PROJECT_BYTES = 1_000_000;
function packageDirectories(text) {
    let project;
    try {
        project = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        return `${SFDX_PROJECT} is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
    }
    const list = typeof project === 'object' && project !== null && 'packageDirectories' in project
        ? project.packageDirectories
        : undefined;
    if (!Array.isArray(list))
        return `${SFDX_PROJECT} does not list package directories.`;
    return list.flatMap((entry) => typeof entry === 'object' && entry !== null && 'path' in entry && typeof entry.path === 'string'
        ? [entry.path]
        : []);
}


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ startSchemaOrg),
  T: () => (/* binding */ withOrg)
});

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var diagnostic_mistakes = __webpack_require__(73042);
// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __webpack_require__(7076);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/ports/joined-signals.js

function joinedSignals(...signals) {
    const joined = AbortSignal.any([...signals]);
    (0,external_node_events_.setMaxListeners)(0, joined);
    return joined;
}

// EXTERNAL MODULE: ./lib/salesforce/access-token.js
var access_token = __webpack_require__(68849);
// EXTERNAL MODULE: ./lib/salesforce/login/ready-token-login.js
var ready_token_login = __webpack_require__(58786);
// EXTERNAL MODULE: ./lib/modes/schema-folders.js
var schema_folders = __webpack_require__(76809);
;// CONCATENATED MODULE: ./lib/modes/schema-org.js







async function startSchemaOrg({ folders: { folders, missing, mistakes }, orgData, origin, workspace }, { files, log, mask, orgs, signal }) {
    const data = orgData === '' ? undefined : await (0,schema_folders/* folderIn */.CH)('org-data', orgData, workspace, files);
    const wrong = [...mistakes, ...(data === undefined || typeof data === 'string' ? [] : [data])];
    if (wrong.length > 0) {
        return { diagnostics: wrong.map(diagnostic_mistakes/* asError */.zR) };
    }
    const withData = typeof data === 'string' ? { data } : {};
    const given = [...folders, ...Object.values(withData)];
    const org = await orgs.start({ workspace, schema: folders, signal, ...withData });
    if ('mistakes' in org)
        return { diagnostics: org.mistakes.map((place) => unreadable(place, given)) };
    mask(org.token);
    const { leftOut, notUnderstood } = org.schema;
    const hasSchema = folders.length > 0 || origin !== undefined;
    const schemaFrom = hasSchema ? schemaSentence(folders, origin, org.schema) : standardAlone(missing);
    log.info(`The embedded org is up at ${org.url.host}. ${schemaFrom}`);
    const session = { instanceUrl: org.url, accessToken: new access_token/* AccessToken */.m(org.token) };
    return {
        login: new ready_token_login/* ReadyTokenLogin */.s(session),
        findings: { schemaFrom, notUnderstood, leftOut },
        hasSchema,
        lost: org.lost,
        stop: async () => org.stop(),
    };
}
async function withOrg({ hasSchema, lost }, { cancelled, closing, deadline }, work) {
    const ends = { cancelled: joinedSignals(cancelled, lost), deadline: joinedSignals(deadline, lost) };
    const done = await work({ ...ends, closing });
    const outcome = { ...done, diagnostics: done.diagnostics.map((one) => withoutRights(one, hasSchema)) };
    if (!lost.aborted || cancelled.aborted)
        return outcome;
    const { reason } = lost;
    const how = reason instanceof Error ? reason.message : String(reason);
    const trouble = `The embedded org ended by itself ${how}. What it had not answered by then is not known. Run it again.`;
    return { ...outcome, verdict: 'error', troubles: [trouble, ...outcome.troubles] };
}
function withoutRights(diagnostic, hasSchema) {
    const { hint } = diagnostic;
    if (hint === undefined)
        return diagnostic;
    const seen = hasSchema ? 'have the schema declare it' : 'name the schema that has it in "org-schema"';
    return {
        ...diagnostic,
        hint: hint
            .replace(/give the user access to (?:the field|it)/, seen)
            .replace('give the user write access to the field', 'have the schema make it writable'),
    };
}
function standardAlone(missing) {
    if (missing.length === 0) {
        return `Its schema is that of the standard objects alone, since there is neither "org-schema" nor a package directory of ${schema_folders/* SFDX_PROJECT */.m5}.`;
    }
    const named = (0,word_list/* oneOf */.y)(missing.map((folder) => `"${folder}"`));
    return `Its schema is that of the standard objects alone, since there is no "org-schema", and no folder ${named}, which ${schema_folders/* SFDX_PROJECT */.m5} names.`;
}
function schemaSentence(folders, origin, { files, objects }) {
    const size = files === 0 ? '' : ` in ${(0,counted/* counted */.h)(files, 'metadata file')}`;
    const where = origin ?? folders.map((folder) => `"${folder}"`).join(', ');
    return `Its schema comes from ${where}: ${(0,counted/* counted */.h)(objects.length, 'object')}${size}, beside the standard objects.`;
}
function unreadable({ file, line, column, message }, folders) {
    if (folders.includes(file)) {
        return {
            severity: 'error',
            message: `The embedded org finds nothing in the folder "${file}": ${message}.`,
            hint: 'Name another folder, or leave it out of "org-schema" and "org-data".',
        };
    }
    return {
        severity: 'error',
        message: `The embedded org cannot read this file: ${message}.`,
        hint: 'Mend the file, or leave it out of "org-schema" and "org-data".',
        place: { file, line, ...(column === undefined ? {} : { column }) },
    };
}


/***/ })

};
