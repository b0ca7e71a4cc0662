/** One cell: `mark` is `0`–`5`, `?` (unobserved) or `~` (abstained). */
export interface Cell {
  readonly id: string;
  /** Name of the service in the page's language. */
  readonly name: string;
  readonly mark: string;
  readonly ceiling: number;
  /** 0–1; below 0.8 the edge is soft. */
  readonly confidence?: number;
  /** First cell of its family. */
  readonly begins?: boolean;
  readonly href?: string;
}
