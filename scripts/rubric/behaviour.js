import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * The digest of what sources do: of all top-level declarations that some exports reach, each by its syntax tree. Comments, layout, types, the names and order
 * of files and declarations, what nothing reaches, and sentences for readers (`fr: '…', en: '…'`) do not count; libraries count by their version.
 */

/** @typedef {(path: string) => string} ReadText what stands in a file of the house, by its path */

/** @typedef {{ kind: 'inside', path: string, name: string } | { kind: 'outside', words: string }} Reference */

/**
 * @typedef {object} Module
 * @property {string} path
 * @property {ReadonlyMap<string, ts.Node>} declared what each top-level name is declared by
 * @property {readonly ts.Node[]} effects statements that declare nothing: they run whenever the module is loaded
 * @property {ReadonlyMap<string, Reference>} imported by local name; `*` stands for all that a module exports
 * @property {ReadonlyMap<string, Reference>} exported by exported name
 * @property {readonly string[]} passedOn modules of which everything is exported
 */

const HOUSE = fileURLToPath(new URL('../../', import.meta.url));

/** @type {ReadText} */
export const readHouse = (path) => readFileSync(HOUSE + path, 'utf8');

/**
 * The digest of all that the exports of a module do.
 * @param {string} entry its path in the house
 * @param {ReadText} read
 * @returns {string} `sha256:` and 64 hexadecimal digits
 */
export function behaviourDigest(entry, read = readHouse) {
  const reach = new Reach(read);
  for (const name of reach.exportsOf(entry)) reach.refer(reach.exportOf(entry, name));
  const hash = createHash('sha256');
  for (const line of reach.lines()) hash.update(`${line}\n`);
  return `sha256:${hash.digest('hex')}`;
}

/** What was reached so far: declarations are numbered in the order in which they are first referred to, so that no name of theirs counts. */
class Reach {
  /** @param {ReadText} read */
  constructor(read) {
    this.read = read;
    /** @type {Map<string, Module>} */
    this.modules = new Map();
    /** @type {Map<ts.Node, number>} */
    this.numbers = new Map();
    /** @type {{ module: Module, node: ts.Node }[]} */
    this.queue = [];
    /** @type {Set<Module>} */
    this.loaded = new Set();
  }

  /** The written form of each declaration reached, in order; writing one may reach more. */
  *lines() {
    for (let n = 0; n < this.queue.length; n++) {
      const { module, node } = /** @type {{ module: Module, node: ts.Node }} */ (this.queue[n]);
      const words = [`#${n}`];
      write(node, words, (name) => this.resolve(module, name));
      yield words.join(' ');
    }
  }

  /**
   * How a reference is written, noting what it reaches.
   * @param {Reference} reference
   * @returns {string}
   */
  refer(reference) {
    if (reference.kind === 'outside') return reference.words;
    const module = this.moduleOf(reference.path);
    if (reference.name === '*')
      return `{${this.exportsOf(reference.path)
        .map((name) => `${name}:${this.refer(this.exportOf(reference.path, name))}`)
        .join(',')}}`;
    const node = module.declared.get(reference.name);
    // A type: it bears nothing.
    if (node === undefined) return 'type';
    const number = this.number(module, node);
    if (!this.loaded.has(module)) {
      this.loaded.add(module);
      for (const effect of module.effects) this.number(module, effect);
    }
    return ts.isVariableDeclaration(node) && !ts.isIdentifier(node.name) ? `#${number}.${reference.name}` : `#${number}`;
  }

  /**
   * @param {Module} module
   * @param {ts.Node} node
   */
  number(module, node) {
    let number = this.numbers.get(node);
    if (number === undefined) {
      number = this.queue.length;
      this.numbers.set(node, number);
      this.queue.push({ module, node });
    }
    return number;
  }

  /**
   * What a name means at the top of a module; `null` for a name that it does not know (a local one, or the language's own).
   * @param {Module} module
   * @param {string} name
   * @returns {string | null}
   */
  resolve(module, name) {
    const imported = module.imported.get(name);
    if (imported !== undefined)
      return this.refer(imported.kind === 'inside' && imported.name !== '*' ? this.exportOf(imported.path, imported.name) : imported);
    return module.declared.has(name) ? this.refer({ kind: 'inside', path: module.path, name }) : null;
  }

