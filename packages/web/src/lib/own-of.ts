/** What an object holds under a name that somebody gave; nothing that all objects have. */
export const ownOf = <Value>(object: Readonly<Record<string, Value>>, name: string): Value | null =>
  Object.hasOwn(object, name) ? object[name]! : null;
