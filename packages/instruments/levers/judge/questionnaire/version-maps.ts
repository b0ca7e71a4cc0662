import type { VersionMap } from './versions.ts';

/** All maps between versions of questions; none as long as every lever is in its first. */
export const VERSION_MAPS: readonly VersionMap[] = [];
