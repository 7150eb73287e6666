import type { Runtime } from 'webextension-polyfill';
import { browser } from './api.ts';
import { FRONT_PORT, type FrontState } from './front-state.ts';
import { readReason } from './last-error.ts';

/** Tells views what is in front in this document. */
interface FrontTeller {
  /** Sends the state to all views that follow. */
  tell(): void;
  /** Does any view follow? */
  isFollowed(): boolean;
}

/**
 * Lets views of the extension follow this document, each by a port it opens. Ports are let go when the page is put
 * away: nothing may be posted into a page in the browser's cache.
 *
 * @param state what is told, but for its number
 */
export function serveFront(
  state: () => Omit<FrontState, 'seq'>,
  onFollowed: () => void,
  signal: AbortSignal,
): FrontTeller {
  const ports = new Set<Runtime.Port>();
  let seq = 0;
  const send = (port: Runtime.Port, message: FrontState) => {
    try {
      port.postMessage(message);
    } catch {
      ports.delete(port);
    }
  };
  const connected = (port: Runtime.Port) => {
    if (port.name !== FRONT_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      readReason();
      ports.delete(port);
    });
    onFollowed();
    seq++;
    send(port, { ...state(), seq });
  };
  const letGo = () => {
    for (const port of ports) port.disconnect();
    ports.clear();
  };
  browser.runtime.onConnect.addListener(connected);
  addEventListener('pagehide', letGo, { signal });
  signal.addEventListener(
    'abort',
    () => {
      ports.clear();
      try {
        browser.runtime.onConnect.removeListener(connected);
      } catch {
        // Cut off from the extension: there is nothing left to listen to.
      }
    },
    { once: true },
  );
  return {
    tell() {
      if (ports.size === 0) return;
      seq++;
      const message = { ...state(), seq };
      for (const port of ports) send(port, message);
    },
    isFollowed: () => ports.size > 0,
  };
}
