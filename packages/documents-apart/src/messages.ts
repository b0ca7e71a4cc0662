import type { AboutDocument, DocumentResult, RecognisedWord, WorkbookLimits, WorkbookResult } from '@beffroi/documents';
import type { ApartLimits, GivenUp } from './given-up.ts';

/** What is to be read. */
export type Wanted =
  | {
      readonly kind: 'document';
      readonly bytes: Uint8Array;
      readonly about: Pick<AboutDocument, 'name' | 'contentType' | 'limits'>;
      /** Somebody recognises words in pictures. */
      readonly ocr: boolean;
    }
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array; readonly limits: Partial<WorkbookLimits> };

/** What was recognised in the page that was asked for; `null` where it could not be drawn. */
export interface WordsFound {
  readonly kind: 'words';
  readonly words: readonly RecognisedWord[] | null;
}

/** What is told to a process that reads. */
export type ToReader = { readonly kind: 'read'; readonly wanted: Wanted; readonly limits: ApartLimits } | WordsFound;

/** A page whose picture is to be drawn, and its words recognised. */
export interface PageWanted {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** What the thread in it says: that it has loaded what it needs, which page it wants recognised, and what was read. */
export type FromThread =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'page' } & PageWanted)
  | { readonly kind: 'done'; readonly result: DocumentResult | WorkbookResult };

/** What the process says: that, and what became of a thread that did not answer. */
export type FromReader = Exclude<FromThread, { readonly kind: 'ready' }> | GivenUp | { readonly kind: 'failed'; readonly message: string };
