import { type Hit, Hits, type Link } from '@beffroi/reading';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf } from './address.ts';
import type { Site } from './annotate.ts';
import { Lead } from './lead.ts';

const SITE = { townWords: ['valdor'], byKey: new Map(), visits: new Map(), ownPortals: new Set() } as unknown as Site;

function leadOf(text: string, block: string, around: readonly Hit[] = [], url = 'https://www.valdor.fr/cantine'): Lead {
  const link = { url, text, label: '', block: 0, zone: 'main', comarked: false, heading: -1, download: false } as unknown as Link;
  return new Lead(addressOf(SITE, url), { link, around: Hits.from(around), block, host: 'www.valdor.fr', isPromised: false });
}

/** The sentence of a link, by looking through all hits of its block. */
function plainly(text: string, block: string, around: readonly Hit[]): number | undefined {
  const start = block.indexOf(text);
  if (start < 0 || text === '') return undefined;
  const inside = around.find((hit) => hit.start >= start && hit.end <= start + text.length);
  return inside !== undefined ? inside.sentence : around.findLast((hit) => hit.start <= start)?.sentence;
}

it('a link stands in the sentence of the first hit inside its words, else of the last before them', () => {
  const places = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 20 })
    .map((all) =>
      all
        .sort(([a, long], [b, other]) => a - b || other - long)
        .map(([start, length], at): Hit => ({ cue: 0, from: start, to: start + 1, start, end: start + length, sentence: at })),
    );
  fc.assert(
    fc.property(places, fc.nat(50), fc.nat(12), (around, from, length) => {
      const block = Array.from({ length: 70 }, (_, at) => String.fromCharCode(0x100 + at)).join('');
      const text = block.slice(from, from + length);
      expect(leadOf(text, block, around).sentence).toBe(plainly(text, block, around));
    }),
    { numRuns: 500 },
  );
  expect(leadOf('ailleurs', 'Rien.').sentence).toBeUndefined();
});

it('a link is asked for its sentence, its words and its address', () => {
  const lead = leadOf('S’inscrire', 'La cantine ouvre à midi. S’inscrire : remplissez le dossier. Merci.');
  expect([lead.isWeb, lead.isMail, lead.isStateHost, lead.isDocument]).toEqual([true, false, false, false]);
  expect(lead.sentenceText).toBe('. S’inscrire : remplissez le dossier');
  expect([lead.begins, lead.saysWhatIsDone]).toEqual([true, true]);
  expect(lead.target).toEqual({ kind: 'unasked' });
  expect(lead.isPortal(['portal'])).toBe(false);
  expect(leadOf('', '', [], 'https://demarches.valdor.fr/').isPortal(['portal'])).toBe(true);
  expect(leadOf('', '', [], 'https://www.valdor.fr/a.pdf').isDocument).toBe(true);
  expect(leadOf('', '', [], 'https://www.service-public.fr/').isStateHost).toBe(true);
  expect([leadOf('', '', [], 'mailto:a@b.fr').isMail, leadOf('', '', [], 'mailto:a@b.fr').isWeb]).toEqual([true, false]);
});
