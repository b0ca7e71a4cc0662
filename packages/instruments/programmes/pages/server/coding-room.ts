import { withArchive } from '@beffroi/observatory';
import { archivedReadings } from '@beffroi/programmes/gather';
import { THEME_IDS } from '@beffroi/programmes/judge';
import { type CodedRow, nextSentence, readSeries, type SentenceFile, type SentencesOf, sentenceFile } from '@beffroi/review';
import { ShelfRefusal } from '@beffroi/shelf';
import { findWave, judgedTown, type SeriesRow, type WaveRow } from '@beffroi/store';
import { hrefIn } from '@beffroi/ui/language.ts';
import type { Guarded } from '@beffroi/ui/server/guard.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { personOf, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { error } from '@sveltejs/kit';

/** A closed wave of programmes with the series that people code. Anything else is not there (404). */
export async function codedWave({ store }: House, name: string): Promise<{ readonly wave: WaveRow; readonly series: SeriesRow }> {
  const wave = await findWave(store.db, name);
  const series = wave === null || wave.instrument !== 'programmes' ? null : await readSeries(store, wave.id);
  if (wave === null || series === null) error(404);
  return { wave, series };
}

/**
 * Reads the programmes of a town from the archive that its judgement rests on. What is lost is left out; a shelf that gives no answer now may give one later, and
 * then another drawing: nothing is drawn meanwhile.
 *
 * @throws ShelfRefusal when the shelf gives no answer
 */
export function sentencesOf({ store, shelf }: House, series: SeriesRow): SentencesOf {
  return async (territory) => {
    const archive = (await judgedTown(store.db, series, territory))?.capture?.archive ?? null;
    if (archive === null) return [];
    const read = await withArchive(shelf, archive, archivedReadings);
    if ('kind' in read) {
      if (read.kind === 'unreachable') throw new ShelfRefusal('unreachable', archive);
      return [];
    }
    return read.map(({ list, digest, reading: { blocks, sentences } }) => ({
      list,
      document: digest,
      sentences: sentences.map(({ text, page, block }) => ({
        words: text,
        page,
        heading: blocks[blocks[block]?.heading ?? -1]?.text ?? '',
      })),
    }));
  };
}

/** The sentence that an address names, in the wave that it names, with what people said of it. Anything else is not there (404). */
export async function sentenceNamed({ store }: House, wave: string, id: string): Promise<SentenceFile> {
  const file = /^\d{1,9}$/.test(id) ? await sentenceFile(store, Number(id)) : null;
  if (file === null || file.item.wave !== wave) error(404);
  return file;
}

/** What a form says of a sentence; `null` when it does not say whether it is digital. */
export function codedInForm(form: FormData): CodedRow | null {
  const answer = wordsOf(form, 'answer');
  if (answer !== 'yes' && answer !== 'no') return null;
  const rung = wordsOf(form, 'commitment') ?? '';
  return {
    digital: answer === 'yes',
    themes: THEME_IDS.filter((id) => form.has(`theme-${id}`)),
    commitment: /^[0-3]$/.test(rung) ? Number(rung) : null,
  };
}

/** Where a coder goes on: their next sentence, or the room when none is left. */
export async function nextAddress(
  event: Guarded,
  wave: { readonly id: number; readonly name: string },
  notice: 'enregistre' | 'a-cote' | 'passe' | null,
): Promise<string> {
  const { house, language } = event.locals;
  const next = await nextSentence(house.store, personOf(event), wave.id, house.now());
  if (next === null) return `${hrefIn(language, '/atelier/codage')}?fini=${encodeURIComponent(wave.name)}`;
  return `${hrefIn(language, `/atelier/codage/${wave.name}/phrase/${next}`)}${notice === null ? '' : `?suite=${notice}`}`;
}
