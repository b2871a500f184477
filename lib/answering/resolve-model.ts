import type { JsonObject } from '@/lib/protocol/json'
import type { Usage } from '@/lib/sampling/types'
import type { ChosenModel, Provider } from './types'

/** The model a request goes to: the person's own for this provider, else by what the request prefers. */
export const chosenModel = ({ config }: Provider, _params: JsonObject): ChosenModel => ({
  model: config.model,
  because: 'set',
})

/** What a completion cost in US dollars, where a price is known. */
export const priced = (
  { price, models }: Provider,
  model: string,
  { inputTokens, outputTokens }: Usage,
): number | undefined => {
  const known = price ?? models.find(({ id }) => id === model)?.price
  if (!known || inputTokens === undefined || outputTokens === undefined) return undefined
  return (inputTokens * known.input + outputTokens * known.output) / 1_000_000
}
