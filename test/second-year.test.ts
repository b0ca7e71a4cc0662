import { OBSTACLES } from '@beffroi/domain';
import { SERVICE_IDS } from '@beffroi/services/judge';
import { describe, expect, it } from 'vitest';
import { textOf, written } from './support/house.ts';
import { type LittleWeb, linksOf, openLittleWeb } from './support/little-web.ts';

/** A level, or the obstacle that hides it. */
type Mark = number | string;

interface Change {
  readonly service: string;
  readonly from: Mark;
  readonly to: Mark;
  readonly reasons: readonly string[];
}

interface Label {
  readonly kind: string;
  readonly level: number | null;
  readonly obstacle?: string;
}

interface Sites {
  readonly moved: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  readonly redesigned: readonly string[];
}

const LAYER = 'fixtures/second-year/web';
const first = openLittleWeb('fixtures/web');
const second = openLittleWeb('fixtures/web', LAYER);
const changes = JSON.parse(textOf('fixtures/second-year/changes.json')) as Readonly<Record<string, readonly Change[]>>;
const sites = JSON.parse(textOf('fixtures/second-year/sites.json')) as Sites;
const careful = new Map(
  written('fixtures/towns').map((path) => {
    const { code, levels } = JSON.parse(textOf(path)) as { readonly code: string; readonly levels: Readonly<Record<string, Label>> };
    return [code, levels] as const;
  }),
);

/** Main reasons, one of which every change of a mark has, and those that can stand beside them. */
const MAIN = ['appeared', 'vanished', 'rose', 'fell', 'obstacle-changed', 'became-visible', 'became-hidden'];
const BESIDE = ['provider-changed', 'site-moved', 'site-redesigned'];

/** Links of the second year that lead nowhere on purpose, and did not in the first. */
const DEAD_ON_PURPOSE = [
  // Castelrenan’s dead forms and papers came along to its new site.
  'https://www.castelrenan.fr/form/demande-acte',
  'https://www.castelrenan.fr/form/stage-multisports',
  'https://www.castelrenan.fr/sites/default/files/2027-04/cerfa-14069.pdf',
  'https://www.castelrenan.fr/sites/default/files/2027-04/fiche-inscription-cantine.pdf',
  // Pontarlais still links to its old host, which is gone.
  'https://www.mairie-pontarlais.fr/bulletins/',
  'https://www.mairie-pontarlais.fr/conseil/comptes-rendus.php',
  'https://www.mairie-pontarlais.fr/docs/ecole/dossier-inscription.pdf',
  'https://www.mairie-pontarlais.fr/docs/guide-associations.pdf',
  'https://www.mairie-pontarlais.fr/mentions-legales.php',
];

describe('the web of the second year', () => {
  it('takes away only what was there, with files that are empty', () => {
    const gone = written(LAYER).filter((path) => path.endsWith('.gone'));
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter((path) => textOf(path) !== '')).toEqual([]);
    const [hosts, files] = [gone.filter((path) => path.endsWith('/.gone')), gone.filter((path) => !path.endsWith('/.gone'))];
    expect(hosts.map((path) => path.split('/')[3]!).filter((host) => !first.hosts.has(host))).toEqual([]);
    const missing = files.filter((path) => {
      const [host = '', ...rest] = path.slice(LAYER.length + 1).split('/');
      return !first.files(host).has(rest.join('/').slice(0, -'.gone'.length));
    });
    expect(missing).toEqual([]);
  });

  it('changes every file that it lays over another', () => {
    const same = [...second.hosts].flatMap((host) =>
      [...second.files(host)].filter(([name, path]) => {
        const old = first.files(host).get(name);
        return path.startsWith(LAYER) && old !== undefined && textOf(old) === textOf(path);
      }),
    );
    expect(same).toEqual([]);
  });

  it('has no link that leads nowhere, save those that did before and those that are meant to', () => {
    const before = new Set(deadLinks(first));
    expect(deadLinks(second).filter((link) => !before.has(link))).toEqual(DEAD_ON_PURPOSE);
  });

  it('has no new host that nothing leads to', () => {
    const led = new Set([...linksFrom(second).map((link) => new URL(link).hostname), ...Object.values(sites.moved).map(({ to }) => to)]);
    expect([...second.hosts].filter((host) => !first.hosts.has(host) && !led.has(host))).toEqual([]);
  });
});

