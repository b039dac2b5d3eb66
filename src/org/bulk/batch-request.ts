import { gunzipSync } from 'node:zlib';

/** What was sent as a batch. It is held as it came, since packed it is a small part of what it holds. */
export class BatchRequest {
  /** Bytes after unpacking. */
  readonly length: number;
  readonly #sent: Buffer;
  readonly #isPacked: boolean;

  /** @param packed the same as gzip, where it came so */
  constructor(bytes: Buffer, packed?: Buffer) {
    this.length = bytes.length;
    this.#sent = packed ?? bytes;
    this.#isPacked = packed !== undefined;
  }

  /** What was sent, unpacked. */
  bytes(): Buffer {
    return this.#isPacked ? gunzipSync(this.#sent) : this.#sent;
  }
}
