import { NetworkRefusal, type NetworkRefusalCode } from '../../refusal.ts';
import { textIn } from '../json-values.ts';

/** What was done when it failed. */
export type OAuthStep = 'begin' | 'finish' | 'renew';

/** What a server says no with (RFC 6749, 5.2), as what follows from it. Who is not named here was refused for a fault of ours. */
const SAID: ReadonlyMap<string, NetworkRefusalCode> = new Map([
  ['access_denied', 'sign-in'],
  ['invalid_scope', 'unsupported'],
  ['invalid_client', 'unsupported'],
  ['invalid_client_id', 'unsupported'],
  ['invalid_client_metadata', 'unsupported'],
  ['unauthorized_client', 'unsupported'],
  ['temporarily_unavailable', 'unreachable'],
  ['server_error', 'unreachable'],
]);

/** What any other no means: what we ask is always the same, what a person brings back is not. */
const OTHERWISE = { begin: 'refused', finish: 'sign-in', renew: 'revoked' } satisfies Record<OAuthStep, NetworkRefusalCode>;

/** A fault of the library, or of what is below it, as a refusal. Neither tokens nor codes come into its words: of what a server says only the name of its error does. */
export function oauthRefusal(error: unknown, step: OAuthStep): NetworkRefusal {
  const beneath = refusalBeneath(error);
  if (beneath !== null) return beneath;
  const {
    error: name,
    error_description: why,
    status,
  } = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>;
  const said = /^[a-z_]{1,60}$/.exec(textIn(name) ?? '')?.[0] ?? null;
  if (said === 'invalid_grant') return new NetworkRefusal(ofGrant(step, textIn(why) ?? ''), `${step}: ${said}`);
  if (said !== null) return new NetworkRefusal(SAID.get(said) ?? OTHERWISE[step], `${step}: ${said}`);
  if (step === 'finish' && !hasStatus(status, error)) return new NetworkRefusal('sign-in', 'the answer is none to what was asked');
  return new NetworkRefusal('unreachable', `${step}: the server answered with what is none`);
}

/** Which of an access that ran out and one that was taken back it was, only its server can say; where it does not, somebody must sign in again all the same. */
function ofGrant(step: OAuthStep, why: string): NetworkRefusalCode {
  if (step !== 'renew') return 'sign-in';
  return /\bexpired\b/i.test(why) ? 'expired' : 'revoked';
}

function refusalBeneath(error: unknown): NetworkRefusal | null {
  for (let [one, depth] = [error, 0]; one instanceof Error && depth < 5; one = one.cause, depth++)
    if (one instanceof NetworkRefusal) return one;
  return null;
}

/** Whether a server answered at all: then it is its answer that was none, and not the person's. */
function hasStatus(status: unknown, error: unknown): boolean {
  return typeof status === 'number' || (error instanceof Error && error.cause instanceof Response);
}
