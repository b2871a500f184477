import { createContext, useContext, useMemo } from 'react'
import type { Suggest, Suggestions } from '@/components/ui/use-suggestions'

/** Finds what may be meant by the text so far of a field of the top level, by its property name. It never rejects. */
export type Completer = (field: string, typed: string) => Promise<Suggestions | undefined>

/** Keep its identity while the form is filled in. */
export const CompleterContext = createContext<Completer | undefined>(undefined)

/** Suggestions for the field at this path, where somebody makes any. */
export const useCompleter = (path: readonly (string | number)[]): Suggest | undefined => {
  const completer = useContext(CompleterContext)
  const [field, ...rest] = path
  const name = rest.length === 0 && typeof field === 'string' ? field : undefined
  return useMemo(
    () => (completer && name !== undefined ? (typed: string) => completer(name, typed) : undefined),
    [completer, name],
  )
}
