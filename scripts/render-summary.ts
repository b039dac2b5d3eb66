/**
 * Shows a job summary as GitHub would: `node scripts/render-summary.ts summary.md page.png [--dark] [--height 1400]`.
 * An output that ends in `.html` gets the page itself. The README's picture is made by
 * `node scripts/render-summary.ts __tests__/report/golden/recordsFailed.golden.md images/summary.png --height 1330`.
 * Pictures need Chromium on PATH or named by CHROMIUM.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { summaryPage } from './summary-page.ts';

function chromium(): string | undefined {
  const names = [process.env['CHROMIUM'], 'chromium', 'chromium-browser', 'google-chrome'];
  return names.find((name) => name !== undefined && spawnSync(name, ['--version']).status === 0);
}

function picture(htmlText: string, target: string, size: { width: number; height: number }): void {
  const browser = chromium();
  if (browser === undefined) {
    throw new Error('No Chromium found. Install chromium, or name its executable in CHROMIUM.');
  }
  const scratch = mkdtempSync(join(tmpdir(), 'summary-'));
  try {
    const source = join(scratch, 'summary.html');
    writeFileSync(source, htmlText);
    const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
    const alone = [
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${join(scratch, 'profile')}`,
    ];
    const shot = [
      `--window-size=${size.width},${size.height}`,
      `--screenshot=${target}`,
      pathToFileURL(source).href,
    ];
    execFileSync(browser, ['--headless', '--no-sandbox', '--hide-scrollbars', ...quiet, ...alone, ...shot], {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 120_000,
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dark: { type: 'boolean', default: false },
    width: { type: 'string', default: '1100' },
    height: { type: 'string', default: '1400' },
  },
});
const [source, target] = positionals;
if (source === undefined || target === undefined) {
  throw new Error(
    'Usage: node scripts/render-summary.ts <summary.md> <page.png|page.html> [--dark] [--width n] [--height n]',
  );
}
const text = summaryPage(readFileSync(source, 'utf8'), values.dark ? 'dark' : 'light');
if (target.endsWith('.html')) writeFileSync(target, text);
else picture(text, target, { width: Number(values.width), height: Number(values.height) });
