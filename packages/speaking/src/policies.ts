import type { Appearance } from './appearance.ts';

/** How letters or a name are written where they sign, shown with the letters SD. */
export const SIGNATURE_STYLES = ['^SD', '/SD', '– SD', '— SD', '- SD', '*SD', '(SD)'] as const;

/** One of them. */
export type SignatureStyle = (typeof SIGNATURE_STYLES)[number];

/** Where a signature stands: behind all, or before the links and hashtags that end a post. */
export type SignaturePlace = 'end' | 'before-links';

/** An agent takes the account for a shift and says their name. */
export interface TakeoverPolicy {
  /** Whether posts of a shift are signed one by one, beside its greeting and closing. */
  readonly signed: boolean;
}

/** Letters sign every post, and a public key says whose they are. */
export interface InitialsPolicy {
  readonly style: SignatureStyle;
  readonly place: SignaturePlace;
}

/** A declared character answers; it is nobody. */
export interface PersonaPolicy {
  readonly name: string;
  /** What it is, in the words of its account: « assistante virtuelle », « personnage écrit par l'équipe ». */
  readonly nature: string;
}

/** Somebody who speaks on an account of several, as its public page presents them. */
export interface AccountSpeaker {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  /** With its #. */
  readonly hashtag: string;
  /** What name, job and hashtag tell of the person: none of them stands where the agent agreed to less. */
  readonly exposes: Appearance;
}

/** Several named people speak, and a hashtag marks whose word it is. */
export interface SpeakersPolicy {
  readonly speakers: readonly AccountSpeaker[];
}

/** Who holds an office. */
export interface OfficeHolder {
  /** The agent's id, as posts of theirs bear it. */
  readonly id: string;
  readonly name: string;
}

/** The account belongs to the post, and its holders succeed each other. */
export interface OfficePolicy {
  readonly title: string;
  /** `null`: vacant. */
  readonly holder: OfficeHolder | null;
  /** Since when, a calendar date `2026-03-28`; of a vacant office, since when nobody holds it. */
  readonly since: string;
  /** Whether the holder stands in for somebody. */
  readonly acting: boolean;
  /** The account that speaks for it since it was joined to another office, as people name it; left out where it was not. Then nobody holds it here. */
  readonly joinedTo?: string;
}

/** The voices of an account: each may be there or not, beside the others. */
export interface VoicePolicies {
  readonly takeover: TakeoverPolicy | null;
  readonly initials: InitialsPolicy | null;
  readonly persona: PersonaPolicy | null;
  readonly speakers: SpeakersPolicy | null;
  readonly office: OfficePolicy | null;
}

/** An account without any voice: nothing signs. */
export const NO_VOICES: VoicePolicies = { takeover: null, initials: null, persona: null, speakers: null, office: null };
