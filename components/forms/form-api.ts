import { createContext, useContext } from 'react'
import type { Checker } from '@/lib/forms/checker'
import type { Prepared } from '@/lib/forms/field'
import type { SchemaNode } from '@/lib/forms/schema'

/** What the fields of one form share. */
export type FormApi = {
  readonly checker: Checker
  /** Prepares a part of the schema on demand; the same node gives the same result. */
  readonly expand: (node: SchemaNode, isSlot?: boolean) => Prepared
  /** What to beware of at a field of the top level; undefined for nothing. */
  readonly warningAt: (path: readonly (string | number)[]) => string | undefined
  /** Names a field whose text cannot be read as a value, or takes that back. It keeps the form from being sent. */
  readonly setUnreadable: (id: string, isUnreadable: boolean) => void
}

export const FormApiContext = createContext<FormApi | undefined>(undefined)

export const useFormApi = (): FormApi => {
  const api = useContext(FormApiContext)
  if (api === undefined) throw new Error('A field stands outside a SchemaForm')
  return api
}
