/** A sentence longer than this is cut: nobody writes one, and rules look through each. */
const LONGEST = 700;

/** What ends with a full stop and ends no sentence. */
const SHORT = /(?:^|[\s(«])(?:M|MM|Mme|Mmes|Mlle|Dr|St|Ste|art|n|no|tél|tel|cf|ex|p|[A-ZÀ-Ý])\.$/u;

/** The sentences of a text as they stand there, each one a part of it: cut at line feeds, and at full stops before a capital, a digit or a quotation mark. */
export function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    let from = 0;
    for (const { index } of line.matchAll(/[.!?…](?=[»")]?\s+[«"(–—-]?\s?[A-ZÀ-Ý0-9«"])/gu)) {
      const to = index + 1;
      if (SHORT.test(line.slice(Math.max(from, to - 8), to))) continue;
      found.push(line.slice(from, to));
      from = to;
    }
    found.push(line.slice(from));
  }
  return found.map((one) => one.trim().slice(0, LONGEST)).filter((one) => one !== '');
}
