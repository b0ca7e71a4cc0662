/** How people read the findings of an instrument without knowing what the machine says. */
export type ReviewFace = object;
