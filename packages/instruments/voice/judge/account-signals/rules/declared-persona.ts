import type { FoundSign } from '../account-signal.ts';
import { NAME } from '../names.ts';

const MACHINE = String.raw`(?:(?:assistante?|agente?|conseill(?:er|ère)|guide|collègue) (?:\p{Ll}{1,14} )?(?:virtuel(?:le)?|numérique|conversationnel(?:le)?|automatique)|virtual (?:\p{Ll}{1,14} )?(?:assistant|agent|adviser)|digital assistant|chat ?bot|bot(?! ?ani)|robot conversationnel|compte (?:automatique|automatisé)|automated account|account run by a (?:bot|script)|intelligence artificielle|AI assistant)`;
const CHARACTER = `(?:mascotte|mascot|personnage (?:imaginaire|inventé|fictif|virtuel)|(?:imaginary|fictional|invented) character|avatar)`;
const WHAT = String.raw`(?:(?:l['’]|la |le |un |une |votre |notre |your |our |the |an? )(?:[\p{Ll}'’-]{1,16} ){0,2})?(?:(?<machine>${MACHINE})|(?<character>${CHARACTER}))(?!\p{L})`;
const NAMED = [
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?<name>${NAME})(?:, | \(|, je suis | est | is | – | - |, I['’]m | : )${WHAT}`, 'iu'),
  new RegExp(
    `(?:[Jj]e suis|[Jj]e m['’]appelle|[Mm]oi,? c['’]est|I['’]m|I am|[Mm]y name is|[Ii]ci|[Mm]eet) (?<name>${NAME})[,.]? (?:je suis |and I['’]m |I['’]m )?${WHAT}`,
    'u',
  ),
  new RegExp(
    String.raw`(?<!\p{L})${WHAT}(?: (?:de|du|des|of|for)(?: [\p{L}'’-]{1,20}){1,4})?(?:,? (?:s['’]appelle|nommée?|is called|named) |, )(?<name>${NAME})(?![\p{L}])`,
    'u',
  ),
];
/** Without a name: it must speak of the account itself. */
const ITSELF = new RegExp(
  String.raw`(?:^|[.!?·|\n]\s{0,2}|🤖 ?|(?:[Jj]e suis|[Cc]eci est|[Cc]ompte|I['’]m|I am|[Tt]his is|[Cc]e compte est|[Tt]his account is) )${WHAT}`,
  'iu',
);
const DENIED = /(?:pas (?:de|un|une|d['’])|aucun|sans|no|not an?|never an?|ni|without|contre les?) (?:[\p{Ll}'’-]{1,14} ){0,2}$/iu;
/** People who are called by such words, and texts about such machines. */
const OTHER = /^(?:bots? (?:are|sont)|assistantes? numérique en|avatar (?:le film|2|3))/iu;

/** A machine or an invented character says that it is one: "Lisa, votre assistante virtuelle". */
export function declaredPersona(text: string): readonly FoundSign[] {
  for (const pattern of [...NAMED, ITSELF]) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const { machine, character, name } = match.groups as Readonly<Record<string, string | undefined>>;
    const words = machine ?? character!;
    const at = match.index + match[0].lastIndexOf(words);
    if (DENIED.test(text.slice(Math.max(0, at - 40), at)) || OTHER.test(text.slice(at))) continue;
    const capitalised = name !== undefined && /^\p{Lu}/u.test(name) && !COMMON.test(name);
    return [
      {
        kind: 'persona',
        declared: true,
        nature: machine === undefined ? 'character' : 'machine',
        name: capitalised ? name : null,
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  }
  return [];
}

/** Words that begin a sentence before what the account is. */
const COMMON =
  /^(?:Je|Ici|Ceci|Compte|Ce|This|The|Le|La|Votre|Your|Our|Notre|Mairie|Ville|Bonjour|Hello|Account|Il|Elle|It|Bot|Robot|Page)$/u;
