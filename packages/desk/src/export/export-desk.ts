import { type ActingMember, type Actor, act, done } from '@beffroi/acts';
import { deskPicturesOfTown, deskTablesOfAccount, deskTablesOfTown, type Store } from '@beffroi/store';
import { tableFiles } from './table-files.ts';
import { type ZippedFile, zipOf } from './zip.ts';

/**
 * All that the desk keeps of a town, as a zip of JSON, CSV and pictures, part by part as it is read: accounts without their secrets, conversations, what was said and answered, the
 * roster, what agents agreed to that is public, meetings without contacts. The same data gives the same bytes.
 *
 * @param territory INSEE code
 * @throws ActRefusal
 */
export async function exportTown(store: Store, actor: Actor, territory: string, now: Date): Promise<AsyncIterable<Uint8Array>> {
  await act(store, actor, { act: 'desk.exported', territory, now }, async () => done(`territory:${territory}`));
  return zipOf(filesOfTown(store, territory));
}

async function* filesOfTown(store: Store, territory: string): AsyncGenerator<ZippedFile> {
  for (const table of deskTablesOfTown(territory)) yield* tableFiles(store, table);
  yield { name: 'pictures.json', parts: picturesList(store, territory) };
  for await (const { post_id: post, place, type, bytes } of deskPicturesOfTown(store.db, territory))
    yield { name: `pictures/${pictureName(post, place, type)}`, parts: once(bytes) };
}

async function* picturesList({ db }: Store, territory: string): AsyncGenerator<string> {
  let before = '[\n';
  for await (const { post_id: post, place, type, alt_text: altText } of deskPicturesOfTown(db, territory)) {
    yield before + JSON.stringify({ post, place, file: `pictures/${pictureName(post, place, type)}`, type, alt_text: altText });
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
]);

const pictureName = (post: number, place: number, type: string): string => `${post}-${place + 1}.${ENDINGS.get(type) ?? 'bin'}`;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(bytes);
}

/**
 * All that the desk keeps of who asks for it, as a zip of JSON and CSV: what they wrote and agreed to, their shifts, notes, covers and acts. Theirs still when they speak nowhere any
 * more.
 *
 * @throws ActRefusal
 */
export async function exportOwn(store: Store, actor: ActingMember, now: Date): Promise<AsyncIterable<Uint8Array>> {
  await act(store, actor, { act: 'desk.own-exported', now }, async () => done(`account:${actor.id}`));
  return zipOf(filesOfAccount(store, actor.id));
}

async function* filesOfAccount(store: Store, accountId: number): AsyncGenerator<ZippedFile> {
  for (const table of deskTablesOfAccount(accountId)) yield* tableFiles(store, table);
}
