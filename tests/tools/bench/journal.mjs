// What a long journal costs: opening it beside a short one, and its longest task while it is scrolled, in Chromium.
import { fillJournal, journalRows } from '../../browser/journal-rows.mjs';
import { launchChromium, until } from '../../browser/launch.mjs';

const ROUNDS = 7;
const SIZES = [200, 20_000];
const STEPS = 200;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Milliseconds from asking for the page to its first rows, and to all of them read. */
async function open(session, size) {
  const page = await session.browser.newPage();
  const start = performance.now();
  await session.visit(page, 'journal.html');
  await page.waitForSelector('tr.row');
  const first = performance.now() - start;
  const all = `${size.toLocaleString('en-GB')} listings`;
  await until(() => page.evaluate((words) => document.body.textContent.includes(words), all), all);
  return { page, first, whole: performance.now() - start };
}

/** The longest task, in milliseconds, while the table is scrolled from its top to its end. */
const scroll = (page) =>
  page.evaluate(async (steps) => {
    const tasks = [];
    const begun = performance.now();
    const observer = new PerformanceObserver((list) =>
      tasks.push(
        ...list
          .getEntries()
          .filter(({ startTime }) => startTime >= begun)
          .map(({ duration }) => duration),
      ),
    );
    observer.observe({ type: 'longtask' });
    const body = document.querySelector('tbody');
    for (let i = 0; i <= steps; i++) {
      body.scrollTop = (body.scrollHeight * i) / steps;
      await new Promise(requestAnimationFrame);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return Math.max(0, ...tasks);
  }, STEPS);

const session = await launchChromium();
const found = new Map(SIZES.map((size) => [size, { first: [], whole: [], longest: [] }]));
try {
  // The store is made by the journal itself.
  const made = await session.openPage('journal.html');
  await until(
    () => made.evaluate(() => document.body.textContent.includes('No listings yet')),
    'an empty journal',
  );
  await made.close();
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of SIZES) {
      await fillJournal(session, journalRows(size));
      const { page, first, whole } = await open(session, size);
      const figures = found.get(size);
      figures.first.push(first);
      figures.whole.push(whole);
      figures.longest.push(await scroll(page));
      await page.close();
    }
  }
} finally {
  await session.close();
}
const rows = SIZES.map((size) => {
  const { first, whole, longest } = found.get(size);
  return {
    listings: size,
    'first rows, ms': Math.round(median(first)),
    'all read, ms': Math.round(median(whole)),
    'longest task over 50 ms while scrolling, ms': Math.round(Math.max(...longest)),
  };
});
console.table(rows);
console.log(
  `First rows: ${(rows[1]['first rows, ms'] / rows[0]['first rows, ms']).toFixed(2)} times as long.`,
);
