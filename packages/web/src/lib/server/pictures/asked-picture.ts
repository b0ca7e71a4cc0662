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

/** A picture that there is, while what it shows is still being worked out. */
export interface PendingPicture {
  /** What it is called. */
  readonly pending: string;
  /** Says so, and when to come again. */
  readonly said: string;
  readonly source: string;
}

/** Seconds after which it is worth asking again: of a country it takes minutes. */
const AGAIN = 30;

/** An address as people read it; `null` in a site of files of which nobody has said where it will stand. */
const shownAddress = ({ hostname }: URL, address: string): string | null =>
  hostname.endsWith('.invalid') ? null : address.replace(/^https?:\/\//, '');

/** The same where only the whole picture will do. @throws 404 where there is no such picture, 503 while what it shows is worked out */
export async function askedPicture(event: PictureQuestion, params: PictureAddress): Promise<AskedPicture> {
  const asked = await pictureAt(event, params);
  if ('pending' in asked) error(503, asked.said);
  return asked;
}

type PictureQuestion = { readonly locals: App.Locals; readonly url: URL };
type PictureAddress = { readonly chart: string; readonly choice?: string };

/** What stands at an address; says of what is pending when to ask again (`locals.again`). @throws 404 where there is no such picture */
export async function pictureAt(
  { locals, url }: PictureQuestion,
  { chart, choice }: PictureAddress,
): Promise<AskedPicture | PendingPicture> {
  const door = PICTURE_DOORS.find(({ slug }) => slug === chart);
  const parts = (choice ?? '').split('/').filter((part) => part !== '');
  const picture = door === undefined ? null : await door.load(locals, parts);
  if (door === undefined || picture === null) error(404);
  const texts = pictureWords[locals.language];
  const path = picturePath(chart, parts);
  const fictional = await showsFiction(locals.house);
  const address = new URL(hrefIn(locals.language, path), url.origin).href;
  const source = `${fictional ? `${texts.fiction} ` : ''}${texts.source(shownAddress(url, address))}`;
  if (picture === 'pending') {
    locals.again = AGAIN;
    return { pending: door.name[locals.language], said: texts.pending, source };
  }
  return {
    ...{ door, picture, path, url: address, fictional, source },
    name: ['beffroi', chart, ...parts].join('-').replace(/[^\w-]+/g, '-'),
  };
}
