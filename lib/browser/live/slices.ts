/** Milliseconds of work before the page may draw: half of a frame. */
const SLICE = 8

/** A task of its own. Not a timer: those of hidden tabs run once a second, or a minute. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/** Cuts long work into slices: awaited between two steps, it lets the page draw when a slice is used up. */
export class Slices {
  private until = performance.now() + SLICE

  async breathe(): Promise<void> {
    if (performance.now() < this.until) return
    await nextTask()
    this.until = performance.now() + SLICE
  }
}
