import { count, field, type Said, TO_SERIES, TO_TOWN, type WaveInHand, words } from '@beffroi/opendata';
import type { Row, Table } from '@beffroi/table-formats';
import { type AccountVoice, NETWORKS, STANDINGS } from '@beffroi/voice/judge';
import { ACCOUNT_FIELDS, ACCOUNT_KEYS, accountsInHand, UNSEEN } from './voices-in-hand.ts';

/** One row an account: what could be seen of it, who speaks, and whether a dialogue follows. */
export function accountsTable(hand: WaveInHand): Table {
  const required = { constraints: { required: true } };
  const unseen = { constraints: { minimum: 0 }, missing: UNSEEN };
  const minutes = { constraints: { minimum: 0 }, missing: ['aucune réponse n’est visible.', 'no answer can be seen.'] as const };
  return {
    name: 'accounts',
    title: words(['Comptes', 'Accounts']),
    description: words([
      'Une ligne par compte : ce qui a pu en être vu, qui y parle, et si un dialogue suit.',
      'One row an account: what could be seen of it, who speaks there, and whether a dialogue follows.',
    ]),
    fields: [
      ...ACCOUNT_FIELDS,
      field('network', 'string', ['Réseau', 'Network'], ['Comment il a été lu.', 'How it was read.'], {
        constraints: { required: true, enum: NETWORKS },
      }),
      field('address', 'string', ['Adresse', 'Address'], ['Où il se lit.', 'Where it is read.'], {
        missing: ['elle n’est pas connue.', 'it is not known.'],
      }),
      field(
        'standing',
        'string',
        ['Appartenance', 'Standing'],
        [
          'both-ways : le site y mène et il mène au site ; one-way : l’un des deux ; claimed : quelqu’un le dit ; pretends : le site mène à un autre compte.',
          'both-ways: the site leads to it and it leads to the site; one-way: one of both; claimed: somebody says so; pretends: the site leads to another account.',
        ],
        { constraints: { required: true, enum: STANDINGS } },
      ),
      field(
        'sight_posts',
        'string',
        ['Publications vues', 'Posts seen'],
        ['whole : toutes ; recent : les dernières ; none : aucune.', 'whole: all; recent: the last ones; none: none.'],
        { constraints: { required: true, enum: ['whole', 'recent', 'none'] } },
      ),
      field(
        'sight_answers',
        'boolean',
        ['Réponses visibles', 'Answers visible'],
        ['Ce qui est écrit sous ses publications peut être vu.', 'What is written under its posts can be seen.'],
        required,
      ),
      field(
        'sight_mentions',
        'string',
        ['Mentions visibles', 'Mentions visible'],
        [
          'all : toutes ; found : celles qu’une recherche trouve ; answered : celles qui ont eu une réponse ; none : aucune.',
          'all: all; found: those that a search finds; answered: those that were answered; none: none.',
        ],
        { constraints: { required: true, enum: ['all', 'found', 'answered', 'none'] } },
      ),
      count('posts', ['Publications', 'Posts'], ['Publications lues.', 'Posts read.']),
      count('replies', ['Réponses', 'Replies'], ['Celles qui répondent à quelqu’un.', 'Those that answer somebody.']),
      ...FOLLOWERS.map(([name, title, said, missing]) =>
        field(name, name.endsWith('_at') ? 'datetime' : 'integer', title, said, {
          ...(name.endsWith('_at') ? {} : { constraints: { minimum: 0 } }),
          missing,
        }),
      ),
      count('persons', ['Personnes', 'Persons'], ['Personnes différentes qui signent.', 'Different persons who sign.']),
      count(
        'signed_replies',
        ['Réponses signées', 'Signed replies'],
        [
          'Réponses qui disent qui parle, ou pendant le quart de quelqu’un qui l’a dit.',
          'Replies that say who speaks, or during the shift of somebody who said so.',
        ],
      ),
      count(
        'orphaned',
        ['Signatures sans clé', 'Orphaned signatures'],
        ['Initiales dont rien ne dit à qui elles sont.', 'Initials of which nothing says whose they are.'],
      ),
      field(
        'continuity',
        'string',
        ['Continuité', 'Continuity'],
        ['La voix survit-elle au départ d’une personne ?', 'Does the voice outlive a person?'],
        {
          constraints: { required: true, enum: ['outlives', 'not-shown', 'too-short'] },
        },
      ),
      field(
        'questions',
        'integer',
        ['Questions visibles', 'Visible questions'],
        ['Questions dont on peut voir si elles ont eu une réponse.', 'Questions of which it can be seen whether they were answered.'],
        unseen,
      ),
      field('answered', 'integer', ['Questions répondues', 'Questions answered'], ['Parmi elles.', 'Among these.'], unseen),
      field('delay_median', 'number', ['Délai médian', 'Median delay'], ['Minutes.', 'Minutes.'], minutes),
      field('delay_ninth', 'number', ['Neuvième décile du délai', 'Ninth decile of the delay'], ['Minutes.', 'Minutes.'], minutes),
      field(
        'delay_open',
        'number',
        ['Délai médian, heures d’ouverture', 'Median delay, opening hours'],
        ['Minutes, de ce qui est demandé aux heures d’ouverture.', 'Minutes, of what is asked in opening hours.'],
        minutes,
      ),
      count(
        'invited',
        ['Invitations', 'Invitations'],
        [
          'Échanges où le compte invite à un lieu, un appel, une rencontre.',
          'Exchanges in which the account invites to a place, a call, a meeting.',
        ],
      ),
      count(
        'carried_on',
        ['Continués dans la vie', 'Carried on in life'],
        ['Ceux après lesquels quelqu’un dit que cela a eu lieu.', 'Those after which somebody says that it happened.'],
      ),
      field(
        'hours_covered',
        'number',
        ['Heures couvertes', 'Hours covered'],
        [
          'Des 168 heures de la semaine, celles où quelqu’un est là d’habitude.',
          'Of the 168 hours of the week, those in which somebody usually is there.',
        ],
        {
          constraints: { minimum: 0, maximum: 168 },
          missing: ['trop peu est signé pour un tour de service.', 'too little is signed for a duty plan.'],
        },
      ),
    ],
    primaryKey: ACCOUNT_KEYS,
    foreignKeys: [TO_SERIES, TO_TOWN],
    async *rows() {
      for await (const { series, assessor, territory, account } of accountsInHand(hand)) {
        yield { series, assessor, territory, account: account.key, ...cellsOf(account) };
      }
    },
  };
}

