import type { PostRoom } from '@beffroi/post';
import type { Store } from '@beffroi/store';

/** What surveys work with. */
export interface Surveys {
  readonly store: Store;
  /** Mail and the keys that addresses are sealed with; `null` where no mail goes out: then everything works on paper. */
  readonly post: PostRoom | null;
}

/** What goes to one address, as somebody reads it: whoever asks for it to be sent writes it. */
export interface SurveyLetter {
  readonly subject: string;
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string;
  /** A page of the site that says how one gets no more of them. */
  readonly unsubscribe: string;
}

/** What a letter of an invitation can name. */
export interface InvitationFacts {
  /** Stands in the link, and nowhere else: the letter is sealed while it waits. */
  readonly token: string;
  readonly slug: string;
  readonly role: string;
  readonly name: string;
  readonly closesOn: string;
}

/** What a reminder can name. It has no link: it is not known who has answered, nor whose link was which. */
export type ReminderFacts = Omit<InvitationFacts, 'token'>;

/** What an address is sealed to. */
export const addressBinding = (id: string): string => `survey-address:${id}`;

/** What a letter is for, as the post room knows it. */
export const INVITATION = 'survey-invitation';
export const REMINDER = 'survey-reminder';

/** What a letter is about, as the post room knows it: a group, and nobody in it. */
export const aboutGroup = (survey: number, role: string): string => `survey:${survey}:${role}`;
