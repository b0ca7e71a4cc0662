import type { Answer } from './source.ts';

type Cause = Extract<Answer, { kind: 'obstacle' }>['cause'];

/** Why no answer came, told apart by the code of an error of Node or undici. */
const CODES: readonly (readonly [RegExp, Cause])[] = [
  [/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBADNAME)/, 'name'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL)$/, 'refused'],
  [/^(?:ETIMEDOUT|ETIMEOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|EPROTO$|HOSTNAME_MISMATCH|INVALID_PURPOSE)/, 'tls'],
  [/^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RES_|INVALID|INFO|PRX|ABORTED))/, 'protocol'],
  [/^BEFFROI_FORBIDDEN$/, 'forbidden-address'],
];

/** Said beside the error where its code alone would puzzle a webmaster. */
const HINTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate chain is incomplete: the server does not send its intermediate certificate',
    UNABLE_TO_GET_ISSUER_CERT: 'certificate chain is incomplete',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate chain is incomplete or its root is unknown',
    CERT_HAS_EXPIRED: 'certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate is signed by itself',
    SELF_SIGNED_CERT_IN_CHAIN: 'certificate chain ends in an unknown root',
    ERR_TLS_CERT_ALTNAME_INVALID: 'certificate is for another host',
    UND_ERR_HEADERS_OVERFLOW: 'headers are too large',
    ECONNRESET: 'connection was reset',
  }),
);

/** An address that the guard refuses: thrown within a connection, never out of a source. */
export class ForbiddenAddress extends Error {
  readonly code = 'BEFFROI_FORBIDDEN';
}

/** Names the cause of an error of the network, with one line for a person. */
export function causeOf(error: unknown): { readonly cause: Cause; readonly detail: string } {
  for (const each of chain(error)) {
    const code = codeOf(each);
    const found = CODES.find(([pattern]) => pattern.test(code));
    if (found !== undefined) return { cause: found[1], detail: describe(each, code) };
  }
  return { cause: 'other', detail: describe(error, codeOf(error)) };
}

/** The error, its causes, and the attempts of several addresses, at most ten. */
function chain(error: unknown): unknown[] {
  const all: unknown[] = [error];
  for (let index = 0; index < all.length && all.length < 10; index++) {
    const each = all[index];
    if (each instanceof AggregateError) all.push(...each.errors.slice(0, 4));
    if (each instanceof Error && each.cause !== undefined) all.push(each.cause);
  }
  return all;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  // Undici's parser leaves out the code of what is no HTTP at all.
  return error instanceof Error && error.name === 'HTTPParserError' ? 'HPE_INVALID' : '';
}

function describe(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const text = HINTS.get(code) ?? message.split('\n')[0] ?? '';
  return (code === '' || text.includes(code) ? text : `${text} (${code})`).slice(0, 300);
}
