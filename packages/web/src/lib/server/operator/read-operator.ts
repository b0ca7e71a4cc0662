import { readFileSync } from 'node:fs';
import { type Audit, type NamedPlace, NOBODY, type Operator, OperatorRefusal } from './operator.ts';

type Members = Readonly<Record<string, unknown>>;

/** A reader of members of one object: what is absent is nothing, what is wrong is refused by its name. */
class Fields {
  readonly #members: Members;
  readonly #file: string;
  readonly #above: string;

  constructor(said: unknown, file: string, above: string, known: readonly string[]) {
    if (typeof said !== 'object' || said === null || Array.isArray(said)) throw new OperatorRefusal('bad', file, above);
    this.#members = said as Members;
    this.#file = file;
    this.#above = above;
    for (const name of Object.keys(said)) if (!known.includes(name)) throw new OperatorRefusal('unknown', file, this.#named(name));
  }

  #named(name: string): string {
    return this.#above === '' ? name : `${this.#above}.${name}`;
  }

  refuse(name: string): never {
    throw new OperatorRefusal('bad', this.#file, this.#named(name));
  }

  /** One line of text. */
  text(name: string, shape = /^[^\p{C}]{1,300}$/u): string | null {
    const said = this.#members[name];
    if (said === undefined || said === null || said === '') return null;
    return typeof said === 'string' && shape.test(said.trim()) ? said.trim() : this.refuse(name);
  }

  needed(name: string, shape?: RegExp): string {
    return this.text(name, shape) ?? this.refuse(name);
  }

  lines(name: string, shape = /^[^\p{C}]{1,1000}$/u): readonly string[] {
    const said = this.#members[name] ?? [];
    const whole = Array.isArray(said) && said.length <= 200 && said.every((one) => typeof one === 'string' && shape.test(one.trim()));
    return whole ? said.map((one: string) => one.trim()) : this.refuse(name);
  }

  number(name: string, least: number, most: number): number {
    const said = this.#members[name];
    return typeof said === 'number' && said >= least && said <= most ? said : this.refuse(name);
  }

  below<T>(name: string, known: readonly string[], read: (fields: Fields) => T): T | null {
    const said = this.#members[name];
    return said === undefined || said === null ? null : read(new Fields(said, this.#file, this.#named(name), known));
  }
}

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,250}$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const ADDRESS = /^https:\/\/[^\s"<>]{1,500}$/;
const REACH = /^(?:mailto:[^\s@<>"]+@[^\s@<>"]+|https:\/\/[^\s"<>]+|tel:\+?[\d.-]+)$/;
const PLACE = ['name', 'address', 'phone', 'email'];

/** Reads who runs the site from a text. @param file its name, for who is told what is wrong with it @throws OperatorRefusal */
export function operatorOf(text: string, file: string): Operator {
  const fields = new Fields(parsed(text, file), file, '', Object.keys(NOBODY));
  const known = Object.keys(NOBODY.accessibility);
  return {
    name: fields.text('name'),
    form: fields.text('form'),
    registration: fields.text('registration'),
    address: fields.lines('address'),
    phone: fields.text('phone'),
    email: fields.text('email', EMAIL),
    director: fields.text('director'),
    host: fields.below('host', PLACE, placeOf),
    protection: fields.below('protection', PLACE, placeOf),
    accessibility: fields.below('accessibility', known, accessibilityOf) ?? NOBODY.accessibility,
    security: fields.lines('security', REACH),
    reviewed: fields.text('reviewed', DAY),
  };
}

function parsed(text: string, file: string): unknown {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said === 'object' && said !== null && !Array.isArray(said)) return said;
  } catch {
    // Told below: where JSON is broken, the engine's sentence helps nobody.
  }
  throw new OperatorRefusal('not-json', file, '');
}

function placeOf(fields: Fields): NamedPlace {
  return { name: fields.needed('name'), address: fields.lines('address'), phone: fields.text('phone'), email: fields.text('email', EMAIL) };
}

function accessibilityOf(fields: Fields): Operator['accessibility'] {
  return {
    contact: fields.text('contact'),
    scheme: fields.text('scheme', ADDRESS),
    plan: fields.text('plan', ADDRESS),
    audit: fields.below('audit', ['rate', 'by', 'on', 'pages', 'faults', 'exemptions'], auditOf),
  };
}

function auditOf(fields: Fields): Audit {
  return {
    rate: fields.number('rate', 0, 100),
    by: fields.needed('by'),
    on: fields.needed('on', DAY),
    pages: fields.lines('pages'),
    faults: fields.lines('faults'),
    exemptions: fields.lines('exemptions'),
  };
}

let held: { readonly path: string; readonly operator: Operator } | null = null;

/**
 * Who runs the site, as the file says that `BEFFROI_OPERATOR` names; of nobody where it names none. It is read once in a process.
 *
 * @throws OperatorRefusal
 */
export function operatorIn(env: Readonly<Record<string, string | undefined>>): Operator {
  const path = env['BEFFROI_OPERATOR'] ?? '';
  if (held?.path !== path) held = { path, operator: path === '' ? NOBODY : operatorOf(textOf(path), path) };
  return held.operator;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new OperatorRefusal('unreadable', path, '', { cause: error });
  }
}
