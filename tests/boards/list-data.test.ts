import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { boardFor } from '../../src/boards/index.ts';
import { createListData, readCards, readListData } from '../../src/boards/read.ts';

const LONG =
  `Tern Harbour keeps small ports running. ${'You trim the lamp and write down what the night was like. '.repeat(8)}`.trim();
const HTML = `<p>${LONG}</p>`;

function page(body: string, address: string) {
  const window = new Window({ url: address });
  window.document.write(`<html><body>${body}</body></html>`);
  const document = window.document as unknown as Document;
  const url = new URL(address);
  return { document, url, board: boardFor(url) };
}

/** What is held of each card of a page, by its title. */
function textsOf(body: string, address: string) {
  const { document, url, board } = page(body, address);
  const texts = readListData(document, board);
  return Object.fromEntries(
    readCards(document, board, url, texts).map(({ facts, description, snippet }) => {
      const whole = description();
      const some = snippet();
      return [facts.title, whole ? { description: whole } : some ? { snippet: some } : null];
    }),
  );
}

const script = (text: string, attributes = '') => `<script ${attributes}>${text}</script>`;
const flight = (text: string) => {
  const middle = Math.floor(text.length / 2);
  const piece = (part: string) => script(`self.__next_f.push([1,${JSON.stringify(part)}])`);
  return piece(text.slice(0, middle)) + piece(text.slice(middle));
};
const indeedCard = (jk: string, title: string) =>
  `<div class="job_seen_beacon"><h3 class="jobTitle"><a data-jk="${jk}" href="/rc/clk?jk=${jk}">${title}</a></h3></div>`;
const indeedData = (jk: string, snippet: string) =>
  script(`x={"mosaicProviderJobCardsModel":${JSON.stringify({ results: [{ jobkey: jk, snippet }] })}}`);