const NO_SUCCESSION: Said = [
  'le compte ne montre aucune succession, ou aucune capture de ce moment n’est gardée : ce n’est pas un 0.',
  'the account shows no succession, or no capture of that time is kept: it is no 0.',
];

/** Followers as captures of the profile have them: now, and around the last succession. */
const FOLLOWERS: readonly (readonly [name: string, title: Said, said: Said, missing: Said])[] = [
  [
    'followers',
    ['Abonnés', 'Followers'],
    ['Abonnés, à la dernière capture du profil.', 'Followers, at the last capture of the profile.'],
    UNSEEN,
  ],
  ['followers_at', ['Abonnés, le', 'Followers at'], ['Date de cette capture.', 'Date of that capture.'], UNSEEN],
  [
    'succession_before',
    ['Abonnés avant la succession', 'Followers before the succession'],
    ['À la dernière capture avant la dernière succession.', 'At the last capture before the last succession.'],
    NO_SUCCESSION,
  ],
  ['succession_before_at', ['Avant, le', 'Before, at'], ['Date de cette capture.', 'Date of that capture.'], NO_SUCCESSION],
  [
    'succession_after',
    ['Abonnés après la succession', 'Followers after the succession'],
    ['À la première capture après elle.', 'At the first capture after it.'],
    NO_SUCCESSION,
  ],
  ['succession_after_at', ['Après, le', 'After, at'], ['Date de cette capture.', 'Date of that capture.'], NO_SUCCESSION],
];

function cellsOf({ network, address, standing, said, successions, sight, posts, voices, dialogue, duty, presence }: AccountVoice): Row {
  const { all, open } = dialogue.delays;
  const [last] = successions ?? [];
  return {
    network,
    address,
    standing,
    sight_posts: sight.posts,
    sight_answers: sight.answersUnder,
    sight_mentions: sight.mentions,
    posts,
    replies: presence.facets.replies,
    followers: said?.followers ?? null,
    followers_at: said?.followers == null ? null : (said.seenAt ?? null),
    succession_before: last?.before?.followers ?? null,
    succession_before_at: last?.before?.at ?? null,
    succession_after: last?.after?.followers ?? null,
    succession_after_at: last?.after?.at ?? null,
    persons: voices.persons,
    signed_replies: voices.ofReplies.n,
    orphaned: voices.orphaned.length,
    continuity: voices.continuity.state,
    questions: dialogue.visible?.asked.count ?? null,
    answered: dialogue.visible?.answered.count ?? null,
    delay_median: all.median,
    delay_ninth: all.ninth,
    delay_open: open?.median ?? null,
    invited: dialogue.realLife.invited,
    carried_on: dialogue.realLife.carriedOn,
    hours_covered: duty.state === 'told' ? duty.hoursCovered : null,
  };
}
