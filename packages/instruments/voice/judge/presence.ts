import type { Level } from '@beffroi/domain';
import type { SeenAccount } from './account.ts';
import { shareOf, type VoiceShare } from './share.ts';
import type { SpokenPost } from './voices/speaker.ts';
import type { VoicePractice } from './voices/voice.ts';
import type { AccountVoices } from './voices.ts';

/** What a level of presence is decided by. */
export interface PresenceFacets {
  readonly posts: number;
  readonly replies: number;
  /** Replies of which a reader knows who speaks: a person, a function, a declared character or machine. */
  readonly saysWho: VoiceShare;
  /** Replies of which a reader knows which person speaks. */
  readonly identified: VoiceShare;
  /** The account is an office's, and says who holds it. */
  readonly office: boolean;
  /** Replies of a declared character or machine. */
  readonly persona: VoiceShare;
  /** Behind a declared character people can be met: some answer, or the account names them. */
  readonly personBehind: boolean;
  /** The voice goes on when somebody leaves. */
  readonly continuity: boolean;
}

/** Our choices, written in docs/method/voice.md: so many answers are answering · in a tenth who speaks is said in some · in half it is the rule. */
const LEAST_REPLIES = 3;
const SOME = 0.1;
const MOST = 0.5;

/** What is known of an account for its level. */
export function presenceFacets({ posts }: SeenAccount, voices: AccountVoices, spoken: readonly SpokenPost[]): PresenceFacets {
  const replies = spoken.filter(({ reply }) => reply);
  const n = replies.length;
  const office = voices.practices.find(({ voice }) => voice === 'office')!;
  const ofOffice = office.rules.includes('office');
  const told = replies.filter(({ who }) => who !== null && who.nature !== 'unsure').length + voices.repliesInTurns.count;
  const invented = replies.filter(({ who }) => who?.nature === 'persona' || who?.nature === 'machine').length;
  const isMachine = voices.signals.some(({ rule }) => rule === 'bot-flag');
  const ofPersons = replies.filter(({ who }) => who?.nature === 'person').length;
  return {
    posts: posts.length,
    replies: n,
    saysWho: shareOf(ofOffice || isMachine ? n : told, n),
    identified: shareOf(voices.identifiedReplies.count, n),
    office: ofOffice && office.named,
    persona: shareOf(isMachine ? n : invented, n),
    personBehind:
      ofPersons >= LEAST_REPLIES || voices.signals.some(({ kind }) => kind === 'roster' || kind === 'speakers' || kind === 'public-key'),
    continuity: voices.continuity.state === 'outlives' || office.continuity.state === 'outlives',
  };
}

/**
 * The level of presence: 0 nothing is posted · 1 it only sends · 2 it answers, and nobody says who · 3 who speaks is said in some of its answers ·
 * 4 persons whom one can tell, a named holder of an office, or a declared character with people behind it answer · 5 the same, and it goes on when somebody
 * leaves.
 */
export function levelOfPresence(facets: PresenceFacets): Level {
  const { posts, replies, saysWho, continuity } = facets;
  if (posts === 0) return 0;
  if (replies < LEAST_REPLIES) return 1;
  if (isRule(facets)) return continuity ? 5 : 4;
  return saysWho.n >= LEAST_REPLIES && saysWho.share! >= SOME ? 3 : 2;
}

function isRule({ identified, office, persona, personBehind }: PresenceFacets): boolean {
  return office || identified.share! >= MOST || (persona.share! >= MOST && personBehind);
}

/** The level of one voice, on the same ladder: 0 not practised · 1 met now and then · 2 a practice, but not in answers · 3 to 5 as above. */
export function levelOfVoice(
  { voice, practised, posts, replies, ofReplies, named, continuity }: VoicePractice,
  facets: PresenceFacets,
): Level {
  if (!practised) return posts.count === 0 ? 0 : 1;
  if (replies.count < LEAST_REPLIES || ofReplies.share! < SOME) return 2;
  const told = voice === 'persona' ? facets.personBehind : named;
  if (ofReplies.share! < MOST || !told) return 3;
  return continuity.state === 'outlives' ? 5 : 4;
}
