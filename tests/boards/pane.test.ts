import { describe, expect, it } from 'vitest';
import { locate, readPage } from '../../src/boards/read.ts';
import { guessPane } from '../../src/boards/reading/guess-listing.ts';
import { openPage } from '../../src/boards/reading/page.ts';
import { open } from './fixtures.ts';

const TEXT = `<p>We keep a lighthouse going, and its lamp has to burn every night of the year.</p>
<h3>What you will do</h3><ul><li>Trim the lamp and write down what the night was like for those who come after</li></ul>
<h3>Requirements</h3><ul><li>Three years of experience with lamps, or with the sea</li><li>A head for heights, and no fear of long stairs in the dark</li></ul>`;
const page = (list: string, heading: string, text = TEXT) => `<html><head><title>Jobs</title></head><body>
<section>${list}</section><div><h2>${heading}</h2><p>Gull Works</p><div>${text}</div></div></body></html>`;
const LIST = '<ul><li><a href="/x?jk=1">Lamp Keeper</a></li><li><a href="/x?jk=2">Net Mender</a></li></ul>';
const AT = 'https://www.indeed.com/jobs?q=lamp&vjk=0123456789abcdef';

describe('a pane that nothing marks', () => {
  it.each([
    ['the name in the list', 'Lamp Keeper'],
    ['more than the name in the list', 'Lamp Keeper - job post'],
  ])('is read under a heading that says %s', (_what, heading) => {
    const { document, url } = open(page(LIST, heading), AT);
    const reading = readPage(document, url);
    if (reading.kind !== 'listing') throw new Error(`read as ${reading.kind}`);
    expect(reading.posting.title).toBe('Lamp Keeper');
    expect(reading.posting.layers.description).toBe('heuristic');
    expect(reading.posting.description).toMatch(/^We keep a lighthouse.*stairs in the dark$/s);
    expect(locate(document, url).title?.textContent).toBe(heading);
  });

  it.each([
    ['whose job the list does not name', page(LIST, 'Cook')],
    ['under the name of a part', page(`${LIST}<a href="/about">Job description</a>`, 'Job description')],
    ['without a job description', page(LIST, 'Lamp Keeper', '<p>Nothing here yet.</p>')],
    ['that is the list itself', page('', 'Lamp Keeper')],
  ])('is not made of one %s', (_what, html) => {
    const { document, url } = open(html, AT);
    expect(guessPane(openPage(document, url))).toBeNull();
  });

  it('is not looked for where the address names no job', () => {
    const { document, url } = open(page(LIST, 'Lamp Keeper'), 'https://www.indeed.com/jobs?q=lamp');
    expect(readPage(document, url).kind).not.toBe('listing');
  });
});
