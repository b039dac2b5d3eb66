/**
 * The secrets of a job and the forms in which the runner hides them (actions/runner, `SecretMasker.cs`,
 * `ValueEncoders.cs`). What is registered stays registered until the job ends.
 */
export class SecretMasks {
  readonly #texts = new Set<string>();

  /** Registers a value and each non-empty trimmed line of it, in all encodings that the runner knows. */
  add(secret: string): void {
    const parts = [secret, ...secret.split(/\r\n|\r|\n/).map((line) => line.trim())];
    for (const part of parts.filter((text) => text.trim() !== '')) {
      for (const text of [part, ...encodings(part)]) if (text !== '') this.#texts.add(text);
    }
  }

  /** Replaces every occurrence by `***`; occurrences that overlap or touch become one. */
  hide(text: string): string {
    const ranges = this.#occurrences(text);
    let hidden = '';
    let end = 0;
    for (const range of ranges) {
      hidden += `${text.slice(end, range.start)}***`;
      end = range.end;
    }
    return hidden + text.slice(end);
  }

  #occurrences(text: string): Range[] {
    const found: Range[] = [];
    for (const secret of this.#texts) {
      for (let start = text.indexOf(secret); start !== -1; start = text.indexOf(secret, start + 1)) {
        found.push({ start, end: start + secret.length });
      }
    }
    found.sort((a, b) => a.start - b.start);
    return found.reduce<Range[]>((merged, range) => {
      const last = merged.at(-1);
      if (last === undefined || range.start > last.end) merged.push({ ...range });
      else last.end = Math.max(last.end, range.end);
      return merged;
    }, []);
  }
}

interface Range {
  start: number;
  end: number;
}

function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [
    ...[0, 1, 2].filter((shift) => bytes.length > shift).map((shift) => base64(bytes, shift)),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "''"),
    JSON.stringify(secret).slice(1, -1),
    percentEncoded(secret),
    xmlEscaped(secret),
    withoutQuotes(secret),
    ...powerShellFragments(secret),
  ];
}

function base64(bytes: Buffer, shift: number): string {
  return bytes.subarray(shift).toString('base64');
}

/** RFC 3986, as .NET does it: unlike `encodeURIComponent` it leaves none of `!'()*` alone. */
function percentEncoded(text: string): string {
  const toHex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, toHex);
}

function xmlEscaped(text: string): string {
  const entities: Record<string, string> = { '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot', "'": 'apos' };
  return text.replace(/[<>&"']/g, (character) => `&${entities[character] ?? ''};`);
}

function withoutQuotes(text: string): string {
  return text.length > 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : '';
}

/** PowerShell breaks a value at `&` when it reports an error; pieces shorter than six characters stay. */
function powerShellFragments(secret: string): string[] {
  if (!secret.includes('&')) return [];
  const plus = secret.indexOf('&+');
  const cut = plus === -1 ? secret.lastIndexOf('&') + 1 : plus + 2;
  return [secret.slice(0, cut), secret.slice(cut)].filter((fragment) => fragment.length >= 6);
}
