import { describe, expect, it } from 'vitest';
import { SERVICES } from '../catalogue/index.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { offersOf } from './assemble.ts';
import { facetsOf } from './facets.ts';

const CANTEEN = SERVICES.find(({ id }) => id === 'school-canteen')!;
const CIRCUMSTANCES = { service: CANTEEN, ceiling: 5, feeDue: false, isOfMany: () => false } as const;
const PAGE = 'https://www.valdor.fr/cantine';
const OTHER = 'https://www.valdor.fr/enfance';
const PORTAL = 'https://famille.portail-test.fr/valdor';

/** A signal on the service's own page, in its own words, that supports a request online. */
function signal(more: Partial<Signal>): Signal {
  return {
    ...{ rule: 'portal-link', effect: 'supports', facet: 'online_intake', level: 3, weight: 'strong', url: PAGE, digest: null, block: 0 },
    ...{ zone: 'main', unit: -1, heading: '', quote: '', provider: null, target: null, scope: SCOPE.mention, detail: '' },
    ...more,
  };
}

const offers = (...signals: readonly Signal[]): ReturnType<typeof offersOf> => offersOf(CANTEEN, signals, 'valdor.fr');

describe('offers', () => {
  it('are one where several links lead to one place', () => {
    const [offer, ...rest] = offers(signal({ target: PORTAL }), signal({ url: OTHER, target: `${PORTAL}/inscription` }));
    expect(rest).toEqual([]);
    expect(offer).toMatchObject({ service: 'school-canteen', act: 'ask', channel: 'portal', audience: 'anybody', state: 'now' });
    expect(offer!.proofs).toHaveLength(2);
  });

  it('are one for a page of the town’s own and the form that stands there', () => {
    const form = 'https://www.valdor.fr/inscription';
    const found = offers(signal({ target: form }), signal({ rule: 'online-form', url: form, target: 'https://www.valdor.fr/send' }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ channel: 'form', target: form });
  });

  it('take what a page says of how a request goes on for the offers that stand on that page', () => {
    const decided = signal({ rule: 'completion-wording', facet: 'decision_online', level: 4, url: OTHER });
    const [portal, form] = offers(signal({ target: PORTAL }), signal({ rule: 'online-form', url: OTHER, target: OTHER }), decided);
    expect(portal!.followUps).toEqual([]);
    expect(form!.followUps).toEqual([decided]);
    expect(facetsOf(form!, CIRCUMSTANCES)).toContain('decision_online');
  });

  it('take what stands at the place that they lead to, and what a page says that has no offer of its own', () => {
    const there = signal({ rule: 'tracking-wording', facet: 'tracking', level: 5, url: `${PORTAL}/aide` });
    const elsewhere = signal({ rule: 'account-wording', facet: 'account', level: 5, url: OTHER });
    const [offer] = offers(signal({ target: PORTAL }), there, elsewhere);
    expect(offer!.followUps).toEqual([there, elsewhere]);
  });

  it('are refused, and not the page: what is the request itself stands', () => {
    const refusal = signal({ rule: 'online-refusal', effect: 'refuses', facet: null, detail: 'online', weight: 'fair' });
    const [portal, form] = offers(
      signal({ target: PORTAL, scope: SCOPE.namePage }),
      signal({ rule: 'online-form', url: OTHER, target: OTHER }),
      refusal,
    );
    expect(portal).toMatchObject({ state: 'refused', against: [refusal] });
    expect(form).toMatchObject({ state: 'now', audience: 'anybody' });
  });

  it('end at a desk for who asks for the first time, where their own page says so', () => {
    const codes = signal({ rule: 'codes-at-desk', effect: 'refuses', facet: null, detail: 'first-time', weight: 'fair' });
    const decided = { rule: 'completion-wording', facet: 'decision_online', level: 4 } as const;
    const [portal, form] = offers(
      signal({ target: PORTAL }),
      signal({ rule: 'online-form', url: OTHER, target: OTHER }),
      signal(decided),
      signal({ ...decided, url: OTHER }),
      codes,
    );
    expect(portal).toMatchObject({ audience: 'known', against: [codes] });
    expect(facetsOf(portal!, CIRCUMSTANCES)).not.toContain('decision_online');
    expect(form).toMatchObject({ audience: 'anybody', against: [] });
    expect(facetsOf(form!, CIRCUMSTANCES)).toContain('decision_online');
  });

  it('are announced, gone or unseen where that is all there is to them', () => {
    const note = { effect: 'notes', facet: null } as const;
    const found = offers(
      signal({ ...note, detail: 'promised', target: PORTAL }),
      signal({ ...note, detail: 'dead', level: 2, target: 'https://www.valdor.fr/fiche.pdf' }),
      signal({ ...note, detail: 'unseen', target: 'https://autre.fr/' }),
    );
    expect(found.map(({ act, state }) => [act, state])).toEqual([
      ['ask', 'soon'],
      ['fetch', 'gone'],
      ['ask', 'unseen'],
    ]);
  });

  it('are announced or gone where a badge of their card says so, and only there', () => {
    const badge = signal({ rule: 'state-badge', effect: 'notes', facet: null, detail: 'badge-soon', unit: 4 });
    const [told, other] = offers(signal({ target: PORTAL, unit: 4 }), signal({ target: 'https://autre.fr/', unit: 9 }), badge);
    expect(told).toMatchObject({ state: 'soon', against: [badge] });
    expect(other).toMatchObject({ state: 'now', against: [] });
  });

  it('are paid in one go where the payment is told of the place that takes the request', () => {
    const paid = { rule: 'payment-offer', facet: 'payment', target: null } as const;
    const due = { ...CIRCUMSTANCES, feeDue: true };
    const [one] = offers(signal({ target: PORTAL }), signal(paid));
    expect(facetsOf(one!, due)).toContain('decision_online');
    const [, other] = offers(signal({ target: PORTAL }), signal({ rule: 'online-form', url: OTHER, target: OTHER }), signal(paid));
    expect(facetsOf(other!, due)).not.toContain('payment');
  });
});
