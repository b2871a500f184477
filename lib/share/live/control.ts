import type { Problem } from '@/lib/protocol/problem'
import { isObject } from '@/lib/protocol/json'
import { has, isNumber, isOneOf, isString, optional } from '@/lib/recording/check'
import type { AskKey } from '@/lib/recording/keys'

/** The version of the live form: the first line of a live share says it. */
export const LIVE_VERSION = 1

/** Why nothing more will come. */
export type EndReason = 'stopped' | 'replaced' | 'left' | 'full'

/** What became of a watcher's answer. `late`: the ask was answered or withdrawn before; `refused`: it is no answer to it. */
export type AnswerOutcome = 'given' | 'late' | 'refused' | 'closed'

/** What the owner tells watchers beside the recording; a line of its own that is never an event. */
export type Control =
  | { readonly control: 'live'; readonly version: number }
  /** Whether watchers may answer from now on; nobody may until this says so. */
  | { readonly control: 'answering'; readonly allowed: boolean }
  /** Secrets replaced and bodies dropped so far: the header was written before they were known. */
  | { readonly control: 'redacted'; readonly replaced: number; readonly dropped: number }
  /** What became of the answer with this id; `closed`: watchers may not answer. */
  | {
      readonly control: 'answer'
      readonly id: string
      readonly outcome: AnswerOutcome
      readonly ask?: AskKey
      readonly by?: string
    }
  /** The owner's page goes away, and perhaps comes back. */
  | { readonly control: 'owner'; readonly here: boolean }
  | { readonly control: 'ended'; readonly why: EndReason }

const isAllowed = isOneOf(true, false)

const BODIES = {
  live: has({ version: isNumber }),
  answering: has({ allowed: isAllowed }),
  redacted: has({ replaced: isNumber, dropped: isNumber }),
  answer: has({
    id: isString,
    outcome: isOneOf('given', 'late', 'refused', 'closed'),
    ask: optional(isString),
    by: optional(isString),
  }),
  owner: has({ here: isAllowed }),
  ended: has({ why: isOneOf('stopped', 'replaced', 'left', 'full') }),
} satisfies Record<Control['control'], unknown>

/** How a control's line begins; no event's does, since the writer puts this member first in no event. */
const START = '{"control":'

export const isControlLine = (line: string): boolean => line.startsWith(START)

export const writeControl = (control: Control): string => {
  const { control: name, ...rest } = control
  return `${JSON.stringify({ control: name, ...rest })}\n`
}

/** Undefined for what is no control of this version. Never throws. */
export const readControl = (line: string): Control | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    if (!isObject(value)) return undefined
    const name = String(value['control'])
    return Object.hasOwn(BODIES, name) && BODIES[name as keyof typeof BODIES](value) ? (value as Control) : undefined
  } catch {
    return undefined
  }
}

export const LIVE_PROBLEMS = {
  badLive: {
    code: 'BAD_LIVE_SHARE',
    title: 'This live share cannot be read on',
    cause: 'Something in it is out of order, or no part of a live session.',
    action: 'What came before is kept. Open the link again, or ask its owner for a new one.',
  },
  tooLarge: {
    code: 'LIVE_TOO_LARGE',
    title: 'This live share is too large',
    cause: 'It has grown larger than any session may be.',
    action: 'What came before is kept. Ask its owner to share a part of the session.',
  },
} as const satisfies Record<string, Problem>
