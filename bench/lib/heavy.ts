import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { mulberry32 } from '@beffroi/domain';

/**
 * What makes a real town's page heavy, in about the shares that real ones have: a menu that unfolds to everything, cards with
 * drawn icons, styles and scripts written into the page, data for a scripted widget, a footer.
 */
export interface Ballast {
  /** Stands at the start of the body. */
  readonly before: string;
  /** Stands at its end. */
  readonly after: string;
}

const SUBJECTS = [
  'Mon quotidien',
  'Vie municipale',
  'Conseil municipal',
  'Petite enfance',
  'Restauration scolaire',
  'Accueil de loisirs',
  'État civil',
  'Élections',
  'Stationnement',
  'Voirie et propreté',
  'Collecte des déchets',
  'Urbanisme',
  'Marchés publics',
  'Associations',
  'Équipements sportifs',
  'Médiathèque',
  'Conservatoire',
  'Seniors',
  'Handicap',
  'Logement',
  'Action sociale',
  'Santé',
  'Tri sélectif',
  'Espaces verts',
];
const PLACES = ['du centre', 'des Tilleuls', 'de la gare', 'du port', 'des écoles', 'du quartier nord', 'de la plaine', 'du vieux bourg'];
const WORDS =
  'la ville accompagne chaque année les habitants dans leurs projets et propose un programme ouvert à tous avec le concours des agents du service et des associations du territoire pour améliorer le cadre de vie et la qualité des équipements'.split(
    ' ',
  );

/**
 * Makes ballast of about `bytes` of markup, the same for the same seed.
 *
 * @param links addresses that its menu and cards lead to, so that none is dead
 */
export function ballast(bytes: number, links: readonly string[], seed: number): Ballast {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const label = (): string => `${pick(SUBJECTS)} ${pick(PLACES)}`;
  const number = (): string => (random() * 24).toFixed(3);
  const icon = (): string => {
    const path = Array.from({ length: 24 }, () => `${pick(['l', 'c', 'h', 's'])}${number()} ${number()}`).join('');
    return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor"><path d="M${path}z"/><circle cx="${number()}" cy="${number()}" r="2"/></g></svg>`;
  };
  const sentence = (): string => `${Array.from({ length: 14 }, () => pick(WORDS)).join(' ')}.`;

  const grown = (share: number, part: () => string): string => {
    let text = '';
    while (text.length < bytes * share) text += part();
    return text;
  };
  const menu = grown(
    0.3,
    () =>
      `<li class="nav-item menu-item menu-item-type-post_type menu-item-has-children level-1"><a class="nav-link dropdown-toggle" href="${pick(links)}" aria-haspopup="true">${label()}</a><ul class="sub-menu dropdown-menu" role="menu">${Array.from({ length: 6 }, () => `<li class="menu-item menu-item-object-page level-2"><a class="dropdown-item" href="${pick(links)}"><span class="label">${label()}</span></a></li>`).join('')}</ul></li>`,
  );
  const cards = grown(
    0.2,
    () =>
      `<div class="col-12 col-md-6 col-lg-4"><article class="card card--news h-100"><div class="card-media">${icon()}</div><div class="card-body"><h3 class="card-title"><a href="${pick(links)}">${label()}</a></h3><p class="card-text">${sentence()}</p></div></article></div>`,
  );
  const style = grown(
    0.15,
    () =>
      `.c-${Math.floor(random() * 1e6)} > .item:hover{margin:${number()}px;padding:${number()}px;color:#3a${Math.floor(random() * 89 + 10)}f1}\n`,
  );
  const script = grown(
    0.2,
    () =>
      `window.__d=window.__d||[];if(a<b&&c){window.__d.push({"id":${Math.floor(random() * 1e6)},"t":"${label()}","h":"<b>${number()}<\\/b>"});}\n`,
  );
  const icons = grown(0.1, () => `<a class="social" href="${pick(links)}" aria-label="${label()}">${icon()}</a>`);
  return {
    before: `<style>${style}</style><nav class="mega-menu" aria-label="Menu complet"><ul class="nav">${menu}</ul></nav>`,
    after: `<section class="cards" aria-label="À voir aussi"><h2>À voir aussi</h2><div class="row">${cards}</div></section><footer class="site-footer"><div class="socials">${icons}</div></footer><script>${script}</script>`,
  };
}

/**
 * Copies a little web with every page made heavy: 60 to 100 KB of markup. What a page says stays as it was.
 *
 * @param chrome `own`: menu, cards and footer are others on each page, so that nothing comes back; `shared`: the same on all pages of a host, as real sites have them
 */
export async function layHeavyWeb(from: string, to: string, chrome: 'own' | 'shared' = 'own'): Promise<void> {
  await cp(from, to, { recursive: true });
  for (const [h, host] of (await readdir(to)).sort().entries()) {
    const files = (await readdir(join(to, host), { recursive: true }))
      .sort()
      .filter((name) => name.endsWith('.html') && !/template/.test(name));
    const links = files.map(
      (name) =>
        `/${relative('', name)
          .replaceAll('\\', '/')
          .replace(/(?:index)?\.html$/, '')
          .replace('@', '?')}`,
    );
    if (links.length === 0) continue;
    for (const [i, name] of files.entries()) {
      const path = join(to, host, name);
      // Latin 1 keeps any bytes as they are; the ballast is ASCII by entities, so it fits every encoding.
      const page = await readFile(path, 'latin1');
      const body = /<body[^>]*>/i.exec(page);
      const end = page.search(/<\/body>/i);
      if (body === null || end === -1) continue;
      const start = body.index + body[0].length;
      const seed = chrome === 'own' ? i : h;
      const own = chrome === 'own' ? page.length : 5_000;
      const size = Math.max(2_000, 60_000 + Math.round((40_000 * (seed % 9)) / 8) - own);
      const { before, after } = ballast(size, links, 7 + seed);
      await writeFile(path, page.slice(0, start) + ascii(before) + page.slice(start, end) + ascii(after) + page.slice(end), 'latin1');
    }
  }
}

function ascii(text: string): string {
  return text.replace(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
