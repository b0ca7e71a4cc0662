import { instantFrom } from '@beffroi/domain';
import type { SeenAccount } from './account.ts';
import type { AccountSignal } from './account-signals/account-signal.ts';
import { SITE_RULE } from './account-signals/site-persona.ts';
import { idsOf, type PostIds } from './post-ids.ts';
import { shareOf, type VoiceShare } from './share.ts';
import type { TownTime } from './town-time.ts';
import { announcementsIn, repliesInTurns } from './voices/announced.ts';
import { hasTurnsIn, presentedBy, voiceOf } from './voices/attribution.ts';
import { continuityOf, type VoiceContinuity } from './voices/continuity.ts';
import type { SpokenPost, VoiceSpeaker } from './voices/speaker.ts';
import { type Speech, speechOf } from './voices/speech-of.ts';
import { VOICES, type VoiceId, type VoicePractice } from './voices/voice.ts';

/** With which voices an account speaks, and who. */
export interface AccountVoices {
  readonly signals: readonly AccountSignal[];
  readonly practices: readonly VoicePractice[];
  readonly speakers: readonly VoiceSpeaker[];
  /** Different persons: neither functions, nor characters, nor machines, nor names of which nobody knows whose they are. */
  readonly persons: number;
  readonly ofPosts: VoiceShare;
  /** Replies that say who speaks, by their own words or since somebody had announced to be there. */
  readonly ofReplies: VoiceShare;
  readonly signedReplies: PostIds;
  readonly repliesInTurns: PostIds;
  /** Replies whose author a reader can tell: a named person, or letters with a key. */
  readonly identifiedReplies: PostIds;
  /** Letters that sign and that nothing explains. */
  readonly orphaned: readonly OrphanedSignature[];
  /** Of all persons together, whatever their voice. */
  readonly continuity: VoiceContinuity;
}

/** Letters that sign, with no key that a reader could find. */
export interface OrphanedSignature {
  readonly initials: string;
  readonly posts: PostIds;
}

/** Our choice: so many posts are a practice, fewer an accident. */
export const LEAST_POSTS = 3;

/** With which of the five voices an account speaks, since when and until when, in how many posts and replies, and who. */
export function voicesOf(account: SeenAccount, clock: TownTime, speech: Speech = speechOf(account)): AccountVoices {
  const { signals, posts, speakers } = speech;
  const replies = posts.filter(({ reply }) => reply);
  const turns = repliesInTurns(posts, announcementsIn(account.posts, posts), clock);
  const signedReplies = replies.filter(({ who }) => who !== null);
  const inTurns = replies.filter(({ id }) => turns.has(id));
  return {
    signals,
    practices: VOICES.map((voice) => practiceOf(voice, speech, replies, inTurns)),
    speakers: speakers.slice(0, MOST_SPEAKERS),
    persons: personsIn(posts).size,
    ofPosts: shareOf(posts.filter(({ who }) => who !== null).length, posts.length),
    ofReplies: shareOf(signedReplies.length + inTurns.length, replies.length),
    signedReplies: idsOf(signedReplies),
    repliesInTurns: idsOf(inTurns),
    identifiedReplies: idsOf(replies.filter(({ who, id }) => (who?.nature === 'person' && who.named) || turns.has(id))),
    orphaned: orphanedIn(speakers),
    continuity: continuityOf(posts),
  };
}

/** More than any team has: whoever comes after them signs next to nothing, and counts among the persons. */
const MOST_SPEAKERS = 500;

const personsIn = (posts: readonly SpokenPost[]): ReadonlySet<string> =>
  new Set(posts.flatMap(({ who }) => (who?.nature === 'person' ? [who.key] : [])));

const orphanedIn = (speakers: readonly VoiceSpeaker[]): OrphanedSignature[] =>
  speakers
    .filter(({ nature, named }) => nature === 'person' && !named)
    .slice(0, MOST_SPEAKERS)
    .map(({ name, posts }) => ({ initials: name, posts }));

/** What an account must say of itself for a voice to be its, whatever its posts. */
const SAID_BY = new Map<VoiceId, ReadonlySet<string>>([
  ['takeover', new Set(['roster'])],
  ['initials', new Set(['public-key'])],
  ['persona', new Set(['declared-persona', 'bot-flag', 'undeclared-persona', SITE_RULE])],
  ['speakers', new Set(['speakers', 'marking-hashtag'])],
  ['office', new Set(['office', 'succession'])],
]);

function practiceOf(
  voice: VoiceId,
  { signals, posts }: Speech,
  replies: readonly SpokenPost[],
  inTurns: readonly SpokenPost[],
): VoicePractice {
  const office = signals.find(({ kind }) => kind === 'office');
  const setting = { isOffice: office !== undefined, hasTurns: hasTurnsIn(posts), presented: presentedBy(signals) };
  const ofVoice = posts.filter((post) => voiceOf(post, setting) === voice);
  const signed = ofVoice.filter(({ reply }) => reply);
  const isWhole = (voice === 'office' && office !== undefined) || (voice === 'persona' && signals.some(({ rule }) => rule === 'bot-flag'));
  // An office’s account, or a machine’s, speaks with one voice in all that it posts.
  const spoken = isWhole ? posts : ofVoice;
  const answers = isWhole ? replies : voice === 'takeover' ? inOrder([...signed, ...inTurns]) : signed;
  const said = signals.filter(({ rule }) => SAID_BY.get(voice)!.has(rule));
  return {
    voice,
    practised: isWhole || ofVoice.length >= LEAST_POSTS,
    since: spoken.length === 0 ? null : instantFrom(spoken[0]!.at),
    until: spoken.length === 0 ? null : instantFrom(spoken.at(-1)!.at),
    posts: idsOf(spoken),
    ofPosts: shareOf(spoken.length, posts.length),
    replies: idsOf(answers),
    ofReplies: shareOf(answers.length, replies.length),
    persons: personsIn(ofVoice).size,
    named: voice === 'office' ? office?.kind === 'office' && office.holder !== null : isNamed(ofVoice),
    continuity: voice === 'office' ? continuityOfOffice(ofVoice, signals) : continuityOf(voice === 'persona' ? posts : ofVoice),
    rules: [...new Set(said.map(({ rule }) => rule))].sort(),
  };
}

const inOrder = (posts: readonly SpokenPost[]): SpokenPost[] =>
  posts.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));

/** Our choice: who signs most of what is signed can be told by name. */
function isNamed(posts: readonly SpokenPost[]): boolean {
  const told = posts.filter(({ who }) => who!.named).length;
  return posts.length > 0 && told * 2 > posts.length;
}

/** An office outlives its holder where somebody is said to have come after somebody. */
function continuityOfOffice(posts: readonly SpokenPost[], signals: readonly AccountSignal[]): VoiceContinuity {
  const signed = continuityOf(posts);
  const told = signals.some(({ kind, rule }) => kind === 'succession' && rule === 'succession');
  return told && signals.some(({ kind }) => kind === 'office') ? { ...signed, state: 'outlives' } : signed;
}
