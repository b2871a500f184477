import { Stored } from '@/lib/browser/stored'
import { useStored } from '@/lib/browser/use-stored'
import type { JsonObject } from '@/lib/protocol/json'

/** What was filled in for each item, by server and item; lives as long as the page. */
const memory = new Stored<Readonly<Record<string, JsonObject>>>(
  () => undefined,
  '',
  () => ({}),
)

/** The arguments last filled in under a key; undefined before the first. */
export const useArguments = (key: string) => {
  const value = useStored(memory)[key]
  const setValue = (next: JsonObject): void => {
    memory.set({ ...memory.get(), [key]: next })
  }
  return [value, setValue] as const
}
