import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A copy of the built extension that runs on a further site by itself, as on one that a reader has always badged: the
 * browser's own question for it waits for a hand.
 *
 * @param {'chrome' | 'firefox'} build
 * @param {string} folder where the copy goes
 * @param {string} matches pattern of the site's pages
 */
export async function withSite(build, folder, matches) {
  await cp(`dist/${build}`, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  // The first is the whole content script, the others are gates.
  const [script] = manifest.content_scripts.filter(({ js }) => js.includes('content.js'));
  script.matches.push(matches);
  await writeFile(file, JSON.stringify(manifest));
}
