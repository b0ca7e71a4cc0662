import type { PostRefusalCode } from '@beffroi/post';
import { t } from '@beffroi/words';

/** What is said of mail, in French. */
export const frMail = {
  badMail: {
    'bad-server': t`BEFFROI_SMTP n’est pas l’adresse d’un serveur de courrier : écrivez smtps://NOM:MOTDEPASSE@HOTE:465 ou smtp://NOM:MOTDEPASSE@HOTE:587, les signes @ : / % du mot de passe en %40 %3A %2F %25.`,
    'bad-sender': t`BEFFROI_MAIL_FROM n’est pas un expéditeur : écrivez par exemple Beffroi <beffroi@ma-ville.fr>.`,
    'half-set': t`BEFFROI_SMTP et BEFFROI_MAIL_FROM vont ensemble : donnez les deux pour envoyer du courrier, ou aucun des deux.`,
    'no-key': t`Le courrier qui attend est scellé : BEFFROI_MAIL_KEY doit contenir une clé de 32 octets en base64, que « beffroi desk key » écrit.`,
    'wrong-key': t`Ce courrier est scellé avec une clé que BEFFROI_MAIL_KEY ne contient pas : ajoutez l’ancienne clé après la nouvelle, séparées par une virgule.`,
    'bad-address': t`Ce n’est pas une adresse électronique : donnez-en une seule, par exemple prenom.nom@ma-ville.fr.`,
    'bad-letter': t`Ce courriel n’a pas de sujet sur une ligne ou pas de texte : il n’a pas été écrit.`,
  } satisfies Record<PostRefusalCode, string> as Readonly<Record<PostRefusalCode, string>>,
  mailIsOff: (): string =>
    t`Le courrier est éteint : donnez BEFFROI_SMTP, BEFFROI_MAIL_FROM et BEFFROI_MAIL_KEY pour l’allumer. Tout marche aussi sans lui, sur papier.`,
  postRests: (why: string, seconds: number): string =>
    t`L’envoi du courrier s’est arrêté (${why}) et reprend dans ${seconds} s : rien n’est perdu.`,
  bouncesNoted: (read: number, notices: number, noted: number): string =>
    t`Messages lus : ${read} ; avis de retour : ${notices} ; courriels comptés désormais comme refusés : ${noted}.`,
  testMailSubject: (): string => 'Courriel d’essai de Beffroi',
  testMailText: (): string => t`Bonjour,

Ce courriel ne dit rien d’autre que ceci : Beffroi sait envoyer du courrier jusqu’ici.
`,
  testMailSent: (): string => t`Le serveur a pris le courriel d’essai. S’il n’arrive pas dans la minute, regardez dans les indésirables.`,
  testMailNotSent: (why: string, said: string): string =>
    said === ''
      ? t`Le courriel d’essai n’est pas parti : ${why}`
      : t`Le courriel d’essai n’est pas parti : ${why} Le serveur a répondu « ${said} ».`,
  mailBeingSent: (): string => t`un autre processus s’en occupe ; la page « Courrier » de l’atelier dira ce qu’il en advient.`,
  mailTroubles: {
    refused: t`le serveur refuse cette adresse ou ce message.`,
    'too-large': t`le serveur trouve le message trop gros.`,
    'bad-address': t`le serveur ne peut rien faire de cette adresse.`,
    deferred: t`le serveur demande d’attendre ; il sera réessayé tant que le site tourne.`,
    cut: t`le serveur a coupé pendant l’envoi ; il sera réessayé tant que le site tourne.`,
    unreachable: t`le serveur ne répond pas. Vérifiez l’hôte et le port de BEFFROI_SMTP.`,
    'no-tls': t`le serveur n’offre pas de chiffrement (TLS), et rien n’est envoyé en clair. Essayez smtps:// et le port 465.`,
    'bad-certificate': t`le certificat du serveur n’est pas reconnu. Vérifiez l’hôte ; une autorité privée se déclare par NODE_EXTRA_CA_CERTS.`,
    'sign-in-refused': t`le serveur refuse le nom ou le mot de passe de BEFFROI_SMTP.`,
    'sender-refused': t`le serveur refuse l’expéditeur de BEFFROI_MAIL_FROM.`,
    busy: t`le serveur est débordé ; il sera réessayé tant que le site tourne.`,
    'wrong-key': t`il est scellé avec une clé que ce processus n’a pas.`,
  } as Readonly<Record<string, string>>,
};
