/** Runs one task after the other, each once the one before is done, however that ended. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>): Promise<T> {
    const done = this.last.then(task)
    this.last = done.catch(() => undefined)
    return done
  }
}
