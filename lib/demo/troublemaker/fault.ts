import type { JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { Era } from '@/lib/protocol/revisions'
import type { Session } from './sessions'

/** A `tools/call` as it arrived. */
export type Call = {
  readonly id: RequestId
  readonly era: Era
  readonly progressToken: RequestId | undefined
  /** Legacy only. */
  readonly session: Session | undefined
  /** The client's capabilities: from initialize on legacy, from the request itself on modern. */
  readonly declared: Record<string, unknown> | undefined
  /** Modern only: the answers of a later round. */
  readonly inputResponses: Record<string, unknown> | undefined
}

/** One way to break a rule, offered as a tool. */
export type Fault = {
  /** The tool's name. */
  readonly id: string
  /** In which eras the fault can be committed at all. */
  readonly eras: readonly Era[]
  readonly does: string
  /** Ids of the requirements it violates; empty where nothing forbids it and it is merely hostile. */
  readonly violates: readonly string[]
  /** What its entry in tools/list has besides, or instead of, name, description and an empty input schema. */
  readonly listed?: JsonObject
  readonly play: (call: Call) => Response
}

export const BOTH: readonly Era[] = ['legacy', 'modern']
