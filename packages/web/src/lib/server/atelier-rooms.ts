import type { Account } from '@beffroi/accounts';
import { may } from '@beffroi/acts';
import { PAGES } from '@beffroi/house/pages';
import type { RoomEntry } from '@beffroi/ui/page-doors.ts';
import { accounts } from '../messages/accounts.ts';
import { desk } from '../messages/desk.ts';
import { ideas } from '../messages/ideas.ts';
import { news } from '../messages/news.ts';
import { plan } from '../messages/plan.ts';
import { post } from '../messages/post.ts';

type Key = keyof typeof accounts.fr.rooms;

const room = (place: number, path: string, key: Key, hint: Key, rights: RoomEntry['rights']): RoomEntry => ({
  place,
  path,
  name: { fr: accounts.fr.rooms[key], en: accounts.en.rooms[key] },
  hint: { fr: accounts.fr.rooms[hint], en: accounts.en.rooms[hint] },
  rights,
});

const DESK: RoomEntry = {
  place: 5,
  path: '/atelier/accueil',
  name: { fr: desk.fr.room, en: desk.en.room },
  hint: { fr: desk.fr.roomHint, en: desk.en.roomHint },
  rights: ['desk.speak'],
};

const PLAN: RoomEntry = {
  place: 2,
  path: '/atelier/plan',
  name: { fr: plan.fr.room, en: plan.en.room },
  hint: { fr: plan.fr.roomHint, en: plan.en.roomHint },
  rights: ['plan.read'],
};

const POST: RoomEntry = {
  place: 65,
  path: '/atelier/courrier',
  name: { fr: post.fr.room, en: post.en.room },
  hint: { fr: post.fr.roomHint, en: post.en.roomHint },
  rights: ['mail.manage'],
};

const NEWS: RoomEntry = {
  place: 67,
  path: '/atelier/annonces',
  name: { fr: news.fr.room, en: news.en.room },
  hint: { fr: news.fr.roomHint, en: news.en.roomHint },
  rights: ['news.manage'],
};

const IDEAS: RoomEntry = {
  place: 44,
  path: '/atelier/idees',
  name: { fr: ideas.fr.room, en: ideas.en.room },
  hint: { fr: ideas.fr.roomHint, en: ideas.en.roomHint },
  rights: ['idea.lead'],
};

const OWN_IDEAS: RoomEntry = {
  place: 46,
  path: '/atelier/idees/mes-idees',
  name: { fr: ideas.fr.ownRoom, en: ideas.en.ownRoom },
  hint: { fr: ideas.fr.ownRoomHint, en: ideas.en.ownRoomHint },
  rights: ['idea.give'],
};

/** The rooms of the workshop in their order, and the rights of which one opens each; none: every account. */
const ROOMS: readonly RoomEntry[] = [
  PLAN,
  DESK,
  room(10, '/atelier/vagues', 'waves', 'wavesHint', ['wave.read']),
  room(20, '/atelier/relecture', 'review', 'reviewHint', ['review.read']),
  room(50, '/atelier/reponses', 'replies', 'repliesHint', ['reply.contest', 'reply.answer']),
  room(60, '/atelier/comptes', 'people', 'peopleHint', ['account.manage']),
  IDEAS,
  OWN_IDEAS,
  POST,
  NEWS,
  room(70, '/atelier/journal', 'log', 'logHint', ['log.read']),
  room(80, '/atelier/moi', 'me', 'meHint', []),
  ...PAGES.flatMap(({ rooms = [] }) => rooms),
].sort((one, other) => one.place - other.place);

/** Rooms that somebody finds a door to. The pages themselves ask again (`requireAct`). */
export function roomsFor(account: Account | null): readonly Pick<RoomEntry, 'path' | 'name' | 'hint'>[] {
  if (account === null) return [];
  return ROOMS.filter(({ rights }) => rights.length === 0 || rights.some((act) => may(account, act))).map(({ path, name, hint }) => ({
    path,
    name,
    hint,
  }));
}
