import { Refusal } from '../bulk/refusal.ts';

/** The text of a batch in the charset of its media type, UTF-8 by default. A byte order mark stays in it. */
export function batchText(bytes: Uint8Array, mediaType: string): string | Refusal {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(mediaType) ?? [];
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    return new Refusal('InvalidBatch', `Unsupported encoding: ${charset}`);
  }
}
