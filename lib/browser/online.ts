/** Resolves when this page is online: what nobody asked for waits until then. */
export const whenOnline = (): Promise<void> =>
  navigator.onLine
    ? Promise.resolve()
    : new Promise((resolve) => {
        addEventListener(
          'online',
          () => {
            resolve()
          },
          { once: true },
        )
      })
