import type { Remark } from '@/lib/spec/compare/session-comparison'
import { visibleText } from '@/components/content/visible-text'
import { BreakingWord } from './breaking-word'

/** All that was remarked of a changed entry, the gravest first: where, and whether it breaks who relied on it. */
export const RemarkLines = ({ remarks }: { readonly remarks: readonly Remark[] }) => (
  <ul aria-label="What that means" className="flex flex-col gap-0.5">
    {remarks.map(({ path, breaking, why }, index) => (
      <li key={index} className="flex flex-wrap items-baseline gap-x-2 text-sm">
        {breaking === false ? (
          <span className="text-mute text-xs">breaks nothing</span>
        ) : (
          <BreakingWord breaking={breaking} />
        )}
        <span className="min-w-0 wrap-anywhere">{visibleText(why)}</span>
        {path !== '' && <code className="text-mute text-xs wrap-anywhere">{visibleText(path)}</code>}
      </li>
    ))}
  </ul>
)