describe('what a page holds of its cards', () => {
  it('is a whole description where the data have it (Wellfound), by id and never by position', () => {
    const job = (id: string, description: string) => ({
      __typename: 'JobListingSearchResult',
      id,
      description,
    });
    const data = {
      props: {
        pageProps: {
          apolloState: {
            data: {
              'StartupResult:1': { __typename: 'StartupResult', id: '3000001', description: HTML },
              'JobListingSearchResult:3000002': job('3000002', HTML),
              'JobListingSearchResult:3000003': job('3000003', 'Short.'),
            },
          },
        },
      },
    };
    const link = (id: string, title: string) => `<a href="/jobs/${id}-x">${title}</a>`;
    expect(
      textsOf(
        `<div>${link('3000001', 'Cook')}${link('3000002', 'Lamp Keeper')}${link('3000003', 'Pilot')}</div>` +
          script(JSON.stringify(data), 'id="__NEXT_DATA__" type="application/json" crossorigin'),
        'https://wellfound.com/role/lamp-writer',
      ),
    ).toEqual({ Cook: null, 'Lamp Keeper': { description: LONG }, Pilot: { snippet: 'Short.' } });
  });

  it('is read out of scripts that are no JSON (Indeed): snippets for the cards, all for the one that is open', () => {
    const model = { results: [{ jobkey: '00000000000000a1', snippet: '<ul><li>Trim the lamp.</li></ul>' }] };
    const open = {
      autoOpenTwoPaneJobKey: '00000000000000a2',
      autoOpenTwoPaneViewjobResponse: {
        body: { jobInfoWrapperModel: { jobInfoModel: { sanitizedJobDescription: HTML } } },
      },
    };
    expect(
      textsOf(
        indeedCard('00000000000000a1', 'Lamp Keeper') +
          indeedCard('00000000000000a2', 'Pilot') +
          script(
            `window.mosaic.providerData["mosaic-provider-jobcards"]={"metaData":{"mosaicProviderJobCardsModel":${JSON.stringify(model)}}};`,
            'id="mosaic-data"',
          ) +
          script(`window._initialData={"base":window.base,${JSON.stringify(open).slice(1)};`),
        'https://www.indeed.com/jobs?q=lamp',
      ),
    ).toEqual({ 'Lamp Keeper': { snippet: 'Trim the lamp.' }, Pilot: { description: LONG } });
  });

  it('may have values that JSON does not know', () => {
    expect(
      textsOf(
        indeedCard('00000000000000a1', 'Lamp Keeper') +
          script(
            '{"mosaicProviderJobCardsModel":{"results":[{"jobkey":"00000000000000a1","salary":undefined,"snippet":"Trim the lamp."}]}}',
          ),
        'https://www.indeed.com/jobs?q=lamp',
      ),
    ).toEqual({ 'Lamp Keeper': { snippet: 'Trim the lamp.' } });
  });

  it('comes in pieces (Dice, Glassdoor)', () => {
    const guid = '0b1c2d3e-1111-4222-8333-444455556666';
    expect(
      textsOf(
        `<div role="article" data-job-guid="${guid}"><a data-testid="job-search-job-detail-link" href="/job-detail/${guid}">Lamp Keeper</a></div>` +
          flight(
            `5:["$","x",null,{"jobList":{"data":[{"id":"1","guid":"${guid}","summary":"Trim the \\"lamp\\"."}]}}]\n`,
          ),
        'https://www.dice.com/jobs?q=lamp',
      ),
    ).toEqual({ 'Lamp Keeper': { snippet: 'Trim the "lamp".' } });
    expect(
      textsOf(
        '<li data-test="jobListing" data-jobid="1009000001"><a data-test="job-title" href="/job-listing/x.htm?jl=1009000001">Lamp Keeper</a></li>' +
          flight(
            '1:{"jobListings":{"jobListings":[{"jobview":{"header":{"employer":{"id":1}},"job":{"listingId":1009000001,"descriptionFragmentsText":["Trim the lamp…","By the sea"]}}}]}}\n',
          ),
        'https://www.glassdoor.com/Job/lamp-jobs-SRCH_KO0,4.htm',
      ),
    ).toEqual({ 'Lamp Keeper': { snippet: 'Trim the lamp…\nBy the sea' } });
  });

  it('is a snippet where it is cut off, however long (Wellfound)', () => {
    const job = { __typename: 'JobListingSearchResult', id: '3000002', description: `${LONG} …` };
    const data = {
      props: { pageProps: { apolloState: { data: { 'JobListingSearchResult:3000002': job } } } },
    };
    expect(
      textsOf(
        `<div><a href="/jobs/3000002-x">Lamp Keeper</a></div>` +
          script(JSON.stringify(data), 'id="__NEXT_DATA__" type="application/json"'),
        'https://wellfound.com/role/lamp-writer',
      ),
    ).toEqual({ 'Lamp Keeper': { snippet: `${LONG} …` } });
  });

  it('gives a card its job id where only a script has it (LinkedIn)', () => {
    const key = '0b1c2d3e-1111-4222-8333-444455556666';
    const other = '1b1c2d3e-1111-4222-8333-444455556666';
    const card = (name: string, title: string) =>
      `<div role="button" componentkey="${name}"><p>${title}</p><p>Tern Harbour</p><p>Oban</p></div>`;
    const { document, url, board } = page(
      `<div componentkey="SearchResultsMainContent">${card(key, 'Lamp Keeper')}${card(other, 'Pilot')}</div>` +
        script(
          `window.__como_rehydration__ = ["1:{\\"componentKey\\":\\"${key}\\",\\"state\\":\\"JobCardFrameworkImplDismissedState_4200300400\\"}\\n2:{\\"componentKey\\":\\"${other}\\",\\"a\\":\\"JobCardFrameworkImplDismissedState_1234567\\",\\"b\\":\\"JobCardFrameworkImplDismissedState_7654321\\"}"];`,
          'id="rehydrate-data"',
        ),
      'https://www.linkedin.com/jobs/search-results/?keywords=lamp',
    );
    const cards = readCards(document, board, url, readListData(document, board));
    expect(cards.map(({ facts }) => [facts.title, facts.id, facts.link])).toEqual([
      ['Lamp Keeper', '4200300400', 'https://www.linkedin.com/jobs/view/4200300400/'],
      ['Pilot', null, null],
    ]);
  });

  it('is what the card says at length where nothing else is', () => {
    const sentence = 'You trim the lamp and write down what every night was like for those who come after.';
    const { document, url, board } = page(
      `<article data-qa="job-card"><h2 data-qa="job-card-title"><a href="/jobs/lamp-writer/5000001">Lamp Keeper</a></h2><p>${sentence}</p></article>`,
      'https://www.reed.co.uk/jobs/lamp-jobs',
    );
    const [card] = readCards(document, board, url);
    expect(card?.snippet()).toBe(sentence);
    expect(Object.keys(card?.facts ?? {})).toEqual(['id', 'title', 'company', 'location', 'link']);
  });
});

