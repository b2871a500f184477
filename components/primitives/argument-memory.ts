import { perSession } from '@/lib/browser/per-session'
import { Stored } from '@/lib/browser/stored'
import { useOwn } from '@/lib/browser/use-own'
import type { JsonObject } from '@/lib/protocol/json'

/** What was filled in for each item in a session, by server and item; lives as long as the page. */
const memoryOf = perSession(
  () =>
    new Stored<Readonly<Record<string, JsonObject>>>(
      () => undefined,
      '',
      () => ({}),
    ),
)

/** The arguments last filled in under a key; undefined before the first. */
export const useArguments = (key: string) => {
  const [all, memory] = useOwn(memoryOf)
  const value = all[key]
  const setValue = (next: JsonObject): void => {
    memory.set({ ...memory.get(), [key]: next })
  }
  return [value, setValue] as const
}
