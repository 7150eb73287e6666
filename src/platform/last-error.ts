import { browser } from './api.ts';

/**
 * To be called where a port is told to be closed. Chromium says there why: nobody answered, the page left, or is put
 * into its cache. None of them is a fault, but a reason that is not read is listed as an error of the extension.
 */
export const readReason = (): unknown => browser.runtime.lastError;
