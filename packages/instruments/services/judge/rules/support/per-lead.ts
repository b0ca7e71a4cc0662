import type { ScopedLink } from '../../view.ts';

let kinds = 0;

/** Room for what all rules keep of a link: a list that grows with each costs more than a long one. */
export function roomForKept(): unknown[] {
  return new Array<unknown>(kinds);
}

/** A link, whichever service it is scoped to. */
type Led = Pick<ScopedLink, 'link' | 'lead' | 'hits' | 'around' | 'blockText'>;

/**
 * What a link says whichever service is asked for, worked out once when first asked for.
 *
 * @param workOut looks at nothing of the link that hangs on the service or on the page: not whose it is, not its scope, not where its block lies; of its heading at nothing but whether it
 * promises (`LinkSetting`)
 */
export function perLead<T extends object | string | boolean, More = void>(
  workOut: (scoped: Led, more: More) => T,
): (scoped: Led, more: More) => T {
  const kind = kinds++;
  return (scoped, more) => {
    const { kept } = scoped.lead;
    let said = kept[kind] as T | undefined;
    if (said === undefined) {
      said = workOut(scoped, more);
      kept[kind] = said;
    }
    return said;
  };
}
