import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { secretsOf } from '../salesforce/login/secrets-of.ts';
import { certificateCheckOff } from './certificate-check.ts';
import { readInputs, type InputsReading, type RawInputs } from './inputs.ts';
import type { SecretMasks } from './secret-masks.ts';
import { foreignUndo, hasForeignCode, ownCommit, type OwnCommit } from './untrusted-checkout.ts';
import { emptySecretsReason, workflowEvent } from './workflow-event.ts';

/** The inputs; where others may have written files of the workspace, with the commit that may be loaded. */
export type CheckedInputs = InputsReading & { readonly commit?: OwnCommit };

/** The inputs, their secrets hidden, and held against what started the workflow run. */
export async function checkedInputs(
  raw: RawInputs,
  environment: NodeJS.ProcessEnv,
  workspace: string,
  masks: SecretMasks,
): Promise<CheckedInputs> {
  masks.addInputs(raw);
  const event = await workflowEvent(environment);
  const reading = readInputs(raw, emptySecretsReason(event));
  const { inputs, diagnostics } = reading;
  if (inputs === undefined) return reading;
  const { allowUntrustedCheckout, login, manifest, mode } = inputs;
  if (login !== undefined) for (const secret of secretsOf(login)) masks.add(secret.reveal());
  // A plan writes nothing, whoever wrote it, a rehearsal nothing to an org of anybody's, and a monitor reads no file.
  const isForeign = !allowUntrustedCheckout && hasForeignCode(event);
  const commit =
    isForeign && mode === 'load' ? await ownCommit(event, environment, { workspace, manifest }) : undefined;
  const refusals: readonly (Diagnostic | undefined)[] = [
    login === undefined ? undefined : certificateCheckOff(environment, login),
    commit !== undefined && 'message' in commit ? commit : undefined,
    isForeign && mode === 'undo' ? foreignUndo(event) : undefined,
  ];
  const found = refusals.filter((one) => one !== undefined);
  if (found.length > 0) return { diagnostics: [...diagnostics, ...found] };
  return commit === undefined || 'message' in commit ? reading : { ...reading, commit };
}
