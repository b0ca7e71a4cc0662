import {
  FIELD_IDS,
  type FieldId,
  type ListState,
  type ListVerdict,
  NO_PAGES,
  type ProgrammeVerdict,
  type Statement,
  type ThemeId,
} from '@beffroi/programmes/judge';

/** A statement with nothing in it but what is given. */
export function statement(given: Partial<Statement> = {}): Statement {
  return {
    document: 0,
    sentence: 0,
    page: 1,
    place: { block: 0, sentence: 0, heading: '', box: null },
    quote: 'Nous ouvrirons les données de la ville.',
    themes: [],
    commitment: 1,
    rule: 'made',
    services: [],
    because: [],
    ...given,
  };
}

/** A verdict on a programme that names these themes, one statement each. */
export function verdict(themes: readonly ThemeId[], given: Partial<ProgrammeVerdict> = {}): ProgrammeVerdict {
  return {
    mentionsDigital: themes.length > 0,
    themes,
    statements: themes.map((theme) => statement({ themes: [theme] })),
    words: 1000,
    sentences: 50,
    fields: fields({ digital: themes.length }),
    coverage: { pages: { ...NO_PAGES, read: 4 }, unreadDocuments: 0 },
    sketch: '',
    ...given,
  };
}

export function fields(given: Partial<Record<FieldId, number>>): Record<FieldId, number> {
  return { ...(Object.fromEntries(FIELD_IDS.map((field) => [field, 0])) as Record<FieldId, number>), ...given };
}

/** A list that was read, or one in another state. */
export function list(key: string, said: ProgrammeVerdict | Exclude<ListState, 'found'>, label = ''): ListVerdict {
  const read = typeof said === 'string' ? null : said;
  const state = typeof said === 'string' ? said : 'found';
  return { key, name: `Liste ${key}`, head: 'Camille Exemple', label, state, documents: [], verdict: read };
}
