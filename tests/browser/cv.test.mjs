import { expect, it } from 'vitest';
import { DECOYS, HTML, SKILLS, TEXT } from '../cv/cv.ts';
import { chinesePdf, hostilePdf, lockedPdf } from '../cv/files.ts';
import { until } from './launch.mjs';
import { axeFaults, giveFile, inBothBrowsers, openedTabs } from './suite.mjs';

inBothBrowsers('a CV', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.call(() => chrome.storage.sync.clear()) });
  const options = async () => {
    // Where “Read my CV” of the popup leads.
    const page = await keep(world.session.openPage('options.html#cv'));
    await until(() => page.$eval('.cv', (part) => part.checkVisibility()), 'the options');
    return page;
  };
  const give = (page, name, data) => giveFile(page, '.cv input[type=file]', name, data);
  const found = (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.found strong')].map(({ textContent }) => textContent),
    );
  const kept = () => world.session.call(async () => JSON.stringify(await chrome.storage.sync.get(null)));

  it('of five pages, printed by the browser itself, gives its skills, and nothing is kept unasked', async () => {
    const printer = await world.session.browser.newPage();
    await keep(printer);
    await printer.setContent(HTML);
    const pdf = await printer.pdf({ format: 'A4' });
    const page = await options();
    await page.bringToFront();
    await give(page, 'cv.pdf', pdf);
    await until(async () => (await found(page)).length > 0, 'the skills found');
    const names = await found(page);
    const right = SKILLS.filter((name) => names.includes(name));
    expect(right.length / SKILLS.length).toBeGreaterThanOrEqual(0.95);
    expect(DECOYS.filter((name) => names.includes(name))).toEqual([]);
    expect(await kept()).not.toContain('Python');

    await page.evaluate(() => {
      const rows = [...document.querySelectorAll('.found li')];
      const row = (name) => rows.find((one) => one.querySelector('strong').textContent === name);
      row('Rust').querySelector('input').click();
      const level = row('Kafka').querySelector('select');
      level.value = 'learning';
      level.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.evaluate(() => document.querySelector('.found + .buttons button').click());
    await until(async () => (await kept()).includes('Python'), 'the skills kept');
    const stored = await kept();
    expect(stored).not.toContain('Rust');
    expect(stored).not.toContain('Penhallow');
    await until(
      () => page.evaluate(() => document.querySelector('.cv [role=status]')?.textContent.includes('added')),
      'the word that it is done',
    );
  });

  it('as text tells what is known already, and a picture why it cannot be read', async () => {
    const page = await options();
    await give(page, 'cv.txt', Buffer.from(TEXT));
    await until(async () => (await found(page)).length > 60, 'the skills found');
    await page.evaluate(() => document.querySelector('.found + .buttons button').click());
    await until(async () => (await kept()).includes('Python'), 'the skills kept');
    await give(page, 'cv.txt', Buffer.from('Python and Kubernetes, and a little COBOL'));
    await until(async () => (await found(page)).includes('COBOL'), 'what is new');
    expect(await found(page)).toEqual(['COBOL']);
    // Firefox draws nothing else here than in the settings, which reach.test.mjs looks at.
    if (world.kind === 'chromium') expect(await axeFaults(page, { part: '.cv' })).toEqual([]);
    await give(page, 'me.png', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'));
    await until(
      () => page.evaluate(() => document.querySelector('.cv').textContent.includes('can’t be read')),
      'the reason',
    );
    expect(await found(page)).toEqual([]);
  });

  it('that is hostile runs nothing, one that is locked is asked its password, an old one read by the tables of the package', async () => {
    const page = await options();
    const requests = world.server.requests.length;
    const dialogs = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
    await give(page, 'trap.pdf', Buffer.from(hostilePdf('https://trap.example/caught')));
    await until(async () => (await found(page)).includes('Python'), 'the skills found');
    expect(await found(page)).toContain('Airflow');
    expect(await page.$('.cv img')).toBe(null);

    await give(
      page,
      'locked.pdf',
      Buffer.from(lockedPdf('harbour', 'Terraform, Docker and Python at a mill')),
    );
    const unlock = async (password) => {
      await until(() => page.$('.cv input[type=password]'), 'the field for the password');
      await page.$eval('.cv input[type=password]', (field) => {
        field.value = '';
      });
      await page.type('.cv input[type=password]', password);
      await page.click('.cv form button');
    };
    await unlock('pier');
    await until(
      () => page.$eval('.cv form', (form) => form.textContent.includes('doesn’t open the file')),
      'that it is the wrong one',
    );
    await unlock('harbour');
    await until(async () => (await found(page)).includes('Terraform'), 'the skills found');
    expect(await kept()).not.toContain('harbour');

    await give(page, 'old.pdf', Buffer.from(chinesePdf()));
    await until(async () => (await found(page)).includes('Kubernetes'), 'the skills found');
    expect(await found(page)).toHaveLength(3);
    expect(await page.$eval('.found', (list) => list.textContent)).toContain('工程师');

    expect(dialogs).toEqual([]);
    expect(world.server.requests.slice(requests).map(({ host }) => host)).not.toContain('trap.example');
  });
});
