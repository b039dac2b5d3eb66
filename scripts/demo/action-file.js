import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} ActionFile
 * @property {string} main The absolute path of the script.
 * @property {string} post
 * @property {(runnerTemp: string) => Record<string, string>} defaults Every input with its default.
 */

/**
 * Reads what a runner needs from this project's `action.yml`. There is no YAML parser in a clone without an install,
 * so this understands that file's own layout alone: inputs as two-space keys, each value on the line of its key.
 * A test compares it with a real parser.
 *
 * @param {string} file
 * @returns {Promise<ActionFile>}
 */
export async function readActionFile(file) {
  const sections = sectionsOf(await readFile(file, 'utf8'));
  const runs = sections['runs']?.[''] ?? {};
  const script = (/** @type {string} */ key) => join(dirname(file), runs[key] ?? '');
  return {
    main: script('main'),
    post: script('post'),
    defaults: (runnerTemp) =>
      Object.fromEntries(
        Object.entries(sections['inputs'] ?? {})
          .filter(([id]) => id !== '')
          .map(([id, input]) => [id, evaluate(input['default'] ?? '', runnerTemp)]),
      ),
  };
}

/**
 * Section → key → property → value; properties that stand in the section itself have the key ''.
 *
 * @param {string} text
 */
function sectionsOf(text) {
  /** @type {Record<string, Record<string, Record<string, string>>>} */
  const sections = {};
  let [section, key] = ['', ''];
  for (const line of text.split(/\r?\n/)) {
    const [, indent = '', name = '', value = ''] = /^( {0,4})([\w-]+):(?: +(.*))?$/.exec(line) ?? [];
    if (name === '') continue;
    if (indent === '') [section, key] = [name, ''];
    else if (indent === '  ' && value === '') key = name;
    else if (indent === '  ') assign(section, '', name, value);
    else if (indent === '    ') assign(section, key, name, value);
    if (indent === '  ' && value === '') (sections[section] ??= {})[key] ??= {};
  }
  return sections;

  /** @type {(section: string, key: string, name: string, value: string) => void} */
  function assign(inSection, underKey, name, value) {
    ((sections[inSection] ??= {})[underKey] ??= {})[name] = scalar(value);
  }
}

/** @param {string} text */
function scalar(text) {
  const [, single, double] = /^(?:'((?:[^']|'')*)'|"([^"\\]*)")\s*(?:#.*)?$/.exec(text) ?? [];
  return single?.replaceAll("''", "'") ?? double ?? text.replace(/\s+#.*$/, '').trim();
}

/**
 * @param {string} value
 * @param {string} runnerTemp
 */
function evaluate(value, runnerTemp) {
  return value.replaceAll('${{ runner.temp }}', runnerTemp).replaceAll('${{ github.token }}', '');
}
