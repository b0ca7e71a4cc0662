import type { ShownText } from '@beffroi/instrument';
import type { SeenAccount, SeenPost } from '@beffroi/voice/judge';
import { material } from '../words/material.ts';
import { withoutHandles } from '../words/without-handles.ts';

/** Answers of an account that a reader is shown, spread over all the time that was read. */
const MOST_ANSWERS = 30;
/** Of an account without answers: its newest posts. */
const NEWEST = 10;
/** Characters of one post. */
const LONGEST = 500;

/**
 * What a reader looks at who says blind how far a town's voice has come: each account's words about itself, and answers from its first to its last with what they
 * answer. Nothing of what the machine read in them, and no resident's handle.
 *
 * @param zone of the town's clock
 */
export function accountMaterial(accounts: readonly SeenAccount[], zone: string): readonly ShownText[] {
  return accounts.flatMap((account, at) => {
    const { posts, others } = account;
    const id = `account-${at + 1}`;
    const asked = new Map([...posts, ...others].map((post) => [post.id, post]));
    const answers = posts.filter(({ replyTo }) => replyTo !== null);
    const shown = answers.length > 0 ? spread(answers, MOST_ANSWERS) : posts.slice(-NEWEST);
    return [headOf(account, id), ...shown.flatMap((post) => shownPost(post, asked, `${id}-${post.id}`, zone))];
  });
}

function headOf({ profile, posts, handle, address, key }: SeenAccount, id: string): ShownText {
  const said = (language: 'fr' | 'en'): string =>
    [handle ?? address ?? key, profile?.name, profile?.bio, material[language].counted(posts.length)]
      .filter((one) => one !== undefined && one !== '')
      .join(' · ');
  return { id, label: { fr: material.fr.account, en: material.en.account }, text: { fr: said('fr'), en: said('en') } };
}

function shownPost(post: SeenPost, asked: ReadonlyMap<string, SeenPost>, id: string, zone: string): readonly ShownText[] {
  const before = post.replyTo === null ? undefined : asked.get(post.replyTo);
  const what = post.replyTo === null ? 'post' : 'answer';
  return [
    ...(before === undefined
      ? []
      : [{ id: `${id}-before`, label: { fr: material.fr.asks, en: material.en.asks }, text: cut(before, before.author === null) }]),
    { id, label: { fr: material.fr[what](post.at, zone), en: material.en[what](post.at, zone) }, text: cut(post, true) },
  ];
}

const cut = ({ text }: SeenPost, own: boolean): string => withoutHandles(text, own, '@…').slice(0, LONGEST);

/** So many of a list, from its first to its last, as evenly as may be. */
function spread<One>(all: readonly One[], most: number): readonly One[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.round((at * (all.length - 1)) / (most - 1))]!);
}
