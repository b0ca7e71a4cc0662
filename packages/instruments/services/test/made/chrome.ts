// How sites are built around what they say: ten ways, after the markup that such programs write.

/** A part of a page: a title or none, and texts with their links. */
export interface Part {
  readonly heading: string | null;
  readonly texts: readonly string[];
}

export interface Page {
  readonly title: string;
  readonly parts: readonly Part[];
}

export interface Frame {
  readonly town: string;
  readonly menu: readonly (readonly [words: string, path: string])[];
}

/** One way to build a site. */
export type Chrome = (page: Page, frame: Frame) => string;

const menu = ({ menu: all }: Frame, item: (words: string, path: string) => string): string =>
  all.map(([words, path]) => item(words, path)).join('');
const inLine = ({ menu: all }: Frame): string => all.map(([words, path]) => `<li><a href="${path}">${words}</a></li>`).join('');
const parts = (page: Page, heading: (text: string) => string, text: (text: string) => string): string =>
  page.parts.map((part) => `${part.heading === null ? '' : heading(part.heading)}${part.texts.map(text).join('')}`).join('\n');
const h2 = (text: string): string => `<h2>${text}</h2>`;
const p = (text: string): string => `<p>${text}</p>`;
const whole = (title: string, town: string, body: string, generator = ''): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} - ${town}</title>${generator === '' ? '' : `<meta name="generator" content="${generator}">`}</head><body>${body}</body></html>\n`;
const foot = (town: string): string =>
  `<p>Mairie de ${town}, place de la Mairie. Téléphone : 03 00 00 00 00</p><a href="/mentions-legales">Mentions légales</a>`;

export const CHROMES: Readonly<Record<string, Chrome>> = {
  elementor: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<header class="elementor"><nav><ul>${inLine(frame)}</ul></nav></header><main class="site-main"><div class="elementor-widget-heading"><h1 class="elementor-heading-title">${page.title}</h1></div>${parts(
        page,
        (text) => `<div class="elementor-widget-heading"><h2 class="elementor-heading-title">${text}</h2></div>`,
        (text) => `<div class="elementor-widget-text-editor"><div class="elementor-widget-container"><p>${text}</p></div></div>`,
      )}</main><footer>${foot(frame.town)}</footer>`,
      'WordPress 6.8',
    ),
  blocks: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<header class="wp-block-template-part"><ul class="wp-block-navigation">${inLine(frame)}</ul></header><main class="wp-block-group"><h1 class="wp-block-post-title">${page.title}</h1>${page.parts.map((part) => (part.heading === null ? part.texts.map(p).join('') : `<details class="wp-block-details"><summary>${part.heading}</summary>${part.texts.map(p).join('')}</details>`)).join('')}</main><footer>${foot(frame.town)}</footer>`,
    ),
  dsfr: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<header role="banner" class="fr-header"><nav class="fr-nav"><ul class="fr-nav__list">${inLine(frame)}</ul></nav></header><main role="main" class="fr-container"><h1>${page.title}</h1>${page.parts
        .map((part, i) =>
          part.heading === null
            ? part.texts.map(p).join('')
            : `<section class="fr-accordion"><h3 class="fr-accordion__title"><button class="fr-accordion__btn" aria-expanded="false" aria-controls="a${i}">${part.heading}</button></h3><div class="fr-collapse" id="a${i}">${part.texts.map(p).join('')}</div></section>`,
        )
        .join('')}</main><footer class="fr-footer">${foot(frame.town)}</footer>`,
      'Drupal 11',
    ),
  joomla: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<div class="container-header"><ul class="mod-menu">${inLine(frame)}</ul></div><div class="com-content-article item-page"><div class="page-header"><h1>${page.title}</h1></div><div class="com-content-article__body">${parts(page, h2, p)}</div></div><div class="footer">${foot(frame.town)}</div>`,
      'Joomla! - Open Source Content Management',
    ),
  spip: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<div id="entete"></div><div class="menu"><ul>${inLine(frame)}</ul></div><div id="contenu" class="contenu"><p class="chemin"><a href="/">Accueil</a> &gt; ${page.title}</p><div class="cartouche"><h1 class="surlignable">${page.title}</h1></div><div class="texte surlignable">${parts(
        page,
        (text) => `<h3 class="spip">${text}</h3>`,
        (text) => `<p class="spip">${text}</p>`,
      )}</div></div><div id="pied">${foot(frame.town)}</div>`,
      'SPIP 4.4',
    ),
  typo3: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<nav class="main-navigation"><ul>${inLine(frame)}</ul></nav><!--TYPO3SEARCH_begin--><main><div class="frame frame-default"><header><h1>${page.title}</h1></header>${page.parts.map((part) => `<div class="frame"><header>${part.heading === null ? '' : h2(part.heading)}</header><div class="ce-bodytext"><ul>${part.texts.map((text) => `<li>${text}</li>`).join('')}</ul></div></div>`).join('')}</div></main><!--TYPO3SEARCH_end--><footer>${foot(frame.town)}</footer>`,
      'TYPO3 CMS',
    ),
  ibexa: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<div class="nav">${menu(frame, (words, path) => `<a class="nav__link" href="${path}">${words}</a>`)}</div><div class="content-view-full class-article"><div class="attribute-header"><h1><span class="ezstring-field">${page.title}</span></h1></div><div class="attribute-body ezxmltext-field">${parts(page, h2, p)}</div></div><div class="footer">${foot(frame.town)}</div>`,
    ),
  tables: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<table width="780" border="0"><tr><td width="160">${menu(frame, (words, path) => `<a href="${path}">${words}</a><br>`)}</td><td><h1>${page.title}</h1><table>${page.parts.map((part) => `<tr><td><b>${part.heading ?? ''}</b></td><td>${part.texts.join('<br>')}</td></tr>`).join('')}</table></td></tr></table><center>${foot(frame.town)}</center>`,
    ),
  divs: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<div id="SITE_HEADER"><div>${menu(frame, (words, path) => `<div data-testid="linkElement"><a href="${path}">${words}</a></div>`)}</div></div><div id="SITE_PAGES"><div data-testid="richTextElement"><h2 class="font_2"><span>${page.title}</span></h2></div>${page.parts.map((part) => `<div data-testid="mesh-container">${part.heading === null ? '' : `<div data-testid="richTextElement"><h4 class="font_4"><span>${part.heading}</span></h4></div>`}${part.texts.map((text) => `<div data-testid="richTextElement"><p class="font_8"><span>${text}</span></p></div>`).join('')}</div>`).join('')}</div><div id="SITE_FOOTER">${foot(frame.town)}</div>`,
      'Wix.com Website Builder',
    ),
  cards: (page, frame) =>
    whole(
      page.title,
      frame.town,
      `<header class="header"><nav aria-label="Menu"><ul>${inLine(frame)}</ul></nav></header><main><section class="hero"><h1>${page.title}</h1></section><section class="grid">${page.parts.map((part) => `<article class="card"><div class="card__body">${part.heading === null ? '' : `<h3 class="card__title">${part.heading}</h3>`}${part.texts.map(p).join('')}</div></article>`).join('')}</section></main><footer class="footer">${foot(frame.town)}</footer>`,
    ),
};
