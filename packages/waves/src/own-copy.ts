/**
 * Whether a wave read a folder of the caller's own whole, what its robots.txt forbids as well: whoever reads its figures must know.
 *
 * @param options of a wave as they are kept; those that another program wrote may hold anything
 */
export function isOwnCopy(options: Readonly<Record<string, unknown>>): boolean {
  const { source } = options;
  if (typeof source !== 'object' || source === null) return false;
  const { kind, ownCopy } = source as Readonly<Record<string, unknown>>;
  return kind === 'folder' && ownCopy === true;
}
