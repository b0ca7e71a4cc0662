/** What a town can do next, as an instrument sees it. */
export type StepsFace = object;
