/**
 * The extension API as browsers have it: all that scripts in pages use answers with promises there. An element of
 * the page whose id is `browser` is none.
 */
type Api = typeof import('webextension-polyfill');

const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };

export default browser?.runtime?.id ? browser : chrome;
