import type { Abilities } from '@beffroi/networks';

/** A picture as a form brought it: chosen now, or kept from the form before. */
export interface TypedPicture {
  /** From 1: the field's. */
  readonly place: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly altText: string;
}

/** A picture that stands in a form that is read again: browsers give no file twice. */
export interface KeptPicture {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** Fields for pictures that a form shows. */
export const fieldsFor = (limits: Abilities['pictures']): number => Math.min(4, limits?.most ?? 0);

/** Bytes of all pictures that are kept in a form, which goes to the browser and comes back. */
const MOST_KEPT = 6_000_000;

/** The pictures of a form, in their order. */
export async function picturesIn(form: FormData, fields: number): Promise<readonly TypedPicture[]> {
  const pictures: TypedPicture[] = [];
  for (let place = 1; place <= fields; place++) {
    const picture = form.has(`drop-${place}`) ? null : ((await chosen(form, place)) ?? kept(form, place));
    if (picture !== null) pictures.push({ place, ...picture, altText: textOf(form, `alt-${place}`).trim() });
  }
  return pictures;
}

async function chosen(form: FormData, place: number): Promise<Omit<TypedPicture, 'place' | 'altText'> | null> {
  const file = form.get(`picture-${place}`);
  if (!(file instanceof File) || file.size === 0) return null;
  return { name: file.name.slice(0, 200), type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function kept(form: FormData, place: number): Omit<TypedPicture, 'place' | 'altText'> | null {
  const base64 = textOf(form, `kept-${place}`);
  if (base64 === '') return null;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  return { name: textOf(form, `kept-name-${place}`).slice(0, 200), type: textOf(form, `kept-type-${place}`), bytes };
}

/** What a form that goes back keeps of its pictures, by place; `null` where they are too heavy to go to and fro. */
export function keptOf(pictures: readonly TypedPicture[]): Readonly<Record<number, KeptPicture>> | null {
  if (pictures.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_KEPT) return null;
  return Object.fromEntries(
    pictures.map(({ place, name, type, bytes }) => [place, { name, type, base64: Buffer.from(bytes).toString('base64') }]),
  );
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
