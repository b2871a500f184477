import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'
import type { ListedPages } from '@/lib/views/catalog'

type RailMoreProps = {
  readonly id: string
  /** Under the keyboard's cursor. */
  readonly active: boolean
  readonly pages: ListedPages
  readonly onMore: (pages: ListedPages) => void
}

/** The end of a list of which there is more: asks for its next page. */
export const RailMore = ({ id, active, pages, onMore }: RailMoreProps) => (
  <li
    id={id}
    role="option"
    aria-selected={false}
    title={`${pages.pages === 1 ? 'One page' : `${pages.pages} pages`} so far. Goes on with the cursor ${visibleText(pages.cursor)}`}
    onClick={() => {
      onMore(pages)
    }}
    className={cn(
      'text-selline hover:bg-hover flex h-[25px] cursor-pointer items-center gap-2 rounded-md px-2 text-xs',
      active && 'group-focus-within/rail:outline-selline/60 -outline-offset-1 group-focus-within/rail:outline-1',
    )}
  >
    Load next page
    <span className="text-faint font-wire min-w-0 truncate">{visibleText(pages.cursor)}</span>
  </li>
)