  /**
   * Where the export of a module is declared, through those that pass it on.
   * @param {string} path
   * @param {string} name
   * @returns {Reference}
   */
  exportOf(path, name) {
    const module = this.moduleOf(path);
    const own = module.exported.get(name);
    if (own !== undefined) {
      if (own.kind === 'outside' || own.name === '*') return own;
      if (own.path !== path) return this.exportOf(own.path, own.name);
      const imported = module.imported.get(own.name);
      return imported === undefined || imported.kind === 'outside' ? (imported ?? own) : this.exportOf(imported.path, imported.name);
    }
    for (const other of module.passedOn) if (this.exportsOf(other).includes(name)) return this.exportOf(other, name);
    return { kind: 'inside', path, name };
  }

  /**
   * Names of the values that a module exports, sorted.
   * @param {string} path
   * @returns {readonly string[]}
   */
  exportsOf(path) {
    const module = this.moduleOf(path);
    const names = new Set(module.exported.keys());
    for (const other of module.passedOn) for (const name of this.exportsOf(other)) names.add(name);
    return [...names].sort();
  }

  /** @param {string} path */
  moduleOf(path) {
    let module = this.modules.get(path);
    if (module === undefined) {
      module = parse(path, this.read);
      this.modules.set(path, module);
    }
    return module;
  }
}

/**
 * @param {string} path
 * @param {ReadText} read
 * @returns {Module}
 */
function parse(path, read) {
  /** @type {Map<string, ts.Node>} */
  const declared = new Map();
  /** @type {ts.Node[]} */
  const effects = [];
  /** @type {Map<string, Reference>} */
  const imported = new Map();
  /** @type {Map<string, Reference>} */
  const exported = new Map();
  /** @type {string[]} */
  const passedOn = [];
  /** @type {(specifier: ts.Expression, name: string) => Reference} */
  const from = (specifier, name) => target(path, /** @type {ts.StringLiteral} */ (specifier).text, name, read);
  for (const statement of ts.createSourceFile(path, read(path), ts.ScriptTarget.ESNext, true).statements) {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    /** @type {(name: string, node: ts.Node) => void} */
    const declare = (name, node) => {
      declared.set(name, node);
      if (isExported) exported.set(name, { kind: 'inside', path, name });
    };
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      if (clause?.isTypeOnly) continue;
      if (clause?.name !== undefined) imported.set(clause.name.text, from(statement.moduleSpecifier, 'default'));
      const bindings = clause?.namedBindings;
      if (bindings !== undefined && ts.isNamespaceImport(bindings)) imported.set(bindings.name.text, from(statement.moduleSpecifier, '*'));
      else
        for (const one of bindings?.elements ?? [])
          if (!one.isTypeOnly) imported.set(one.name.text, from(statement.moduleSpecifier, (one.propertyName ?? one.name).text));
    } else if (ts.isExportDeclaration(statement)) {
      const { exportClause: clause, moduleSpecifier: specifier } = statement;
      if (statement.isTypeOnly) continue;
      if (clause === undefined) {
        const all = from(/** @type {ts.Expression} */ (specifier), '*');
        if (all.kind === 'inside') passedOn.push(all.path);
      } else if (ts.isNamedExports(clause)) {
        for (const one of clause.elements) {
          const name = (one.propertyName ?? one.name).text;
          if (!one.isTypeOnly)
            exported.set(one.name.text, specifier === undefined ? { kind: 'inside', path, name } : from(specifier, name));
        }
      }
    } else if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations)
        for (const name of boundNames(declaration.name)) declare(name, declaration);
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      // Without a body it only says types.
      if (statement.name !== undefined && (ts.isClassDeclaration(statement) || statement.body !== undefined))
        declare(statement.name.text, statement);
    } else if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) effects.push(statement);
  }
  return { path, declared, effects, imported, exported, passedOn };
}

/**
 * @param {ts.BindingName} name
 * @returns {readonly string[]}
 */
function boundNames(name) {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}

/**
 * What an import names.
 * @param {string} path
 * @param {string} specifier
 * @param {string} name
 * @param {ReadText} read
 * @returns {Reference}
 */
function target(path, specifier, name, read) {
  if (specifier.startsWith('.')) return { kind: 'inside', path: new URL(specifier, `house:///${path}`).pathname.slice(1), name };
  if (specifier.startsWith('node:')) return { kind: 'outside', words: `${specifier}#${name}` };
  const [, room = specifier, rest = ''] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  const folder = folders().get(room);
  if (folder === undefined) {
    const manifest = JSON.parse(read(`${folderOf(path)}package.json`));
    return { kind: 'outside', words: `${specifier}@${manifest.dependencies?.[room] ?? '?'}#${name}` };
  }
  const { exports } = JSON.parse(read(`${folder}package.json`));
  return { kind: 'inside', path: folder + /** @type {string} */ (exports[`.${rest}`]).slice('./'.length), name };
}

/** @type {Map<string, string> | undefined} */
let known;

