import { Check, X } from 'lucide-react'
import type { Docs } from '@/lib/spec/rule'
import { cn } from '@/components/ui/cn'

const SIDES = {
  right: { word: 'Right', Icon: Check, ink: 'text-ok', box: 'border-ok/35' },
  wrong: { word: 'Wrong', Icon: X, ink: 'text-bad', box: 'border-bad/35' },
}

/** A fragment of traffic as it should be, and one that breaks the requirement. */
export const Examples = ({ example }: Pick<Docs, 'example'>) => (
  <section aria-label="Example" className="mt-5 grid gap-3 sm:grid-cols-2">
    {(['right', 'wrong'] as const).map((side) => {
      const { word, Icon, ink, box } = SIDES[side]
      return (
        <figure key={side} className="m-0 min-w-0">
          <figcaption className={cn('mb-1 flex items-center gap-1 text-sm font-semibold', ink)}>
            <Icon aria-hidden className="size-3.5" /> {word}
          </figcaption>
          <pre
            tabIndex={0}
            aria-label={`${word} example`}
            className={cn('font-wire bg-bg overflow-auto rounded-md border p-2.5 text-sm whitespace-pre-wrap', box)}
          >
            {example[side]}
          </pre>
        </figure>
      )
    })}
  </section>
)
