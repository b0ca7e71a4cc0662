import type { Language } from '@beffroi/domain';
import { type Ask, NotThere, type Operation, type Parameter } from '@beffroi/ui/api/operation.ts';
import type { Schema } from '@beffroi/ui/api/schema.ts';
import { type Problem, problemBody, problems } from '../../messages/api.ts';
import { apiOf } from './api.ts';
import { languageAccepted } from './language-accepted.ts';

/** An answer as data: the server makes headers of it. */
export interface Answer {
  readonly status: 200 | 400 | 404;
  readonly body: unknown;
  readonly language: Language;
  /** Whether the language changes the answer. */
  readonly spoken: boolean;
  /** Whether nobody may keep it. */
  readonly fleeting: boolean;
}

/**
 * Answers a request for `path` (behind `/api/v1`).
 *
 * @param given what the site knows: its store, its instruments and its clock
 */
export async function answer(
  url: URL,
  path: string,
  acceptLanguage: string | null,
  given: Pick<Ask, 'store' | 'instruments' | 'now'>,
): Promise<Answer> {
  const language = languageAccepted(acceptLanguage);
  const refuse = (problem: Problem): Answer => ({
    status: problem.status as 400 | 404,
    ...{ language, spoken: true, fleeting: true },
    body: problemBody(problem, url.origin),
  });
  const say = problems[language];
  const found = operationAt(apiOf(given.instruments).operations, path);
  if (found === null) return refuse(say.noSuchAddress(path));
  const { operation, values } = found;
  const known = new Map<string, string | number>();
  for (const name of new Set(url.searchParams.keys())) {
    if (!operation.parameters.some((one) => one.in === 'query' && one.name === name)) {
      const names = operation.parameters.filter((one) => one.in === 'query').map((one) => one.name);
      return refuse(say.unknownParameter(name, names));
    }
    if (url.searchParams.getAll(name).length > 1) return refuse(say.twice(name));
  }
  for (const parameter of operation.parameters) {
    const text = parameter.in === 'path' ? values.get(parameter.name)! : url.searchParams.get(parameter.name);
    if (text === null) {
      if (parameter.required) return refuse(say.missing(parameter.name));
      if (parameter.schema.default !== undefined) known.set(parameter.name, parameter.schema.default);
      continue;
    }
    const value = parsed(text, parameter);
    if (value === null) return refuse(say.badValue(parameter.name, text.slice(0, 80), wanted(parameter.schema, language)));
    known.set(parameter.name, value);
  }
  try {
    const body = await operation.respond({
      ...given,
      language,
      text: (name) => (known.has(name) ? String(known.get(name)) : null),
      number: (name) => Number(known.get(name) ?? 0),
      pageAt: (offset) => {
        const next = new URLSearchParams(url.searchParams);
        next.set('offset', String(offset));
        return `${url.pathname}?${next}`;
      },
    });
    return { status: 200, body, language, spoken: operation.spoken, fleeting: operation.fleeting === true };
  } catch (error) {
    if (NotThere.is(error)) return refuse(say.notThere[error.what]);
    throw error;
  }
}

function operationAt(
  operations: readonly Operation[],
  path: string,
): { readonly operation: Operation; readonly values: ReadonlyMap<string, string> } | null {
  const parts = path.split('/').filter((part) => part !== '');
  for (const operation of operations) {
    const names = operation.path.split('/').filter((part) => part !== '');
    if (names.length !== parts.length) continue;
    const values = new Map<string, string>();
    const fits = names.every((name, at) => {
      const part = parts[at]!;
      if (!name.startsWith('{')) return name === part;
      values.set(name.slice(1, -1), part);
      return true;
    });
    if (fits) return { operation, values };
  }
  return null;
}

/** The value that a text stands for by its schema; `null` when it is none. */
export function parsed(text: string, { schema }: Parameter): string | number | null {
  if (schema.type === 'integer') {
    if (!/^\d{1,9}$/.test(text)) return null;
    const value = Number(text);
    return value < (schema.minimum ?? 0) || value > (schema.maximum ?? Number.MAX_SAFE_INTEGER) ? null : value;
  }
  if (schema.enum !== undefined) return schema.enum.includes(text) ? text : null;
  if (text.includes('\0') || text.length < (schema.minLength ?? 0) || text.length > (schema.maxLength ?? 200)) return null;
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text) ? text : null;
}

function wanted(schema: Schema, language: Language): string {
  const say = problems[language].wanted;
  if (schema.enum !== undefined) return say.oneOf(schema.enum.map(String));
  if (schema.type === 'integer') return say.integer(schema.minimum ?? 0, schema.maximum ?? null);
  return schema.pattern === undefined ? say.text(schema.minLength ?? 0, schema.maxLength ?? 200) : say.pattern(schema.pattern);
}
