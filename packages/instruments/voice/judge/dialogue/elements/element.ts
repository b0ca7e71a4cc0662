import type { TextRule } from '../text-rule.ts';

/** What an element of a human voice does: it is somebody's and speaks to somebody · it speaks as people do · it leaves room for the other. */
export type ElementFamily = 'personalisation' | 'informality' | 'invitation';

/**
 * One element of a conversational human voice that a text can show. The three families are those of C. Liebrecht and C. van Hooijdonk (“Creating humanlike chatbots”, 2020), and of
 * C. Liebrecht, C. Tsaousi and C. van Hooijdonk (Journal of Business Research, 2021, p. 124–135): message personalisation, informal speech, invitational rhetoric. That each
 * element stands in the family that we put it into, we could not read in their tables.
 */
export interface VoiceElement {
  readonly id: string;
  readonly family: ElementFamily;
  /** Items of the scale of a conversational human voice that it can show: our reading of their words. */
  readonly items: readonly KelleherItem[];
  /** Rather of the person who writes than of the matter: what a high dose is counted of. */
  readonly ofPerson: boolean;
  readonly shows: TextRule;
}

/**
 * The eight items of the scale of conversational human voice that text can show, of eleven (T. Kelleher and B. M. Miller, “Organizational blogs and the human voice”,
 * Journal of Computer-Mediated Communication 11, 2006, p. 413; used again by T. Kelleher, Journal of Communication 59, 2009, p. 172–188). The scale asks what readers
 * perceive; that texts show marks of eight items and not of all was found by H. den Ouden and K. Brouwer (Tijdschrift voor Taalbeheersing 40, 2018, p. 13–44), who say
 * so of “tries to be interesting”. Which are their other two we could not read: we leave out “makes communication enjoyable”, which only a reader can feel, and “provides
 * links to competitors”, which no town hall has.
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
