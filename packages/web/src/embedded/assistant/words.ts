const fr = {
  open: 'Poser une question à la mairie',
  title: 'Assistant de la commune',
  close: 'Fermer',
  log: 'Échange',
  question: 'Votre question',
  send: 'Envoyer',
  wait: 'Je cherche…',
  you: 'Vous : ',
  handOver: 'Transmettre ma question',
  newTab: ' (nouvel onglet)',
  office: 'Chercher une démarche au guichet',
  silent: 'L’assistant ne répond pas en ce moment. Réessayez plus tard, ou passez par le guichet.',
};

/** What stands on the screen before the server has said anything. */
export const WORDS: Readonly<Record<'fr' | 'en', typeof fr>> = {
  fr,
  en: {
    open: 'Ask the town hall a question',
    title: 'Assistant of the town',
    close: 'Close',
    log: 'Conversation',
    question: 'Your question',
    send: 'Send',
    wait: 'Looking…',
    you: 'You: ',
    handOver: 'Pass my question on',
    newTab: ' (new tab)',
    office: 'Look for a service',
    silent: 'The assistant does not answer at the moment. Try again later, or look for a service.',
  },
};
