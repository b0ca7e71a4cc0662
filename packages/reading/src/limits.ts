/** What a reader spends on one page at most. Beyond these it goes on without keeping more, and never fails. */
export const LIMITS = {
  /** Bytes of a body; the rest is not looked at. */
  bodyBytes: 5 * 1024 * 1024,
  /** Open elements; deeper ones are read as if they were not there. */
  depth: 512,
  blocks: 20_000,
  blockCharacters: 5_000,
  links: 5_000,
  linkCharacters: 500,
  /** Characters of an attribute that is kept; of an address, beyond which it is no address. */
  attribute: 4_000,
  forms: 300,
  fields: 3_000,
  options: 100,
  /** Inline scripts that are asked whether they hold a form. */
  scripts: 50,
  /** Characters of a label, an option or a button. */
  label: 300,
  frames: 300,
  hosts: 300,
  marks: 2_000,
  ids: 4_000,
} as const;
