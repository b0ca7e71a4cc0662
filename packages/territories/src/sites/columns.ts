/** What a column may hold for us. `pivot` and `former` exist in the directory of the administration only. */
export type Field = 'code' | 'name' | 'department' | 'url' | 'pivot' | 'former';

/** Where each field stands; a field that is missing is not there. */
export type Columns = ReadonlyMap<Field, number>;

/** Headers by field, folded, the most precise first: where a file has two columns for one field, the first of this list counts. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  code: [
    'code_insee_commune',
    'code_commune_insee',
    'code_insee',
    'codeinsee',
    'insee_code',
    'insee_com',
    'insee',
    'code_commune',
    'codgeo',
    'code_geo',
    'depcom',
    'com',
    'cog',
    'territory',
    'code',
  ],
  name: [
    'nom_commune',
    'nom_de_la_commune',
    'libelle_commune',
    'libgeo',
    'nom_com',
    'commune',
    'ville',
    'collectivite',
    'town',
    'city',
    'nom',
    'name',
    'libelle',
  ],
  department: ['code_departement', 'departement_code', 'departement', 'nom_departement', 'department', 'dep', 'dept', 'num_dep'],
  url: [
    'site_internet',
    'site_web',
    'siteweb',
    'site_officiel',
    'adresse_web',
    'adresse_internet',
    'adresse_du_site',
    'url_site',
    'url',
    'website',
    'web',
    'site',
    'lien',
  ],
  pivot: ['pivot'],
  former: ['ancien_code_pivot'],
};

/** The fields of a header; empty when it is none that we know. */
export function columnsOf(header: readonly string[]): Columns {
  return headerColumns(HEADERS, header);
}

/**
 * Where each field of a table stands, by its header. A column counts for one field, the first that claims it.
 *
 * @param headers by field, folded, the most precise first; fields in the order in which they choose
 */
export function headerColumns<Of extends string>(
  headers: Readonly<Record<Of, readonly string[]>>,
  header: readonly string[],
): ReadonlyMap<Of, number> {
  const folded = header.map(foldHeader);
  const columns = new Map<Of, number>();
  const taken = new Set<number>();
  for (const [field, names] of Object.entries<readonly string[]>(headers)) {
    const index = names.map((name) => folded.findIndex((one, at) => one === name && !taken.has(at))).find((at) => at !== -1);
    if (index === undefined) continue;
    columns.set(field as Of, index);
    taken.add(index);
  }
  return columns;
}

/** Headers by which a file of towns says them, folded, the most precise first. */
export const TOWN_HEADERS = { code: HEADERS.code, name: HEADERS.name, department: HEADERS.department } as const;

/** `Département`, `Site internet`, `Code-INSEE` → `departement`, `site_internet`, `code_insee`. */
export function foldHeader(text: string): string {
  return text
    .slice(0, 60)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
