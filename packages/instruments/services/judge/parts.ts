import type { Block, Form, Frame, Hits, Link } from '@beffroi/reading';
import { addressOf } from './address.ts';
import { type AnnotatedPage, isContent, type PageKind, type Site } from './annotate.ts';
import { isNamedByAddressAlone } from './bare-sign-in.ts';
import { type Flags, NO_FLAGS, SERVICES, type Service } from './catalogue/index.ts';
import { type Channel, channelOf } from './channel.ts';
import { cueOf, type GeneralCue, type Naming, type Slot } from './lexicon.ts';
import { underOtherPublic } from './other-public.ts';
import { PageCues, ViewCues } from './page-cues.ts';
import type { Provider } from './providers/provider.ts';
import { hasBooking } from './rules/support/booking.ts';
import { governedByOthers, governedScope, isLinkRow, scopesOf, scopeUnder } from './scope.ts';
import type { Target } from './target.ts';
import type { ScopedBlock, ScopedForm, ScopedLink } from './view.ts';

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

/** The same blocks, by what they say. */
interface SayingParts {
  /** Those in which one of these general wordings stands, in their order. */
  readonly saying: (...cues: readonly GeneralCue[]) => readonly ScopedBlock[];
  /** Those in which a wording of the service's own slot stands. */
  readonly sayingOwn: (slot: Slot) => readonly ScopedBlock[];
}

/** How titles, headings and its own words give a place of the page to the service. */
interface Scopes {
  /** Of a block. */
  of(block: number): number;
  /** Of what stands under a heading without being in a block. */
  under(heading: number): number;
  /** Of a block, its own words left out. */
  byHeadings(block: number): number;
  /** True where titles or headings give a block to other services and not to this one. */
  isOthers(block: number): boolean;
  /** True for a block that is nothing but a row of links. */
  isLinkRow(block: number): boolean;
}

/** The page as a whole, whatever of it speaks of the service. */
interface PageParts {
  readonly url: string;
  readonly key: string;
  readonly host: string;
  readonly title: string;
  readonly kind: PageKind;
  readonly home: boolean;
  /** Forms that a script drew: its bytes do not hold them. */
  readonly drawnForms: ReadonlySet<Form>;
  /** Held against another reading of it, thing by thing. */
  readonly isReadTwice: boolean;
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
  /** True where a sign-in stands on the page itself, not in the frame of all pages. */
  readonly hasOwnSignIn: () => boolean;
  /** True for a bare sign-in that only its address gives to a service. */
  readonly isNamedByAddressAlone: () => boolean;
  /** Wordings of each block, and the services that it names. */
  readonly pageHits: readonly Hits[];
  readonly pageNamings: readonly Naming[];
  /** True for a block that is the page's own words. */
  readonly isContent: (block: number) => boolean;
  /** True under a heading that speaks to associations, traders or firms. */
  readonly isForOthers: (heading: number) => boolean;
  /** True where a general wording stands in any of its blocks. */
  readonly isSaidOnPage: (cue: GeneralCue) => boolean;
  /** True where an appointment can be booked on the page. */
  readonly hasBooking: () => boolean;
  /** What the page itself lets who comes do; `null` for one that only tells. */
  readonly channel: () => Channel | null;
}

/** What the whole site tells. */
interface SiteParts extends Pick<Site, 'year' | 'townWords' | 'homeHost' | 'hosts' | 'ownDomain' | 'portals'> {
  /** What is known of an address. */
  readonly target: (url: string) => Target;
}

/** All that a rule may ask for. */
export interface Parts extends ServiceParts, ViewParts, SayingParts, PageParts, SiteParts {
  readonly scopes: Scopes;
}

/** The name of something that a rule needs. */
export type Need = keyof Parts;
/** What is given to a rule, or to a helper of several, that has these needs. */
export type Given<Needed extends Need> = Pick<Parts, Needed>;

/**
 * Makes the parts of a page for one service after the other. They are one object of one shape, whatever rule looks at it: each rule looks at each service of each
 * page, and a shape a rule would cost more than the looking. What a rule may take of it is held by its type, and by a test that gives it nothing else.
 */
