import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Variant } from '@/lib/recording/exploration'
import { cn } from '@/components/ui/cn'
import { VARIANTS } from './words'

const GROUPS: readonly { readonly ask: string; readonly variants: readonly Variant[] }[] = [
  { ask: 'A form or URL', variants: ['accept', 'decline', 'cancel', 'invalid', 'reject', 'timeout'] },
  { ask: 'Sampling', variants: ['accept', 'reject', 'provider-error', 'invalid', 'timeout'] },
  { ask: 'Roots', variants: ['accept', 'empty', 'reject', 'timeout'] },
]

const MEANINGS = Object.values(VARIANTS)

/** Which answers are tried, and on demand what each of them is. */
export const AnswersTried = () => {
  const [open, setOpen] = useState(false)
  return (
    <section aria-label="Answers tried" className="flex flex-col gap-1">
      <h3 className="text-sm font-medium">Answers tried</h3>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
        {GROUPS.map(({ ask, variants }) => (
          <div key={ask} className="contents">
            <dt className="text-mute">{ask}</dt>
            <dd>{variants.map((variant) => VARIANTS[variant].word).join(' · ')}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
        className="text-mute hover:text-ink -ml-1 inline-flex items-center gap-0.5 self-start rounded text-xs"
      >
        <ChevronRight aria-hidden className={cn('size-3', open && 'rotate-90')} /> What they mean
      </button>
      {open && (
        <dl className="text-mute grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 text-xs">
          {MEANINGS.map(({ word, meaning }) => (
            <div key={word} className="contents">
              <dt className="text-ink">{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
