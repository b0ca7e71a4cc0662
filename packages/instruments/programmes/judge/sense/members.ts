/** A stretch of a sentence. */
export interface Member {
  readonly start: number;
  readonly end: number;
}

/** What parts the members of a sentence: a sign, or a word that adds one thing to another. */
const PARTS = /[,;:()/]|\s[–—-]\s|\s(?:et|puis|mais|ainsi que|avec|sans compter)\s/giu;

/** The members of a sentence, in their order. */
export function membersOf(text: string): readonly Member[] {
  const members: Member[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(PARTS)) {
    members.push({ start, end: index });
    start = index + sign.length;
  }
  members.push({ start, end: text.length });
  return members.filter((one) => text.slice(one.start, one.end).trim() !== '');
}
