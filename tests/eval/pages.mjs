// Measures the reading of saved pages: `node tests/eval/pages.mjs [FOLDER] [--all] [NAME…]`.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const folder = await mkdtemp(join(here, '..', '..', 'node_modules', '.undertitle-eval-'));
try {
  const outfile = join(folder, 'pages.mjs');
  await build({
    entryPoints: [join(here, 'pages.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile,
  });
  const { evaluatePages } = await import(pathToFileURL(outfile).href);
  process.exitCode = await evaluatePages(process.argv.slice(2));
} finally {
  await rm(folder, { recursive: true, force: true });
}
