import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { WaveRefusal } from '@beffroi/waves';
import { error } from '@sveltejs/kit';
import { runsTexts } from '#lib/messages/runs.ts';

/** What came of an act on a wave: done, or refused with a sentence. */
export type Acted<T> = { readonly done: T } | { readonly refused: string };

/** Does something with a wave; what the world or the caller is to blame for becomes a sentence, a fault of ours is thrown. */
export async function actOn<T>(language: App.Locals['language'], act: () => Promise<T>): Promise<Acted<T>> {
  try {
    return { done: await act() };
  } catch (cause) {
    if (cause instanceof WaveRefusal) {
      if (cause.code === 'unknown-wave') error(404, 'wave');
      return { refused: runsTexts[language].refusals[cause.code] };
    }
    if (cause instanceof ArchiveStoreRefusal) return { refused: runsTexts[language].archiveStoreRefusal };
    throw cause;
  }
}

/** A whole number from 1 in an address; 1 for anything else. */
export function pageOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
}
