/**
 * A document made legible: pages, blocks in reading order, sentences. No judgement here: what a document says and where, never what that is
 * worth. All lists are in reading order; indexes point into `blocks`.
 */
export interface DocumentReading {
  readonly format: DocumentFormat;
  /** Of the document's own description, or its first heading; empty without one. */
  readonly title: string;
  /** At least one: a document that knows no pages is one page. */
  readonly pages: readonly DocumentPage[];
  readonly blocks: readonly DocumentBlock[];
  readonly sentences: readonly Sentence[];
}

export const DOCUMENT_FORMATS = ['pdf', 'docx', 'odt', 'html', 'text'] as const;
/** A kind of file that documents are read from. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** One page of a document: its size and what stands on it. */
export interface DocumentPage {
  /** From 1. */
  readonly number: number;
  /** In points (1/72 inch); `null` where the format knows no pages. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly state: PageState;
}

/**
 * What became of a page: `read` · `picture-read` its words were recognised in its picture · `picture` its words are in a picture that nobody recognised · `garbled` its
 * text layer is nonsense, and nothing better was got · `broken` it could not be opened. What stands on pages of the last three nobody knows.
 */
export const PAGE_STATES = ['read', 'picture-read', 'picture', 'garbled', 'broken'] as const;
/** What became of a page when it was read. */
export type PageState = (typeof PAGE_STATES)[number];

/** A rectangle on a page, in points from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The level of a cell that begins its row. */
export const BEGINS_ROW = 6;

/** A run of text that reads as one: a heading, a paragraph, an item of a list, a cell of a table. */
export interface DocumentBlock {
  /** `running` is a header or footer that comes back, or a page number; `note` a footnote; `frame` what a site puts around its pages (menu, footer, banner). */
  readonly kind: 'heading' | 'text' | 'item' | 'cell' | 'caption' | 'note' | 'running' | 'frame';
  /** 1–6 for a heading; 6 for a cell that is known to begin its row; 0 else. */
  readonly level: number;
  /** White space folded; words that were cut at the end of a line are whole again; ligatures are letters. */
  readonly text: string;
  /** Number of the page where it begins, from 1. */
  readonly page: number;
  /** Where it stands on that page; `null` where the format knows no places. */
  readonly box: Box | null;
  /** Index of the heading that governs it, always an earlier block; -1 without one. */
  readonly heading: number;
}

/** One sentence, or what stands for one: a heading, an item. Running blocks and frames have none. */
export interface Sentence {
  /** Index of its block. */
  readonly block: number;
  /** Number of the sentence in its block, from 0. */
  readonly ordinal: number;
  readonly text: string;
  readonly page: number;
  /** The box of its lines; `null` where the format knows no places. */
  readonly box: Box | null;
}

/**
 * Why a document cannot be read: `scanned` has pictures of pages and no words (and nobody here recognises them), `garbled` a text layer that is nonsense, by its fonts;
 * `broken` is the file, or most of its pages.
 */
export const UNREADABLE_REASONS = [
  'empty',
  'scanned',
  'garbled',
  'encrypted',
  'broken',
  'too-large',
  'too-long',
  'unknown-format',
  'no-text',
] as const;
/** Why a document could not be read. */
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** A document that was read, or why it could not be. */
export type DocumentResult =
  | { readonly kind: 'document'; readonly document: DocumentReading }
  | { readonly kind: 'unreadable'; readonly because: UnreadableReason; readonly detail: string };

/** A page as a picture, for who recognises words in it. */
export interface PagePicture {
  /** Number of the page, from 1, and its size in points. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** PNG. */
  readonly png: Uint8Array;
  /** Pixels per point of the picture. */
  readonly scale: number;
}

/** One word that was recognised, its place in points. */
export interface RecognisedWord {
  readonly text: string;
  readonly box: Box;
  /** Numbers that part paragraphs and lines, in reading order. */
  readonly paragraph: number;
  readonly line: number;
}

/** Recognises words in pictures of pages: a port, since whoever does so starts another program. The same picture must give the same words. */
export type Recognise = (picture: PagePicture) => Promise<readonly RecognisedWord[]>;
