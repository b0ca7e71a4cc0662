/** The tables of open data of an instrument. */
export type TablesFace = object;
