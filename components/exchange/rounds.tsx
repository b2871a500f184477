import { ArrowLeft, ArrowRight, RotateCw } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { AskKey, MessageKey } from '@/lib/recording/keys'
import { roundFacts } from '@/lib/views/round-facts'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView, MessageView } from '@/lib/views/types'
import { formatBytes, formatClock } from '@/components/ui/format'
import { visibleText } from '@/components/content/visible-text'
import { GivenState, SentFacts } from './round-state'

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

const Replay = ({ exchangeKey, onShow }: Show & { readonly exchangeKey: MessageKey }) => {
  const exchange = useViews(useCallback((views: SessionViews) => views.exchange(exchangeKey), [exchangeKey]))
  if (!exchange?.replays) return null
  const { request, response } = exchange.rounds.at(-1) ?? {}
  const shown = response ?? request
  return (
    <Line rowKey={shown?.key ?? exchange.key} onShow={onShow}>
      <RotateCw aria-hidden className="text-mute ml-3 size-3" />
      <span className="flex-1 truncate">
        round {exchange.replays.round} once more{' '}
        <span className="text-mute">{visibleText(String(exchange.requestId))}</span>
      </span>
      <span className={exchange.status === 'error' ? 'text-bad' : 'text-mute'}>{exchange.status}</span>
    </Line>
  )
}

type Props = Show & {
  readonly exchange: ExchangeView
  /** What another feature can do with a round, by its number from 1. */
  readonly ofRound: (exchange: ExchangeView, number: number) => ReactNode
}

/** The legs of a call with what was asked in each, and what became of its state; every line leads to its row. */
export const Rounds = ({ exchange, onShow, ofRound }: Props) => {
  const { rounds, replayedBy = [] } = exchange
  const facts = useMemo(() => roundFacts(rounds), [rounds])
  return (
    <ol className="flex flex-col gap-2">
      {rounds.map(({ request, response, asks }, index) => {
        const fact = facts[index]
        return (
          <li key={request.key}>
            {(rounds.length > 1 || fact?.given !== undefined) && (
              <div className="text-faint flex h-6 items-center justify-between px-1.5 text-xs">
                Round {index + 1}
                <span className="flex gap-1">{ofRound(exchange, index + 1)}</span>
              </div>
            )}
            <MessageLine message={request} onShow={onShow} />
            {fact && <SentFacts facts={fact} />}
            {asks.map((key) => (
              <AskLine key={key} askKey={key} onShow={onShow} />
            ))}
            {response && <MessageLine message={response} onShow={onShow} />}
            {fact && <GivenState facts={fact} />}
          </li>
        )
      })}
      {replayedBy.length > 0 && (
        <li aria-label="Sent once more">
          {replayedBy.map((key) => (
            <Replay key={key} exchangeKey={key} onShow={onShow} />
          ))}
        </li>
      )}
    </ol>
  )
}
