import { ReviewRefusal } from './refusal.ts';

/** Characters of the longest words that people may write here. */
export const LONGEST = { quote: 500, remark: 2000, reason: 4000, link: 2000 } as const;

/** @throws ReviewRefusal `too-long` */
export function assertLength(text: string | null, most: number): void {
  if (text !== null && text.length > most) throw new ReviewRefusal('too-long', `${text.length} characters, ${most} at most`);
}
