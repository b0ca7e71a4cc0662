import type { CandidateLink } from '@beffroi/capture';
import { describe, expect, it } from 'vitest';
import { LeadHearer, LeadTeller } from './numbered-leads.ts';

const lead = (n: number): CandidateLink => ({ url: `https://www.rivebelle.fr/${n}`, score: n, purpose: 'page', reach: 'town' });

describe('candidates told by their numbers', () => {
  it('are heard as they were, each sent once', () => {
    const [teller, hearer] = [new LeadTeller(), new LeadHearer()];
    const leads = Array.from({ length: 5 }, (_, n) => lead(n));
    for (const [page, fresh] of [
      [leads.slice(0, 3), 3],
      [leads.slice(1), 2],
      [leads.toReversed(), 0],
      [[], 0],
    ] as const) {
      const told = structuredClone(teller.tell(page));
      expect(told.fresh).toHaveLength(fresh);
      expect(hearer.hear(told)).toEqual(page);
    }
  });

  it('are numbered anew when there are very many, or another tells them', () => {
    const hearer = new LeadHearer();
    const teller = new LeadTeller();
    for (let page = 0; page < 4; page++) {
      const leads = Array.from({ length: 3_000 }, (_, n) => lead(3_000 * page + n));
      const told = teller.tell(leads);
      expect(told.anew).toBe(page === 0 || page === 3);
      expect(hearer.hear(told)).toEqual(leads);
    }
    expect(hearer.hear(new LeadTeller().tell([lead(1)]))).toEqual([lead(1)]);
  });
});
