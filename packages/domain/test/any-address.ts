import fc from 'fast-check';
import { anyText } from './any-text.ts';

/** Characters that stand in a path, a query or a fragment as they are (RFC 3986, `pchar`). */
const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@";
const LETTER = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 1, arbitrary: anyText({ minLength: 1, maxLength: 1 }).map(encodeURIComponent) },
);
const TEXT = fc.string({ unit: LETTER, maxLength: 12 });

/** The path of an address of the web: `/`, `/a/%C3%A9//b`. */
export function anyPath(): fc.Arbitrary<string> {
  return fc.array(TEXT, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`);
}

/** An address of the web, with what `withQuery` and `withFragment` ask for: as `fc.webUrl`, which keeps a table of all characters (see `anyText`). */
export function anyAddress({ withQuery = false, withFragment = false } = {}): fc.Arbitrary<string> {
  const absent = fc.constant('');
  const after = (mark: string, wanted: boolean) =>
    wanted
      ? fc.oneof(
          absent,
          TEXT.map((text) => mark + text),
        )
      : absent;
  return fc
    .tuple(fc.constantFrom('http', 'https'), fc.domain(), fc.oneof(absent, anyPath()), after('?', withQuery), after('#', withFragment))
    .map(([scheme, host, path, query, fragment]) => `${scheme}://${host}${path}${query}${fragment}`);
}
