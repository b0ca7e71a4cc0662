import type { Bilingual } from '@beffroi/instrument';
import type { Drawing } from '@beffroi/pictures';

/** A picture that has an address of its own (`/graphiques/…`): what it finds, what is drawn, the table that says the same, what may be quoted. In the page's language. */
export interface Picture {
  /** The finding in a sentence. */
  readonly title: string;
  /** What one sees, for who does not see it. */
  readonly description: string;
  /** `null` where there is nothing to draw: the sentence says why. */
  readonly drawing: Drawing | null;
  /** How many, of when, what was not observed. */
  readonly note: string;
  /** One or two sentences with their numbers, to be quoted. */
  readonly quote: string;
  /** What else can be shown: groups of links; the first of a group is what goes without saying. */
  readonly choices: readonly PictureChoice[];
  readonly table: PictureTable;
  /** The same numbers for programs. */
  readonly data: PictureData;
  /** Where one goes on from here. */
  readonly further: readonly PictureLink[];
}

/** A way on: an address in French from `/`, and its name. */
export interface PictureLink {
  readonly path: string;
  readonly name: string;
}

/** What the picture is sorted by, or of which towns it is. */
export interface PictureChoice {
  readonly label: string;
  readonly links: readonly (PictureLink & { readonly current: boolean })[];
}

/** A cell of a table: text, and where it leads. */
export interface PictureCell {
  readonly text: string;
  readonly path?: string;
}

/** What the picture says, as a table: the first cell of a row names it. */
export interface PictureTable {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly number?: true }[];
  readonly rows: readonly (readonly PictureCell[])[];
}

/** A table for programs, with names in English as everywhere in open data. What is absent is `null`. */
export interface PictureData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A picture that somebody gives to `/graphiques`. */
export interface PictureDoor {
  /** Its place in the address: small letters and hyphens, in French. */
  readonly slug: string;
  readonly name: Bilingual;
  /** What it answers, in a line. */
  readonly hint: Bilingual;
  /** They stand in this order, the smallest first. */
  readonly place: number;
  /** An embargo may hide a part of it at any moment: whoever keeps it asks again each time. */
  readonly fleeting?: true;
  /**
   * @param choice what follows in the address: parts between strokes
   * @returns `null` where there is nothing of the kind; `pending` while what it shows is worked out
   */
  load(locals: App.Locals, choice: readonly string[]): Promise<Picture | 'pending' | null>;
}

/** Address in French of a picture. */
export const picturePath = (slug: string, choice: readonly string[] = []): string =>
  ['/graphiques', slug, ...choice.map(encodeURIComponent)].join('/');
