/**
 * Stands for undici in the bundles. The toolkit imports it wherever it is imported itself, and calls it behind a proxy
 * alone; it is 0.9 MB and takes 50 ms to load, so it is loaded when it is first called.
 */
import { createRequire } from 'node:module';

/** @returns {typeof import('undici')} */
const undici = () => createRequire(import.meta.url)('./undici.cjs');

/** @type {typeof import('undici').fetch} */
export const fetch = (...request) => undici().fetch(...request);

/** Makes the real one. */
export class ProxyAgent {
  /** @param {import('undici').ProxyAgent.Options | string} options */
  constructor(options) {
    return new (undici().ProxyAgent)(options);
  }
}
