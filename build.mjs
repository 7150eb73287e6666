// Builds dist/chrome, dist/firefox and dist/cli. `--cli`: only the last. `--watch`: again on every change.
// `--out DIR`: elsewhere than dist. `--package`: also the zips for the stores, the same to the byte each time.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { minify } from 'terser';

const args = process.argv.slice(2);
const OUT = args.includes('--out') ? args[args.indexOf('--out') + 1] : 'dist';

/** gzip bytes a bundle may have; the popup's budget comes on top of its lexicons. */
const BUDGETS = { 'content.js': 56 * 1024, 'gate.js': 2 * 1024, 'popup.js': 36 * 1024 };

/** A plugin: files whose path fits go into bundles as `change` has them, given what they hold and their path. */
const changed = (filter, change) => ({
  name: `changed ${filter.source}`,
  setup({ onLoad }) {
    onLoad({ filter }, ({ path }) => {
      const contents = change(readFileSync(path, 'utf8'), path);
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});

/** A plugin: modules whose path fits export a value under a name, and nothing else. */
const replaced = (filter, name, value) =>
  changed(filter, () => `export const ${name} = ${JSON.stringify(value)};`);

/** Preact's one way to insert markup: unused here, and taken out so that nothing can ever reach it. */
const MARKUP = /\w+\.innerHTML=\w+\.__html/;
const withoutMarkup = changed(/[\\/]preact[\\/]dist[\\/]preact\.mjs$/, (code) => {
  if (!MARKUP.test(code)) throw new Error('preact inserts markup in another way than build.mjs knows');
  return code.replace(MARKUP, '0');
});

/** A value as code: a list of words as one text that is split, which packs smaller than quotes and commas. */
function asCode(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (!Array.isArray(value))
    return `{${Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}:${asCode(one)}`)}}`;
  const isWords = value.length > 3 && value.every((one) => typeof one === 'string' && !one.includes('|'));
  return isWords ? `${JSON.stringify(value.join('|'))}.split('|')` : `[${value.map(asCode)}]`;
}

/** The lexicon of pages goes into every page: it is written as small as it can be. */
const packedWords = changed(/[\\/]lexicons[\\/]page\.json$/, (json) => {
  const { $schema: _schema, ...lexicon } = JSON.parse(json);
  return `export default ${asCode(lexicon)}`;
});

/** Where content scripts are put is known while building: in a page, boards go without it. */
const JOB_PATHS = /^ {2}jobs: \[[^\]]*\],$/m;
const withoutJobPaths = changed(/[\\/]boards[\\/]sites[\\/]\w+\.ts$/, (code, path) => {
  const without = code.replace(JOB_PATHS, '');
  if (/^\s+jobs:/m.test(without))
    throw new Error(`${path} says otherwise than build.mjs knows where jobs are`);
  return without;
});

const COMMON = {
  bundle: true,
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minify: true,
  plugins: [withoutMarkup],
  target: ['chrome120', 'firefox140'],
  // Both know \p{L}; esbuild, waiting for the newest tables of Unicode, would make such a pattern anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
};
const PAGES = ['popup', 'options', 'welcome', 'journal', 'report'];
const ENTRIES = {
  content: { in: 'src/content/main.ts', format: 'iife' },
  gate: { in: 'src/content/gate.ts', format: 'iife' },
  background: { in: 'src/background.ts', format: 'iife' },
  'popup-frame': { in: 'src/pages/popup/after-first-frame.ts', format: 'iife' },
  ...Object.fromEntries(PAGES.map((page) => [page, { in: `src/pages/${page}/main.tsx`, format: 'esm' }])),
};

const BROWSERS = ['chrome', 'firefox'];

/** Runs a module of the sources here, and returns what it exports. */
async function moduleOf(contents, resolveDir) {
  const { outputFiles } = await build({
    ...COMMON,
    stdin: { contents, resolveDir },
    format: 'esm',
    platform: 'node',
    write: false,
    outdir: 'unused',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** Where scripts run is drawn from the boards: the one source of it. */
async function scriptSites() {
  const exports = "export { boards } from './index.ts'; export { scriptSitesOf } from './gates.ts';";
  const { boards, scriptSitesOf } = await moduleOf(exports, 'src/boards');
  return scriptSitesOf(boards);
}

/** The large lexicons, compiled now: a service worker starts anew many times a day, a command for each file. */
async function packedLexicons() {
  const { roles, skills, headings, stance, words, titles, pack } = await moduleOf(
    `export { roleTerms as roles } from './verdict/role-terms.ts';
     export { skillMatcher as skills } from './skills/lexicon.ts';
     export { headingMatcher as headings } from './text/sections.ts';
     export { stanceMatcher as stance } from './text/cues.ts';
     export { WORDS as words } from './verdict/learned.ts';
     export { TITLES as titles } from './verdict/title-learned.ts';
     export { pack } from './text/matcher-pack.ts';`,
    'src/classifier',
  );
  const matchers = {
    roles: pack(roles()),
    skills: pack(skills()),
    headings: pack(headings()),
    stance: pack(stance()),
  };
  return {
    packed: [
      replaced(/[\\/]classifier[\\/]text[\\/]packed\.ts$/, 'PACKED', matchers),
      replaced(/[\\/]classifier[\\/]verdict[\\/]learned\.ts$/, 'WORDS', words),
    ],
    // Titles are guessed in pages too.
    packedTitles: replaced(/[\\/]classifier[\\/]verdict[\\/]title-learned\.ts$/, 'TITLES', titles),
  };
}

/** The manifest of one browser: its content scripts are, in order, the script itself and its gate. */
function manifestFor(browser, { jobs, gated }) {
  // What the two browsers differ in stands at the end of manifest.json.
  const { browsers, ...manifest } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [content, gate] = manifest.content_scripts;
  const content_scripts = [
    { ...content, matches: jobs },
    { ...gate, matches: gated, exclude_matches: jobs },
  ];
  const { permissions = [], ...differing } = browsers[browser];
  return {
    ...manifest,
    version,
    permissions: [...manifest.permissions, ...permissions].sort(),
    host_permissions: gated,
    content_scripts,
    ...differing,
  };
}

/** Makes a script a twentieth smaller than esbuild does: worth a second of the build where every page reads it. */
async function shrink(file) {
  const { code } = await minify(readFileSync(file, 'utf8'), { ecma: 2020 });
  writeFileSync(file, code);
}

/** Bundles scripts and styles into `dir`; returns esbuild's record of what went into each. */
async function bundle(dir, gates, { packed, packedTitles }) {
  const outputs = {};
  for (const [name, { in: entry, format }] of Object.entries(ENTRIES)) {
    const { metafile } = await build({
      ...COMMON,
      // Only where it is used: esbuild wraps every module of a bundle that an object is defined for.
      define: name === 'gate' ? { ...COMMON.define, GATES: JSON.stringify(gates) } : COMMON.define,
      // Postings are analysed in the background alone.
      plugins: [
        ...COMMON.plugins,
        packedTitles,
        ...(name === 'background' ? packed : name === 'content' ? [packedWords, withoutJobPaths] : []),
      ],
      // Where every byte is read on every page: the browser's own API, without the wrapper around it.
      alias: name === 'content' ? { 'webextension-polyfill': './src/platform/api-native.ts' } : {},
      format,
      entryPoints: { [name]: entry },
      outdir: dir,
    });
    outputs[`${name}.js`] = Object.values(metafile.outputs)[0];
  }
  await shrink(join(dir, 'content.js'));
  for (const page of PAGES)
    await build({ ...COMMON, entryPoints: { [page]: `src/pages/${page}/${page}.css` }, outdir: dir });
  return outputs;
}

async function buildExtension(lexicons) {
  rmSync(join(OUT, 'chrome'), { recursive: true, force: true });
  rmSync(join(OUT, 'firefox'), { recursive: true, force: true });
  const chrome = join(OUT, 'chrome');
  mkdirSync(join(chrome, 'icons'), { recursive: true });
  const sites = await scriptSites();
  const outputs = await bundle(chrome, sites.gates, lexicons);
  // The popup shows its frame before its script runs; of the others only names differ.
  const page = readFileSync('src/pages/page.html', 'utf8');
  for (const name of PAGES)
    writeFileSync(
      join(chrome, `${name}.html`),
      name === 'popup' ? readFileSync('src/pages/popup/popup.html', 'utf8') : page.replaceAll('PAGE', name),
    );
  for (const size of [16, 32, 48, 128])
    cpSync(`icons/icon-${size}.png`, join(chrome, `icons/icon-${size}.png`));
  cpSync('src/_locales', join(chrome, '_locales'), { recursive: true });
  cpSync('LICENSE', join(chrome, 'LICENSE'));
  addPdf(chrome);
  writeLicences(chrome);
  cpSync(chrome, join(OUT, 'firefox'), { recursive: true });
  for (const browser of BROWSERS) {
    const json = JSON.stringify(manifestFor(browser, sites), null, 2);
    writeFileSync(join(OUT, browser, 'manifest.json'), `${json}\n`);
  }
  return outputs;
}

function buildCli({ packed, packedTitles }) {
  return build({
    ...COMMON,
    minify: false,
    target: 'node20',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [...COMMON.plugins, ...packed, packedTitles],
    entryPoints: { cli: 'src/cli.ts' },
    outdir: join(OUT, 'cli'),
  });
}

/** pdf.js as it comes, for the pages that read CVs; loaded when a PDF is chosen. */
const PDF = 'node_modules/pdfjs-dist';
const PDF_FILES = ['pdf.min.mjs', 'pdf.worker.min.mjs'];
/** Gzip bytes that pdf.js may have, its tables included. */
const MAX_PDF = 1.6 * 1024 * 1024;

/** Puts pdf.js into the package, and its tables of old character sets as a script: nothing is ever fetched. */
function addPdf(dir) {
  for (const file of PDF_FILES) cpSync(join(PDF, 'legacy/build', file), join(dir, file));
  const tables = readdirSync(join(PDF, 'cmaps')).filter((file) => file.endsWith('.bcmap'));
  const inBase64 = tables.map((file) => [file, readFileSync(join(PDF, 'cmaps', file)).toString('base64')]);
  const code = `globalThis.undertitlePdfTables = ${JSON.stringify(Object.fromEntries(inBase64))};\n`;
  writeFileSync(join(dir, 'pdf-tables.js'), code);
  const size = [...PDF_FILES, 'pdf-tables.js']
    .map((file) => gzipSync(readFileSync(join(dir, file))).length)
    .reduce((sum, length) => sum + length, 0);
  console.log(`${'pdf.js'.padEnd(14)} with its tables, gzip ${kilobytes(size)}`);
  if (size > MAX_PDF) throw new Error('pdf.js with its tables is over its size budget');
}

/** Licences of what is bundled, as they ask to go along. */
function writeLicences(dir) {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const texts = Object.keys(dependencies).map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  writeFileSync(join(dir, 'THIRD_PARTY.txt'), texts.join(`\n${'-'.repeat(70)}\n\n`));
}

/** One time for all files: the zips depend on what is in them alone. */
const ZIP_TIME = '1980-01-01T00:00:00';

/** The largest package for a store, bytes. */
const MAX_PACKAGE = 3 * 1024 * 1024;

/** Zips files and prints the hash. The compression is written in JavaScript, so no Node version changes it. */
function zip(name, files, limit = Number.POSITIVE_INFINITY) {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const data = zipSync(Object.fromEntries(entries), { level: 9, mtime: ZIP_TIME });
  if (data.length > limit) throw new Error(`${name} is over its size budget: ${kilobytes(data.length)}`);
  writeFileSync(join(OUT, name), data);
  const hash = createHash('sha256').update(data).digest('hex');
  console.log(`${name.padEnd(32)} ${kilobytes(data.length)}, sha256 ${hash}`);
}

const filesOf = (paths, from = '') => paths.map((path) => [path, readFileSync(join(from, path))]);

function packageAll() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const browser of BROWSERS) {
    const folder = join(OUT, browser);
    const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = inside.map((entry) =>
      relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );
    zip(`undertitle-${browser}-${version}.zip`, filesOf(paths, folder), MAX_PACKAGE);
  }
  // The source that reviewers of the stores build from: what is committed, nothing else.
  const listed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  zip(`undertitle-source-${version}.zip`, filesOf(listed));
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

/** Prints what each bundle weighs, lexicons apart, and fails over budget. */
function reportSizes(outputs) {
  const over = [];
  for (const [file, { inputs }] of Object.entries(outputs)) {
    const code = readFileSync(join(OUT, 'chrome', file));
    const gzip = gzipSync(code).length;
    const lexicons = Object.entries(inputs).filter(([path]) => path.startsWith('lexicons/'));
    const lexiconBytes = lexicons.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    const beyond = Math.round(gzip * (1 - lexiconBytes / code.length));
    const counted = file === 'popup.js' ? beyond : gzip;
    if (counted > (BUDGETS[file] ?? Number.POSITIVE_INFINITY)) over.push(file);
    const share = lexiconBytes > 0 ? `, about ${kilobytes(beyond)} beyond its lexicons` : '';
    console.log(`${file.padEnd(14)} ${kilobytes(code.length)}, gzip ${kilobytes(gzip)}${share}`);
  }
  if (over.length > 0) throw new Error(`over its size budget: ${over.join(', ')}`);
}

async function run() {
  const lexicons = await packedLexicons();
  await buildCli(lexicons);
  if (!args.includes('--cli')) reportSizes(await buildExtension(lexicons));
  if (args.includes('--package')) packageAll();
}

await run();
if (args.includes('--watch')) {
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => run().catch((error) => console.error(error.message)), 100);
  };
  for (const folder of ['src', 'lexicons', 'icons']) watch(folder, { recursive: true }, again);
  watch('manifest.json', again);
  console.log('watching src, lexicons, icons and manifest.json');
}
