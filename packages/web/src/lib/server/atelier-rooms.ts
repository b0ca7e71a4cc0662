import { type Account, type Act, may } from '@beffroi/accounts';

/** The rooms of the workshop in their order, and the acts of which one opens each; none: every account. */
const ROOMS = [
  { path: '/atelier/vagues', key: 'waves', hint: 'wavesHint', acts: ['wave.read'] },
  { path: '/atelier/relecture', key: 'review', hint: 'reviewHint', acts: ['review.read'] },
  { path: '/atelier/codage', key: 'coding', hint: 'codingHint', acts: ['review.read'] },
  { path: '/atelier/silence', key: 'silence', hint: 'silenceHint', acts: ['silence.set'] },
  { path: '/atelier/reponses', key: 'replies', hint: 'repliesHint', acts: ['reply.contest', 'reply.answer'] },
  { path: '/atelier/comptes', key: 'people', hint: 'peopleHint', acts: ['account.manage'] },
  { path: '/atelier/journal', key: 'log', hint: 'logHint', acts: ['audit.read'] },
  { path: '/atelier/moi', key: 'me', hint: 'meHint', acts: [] },
] as const satisfies readonly { path: string; key: string; hint: string; acts: readonly Act[] }[];

export type AtelierRoom = Pick<(typeof ROOMS)[number], 'path' | 'key' | 'hint'>;

/** Rooms that somebody finds a door to. The pages themselves ask again (`requireAct`). */
export function roomsFor(account: Account | null): readonly AtelierRoom[] {
  if (account === null) return [];
  return ROOMS.filter(({ acts }) => acts.length === 0 || acts.some((act) => may(account, act))).map(({ path, key, hint }) => ({
    path,
    key,
    hint,
  }));
}
