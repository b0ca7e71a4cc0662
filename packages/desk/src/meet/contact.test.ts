import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealingKeys } from '../sealing.ts';
import { type Contact, contactIfOpen, openContact, readContact, sealedContact } from './contact.ts';

const CAMILLE: Contact = { name: 'Camille Morel', phone: '01 99 00 12 34', email: '' };

it.each<[Partial<Contact>, string]>([
  [{ name: ' ' }, 'name'],
  [{ name: 'x'.repeat(101) }, 'name'],
  [{ phone: 'allô' }, 'phone'],
  [{ phone: '(...)' }, 'phone'],
  [{ phone: '', email: '' }, 'contact'],
  [{ phone: '', email: 'camille@' }, 'email'],
  [{ email: 'camille@brezan' }, 'email'],
])('who comes is not known by %j', (wrong, field) => {
  const tried = () => readContact({ ...CAMILLE, ...wrong }, false);
  expect(tried).toThrow(expect.objectContaining({ code: 'not-valid', details: { field } }));
});

it('who is called leaves a number, whatever else', () => {
  const tried = () => readContact({ ...CAMILLE, phone: '', email: 'camille@brezan.example' }, true);
  expect(tried).toThrow(expect.objectContaining({ details: { field: 'phone' } }));
  expect(readContact({ ...CAMILLE, phone: '', email: ' camille@brezan.example' }, false).email).toBe('camille@brezan.example');
});

it('a contact opens with its meeting alone, and is one line each', () => {
  const keys = sealingKeys(Buffer.alloc(32, 7).toString('base64'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (name) => {
      fc.pre(name.replace(/[\p{C}\s]/gu, '') !== '');
      const contact = readContact({ ...CAMILLE, name: `A${name}` }, false);
      expect(contact.name).not.toMatch(/[\p{Cc}\n]/u);
      const sealed = sealedContact(keys, 'one', contact);
      expect(openContact(keys, { uid: 'one', sealed })).toEqual(contact);
      expect(contactIfOpen(keys, { uid: 'other', sealed })).toBeNull();
      expect(() => openContact(keys, { uid: 'other', sealed })).toThrow(expect.objectContaining({ code: 'wrong-key' }));
    }),
  );
  expect(openContact(keys, { uid: 'one', sealed: null })).toBeNull();
});
