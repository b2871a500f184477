import { useCallback, useEffect, useRef } from 'react'

/**
 * Runs something at once or, while a pointer is pressed, after it is released: an error that appears under a pressed
 * button would move the button away, and the click would be lost.
 */
export const useAfterPress = (): ((run: () => void) => void) => {
  const waiting = useRef<(() => void)[] | undefined>(undefined)
  useEffect(() => {
    const press = () => {
      waiting.current ??= []
    }
    const release = () => {
      const runs = waiting.current ?? []
      waiting.current = undefined
      setTimeout(() => {
        for (const run of runs) run()
      })
    }
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', release, true)
    }
  }, [])
  return useCallback((run) => {
    if (waiting.current === undefined) run()
    else waiting.current.push(run)
  }, [])
}
