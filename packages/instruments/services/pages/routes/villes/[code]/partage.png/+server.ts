import { pngAnswer } from '@beffroi/ui/server/picture-files.ts';
import { sharedSvg } from '#pages/server/town-strip.ts';
import type { RequestHandler } from './$types';

/** What a shared link of a town shows: 1200 × 630. */
export const GET: RequestHandler = async (event) =>
  pngAnswer(event.request, await sharedSvg(event), { name: `beffroi-${event.params.code}.png` });
