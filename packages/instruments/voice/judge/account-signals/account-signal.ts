import type { Digest } from '@beffroi/domain';
import type { AccountZone } from './account-text.ts';

/** Letters and whom they stand for. */
export interface KeyEntry {
  /** In capitals without points: `SD`. */
  readonly initials: string;
  readonly name: string;
}

/** Somebody who speaks on an account of several. */
export interface NamedSpeaker {
  readonly name: string;
  readonly job: string;
}

/** What a rule saw in the words of an account about itself. */
export type SeenSign =
  /** Whose the initials are. */
  | { readonly kind: 'public-key'; readonly keys: readonly KeyEntry[] }
  /** First names of those who answer. */
  | { readonly kind: 'roster'; readonly names: readonly string[] }
  /** A team, by its own words or the text of a picture. */
  | { readonly kind: 'team' }
  /** A machine or an invented character, by its own words; `null` where it has no name of its own. */
  | { readonly kind: 'persona'; readonly declared: true; readonly nature: 'machine' | 'character'; readonly name: string | null }
  /** A name that nothing says to be a person's or an invented one's. */
  | { readonly kind: 'persona'; readonly declared: false; readonly nature: 'character' | 'unsure'; readonly name: string }
  | { readonly kind: 'speakers'; readonly speakers: readonly NamedSpeaker[] }
  /** A hashtag, and whose word it marks. */
  | { readonly kind: 'marking-hashtag'; readonly hashtag: string; readonly who: string }
  /** The account is an office's; `null` where it does not say who holds it, or since when. */
  | { readonly kind: 'office'; readonly title: string; readonly holder: string | null; readonly since: string | null }
  /** Somebody came after somebody else; `null` where only one of them is named. */
  | { readonly kind: 'succession'; readonly from: string | null; readonly to: string | null }
  /** A person's own account that bears an office. */
  | { readonly kind: 'personal-account'; readonly title: string };

/** A sign with the rule that saw it, and where. */
export type AccountSignal = SeenSign & {
  readonly rule: string;
  readonly zone: AccountZone;
  /** At most 200 UTF-16 units, as they stand. */
  readonly quote: string;
  readonly url: string;
  readonly digest: Digest | null;
  readonly post: string | null;
};

/** A sign where it was found in a text. */
export type FoundSign = SeenSign & { readonly start: number; readonly end: number };

/** A rule of the words of an account about itself. Pure, and thrown at by any string. */
export type AccountRule = (text: string, zone: AccountZone) => readonly FoundSign[];
