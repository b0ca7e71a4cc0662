import { SERVICES } from '@beffroi/services/judge';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, expect, it } from 'vitest';
import { publishedTrial } from '../test/published.ts';
import { type FrontPlace, frontCells, frontLiveCells, frontRows, frontSteps, lacksOf } from '../words/front/front.ts';
import { frontFile } from '../words/front/front-file.ts';
import { SHORT_NAMES } from '../words/front/short-names.ts';
import { askedTown } from './asked-town.ts';
import { townView } from './town.ts';
import { byUse, frontOfSheet, type TownFront } from './town-front.ts';

const even = (sign: string): string => sign.repeat(18);
const SITE: FrontPlace = { language: 'fr', page: (path) => path, address: (path) => `https://o.example${path}` };

eachEngineAtLength('postgres', 'the front of a town’s sheet', (engine) => {
  let store: Store;
  let front: TownFront;

  beforeAll(async () => {
    store = await engine.open();
    await publishedTrial(store, '2026', new Date('2026-11-24T06:00:00Z'), [
      { code: '29001', population: 1000, strip: `13~?${even('1').slice(4)}`, providers: { 1: 'bolero' } },
      { code: '29002', population: 1100, strip: even('3'), providers: { 0: 'arpège', 6: 'arpège' } },
    ]);
    const view = await townView(store, '29001');
    if (view?.kind !== 'sheet') throw new Error('no sheet');
    front = frontOfSheet(view, new Map())!;
  });

  it('says of each first step from what to what, who did it, whom to call, and has two texts ready', () => {
    const { markup } = frontSteps(front.steps.slice(0, 3), front, SITE);
    expect(markup.match(/<li class="front-step"/g)).toHaveLength(3);
    expect(markup).toMatch(/de «\u00a0expliqué\u00a0» à «\u00a0début en ligne\u00a0»/);
    expect(markup).toContain('Ville 29002 (1\u202f100 habitants) l’a fait.');
    expect(markup.match(/Qui appeler/g)).toHaveLength(3);
    expect(markup.match(/<blockquote class="front-letter">/g)).toHaveLength(6);
    expect(markup).toMatch(/mailto:\?subject=/);
    expect(markup).toContain('https://o.example/villes/29001/');
    // A question keeps its mark, and « elle » is a solution.
    expect(markup).toMatch(/(?:Votre solution le permet-elle|\S le permet-il)\u202f\? À quel prix, et pour quand\u202f\?/);
    expect(markup).not.toMatch(/ \?|bolero le permet-elle/);
  });

  it('names whom to call: who carries it here already, or where it was done', () => {
    const call = Object.fromEntries(front.steps.map(({ indicator, call }) => [indicator, call]));
    expect(call['civil-status-certificates']).toEqual({ provider: 'bolero', whose: 'own' });
    expect(call['school-canteen']).toEqual({ provider: 'arpège', whose: 'example' });
  });

  it('has a named cell and a row for each of the eighteen, each once, and says what could not be seen', () => {
    const [cells, rows] = [frontCells(front, SITE).markup, frontRows(front, SITE, 'elected').markup];
    for (const { id } of SERVICES) {
      expect(cells.split(`<span class="front-name">${SHORT_NAMES[id].fr.replaceAll('’', '’')}</span>`), id).toHaveLength(2);
      expect(rows.split(`id="demarche-${id}"`), id).toHaveLength(2);
    }
    expect(cells).toMatch(/Pas pu être vu/);
    expect(rows).toMatch(/robots\.txt l’interdit/);
    expect(rows).not.toMatch(/\/ma-commune/);
  });

  it('says at a ceiling below 5 that nothing more may be, and parts two ways by a space', async () => {
    const text = (markup: string): string => markup.replaceAll(/<[^>]+>/g, '').replaceAll(/[\u00a0\u202f]/g, ' ');
    const whole = { ...front.marks[0]!, kind: 'level', level: 3, ceiling: 3, step: null, obstacle: null, facets: [] } as const;
    expect(lacksOf(whole, SITE).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe('Rien : c’est le plafond');
    expect(lacksOf({ ...whole, level: 5, ceiling: 5 }, SITE)).toBe('Rien, tout y est');
    expect(lacksOf({ ...whole, level: 4, ceiling: 5 }, SITE)).toBe('L’État s’en charge');
    const there = { ...front, marks: [{ ...whole, url: 'https://ville-29001.example/naissance' }] };
    expect(text(frontRows(there, SITE, 'resident').markup)).toContain('Y aller Preuve');
  });

  it('puts first what goes furthest, for who wants to do something', () => {
    expect(byUse(front.marks)[0]!.indicator).toBe('civil-status-certificates');
  });

  it('of a town that was asked for stands by itself, quotes and all, and names who has done better', async () => {
    const view = await townView(store, '29001');
    const { db } = store;
    const { findings } = await db.selectFrom('judgement').select('findings').where('territory', '=', '29001').executeTakeFirstOrThrow();
    const result = {
      ...{ findings, rubric: { version: '1', digest: 'd' }, home: 'https://ville-29001.example/', ended: 'exhausted', coverage: null },
      ...{ requests: 1, pages: 1, documents: 0, renderings: 0 },
    };
    const asked = await askedTown(store, view!.kind === 'sheet' ? view!.town : (undefined as never), result, new Date('2026-11-24'));
    expect(asked.published).toBe(false);
    expect(asked.steps.some(({ example }) => example?.peer.code === '29002')).toBe(true);
    // Nothing of it leads to a page of a wave that does not hold it.
    expect(frontRows(asked, SITE, 'elected').markup).not.toContain('/villes/29001/');
  });

  it('as a file asks nothing of anybody, and no name of a town ends its markup', () => {
    const file = frontFile({ ...front, name: '<script>alert(1)</script>' }, 'fr', 'p { color: red }', 'Beffroi');
    expect(file).not.toMatch(/<script|src=|url\(|@import/);
    expect(file).toContain("default-src 'none'");
    expect(file).toContain('&#60;script&#62;');
  });

  it('lights a cell up with what a page says, and leaves the others dark', () => {
    const { markup } = frontLiveCells({ 'school-canteen': 3 }, SITE);
    expect(markup.match(/class="front-cell lq"/g)).toHaveLength(17);
    expect(markup).toMatch(/Cantine<\/span><span class="front-level">vu\u00a0: début en ligne/);
  });
});
