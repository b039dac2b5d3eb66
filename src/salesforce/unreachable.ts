const UNREACHABLE =
  'Nothing has come back from the org so far: check "instance-url", and whether the runner may reach that host.';
const NOT_TRUSTED =
  'The certificate of the host, or of a proxy before it, is not trusted on this runner. If it is meant to be there, name the file of its authority in the variable NODE_EXTRA_CA_CERTS.';

/** What to do when no answer has ever come from a host. @param fault the message of the last fault */
export function unreachableAdvice(fault: string): string {
  return /certificate/i.test(fault) ? NOT_TRUSTED : UNREACHABLE;
}
