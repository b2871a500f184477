'use client'

import { useEffect, useState } from 'react'
import type * as DocsModule from './spec-docs'

type Docs = typeof DocsModule

/** Asked for at the first finding: hundreds of requirements are no part of the page that opens. */
let asked: Promise<Docs> | undefined
let loaded: Docs | undefined

const load = async (): Promise<Docs> => {
  asked ??= import('./spec-docs')
  try {
    loaded = await asked
    return loaded
  } catch (error) {
    asked = undefined
    throw error
  }
}

/** The catalogue and what rules and probes say of themselves; undefined until it is here, and where it never comes. */
export const useDocs = (): Docs | undefined => {
  const [docs, setDocs] = useState(loaded)
  useEffect(() => {
    let gone = false
    load().then(
      (here) => {
        if (!gone) setDocs(here)
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  return docs
}
