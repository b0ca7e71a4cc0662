/** The section of an instrument on a town's sheet. */
export type SheetFace = object;
