import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { t } from '@beffroi/words';
import { rungMeanings } from './rungs.ts';

interface Section {
  readonly title: string;
  readonly text: readonly string[];
  readonly points: readonly string[];
}

interface VoiceMethod {
  readonly title: string;
  readonly description: string;
  readonly back: string;
  readonly lead: string;
  readonly rubric: (version: string) => string;
  readonly sections: readonly Section[];
}

const fr: VoiceMethod = {
  title: 'Voix publiques : comment c’est mesuré',
  description: t`Ce qui est lu des comptes publics, les six marches, les cinq voix, les dénominateurs, et ce qui relève de la preuve, de la loi et de notre choix.`,
  back: 'Voix publiques',
  lead: t`Tout ce qui est dit ici se lit dans des publications que chacun peut voir. Une autre personne, avec la même archive et les mêmes règles, trouve la même chose, au bit près.`,
  rubric: (version) => t`Grille ${version}, empreinte`,
  sections: [
    {
      title: 'Quels comptes',
      text: [
        t`Un registre dit quels comptes sont à la commune : proposés d’après les liens de ses propres pages archivées, donnés par un fichier, ou saisis. L’appartenance a des degrés, chacun avec sa preuve.`,
      ],
      points: [
        t`Dans les deux sens : le site de la commune mène au compte, et le compte au site, d’une façon que seuls leurs propriétaires peuvent écrire (rel=me, champ vérifié, domaine de la commune).`,
        t`Dans un sens : l’un mène à l’autre.`,
        t`Affirmé : quelqu’un le dit.`,
        t`Usurpé : le compte se présente comme celui de la commune, dont le site mène à un autre. C’est un constat, et ce compte ne compte pas.`,
      ],
    },
    {
      title: 'Ce qui peut être vu, dit d’abord',
      text: [
        t`Une interface publique montre les réponses sous les publications du compte, et les messages auxquels il a répondu ; les mentions restées sans réponse sont souvent invisibles. Une archive d’X ne contient aucune question. Chaque part a donc son dénominateur nommé, avec ce qu’elle peut être au pire et au mieux. Ce qui ne peut pas être vu n’est pas un 0.`,
      ],
      points: [
        t`Questions sous ses publications.`,
        t`Mentions trouvées.`,
        t`Toutes les mentions publiques, quand la commune donne son propre accès ou un export. Ce qui est privé n’est ni gardé ni compté ; un accès refusé laisse ces mentions inobservées.`,
      ],
    },
    {
      title: 'Qui parle',
      text: [
        t`Une règle, un fichier : des initiales, un prénom, un nom et un métier, une fonction, un mot-dièse qui marque une parole, quelqu’un qui prend ou rend le compte, une équipe, un personnage. Un rôle, une personne, un personnage et une machine sont quatre choses : un personnage inventé n’est jamais compté comme une personne. Un lieu, la personne à qui l’on parle ou une marque ne sont jamais qui parle : dans le doute, la règle s’abstient. Ce que montre une image n’est pas deviné : l’image de profil et la bannière sont archivées et montrées avec leur description, et une personne regarde.`,
      ],
      points: [],
    },
    {
      title: 'Les six marches',
      text: [
        t`La marche d’une commune est celle du meilleur de ses comptes ; chaque voix monte les mêmes marches. La cinquième s’atteint par n’importe laquelle des cinq voix.`,
      ],
      points: rungMeanings.fr.map((text, rung) => t`${rung} : ${text}`),
    },
    {
      title: 'Le tour de service',
      text: [
        t`Les ouvertures, les fermetures, les passages de main et les suites de publications signées disent qui est là, à l’heure de la commune, outre-mer aussi. La semaine montrée est celle des douze dernières semaines où des publications ont été vues ; une demi-heure est à qui y est le plus souvent. Un blanc dit que personne n’a dit y être, pas que personne n’y était.`,
      ],
      points: [],
    },
    {
      title: 'Le dialogue',
      text: [
        t`Une question est un message d’autrui qui demande. Les délais courent sans s’arrêter la nuit ; ceux de ce qui est demandé aux heures d’ouverture sont dits à part. « Continué dans la vie » veut deux publications : une invitation à un lieu, un appel ou une rencontre, et plus tard une publication qui dit que cela a eu lieu. L’égale attention compare les réponses selon les abonnés et selon le ton ; sous trente questions d’un côté, rien n’est dit.`,
      ],
      points: [],
    },
    {
      title: 'La preuve, la loi, notre choix',
      text: [],
      points: [
        t`La preuve : une voix que l’on perçoit comme humaine va avec plus de confiance (Kelleher, 2009) ; un style familier la fait baisser envers une marque que l’on ne connaît pas, et l’augmente envers celle que l’on connaît (Gretry et al., 2017). Rien de cela n’a été mesuré sur des mairies. Huit des onze énoncés de l’échelle (Kelleher et Miller, 2006) laissent des marques dans un texte (den Ouden et Brouwer, 2018) : elles sont comptées, jamais notées.`,
        t`La loi : toute personne a le droit de connaître le prénom, le nom, la qualité et l’adresse administratives de l’agent chargé de sa demande, l’anonymat étant respecté si des motifs intéressant la sécurité publique ou la sécurité des personnes le justifient (CRPA, L111-2).`,
        t`Notre choix : les seuils (trois réponses, un dixième, la moitié, six mois, douze semaines, trente questions) et les heures d’ouverture usuelles, du lundi au vendredi, quand la vague n’en donne pas d’autres.`,
      ],
    },
    {
      title: 'Vie privée',
      text: [
        t`Le nom d’un agent est une donnée personnelle. Il n’est montré que comme la publication publique le montre ; les données ouvertes ont des nombres et des pseudonymes, autres à chaque vague. Les habitants ne sont jamais nommés, et leurs messages ne sont cités que là où la preuve le demande. Une publication retirée à sa source n’est plus montrée dès la mesure suivante ; « beffroi erase » l’ôte aussi des archives : il reste un nombre et une empreinte. L’accès qu’une commune donne est scellé, ne sert qu’à lire ces mentions, et s’efface à sa date ou dès qu’elle le reprend.`,
      ],
      points: [],
    },
  ],
};

