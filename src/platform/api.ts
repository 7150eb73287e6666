/** The extension API, the same in every browser. Nothing outside this folder imports it from elsewhere. */
export { default as browser } from 'webextension-polyfill';
