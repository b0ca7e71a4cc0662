/** How pages name a channel: from its handle, with a number where that is taken. */
export async function slugFor(handle: string, isFree: (slug: string) => Promise<boolean>): Promise<string> {
  const base =
    handle
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'compte';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (await isFree(slug)) return slug;
  }
}
