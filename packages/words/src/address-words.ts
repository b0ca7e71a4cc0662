/** Ids of a closed list as addresses say them: plain French words. Ids themselves stay in open data and in the programming interface. */
export interface AddressWords<Id extends string> {
  /** What an id is called in an address; an id that is not of the list stays as it is. */
  readonly of: (id: string) => string;
  /** What a part of an address names, by its words of today or by the id, as it was before; `null` for nothing. */
  readonly at: (part: string) => { readonly id: Id; readonly moved: boolean } | null;
}

/** @param words small letters and hyphens, each once, by id */
export function addressWords<Id extends string>(words: Readonly<Record<Id, string>>): AddressWords<Id> {
  const byId = new Map<string, string>(Object.entries(words));
  const byWord = new Map([...byId].map(([id, word]) => [word, id as Id]));
  return {
    of: (id) => byId.get(id) ?? id,
    at: (part) => {
      const id = byWord.get(part);
      if (id !== undefined) return { id, moved: false };
      return byId.has(part) ? { id: part as Id, moved: true } : null;
    },
  };
}
