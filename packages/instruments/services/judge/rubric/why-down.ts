import type { ReasonCode } from './reasons.ts';

/** What a visit's detail says of why no answer came, as the capture room words it (`capture/causes.ts`, `capture/sources`), the most telling first. */
const WHY: readonly (readonly [RegExp, ReasonCode])[] = [
  [/\bis refused: |BEFFROI_FORBIDDEN/, 'unobserved-private'],
  [/\bport \d+ is refused/, 'unobserved-port'],
  [/\b(?:ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL|EBADNAME)\b|is not there\)?$/, 'unobserved-no-name'],
  [/\b(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL)\b/, 'unobserved-refused'],
  [/\b(?:ETIMEDOUT|ETIMEOUT|UND_ERR_\w+_TIMEOUT)\b|no whole answer in/, 'unobserved-too-slow'],
  [/\bcertificate\b|\b(?:ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_TO_|SELF_SIGNED_)\w*|\bEPROTO\b/, 'unobserved-certificate'],
  [/\b(?:HTTP|answered) 5\d\d\b/, 'unobserved-server-error'],
];

/** Why a server could not be read: a name that does not exist is told otherwise than a server that is too slow. `unobserved-host-down` where nothing tells. */
export function whyDown(detail: string): ReasonCode {
  return WHY.find(([pattern]) => pattern.test(detail))?.[1] ?? 'unobserved-host-down';
}
