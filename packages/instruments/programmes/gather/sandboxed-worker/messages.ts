import type { DocumentResult, RecognisedWord } from '@beffroi/documents';

/** What is asked of the thread that reads. */
export type ToReader =
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly contentType: string | null;
      /** Somebody recognises words in pictures. */
      readonly ocr: boolean;
    }
  | { readonly kind: 'words'; readonly words: readonly RecognisedWord[] | null };

/** What it answers: that it is not stuck, which page it wants recognised, and the document. */
export type FromReader =
  | { readonly kind: 'alive' }
  | { readonly kind: 'page'; readonly page: number; readonly width: number; readonly height: number }
  | { readonly kind: 'done'; readonly result: DocumentResult };

/** How often it says that it is not stuck, in milliseconds. */
export const HEARTBEAT = 500;
