import type { PostProblem, SignatureKind } from '@beffroi/voice/judge';
import { frNumber, frPlural, t } from '@beffroi/words';

const KIND = {
  none: 'personne',
  initials: 'des initiales',
  'first-name': 'un prénom',
  'full-name': 'un nom',
  role: 'une fonction',
  'hashtag-speaker': 'un mot-dièse ou une rubrique',
  persona: 'un personnage ou une machine',
  'takeover-announcement': 'une prise ou une fin de service',
  team: 'une équipe, un service',
} as const satisfies Record<SignatureKind, string>;

const PROBLEM = {
  'not-json': t`la ligne n’est pas du JSON`,
  'no-object': t`la ligne n’est pas un objet JSON`,
  'no-id': t`« id » manque, ou n’est ni un texte ni un nombre`,
  'no-text': t`« text » manque, ou n’est pas un texte`,
} as const satisfies Record<PostProblem, string>;

const PERCENT = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 1 });

/** What is said of who speaks in posts, in French. */
export const frCommands = {
  kind: 'qui le dit',
  posts: 'publications',
  share: 'part',
  whoSigns: 'signature',
  kindName: (kind: SignatureKind): string => KIND[kind],
  problem: (problem: PostProblem): string => PROBLEM[problem],
  number: (n: number): string => frNumber(n),
  percent: (share: number): string => PERCENT.format(share),
  signedPosts: (signed: number, posts: number): string =>
    t`${frPlural(posts, 'publication', 'publications')}, dont ${frNumber(signed)} où quelqu’un dit qui parle (${PERCENT.format(signed / posts)}).`,
  othersSign: (n: number): string => t`et ${frPlural(n, 'autre signature', 'autres signatures')}`,
  unreadLines: (n: number): string => t`${frPlural(n, 'ligne n’a pas pu être lue', 'lignes n’ont pas pu être lues')}.`,
  noPost: (n: number): string =>
    n === 0
      ? t`Aucune publication.`
      : t`Aucune publication : ${frPlural(n, 'ligne n’a pas pu être lue', 'lignes n’ont pas pu être lues')}.`,
};
