import type { Right } from '@beffroi/acts';
import type { Language } from '@beffroi/domain';
import type { Bilingual } from '@beffroi/instrument';
import type { TownIdentity } from '@beffroi/observatory';
import type { CheckupResult } from '@beffroi/store';
import type { AddressWords } from '@beffroi/words';
import type { Component, Snippet } from 'svelte';
import type { PictureDoor } from './picture.ts';

/**
 * What an instrument gives to pages beside its routes (`pages/routes/`): doors that the site composes. Each may be left out; an instrument that has no pages
 * at all is shown by the pages that are there for any (`/mesures`).
 */
export interface PageDoors {
  /** Id of the instrument. */
  readonly instrument: string;
  /** Its entries in the menu of every page. */
  readonly menu: readonly MenuEntry[];
  /** Its rooms of the atelier. */
  readonly rooms?: readonly RoomEntry[];
  /** Its part of the home page. */
  readonly home?: HomePart;
  /** Address in French of the page that proves a mark of a wave (default: what the wave says of the town, on the pages for any instrument). */
  readonly markPath?: (mark: MarkPlace) => string;
  /** How addresses of pages for any instrument name it and its indicators (default: by their ids). */
  readonly addresses?: MarkAddresses;
  /** What it knows that answers a citizen's question; it only proposes. */
  readonly proposals?: (locals: App.Locals, ask: ProposalAsk) => Promise<readonly AnswerProposal[]>;
  /**
   * Addresses in French below which nobody is signed in, whatever a browser brings along: who answers there must not be known, nor can be by accident. No session is read, no
   * cookie set, nothing is kept by a browser, and where one came from is told to nobody.
   */
  readonly anonymous?: readonly string[];
  /** What shows its section on the sheet of a town: what its port gives as `sheet`. */
  readonly section?: SheetSection;
  /** How a town looks that is measured on request: while it is measured, and when it is done. Of several instruments the first is asked for. */
  readonly checkup?: CheckupPart;
  /** Its pictures, each at an address of its own below `/graphiques`. */
  readonly pictures?: readonly PictureDoor[];
  /** Where an authority stands in the chapters of its manifesto; `null` where nothing is known of it. */
  readonly manifesto?: (locals: App.Locals, code: string) => Promise<ManifestoChapters | null>;
}

/** The chapters that an instrument gives to a manifesto, in its order: figures and words of its own, which nobody edits. */
export interface ManifestoChapters {
  /** One line: of which day this is, and who looked. */
  readonly asOf: string;
  /** Address here in French that tells more. */
  readonly path: string;
  readonly chapters: readonly ManifestoChapter[];
}

/** A chapter: what it is called, what belongs to it, and how it is seen. */
export interface ManifestoChapter {
  /** Stands in the words of plans for ever: small letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Ids of its indicators: actions tied to one of them stand in this chapter. */
  readonly indicators: readonly string[];
  readonly views: readonly ManifestoView[];
}

/** How some see it: from the lowest level to the highest of its indicators; `null` where they say nothing. */
export interface ManifestoView {
  readonly name: string;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The same in words, with its n. */
  readonly said: string;
}

/** A question that somebody asked a town. */
export interface ProposalAsk {
  /** INSEE code of the town. */
  readonly territory: string;
  /** In the citizen's words; hostile like any text. */
  readonly question: string;
  /** That the agent reads. */
  readonly language: Language;
  /** That the account speaks. */
  readonly speaks: Language;
}

/** What may be answered: an agent reads it, makes it theirs or leaves it. */
export interface AnswerProposal {
  readonly id: string;
  readonly title: string;
  /** How people ask for it, in folded words: what else a question speaks of is not answered by it. */
  readonly asked: readonly string[];
  /** One sentence: what is known. */
  readonly told: string;
  /** How far it has come; `null` where nothing was seen. */
  readonly level: string | null;
  /** Pages that answer, the best first, with words that were seen there. */
  readonly links: readonly { readonly url: string; readonly quote: string | null }[];
  /** A text to begin with; `null` where there is no page to lead to. */
  readonly text: string | null;
  /** Address here in French that tells more. */
  readonly path: string;
}

