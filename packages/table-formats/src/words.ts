/** A language that the package can speak of its data in. Names of files and of fields are English in both. */
export type Language = 'fr' | 'en';

/** One text in each language. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}
