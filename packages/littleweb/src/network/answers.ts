/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A request that is answered with a no, in the words of the API. */
export class NotSo extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'NotSo';
    this.status = status;
  }
}

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

/** No script, and nothing from elsewhere. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

export const page = (html: string, status = 200): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
  },
  body: html,
});

export const leadTo = (location: string): Answer => ({ status: 303, headers: { location }, body: '' });

/** Bytes of a picture: shown as one, and never taken for a page. */
export const picture = (type: string, bytes: Buffer): Answer => ({
  status: 200,
  headers: { 'content-type': type, 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" },
  body: bytes,
});
