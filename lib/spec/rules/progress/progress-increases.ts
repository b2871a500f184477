import type { Seq } from '@/lib/recording/keys'
import { named } from '@/lib/spec/parts/named'
import { isResumption } from '@/lib/spec/parts/http-exchanges'
import { defineRule } from '@/lib/spec/rule'
import { progressOf, TOKEN_SIGHTINGS, tokensAt, type TokenState } from './tokens'

type Last = { readonly progress: number; readonly seq: Seq }

export const progressIncreases = defineRule({
  id: 'progress-increases',
  why: 'A bar that runs backwards or stands still tells the person that the server hangs, and may time the call out.',
  fix: 'Report only when there is more than before; where the amount is unknown, count the steps.',
  example: {
    right: '"progress": 1, "progress": 2, "progress": 2.5',
    wrong: '"progress": 1, "progress": 2, "progress": 2',
  },
  on: TOKEN_SIGHTINGS,
  watch: () => {
    const last = new WeakMap<TokenState, Last>()
    return (sighting) => {
      const tokens = tokensAt(sighting)
      const told = progressOf(sighting)
      const state = told && tokens.get(told.token)
      const progress = told?.params['progress']
      if (!told || !state || typeof progress !== 'number') return undefined
      const before = last.get(state)
      if (!before || progress > before.progress) {
        last.set(state, { progress, seq: sighting.seq })
        return []
      }
      // A stream that was taken up again may repeat what was not acknowledged.
      if (isResumption(told.sighting.http)) return undefined
      const message = `Progress for ${named(told.token)} went from ${before.progress} to ${progress}.`
      return [{ message, path: '/params/progress', evidence: [before.seq], actual: progress }]
    }
  },
})
