import type { Browser } from 'webextension-polyfill';

/**
 * What bundles hold in place of `webextension-polyfill`: every browser we support answers `chrome.*` calls with
 * promises by itself, so that its types are all we need of it.
 */
declare const chrome: Browser;

export default chrome;
