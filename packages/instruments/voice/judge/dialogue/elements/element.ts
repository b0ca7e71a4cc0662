import type { TextRule } from '../text-rule.ts';

/** What an element of a human voice does: it is somebody's and speaks to somebody · it speaks as people do · it leaves room for the other. */
export type ElementFamily = 'personalisation' | 'informality' | 'invitation';

/** One element of a conversational human voice that a text can show. */
export interface VoiceElement {
  readonly id: string;
  readonly family: ElementFamily;
  /** Items of Kelleher's scale (2009, table 1, counted as there) that it can show. */
  readonly items: readonly KelleherItem[];
  /** Rather of the person who writes than of the matter: what a high dose is counted of. */
  readonly ofPerson: boolean;
  readonly shows: TextRule;
}

/**
 * The eight items of the scale of conversational human voice that text can show, of eleven (T. Kelleher, Journal of Communication 59, 2009, p. 172–188). Left
 * out are those that only a reader can feel, or that no town hall does: to be interesting, to be enjoyable, to link to competitors.
 */
export const KELLEHER_ITEMS = [
  'invites-to-conversation',
  'open-to-dialogue',
  'conversation-style',
  'human-voice',
  'humour',
  'admits-mistakes',
  'prompt-uncritical-feedback',
  'treats-as-human',
] as const;

/** One of them. */
export type KelleherItem = (typeof KELLEHER_ITEMS)[number];
