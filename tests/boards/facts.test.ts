import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/boards/read.ts';
import { open } from './fixtures.ts';

const TEXT =
  '<p>Our trains cross four hundred kilometres of moor, and we are looking for someone to keep them on time.</p>' +
  "<h3>What you'll do</h3><ul><li>Build forecasting models for track wear and put them into production</li></ul>" +
  '<h3>Requirements</h3><ul><li>Five years of experience with Python and SQL, and patience with old signals</li></ul>';

/** The posting of a page of no board we know. */
function read(title: string, body: string, url = 'https://www.railjobs.example/job/7718221/data-scientist') {
  const page = open(`<!doctype html><title>${title}</title><body><main>${body}</main></body>`, url);
  const reading = readPage(page.document, page.url);
  if (reading.kind !== 'listing') throw new Error(`read as ${reading.kind}`);
  return reading.posting;
}

const HEADING = '<h1>Data Scientist</h1>';

describe('facts beside a description', () => {
  it.each([
    [
      'in a block that says more of the employer',
      'Data Scientist – Northern Guild Jobs',
      `${HEADING}<div class="company"><p class="name"><a href="https://k.example">Website</a> <strong>Kittiwake Rail</strong></p><p>Since 1897</p></div>${TEXT}`,
    ],
    ['in a title that is about all jobs', 'Kittiwake Rail Careers', `${HEADING}<p>Inverness</p>${TEXT}`],
    [
      'in a link to where the board describes employers',
      'Data Scientist in Inverness | RailJobs',
      `${HEADING}<dl><dt>Recruiter</dt><dd><a href="/employer/91/kittiwake">Kittiwake Rail</a></dd></dl>${TEXT}`,
    ],
  ])('the employer %s', (_, title, body) => {
    expect(read(title, body).company).toBe('Kittiwake Rail');
  });

  it('pay and dates above a description are no part of it', () => {
    const facts =
      '<dl><dt>Salary</dt><dd>£62,000 to £70,000 a year</dd><dt>Posted</dt><dd>2 Nov 2026</dd></dl>';
    const posting = read('Data Scientist', `${HEADING}${facts}<h2>Job Details</h2><div>${TEXT}</div>`);
    expect(posting.description).toMatch(/^Our trains/);
    expect(posting.salary).toBe('£62,000 to £70,000 a year');
  });

  it('a page called by its employer alone: the heading of the job is the title', () => {
    const posting = read(
      'Our trains',
      `<h1>Our trains</h1><h2>Data Scientist</h2>${TEXT}`,
      'https://moor.example/jobs/data-scientist-12',
    );
    expect(posting).toMatchObject({ title: 'Data Scientist', company: 'Our trains' });
  });

  it('structured data that ends inside a line of the page is cut', () => {
    const cut = `${TEXT.slice(0, TEXT.indexOf(' and SQL'))}</li></ul>`;
    const data = JSON.stringify({ '@type': 'JobPosting', title: 'Data Scientist', description: cut });
    const script = `<script type="application/ld+json">${data}</script>`;
    expect(read('Data Scientist', script + HEADING + TEXT).description).toMatch(/old signals$/);
  });

  it('buttons that unfold a section are its headings', () => {
    const folded = TEXT.replaceAll('<h3>', '<button aria-expanded="false">').replaceAll('</h3>', '</button>');
    expect(read('Data Scientist', HEADING + folded).description).toContain('Requirements\n');
  });
});
