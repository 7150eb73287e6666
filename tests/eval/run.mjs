// `npm run eval` and `npm run train`: bundles the TypeScript of this folder and runs the command given.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const folder = await mkdtemp(join(here, '..', '..', 'node_modules', '.undertitle-eval-'));
try {
  const outfile = join(folder, 'main.mjs');
  await build({
    entryPoints: [join(here, 'main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile,
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await rm(folder, { recursive: true, force: true });
}
