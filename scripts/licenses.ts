import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of all packages that the bundles may hold: those that the lock file has besides development's. ncc knows
 * which of them a bundle holds, and lists those of one chunk of it alone.
 *
 * @throws Error when a package has neither a licence file nor a name of one
 */
export function licenses(repository: string): string {
  interface Lock {
    readonly packages: Readonly<Record<string, { dev?: true; optional?: true; license?: string }>>;
  }
  const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock;
  const texts = new Map<string, string>();
  for (const [path, { dev, license, optional }] of Object.entries(packages)) {
    if (path === '' || dev === true || optional === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const text = licenseText(join(repository, path));
    if (text === undefined && license === undefined) throw new Error(`${name} has no licence.`);
    texts.set(name, [name, license ?? '', text ?? ''].join('\n').trimEnd());
  }
  return `${[...texts.values()].sort().join('\n\n')}\n`;
}

function licenseText(folder: string): string | undefined {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => /^licen[cs]e/i.test(file)) : undefined;
  return name === undefined ? undefined : readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
}
