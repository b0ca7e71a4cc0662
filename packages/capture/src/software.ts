/** Name and version, as archives and servers are told. */
export const VERSION = '0.1.0';
export const SOFTWARE = `Beffroi/${VERSION}`;
