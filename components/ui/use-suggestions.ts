import { useEffect, useRef, useState } from 'react'

/** What may be meant by the text so far. */
export type Suggestions = {
  readonly values: readonly string[]
  /** How many there are in all, where that is known. */
  readonly total?: number
  /** There are more than these. */
  readonly hasMore?: boolean
}

/** Finds suggestions; undefined where there are none to be had. It never rejects. */
export type Suggest = (typed: string) => Promise<Suggestions | undefined>

/** Milliseconds without a keystroke after which it is asked. */
const QUIET = 200

type Work = {
  timer?: ReturnType<typeof setTimeout>
  running: boolean
  /** What is wanted next; undefined for nothing. */
  wanted?: string | undefined
  /** It has rested long enough. */
  due: boolean
}

/**
 * Suggestions for what is being typed: asked for once it rests, one request at a time, and only an answer to the text
 * as it is by then is shown.
 */
export const useSuggestions = (suggest: Suggest | undefined) => {
  const [shown, setShown] = useState<Suggestions>()
  const work = useRef<Work>({ running: false, due: false })
  const latest = useRef(suggest)
  useEffect(() => {
    latest.current = suggest
  }, [suggest])
  useEffect(() => {
    const { current } = work
    return () => {
      clearTimeout(current.timer)
      current.wanted = undefined
    }
  }, [])

  const run = async (): Promise<void> => {
    const { current } = work
    const typed = current.wanted
    if (current.running || !current.due || typed === undefined) return
    current.running = true
    const found = await latest.current?.(typed)
    current.running = false
    if (current.wanted === typed) {
      current.wanted = undefined
      // What is there already needs no suggesting.
      setShown(found?.values.every((value) => value === typed) ? undefined : found)
    } else void run()
  }
  const ask = (typed: string, after = QUIET): void => {
    const { current } = work
    clearTimeout(current.timer)
    current.wanted = typed
    current.due = false
    current.timer = setTimeout(() => {
      current.due = true
      void run()
    }, after)
  }
  const close = (): void => {
    clearTimeout(work.current.timer)
    work.current.wanted = undefined
    setShown(undefined)
  }
  return { shown, ask, close }
}
