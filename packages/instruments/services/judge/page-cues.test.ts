import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOf, type GeneralCue, hitsIn, says } from './lexicon.ts';
import { PageCues, ViewCues } from './page-cues.ts';
import type { ScopedBlock } from './view.ts';

const SERVICE = 0;
const CUES = ['online:clear', 'promise:later', 'procedure', 'refusal:online', 'other:towns'] as const satisfies readonly GeneralCue[];
const anyText = fc
  .array(
    fc.constantFrom(
      'La demande se fait en ligne.',
      'Le portail ouvrira prochainement.',
      'Inscription à la cantine.',
      'Aucune demande ne se fait en ligne.',
      'Déclaration de naissance : livret de famille.',
      'Un autre texte.',
    ),
    { maxLength: 3 },
  )
  .map((sentences) => sentences.join(' '));

/** A page of some texts, of which some blocks speak of the service. */
const anyPage = fc.array(fc.tuple(anyText, fc.boolean()), { maxLength: 12 }).map((all) => {
  const hits = all.map(([text]) => hitsIn(text));
  const blocks = all.flatMap(([text, speaks], index): ScopedBlock[] => (speaks ? [{ index, text, hits: hits[index]!, scope: 6 }] : []));
  return { hits, blocks };
});

describe('the blocks of a service', () => {
  it('that say something are those that looking at each of them finds', () => {
    let found = 0;
    fc.assert(
      fc.property(anyPage, fc.subarray([...CUES]), ({ hits, blocks }, cues) => {
        const view = new ViewCues(new PageCues(hits), SERVICE, blocks);
        const plainly = blocks.filter((block) => cues.some((cue) => says(block.hits, cue)));
        found += plainly.length;
        expect(view.saying(...cues)).toEqual(plainly);
        expect(view.sayingOwn('names')).toEqual(blocks.filter((block) => findOf(block.hits, 'names', SERVICE) !== null));
      }),
    );
    expect(found).toBeGreaterThan(20);
  });
});
