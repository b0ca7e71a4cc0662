import type { AboutDocument, DocumentResult, RecognisedWord, WorkbookLimits, WorkbookResult } from '@beffroi/documents';

/** What a thread is to read. */
export type Wanted =
  | {
      readonly kind: 'document';
      readonly bytes: Uint8Array;
      readonly about: Pick<AboutDocument, 'name' | 'contentType' | 'limits'>;
      /** Somebody recognises words in pictures. */
      readonly ocr: boolean;
    }
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array; readonly limits: Partial<WorkbookLimits> };

/** What is told to a thread that reads. */
export type ToReader = Wanted | { readonly kind: 'words'; readonly words: readonly RecognisedWord[] | null };

/** A page whose picture is to be drawn, and its words recognised. */
export interface PageWanted {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** What the thread says: that it has loaded what it needs, which page it wants recognised, and what was read. */
export type FromReader =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'page' } & PageWanted)
  | { readonly kind: 'done'; readonly result: DocumentResult | WorkbookResult };
