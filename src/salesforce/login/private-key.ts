import { createPrivateKey, type KeyObject } from 'node:crypto';

const MIN_BITS = 2_048;
const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([^]*?)-----END \1-----/;
const BASE64_LINE_CHARACTERS = 64;

/** Why a text is no private key for RS256. */
export type PrivateKeyFault =
  'no-key' | 'cut' | 'certificate' | 'public-key' | 'encrypted' | 'not-rsa' | 'short' | 'damaged';

/**
 * Reads a private key in any form in which people store it: PKCS #1 or PKCS #8, as PEM, with `\n` for line ends, on one
 * line, indented, in quotes, or in Base64.
 */
export function readPrivateKey(
  text: string,
): { readonly key: KeyObject } | { readonly fault: PrivateKeyFault } {
  const plain = withLineEnds(text);
  const pem = plain.includes('-----BEGIN')
    ? plain
    : withLineEnds(Buffer.from(plain, 'base64').toString('latin1'));
  if (!pem.includes('-----BEGIN')) return keyFromDer(Buffer.from(plain, 'base64'));
  const [, label = '', content = ''] = PEM.exec(pem) ?? [];
  const fault = labelFault(label, content);
  if (fault !== undefined) return { fault };
  return usable(() =>
    createPrivateKey(`-----BEGIN ${label}-----\n${wrapped(content)}\n-----END ${label}-----\n`),
  );
}

function withLineEnds(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(["'])([^]*)\1$/, '$2')
    .replaceAll(/\\r|\\n/g, '\n');
}

function labelFault(label: string, content: string): PrivateKeyFault | undefined {
  if (label === '') return 'cut';
  if (label.includes('CERTIFICATE')) return 'certificate';
  if (label.includes('PUBLIC KEY')) return 'public-key';
  if (label.includes('ENCRYPTED') || /Proc-Type|DEK-Info/.test(content)) return 'encrypted';
  if (label === 'EC PRIVATE KEY' || label === 'DSA PRIVATE KEY' || label.startsWith('OPENSSH'))
    return 'not-rsa';
  return label.endsWith('PRIVATE KEY') ? undefined : 'no-key';
}

function wrapped(content: string): string {
  const base64 = content.replaceAll(/\s+/g, '');
  return (base64.match(new RegExp(`.{1,${BASE64_LINE_CHARACTERS}}`, 'g')) ?? []).join('\n');
}

function keyFromDer(der: Buffer): ReturnType<typeof readPrivateKey> {
  // Base64 is never refused by the decoder; a key in DER is a sequence.
  if (der.length < 100 || der[0] !== 0x30) return { fault: 'no-key' };
  const pkcs8 = usable(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  return 'key' in pkcs8 || pkcs8.fault !== 'damaged'
    ? pkcs8
    : usable(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs1' }));
}

/** Errors of the crypto library may quote what they were given, so none of them is passed on. */
function usable(make: () => KeyObject): ReturnType<typeof readPrivateKey> {
  let key: KeyObject;
  try {
    key = make();
  } catch {
    return { fault: 'damaged' };
  }
  if (key.asymmetricKeyType !== 'rsa') return { fault: 'not-rsa' };
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  return modulusLength < MIN_BITS ? { fault: 'short' } : { key };
}
