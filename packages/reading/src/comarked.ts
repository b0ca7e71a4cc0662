import { fold } from './fold.ts';

/**
 * The State's co-marked fiches, which towns embed in their own pages. They speak of all towns, so they are told apart:
 * by the address, by what wraps them, and by the line that says who verified them.
 */

/**
 * True when an address asks a site for one of the State's fiches: `?xml=F2859`, `&xml=R1406.xml&xsl=…`, `/service-public/voir/F123`.
 * The parameter works under any page of a site, so the page around it may be about something else.
 */
export function isComarkedAddress(url: string): boolean {
  for (const name of ['xml=', 'XML=', '/service-public/voir/', '/voir/']) {
    for (let at = url.indexOf(name); at !== -1; at = url.indexOf(name, at + 1)) {
      if (name.endsWith('=')) {
        const before = url[at - 1];
        if (before !== '?' && before !== '&' && before !== ';') continue;
      }
      if (name === '/voir/' && !url.slice(0, at).includes('service-public')) continue;
      const first = url.charCodeAt(at + name.length) & ~0x20;
      const digit = url.charCodeAt(at + name.length + 1);
      if ((first === 70 || first === 78 || first === 82) && digit >= 48 && digit <= 57) return true;
    }
  }
  return false;
}

/** What a class or id says of the block that has it. */
export type ComarkedToken = 'none' | 'comarked' | 'local';

/**
 * Judges a class or id token. `parts` are its words in lower case.
 * `.spOrganisme`, `#cm-content`, `comarquage`, `co-marquage` and the `spXxx` classes of the State's style sheet mark a fiche;
 * `local` inside one is the town's own insert.
 */
export function comarkedToken(token: string, parts: readonly string[]): ComarkedToken {
  if (token === 'local' || token === 'spLocal') return 'local';
  if (token === 'cm-content' || token === 'cm-sidebar') return 'comarked';
  // spOrganisme, spPublication…: the prefix of the State's own style sheet, followed by a capital.
  if (token.length > 4 && token.startsWith('sp') && token.charCodeAt(2) >= 65 && token.charCodeAt(2) <= 90) {
    return parts.includes('local') ? 'local' : 'comarked';
  }
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.startsWith('comarquage') || (part === 'co' && parts[i + 1]?.startsWith('marquage') === true)) {
      return parts.includes('local') || parts.includes('locale') || parts.includes('locales') ? 'local' : 'comarked';
    }
  }
  return 'none';
}

/**
 * True for the line under a fiche: « Vérifié le … – Direction de l'information légale et administrative », or its older
 * « (Premier ministre) » form. A page's legal notice that only names the Direction is none.
 */
export function isVerificationLine(text: string): boolean {
  if (text.length > 300 || text.indexOf('irection de l') === -1) return false;
  const folded = fold(text);
  if (!folded.includes("direction de l'information legale")) return false;
  return /(?:verifie|modifie|mis(?:e)? a jour|actualise|valide) le \d|premiere? ministre|fiche pratique|service-public|^[^a-z]*direction/.test(
    folded,
  );
}

/** True for hosts of the State's fiches, which some towns show in a frame. */
export function isComarkedFrame(host: string): boolean {
  return (
    host === 'service-public.fr' ||
    host.endsWith('.service-public.fr') ||
    host === 'service-public.gouv.fr' ||
    host.endsWith('.service-public.gouv.fr')
  );
}
