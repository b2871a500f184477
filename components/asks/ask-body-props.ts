import type { Answer } from '@/lib/protocol/asks'
import type { AskView } from '@/lib/views/types'
import type { AskShape } from './read-ask'

/** What the body of every kind of ask gets. */
export type AskBodyProps<K extends AskShape['kind']> = {
  readonly ask: AskView
  readonly shape: Extract<AskShape, { kind: K }>
  readonly onAnswer: (answer: Answer) => void
}
