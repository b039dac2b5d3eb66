/**
 * Stands for undici in the bundles. The toolkit imports it wherever it is imported itself, and calls it behind a proxy
 * alone; it is 0.9 MB and takes 50 ms to load, so it is loaded when it is first called.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** @returns {typeof import('undici')} */
function undici() {
  /** @type {unknown} */
  const loaded = load('./undici.cjs');
  return /** @type {typeof import('undici')} */ (loaded);
}

/** @type {typeof import('undici').fetch} */
export const fetch = (...request) => undici().fetch(...request);

/**
 * Whoever makes one with `new` is given the real one.
 *
 * @param {import('undici').ProxyAgent.Options | string} options
 */
export function ProxyAgent(options) {
  return new (undici().ProxyAgent)(options);
}
