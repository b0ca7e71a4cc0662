import type { TownClock } from './account.ts';
import type { ReadVoice } from './account-voice.ts';
import { isOpenAt, summed } from './dialogue/delays.ts';
import type { TownTime } from './town-time.ts';

/** What the one sentence about a town says, as data: its words stand elsewhere. */
export interface VoiceSentence {
  /** Questions of which it can be seen whether they were answered, and how many were; `null` where none can be seen. */
  readonly questions: number | null;
  readonly answered: number | null;
  /** Minutes, of what was asked while the town hall is open; `null` of none, or where nobody knows its hours. */
  readonly openDelay: number | null;
  /** Minutes, whenever it was asked. */
  readonly delay: number | null;
  readonly replies: number;
  /** Replies of which a reader knows who speaks. */
  readonly sayingWho: number;
  readonly invited: number;
  /** Exchanges that went on at a counter, on the telephone, face to face. */
  readonly carriedOn: number;
  /** Different persons who sign, and how many of them with letters that nothing explains. */
  readonly persons: number;
  readonly orphaned: number;
}

/** The facts of the sentence, over all accounts of the town. */
export function sentenceOf(read: readonly ReadVoice[], { hours }: TownClock, clock: TownTime): VoiceSentence {
  const seen = read.flatMap(({ dialogue }) => (dialogue.visible === null ? [] : [dialogue.visible]));
  const visible = seen.flat();
  const sum = (value: (voice: ReadVoice['voice']) => number): number => read.reduce((total, { voice }) => total + value(voice), 0);
  const open = visible.filter(({ post }) => isOpenAt(post.at, hours, clock));
  return {
    questions: seen.length === 0 ? null : visible.length,
    answered: seen.length === 0 ? null : visible.filter(({ answer }) => answer !== null).length,
    openDelay: summed(open).median,
    delay: summed(visible).median,
    replies: sum(({ presence }) => presence.facets.replies),
    sayingWho: sum(({ presence }) => presence.facets.saysWho.n),
    invited: sum(({ dialogue }) => dialogue.realLife.invited),
    carriedOn: sum(({ dialogue }) => dialogue.realLife.carriedOn),
    persons: sum(({ voices }) => voices.persons),
    orphaned: sum(({ voices }) => voices.orphaned.length),
  };
}
