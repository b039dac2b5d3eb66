import { fc } from '../fast-check.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { hostileTexts as named, unwritableTexts } from '../hostile/texts.ts';
import { batch, counts, job, outcome } from './outcomes.ts';

/** Texts that try to become something else than text in one sink or another; here those of Markdown in detail. */
export const hostileTexts: readonly string[] = [
  ...Object.values(named),
  ...Object.values(unwritableTexts),
  '::error file=a,line=1::forged',
  '  ::stop-commands::token',
  '\n::add-mask::a',
  '\r::set-output name=a::b',
  'before ##[error]forged',
  '###[add-mask]a',
  '\u001B[31mred\u001B[0m\u0007\u0008',
  '\u202Eright to left\u202C \u2066isolated\u2069',
  'zero\u200Bwidth\u200D\uFEFF\u2060\u00ADjoined',
  '\uD800 half a pair \uDFFF',
  'a | b || c \\| d \\\\| e',
  '`code` ``more`` ```\nfence\n```',
  '`',
  '``',
  '\\',
  '\\`',
  '`|`',
  '\\|',
  '**bold** __bold__ *it* _it_ ~~gone~~',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '> quote',
  '[ ] task',
  '---',
  '===',
  '~~~',
  ': --',
  ':',
  '    code',
  '<b>bold</b> <img src=x onerror=alert(1)> <!-- comment -->',
  '</details></summary></table>',
  '</td></tr></table><h1>',
  '<script>alert(1)</script>',
  '<!--',
  '<![CDATA[',
  '<?php',
  '&lt;b&gt; &amp; &#64;octocat &copy;',
  '@octocat @octo-org/team someone@example.com',
  '#123 GH-7 octo-org/repo#9 octo-org/repo@0123456789abcdef0123456789abcdef01234567',
  'https://example.com/a_b_c www.example.com mailto:a@example.com ftp://example.com xmpp:a@example.com',
  'HTTP://EXAMPLE.COM WWW.EXAMPLE.COM',
  '[text](https://example.com) ![image](https://example.com/a.png) [ref][1] [^1] <https://example.com>',
  '[1]: https://example.com',
  '[^1]: note',
  ':tada: :+1:',
  '$a$ $$b$$ $`c`$',
  '[!CAUTION]',
  'a'.repeat(5000),
  'ab '.repeat(3000),
  '\u0301'.repeat(200),
  '\u{1F469}\u200D\u{1F680}'.repeat(50),
  '\t\v\f\u0085\u2028\u2029x',
  '\u0000',
  '',
  ' ',
  '=cmd|/c calc',
  '${{ secrets.TOKEN }}',
  '%0A::error::x',
  '__proto__',
  'constructor',
];

/** Any text, most of them mixed from pieces that mean something somewhere. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...hostileTexts.filter((text) => text.length < 100)),
        fc.constantFrom(...'|`*_~<>[]()#@!&$\\:-+=\n\r\t "\'.0a'.split('')),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

/** An outcome that holds `text` wherever an outcome holds text from elsewhere. */
export function outcomeOf(text: string, verdict: Outcome['verdict'] = 'records-failed'): Outcome {
  const place = { file: text, line: 7 };
  const group = { statusCode: text, fields: [text], message: text };
  const diagnostic = {
    message: text,
    hint: text,
    place: { file: text, line: 3, column: 5, sourceLine: text },
  };
  const parts = {
    id: text,
    object: text,
    operation: text,
    externalIdFieldName: text,
    verdict: 'records-failed' as const,
    jobId: text,
    counts: counts(20, 3, 4),
    inDoubt: 4,
    tolerated: 1,
    reasons: [text, text],
    batches: [
      {
        ...batch(1, { counts: counts(10, 3), info: { id: text, state: 'Failed', stateMessage: text } }),
        firstRecord: place,
      },
      { ...batch(2, { counts: counts(10, 0, 4), info: 'none' }), firstRecord: place },
    ],
    errors: [
      { ...group, count: 2, tolerated: false, samples: [place, { ...place, line: 9 }] },
      { ...group, count: 1, tolerated: true, samples: [place] },
    ],
    failedRecords: [{ ...group, ...place, tolerated: false }],
    files: [text, text],
  };
  const calm = { id: text, object: text, counts: counts(10), batches: [batch(1)], files: [text] };
  return outcome({
    verdict,
    diagnostics: [
      { severity: 'error', ...diagnostic, related: { message: text, place: diagnostic.place } },
      { severity: 'warning', message: text },
    ],
    troubles: [text, text],
    manifestFile: text,
    resumeFrom: text,
    apiVersion: text,
    jobs: [job(parts), job(calm)],
    usage: { requests: 9, retries: 0, batches: 3, recordBytes: 5000, sentBytes: 900 },
  });
}
