import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { BrowserRefusal } from './find-browser.ts';

/** One Chromium for any number of towns, started when it is first needed. */
export interface SharedBrowser {
  /** The running browser; started, or started again after it fell. */
  get(): Promise<Browser>;
  /** Kills a browser that no longer answers; the next `get` starts another. */
  drop(): Promise<void>;
  /** Ends it and removes its profile. */
  close(): Promise<void>;
}

/**
 * No page speaks to the network: what it asks for is answered from the collector's source. Should anything pass by the
 * interception (a socket, a prefetch, the browser itself), it meets a proxy where nobody listens and names that do not resolve.
 */
const NOWHERE = 'http://127.0.0.1:1';
const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--dns-prefetch-disable',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-gpu',
  '--mute-audio',
];

/**
 * A browser with a new profile that is removed at the end. It is sandboxed unless this process is root, whom Chromium's
 * sandbox refuses to serve: do not collect as root outside a container.
 *
 * @param executablePath see `findBrowser`
 */
export function openBrowser(executablePath: string): SharedBrowser {
  let starting: Promise<Browser> | null = null;

  const start = async (): Promise<Browser> => {
    // Looked at first: a launch that fails would leave its new profile behind.
    await access(executablePath, constants.X_OK).catch((cause: unknown) => {
      throw new BrowserRefusal(executablePath, { cause });
    });
    // Taken in only when a page is drawn: it weighs more than all the rest.
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath,
      headless: true,
      chromiumSandbox: process.getuid?.() !== 0,
      args: FLAGS,
      proxy: { server: NOWHERE, bypass: '<-loopback>' },
      timeout: 30_000,
      // The program that opened it closes it: the browser must not end the process on its own.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    browser.on('disconnected', () => {
      starting = null;
    });
    return browser;
  };

  const close = async (): Promise<void> => {
    const running = starting;
    starting = null;
    // Playwright asks it to go and kills its process group when it does not.
    await running?.then((browser) => browser.close()).catch(() => {});
  };

  return {
    get() {
      if (starting === null) {
        const attempt = start();
        starting = attempt;
        attempt.catch(() => {
          if (starting === attempt) starting = null;
        });
      }
      return starting;
    },
    drop: close,
    close,
  };
}
