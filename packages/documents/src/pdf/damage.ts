import { openPdf, type Pdf } from './engine.ts';

/** Asks the engine whether it passed over damage. */
export interface Damage {
  /** Whether something of the page, from 1, could not be read. */
  isDamaged(number: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * The engine leaves out what it cannot read of a page and says nothing, so that a damaged page looks like a blank one. Asked to stop at errors it tells; it opens the
 * document a second time for that, so it is asked only when the first page looks blank.
 */
export function damageOf(bytes: Uint8Array): Damage {
  let strict: Promise<Pdf | null> | null = null;
  return {
    async isDamaged(number) {
      strict ??= openPdf(bytes, { pixels: 1, strict: true }).catch(() => null);
      const pdf = await strict;
      // What could be opened only by passing over errors has some, whoever’s they are.
      if (pdf === null || number > pdf.numPages) return true;
      try {
        const page = await pdf.getPage(number);
        await page.getTextContent();
        page.cleanup();
        return false;
      } catch {
        return true;
      }
    },
    async close() {
      await (await strict)?.loadingTask.destroy().catch(() => {});
    },
  };
}
