import { CircleCheck, OctagonAlert } from 'lucide-react'
import type { Flag } from '@/lib/explore/judge'
import type { ExplorationView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'
import { FLAGS, plural } from './words'

/** Runs named one by one; the rest is marked in the grid. */
const MOST = 8

const Finding = ({
  flag: { code, text, fix, rule, runs },
  shown,
  onShow,
  onRun,
}: {
  readonly flag: Flag
  readonly shown: boolean
  readonly onShow: () => void
  readonly onRun: (run: number) => void
}) => (
  <li className={cn('border-b', shown && 'bg-bad/6')}>
    <button
      type="button"
      aria-pressed={shown}
      title="Marks the cells that show it"
      onClick={onShow}
      className="hover:bg-hover flex w-full gap-2 px-2.5 py-2 text-left -outline-offset-2"
    >
      <OctagonAlert aria-hidden className="text-bad mt-[3px] size-3.5 shrink-0" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2">
          <strong className="font-medium">{FLAGS[code]}</strong>
          <span className="text-faint shrink-0 text-xs">{plural(runs.length, 'run')}</span>
        </span>
        <span className="text-mute block text-sm wrap-anywhere">{visibleText(text)}</span>
        <span className="mt-0.5 block text-sm wrap-anywhere">{visibleText(fix)}</span>
        {rule !== undefined && <code className="text-faint block text-xs wrap-anywhere">{rule}</code>}
      </span>
    </button>
    <p className="flex flex-wrap gap-1 px-2.5 pb-2 pl-8">
      {runs.slice(0, MOST).map((run) => (
        <button
          key={run}
          type="button"
          title="Shows its rows in the timeline"
          onClick={() => {
            onRun(run)
          }}
          className="text-mute hover:text-ink hover:bg-hover rounded-full border px-1.5 text-xs tabular-nums"
        >
          run {run}
        </button>
      ))}
      {runs.length > MOST && <span className="text-faint text-xs">and {runs.length - MOST} more</span>}
    </p>
  </li>
)

const everything = ({ runs }: ExplorationView): string =>
  runs.some(({ steps }) => steps.length > 0)
    ? 'Every answer was tried, and the tool coped with each.'
    : 'The tool asked nothing with these arguments: there was nothing to answer.'

type Props = {
  readonly view: ExplorationView
  readonly flags: readonly Flag[]
  readonly shown: Flag | undefined
  readonly onShow: (flag: Flag | undefined) => void
  readonly onRun: (run: number) => void
}

/** What is wrong with how the tool copes, what to do about it, and which runs show it. */
export const FindingsList = ({ view, flags, shown, onShow, onRun }: Props) => {
  if (flags.length === 0) {
    if (!view.end || view.end.how === 'failed') return null
    return (
      <div className="flex gap-2 px-3 py-1.5">
        <CircleCheck aria-hidden className="text-ok mt-[3px] size-3.5 shrink-0" />
        <p className="text-sm">
          <strong className="font-medium">Nothing found</strong>{' '}
          <span className="text-mute">
            {view.end.how === 'complete'
              ? everything(view)
              : `In ${plural(view.end.calls, 'call')}; ${view.end.left} known ones were not made.`}
          </span>
        </p>
      </div>
    )
  }
  return (
    <ul aria-label="Findings" className="m-0 list-none p-0">
      {flags.map((flag) => (
        <Finding
          key={`${flag.code} ${flag.runs.join()}`}
          flag={flag}
          shown={flag === shown}
          onShow={() => {
            onShow(flag === shown ? undefined : flag)
          }}
          onRun={onRun}
        />
      ))}
    </ul>
  )
}
