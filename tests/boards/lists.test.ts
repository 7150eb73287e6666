import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/boards/read.ts';
import { open } from './fixtures.ts';

const JOBS = [
  { title: 'Senior Data Scientist', place: 'Inverness' },
  { title: 'Track Inspector', place: 'Perth' },
  { title: 'Platform Engineer', place: 'Porto' },
  { title: 'Office Manager', place: 'Bergen' },
];
const TITLES = JOBS.map(({ title }) => title);

type Job = (typeof JOBS)[number];
const each = (card: (job: Job, index: number) => string): string => JOBS.map(card).join('\n');
const slug = (text: string): string => text.toLowerCase().replaceAll(' ', '-');

/** What a page at an address is read as: the titles of its cards, or what it is instead. */
function read(url: string, body: string, title = 'Careers') {
  const page = open(`<!doctype html><title>${title}</title><body>${body}</body>`, url);
  const reading = readPage(page.document, page.url);
  return reading.kind === 'results' ? reading.cards : reading.kind;
}

/** Lists of no board we know, each laid out in another way. */
const LISTS: Record<string, [url: string, body: string]> = {
  'rows of a table': [
    'https://careers.kittiwake.example/vacancies',
    `<table>${each(({ title, place }, i) => `<tr><td><a href="/vacancies/${i + 30}">${title}</a></td><td>${place}</td></tr>`)}</table>`,
  ],
  'links that say no more than that there is a job': [
    'https://www.puffin.example/careers',
    each(
      ({ title, place }, i) =>
        `<div><div>${title}</div><div>${place}</div><a href="/careers/positions/abcd${i}0f">View role</a></div>`,
    ),
  ],
  'several lists under headings, on a host of jobs': [
    'https://www.puffin.example/jobs',
    `<h2>Sea</h2><ul>${each(({ title, place }) => `<li><a href="https://jobs.puffin.example/o/${slug(title)}">${title}</a> <span>${place}</span></li>`)}</ul>`,
  ],
  'links to a board we know': [
    'https://www.puffin.example/company',
    each(
      ({ title, place }, i) =>
        `<div><a href="https://jobs.lever.co/puffin/0b1c2d3e-1111-4222-8333-44445555666${i}"><h4>${title}</h4><p>${place}</p></a></div>`,
    ),
  ],
  'cards without links': [
    'https://www.puffin.example/careers',
    each(({ title, place }) => `<div role="button" tabindex="0"><p>${title}</p><p>${place}</p></div>`),
  ],
  'rows that a script listens to': [
    'https://careers.tern.example/joblist',
    `<table>${each(({ title, place }) => `<tr><td><a href="javascript:void(0)">${title}</a></td><td>${place}</td></tr>`)}</table>`,
  ],
  'ids in the query': [
    'https://recruit.curlew.example/index.cfm?event=jobs',
    each(
      ({ title, place }, i) =>
        `<div><h3><a href="index.cfm?event=job&jobId=${880 + i}">${title}</a></h3><p>Location: ${place}</p></div>`,
    ),
  ],
  'routes behind a hash': [
    'https://careers.tern.example/',
    each(
      ({ title, place }, i) =>
        `<div><a href="#/job/${70 + i}"><h3>${title}</h3></a><span>${place}</span></div>`,
    ),
  ],
  'addresses that say nothing of jobs': [
    'https://remotecosy.example/jobs',
    each(
      ({ title, place }, i) =>
        `<a href="/firm-${'abcd'.charAt(i)}-${slug(title)}"><h2>${title}</h2><p>Firm ${i}</p><p>${place}</p></a>`,
    ),
  ],
  'title and place in two pieces of one link': [
    'https://www.ecluses.example/recrutement',
    each(
      ({ title, place }, i) =>
        `<div><a href="/offres-emploi/${i + 180}-${slug(title)}"><span class="a">${title}</span><span class="b">${place}</span></a></div>`,
    ),
  ],
  'a tag before each title': [
    'https://www.birds.example/jobs',
    each(
      ({ title, place }, i) =>
        `<article><a href="/job/${i + 990}-x"><span class="badge">Brand new</span><div>${title}</div></a><p>${place}</p></article>`,
    ),
  ],
  'a longer list of articles below': [
    'https://www.puffin.example/careers',
    `${each(({ title, place }) => `<div><a href="/careers/${slug(title)}"><h4>${title}</h4></a><span>${place}</span></div>`)}
     ${Array.from({ length: 9 }, (_, i) => `<section><a href="/careers/blog/how-an-engineer-works-${i}"><h4>How an engineer works in week ${i}</h4></a><span>A few words</span></section>`).join('')}`,
  ],
  'advertisements of other sites between the cards': [
    'https://www.bigboard.example/q-data-jobs.html',
    each(
      ({ title, place }, i) =>
        `<div><h2><a href="/viewjob/1a2b3c${i}">${title}</a></h2><span>${place}</span></div>
         <div><h2><a href="https://ads.example/viewjob/course${i}">A data course ${i}</a></h2><span>Advert</span></div>`,
    ),
  ],
};

