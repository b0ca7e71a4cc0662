import { showsFiction } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { type Picture, type PictureDoor, picturePath } from '@beffroi/ui/picture.ts';
import { error } from '@sveltejs/kit';
import { pictureWords } from '#lib/messages/pictures.ts';
import { PICTURE_DOORS } from './picture-doors.ts';

/** A picture that an address asks for, with what is said of where it is from. */
export interface AskedPicture {
  readonly door: PictureDoor;
  readonly picture: Picture;
  /** Its address in French, from `/`. */
  readonly path: string;
  /** Its whole address, in the language of the page. */
  readonly url: string;
  /** Whose it is and where it stands, in a line. */
  readonly source: string;
  /** The towns that it shows are invented. */
  readonly fictional: boolean;
  /** What its files are called, without an ending. */
  readonly name: string;
}

/** An address as people read it; `null` in a site of files of which nobody has said where it will stand. */
const shownAddress = ({ hostname }: URL, address: string): string | null =>
  hostname.endsWith('.invalid') ? null : address.replace(/^https?:\/\//, '');

/** @throws 404 where there is no such picture, 503 while what it shows is worked out */
export async function askedPicture(
  { locals, url }: { readonly locals: App.Locals; readonly url: URL },
  { chart, choice }: { readonly chart: string; readonly choice?: string },
): Promise<AskedPicture> {
  const door = PICTURE_DOORS.find(({ slug }) => slug === chart);
  const parts = (choice ?? '').split('/').filter((part) => part !== '');
  const picture = door === undefined ? null : await door.load(locals, parts);
  if (door === undefined || picture === null) error(404);
  const texts = pictureWords[locals.language];
  if (picture === 'pending') error(503, texts.pending);
  const path = picturePath(chart, parts);
  const fictional = await showsFiction(locals.house);
  const address = new URL(hrefIn(locals.language, path), url.origin).href;
  return {
    ...{ door, picture, path, url: address, fictional },
    source: `${fictional ? `${texts.fiction} ` : ''}${texts.source(shownAddress(url, address))}`,
    name: ['beffroi', chart, ...parts].join('-').replace(/[^\w-]+/g, '-'),
  };
}
