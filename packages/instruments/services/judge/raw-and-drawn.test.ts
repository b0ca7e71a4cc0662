import type { Digest, Instant, Visit } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { ServiceFinding } from './finding.ts';
import type { Material, PageInHand } from './material.ts';
import { drawnFormsOf, moreCareful, pairedPages } from './raw-and-drawn.ts';
import type { Signal } from './signal.ts';

const HOME = 'https://www.rivebelle.fr/';
const PAGE = `${HOME}cantine`;

let digests = 0;
function captured(url: string, body: string, rendered: boolean): PageInHand {
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Cantine scolaire</title></head><body>${body}<script src="/app.js"></script></body></html>`;
  const digest = `sha256:${String(digests++).padStart(64, '0')}` as Digest;
  const result = read(new TextEncoder().encode(html), { url, contentType: 'text/html; charset=utf-8' });
  return { url, digest, reach: 'town', rendered, result };
}

const FRONT =
  '<main><h1>Bienvenue</h1><p>La mairie de Rivebelle accueille les habitants de la commune. Le conseil municipal et les élus.</p><p><a href="/cantine">Lire la page</a></p></main>';

function visitOf({ url, digest, rendered }: PageInHand): Visit {
  return {
    ...{ url, digest, referrer: null, purpose: rendered ? 'rendering' : 'page', reach: 'town', method: 'GET', milliseconds: 1 },
    ...{ instant: '2026-11-24T10:00:00.000Z' as Instant, robots: 'allowed', status: 200, contentType: 'text/html; charset=utf-8' },
    ...{ bytes: 0, location: null, obstacle: null, detail: '', truncated: false },
  };
}

/** What is found of the canteen on a page of these bytes, of this drawing, or of both. */
function canteen(bytes: string | null, drawing: string | null, turned = false): ServiceFinding {
  const pages = [
    captured(HOME, FRONT, false),
    ...(bytes === null ? [] : [captured(PAGE, bytes, false)]),
    ...(drawing === null ? [] : [captured(PAGE, drawing, true)]),
  ];
  const material: Material = {
    ...{ instant: '2026-11-24T10:00:00.000Z' as Instant, start: HOME, home: HOME, town: 'Rivebelle', unasked: [] },
    ...{ visits: pages.map(visitOf), pages: turned ? pages.toReversed() : pages },
  };
  return assess(material).find(({ indicator }) => indicator === 'school-canteen')!;
}

const INTRO =
  '<h1>Cantine scolaire</h1><p>Inscription à la cantine : pièces à fournir, justificatif de domicile et attestation d’assurance. Tarif : 3 € le repas.</p>';
const FIELDS =
  '<label>Nom de l’enfant <input name="enfant"></label><label>Votre nom <input name="nom"></label><label>Courriel <input name="mail" type="email"></label><label>Quotient familial <input name="qf"></label>';
const MUTE = `<h2>Inscription à la cantine</h2><form>${FIELDS}<button>Inscrire mon enfant</button></form>`;
const SENT = `<h2>Inscription à la cantine</h2><form action="/envoi" method="post">${FIELDS}<button>Inscrire mon enfant</button></form>`;
const main = (body: string): string => `<main>${INTRO}${body}</main>`;

describe('a page that was read from its bytes and as it was drawn', () => {
  it('has one mark for a form that leads nowhere, drawn or not', () => {
    const bytes = canteen(main(MUTE), null);
    expect(bytes).toMatchObject({ kind: 'level', level: 1 });
    const both = canteen(main(MUTE), main(MUTE));
    expect(both).toMatchObject({ kind: 'level', level: 1, because: bytes.because });
    // The field that a script added makes no other form of it.
    expect(canteen(main(MUTE), main(MUTE.replace('<button>', '<label>Classe <input name="classe"></label><button>'))).level).toBe(1);
  });

  it('has one mark for a list of subjects that leads nowhere, drawn or not', () => {
    const subjects =
      '<h2>Nous contacter</h2><form class="contact"><label>Votre nom <input name="nom"></label><label>Courriel <input name="mail"></label><label>Objet <select name="objet"><option>Cantine scolaire</option><option>Voirie</option></select></label><label>Message <textarea name="m"></textarea></label><button>Envoyer</button></form>';
    expect(canteen(null, main(subjects))).toMatchObject({ kind: 'level', level: 2 });
    expect(canteen(main(subjects), null)).toMatchObject({ kind: 'level', level: 1 });
    expect(canteen(main(subjects), main(subjects))).toMatchObject({ kind: 'level', level: 1 });
  });

  it('counts as what it shows where only the drawing holds anything', () => {
    const shell = '<div id="app"></div>';
    expect(canteen(null, main(MUTE))).toMatchObject({ kind: 'level', level: 3 });
    expect(canteen(shell, main(MUTE))).toMatchObject({ kind: 'level', level: 3 });
    expect(canteen(main(''), main(MUTE))).toMatchObject({ kind: 'level', level: 3 });
    expect(canteen(main(''), main(SENT))).toMatchObject({ kind: 'level', level: 3 });
  });

  it('counts as the drawing where a script took an offer away, and as the bytes where they refuse', () => {
    expect(canteen(main(SENT), main(''))).toMatchObject({ kind: 'level', level: 1 });
    const closed = '<p>Il n’est plus possible de s’inscrire en ligne à la cantine.</p>';
    const refused = canteen(main(closed + SENT), null);
    expect(canteen(main(closed + SENT), main(SENT))).toMatchObject({ kind: refused.kind, level: refused.level });
    expect(canteen(null, main(SENT))).toMatchObject({ kind: 'level', level: 3 });
  });

  it('counts as the drawing that is the same as the bytes, whichever comes first', () => {
    for (const body of ['', MUTE, SENT]) {
      const { evidence: _, ...bytes } = canteen(main(body), null);
      for (const turned of [false, true]) {
        const { evidence, ...both } = canteen(main(body), main(body), turned);
        expect(both).toEqual(bytes);
        expect(evidence.length).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    ['less than half of what the bytes say', 0.45, false],
    ['more than half of it', 0.55, true],
  ])('is its drawing where that holds %s: %s', (_, share, drawn) => {
    const said = `<p>${'Le repas est servi aux enfants. '.repeat(20)}</p>`;
    const bytes = captured(PAGE, `<main>${said}</main>`, false);
    const length = bytes.result.kind === 'reading' ? bytes.result.reading.shape.mainCharacters : 0;
    const drawing = captured(PAGE, `<main><p>${'a '.repeat((length * share) / 2)}</p></main>`, true);
    expect(pairedPages([bytes, drawing])[0]!.page).toBe(drawn ? drawing : bytes);
  });

  it('is its drawing, however little that holds, where the bytes say next to nothing', () => {
    const [bytes, drawing] = [captured(PAGE, '<p>Chargement de la page</p>', false), captured(PAGE, '<p>Repas</p>', true)];
    expect(pairedPages([bytes, drawing])).toEqual([{ page: drawing, bare: bytes }]);
  });
});

describe('forms that a script drew', () => {
  const reading = (body: string) => {
    const { result } = captured(PAGE, body, false);
    if (result.kind === 'unreadable') throw new Error(result.detail);
    return result.reading;
  };
  it.each([
    ['are all of those where nothing is known of the bytes', null, MUTE, 1],
    ['are none of those that stand in the bytes', MUTE, MUTE, 0],
    [
      'are none that ask for half of what one of the bytes asks',
      MUTE,
      '<form><input name="nom"><input name="mail"><input name="neuf"><input name="autre"></form>',
      0,
    ],
    ['are those that ask for other things', MUTE, '<form><input name="q"><input name="r"></form>', 1],
    ['are no more than what the bytes lack', MUTE, `${MUTE}<form><input name="q"></form>`, 1],
    ['are those that ask nothing', MUTE, '<form><button>Rechercher</button></form>', 1],
  ])('%s', (_, bytes, drawing, count) => {
    expect(drawnFormsOf(reading(drawing), bytes === null ? null : reading(bytes)).size).toBe(count);
  });
});

describe('of what both readings hold', () => {
  const signal = (changes: Partial<Signal>): Signal => ({
    ...{ rule: 'portal-link', effect: 'supports', facet: 'online_intake', level: 3, weight: 'strong', url: PAGE, digest: null, block: 0 },
    ...{ zone: 'main', unit: -1, heading: '', quote: 'S’inscrire', provider: null, target: 'https://portail.fr/', scope: 5, detail: '' },
    ...changes,
  });
  const facets = (signals: readonly Signal[]) => signals.map(({ effect, facet, level, weight }) => `${effect} ${facet} ${level} ${weight}`);

  it.each([
    ['the lower level counts', [signal({})], [signal({ facet: 'email_request', level: 2 })], ['supports email_request 2 strong']],
    ['a mere note counts before a support', [signal({})], [signal({ effect: 'notes', facet: null })], ['notes null 3 strong']],
    [
      'the lower level counts where the drawing has it',
      [signal({ facet: 'information', level: 1 })],
      [signal({})],
      ['supports information 1 strong'],
    ],
    ['the lighter weight counts', [signal({})], [signal({ weight: 'weak' })], ['supports online_intake 3 weak']],
    [
      'a facet that one alone sees does not count',
      [signal({}), signal({ facet: 'upload' })],
      [signal({})],
      ['supports online_intake 3 strong'],
    ],
    ['what only the drawing holds counts as it is', [signal({ target: 'https://autre.fr/' })], [], ['supports online_intake 3 strong']],
    ['what only the bytes offer does not count', [], [signal({})], []],
    ['what only the bytes speak of is not absent', [], [signal({ facet: 'information', level: 1 })], ['supports information 1 strong']],
    [
      'what the bytes refuse stays refused',
      [signal({})],
      [signal({ rule: 'online-refusal', effect: 'refuses', facet: null, target: null })],
      ['supports online_intake 3 strong', 'refuses null 3 strong'],
    ],
  ])('%s', (_, drawn, bytes, expected) => {
    expect(facets(moreCareful(drawn, bytes))).toEqual(expected);
  });
});
