import { t } from '@beffroi/words';

/** What is said of accounts, in French. */
export const frAccounts = {
  noAccounts: (): string => t`Personne n’a encore de compte. « beffroi serve » donne le lien du premier.`,
  accountListColumns: { email: 'adresse', name: 'nom', roles: 'rôles', territories: 'collectivités', state: 'état' },
  accountRoles: {
    administrator: 'administration',
    coder: 'relecture',
    adjudicator: 'arbitrage',
    representative: 'représentation',
    agent: 'accueil',
    'desk-lead': 'responsable de l’accueil',
    facilitator: 'enquêtes et plan',
    colleague: 'actions du plan',
  } as Readonly<Record<string, string>>,
  accountOpen: 'ouvert',
  accountClosed: 'clos',
  invitationMade: (name: string, days: number): string => t`Invitation de ${name}. Ce lien sert une fois, pendant ${days} jours :`,
  resetMade: (name: string): string => t`Nouveau mot de passe pour ${name}. Ce lien sert une fois, pendant un jour :`,
  accountReopened: (name: string): string => t`Le compte de ${name} était clos : il est rouvert.`,
  badRole: (role: string): string =>
    t`Le rôle « ${role} » n’existe pas : administrator, coder, adjudicator, representative, agent, desk-lead, facilitator ou colleague.`,
  accountRefusals: {
    'bad-email': t`Ce n’est pas une adresse électronique. Exemple : prenom.nom@commune.fr`,
    'bad-name': 'Donnez le nom de la personne : --name NOM.',
    'no-role': 'Donnez au moins un rôle : --role coder.',
    'no-territory': t`Donnez les codes des collectivités de ce rôle, INSEE d’une commune ou SIREN d’une intercommunalité : --territory 35238,243500139.`,
    'territory-without-representative': '--territory ne va qu’avec les rôles representative, agent, desk-lead, facilitator et colleague.',
    'known-email': 'Cette adresse a déjà un compte.',
    'unknown-account': t`Aucun compte n’a cette adresse. « beffroi account list » les donne tous.`,
  } as Readonly<Record<string, string>>,
};
