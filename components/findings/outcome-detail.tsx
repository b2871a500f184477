import { useFindings } from '@/lib/browser/use-findings'
import { useOutcomes } from '@/lib/browser/use-outcomes'
import { usePublished, useViews } from '@/lib/browser/use-views'
import type { Finding, Outcome } from '@/lib/spec/findings'
import type { SessionViews } from '@/lib/views/session-views'
import { visibleText } from '@/components/content/visible-text'
import { formatClock } from '@/components/ui/format'
import { RuleWords } from './rule-words'

/** Findings listed; the timeline's filter has them all. */
const MOST = 20

const self = (views: SessionViews) => views

type Props = { readonly outcome: Outcome; readonly onShow: (finding: Finding) => void }

/** The words of a requirement, and each finding with the way to its row. */
export const OutcomeDetail = ({ outcome: { id, reason, broken }, onShow }: Props) => {
  const { list } = useFindings()
  const { connection } = useOutcomes()
  const views = useViews(self)
  const revision = views.connection(connection)?.revision
  const findings = list.filter((finding) => finding.id === id && (finding.probe ?? finding.connectionId === connection))
  return (
    <div className="flex flex-col gap-2 pr-3 pb-2.5 pl-[49px]">
      {reason !== undefined && <p className="text-mute text-sm">{visibleText(reason)}</p>}
      {findings.length > 0 && (
        <ul className="-mx-1.5 flex flex-col">
          {findings.slice(0, MOST).map((finding) => (
            <li key={finding.key}>
              <button
                type="button"
                title="Shows it in the timeline"
                onClick={() => {
                  onShow(finding)
                }}
                className="hover:bg-hover flex w-full items-baseline gap-2 rounded-md px-1.5 py-0.5 text-left text-sm"
              >
                <span className="min-w-0 flex-1 wrap-anywhere">{visibleText(finding.message)}</span>
                <FindingTime finding={finding} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {broken > Math.min(findings.length, MOST) && (
        <p className="text-faint text-xs">
          The first {Math.min(findings.length, MOST)} of {broken} are listed.
        </p>
      )}
      {revision && <RuleWords finding={{ id, revision }} />}
    </div>
  )
}

const FindingTime = ({ finding: { seq } }: { readonly finding: Finding }) => {
  const { events } = usePublished()
  const at = events[seq]?.at
  return at === undefined ? null : (
    <span className="font-wire text-selline shrink-0 text-[11.5px] tabular-nums">{formatClock(at)}</span>
  )
}
