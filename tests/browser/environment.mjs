// What vitest sets up once for a worker, and takes down with it: nothing to begin with; the browsers that its files
// shared end here, also where the run itself is ended.
import { endShared } from './shared.mjs';

export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup() {
    for (const event of ['SIGTERM', 'SIGINT', 'disconnect'])
      process.once(event, () => endShared().finally(() => process.kill(process.pid, 'SIGKILL')));
    return { teardown: endShared };
  },
};
