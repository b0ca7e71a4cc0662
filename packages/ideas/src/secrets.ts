import { createHash } from 'node:crypto';
import { grouped, hashOf, newSecret, type TypedSecret, typedSecret } from '@beffroi/sealing';
import { IdeaRefusal } from './refusal.ts';

/** What the address of a box holds: fourteen letters by chance, 63 bits, and one that checks them. */
const KEY: TypedSecret = { label: 'idea box', letters: 15 };

/** What somebody keeps who is not named, to see what became of what they wrote. */
const CODE: TypedSecret = { label: 'idea code', letters: 15 };

export const newKey = (): string => newSecret(KEY);

/** A new code as it is read and noted: `ABCDE-FGHJK-MNPQR`. To be shown before anything is sent under it. */
export const newIdeaCode = (): string => grouped(newSecret(CODE));

/** An address or a code as people read it. */
export const asRead = (secret: string): string => grouped(secret);

/** What stands in an address, as somebody typed it. @throws IdeaRefusal `no-box` */
export function keyIn(typed: string): string {
  const read = typedSecret(KEY, typed);
  if (read.kind === 'mistyped') throw noBox();
  return read.secret;
}

/** What the database keeps of a code. @param typed as somebody typed it @throws IdeaRefusal `mistyped` */
export function codeHashIn(typed: string): string {
  const read = typedSecret(CODE, typed);
  if (read.kind === 'mistyped') throw new IdeaRefusal('mistyped', 'A letter was typed wrong.', { letters: CODE.letters });
  return hashOf(CODE, read.secret);
}

/** Who supports, within a box: what a code has written is under another digest. @throws IdeaRefusal `mistyped` */
export function supporterIn(box: number, typed: string): string {
  const read = typedSecret(CODE, typed);
  if (read.kind === 'mistyped') throw new IdeaRefusal('mistyped', 'A letter was typed wrong.', { letters: CODE.letters });
  return digest(`code\n${read.secret}`, box);
}

export const supporterOf = (box: number, account: number): string => digest(`account\n${account}`, box);

const digest = (who: string, box: number): string => createHash('sha256').update(`idea support\n${box}\n${who}`).digest('hex');

export const noBox = (): IdeaRefusal => new IdeaRefusal('no-box', 'This address leads to no box.');
