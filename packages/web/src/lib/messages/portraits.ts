import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, frPlural, t } from '@beffroi/words';

const fr = {
  mine: 'Mon portrait',
  mineLead: t`L’image de ce compte peut réunir les portraits de l’équipe. Donner le vôtre est libre ; vous pouvez le reprendre quand vous voulez.`,
  mineGiven: t`Votre portrait est donné.`,
  mineAlt: 'Votre portrait, tel qu’il est gardé',
  mineHidden: t`Il ne paraît pas en ce moment : vous parlez au nom de l’équipe.`,
  file: 'Une photo de vous, JPEG, PNG ou WebP',
  fileHint: t`Le milieu en est gardé, en petit carré ; le lieu et l’appareil sont retirés. L’original n’est pas gardé.`,
  give: 'Donner mon portrait',
  replace: 'Le remplacer',
  withdraw: 'Reprendre mon portrait',
  given: t`Votre portrait est gardé : l’image du compte est refaite d’elle-même.`,
  withdrawn: t`Votre portrait est effacé ici : l’image du compte est refaite sans lui.`,

  title: 'Image du compte',
  lead: t`Quand chaque message est signé d’initiales, l’image du compte réunit les portraits de celles et ceux qui ont donné le leur.`,
  noVoice: t`Ce compte ne signe pas d’initiales : il garde son image.`,
  nobody: t`Personne n’a donné de portrait qui puisse paraître : le compte garde son image.`,
  made: (n: number): string => t`L’image réunit ${frPlural(n, 'portrait', 'portraits')}.`,
  altIs: 'Elle est dite ainsi à qui ne la voit pas :',
  needsOwn: t`Donnez d’abord l’image habituelle du compte : c’est elle qui revient quand plus personne ne paraît. D’ici là, rien ne change sur le réseau.`,
  hasOwn: t`L’image habituelle du compte est connue : elle revient quand plus personne ne paraît.`,
  sent: t`Elle est posée sur le réseau d’elle-même, et refaite dès que quelqu’un donne ou reprend son portrait.`,
  notSent: t`Ce réseau ne laisse pas changer l’image d’ici : téléchargez-la, et posez-la sur le réseau. Recommencez quand quelqu’un reprend son portrait.`,
  own: 'Image habituelle du compte, JPEG, PNG ou WebP',
  ownGive: 'Garder cette image',
  ownGiven: t`L’image habituelle du compte est gardée.`,
  download: 'Télécharger l’image',
  who: (alt: string): string => t`Image du compte : ${alt}.`,
};

const en: typeof fr = {
  mine: 'My portrait',
  mineLead:
    'The picture of this account can bring together the portraits of the team. Giving yours is free; you can take it back whenever you like.',
  mineGiven: 'Your portrait is given.',
  mineAlt: 'Your portrait, as it is kept',
  mineHidden: 'It does not appear at this moment: you speak as the team.',
  file: 'A photograph of you, JPEG, PNG or WebP',
  fileHint: 'Its middle is kept, as a small square; place and camera are taken out. The original is not kept.',
  give: 'Give my portrait',
  replace: 'Replace it',
  withdraw: 'Take my portrait back',
  given: 'Your portrait is kept: the picture of the account is made anew by itself.',
  withdrawn: 'Your portrait is deleted here: the picture of the account is made anew without it.',

  title: 'Picture of the account',
  lead: 'Where each message is signed with initials, the picture of the account brings together the portraits of those who gave theirs.',
  noVoice: 'This account signs with no initials: it keeps its picture.',
  nobody: 'Nobody gave a portrait that can appear: the account keeps its picture.',
  made: (n) => `The picture brings together ${enPlural(n, 'portrait', 'portraits')}.`,
  altIs: 'It is told like this to who does not see it:',
  needsOwn:
    'First give the usual picture of the account: it comes back when nobody appears any more. Until then nothing changes on the network.',
  hasOwn: 'The usual picture of the account is known: it comes back when nobody appears any more.',
  sent: 'It is put on the network by itself, and made anew as soon as somebody gives or takes back their portrait.',
  notSent:
    'This network does not let its picture be changed from here: download it, and put it on the network. Do so again when somebody takes their portrait back.',
  own: 'Usual picture of the account, JPEG, PNG or WebP',
  ownGive: 'Keep this picture',
  ownGiven: 'The usual picture of the account is kept.',
  download: 'Download the picture',
  who: (alt) => `Picture of the account: ${alt}.`,
};

/** What the desk says of portraits, and of the picture that they make. */
export const portraits: Bilingual<typeof fr> = { fr, en };
