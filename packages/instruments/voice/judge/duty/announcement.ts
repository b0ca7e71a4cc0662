import { isPersonName, NAME } from '../account-signals/names.ts';

/** What somebody says of their turn on the account. */
export interface Announcement {
  /** `opens` it begins · `closes` it ends · `hands-over` it ends and another's begins. */
  readonly act: 'opens' | 'closes' | 'hands-over';
  /** When it is to end, in minutes after midnight by the town's clock; `null` where nothing says it. */
  readonly until: number | null;
  /** Who comes after; `null` where nobody is named. */
  readonly to: string | null;
}

const TO = [
  new RegExp(
    String.raw`(?:[Ll]aisse|[Pp]asse|[Rr]ends|[Cc]ède|[Tt]ransmets|[Cc]onfie)(?: maintenant| donc)? (?:la main|la place|le relais|le clavier|le compte|les commandes|les clés|le flambeau|le témoin|la barre|l['’]antenne|la parole|le micro) à (?:\p{Ll}{2,12} )?(?<to>${NAME})`,
    'u',
  ),
  new RegExp(`(?:[Pp]lace (?:maintenant )?à|[Aa]u tour de|[Bb]ienvenue à) (?<to>${NAME})(?=[ ,.!]|$)`, 'u'),
  new RegExp(
    String.raw`(?<![\p{L}])(?<to>${NAME}) (?:prend|assure|reprend)(?:ra)? (?:la suite|le relais|la relève|la main|ma place)(?!\p{L})`,
    'u',
  ),
  new RegExp(
    `(?:[Hh]anding (?:you )?(?:over |the (?:keys|account|desk|keyboard) (?:over )?)to|[Oo]ver to|[Pp]assing (?:you )?(?:over |the (?:keys|account|desk|baton) )to|[Ll]eaving you with|[Hh]and(?:ed)? over to) (?<to>${NAME})`,
    'u',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?<to>${NAME}) (?:takes over|will take over|is taking over|takes it from here|has it from here|picks up)(?!\p{L})`,
    'u',
  ),
];
const CLOSES =
  /(?<!\p{L})(?:fin de (?:mon |ma |notre )?(?:service|permanence|quart|poste|journée)|je (?:vous (?:laisse|quitte|dis à demain|abandonne)|file|débauche|termine|rends (?:la main|les clés|l['’]antenne|le clavier)|quitte (?:le clavier|mon poste)|passe le relais|laisse la main|passe la main)|c['’]est (?:tout|fini|terminé) pour (?:moi|aujourd['’]hui|ce soir)|ma (?:permanence|journée) (?:s['’]achève|se termine|est finie|est terminée)|mon service (?:s['’]achève|se termine|est fini|est terminé)|à demain (?:matin )?(?:dès|à partir de)|sign(?:ing|s|ed)? off|log(?:ging|s)? off|clocking off|that['’]s (?:me|all from me|it from me)|i['’]m off|end of (?:my |the )?shift|my shift (?:ends|is over|has ended)|calling it a (?:day|night)|handing over|heading home|knocking off)(?!\p{L})/iu;
const OPENS =
  /(?<!\p{L})(?:(?:c['’]est|ici|moi,? c['’]est|je suis|je m['’]appelle) [^.!?\n]{2,60}(?:avec vous|à votre écoute|au clavier|aux commandes|jusqu['’]|pour vous répondre|de permanence)|avec vous (?:jusqu|de |ce |cet|pour|dès|depuis)|vous (?:accompagne|répond|écoute|renseigne)(?:nt)? (?:jusqu|de \d|ce |cet|pour|dès)|(?:prends?|prenons|reprends?) (?:la main|le relais|la relève|le clavier|les commandes|la suite|mon poste|la permanence)|(?:début|prise) de (?:service|permanence|quart|poste)|je suis là jusqu|jusqu['’]à \d|(?:here|with you|on (?:duty|shift|the desk)|around)(?: now)? (?:until|till|to|from|this|today|tonight)|taking over|taking your questions|on (?:duty|shift)(?: now)?(?=[ ,.!]|$)|at the (?:keyboard|desk)|signing on|logging on|clocking on|i['’]ve got the (?:desk|account|keys))/iu;
const UNTIL =
  /(?:jusqu['’]?(?:à|a|au|en)|jusque|until|till|['’]til|(?:de|from) \d{1,2} ?(?:h|:|am|pm)? ?\d{0,2} ?(?:à|to|-|–)|\d ?h ?\d{0,2} ?[-–]) ?(?<hour>\d{1,2}|midi|minuit|noon|midday|midnight)(?: ?(?:h|:|\.) ?(?<minute>[0-5]\d)?)? ?(?<half>am|pm|a\.m\.|p\.m\.)?/iu;

/** What a post says of a turn on the account; `null` where it says nothing. Pure, and thrown at by any string. */
export function announcementOf(text: string): Announcement | null {
  const head = text.length > 1000 ? text.slice(0, 1000) : text;
  const until = untilOf(head);
  const to = TO.map((pattern) => namedBy(pattern, head)).find((name) => name !== null) ?? null;
  if (to !== null) return { act: 'hands-over', until: null, to };
  if (CLOSES.test(head)) return { act: 'closes', until: null, to: null };
  return OPENS.test(head) ? { act: 'opens', until, to: null } : null;
}

function namedBy(pattern: RegExp, text: string): string | null {
  const match = pattern.exec(text);
  return match !== null && isPersonName(match.groups!['to']!) ? match.groups!['to']! : null;
}

const WORDS = new Map([
  ['midi', 720],
  ['noon', 720],
  ['midday', 720],
  ['minuit', 1440],
  ['midnight', 1440],
]);

function untilOf(text: string): number | null {
  const match = UNTIL.exec(text);
  if (match === null) return null;
  const { hour, minute, half } = match.groups as { readonly hour: string; readonly minute?: string; readonly half?: string };
  const word = WORDS.get(hour.toLowerCase());
  if (word !== undefined) return word;
  const said = Number(hour);
  const hours = half === undefined ? said : (said % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  return hours > 24 ? null : hours * 60 + Number(minute ?? 0);
}
