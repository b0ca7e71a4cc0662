/** A run of a sentence; marked where a word of it spoke for the verdict. */
export interface MarkedRun {
  readonly text: string;
  readonly marked: boolean;
}

/** Parts a sentence where the words that spoke for a verdict stand in it, each where it is found first. Words that overlap are marked as one run. */
export function markedWords(sentence: string, words: readonly string[]): readonly MarkedRun[] {
  const marked = new Uint8Array(sentence.length);
  for (const word of words) {
    const at = word === '' ? -1 : sentence.indexOf(word);
    if (at !== -1) marked.fill(1, at, at + word.length);
  }
  const runs: MarkedRun[] = [];
  for (let from = 0; from < sentence.length; ) {
    let to = from + 1;
    while (to < sentence.length && marked[to] === marked[from]) to++;
    runs.push({ text: sentence.slice(from, to), marked: marked[from] === 1 });
    from = to;
  }
  return runs;
}

/** The beginning of a text, cut between two words and told as cut; the whole where it is short. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:.…]+$/, '')} […]`;
}
