/** A module for a thread of its own: it is told `{ svg, width }` and answers with the bytes of `pngOf`; what is no SVG ends it. */
export const PNG_THREAD = new URL('./png-thread.ts', import.meta.url);
