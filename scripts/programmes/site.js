// A campaign's site: one page to keep, or several to collect. Around the programme stands what such sites have: menu, banner, networks, legal notice.
import { escaped, inline, markup } from './markup.js';
import { partsOf } from './source.js';

/**
 * @typedef {import('./source.js').About} About
 * @typedef {import('./source.js').Block} Block
 * @typedef {{ plain?: boolean }} Look `plain`: nested boxes without meaning, as page builders make them
 */

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @param {Look} look
 */
export function campaignPage(about, blocks, { plain = false }) {
  const menu = wordsOf(about.header).map((text) => ({ text, href: '#' }));
  const main = markup(blocks.filter((block) => block.kind !== 'break'));
  return plain ? builtPage(about, about.list, menu, main) : writtenPage(about, about.list, menu, main);
}

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @returns {Map<string, string>} pages by path
 */
export function campaignSite(about, blocks) {
  const pages = partsOf(blocks, 'page').map(([first, ...rest]) => ({ path: first?.kind === 'page' ? first.path : 'index.html', rest }));
  const titles = new Map(pages.map(({ path, rest }) => [path, titleOf(rest) ?? about.list]));
  const menu = [...titles].map(([path, title]) => ({
    text: path === 'index.html' ? 'Accueil' : title,
    href: `/${path === 'index.html' ? '' : path}`,
  }));
  /** @type {[string, string][]} */
  const made = pages.map(({ path, rest }) => [path, writtenPage(about, titles.get(path) ?? '', menu, markup(rest))]);
  return new Map([...made, ['mentions-legales.html', writtenPage(about, 'Mentions légales', menu, LEGAL)]]);
}

/** What a site of a campaign must say of itself, and nothing of the town. */
const LEGAL = `<h1>Mentions légales</h1>
<p>Ce site est édité par l'association de financement de la liste. Il est hébergé en France par un prestataire choisi par elle.</p>
<h2>Données personnelles</h2>
<p>Les adresses électroniques laissées dans nos formulaires ne servent qu'à vous écrire pendant la campagne ; elles seront effacées un mois après le scrutin. Le règlement général sur la protection des données vous donne un droit d'accès, de rectification et d'effacement.</p>
<h2>Cookies</h2>
<p>Ce site mesure son audience sans déposer de cookie et sans recourir à l'intelligence artificielle.</p>`;

/** @param {readonly Block[]} blocks */
function titleOf(blocks) {
  const title = blocks.find((block) => block.kind === 'heading');
  return title?.kind === 'heading' ? title.text : null;
}

/** @param {string} running */
function wordsOf(running) {
  return running.split(/\s+[·—]\s+/).filter((words) => words !== '');
}

/** @typedef {readonly { text: string, href: string }[]} Menu */

/**
 * @param {About} about
 * @param {string} title
 * @param {Menu} menu
 * @param {string} main
 */
function writtenPage(about, title, menu, main) {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} — ${escaped(about.list)} ${about.year}</title>
<meta name="description" content="Le site de campagne de la liste conduite par ${escaped(about.head)}.">
<style>body{font:17px/1.5 sans-serif;max-width:46em;margin:auto}nav ul{display:flex;gap:1em;list-style:none;padding:0}blockquote{border-left:4px solid #c33;padding-left:1em}</style>
</head>
<body>
<header>
<p><a href="/">${escaped(about.list)}</a></p>
<nav aria-label="Menu">
<ul>
${menu.map(({ text, href }) => `<li><a href="${href}">${inline(text)}</a></li>`).join('\n')}
</ul>
</nav>
</header>
<main>
${main}
</main>
<aside>
<p>Suivez-nous : <a href="https://reseau-social.example/liste">notre page</a>, <a href="https://videos.example/liste">notre chaîne vidéo</a>. Recevez notre lettre électronique chaque semaine.</p>
</aside>
<footer>
<p>${wordsOf(about.footer)
    .map((text) => (text === 'Mentions légales' ? `<a href="/mentions-legales.html">${text}</a>` : inline(text)))
    .join(' — ')}</p>
</footer>
</body>
</html>
`;
}

/**
 * @param {About} about
 * @param {string} title
 * @param {Menu} menu
 * @param {string} main
 */
function builtPage(about, title, menu, main) {
  const boxed = main.replace(
    /<blockquote><p>(.*?)<\/p><\/blockquote>/g,
    '<div class="pb-quote"><div class="pb-inner"><p>$1</p></div></div>',
  );
  return `<!DOCTYPE html>
<html lang="fr-FR">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${escaped(title)} | ${escaped(about.list)}</title>
<script>window.pb = { "cookies": true, "menu": "burger", "form": "newsletter" };</script>
<style>.pb-row{margin:0 auto;width:960px}.pb-menu a{padding:8px}</style>
</head>
<body class="home page-template">
<div id="cookie-notice" role="dialog"><div class="pb-inner">Ce site utilise des cookies pour vous offrir la meilleure expérience. <a href="#">Accepter</a> <a href="#">Refuser</a> <a href="#">En savoir plus</a></div></div>
<div class="pb-header"><div class="pb-menu">${menu.map(({ text, href }) => `<a href="${href}">${inline(text)}</a>`).join(' ')}</div></div>
<div class="pb-row"><div class="pb-col"><div class="pb-text">
${boxed}
</div></div></div>
<div class="pb-social"><a href="https://reseau-social.example/liste">Partager</a> <a href="https://reseau-social.example/liste">J'aime</a> <a href="https://messagerie.example/liste">Rejoindre la boucle</a></div>
<div class="pb-footer footer"><div class="pb-inner">${wordsOf(about.footer)
    .map((text) => `<a href="#">${inline(text)}</a>`)
    .join(' | ')}</div></div>
<script>document.body.classList.add('loaded');</script>
</body>
</html>
`;
}
