import { type Operator, securityContacts } from '../server/operator/operator.ts';

/** Days that what was read over is good for: who looks after that has to ask whether it still is (RFC 9116 recommends less than a year). */
const GOOD = 360;

/**
 * How to report a hole in the site (RFC 9116), as the operator has said it. It expires some days before a year after the day on which that was read over.
 *
 * @returns `null` where nobody is to be written to, or nobody has read it over
 */
export function securityTxt(operator: Pick<Operator, 'security' | 'email' | 'reviewed'>, origin: string): string | null {
  const contacts = securityContacts(operator as Operator);
  if (contacts.length === 0 || operator.reviewed === null) return null;
  const expires = new Date(Date.parse(`${operator.reviewed}T00:00:00Z`) + GOOD * 86_400_000).toISOString();
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
