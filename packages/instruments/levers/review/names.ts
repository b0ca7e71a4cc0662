import type { LeverId } from '@beffroi/levers/judge';

/** What names a lever on a town's page, in small letters without accents and articles: pages whose title or address has one of them are read first. */
export const NAMES: Readonly<Record<LeverId, readonly string[]>> = {
  'elected-lead': ['conseil municipal', 'elus', 'adjoints', 'delegation', 'delegations'],
  'it-beside-general-management': ['organigramme', 'services municipaux', 'direction generale', 'systemes information', 'dsi'],
  'communication-animates': ['communication', 'evenements', 'agenda', 'proposer evenement', 'associations'],
  'design-with-users': ['comite usagers', 'usagers', 'co-construction', 'ateliers', 'enquete satisfaction', 'satisfaction'],
  'latitude-of-practitioners': ['agents', 'services municipaux', 'organisation'],
  'in-house-skills': ['recrutement', 'offres emploi', 'emploi', 'recrute', 'mairie recrute'],
  'people-before-functions': ['annuaire', 'portrait', 'portraits', 'equipe', 'contacts'],
  'agents-in-charge': ['delegation signature', 'delegations', 'arretes', 'organigramme'],
  'free-speech': ['portrait', 'temoignage', 'paroles agents', 'magazine', 'bulletin'],
  'leadership-recognised': ['formation', 'managers', 'encadrants', 'recrutement'],
  'public-service-sense': ['charte accueil', 'engagements', 'marianne', 'accueil', 'qualite'],
  'collective-intelligence': ['groupe travail', 'ateliers', 'boite idees', 'innovation', 'agents'],
  'smooth-administration': ['dematerialisation', 'demarches', 'parapheur', 'deliberations'],
  'networked-work': ['teletravail', 'travail distance', 'espace travail', 'visioconference'],
  'initiatives-energised': ['appel idees', 'innovation', 'laboratoire', 'budget participatif'],
  'open-ecosystem': ['open data', 'donnees ouvertes', 'participation', 'concertation', 'consultation', 'budget participatif'],
  'modern-equipment': ['equipement', 'numerique', 'informatique', 'budget', 'tablettes'],
  'people-as-much-as-technology': ['formation', 'referents numeriques', 'inclusion numerique', 'accompagnement'],
  'purchasing-diversified': ['marches publics', 'commande publique', 'achats', 'consultations'],
  'saas-flexibility': ['portail', 'espace famille', 'demarches ligne', 'connexion'],
};
