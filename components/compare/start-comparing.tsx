import { GitCompare } from 'lucide-react'
import type { ComparedSide } from '@/lib/browser/compare-task'
import { visibleText } from '@/components/content/visible-text'
import { SessionPicks } from './session-picks'

type Props = {
  readonly onPick: (side: ComparedSide) => void
  /** Of the session on the left; undefined for that of the page. */
  readonly left: string | undefined
}

/** What comparing is for, and what this session can be compared with. */
export const StartComparing = ({ onPick, left }: Props) => (
  <div
    tabIndex={0}
    role="region"
    aria-label="What to compare with"
    className="flex min-h-0 flex-1 justify-center overflow-auto p-8 -outline-offset-2"
  >
    <div className="flex w-full max-w-[480px] flex-col gap-5">
      <div>
        <h2 className="flex items-center gap-2 text-lg font-semibold tracking-tight">
          <GitCompare aria-hidden className="text-mute size-4" /> What changed?
        </h2>
        <p className="text-mute mt-1.5">
          Hold {left === undefined ? 'this session' : `“${visibleText(left)}”`} against another: the server before and
          after a change, two servers, two eras. Tools that break their callers are marked, calls are aligned by what
          they mean; ids, times and cursors do not count.
        </p>
        <p className="text-mute mt-1.5">
          <strong className="text-ink font-medium">Replay</strong> makes this session’s calls again, elsewhere or in
          another version, and compares what comes.
        </p>
      </div>
      <SessionPicks onPick={onPick} />
    </div>
  </div>
)
