import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { expectReadable, giveFile, inBothBrowsers, openedTabs, openPopup } from './suite.mjs';

const FILE = 'input[type=file][accept*=json]';

inBothBrowsers('the profile in the options', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.call(() => chrome.storage.sync.clear()) });
  const options = async (profile = {}) => {
    await world.session.call((set) => chrome.storage.sync.set({ version: 1, ...set }), profile);
    const page = await keep(world.session.openPage('options.html'));
    await page.waitForSelector('[role="combobox"]');
    await page.bringToFront();
    return page;
  };
  const kept = () =>
    world.session.call(async () => {
      const { skills = [], learning = [], ownSkills = [] } = await chrome.storage.sync.get(null);
      return { skills, learning, ownSkills };
    });
  const keptWhen = (wanted, what) =>
    until(async () => {
      const now = await kept();
      return wanted(now) ? now : null;
    }, what);
  const press = async (page, name) => {
    const button = await until(
      () => page.$(`button[aria-label="${name}"], ::-p-xpath(//button[normalize-space()="${name}"])`),
      name,
    );
    await button.evaluate((element) => element.click());
  };

  it('moves skills, takes each step back, and takes an unknown word as the reader’s own, which counts at once', async () => {
    const page = await options({
      skills: ['Python', 'Go', 'Vector databases and their many long-winded friends'],
      learning: ['Rust'],
    });
    await press(page, 'I’m still learning Go');
    await keptWhen(({ learning }) => learning.includes('Go'), 'Go among those being learned');
    await press(page, 'I know Rust now');
    await keptWhen(({ skills }) => skills.includes('Rust'), 'Rust among those known');
    await press(page, 'Undo');
    const back = await keptWhen(({ learning }) => learning.includes('Rust'), 'Rust back');
    expect([back.skills.includes('Rust'), back.learning.sort()]).toEqual([false, ['Go', 'Rust']]);
    await press(page, 'Remove Python');
    await keptWhen(({ skills }) => skills.length === 1, 'no Python');

    const word = 'ropework';
    await page.type('[role="combobox"]', word);
    await press(page, `Add “${word}” as your own skill`);
    await keptWhen(({ ownSkills }) => ownSkills.length === 1, 'the own skill');
    await press(page, `Edit ${word}`);
    await page.type('#own-words', 'Kubernetes');
    await press(page, 'Save');
    await until(
      () =>
        page.$eval(
          '#own-problem',
          (line) => line.textContent === '“Kubernetes” is already a name for Kubernetes.',
        ),
      'what is wrong',
    );
    if (world.kind === 'chromium') await expectReadable(world.session, page);
    await page.$eval('#own-words', (input) => input.select());
    await page.type('#own-words', 'knots, bends');
    await press(page, 'Save');
    expect(
      (await keptWhen(({ ownSkills }) => ownSkills[0]?.aliases.length > 0, 'its words')).ownSkills,
    ).toEqual([{ name: word, aliases: ['knots', 'bends'] }]);
    const job = { ...JOBS.ai, html: JOBS.ai.html.replace('Docker and', 'Docker, knots and') };
    world.server.route(listingUrl(job), linkedinListing(job));
    const tab = await keep(world.session.openTab(listingUrl(job)));
    const popup = await keep(openPopup(world.session, await world.session.tabId(tab)));
    expect(await popup.evaluate(() => document.body.textContent)).toMatch(/You have 1 of \d+/);
  });

  it('starts from a role, and goes out as a file that brings it back', async () => {
    const page = await options({ skills: ['Rust'], ownSkills: [{ name: 'Ropes', aliases: [] }] });
    await page.evaluate(() => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => {
          globalThis.exported = text;
        });
        return create(blob);
      };
    });
    await until(
      () =>
        page.evaluate(() => {
          const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
            /the AI engineer’s skills/.test(textContent),
          );
          button?.click();
          return button !== undefined;
        }),
      'the start',
    );
    const whole = await keptWhen(({ skills }) => skills.length > 5, 'the stack');
    expect(whole.skills).toEqual(expect.arrayContaining(['Rust', 'Python', 'RAG']));
    await press(page, 'Export skills as JSON');
    const file = await until(() => page.evaluate(() => globalThis.exported), 'the file');
    await world.session.call(() => chrome.storage.sync.set({ skills: [], learning: [], ownSkills: [] }));
    await until(() => page.evaluate(() => document.querySelector('#skills-known') === null), 'an empty page');
    await giveFile(page, FILE, 'profile.json', file.replace('"Rust"', '7'));
    await until(
      () => page.evaluate(() => document.body.textContent.includes('Entry 1 of “skills”')),
      'the problem',
    );
    await press(page, 'Import nothing');
    expect(await kept()).toEqual({ skills: [], learning: [], ownSkills: [] });
    await giveFile(page, FILE, 'profile.json', file);
    expect(await keptWhen(({ skills }) => skills.length > 5, 'the profile again')).toEqual(whole);
  });
});
