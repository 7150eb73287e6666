import { covers, parsePattern } from '../posting/match-pattern.ts';
import type { Board } from './board.ts';
import { adzuna } from './sites/adzuna.ts';
import { aijobs } from './sites/aijobs.ts';
import { arbeitnow } from './sites/arbeitnow.ts';
import { ashby } from './sites/ashby.ts';
import { bamboohr } from './sites/bamboohr.ts';
import { bing } from './sites/bing.ts';
import { builtin } from './sites/builtin.ts';
import { comeet } from './sites/comeet.ts';
import { dice } from './sites/dice.ts';
import { efinancialcareers } from './sites/efinancialcareers.ts';
import { eightfold } from './sites/eightfold.ts';
import { gem } from './sites/gem.ts';
import { generic } from './sites/generic.ts';
import { glassdoor } from './sites/glassdoor.ts';
import { google } from './sites/google.ts';
import { greenhouse } from './sites/greenhouse.ts';
import { guardianjobs } from './sites/guardianjobs.ts';
import { hackernews } from './sites/hackernews.ts';
import { handshake } from './sites/handshake.ts';
import { himalayas } from './sites/himalayas.ts';
import { hiringcafe } from './sites/hiringcafe.ts';
import { icims } from './sites/icims.ts';
import { indeed } from './sites/indeed.ts';
import { jobright } from './sites/jobright.ts';
import { jobsacuk } from './sites/jobsacuk.ts';
import { jobscz } from './sites/jobscz.ts';
import { jobvite } from './sites/jobvite.ts';
import { lever } from './sites/lever.ts';
import { linkedin } from './sites/linkedin.ts';
import { monster } from './sites/monster.ts';
import { naukri } from './sites/naukri.ts';
import { personio } from './sites/personio.ts';
import { recruitee } from './sites/recruitee.ts';
import { reed } from './sites/reed.ts';
import { remoteok } from './sites/remoteok.ts';
import { rippling } from './sites/rippling.ts';
import { seek } from './sites/seek.ts';
import { smartrecruiters } from './sites/smartrecruiters.ts';
import { stepstone } from './sites/stepstone.ts';
import { teamtailor } from './sites/teamtailor.ts';
import { wellfound } from './sites/wellfound.ts';
import { weworkremotely } from './sites/weworkremotely.ts';
import { workable } from './sites/workable.ts';
import { workatastartup } from './sites/workatastartup.ts';
import { workday } from './sites/workday.ts';
import { wttj } from './sites/wttj.ts';
import { xing } from './sites/xing.ts';
import { ziprecruiter } from './sites/ziprecruiter.ts';

/** Every board we know, the generic one left out. */
export const boards: readonly Board[] = [
  adzuna,
  aijobs,
  arbeitnow,
  ashby,
  bamboohr,
  bing,
  builtin,
  comeet,
  dice,
  efinancialcareers,
  eightfold,
  gem,
  glassdoor,
  google,
  greenhouse,
  guardianjobs,
  hackernews,
  handshake,
  himalayas,
  hiringcafe,
  icims,
  indeed,
  jobright,
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
  rippling,
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
];

/** A page that was saved from http is the board's too. */
const PATTERNS = boards.map((board) => ({
  board,
  patterns: board.matches.map((match) => ({ ...parsePattern(match), scheme: '*' })),
}));

/** The board whose addresses cover this one; the generic board for all others. */
export function boardFor(url: URL): Board {
  return PATTERNS.find(({ patterns }) => patterns.some((pattern) => covers(pattern, url)))?.board ?? generic;
}
