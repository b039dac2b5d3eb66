import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atEnd } from '../scenarios/teardown.ts';

/** A repository that Git itself has made, or a copy of one, in a folder of its own. */
export class Repository {
  readonly folder: string;

  constructor(
    format: 'sha1' | 'sha256' | Repository = 'sha1',
    folder = mkdtempSync(join(tmpdir(), 'repository-')),
  ) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    atEnd(() => rm(folder, { recursive: true, force: true }));
    if (format instanceof Repository) cpSync(format.folder, folder, { recursive: true });
    else this.git('init', '-q', `--object-format=${format}`);
  }

  /** Runs Git in the folder; returns what it prints, without the last line end. */
  git(...words: readonly string[]): string {
    const settings = ['user.name=x', 'user.email=x@example.org', 'core.autocrlf=false', 'gc.auto=0'];
    const args = [...settings.flatMap((one) => ['-c', one]), ...words];
    return execFileSync('git', args, { cwd: this.folder, stdio: 'pipe' }).toString().trimEnd();
  }

  write(files: Readonly<Record<string, string | Buffer>>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }

  /** Commits all that is there; returns the commit. */
  commit(): string {
    this.git('add', '-A', '-f');
    this.git('commit', '-q', '-m', 'x', '--allow-empty');
    return this.git('rev-parse', 'HEAD');
  }
}
