import { cn } from '@/components/ui/cn'
import type { AskRemark, RemarkLevel } from '@/lib/elicitation/remark'
import { visibleText } from './visible-text'

const isSoft = (level: RemarkLevel): boolean => level === 'SHOULD' || level === 'SHOULD NOT'

/** Longer lists fold: the ask stays in sight. */
const SHOWN = 2

const Remark = ({ remark: { level, text, fix, rule, path } }: { readonly remark: AskRemark }) => (
  <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
    <span className={cn('mt-px text-[10.5px] leading-[17px] font-semibold', isSoft(level) ? 'text-warn' : 'text-bad')}>
      {level}
    </span>
    <div className="wrap-anywhere">
      {path !== '' && (
        <code className="text-mute text-xs">
          {visibleText(path.replace(/^\/requestedSchema\/(?:properties\/)?/, ''))}{' '}
        </code>
      )}
      {visibleText(text)}
      <span className="text-mute"> {fix}</span> <code className="text-faint text-xs">{rule}</code>
    </div>
  </li>
)

const list = 'm-0 flex list-none flex-col gap-1 p-0 text-xs'

/** What is wrong with an ask by the negotiated revision, the strictest first: red where it must not be, amber where it should not. */
export const AskRemarks = ({ remarks }: { readonly remarks: readonly AskRemark[] }) => {
  if (remarks.length === 0) return null
  const sorted = [...remarks].sort((a, b) => Number(isSoft(a.level)) - Number(isSoft(b.level)))
  const more = sorted.slice(SHOWN)
  return (
    <section
      aria-label="What is wrong with this ask"
      className={cn(
        'flex flex-col gap-1 rounded-md border px-2.5 py-1.5',
        sorted.every(({ level }) => isSoft(level)) ? 'border-warn/25 bg-warn/5' : 'border-bad/25 bg-bad/5',
      )}
    >
      <ul className={list}>
        {sorted.slice(0, SHOWN).map((remark) => (
          <Remark key={remark.rule + remark.path + remark.text} remark={remark} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary className="text-mute hover:text-ink text-xs">{more.length} more</summary>
          <ul className={cn(list, 'mt-1')}>
            {more.map((remark) => (
              <Remark key={remark.rule + remark.path + remark.text} remark={remark} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
