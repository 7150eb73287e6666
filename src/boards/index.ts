import { adzuna } from './adzuna.ts';
import { ashby } from './ashby.ts';
import { bamboohr } from './bamboohr.ts';
import { bing } from './bing.ts';
import type { Board } from './board.ts';
import { builtin } from './builtin.ts';
import { dice } from './dice.ts';
import { efinancialcareers } from './efinancialcareers.ts';
import { generic } from './generic.ts';
import { glassdoor } from './glassdoor.ts';
import { google } from './google.ts';
import { greenhouse } from './greenhouse.ts';
import { guardianjobs } from './guardianjobs.ts';
import { hackernews } from './hackernews.ts';
import { himalayas } from './himalayas.ts';
import { icims } from './icims.ts';
import { indeed } from './indeed.ts';
import { jobsacuk } from './jobsacuk.ts';
import { jobscz } from './jobscz.ts';
import { jobvite } from './jobvite.ts';
import { lever } from './lever.ts';
import { linkedin } from './linkedin.ts';
import { monster } from './monster.ts';
import { NAMES } from './names.ts';
import { naukri } from './naukri.ts';
import { personio } from './personio.ts';
import { recruitee } from './recruitee.ts';
import { reed } from './reed.ts';
import { remoteok } from './remoteok.ts';
import { seek } from './seek.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { stepstone } from './stepstone.ts';
import { teamtailor } from './teamtailor.ts';
import { wellfound } from './wellfound.ts';
import { weworkremotely } from './weworkremotely.ts';
import { workable } from './workable.ts';
import { workatastartup } from './workatastartup.ts';
import { workday } from './workday.ts';
import { wttj } from './wttj.ts';
import { xing } from './xing.ts';
import { ziprecruiter } from './ziprecruiter.ts';

/** Every board we know, the generic one left out. */
export const boards: readonly (Board & { name: string })[] = [
  adzuna,
  ashby,
  bamboohr,
  bing,
  builtin,
  dice,
  efinancialcareers,
  glassdoor,
  google,
  greenhouse,
  guardianjobs,
  hackernews,
  himalayas,
  icims,
  indeed,
  jobsacuk,
  jobscz,
  jobvite,
  lever,
  linkedin,
  monster,
  naukri,
  personio,
  recruitee,
  reed,
  remoteok,
  seek,
  smartrecruiters,
  stepstone,
  teamtailor,
  wellfound,
  weworkremotely,
  workable,
  workatastartup,
  workday,
  wttj,
  xing,
  ziprecruiter,
].map((board) => ({ ...board, name: NAMES[board.id] ?? board.id }));

interface HostPattern {
  host: string;
  subdomains: boolean;
  glob: string;
  /** Made at the first address on this host: a page is on one board, the other patterns are never needed. */
  path?: RegExp;
}

const parsePattern = (pattern: string): HostPattern => {
  const from = pattern.indexOf('://') + 3;
  const slash = pattern.indexOf('/', from);
  const host = pattern.slice(from, slash);
  const subdomains = host.startsWith('*.');
  return { host: subdomains ? host.slice(2) : host, subdomains, glob: pattern.slice(slash) };
};

const PATTERNS = boards.map((board) => ({ board, patterns: board.matches.map(parsePattern) }));

function covers(pattern: HostPattern, { hostname, pathname, search }: URL): boolean {
  const { host, subdomains, glob } = pattern;
  if (hostname !== host && !(subdomains && hostname.endsWith(`.${host}`))) return false;
  pattern.path ??= new RegExp(`^${glob.replace(/[.?+]/g, '\\$&').replaceAll('*', '.*')}$`);
  return pattern.path.test(pathname + search);
}

/** The board whose addresses cover this one; the generic board for all others. */
export function boardFor(url: URL): Board {
  if (!/^https?:$/.test(url.protocol)) return generic;
  return PATTERNS.find(({ patterns }) => patterns.some((pattern) => covers(pattern, url)))?.board ?? generic;
}
