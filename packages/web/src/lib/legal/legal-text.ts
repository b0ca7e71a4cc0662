import type { Language } from '@beffroi/domain';
import type { Operator } from '../server/operator/operator.ts';

/** A piece of a line: words, or words that lead somewhere. */
export type Inline = string | { readonly text: string; readonly href: string };

/** A line of a legal page. */
export type Line = readonly Inline[];

/** A chapter of a legal page: lines one below the other, then a list. */
export interface LegalSection {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly items?: readonly Line[];
}

/** A legal page in one language, as plain data. */
export interface LegalText {
  readonly title: string;
  /** What the page says, in one sentence. */
  readonly sentence: string;
  /** What the operator has not said, and the law asks for: one line each. */
  readonly missing: readonly string[];
  readonly sections: readonly LegalSection[];
}

/** Which page. */
export type LegalName = 'notice' | 'accessibility' | 'protection' | 'contact';

/** What a legal page is made of. */
export interface LegalAsk {
  readonly operator: Operator;
  /** Where the site is: `https://observatoire.example`. */
  readonly origin: string;
  readonly checked: CheckedAccessibility;
  /** Days that network addresses are kept. */
  readonly addressDays: number;
}

/** The legal pages of a language. */
export type LegalPages = Readonly<Record<LegalName, (ask: LegalAsk) => LegalText>>;

/** What the project itself checks of accessibility at each change, by machine. */
export interface CheckedAccessibility {
  /** Name and version of the checker, and how many rules of it are asked. */
  readonly tool: string;
  readonly rules: number;
  /** Criteria of the RGAA that its rules look at, in part; of all there are. */
  readonly criteria: readonly string[];
  readonly all: number;
  /** Kinds of pages that it looks at. */
  readonly pages: number;
}

/** Addresses in French of the legal pages. */
export const LEGAL_PATHS: Readonly<Record<LegalName, string>> = {
  notice: '/mentions-legales',
  accessibility: '/accessibilite',
  protection: '/donnees-personnelles',
  contact: '/contact',
};

/** An address of a page here, in the page's language. */
export const linkIn = (language: Language, path: string, text: string): Inline => ({ text, href: language === 'en' ? `/en${path}` : path });
