/** A line in which tasks are done one after the other, in the order they came. */
interface Queue {
  /** Does a task when all before it are done. Settles as the task does. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** All writing goes through one queue, so that nothing else is written between what a task reads and what it writes. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run<T>(task: () => Promise<T>): Promise<T> {
      const mine = last.then(task);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
