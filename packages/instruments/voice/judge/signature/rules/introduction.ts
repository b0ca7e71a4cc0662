import { IN_TEXTS } from '../../clues/clues.ts';
import { foldName, isListed, nameLikeness } from '../likeness.ts';
import type { PostParts } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { isSpokenOf } from '../spoken-of.ts';
import { isJobNoun } from '../words/jobs.ts';
import { OPENERS } from '../words/openers.ts';

const OPENING =
  /^[^\p{L}@#]{0,12}(?:(?:@[\w.-]{1,40}\s{1,3}){0,5})(?:(?:hi|hello|hey|hiya|dear|sorry|désolée?|oh|(?:re[- ]?)?bonjour|bonsoir|salut|coucou|good (?:morning|evening|afternoon)|morning|afternoon|evening)(?: [\p{L}'’-]{1,20}){0,3}[,!. ]{1,3})?/iu;
const SAYS =
  /^(?:it['’]s(?: still)?|this is|c['’]est(?: encore| toujours)?|ici|my name is|my name['’]s|je m['’]appelle|I['’]m|je suis)\s(?<name>\p{Lu}[\p{L}\p{M}]{1,20}(?:[-‑]\p{Lu}[\p{L}\p{M}]{1,20})?),?(?: (?:from|at|here|de|du|des|d['’]\p{L}|chez|au|à la|with|and I)(?![\p{L}]))/iu;
/** In an answer the name is enough: "@lea Bonjour, c'est Julie. …" */
const SAYS_ALONE =
  /^(?:(?:it['’]s(?: still)?|this is|c['’]est(?: encore| toujours)?|ici|my name is|my name['’]s|je m['’]appelle|I['’]m|je suis|you['’]re (?:through|speaking|talking|chatting) (?:to|with)|vous (?:êtes (?:bien )?(?:en (?:ligne|contact|relation) )?avec|parlez (?:à|avec)))\s(?<name>\p{Lu}[\p{L}\p{M}]{1,20}(?:[-‑]\p{Lu}[\p{L}\p{M}]{1,20})?)(?: (?:again|encore))? ?[.!](?= )|(?:it['’]s(?: still)?|this is|c['’]est (?:encore|toujours)|ici|I['’]m|my name is|my name['’]s|je m['’]appelle|moi c['’]est)\s(?<name>\p{Lu}[\p{L}\p{M}]{1,20}(?:[-‑]\p{Lu}[\p{L}\p{M}]{1,20})?)(?: (?:again|encore))?,(?= ))/iu;
