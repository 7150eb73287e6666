// Bundles a TypeScript file of the tests and runs its `main`: `node tests/tools/run.mjs eval/main.ts [ARGUMENT…]`.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import '../i18n.mjs';

const here = import.meta.dirname;
const [file, ...args] = process.argv.slice(2);
const folder = await mkdtemp(join(here, '..', '..', 'node_modules', '.undertitle-run-'));
try {
  const outfile = join(folder, 'main.mjs');
  await build({
    entryPoints: [join(here, file)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile,
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(args);
} finally {
  await rm(folder, { recursive: true, force: true });
}
