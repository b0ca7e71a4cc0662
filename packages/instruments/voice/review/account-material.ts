import type { ShownText } from '@beffroi/instrument';
import type { SeenAccount, SeenPost } from '@beffroi/voice/judge';
import { enWords, frWords } from '@beffroi/words';
import { withoutHandles } from '../words/without-handles.ts';

/** Answers of an account that a reader is shown, spread over all the time that was read. */
const MOST_ANSWERS = 30;
/** Of an account without answers: its newest posts. */
const MOST_POSTS = 10;
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
    const { profile, posts, others, handle, address, key } = account;
    const id = `account-${at + 1}`;
    const asked = new Map([...posts, ...others].map((post) => [post.id, post]));
    const answers = posts.filter(({ replyTo }) => replyTo !== null);
    const shown = answers.length > 0 ? spread(answers, MOST_ANSWERS) : posts.slice(-MOST_POSTS);
    const counted = { fr: `${frWords.count(posts.length)} publications lues`, en: `${enWords.count(posts.length)} posts read` };
    const said = (language: 'fr' | 'en'): string =>
      [handle ?? address ?? key, profile?.name, profile?.bio, counted[language]].filter((one) => one != null && one !== '').join(' · ');
    return [
      { id, label: { fr: 'Compte', en: 'Account' }, text: { fr: said('fr'), en: said('en') } },
      ...shown.flatMap((post): ShownText[] => {
        const before = post.replyTo === null ? undefined : asked.get(post.replyTo);
        const dated = (language: 'fr' | 'en'): string =>
          (language === 'fr' ? frWords : enWords).date(new Date(post.at).toISOString(), zone);
        return [
          ...(before === undefined
            ? []
            : [
                {
                  id: `${id}-${post.id}-before`,
                  label: { fr: 'On demande', en: 'Somebody asks' },
                  text: cut(before, before.author === null),
                },
              ]),
          {
            id: `${id}-${post.id}`,
            label:
              post.replyTo === null
                ? { fr: `Publication du ${dated('fr')}`, en: `Post of ${dated('en')}` }
                : { fr: `Réponse du ${dated('fr')}`, en: `Answer of ${dated('en')}` },
            text: cut(post, true),
          },
        ];
      }),
    ];
  });
}

const cut = ({ text }: SeenPost, own: boolean): string => withoutHandles(text, own, '@…').slice(0, LONGEST);

/** So many of a list, from its first to its last, as evenly as may be. */
function spread<One>(all: readonly One[], most: number): readonly One[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.round((at * (all.length - 1)) / (most - 1))]!);
}
