import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

/** Hosts Chromium asks for reasons of its own even with all of {@link QUIET}: they are not even looked up. */
const OWN_HOSTS = ['clients2.google.com', 'update.googleapis.com', 'accounts.google.com'];

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,SpareRendererForSitePerProcess,Translate',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
];

/** @param {import('./serve.mjs').Server | undefined} server */
function networkArguments(server) {
  if (!server) return [];
  const nowhere = OWN_HOSTS.map((host) => `MAP ${host} ~NOTFOUND`);
  return [
    `--host-resolver-rules=${[...nowhere, `MAP * 127.0.0.1:${server.port}`].join(', ')}`,
    '--ignore-certificate-errors',
    '--no-proxy-server',
  ];
}

/** Puts the errors of the extension's scripts, in pages and in its service worker, into `errors`. */
async function watchErrors(target, own, errors) {
  if (!['page', 'service_worker', 'other'].includes(target.type())) return;
  const session = await target.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const stack = details.exception?.description ?? details.text;
    if (`${details.url} ${stack} ${JSON.stringify(details.stackTrace ?? '')}`.includes(own))
      errors.push(stack);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error' && type !== 'warning') return;
    const words = args.map((one) => one.description ?? String(one.value)).join(' ');
    if (JSON.stringify(stackTrace ?? '').includes(own)) errors.push(words);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && `${entry.url} ${entry.text}`.includes(own)) errors.push(entry.text);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}

/**
 * Ends the service worker, as the browser does after half a minute of rest. When it starts again it waits for a
 * debugger, this driver, of whose notice it has dropped out: it is told to go on.
 */
async function stopWorker(browser, home) {
  const page = await home.createCDPSession();
  await page.send('ServiceWorker.enable');
  await page.send('ServiceWorker.stopAllWorkers');
  await page.detach();
  const goOn = async (target) => {
    for (let tries = 0; tries < 400; tries++) {
      const session = await target.createCDPSession();
      await session.send('Runtime.runIfWaitingForDebugger');
      const runs = session.send('Runtime.evaluate', { expression: '1' }).then(() => true);
      if (await Promise.race([runs, sleep(50)])) return session.detach();
    }
  };
  // Where the extension was loaded anew, the driver still has the worker of before too.
  for (const target of browser.targets())
    if (target.type() === 'service_worker') goOn(target).catch(() => undefined);
}

/**
 * A file of the browser's own page of extensions: what that page may do can be done there too, and the page itself is a
 * whole application that takes seconds to start.
 */
const SETTINGS = 'chrome://extensions/strings.m.js';

/** Sets what its owner can set of an extension. */
async function configure(browser, configuration) {
  const settings = await browser.newPage();
  await settings.goto(SETTINGS);
  await settings.evaluate(async (wanted) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration(wanted);
  }, configuration);
  await settings.close();
}

/**
 * Starts Chrome, Chromium or Edge with the extension; see `launch.mjs` for what the parts are.
 *
 * The extension is loaded over the debugging pipe, because `--load-extension` is gone from branded Chrome.
 *
 * @param {import('./launch.mjs').Start} start
 */
export async function startChromium({
  program,
  extension,
  server,
  headless,
  viewport,
  userDataDir,
  env,
  args,
}) {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: program,
    pipe: true,
    enableExtensions: true,
    headless,
    userDataDir,
    env,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: viewport,
    args: [
      '--enable-unsafe-extension-debugging',
      ...QUIET,
      ...networkArguments(server),
      ...(isRoot ? ['--no-sandbox'] : []),
      ...args,
    ],
  });
  const errors = [];
  const pages = new Set();
  const id = await browser.installExtension(extension).catch(async (error) => {
    await browser.close();
    throw error;
  });
  const own = `chrome-extension://${id}/`;
  // A target may be gone before the session with it stands; then there is nothing to hear from it.
  const watch = (target) => watchErrors(target, own, errors).catch(() => undefined);
  browser.on('targetcreated', watch);
  await Promise.all(browser.targets().map(watch));
  const extensionUrl = (path) => own + path;

  // It opens by itself after the installation: away with it, as a reader would.
  const welcome = await browser.waitForTarget((target) => target.url() === extensionUrl('welcome.html'));
  await (await welcome.page())?.close();

  return {
    browser,
    extensionUrl,
    async visit(page, path) {
      await page.goto(extensionUrl(path));
      pages.add(page);
    },
    async clickToolbar(page, until) {
      const action = (await browser.extensions()).get(id);
      const before = new Set(browser.targets());
      await page.bringToFront();
      await action.triggerAction(page);
      const fresh = (target) => !before.has(target) && target.url().startsWith(own);
      const target = await until(() => browser.targets().find(fresh) ?? null);
      const popup = await target.asPage();
      return {
        page: popup,
        read: (reader, ...rest) => popup.evaluate(`(${reader})(document, ...${JSON.stringify(rest)})`),
        close: () => popup.close(),
      };
    },
    async openPanel(page, until) {
      const popup = await this.clickToolbar(page, until);
      await popup.page.waitForSelector('button.panel');
      await popup.page.click('button.panel');
      const target = await until(
        () => browser.targets().find((one) => one.url() === extensionUrl('popup.html?panel')) ?? null,
      );
      const panel = await target.asPage();
      return {
        page: panel,
        read: (reader, ...rest) => panel.evaluate(`(${reader})(document, ...${JSON.stringify(rest)})`),
        close: () => panel.evaluate('window.close()').catch(() => undefined),
      };
    },
    allowPrivate: (incognitoAccess) => configure(browser, { extensionId: id, incognitoAccess }),
    allowSites: (isAllowed) =>
      configure(browser, { extensionId: id, hostAccess: isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK' }),
    openPrivate: (url, home) =>
      home.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url),
    colorScheme: (page, scheme) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    stopBackground: (home) => stopWorker(browser, home),
    errors: async () => errors.splice(0),
    async reset() {
      errors.length = 0;
    },
  };
}
