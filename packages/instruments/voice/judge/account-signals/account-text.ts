import type { Digest } from '@beffroi/domain';
import type { SeenAccount, SeenProfile } from '../account.ts';

/** Where a text of an account stands. */
export type AccountZone = 'name' | 'bio' | 'field' | 'avatar' | 'banner' | 'pinned' | 'picture' | 'post' | 'site';

/** Words that an account says of itself, with where they can be read again. */
export interface AccountText {
  readonly zone: AccountZone;
  readonly text: string;
  /** Of the capture. */
  readonly url: string;
  readonly digest: Digest | null;
  /** Id of the post; `null` for what stands in the profile. */
  readonly post: string | null;
}

/** All that an account says of itself beside its posts: name, bio, fields, texts of its pictures, pinned posts and the texts of theirs. */
export function textsOf({ profile, posts }: Pick<SeenAccount, 'profile' | 'posts'>): readonly AccountText[] {
  if (profile === null) return [];
  const pinned = new Set(profile.pinned);
  const ofPinned = posts.flatMap(({ id, text, pictures, capture: url, digest }) => {
    if (!pinned.has(id)) return [];
    const said = { url, digest, post: id };
    return [
      { ...said, zone: 'pinned' as const, text },
      ...pictures.flatMap((alt) => (alt === null ? [] : [{ ...said, zone: 'picture' as const, text: alt }])),
    ];
  });
  return [...ofProfile(profile), ...ofPinned].filter(({ text }) => text.trim() !== '');
}

function ofProfile({ url, digest, name, bio, fields, avatarText, bannerText }: SeenProfile): AccountText[] {
  const said = { url, digest, post: null };
  return [
    { ...said, zone: 'name', text: name },
    { ...said, zone: 'bio', text: bio },
    ...fields.map((field) => ({ ...said, zone: 'field' as const, text: `${field.name}: ${field.value}` })),
    { ...said, zone: 'avatar', text: avatarText ?? '' },
    { ...said, zone: 'banner', text: bannerText ?? '' },
  ];
}
