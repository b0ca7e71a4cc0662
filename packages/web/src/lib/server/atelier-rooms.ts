import type { Account } from '@beffroi/accounts';
import { may, type Right } from '@beffroi/acts';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { accounts } from '#lib/messages/accounts.ts';
import { OWN_ROOMS } from '#lib/review-pieces.ts';

/** The rooms of the workshop in their order, and the rights of which one opens each; none: every account. */
const ROOMS = [
  { path: '/atelier/vagues', key: 'waves', hint: 'wavesHint', rights: ['wave.read'] },
  { path: '/atelier/relecture', key: 'review', hint: 'reviewHint', rights: ['review.read'] },
  { path: '/atelier/silence', key: 'silence', hint: 'silenceHint', rights: ['silence.set'] },
  { path: '/atelier/reponses', key: 'replies', hint: 'repliesHint', rights: ['reply.contest', 'reply.answer'] },
  { path: '/atelier/comptes', key: 'people', hint: 'peopleHint', rights: ['account.manage'] },
  { path: '/atelier/journal', key: 'log', hint: 'logHint', rights: ['log.read'] },
  { path: '/atelier/moi', key: 'me', hint: 'meHint', rights: [] },
] as const satisfies readonly { path: string; key: string; hint: string; rights: readonly Right[] }[];

/** A room with its name and what it is for, in both languages. */
export interface AtelierRoom {
  readonly path: string;
  readonly name: Bilingual<string>;
  readonly hint: Bilingual<string>;
}

const both = (key: keyof typeof accounts.fr.rooms): Bilingual<string> => ({ fr: accounts.fr.rooms[key], en: accounts.en.rooms[key] });

/** Reading rooms of instruments that have one of their own. */
const READING_ROOMS = OWN_ROOMS.map(({ path, menu: { fr, en } }) => ({
  path: `/atelier/${path}`,
  name: { fr: fr.name, en: en.name },
  hint: { fr: fr.hint, en: en.hint },
}));

/** Rooms that somebody finds a door to; reading rooms stand together. The pages themselves ask again (`requireAct`). */
export function roomsFor(account: Account | null): readonly AtelierRoom[] {
  if (account === null) return [];
  return ROOMS.filter(({ rights }) => rights.length === 0 || rights.some((right) => may(account, right))).flatMap(({ path, key, hint }) => {
    const room = { path, name: both(key), hint: both(hint) };
    return key === 'review' ? [room, ...READING_ROOMS] : [room];
  });
}
