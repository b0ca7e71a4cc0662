/** Records that the desk writes, and nothing beside them: no private messages, no follows, no settings of the account. */
export const COLLECTIONS = {
  post: 'app.bsky.feed.post',
  profile: 'app.bsky.actor.profile',
  verification: 'app.bsky.graph.verification',
} as const;

/** What is asked of who shows the network (AppView) in the account's name. */
export const SHOWN = ['app.bsky.feed.getPosts', 'app.bsky.notification.listNotifications'] as const;

/** What may be done with the account, as the person who lets us in reads it. */
export const SCOPE = [
  'atproto',
  ...Object.values(COLLECTIONS).map((collection) => `repo:${collection}`),
  'blob:image/*',
  `rpc?${SHOWN.map((method) => `lxm=${method}`).join('&')}&aud=*`,
].join(' ');

/** Whether what was granted reaches as far as what the desk does. A server may write it in another order, and may grant more. */
export function reaches(granted: string): boolean {
  const words = granted.split(' ');
  if (words.includes('transition:generic')) return true;
  return Object.values(COLLECTIONS).every((collection) => granted.includes(collection)) && words.some((word) => word.startsWith('blob:'));
}
