import { instantFrom } from '@beffroi/domain';
import type { SeenAccount } from '../account.ts';
import type { AccountSignal } from '../account-signals/account-signal.ts';
import { signalsOf } from '../account-signals/signals-of.ts';
import { announcementOf } from '../duty/announcement.ts';
import { idsOf } from '../post-ids.ts';
import type { Signature } from '../signature/signature.ts';
import { Identities } from './identities.ts';
import { type SignedPost, signedPosts, wordsOf } from './signed-posts.ts';
import type { SpokenPost, VoiceSpeaker } from './speaker.ts';

/** Who speaks on an account: in each of its posts, and all together. */
export interface Speech {
  readonly signals: readonly AccountSignal[];
  /** One for each of the account's posts, in their order. */
  readonly posts: readonly SpokenPost[];
  /** Those who speak, those with most posts first. */
  readonly speakers: readonly VoiceSpeaker[];
}

/** Reads who speaks in all posts of an account, together with what it says of itself. */
export function speechOf(account: SeenAccount): Speech {
  const signed = signedPosts(account);
  const signals = signalsOf(account, namesIn(signed));
  const identities = new Identities(signals);
  for (const one of signed) if (one.signature !== null) identities.learn(one.signature, wordsOf(one), one.post.text);
  const posts = signed.map((one): SpokenPost => {
    const { post, signature } = one;
    const own = signature === null ? null : lettersBehindComer(post.text, wordsOf(one), signature);
    const words = own ?? wordsOf(one);
    const who = signature === null ? null : identities.of(own === null ? signature : { ...signature, kind: 'initials' }, words);
    return { id: post.id, at: post.at, reply: post.replyTo !== null, who, kind: signature?.kind ?? 'none', words };
  });
  return { signals, posts, speakers: speakersIn(posts) };
}

const LETTERS_AT_END = /(?<=\s)\^ ?(\p{Lu}{2,4})\s{0,4}$/u;

/** "Je passe la main à Inès ^KB": whose letters end the post wrote it, and not who comes. `null` where it is otherwise. */
function lettersBehindComer(text: string, words: string, { kind }: Signature): string | null {
  if (kind !== 'takeover-announcement') return null;
  const letters = LETTERS_AT_END.exec(text.slice(-12))?.[1] ?? null;
  return letters !== null && letters !== words && announcementOf(text)?.to === words ? letters : null;
}

/** Names that sign, with how many posts each signs. */
function namesIn(signed: readonly SignedPost[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const one of signed) {
    if (one.signature?.kind !== 'first-name' && one.signature?.kind !== 'full-name') continue;
    const words = wordsOf(one);
    names.set(words, (names.get(words) ?? 0) + 1);
  }
  return names;
}

function speakersIn(posts: readonly SpokenPost[]): readonly VoiceSpeaker[] {
  const byKey = new Map<string, SpokenPost[]>();
  for (const post of posts) {
    if (post.who === null) continue;
    const known = byKey.get(post.who.key);
    if (known === undefined) byKey.set(post.who.key, [post]);
    else known.push(post);
  }
  return [...byKey.values()]
    .map((ofOne): VoiceSpeaker => {
      // The longest way in which they sign says most.
      const who = ofOne.reduce((best, { who: one }) => (one!.name.length > best.name.length ? one! : best), ofOne[0]!.who!);
      return {
        ...who,
        posts: idsOf(ofOne),
        replies: ofOne.filter(({ reply }) => reply).length,
        since: instantFrom(ofOne[0]!.at),
        until: instantFrom(ofOne.at(-1)!.at),
      };
    })
    .sort((one, other) => other.posts.count - one.posts.count || (one.key < other.key ? -1 : 1));
}
