import type { Link } from '@beffroi/reading';

/** Blocks of a page by what their links are for: to write, or to reach somebody in any way. */
interface Contacts {
  readonly mail: ReadonlySet<number>;
  readonly any: ReadonlySet<number>;
}

const known = new WeakMap<readonly Link[], Contacts>();

/** Blocks that hold a link to write or to telephone. Worked out once for the links of a page: each block is asked for by each service. */
export function contactsIn(links: readonly Link[]): Contacts {
  let contacts = known.get(links);
  if (contacts === undefined) {
    const reaching = links.filter(({ url }) => url.startsWith('mailto:') || url.startsWith('tel:'));
    contacts = {
      mail: new Set(reaching.filter(({ url }) => url.startsWith('mailto:')).map(({ block }) => block)),
      any: new Set(reaching.map(({ block }) => block)),
    };
    known.set(links, contacts);
  }
  return contacts;
}
