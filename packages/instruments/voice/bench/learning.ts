import { readFileSync } from 'node:fs';
import type { SignatureKind } from '../judge/signature/signature.ts';
import { AUTHORS, type Author, BY_STRANGERS, type LabelledPost, labelledPosts, ONE_WRITER, ruleCases } from '../test/labelled-posts.ts';

/** What both fits hold of what they learn from: posts of one writer are alike, and so are those of one account, so that each counts less. */
export const [OF_ONE_WRITER, OF_ACCOUNTS] = [0.4, 0.3];

/** The same in an order that chance gives (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}

/** A labelled post, and how much it counts beside others. */
export interface Taught {
  readonly post: Pick<LabelledPost, 'text' | 'signature' | 'reply'> & { readonly kind: SignatureKind };
  readonly weight: number;
}

/** All that is learned from by whoever asks no form and no rule. @param unsigned a file of real posts that nobody signed, `{"text"}` a line */
export function allTaught(
  without: readonly Author[],
  unsigned: string | undefined,
  { ofCases, ofUnsigned }: { readonly ofCases: number; readonly ofUnsigned: number },
): readonly Taught[] {
  return [
    ...AUTHORS.filter((author) => !without.includes(author)).flatMap((author) =>
      labelledPosts(author).map((post) => ({ post, weight: ONE_WRITER.has(author) ? OF_ONE_WRITER : 1 })),
    ),
    ...([...BY_STRANGERS, 'teaching', 'free-words', 'wordings', 'unusual-places'] as const).flatMap((name) =>
      labelledPosts(name).map((post) => ({ post, weight: 1 })),
    ),
    ...labelledPosts('accounts').map((post) => ({ post, weight: OF_ACCOUNTS })),
    ...ruleCases().map(({ text, kind, signature }) => ({
      post: { text, kind: kind ?? ('none' as const), signature: signature ?? null },
      weight: ofCases,
    })),
    ...(unsigned === undefined ? [] : readFileSync(unsigned, 'utf8').trim().split('\n')).map((line) => ({
      post: { text: (JSON.parse(line) as { readonly text: string }).text, kind: 'none' as const, signature: null },
      weight: ofUnsigned,
    })),
  ];
}

/** Who is left out of all that is learned (`--without=AUTHOR,…`), and the file of real posts, as they stand on the line. */
export function asked(): { readonly without: readonly Author[]; readonly unsigned: string | undefined } {
  const given = process.argv.find((word) => word.startsWith('--without=')) ?? '';
  return {
    without: given.slice('--without='.length).split(',').filter(Boolean) as Author[],
    unsigned: process.argv.slice(2).find((word) => word.endsWith('.jsonl')),
  };
}
