import type { About } from './html.ts';
import { LIMITS } from './limits.ts';
import type { Block, Reading } from './reading.ts';

/** Reads plain text: an empty line parts two blocks; the lines of a block are joined by line feeds. */
export function readPlain(source: string, about: About): Reading {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let length = 0;
  let characters = 0;
  const end = (): void => {
    if (lines.length > 0 && blocks.length < LIMITS.blocks) {
      const text = lines.join('\n').slice(0, LIMITS.blockCharacters);
      blocks.push({ kind: 'text', level: 0, text, zone: 'main', comarked: false, heading: -1 });
      characters += text.length;
    }
    lines = [];
    length = 0;
  };
  for (let i = 0; i < source.length; ) {
    let stop = source.indexOf('\n', i);
    if (stop === -1) stop = source.length;
    // A line without end is cut like a block.
    if (stop - i > LIMITS.blockCharacters) stop = i + LIMITS.blockCharacters - 1;
    const line = source.slice(i, stop).replace(/\s+/g, ' ').trim();
    if (line === '') end();
    else {
      if (length + line.length + 1 > LIMITS.blockCharacters) end();
      lines.push(line);
      length += line.length + 1;
    }
    i = source.charCodeAt(stop) === 0x0a ? stop + 1 : Math.max(stop, i + 1);
  }
  end();
  return {
    ...about,
    base: about.url,
    title: '',
    description: '',
    language: '',
    generator: '',
    canonical: null,
    refresh: null,
    robots: { noindex: false, nofollow: false },
    published: null,
    modified: null,
    blocks,
    links: [],
    forms: [],
    frames: [],
    scriptHosts: [],
    marks: new Set(),
    shape: {
      mainCharacters: characters,
      characters,
      scripts: 0,
      emptyRoot: false,
      noscriptPlea: false,
      emptyPanels: 0,
      emptyMenu: false,
      images: 0,
      passwordFields: 0,
    },
  };
}
