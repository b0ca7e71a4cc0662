import { pictureData } from '#lib/server/pictures/picture-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => pictureData(event);
