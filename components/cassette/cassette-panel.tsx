'use client'

import { useRef } from 'react'
import { useCassette } from '@/lib/browser/use-cassette'
import { LoadCassette } from './load-cassette'
import { LoadedCassette } from './loaded-cassette'
import { SaveAnswers } from './save-answers'

/** Records the answers of this session to a file, and plays those of another. */
export const CassettePanel = () => {
  const loaded = useCassette()
  const root = useRef<HTMLDivElement>(null)
  // A button that goes with what it did must not take the focus along, out of the popover.
  const keepFocus = (): void => {
    setTimeout(() => {
      if (document.activeElement === document.body) root.current?.focus()
    })
  }
  return (
    <div ref={root} tabIndex={-1} onClick={keepFocus} className="flex flex-col gap-2 border-t pt-3 outline-none">
      <p className="text-sm">
        Cassette <span className="text-faint">· answers in a file, played again by what is asked</span>
      </p>
      {loaded && <LoadedCassette loaded={loaded} />}
      <LoadCassette label={loaded ? 'Load another…' : 'Load a cassette…'} />
      <SaveAnswers />
    </div>
  )
}
