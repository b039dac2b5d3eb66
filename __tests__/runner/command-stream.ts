import { Annotations, annotationOf, isAnnotationLevel } from './annotation.ts';
import type { SecretMasks } from './secret-masks.ts';
import { commandNames, parseCommand, type WorkflowCommand } from './workflow-command.ts';

/**
 * Reads a step's standard output and standard error line by line as the runner does: commands are obeyed, the
 * rest goes to the log, and secrets are hidden in all of it from the moment they are registered.
 */
export class CommandStream {
  readonly annotations = new Annotations();
  /** Every command obeyed, in order, its data not masked: what hostile text must never add to. */
  readonly commands: WorkflowCommand[] = [];
  /** From the deprecated `set-output` and `save-state`. */
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  /** Commands that the runner refuses; each fails the step. */
  readonly problems: string[] = [];
  readonly #log: string[] = [];
  readonly #masks: SecretMasks;
  readonly #workspace: string;
  #stopToken: string | undefined;
  #echo = false;

  constructor(masks: SecretMasks, workspace: string) {
    this.#masks = masks;
    this.#workspace = workspace;
  }

  /** The log as GitHub stores it, secrets hidden. */
  get log(): string {
    return this.#log.map((line) => `${line}\n`).join('');
  }

  readLine(line: string): void {
    const command = parseCommand(line, this.#known());
    if (command === undefined || !this.#obey(command, line)) this.#write(line);
  }

  /** An annotation of the runner's own. */
  report(level: 'error' | 'warning', message: string): void {
    this.annotations.add({ level, message: this.#masks.hide(message) });
    this.#write(`##[${level}]${message}`);
  }

  #known(): ReadonlySet<string> {
    return this.#stopToken === undefined ? commandNames : new Set([...commandNames, this.#stopToken]);
  }

  /** Whether the line was taken as a command; if not it is text. */
  #obey(command: WorkflowCommand, line: string): boolean {
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken) return false;
      this.#stopToken = undefined;
      this.#write(line);
      return true;
    }
    this.commands.push(command);
    if (command.name === 'stop-commands') this.#stop(command.data, line);
    else {
      if (this.#echo && command.name !== 'add-mask') this.#write(line);
      this.#execute(command);
    }
    return true;
  }

  #stop(token: string, line: string): void {
    if (token === '' || commandNames.has(token.toLowerCase()) || token === 'pause-logging') {
      this.#refuse(`the token "${token}" cannot stop commands`);
      return;
    }
    this.#stopToken = token.toLowerCase();
    if (token.length > 6) this.#masks.add(token);
    this.#write(line);
  }

  #execute(command: WorkflowCommand): void {
    const { name, data, properties } = command;
    if (isAnnotationLevel(name)) {
      const annotation = annotationOf(name, command, this.#workspace);
      this.annotations.add({ ...annotation, message: this.#masks.hide(annotation.message) });
      this.#write(`##[${name}]${data}`);
      return;
    }
    switch (name) {
      case 'add-mask':
        if (data === '')
          this.report('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        else this.#masks.add(data);
        return;
      case 'echo':
        if (data !== 'on' && data !== 'off') this.#refuse(`echo is "on" or "off", not "${data}"`);
        else this.#echo = data === 'on';
        return;
      case 'debug':
      case 'group':
      case 'endgroup':
        this.#write(`##[${name}]${data}`);
        return;
      case 'set-output':
      case 'save-state':
        this.#keep(name, properties['name'] ?? '', data);
        return;
      case 'set-env':
      case 'add-path':
        this.#refuse(`the command "${name}" is disabled`);
        return;
      default:
        this.#write(`##[debug]${name} ${data}`);
    }
  }

  #keep(command: 'set-output' | 'save-state', name: string, value: string): void {
    if (name === '') this.#refuse(`the command "${command}" needs a name`);
    else (command === 'set-output' ? this.outputs : this.state)[name] = value;
    this.report('warning', `The \`${command}\` command is deprecated and will be disabled soon.`);
  }

  #refuse(problem: string): void {
    this.problems.push(problem);
    this.report('error', `Unable to process a command: ${problem}`);
  }

  #write(text: string): void {
    this.#log.push(...this.#masks.hide(text).split(/\r\n|\r|\n/));
  }
}
