import { sharedPictureFile } from '#lib/server/pictures/picture-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sharedPictureFile(event);
