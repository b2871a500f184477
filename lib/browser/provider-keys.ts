import { isObject, stringAt } from '@/lib/protocol/json'
import { Stored } from './stored'

/** A key and the origin it was typed for: another address never gets it. */
type HeldKey = { readonly origin: string; readonly key: string }
type Keys = Readonly<Record<string, HeldKey>>

const readKeys = (stored: unknown): Keys =>
  isObject(stored)
    ? Object.fromEntries(
        Object.entries(stored).flatMap(([id, held]): [string, HeldKey][] => {
          const origin = stringAt(held, 'origin')
          const key = stringAt(held, 'key')
          return origin === undefined || key === undefined ? [] : [[id, { origin, key }]]
        }),
      )
    : {}

/** What the person ticked to keep on this computer. */
export const keptKeys = new Stored<Keys>(() => globalThis.localStorage, 'parley.provider-keys', readKeys)

/** What was typed since the page opened; stored nowhere. */
export const typedKeys = new Stored<Keys>(
  () => undefined,
  '',
  () => ({}),
)

const without = (keys: Keys, id: string): Keys => Object.fromEntries(Object.entries(keys).filter(([at]) => at !== id))

const originOf = (baseUrl: string): string => (URL.canParse(baseUrl) ? new URL(baseUrl).origin : '')

/** The key for a provider at an address; empty where there is none for that origin. */
export const keyFor = (id: string, baseUrl: string): string => {
  const held = typedKeys.get()[id] ?? keptKeys.get()[id]
  return held?.origin === originOf(baseUrl) ? held.key : ''
}

/** Holds a key in memory; with `keep` on this computer too, without it no longer there. */
export const setKey = (id: string, baseUrl: string, key: string, keep: boolean): void => {
  const held: HeldKey = { origin: originOf(baseUrl), key }
  typedKeys.set({ ...typedKeys.get(), [id]: held })
  const others = without(keptKeys.get(), id)
  if (keep || Object.hasOwn(keptKeys.get(), id)) keptKeys.set(keep ? { ...others, [id]: held } : others)
}

/** Forgets a key wherever it is held. */
export const forgetKey = (id: string): void => {
  typedKeys.set(without(typedKeys.get(), id))
  keptKeys.set(without(keptKeys.get(), id))
}
