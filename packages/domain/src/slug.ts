const LONGEST = 60;

/**
 * How addresses of pages name something: small letters, figures and single dashes.
 *
 * @param otherwise what it is called where nothing of its name is left
 */
export function slugOf(name: string, otherwise: string): string {
  return (
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST)
      .replace(/-$/, '') || otherwise
  );
}

/** The same with a number where it is taken. */
export async function freeSlug(base: string, isFree: (slug: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (await isFree(slug)) return slug;
  }
}
