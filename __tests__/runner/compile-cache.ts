import { join } from 'node:path';

/** For the environment of a process of a test's own: Node keeps here what it has compiled, so that it starts sooner. */
export const compileCache = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '..', '..', '.work', 'compile-cache'),
};
