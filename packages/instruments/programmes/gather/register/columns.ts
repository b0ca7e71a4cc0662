import { TOWN_HEADERS } from '@beffroi/territories';

/** What a column of a register may hold. */
export type ListField =
  | 'code'
  | 'name'
  | 'department'
  | 'year'
  | 'round'
  | 'list'
  | 'head'
  | 'label'
  | 'state'
  | 'document'
  | 'site'
  | 'rank'
  | 'first'
  | 'last';

/** Where each field stands; a field that is missing is not there. */
export type ListColumns = ReadonlyMap<ListField, number>;

/** Headers of a register of lists by field, folded, the most precise first. */
export const LIST_HEADERS: Readonly<Record<ListField, readonly string[]>> = {
  list: [
    'nom_de_la_liste',
    'nom_liste',
    'libelle_etendu_liste',
    'libelle_etendu_de_la_liste',
    'libelle_abrege_de_liste',
    'libelle_de_liste',
    'libelle_liste',
    'titre_de_la_liste',
    'titre_liste',
    'liste',
    'list_name',
    'list',
  ],
  head: [
    'tete_de_liste',
    'nom_tete_de_liste',
    'tete_liste',
    'candidat_tete_de_liste',
    'conduite_par',
    'menee_par',
    'candidate_ou_candidat',
    'candidat',
    'candidate',
    'head_of_list',
    'head',
  ],
  label: [
    'etiquette_politique',
    'etiquette',
    'nuance_liste',
    'nuance_de_la_liste',
    'code_nuance_de_liste',
    'code_nuance',
    'nuance_politique',
    'nuance',
    'parti',
    'soutien',
    'label',
    'party',
  ],
  year: ['annee_election', 'annee_du_scrutin', 'annee', 'scrutin', 'election', 'millesime', 'year'],
  round: ['num_tour', 'numero_tour', 'numero_de_tour', 'tour_de_scrutin', 'tour', 'round'],
  state: ['etat_du_programme', 'etat', 'statut_du_programme', 'statut', 'programme_trouve', 'recherche', 'state', 'status'],
  document: ['documents', 'document', 'fichiers', 'fichier', 'programme', 'pdf', 'chemin', 'files', 'file'],
  site: ['site_de_campagne', 'site_campagne', 'site_internet', 'site_web', 'adresse_du_site', 'site', 'url', 'website', 'lien'],
  /** Of a candidate, where each has a line: the first heads the list. */
  rank: ['n_candidat', 'no_candidat', 'numero_candidat', 'numero_de_candidat', 'rang_candidat', 'rang', 'ordre'],
  first: ['prenom_candidat', 'prenom_du_candidat', 'prenom'],
  last: ['nom_candidat', 'nom_du_candidat', 'nom_de_famille'],
  ...TOWN_HEADERS,
  department: ['code_du_departement', ...TOWN_HEADERS.department],
};
