'use client'

import type { MessageKey } from '@/lib/recording/keys'
import type { AskView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { Elapsed } from '@/components/ui/elapsed'
import { askTitle } from './read-ask'
import { useAskContext } from './use-ask-context'

type AskHeaderProps = { readonly ask: AskView; readonly onShowExchange: (key: MessageKey) => void }

/** Who asks, because of which call, in which round, and for how long. */
export const AskHeader = ({ ask, onShowExchange }: AskHeaderProps) => {
  const { server, host, call } = useAskContext(ask)
  const { exchange } = ask
  return (
    <header className="flex flex-col gap-1">
      <div className="text-mute flex items-start justify-between gap-3 text-xs">
        <p className="min-w-0 wrap-anywhere">
          <b className="text-ink font-semibold">{visibleText(server)}</b>
          {host !== server && <span className="font-wire"> {host}</span>} asks
          {call === undefined ? ' outside any call' : ` · round ${ask.round} of `}
          {call !== undefined && exchange !== undefined && (
            <button
              type="button"
              title="Show the call on the timeline"
              className="font-wire text-ink underline decoration-dotted underline-offset-2 hover:decoration-solid"
              onClick={() => {
                onShowExchange(exchange)
              }}
            >
              {visibleText(call)}
            </button>
          )}
        </p>
        <span className="text-you shrink-0">
          waiting <Elapsed since={ask.askedAt} />
        </span>
      </div>
      <h2 className="m-0 text-[13.5px] font-semibold">{askTitle(ask.kind, ask.params)}</h2>
    </header>
  )
}
