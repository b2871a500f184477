import type { KnownAsk } from '@/lib/explore/estimate'
import { ASK_METHODS } from '@/lib/protocol/methods'
import type { AskMethod } from '@/lib/protocol/methods'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'

const METHODS = Object.keys(ASK_METHODS) as AskMethod[]

/** What a call asked, in order. */
export const knownAsks = (views: SessionViews, { asks }: ExchangeView): readonly KnownAsk[] =>
  asks.flatMap((key) => {
    const ask = views.ask(key)
    const method = METHODS.find((name) => ASK_METHODS[name] === ask?.kind)
    return ask && method ? [{ method, params: ask.params }] : []
  })