const en: VoiceMethod = {
  title: 'Public voices: how it is measured',
  description:
    'What is read of public accounts, the six rungs, the five voices, the denominators, and what is evidence, what is law, what is our choice.',
  back: 'Public voices',
  lead: 'All that is said here can be read in posts that everybody can see. Somebody else, with the same archive and the same rules, finds the same, to the bit.',
  rubric: (version) => `Rubric ${version}, digest`,
  sections: [
    {
      title: 'Which accounts',
      text: [
        'A register says which accounts are the town’s: proposed from the links of its own archived pages, given by a file, or typed. Whether it is the town’s has degrees, each with its proof.',
      ],
      points: [
        'Both ways: the town’s site leads to the account and the account to the site, in a way that only their owners can write (rel=me, a verified field, the town’s domain).',
        'One way: one leads to the other.',
        'Claimed: somebody says so.',
        'Pretending: the account dresses as the town’s, while the town’s site leads to another. That is a finding, and this account does not count.',
      ],
    },
    {
      title: 'What can be seen, said first',
      text: [
        'A public interface shows answers under the account’s posts, and the messages that it answered; mentions that got no answer are often invisible. An X archive holds no question at all. So every share has its denominator named, with what it may be at worst and at best. What cannot be seen is no 0.',
      ],
      points: [
        'Questions under its posts.',
        'Mentions found.',
        'All public mentions, where the town gives its own access or an export. What is private is neither kept nor counted; a refused access leaves these mentions unobserved.',
      ],
    },
    {
      title: 'Who speaks',
      text: [
        'One rule, one file: initials, a first name, a name with a job, a function, a hashtag that marks whose word it is, somebody who takes or leaves the account, a team, a character. A role, a person, a character and a machine are four things: an invented character is never counted as a person. A place, somebody who is spoken to or a brand is never who speaks: in doubt, the rule abstains. What a picture shows is not guessed: profile picture and banner are archived and shown with their description, and a person looks.',
      ],
      points: [],
    },
    {
      title: 'The six rungs',
      text: [
        'A town’s rung is that of the best of its accounts; each voice goes up the same ladder. The fifth can be reached by any of the five voices.',
      ],
      points: rungMeanings.en.map((text, rung) => `${rung}: ${text}`),
    },
    {
      title: 'The duty plan',
      text: [
        'Openings, closings, hand-overs and runs of signed posts say who is there, by the town’s clock, overseas too. The week shown is that of the last twelve weeks in which posts were seen; a half hour is whose it is most often. A blank says that nobody said they were there, not that nobody was.',
      ],
      points: [],
    },
    {
      title: 'The dialogue',
      text: [
        'A question is a message of somebody else that asks. Delays run on through the night; those of what is asked in opening hours are told apart. “Went on in real life” takes two posts: an invitation to a place, a call or a meeting, and later a post that says that it happened. Equal attention compares answers by followers and by tone; below thirty questions on one side nothing is said.',
      ],
      points: [],
    },
    {
      title: 'Evidence, law, our choice',
      text: [],
      points: [
        'Evidence: a voice that is perceived as human goes with more trust (Kelleher, 2009); an informal style lowers it for a brand that one does not know, and raises it for one that one knows (Gretry et al., 2017). None of this was measured on town halls. Eight of the eleven items of the scale (Kelleher and Miller, 2006) leave marks in a text (den Ouden and Brouwer, 2018): they are counted, never scored.',
        'Law: everybody has the right to know the first name, name, capacity and administrative address of the agent in charge of their request, with anonymity where public security or the safety of persons justifies it (CRPA, L111-2).',
        'Our choice: the thresholds (three replies, a tenth, a half, six months, twelve weeks, thirty questions) and the usual opening hours, Monday to Friday, where the wave gives no others.',
      ],
    },
    {
      title: 'Privacy',
      text: [
        'An agent’s name is personal data. It is shown only as the public post shows it; open data have counts and pseudonyms, others in each wave. Residents are never named, and their messages are quoted only where the proof needs it. A post that was withdrawn at its source is not shown from the next measurement on; “beffroi erase” takes it out of archives too: a count and a digest remain. The access that a town gives is sealed, serves to read these mentions alone, and is erased on its day or as soon as the town takes it back.',
      ],
      points: [],
    },
  ],
};

/** What the page of the method says. */
export const voiceMethod: Bilingual<VoiceMethod> = { fr, en };
