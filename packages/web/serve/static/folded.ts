const CODE = '[0-9][0-9AB][0-9]{3}';
const rule = (path: string, stands: string | null): readonly [RegExp, string | null] => [new RegExp(`^(/en)?${path}$`), stands];

/**
 * Where a site of a whole country has what stands at an address: a town has its sheet, in which its chain is folded, and one page with the proofs of all its marks; `null`: it is left out. Copies of archived pages, waves of
 * before, towns side by side and what is for printing are a hundred pages a town and more: the live site has them.
 */
const RULES = [
  rule(`/villes/(${CODE})/(?:fiche|partager|badge\\.svg)`, null),
  rule(`/villes/${CODE}/partage\\.png`, '/partage.png'),
  rule(`/villes/${CODE}/[a-z-]+/page/\\d+`, null),
  rule(`/villes/${CODE}/mandat/(?:\\d+/)?chaine\\.csv`, null),
  rule(`/villes/(${CODE})/mandat(?:/\\d+)?`, '$1/villes/$2#chaine'),
  rule(`/villes/(${CODE})/(?!demarches$)([a-z-]+)`, '$1/villes/$2/demarches#$3'),
  rule(`/guichet/([a-z-]+)/(${CODE})`, '$1/villes/$3/demarches#$2'),
  rule(`(?:/[a-z]+)?/vagues/[^/]+/(?:villes|communes)/${CODE}(?:/.*)?`, null),
  rule(`/comparer/.+`, null),
] as const;

/** The address that a folded site has for another, with the place in its page behind `#`; the same where it has a page of its own; `null` where it has none. */
export function foldedAddress(path: string): string | null {
  for (const [pattern, stands] of RULES) {
    if (!pattern.test(path)) continue;
    return stands === null || !stands.startsWith('$') ? stands : path.replace(pattern, stands);
  }
  return path;
}
