// What vitest sets up once for a worker, and takes down with it: nothing to begin with; the browsers that its files
// shared end here.
import { endShared } from './shared.mjs';

export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: endShared }),
};
