/** The step's log. Texts may hold anything: an implementation makes them harmless. */
export interface Log {
  info(line: string): void;
  debug(line: string): void;
}
