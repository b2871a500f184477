import type { DiffSide } from '@/components/ui/diff-editor'
import { cn } from '@/components/ui/cn'

/** Lines shown around what is wrong, and at most. */
const AROUND = 3
const MOST = 24

/** The lines at which something is wrong, where nobody can say how they would be right. */
export const Excerpt = ({ side: { text, lines = [], label } }: { readonly side: DiffSide }) => {
  const all = text.split('\n')
  const [first] = lines
  const from = Math.max(0, (first?.from ?? 1) - 1 - AROUND)
  const shown = all.slice(from, Math.min(all.length, Math.max(from + 6, (first?.to ?? 1) + AROUND), from + MOST))
  const wrong = (line: number): boolean => lines.some((range) => line >= range.from && line <= range.to)
  return (
    <pre
      aria-label={label}
      tabIndex={0}
      className="font-wire bg-bg max-h-80 overflow-auto rounded-md border py-1.5 text-xs leading-[18px]"
    >
      {shown.map((line, index) => (
        <div
          key={index}
          className={cn('px-2.5 wrap-anywhere whitespace-pre-wrap', wrong(from + index + 1) && 'violated-line')}
        >
          {line === '' ? ' ' : line}
        </div>
      ))}
      {from + shown.length < all.length && <div className="text-faint px-2.5">…</div>}
    </pre>
  )
}
