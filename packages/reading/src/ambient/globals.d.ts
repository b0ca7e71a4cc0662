/**
 * The few globals that pure rooms may use: neither asks the world anything. Node's own types replace this file
 * wherever `"types": ["node"]` holds.
 */
interface URL {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  search: string;
  hash: string;
  readonly searchParams: { get(name: string): string | null; has(name: string): boolean };
}

declare var URL: {
  new (url: string, base?: string): URL;
  /** `null` where the constructor would throw. */
  parse(url: string, base?: string): URL | null;
  canParse(url: string, base?: string): boolean;
};

interface TextDecoder {
  readonly encoding: string;
  decode(input?: Uint8Array): string;
}

declare var TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};
