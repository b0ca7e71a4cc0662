import type { Bilingual } from '@beffroi/instrument';
import type { SignatureKind } from '@beffroi/voice/judge';

/** Who a post says has written it. */
export const SPEAKERS = {
  none: { fr: 'Personne : rien ne dit qui écrit', en: 'Nobody: nothing says who writes' },
  initials: { fr: 'Des initiales', en: 'Initials' },
  'first-name': { fr: 'Un prénom', en: 'A first name' },
  'full-name': { fr: 'Un prénom et un nom', en: 'A first name and a surname' },
  role: { fr: 'Une fonction, sans nom', en: 'A function, without a name' },
  'hashtag-speaker': { fr: 'Un mot-dièse ou une rubrique dit de qui est la parole', en: 'A hashtag or a heading says whose word it is' },
  persona: { fr: 'Un personnage ou une machine', en: 'A character or a machine' },
  'takeover-announcement': { fr: 'Quelqu’un dit qu’il prend ou rend le compte', en: 'Somebody says that they take or leave the account' },
  team: { fr: 'Une équipe, un service', en: 'A team, a service' },
} as const satisfies Record<SignatureKind, Bilingual>;
