import type { Account } from '@beffroi/accounts';
import { may } from '@beffroi/acts';
import type { Language } from '@beffroi/domain';
import { PAGES } from '@beffroi/house/pages';
import type { RoomEntry } from '@beffroi/ui/page-doors.ts';
import { accounts } from '../messages/accounts.ts';
import { checkupTexts } from '../messages/checkup.ts';
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

/** A room that says in its own words what it is called. */
const ownRoom = (
  place: number,
  path: string,
  { fr, en }: Readonly<Record<Language, RoomWords>>,
  rights: RoomEntry['rights'],
): RoomEntry => ({
  ...{ place, path, rights },
  name: { fr: fr.room, en: en.room },
  hint: { fr: fr.roomHint, en: en.roomHint },
});

interface RoomWords {
  readonly room: string;
  readonly roomHint: string;
}

const OWN_IDEAS: RoomEntry = {
  place: 46,
  path: '/atelier/idees/mes-idees',
  name: { fr: ideas.fr.ownRoom, en: ideas.en.ownRoom },
  hint: { fr: ideas.fr.ownRoomHint, en: ideas.en.ownRoomHint },
  rights: ['idea.give'],
};

/** The rooms of the workshop in their order, and the rights of which one opens each; none: every account. */
const ROOMS: readonly RoomEntry[] = [
  ownRoom(2, '/atelier/plan', plan, ['plan.read']),
  ownRoom(5, '/atelier/accueil', desk, ['desk.speak']),
  room(10, '/atelier/vagues', 'waves', 'wavesHint', ['wave.read']),
  room(20, '/atelier/relecture', 'review', 'reviewHint', ['review.read']),
  room(50, '/atelier/reponses', 'replies', 'repliesHint', ['reply.contest', 'reply.answer']),
  room(60, '/atelier/comptes', 'people', 'peopleHint', ['account.manage']),
  ownRoom(44, '/atelier/idees', ideas, ['idea.lead']),
  OWN_IDEAS,
  ownRoom(62, '/atelier/oppositions', checkupTexts, ['panel.edit']),
  ownRoom(65, '/atelier/courrier', post, ['mail.manage']),
  ownRoom(67, '/atelier/annonces', news, ['news.manage']),
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
