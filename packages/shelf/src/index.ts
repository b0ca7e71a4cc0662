export * from './archives.ts';
export { type BucketOptions, bucketShelf } from './bucket.ts';
export type { BucketPlace } from './bucket-asking.ts';
export { folderShelf } from './folder.ts';
export { isKey } from './key.ts';
export { ShelfRefusal, type ShelfRefusalCode } from './refusal.ts';
export * from './scratch.ts';
export * from './shelf.ts';
export { shelfOf } from './shelf-of.ts';
