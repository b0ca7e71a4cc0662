// A program of its own: reads a PDF from its input and prints one page as PNG, drawn from the pictures that it holds. Its arguments are the page's number, the
// most pixels per point and the most pixels altogether. It prints nothing for a page that is not made of pictures.
import { writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { picturedPage } from '@beffroi/documents';
import { pngOf } from './png.ts';

const [page = 0, scale = 0, pixels = 0] = process.argv.slice(2).map(Number);
const drawn = await picturedPage(new Uint8Array(await buffer(process.stdin)), page, { scale, pixels });
if (drawn === null) process.exitCode = 1;
// Whoever started this reads the picture from the pipe: nothing is said to a person.
else writeFileSync(1, pngOf(drawn));
