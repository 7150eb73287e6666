import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** Switches off what Firefox asks the network, and the reader, for by itself. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.chrome.site_icons': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  // There is nobody to answer them: what a click asks for is granted.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'privacy.trackingprotection.enabled': false,
  'services.settings.server': 'data:,#remote-settings-off',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
};

/**
 * One process for all pages of the web, which outlives its tabs: to start and end one for each tab takes twice the time
 * of the page in it.
 */
const FEW_PROCESSES = {
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'fission.webContentIsolationStrategy': 0,
};

/** Frames in a second: without a graphics card, to draw sixty is a fifth of the browser's work, and nobody looks. */
const FEW_FRAMES = { 'layout.frame_rate': 20 };

/** Sends every host, localhost too, to the server as a proxy. */
const networkPreferences = ({ port }) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
});

/** What the toolbar button does on a click, access to the tab included: Firefox's own code for it. */
const CLICK = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

/** Opens the sidebar, as its button does: Firefox's own code for it. */
const SIDEBAR = `async (id) => {
  await SidebarController.show(id.toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-sidebar-action');
}`;
const HIDE_SIDEBAR = `() => { SidebarController.hide(); }`;

/** Lets the extension into private windows or no longer, as its owner can: what was loaded before goes with it. */
const ALLOW_PRIVATE = `async (id, isAllowed) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const right = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions[isAllowed ? 'add' : 'remove'](id, right, extension);
  await (await AddonManager.getAddonByID(id)).reload();
}`;

/** Takes the access to sites away that the extension was installed with, as its owner can, or gives it back. */
const ALLOW_SITES = `async (id, isAllowed) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const sites = { permissions: [], origins: extension.getManifestOrigins() };
  await ExtensionPermissions[isAllowed ? 'add' : 'remove'](id, sites, extension);
}`;

/** Opens an address in a private window. */
const OPEN_PRIVATE = `async (url) => {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
  opened.gBrowser.selectedBrowser.fixupAndLoadURIString(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
}`;

/** Ends the background page, as Firefox does after half a minute of rest. */
const STOP = `async (id) => {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
}`;

/**
 * Errors thrown by scripts at addresses that begin so, in any process, with what the security policy blocked. That a
 * page went away with a question under way is Firefox's own remark, and no fault.
 */
const THROWN = `(own) => {
  const messages = Services.console.getMessageArray();
  Services.console.reset();
  return JSON.stringify(messages
    .filter((one) => one instanceof Ci.nsIScriptError && (one.flags & Ci.nsIScriptError.warningFlag) === 0)
    .filter((one) => (one.sourceName + one.errorMessage).includes(own))
    .filter((one) => !/^Promise \\w+ (?:after context unloaded|while context is inactive)/.test(one.errorMessage))
    .map((one) => one.errorMessage + ' (' + one.sourceName + ':' + one.lineNumber + ')'));
}`;

/** 0 dark, 1 light: what pages are told of the reader's preference. */
const COLOR_SCHEME = `(dark) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1)`;

/** Forgets what was thrown, and what pages were told of the reader's preference. */
const RESET = `() => {
  Services.console.reset();
  Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');
}`;

