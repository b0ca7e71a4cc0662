import type { AccountPicture } from '@beffroi/voice/judge';
import { accountsPath } from './paths.ts';

const NAMES = { avatar: 'portrait', banner: 'banniere' } as const;
const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' } as const;

/** Letters of a digest that name a picture in an address. */
const DIGITS = 16;

/** Address of a picture of an account, in French; `null` for one that is not kept. */
export function picturePath(
  code: string,
  account: string,
  { which, type, digest }: AccountPicture,
  wave: string | null = null,
): string | null {
  if (type === null || digest === null) return null;
  return `${accountsPath(code, wave)}/${account}/image/${NAMES[which]}-${digest.slice('sha256:'.length).slice(0, DIGITS)}.${ENDINGS[type]}`;
}

/** The picture that an address names; `null` for none. */
export function pictureNamed(file: string): { readonly which: AccountPicture['which']; readonly digest: string } | null {
  const [, name, digest] = /^(portrait|banniere)-([0-9a-f]{16})\.(?:png|jpg|gif|webp)$/.exec(file) ?? [];
  return name === undefined || digest === undefined ? null : { which: name === NAMES.avatar ? 'avatar' : 'banner', digest };
}