/** Folders of the rooms by the names of their packages. */
function folders() {
  known ??= new Map(
    ['packages/', 'packages/instruments/'].flatMap((above) =>
      readdirSync(HOUSE + above, { withFileTypes: true }).flatMap((entry) => {
        const folder = `${above}${entry.name}/`;
        try {
          return [/** @type {const} */ ([JSON.parse(readHouse(`${folder}package.json`)).name, folder])];
        } catch {
          return [];
        }
      }),
    ),
  );
  return known;
}

/** @param {string} path */
function folderOf(path) {
  for (const folder of folders().values()) if (path.startsWith(folder)) return folder;
  return '';
}

/** Names of the kinds of nodes: a kind's number is another one in the next release of the compiler. */
const KINDS = new Map(
  Object.entries(ts.SyntaxKind)
    .filter(([, kind]) => typeof kind === 'number')
    .reverse()
    .map(([name, kind]) => [kind, name]),
);

const KEPT_MODIFIERS = new Set([ts.SyntaxKind.AsyncKeyword, ts.SyntaxKind.StaticKeyword, ts.SyntaxKind.AccessorKeyword]);

/**
 * Writes a node and what is in it, types left out.
 * @param {ts.Node} node
 * @param {string[]} words
 * @param {(name: string) => string | null} resolve
 * @returns {void}
 */
function write(node, words, resolve) {
  /** @type {(one: ts.Node | undefined) => void} */
  const inside = (one) => (one === undefined ? undefined : write(one, words, resolve));
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node))
    return inside(node.expression);
  if (bearsNothing(node)) return;
  if (ts.isIdentifier(node)) return void words.push(resolve(node.text) ?? node.text);
  if (ts.isExpressionWithTypeArguments(node)) return inside(node.expression);
  words.push(`(${node.flags & ts.NodeFlags.OptionalChain ? '?.' : ''}${KINDS.get(node.kind)}`);
  if (ts.isObjectLiteralExpression(node)) {
    const forReaders = sentencesFor(node);
    for (const one of node.properties) if (!forReaders.includes(one)) inside(one);
  } else if (ts.isPropertyAccessExpression(node)) {
    inside(node.expression);
    words.push(JSON.stringify(node.name.text));
  } else if (ts.isPropertyAssignment(node)) {
    key(node.name, words, resolve);
    inside(node.initializer);
  } else if (ts.isShorthandPropertyAssignment(node)) {
    words[words.length - 1] = '(PropertyAssignment';
    words.push(JSON.stringify(node.name.text));
    inside(node.name);
  } else if (ts.isBindingElement(node)) {
    inside(node.dotDotDotToken);
    if (node.propertyName !== undefined) key(node.propertyName, words, resolve);
    else if (ts.isIdentifier(node.name)) words.push(JSON.stringify(node.name.text));
    inside(node.name);
    inside(node.initializer);
  } else if (ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isAccessor(node)) {
    key(node.name, words, resolve);
    ts.forEachChild(node, (child) => void (child !== node.name && inside(child)));
  } else {
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) words.push(String(ts.tokenToString(node.operator)));
    if (isTextual(node)) words.push(JSON.stringify(node.text));
    ts.forEachChild(node, (child) => void inside(child));
  }
  words.push(')');
}

/**
 * @param {ts.PropertyName} name
 * @param {string[]} words
 * @param {(name: string) => string | null} resolve
 */
function key(name, words, resolve) {
  if (ts.isComputedPropertyName(name)) write(name, words, resolve);
  else words.push(JSON.stringify(name.text));
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.Node & { readonly text: string }}
 */
function isTextual(node) {
  return ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isPrivateIdentifier(node);
}

/** @param {ts.Node} node */
function bearsNothing(node) {
  if (ts.isModifier(node)) return !KEPT_MODIFIERS.has(node.kind);
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  if (ts.isParameter(node)) return ts.isIdentifier(node.name) && node.name.text === 'this';
  if (ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)) return node.body === undefined;
  if (ts.isExpressionWithTypeArguments(node)) return false;
  return (
    (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isToken(node) && (node.kind === ts.SyntaxKind.QuestionToken || node.kind === ts.SyntaxKind.ExclamationToken))
  );
}

/**
 * What an object says in the languages of the screens, `fr: '…', en: '…'`: texts, and both of them.
 * @param {ts.ObjectLiteralExpression} node
 */
function sentencesFor(node) {
  const texts = node.properties.filter(
    (one) => ts.isPropertyAssignment(one) && /^(?:fr|en)$/.test(one.name.getText()) && ts.isStringLiteralLike(one.initializer),
  );
  return texts.length === 2 ? texts : [];
}
