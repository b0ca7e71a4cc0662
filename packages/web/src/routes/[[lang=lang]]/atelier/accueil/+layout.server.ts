import { may } from '@beffroi/acts';
import type { LayoutServerLoad } from './$types';

/** The pages of the desk that somebody finds a way to; each asks again (`placesOf`). */
export const load = (({ locals }) => ({ leadsDesk: may(locals.account, 'desk.lead') })) satisfies LayoutServerLoad;
