import type { WireFetch, WireRequest } from '@/lib/wire/types'
import { fakeBase, fakeProvider } from './fake-provider'
import { plainFetch } from './plain-fetch'
import { serve } from './serve'

type Kind = Parameters<typeof fakeBase>[1]

export type ServedProvider = {
  readonly baseUrl: (kind: Kind) => string
  readonly fetch: WireFetch
  /** What went out, in order. */
  readonly sent: WireRequest[]
  readonly stop: () => Promise<void>
}

/** The fake provider on a loopback port, and a way to it that keeps what goes out. */
export const serveProvider = async (): Promise<ServedProvider> => {
  const { url, stop } = await serve(fakeProvider)
  const sent: WireRequest[] = []
  return {
    baseUrl: (kind) => fakeBase(url, kind),
    fetch: (request) => {
      sent.push(request)
      return plainFetch(request)
    },
    sent,
    stop,
  }
}
