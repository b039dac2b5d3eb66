/** Starts the embedded org in a process of its own. */
export interface OrgProcesses {
  /**
   * @throws OrgProcessError when it does not come up; the signal's reason
   */
  start(request: OrgProcessRequest): Promise<OrgProcess | SchemaRefusal>;
}

export interface OrgProcessRequest {
  /** Absolute path; the folders are relative to it. */
  readonly workspace: string;
  /** Folders with metadata, describes or YAML; none for the standard objects alone. */
  readonly schema: readonly string[];
  /** A folder of CSV files named after objects: what the org holds first. */
  readonly data?: string;
  readonly signal: AbortSignal;
}

/** An org that is up. It ends with this process, whatever that one's end is like. */
export interface OrgProcess {
  /** On loopback. */
  readonly url: URL;
  readonly token: string;
  readonly schema: OrgSchemaFacts;
  /** Aborted when it ends though nobody has asked it to; the reason is an OrgProcessError. */
  readonly lost: AbortSignal;
  /** Ends it; never throws. */
  stop(): Promise<void>;
}

/** What the org made of its schema. */
export interface OrgSchemaFacts {
  /** Names of the objects that the folders declare or add to. */
  readonly objects: readonly string[];
  /** Metadata files read. */
  readonly files: number;
  readonly notUnderstood: readonly FilePlace[];
  /** Objects whose records no load writes. */
  readonly leftOut: readonly string[];
}

/** Files of schema or data that cannot be read. */
export interface SchemaRefusal {
  readonly mistakes: readonly FilePlace[];
}

/** What is to be said of a place in a file. */
export interface FilePlace {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column?: number;
  readonly message: string;
}

/** Why the org did not come up, or how it ended: a reason, the end of a sentence. */
export class OrgProcessError extends Error {
  override readonly name = 'OrgProcessError';
}
