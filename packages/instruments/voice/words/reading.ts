import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import type { ReviewWords } from '@beffroi/ui/words/review.ts';
import { frNumber, frPlural, t } from '@beffroi/words';

const fr: Partial<ReviewWords> = {
  title: t`Qui parle ici ?`,
  lead: t`Ici, deux personnes disent, chacune de son côté, qui parle dans des publications de comptes publics. Leurs réponses disent jusqu’où la machine se trompe, et jusqu’où les personnes s’accordent.`,
  noWave: t`Aucune vague de voix n’est close : il n’y a rien à lire tant qu’une mesure est en cours.`,
  waves: 'Vagues de voix',
  told: ({ twice, all, yours }) =>
    [
      t`${frNumber(twice)} ${twice < 2 ? 'publication lue' : 'publications lues'} par deux personnes sur ${frNumber(all)}.`,
      yours === 0 ? t`Vous n’en avez encore lu aucune.` : t`Vous en avez lu ${frNumber(yours)}.`,
    ].join(' '),
  unprepared: t`Les publications de cette vague ne sont pas encore tirées.`,
  planTitle: 'Tirer les publications à lire',
  planHint: t`La machine et le hasard choisissent : des publications où elle voit qui parle, davantage pour les façons rares, et d’autres où elle ne voit personne, pour savoir ce qu’elle manque. Deux personnes liront chacune. Le tirage ne se fait qu’une fois.`,
  plan: 'Tirer les publications',
  planned: (drawn) => t`${frPlural(drawn, 'publication est tirée', 'publications sont tirées')}.`,
  start: 'Lire une publication',
  open: 'Suivre la lecture',
  nothingLeft: t`Il ne reste aucune publication pour vous dans cette vague : toutes sont lues, ou d’autres personnes y travaillent.`,
  codeTitle: () => t`Qui parle dans cette publication ?`,
  codeLead: t`D’après ces mots seulement : qui dit l’avoir écrite ? Un lieu, une personne à qui l’on parle ou une marque ne sont pas qui parle.`,
  question: 'Votre réponse',
  legend: 'Qui parle',
  save: 'Enregistrer et lire la suivante',
  skip: 'Passer cette publication',
  skipped: t`Publication passée : elle vous reviendra après les autres.`,
  editing: t`Vous avez déjà répondu pour cette publication. Une nouvelle réponse remplacera la première, qui reste gardée.`,
  decideTitle: () => t`Trancher : qui parle ?`,
  disputesCaption: 'Publications sur lesquelles les lectures diffèrent',
  ownAnswer: t`Vous avez lu cette publication : une autre personne doit trancher.`,
};

const en: Partial<ReviewWords> = {
  title: 'Who speaks here?',
  lead: 'Here, two people say, each by themselves, who speaks in posts of public accounts. Their answers tell how far the machine errs, and how far people agree.',
  noWave: 'No wave of voices is closed: there is nothing to read while a measurement goes on.',
  waves: 'Waves of voices',
  told: ({ twice, all, yours }) =>
    `${twice} of ${all} posts read by two people. ${yours === 0 ? 'You have read none yet.' : `You have read ${yours}.`}`,
  unprepared: 'The posts of this wave are not drawn yet.',
  planTitle: 'Draw the posts to read',
  planHint:
    'The machine and chance choose: posts in which it sees who speaks, more of the rare ways, and others in which it sees nobody, to know what it misses. Two people will read each. They are drawn once.',
  plan: 'Draw the posts',
  planned: (drawn) => `${drawn === 1 ? '1 post is drawn' : `${drawn} posts are drawn`}.`,
  start: 'Read a post',
  open: 'Follow the reading',
  nothingLeft: 'No post of this wave is left for you: all are read, or others are at them.',
  codeTitle: () => 'Who speaks in this post?',
  codeLead: 'By these words alone: who says that they wrote it? A place, somebody who is spoken to or a brand is not who speaks.',
  question: 'Your answer',
  legend: 'Who speaks',
  save: 'Save and read the next',
  skip: 'Pass this post',
  skipped: 'Post passed: it comes back after the others.',
  editing: 'You have answered for this post already. A new answer takes the place of the first, which is kept.',
  decideTitle: () => 'Settle: who speaks?',
  disputesCaption: 'Posts on which the readings differ',
  ownAnswer: 'You have read this post: somebody else has to settle it.',
};

/** What the reading room says of posts. */
export const reading: Bilingual<Partial<ReviewWords>> = { fr, en };
