import type { Pause } from '@/lib/files/slices'

/** Lets the page draw and listen before the work goes on. A timer would wait for four milliseconds each time. */
export const pause: Pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
