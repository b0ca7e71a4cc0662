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
  /** Whether a program of theirs may say so for them, by one request (RFC 8058); absent: a person does. */
  readonly oneClick?: true;
}

const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 100_000;

/**
 * A letter as it can be sent: what people wrote into its text may hold signs that no letter has, and is not lost for that.
 *
 * @throws PostRefusal `bad-letter`
 */
export function letterOf({ subject, text }: Letter): Letter {
  // Of signs that steer, a text has ends of lines and tabs.
  const plain = text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
  const subjectFits = subject.trim() !== '' && subject.length <= LONGEST_SUBJECT && !/\p{Cc}/u.test(subject);
  if (!subjectFits || plain.trim() === '' || plain.length > LONGEST_TEXT)
    throw new PostRefusal('bad-letter', 'A letter has a subject on one line, and a text.');
  return { subject, text: plain };
}
