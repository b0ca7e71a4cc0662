/** Labelled sets whose errors nobody looks at: only counted. */
export const UNREAD_SETS: readonly string[] = [
  'third',
  'eleventh',
  'twelfth',
  'fourteenth',
  'sixteenth',
  'twentieth',
  'twentyfirst',
  'twentythird',
  'twentyseventh',
  'thirtyfirst',
  'thirtysecond',
  'thirtythird',
  'thirtysixth',
].map((name) => `further/${name}`);

/** Towns of the tenth set that nobody mends on. */
const UNREAD_TOWNS: ReadonlySet<string> = new Set(['port-sevrin', 'quincerive', 'saint-aubert-des-joncs']);

/** True for a town whose errors are counted and not looked at. */
export function isUnread(set: string, slug: string): boolean {
  return UNREAD_SETS.includes(set) || (set === 'further/tenth' && UNREAD_TOWNS.has(slug));
}
