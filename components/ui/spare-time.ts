/** Milliseconds to wait in a browser that does not tell when it is idle. */
const SOON = 300

/** Resolves once the page has nothing else to do. */
export const spareTime = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has none.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, SOON)
    else
      requestIdleCallback(() => {
        resolve()
      })
  })
