// In place of the wrapper in content scripts: by this name every browser we run in has the API, with promises, and no
// element of a page can stand in for it, as one could for `browser`.
export default (globalThis as unknown as { chrome: unknown }).chrome;