/** Calls a function, given as source, in the browser's own window. */
async function callInWindow(send, source, ...args) {
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox has no window.');
  const answer = await send('script.evaluate', {
    target: { context: window.context },
    expression: `(${source})(...${JSON.stringify(args)})`,
    awaitPromise: true,
  });
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

const viewIn = (type) => `chrome.extension.getViews({ type: '${type}' })[0]`;

/** An open popup or sidebar, reached from another page of the extension: all live in one process. */
const viewOf = (home, type, close) => ({
  page: null,
  read: (reader, ...rest) =>
    home.evaluate(`(${reader})(${viewIn(type)}.document, ...${JSON.stringify(rest)})`),
  close,
});

/** Waits for the page that opens by itself after the installation, and closes it as a reader would. */
async function closeWelcome(send, url, until) {
  const context = await until(async () => {
    const { contexts } = await send('browsingContext.getTree', { maxDepth: 0 });
    return contexts.find((one) => one.url === url)?.context;
  }, 'the welcome page');
  await send('browsingContext.close', { context });
}

/**
 * Starts Firefox with the extension; see `launch.mjs` for what the parts are.
 *
 * @param {import('./launch.mjs').Start} start
 */
export async function startFirefox({ program, extension, server, until, ...start }) {
  const { headless, viewport, userDataDir, env, args, preferences } = start;
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const addon = manifest.browser_specific_settings.gecko.id;
  // What a kept profile holds of the extension belongs to this address.
  const uuid = 'b6a1d3a2-5d5c-4a7e-9a53-3f1c2e6d8b47';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    userDataDir,
    // The variable lets an ESR or release build take `services.settings.server` from the preferences.
    env: { ...env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', MOZ_CRASHREPORTER_DISABLE: '1' },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    acceptInsecureCerts: server !== undefined,
    defaultViewport: viewport,
    // Without this, pages of extensions cannot be opened and the toolbar cannot be reached.
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      // Tabs are used again and again; of what they showed before, Firefox would keep eight pages alive.
      'browser.sessionhistory.max_total_viewers': 1,
      ...QUIET,
      ...FEW_PROCESSES,
      ...FEW_FRAMES,
      ...(server ? networkPreferences(server) : {}),
      'extensions.webextensions.uuids': JSON.stringify({ [addon]: uuid }),
      // An extension installed for the session only is taken out at its end; what it stored may be asked for later.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...preferences,
    },
  });
  await browser.installExtension(extension).catch(async (error) => {
    await browser.close();
    throw error;
  });
  const own = `moz-extension://${uuid}/`;
  const extensionUrl = (path) => own + path;
  const send = async (method, parameters) => (await browser.connection.send(method, parameters)).result;
  // The console of content scripts. That of the extension's own pages is not told to a driver.
  const logged = [];
  browser.connection.on('log.entryAdded', ({ type, level, text, stackTrace }) => {
    const isOwn = JSON.stringify(stackTrace ?? '').includes(own);
    if (type === 'console' && isOwn && (level === 'error' || level === 'warn')) logged.push(text);
  });
  await closeWelcome(send, extensionUrl('welcome.html'), until);
  // Puppeteer's own `goto` waits for an event that never comes when a tab changes to the extension's process.
  const visit = (page, path) =>
    send('browsingContext.navigate', {
      context: page.mainFrame()._id,
      url: extensionUrl(path),
      wait: 'complete',
    });

  return {
    browser,
    extensionUrl,
    visit,
    async clickToolbar(page, until, home) {
      await page.bringToFront();
      await callInWindow(send, CLICK, addon);
      const popup = viewIn('popup');
      await until(() => home.evaluate(`${popup}?.document.readyState === 'complete'`));
      return viewOf(home, 'popup', () => home.evaluate(`${popup}?.close()`));
    },
    async openPanel(page, until, home) {
      await page.bringToFront();
      await callInWindow(send, SIDEBAR, addon);
      await until(() => home.evaluate(`${viewIn('sidebar')}?.document.readyState === 'complete'`));
      return viewOf(home, 'sidebar', () => callInWindow(send, HIDE_SIDEBAR));
    },
    allowPrivate: (isAllowed) => callInWindow(send, ALLOW_PRIVATE, addon, isAllowed),
    allowSites: (isAllowed) => callInWindow(send, ALLOW_SITES, addon, isAllowed),
    openPrivate: (url) => callInWindow(send, OPEN_PRIVATE, url),
    async colorScheme(page, scheme, until) {
      await callInWindow(send, COLOR_SCHEME, scheme === 'dark');
      await until(() => page.evaluate(`matchMedia('(prefers-color-scheme: ${scheme})').matches`));
    },
    stopBackground: () => callInWindow(send, STOP, addon),
    errors: async () => [...logged.splice(0), ...JSON.parse(await callInWindow(send, THROWN, own))],
    async reset() {
      logged.length = 0;
      await callInWindow(send, RESET);
    },
  };
}
