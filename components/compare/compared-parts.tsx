import type { ComparedPart } from '@/lib/browser/compared'
import { JsonDiff } from '@/components/content/json-diff'
import { visibleText } from '@/components/content/visible-text'
import { JsonTree } from '@/components/ui/json-tree'
import { asDifferences } from './as-differences'
import { MARKS, MarkSign } from './mark'
import { RemarkLines } from './remark-lines'
import { SideBySide } from './side-by-side'

const PARTS: Record<ComparedPart['part'], string> = {
  request: 'request',
  ask: 'ask',
  answer: 'answer',
  notification: 'notification',
  end: 'outcome',
  entry: 'entry',
}

const SAYS = { left: 'Left', right: 'Right' } as const

const Value = ({ part }: { readonly part: ComparedPart }) => {
  const { mark, left, right, changes, more, tooLarge } = part
  if (tooLarge)
    return <p className="text-mute text-xs">It differs, but is too large to be shown here: see the call’s message.</p>
  if (mark === 'changed')
    return (
      <>
        <JsonDiff
          label={`Where the ${PARTS[part.part]} differs`}
          diff={asDifferences({ changes, more })}
          says={{ removed: 'left', added: 'right' }}
        />
        <SideBySide left={left} right={right} says={SAYS} />
      </>
    )
  if (mark === 'same') return null
  const value = mark === 'added' ? right : left
  if (typeof value !== 'object' || value === null) return null
  return (
    <div className="max-h-72 overflow-auto rounded-md border p-1.5">
      <JsonTree label={`The ${PARTS[part.part]}`} value={value} />
    </div>
  )
}

/** What an opened line holds, part by part: what both have, and what one alone has. */
export const ComparedParts = ({ parts }: { readonly parts: readonly ComparedPart[] }) => (
  <ol aria-label="Part by part" className="flex flex-col gap-1.5">
    {parts.map((part, index) => {
      const { word, ink } = MARKS[part.mark]
      return (
        <li key={index} className="flex flex-col gap-1">
          {part.part !== 'entry' && (
            <p className="flex items-center gap-1.5 text-sm">
              <MarkSign mark={part.mark} />
              <span className="text-mute">{PARTS[part.part]}</span>
              <span className="font-wire min-w-0 flex-1 truncate">{visibleText(part.label)}</span>
              <span aria-hidden className={`text-xs ${ink}`}>
                {word}
              </span>
            </p>
          )}
          {part.remarks && <RemarkLines remarks={part.remarks} />}
          <Value part={part} />
        </li>
      )
    })}
  </ol>
)
