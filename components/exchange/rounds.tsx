import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useCallback } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { AskKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView, MessageView } from '@/lib/views/types'
import { formatBytes, formatClock } from '@/components/ui/format'
import { visibleText } from '@/components/content/visible-text'

type Show = { readonly onShow: (rowKey: string) => void }

const KINDS = { elicitation: 'asks you', sampling: 'asks for a model', roots: 'asks for roots' }

const Line = ({ rowKey, children, onShow }: Show & { rowKey: string; children: React.ReactNode }) => (
  <button
    type="button"
    onClick={() => {
      onShow(rowKey)
    }}
    className="font-wire hover:bg-hover flex w-full items-center gap-2 rounded-md px-1.5 py-0.5 text-left text-[11.5px]"
  >
    {children}
  </button>
)

const MessageLine = ({ message, onShow }: Show & { readonly message: MessageView }) => {
  const out = message.direction === 'client-to-server'
  const Arrow = out ? ArrowRight : ArrowLeft
  return (
    <Line rowKey={message.key} onShow={onShow}>
      <Arrow aria-label={out ? 'to server' : 'from server'} className={`size-3 ${out ? 'text-out' : 'text-in'}`} />
      <span className="flex-1">{message.content.kind}</span>
      <span className="text-mute tabular-nums">{formatClock(message.at)}</span>
      <span className="text-mute w-14 text-right tabular-nums">{formatBytes(message.size)}</span>
    </Line>
  )
}

const AskLine = ({ askKey, onShow }: Show & { readonly askKey: AskKey }) => {
  const ask = useViews(useCallback((views: SessionViews) => views.ask(askKey), [askKey]))
  if (!ask) return null
  return (
    <Line rowKey={ask.key} onShow={onShow}>
      <span aria-hidden className="bg-you-bar ml-3 size-1.5 rounded-full" />
      <span className="flex-1 truncate">
        {KINDS[ask.kind]} <span className="text-mute">{visibleText(String(ask.id))}</span>
      </span>
      <span className={ask.status === 'pending' ? 'text-you' : 'text-mute'}>{ask.status}</span>
    </Line>
  )
}

/** The legs of a call with what was asked in each; every line leads to its row. */
export const Rounds = ({ exchange, onShow }: Show & { readonly exchange: ExchangeView }) => (
  <ol className="flex flex-col gap-2">
    {exchange.rounds.map(({ request, response, asks }, index) => (
      <li key={request.key}>
        {exchange.rounds.length > 1 && <p className="text-faint px-1.5 text-xs">Round {index + 1}</p>}
        <MessageLine message={request} onShow={onShow} />
        {asks.map((key) => (
          <AskLine key={key} askKey={key} onShow={onShow} />
        ))}
        {response && <MessageLine message={response} onShow={onShow} />}
      </li>
    ))}
  </ol>
)
