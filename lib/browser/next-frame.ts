/** Milliseconds after which a frame that is not drawn counts as passed: a hidden tab draws none. */
const NO_FRAME = 100

/** Runs `task` once, with the next animation frame, or soon without one; returns the way to call it off. */
export const nextFrame = (task: () => void): (() => void) => {
  const cancel = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const run = (): void => {
    cancel()
    task()
  }
  const frame = requestAnimationFrame(run)
  const timer = setTimeout(run, NO_FRAME)
  return cancel
}
