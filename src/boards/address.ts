import type { Board } from './board.ts';

/** Addresses of a board that never shows one posting by itself. */
export const NEVER = /(?!)/;

/** Match patterns of a board with a site in several countries: `sites('adzuna', 'com de')`. */
export const sites = (name: string, endings: string): string[] =>
  endings.split(' ').map((ending) => `https://*.${name}.${ending}/*`);

/** The board's job id of the listing or pane shown at an address; null when the address names none. */
export function jobIdAt({ listing, idParams = [] }: Board, url: URL): string | null {
  const inPath = listing
    ?.exec(url.pathname + url.search)
    ?.slice(1)
    .find(Boolean);
  const id = inPath ?? idParams.map((name) => url.searchParams.get(name)).find(Boolean);
  return id && /^[\w.-]{1,150}$/.test(id) ? id : null;
}
