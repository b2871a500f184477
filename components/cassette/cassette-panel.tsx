'use client'

import { useCassette } from '@/lib/browser/use-cassette'
import { LoadCassette } from './load-cassette'
import { LoadedCassette } from './loaded-cassette'
import { SaveAnswers } from './save-answers'

/** Records the answers of this session to a file, and plays those of another. */
export const CassettePanel = () => {
  const loaded = useCassette()
  return (
    <div className="flex flex-col gap-2 border-t pt-3">
      <p className="text-sm">
        Cassette <span className="text-faint">· answers in a file, played again by what is asked</span>
      </p>
      {loaded && <LoadedCassette loaded={loaded} />}
      <LoadCassette label={loaded ? 'Load another…' : 'Load a cassette…'} />
      <SaveAnswers />
    </div>
  )
}
