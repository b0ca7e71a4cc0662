/** When findings of an instrument may not be shown. */
export type Embargo = object;
