import type { Remark } from '@/lib/sampling/types'
import { visibleText } from '@/components/content/visible-text'

/** Remarks, each with the member of the request it is about. */
export const RemarkList = ({ remarks }: { readonly remarks: readonly Remark[] }) => (
  <ul className="m-0 flex list-none flex-col gap-0.5 p-0 text-sm">
    {remarks.map(({ path, text, rule }, index) => (
      <li key={index} className="wrap-anywhere">
        <code className="text-ink text-xs">{visibleText(path)}</code> {visibleText(text)}
        {rule !== undefined && <code className="text-faint ml-1 text-xs">{rule}</code>}
      </li>
    ))}
  </ul>
)
