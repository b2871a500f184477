import { Braces, Eye, Flame, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import { ItemIcon } from '@/components/content/item-icon'
import { visibleText } from '@/components/content/visible-text'
import type { RailBadge, RailItem } from './rail-items'

type RailOptionProps = {
  readonly id: string
  /** Its place among all options. */
  readonly at: number
  readonly entry: RailItem
  readonly selected: boolean
  /** Under the keyboard's cursor. */
  readonly active: boolean
  readonly onPick: (entry: RailItem, at: number) => void
}

const HINTS: Record<RailBadge, string> = {
  structured: 'declares an output schema',
  'read-only': 'says that it changes nothing',
  destructive: 'says that it may destroy something',
  asks: 'asked you something before',
  new: 'new since the connection was made',
  changed: 'listed otherwise when the connection was made',
  updated: 'changed after it was last read',
}

const ICONS = { structured: Braces, 'read-only': Eye, destructive: Flame }

const Badge = ({ badge }: { readonly badge: RailBadge }) => {
  if (badge === 'asks') return <span className="text-you text-xs">asks</span>
  if (badge === 'new' || badge === 'changed' || badge === 'updated')
    return <span className="text-selline text-xs">{badge}</span>
  const Icon = ICONS[badge]
  return <Icon role="img" aria-label={badge} className={cn('size-3', badge === 'destructive' && 'text-warn')} />
}

const tooltip = ({ item, title, flaws, badges }: RailItem): string =>
  [
    item.key,
    title,
    item.description?.slice(0, 300),
    ...badges.map((badge) => HINTS[badge]),
    ...flaws.map((flaw) => `Invalid as listed: ${flaw}`),
  ]
    .filter((line) => line !== undefined)
    .map((line) => visibleText(line))
    .join('\n')

/** Entries are immutable: one that stays as it was is not drawn again while traffic pours in. */
export const RailOption = memo(function RailOption({ id, at, entry, selected, active, onPick }: RailOptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      title={tooltip(entry)}
      onClick={() => {
        onPick(entry, at)
      }}
      className={cn(
        'flex h-[25px] cursor-pointer items-center gap-2 rounded-md px-2',
        selected ? 'bg-sel text-selline' : 'hover:bg-hover',
        active && 'group-focus-within/rail:outline-selline/60 -outline-offset-1 group-focus-within/rail:outline-1',
      )}
    >
      {entry.flaws.length > 0 && (
        <TriangleAlert role="img" aria-label="invalid" className="text-warn size-3 shrink-0" />
      )}
      <ItemIcon icons={entry.item.raw['icons']} className="size-3.5" />
      {/* A title that does not fit wraps out of sight: half a title tells less than none. */}
      <span className="flex h-[25px] min-w-0 flex-1 flex-wrap items-center gap-x-2 overflow-hidden leading-[25px]">
        <span className="font-wire max-w-full truncate text-[12.5px]">{visibleText(entry.item.key)}</span>
        {entry.title !== undefined && (
          <span className="text-faint text-xs leading-[25px] whitespace-nowrap">{visibleText(entry.title)}</span>
        )}
      </span>
      <span className="text-faint flex shrink-0 items-center gap-1.5">
        {entry.badges.map((badge) => (
          <Badge key={badge} badge={badge} />
        ))}
      </span>
    </li>
  )
})
