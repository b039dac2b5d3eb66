import type { Log } from '../../src/ports/log.ts';

/** A log in memory. */
export class MemoryLog implements Log {
  readonly infos: string[] = [];
  readonly debugs: string[] = [];

  info(line: string): void {
    this.infos.push(line);
  }

  debug(line: string): void {
    this.debugs.push(line);
  }
}
