/** The words of posts come again and again; they are forgotten together when there are too many. */
const MOST_WORDS = 8_000;
/** A longer one is asked anew: nobody shall fill the memory with a few. */
const LONGEST = 24;

/** A question to a word, whose answer is remembered. Same word, same answer. */
export function remembered<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = ask(word);
    if (word.length > LONGEST) return answer;
    if (answers.size >= MOST_WORDS) answers.clear();
    answers.set(word, answer);
    return answer;
  };
}
