const lastTurns = new WeakMap<object, Promise<unknown>>();

/** Runs `task` when every earlier task of the same `owner` has ended, well or badly. */
export function inTurn<T>(owner: object, task: () => Promise<T>): Promise<T> {
  const turn = (lastTurns.get(owner) ?? Promise.resolve()).then(task, task);
  lastTurns.set(
    owner,
    turn.catch(() => undefined),
  );
  return turn;
}
