/**
 * What the bundles were built from, as one line of text. The build notes it in `dist/`, so that whoever runs the
 * bundles can see in no time whether they are those of the sources.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that decides the bytes of the bundles, beside the packages. */
const SOURCES = ['src', 'scripts/build.ts', 'scripts/lazy-undici.js', 'tsconfig.json', 'tsconfig.build.json'];
const BUILD_TOOLS = ['node_modules/@vercel/ncc', 'node_modules/typescript'];
/** Where the build notes it, below `dist/`. */
export const SOURCES_NOTE = 'sources.txt';

/** @returns SHA-256, hexadecimal */
export function sourceHash(repository: string): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((path) => filesOf(repository, path)).sort()) {
    // A checkout on Windows may have line ends of its own.
    const text = readFileSync(join(repository, path), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${path}\n${Buffer.byteLength(text)}\n${text}`);
  }
  return hash.update(packagesOf(repository).join('\n')).digest('hex');
}

/** @returns undefined when the bundles are those of the sources; otherwise a sentence */
export function staleBundles(repository: string): string | undefined {
  const note = join(repository, 'dist', SOURCES_NOTE);
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
  return noted === sourceHash(repository)
    ? undefined
    : 'The bundles in dist/ are not those of the sources, so tests that run them would prove nothing. Run "npm run build" first.';
}

/** Files below a path, with forward slashes. */
function filesOf(repository: string, path: string): string[] {
  if (path.includes('.')) return [path];
  return readdirSync(join(repository, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(repository.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** Packages that are bundled, and those that bundle, with their versions. */
function packagesOf(repository: string): string[] {
  interface Lock {
    readonly packages: Readonly<Record<string, { version?: string; dev?: true; optional?: true }>>;
  }
  const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && ((!dev && !optional) || BUILD_TOOLS.includes(path)))
    .map(([path, { version = '' }]) => `${path} ${version}`);
}
