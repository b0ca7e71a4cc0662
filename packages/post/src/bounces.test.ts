import { expect, it } from 'vitest';
import { readBounce } from './bounces.ts';

const notice = (action: string, returned = 'Message-ID: <k3y-of-a-mail-1@brezan.example>') =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.brezan.example',
      'Message-ID: <20261129.4711@mx.brezan.example>',
      'Content-Type: multipart/report; report-type=delivery-status;',
      '\tboundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'I am sorry.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.brezan.example',
      '',
      'Final-Recipient: rfc822; ada@brezan.example',
      `Action: ${action}`,
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <ada@brezan.example>: no such',
      ' mailbox here',
      '--b',
      'Content-Type: message/rfc822-headers',
      '',
      returned,
      'To: ada@brezan.example',
      '--b--',
    ].join('\r\n'),
  );

it('reads which mail came back, and why, without any address', () => {
  expect(readBounce(notice('failed'))).toEqual({ key: 'k3y-of-a-mail-1', status: '5.1.1', said: '550 5.1.1 <…>: no such mailbox here' });
});

it.each([
  ['a delay', notice('delayed')],
  ['a notice that returns nothing of ours', notice('failed', 'Subject: Bonjour').subarray(70)],
  ['a mail of a person', Buffer.from('From: ada@brezan.example\r\nMessage-ID: <k3y-of-a-mail-1@brezan.example>\r\n\r\nAction: failed\r\n')],
  ['nothing', Buffer.alloc(0)],
])('takes %s for no bounce', (_, message) => {
  expect(readBounce(message)).toBeNull();
});
