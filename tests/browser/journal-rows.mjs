import { readFileSync } from 'node:fs';
import { until } from './launch.mjs';

const LISTINGS = JSON.parse(readFileSync(new URL('journal-listings.json', import.meta.url), 'utf8'));

const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Listings as the journal stores them, made up: `count` of them, the first the latest. */
export const journalRows = (count) =>
  Array.from({ length: count }, (_, i) => {
    const last = Date.UTC(2026, 10, 20) - i * 1_800_000;
    const skills = {
      required: [
        ['RAG', 'LangGraph', 'Python'],
        ['PyTorch', 'statistics', 'Python'],
      ][i % 2],
      nice: ['Kubernetes'],
    };
    const title = `${['AI Engineer', 'ML Engineer', 'Data Scientist', 'Software Engineer'][(i * 3) % 4]} ${i}`;
    const company = `Harbour ${i % 97}`;
    return {
      ...{ key: `linkedin:${i}`, url: `https://www.linkedin.com/jobs/view/${i}/`, title, company },
      ...{ location: ['Leeds', 'Berlin', 'Austin'][i % 3], country: ['GB', 'DE', 'US'][i % 3] },
      ...{
        verdict: ['ai', 'ml', 'mixed', 'neither'][i % 4],
        aiShare: [0.92, 0.08, 0.5, null][i % 4],
        unsure: i % 9 === 0,
        confidence: 0.5 + (i % 50) / 100,
      },
      ...{
        titleSays: 'ml',
        skills,
        status: ['seen', 'seen', 'seen', 'saved', 'applied'][i % 5],
        statusAt: null,
      },
      salary: i % 3 ? { min: 60_000 + i, max: 80_000 + i, currency: 'GBP', period: 'year' } : null,
      ...{ close: false, needs: null, closed: null, notes: '', first: last, last, age: -last },
      ...{ same: [title, company].map(letters).join(' '), text: null },
    };
  });

/** Puts listings in the journal in place of what is there. Runs in a page of the extension. */
const replaceAll = (rows) =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('undertitle');
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const db = asked.result;
      const transaction = db.transaction(['listings', 'texts'], 'readwrite');
      const listings = transaction.objectStore('listings');
      listings.clear();
      transaction.objectStore('texts').clear();
      for (const row of rows) listings.put(row);
      transaction.oncomplete = () => {
        db.close();
        resolve(true);
      };
      // A full disk ends it without an error of any step.
      transaction.onabort = () => reject(transaction.error);
    };
  });

/** Fills the journal of a browser from one of the extension's pages, in place of what is there. */
export const fillJournal = (session, rows) => session.call(replaceAll, rows);

/** The same in a browser that has had no journal yet: the first page to use one makes its stores. */
export async function makeJournal(session, rows) {
  const page = await session.openPage('journal.html');
  await until(() => page.evaluate(async () => (await indexedDB.databases()).length > 0), 'the stores');
  await fillJournal(session, rows);
  await session.putBack(page);
}

/** Empties the journal and both storage areas: nothing of one test is left for the next. */
export async function emptyStores(session) {
  await fillJournal(session, []);
  await session.call(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.sync.clear();
  });
}

/** Fills it with so many of `journalRows`, made in the page: to send twenty thousand takes seconds. */
export const fillJournalWith = (session, count) =>
  session.call(`(n) => { const letters = ${letters}; return (${replaceAll})((${journalRows})(n)); }`, count);

/**
 * A journal as a reader has one after two months: the listings of `journal-listings.json`, invented, as the journal
 * stores them. For pictures.
 */
export const believableRows = () =>
  LISTINGS.map(({ opened, title, company, place, board, required, nice, ...rest }, i) => {
    const last = Date.parse(`${opened}T09:00:00Z`) + (LISTINGS.length - i) * 60_000;
    const country = place === 'Rotterdam' ? 'NL' : place === 'Dublin' ? 'IE' : 'GB';
    const needs = [
      ...required.map((name) => ({ anyOf: [name], need: 'required' })),
      ...nice.map((name) => ({ anyOf: [name], need: 'nice' })),
    ].map((need, at) => ({ ...need, named: 1 + (at % 3), generic: false, start: at, end: at + 1 }));
    return {
      ...rest,
      ...{ key: `${board}:${1000 + i}`, url: `https://jobs.example/${1000 + i}`, title, company },
      ...{ location: place, country, needs, skills: { required, nice }, close: false, closed: null },
      confidence: rest.unsure ? 0.52 : 0.82 + (i % 17) / 100,
      statusAt: rest.status === 'seen' ? null : last,
      notes: i === 2 ? 'Ask Mira about the team. They mean agents over policy PDFs, no training at all.' : '',
      ...{ first: last, last, age: -last, same: [title, company].map(letters).join(' '), text: null },
    };
  });

/** The entries of a browser's journal, as they are stored. */
export const journalOf = (session) =>
  session.call(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('undertitle');
        asked.onsuccess = () => {
          const db = asked.result;
          if (!db.objectStoreNames.contains('listings')) return resolve([]);
          const all = db.transaction('listings').objectStore('listings').getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
        };
      }),
  );
