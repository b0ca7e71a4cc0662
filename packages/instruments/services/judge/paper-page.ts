import { fold } from '@beffroi/reading';
import { type AnnotatedPage, isContent, isContentLink } from './annotate.ts';
import { channelOf } from './channel.ts';
import { says } from './lexicon.ts';
import { isStateHost } from './providers/hosts.ts';
import { shapeOf } from './rules/support/forms.ts';

const DOCUMENT = /\.(?:pdf|docx?|odt|rtf)(?:[?#]|$)/i;
const MESSAGE = /^(?:mailto|tel|sms):/i;
/** What is done on paper, by telephone or at a desk. */
const BY_OTHER_MEANS =
  /\b(?:imprim\w+|telecharge[rz]?|poste[rz]|par (?:la )?poste|par courrier|par telephone|apres appel|appele[rz]|ecrivez|ecrire|cheque|au guichet|en mairie|a l'accueil|sur place)\b|\b0\d(?:[ .]?\d\d){4}\b/;

const papers = new WeakMap<AnnotatedPage, boolean>();

/**
 * True for a page that was read and lets nobody begin anything: no form, no way on, no word of an account, and in its own words another means than a screen: a sheet to print, an
 * address to write to, a number to call. A town may tell of all its procedures on the host where some of them are made.
 */
export function isPaperPage(page: AnnotatedPage): boolean {
  let known = papers.get(page);
  if (known === undefined) {
    known = workOut(page);
    papers.set(page, known);
  }
  return known;
}

function workOut(page: AnnotatedPage): boolean {
  const { blocks, forms, frames, links, shape } = page.reading;
  if (page.kind !== 'ordinary' || shape.passwordFields > 0 || shape.emptyRoot || shape.noscriptPlea || frames.length > 0) return false;
  if (forms.some((form, f) => !page.frameForms.has(f) && shapeOf(form).visible.length > 0)) return false;
  const leadsOn = links.some(
    (link, l) => isContentLink(page, l) && !DOCUMENT.test(link.url) && !MESSAGE.test(link.url) && !isStateHost(link.url),
  );
  if (leadsOn || channelOf(page) !== null) return false;
  let byOtherMeans = false;
  for (let b = 0; b < blocks.length; b++) {
    const { kind, text } = blocks[b]!;
    if (!isContent(page, b)) continue;
    // A button that a script wires may begin anything.
    if (kind === 'button') return false;
    const hits = page.hits[b]!;
    if (!says(hits, 'refusal:online') && (says(hits, 'online:clear') || says(hits, 'account:call'))) return false;
    byOtherMeans ||= BY_OTHER_MEANS.test(fold(text));
  }
  return byOtherMeans;
}
