import type { PublishedWave, Store } from '@beffroi/store';

/**
 * The section of an instrument on the sheet of a town. Whoever composes the sheet says which waves may be shown now: a section finds none by itself, so that
 * nothing shows what an embargo hides.
 */
export interface SheetFace<Section = unknown> {
  /**
   * @param waves its published waves that may be shown, of the newest date first
   * @param territory INSEE code
   * @returns plain data for the section's own component (`pages/TownSection.svelte`); `null` where it has nothing to say of this town
   */
  section(store: Store, waves: readonly PublishedWave[], territory: string): Promise<Section | null>;
}
