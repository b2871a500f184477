import type { ExplorationView } from '@/lib/views/types'
import { judgeEndings } from './judge-endings'
import { judgeFallbacks } from './judge-fallbacks'
import { judgePairs } from './judge-pairs'
import { judgeUnadvertised } from './judge-unadvertised'

/** What can be wrong with how a tool copes with its answers. */
export type FlagCode =
  'hang' | 'crash' | 'loop' | 'same-result' | 'invalid-accepted' | 'unadvertised-ask' | 'no-fallback'

/** Something to look at, with the runs that show it. */
export type Flag = {
  readonly code: FlagCode
  /** Numbers of the runs that show it, lowest first. */
  readonly runs: readonly number[]
  /** What happened. May quote the server: show it as text. */
  readonly text: string
  /** What to do about it in the server. */
  readonly fix: string
  /** Id of the requirement it touches, where the specification has one. */
  readonly rule?: string
}

/** The same fault seen in several runs is one flag. */
const merged = (flags: readonly Flag[]): readonly Flag[] => {
  const byText = new Map<string, Flag>()
  for (const flag of flags) {
    const key = `${flag.code} ${flag.text}`
    const runs = [...new Set([...(byText.get(key)?.runs ?? []), ...flag.runs])].sort((a, b) => a - b)
    byText.set(key, { ...flag, runs })
  }
  return [...byText.values()]
}

/** What an exploration found, as far as it got. A run without a flag ended as it should. */
export const judge = (view: ExplorationView): readonly Flag[] => {
  const fallbacks = judgeFallbacks(view)
  // What happens for want of a capability is told once, as that.
  const told = new Set(fallbacks.flatMap(({ runs }) => runs))
  const endings = judgeEndings(view.runs.filter(({ run }) => !told.has(run)))
  return merged([...endings, ...judgePairs(view.runs), ...judgeUnadvertised(view), ...fallbacks])
}
