import { type Appearance, exposesMore } from './appearance.ts';
import type { AccountSpeaker, InitialsPolicy, PersonaPolicy, SignaturePlace, SignatureStyle, VoicePolicies } from './policies.ts';

/** An agent who writes, with what may stand for them. */
export interface AgentSpeaker {
  readonly kind: 'agent';
  readonly id: string;
  readonly firstName: string;
  readonly pseudonym: string | null;
  /** Unique in the team. */
  readonly initials: string | null;
  /** The id by which the account's page presents them; `null` where they are none of its speakers. */
  readonly speaks: string | null;
}

/** The account's character speaks. */
export interface PersonaSpeaker {
  readonly kind: 'persona';
  /** Whether it answers somebody for the first time: then it says what it is. */
  readonly first: boolean;
}

/** Who writes a post. */
export type PostSpeaker = AgentSpeaker | PersonaSpeaker;

/** What is added to a post to say whose word it is. */
export interface PostSignature {
  /** `^SD`, `– Sophie`; empty where the hashtag alone says it. */
  readonly text: string;
  /** With its #; `null` where there is none. */
  readonly hashtag: string | null;
  readonly place: SignaturePlace;
  /** What of the person is seen by it. */
  readonly shows: Appearance | 'persona';
}

/** What a signature follows from. */
export interface SignatureAsk {
  /** What the agent agreed to, under all ceilings that hold now. */
  readonly appearance: Appearance;
  readonly voices: VoicePolicies;
  readonly speaker: PostSpeaker;
  /** The words that stand for the team, in the post's language; `null`: it does not sign. */
  readonly team: string | null;
  /** Whether the text itself says who writes, as a greeting and a closing do: then no name is said twice. Letters sign all the same. */
  readonly named?: boolean;
}

/**
 * The signature that a post gets. What is missing (no initials chosen, no pseudonym) is never made up for by something that exposes more: then the team signs.
 *
 * @returns `null` where none is due: no voice of the account signs, or the account is its holder's own
 * @throws RangeError where a character speaks on an account that has none: it would not say what it is
 */
export function signatureOf({ appearance, voices, speaker, team, named = false }: SignatureAsk): PostSignature | null {
  if (speaker.kind === 'persona') return personaSignature(voices.persona, speaker.first, voices.initials);
  const known = accountSpeaker(speaker, appearance, voices);
  if (known !== null) return speakerSignature(known, speaker, appearance, voices);
  if (isHolder(speaker, voices) && appearance !== 'team') return null;
  if (!signsPosts(voices) || (named && voices.initials === null)) return null;
  return styled(shownName(speaker, appearance, voices), team, voices.initials);
}

/** Letters or a name in a style: `^SD`, `(Sophie)`. */
export function inStyle(words: string, style: SignatureStyle): string {
  return style.replace('SD', () => words);
}

interface ShownName {
  /** `null`: the team's. */
  readonly words: string | null;
  readonly shows: Appearance;
}

const TEAM: ShownName = { words: null, shows: 'team' };
const DASH: SignatureStyle = '– SD';

function shownName(agent: AgentSpeaker, appearance: Appearance, { initials }: VoicePolicies): ShownName {
  // Where letters sign, a first name stands in the public key, not in the post.
  const shows = appearance === 'first-name' && initials !== null ? 'initials' : appearance;
  const words = { team: null, pseudonym: agent.pseudonym, initials: agent.initials, 'first-name': agent.firstName }[shows];
  return words === null ? TEAM : { words, shows };
}

function styled({ words, shows }: ShownName, team: string | null, policy: InitialsPolicy | null): PostSignature | null {
  const said = words ?? team;
  if (said === null) return null;
  // "^l'équipe" would look like somebody's letters.
  const style = words === null ? DASH : (policy?.style ?? DASH);
  return { text: inStyle(said, style), hashtag: null, place: policy?.place ?? 'end', shows };
}

function personaSignature(persona: PersonaPolicy | null, first: boolean, policy: InitialsPolicy | null): PostSignature {
  if (persona === null) throw new RangeError('a character speaks on an account that has none');
  const { name, nature } = persona;
  const text = inStyle(first ? `${name}, ${nature}` : name, DASH);
  return { text, hashtag: null, place: policy?.place ?? 'end', shows: 'persona' };
}

/** How the account's page presents an agent, as far as they agree to it now. */
function accountSpeaker({ speaks }: AgentSpeaker, appearance: Appearance, { speakers }: VoicePolicies): AccountSpeaker | null {
  const known = speakers?.speakers.find(({ id }) => id === speaks) ?? null;
  return known === null || exposesMore(known.exposes, appearance) ? null : known;
}

function speakerSignature(known: AccountSpeaker, agent: AgentSpeaker, appearance: Appearance, voices: VoicePolicies): PostSignature {
  const letters = voices.initials === null || exposesMore('initials', appearance) ? null : agent.initials;
  const text =
    letters === null || voices.initials === null ? inStyle(`${known.name}, ${known.job}`, DASH) : inStyle(letters, voices.initials.style);
  return { text, hashtag: known.hashtag, place: voices.initials?.place ?? 'end', shows: known.exposes };
}

function isHolder({ id }: AgentSpeaker, { office }: VoicePolicies): boolean {
  return office?.holder?.id === id;
}

/** Whether readers could take a post without signature for somebody else's: then whoever writes signs. */
function signsPosts({ takeover, initials, persona, speakers, office }: VoicePolicies): boolean {
  return (takeover?.signed ?? false) || initials !== null || persona !== null || speakers !== null || office !== null;
}
