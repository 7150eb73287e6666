import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Kind `chromium`: Chrome, Chromium or Edge */

/** Variables that name the program to use, before any other is looked for. */
export const VARIABLES = { chromium: 'CHROME_BIN', firefox: 'FIREFOX_BIN' };

const ON_PATH = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_APPS = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const WINDOWS_PROGRAMS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** @param {Kind} kind @param {NodeJS.ProcessEnv} env */
function usualPlaces(kind, env) {
  if (process.platform === 'darwin') {
    const program = { Firefox: 'firefox', 'Firefox Developer Edition': 'firefox' };
    return MAC_APPS[kind].flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${app}.app`, 'Contents', 'MacOS', program[app] ?? app),
      ),
    );
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return WINDOWS_PROGRAMS[kind].flatMap((program) =>
      folders.flatMap((folder) => (folder ? [join(folder, program)] : [])),
    );
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return ON_PATH[kind].flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function canRun(file) {
  try {
    accessSync(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The program of a browser on this machine, or null when there is none.
 *
 * @param {Kind} kind
 * @param {NodeJS.ProcessEnv} [env] `CHROME_BIN` or `FIREFOX_BIN` in it wins
 * @throws {Error} when that variable names a file that cannot be run: a wrong wish is not passed over
 */
export function findBrowser(kind, env = process.env) {
  const wish = env[VARIABLES[kind]];
  if (wish) {
    if (!canRun(wish))
      throw new Error(`${VARIABLES[kind]} is ${wish}, which is not a program that can be run.`);
    return wish;
  }
  return usualPlaces(kind, env).find(canRun) ?? null;
}
