import type { Revision } from '@/lib/protocol/revisions'
import { isObject } from '@/lib/protocol/json'
import { existsAt } from './at-revision'
import { CLIENT_MESSAGES, SERVER_MESSAGES } from './messages'
import { TYPED_ERRORS } from './errors'
import type { Shape } from './shape'
import { wholeError } from './whole'

/** What is known of a message before it is looked into. */
export type MessageKind = {
  readonly kind: 'request' | 'notification' | 'result' | 'error'
  readonly from: 'client' | 'server'
  /** Its method; of a result or error, that of the request it answers. */
  readonly method: string | undefined
  /** Of an error. */
  readonly code?: number
  /** Of the request that a result answers: on 2025-11-25, its `task` lets the answer be a task. */
  readonly params?: unknown
}

const anyError = wholeError()
const typedErrors = new Map(Array.from(TYPED_ERRORS, ([code, shape]) => [code, wholeError(shape)]))

const shapeOf = ({ kind, from, method = '', code, params }: MessageKind, revision: Revision): Shape | undefined => {
  if (kind === 'error') {
    const typed = code === undefined ? undefined : typedErrors.get(code)
    return typed && existsAt(typed, revision) ? typed : anyError
  }
  const { requests, notifications, results, taskResults } = from === 'client' ? CLIENT_MESSAGES : SERVER_MESSAGES
  if (kind === 'request') return requests.get(method)
  if (kind === 'notification') return notifications.get(method)
  const asTask = revision === '2025-11-25' && (!isObject(params) || Object.hasOwn(params, 'task'))
  return (asTask ? taskResults.get(method) : undefined) ?? results.get(method)
}

/** The shape of a whole JSON-RPC message; undefined where the revision has no such message from that side. */
export const messageShape = (what: MessageKind, revision: Revision): Shape | undefined => {
  const shape = shapeOf(what, revision)
  return shape && existsAt(shape, revision) ? shape : undefined
}