describe('a snippet', () => {
  const seekCard = (teasers: string) =>
    `<article data-testid="job-card" data-job-id="81234001"><a data-automation="jobTitle" href="/job/81234001">Lamp Keeper</a>${teasers}</article>`;
  const url = 'https://www.seek.com.au/lamp-jobs';

  it('is what the card names so (LinkedIn, without an account)', () => {
    const words = 'You trim the lamp at dusk and write down what the night was like. ...';
    const card = `<li class="job-result-card" data-entity-urn="urn:li:jobPosting:4200300400"><h3 class="result-card__title">Lamp Keeper</h3><h4 class="result-card__subtitle">Tern Harbour, whose lamps have burnt along this coast for two hundred years</h4>`;
    const list = 'https://www.linkedin.com/jobs/search?keywords=lamp';
    expect(textsOf(`${card}<p class="job-result-card__snippet">${words}</p></li>`, list)).toEqual({
      'Lamp Keeper': { snippet: words },
    });
    expect(textsOf(`${card}</li>`, list)).toEqual({ 'Lamp Keeper': null });
  });

  it('is read once where the card says it twice, for narrow windows and for wide ones (SEEK)', () => {
    const said = '<p>You trim the lamp at dusk.</p>';
    const twice = `<div data-testid="job-card-teaser">${said}</div><span data-automation="jobShortDescription">${said}</span>`;
    expect(textsOf(seekCard(twice), url)).toEqual({
      'Lamp Keeper': { snippet: 'You trim the lamp at dusk.' },
    });
  });

  it('is no longer than boards show', () => {
    const long = `<span data-automation="jobShortDescription">${LONG.repeat(3)}</span>`;
    const { snippet } = textsOf(seekCard(long), url)['Lamp Keeper'] as { snippet: string };
    expect(snippet.length).toBeLessThanOrEqual(600);
    expect(LONG.repeat(3).startsWith(snippet)).toBe(true);
  });
});

describe('in a living page', () => {
  const state = (id: string) => indeedData(id, 'Trim the lamp.');
  const at = (search: string) => new URL(`https://www.indeed.com/jobs${search}`);

  it('is dropped when the page has become another, and read anew where it is new', async () => {
    const { document, board } = page(state('00000000000000a1'), at('').href);
    const data = createListData(document, board, new AbortController().signal);
    expect(await data.update(at(''))).toBe(true);
    expect(data.of('00000000000000a1')).toEqual({ snippet: 'Trim the lamp.' });
    expect(await data.update(at(''))).toBe(false);
    expect(data.of('00000000000000a1')).not.toBeNull();
    expect(await data.update(at('?start=10'))).toBe(false);
    expect(data.of('00000000000000a1')).toBeNull();
    document.body.insertAdjacentHTML('beforeend', state('00000000000000a2'));
    expect(await data.update(at('?start=20'))).toBe(false);
    expect(data.of('00000000000000a2')).toBeNull();
  });

  it('stays when another job of the same list is opened beside it', async () => {
    const { document, board } = page(state('00000000000000a1'), at('?q=lamp').href);
    const data = createListData(document, board, new AbortController().signal);
    await data.update(new URL('https://www.indeed.com/jobs?q=lamp&vjk=00000000000000a1'));
    await data.update(new URL('https://www.indeed.com/jobs?q=lamp&vjk=00000000000000a2'));
    expect(data.of('00000000000000a1')).toEqual({ snippet: 'Trim the lamp.' });
  });

  it.each([
    ['nested without end', `x={"mosaicProviderJobCardsModel":${'['.repeat(5000)}`],
    ['cut off in a string', 'x={"mosaicProviderJobCardsModel":{"results":[{"jobkey":"a1","snippet":"Trim'],
    ['of backslashes', `x={"mosaicProviderJobCardsModel":{"a":"${'\\'.repeat(100_000)}`],
    ['with a closing brace too many', 'x={"mosaicProviderJobCardsModel":}}]'],
  ])('holds nothing where the data are %s', (_what, text) => {
    const { document, board } = page(script(text), 'https://www.indeed.com/jobs?q=lamp');
    expect(readListData(document, board).of('a1')).toBeNull();
  });

  it('looks at two million characters and no more', () => {
    const model = (id: string) => `{"mosaicProviderJobCardsModel":{"jobkey":"${id}","snippet":"Trim."}}`;
    const { document, board } = page(
      script(`x=${model('a1')}`) + script(`y="${' '.repeat(2_000_000)}";x=${model('a2')}`),
      'https://www.indeed.com/jobs?q=lamp',
    );
    const texts = readListData(document, board);
    expect([texts.of('a1'), texts.of('a2')]).toEqual([{ snippet: 'Trim.' }, null]);
  });
});
