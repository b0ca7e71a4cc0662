import { withoutAddresses } from './address.ts';

/** What came of handing a mail to a server. */
export type Answer =
  | { readonly kind: 'taken'; readonly code: number | null }
  /** It will never take this one. */
  | ({ readonly kind: 'refused'; readonly trouble: 'refused' | 'too-large' | 'bad-address' } & Said)
  /** Not now: this mail waits. `perhaps`: it may have taken it all the same, and did not say. */
  | ({ readonly kind: 'deferred'; readonly trouble: 'deferred' | 'cut'; readonly perhaps: boolean } & Said)
  /** No mail can be handed over this way now: nobody's letter is to blame. */
  | ({ readonly kind: 'no-way'; readonly trouble: WayTrouble } & Said)
  /** Somebody else has the mail by now, or nobody wants it sent any more. */
  | { readonly kind: 'lost' };

/** Why no mail at all can be handed over. */
export const WAY_TROUBLES = ['unreachable', 'no-tls', 'bad-certificate', 'sign-in-refused', 'sender-refused', 'busy'] as const;
/** One of them. */
export type WayTrouble = (typeof WAY_TROUBLES)[number];

/** What the server said. */
interface Said {
  /** RFC 5321, `null` where it said nothing. */
  readonly code: number | null;
  /** Without any address; empty where it said nothing. */
  readonly said: string;
}

/** Where a conversation had come to when it failed. */
export interface Progress {
  /** The text was handed over, wholly or in part. */
  readonly handedOver: boolean;
}

/** What of an error of `nodemailer` tells what happened. */
interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly command?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/** Node's codes of certificates that are not trusted. */
const CERTIFICATE = /CERT|SIGNATURE|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY|certificate|altnames/;

/** What an error of a conversation means. */
export function answerTo(error: unknown, { handedOver }: Progress): Answer {
  const { code, command, responseCode, response } = (error ?? {}) as SmtpError;
  const at = typeof command === 'string' ? command : '';
  const number = typeof responseCode === 'number' ? responseCode : null;
  const said = typeof response === 'string' ? withoutAddresses(response.replace(/^\d{3}[ -]/, '')) : '';
  const told = { code: number, said };
  if (isCertificate(error)) return { kind: 'no-way', trouble: 'bad-certificate', ...told };
  if (code === 'ETLS' || at === 'STARTTLS') return { kind: 'no-way', trouble: 'no-tls', ...told };
  if (code === 'EAUTH' || code === 'ENOAUTH' || /^AUTH/.test(at)) return { kind: 'no-way', trouble: 'sign-in-refused', ...told };
  if (number === 421) return { kind: 'no-way', trouble: 'busy', ...told };
  if (number !== null && number >= 400) return answerOf(number, at, told);
  if (code === 'EMESSAGE') return { kind: 'refused', trouble: 'too-large', ...told };
  if (code === 'EENVELOPE') return { kind: 'refused', trouble: 'bad-address', ...told };
  // The text may have arrived, and the answer to it was lost: the one point at which nobody can know (RFC 1047).
  if (handedOver) return { kind: 'deferred', trouble: 'cut', perhaps: true, ...told };
  return { kind: 'no-way', trouble: 'unreachable', ...told };
}

/** What a server means by a code, by the command that it answers. */
function answerOf(number: number, at: string, told: Said): Answer {
  if (number === 552 || number === 523) return { kind: 'refused', trouble: 'too-large', ...told };
  const aboutThis = /^(?:RCPT|DATA)/.test(at) || at === '';
  if (!aboutThis) return { kind: 'no-way', trouble: number >= 500 ? 'sender-refused' : 'busy', ...told };
  if (number >= 500) return { kind: 'refused', trouble: 'refused', ...told };
  return { kind: 'deferred', trouble: 'deferred', perhaps: false, ...told };
}

function isCertificate(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    const { code, message } = at as SmtpError;
    if ((typeof code === 'string' && CERTIFICATE.test(code)) || (typeof message === 'string' && /certificate|altnames/i.test(message)))
      return true;
  }
  return false;
}
