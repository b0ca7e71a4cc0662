import { readFileSync } from 'node:fs';
import type { SignatureKind } from '@beffroi/voice/judge';

/** A post with what its author says of it. */
export interface LabelledPost {
  readonly id: string;
  readonly text: string;
  readonly kind: SignatureKind;
  readonly signature: string | null;
  readonly lang: 'fr' | 'en';
  /** Nobody signed it, and it looks as if somebody had. */
  readonly hard: boolean;
}

/** The posts of one author. */
export function labelledPosts(name: 'first' | 'second' | 'third' | 'fourth'): readonly LabelledPost[] {
  const lines = readFileSync(new URL(`posts/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as LabelledPost);
}