/** An instrument and its indicators in French, as addresses have them. */
export interface MarkAddresses {
  /** Small letters: `demarches`. */
  readonly instrument: string;
  readonly indicators: AddressWords<string>;
}

/** Which mark of which wave. */
export interface MarkPlace {
  readonly wave: string;
  /** INSEE code. */
  readonly code: string;
  readonly indicator: string;
}

export interface MenuEntry {
  /** Address in French, from `/`. */
  readonly path: string;
  readonly name: Bilingual;
  /** The question of people that it answers: the menu is made of these, each with what stands under it. */
  readonly question?: Bilingual;
  /** Path of the entry whose question it answers too (default: it stands by itself, under its name). */
  readonly under?: string;
  /** Menus go by it, the smallest first: those of the site itself stand at 10 (towns), 45 (pictures) and 95 (data). */
  readonly place: number;
}

/** A question of the menu, and what answers it. */
export interface MenuQuestion {
  readonly path: string;
  readonly question: string;
  /** The first stands for the question itself. */
  readonly answers: readonly { readonly path: string; readonly name: string }[];
}

/** A room of the atelier: the pages themselves ask again for the right. */
export interface RoomEntry extends MenuEntry {
  readonly hint: Bilingual;
  /** Of these one is enough; none: every account. */
  readonly rights: readonly Right[];
}

/**
 * A part of the home page. One of them leads: it draws the page and has the others stand where it says.
 */
export interface HomePart<Data = unknown> {
  readonly leads?: true;
  /** @returns `null` when it has nothing to show now; who leads has always */
  load(locals: App.Locals): Promise<Data | null>;
  readonly component: Component<{ data: Data; others: Snippet }>;
}

/** What a town measured on request came to. */
export interface CheckupShown {
  readonly town: TownIdentity;
  readonly result: CheckupResult;
  /** When its pages were read. */
  readonly read: Date;
  /** Its page, as a path in French: archived pages of what it found lie at `page/INDICATOR/N` below it, the indicator as addresses name it. */
  readonly path: string;
}

/** How a town looks that is measured on request. */
export interface CheckupPart<Data = unknown> {
  load(locals: App.Locals, checkup: CheckupShown): Promise<Data>;
  /** Its sheet. */
  readonly component: Component<{ data: Data }>;
  /** What was seen of each indicator so far, with the most that a page supports: no finding. */
  readonly live: Component<{ seen: Readonly<Record<string, number>> }>;
}

/** A section of a town's sheet. Sections stand in the order of the house. */
export interface SheetSection<Section = unknown, Shown = unknown> {
  /**
   * What the component shows of what the port's `sheet` said of the town with this code.
   *
   * @throws a redirection, where the sheet stands at another address
   */
  complete(locals: App.Locals, section: Section, code: string): Promise<Shown>;
  /** Who heads is given what the page has stand beneath the head. */
  readonly component: Component<{ data: Shown; beneath?: Snippet }>;
  /** Whether it names the town in the page's heading, where it stands first, and draws what is to stand beneath (default: the page does). */
  readonly heads?: true;
  /** What the sheet says in one sentence, for who is shown a link to it; `null` where there is nothing to say (default: nothing). Asked of the section that stands first. */
  readonly sentence?: (data: Shown) => string | null;
}

/** Doors with their types left inside: each part is given back only what it gave itself. */
export const checkupPart = <Data>(part: CheckupPart<Data>): CheckupPart => part as unknown as CheckupPart;
export const homePart = <Data>(part: HomePart<Data>): HomePart => part as unknown as HomePart;
export const sheetSection = <Section, Shown>(section: SheetSection<Section, Shown>): SheetSection => section as unknown as SheetSection;
