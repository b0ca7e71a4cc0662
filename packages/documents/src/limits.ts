/** What a document may cost. A programme of an election has a few dozen pages; what is larger than this is something else, or hostile. */
export interface DocumentLimits {
  /** Of the file. */
  readonly bytes: number;
  readonly pages: number;
  /** Of all its blocks together. */
  readonly characters: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = { bytes: 50_000_000, pages: 400, characters: 2_000_000 };

/** What ends a reading from outside: an `AbortSignal` fits. It is looked at between pages and while the engine works. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
