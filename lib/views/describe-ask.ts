import type { Answer, AnsweredBy } from '@/lib/protocol/asks'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import type { RowText } from './row-entry'
import { describeError } from './describe-message'
import { describeResult } from './describe-result'
import { brief, clip, count, dotted, idText } from './text'
import type { AskState } from './ask-state'
import { splitTiming } from './timing'
import type { AskView, Tone } from './types'

const METHODS: Record<AskKind, string> = {
  elicitation: 'elicitation/create',
  sampling: 'sampling/createMessage',
  roots: 'roots/list',
}

const lastMessage = (params: unknown): string => {
  const messages = isObject(params) ? params['messages'] : undefined
  const last = Array.isArray(messages) ? (messages.at(-1) as unknown) : undefined
  if (last === undefined) return ''
  return stringAt(objectAt(last, 'content'), 'text') ?? describeResult(last, 1)
}

const question = ({ kind, params }: AskView): string => {
  if (kind === 'roots') return 'which roots may it use'
  if (kind === 'sampling') return clip(lastMessage(params))
  return clip(dotted(stringAt(params, 'message') ?? objectTitle(params), stringAt(params, 'url')))
}

const objectTitle = (params: unknown): string => stringAt(objectAt(params, 'requestedSchema'), 'title') ?? ''

const askStatus = (
  { status, answeredBy }: AskView,
  waitingFor: AskState['waitingFor'],
): { readonly text: string; readonly tone: Tone } => {
  if (status === 'pending' && waitingFor === 'model') return { text: 'model answers', tone: 'model' }
  if (status === 'pending') return { text: 'waiting for you', tone: 'person' }
  if (status === 'abandoned') return { text: 'abandoned', tone: 'warn' }
  return { text: 'answered', tone: answeredBy === 'provider' ? 'model' : 'ok' }
}

export const describeAsk = (ask: AskState): RowText => {
  const { view } = ask
  const until = ask.until(view.message.at)
  return {
    direction: 'server-to-client',
    label: METHODS[view.kind],
    method: METHODS[view.kind],
    detail: question(view),
    id: idText(view.id),
    status: askStatus(view, ask.waitingFor),
    timing: splitTiming(view.message.at, until, ask.waits(until)),
    timedUntil: until,
    ...(ask.pending && { waitingFor: ask.waitingFor }),
    open: ask.pending,
    size: view.message.size,
    message: view.message.key,
    ask: view.key,
    ...(view.exchange && { exchange: view.exchange }),
    http: view.message.httpId,
  }
}

const answerText = (answer: Answer | undefined): { readonly label: string; readonly detail: string } => {
  if (!answer) return { label: 'answer', detail: '' }
  switch (answer.kind) {
    case 'elicitation':
      return { label: answer.action, detail: answer.content ? brief(answer.content) : '' }
    case 'sampling':
      return { label: 'result', detail: describeResult(answer.result, 1) }
    case 'verbatim':
      return { label: 'result', detail: brief(answer.result) }
    case 'roots':
      return { label: 'result', detail: count(answer.roots.length, 'root') }
    case 'error':
      return { label: 'error', detail: describeError(answer) }
  }
}

const BY_WHOM: Record<AnsweredBy, { readonly text: string; readonly tone: Tone }> = {
  person: { text: 'by you', tone: 'person' },
  provider: { text: 'by the model', tone: 'model' },
  policy: { text: 'by policy', tone: 'neutral' },
  cassette: { text: 'by cassette', tone: 'neutral' },
  explorer: { text: 'by the explorer', tone: 'neutral' },
  watcher: { text: 'by a watcher', tone: 'person' },
}

const byWhom = ({ answeredBy, status }: AskView): { readonly text: string; readonly tone: Tone } => {
  if (status === 'abandoned') return { text: 'too late', tone: 'warn' }
  return answeredBy === undefined ? { text: 'answered', tone: 'neutral' } : BY_WHOM[answeredBy]
}

export const describeAnswer = (ask: AskState): RowText => {
  const { view, reply } = ask
  return {
    direction: 'client-to-server',
    ...answerText(view.answer),
    method: METHODS[view.kind],
    id: idText(view.id),
    status: byWhom(view),
    open: false,
    ...(reply && { size: reply.size, message: reply.key, http: reply.httpId }),
    ask: view.key,
    ...(view.exchange && { exchange: view.exchange }),
  }
}
