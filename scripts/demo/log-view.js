/** Shows a step's output on a terminal the way the web view of a run shows it. */
export class LogView {
  #print;
  #color;
  #secrets;
  #inGroup = false;

  /** @param {{ print: (text: string) => void, color: boolean, secrets: string[] }} options */
  constructor({ print, color, secrets }) {
    this.#print = print;
    this.#color = color;
    this.#secrets = [...secrets];
  }

  /** @param {string} text */
  heading(text) {
    return this.#styled(1, `── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);
  }

  /** @param {string} line */
  show(line) {
    const [, name = '', properties = '', data = ''] =
      /^\s*::([\w-]+)(?: +([^]*?))?::([^]*)$/.exec(line) ?? [];
    const text = unescape(data);
    switch (name) {
      case 'add-mask':
        if (text.trim() !== '') this.#secrets.push(text);
        return;
      case 'debug':
        return;
      case 'group':
        this.#inGroup = false;
        this.#write(this.#styled(1, `▾ ${text}`));
        this.#inGroup = true;
        return;
      case 'endgroup':
        this.#inGroup = false;
        return;
      case 'error':
        this.#annotation(31, 'Error', properties, text);
        return;
      case 'warning':
        this.#annotation(33, 'Warning', properties, text);
        return;
      case 'notice':
        this.#annotation(36, 'Notice', properties, text);
        return;
      default:
        this.#write(line);
    }
  }

  /** @type {(color: number, label: string, properties: string, text: string) => void} */
  #annotation(color, label, properties, text) {
    const { file, line, col } = Object.fromEntries(
      properties.split(',').map((property) => {
        const [key = '', ...value] = property.split('=');
        return [key, unescape(value.join('='))];
      }),
    );
    const place = [file, line, col].filter((part) => part !== undefined).join(':');
    this.#write(`${this.#styled(color, `${label}:`)} ${place === '' ? '' : `${place}: `}${text}`);
  }

  /** @param {string} text */
  #write(text) {
    const hidden = this.#secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
    const indent = this.#inGroup ? '  ' : '';
    for (const line of hidden.split(/\r\n|\r|\n/)) this.#print(`${line === '' ? '' : indent}${line}\n`);
  }

  /** @type {(code: number, text: string) => string} */
  #styled(code, text) {
    return this.#color ? `\u001b[${code}m${text}\u001b[0m` : text;
  }
}

/** @param {string} text */
function unescape(text) {
  /** @type {Record<string, string>} */
  const escapes = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (escape) => escapes[escape] ?? escape);
}
