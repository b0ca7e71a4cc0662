/** A sentence of the program in both languages. */
export interface Said {
  readonly fr: string;
  readonly en: string;
}
