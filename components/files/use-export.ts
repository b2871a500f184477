'use client'

import { useEffect, useRef, useState } from 'react'
import { exportFile, type ExportChoice } from '@/lib/browser/files/export-file'
import { saveFile } from '@/lib/browser/files/save-file'
import { titled } from '@/lib/browser/kept/kept-name'
import { useCurrentKept } from '@/lib/browser/kept/use-kept'
import { useSessionStore } from '@/lib/browser/session-context'

/** How the export that was asked for last fares. */
export type ExportState =
  | { readonly step: 'idle' | 'writing' }
  | { readonly step: 'saved'; readonly name: string; readonly bytes: number }
  | { readonly step: 'failed'; readonly cause: string }

/** Writes what is chosen and has the browser keep it; a newer choice takes the place of one under way. */
export const useExport = () => {
  const session = useSessionStore()
  const kept = useCurrentKept()
  const [state, setState] = useState<ExportState>({ step: 'idle' })
  const work = useRef<AbortController>(undefined)
  useEffect(
    () => () => {
      work.current?.abort()
    },
    [],
  )
  const start = async (choice: ExportChoice): Promise<void> => {
    work.current?.abort()
    const { signal } = (work.current = new AbortController())
    const { header, events, views } = session.published()
    setState({ step: 'writing' })
    try {
      // What comes later is no part of the file.
      const source = titled({ header, events: events.slice(0, views.version) }, kept)
      const { blob, name } = await exportFile({ source, views, findings: session.spec.findings().list }, choice, {
        signal,
      })
      saveFile(blob, name)
      setState({ step: 'saved', name, bytes: blob.size })
    } catch (error) {
      if (!signal.aborted) setState({ step: 'failed', cause: error instanceof Error ? error.message : String(error) })
    }
  }
  return { state, start }
}