describe('result lists of no known board', () => {
  it.each(Object.entries(LISTS))('%s', (_, [url, body]) => {
    const cards = read(url, body);
    expect(typeof cards === 'string' ? cards : cards.map(({ title }) => title)).toEqual(TITLES);
  });

  it('two jobs are a list where the page is about jobs', () => {
    const body =
      '<h1>Careers</h1><a href="/careers/ml-engineer-101"><h3>ML Engineer</h3><p>Bergen</p></a><a href="/careers/office-manager-102"><h3>Office Manager</h3><p>Bergen</p></a>';
    expect(read('https://www.puffin.example/careers', body)).toHaveLength(2);
  });

  it('the place behind its label is the place', () => {
    const [url, body] = LISTS['ids in the query'] ?? ['', ''];
    expect(read(url, body)).toMatchObject(JOBS.map(({ place }) => ({ location: place })));
  });
});

/** Links of pages on which nobody is hired, although they speak of those who are. */
const NO_LISTS: Record<string, [url: string, title: string, names: string[]]> = {
  'kinds of jobs': [
    'https://www.birds.example/categories',
    'Browse jobs by category',
    ['Engineering', 'Nursing', 'Drivers', 'Sales managers', 'Teachers', 'Accounting'],
  ],
  'news about work': [
    'https://www.gannet.example/money/jobs',
    'Jobs and careers news',
    [
      'Nurses vote for strike over pay',
      'Engineer shortage worsens, says report',
      'Why drivers leave',
      'Manager sacked for sleeping',
    ],
  ],
  'advice for careers': [
    'https://www.hrmag.example/careers',
    'HR Magazine',
    [
      'Recruiters fear a slow spring',
      'Managers ask for more time',
      'Five ways engineers get promoted',
      'Can a coach help you?',
    ],
  ],
  'people of a team': [
    'https://www.puffin.example/careers/team',
    'Our team',
    ['Ana Silva', 'Bo Lind', 'Cy Roe', 'Di Wu'],
  ],
};

describe('links that are no list of jobs', () => {
  it.each(Object.entries(NO_LISTS))('%s', (_, [url, title, names]) => {
    const links = names.map(
      (name, i) =>
        `<article><h3><a href="/careers/${slug(name)}-${i + 4400}">${name}</a></h3><p>${i + 12} open</p><p>A sentence that sums it up.</p></article>`,
    );
    expect(read(url, links.join(''), title)).toBe('none');
  });
});

const EXPERIENCE =
  '<h2>Responsibilities</h2><p>Most are responsible for pipelines, and you will need years of experience with Python and SQL in this role.</p>' +
  '<h2>Requirements</h2><p>Experience with Spark helps; a degree in computer science does not hurt. Many work full time, some part time.</p>';

/** Pages whose text reads like a job's, although nobody is hired by them. */
const NO_LISTINGS: Record<string, [url: string, title: string]> = {
  'a course': ['https://www.learnwell.example/course/data-engineer', 'Data Engineer Course | Learnwell'],
  'a question': [
    'https://www.qanda.example/questions/88123/data-engineer',
    'careers - What does a data engineer do? - QandA',
  ],
  'an encyclopedia': ['https://en.wiki.example/wiki/Data_engineer', 'Data engineer - Wiki'],
  'a template': [
    'https://resources.hrtool.example/data-engineer-job-description',
    'Data Engineer Job Description: Template and Tips',
  ],
  'a notice on data': ['https://www.puffin.example/careers/privacy', 'Applicant privacy notice | Puffin'],
};

describe('texts that read like a description', () => {
  it.each(Object.entries(NO_LISTINGS))('%s', (_, [url, title]) => {
    expect(read(url, `<main><h1>${title}</h1>${EXPERIENCE}</main>`, title)).toBe('none');
  });

  it('the same text with a word to applicants is one', () => {
    const body = `<main><h1>Data Engineer</h1><p>We are looking for a data engineer.</p>${EXPERIENCE}</main>`;
    expect(read('https://www.puffin.example/data-engineer', body, 'Data Engineer - Puffin')).toBe('listing');
  });
});
