import type { ExplorationView } from '@/lib/views/types'

/** What can be wrong with how a tool copes with its answers. */
export type FlagCode =
  'hang' | 'crash' | 'loop' | 'same-result' | 'unadvertised-ask' | 'no-fallback' | 'invalid-accepted'

/** Something to look at, with the runs that show it. */
export type Flag = {
  readonly code: FlagCode
  /** Numbers of the runs that show it, lowest first. */
  readonly runs: readonly number[]
  /** What happened, in one sentence. */
  readonly text: string
  /** What to do about it in the server. */
  readonly fix: string
  /** Id of the requirement it touches, where the specification has one. */
  readonly rule?: string
}

export const judge = (view: ExplorationView): readonly Flag[] =>
  view.runs
    .filter(({ outcome }) => outcome.kind === 'hang')
    .map(({ run }) => ({
      code: 'hang',
      runs: [run],
      text: 'The call never ended.',
      fix: 'End every call with a result or an error, whatever the answer.',
      rule: 'jsonrpc-request-gets-response',
    }))
