import type { Explanation, Instrument, ReviewKind, ShownText } from '@beffroi/instrument';
import {
  closedWaves,
  explainFinding,
  type ItemFile,
  itemFile,
  itemFiles,
  judgementOfItem,
  keyOf,
  kindOf,
  kindsOf,
  type ReadWave,
  readWave,
  type Said,
} from '@beffroi/review';
import { askedQuestions } from '@beffroi/ui/review/asked-questions.ts';
import type { AskedQuestion, ShownAnswer, ShownWords } from '@beffroi/ui/review/shown.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { error } from '@sveltejs/kit';
import { OWN_ROOMS, piecesOf, reviewWords } from '../review-pieces.ts';

type Language = App.Locals['language'];

/** The room of all instruments that have none of their own. */
const SHARED = 'relecture';

/** What its items are called in addresses. */
const SHARED_ITEM = 'constat';

/** Where the reading room of an instrument is, below the workshop. */
export function roomOf(instrument: string): string {
  return OWN_ROOMS.find((room) => room.instrument === instrument)?.path ?? SHARED;
}

/** Whose words a room speaks: those of its one instrument, or what is said of any. No other address is a room (404). */
export function roomNamed(path: string): { readonly path: string; readonly speaker: string } {
  const own = OWN_ROOMS.find((room) => room.path === path);
  if (own === undefined && path !== SHARED) error(404);
  return { path, speaker: own?.instrument ?? '' };
}

/** Address of an item, without language. */
export function itemAddress({ id, wave, instrument }: { readonly id: number; readonly wave: string; readonly instrument: string }): string {
  return `/atelier/${roomOf(instrument)}/${placeOf(wave, instrument)}/${id}`;
}

/** What stands in an address between a room and the number of an item. */
function placeOf(wave: string, instrument: string): string {
  const { room, item = SHARED_ITEM } = piecesOf(instrument);
  return room === undefined ? SHARED_ITEM : `${wave}/${item}`;
}

/** A closed wave of a room, with what people are asked of it. */
export interface RoomWave extends ReadWave {
  readonly instrument: Instrument;
  readonly kind: ReviewKind;
}

/** The closed waves of a room, the newest first. */
export async function wavesOf(house: House, room: string): Promise<readonly RoomWave[]> {
  const here = house.instruments.filter(({ id }) => roomOf(id) === room);
  const read: RoomWave[] = [];
  for (const { name } of await closedWaves(
    house.store,
    here.map(({ id }) => id),
  )) {
    const wave = await roomWave(house, room, name);
    if (wave !== null) read.push(wave);
  }
  return read;
}

/** @returns `null` for a wave that is not read in that room */
async function roomWave(house: House, room: string, name: string): Promise<RoomWave | null> {
  const read = await readWave(house.store, name);
  if (read === null || roomOf(read.wave.instrument) !== room) return null;
  const instrument = house.instruments.find(({ id }) => id === read.wave.instrument);
  return instrument === undefined ? null : { ...read, instrument, kind: kindOf(instrument) };
}

/** The wave that an address names in a room. Anything else is not there (404). */
export async function waveAt(house: House, room: string, name: string): Promise<RoomWave> {
  return (await roomWave(house, room, name)) ?? error(404);
}

/** The item that an address names, with what people said of it. Anything else is not there (404). */
export async function itemAt(
  house: House,
  { room, place, item: id }: { readonly room: string; readonly place: string; readonly item: string },
): Promise<RoomItem> {
  if (!/^\d{1,9}$/.test(id)) error(404);
  for (const instrument of house.instruments.filter((one) => roomOf(one.id) === room)) {
    for (const kind of kindsOf(instrument)) {
      const file = await itemFile(house.store, kind, Number(id));
      if (file?.item.instrument !== instrument.id) continue;
      if (placeOf(file.item.wave, instrument.id) !== place) error(404);
      return { ...file, instrument, kind, speaker: kind.id === kindOf(instrument).id ? instrument.id : '' };
    }
  }
  error(404);
}

/** An item of a room. */
export interface RoomItem extends ItemFile {
  readonly instrument: Instrument;
  readonly kind: ReviewKind;
  /** Whose words and pieces ask for it: nobody's for a contested finding of an instrument that asks people something else. */
  readonly speaker: string;
}

/** All items of a wave with what was said of them: what people are asked, and findings that were contested. */
export async function filesOf(house: House, { wave, instrument }: Pick<RoomWave, 'wave' | 'instrument'>) {
  const files: (ItemFile & { readonly kind: ReviewKind; readonly speaker: string })[] = [];
  for (const [at, kind] of kindsOf(instrument).entries())
    for (const file of await itemFiles(house.store, kind, wave.id)) files.push({ ...file, kind, speaker: at === 0 ? instrument.id : '' });
  return files;
}

/** What a person looks at who is to say a finding blind, where that is no archived page: as the instrument shows it. */
export async function materialOf(house: House, { item, instrument, kind }: RoomItem, language: Language): Promise<readonly ShownWords[]> {
  const { material } = instrument.review ?? {};
  const read = material === undefined || kind.id !== 'finding' ? null : await readWave(house.store, item.wave);
  if (read === null) return [];
  return (await material!(read.series, item.territory)).map((one) => shownText(one, language));
}

/** What an item is about, in the reader's language. */
export function shownIn(kind: ReviewKind, { item }: Pick<ItemFile, 'item'>, language: Language): ShownWords[] {
  return kind.shown(kind.readSubject(item.subject)).map((one) => shownText(one, language));
}

const shownText = ({ id, label, text }: ShownText, language: Language): ShownWords => ({
  id,
  label: label === null ? null : label[language],
  text: typeof text === 'string' ? text : text[language],
});

/** What is asked, in the reader's language. */
export function questionsIn({ kind, speaker }: Pick<RoomItem, 'kind' | 'speaker'>, language: Language): AskedQuestion[] {
  return askedQuestions(kind, reviewWords(speaker, language), language);
}

/** An answer in words, and by question. */
export function answerIn({ kind, speaker }: Pick<RoomItem, 'kind' | 'speaker'>, answer: unknown, language: Language): ShownAnswer {
  const values = Object.fromEntries(kind.questions.map((question) => [question.id, question.of(answer)]));
  const say = reviewWords(speaker, language);
  const named = kind.questions.flatMap(({ id, title, options }) => {
    const said = options.find(({ value }) => value === values[id]);
    return said === undefined ? [] : [say.option(title[language], said.title[language])];
  });
  const text = kind.id === 'finding' ? say.mark(keyOf(answer as Said)) : named.join(' · ');
  return { answer, text, values };
}

/** What names a finding's indicator, for who looks it up in pages. */
export function wantedOf({ catalogue, review }: Instrument, indicator: string) {
  const title = catalogue.find(({ id }) => id === indicator)?.title.fr ?? indicator;
  return { fr: title, names: review?.namesOf?.(indicator) ?? [] };
}

/** Why the machine says what it says of an item that is a finding. */
export async function explained({ store }: House, instrument: Instrument, { item }: Pick<ItemFile, 'item'>): Promise<Explanation> {
  return explainFinding(instrument, await judgementOfItem(store, item), item.key);
}
