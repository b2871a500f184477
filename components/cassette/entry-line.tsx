import type { ReactNode } from 'react'
import type { CassetteEntry } from '@/lib/cassette/types'
import { visibleText } from '@/components/content/visible-text'
import { answerText, askText, kindText } from './describe-entry'

/** Characters of a text that can be read in one line. */
const MOST = 300

const Line = ({ text }: { readonly text: string }) => {
  const shown = visibleText(text.slice(0, MOST))
  return (
    <span className="block truncate" title={shown}>
      {shown}
    </span>
  )
}

type Props = {
  readonly entry: CassetteEntry
  /** At the left and right of what is asked. */
  readonly start?: ReactNode
  readonly end?: ReactNode
  /** Under it. */
  readonly children?: ReactNode
}

/** An entry in two lines: what is asked, and under it what is answered. */
export const EntryLine = ({ entry, start, end, children }: Props) => (
  <li className="flex gap-2 px-2 py-1.5">
    {start}
    <div className="min-w-0 flex-1">
      <div className="flex items-baseline gap-2">
        <span className="text-in w-17 shrink-0 text-xs whitespace-nowrap">← {kindText(entry)}</span>
        <div className="min-w-0 flex-1">
          <Line text={askText(entry)} />
        </div>
        {end}
      </div>
      <div className="text-mute flex items-baseline gap-2 text-sm">
        <span className="text-out w-17 shrink-0 text-xs whitespace-nowrap">→ answer</span>
        <div className="min-w-0 flex-1">
          <Line text={answerText(entry)} />
        </div>
      </div>
      {entry.ignore !== undefined && (
        <p className="text-faint text-xs wrap-anywhere">
          any {entry.ignore.map((pointer) => visibleText(pointer)).join(', ')}
        </p>
      )}
      {children}
    </div>
  </li>
)
