'use client'

import { LoaderCircle } from 'lucide-react'
import { useViews } from '@/lib/browser/use-views'
import { judgeUrl } from '@/lib/elicitation/judge-url'
import { stringAt } from '@/lib/protocol/json'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { Elapsed } from '@/components/ui/elapsed'
import { useAskContext } from './use-ask-context'

const waitingOf = (views: SessionViews) => views.waitingPages()

const WaitingPage = ({ ask }: { readonly ask: AskView }) => {
  const { server, call } = useAskContext(ask)
  const judged = judgeUrl(stringAt(ask.params, 'url') ?? '')
  return (
    <li className="text-mute flex items-start gap-1.5 text-xs">
      <LoaderCircle aria-hidden className="text-you mt-0.5 size-3 shrink-0 motion-safe:animate-spin" />
      <span className="min-w-0 flex-1 wrap-anywhere">
        Accepted. {visibleText(server)} waits for the page
        {judged.openable && (
          <>
            {' on '}
            <span className="font-wire">{judged.shownHost}</span>
          </>
        )}
        {call !== undefined && <> · {visibleText(call)}</>}
      </span>
      <Elapsed since={ask.answeredAt ?? ask.askedAt} />
    </li>
  )
}

/** Pages the person agreed to visit, until the server says that they are done (2025-11-25) or the call ends. */
export const WaitingPages = () => {
  const waiting = useViews(waitingOf)
  if (waiting.length === 0) return null
  return (
    <ul aria-label="Pages waited for" className="m-0 flex list-none flex-col gap-1 px-3 py-2">
      {waiting.map((ask) => (
        <WaitingPage key={ask.key} ask={ask} />
      ))}
    </ul>
  )
}
