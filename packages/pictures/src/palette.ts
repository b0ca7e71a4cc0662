/** Colours of the design by their names (`--ink`), for one of its two themes. */
export type Palette = ReadonlyMap<string, string>;

/** @param css the design's tokens: `--ink: light-dark(#1b2127, #eceae4);` */
export function readPalette(css: string, theme: 'light' | 'dark'): Palette {
  const palette = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    const pair = /^light-dark\(\s*(#[\da-f]{3,8})\s*,\s*(#[\da-f]{3,8})\s*\)$/i.exec(value!);
    if (pair !== null) palette.set(name!, pair[theme === 'light' ? 1 : 2]!);
    else if (/^(?:var\(--[\w-]+\)|#[\da-f]{3,8})$/i.test(value!)) palette.set(name!, value!);
  }
  return palette;
}

/** Writes colours out. @throws RangeError for a name that the palette does not have */
export function withColours(svg: string, palette: Palette): string {
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colourOf(name, palette));
}

function colourOf(name: string, palette: Palette): string {
  const value = palette.get(name);
  if (value === undefined) throw new RangeError(`no colour ${name}`);
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : colourOf(other, palette);
}
