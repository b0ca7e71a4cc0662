import type { frMail } from './fr-mail.ts';

/** What is said of mail, in English. */
export const enMail: typeof frMail = {
  badMail: {
    'bad-server':
      'BEFFROI_SMTP is no address of a mail server: write smtps://NAME:PASSWORD@HOST:465 or smtp://NAME:PASSWORD@HOST:587, with the signs @ : / % of the password as %40 %3A %2F %25.',
    'bad-sender': 'BEFFROI_MAIL_FROM is no sender: write for instance Beffroi <beffroi@my-town.fr>.',
    'half-set': 'BEFFROI_SMTP and BEFFROI_MAIL_FROM go together: give both to send mail, or neither.',
    'no-key': 'Mail that waits is sealed: BEFFROI_MAIL_KEY must hold a key of 32 bytes in base64, which “beffroi desk key” writes.',
    'wrong-key':
      'This mail is sealed with a key that BEFFROI_MAIL_KEY does not hold: add the old key after the new one, separated by a comma.',
    'bad-address': 'This is no e-mail address: give one alone, for instance first.last@my-town.fr.',
    'bad-letter': 'This mail has no subject on one line or no text: it was not written.',
  },
  mailIsOff: () =>
    'Mail is off: give BEFFROI_SMTP, BEFFROI_MAIL_FROM and BEFFROI_MAIL_KEY to turn it on. Everything works without it too, on paper.',
  postRests: (why, seconds) => `Sending mail has stopped (${why}) and goes on in ${seconds} s: nothing is lost.`,
  bouncesNoted: (read, notices, noted) =>
    `Messages read: ${read}; notices of return: ${notices}; mails that count as refused now: ${noted}.`,
  testMailSubject: () => 'Test mail of Beffroi',
  testMailText: () => `Hello,

This mail says nothing but this: Beffroi can send mail to here.
`,
  testMailSent: () => 'The server took the test mail. If it does not arrive within a minute, look into the spam folder.',
  testMailNotSent: (why, said) =>
    said === '' ? `The test mail did not go: ${why}` : `The test mail did not go: ${why} The server answered “${said}”.`,
  mailBeingSent: () => 'another process is at it; the page “Mail” of the workshop will say what becomes of it.',
  mailTroubles: {
    refused: 'the server refuses this address or this message.',
    'too-large': 'the server finds the message too large.',
    'bad-address': 'the server can do nothing with this address.',
    deferred: 'the server asks to wait; it is tried again as long as the site runs.',
    cut: 'the server cut off while it was sent; it is tried again as long as the site runs.',
    unreachable: 'the server does not answer. Check host and port of BEFFROI_SMTP.',
    'no-tls': 'the server offers no encryption (TLS), and nothing is sent in the clear. Try smtps:// and port 465.',
    'bad-certificate':
      'the certificate of the server is not trusted. Check the host; a private authority is declared by NODE_EXTRA_CA_CERTS.',
    'sign-in-refused': 'the server refuses the name or password in BEFFROI_SMTP.',
    'sender-refused': 'the server refuses the sender in BEFFROI_MAIL_FROM.',
    busy: 'the server is overloaded; it is tried again as long as the site runs.',
    'wrong-key': 'it is sealed with a key that this process does not have.',
  },
};
