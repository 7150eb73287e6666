import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, VARIABLES } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').Kind} Kind */

const NAMES = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The one command that installs the browser here. */
function command(kind) {
  if (process.platform === 'darwin') return `brew install --cask ${kind}`;
  if (process.platform === 'win32') {
    return `winget install ${kind === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
  }
  if (existsSync('/usr/bin/apt-get')) {
    return `sudo apt-get update && sudo apt-get install -y ${DEBIAN_PACKAGES[kind]}`;
  }
  if (existsSync('/usr/bin/dnf')) return `sudo dnf install -y ${kind}`;
  if (existsSync('/usr/bin/pacman')) return `sudo pacman -S --noconfirm ${kind}`;
  return `<your package manager> install ${kind}`;
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 2, 2] });
  if (error || status !== 0) {
    throw new Error(`apt-get ${args.join(' ')} failed (${error?.message ?? `exit code ${status}`}).`);
  }
}

/**
 * The program of a browser, installed first when there is none and that may be done here: on Debian and Ubuntu as
 * root. What apt-get says goes to standard error.
 *
 * @param {Kind} kind
 * @returns {string} path of the program
 * @throws {Error} naming the command that installs the browser, when this machine's owner must run it
 */
export function ensureBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error(`No ${NAMES[kind]} here yet: installing ${DEBIAN_PACKAGES[kind]}.`);
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', DEBIAN_PACKAGES[kind]);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  throw new Error(
    `No ${NAMES[kind]} on this machine. Install it with\n\n  ${command(kind)}\n\n` +
      `or set ${VARIABLES[kind]} to the program of one.`,
  );
}
