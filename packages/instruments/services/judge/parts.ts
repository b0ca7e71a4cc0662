import type { Block, Form, Frame, Hit, Link } from '@beffroi/reading';
import { type AnnotatedPage, isContent, type PageKind, type Site } from './annotate.ts';
import { type Flags, NO_FLAGS, type Service } from './catalogue/index.ts';
import type { Naming } from './lexicon.ts';
import { underOtherPublic } from './other-public.ts';
import type { Provider } from './providers/provider.ts';
import { hasBooking } from './rules/support/booking.ts';
import { governedByOthers, governedScope, scopesOf, scopeUnder } from './scope.ts';
import { type Target, targetOf } from './target.ts';
import type { ScopedBlock, ScopedForm, ScopedLink, View } from './view.ts';

/** What the catalogue says of the service: its flags, and the facts that rules weigh. Not who it is. */
export interface ServiceParts extends Flags, Pick<Service, 'fee' | 'appointment' | 'cerfa' | 'national' | 'familyPortal'> {
  readonly deniedAs: RegExp | null;
  readonly staleLaw: NonNullable<Service['staleLaw']> | null;
  /** Its place among the eighteen: by it wordings know what is its own. */
  readonly index: number;
  /** True where a provider's product can carry it. */
  readonly isCarriedBy: (provider: Provider) => boolean;
}

/** What of the page speaks of the service. */
export interface ViewParts {
  readonly blocks: readonly ScopedBlock[];
  readonly links: readonly ScopedLink[];
  readonly forms: readonly ScopedForm[];
  /** The best scope of any block of the page. */
  readonly best: number;
  /** The best scope that titles and headings alone give. */
  readonly governed: number;
}

/** How titles, headings and its own words give a place of the page to the service. */
interface Scopes {
  /** Of a block. */
  readonly of: (block: number) => number;
  /** Of what stands under a heading without being in a block. */
  readonly under: (heading: number) => number;
  /** Of a block, its own words left out. */
  readonly byHeadings: (block: number) => number;
  /** True where titles or headings give a block to other services and not to this one. */
  readonly isOthers: (block: number) => boolean;
}

/** The page as a whole, whatever of it speaks of the service. */
interface PageParts {
  readonly url: string;
  readonly key: string;
  readonly host: string;
  readonly title: string;
  readonly kind: PageKind;
  readonly home: boolean;
  /** Drawn by a browser. */
  readonly rendered: boolean;
  readonly topic: Naming;
  readonly topicText: string;
  /** On a portal: a vendor's, or a host of the town's made for procedures. */
  readonly portal: boolean;
  /** Vendor that runs the page. */
  readonly pageProvider: Provider | null;
  readonly pageBlocks: readonly Block[];
  readonly pageLinks: readonly Link[];
  readonly pageForms: readonly Form[];
  readonly frames: readonly Frame[];
  readonly passwordFields: number;
  /** Wordings of each block, and the services that it names. */
  readonly pageHits: readonly (readonly Hit[])[];
  readonly pageNamings: readonly Naming[];
  /** True for a block that is the page's own words. */
  readonly isContent: (block: number) => boolean;
  /** True under a heading that speaks to associations, traders or firms. */
  readonly isForOthers: (heading: number) => boolean;
  /** True where an appointment can be booked on the page. */
  readonly hasBooking: () => boolean;
}

/** What the whole site tells. */
interface SiteParts extends Pick<Site, 'year' | 'townWords' | 'homeHost' | 'portals'> {
  /** What is known of an address. */
  readonly target: (url: string) => Target;
}

/** All that a rule may ask for. */
export interface Parts extends ServiceParts, ViewParts, PageParts, SiteParts {
  readonly scopes: Scopes;
}

/** The name of something that a rule needs. */
export type Need = keyof Parts;
/** What is given to a rule, or to a helper of several, that has these needs. */
export type Given<Needed extends Need> = Pick<Parts, Needed>;

/** Where each part is taken from: one service on one page of a site. */
const TAKE: { readonly [N in Need]: (view: View) => Parts[N] } = {
  index: (view) => view.serviceIndex,
  fee: ({ service }) => service.fee,
  appointment: ({ service }) => service.appointment,
  cerfa: ({ service }) => service.cerfa,
  national: ({ service }) => service.national,
  familyPortal: ({ service }) => service.familyPortal,
  deniedAs: ({ service }) => service.deniedAs ?? null,
  staleLaw: ({ service }) => service.staleLaw ?? null,
  isCarriedBy:
    ({ service }) =>
    ({ services }) =>
      services === 'any' || services.includes(service.id),
  blocks: (view) => view.blocks,
  links: (view) => view.links,
  forms: (view) => view.forms,
  best: (view) => view.best,
  governed: (view) => view.governed,
  scopes: ({ page, serviceIndex }) => scopesFor(page, serviceIndex),
  url: ({ page }) => page.url,
  key: ({ page }) => page.key,
  host: ({ page }) => page.host,
  title: ({ page }) => page.reading.title,
  kind: ({ page }) => page.kind,
  home: ({ page }) => page.home,
  rendered: ({ page }) => page.page.rendered,
  topic: ({ page }) => page.topic,
  topicText: ({ page }) => page.topicText,
  portal: ({ page }) => page.portal,
  pageProvider: ({ page }) => page.provider,
  pageBlocks: ({ page }) => page.reading.blocks,
  pageLinks: ({ page }) => page.reading.links,
  pageForms: ({ page }) => page.reading.forms,
  frames: ({ page }) => page.reading.frames,
  passwordFields: ({ page }) => page.reading.shape.passwordFields,
  pageHits: ({ page }) => page.hits,
  pageNamings: ({ page }) => page.namings,
  isContent:
    ({ page }) =>
    (block) =>
      isContent(page, block),
  isForOthers:
    ({ page }) =>
    (heading) =>
      underOtherPublic(page, heading),
  hasBooking:
    ({ page }) =>
    () =>
      hasBooking(page),
  year: ({ site }) => site.year,
  townWords: ({ site }) => site.townWords,
  homeHost: ({ site }) => site.homeHost,
  portals: ({ site }) => site.portals,
  target:
    ({ site }) =>
    (url) =>
      targetOf(site, url),
  ...takeFlags(),
};

function takeFlags(): { readonly [F in keyof Flags]: (view: View) => boolean } {
  const names = Object.keys(NO_FLAGS) as (keyof Flags)[];
  return Object.fromEntries(names.map((name) => [name, ({ service }: View) => service.flags[name] === true])) as ReturnType<
    typeof takeFlags
  >;
}

function scopesFor(page: AnnotatedPage, service: number): Scopes {
  return {
    of: (block) => scopesOf(page)[block]![service]!,
    under: (heading) => scopeUnder(page, heading)[service]!,
    byHeadings: (block) => governedScope(page, block, service),
    isOthers: (block) => governedByOthers(page, block, service),
  };
}

/**
 * Makes what gives just those parts that are needed. They are taken when they are asked for, and one object is shown view after view: every rule looks at every
 * service of every page, most see at once that there is nothing for them, and none keeps what it was given.
 */
export function giver<Needed extends Need>(needs: readonly Needed[]): (view: View) => Given<Needed> {
  class Some {
    static {
      for (const need of needs) {
        const take = TAKE[need];
        Object.defineProperty(Some.prototype, need, {
          get(this: Some) {
            return take(this.#view!);
          },
        });
      }
    }
    #view: View | undefined;
    at(view: View): this {
      this.#view = view;
      return this;
    }
  }
  const some = new Some();
  return (view) => some.at(view) as unknown as Given<Needed>;
}
