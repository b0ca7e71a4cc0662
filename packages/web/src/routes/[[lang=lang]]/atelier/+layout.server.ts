import { roomsFor } from '#lib/server/atelier-rooms.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the frame of the workshop. What may be seen is for each page to ask (`#lib/server/guard.ts`). */
export const load = (({ locals }) => ({ account: locals.account, rooms: roomsFor(locals.account) })) satisfies LayoutServerLoad;
