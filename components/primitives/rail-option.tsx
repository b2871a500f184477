import { TriangleAlert } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import { visibleText } from '@/components/content/visible-text'
import type { RailItem } from './rail-items'

type RailOptionProps = {
  readonly id: string
  readonly entry: RailItem
  readonly selected: boolean
  /** Under the keyboard's cursor. */
  readonly active: boolean
  readonly onPick: () => void
}

const tooltip = ({ item, title, flaws, badge }: RailItem): string =>
  [item.key, title, item.description?.slice(0, 300), badge?.hint, ...flaws.map((flaw) => `Invalid as listed: ${flaw}`)]
    .filter((line) => line !== undefined)
    .map((line) => visibleText(line))
    .join('\n')

export const RailOption = ({ id, entry, selected, active, onPick }: RailOptionProps) => (
  <li
    id={id}
    role="option"
    aria-selected={selected}
    title={tooltip(entry)}
    onClick={onPick}
    className={cn(
      'flex h-[25px] cursor-pointer items-center gap-2 rounded-md px-2',
      selected ? 'bg-sel text-selline' : 'hover:bg-hover',
      active && 'outline-selline/60 outline-1 -outline-offset-1 outline-solid',
    )}
  >
    {entry.flaws.length > 0 && <TriangleAlert role="img" aria-label="invalid" className="text-warn size-3 shrink-0" />}
    <span className="font-wire max-w-full shrink-0 truncate text-[12.5px]">{visibleText(entry.item.key)}</span>
    {entry.title !== undefined && (
      <span className="text-faint min-w-0 flex-1 truncate text-xs">{visibleText(entry.title)}</span>
    )}
    {entry.badge && (
      <span className={cn('text-faint ml-auto shrink-0 text-xs', entry.badge.text === 'asks' && 'text-you')}>
        {entry.badge.text}
      </span>
    )}
  </li>
)
