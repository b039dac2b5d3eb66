import { setSecret } from '@actions/core';
import { secretForms } from '../salesforce/login/plain-reason.ts';
import type { Mask } from '../ports/mask.ts';
import type { RawInputs } from './inputs.ts';

/** Shorter texts stand in a log by chance, and masking them would spoil it. */
const MIN_CHARACTERS = 6;
const SECRET_INPUTS = ['access-token', 'sfdx-auth-url', 'private-key', 'client-secret'] as const;

/**
 * Has the runner hide secrets, each once: as they are, line by line, and in the forms in which a server or a library may
 * repeat them. A line such as `}` of a JSON is no secret.
 */
export class SecretMasks {
  readonly #masked = new Set<string>();

  readonly add: Mask = (secret) => {
    const text = secret.trim();
    const lines = text.split(/\r\n|\r|\n|\\n/).map((line) => line.trim());
    const parts = lines.length > 1 ? [...lines.filter((line) => !line.startsWith('-----')), text] : [text];
    for (const form of parts.flatMap(secretForms)) {
      if (form.length < MIN_CHARACTERS || form.includes('\n') || this.#masked.has(form)) continue;
      this.#masked.add(form);
      setSecret(form);
    }
  };

  /** Hides every secret among the inputs, before they are looked at. */
  addInputs(raw: RawInputs): void {
    for (const id of SECRET_INPUTS) this.add(raw[id] ?? '');
  }
}
