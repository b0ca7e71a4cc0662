import type { Measured } from './measured.ts';
import { overlap, siteHost } from './traits.ts';

/** What became of the site as a whole. */
export type SiteChange =
  /** The home page is on another host; `www.` and the scheme do not count. */
  | { readonly kind: 'site-moved'; readonly from: string; readonly to: string }
  /** Same host, other pages. */
  | {
      readonly kind: 'site-redesigned';
      /** Share of the paths that are still there (see `overlap`); `null` when too few were seen. */
      readonly overlap: number | null;
      /** The program that made the pages, where both waves know it and it is another. */
      readonly generator: { readonly from: string; readonly to: string } | null;
    };

/** Below, a site has other pages than before: news come and go, but a menu stays. */
const REDESIGNED_BELOW = 0.2;
/**
 * With another generator, already below this. A generator alone is not enough: an extension that draws pages may sign in the place of the
 * program that holds them, and all addresses stay.
 */
const REDESIGNED_BELOW_WITH_GENERATOR = 0.5;
/** Fewer paths tell nothing: a site of which little was seen looks like any other. */
const ENOUGH_PAGES = 10;

/** Whether the site moved or was redesigned between two waves; `null` when it did neither, or when it cannot be known. */
export function siteChange(before: Measured, after: Measured): SiteChange | null {
  const [from, to] = hosts(before, after);
  if (from === '' || to === '') return null;
  if (from !== to) return { kind: 'site-moved', from, to };
  const [old, now] = [before.traits, after.traits];
  if (old === null || now === null) return null;
  const enough = Math.min(old.pages, now.pages) >= ENOUGH_PAGES;
  const kept = enough ? overlap(old, now) : null;
  const generator =
    old.generator !== null && now.generator !== null && old.generator !== now.generator ? { from: old.generator, to: now.generator } : null;
  const limit = generator === null ? REDESIGNED_BELOW : REDESIGNED_BELOW_WITH_GENERATOR;
  const redesigned = kept === null ? generator !== null : kept < limit;
  return redesigned ? { kind: 'site-redesigned', overlap: kept, generator } : null;
}

/**
 * The hosts to compare: of the home pages where both were reached, for a corrected entry in a list of sites is no move. Where one was
 * not, the address that was given stands for it, and nothing has moved if the other wave was given or reached that one.
 */
function hosts(before: Measured, after: Measured): readonly [string, string] {
  const [old, now] = [homeHost(before), homeHost(after)];
  if (old !== '' && now !== '') return [old, now];
  const [oldGiven, nowGiven] = [siteHost(before.site ?? ''), siteHost(after.site ?? '')];
  const [from, to] = [old || oldGiven, now || nowGiven];
  return from === nowGiven || to === oldGiven ? [from, from] : [from, to];
}

/** Host of the home page that was reached; empty when none was. */
function homeHost({ home, traits }: Measured): string {
  return home === null ? (traits?.home ?? '') : siteHost(home);
}
