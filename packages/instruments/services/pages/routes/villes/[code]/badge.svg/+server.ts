import { svgAnswer } from '@beffroi/ui/server/picture-files.ts';
import { badgeSvg } from '#pages/server/town-strip.ts';
import type { RequestHandler } from './$types';

/** A badge for the town's own site. */
export const GET: RequestHandler = async (event) =>
  svgAnswer(event.request, await badgeSvg(event), { name: `beffroi-${event.params.code}.svg` });
