import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import type { AccessRefusalCode } from '@beffroi/voice/gather';
import type { OwnSight } from '@beffroi/voice/judge';
import { t } from '@beffroi/words';

const fr = {
  title: (town: string): string => t`Lire toutes les mentions : ${town}`,
  room: t`Accès aux mentions`,
  lead: t`Une interface publique ne montre pas les questions restées sans réponse. Avec un accès que la commune donne elle-même, toutes les mentions publiques de son compte sont lues, et le chiffre le dit.`,
  rules: t`L’accès est scellé ici, ne sert qu’à lire ces mentions, sur ce serveur, pendant les vagues, et n’est montré à personne. De ce qui est privé, rien n’est gardé ni compté. Il s’efface à la date dite, ou dès que vous le reprenez.`,
  noTown: t`Votre compte ne parle pour aucune commune.`,
  noneKnown: t`Aucun compte public n’est noté. Ils le sont par qui tient le site.`,
  noAccounts: t`Aucun compte public n’est noté pour cette commune.`,
  noKey: t`Ce site n’a pas de clé pour sceller un accès : la personne qui tient le serveur en donne une dans BEFFROI_DESK_KEY.`,
  towns: 'Communes',
  kept: (at: string, ends: string): string => t`Un accès est gardé depuis le ${at}, jusqu’au ${ends}.`,
  notKept: t`Aucun accès n’est gardé : seules se voient les mentions qui ont eu une réponse.`,
  noAccess: t`Ce compte se lit dans des fichiers ou un flux : il n’a pas d’accès à donner.`,
  lastRead: (wave: string, date: string): string => t`À la dernière vague publiée (${wave}, ${date}) :`,
  own: {
    all: t`toutes les mentions publiques ont été lues.`,
    part: t`une partie des mentions a été lue.`,
    refused: t`l’accès a été refusé : les mentions sont restées inobservées.`,
    unread: t`l’accès n’a pas pu servir : les mentions sont restées inobservées.`,
  } satisfies Record<OwnSight, string> as Record<OwnSight, string>,
  token: (host: string): string => t`Jeton d’accès du compte sur ${host}`,
  tokenHint: t`Préférences, Développement, Nouvelle application : cochez seulement read:notifications et read:statuses, puis copiez le jeton.`,
  password: (handle: string): string => t`Mot de passe d’application de ${handle}`,
  passwordHint: t`Bluesky, Paramètres, Mots de passe d’application : faites-en un pour Beffroi seul, sans accès aux messages privés. Jamais le mot de passe du compte.`,
  passwordReach: t`Bluesky ne sait pas limiter un tel mot de passe à la lecture : supprimez-le là-bas quand la vague est finie.`,
  days: t`Le garder pendant (jours)`,
  daysHint: t`De 1 à 366.`,
  give: t`Donner cet accès`,
  replace: t`Le remplacer`,
  takeBack: t`Reprendre cet accès`,
  given: (ends: string): string => t`Accès gardé jusqu’au ${ends}.`,
  takenBack: t`Accès effacé d’ici. Révoquez-le aussi sur le réseau qui l’a donné.`,
  refusals: {
    'no-key': t`Ce site n’a pas de clé pour sceller un accès.`,
    'wrong-key': t`La clé de ce site a changé : donnez l’accès à nouveau.`,
    'unknown-account': t`Ce compte n’est plus noté pour cette commune.`,
    'no-such-access': t`Ce compte n’a pas d’accès à donner.`,
    'no-server': t`Rien ne dit sur quel serveur est ce compte.`,
    'no-token': t`Ce n’est pas un jeton : un seul mot, de 8 à 4 000 signes.`,
    'no-app-password': t`Ce n’est pas un mot de passe d’application (xxxx-xxxx-xxxx-xxxx). Ne donnez jamais le mot de passe du compte.`,
    'bad-end': t`Un accès se garde de 1 à 366 jours.`,
  } satisfies Record<AccessRefusalCode, string> as Record<AccessRefusalCode, string>,
};

/** What the page says on which a town gives an access and takes it back. */
export type AccessPages = typeof fr;

const en: AccessPages = {
  title: (town) => `Read all mentions: ${town}`,
  room: 'Access to mentions',
  lead: 'A public interface does not show questions that got no answer. With an access that the town itself gives, all public mentions of its account are read, and the figure says so.',
  rules:
    'The access is sealed here, serves to read these mentions alone, on this server, during waves, and is shown to nobody. Of what is private nothing is kept or counted. It is erased on the day that is said, or as soon as you take it back.',
  noTown: 'Your account speaks for no town.',
  noneKnown: 'No public account is noted. Whoever runs the site notes them.',
  noAccounts: 'No public account is noted for this town.',
  noKey: 'This site has no key to seal an access with: whoever keeps the server gives one in BEFFROI_DESK_KEY.',
  towns: 'Towns',
  kept: (at, ends) => `An access has been kept since ${at}, until ${ends}.`,
  notKept: 'No access is kept: only mentions that got an answer can be seen.',
  noAccess: 'This account is read from files or a feed: it has no access to give.',
  lastRead: (wave, date) => `In the last published wave (${wave}, ${date}):`,
  own: {
    all: 'all public mentions were read.',
    part: 'a part of the mentions was read.',
    refused: 'the access was refused: mentions stayed unobserved.',
    unread: 'the access could not be used: mentions stayed unobserved.',
  },
  token: (host) => `Access token of the account on ${host}`,
  tokenHint: 'Preferences, Development, New application: tick read:notifications and read:statuses alone, then copy the token.',
  password: (handle) => `App password of ${handle}`,
  passwordHint:
    'Bluesky, Settings, App passwords: make one for Beffroi alone, without access to direct messages. Never the password of the account.',
  passwordReach: 'Bluesky cannot limit such a password to reading: delete it there when the wave is over.',
  days: 'Keep it for (days)',
  daysHint: 'From 1 to 366.',
  give: 'Give this access',
  replace: 'Replace it',
  takeBack: 'Take this access back',
  given: (ends) => `Access kept until ${ends}.`,
  takenBack: 'Access erased here. Revoke it on the network that gave it, too.',
  refusals: {
    'no-key': 'This site has no key to seal an access with.',
    'wrong-key': 'The key of this site has changed: give the access again.',
    'unknown-account': 'This account is no longer noted for this town.',
    'no-such-access': 'This account has no access to give.',
    'no-server': 'Nothing says on which server this account is.',
    'no-token': 'This is no token: one word of 8 to 4,000 signs.',
    'no-app-password': 'This is no app password (xxxx-xxxx-xxxx-xxxx). Never give the password of the account.',
    'bad-end': 'An access is kept for 1 to 366 days.',
  },
};

export const accessPages: Bilingual<AccessPages> = { fr, en };
