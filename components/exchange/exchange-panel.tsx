import type { ReactNode } from 'react'
import { ProblemText } from '@/components/content/problem-text'
import { visibleText } from '@/components/content/visible-text'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import type { ExchangeStatus, ExchangeView, Tone } from '@/lib/views/types'
import { Rounds } from './rounds'
import { Section } from './section'
import { TimingSplit } from './timing-split'

const STATUS: Record<ExchangeStatus, { readonly tone: Tone; readonly text: string }> = {
  pending: { tone: 'neutral', text: 'pending' },
  asking: { tone: 'person', text: 'asking you' },
  complete: { tone: 'ok', text: 'complete' },
  'tool-error': { tone: 'bad', text: 'tool error' },
  error: { tone: 'bad', text: 'error' },
  cancelled: { tone: 'warn', text: 'cancelled' },
  failed: { tone: 'bad', text: 'failed' },
}

const Progress = ({ of: { progress, total, message } }: { readonly of: NonNullable<ExchangeView['progress']> }) => (
  <div className="flex items-center gap-2 text-sm">
    {total !== undefined && total > 0 && (
      <span
        role="progressbar"
        aria-label="Progress of the call"
        aria-valuenow={progress}
        aria-valuemin={0}
        aria-valuemax={total}
        className="bg-hover h-1.5 flex-1 overflow-hidden rounded-full"
      >
        <span
          className="bg-out block h-full rounded-full"
          style={{ width: `${Math.min(100, Math.max(0, (progress / total) * 100))}%` }}
        />
      </span>
    )}
    <span className="font-wire text-mute tabular-nums">
      {progress}
      {total !== undefined && ` / ${total}`}
    </span>
    {message !== undefined && <span className="text-mute truncate">{visibleText(message)}</span>}
  </div>
)

/** What other features can do with the rounds of an exchange, and with each by its number from 1. */
export type OfRounds = {
  readonly action: ReactNode
  readonly of: (exchange: ExchangeView, number: number) => ReactNode
}

type Props = {
  readonly exchange: ExchangeView
  readonly onShow: (rowKey: string) => void
  readonly rounds: OfRounds
  /** Stands last: what another feature makes of the exchange. */
  readonly more: ReactNode
}

/** A request and all that belongs to it. */
export const ExchangePanel = ({ exchange, onShow, rounds, more }: Props) => {
  const { method, subject, requestId, status, problem, progress, notifications, byHand } = exchange
  const { tone, text } = STATUS[status]
  return (
    <>
      <section className="flex flex-wrap items-center gap-2 px-3 pt-3 pb-2">
        <h2 className="font-wire text-base font-medium break-all">
          {visibleText(method)} {subject !== undefined && <span className="text-mute">{visibleText(subject)}</span>}
        </h2>
        <Chip tone={tone}>{text}</Chip>
        <span className="font-wire text-faint text-xs">id {visibleText(String(requestId))}</span>
        {byHand && <span className="text-faint text-xs">written by hand</span>}
      </section>
      {problem && (
        <div className="px-3 pb-3">
          <Notice tone="bad" title={problem.title} code={problem.code}>
            <ProblemText problem={problem} />
          </Notice>
        </div>
      )}
      <Section title="Whose time it took">
        <TimingSplit timed={exchange} />
      </Section>
      {progress && (
        <Section title="Progress">
          <Progress of={progress} />
        </Section>
      )}
      <Section
        action={rounds.action}
        title={
          notifications === 0
            ? 'Messages'
            : `Messages, and ${notifications} ${notifications === 1 ? 'notification' : 'notifications'}`
        }
      >
        <Rounds exchange={exchange} onShow={onShow} ofRound={rounds.of} />
      </Section>
      {more}
    </>
  )
}
