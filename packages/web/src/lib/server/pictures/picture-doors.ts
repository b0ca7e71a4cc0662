import { PAGES } from '@beffroi/house/pages';
import type { PictureDoor } from '@beffroi/ui/picture.ts';
import { promisedDelivered } from './promised-delivered.ts';

/** All pictures that have an address: those that instruments give, and the one that needs two of them. */
export const PICTURE_DOORS: readonly PictureDoor[] = [...PAGES.flatMap(({ pictures = [] }) => pictures), promisedDelivered].sort(
  (one, other) => one.place - other.place,
);