export function partsOfPage(site: Site, page: AnnotatedPage, isReadTwice: boolean): (service: number, view: ViewParts) => Parts {
  const { reading } = page;
  const isContentOf = (block: number): boolean => isContent(page, block);
  const isForOthers = (heading: number): boolean => underOtherPublic(page, heading);
  const hasBookingOn = (): boolean => hasBooking(page);
  const channel = (): Channel | null => channelOf(page);
  const isNamedByAddress = (): boolean => isNamedByAddressAlone(page);
  const hasSignIn = (): boolean =>
    reading.shape.passwordFields > 0 &&
    reading.forms.some(({ fields }, f) => !page.frameForms.has(f) && fields.some(({ type }) => type === 'password'));
  const target = targetsOf(site);
  const cues = new PageCues(page.hits);
  const isSaidOnPage = (cue: GeneralCue): boolean => cues.blocksWith(cueOf(cue)).length > 0;
  return (service, { blocks, links, forms, best, governed }) => {
    const own = SERVICE_PARTS[service]!;
    const viewCues = new ViewCues(cues, service, blocks);
    return {
      index: service,
      fee: own.fee,
      appointment: own.appointment,
      cerfa: own.cerfa,
      national: own.national,
      familyPortal: own.familyPortal,
      deniedAs: own.deniedAs,
      staleLaw: own.staleLaw,
      isCarriedBy: own.isCarriedBy,
      report: own.report,
      askedByMessage: own.askedByMessage,
      lends: own.lends,
      bookedDaily: own.bookedDaily,
      endsInPaper: own.endsInPaper,
      namedAsProcedure: own.namedAsProcedure,
      forResidents: own.forResidents,
      amongAssociations: own.amongAssociations,
      explainedByPlace: own.explainedByPlace,
      rounds: own.rounds,
      parkingApp: own.parkingApp,
      onlyStateForm: own.onlyStateForm,
      onlyOwnSheets: own.onlyOwnSheets,
      formInFiche: own.formInFiche,
      appointmentHub: own.appointmentHub,
      unlistedTeleservices: own.unlistedTeleservices,
      automaticByState: own.automaticByState,
      billedLater: own.billedLater,
      neverDenied: own.neverDenied,
      doneElsewhere: own.doneElsewhere,
      inPersonByLaw: own.inPersonByLaw,
      paperOfOthers: own.paperOfOthers,
      blocks,
      links,
      forms,
      best,
      governed,
      saying: (...all) => viewCues.saying(...all),
      sayingOwn: (slot) => viewCues.sayingOwn(slot),
      scopes: new ServiceScopes(page, service),
      url: page.url,
      key: page.key,
      host: page.host,
      title: reading.title,
      kind: page.kind,
      home: page.home,
      drawnForms: page.drawnForms,
      isReadTwice,
      topic: page.topic,
      topicText: page.topicText,
      portal: page.portal,
      pageProvider: page.provider,
      pageBlocks: reading.blocks,
      pageLinks: reading.links,
      pageForms: reading.forms,
      frames: reading.frames,
      passwordFields: reading.shape.passwordFields,
      hasOwnSignIn: hasSignIn,
      isNamedByAddressAlone: isNamedByAddress,
      pageHits: page.hits,
      pageNamings: page.namings,
      isContent: isContentOf,
      isForOthers,
      isSaidOnPage,
      hasBooking: hasBookingOn,
      channel,
      year: site.year,
      townWords: site.townWords,
      homeHost: site.homeHost,
      hosts: site.hosts,
      ownDomain: site.ownDomain,
      portals: site.portals,
      target,
    };
  };
}

const SERVICE_PARTS: readonly ServiceParts[] = SERVICES.map((service, index) => {
  const { fee, appointment, cerfa, national, familyPortal, deniedAs = null, staleLaw = null } = service;
  return {
    ...NO_FLAGS,
    ...service.flags,
    ...{ index, fee, appointment, cerfa, national, familyPortal, deniedAs, staleLaw },
    isCarriedBy: ({ services }) => services === 'any' || services.includes(service.id),
  };
});

const targets = new WeakMap<Site, (url: string) => Target>();

function targetsOf(site: Site): (url: string) => Target {
  let known = targets.get(site);
  if (known === undefined) {
    known = (url) => addressOf(site, url).target;
    targets.set(site, known);
  }
  return known;
}

class ServiceScopes implements Scopes {
  readonly #page: AnnotatedPage;
  readonly #service: number;
  constructor(page: AnnotatedPage, service: number) {
    this.#page = page;
    this.#service = service;
  }
  of(block: number): number {
    return scopesOf(this.#page)[block]![this.#service]!;
  }
  under(heading: number): number {
    return scopeUnder(this.#page, heading)[this.#service]!;
  }
  byHeadings(block: number): number {
    return governedScope(this.#page, block, this.#service);
  }
  isOthers(block: number): boolean {
    return governedByOthers(this.#page, block, this.#service);
  }
  isLinkRow(block: number): boolean {
    return isLinkRow(this.#page, block);
  }
}
