import { annotatePages, type Site } from './annotate.ts';
import { withLentTopics } from './lent-topics.ts';
import type { Material } from './material.ts';
import { withNamedPlaces } from './named-places.ts';
import { withOwnPortals } from './own-portals.ts';

/** Annotates all pages of a material, and what they lend to each other. Pure; the order of pages in the material does not matter. */
export function annotateSite(material: Material): Site {
  return withLentTopics(withNamedPlaces(withOwnPortals(annotatePages(material))));
}
