/** A line in which tasks are done one after the other, in the order they came. */
interface Queue {
  /** Does a task when all before it are done. Settles as the task does. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** The one line of all writing: what reads before it writes is never overtaken between the two. */
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
