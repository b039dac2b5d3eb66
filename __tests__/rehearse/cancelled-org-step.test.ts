import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startStep } from '../../src/org/step/org-step.ts';
import { WorkflowCommands } from '../../src/org/step/workflow-commands.ts';

test.each(['SIGINT', 'SIGTERM'])(
  'a step that gets %s before its org is up leaves no org behind',
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'org-step-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const pidFile = join(folder, 'pid');
    writeFileSync(
      join(folder, 'org.mjs'),
      `import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
setInterval(() => undefined, 1_000);\n`,
    );
    const pid = (): number => {
      try {
        return Number(readFileSync(pidFile, 'utf8'));
      } catch {
        return 0;
      }
    };
    const isThere = (): boolean => {
      try {
        return pid() > 0 && process.kill(pid(), 0);
      } catch {
        return false;
      }
    };
    const signals = new EventEmitter();
    let said = '';
    const commands = new WorkflowCommands({}, (text) => {
      said += text;
    });
    const starting = startStep(join(folder, 'org.mjs'), { GITHUB_WORKSPACE: folder }, commands, signals);
    await expect.poll(isThere, { timeout: 10_000 }).toBe(true);
    signals.emit(signal);
    expect(await starting).toBe(false);
    expect(said).toContain('The embedded org did not come up: the step was cancelled.');
    await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
    expect(signals.listenerCount(signal)).toBe(0);
  },
);
