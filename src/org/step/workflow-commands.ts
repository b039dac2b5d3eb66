import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** How a step speaks to the runner (GitHub Docs, "Workflow commands for GitHub Actions"). */
export class WorkflowCommands {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #write: (text: string) => void;

  /** @param write takes the lines of the log */
  constructor(environment: NodeJS.ProcessEnv, write: (text: string) => void) {
    this.#environment = environment;
    this.#write = write;
  }

  /** Has the runner put `***` in the place of a secret wherever it is printed. */
  mask(secret: string): void {
    this.#write(`::add-mask::${escaped(secret)}\n`);
  }

  output(name: string, value: string): void {
    this.#append('GITHUB_OUTPUT', name, value);
  }

  /** Hands a value on to the post step. */
  state(name: string, value: string): void {
    this.#append('GITHUB_STATE', name, value);
  }

  /** An error on a line of a file, or on none. */
  error(
    message: string,
    place?: { readonly file: string; readonly line: number; readonly column?: number },
  ): void {
    const column = place?.column === undefined ? '' : `,col=${place.column}`;
    const properties =
      place === undefined ? '' : ` file=${escapedProperty(place.file)},line=${place.line}${column}`;
    this.#write(`::error${properties}::${escaped(message)}\n`);
  }

  /** A line of the log. It cannot act as a command. */
  info(message: string): void {
    this.#write(`${message.replace(/::|##\[/g, ' $& ')}\n`);
  }

  #append(file: 'GITHUB_OUTPUT' | 'GITHUB_STATE', name: string, value: string): void {
    const path = this.#environment[file];
    if (path === undefined || path === '') throw new Error(`the runner did not name the file ${file}`);
    const mark = `end-${randomUUID()}`;
    appendFileSync(path, `${name}<<${mark}\n${value}\n${mark}\n`);
  }
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
