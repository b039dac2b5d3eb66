export const id = 439;
export const ids = [439];
export const modules = {

/***/ 6820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./lib/load/destination.js
var load_destination = __webpack_require__(5320);
// EXTERNAL MODULE: ./lib/modes/bare-outcome.js
var bare_outcome = __webpack_require__(992);
// EXTERNAL MODULE: ./lib/modes/load.js + 76 modules
var load = __webpack_require__(9741);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(7417);
// EXTERNAL MODULE: ./lib/check/org-reading.js
var org_reading = __webpack_require__(1727);
// EXTERNAL MODULE: ./lib/check/org-schema.js
var org_schema = __webpack_require__(4276);
// EXTERNAL MODULE: ./lib/plan/planning.js + 47 modules
var plan_planning = __webpack_require__(6474);
// EXTERNAL MODULE: ./lib/modes/org-connection.js + 3 modules
var org_connection = __webpack_require__(3635);
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
        const planning = await (0,plan_planning/* makePlan */.C)({ ...request, scratchFolder }, { ...{ files, signal, instant: clock.now() }, ...(0,org_connection/* planFacts */.p)(org, signal) });
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
    log.info(`${documents.size} describes were read of ${instanceUrl.host}; they are kept in ${folder}.`);
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
var schema_folders = __webpack_require__(6809);
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
        const outcome = await (0,schema_org/* withOrg */.T)(org, ports.cancellation, async (cancellation) => (0,load/* run */.e)({ ...request, ...there }, { ...ports, cancellation }));
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
const NONE = { folders: [], mistakes: [] };


/***/ })

};
