/**
 * Candidates that were set aside: any of them may have stood in the list of 2014. Kept with their ids so that a later
 * wave can add them without touching the eighteen.
 */
export const RESERVE: readonly { readonly id: string; readonly fr: string; readonly en: string }[] = [
  { id: 'marriage-file', fr: 'Dossier de mariage', en: 'Marriage file' },
  { id: 'family-record-book', fr: 'Livret de famille', en: 'Family record book' },
  { id: 'death-and-burial-plot', fr: 'Décès et concession funéraire', en: 'Death and burial plot' },
  { id: 'citizen-census', fr: 'Recensement citoyen à 16 ans', en: 'Citizen census at 16' },
  { id: 'proxy-vote', fr: 'Procuration de vote', en: 'Proxy vote' },
  { id: 'hosting-certificate', fr: 'Attestation d’accueil', en: 'Hosting certificate' },
  { id: 'before-and-after-school-care', fr: 'Accueil périscolaire', en: 'Before- and after-school care' },
  { id: 'school-transport', fr: 'Transport scolaire', en: 'School transport' },
  { id: 'public-transport-card', fr: 'Carte de transport', en: 'Public transport card' },
  { id: 'room-hire', fr: 'Location de salle', en: 'Room hire' },
  { id: 'building-permit', fr: 'Permis de construire', en: 'Building permit' },
  { id: 'theatre-tickets', fr: 'Billetterie de spectacle', en: 'Theatre tickets' },
];
