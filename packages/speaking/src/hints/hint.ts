/** Something that would make a post easier to read. It never keeps it from being sent. Places are UTF-16 units, end exclusive. */
export type Hint =
  /** `proposed`: with its words in capitals, where they were found; `null` where nobody could tell them apart. */
  | (HintPlace & { readonly code: 'hashtag-case'; readonly proposed: string | null })
  | (HintPlace & { readonly code: 'long-sentence'; readonly words: number })
  | (HintPlace & { readonly code: 'jargon'; readonly plain: string })
  | (HintPlace & { readonly code: 'capitals' })
  /** "cliquez ici": says nothing of where it leads. */
  | (HintPlace & { readonly code: 'link-text' })
  | (HintPlace & { readonly code: 'emoji-row'; readonly emoji: number })
  /** `picture`: which one, from 0. `file-name`: the text is a name of a file; `long`: over 300 signs. */
  | { readonly code: 'alt-text'; readonly picture: number; readonly fault: 'missing' | 'file-name' | 'long' };

/** Where something stands in a text. */
export interface HintPlace {
  readonly start: number;
  readonly end: number;
}
