'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useViews } from '@/lib/browser/use-views'
import { markdownExchange } from '@/lib/files/export/markdown-exchange'
import { mermaidOf } from '@/lib/files/export/mermaid'
import { asCurl } from '@/lib/views/curl'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { Button } from '@/components/ui/button'

const WAYS = [
  { name: 'curl', hint: 'The first request as a curl command, secret headers left out', text: curlOf },
  {
    name: 'Mermaid',
    hint: 'A sequence diagram of this exchange',
    text: (exchange: ExchangeView, views: SessionViews) => mermaidOf(views, exchange.key),
  },
  {
    name: 'Markdown',
    hint: 'Requests, asks, answers and responses for an issue, without secrets',
    text: markdownExchange,
  },
] as const

function curlOf({ rounds: [first] }: ExchangeView, views: SessionViews): string {
  const http = first && views.http(first.request.httpId)
  return http ? asCurl(http) : ''
}

const self = (views: SessionViews) => views

/** Copies an exchange for somebody else, in the ways that a shell, a diagram and an issue take. */
export const CopyExchange = ({ exchange }: { readonly exchange: ExchangeView }) => {
  const views = useViews(self)
  const [done, setDone] = useState<{ readonly name: string; readonly ok: boolean }>()
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => {
      setDone(undefined)
    }, 1_500)
    return () => {
      clearTimeout(timer)
    }
  }, [done])
  const copy = async (name: string, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setDone({ name, ok: true })
    } catch {
      setDone({ name, ok: false })
    }
  }
  return (
    <section aria-label="Copy the exchange" className="flex flex-wrap items-center gap-1.5 border-t px-3 py-2">
      <h2 className="text-faint mr-1 text-xs font-semibold">Copy as</h2>
      {WAYS.filter(({ name }) => name !== 'curl' || exchange.direction === 'client-to-server').map(
        ({ name, hint, text }) => {
          const Icon = done?.ok && done.name === name ? Check : Copy
          return (
            <Button key={name} size="sm" title={hint} onClick={() => void copy(name, text(exchange, views))}>
              <Icon aria-hidden className="size-3" />
              {name}
            </Button>
          )
        },
      )}
      <span role="status" className="text-mute text-xs">
        {done && !done.ok && 'The browser refused to copy'}
        {done?.ok && <span className="sr-only">Copied as {done.name}</span>}
      </span>
    </section>
  )
}
