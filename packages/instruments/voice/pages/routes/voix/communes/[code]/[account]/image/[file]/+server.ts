import { pictureAnswer } from '#pages/server/picture.ts';
import type { RequestHandler } from './$types';

export const GET = ((event) => pictureAnswer(event, event.params, null)) satisfies RequestHandler;
