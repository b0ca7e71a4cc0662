import type { Account } from '@beffroi/accounts';
import { may, type Right } from '@beffroi/acts';

/** The rooms of the workshop in their order, and the rights of which one opens each; none: every account. */
const ROOMS = [
  { path: '/atelier/vagues', key: 'waves', hint: 'wavesHint', rights: ['wave.read'] },
  { path: '/atelier/relecture', key: 'review', hint: 'reviewHint', rights: ['review.read'] },
  { path: '/atelier/codage', key: 'coding', hint: 'codingHint', rights: ['review.read'] },
  { path: '/atelier/silence', key: 'silence', hint: 'silenceHint', rights: ['silence.set'] },
  { path: '/atelier/reponses', key: 'replies', hint: 'repliesHint', rights: ['reply.contest', 'reply.answer'] },
  { path: '/atelier/comptes', key: 'people', hint: 'peopleHint', rights: ['account.manage'] },
  { path: '/atelier/journal', key: 'log', hint: 'logHint', rights: ['log.read'] },
  { path: '/atelier/moi', key: 'me', hint: 'meHint', rights: [] },
] as const satisfies readonly { path: string; key: string; hint: string; rights: readonly Right[] }[];

export type AtelierRoom = Pick<(typeof ROOMS)[number], 'path' | 'key' | 'hint'>;

/** Rooms that somebody finds a door to. The pages themselves ask again (`requireAct`). */
export function roomsFor(account: Account | null): readonly AtelierRoom[] {
  if (account === null) return [];
  return ROOMS.filter(({ rights }) => rights.length === 0 || rights.some((act) => may(account, act))).map(({ path, key, hint }) => ({
    path,
    key,
    hint,
  }));
}
