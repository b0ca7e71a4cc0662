import { hostOf, pageKey } from '@beffroi/domain';
import { fold, type Reading } from '@beffroi/reading';

/** A page with less text than this may be nothing but a wall. */
const WALL_CHARACTERS = 1_500;

const BOT_WALL =
  /just a moment|checking your browser|verif(?:ying|y) (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|attention required|access denied|request unsuccessful|incapsula|ddos protection|bm-verify|not a bot|unusual traffic|enable javascript and cookies to continue|verification (?:de securite|du navigateur|que vous n'etes pas un robot|en cours)|verifi(?:ons|er|ez) (?:que )?vo(?:us|tre) (?:n'etes pas un robot|etes (?:bien )?(?:un )?humain|navigateur)|je ne suis pas un robot|n'etes pas un robot|controle (?:de|du) (?:securite|navigateur)|acces (?:refuse|bloque|interdit)|votre (?:navigateur|connexion) (?:est|va etre|doit etre) verifie/;
const BOT_HOSTS = /(?:^|\.)(?:challenges\.cloudflare\.com|captcha-delivery\.com|hcaptcha\.com|px-cdn\.net|perimeterx\.net)$/;
const CONSENT = /cookie|consentement|traceur/;
const CONSENT_CALL = /\b(?:accepter|tout accepter|j'accepte|accept all|continuer sans accepter|refuser)\b/;

/**
 * Whether the capture is not the page: something that asks whether one is human, or that shows nothing before one has consented; or a
 * login with little else. `null` when it is a page.
 */
export function wallOf(reading: Reading): 'blocked' | 'login' | null {
  const { shape } = reading;
  if (shape.characters < WALL_CHARACTERS) {
    const text = textOf(reading);
    const challenged = reading.scriptHosts.some((host) => BOT_HOSTS.test(host)) && reading.links.length < 5;
    if (challenged || (BOT_WALL.test(text) && reading.links.filter((link) => link.zone === 'main').length < 5)) return 'blocked';
    if (CONSENT.test(text) && CONSENT_CALL.test(text) && shape.mainCharacters < 100 && reading.links.length < 4) return 'blocked';
  }
  if (shape.passwordFields > 0 && shape.mainCharacters < 400 && contentLinks(reading) < 6 && !leadsOn(reading)) return 'login';
  return null;
}

/** What any page with a login offers beside it: help to come in, and what the law asks for. */
const OF_A_LOGIN =
  /mot[ -]de[ -]passe|password|oubli|perdu|identifi|connexion|connect|login|inscri|s'enregistrer|register|cr[eé]er|compte|mentions|l[eé]gal|cookies?|confidential|vie priv|donn[eé]es|rgpd|accessib|aide|faq|contact|cgu|conditions|plan du site|retour|accueil|franceconnect/i;
/** So many links to other places make a page that only has a login on it. */
const LEADING_ON = 3;

/** Whether links of the same host lead on to anything but the login's own needs. */
function leadsOn(reading: Reading): boolean {
  const host = hostOf(reading.url);
  const own = pageKey(reading.url);
  const led = new Set<string>();
  for (const { url, text, label, zone } of reading.links) {
    if (zone === 'footer' || hostOf(url) !== host || pageKey(url) === own || pageKey(url) === pageKey(`https://${host}/`)) continue;
    if (!OF_A_LOGIN.test(`${text} ${label} ${url.replace(/^https?:\/\/[^/]+/i, '')}`)) led.add(pageKey(url));
  }
  return led.size >= LEADING_ON;
}

const GONE =
  /page (?:introuvable|non trouvee|inexistante|manquante)|erreur 404|\b404\b.{0,20}(?:not found|introuvable|erreur)|^404$|page not found|n'existe (?:pas|plus)|page (?:demandee )?n'a pas (?:ete trouvee|pu etre trouvee)|contenu (?:introuvable|indisponible)|oups/;

/** An error page that answers 200: its title or first heading says so and there is little else. */
export function isSoft404(reading: Reading): boolean {
  if (reading.shape.mainCharacters > 800) return false;
  const headings = reading.blocks.filter((block) => block.kind === 'heading' && block.level <= 2 && block.zone === 'main').slice(0, 2);
  return [reading.title, ...headings.map((block) => block.text)].some((text) => GONE.test(fold(text.slice(0, 200)).trim()));
}

/** A browser would see more than the bytes show. */
export function wantsRendering(reading: Reading): boolean {
  if (reading.shape.scripts === 0) return false;
  return isShell(reading) || reading.shape.emptyPanels > 0 || bareHeadings(reading) >= 2;
}

/** Headings of the content with nothing between them and the next of their kind: panels that a click fills. */
function bareHeadings({ blocks, forms, links }: Reading): number {
  const filled = new Set([...forms.map((form) => form.heading), ...links.filter((link) => link.block < 0).map((link) => link.heading)]);
  let bare = 0;
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || block.level < 2 || block.zone !== 'main' || filled.has(index)) return;
    const next = blocks[index + 1];
    if (next === undefined || next.zone !== 'main' || (next.kind === 'heading' && next.level === block.level)) bare++;
  });
  return bare;
}

/** Nothing but the empty place that an application is drawn into: who does not run it has seen nothing of the page. */
export function isShell({ shape, frames }: Reading): boolean {
  if (shape.scripts === 0) return false;
  if ((shape.emptyRoot || shape.noscriptPlea) && shape.mainCharacters < 300) return true;
  // An application without a root that is known, and nothing else on the page.
  return shape.characters < 80 && frames.length === 0;
}

function contentLinks(reading: Reading): number {
  return reading.links.filter((link) => link.zone === 'main' || link.zone === 'card').length;
}

function textOf(reading: Reading): string {
  return fold([reading.title, ...reading.blocks.map((block) => block.text)].join(' ').slice(0, 4_000));
}
