import { isObject, stringAt } from '@/lib/protocol/json'
import type { ModelInfo } from './types'

type Choice = {
  readonly model: string
  /** One plain sentence: by which rule. */
  readonly because: string
}

/** Words in model names that tell for what niche a model was made, across providers. */
const NICHES: readonly (readonly [title: string, words: readonly string[]])[] = [
  ['small and fast', ['haiku', 'flash', 'mini', 'nano', 'lite', 'small']],
  ['largest', ['opus', 'ultra', 'large', 'max']],
  ['all-round', ['sonnet', 'pro', 'medium', '4o', 'turbo']],
]

/**
 * Which model answers, by the server's `modelPreferences` (any value): hints in order, then the niche of a hint, then
 * the cost priority where prices are known, then the person's own choice. (2025-11-25, client/sampling#model-preferences)
 */
export const chooseModel = (preferences: unknown, models: readonly ModelInfo[], fallback: string): Choice => {
  const hints = readHints(preferences)
  for (const hint of hints) {
    const matches = models.filter((model) => matchesHint(model, hint))
    const model = pick(matches, preferences, fallback, hint)
    if (model) return { model: model.id, because: `The server’s hint “${hint}” names it.` }
    if (fallback !== '' && models.length === 0 && includes(fallback, hint))
      return { model: fallback, because: `It is your choice, and the server’s hint “${hint}” names it.` }
  }
  for (const hint of hints) {
    const niche = nicheOf(hint)
    const model =
      niche &&
      pick(
        models.filter(({ id }) => nicheOf(id) === niche),
        preferences,
        fallback,
      )
    if (model)
      return { model: model.id, because: `No model is called “${hint}”, so one is taken that is ${niche} as well.` }
  }
  const cheapest = wantsCheap(preferences) ? cheapestOf(models) : undefined
  if (cheapest) return { model: cheapest.id, because: 'The server puts cost first, and it has the lowest known price.' }
  const [first] = models
  const why = hints.length > 0 ? 'none of the server’s hints matches a model' : 'the server names no model'
  if (fallback !== '' || first === undefined)
    return { model: fallback, because: fallback === '' ? 'No model is known.' : `It is your choice: ${why}.` }
  return { model: first.id, because: `It is the first of the list: ${why}, and you have chosen none.` }
}

const readHints = (preferences: unknown): readonly string[] => {
  const hints = isObject(preferences) ? preferences['hints'] : undefined
  return (Array.isArray(hints) ? hints : []).flatMap((hint) => {
    const name = stringAt(hint, 'name')?.trim()
    return name === undefined || name === '' ? [] : [name]
  })
}

const includes = (text: string, hint: string): boolean => text.toLowerCase().includes(hint.toLowerCase())

const matchesHint = ({ id, name }: ModelInfo, hint: string): boolean =>
  includes(id, hint) || (name !== undefined && includes(name, hint))

/** One of several that match: the one called exactly so, the person's own, the cheapest if asked for, the first. */
const pick = (
  matches: readonly ModelInfo[],
  preferences: unknown,
  fallback: string,
  hint?: string,
): ModelInfo | undefined =>
  matches.find(({ id }) => id === hint) ??
  matches.find(({ id }) => id === fallback) ??
  (wantsCheap(preferences) ? cheapestOf(matches) : undefined) ??
  matches[0]

const nicheOf = (name: string): string | undefined => {
  const words = name.toLowerCase().split(/[^a-z0-9]+/)
  return NICHES.find(([, niche]) => niche.some((word) => words.includes(word)))?.[0]
}

/** Of speed and intelligence nothing is known here; of cost the price, where a provider tells it. */
const wantsCheap = (preferences: unknown): boolean => {
  const [cost = 0, speed = 0, intelligence = 0] = ['costPriority', 'speedPriority', 'intelligencePriority'].map(
    (key) => {
      const value = isObject(preferences) ? preferences[key] : undefined
      return typeof value === 'number' ? value : 0
    },
  )
  return cost > speed && cost > intelligence
}

const cheapestOf = (models: readonly ModelInfo[]): ModelInfo | undefined =>
  models
    .flatMap((model) => (model.price ? [{ model, sum: model.price.input + model.price.output }] : []))
    .reduce<{ model: ModelInfo; sum: number } | undefined>(
      (least, next) => (least && least.sum <= next.sum ? least : next),
      undefined,
    )?.model
