import type { JsonObject } from '@/lib/protocol/json'
import { chooseModel } from '@/lib/sampling/choose-model'
import { cost } from '@/lib/sampling/cost'
import type { Price, Usage } from '@/lib/sampling/types'
import type { Provider } from './types'

/** The model a request goes to by the shown rule, and the rule in words. */
export const chosenModel = ({ config, models }: Provider, params: JsonObject): ReturnType<typeof chooseModel> =>
  chooseModel(params['modelPreferences'], models, config.model)

/** The price of a model: the person's own, else the listed one. */
export const priceOf = ({ price, models }: Pick<Provider, 'price' | 'models'>, model: string): Price | undefined =>
  price ?? models.find(({ id }) => id === model)?.price

/** What a completion cost in US dollars, where a price is known. */
export const priced = (provider: Provider, model: string, usage: Usage): number | undefined =>
  cost(usage, priceOf(provider, model))
