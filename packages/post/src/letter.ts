import { PostRefusal } from './refusal.ts';

/** What a mail says: text alone, as it is read. */
export interface Letter {
  /** On one line. */
  readonly subject: string;
  readonly text: string;
}

/** A letter that is waiting, as it is sealed. */
export interface SealedLetter extends Letter {
  readonly to: string;
  /** ISO 639-1. */
  readonly language: string;
  /** When it was written (ISO 8601): its date, however often it is sent. */
  readonly at: string;
  /** Where who gets it says that they want no more of them; `null` for a letter to one person. */
  readonly unsubscribe: string | null;
}

const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 100_000;

/** @throws PostRefusal `bad-letter` */
export function assertLetter({ subject, text }: Letter): void {
  const subjectFits = subject.trim() !== '' && subject.length <= LONGEST_SUBJECT && !/\p{Cc}/u.test(subject);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const textFits = text.trim() !== '' && text.length <= LONGEST_TEXT && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);
  if (!subjectFits || !textFits) throw new PostRefusal('bad-letter', 'A letter has a subject on one line, and a text.');
}
