import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import type { Reading } from './reading.ts';

const folder = new URL('./pages/', import.meta.url);

/** A reading as JSON that a person can review: one line for each block, link, form and frame, and nothing that says nothing. */
function golden(reading: Reading): string {
  const lines = (list: readonly object[], numbered = false): string =>
    list.map((entry, i) => `\n    ${JSON.stringify({ ...(numbered ? { n: i } : {}), ...telling(entry) })}`).join(',');
  const { blocks, links, forms, frames, marks, shape, ...head } = reading;
  return `{
  "head": ${JSON.stringify(telling(head))},
  "shape": ${JSON.stringify(telling(shape))},
  "marks": ${JSON.stringify([...marks])},
  "blocks": [${lines(blocks, true)}\n  ],
  "links": [${lines(links)}\n  ],
  "forms": [${lines(forms)}\n  ],
  "frames": [${lines(frames)}\n  ]
}
`;
}

function telling(entry: object): object {
  return Object.fromEntries(
    Object.entries(entry)
      .filter(
        ([key, value]) =>
          key === 'heading' ||
          key === 'block' ||
          (value !== '' && value !== false && value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0)),
      )
      .map(([key, value]) => [key, key === 'fields' ? (value as object[]).map(telling) : value]),
  );
}

describe('the small pages', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    it(`${name} reads as its golden file says`, async () => {
      const result = read(new Uint8Array(readFileSync(new URL(name, folder))), {
        url: 'https://www.exemple.fr/dossier/page.html',
        contentType: 'text/html',
      });
      if (result.kind !== 'reading') throw new Error(result.detail);
      await expect(golden(result.reading)).toMatchFileSnapshot(new URL(`golden/${name.replace('.html', '.json')}`, folder).pathname);
    });
  }
});
