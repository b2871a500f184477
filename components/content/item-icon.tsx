import { useMemo } from 'react'
import { cn } from '@/components/ui/cn'
import { ExternalLink } from './external-link'
import { readIcons } from './read-icons'
import { visibleText } from './visible-text'

type ItemIconProps = { readonly icons: unknown; readonly className?: string }

/** The picture that a server gives a thing, in a box of fixed size; nothing where it has none that may be drawn. */
export const ItemIcon = ({ icons, className }: ItemIconProps) => {
  const { drawn } = useMemo(() => readIcons(icons), [icons])
  if (drawn === undefined) return null
  // An SVG in an <img> runs no script and loads nothing.
  return <img src={drawn} alt="" className={cn('size-4 shrink-0 rounded-sm object-contain', className)} />
}

/** Where pictures are that Parley does not fetch: each opens on a click. */
export const IconLinks = ({ icons }: { readonly icons: unknown }) => {
  const { elsewhere } = useMemo(() => readIcons(icons), [icons])
  if (elsewhere.length === 0) return null
  return (
    <ul aria-label="Icons that are not fetched" className="text-mute m-0 list-none p-0 text-xs">
      {elsewhere.map((src) => (
        <li key={src} className="flex min-w-0 items-center gap-1.5">
          <span className="min-w-0 truncate">
            Icon at <span className="font-wire">{visibleText(src)}</span>
          </span>
          <ExternalLink url={src} label="Open" />
        </li>
      ))}
    </ul>
  )
}
