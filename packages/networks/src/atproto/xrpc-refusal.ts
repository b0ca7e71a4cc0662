import { refusalOfStatus } from '../outbound/refusals.ts';
import { NetworkRefusal, type NetworkRefusalCode } from '../refusal.ts';
import { isObject, objectIn, parsedJson, textIn } from './json-values.ts';

/** What an answer says, once read. */
export interface Said {
  /** `undefined` for what is no data: a page for people, most often. */
  readonly data: unknown;
  /** Name of the error that it tells. */
  readonly error: string | null;
  /** What it says of it, shortened. */
  readonly message: string;
}

export async function saidBy(answer: Response): Promise<Said> {
  const data = parsedJson(await answer.text());
  const { error, message } = objectIn(data);
  return { data, error: /^\w{1,60}$/.exec(textIn(error) ?? '')?.[0] ?? null, message: harmless(textIn(message) ?? '') };
}

/** Words of a server without what could be a secret of ours that it repeats. */
function harmless(message: string): string {
  return message
    .slice(0, 2000)
    .replaceAll(/\p{C}/gu, ' ')
    .replaceAll(/[^\s]{41,}/g, '…')
    .slice(0, 200);
}

/** Errors that say what follows, by their names. */
const NAMED: ReadonlyMap<string, NetworkRefusalCode> = new Map([
  ['AccountTakedown', 'account-gone'],
  ['AccountDeactivated', 'account-gone'],
  ['AccountSuspended', 'account-gone'],
  ['RepoTakendown', 'account-gone'],
  ['RepoDeactivated', 'account-gone'],
  ['RepoSuspended', 'account-gone'],
  ['RepoNotFound', 'account-gone'],
  ['ExpiredToken', 'expired'],
  ['InvalidToken', 'revoked'],
  ['invalid_token', 'revoked'],
  ['ScopeMissingError', 'narrowed'],
  ['InsufficientScope', 'narrowed'],
  ['insufficient_scope', 'narrowed'],
  ['MethodNotImplemented', 'unsupported'],
  ['XRPCNotSupported', 'unsupported'],
]);

const BY_STATUS: ReadonlyMap<number, NetworkRefusalCode> = new Map([
  [401, 'revoked'],
  [403, 'narrowed'],
  [501, 'unsupported'],
]);

/** A refusal by an answer of XRPC, with what the answer called it. */
export class XrpcRefusal extends NetworkRefusal {
  readonly status: number;
  /** Name of the error; `null` where the answer told none. */
  readonly error: string | null;

  constructor(
    code: NetworkRefusalCode,
    message: string,
    answer: { readonly status: number; readonly error: string | null },
    more: RefusalDetails = {},
  ) {
    super(code, message, more);
    this.status = answer.status;
    this.error = answer.error;
  }
}

type RefusalDetails = NonNullable<ConstructorParameters<typeof NetworkRefusal>[2]>;

/** An answer that says no, as what follows from it. @param asked whether it was to change something, and when it was asked (milliseconds since 1970) */
export function xrpcRefusal(
  method: string,
  { status, headers }: Response,
  { error, message }: Said,
  asked: { readonly changes: boolean; readonly now: number },
): XrpcRefusal {
  const named = error === null ? undefined : NAMED.get(error);
  const told = `${method}: ${status} ${error ?? ''} ${message}`.trim();
  const byStatus = named !== undefined || status === 501 ? null : refusalOfStatus(status, headers, { host: method, ...asked });
  if (byStatus !== null) return new XrpcRefusal(byStatus.code, told, { status, error }, byStatus);
  return new XrpcRefusal(named ?? BY_STATUS.get(status) ?? 'refused', told, { status, error });
}

/**
 * What a yes says.
 *
 * @throws NetworkRefusal `unreachable` for what is no data: nobody knows then what became of what was asked
 */
export function dataOf(method: string, { data }: Said, changes: boolean): Readonly<Record<string, unknown>> {
  if (isObject(data)) return data;
  throw new NetworkRefusal('unreachable', `${method} was answered with what is no data`, { taken: changes ? 'perhaps' : 'no' });
}
