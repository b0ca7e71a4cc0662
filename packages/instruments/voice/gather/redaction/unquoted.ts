import { type Redaction, readArchive } from '@beffroi/capture';
import { isObject } from '@beffroi/domain/json-values';
import type { SeenAccount } from '../../judge/account.ts';
import { quoteOfPost } from '../../judge/findings/voice-evidence.ts';
import { readAccounts } from '../read-account.ts';

/** Zones of evidence that are words of a post. */
const OF_POSTS: readonly unknown[] = ['post', 'pinned', 'picture'];

/** A judgement of voices, or an item that people read of one, without words of posts that its archive holds no more. */
export const unquoted: Redaction['unquoted'] = async (text, archive, mark) => {
  const reader = await readArchive(archive);
  try {
    const { accounts } = await readAccounts(reader);
    const said = JSON.stringify(withoutLost(JSON.parse(text), wordsOf(accounts), mark));
    return said === JSON.stringify(JSON.parse(text)) ? text : said;
  } finally {
    await reader.close();
  }
};

interface WordsLeft {
  readonly quotes: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly texts: readonly string[];
}

function wordsOf(accounts: readonly SeenAccount[]): WordsLeft {
  const posts = accounts.flatMap((account) => [...account.posts, ...account.others]);
  const pictures = posts.flatMap((post) => post.pictures.flatMap((alt) => alt ?? []));
  const texts = posts.map(({ text }) => text);
  return {
    quotes: new Set([...posts.map(quoteOfPost), ...texts, ...pictures]),
    own: new Set(accounts.flatMap((account) => account.posts.map(({ id }) => `${account.key} ${id}`))),
    texts,
  };
}

function withoutLost(value: unknown, left: WordsLeft, mark: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutLost(one, left, mark));
  if (!isObject(value)) return value;
  const { quote, place, zone, post, account, words, before } = value;
  const where = isObject(place) ? place['zone'] : zone;
  if (typeof quote === 'string' && quote !== '' && OF_POSTS.includes(where) && !stands(quote, left)) return { ...value, quote: mark };
  // What people are asked: who speaks in a post.
  if (typeof post === 'string' && typeof words === 'string') {
    const here = left.own.has(`${String(account)} ${post}`);
    const asked = typeof before !== 'string' || before === '' || left.texts.some((text) => text.startsWith(before));
    return { ...value, words: here ? words : mark, ...(asked ? {} : { before: mark }) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutLost(one, left, mark)]));
}

/** A quote is the beginning of a post without whom it answers, or words of one. */
function stands(quote: string, { quotes, texts }: WordsLeft): boolean {
  return quotes.has(quote) || quote.startsWith('⟦erased') || texts.some((text) => text.includes(quote.replace(/…$/, '')));
}
