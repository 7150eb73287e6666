import { describe, expect, it } from 'vitest';
import { jobIdAt } from '../../src/boards/address.ts';
import { boardFor, boards } from '../../src/boards/index.ts';
import { NAMES } from '../../src/boards/names.ts';

const at = (address: string) => {
  const url = new URL(address);
  const board = boardFor(url);
  return [board.id, jobIdAt(board, url)];
};

describe('boards', () => {
  it('have names, and no name is without a board', () => {
    expect(Object.keys(NAMES).sort()).toEqual(boards.map(({ id }) => id).sort());
  });

  it.each([
    ['https://www.linkedin.com/jobs/view/rope-engineer-at-tern-4100200300?x=1', 'linkedin', '4100200300'],
    ['https://de.indeed.com/jobs?q=x&vjk=0123456789abcdef', 'indeed', '0123456789abcdef'],
    ['https://www.glassdoor.de/Job/x.htm?jl=10', 'glassdoor', '10'],
    ['https://tern.wd3.myworkdayjobs.com/en-US/S/job/Oslo/A-B_R1-2/apply', 'workday', 'R1-2'],
    ['https://apply.workable.com/tern/j/A1B2C3D4E5/apply/', 'workable', 'A1B2C3D4E5'],
    ['https://www.stepstone.at/stellenangebote--A-1-B--13000001-inline.html', 'stepstone', '13000001'],
    ['https://www.totaljobs.com/job/a-5000/b-job104759430', 'stepstone', '104759430'],
    ['https://wellfound.com/company/tern/jobs/3000001-oar', 'wellfound', '3000001'],
    ['https://remoteok.com/remote-jobs/1100001', 'remoteok', '1100001'],
    ['https://www.google.com/search?q=x&udm=8&hl=en', 'google', null],
    ['https://www.google.com/search?ibp=htl;jobs&q=x', 'google', null],
    ['https://www.google.com/search?q=weather', 'generic', null],
    ['https://www.bing.com/search?q=jobs', 'generic', null],
    ['https://news.ycombinator.com/item?id=45000001', 'hackernews', '45000001'],
    ['https://news.ycombinator.com/newest', 'generic', null],
    ['https://linkedin.com.example/jobs/view/4100200300', 'generic', null],
    ['ftp://www.linkedin.com/jobs/view/4100200300', 'generic', null],
  ])('%s is %s %s', (address, board, id) => {
    expect(at(address)).toEqual([board, id]);
  });

  it('take no job id that could be a selector', () => {
    expect(at('https://www.indeed.com/viewjob?jk=x%22%5D%2C*')).toEqual(['indeed', null]);
  });
});
