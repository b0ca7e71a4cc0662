import { type Instant, instantFrom, type Level } from '@beffroi/domain';
import type {
  AccountObstacle,
  Network,
  OwnSight,
  SeenAccount,
  SeenPicture,
  SeenPost,
  SeenProfile,
  Standing,
  TownClock,
} from './account.ts';
import { type PersonaOnSite, personaOnSite } from './account-signals/site-persona.ts';
import type { AccountDialogue } from './dialogue/dialogue.ts';
import { type ReadDialogue, readDialogue } from './dialogue/dialogue.ts';
import { dutyPosts } from './duty/duty-posts.ts';
import { namedInPosts } from './duty/named-in-posts.ts';
import { type DutyPlan, dutyPlanOf } from './duty/plan.ts';
import { levelOfPresence, levelOfVoice, type PresenceFacets, presenceFacets } from './presence.ts';
import { type FollowersOverSuccession, successionsOf } from './successions/successions.ts';
import type { TownTime } from './town-time.ts';
import { announcementsIn } from './voices/announced.ts';
import { speechOf } from './voices/speech-of.ts';
import type { VoiceId } from './voices/voice.ts';
import { type AccountVoices, voicesOf } from './voices.ts';

/** What the voice of one account is. Plain data: the same account gives the same bytes. */
export interface AccountVoice {
  readonly key: string;
  readonly network: Network;
  readonly address: string | null;
  readonly handle: string | null;
  readonly standing: Standing;
  /** What it says of itself that may be shown; `null` where nothing could be read. */
  readonly said: {
    readonly name: string;
    readonly bot: boolean;
    readonly followers: number | null;
    readonly movedTo: string | null;
    readonly seenAt: Instant;
  } | null;
  /** Who came after whom, with followers before and after; the last first. */
  readonly successions: readonly FollowersOverSuccession[];
  /** Whether a character that speaks here is on the town's site, too. */
  readonly onSite: PersonaOnSite;
  readonly sight: {
    readonly posts: SeenAccount['sight']['posts'];
    readonly answersUnder: boolean;
    readonly mentions: SeenAccount['sight']['mentions'];
    readonly unreadable: number;
    /** What came of an access that the town gave; left out where it gave none. */
    readonly own?: OwnSight;
    /** The first of what could not be read. */
    readonly obstacles: readonly AccountObstacle[];
  };
  /** Pictures of its profile; left out where none was asked for. */
  readonly pictures?: readonly AccountPicture[];
  readonly posts: number;
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly voices: AccountVoices;
  readonly duty: DutyPlan;
  readonly dialogue: AccountDialogue;
  readonly presence: { readonly level: Level; readonly facets: PresenceFacets };
  readonly levels: { readonly [Voice in VoiceId]: Level };
}

/** A picture of a profile, and what is known of whom it shows. */
export interface AccountPicture extends SeenPicture {
  /** Its alternative text; `null` where it has none. */
  readonly text: string | null;
  /** Whether it shows the team: its text says so · only who looks at it can tell (`abstained`) · there is no picture to look at. */
  readonly team: 'said' | 'abstained' | 'unobserved';
}

/** What a picture shows is not guessed: its words are read, and the rest is left to a person. */
function picturesOf({ pictures, profile }: SeenAccount, voices: AccountVoices): readonly AccountPicture[] | undefined {
  return pictures?.map((picture) => {
    const text = (picture.which === 'avatar' ? profile?.avatarText : profile?.bannerText) ?? null;
    const said = voices.signals.some(({ kind, zone }) => kind === 'team' && zone === picture.which);
    return { ...picture, text, team: said ? 'said' : picture.state === 'kept' ? 'abstained' : 'unobserved' };
  });
}

const saidBy = ({ name, bot, followers, movedTo, seenAt }: SeenProfile) => ({ name, bot, followers, movedTo, seenAt });

/** How many obstacles are kept of one account. */
const MOST_OBSTACLES = 50;

/** An account's voice together with what a town's sentence is made of. */
export interface ReadVoice {
  readonly account: SeenAccount;
  readonly voice: AccountVoice;
  readonly dialogue: ReadDialogue;
}

/** Reads what the voice of an account is: who speaks, when, and whether a dialogue follows. */
export function readVoice(account: SeenAccount, town: TownClock, clock: TownTime): ReadVoice {
  const { key, network, address, handle, standing, profile, posts, sight } = account;
  const speech = speechOf(account);
  const voices = voicesOf(account, clock, speech);
  const announced = announcementsIn(posts, speech.posts);
  const duty = dutyPlanOf(dutyPosts(speech.posts, announced, clock, namedInPosts(posts, speech.posts)), clock);
  const signs = new Set(speech.posts.flatMap(({ id, who }) => (who === null ? [] : [id])));
  const dialogue = readDialogue(account, town, clock, ({ id }: SeenPost) => signs.has(id));
  const facets = presenceFacets(account, voices, speech.posts);
  const level = (voice: VoiceId): Level => levelOfVoice(voices.practices.find((one) => one.voice === voice)!, facets);
  const voice: AccountVoice = {
    key,
    network,
    address,
    handle,
    standing,
    said: profile === null ? null : saidBy(profile),
    successions: successionsOf(account, voices.signals),
    onSite: personaOnSite(account, voices.signals),
    sight: {
      posts: sight.posts,
      answersUnder: sight.answersUnder,
      mentions: sight.mentions,
      unreadable: sight.unreadable,
      ...(sight.own === undefined ? {} : { own: sight.own }),
      obstacles: sight.obstacles.slice(0, MOST_OBSTACLES),
    },
    ...(account.pictures === undefined ? {} : { pictures: picturesOf(account, voices)! }),
    posts: posts.length,
    since: posts.length === 0 ? null : instantFrom(posts[0]!.at),
    until: posts.length === 0 ? null : instantFrom(posts.at(-1)!.at),
    voices,
    duty,
    dialogue: dialogue.figures,
    presence: { level: levelOfPresence(facets), facets },
    levels: {
      takeover: level('takeover'),
      initials: level('initials'),
      persona: level('persona'),
      speakers: level('speakers'),
      office: level('office'),
    },
  };
  return { account, voice, dialogue };
}
