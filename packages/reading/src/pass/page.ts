import { Attributes } from '../attributes.ts';
import { BlockWriter } from '../blocks.ts';
import { type FieldDraft, FormCollector, type InputDraft } from '../forms.ts';
import { Frames } from '../frames.ts';
import { Resolver } from '../links.ts';
import type { Frame, Link } from '../reading.ts';
import { ShapeCounter } from '../shape.ts';
import type { Hint } from '../zones.ts';

/** What is known of a page before its text is read. */
export interface About {
  readonly url: string;
  readonly encoding: string;
  readonly misdeclared: boolean;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type LinkDraft = Writable<Link>;
export type FrameDraft = Writable<Frame>;

/** What the inside of an element that is no text is looked at for. */
export const Skip = { none: 0, plain: 1, title: 2, script: 3, noscript: 4, foreign: 5, address: 6 } as const;

/** A cell of a row of a layout table: enough to tell a menu from a text. */
export interface Cell {
  readonly block: number;
  readonly blockEnd: number;
  readonly link: number;
  readonly linkEnd: number;
  readonly characters: number;
  readonly linkCharacters: number;
}

/** What the page says of itself. */
interface Head {
  title: string | null;
  ogTitle: string;
  description: string;
  ogDescription: string;
  language: string;
  generator: string;
  canonical: string;
  refresh: string | null;
  noindex: boolean;
  nofollow: boolean;
  published: string | null;
  modified: string | null;
  /** Dates that a line of the text says. */
  linePublished: string | null;
  lineModified: string | null;
}

/** The link that is open. */
interface OpenAnchor {
  link: LinkDraft | null;
  /** It has an address; without one it is a promise at most. */
  kept: boolean;
  alt: string;
  aria: string;
  title: string;
  promise: boolean;
}

/** The element whose inside is skipped. */
interface Skipped {
  tag: number;
  depth: number;
  foreignHtml: number;
  text: string;
  scriptType: string;
}

/** What is known between the parts of a form. */
interface Fields {
  select: FieldDraft | null;
  option: string | null;
  /** Where the open option leads: lists of pages are drawn as lists of options. */
  optionLeads: string | null;
  labelInputs: InputDraft[] | null;
  afterInput: InputDraft | null;
  nearUsed: number;
  /** Of the fieldset that is open. */
  legend: string;
  buttonLabel: string;
  buttonSubmits: boolean;
  /** Id of the form that the open button names as its own. */
  buttonOwner: string;
}

/** Folded panels and what titles them. */
interface Panels {
  /** Panels whose title is being read. */
  pending: string[];
  /** Titles of panels by id. */
  readonly governs: Map<string, number>;
  /** Accordion titles and the depth they stood at. */
  readonly accordions: Map<number, number>;
  /** Summaries of folds that hold nothing else. */
  readonly bare: number[];
}

/** What is known of the State's fiches. */
interface Fiche {
  seen: boolean;
  /** Block of a verification line that no fiche was found around yet. */
  tell: number;
}

/** What is noted while a page is read, so that parts of it are known again on the next: `regions.ts` makes something of it. */
export interface Notes {
  /** Values of `class` and `id`, in their order. */
  readonly hints: string[];
  /** Ids of elements that ended, in their order, and what each held. */
  readonly ids: string[];
  readonly held: number[];
  /** Where blocks and links begin and end that have their strings in common with the site already: from, to, from, to, in their order. */
  readonly sharedBlocks: readonly number[];
  readonly sharedLinks: readonly number[];
  /** A start tag was read, and nothing done about it yet: gives the place behind its element where that is known and was put into the page, else -1. */
  begin(page: Page, start: number): number;
  /** A start tag was read. */
  note(tag: number): void;
  /** Something was asked of the page as a whole, or told it. */
  spoil(): void;
  /** Something was asked of the open element at a place. */
  reach(at: number): void;
  /** An element names another as its title. */
  labelled(page: Page): void;
  /** An end tag was read, and done what it does. */
  end(page: Page, tag: number, nameEnd: number): void;
  /** The page was read to its end. */
  endPage(): void;
  /** The string that the site had first of those that say the same. */
  same(text: string): string;
  /** Plain addresses below an origin that were joined for pages of the site. */
  joined(origin: string): Map<string, string>;
}

/** All that is known of a page while it is read, part by part; each part is written by the module of its name. */
export class Page {
  readonly source: string;
  readonly about: About;
  readonly attributes: Attributes;
  readonly writer = new BlockWriter();
  readonly frames = Frames.take();
  readonly forms = new FormCollector();
  readonly shape = new ShapeCounter();
  readonly marks = new Set<string>();
  readonly hints = new Map<string, Hint>();
  readonly links: LinkDraft[] = [];
  /** Where inline scripts stand in the source: start and end of each. */
  readonly scripts: number[] = [];
  readonly frameList: FrameDraft[] = [];
  readonly hosts = new Set<string>();
  readonly hostOf = new Map<string, string>();
  /** Open elements of each known tag. */
  readonly open = this.frames.open;
  readonly cells: (Cell[] | null)[] = [];

  resolver: Resolver;
  based = false;
  tag = 0;
  serial = 0;
  /** Elements deeper than the limit that are open. */
  over = 0;
  /** Counts characters, links, fields, frames: anything that a panel may hold. */
  substance = 0;
  /** Blocks that were looked at after they were written. */
  settled = 0;
  textSeen = false;

  /** What is noted for the next pages of the site; `null` where no other is read. */
  readonly recorder: Notes | null;

  skip: number = Skip.none;
  readonly skipped: Skipped = { tag: 0, depth: 0, foreignHtml: 0, text: '', scriptType: '' };
  readonly head: Head = {
    title: null,
    ogTitle: '',
    description: '',
    ogDescription: '',
    language: '',
    generator: '',
    canonical: '',
    refresh: null,
    noindex: false,
    nofollow: false,
    published: null,
    modified: null,
    linePublished: null,
    lineModified: null,
  };
  readonly anchor: OpenAnchor = { link: null, kept: false, alt: '', aria: '', title: '', promise: false };
  readonly fields: Fields = {
    select: null,
    option: null,
    optionLeads: null,
    labelInputs: null,
    afterInput: null,
    nearUsed: -1,
    legend: '',
    buttonLabel: '',
    buttonSubmits: false,
    buttonOwner: '',
  };
  readonly panels: Panels = { pending: [], governs: new Map(), accordions: new Map(), bare: [] };
  readonly fiche: Fiche = { seen: false, tell: -1 };

  constructor(source: string, about: About, recorder: Notes | null = null) {
    this.recorder = recorder;
    this.source = source;
    this.about = about;
    this.attributes = new Attributes(source);
    this.resolver = this.resolverOf(about.url);
    // The document itself, so that there is always a frame.
    this.frames.depth = 1;
    this.frames.id[0] = '';
    this.frames.governor[0] = -1;
  }

  /** Makes addresses absolute against a base. */
  resolverOf(base: string): Resolver {
    const { recorder } = this;
    return new Resolver(base, recorder === null ? null : (origin) => recorder.joined(origin));
  }

  /** An element with an id has ended: what it held. */
  held(id: string, amount: number): void {
    this.shape.held(id, amount);
    if (this.recorder === null) return;
    this.recorder.ids.push(id);
    this.recorder.held.push(amount);
  }
}
