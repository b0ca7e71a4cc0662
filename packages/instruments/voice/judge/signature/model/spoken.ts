/** What words can be that say who speaks, in the order of the weights. */
export const SPOKEN = [
  'initials',
  'first-name',
  'full-name',
  'role',
  'hashtag-speaker',
  'persona',
  'takeover-announcement',
  'team',
] as const;
