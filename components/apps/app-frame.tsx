'use client'

import { useCallback, useEffect, useRef } from 'react'
import { useDark } from '@/components/ui/use-dark'
import type { AppOpening } from '@/lib/browser/apps/app-opening'
import type { AppRun } from '@/lib/browser/apps/app-run'

/** Pixels below which an app that says how high it is would be no use. */
const LEAST = 80

type Props = {
  readonly app: AppOpening
  readonly run: AppRun
  readonly title: string
  /** As high as the app's content wants. */
  readonly height: number | undefined
}

/**
 * The sandbox, on an origin of its own; the app's page is a further frame in it, without any origin. Neither may take
 * this page elsewhere, open windows or ask for anything of the browser.
 */
export const AppFrame = ({ app, run, title, height }: Props) => {
  const dark = useDark()
  const box = useRef<HTMLDivElement>(null)
  const attach = useCallback(
    (frame: HTMLIFrameElement | null) => {
      if (!frame?.contentWindow) return undefined
      run.attach(frame.contentWindow)
      return () => {
        // A session that is out of sight keeps its frames: the app goes on there.
        queueMicrotask(() => {
          if (!frame.isConnected) run.gone()
        })
      }
    },
    [run],
  )
  useEffect(() => {
    app.surround({ theme: dark ? 'dark' : 'light' })
  }, [app, dark])
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height: maxHeight } = entry.contentRect
      app.surround({ width: Math.round(width), maxHeight: Math.round(maxHeight) })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [app])
  return (
    <div
      ref={box}
      tabIndex={0}
      role="group"
      aria-label={`${title}, its page`}
      className="min-h-0 flex-1 overflow-auto -outline-offset-2"
    >
      <iframe
        ref={attach}
        src={run.src}
        title={title}
        sandbox="allow-scripts allow-same-origin allow-forms"
        allow=""
        referrerPolicy="no-referrer"
        className="block w-full border-0"
        style={{ height: height === undefined ? '100%' : Math.max(LEAST, height), colorScheme: 'normal' }}
      />
    </div>
  )
}
