/** Stands for what may be any character, or several. */
const ANYTHING = '\0';

/**
 * The domains (`espace-citoyens.net`) of which a host must be that a pattern finds something in, or `null` where the pattern does not say so: it looks for letters anywhere, or for how a host begins. Of thousands of hosts on a page each is
 * tried for the few providers of its domain, not for all there are.
 */
export function domainsOf({ source }: RegExp): readonly string[] | null {
  const domains = textsOf(source).map((text) => /[\^.]([a-z0-9-]+\.[a-z]+)\$$/.exec(text)?.[1]);
  return domains.every((domain) => domain !== undefined) ? [...new Set(domains)] : null;
}

/** The domain of a host: its last two labels. */
export function domainOf(host: string): string {
  const last = host.lastIndexOf('.');
  return last < 0 ? host : host.slice(host.lastIndexOf('.', last - 1) + 1);
}

/** All that a pattern stands for, with its borders (`^`, `$`). It is one of the registry's: letters, groups and classes, no group in which something is captured. */
function textsOf(source: string): readonly string[] {
  let at = 0;
  const alternatives = (): readonly string[] => {
    const all = [...sequence()];
    while (source[at] === '|') {
      at++;
      all.push(...sequence());
    }
    return all;
  };
  const sequence = (): readonly string[] => {
    let texts: readonly string[] = [''];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const items = repeated(item());
      texts = texts.flatMap((text) => items.map((one) => text + one));
    }
    return texts;
  };
  const repeated = (items: readonly string[]): readonly string[] => {
    const [mark] = /^(?:[?*+]|\{[^}]*\})?/.exec(source.slice(at))!;
    at += mark.length;
    return mark === '' ? items : mark === '?' ? [...items, ''] : [ANYTHING];
  };
  const item = (): readonly string[] => {
    const character = source[at++]!;
    if (character === '\\') return [/[a-z]/i.test(source[at++]!) ? ANYTHING : source[at - 1]!];
    if (character === '[') at = source.indexOf(']', at) + 1;
    if (character === '[' || character === '.') return [ANYTHING];
    if (character !== '(') return [character];
    // What looks ahead or behind takes no characters.
    const takes = source.startsWith('?:', at);
    at += takes ? 2 : /^\?<?[=!]/.exec(source.slice(at))![0].length;
    const inside = alternatives();
    at++;
    return takes ? inside : [''];
  };
  return alternatives();
}
