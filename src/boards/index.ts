import type { Board } from './board.ts';
import { builtin } from './builtin.ts';
import { generic } from './generic.ts';
import { greenhouse } from './greenhouse.ts';
import { indeed } from './indeed.ts';
import { jobscz } from './jobscz.ts';
import { lever } from './lever.ts';
import { linkedin } from './linkedin.ts';
import { seek } from './seek.ts';
import { weworkremotely } from './weworkremotely.ts';

/** Every board we know, the generic one left out. */
export const boards: readonly Board[] = [
  linkedin,
  indeed,
  builtin,
  greenhouse,
  jobscz,
  lever,
  seek,
  weworkremotely,
];

interface HostPattern {
  host: string;
  subdomains: boolean;
  path: RegExp;
}

const parsePattern = (pattern: string): HostPattern => {
  const [host = '', ...path] = pattern.replace(/^[^:]+:\/\//, '').split('/');
  const subdomains = host.startsWith('*.');
  const glob = path.join('/').replace(/[.?+]/g, '\\$&').replaceAll('*', '.*');
  return { host: subdomains ? host.slice(2) : host, subdomains, path: new RegExp(`^/${glob}$`) };
};

const PATTERNS = boards.map((board) => ({ board, patterns: board.matches.map(parsePattern) }));

const covers = ({ host, subdomains, path }: HostPattern, { hostname, pathname, search }: URL): boolean =>
  (hostname === host || (subdomains && hostname.endsWith(`.${host}`))) && path.test(pathname + search);

/** The board whose addresses cover this one; the generic board for all others. */
export function boardFor(url: URL): Board {
  if (!/^https?:$/.test(url.protocol)) return generic;
  return PATTERNS.find(({ patterns }) => patterns.some((pattern) => covers(pattern, url)))?.board ?? generic;
}
