import { createHash, createHmac } from 'node:crypto';

/** A request as it came over the wire. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * The signature that a request ought to have, by its own account of which headers are signed: a second reading of AWS Signature Version 4,
 * so that the first is not its own judge. `null` when the request says nothing of the kind.
 */
export function signatureOf({ method, target, headers }: SignedRequest, secretKey: string): { wanted: string; given: string } | null {
  const [, scope, names, given] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\S+?),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      String(headers['authorization']),
    ) ?? [];
  if (scope === undefined || names === undefined || given === undefined) return null;
  const [path = '', query = ''] = target.split('?');
  const canonical = [
    method,
    path,
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('=').map((part) => encode(decodeURIComponent(part.replaceAll('+', ' ')))))
      .map(([name, value = '']) => `${name}=${value}`)
      .sort()
      .join('&'),
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    names,
    String(headers['x-amz-content-sha256']),
  ].join('\n');
  const [date = '', region = '', service = '', end = ''] = scope.split('/');
  const key = [date, region, service, end].reduce<string | Buffer>(
    (under, text) => createHmac('sha256', under).update(text).digest(),
    `AWS4${secretKey}`,
  );
  const text = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  return { wanted: createHmac('sha256', key).update(text).digest('hex'), given };
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
