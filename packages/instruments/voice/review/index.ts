export { accountMaterial } from './account-material.ts';
export { archivedAccounts } from './archived-accounts.ts';
export { type AccountsOf, drawPosts, POST_READERS } from './draw-posts.ts';
export { explainPresence, rungMeaningsOf } from './explain-presence.ts';
export { MOST_POSTS, type PostKind, postKind, type SaidOfPost } from './post-kind.ts';
export { type ReadPost, readPost } from './read-post.ts';
