import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import type { FindingGroup } from '@/lib/browser/finding-groups'
import type { Finding } from '@/lib/spec/findings'
import { SeverityMark } from '@/components/content/severity-mark'
import { visibleText } from '@/components/content/visible-text'
import { Evidence } from './evidence'
import { FindingDiff } from './finding-diff'
import { LevelWord } from './level-word'
import { ReproButton } from './repro-button'
import { RuleWords } from './rule-words'

type Props = {
  readonly group: FindingGroup
  /** All that was found at the row: what else is wrong with a message counts in its nearest form. */
  readonly others: readonly Finding[]
  readonly open: boolean
  readonly onToggle: () => void
  readonly onShow: (rowKey: string) => void
}

/** One finding: what is wrong and where, and, opened, what the specification says and how it would be right. */
export const FindingItem = ({ group, others, open, onToggle, onShow }: Props) => {
  const id = useId()
  const { finding, also, severity } = group
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <li>
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
          className="hover:bg-hover flex w-full gap-2 px-3 py-2 text-left -outline-offset-2"
        >
          <SeverityMark severity={severity} className="mt-[3px]" />
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <LevelWord finding={finding} severity={severity} />
              <span className="font-wire text-sm font-medium wrap-anywhere">{finding.id}</span>
            </span>
            <span className="text-mute block text-sm wrap-anywhere">{visibleText(finding.message)}</span>
          </span>
          <Chevron aria-hidden className="text-faint mt-0.5 size-3.5 shrink-0" />
        </button>
      </h2>
      {open && (
        <div id={id} className="flex flex-col gap-2.5 px-3 pb-3">
          <div className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <RuleWords finding={finding} />
            </div>
            <ReproButton finding={finding} others={others} />
          </div>
          <FindingDiff finding={finding} others={others} />
          <Evidence finding={finding} onShow={onShow} />
          {also.length > 0 && (
            <p className="text-faint text-xs wrap-anywhere">
              The same place breaks <code>{also[0]?.id}</code> too: {visibleText(also[0]?.message ?? '')}
            </p>
          )}
        </div>
      )}
    </li>
  )
}
