export * from './archive-store.ts';
export { archiveStoreOf } from './archive-store-of.ts';
export * from './archives.ts';
export { type BucketOptions, bucketArchiveStore } from './bucket.ts';
export type { BucketPlace } from './bucket-asking.ts';
export { folderArchiveStore } from './folder.ts';
export { isKey } from './key.ts';
export { ArchiveStoreRefusal, type ArchiveStoreRefusalCode } from './refusal.ts';
export * from './scratch.ts';