describe('what a careful person says of the second year', () => {
  it('names each of the twenty-five towns', () => {
    expect(Object.keys(changes)).toEqual([...careful.keys()].sort());
  });

  it.each(Object.entries(changes))('fits the careful marks of %s', (code, list) => {
    expect(new Set(list.map(({ service }) => service)).size).toBe(list.length);
    for (const change of list) {
      expect(SERVICE_IDS, change.service).toContain(change.service);
      expect(change.from, change.service).toBe(markOf(careful.get(code)![change.service]!));
      expect(isMark(change.to), `${change.service}: ${change.to}`).toBe(true);
      expect(
        change.reasons.filter((reason) => !BESIDE.includes(reason)),
        change.service,
      ).toEqual(mainReason(change));
    }
  });

  it('gives every reason at least twice', () => {
    const given = Object.values(changes).flatMap((list) => list.flatMap(({ reasons }) => reasons));
    for (const reason of [...MAIN, ...BESIDE]) expect(given.filter((one) => one === reason).length, reason).toBeGreaterThanOrEqual(2);
  });

  it('gives a moved or redesigned site as a reason of all that changed in its town, and of no other', () => {
    for (const [code, list] of Object.entries(changes)) {
      expect(list.every(({ reasons }) => reasons.includes('site-moved') === code in sites.moved)).toBe(true);
      expect(list.every(({ reasons }) => reasons.includes('site-redesigned') === sites.redesigned.includes(code))).toBe(true);
    }
  });

  it('knows towns and hosts of its sites', () => {
    for (const code of [...Object.keys(sites.moved), ...sites.redesigned]) expect(careful.has(code), code).toBe(true);
    for (const { from, to } of Object.values(sites.moved)) {
      expect(first.reach(`https://${from}/`)).toBe('there');
      expect(first.hosts.has(to)).toBe(false);
      expect(second.reach(`https://${from}/`)).toBe('there');
      expect(second.reach(`https://${to}/`)).toBe('there');
    }
  });
});

function markOf({ kind, level, obstacle }: Label): Mark {
  return kind === 'unobserved' ? obstacle! : level!;
}

function isMark(mark: Mark): boolean {
  return typeof mark === 'number' ? Number.isInteger(mark) && mark >= 0 && mark <= 5 : (OBSTACLES as readonly string[]).includes(mark);
}

/** The reason that two marks give by themselves; none where the mark stayed and only its provider is another. */
function mainReason({ from, to }: Change): readonly string[] {
  if (typeof from === 'string') return [typeof to === 'string' ? 'obstacle-changed' : 'became-visible'];
  if (typeof to === 'string') return ['became-hidden'];
  if (from === to) return [];
  if (to > from) return [from === 0 ? 'appeared' : 'rose'];
  return [to === 0 ? 'vanished' : 'fell'];
}

/** Links of all pages of a web, save those of hosts that answer nothing. */
function linksFrom(web: LittleWeb): readonly string[] {
  return [...web.hosts]
    .filter((host) => web.reach(`https://${host}/`) === 'there')
    .flatMap((host) =>
      [...web.files(host)].filter(([name]) => /\.html?$/.test(name)).flatMap(([name, path]) => linksOf(host, name, textOf(path))),
    );
}

/** Links that lead to a host of the little web and there to nothing. */
function deadLinks(web: LittleWeb): readonly string[] {
  const dead = linksFrom(web).filter((link) => {
    const reach = web.reach(link);
    return reach === 'nowhere' || (reach === 'elsewhere' && first.hosts.has(new URL(link).hostname));
  });
  return [...new Set(dead)].sort();
}