/** "Bonjour, ici Réjean Archambault-Côté, conseiller du district 4. …": a whole name, and what its bearer does. */
const SAYS_WHOLE =
  /^(?:it['’]s|this is|ici|my name is|je m['’]appelle|I['’]m|je suis)\s(?<name>\p{Lu}[\p{L}\p{M}'’-]{1,20} \p{Lu}[\p{L}\p{M}'’-]{1,30})(?:, (?<what>[^.!?,:\n]{3,50})[.!,:]|(?= (?:and I|et je)(?!\p{L})))/iu;
/** "Bonjour, Julie du service client. …" */
const OF_SERVICE =
  /^(?<name>\p{Lu}[\p{L}\p{M}]{1,20}(?:[-‑]\p{Lu}[\p{L}\p{M}]{1,20})?) (?:(?:du|de la|des) (?:service|relation|pôle|bureau|guichet|standard|centre|équipe)|de l['’](?:équipe|accueil|état civil|agence)|from (?:the |our )?(?:[\p{Ll}]+ ){0,2}(?:team|care|services?|relations|support|desk|centre))(?![\p{L}])(?: [\p{L}'’-]{1,20}){0,2}?(?= ?[,.:!]| bonjour| here)/u;
const HERE =
  /^(?<name>\p{Lu}[\p{L}\p{M}]{1,20}(?:[-‑]\p{Lu}[\p{L}\p{M}]{1,20})?)(?: (?:from|de|at|in|w\/|with|du|des) [^.,!?:\n]{2,30}?| d['’][^.,!?:\n]{2,30}?)? (?:here|ici|à l['’]appareil|pour vous (?:servir|répondre|aider|renseigner)|à votre (?:écoute|service|disposition))(?=[ ,.!:–-]|$)/u;

const FROM_WHERE =
  /^(?:this is|my name is|my name['’]s|je m['’]appelle|I['’]m) \p{Lu}[\p{L}-]{1,20},? (?:from|at|de chez|du|de l['’]|with the) ?\p{L}/u;

const HAS_DONE = /^[^.!?,:\n]{0,40} qui (?:a|ont|avait) (?!pris|repris|récupéré|hérité|la main|le (?:clavier|compte))\p{L}/u;

const SOUGHT_SAYS = IN_TEXTS.noteForPieces(SAYS);
const SOUGHT_ALONE = IN_TEXTS.noteForPieces(SAYS_ALONE);
const SOUGHT_SERVICE = IN_TEXTS.noteForPieces(OF_SERVICE);
const SOUGHT_HERE = IN_TEXTS.noteForPieces(HERE);

/** Who writes says so first: "Hi Zed, it's Anjali from NorthGrid, …". */
export function introduction({ text, clues, isAddressee, replies }: PostParts): Signature | null {
  if (!clues.of(SOUGHT_SAYS) && !clues.of(SOUGHT_ALONE) && !clues.of(SOUGHT_HERE) && !clues.of(SOUGHT_SERVICE)) return null;
  const head = text.slice(0, 240);
  const opening = OPENING.exec(head)?.[0].length ?? 0;
  const whole = SAYS_WHOLE.exec(head.slice(opening));
  if (
    whole !== null &&
    isListed(nameLikeness(whole.groups!['name']!.split(' ')[0]!)) &&
    (whole.groups!['what'] ?? 'head').split(' ').some((word) => isJobNoun(foldName(word)))
  ) {
    const start = opening + whole[0].indexOf(whole.groups!['name']!);
    return { kind: 'full-name', rule: 'introduction', start, end: start + whole.groups!['name']!.length };
  }
  const match =
    (replies ? SAYS_ALONE.exec(head.slice(opening)) : null) ??
    SAYS.exec(head.slice(opening)) ??
    HERE.exec(head.slice(opening)) ??
    (opening > 0 ? OF_SERVICE.exec(head.slice(opening)) : null);
  const name = match?.groups?.['name'];
  // "C'est Yvon des espaces verts qui a gagné le concours": of whom something else is told.
  if (match !== null && HAS_DONE.test(head.slice(opening + match[0].length))) return null;
  if (match === null || name === undefined || !/^\p{Lu}/u.test(name) || isAddressee(name)) return null;
  if (
    !isListed(nameLikeness(name)) &&
    // "Hi, Pritpal from customer service, …": whatever stands before a service is who works there.
    !(nameLikeness(name) === 'unknown' && match[0].includes(' from ') && match[0].includes(' ') && OF_SERVICE.test(head.slice(opening))) &&
    !(nameLikeness(name) === 'unknown' && / (?:here|ici)$/u.test(match[0]) && replies && opening > 0) &&
    // "Sorry Kerry, this is Deji from Brightwell": who answers says whence.
    !(nameLikeness(name) === 'unknown' && replies && !OPENERS.has(foldName(name)) && FROM_WHERE.test(head.slice(opening)))
  )
    return null;
  const start = opening + match[0].indexOf(name);
  if (isSpokenOf(text, start, start + name.length, clues)) return null;
  // Who answers says so first, and takes no account by it: nothing has to be weighed.
  const found = { kind: 'first-name', rule: 'introduction', start, end: start + name.length } as const;
  const beyondDoubt = nameLikeness(name) === 'sure' || (opening > 0 && / (?:here|ici)$/u.test(match[0]));
  return replies && beyondDoubt && !match[0].endsWith(',') ? { ...found, sure: true } : found;
}
