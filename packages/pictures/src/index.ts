export { type FrameText, framed, sharedDrawing, standingAlone } from './framed.ts';
export { type LegendSign, legendOf, stacked } from './legend.ts';
export { type Palette, readPalette, withColours } from './palette.ts';
export { pngOf } from './png.ts';
export { PNG_THREAD } from './png-thread-place.ts';
export * from './svg.ts';
export { type StripCell, sharedTown, type TownPictureText, townBadge } from './town-pictures.ts';
export { cutTo, linesOf, widthOf } from './typeface.ts';
