/** What a person should not have written where everybody reads it. */
export const PRIVATE_DETAILS = [
  'telephone',
  'e-mail',
  'address',
  'social-security-number',
  'bank-account',
  'birth-date',
  'tax-number',
  'vehicle',
] as const;

/** One of them. */
export type PrivateDetailKind = (typeof PRIVATE_DETAILS)[number];

/** A detail that was found, and where (UTF-16 units, end exclusive). */
export interface PrivateDetail {
  readonly kind: PrivateDetailKind;
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units that are read: no post is longer. */
const MOST_READ = 20_000;

/**
 * Details by which somebody can be found, called or robbed, in what they wrote in public: they are warned, and offered the private way. Emergency numbers and a town's short
 * numbers are nobody's.
 */
export function privateDetails(text: string): readonly PrivateDetail[] {
  const read = text.slice(0, MOST_READ);
  const found: PrivateDetail[] = [];
  for (const { kind, pattern, holds } of KINDS)
    for (const { 0: said, index: start, groups } of read.matchAll(pattern)) {
      const end = start + said.length;
      const inLink = /https?:\/\/\S*$/u.test(read.slice(Math.max(0, start - 300), start));
      if (inLink || (holds && !holds(said, groups ?? {})) || found.some((one) => one.start < end && start < one.end)) continue;
      found.push({ kind, start, end });
    }
  return found.sort((one, other) => one.start - other.start);
}

interface DetailRule {
  readonly kind: PrivateDetailKind;
  readonly pattern: RegExp;
  /** Whether what was found can be one: by its own check digits, or by what stands around it. */
  readonly holds?: (said: string, groups: { readonly [name: string]: string | undefined }) => boolean;
}

const GAP = '[ .\\-\\u00a0\\u202f]?';
const digitsOf = (said: string): string => said.replace(/\D/gu, '');

const HOME = String.raw`(?<home>(?:j['’]habite|nous habitons|on habite|je vis|je loge|je r[ée]side|chez moi|mon adresse|domicili[ée]e?|my address is|i live at)[\s:,]*(?:est|c['’]est|au|à|le|\s){0,4}\s?)`;
const STREET = String.raw`(?<!\d)\d{1,4}\s?(?:bis|ter|quater|[a-d](?!\p{L}))?,?\s+(?:rue|avenue|av|boulevard|bd|bld|place|chemin|impasse|all[ée]es?|route|quai|cours|square|sente|sentier|r[ée]sidence|lotissement|lieu-dit|passage|street|road)\.?\s[\p{L}'’-]{1,30}(?: [\p{L}'’-]{1,30}){0,4}`;
const POSTAL = String.raw`(?<postal>[,\s]{1,3}\d{5}(?!\d)(?: \p{L}[\p{L}-]{1,30})?)`;

/** The surer ones first: digits of a longer number are no telephone. */
const KINDS: readonly DetailRule[] = [
  {
    kind: 'e-mail',
    pattern:
      /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64}(?:@|\s?\[(?:at|arobase)\]\s?|\s?\((?:at|arobase)\)\s?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'bank-account',
    pattern: /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?(?![A-Z0-9])/giu,
    holds: isIban,
  },
  {
    kind: 'social-security-number',
    pattern: new RegExp(
      `(?<!\\d)[12]${GAP}\\d{2}${GAP}(?:0[1-9]|1[0-2]|[2-9]\\d)${GAP}(?:\\d{2}|2[ab])${GAP}\\d{3}${GAP}\\d{3}(?:${GAP}\\d{2})?(?!\\d)`,
      'giu',
    ),
    holds: isSocialSecurityNumber,
  },
  {
    kind: 'telephone',
    pattern: new RegExp(
      `(?<![\\d,])(?:(?:\\+|00)(?:33|262|590|594|596|508|681|687|689)${GAP}(?:\\(0\\)${GAP})?[1-9]?(?:${GAP}\\d{2}){3,4}|0[1-79](?:${GAP}\\d{2}){4})(?!\\d)`,
      'gu',
    ),
  },
  {
    kind: 'birth-date',
    pattern:
      /(?<!\p{L})(?:née? le|date de naissance\s?:?|born on)\s+(?:\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4}|\d{1,2}(?:er)? \p{L}{3,9} \d{4})/giu,
  },
  {
    kind: 'tax-number',
    pattern:
      /(?<!\p{L})(?:num[ée]ro fiscal|n° fiscal|identifiant fiscal|r[ée]f[ée]rence (?:de l['’])?avis)\D{0,12}\d(?:[ .]?\d){8,12}(?!\d)/giu,
  },
  { kind: 'vehicle', pattern: /(?<![A-Z0-9-])[A-HJ-NP-TV-Z]{2}[- ]?\d{3}[- ]?[A-HJ-NP-TV-Z]{2}(?![A-Z0-9-])/gu },
  {
    kind: 'address',
    // A street with its number is also where a lamp is broken: who says that they live there, or a postal code behind it, makes it somebody's.
    pattern: new RegExp(`${HOME}?${STREET}${POSTAL}?`, 'giu'),
    holds: (_said, { home, postal }) => home !== undefined || postal !== undefined,
  },
];

/** ISO 7064, modulo 97. */
function isIban(said: string): boolean {
  const plain = said.replace(/\s/gu, '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  const digits = [...(plain.slice(4) + plain.slice(0, 4))].map((sign) => Number.parseInt(sign, 36)).join('');
  return remainder(digits) === 1;
}

/** With its key, where it has one: 97 less the rest of the number by 97; in Corsica 2A counts as 19, 2B as 18. */
function isSocialSecurityNumber(said: string): boolean {
  const digits = digitsOf(said.replace(/2a/iu, '19').replace(/2b/iu, '18'));
  if (digits.length === 13) return true;
  return digits.length === 15 && 97 - remainder(digits.slice(0, 13)) === Number(digits.slice(13));
}

function remainder(digits: string): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}
