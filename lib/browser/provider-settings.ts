import type { Provider } from '@/lib/answering/types'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { ModelInfo, Price, ProviderKind } from '@/lib/sampling/types'
import { forgetKey, keyFor } from './provider-keys'
import { Stored } from './stored'

/** A provider as the person set it up. Its key is held apart, see `provider-keys`. */
export type NamedProvider = {
  readonly id: string
  readonly name: string
  readonly kind: ProviderKind
  readonly baseUrl: string
  /** Empty to choose by what a request prefers. */
  readonly model: string
  /** The person's own price per million tokens, over the listed one. */
  readonly price?: Price
}

type ProviderSettings = {
  readonly list: readonly NamedProvider[]
  /** Id of the one that is asked. */
  readonly chosen?: string
}

const KINDS = ['openai', 'anthropic', 'google'] as const satisfies readonly ProviderKind[]

const readPrice = (value: unknown): { readonly price?: Price } => {
  if (!isObject(value)) return {}
  const { input, output } = value
  return typeof input === 'number' && typeof output === 'number' ? { price: { input, output } } : {}
}

const readProvider = (value: unknown): NamedProvider[] => {
  const id = stringAt(value, 'id')
  const baseUrl = stringAt(value, 'baseUrl')
  const kind = KINDS.find((known) => isObject(value) && known === value['kind'])
  if (!isObject(value) || id === undefined || baseUrl === undefined || kind === undefined) return []
  const name = stringAt(value, 'name') ?? kind
  return [{ id, name, kind, baseUrl, model: stringAt(value, 'model') ?? '', ...readPrice(value['price']) }]
}

/** Settings from whatever was stored; what is no provider is left out. */
export const readProviderSettings = (stored: unknown): ProviderSettings => {
  const list = isObject(stored) && Array.isArray(stored['list']) ? stored['list'].flatMap(readProvider) : []
  const chosen = stringAt(stored, 'chosen')
  return { list, ...(chosen === undefined ? {} : { chosen }) }
}

export const providerSettings = new Stored<ProviderSettings>(
  () => globalThis.localStorage,
  'parley.providers',
  readProviderSettings,
)

/** The models each provider has listed since the page opened, by its id. */
export const listedModels = new Stored<Readonly<Record<string, readonly ModelInfo[]>>>(
  () => undefined,
  '',
  () => ({}),
)

/** The one that is asked; the first where none was chosen. */
export const chosenProvider = ({ list, chosen }: ProviderSettings): NamedProvider | undefined =>
  list.find(({ id }) => id === chosen) ?? list[0]

/** What no address needs and many a key stands in: a user and password, a query, a fragment. None would be sent. */
const bareUrl = (text: string): string => text.replace(/^([^/?#]*\/\/)[^/?#]*@/, '$1').replace(/[?#].*$/s, '')

/** Adds a provider, or replaces the one of the same id, and chooses it. Of its address only what is asked is kept, and no secret in it. */
export const putProvider = (given: NamedProvider): void => {
  const provider = { ...given, baseUrl: bareUrl(given.baseUrl) }
  const { list } = providerSettings.get()
  const known = list.find(({ id }) => id === provider.id)
  // Another address has other models.
  if (known && known.baseUrl !== provider.baseUrl) listedModels.set({ ...listedModels.get(), [provider.id]: [] })
  providerSettings.set({
    list: known ? list.map((other) => (other.id === provider.id ? provider : other)) : [...list, provider],
    chosen: provider.id,
  })
}

/** Removes a provider and its key. */
export const removeProvider = (id: string): void => {
  forgetKey(id)
  providerSettings.set({ list: providerSettings.get().list.filter((other) => other.id !== id) })
}

/** A provider with everything needed to ask it. */
export const withKey = ({ id, name, kind, baseUrl, model, price }: NamedProvider): Provider => ({
  name,
  config: { kind, baseUrl, model, key: keyFor(id, baseUrl) },
  models: listedModels.get()[id] ?? [],
  ...(price ? { price } : {}),
})
