/**
 * A capture made legible. No judgement here: what a page is, never what that is worth.
 * All lists are in document order; indexes point into `blocks`.
 */
export interface Reading {
  /** Address it was captured at, absolute, without fragment. */
  readonly url: string;
  /** Base for its relative links: `<base href>` when there is one, else `url`. */
  readonly base: string;
  /** Encoding that the bytes were decoded with (WHATWG name), and whether that contradicts what was declared. */
  readonly encoding: string;
  readonly misdeclared: boolean;
  readonly title: string;
  readonly description: string;
  /** `lang` of the document, lower case; empty without one. It often lies. */
  readonly language: string;
  readonly generator: string;
  /** Absolute `rel=canonical`; `null` without one. */
  readonly canonical: string | null;
  /** Absolute target of a meta refresh of 30 s or less (or of `location` set by a bare inline script); `null` without one. */
  readonly refresh: string | null;
  /** `noindex`/`nofollow` of meta robots. */
  readonly robots: { readonly noindex: boolean; readonly nofollow: boolean };
  /** ISO dates `YYYY-MM-DD` said by meta, `<time>`, JSON-LD, or a line « Publié le … », « Mis à jour le … »; `null` without one. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly forms: readonly Form[];
  readonly frames: readonly Frame[];
  /** Hosts of external scripts, unique, in order. */
  readonly scriptHosts: readonly string[];
  /** Class and id tokens seen, unique, capped at 2,000: for recognising vendors and site builders. */
  readonly marks: ReadonlySet<string>;
  readonly shape: Shape;
}

/** Where a block lies in the page. `card` is a teaser inside main: a title and a few words that link to another page. */
export const ZONES = ['main', 'menu', 'header', 'footer', 'aside', 'breadcrumb', 'card', 'banner'] as const;
/** Where on a page something stands. */
export type Zone = (typeof ZONES)[number];

/** A run of text that reads as one: a heading, a paragraph, a list item, a table cell, a label. */
export interface Block {
  readonly kind: 'heading' | 'text' | 'item' | 'cell' | 'term' | 'caption' | 'button' | 'label';
  /**
   * 1–6 for what governs other blocks, 0 else. Headings have their own (`role=heading`, `<summary>`, accordion buttons and tabs
   * the one that their place gives them; short lines all in bold have 5), `<dt>` has 6, and so has the first cell of a row when it is
   * short (a cell alone in its row: 5).
   */
  readonly level: number;
  /** White space folded, entities resolved, at most 5,000 characters. A `<br>` stays as a line feed. */
  readonly text: string;
  readonly zone: Zone;
  /** Inside one of the State's co-marked fiches. */
  readonly comarked: boolean;
  /**
   * Index of the nearest block that governs it, always an earlier one; -1 without one. For a heading, the next outer heading:
   * following `heading` from block to block climbs from `h3` to `h2` to `h1` (`headingPath`).
   */
  readonly heading: number;
}

/** A link of a page, with its words and place. */
export interface Link {
  /** Absolute; `mailto:` and `tel:` stay as they are. */
  readonly url: string;
  /** Its text, or the `alt`/`aria-label`/`title` when it has no text. At most 500 characters. */
  readonly text: string;
  /** `title` and `aria-label`, when they say more than the text. */
  readonly label: string;
  /** Index of the block that holds it; -1 when it stands alone outside any text. */
  readonly block: number;
  readonly zone: Zone;
  readonly comarked: boolean;
  /** Index of the heading block that governs it; -1 without one. */
  readonly heading: number;
  /** `<a download>` or `type` of a document. */
  readonly download: boolean;
  readonly nofollow: boolean;
  /** An `onclick` address, `<button>` with a target, image map …: not an ordinary `<a href>`. */
  readonly scripted: boolean;
}

/** A form of a page. */
export interface Form {
  /** Absolute action; the page's own address when there is none. */
  readonly action: string;
  readonly method: 'get' | 'post' | 'dialog';
  readonly zone: Zone;
  readonly comarked: boolean;
  readonly heading: number;
  /** Index of the first block in or after the form's start. */
  readonly block: number;
  /** Class, id, name and role tokens of the form and of what wraps it closely. */
  readonly marks: readonly string[];
  readonly fields: readonly Field[];
  /** True when the form says neither where nor how it sends (no `action`, no `method`), and no script of the page is seen that would: only one that is not seen could send it. */
  readonly mute: boolean;
  /** True when no `<form>` holds the fields: inputs that an application uses, gathered by the part of the page they stand in. */
  readonly gathered: boolean;
  /** Texts of its buttons. */
  readonly buttons: readonly string[];
  /** `<legend>`s and the like. */
  readonly legends: readonly string[];
}

/** A field of a form. */
export interface Field {
  /** `text`, `email`, `tel`, `date`, `file`, `password`, `checkbox`, `radio`, `select`, `textarea`, `hidden`, … */
  readonly type: string;
  readonly name: string;
  /** Label by `for`, wrapping label, `aria-label`, `placeholder` or the text just before, in that order. */
  readonly label: string;
  /** By its attribute, or because its label ends in an asterisk or « (obligatoire) ». */
  readonly required: boolean;
  readonly autocomplete: string;
  /**
   * Texts of a select's options, or the labels of radios or check boxes that share one name (they are one field, and `label` is their
   * legend), at most 100.
   */
  readonly options: readonly string[];
}

/** A page within the page. */
export interface Frame {
  readonly url: string;
  readonly title: string;
  readonly heading: number;
  /** Index of the block just before it; -1 without one. */
  readonly block: number;
  readonly zone: Zone;
  /** Inside a co-marked fiche, or itself one: a frame of service-public. */
  readonly comarked: boolean;
}

/** Counts that tell how the page is made: whether a browser would see more. */
export interface Shape {
  /** Characters of text outside menu, header, footer and banner. */
  readonly mainCharacters: number;
  readonly characters: number;
  readonly scripts: number;
  /** An empty element that applications are mounted on (`#app`, `#root`, `<app-root>` …), or a `noscript` that asks for JavaScript. */
  readonly emptyRoot: boolean;
  readonly noscriptPlea: boolean;
  /** Buttons and anchors without target that promise content (`aria-controls`/`aria-expanded`/`data-toggle`/`onclick`/`#`) whose panel is empty, missing, or shared with other tabs. */
  readonly emptyPanels: number;
  /** An element that calls itself the menu holds nothing: a script draws it. */
  readonly emptyMenu: boolean;
  /** Pictures, films, sounds and drawings: what they say is not read. */
  readonly images: number;
  readonly passwordFields: number;
}

/** Bytes that give no reading, with the reason for a person. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly detail: string;
}

/** A page that was read, or why it is none. */
export type ReadingResult = { readonly kind: 'reading'; readonly reading: Reading } | Unreadable;
