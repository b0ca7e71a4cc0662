import { AnswerFault, type ReviewKind, type ShownText } from '@beffroi/instrument';
import { KINDS, type SignatureKind, whoSpeaks } from '@beffroi/voice/judge';
import { SPEAKERS } from '../words/speakers.ts';
import { type AccountsOf, drawPosts } from './draw-posts.ts';
import { type ReadPost, readPost } from './read-post.ts';

/** What somebody says of a post. */
export interface SaidOfPost {
  readonly speaker: SignatureKind;
}

/** The kind of item that posts are to those who read them. */
export type PostKind = ReviewKind<ReadPost, SaidOfPost>;

/** Posts of each kind that may be asked for. */
export const MOST_POSTS = 2000;

/**
 * What people are asked of a wave of voices: who speaks in a post.
 *
 * @param accountsOf reads the accounts of a territory of a series again
 */
export function postKind(accountsOf: (series: { readonly id: number; readonly wave_id: number }) => AccountsOf): PostKind {
  return {
    id: 'post',
    whys: [
      { id: 'signed', title: { fr: 'où la machine voit qui parle', en: 'in which the machine sees who speaks' }, byChance: true },
      { id: 'unsigned', title: { fr: 'où elle ne voit personne', en: 'in which it sees nobody' }, byChance: true },
    ],
    sizes: [
      { id: 'signed', title: { fr: 'Publications signées', en: 'Signed posts' }, usual: 150, most: MOST_POSTS },
      { id: 'unsigned', title: { fr: 'Autres publications', en: 'Other posts' }, usual: 150, most: MOST_POSTS },
    ],
    pages: false,
    draw: (store, series, { sizes, seed }) =>
      drawPosts(store, series, { signed: sizes['signed'] ?? 0, unsigned: sizes['unsigned'] ?? 0, seed }, accountsOf(series)),
    readSubject: readPost,
    // Nothing of whose it is, beside what the post itself says.
    shown: ({ words, before }): ShownText[] => [
      ...(before === '' ? [] : [{ id: 'before', label: { fr: 'En réponse à', en: 'In answer to' }, text: before }]),
      { id: 'words', label: null, text: words },
    ],
    readAnswer: readSaid,
    settlesDifferencesOnly: true,
    machineSays(_, moved) {
      // Another judgement than that from which it was drawn reads the same words with the rules of today.
      return {
        of: ({ words, reply, said }) => ({ speaker: moved ? (whoSpeaks(words, reply)?.kind ?? 'none') : (said as SignatureKind) }),
      };
    },
    questions: [
      {
        id: 'speaker',
        title: { fr: 'Qui parle ?', en: 'Who speaks?' },
        options: KINDS.map((value) => ({ value, title: SPEAKERS[value] })),
        ordered: false,
        of: ({ speaker }) => speaker,
      },
    ],
  };
}

/** An answer as it is kept. @throws AnswerFault `bad-answer` for no kind of speaker */
function readSaid(value: unknown): SaidOfPost {
  const { speaker } = (value ?? {}) as { readonly speaker?: unknown };
  if (!(KINDS as readonly unknown[]).includes(speaker)) throw new AnswerFault('bad-answer', `speaker ${String(speaker)}`);
  return { speaker: speaker as SignatureKind };
}
