import { Ban, CircleCheck, CircleMinus, CircleX, DoorOpen, Hourglass, Repeat2, Unplug } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { FlagCode } from '@/lib/explore/judge'
import type { PathPart } from '@/lib/explore/paths'
import type { ExplorationEnd, ExplorationOutcome, Variant } from '@/lib/recording/exploration'

/** Each way to answer: in a cell's few words, and what it means. */
export const VARIANTS: Record<Variant, { readonly word: string; readonly meaning: string }> = {
  accept: { word: 'accept', meaning: 'with content that fits the schema; a completion; the roots' },
  decline: { word: 'decline', meaning: 'the person says no' },
  cancel: { word: 'cancel', meaning: 'the person looks away' },
  invalid: { word: 'invalid', meaning: 'content that the schema refuses' },
  reject: { word: 'reject', meaning: 'a JSON-RPC error: the person refuses (legacy era)' },
  'provider-error': { word: 'model error', meaning: 'a JSON-RPC error: the model failed (legacy era)' },
  empty: { word: 'no roots', meaning: 'an empty list, where you offer roots' },
  timeout: { word: 'no answer', meaning: 'nothing at all' },
}

type Look = { readonly Icon: LucideIcon; readonly word: string; readonly tone: string }

/** How an outcome looks. Only what no answer excuses is red by itself: a tool may well refuse after a decline. */
export const outcomeLook = (outcome: ExplorationOutcome): Look => {
  switch (outcome.kind) {
    case 'result':
      return { Icon: CircleCheck, word: 'result', tone: 'text-ok' }
    case 'tool-error':
      return { Icon: CircleMinus, word: 'tool error', tone: 'text-mute' }
    case 'error':
      return { Icon: CircleX, word: `error ${outcome.code}`, tone: 'text-mute' }
    case 'waiting':
      return { Icon: DoorOpen, word: 'waits', tone: 'text-mute' }
    case 'abandoned':
      return { Icon: Ban, word: 'given up', tone: 'text-mute' }
    case 'hang':
      return { Icon: Hourglass, word: 'hangs', tone: 'text-bad' }
    case 'loop':
      return { Icon: Repeat2, word: `loops ${outcome.times}×`, tone: 'text-bad' }
    case 'crash':
      return { Icon: Unplug, word: 'crash', tone: 'text-bad' }
  }
}

/** What an outcome means, for the tooltip. */
export const outcomeMeaning = (outcome: ExplorationOutcome): string => {
  switch (outcome.kind) {
    case 'result':
      return 'A result came.'
    case 'tool-error':
      return 'A result with isError came.'
    case 'error':
      return `A JSON-RPC error came: ${outcome.message}`
    case 'waiting':
      return 'The server waits for somebody to open the page.'
    case 'abandoned':
      return 'Left without an answer on purpose; nothing was to be expected.'
    case 'hang':
      return 'Neither a result nor another ask came.'
    case 'loop':
      return 'The same question came over and over.'
    case 'crash':
      return `${outcome.problem.title}: ${outcome.problem.cause}`
  }
}

/** Titles of what is flagged. */
export const FLAGS: Record<FlagCode, string> = {
  hang: 'Hangs',
  crash: 'Crashes',
  loop: 'Asks in a loop',
  'same-result': 'Accept and decline make no difference',
  'unadvertised-ask': 'Asks what the client did not advertise',
  'no-fallback': 'No way without the capability',
  'invalid-accepted': 'Takes invalid content',
}

/** How an exploration ended, after “23 calls”. */
export const ENDS: Record<ExplorationEnd['how'], string> = {
  complete: 'complete',
  limit: 'met its limit',
  stopped: 'stopped',
  failed: 'failed',
}

export const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`

/** What was asked, for one part of a path; numbered from the second of its kind on. */
export const askWord = ({ kind, mode, nth }: PathPart): string => {
  const name = kind === 'elicitation' ? (mode ?? 'form') : kind
  return nth > 1 ? `${name} ${nth}` : name
}
