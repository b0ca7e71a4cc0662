import { pictureFile } from '#lib/server/pictures/picture-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => pictureFile(event, 'png', 'light');
