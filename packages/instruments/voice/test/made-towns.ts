import type { TownAccounts } from '../judge/account.ts';
import { type MadeAccount, type MadePost, madeAccount } from './made-account.ts';
import { madeDuty, madeTeam } from './made-duty.ts';

/** Invented towns by how they speak: all five voices, none, mixed, and some that deceive. What is found in them is the record of the rubric. */
export function madeTowns(): ReadonlyMap<string, TownAccounts> {
  const one = (account: MadeAccount): TownAccounts => townOf([madeAccount(account)]);
  return new Map<string, TownAccounts>([
    ['brezan takeover', townOf([madeDuty(madeTeam(14), 14, { weeks: 30 }).account])],
    ['brezan takeover of one', townOf([madeDuty(madeTeam(7), 7, { weeks: 10 }).account])],
    [
      'valcourt initials',
      one({ profile: { bio: 'Ville de Valcourt. ^KL Karim · ^NB Nadia · ^SD Sophie' }, posts: answers(['^KL', '^NB', '^SD', '']) }),
    ],
    ['valcourt initials without a key', one({ posts: answers(['^KL', '^NB']) })],
    [
      'pontrame persona',
      one({
        profile: { bio: 'Lisa, votre assistante virtuelle. Karim et Nadia vous répondent aussi.' },
        posts: answers(['Bonne journée, Lisa', 'À bientôt, Lisa', 'Bonne journée, Karim']),
      }),
    ],
    [
      'pontrame persona that nobody declared',
      one({ profile: { name: 'Camille de la mairie de Pontrame' }, posts: answers(['Bonne journée, Camille']) }),
    ],
    [
      'pontrame machine',
      one({
        profile: { bot: true, bio: 'Compte automatisé : horaires du bac' },
        posts: sent(['Marée haute à 9 h.', 'Le bac part à 10 h.']),
      }),
    ],
    [
      'lormel speakers',
      one({
        profile: { bio: 'Karim Lebon, jardinier · Nadia Benali, directrice. #MotDeNadia : Nadia Benali' },
        posts: answers(['— Karim Lebon', '— Nadia Benali', '']),
      }),
    ],
    [
      'lormel office',
      one({
        profile: { bio: 'Compte officiel du maire de Lormel, tenu par Jeanne Morel depuis 2026. Jeanne Morel succède à Paul Faure.' },
        posts: answers(['']),
      }),
    ],
    ['lormel office of oneself', one({ profile: { bio: 'Maire de Lormel. Compte personnel.' }, posts: answers(['']) })],
    [
      'saint-evy mixed',
      one({
        profile: { bio: '^KL Karim · ^NB Nadia' },
        posts: answers(['^KL', 'Bonne journée, Sophie', '#MotDeNadia', 'Bonne journée, Karim', '']),
      }),
    ],
    ['saint-evy dialogue', one(dialogue())],
    [
      'saint-evy dialogue of which only answers are seen',
      one({ ...dialogue(), sight: { mentions: 'answered', answersUnder: false, posts: 'recent' } }),
    ],
    ['saint-evy nobody', one({ posts: answers(['']) })],
    ['saint-evy that only sends', one({ posts: sent(['Marché samedi.', 'La rue Haute rouvre.']) })],
    [
      'saint-evy by its feed',
      one({ network: 'feed', posts: sent(['Marché samedi.']), sight: { posts: 'recent', answersUnder: false, mentions: 'none' } }),
    ],
    ['saint-evy in the name of another', one({ standing: 'pretends', posts: answers(['Bonne journée, Karim']) })],
    ['saint-evy empty', one({ posts: [] })],
    [
      'saint-evy private',
      one({
        posts: [],
        sight: { posts: 'none', obstacles: [{ obstacle: 'login', code: 'private', where: 'https://social.example/@mairie', detail: '' }] },
      }),
    ],
    ['grandlieu without an account', { ...townOf([]), state: 'none-found' }],
    ['grandlieu that nobody looked for', { ...townOf([]), state: 'not-looked-for' }],
  ]);
}

function townOf(accounts: TownAccounts['accounts']): TownAccounts {
  const hours = ([1, 2, 3, 4, 5] as const).map((day) => ({ day, from: 540, to: 1020 }));
  return { state: 'found', clock: { zone: 'Europe/Paris', hours }, accounts };
}

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2025, 10, 3, 8);

/** Sixty answers in a year, signed in turn; the second half of the signatures is of the second half of the year. */
function answers(signs: readonly string[]): MadePost[] {
  return Array.from({ length: 60 }, (_, at) => {
    const half = Math.ceil(signs.length / 2);
    const turn = at < 30 || signs.length === 1 ? at % half : half + (at % Math.max(1, signs.length - half));
    const sign = signs[turn % signs.length]!;
    const said = sign.startsWith('#') ? `${sign} Le marché reste place Haute.` : `@jo_12 Bonjour, c’est transmis aux services. ${sign}`;
    return {
      id: `p${String(at).padStart(3, '0')}`,
      at: BEGIN + at * 6 * 24 * HOUR,
      text: said,
      replyTo: sign.startsWith('#') ? null : `q${at}`,
    };
  });
}

const sent = (texts: readonly string[]): MadePost[] =>
  Array.from({ length: 40 }, (_, at) => ({
    id: `p${String(at).padStart(3, '0')}`,
    at: BEGIN + at * 9 * 24 * HOUR,
    text: texts[at % texts.length]!,
  }));

/** Eighty questions, three of four answered after some time, one of ten carried on at the counter. */
function dialogue(): MadeAccount {
  const texts = [
    'À quelle heure ouvre la piscine ?',
    'C’est honteux, pourquoi la rue Haute est-elle fermée ?',
    'Pouvez-vous réparer le banc',
    'Quel beau marché !',
  ];
  const asked = Array.from({ length: 80 }, (_, at) => ({
    id: `q${at}`,
    at: BEGIN + at * 31 * HOUR,
    text: texts[at % texts.length]!,
    author: `a${at}`,
    followers: (at * 37) % 900,
  }));
  const answered = asked.filter((_, at) => at % 4 !== 1);
  const posts = answered.map(({ id, at }, place) => ({
    id: `r${place}`,
    at: at + (12 + ((place * 7) % 90)) * 60_000,
    text:
      place % 5 === 0
        ? 'Bonjour, passez au guichet avec le formulaire. Bonne journée, Karim'
        : 'Bonjour, c’est transmis. Bonne journée, Nadia',
    replyTo: id,
  }));
  const later = answered
    .filter((_, place) => place % 10 === 0)
    .map(({ author, at }, place) => ({
      id: `z${place}`,
      at: at + 50 * HOUR,
      author,
      text: 'Je suis passé au guichet, tout est réglé, merci',
      followers: 5,
    }));
  return { posts, others: [...asked, ...later] };
}
