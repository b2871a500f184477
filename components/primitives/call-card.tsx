'use client'

import { Ban, CircleCheck, Hourglass, LoaderCircle, OctagonX, TriangleAlert, Unplug } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useSession } from '@/lib/browser/use-session'
import type { MessageKey } from '@/lib/recording/keys'
import { handedTask } from '@/lib/views/client-tasks'
import type { TaskView } from '@/lib/views/client-tasks'
import type { ExchangeView } from '@/lib/views/types'
import { ProblemText } from '@/components/content/problem-text'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { JsonTree } from '@/components/ui/json-tree'
import { CallProgress, CallTiming } from './call-progress'
import { OpenAppButton } from './open-app'
import { outcomeOf } from './outcome'
import type { CallOutcome } from './outcome'
import { RequiredCall } from './required-call'
import { ResultBody } from './result-body'
import { TaskCard, useTask } from './task-card'
import type { ShownCall } from './use-calls'

type Look = { readonly Icon: LucideIcon; readonly text: string; readonly tone: string; readonly box: string }

const lookOf = (outcome: CallOutcome, { status, waitingFor }: ExchangeView): Look => {
  switch (outcome.kind) {
    case 'open':
      if (status === 'asking' && waitingFor === 'model')
        return { Icon: LoaderCircle, text: 'Waiting for the model', tone: 'text-model', box: 'border-model/40' }
      return status === 'asking'
        ? { Icon: LoaderCircle, text: 'Waiting for your answer', tone: 'text-you', box: 'border-you/40' }
        : { Icon: LoaderCircle, text: 'Running', tone: 'text-out', box: 'border-line' }
    case 'result':
      return { Icon: CircleCheck, text: 'Result', tone: 'text-ok', box: 'border-line' }
    case 'tool-error':
      return { Icon: TriangleAlert, text: 'Tool error', tone: 'text-warn', box: 'border-warn/50' }
    case 'rpc-error':
      return { Icon: OctagonX, text: outcome.title, tone: 'text-bad', box: 'border-bad/50' }
    case 'no-answer':
      return { Icon: Unplug, text: outcome.title, tone: 'text-bad', box: 'border-bad/50 border-dashed' }
    case 'cancelled':
      return { Icon: Ban, text: 'Cancelled', tone: 'text-mute', box: 'border-line border-dashed' }
  }
}

const TASK: Look = { Icon: Hourglass, text: 'Task', tone: 'text-ink', box: 'border-line' }

/** The id of the task that came in place of a result. */
const taskMadeOf = ({ method, rounds }: ExchangeView): string | undefined => {
  const round = rounds.at(-1)
  const [request, response] = [round?.request.content, round?.response?.content]
  if (method !== 'tools/call' || request?.kind !== 'request' || response?.kind !== 'result') return undefined
  const taskId = handedTask(request.params, response.result)?.['taskId']
  return typeof taskId === 'string' ? taskId : undefined
}

type BodyProps = {
  readonly exchange: ExchangeView
  readonly outcome: CallOutcome
  /** What it was made into. */
  readonly task: TaskView | undefined
  readonly live: boolean
  readonly onAgain: () => void
}

const Body = ({ exchange, outcome, task, live, onAgain }: BodyProps) => {
  switch (outcome.kind) {
    case 'open':
      return <CallProgress exchange={exchange} />
    case 'result':
      return task ? <TaskCard task={task} /> : <ResultBody method={exchange.method} result={outcome.result} />
    case 'tool-error':
      return (
        <>
          <p className="text-mute mb-1.5 text-xs">The call went through; the tool reports that it failed (isError).</p>
          <ResultBody method={exchange.method} result={outcome.result} />
        </>
      )
    case 'rpc-error':
      return (
        <>
          <p className="text-mute mb-1.5 text-xs">The server refused the request: a JSON-RPC error, no result.</p>
          {!outcome.title.endsWith(` · ${outcome.message}`) && (
            <p className="wrap-anywhere whitespace-pre-wrap">{visibleText(outcome.message)}</p>
          )}
          {outcome.code === ERROR_CODES.urlElicitationRequired ? (
            <div className="mt-2">
              <RequiredCall exchange={exchange} data={outcome.data} onAgain={onAgain} />
            </div>
          ) : (
            outcome.data !== undefined && <JsonTree value={outcome.data} label="Error data" />
          )}
        </>
      )
    case 'no-answer':
      return (
        <>
          <p className="text-mute mb-1.5 text-xs">
            No usable answer came. <code>{outcome.code}</code>
          </p>
          <ProblemText problem={outcome} />
          <Button
            size="sm"
            className="mt-2"
            disabled={!live}
            title={live ? undefined : 'Connect first'}
            onClick={onAgain}
          >
            Call again
          </Button>
        </>
      )
    case 'cancelled':
      return <p className="text-mute text-sm">You stopped waiting; the server was told where the protocol allows it.</p>
  }
}

type CallCardProps = { readonly call: ShownCall; readonly onExchange: (key: MessageKey) => void }

/** One call: how it goes, how it ended, and what came back. */
export const CallCard = ({ call: { exchange, cancel, again }, onExchange }: CallCardProps) => {
  const { live } = useSession()
  const outcome = outcomeOf(exchange)
  const task = useTask(exchange.connectionId, taskMadeOf(exchange))
  const { Icon, text, tone, box } = task ? TASK : lookOf(outcome, exchange)
  return (
    <section aria-label={`Call ${exchange.requestId}: ${text}`} className={cn('bg-panel rounded-lg border', box)}>
      <header className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 border-b px-2.5 py-1">
        <span role="status" className={cn('flex min-w-0 items-center gap-1.5 font-medium', tone)}>
          <Icon
            aria-hidden
            className={cn('size-3.5 shrink-0', outcome.kind === 'open' && 'motion-safe:animate-spin')}
          />
          {text}
        </span>
        <CallTiming exchange={exchange} />
        <span className="ml-auto flex items-center gap-1">
          {outcome.kind === 'open' && (
            <Button size="sm" onClick={cancel}>
              Cancel call
            </Button>
          )}
          <OpenAppButton exchange={exchange} />
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              onExchange(exchange.key)
            }}
          >
            Show on timeline
          </Button>
        </span>
      </header>
      <div className="min-w-0 p-2.5">
        <Body exchange={exchange} outcome={outcome} task={task} live={live} onAgain={again} />
      </div>
    </section>
  )
}
