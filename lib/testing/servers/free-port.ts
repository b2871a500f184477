import { listen, portOf } from './listen'

/** A loopback port that nobody listened on a moment ago, for a process that wants to be told its port. */
export const freePort = async (): Promise<number> => {
  const probe = await listen(() => undefined, '/')
  await probe.stop()
  return portOf(probe)
}
