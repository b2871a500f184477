'use client'

import { Square } from 'lucide-react'
import type { JobView } from '@/lib/answering/types'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { Elapsed } from '@/components/ui/elapsed'
import type { ProviderAskProps } from './provider-ask'

type Running = ProviderAskProps & { readonly view: Extract<JobView, { phase: 'running' }> }

/** Rough, and said to be: providers count at the end only. */
const tokensIn = (text: string): number => Math.ceil(text.length / 4)

/** A completion while it is written. What it says is not announced word by word; that it is ready will be. */
export const CompletionRunning = ({ work, view }: Running) => {
  const { text, toolCalls } = view.partial
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <p className="text-model text-sm">
          <span role="status">The model is writing…</span>{' '}
          <span className="text-mute tabular-nums">
            <Elapsed since={view.startedAt} /> · about {tokensIn(text).toLocaleString('en')} tokens
          </span>
        </p>
        <Button
          size="sm"
          onClick={() => {
            work.job.stop()
          }}
        >
          <Square aria-hidden className="size-3" /> Stop
        </Button>
      </div>
      <div className="border-model/40 max-h-72 min-h-16 overflow-y-auto rounded-lg border px-2.5 py-1.5">
        <p className="wrap-anywhere whitespace-pre-wrap">
          {visibleText(text)}
          <span
            aria-hidden
            className="bg-model ml-0.5 inline-block h-3.5 w-1.5 align-text-bottom motion-safe:animate-pulse"
          />
        </p>
        {toolCalls.map((name, index) => (
          <p key={index} className="text-mute text-xs">
            wants tool <code className="text-ink">{visibleText(name)}</code>
          </p>
        ))}
      </div>
      <p className="text-mute text-xs">
        {view.trusted
          ? 'You trust this server: the completion goes back without a look.'
          : 'The server gets nothing before you have read it.'}
      </p>
    </div>
  )
}
