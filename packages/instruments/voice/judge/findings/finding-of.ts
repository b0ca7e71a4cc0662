import type { Evidence, Finding, Level, Obstacle } from '@beffroi/domain';
import type { SeenAccount, Standing, TownAccounts } from '../account.ts';
import type { ReadVoice } from '../account-voice.ts';
import type { VoiceIndicatorId } from '../catalogue.ts';
import { VOICES } from '../voices/voice.ts';
import { contradiction } from './contradiction.ts';
import { evidenceFor } from './evidence-for.ts';

/** Where the register of a town's accounts stands in its archive: what was read where nothing was found. */
const REGISTER = 'metadata://beffroi/accounts.json';

/**
 * How often a careful person would confirm such a finding, by how sure it is that the account is the town's: our estimate, until readers have
 * compared them.
 */
const CONFIDENCE = { 'both-ways': 0.9, 'one-way': 0.8, claimed: 0.6, pretends: 0 } as const satisfies Record<Standing, number>;

/** What is said of one indicator: the best that one of the town's accounts shows. */
export function findingOf(indicator: VoiceIndicatorId, town: TownAccounts, read: readonly ReadVoice[]): Finding<VoiceIndicatorId> {
  const ours = read.filter(({ account }) => account.standing !== 'pretends');
  const seen = ours.filter(({ account }) => account.sight.posts !== 'none');
  const best = seen.reduce<ReadVoice | null>(
    (most, one) => (most === null || levelIn(one, indicator) > levelIn(most, indicator) ? one : most),
    null,
  );
  if (best === null) return withoutPosts(indicator, town, read, ours);
  const level = levelIn(best, indicator);
  // What is plain on one account stays so, whatever contradicts itself on another.
  const against = contradiction(indicator, level < 3 ? seen : [best]);
  if (against !== null) return { ...base(indicator, best, 'contradiction'), kind: 'abstained', level: null, evidence: against };
  if (level === 0) return notPractised(indicator, best, ours);
  if (level < 3 && best.account.network === 'feed')
    return unobserved(base(indicator, best, 'answers-not-shown'), 'unreadable', evidenceFor(indicator, best));
  const [first, ...more] = evidenceFor(indicator, best);
  if (first === undefined) throw new Error(`a level of ${indicator} without evidence`);
  return {
    ...base(indicator, best, `${indicator === 'presence' ? 'presence' : 'voice'}-${level}`),
    kind: 'level',
    level,
    evidence: [first, ...more],
  };
}

function levelIn({ voice }: ReadVoice, indicator: VoiceIndicatorId): Level {
  return indicator === 'presence' ? voice.presence.level : voice.levels[indicator];
}

type Base = Pick<Finding<VoiceIndicatorId>, 'indicator' | 'ceiling' | 'confidence' | 'provider' | 'because'>;

function base(indicator: VoiceIndicatorId, best: ReadVoice | null, code: string): Base {
  return {
    indicator,
    ceiling: 5,
    confidence: best === null ? 0.9 : CONFIDENCE[best.account.standing],
    provider: null,
    because: { code, values: best === null ? {} : valuesOf(indicator, best) },
  };
}

function valuesOf(indicator: VoiceIndicatorId, { voice }: ReadVoice): Readonly<Record<string, string | number>> {
  const { facets } = voice.presence;
  const { posts, replies, saysWho, identified } = facets;
  if (indicator === 'presence') return { account: voice.key, posts, replies, sayingWho: saysWho.n, identified: identified.n };
  const practice = voice.voices.practices[VOICES.indexOf(indicator)]!;
  return { account: voice.key, posts: practice.posts.count, replies, ofReplies: practice.ofReplies.n, persons: practice.persons };
}

/** Nothing of the town's accounts was there to be judged. */
function withoutPosts(
  indicator: VoiceIndicatorId,
  { state }: TownAccounts,
  read: readonly ReadVoice[],
  ours: readonly ReadVoice[],
): Finding<VoiceIndicatorId> {
  if (state === 'none-found' && read.length === 0)
    return { ...base(indicator, null, 'no-account'), kind: 'absence', level: 0, evidence: [], read: [REGISTER] };
  if (read.length === 0) return unobserved(base(indicator, null, 'not-looked-for'), 'budget');
  // Somebody else bears the town's name.
  if (ours.length === 0) return unobserved(base(indicator, null, 'pretends'), 'lapsed');
  return unobserved(base(indicator, null, 'no-post-read'), obstacleOf(ours));
}

function unobserved(said: Base, obstacle: Obstacle, evidence: readonly Evidence[] = []): Finding<VoiceIndicatorId> {
  return { ...said, kind: 'unobserved', level: null, obstacle, evidence };
}

function obstacleOf(read: readonly ReadVoice[]): Obstacle {
  return read.find(({ account }) => account.sight.obstacles.length > 0)?.account.sight.obstacles[0]?.obstacle ?? 'unreadable';
}

/** Only who has read all posts of all accounts may say that something is in none of them. */
function notPractised(indicator: VoiceIndicatorId, best: ReadVoice, ours: readonly ReadVoice[]): Finding<VoiceIndicatorId> {
  const hidden = ours.filter(({ account }) => account.sight.posts === 'none');
  const evidence = evidenceFor(indicator, best);
  if (hidden.length > 0) return unobserved(base(indicator, best, 'account-not-read'), obstacleOf(hidden), evidence);
  if (ours.some(({ account }) => account.sight.posts !== 'whole'))
    return unobserved(base(indicator, best, 'not-read-whole'), 'budget', evidence);
  const [first, ...more] = [...new Set(ours.map(({ account }) => placeOf(account)))];
  const code = indicator === 'presence' ? 'presence-0' : 'voice-0';
  return { ...base(indicator, best, code), kind: 'absence', level: 0, evidence, read: [first!, ...more] };
}

const placeOf = ({ profile, posts, address, key }: SeenAccount): string => posts[0]?.capture ?? profile?.url ?? address ?? key;
