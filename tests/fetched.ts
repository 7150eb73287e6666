import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Fetches packages that only a measurement or a check by hand needs, and that would weigh more than all the project's
 * own dependencies: once, into `node_modules/.fetched`, without their install scripts.
 *
 * @param packages versions by name
 * @returns loads one of them
 */
export function fetched(packages: Readonly<Record<string, string>>) {
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const folder = resolve('node_modules/.fetched', names.join('+').replaceAll('/', '-'));
  if (!existsSync(join(folder, 'package-lock.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const require = createRequire(join(folder, 'index.js'));
  return async <T>(name: string): Promise<T> =>
    (await import(pathToFileURL(require.resolve(name)).href)) as T;
}
